from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sendfeed.config import Digest
from sendfeed.digest import due_slots, first_pool, wants, why_approval
from sendfeed.model import Article, DateSource, Edition, Revision, Slot, by_topic, in_reading_order

NOW = datetime(2026, 11, 23, 9, 0, 30, tzinfo=UTC)
SLOT = Slot("2026-11-23T0900", datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


def digest(**values: object) -> Digest:
    return Digest.model_validate({"name": "weekly", "schedule": "mon 09:00", **values})


def article(sequence: int, *, featured: bool = False) -> Article:
    revision = Revision(f"Title {sequence}", "<p>Text.</p>", "Text.", featured=featured)
    return Article(f"id:{sequence}", sequence, f"t-{sequence}", NOW, 1, NOW, DateSource.FIRST_SEEN, NOW, revision)


def test_reading_order_is_featured_then_newest_acceptance() -> None:
    pool = [article(1), article(2, featured=True), article(3)]
    assert [a.sequence for a in in_reading_order(pool, Edition())] == [2, 3, 1]


def test_the_editor_orders_the_first_articles_and_leaves_others_for_later() -> None:
    pool = [article(1), article(2, featured=True), article(3), article(4), article(5)]
    edition = Edition(lead="id:4", order=("id:1", "id:4", "id:none"), later=("id:3",))
    assert [a.sequence for a in in_reading_order(pool, edition)] == [4, 1, 2, 5]


def filed(sequence: int, *topics: str) -> Article:
    one = article(sequence)
    return replace(one, revision=replace(one.revision, topics=topics))


def sections(articles: list[Article], edition: Edition, topics: list[str]) -> list[tuple[str, list[int]]]:
    return [(name, [a.sequence for a in members]) for name, members in by_topic(articles, edition, topics)]


def test_sections_follow_the_topics_of_the_config_then_the_articles() -> None:
    articles = [filed(1, "Funding"), filed(2), filed(3, "Own"), filed(4, "Transport", "FUNDING"), filed(5, "transport")]
    expected = [("", [1]), ("Funding", [4]), ("Transport", [5]), ("Own", [3]), ("", [2])]
    assert sections(articles, Edition(), ["Funding", "Transport"]) == expected


def test_what_the_editor_puts_first_stands_before_all_topics() -> None:
    articles = [filed(1, "Funding"), filed(2, "Transport"), filed(3, "Funding")]
    edition = Edition(lead="id:1", order=("id:2",))
    assert sections(articles, edition, []) == [("", [1, 2]), ("Funding", [3])]
    assert sections([], edition, ["Funding"]) == []


def test_a_digest_that_begins_has_the_newest_of_what_it_wants() -> None:
    archive = [article(n, featured=n == 1) for n in range(1, 31)]
    assert [a.sequence for a in first_pool(digest(max_articles=12), archive, NOW)] == list(range(30, 18, -1))
    assert first_pool(digest(topics=["A"]), archive, NOW) == []


@pytest.mark.parametrize(
    ("values", "first", "late", "says"),
    [
        ({}, True, timedelta(0), "first issue"),
        ({}, False, timedelta(0), ""),
        ({"approval": True}, False, timedelta(0), "approval of each issue"),
        ({}, False, timedelta(hours=11), ""),
        ({}, False, timedelta(hours=12, seconds=1), "missed by more than 12 hours"),
        ({"late_after": "30m"}, False, timedelta(minutes=31), "0.5 hours"),
    ],
)
def test_why_an_issue_waits_for_approval(values: dict[str, object], first: bool, late: timedelta, says: str) -> None:
    reason = why_approval(digest(**values), [SLOT], SLOT.due + late, first=first)
    assert says in reason
    assert bool(says) == bool(reason)


def test_the_last_slot_is_due_and_stands_for_all_that_were_missed() -> None:
    london = ZoneInfo("Europe/London")
    *missed, slot = due_slots(digest(), london, NOW - timedelta(days=30), NOW)
    assert slot == SLOT
    assert len(missed) == 4
    assert due_slots(digest(), london, NOW, NOW + timedelta(days=1)) == []
    reason = why_approval(digest(), [*missed, slot], NOW, first=False)
    assert reason == f"the slot of {missed[0].name} was missed by more than 12 hours"


def test_a_digest_wants_its_topics_or_all() -> None:
    assert wants(digest(), [])
    assert wants(digest(topics=["A", "B"]), ["B"])
    assert not wants(digest(topics=["A"]), ["C"])
