"""Reminding people of issues whose slot has come: that nobody has approved, or that could not be composed.

They wait, and are never skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sendfeed.adapters import alerts
from sendfeed.adapters.world import World
from sendfeed.composing import held_back
from sendfeed.errors import AlertError
from sendfeed.overview import approve_command, why_blocked

AGAIN_AFTER = timedelta(days=1)


def remind(world: World, now: datetime) -> list[AlertError]:
    """Send an alert for each issue that waits for a person past its slot, once a day until somebody has acted.

    A trial reminds nobody. What cannot be sent is tried again at the next look.
    """
    references, state = world.config.alerts.urls, world.store.state()
    if not references or state is None or state.trial:
        return []
    problems, last = [], world.store.reminders.last()
    for of, what, text in _waiting(world, now):
        if of in last and now - last[of] < AGAIN_AFTER:
            continue
        try:
            alerts.send(references, world.folder, f"{world.config.publication.title}: {what}", text)
        except AlertError as error:
            problems.append(error)
        else:
            world.store.reminders.write_down(of, now)
    return problems


def _waiting(world: World, now: datetime) -> Iterator[tuple[str, str, str]]:
    """The issue or the digest that waits, what is told of it in a few words, and the rest with the commands to run."""
    for held in [held for held in held_back(world) if held.is_due]:
        yield held.digest, f"{held.key} could not be composed", f"{held.why}\n\nsendfeed plan\n"
    blocked = why_blocked(world)
    for issue in world.store.issues.unanswered(now):
        why = blocked.get(issue.key, "")
        decide = f"sendfeed issues recompose {issue.key}" if why else approve_command(issue)
        commands = f"sendfeed issues show {issue.key}\n{decide}\nsendfeed issues skip {issue.key}\n"
        what = f"{issue.key} {'is blocked' if why else 'waits for approval'}"
        yield issue.key, what, f"{issue.message.subject}\n{why or issue.reason}\n\n{commands}"
