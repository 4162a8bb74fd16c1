"""The days: what weather each has, what arrives, what is done to each pass; and quiet days at the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from tests.chaos.answers import Weather
from tests.chaos.editor import Editor
from tests.chaos.history import History, deliveries_of, store_complaints
from tests.chaos.machine import Machine, Trouble
from tests.chaos.person import Person
from tests.chaos.receiver import Receiver
from tests.support import Publication

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # of the standard's own examples
ZONE = ZoneInfo("Europe/London")
FIRST_DAY = date(2026, 3, 1)
"""In the past, so that the store is no trial; the clocks go forward on its 29th day, a Sunday."""
QUIET_DAYS = 10
"""So long at most until all has come to an end, once nothing goes wrong any more."""

CONFIG = """\
[publication]
title = "Chaos News"
base_url = "https://news.example.org/"
timezone = "Europe/London"
tag_authority = "news.example.org,2026"
organisation = { name = "Test Association", postal_address = "1 Test Street, EX1 1AA", email = "us@example.org" }

[[digests]]
name = "daily"
schedule = "daily 07:30"
from = "Chaos News <news@example.org>"
unsubscribe_url = "https://lists.example.org/leave"
channels = ["schools"]

[[digests]]
name = "night"
schedule = "wed,sun 01:30"
deliver_within = "2h"
from = "Chaos News <news@example.org>"
unsubscribe_url = "https://lists.example.org/leave"
channels = ["schools"]

