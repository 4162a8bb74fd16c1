"""Decisions on seeds, driven as a pass drives them, but with plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sendfeed.catalogue import Catalogue, Likeness, account, changed_files, gone, why_keep
from sendfeed.config import Config, Publication
from sendfeed.model import (
    Article,
    Change,
    DateSource,
    Decision,
    Outcome,
    Reading,
    Revision,
    Seed,
    Stat,
    Why,
    Withdrawal,
)
from sendfeed.slugs import LONGEST, choose_slug

PUBLICATION = Publication(title="T", base_url="https://x.example.org/", tag_authority="x.example.org,2026")
CONFIG = Config(publication=PUBLICATION)
ACCEPTED = Outcome.ACCEPTED
NAMES = ["a.txt", "b.txt", "c.txt", "d/e.txt"]
TEXTS = ["one", "two", "three", "four", "held text", "later", ""]
LATER = datetime(2026, 1, 1, 4, 30, tzinfo=UTC)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


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
        publish_at = LATER if text == "later" else None
        outcome = Outcome.HELD if held else Outcome.ACCEPTED
        return Reading(outcome, "looks odd" if held else "", revision, publish_at=publish_at)

    def run(self, restless: Collection[str] = ()) -> None:
        """A pass, to which the bytes of `restless` files cannot be known."""
        self.clock += timedelta(hours=1)
        seen: dict[str, Stat | str] = {path: stat for path, (_, stat) in self.files.items()}
        missing = {path for path, seed in self.seeds.items() if seed.outcome is Outcome.MISSING}
        changed = changed_files(self.seeds, seen, "1", self.clock)
        hashes = {path: sha256(self.files[path][0]) for path in changed if path not in restless}
        found = account(self.seeds, seen, changed, hashes)
        self.put(found.changes)
        for path in found.forgotten:
            del self.seeds[path]
        assert self.seeds == found.known
        slugs, ids = [a.slug for a in self.articles.values()], list(self.articles)
        catalogue = Catalogue(CONFIG, found.known.values(), slugs, ids, len(self.articles), Likeness({}), (), (), ())
        for path, digest in found.to_read.items():
            text, stat = self.files[path]
            if digest is None or path in found.undecided:
                seed = self.seeds.get(path) or Seed(path, Outcome.WAITING)
                self.put([Change(replace(seed, outcome=Outcome.WAITING, reason="not known"), before=seed)])
            else:
                assert digest == sha256(text)
                change = catalogue.decide(path, stat, digest, "1", self.read(text), self.articles.get, self.clock)
                self.put([change])
        seeds, withdrawn = list(self.seeds.values()), self.withdrawn()
        if not why_keep(seeds, withdrawn, CONFIG.seeds.vanish_guard, self.clock):
            for seed in gone(seeds, withdrawn):
                if seed.path in missing:
                    self.withdraw(seed, Why.GONE)

    def withdrawn(self) -> dict[str, Withdrawal]:
        """Each a long time ago."""
        ids = [article.id for article in self.articles.values() if article.withdrawn]
        return dict.fromkeys(ids, Withdrawal(datetime(2025, 1, 1, tzinfo=UTC), Why.GONE))

    def withdraw(self, seed: Seed, why: Why | None) -> None:
        assert seed.article
        withdrawn = Withdrawal(self.clock, why) if why else None
        self.articles[seed.article] = replace(self.articles[seed.article], withdrawn=withdrawn)

    def put(self, changes: Iterable[Change]) -> None:
        """As the store does: all paths are freed before any is taken."""
        changes = list(changes)
        for change in changes:
            for path in change.paths & self.seeds.keys():
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
    """Writes, edits, moves, removals, copies, holds, withdrawals and releases in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Folder()
        self.minted: dict[str, tuple[str, int, datetime]] = {}
        self.unsure = False

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
        seed = self.folder.seeds.get(path)
        if seed and seed.decision is not Decision.WITHDRAW:
            self.folder.seeds[path] = replace_decision(seed, Decision.HOLD, Outcome.HELD)

    @rule(path=st.sampled_from(NAMES))
    def withdraw(self, path: str) -> None:
        seed = self.folder.seeds.get(path)
        if seed and seed.article:
            outcome = Outcome.MISSING if seed.outcome is Outcome.MISSING else Outcome.HELD
            self.folder.seeds[path] = replace_decision(seed, Decision.WITHDRAW, outcome)
            self.folder.withdraw(seed, Why.PERSON)

    @rule(path=st.sampled_from(NAMES))
    def release(self, path: str) -> None:
        seed = self.folder.seeds.get(path)
        if seed and seed.decision is Decision.WITHDRAW:
            self.folder.seeds[path] = replace_decision(seed, Decision.NONE, Outcome.WAITING)
            self.folder.withdraw(seed, None)
        elif seed and seed.outcome is Outcome.HELD and (seed.releasable or seed.decision is Decision.HOLD):
            decision = Decision.NONE if seed.decision is Decision.HOLD else Decision.RELEASE
            self.unsure = self.unsure or decision is Decision.RELEASE
            self.folder.seeds[path] = replace_decision(seed, decision, Outcome.WAITING)

    @rule(restless=st.one_of(st.just(set[str]()), st.sets(st.sampled_from(NAMES), max_size=2)))
    def run(self, restless: set[str]) -> None:
        """A pass, of which the first look may come while files are being written, and what must hold after it."""
        folder = self.folder
        before = {article.id: article.revision.summary for article in folder.articles.values()}
        if restless:
            folder.run(restless)
            self.unsure = True  # what is being written may be a text that moves: then an edit elsewhere cannot be told
        folder.run()
        assert before.keys() <= folder.articles.keys(), "an article is never lost"
        assert folder.files.keys() <= folder.seeds.keys(), "every file has an outcome"
        for path, seed in folder.seeds.items():
            assert (seed.outcome is Outcome.MISSING) == (path not in folder.files)
            assert seed.outcome is Outcome.ACCEPTED or seed.reason, f"{path} is {seed.outcome} without a reason"
        live = [article for article in folder.articles.values() if not article.withdrawn]
        published = [article.revision.summary for article in live]
        texts = {path: text for path, (text, _) in folder.files.items()}
        for path, text in texts.items():
            assert folder.seeds[path].outcome is not Outcome.ACCEPTED or text in published, "accepted and not published"
        for article_id, text in before.items():
            if text in texts.values() and article_id not in folder.withdrawn():
                now = folder.articles[article_id].revision.summary
                assert now == text or self.unsure, f"{text!r} is still there, and its article has {now!r}"
        if not self.unsure:
            assert len(published) == len(set(published)), "two articles with one text, and nobody released one"
        assert "later" not in published or folder.clock >= LATER, "published before its hour"
        settled = dict(folder.seeds)
        folder.run()
        if not any(seed.due for seed in settled.values()):
            assert folder.seeds == settled, "a pass with nothing new changes nothing"
        for path, seed in folder.seeds.items():
            if seed.outcome is Outcome.MISSING and seed.decision is not Decision.HOLD and len(folder.files) > 1:
                assert len(folder.seeds) > 5 or seed.article in folder.withdrawn(), f"{path} was missing twice"

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
    def what_a_person_withdrew_stays_so(self) -> None:
        withdrawn = {
            article.id: article.withdrawn.why for article in self.folder.articles.values() if article.withdrawn
        }
        by_person = {seed.article for seed in self.folder.seeds.values() if seed.decision is Decision.WITHDRAW}
        assert {article for article, why in withdrawn.items() if why is Why.PERSON} == by_person
        for seed in self.folder.seeds.values():
            assert seed.outcome is not Outcome.ACCEPTED or seed.article not in withdrawn

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
    seen = {seed.path: stat for seed in known.values()}
    assert list(changed_files(known, seen, "2", LATER)) == ["held", "rejected"]


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


