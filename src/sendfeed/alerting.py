"""Reminding people of issues whose slot has come and that nobody has approved: they wait, and are never skipped."""

from __future__ import annotations

from datetime import datetime, timedelta

from sendfeed.adapters import alerts
from sendfeed.adapters.world import World
from sendfeed.errors import AlertError

AGAIN_AFTER = timedelta(days=1)


def remind(world: World, now: datetime) -> list[AlertError]:
    """Send an alert for each issue that waits for approval past its slot, once a day until somebody has decided.

    A trial reminds nobody. What cannot be sent is tried again at the next look.
    """
    references, state = world.config.alerts.urls, world.store.state()
    if not references or state is None or state.trial:
        return []
    problems = []
    for issue in world.store.issues.unanswered(now, now - AGAIN_AFTER):
        title = f"{world.config.publication.title}: {issue.key} waits for approval"
        text = (
            f"{issue.message.subject}\n{issue.reason}\n\n"
            f"sendfeed issues show {issue.key}\n"
            f"sendfeed issues approve {issue.key}\n"
            f"sendfeed issues skip {issue.key}\n"
        )
        try:
            alerts.send(references, world.folder, title, text)
        except AlertError as error:
            problems.append(error)
        else:
            world.store.issues.reminded(issue.key, now)
    return problems
