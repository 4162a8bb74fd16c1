"""What the service tells its log, an event a line. What stays as it is, is told once: an idle pass says nothing."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence

from sendfeed.adapters.logs import Log
from sendfeed.errors import BugError, ConfigError, SendfeedError
from sendfeed.model import Change, Delivery, DeliveryState, Outcome
from sendfeed.report import DeliveryReport, HubReport, PassReport, SearchReport

Key = tuple[type[SendfeedError], str]
"""What a problem is known again by: what it says may hold a time, and be another at each pass."""
LOOK_AT = {Outcome.HELD, Outcome.REJECTED, Outcome.MISSING}


class Journal:
    """Tells `log` what passes, deliveries and the hub did, and which problems are there now."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self._problems: dict[str, dict[Key, SendfeedError]] = {}
        self._meeting = threading.Lock()

    @property
    def problems(self) -> list[SendfeedError]:
        """Every problem that is there now, once, whichever stages meet it."""
        return [*self._known().values()]

    def passed(self, report: PassReport, seconds: float) -> None:
        """Tell of a pass that came to its end, and how long that took."""
        for change in report.changes:
            self._seed(change)
        for issue in report.composed:
            facts = {"state": issue.state.value, "reason": issue.reason, "articles": len(issue.articles)}
            self.log.info("issue composed", issue=issue.key, **facts)
        counts = {outcome.value: n for outcome, n in Counter(change.seed.outcome for change in report.changes).items()}
        done = {"composed": len(report.composed), "written": len(report.written), "removed": len(report.removed)}
        tell = self.log.info if counts or any(done.values()) else self.log.debug
        tell("pass", **counts, **done, seconds=round(seconds, 3))
        self.met("pass", report.problems, at_end=True)

    def delivered(self, report: DeliveryReport) -> None:
        """Tell of a look at the deliveries that came to its end."""
        for key, reason in report.late.items():
            self.log.warning("issue waits for approval", issue=key, reason=reason)
        for delivery in (*report.attempted, *report.held, *report.given_up):
            self._delivery(delivery)
        self.met("deliveries", report.problems, at_end=True)

    def hub_told(self, report: HubReport) -> None:
        """Tell of what the hub was told, and of what it did not take: what went wrong with each feed is told once."""
        if report.told:
            self.log.info("hub told", feeds=[feed.path for feed in report.told])
        for error, feeds in report.errors().items():
            due = min((feed.due for feed in feeds if feed.due), default=None)
            facts = {"feeds": [feed.path for feed in feeds], "error": error, "due": due and due.isoformat()}
            self.log.warning("hub not told", **facts, remedy="it is told again by itself, when that is due")
        self.met("hub", report.problems, at_end=True)

    def searched(self, report: SearchReport) -> None:
        """Tell that the search index was renewed."""
        if report.written or report.removed:
            self.log.info("search renewed", written=len(report.written), removed=len(report.removed))
        self.met("search", [], at_end=True)

    def met(self, stage: str, problems: Sequence[SendfeedError], *, at_end: bool) -> None:
        """Tell of a stage's problems that no stage had and, if it came to its end, of those that none has any more."""
        now = {(type(problem), problem.where): problem for problem in problems}
        with self._meeting:
            before = self._known()
            self._problems[stage] = now if at_end else self._problems.get(stage, {}) | now
            after = self._known()
        for key in after.keys() - before.keys():
            self._problem("problem", after[key])
        for key in before.keys() - after.keys():
            self.log.info("problem gone", where=before[key].where, what=before[key].what)

    def _known(self) -> dict[Key, SendfeedError]:
        return {key: problem for met in list(self._problems.values()) for key, problem in met.items()}

    def refused(self, problems: Sequence[SendfeedError]) -> None:
        """Tell of a config that was read again and cannot be taken: every problem on a line of its own."""
        for problem in problems:
            if isinstance(problem, ConfigError) and problem.problems:
                for each in problem.problems:
                    self.log.error("config refused", where=each.path, what=str(each))
            else:
                self._problem("config refused", problem)

    def _seed(self, change: Change) -> None:
        seed, article = change.seed, change.article
        facts = {"article": article.id, "revision": article.number} if article else {}
        tell = self.log.warning if seed.outcome in LOOK_AT else self.log.info
        tell("seed", path=seed.path, outcome=seed.outcome.value, reason=seed.reason, **facts)
        for warning in seed.warnings:
            self.log.debug("seed warning", path=seed.path, what=warning)

    def _delivery(self, delivery: Delivery) -> None:
        facts = {"id": delivery.id, "issue": delivery.issue, "channel": delivery.channel, "attempt": delivery.attempts}
        facts |= {"state": delivery.state.value, "error": delivery.error, "waits_for": delivery.waits_for}
        if delivery.state is DeliveryState.CONFIRMED:
            self.log.info("delivery", **facts)
        elif delivery.state is DeliveryState.DEAD:
            self.log.error("delivery", **facts)
        else:
            self.log.warning("delivery", **facts, due=delivery.due.isoformat())

    def _problem(self, event: str, problem: SendfeedError) -> None:
        cause = problem.__cause__ if isinstance(problem, BugError) else None
        self.log.error(event, where=problem.where, what=problem.what, remedy=problem.remedy, exc_info=cause)
