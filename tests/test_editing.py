"""The editor's hand, as an editor uses it: a file beside the publication, and what the issue makes of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, Publication, article_text

WORDS = """\
---
subject: What we agreed about the minibus
greeting: Dear members,
lead: two.txt
later: [three.txt]
sponsor: {name: Bus Company, url: https://bus.example.org/}
---
Thank you for **all** the letters.
"""


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    made = Publication(tmp_path / "publication", CONFIG)
    for number, name in enumerate(("one", "two", "three"), 1):
        made.seed(f"{name}.txt", article_text(number))
    made.run(SATURDAY)
    return made


def write(publication: Publication, text: str, name: str = "next") -> Path:
    path = publication.home / "editions" / "weekly" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def mail(publication: Publication, key: str) -> str:
    return (publication.home / "output" / "email" / key / "email.txt").read_text(encoding="utf-8")


def titles(publication: Publication, key: str) -> list[str]:
    return [line for line in mail(publication, key).splitlines() if line.startswith("Report number")]


def test_the_next_issue_shows_the_editors_hand_before_it_is_composed(publication: Publication) -> None:
    assert titles(publication, "weekly/next") == [f"Report number {n} from the county" for n in (2, 3, 1)]
    write(publication, WORDS)
    publication.run(SATURDAY)
    text = mail(publication, "weekly/next")
    assert titles(publication, "weekly/next") == [f"Report number {n} from the county" for n in (2, 1)]
    assert "Dear members,\n\nThank you for all the letters." in text
    assert "Sponsored by Bus Company\nhttps://bus.example.org/" in text


def test_an_edition_is_used_up_by_the_issue_that_takes_it(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    assert publication.issues()[SLOT]["subject"] == "What we agreed about the minibus"
    assert titles(publication, SLOT) == [f"Report number {n} from the county" for n in (2, 1)]
    assert not path.exists()
    assert path.with_name("2025-11-24T0900.md").read_text(encoding="utf-8") == WORDS
    publication.run(NEXT_MONDAY)
    assert titles(publication, NEXT_SLOT) == ["Report number 3 from the county"]
    assert "Dear members" not in mail(publication, NEXT_SLOT)


def test_the_edition_of_a_slot_waits_for_it(publication: Publication) -> None:
    path = write(publication, "---\ngreeting: For December\nlater: [one.txt, two.txt]\n---\n", "2025-12-01T0900")
    write(publication, "---\nlater: [three.txt]\ngreeting: For November\n---\n")
    publication.run(MONDAY)
    assert "For November" in mail(publication, SLOT)
    publication.run(NEXT_MONDAY)
    assert "For December" in mail(publication, NEXT_SLOT)
    assert path.exists()


def test_a_broken_edition_holds_its_issue_back_until_it_is_mended(publication: Publication) -> None:
    before = mail(publication, "weekly/next")
    path = write(publication, "---\nsubjct: Typo\n---\n")
    result = publication.sendfeed("run", "--now", MONDAY)
    assert f"{path}: “subjct” (line 2) is not a key of an edition; did you mean subject?" in result.err
    assert publication.issues() == {}
    assert mail(publication, "weekly/next") == before
    assert "did you mean subject?" in publication.sendfeed("plan", "--now", MONDAY).out
    write(publication, "---\nsubject: No typo\n---\n")
    publication.run(MONDAY)
    assert publication.issues()[SLOT]["subject"] == "No typo"


def test_a_name_that_no_article_has_is_told_and_left_out(publication: Publication) -> None:
    path = write(publication, "---\nlead: nowhere.txt\norder: [one.txt]\n---\n")
    result = publication.sendfeed("run", "--now", MONDAY)
    assert f"{path}: there is no article 'nowhere.txt': left out" in result.err
    assert titles(publication, SLOT) == [f"Report number {n} from the county" for n in (1, 2, 3)]


def test_an_edition_waits_with_its_articles_while_there_are_too_few(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "publication", CONFIG + "min_articles = 2\n")
    publication.seed("one.txt", article_text(1))
    path = write(publication, "---\ngreeting: Hello\n---\n")
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.issues() == {}
    publication.seed("two.txt", article_text(2))
    assert path.exists()
    publication.run(NEXT_MONDAY)
    assert "Hello" in mail(publication, NEXT_SLOT)


def test_issues_are_numbered_and_a_skipped_one_leaves_no_gap(publication: Publication) -> None:
    publication.run(MONDAY)
    assert "No. 1 · 24 November 2025" in mail(publication, SLOT)
    assert "No. 2 ·" not in mail(publication, SLOT)
    assert publication.sendfeed("issues", "skip", SLOT).code == 0
    publication.run(NEXT_MONDAY)
    assert "No. 1 · 1 December 2025" in mail(publication, NEXT_SLOT)
    assert publication.sendfeed("issues", "approve", NEXT_SLOT).code == 0
    publication.seed("four.txt", article_text(4))
    publication.run("2025-12-02T12:00:00Z")
    assert "No. 2 · 8 December 2025" in mail(publication, "weekly/next")


def test_a_name_that_no_article_has_waits_for_a_person(publication: Publication) -> None:
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)
    publication.seed("four.txt", article_text(4))
    write(publication, "---\nlater: [fuor.txt]\n---\n")
    publication.sendfeed("run", "--now", NEXT_MONDAY)
    (issue,) = publication.sendfeed("issues", "show", NEXT_SLOT, "--json").rows
    assert issue["state"] == "waiting for approval"
    assert issue["reason"] == "its edition asks for what there is not: there is no article 'fuor.txt': left out"


def test_an_edition_is_used_by_one_issue_however_many_slots_are_over(publication: Publication) -> None:
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)
    write(publication, "---\ngreeting: Only once\n---\n")
    publication.seed("four.txt", article_text(4))
    publication.run("2025-12-02T12:00:00Z", "--no-deliver")
    assert "Only once" in mail(publication, NEXT_SLOT)
    publication.seed("five.txt", article_text(5))
    publication.run("2025-12-16T12:00:00Z", "--no-deliver")
    assert "Only once" not in mail(publication, "weekly/2025-12-15T0900")


def test_an_edition_for_a_slot_that_was_missed_goes_with_the_issue_that_stands_for_it(publication: Publication) -> None:
    path = write(publication, "---\ngreeting: A week late\n---\n", "2025-11-24T0900")
    publication.run("2025-12-02T12:00:00Z")
    assert "A week late" in mail(publication, NEXT_SLOT)
    assert not path.exists()
    assert path.with_name("2025-12-01T0900.md").exists()
    assert publication.sendfeed("issues", "recompose", NEXT_SLOT).code == 0
    publication.run("2025-12-02T12:01:00Z")
    assert "A week late" in mail(publication, NEXT_SLOT)


def test_an_edition_whose_issue_cannot_be_made_is_not_used_up(publication: Publication) -> None:
    path = write(publication, WORDS)
    own = publication.home / "templates" / "email"
    own.mkdir(parents=True)
    (own / "digest.txt.j2").write_text("{{ nothing }}")
    publication.sendfeed("run", "--now", MONDAY)
    assert (publication.issues(), path.exists()) == ({}, True)


def test_who_skips_an_issue_is_told_of_its_edition(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    assert (
        f"rename it to next.md: {path.with_name('2025-11-24T0900.md')}"
        in publication.sendfeed("issues", "skip", SLOT).err
    )


KILLED_AT = """
import os, signal, sys
from sendfeed.cli import main

def end(event, arguments):
    if event == sys.argv[1] and any("editions" in str(each) for each in arguments):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(end)
main(sys.argv[2:])
"""


@pytest.mark.parametrize("event", ["os.rename", "os.link", "os.remove"])
def test_killed_while_it_takes_an_edition_it_uses_it_once(publication: Publication, event: str) -> None:
    write(publication, "---\ngreeting: Only once\n---\n")
    arguments = ["run", "--now", MONDAY, "--config", str(publication.config)]
    subprocess.run([sys.executable, "-c", KILLED_AT, event, *arguments], capture_output=True, check=False)
    publication.run(MONDAY)
    assert "Only once" in mail(publication, SLOT)
    publication.sendfeed("issues", "approve", SLOT)
    publication.seed("four.txt", article_text(4))
    publication.run(NEXT_MONDAY)
    assert "Only once" not in mail(publication, NEXT_SLOT)
