"""A pass beside the publication: scan and publish, but into a temporary folder, with a copy of the store."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.adapters.world import Home, World, read_home
from sendfeed.checkup.templates import template_problems
from sendfeed.composing import begin_digests
from sendfeed.config import Config
from sendfeed.errors import BugError, MessageError, SeedFolderError, SendfeedError, StoppedError, TemplateError
from sendfeed.model import Message
from sendfeed.overview import attention
from sendfeed.pipeline import look_time
from sendfeed.planning import PlannedSlot, plan, waiting_issues
from sendfeed.preview.store_copy import StoreCopy, standing
from sendfeed.preview.watch import listing
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport, Progress
from sendfeed.scanning import scan
from sendfeed.searching import renew_search

SETTLE = timedelta(milliseconds=200)
"""So long a seed must have stood still: what is read half-written is looked at again, and is nowhere published."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An issue: what `plan` says of it, its message, and what its lint says.

    The message of one that is composed already is the store's; that of a digest's next one may be the last good one.
    """

    planned: PlannedSlot
    in_the_way: tuple[str, ...]
    message: Message | None
    fault: str = ""

    @property
    def name(self) -> str:
        """What it is asked for by: the digest's name for the next issue, the key of one that is composed already."""
        return self.planned.key if self.planned.state else self.planned.digest

    @property
    def is_blocked(self) -> bool:
        """Whether it cannot be approved as it is."""
        return any(each.withdrawn for each in self.planned.articles)


@dataclass(frozen=True, slots=True)
class State:
    """What is shown: each digest's next issue, then those composed already. `version` names it, and is empty until
    there is something to show.

    `config` is the last good one; `problems` stand in the way of showing what is there now.
    """

    config: Config
    issues: tuple[Shown, ...] = ()
    problems: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    version: str = field(default="", compare=False)


class Rehearsal:
    """The publication of a config.toml, rehearsed in the folder `aside`; `home` is what the config was at first, and
    `clock` tells the time.
    """

    def __init__(self, path: Path, home: Home, aside: Path, clock: Callable[[], datetime]) -> None:
        self._path, self._home, self._aside, self._clock = path, home, aside, clock
        self._copy = StoreCopy(aside)
        self._tried: tuple[object, list[SendfeedError]] = (None, [])
        self._world: World | None = None
        self.state = State(home.config)

    @property
    def site(self) -> Path:
        """The folder of the site's files, once there is one."""
        return self._aside / "output" / "site"

    def folders(self) -> list[Path]:
        """What a person changes: the config, and folders of which some need not be there."""
        home = self._home
        return [self._path.absolute(), home.seeds().root, home.folder / "templates", home.editions().root]

    def look(self) -> object:
        """What a run depends on: while this is equal, none is needed. The minute is, since slots come and articles
        expire.
        """
        found = listing(self.folders()), self._clock().replace(second=0, microsecond=0)
        try:
            return *found, standing(self._home)
        except SendfeedError as error:
            return *found, str(error)

    def run(self, progress: Progress) -> list[SendfeedError]:
        """Renew `state`; gives its problems. Raises `StoppedError` as `progress` does."""
        report, self._world = PassReport(self._clock()), None
        try:
            fresh = self._passed(report, progress)
        except StoppedError:
            raise
        except Exception as error:  # noqa: BLE001 - what is shown stays, and the next change may mend it
            report.problem(error if isinstance(error, SendfeedError) else BugError(error, where="preview"))
            fresh = self.state
        fresh = replace(fresh, problems=tuple(map(str, report.problems)))
        if fresh != self.state or report.written or report.removed or not self.state.version:
            self.state = replace(fresh, version=uuid.uuid4().hex)
        return report.problems

    def renew_search(self, progress: Progress) -> None:
        """Make what the site's search finds, if all else is made. Raises `StoppedError` as `progress` does, and what
        `searching.renew_search` raises.
        """
        if self._world:
            beside = replace(self._world, folder=self._aside)  # the lock there is the preview's own
            renew_search(beside, progress, lambda _holder: None)

    def close(self) -> None:
        """Give back what it holds open."""
        self._copy.close()

    def _passed(self, report: PassReport, progress: Progress) -> State:
        home = self._home = read_home(self._path)
        world = self._open(home)
        state, ledger = world.store.state(), world.store.outputs
        now = report.now = look_time(None, report.now, state)
        world.store.begin_pass(
            home.config.publication.tag_authority,
            now,
            trial=bool(state and state.trial),
            digests=[each.name for each in home.config.digests],
        )
        try:
            scan(world, now, report, progress)
        except SeedFolderError as error:
            report.problem(error)
        begin_digests(world, now)
        issues = [self._next(each) for each in plan(world, now, None) if each.state is None]
        issues += map(_composed, waiting_issues(world, now))
        waiting, deployed = tuple(attention(world)), ledger.deployed()
        publish_changes(world, now, report, progress)
        if deployed:
            ledger.deploy()  # as the publication's own site still is
        self._try_templates(home, report)
        self._world = world
        return State(home.config, tuple(issues), waiting=waiting)

    def _open(self, home: Home) -> World:
        seeds = home.config.seeds
        config = home.config.model_copy(
            update={"seeds": seeds.model_copy(update={"settle": min(SETTLE, seeds.settle)})}
        )
        store, output = self._copy.open(home), OutputFolder(self.site.parent)
        if not output.root.exists():
            _copy_files(home.output(), output, store.outputs.written())
        return World(config, home.folder, home.seeds(), output, home.editions(), home.templates(), store)

    def _next(self, planned: PlannedSlot) -> Shown:
        if not (fault := planned.fault):
            return Shown(planned, planned.in_the_way, planned.message)
        before = next((issue.message for issue in self.state.issues if issue.name == planned.digest), None)
        others = (obstacle for obstacle in planned.in_the_way if fault.what not in obstacle)
        return Shown(planned, tuple(others), before, str(fault))

    def _try_templates(self, home: Home, report: PassReport) -> None:
        """Try them with samples as `check` does, unless what there is shows already that one is at fault."""
        if any(isinstance(problem, TemplateError | MessageError) for problem in report.problems):
            return
        key = (home.config, home.templates().fingerprint())
        if key != self._tried[0]:
            self._tried = (key, [*template_problems(home)])
        for problem in self._tried[1]:
            report.problem(problem)


def _composed(planned: PlannedSlot) -> Shown:
    """What is in the way is told without the command that approves: the page has the one for what is looked at."""
    command = f"; `{planned.approve}`"
    return Shown(planned, tuple(each.removesuffix(command) for each in planned.in_the_way), planned.message)


def _copy_files(source: OutputFolder, target: OutputFolder, paths: Iterable[str]) -> None:
    """Copy what is published, with its times, so that only what would change is made."""
    for path in paths:
        with suppress(OSError):  # what is not there is made
            (target.root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source.root / path, target.root / path)