[[channels]]
name = "schools"
type = "webhook"
url = "env:CHAOS_URL"
secret = "env:CHAOS_SECRET"
"""

MORNING, NIGHT = timedelta(hours=7, minutes=30, seconds=10), timedelta(hours=1, minutes=30, seconds=10)
NIGHTS = {2, 6}
AFTER_MORNING = ("0:00:00", "0:00:10", "0:07:00", "0:45:00", "3:15:00", "9:30:00", "17:05:00")
AFTER_NIGHT = ("0:00:00", "0:00:10", "0:06:30", "0:44:00", "1:25:00", "2:01:00")
"""When the retries are due, of 24 and of 2 hours."""
UNSETTLED = {"pending", "sending", "unknown"}
TROUBLES = {Trouble.NONE: 64, Trouble.KILL: 18, Trouble.STOP: 6, Trouble.TWIN: 12}


class Days:
    """A publication in `folder` that lives through so many days, each as the seed wants it."""

    def __init__(self, folder: Path, seed: int, days: int, say: Callable[[str], None]) -> None:
        self._seed, self._days, self._say = seed, days, say
        self._publication = Publication(folder / "publication", CONFIG)
        self._receiver = Receiver(SECRET, seed)
        start = self._instant(FIRST_DAY, timedelta(0))
        chance, silences = Random(f"{seed}/machine"), days // 20
        self._machine = Machine(self._publication, self._receiver, SECRET, start, chance, silences)
        self._editor, self._person = Editor(self._publication, seed), Person(self._publication)
        self._down_until = self._storm_until = 0

    def live(self) -> History:
        """Live through all days and as many quiet ones as are needed; gives what was seen."""
        with self._receiver.running():
            self._editor.drop(5)
            for number in range(self._days):
                self._day(number)
            self._make_quiet()
            for number in range(self._days, self._days + QUIET_DAYS):
                self._quiet_day(number)
                if self._is_all_done():
                    break
            self._machine.wait_until_quiet()
        return self._history()

    def _day(self, number: int) -> None:
        """A day of the plan. Storms, and longer times without a receiver, outlast a delivery's deadline."""
        day, chance = FIRST_DAY + timedelta(days=number), Random(f"{self._seed}/day/{number}")
        weather = Weather.FAIR if chance.random() < 0.55 else Weather.ROUGH
        if chance.random() < 0.1 or number == 1:
            self._storm_until = number + 2
        if chance.random() < 0.06 or number == 12:
            self._down_until = number + 2
        self._receiver.weather = weather = Weather.STORM if number < self._storm_until else weather
        receiver_down = chance.random() < 0.12
        paused, released = chance.random() < 0.08, chance.random() < 0.5
        moments = self._moments(day, chance)
        for at in moments:
            if number >= self._down_until:
                down = receiver_down and chance.random() < 0.6
                self._receiver.down() if down else self._receiver.up()
            else:
                self._receiver.down()
            if at is moments[0] and paused:
                self._person.pause(chance)
            self._edit(chance)
            is_idle = at.astimezone(ZONE).minute != 30 and not self._is_anything_due()
            if not is_idle or chance.random() < 0.15:
                trouble = chance.choices(list(TROUBLES), list(TROUBLES.values()))[0]
                self._machine.run_pass(at, trouble, self._meanwhile(chance))
        if paused and chance.random() < 0.3:
            self._person.skip()
        if chance.random() < 0.7:
            self._person.resume()
        if released:
            self._editor.release()
        self._person.approve(chance)
        if self._machine.is_quiet() and chance.random() < 0.55:  # what is dead often waits for a person past a slot
            self._person.see_to_dead(self._receiver.acted, chance)
        self._say(f"{day:%a %d %b} {weather:5} {len(self._receiver.acted)} issues arrived")

    def _meanwhile(self, chance: Random) -> Callable[[], None] | None:
        """What a person does while a pass runs, if anything."""
        match chance.random():
            case draw if draw < 0.03:
                return self._person.skip
            case draw if draw < 0.04:
                return lambda: self._person.pause(chance)
            case draw if draw < 0.06:
                return lambda: self._editor.hold(chance)
        return None

    def _moments(self, day: date, chance: Random) -> list[datetime]:
        """When passes run: at the slots and when retries are due; on some days late, or not at all."""
        slots = [(MORNING, AFTER_MORNING)] + ([(NIGHT, AFTER_NIGHT)] if day.weekday() in NIGHTS else [])
        moments = sorted(self._instant(day, slot + _duration(after)) for slot, all_ in slots for after in all_)
        match chance.random():
            case draw if draw < 0.03:
                return []
            case draw if draw < 0.07:
                return moments[-1:]  # more than `late_after` after the slot
            case draw if draw < 0.15:
                return sorted(chance.sample(moments, len(moments) // 2))
        return moments

    def _instant(self, day: date, wall: timedelta) -> datetime:
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall time
        return (midnight + wall).replace(tzinfo=ZONE).astimezone(UTC)

    def _edit(self, chance: Random) -> None:
        """What the editor does between two passes: on most days something arrives, on some a lot."""
        if chance.random() < 0.22:
            self._editor.drop(chance.choice((1, 1, 1, 2, 3, 6)))
        if chance.random() < 0.12:
            self._editor.edit(chance)
        if chance.random() < 0.03:
            self._editor.rename(chance)
        if chance.random() < 0.02:
            self._editor.hold(chance)

    def _is_anything_due(self) -> bool:
        rows = self._publication.sendfeed("deliveries", "list", "--json").rows
        approved = {key for key, row in self._publication.issues().items() if row["state"] == "approved"}
        return any(row["state"] in UNSETTLED and row["issue"] in approved for row in rows)

    def _make_quiet(self) -> None:
        self._receiver.weather = Weather.CALM
        self._receiver.up()
        self._person.resume()
        self._editor.release()
        self._machine.wait_until_quiet()

    def _quiet_day(self, number: int) -> None:
        day = FIRST_DAY + timedelta(days=number)
        nights = [NIGHT] if day.weekday() in NIGHTS else []
        for wall in [*nights, MORNING, MORNING + timedelta(minutes=10)]:
            self._machine.run_pass(self._instant(day, wall))
        self._machine.wait_until_quiet()
        chance = Random(f"{self._seed}/day/{number}")
        self._person.approve(chance)
        self._person.see_to_dead(self._receiver.acted, chance)

    def _is_all_done(self) -> bool:
        settled = {"sent", "skipped", "expired"}
        waiting = [row for row in self._publication.sendfeed("plan", "--json").rows if row["articles"]]
        return not waiting and all(row["state"] in settled for row in self._publication.issues().values())

    def _history(self) -> History:
        return History(
            dropped=self._editor.paths,
            articles=self._publication.articles(),
            issues=self._publication.issues(),
            deliveries=deliveries_of(self._publication),
            requests=self._receiver.requests,
            acted=list(self._receiver.acted.values()),
            complaints=[
                *self._machine.complaints,
                *self._receiver.complaints,
                *self._person.complaints,
                *store_complaints(self._publication),
            ],
            counts=self._machine.counts + self._person.counts,
        )


def _duration(text: str) -> timedelta:
    hours, minutes, seconds = map(int, text.split(":"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
