"""Composing by hand: ahead of the slot, and anew."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from sendfeed.adapters.world import open_world
from sendfeed.delivering import deliver_due
from sendfeed.model import issue_page
from tests.support import CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, TUESDAY, Publication, article_text

CHANNELS = 'channels = ["schools"]\n[[channels]]\nname = "schools"\ntype = "webhook"\n'
CHANNELS += 'url = "http://127.0.0.1:9/"\nsecret = "env:SENDFEED_TEST_SECRET"\n'


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    made = Publication(tmp_path / "publication", CONFIG + CHANNELS)
    made.seed("one.txt", article_text(1))
    made.run(SATURDAY, "--no-deliver")
    return made


def titles(publication: Publication, key: str) -> list[str]:
    shown = publication.sendfeed("issues", "show", key).out
    return [line for line in shown.splitlines() if line.startswith("Report number")]


def test_an_issue_composed_ahead_holds_what_was_there_and_goes_at_its_slot(publication: Publication) -> None:
    result = publication.sendfeed("issues", "compose", "weekly")
    assert result.code == 0, result.err
    (key,) = publication.issues()
    assert result.out.split() == [key]
    assert "waits for approval: the first issue of this digest" in result.err
    publication.seed("two.txt", article_text(2))
    assert titles(publication, key) == ["Report number 1 from the county"]
    again = publication.sendfeed("issues", "compose", "weekly")
    assert (again.code, again.out) == (2, "")
    assert "no article waits for its next issue" in again.err


def test_no_digest_of_that_name(publication: Publication) -> None:
    assert "there is no digest of that name" in publication.sendfeed("issues", "compose", "monthly").err


def test_the_pass_at_the_slot_leaves_an_issue_that_was_composed_ahead(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "publication", CONFIG)
    publication.seed("one.txt", article_text(1))
    publication.run("2020-01-01T12:00:00Z")
    # The slot of a trial far ahead: what the real clock gives is always before it.
    publication.sendfeed("issues", "compose", "weekly")
    (key,) = publication.issues()
    before = (publication.sendfeed("issues", "show", key)).out
    publication.seed("two.txt", article_text(2))
    publication.run(f"{key.partition('/')[2][:10]}T23:00:00Z")
    assert publication.sendfeed("issues", "show", key).out == before
    assert [*publication.issues()] == [key]


def test_an_issue_composed_anew_takes_what_came_since_and_needs_approval_anew(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    publication.sendfeed("issues", "approve", SLOT)
    publication.seed("two.txt", article_text(2))
    publication.run(TUESDAY, "--no-deliver")
    (publication.home / "editions" / "weekly").mkdir(parents=True)
    edition = publication.home / "editions" / "weekly" / "2025-11-24T0900.md"
    edition.write_text("---\nsubject: Better\n---\n")
    result = publication.sendfeed("issues", "recompose", SLOT)
    assert result.code == 0, result.err
    issues = publication.issues()
    assert issues[SLOT]["state"] == "waiting for approval"
    assert issues[SLOT]["subject"] == "Better"
    assert len(issues[SLOT]["articles"]) == 2
    assert [delivery["channel"] for delivery in issues[SLOT]["deliveries"]] == ["schools"]
    replaced = issues[f"{SLOT}~1"]
    assert replaced["state"] == "replaced"
    assert len(replaced["articles"]) == 1
    assert [delivery["state"] for delivery in replaced["deliveries"]] == ["dead"]
    assert publication.sendfeed("issues", "approve", f"{SLOT}~1").code == 2
    assert publication.sendfeed("deliveries", "retry", "1").code == 2
    publication.sendfeed("issues", "recompose", SLOT)
    assert [*publication.issues()] == [SLOT, f"{SLOT}~1", f"{SLOT}~2"]
    publication.run(NEXT_MONDAY, "--no-deliver")
    assert NEXT_SLOT not in publication.issues()


def test_the_key_under_which_an_issue_goes_stays_the_same(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    before = publication.issues()[SLOT]["deliveries"][0]["idempotency_key"]
    publication.sendfeed("issues", "recompose", SLOT)
    assert publication.issues()[SLOT]["deliveries"][0]["idempotency_key"] == before


def test_what_may_have_reached_somebody_is_not_composed_anew(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    publication.sendfeed("issues", "skip", SLOT)
    result = publication.sendfeed("issues", "recompose", SLOT)
    assert result.code == 2
    assert "it is skipped" in result.err


def test_an_issue_whose_templates_fail_stays_as_it_was(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    own = publication.home / "templates" / "email"
    own.mkdir(parents=True)
    (own / "digest.txt.j2").write_text("{{ nothing }}")
    before = publication.issues()
    result = publication.sendfeed("issues", "recompose", SLOT)
    assert "digest.txt.j2, line 1" in result.err
    assert publication.issues() == before


@pytest.mark.parametrize(("late", "hour"), [("at-once", ""), ("next-hour", "09:00")])
def test_a_late_approval_goes_at_once_or_at_the_next_hour_of_the_schedule(tmp_path: Path, late: str, hour: str) -> None:
    text = CONFIG + f'late_approval = "{late}"\n' + CHANNELS
    publication = Publication(tmp_path / "publication", text)
    publication.seed("one.txt", article_text(1))
    publication.run(SATURDAY, "--no-deliver")
    publication.run(MONDAY, "--no-deliver")
    result = publication.sendfeed("issues", "approve", SLOT)
    assert result.code == 0
    said = result.err.splitlines()[0]
    assert said.endswith("hands it to schools") if not hour else f" {hour}" in said


def test_only_what_was_looked_at_is_approved(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    publication.seed("two.txt", article_text(2))
    publication.run(TUESDAY, "--no-deliver")
    publication.sendfeed("issues", "recompose", SLOT)
    result = publication.sendfeed("issues", "approve", SLOT, "--composed", MONDAY)
    assert result.code == 2
    assert "composed anew" in result.err
    (row,) = publication.sendfeed("issues", "show", SLOT, "--json").rows
    assert row["state"] == "waiting for approval"
    result = publication.sendfeed("issues", "approve", SLOT, "--composed", row["composed_at"])
    assert result.code == 0
    assert f"2 articles: {row['subject']}" in result.err


def test_no_mail_leads_to_the_page_of_the_issue_that_was_replaced(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    publication.sendfeed("issues", "approve", SLOT)
    publication.seed("two.txt", article_text(2))
    publication.run(TUESDAY, "--no-deliver")
    page = publication.site / issue_page(SLOT)
    assert "Report number 2" not in page.read_text()
    publication.sendfeed("issues", "recompose", SLOT)
    publication.sendfeed("issues", "approve", SLOT)
    with open_world(publication.config) as world:
        deliver_due(world, lambda: datetime.fromisoformat(TUESDAY), Random(1))
        (waiting,) = [each for each in world.store.deliveries.all() if each.issue == SLOT]
        assert waiting.waits_for == "its page is not published yet"
    publication.run(TUESDAY, "--no-deliver")
    assert "Report number 2" in page.read_text()


def test_the_page_of_an_issue_that_is_composed_anew_goes_until_it_is_approved(publication: Publication) -> None:
    publication.run(MONDAY, "--no-deliver")
    publication.sendfeed("issues", "approve", SLOT)
    publication.run(TUESDAY, "--no-deliver")
    publication.sendfeed("issues", "recompose", SLOT)
    publication.run(TUESDAY, "--no-deliver")
    assert not (publication.site / issue_page(SLOT)).exists()
