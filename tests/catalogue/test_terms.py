"""When a text may be published and whose say it needs; and when a file that is gone takes its article along."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sendfeed.catalogue import Catalogue, Likeness, gone, why_keep
from sendfeed.config import Config
from sendfeed.model import Article, DateSource, Decision, Outcome, Reading, Revision, Seed, Stat, Why, Withdrawal

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
STAT = Stat(1, 1, 1)
PUBLICATION = {"title": "T", "base_url": "https://x.example.org/", "tag_authority": "x.example.org,2026"}
REVISION = Revision("T", "<p>x</p>", "x", source="Alpha")
ARTICLE = Article("tag:x.example.org,2026:article/foo", 1, "t", NOW, 1, NOW, DateSource.FIRST_SEEN, NOW, REVISION)
KNOWN = Seed("a.txt", Outcome.ACCEPTED, stat=STAT, sha256="1", article=ARTICLE.id, article_sha256="1")


def decide(
    known: list[Seed],
    reading: Reading,
    *,
    sha256: str = "1",
    of: Article = ARTICLE,
    sources: set[str] | None = None,
    **seeds: str,
) -> tuple[Seed, Article | None]:
    config = Config.model_validate({"publication": PUBLICATION, "seeds": seeds})
    taken = ([of.slug], [of.id], 1)
    catalogue = Catalogue(config, known, *taken, Likeness({}), (), (), sources or set())
    change = catalogue.decide("a.txt", STAT, sha256, "1", reading, {of.id: of}.get, NOW)
    return change.seed, change.article


def read(**fields: object) -> Reading:
    publish_at = fields.pop("publish_at", None)
    revision = replace(REVISION, **fields)  # type: ignore[arg-type]  # fields of a revision
    return Reading(Outcome.ACCEPTED, revision=revision, publish_at=publish_at)  # type: ignore[arg-type]  # a time


class TestReview:
    def test_an_edit_is_of_other_bytes(self) -> None:
        seed, article = decide([KNOWN], read(title="Edited"), sha256="2", review="all")
        assert (seed.outcome, seed.reason, article) == (Outcome.HELD, "an edit, to be reviewed", None)
        seed, article = decide([KNOWN], read(title="Cleaned anew"), review="all")
        assert (seed.outcome, article and article.number) == (Outcome.ACCEPTED, 2)

    @pytest.mark.parametrize(("sources", "held"), [({"Alpha"}, False), ({"Beta", ""}, True), (set[str](), True)])
    def test_a_source_is_new_until_an_article_of_it_is_accepted(self, sources: set[str], held: bool) -> None:
        seed, _ = decide([], read(), sha256="2", sources=sources, review="new-source")
        assert (seed.outcome is Outcome.HELD) is held
        assert seed.releasable
        seed, _ = decide([KNOWN], read(title="Edited"), sha256="2", sources=sources, review="new-source")
        assert seed.outcome is Outcome.ACCEPTED, "an edit is not the first of its source"

    def test_a_release_is_for_these_bytes(self) -> None:
        released = replace(KNOWN, article=None, outcome=Outcome.WAITING, decision=Decision.RELEASE)
        assert decide([released], read(), review="all")[0].outcome is Outcome.ACCEPTED
        assert decide([released], read(), sha256="2", review="all")[0].outcome is Outcome.HELD


class TestReturning:
    def test_as_it_was_or_as_it_is_now(self) -> None:
        withdrawn = replace(ARTICLE, withdrawn=Withdrawal(NOW, Why.GONE))
        lost = replace(KNOWN, outcome=Outcome.MISSING)
        assert decide([lost], read(), of=withdrawn) == (KNOWN_AGAIN, ARTICLE)
        _, article = decide([lost], read(title="Edited"), sha256="2", of=withdrawn)
        assert article
        assert (article.number, article.sequence, article.slug, article.withdrawn) == (2, 1, "t", None)

    def test_not_before_its_hour_nor_against_a_person(self) -> None:
        withdrawn = replace(ARTICLE, withdrawn=Withdrawal(NOW, Why.GONE))
        lost = replace(KNOWN, outcome=Outcome.MISSING)
        later = datetime(2026, 1, 2, tzinfo=UTC)
        seed, article = decide([lost], read(publish_at=later), of=withdrawn)
        assert (seed.outcome, seed.due, article) == (Outcome.WAITING, later, None)
        by_person = replace(lost, decision=Decision.WITHDRAW)
        seed, article = decide([by_person], read(), of=withdrawn)
        assert (seed.outcome, seed.decision, article) == (Outcome.HELD, Decision.WITHDRAW, None)


KNOWN_AGAIN = replace(KNOWN, reader="1", releasable=True)


def seeds(there: int, missing: int, decision: Decision = Decision.NONE) -> list[Seed]:
    outcomes = [Outcome.ACCEPTED] * there + [Outcome.MISSING] * missing
    return [
        Seed(f"{n}.txt", outcome, stat=STAT, article=str(n), decision=decision) for n, outcome in enumerate(outcomes)
    ]


def withdrawals(*ids: str, days: int, why: Why = Why.GONE) -> dict[str, Withdrawal]:
    return dict.fromkeys(ids, Withdrawal(NOW - timedelta(days=days), why))


class TestRemoval:
    @pytest.mark.parametrize(
        ("there", "missing", "share", "kept"),
        [
            (10, 3, 0.0, False),
            (96, 4, 0.04, False),
            (95, 5, 0.04, True),
            (16, 4, 0.2, False),
            (15, 4, 0.2, True),
            (1, 4, 1.0, False),
            (0, 1, 1.0, True),
            (0, 0, 0.2, False),
        ],
    )
    def test_too_many_at_once(self, there: int, missing: int, share: float, kept: bool) -> None:
        assert bool(why_keep(seeds(there, missing), {}, share, NOW)) is kept

    def test_what_is_withdrawn_or_held_counts_no_more(self) -> None:
        found = seeds(10, 6)
        assert why_keep(found, {}, 0.2, NOW)
        assert not why_keep(found, withdrawals("10", "11", "12", days=2), 0.2, NOW)
        assert [seed.article for seed in gone(found, {"10", "11", "12"})] == ["13", "14", "15"]
        for decision in (Decision.HOLD, Decision.WITHDRAW):
            assert gone(seeds(1, 9, decision), ()) == []
            assert not why_keep(seeds(1, 9, decision), {}, 0.2, NOW)

    def test_what_went_a_little_earlier_counts_too(self) -> None:
        found = seeds(30, 10)
        ids = [seed.article for seed in gone(found, ())[:8] if seed.article]
        assert not why_keep(found, withdrawals(*ids, days=1), 0.2, NOW)
        assert not why_keep(found, withdrawals(*ids, days=0, why=Why.PERSON), 0.2, NOW)
        told = "the files of 2 published articles are gone, and within a day those of 10 of 40"
        assert why_keep(found, withdrawals(*ids, days=0), 0.2, NOW) == told

    def test_a_folder_of_refused_files_is_empty(self) -> None:
        hidden = Seed(".gitkeep", Outcome.REJECTED, "hidden")
        assert why_keep([*seeds(0, 1), hidden], {}, 0.2, NOW)
        assert not why_keep([*seeds(0, 1), replace(hidden, stat=STAT)], {}, 0.2, NOW)
