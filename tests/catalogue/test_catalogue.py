"""Decisions on seeds, driven as a pass drives them, but with plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sendfeed.catalogue import Catalogue, find_moves, seeds_to_read, settle_known
from sendfeed.catalogue.slugs import LONGEST, choose_slug
from sendfeed.config import Publication
from sendfeed.model import Article, Change, Decision, Outcome, Reading, Revision, Seed, Stat

PUBLICATION = Publication(title="T", base_url="https://x.example.org/", tag_authority="x.example.org,2026")
ACCEPTED = Outcome.ACCEPTED
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
        seen: dict[str, Stat | str] = {path: stat for path, (_, stat) in self.files.items()}
        to_read = seeds_to_read(self.seeds, seen, "1")
        hashes = {path: hashlib.sha256(self.files[path][0].encode()).hexdigest() for path in to_read}
        scan = settle_known(self.seeds, seen, find_moves(self.seeds, seen, hashes))
        self.put(scan.changes)
        for path in scan.forgotten:
            del self.seeds[path]
        assert self.seeds == scan.known
        slugs, ids = [a.slug for a in self.articles.values()], list(self.articles)
        catalogue = Catalogue(PUBLICATION, scan.known.values(), slugs, ids, len(self.articles))
        for path, stat in to_read.items():
            reading = self.read(self.files[path][0])
            known = catalogue.continues(path, reading)
            current = self.articles.get(known.article or "") if known else None
            self.put([catalogue.decide(path, stat, hashes[path], "1", reading, current, self.clock)])

    def put(self, changes: Iterable[Change]) -> None:
        """As the store does: all paths are freed before any is taken."""
        changes = list(changes)
        for change in changes:
            for path in {change.seed.path, change.moved_from} & self.seeds.keys():
                del self.seeds[path]
        for change in changes:
            self.seeds[change.seed.path] = change.seed
            if change.article:
                self.articles[change.article.id] = change.article

    def titles(self) -> dict[str, str]:
        """By path, the text of the article that the seed became, and its revision."""
        return {
            path: f"{self.articles[seed.article].revision.summary} {self.articles[seed.article].number}"
            for path, seed in sorted(self.seeds.items())
            if seed.article
        }


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

    @rule(one=st.sampled_from(NAMES), other=st.sampled_from(NAMES))
    def swap(self, one: str, other: str) -> None:
        files = self.folder.files
        if one in files and other in files:
            files[one], files[other] = files[other], files[one]

    @rule(path=st.sampled_from(NAMES), old=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def rotate(self, path: str, old: str, text: str) -> None:
        if path in self.folder.files and path != old:
            self.folder.files[old] = self.folder.files[path]
            self.folder.write(path, text)

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
        accepted = {
            text for path, (text, _) in self.folder.files.items() if self.folder.seeds[path].outcome is ACCEPTED
        }
        published = {article.revision.summary for article in self.folder.articles.values()}
        assert accepted <= published, "what is accepted is published"
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
    assert list(seeds_to_read(known, {seed.path: stat for seed in known.values()}, "2")) == ["held", "rejected"]


def started(**files: str) -> Folder:
    folder = Folder()
    for name, text in files.items():
        folder.write(f"{name}.txt", text)
    folder.run()
    return folder


def test_names_that_are_exchanged_take_their_articles_along() -> None:
    folder = started(a="one", b="two")
    ids = {path: seed.article for path, seed in folder.seeds.items()}
    folder.files["a.txt"], folder.files["b.txt"] = folder.files["b.txt"], folder.files["a.txt"]
    folder.run()
    assert folder.titles() == {"a.txt": "two 1", "b.txt": "one 1"}
    assert {path: seed.article for path, seed in folder.seeds.items()} == {"a.txt": ids["b.txt"], "b.txt": ids["a.txt"]}


def test_a_name_that_is_handed_on_makes_a_new_article() -> None:
    for old in ("latest-1.txt", "zz-old.txt", "aa-old.txt"):
        folder = started(latest="one")
        first = folder.seeds["latest.txt"].article
        folder.files[old] = folder.files["latest.txt"]
        folder.write("latest.txt", "two")
        folder.run()
        assert folder.titles() == dict(sorted({old: "one 1", "latest.txt": "two 1"}.items()))
        assert folder.seeds[old].article == first


def test_three_names_in_a_circle() -> None:
    folder = started(a="one", b="two", c="three")
    f = folder.files
    f["a.txt"], f["b.txt"], f["c.txt"] = f["b.txt"], f["c.txt"], f["a.txt"]
    folder.run()
    assert folder.titles() == {"a.txt": "two 1", "b.txt": "three 1", "c.txt": "one 1"}


def test_a_file_moved_over_another_is_held_and_nothing_is_lost() -> None:
    folder = started(a="one", b="two")
    folder.files["a.txt"] = folder.files.pop("b.txt")
    folder.run()
    assert {path: (seed.outcome, seed.reason) for path, seed in folder.seeds.items()} == {
        "a.txt": (Outcome.HELD, "the same content as b.txt"),
        "b.txt": (Outcome.MISSING, "the file is gone"),
    }
    assert folder.titles() == {"a.txt": "one 1", "b.txt": "two 1"}


def test_a_hold_moves_with_its_file() -> None:
    folder = started(a="one")
    folder.seeds["a.txt"] = replace_decision(folder.seeds["a.txt"], Decision.HOLD, Outcome.HELD)
    folder.files["b.txt"] = folder.files.pop("a.txt")
    folder.run()
    assert folder.seeds["b.txt"].decision is Decision.HOLD


def test_a_move_in_two_steps_with_a_pass_killed_between() -> None:
    folder = started(a="one")
    folder.write("b.txt", "one")
    folder.run()
    del folder.files["a.txt"]
    gone = settle_known(folder.seeds, {"b.txt": folder.files["b.txt"][1]}, {})
    folder.put(gone.changes)  # and no more of that pass
    folder.run()
    assert folder.titles() == {"b.txt": "one 1"}


def test_an_id_of_the_front_matter_follows_a_file_that_is_moved_and_edited() -> None:
    publication = Publication(title="T", base_url="https://x.example.org/", tag_authority="x.example.org,2026")
    old = Seed("a.txt", Outcome.MISSING, "gone", sha256="1", article="tag:x.example.org,2026:article/foo")
    catalogue = Catalogue(publication, [old], ["t"], ["tag:x.example.org,2026:article/foo"], 1)
    reading = Reading(Outcome.ACCEPTED, revision=Revision("T", "<p>x</p>", "x"), id_key="foo")
    assert catalogue.continues("b.txt", reading) == old
    there = replace(old, outcome=Outcome.ACCEPTED)
    catalogue = Catalogue(publication, [there], ["t"], ["tag:x.example.org,2026:article/foo"], 1)
    assert catalogue.continues("b.txt", reading) is None
    change = catalogue.decide("b.txt", Stat(1, 1, 1), "2", "1", reading, None, datetime(2026, 1, 1, tzinfo=UTC))
    assert (change.seed.outcome, change.seed.releasable) == (Outcome.HELD, False)
    assert "'foo'" in change.seed.reason


def test_nothing_is_decided_below_a_folder_that_cannot_be_looked_into() -> None:
    seed = Seed("d/a.txt", Outcome.ACCEPTED, stat=Stat(1, 1, 1), sha256="1", article="x")
    scan = settle_known({"d/a.txt": seed}, {"d/": "a folder that cannot be looked into"}, {})
    assert scan.known["d/a.txt"] == seed
    assert [change.seed.path for change in scan.changes] == ["d/"]
    assert find_moves({"d/a.txt": seed}, {"d/": "why", "b.txt": Stat(1, 2, 2)}, {"b.txt": "1"}) == {}


def test_a_file_that_never_had_an_article_is_forgotten_when_it_goes() -> None:
    scan = settle_known({"a.swp": Seed("a.swp", Outcome.REJECTED, "temporary")}, {}, {})
    assert (scan.known, scan.changes, scan.forgotten) == ({}, (), ("a.swp",))


def test_slugs() -> None:
    assert choose_slug("Café “Æther” & Søn’s Straße", (), "x") == "cafe-aether-sons-strasse"
    assert choose_slug("مرحبا", (), "article-1") == "article-1"
    assert choose_slug("Index", (), "x") == "index-2"
    assert choose_slug("A b", {"a-b", "a-b-2"}, "x") == "a-b-3"
    assert len(choose_slug("word " * 60, (), "x")) <= LONGEST
    assert choose_slug("a" * 300, (), "x") == "a" * LONGEST
    assert choose_slug("../../etc/passwd", (), "x") == "etc-passwd"
