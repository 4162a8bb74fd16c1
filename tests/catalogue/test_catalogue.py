"""Decisions on seeds, driven as a pass drives them, but with plain values."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sendfeed.catalogue import Catalogue, compare
from sendfeed.catalogue.slugs import LONGEST, choose_slug
from sendfeed.config import Publication
from sendfeed.model import Article, Decision, Outcome, Reading, Revision, Seed, Stat

PUBLICATION = Publication(title="T", base_url="https://x.example.org/", tag_authority="x.example.org,2026")
NAMES = ["a.txt", "b.txt", "c.txt", "d/e.txt"]
TEXTS = ["one", "two", "three", "four", "held text", ""]


@dataclass
class Folder:
    """A seed folder and a store, as plain values."""

    files: dict[str, tuple[str, Stat]] = field(default_factory=dict)
    seeds: dict[str, Seed] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    clock: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    ticks: int = 0

    def write(self, path: str, text: str) -> None:
        self.ticks += 1
        self.files[path] = (text, Stat(len(text), self.ticks, self.ticks))

    def read(self, text: str) -> Reading:
        if not text:
            return Reading(Outcome.HELD, "no text")
        held = text.startswith("held")
        revision = Revision(f"Title of {text}", f"<p>{text}</p>", text)
        return Reading(Outcome.HELD if held else Outcome.ACCEPTED, "looks odd" if held else "", revision)

    def run(self) -> None:
        self.clock += timedelta(hours=1)
        seen = {path: stat for path, (_, stat) in self.files.items()}
        comparison = compare(self.seeds, seen, "1")
        self.seeds |= {seed.path: seed for seed in comparison.noted}
        slugs, ids = [a.slug for a in self.articles.values()], list(self.articles)
        catalogue = Catalogue(PUBLICATION, self.seeds.values(), seen, slugs, ids, len(self.articles))
        for path in comparison.to_read:
            text, stat = self.files[path]
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            home = catalogue.home_of(path, sha256)
            current = self.articles.get(home or "")
            change = catalogue.decide(path, stat, sha256, "1", self.read(text), current, self.clock)
            if change.moved_from:
                del self.seeds[change.moved_from]
            self.seeds[path] = change.seed
            if change.article:
                self.articles[change.article.id] = change.article


class AnyLife(RuleBasedStateMachine):
    """Writes, edits, moves, removals, copies, holds and releases in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Folder()
        self.minted: dict[str, tuple[str, int, datetime]] = {}

    @rule(path=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def write(self, path: str, text: str) -> None:
        self.folder.write(path, text)

    @rule(path=st.sampled_from(NAMES))
    def remove(self, path: str) -> None:
        self.folder.files.pop(path, None)

    @rule(old=st.sampled_from(NAMES), new=st.sampled_from(NAMES))
    def move(self, old: str, new: str) -> None:
        if old in self.folder.files:
            self.folder.files[new] = self.folder.files.pop(old)

    @rule(path=st.sampled_from(NAMES))
    def hold(self, path: str) -> None:
        if path in self.folder.seeds:
            seed = self.folder.seeds[path]
            self.folder.seeds[path] = replace_decision(seed, Decision.HOLD, Outcome.HELD)

    @rule(path=st.sampled_from(NAMES))
    def release(self, path: str) -> None:
        seed = self.folder.seeds.get(path)
        if seed and seed.outcome is Outcome.HELD and (seed.releasable or seed.decision is Decision.HOLD):
            decision = Decision.NONE if seed.decision is Decision.HOLD else Decision.RELEASE
            self.folder.seeds[path] = replace_decision(seed, decision, Outcome.WAITING)

    @rule()
    def run(self) -> None:
        known = set(self.folder.articles)
        self.folder.run()
        assert known <= set(self.folder.articles), "an article is never lost"
        assert self.folder.files.keys() <= self.folder.seeds.keys(), "every file has an outcome"
        for path, seed in self.folder.seeds.items():
            assert (seed.outcome is Outcome.MISSING) == (path not in self.folder.files)
            assert seed.outcome is Outcome.ACCEPTED or seed.reason, f"{path} is {seed.outcome} without a reason"
        before = dict(self.folder.seeds)
        self.folder.run()
        assert self.folder.seeds == before, "a pass with nothing new changes nothing"

    @invariant()
    def identities_never_change(self) -> None:
        articles = self.folder.articles.values()
        assert (
            len({article.slug for article in articles})
            == len({article.sequence for article in articles})
            == len(articles)
        )
        for article in articles:
            identity = (article.slug, article.sequence, article.accepted_at)
            assert self.minted.setdefault(article.id, identity) == identity

    @invariant()
    def an_article_has_one_seed(self) -> None:
        owners = [seed.article for seed in self.folder.seeds.values() if seed.article]
        assert len(owners) == len(set(owners))


def replace_decision(seed: Seed, decision: Decision, outcome: Outcome) -> Seed:
    return replace(seed, decision=decision, outcome=outcome, reason="a person said so")


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)


def test_a_release_is_for_these_bytes_only() -> None:
    folder = Folder()
    outcomes = []
    for text, decision in (("held text", Decision.RELEASE), ("held text", Decision.RELEASE), ("held text again", None)):
        if folder.files.get("a.txt", ("",))[0] != text:
            folder.write("a.txt", text)
        folder.run()
        outcomes.append(folder.seeds["a.txt"].outcome)
        if decision:
            folder.seeds["a.txt"] = replace_decision(folder.seeds["a.txt"], decision, Outcome.WAITING)
    assert outcomes == [Outcome.HELD, Outcome.ACCEPTED, Outcome.HELD]
    (article,) = folder.articles.values()
    assert article.number == 1


def test_what_an_older_intake_held_is_read_again_but_not_what_it_accepted() -> None:
    stat = Stat(1, 1, 1)
    known = {
        str(outcome): Seed(outcome, outcome, "why", stat, reader="1")
        for outcome in (Outcome.ACCEPTED, Outcome.HELD, Outcome.REJECTED)
    }
    scan = compare(known, {seed.path: stat for seed in known.values()}, "2")
    assert scan.to_read == ("held", "rejected")


def test_slugs() -> None:
    assert choose_slug("Café “Æther” & Søn’s Straße", (), "x") == "cafe-aether-sons-strasse"
    assert choose_slug("مرحبا", (), "article-1") == "article-1"
    assert choose_slug("Index", (), "x") == "index-2"
    assert choose_slug("A b", {"a-b", "a-b-2"}, "x") == "a-b-3"
    assert len(choose_slug("word " * 60, (), "x")) <= LONGEST
    assert choose_slug("a" * 300, (), "x") == "a" * LONGEST
    assert choose_slug("../../etc/passwd", (), "x") == "etc-passwd"
