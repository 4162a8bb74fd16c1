"""A pass beside the publication: scan and publish, but into a temporary folder, with a copy of the store."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sendfeed import digest
from sendfeed.adapters import clock
from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.adapters.world import Home, World, read_home
from sendfeed.checkup.templates import template_problems
from sendfeed.composing import begin_digests, draft_of
from sendfeed.config import Config, Digest
from sendfeed.errors import BugError, MessageError, SeedFolderError, SendfeedError, StoppedError, TemplateError
from sendfeed.model import Message
from sendfeed.overview import attention
from sendfeed.pipeline import look_time
from sendfeed.planning import NextIssue, PlannedSlot, next_issues, plan
from sendfeed.preview.store_copy import StoreCopy, standing
from sendfeed.preview.watch import listing
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport, Progress
from sendfeed.scanning import scan


@dataclass(frozen=True, slots=True)
class Shown:
    """A digest's next issue: what `plan` says of it, its last good message if there was one, and what its lint says."""

    digest: Digest
    planned: PlannedSlot
    in_the_way: tuple[str, ...]
    message: Message | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What is shown. `version` names it, and is empty until there is something to show.

    `config` is the last good one; `problems` stand in the way of showing what is there now.
    """

    config: Config
    issues: tuple[Shown, ...] = ()
    problems: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    version: str = field(default="", compare=False)


class Rehearsal:
    """The publication of a config.toml, rehearsed in the folder `aside`; `home` is what the config was at first."""

    def __init__(self, path: Path, home: Home, aside: Path) -> None:
        self._path, self._home, self._aside = path, home, aside
        self._copy = StoreCopy(aside)
        self._tried: tuple[object, list[SendfeedError]] = (None, [])
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
        """What a run depends on: while this is equal, none is needed."""
        try:
            return listing(self.folders()), standing(self._home)
        except SendfeedError as error:
            return listing(self.folders()), str(error)

    def run(self, progress: Progress) -> list[SendfeedError]:
        """Renew `state`; gives its problems. Raises `StoppedError` as `progress` does."""
        report = PassReport(clock.now())
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

    def close(self) -> None:
        """Give back what it holds open."""
        self._copy.close()

    def _passed(self, report: PassReport, progress: Progress) -> State:
        home = self._home = read_home(self._path)
        world = self._world(home)
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
        planned = {each.digest: each for each in plan(world, now, None) if each.state is None}
        issues = tuple(self._shown(world, each, planned[each.digest.name], now) for each in next_issues(world, now))
        waiting, deployed = tuple(attention(world)), ledger.deployed()
        publish_changes(world, now, report, progress)
        if deployed:
            ledger.deploy()  # as the publication's own site still is
        self._try_templates(home, report)
        return State(home.config, issues, waiting=waiting)

    def _world(self, home: Home) -> World:
        output, store = OutputFolder(self.site.parent), self._copy.open(home)
        return World(home.config, home.folder, home.seeds(), output, home.editions(), home.templates(), store)

    def _shown(self, world: World, coming: NextIssue, planned: PlannedSlot, now: datetime) -> Shown:
        each = coming.digest
        before = next((issue.message for issue in self.state.issues if issue.digest.name == each.name), None)
        try:
            return Shown(each, planned, planned.in_the_way, _message(world, coming, now))
        except Exception as error:  # noqa: BLE001 - an issue that meets a bug of ours must not hide the others
            fault = error if isinstance(error, SendfeedError) else BugError(error, where=f"digest {each.name}")
            others = (obstacle for obstacle in planned.in_the_way if fault.what not in obstacle)
            return Shown(each, planned, tuple(others), before, str(fault))

    def _try_templates(self, home: Home, report: PassReport) -> None:
        """Try them with samples as `check` does, unless what there is shows already that one is at fault."""
        if any(isinstance(problem, TemplateError | MessageError) for problem in report.problems):
            return
        key = (home.config, home.templates().fingerprint())
        if key != self._tried[0]:
            self._tried = (key, [*template_problems(home)])
        for problem in self._tried[1]:
            report.problem(problem)


def _message(world: World, coming: NextIssue, now: datetime) -> Message | None:
    """The message of a digest's next issue; None if there is nothing to be in it."""
    if coming.hand.is_broken:
        raise coming.hand.problems[0]
    if not coming.articles:
        return None
    at = max(coming.slot.due, now)
    draft = draft_of(world, coming.digest, coming.slot, coming.articles, coming.hand, at)
    return digest.build_message(draft, world.templates)
