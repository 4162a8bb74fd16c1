"""Passes that follow any events give what is made from nothing: real seeds, a real store, every file compared.

A longer search: `SENDFEED_EXAMPLES=200 pytest tests/test_incremental_machine.py`.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from sendfeed import erasing
from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.adapters.world import World, open_world
from sendfeed.errors import StoppedError, UsageError
from sendfeed.model import Decision, Outcome
from sendfeed.pipeline import run_pass
from sendfeed.publishing import is_of_search
from sendfeed.searching import renew_search
from tests.incremental.anew import CONFIG, DAILY, LONG, WEEKLY, File, changed, config_text, from_nothing, quiet, unlike
from tests.intake.pictures import picture
from tests.support import MONDAY, SATURDAY, Publication

BEGIN = datetime.fromisoformat(SATURDAY)
TEXTS = ("", "One more sentence.", "![The floor](b.png)", "See [the plan](plan.pdf).", LONG)
SEEDS = ("01.md", "02.md", "03.md", "moved-1.md", "moved-2.md")
FRONT = {
    "title": ("Swimming lessons", "The <b>minibus</b> & all", "A garden"),
    "topics": ("[Transport]", "[transport, Gardens]", "[Health, Transport]", "[GARDENS]"),
    "date": ("2025-11-03", "2025-10-07T08:30"),
    "updated": ("2025-11-20", "2025-11-21"),
    "source": ("Larkmead Trust", "Quiet Trust"),
    "author": ("Jo Harker",),
    "summary": ("What there is to know.",),
    "language": ("cy", "ar"),
    "original_url": ("https://trust.example.org/a", "https://other.example.org/b"),
    "featured": ("true",),
    "expires": ("2025-11-26", "2025-12-10"),
    "image": ("a.png", "b.png", "https://pictures.example.org/c.jpg"),
    "corrects": SEEDS,
    "event": ("{start: 2026-01-20T18:00, place: The hall}", "{start: 2026-01-21}"),
    "draft": ("true",),
}
SETTINGS: dict[str, tuple[object, ...]] = {
    "publication.base_url": ("https://news.example.org/", "https://moved.example.org/news/"),
    "publication.timezone": ("Europe/London", "Asia/Kathmandu"),
    "publication.language": ("en-GB", "cy"),
    "feeds.entries": (2, 3, 5, 50),
    "feeds.max_bytes": ("20 kB", "1 MB"),
    "seeds.review": ("none", "all"),
    "sources.republish": ("full", "excerpt", "link"),
    "sources.name": ("Larkmead Trust", "Larkmead"),
    "topics": ([{"name": "Transport"}], [{"name": "Health"}, {"name": "Transport"}]),
    "digests": ([WEEKLY], [WEEKLY, DAILY], []),
    "digests.title": ("", "The week"),
}
OWN = {
    "site/base.html.j2": (bundled_templates() / "site/base.html.j2").read_text() + "<!-- own -->\n",
    "site/style.css": "body { color: navy }\n",
    "site/robots.txt": "User-agent: *\nDisallow: /\n",
    "site/guide/index.html": "<!doctype html>\n",
    "words/en.toml": 'read_original = "[On {host}]({original})"\nread_whole = "All of it"\n',
    "email/digest.txt.j2": (bundled_templates() / "email/digest.txt.j2").read_text() + "Goodbye\n",
}
PICK = st.integers(0, 1_000)


class AnyOrder(RuleBasedStateMachine):
    """A publication, and whatever may happen to it. Every other event is followed by a pass."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self.publication, self.config, self.now = Publication(home), CONFIG, BEGIN
        self.templates: Templates | None = None
        self.numbers = itertools.count(1)
        self.files: dict[str, File] = {}
        self.deleted: dict[str, File] = {}
        self.steps = 0

    def teardown(self) -> None:
        shutil.rmtree(self.publication.home)

    @initialize(count=st.integers(2, 6))
    def start(self, count: int) -> None:
        """With an issue that has its page."""
        self.publication.config.write_text(config_text(CONFIG))
        for name in ("a.png", "b.png"):
            self.a_picture_is_replaced(name, 60)
        self.publication.seed("plan.pdf", b"%PDF-1.7")
        self.seeds_arrive(count)
        self.a_pass(searched=True)
        self.now = datetime.fromisoformat(MONDAY)
        self.a_pass(searched=False)
        self.issues_go("approve")

    # Editors.

    @rule(count=st.integers(1, 4))
    def seeds_arrive(self, count: int) -> None:
        for number in itertools.islice(self.numbers, count):
            others = {"topics": FRONT["topics"][number % 4], "corrects": "01.md" if number % 3 == 2 else ""}
            self.put(f"{number:02}.md", File(number, front={key: each for key, each in others.items() if each}))

    @rule(edits=st.lists(st.tuples(PICK, st.sampled_from(list(FRONT)), PICK), min_size=1, max_size=4))
    def front_matter_is_edited(self, edits: list[tuple[int, str, int]]) -> None:
        for pick, key, value in edits:
            path, file = self.pick(pick)
            values = ("", *FRONT[key])
            front = {**file.front, key: values[value % len(values)]}
            self.put(path, replace(file, front={name: each for name, each in front.items() if each}))

    @rule(pick=PICK, key=st.sampled_from(["title", "date", "topics", "corrects"]), value=PICK)
    def what_others_show_is_edited(self, pick: int, key: str, value: int) -> None:
        self.front_matter_is_edited([(pick, key, value)])

    @rule(pick=PICK, text=st.sampled_from(TEXTS))
    def a_text_is_edited(self, pick: int, text: str) -> None:
        path, file = self.pick(pick)
        self.put(path, replace(file, text=text))

    @rule(pick=PICK, edited=st.booleans(), draft=st.booleans())
    def a_seed_is_renamed(self, pick: int, edited: bool, draft: bool) -> None:
        path, file = self.pick(pick)
        new = f"moved-{file.number}.md"
        (self.publication.seeds / path).rename(self.publication.seeds / new)
        self.files = {new if each == path else each: file for each, file in self.files.items()}
        if edited:
            front = {**file.front, "author": "Jo Harker"} | ({"draft": "true"} if draft else {})
            self.put(new, replace(file, front=front))

    @rule(pick=PICK, comes_back=st.booleans())
    def a_seed_is_deleted_or_comes_back(self, pick: int, comes_back: bool) -> None:
        if comes_back and self.deleted:
            path = [*self.deleted][pick % len(self.deleted)]
            self.put(path, self.deleted.pop(path))
        elif len(self.files) > 1:
            path, _ = self.pick(pick)
            (self.publication.seeds / path).unlink()
            self.deleted[path] = self.files.pop(path)

    @rule(name=st.sampled_from(["a.png", "b.png"]), width=st.sampled_from([60, 90]))
    def a_picture_is_replaced(self, name: str, width: int) -> None:
        self.publication.seed(name, picture("PNG", (width, 40)))

    # Persons.

    @rule(pick=PICK, what=st.sampled_from(["hold or release", "hold or release", "withdraw", "erase"]))
    def a_person_decides(self, pick: int, what: str) -> None:
        path, _ = self.pick(pick)
        with self.world() as world:
            articles, removals = world.store.articles, world.store.removals
            for seed in [each for each in articles.seeds() if each.path == path]:
                if what == "withdraw" and seed.article:
                    removals.withdraw(seed, self.now)
                elif what == "erase" and len(self.files) > 1:
                    with contextlib.suppress(UsageError):  # an issue may still go, or its file has changed
                        assert erasing.erase(world, seed, self.now, quiet, str).problems == []
                        del self.files[path]
                elif seed.decision is Decision.WITHDRAW:
                    removals.restore(seed)
                elif seed.decision is Decision.HOLD:
                    articles.decide(seed, Decision.NONE, Outcome.WAITING, "released")
                elif seed.outcome is Outcome.HELD and seed.releasable:
                    articles.decide(seed, Decision.RELEASE, Outcome.WAITING, "released")
                else:
                    articles.decide(seed, Decision.HOLD, Outcome.HELD, "held")

    @rule(what=st.sampled_from(["approve", "approve", "skip", "confirm", "abandon"]))
    def issues_go(self, what: str) -> None:
        with self.world() as world:
            issues, ledger = world.store.issues, world.store.deliveries
            for key in issues.states():
                if what == "approve":
                    issues.approve(key, self.now)
                elif what == "skip":
                    issues.skip(key)
            for each in ledger.all():
                if what == "confirm":
                    ledger.confirm(each)
                elif what == "abandon":
                    ledger.abandon(each)

    @rule(key=st.sampled_from(list(SETTINGS)), value=PICK)
    def a_key_changes(self, key: str, value: int) -> None:
        if self.config["digests"] or not key.startswith("digests."):
            self.config = changed(self.config, key, SETTINGS[key][value % len(SETTINGS[key])])
            self.publication.config.write_text(config_text(self.config))
            self.templates = None

    @rule(name=st.sampled_from([*OWN]))
    def an_own_template_comes_or_goes(self, name: str) -> None:
        path = self.publication.home / "templates" / name
        if path.exists():
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(OWN[name])
        self.templates = None

    @rule(pick=PICK, content=st.sampled_from([None, b"", b"other"]))
    def somebody_meddles_with_the_output(self, pick: int, content: bytes | None) -> None:
        paths = [path for path in sorted((self.publication.home / "output").rglob("*")) if path.is_file()]
        path = paths[pick % len(paths)]
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)

    # Time, and passes.

    @rule(span=st.sampled_from([timedelta(minutes=1), timedelta(days=1), timedelta(days=7)]))
    def time_passes(self, span: timedelta) -> None:
        self.now += span

    @rule(last=st.sampled_from(["reading seeds", "writing files"]))
    def a_pass_is_stopped(self, last: str) -> None:
        def progress(stage: str, _done: int, _total: int) -> None:
            if stage == last:
                raise StoppedError(stage)

        with self.world() as world, contextlib.suppress(StoppedError):
            run_pass(world, self.now, progress)

    @rule(searched=st.booleans())
    def a_pass(self, searched: bool) -> None:
        self.now += timedelta(minutes=1)
        with self.world() as world:
            assert run_pass(world, self.now, quiet).problems == []
            if searched:
                renew_search(world, quiet, quiet)
        wrong = unlike(self.publication.output_files(), from_nothing(self.publication, self.now, self.templates))
        assert [path for path in wrong if searched or not is_of_search(path)] == []

    @invariant()
    def passes_follow(self) -> None:
        self.steps += 1
        if self.steps % 2 == 0:
            self.a_pass(searched=True)

    @contextlib.contextmanager
    def world(self) -> Iterator[World]:
        """Its templates are compiled once."""
        with open_world(self.publication.config) as world:
            self.templates = self.templates or world.templates
            yield replace(world, templates=self.templates)

    def put(self, path: str, file: File) -> None:
        self.files[path] = file
        self.publication.seed(path, file.content)

    def pick(self, pick: int) -> tuple[str, File]:
        return list(self.files.items())[pick % len(self.files)]


def test_in_any_order(tmp_path: Path) -> None:
    homes = (tmp_path / str(n) for n in itertools.count())

    class InNewHome(AnyOrder):
        def __init__(self) -> None:
            super().__init__(next(homes))

    run_state_machine_as_test(
        InNewHome,
        settings=settings(
            max_examples=int(os.environ.get("SENDFEED_EXAMPLES", "6")),
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