def test_a_file_moved_over_another_takes_its_path_and_nothing_is_lost() -> None:
    folder = started(a="one", b="two")
    lost = folder.seeds["a.txt"].article or ""
    folder.files["a.txt"] = folder.files.pop("b.txt")
    folder.run()
    place = f"a.txt//{lost.rpartition('/')[2]}"
    assert {path: seed.outcome for path, seed in folder.seeds.items()} == {"a.txt": ACCEPTED, place: Outcome.MISSING}
    assert folder.titles() == {"a.txt": "two 1", place: "one 1"}
    folder.write("again.txt", "one")
    folder.run()
    assert folder.titles() == {"a.txt": "two 1", "again.txt": "one 1"}


def test_log_files_that_are_rotated_keep_their_articles() -> None:
    folder = started(x0="one", x1="two", x2="three")
    f = folder.files
    f["x2.txt"], f["x1.txt"] = f["x1.txt"], f["x0.txt"]
    folder.write("x0.txt", "four")
    folder.run()
    titles = folder.titles()
    assert {path: titles[path] for path in f} == {"x0.txt": "four 1", "x1.txt": "one 1", "x2.txt": "two 1"}
    assert [text for path, text in titles.items() if path not in f] == ["three 1"]


def test_a_move_waits_while_its_old_name_is_being_written() -> None:
    folder = started(latest="one")
    folder.files["latest-1.txt"] = folder.files["latest.txt"]
    folder.write("latest.txt", "tw")
    folder.run(restless={"latest.txt"})
    assert folder.seeds["latest-1.txt"].outcome is Outcome.WAITING
    folder.write("latest.txt", "two")
    folder.run()
    assert folder.titles() == {"latest-1.txt": "one 1", "latest.txt": "two 1"}


