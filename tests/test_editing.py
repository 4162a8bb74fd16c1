"""The editor's hand, as an editor uses it: a file beside the publication, and what the issue makes of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import CHANNEL, CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, Publication, article_text

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


def test_a_broken_edition_is_told_before_its_slot(publication: Publication) -> None:
    path = write(publication, "---\nsubjct: Typo\n---\n")
    told = f"cannot be composed: {SLOT}: {path}: “subjct” (line 2) is not a key of an edition; did you mean subject?"
    assert f"  {told}; correct it" in publication.sendfeed("status").out
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert (result.code, result.err.count("did you mean subject?")) == (1, 1)
    write(publication, "---\nsubject: No typo\n---\n")
    assert "nothing waits for a person" in publication.sendfeed("status").out


def unused(publication: Publication) -> list[str]:
    lines = publication.sendfeed("status").out.splitlines()
    return [line.split(": ")[1] for line in lines if line.startswith("  not used: ")]


@pytest.mark.parametrize(
    "name",
    ["nxt.md", "next.txt", "2025-12-01T1000.md", "2025-12-1T0900.md", "2025-11-17T0900.md", "0001-01-01T0000.md"],
)
def test_an_edition_that_no_issue_will_take_by_its_name_is_told(publication: Publication, name: str) -> None:
    path = write(publication, WORDS).rename(publication.home / "editions" / "weekly" / name)
    write(publication, WORDS)
    for other in ("2025-11-24T0900", "2029-12-31T0900"):  # a slot to come, near and far
        write(publication, WORDS, other)
    for other in (".next.md.swp", "next.md~"):
        path.with_name(other).touch()
    path.with_name("drafts").mkdir()
    assert unused(publication) == [str(path)]


def test_the_edition_of_a_slot_that_had_too_few_articles_is_told(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "publication", CONFIG + "min_articles = 2\n")
    publication.seed("one.txt", article_text(1))
    publication.run(SATURDAY)
    path = write(publication, "---\nsubject: Late\n---\n", "2025-11-24T0900")
    assert unused(publication) == []
    assert f"not used: {path}: " in publication.run(MONDAY).err
    assert unused(publication) == [str(path)]
    path.rename(path.with_name("next.md"))
    publication.seed("two.txt", article_text(2))
    assert unused(publication) == []
    publication.run(NEXT_MONDAY)
    assert (publication.issues()[NEXT_SLOT]["subject"], unused(publication)) == ("Late", [])


def test_editions_that_cannot_be_listed_are_told(publication: Publication) -> None:
    folder = write(publication, WORDS).parent
    folder.joinpath("next.md").unlink()
    folder.rmdir()
    folder.symlink_to(folder.name)
    assert f"{folder}: cannot be read: " in publication.sendfeed("status").out


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


def test_an_issue_that_is_skipped_gives_its_edition_back(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    taken = path.with_name("2025-11-24T0900.md")
    assert f"its edition is that of the next issue: {taken}\n" in publication.sendfeed("issues", "skip", SLOT).err
    publication.run(NEXT_MONDAY)
    assert [each.name for each in path.parent.iterdir()] == ["2025-12-01T0900.md"]
    assert titles(publication, NEXT_SLOT) == [f"Report number {n} from the county" for n in (2, 1)]
    assert "Dear members" in mail(publication, NEXT_SLOT)


def test_where_the_next_issue_has_an_edition_that_of_a_skipped_one_stays_where_it_is(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    write(publication, "---\ngreeting: Of my own\n---\n")
    told = publication.sendfeed("issues", "skip", SLOT).err
    stays = path.with_name("2025-11-24T0900.md")
    assert f"its edition stays where it is, {stays}, since the next issue has one: {path}\n" in told
    publication.run(NEXT_MONDAY)
    assert "Of my own" in mail(publication, NEXT_SLOT)
    assert stays.read_text(encoding="utf-8") == WORDS


def test_an_issue_that_was_skipped_before_another_gives_it_nothing_more(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    write(publication, "---\ngreeting: Of my own\n---\n")
    publication.sendfeed("issues", "skip", SLOT)
    publication.run(NEXT_MONDAY)
    publication.seed("four.txt", article_text(4))
    publication.sendfeed("issues", "approve", NEXT_SLOT)
    publication.run("2025-12-08T09:00:10Z")
    assert "Dear members" not in mail(publication, "weekly/2025-12-08T0900")
    assert path.with_name("2025-11-24T0900.md").read_text(encoding="utf-8") == WORDS


def test_an_issue_that_is_skipped_after_another_was_composed_keeps_its_edition(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    publication.seed("four.txt", article_text(4))
    publication.run(NEXT_MONDAY)
    told = publication.sendfeed("issues", "skip", SLOT).err
    stays = path.with_name("2025-11-24T0900.md")
    assert f"its edition stays where it is, {stays}, since another issue came after it; next.md" in told


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("---\n---\nSee [the old site](http://old.example.net/?a&b).", "http://old.example.net/?a&b"),
        ("---\n---\nSee http://old.example.net/.", "http://old.example.net/"),
        ("---\nsponsor: {name: Us, url: http://us.example.net/}\n---\n", ""),
    ],
)
def test_an_editor_s_link_that_is_not_https_is_told_with_the_file(
    publication: Publication, words: str, link: str
) -> None:
    path = write(publication, words)
    result = publication.sendfeed("run", "--now", MONDAY)
    assert f"{path}: " in result.err
    assert (f"a link that is not https: {link}; give" if link else "expected a name and, if you like") in result.err
    assert publication.issues() == {}
    write(publication, words.replace("http:", "https:"))
    publication.run(MONDAY)
    assert [*publication.issues()] == [SLOT]


def test_an_edition_that_cannot_be_given_back_is_told_and_its_issue_skipped(publication: Publication) -> None:
    path = write(publication, WORDS)
    publication.run(MONDAY)
    path.mkdir()
    result = publication.sendfeed("issues", "skip", SLOT)
    assert f"{path}: cannot be read: Is a directory" in result.err
    assert publication.issues()[SLOT]["state"] == "skipped"
    assert path.with_name("2025-11-24T0900.md").exists()


@pytest.fixture
def in_vain(publication: Publication) -> Publication:
    """With an issue that had an edition, and that no channel took."""
    publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
    write(publication, "---\ngreeting: Only once\nlead: two.txt\n---\n")
    publication.run(MONDAY, "--no-deliver")
    publication.sendfeed("issues", "approve", SLOT)
    assert publication.sendfeed("deliveries", "abandon", "1").code == 0
    return publication


def test_an_issue_that_no_channel_took_gives_its_edition_to_the_one_that_has_its_articles(in_vain: Publication) -> None:
    (row,) = [row for row in in_vain.sendfeed("plan", "--now", MONDAY, "--json").rows if row["state"] is None]
    assert row["edition"] == "editions/weekly/2025-11-24T0900.md"
    in_vain.run(NEXT_MONDAY, "--no-deliver")
    assert in_vain.issues()[SLOT]["state"] == "expired"
    assert "Only once" in mail(in_vain, NEXT_SLOT)
    assert titles(in_vain, NEXT_SLOT) == [f"Report number {n} from the county" for n in (2, 3, 1)]
    assert [each.name for each in (in_vain.home / "editions" / "weekly").iterdir()] == ["2025-12-01T0900.md"]
    in_vain.seed("four.txt", article_text(4))
    in_vain.run("2025-12-02T12:00:00Z", "--no-deliver")
    assert "Only once" not in mail(in_vain, "weekly/next")


def test_the_edition_of_the_next_issue_wins_over_that_of_one_that_no_channel_took(in_vain: Publication) -> None:
    write(in_vain, "---\ngreeting: Of my own\n---\n")
    in_vain.run(NEXT_MONDAY, "--no-deliver")
    assert "Of my own" in mail(in_vain, NEXT_SLOT)
    assert "Only once" not in mail(in_vain, NEXT_SLOT)
    assert (in_vain.home / "editions" / "weekly" / "2025-11-24T0900.md").exists()


def test_what_a_channel_took_keeps_its_edition(in_vain: Publication) -> None:
    in_vain.sendfeed("deliveries", "confirm", "1")
    in_vain.seed("four.txt", article_text(4))
    in_vain.run(NEXT_MONDAY, "--no-deliver")
    assert "Only once" not in mail(in_vain, NEXT_SLOT)


def held_by_a_person(publication: Publication) -> None:
    publication.sendfeed("articles", "hold", "one.txt")


def withdrawn(publication: Publication) -> None:
    publication.sendfeed("articles", "withdraw", "one.txt")


def sent(publication: Publication) -> None:
    write(publication, "---\nlater: [two.txt, three.txt]\n---\n")
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)


def of_other_topics(publication: Publication) -> None:
    publication.seed("four.txt", article_text(4))
    publication.config.write_text(CONFIG + 'topics = ["Music"]\n[[topics]]\nname = "Music"\nmatch = []\n')
    publication.run(SATURDAY)


def expired(publication: Publication) -> None:
    publication.seed("one.txt", f"---\nexpires: 2025-11-23\n---\n{article_text(1)}")
    publication.run(SATURDAY)


@pytest.mark.parametrize(
    ("happens", "name"),
    [
        (held_by_a_person, "one.txt"),
        (withdrawn, "one.txt"),
        (sent, "one.txt"),
        (of_other_topics, "four.txt"),
        (expired, "one.txt"),
    ],
)
@pytest.mark.parametrize("front", ["lead: {}", "order: [two.txt, {}]"])
def test_an_article_that_does_not_wait_for_the_issue_cannot_come_first_in_it(
    publication: Publication, happens: Callable[[Publication], None], name: str, front: str
) -> None:
    happens(publication)
    due = NEXT_MONDAY if happens is sent else MONDAY
    path = write(publication, f"---\n{front.format(name)}\n---\n")
    told = f"{path}: article '{name}' does not wait for this issue: left out"
    (row,) = publication.sendfeed("plan", "--now", SATURDAY, "--json").rows[:1] if happens is not sent else [{}]
    assert not row or any(each.startswith(told) for each in row["in_the_way"])
    assert told in publication.sendfeed("run", "--now", "2025-11-24T12:00:00Z" if happens is sent else SATURDAY).err
    result = publication.sendfeed("run", "--now", due)
    assert told in result.err
    assert len(titles(publication, NEXT_SLOT if happens is sent else SLOT)) >= 2


def test_an_article_that_was_sent_in_the_lead_waits_for_a_person(publication: Publication) -> None:
    sent(publication)
    write(publication, "---\nlead: one.txt\n---\n")
    publication.sendfeed("run", "--now", NEXT_MONDAY)
    (issue,) = publication.sendfeed("issues", "show", NEXT_SLOT, "--json").rows
    reason = "its edition asks for what there is not: article 'one.txt' does not wait for this issue: left out"
    assert (issue["state"], issue["reason"]) == ("waiting for approval", reason)


def test_an_article_that_does_not_wait_may_be_left_for_later(publication: Publication) -> None:
    sent(publication)
    write(publication, "---\nlater: [one.txt]\n---\n")
    publication.run(NEXT_MONDAY)
    assert publication.issues()[NEXT_SLOT]["state"] == "approved"


def test_an_issue_that_is_composed_anew_is_written_anew_and_may_lead_with_its_own(
    publication: Publication,
) -> None:
    path = write(publication, "---\nlead: one.txt\n---\n")
    publication.run(MONDAY)
    path.with_name("2025-11-24T0900.md").write_text("---\nlead: two.txt\n---\n")
    assert publication.sendfeed("issues", "recompose", SLOT).code == 0
    publication.run(MONDAY)
    assert titles(publication, SLOT)[0] == "Report number 2 from the county"


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
