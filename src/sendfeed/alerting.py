"""Reminding people of issues whose slot has come and that nobody has approved: they wait, and are never skipped."""

from __future__ import annotations

from datetime import datetime, timedelta

from sendfeed.adapters import alerts
from sendfeed.adapters.world import World
from sendfeed.errors import AlertError
from sendfeed.overview import approve_command, why_blocked

AGAIN_AFTER = timedelta(days=1)


def remind(world: World, now: datetime) -> list[AlertError]:
    """Send an alert for each issue that waits for approval past its slot, once a day until somebody has decided.

    A trial reminds nobody. What cannot be sent is tried again at the next look.
    """
    references, state = world.config.alerts.urls, world.store.state()
    if not references or state is None or state.trial:
        return []
    problems, blocked = [], why_blocked(world)
    for issue in world.store.issues.unanswered(now, now - AGAIN_AFTER):
        why = blocked.get(issue.key, "")
        title = f"{world.config.publication.title}: {issue.key} {'is blocked' if why else 'waits for approval'}"
        decide = f"sendfeed issues recompose {issue.key}" if why else approve_command(issue)
        told = f"sendfeed issues show {issue.key}\n{decide}\nsendfeed issues skip {issue.key}\n"
        text = f"{issue.message.subject}\n{why or issue.reason}\n\n{told}"
        try:
            alerts.send(references, world.folder, title, text)
        except AlertError as error:
            problems.append(error)
        else:
            world.store.issues.reminded(issue.key, now)
    return problems
