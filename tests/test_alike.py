"""Whole passes over files that have something in common: promotion on every page, copies, renamed and edited files."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
from pathlib import Path

import pytest

from tests.support import CONFIG, MONDAY, SATURDAY, TUESDAY, Publication

PROMOTION = "Our members hear of all this a week before everybody else, and pay nothing for our conference in May."
PAGES = {
    "a.txt": "The pool opens again\n\nIt was closed for a year, and everybody is glad to see its doors open at last.",
    "b.txt": "A garden for every class\n\nEach class has a bed of its own now, and one has planted a row of beans.",
    "c.txt": "The choir goes on tour\n\nFourteen children will sing in three towns, and parents carry the drums.",
    "d.txt": "Our new minibus\n\nIt has a lift at the side, which is easier where the street is narrow.",
}
LONG = " ".join(f"On day {n} the class counted {n + 3} birds of kind {n * 7} in the field." for n in range(1, 30))


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return Publication(tmp_path)


def page(path: str) -> str:
    return f"{PAGES[path]}\n\n{PROMOTION}\n"


@pytest.mark.parametrize("order", list(itertools.permutations("abc")), ids="".join)
def test_promotion_goes_from_all_pages_in_whatever_order_they_come(order: str, publication: Publication) -> None:
    now = ["2025-11-22T12:00:00Z", "2025-11-22T13:00:00Z", "2025-11-22T14:00:00Z"]
    for letter, at in zip(order, now, strict=True):
        publication.seed(f"{letter}.txt", page(f"{letter}.txt"))
        publication.run(at)
    items = {item["title"]: item for item in publication.feed()["items"]}
    assert len(items) == 3
    for item in items.values():
        assert "Our members" not in item["content_html"]
        assert "date_modified" not in item or item["date_modified"] == item["date_published"], "no seed was edited"
    shown = publication.sendfeed("articles", "show", "a.txt").out
    assert "dropped by shared-block:" in shown
    assert PROMOTION in shown


def test_two_pages_are_no_evidence_and_a_third_one_is(publication: Publication) -> None:
    for path in ("a.txt", "b.txt"):
        publication.seed(path, page(path))
    publication.run(SATURDAY)
    assert all("Our members" in item["content_html"] for item in publication.feed()["items"])
    publication.seed("c.txt", page("c.txt"))
    publication.seed("d.txt", f"{PAGES['d.txt']}\n")
    publication.run(MONDAY)
    assert not any("Our members" in item["content_html"] for item in publication.feed()["items"])
    assert {row["path"]: row["revision"] for row in publication.articles().values()} == {
        "a.txt": 2,
        "b.txt": 2,
        "c.txt": 1,
        "d.txt": 1,
    }
    written = {path: path.stat().st_mtime_ns for path in publication.site.rglob("*") if path.is_file()}
    publication.run(TUESDAY)
    assert written == {path: path.stat().st_mtime_ns for path in publication.site.rglob("*") if path.is_file()}


def promoted(publication: Publication) -> set[str]:
    """The titles of the articles that show the promotion."""
    return {item["title"] for item in publication.feed()["items"] if "Our members" in item["content_html"]}


def hour(count: int) -> str:
    return f"2025-11-22T{12 + count}:00:00Z"


@pytest.mark.parametrize("on_removed", ["withdraw", "keep"])
def test_what_is_shared_by_files_that_are_gone(publication: Publication, on_removed: str) -> None:
    """They vouch for it as long as their articles are published: then all is as if they had never been there."""
    publication.config.write_text(CONFIG + f'[seeds]\non_removed = "{on_removed}"\n')
    for path in PAGES:
        publication.seed(path, page(path))
    publication.run(hour(0))
    for path in ("a.txt", "b.txt"):
        (publication.seeds / path).unlink()
    publication.run(hour(1))
    assert promoted(publication) == set(), "one pass that misses them tells nothing"
    for count in (2, 3):
        publication.run(hour(count))
    left = {"The choir goes on tour", "Our new minibus"}
    assert promoted(publication) == (left if on_removed == "withdraw" else set())
    before = publication.output_files(), {row["path"]: row["revision"] for row in publication.articles().values()}
    publication.seed("e.txt", "Nothing of that kind\n\nThis page is by itself, and has no promotion at all.")
    publication.run(hour(4))
    assert promoted(publication) == (left if on_removed == "withdraw" else set())
    (publication.seeds / "e.txt").unlink()
    for count in (5, 6):
        publication.run(hour(count))
    assert {row["path"]: row["revision"] for row in publication.articles().values()} | before[1] == {
        **before[1],
        "e.txt": 1,
    }
    publication.seed("a.txt", page("a.txt"))
    publication.run(hour(7))
    assert promoted(publication) == set(), "it is back"


def test_one_that_never_was_an_article_vouches_for_nothing_once_it_is_gone(publication: Publication) -> None:
    for path in ("a.txt", "b.txt"):
        publication.seed(path, page(path))
    publication.seed("c.txt", f"---\ndraft: true\n---\n{page('c.txt')}")
    publication.run(hour(0))
    assert promoted(publication) == set()
    (publication.seeds / "c.txt").unlink()
    publication.run(hour(1))
    assert promoted(publication) == {"The pool opens again", "A garden for every class"}


def test_a_file_that_comes_back_edited_is_known_although_its_article_was_withdrawn(publication: Publication) -> None:
    publication.seed("a.txt", f"{PAGES['a.txt']}\n\n{LONG}")
    publication.seed("b.txt", page("b.txt"))
    publication.run(hour(0))
    (publication.seeds / "a.txt").unlink()
    for count in (1, 2, 3):
        publication.run(hour(count))
    publication.seed("z.txt", f"{PAGES['a.txt']}\n\n{LONG} And one more.")
    publication.run(hour(4))
    assert "nearly the same as a.txt was" in publication.articles()["z.txt"]["reason"]


def test_a_store_from_before_finds_out_what_its_seeds_share(publication: Publication) -> None:
    for path in ("a.txt", "b.txt"):
        publication.seed(path, page(path))
    publication.run(SATURDAY)
    store = sqlite3.connect(publication.home / ".sendfeed" / "state.db")
    with contextlib.closing(store), store:
        store.execute("DELETE FROM traits")
    publication.seed("c.txt", page("c.txt"))
    publication.run(MONDAY)
    assert not any("Our members" in item["content_html"] for item in publication.feed()["items"])


def test_nearly_the_same_text_is_held_and_says_of_which(publication: Publication) -> None:
    publication.seed("one.txt", f"The birds of the field\n\n{LONG}\n")
    publication.seed("two.txt", f"The birds of the field\n\n{LONG} And so it went on.\n")
    publication.run(SATURDAY)
    two = publication.articles()["two.txt"]
    assert two["state"] == "held"
    assert two["reason"].startswith("nearly the same as one.txt (9")
    assert publication.sendfeed("articles", "release", "two.txt").code == 0
    publication.run(MONDAY)
    assert publication.articles()["two.txt"]["state"] == "accepted"


def test_a_file_renamed_and_edited_goes_on_with_its_article(publication: Publication) -> None:
    path = publication.seed("draft-3.txt", f"The birds of the field\n\n{LONG}\n")
    publication.run(SATURDAY)
    before = publication.articles()["draft-3.txt"]
    path.unlink()
    publication.seed("final.txt", f"The birds of our field\n\n{LONG} And so it went on.\n")
    publication.run(MONDAY)
    rows = publication.articles()
    assert list(rows) == ["final.txt"]
    after = rows["final.txt"]
    assert (after["id"], after["url"], after["revision"], after["title"]) == (
        before["id"],
        before["url"],
        2,
        "The birds of our field",
    )
    assert len(publication.feed()["items"]) == 1


def test_a_file_that_comes_after_its_like_is_gone_asks_a_person(publication: Publication) -> None:
    path = publication.seed("old.txt", f"The birds of the field\n\n{LONG}\n")
    publication.run(SATURDAY)
    path.unlink()
    publication.run("2025-11-22T13:00:00Z")
    publication.seed("new.txt", f"The birds of the field\n\n{LONG} And so it went on.\n")
    publication.run("2025-11-22T14:00:00Z")
    new = publication.articles()["new.txt"]
    assert new["state"] == "held"
    assert "old.txt" in new["reason"]
    assert "gone" in new["reason"]


def test_copies_of_a_text_lose_nothing(publication: Publication) -> None:
    for n in range(5):
        publication.seed(f"copy-{n}.txt", f"The birds of the field\n\n{LONG}\n\n{PROMOTION}\n")
    publication.run(SATURDAY)
    (item,) = publication.feed()["items"]
    assert PROMOTION in item["content_html"]
    states = [row["state"] for row in publication.articles().values()]
    assert states == ["accepted", "held", "held", "held", "held"]


def test_a_copy_is_found_though_its_original_is_read_again_in_the_same_pass(publication: Publication) -> None:
    original = publication.seed("m.txt", f"The birds of the field\n\n{LONG}\n")
    publication.run(SATURDAY)
    original.touch()
    publication.settle(original)
    publication.seed("a.txt", f"The birds of the field\n\n{LONG} And so it went on.\n")
    publication.run(MONDAY)
    assert {path: row["state"] for path, row in publication.articles().items()} == {
        "a.txt": "held",
        "m.txt": "accepted",
    }


def test_only_one_file_goes_on_with_a_lost_article(publication: Publication) -> None:
    original = publication.seed("m.txt", f"The birds of the field\n\n{LONG}\n")
    publication.run(SATURDAY)
    original.unlink()
    for name in ("b.txt", "c.txt"):
        publication.seed(name, f"The birds of the field\n\n{LONG} And so it went on in {name}.\n")
    publication.run(MONDAY)
    assert {path: row["state"] for path, row in publication.articles().items()} == {
        "b.txt": "accepted",
        "c.txt": "held",
    }
    assert len(publication.feed()["items"]) == 1


def test_next_weeks_bulletin_does_not_take_the_place_of_the_last_one(publication: Publication) -> None:
    frame = " ".join(f"Point {n} of plan {n} for year {n} is that room {n} opens at hour {n}." for n in range(14))
    weeks = [
        " ".join(f"This week {week} brought news {week * n} for class {n}." for n in range(20)) for week in (12, 13)
    ]
    old = publication.seed("bulletin-12.txt", f"Bulletin 12 for members\n\n{weeks[0]}\n\n{frame}\n")
    publication.run(SATURDAY)
    old.unlink()
    publication.seed("bulletin-13.txt", f"Bulletin 13 for members\n\n{weeks[1]}\n\n{frame}\n")
    publication.run(MONDAY)
    row = publication.articles()["bulletin-13.txt"]
    assert row["state"] == "held", row
    assert "bulletin-12.txt" in row["reason"]
