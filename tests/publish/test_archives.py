"""The current feed and its archives are every article, and a full archive stays as it is (RFC 5005)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sendfeed.config import Config
from sendfeed.model import Article, Why, Withdrawal
from sendfeed.publish import Material, feeds
from sendfeed.words import Words
from tests.publish.values import BASE, NOON, article, config, files, site, words

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
AT = "{http://purl.org/atompub/tombstones/1.0}"


def small(entries: int = 4, max_bytes: int = 1_000_000, **publication: str) -> Config:
    of = config(**publication)
    return of.model_copy(update={"feeds": of.feeds.model_copy(update={"entries": entries, "max_bytes": max_bytes})})


def many(count: int) -> list[Article]:
    return [article(number) for number in range(count, 0, -1)]


def walked(made: dict[str, bytes], file: str) -> list[list[str]]:
    """The ids in each document, from the current feed on along `prev-archive`."""
    ids, path = [], file
    while path:
        found = feedparser.parse(made[path])
        ids.append([entry.id for entry in found.entries])
        before = [link.href for link in found.feed.links if link.rel == "prev-archive"]
        path = before[0].removeprefix(BASE) if before else ""
    return ids


def test_walking_from_archive_to_archive_reaches_every_article() -> None:
    made = files(many(11), of=small())
    for file in ("feed.xml", "atom.xml"):
        documents = walked(made, file)
        numbers = [[int(each[-4:]) for each in ids] for ids in documents]
        assert numbers == [[11, 10, 9, 8], [10, 9], [8, 7], [6, 5], [4, 3], [2, 1]]
    assert "archive/5/feed.json" not in made
    assert "archive/6/feed.xml" not in made


def test_a_single_full_document_is_no_archive_yet() -> None:
    """It may be parted anew: so a smaller feed, or an article that grows, loses nothing and stops nothing."""
    of, said = small(50), words()
    assert feeds.archive_starts(of, Material.of(many(28)), said) == [1]
    material = Material.of(many(28))
    smaller = small(10)
    starts = feeds.archive_starts(smaller, material, said)
    made = documents(smaller, replace(material, archive_starts=starts), said, whole=True)
    assert {each for ids in made.values() for each in ids} == {each.id for each in many(28)}
    grown = Material.of([article(n, html=f"<p>{'grown ' * 4000}</p>") for n in range(8, 0, -1)])
    tight = small(10, max_bytes=100_000)
    starts = feeds.archive_starts(tight, grown, said)
    made = documents(tight, replace(grown, archive_starts=starts), said, whole=True)
    assert {each for ids in made.values() for each in ids} == {each.id for each in many(8)}


def test_an_emptied_archive_does_not_go_back_in_time() -> None:
    gone = Withdrawal(NOON + timedelta(days=40), Why.PERSON)
    made = files([replace(each, withdrawn=gone if each.sequence < 3 else None) for each in many(9)], of=small())
    archive = etree.fromstring(made["archive/1/atom.xml"])
    assert archive.findtext(f"{ATOM}updated") == "2026-04-21T13:00:00+01:00"
    assert archive.find(f"{ATOM}entry") is None


def test_what_an_archive_says_of_itself() -> None:
    made = files(many(5), of=small())
    for file in ("feed.xml", "atom.xml"):
        current, archive = etree.fromstring(made[file]), etree.fromstring(made[f"archive/2/{file}"])
        parents = [tree[0] if tree.tag == "rss" else tree for tree in (current, archive)]
        links = [{link.get("rel"): link.get("href") for link in each.findall(f"{ATOM}link")} for each in parents]
        assert links[0]["prev-archive"] == links[1]["self"] == f"{BASE}archive/2/{file}"
        assert links[1]["current"] == links[0]["self"] == BASE + file
        assert links[1]["prev-archive"] == f"{BASE}archive/1/{file}"
        assert [each.find(f"{HISTORY}archive") is not None for each in parents] == [False, True]
    first = feedparser.parse(made["archive/1/atom.xml"]).feed
    assert first.id == feedparser.parse(made["atom.xml"]).feed.id
    ways = {link.rel: link.href for link in first.links}
    assert "prev-archive" not in ways
    assert ways["next-archive"] == f"{BASE}archive/2/atom.xml"


def test_the_first_two_archives_come_together() -> None:
    """Validators want an archive to lead to another, and none is written again."""
    assert not any(path.startswith("archive/") for path in site(many(3), of=small()))
    assert walked(files(many(3), of=small()), "feed.xml") == [[article(n).id for n in (3, 2, 1)]]
    assert len(walked(files(many(4), of=small()), "feed.xml")) == 3


def test_a_new_article_changes_no_full_archive() -> None:
    before, after = (site(many(count), of=small()) for count in (8, 9))
    archives = {path for path in before if path.startswith("archive/")}
    assert archives == {f"archive/{number}/{file}" for number in (1, 2, 3, 4) for file in ("feed.xml", "atom.xml")}
    assert {path for path in archives if before[path].fingerprint != after[path].fingerprint} == set()


def test_an_edit_changes_only_the_archive_of_its_article() -> None:
    before = site(many(9), of=small())
    edited = [each if each.sequence != 3 else replace(each, number=2) for each in many(9)]
    after = site(edited, of=small())
    changed = {path for path in after if before[path].fingerprint != after[path].fingerprint}
    assert {path for path in changed if "feed" in path or "atom" in path} == {
        "archive/2/feed.xml",
        "archive/2/atom.xml",
    }


def test_a_withdrawal_leaves_a_gap_and_moves_nothing() -> None:
    gone = Withdrawal(NOON + timedelta(days=40), Why.PERSON)
    withdrawn = [replace(each, withdrawn=gone) if each.sequence == 3 else each for each in many(9)]
    assert [[int(each[-4:]) for each in ids] for ids in walked(files(withdrawn, of=small()), "atom.xml")] == [
        [9, 8, 7, 6],
        [8, 7],
        [6, 5],
        [4],
        [2, 1],
    ]


def test_a_tombstone_stands_while_an_older_entry_does() -> None:
    def tombstones(count: int) -> dict[str, str]:
        gone = Withdrawal(NOON + timedelta(days=6, hours=1), Why.PERSON)
        known = [replace(each, withdrawn=gone) if each.sequence == 3 else each for each in many(count)]
        made = files(known, of=small())
        assert article(3).id.encode() not in made["feed.xml"] + made["feed.json"]
        deleted = etree.fromstring(made["atom.xml"]).iter(f"{AT}deleted-entry")
        return {each.get("ref", ""): each.get("when", "") for each in deleted}

    assert tombstones(6) == tombstones(9) == {article(3).id: "2026-03-18T13:00:00+00:00"}
    assert tombstones(10) == {}


@pytest.mark.parametrize("length", [100, 1_000, 4_000])
def test_tombstones_of_many_articles_leave_the_feed_in_its_size(length: int) -> None:
    """A feed that would be too long is not written, so its readers would keep all that was withdrawn."""
    gone = Withdrawal(NOON + timedelta(days=99), Why.PERSON)
    known = [article(n, html="a" * length, withdrawn=gone if n > 9 else None) for n in range(90, 0, -1)]
    made = files(known, of=small(entries=90, max_bytes=20_000))
    deleted = etree.fromstring(made["atom.xml"]).findall(f"{AT}deleted-entry")
    assert [each.get("ref") for each in deleted[:5]] == [article(n).id for n in range(90, 85, -1)]
    assert article(9).id.encode() in made["atom.xml"]
    assert max(len(made[file]) for file in ("feed.xml", "atom.xml", "feed.json")) <= 20_000


def test_a_withdrawal_updates_the_feed() -> None:
    gone = Withdrawal(NOON + timedelta(days=60), Why.PERSON)
    made = files([article(2, withdrawn=gone), article(1)])
    assert etree.fromstring(made["atom.xml"]).findtext(f"{ATOM}updated") == "2026-05-11T13:00:00+01:00"


def test_an_article_too_long_for_a_feed_has_its_summary_there() -> None:
    long = article(2, html=f"<p>{'long ' * 20_000}</p>", summary="It is <long>.")
    made = files([long, article(1)], of=small(max_bytes=50_000))
    for file in ("feed.xml", "atom.xml", "feed.json"):
        assert len(made[file]) < 50_000
    content = feedparser.parse(made["atom.xml"]).entries[0].content[0].value
    assert content == f'<p>It is &lt;long&gt;.</p><p><a href="{BASE}{long.page}">Read the whole article</a></p>'
    assert b"long long long" in made[long.page]


def test_topics_are_capped_too() -> None:
    made = files(many(9), of=small())
    assert [entry.title for entry in feedparser.parse(made["topics/transport/feed.xml"]).entries] == [
        "Title 9",
        "Title 8",
        "Title 7",
        "Title 6",
    ]


LENGTHS = st.lists(st.integers(1, 30_000), min_size=1, max_size=14)


@settings(max_examples=30, deadline=None)
@given(LENGTHS, st.integers(1, 9), st.integers(20_000, 90_000), st.sets(st.integers(1, 25)), st.data())
def test_every_article_is_somewhere_and_nothing_that_is_full_moves(
    lengths: list[int], entries: int, max_bytes: int, withdrawn: set[int], data: st.DataObject
) -> None:
    of, said = small(entries, max_bytes), words()
    gone = Withdrawal(NOON + timedelta(days=40), Why.PERSON)
    starts: list[int] = [1]
    full: dict[str, list[str]] = {}
    known: list[Article] = []
    for sequence, length in enumerate(lengths, 1):
        html = "<p>" + '& "é" ' * (length // 6) + "</p>"
        known.insert(0, article(sequence, html=html, withdrawn=gone if sequence in withdrawn else None))
        if data.draw(st.booleans()):
            continue
        material = replace(Material.of(known), archive_starts=starts)
        starts = feeds.archive_starts(of, material, said)
        assert starts[: len(full) + 1] == [*starts][: len(full) + 1]
        assert all(first < following for first, following in pairwise(starts))
        made = documents(of, replace(material, archive_starts=starts), said, whole=sequence == len(lengths))
        ids = [each for entry_ids in made.values() for each in entry_ids]
        assert {*ids} == {each.id for each in known if not each.withdrawn}
        assert len(made[""]) <= entries
        assert all(made[folder] == before for folder, before in full.items())
        full = {folder: entry_ids for folder, entry_ids in made.items() if folder}


def documents(of: Config, material: Material, said: Words, *, whole: bool) -> dict[str, list[str]]:
    """The ids in each document by its folder; if `whole`, each format keeps to the size that a feed may have."""
    found = {}
    for document in feeds.documents(of, material, []):
        feed = feeds.feed_of(of, document, material, said)
        for data in feeds.write(feed).files.values() if whole else ():
            assert len(data) <= of.feeds.max_bytes
        found[document.folder] = [entry.id for entry in feed.entries]
    return found