def test_a_backup_copy_keeps_the_article_when_the_first_file_gets_another_text() -> None:
    folder = started(latest="one")
    folder.files["backup.txt"] = folder.files["latest.txt"]
    folder.run()
    assert folder.seeds["backup.txt"].outcome is Outcome.HELD
    folder.write("latest.txt", "two")
    folder.run()
    assert folder.titles() == {"backup.txt": "one 1", "latest.txt": "two 1"}


def test_an_article_s_own_bytes_are_no_copy() -> None:
    folder = started(a="one")
    folder.write("b.txt", "one")
    folder.run()
    folder.seeds["b.txt"] = replace_decision(folder.seeds["b.txt"], Decision.RELEASE, Outcome.WAITING)
    folder.run()
    folder.write("a.txt", "one")
    folder.run()
    assert {seed.outcome for seed in folder.seeds.values()} == {ACCEPTED}


def test_a_held_edit_leaves_the_bytes_of_its_article_known() -> None:
    folder = started(a="one")
    folder.write("a.txt", "held text")
    folder.run()
    folder.write("b.txt", "one")
    folder.run()
    assert folder.titles() == {"b.txt": "one 1"}
    assert folder.seeds["a.txt"].outcome is Outcome.HELD


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
    folder.put(account(folder.seeds, {}, {}, {}).changes)  # and no more of that pass
    folder.run()
    assert folder.titles() == {"b.txt": "one 1"}


FOO = "tag:x.example.org,2026:article/foo"


def decided(known: list[Seed], path: str, id_key: str) -> Seed:
    """The seed that a file with that id in its front matter ends as."""
    reading = Reading(Outcome.ACCEPTED, revision=Revision("T", "<p>x</p>", "x"), id_key=id_key)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    article = Article(FOO, 1, "t", now, 1, now, DateSource.FIRST_SEEN, now, Revision("T", "<p>old</p>", "old"))
    catalogue = Catalogue(CONFIG, known, ["t"], [FOO], 1, Likeness({}), (), (), ())
    return catalogue.decide(path, Stat(1, 1, 1), "2", "1", reading, {FOO: article}.get, now).seed


def test_an_id_of_the_front_matter_follows_a_file_that_is_moved_and_edited() -> None:
    gone = Seed("a.txt", Outcome.MISSING, "gone", sha256="1", article=FOO, article_sha256="1")
    assert decided([gone], "b.txt", "foo").article == FOO
    there = replace(gone, outcome=ACCEPTED)
    second = decided([there], "b.txt", "foo")
    assert (second.outcome, second.releasable) == (Outcome.HELD, False)
    assert "another article has the id 'foo'" in second.reason


def test_a_hold_outlives_a_move_by_id() -> None:
    gone = Seed("a.txt", Outcome.MISSING, "gone", sha256="1", article=FOO, article_sha256="1")
    held = Seed("b.txt", Outcome.HELD, "held", decision=Decision.HOLD)
    assert decided([gone, held], "b.txt", "foo").outcome is Outcome.HELD


def test_another_id_on_a_known_path_is_held() -> None:
    there = Seed("a.txt", ACCEPTED, sha256="1", article=FOO, article_sha256="1")
    seed = decided([there], "a.txt", "bar")
    assert (seed.outcome, seed.article) == (Outcome.HELD, FOO)
    assert "'bar', which is not its article's" in seed.reason
    assert decided([there], "a.txt", "foo").outcome is ACCEPTED


def test_nothing_is_decided_below_a_folder_that_cannot_be_looked_into() -> None:
    seed = Seed("d/a.txt", ACCEPTED, stat=Stat(1, 1, 1), sha256="1", article="x", article_sha256="1")
    seen: dict[str, Stat | str] = {"d/": "a folder that cannot be looked into", "b.txt": Stat(1, 2, 2)}
    found = account({"d/a.txt": seed}, seen, {"b.txt": Stat(1, 2, 2)}, {"b.txt": "1"})
    assert found.known["d/a.txt"] == seed
    assert [change.seed.path for change in found.changes] == ["d/"]


def test_a_file_that_never_had_an_article_is_forgotten_when_it_goes() -> None:
    found = account({"a.swp": Seed("a.swp", Outcome.REJECTED, "temporary")}, {}, {}, {})
    assert (found.known, found.changes, found.forgotten) == ({}, (), ("a.swp",))


def test_slugs() -> None:
    assert choose_slug("Café “Æther” & Søn’s Straße", (), "x") == "cafe-aether-sons-strasse"
    assert choose_slug("مرحبا", (), "article-1") == "article-1"
    assert choose_slug("العدد 2: مرحبا", (), "article-1") == "article-1"
    assert choose_slug("2026-27", (), "x") == "2026-27"
    assert choose_slug("Index", (), "x") == "index-2"
    assert choose_slug("A b", {"a-b", "a-b-2"}, "x") == "a-b-3"
    assert len(choose_slug("word " * 60, (), "x")) <= LONGEST
    assert choose_slug("a" * 300, (), "x") == "a" * LONGEST
    assert choose_slug("../../etc/passwd", (), "x") == "etc-passwd"
