"""Mails that somebody saved or copied: the subject is the title, and who wrote to whom is nobody's business."""

from __future__ import annotations

import pytest

from tests.intake.conftest import Accept, Read

SUBJECT = "A minibus for the schools in the valley"
TEXT = "The schools in the valley have bought a minibus together, and it will be painted by their pupils in the spring."


@pytest.mark.parametrize(
    "head",
    [
        f"From: Jo Harker <jo@example.org>\nSent: 12 March 2024 09:14\nTo: All staff\nSubject: {SUBJECT}",
        f"From: Jo Harker\n\nTo: All staff\n\nCc: Al Ash\n\nDate: 12 March 2024\n\nSubject: FW: Re: {SUBJECT}",
        f"Von: Jo Harker\nGesendet: Dienstag, 12. März 2024 09:14\nAn: Alle\nBetreff: WG: {SUBJECT}",
        f"De : Jo Harker\nEnvoyé : mardi 12 mars 2024\nÀ : Tous\nObjet : {SUBJECT}",
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.html"])
def test_the_subject_is_the_title(head: str, path: str, accept: Accept, read: Read) -> None:
    content = f"{head}\n\n{TEXT}"
    if path == "a.html":
        lines = "<br>".join(
            f"<b>{line.replace(':', ':</b>', 1)}" for line in head.replace("<", "&lt;").split("\n") if line
        )
        content = f"<body lang=EN-GB><p class=MsoNormal>{lines}<o:p></o:p></p><p class=MsoNormal>{TEXT}</p>"
    revision = accept(content, path)
    assert (revision.title, revision.html) == (SUBJECT, f"<p>{TEXT}</p>")
    assert {drop.rule for drop in read(content, path).dropped} == {"mail-head"}


def test_the_title_of_a_page_comes_first(accept: Accept) -> None:
    lines = f"<p>From: Jo Harker</p><p>To: All staff</p><p>Subject: {SUBJECT}</p>"
    revision = accept(f"<title>The minibus is here</title>{lines}<p>{TEXT}</p>", "a.html")
    assert (revision.title, revision.html) == ("The minibus is here", f"<p>{TEXT}</p>")


@pytest.mark.parametrize(
    "lines",
    [
        "From: the sea\n\nTo: the mill",
        "To: everybody\n\nFrom: the committee\n\nSubject: fairness",
        "From: the committee\n\nSubject:\n\nTo: everybody",
    ],
)
def test_what_looks_like_it_stays(lines: str, accept: Accept) -> None:
    html = accept(f"# {SUBJECT}\n\n{TEXT}\n\n{lines}\n\n{TEXT} Again.", "a.md").html
    assert all(line in html for line in lines.split("\n\n"))
    first = accept(f"# {SUBJECT}\n\n{lines}\n\n{TEXT}", "a.md").html
    assert all(line in first for line in lines.split("\n\n"))


@pytest.mark.parametrize("date", ["every Saturday", "12 March", "soon"])
def test_where_a_coach_goes_is_no_mail(date: str, read: Read) -> None:
    reading = read(f"From: Leeds\n\nTo: London\n\nDate: {date}\n\nSubject: change of engine\n\n{TEXT}\n\n{TEXT} Again.")
    assert reading.revision
    assert "mail-head" not in {drop.rule for drop in reading.dropped}
    assert all(line in reading.revision.title + reading.revision.html for line in ("Leeds", "To: London", date))


def test_an_address_makes_it_one(accept: Accept) -> None:
    lines = f"From: jo@example.org\n\nTo: All\n\nDate: yesterday\n\nSubject: {SUBJECT}"
    assert accept(f"{lines}\n\n{TEXT}").html == f"<p>{TEXT}</p>"
