"""What a config may say, in plain values, and which slots it means, found in the plainest way."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
WEEKDAYS = range(5)
SCHEDULES: dict[str, tuple[Collection[int], tuple[time, ...]]] = {
    "mon 09:00": ((0,), (time(9),)),
    "daily 01:30": (range(7), (time(1, 30),)),
    "daily 02:00": (range(7), (time(2),)),
    "sun 01:00": ((6,), (time(1),)),
    "mon-fri 07:15": (WEEKDAYS, (time(7, 15),)),
    "*/30 1-2 * * *": (range(7), (time(1), time(1, 30), time(2), time(2, 30))),
}
"""Each schedule that is tried, as the days of the week and the times that it means."""
ZONES = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
TOPICS = {"the minibus": "Transport", "the school nurse": "Health", "the choir": ""}
CHANNELS = ("schools", "parents")


@cache
def instant(wall: datetime, zone: str) -> datetime:
    """The first minute at which clocks there show this wall time or a later one."""
    minute = wall.replace(tzinfo=UTC) - 16 * HOUR
    while minute.astimezone(ZoneInfo(zone)).replace(tzinfo=None) < wall:
        minute += MINUTE
    return minute


def slots(schedule: str, zone: str, after: datetime, until: datetime) -> list[tuple[str, datetime]]:
    """The names and the instants of the slots in `(after, until]`."""
    days, times = SCHEDULES[schedule]
    dates = [after.date() + n * DAY for n in range(-2, (until - after).days + 4)]
    walls = [datetime.combine(date, at) for date in dates if date.weekday() in days for at in times]
    return [(f"{wall:%Y-%m-%dT%H%M}", instant(wall, zone)) for wall in walls if after < instant(wall, zone) <= until]


@dataclass(frozen=True)
class DigestKeys:
    """What the config says of a digest."""

    name: str
    schedule: str
    channels: tuple[str, ...]
    late_after: timedelta
    within: timedelta
    topics: tuple[str, ...] = ()
    approval: bool = False
    least: int = 1
    most: int = 2

    def wants(self, topic: str) -> bool:
        return not self.topics or topic in self.topics

    def toml(self, channels: Collection[str]) -> str:
        return f"""
[[digests]]
name = "{self.name}"
schedule = "{self.schedule}"
topics = {list(self.topics)}
min_articles = {self.least}
max_articles = {self.most}
approval = {str(self.approval).lower()}
late_after = "{self.late_after.total_seconds():.0f}s"
deliver_within = "{self.within.total_seconds():.0f}s"
from = "Test News <news@example.org>"
unsubscribe_url = "https://lists.example.org/leave"
channels = {[name for name in self.channels if name in channels]}
"""


@dataclass(frozen=True)
class Keys:
    """What config.toml says. A digest or channel that is not present is known to this, and not in the file."""

    url: str
    digests: dict[str, DigestKeys]
    present: frozenset[str]
    channels: frozenset[str] = frozenset(CHANNELS)
    zone: str = ZONES[0]

    def digest(self, name: str, **keys: object) -> Keys:
        return replace(self, digests=self.digests | {name: replace(self.digests[name], **keys)})  # type: ignore[arg-type]

    def there(self) -> list[DigestKeys]:
        return [each for name, each in self.digests.items() if name in self.present]

    def channels_of(self, digest: str) -> frozenset[str]:
        return self.channels & set(self.digests[digest].channels)

    def toml(self) -> str:
        topics = "".join(f'[[topics]]\nname = "{t}"\nmatch = ["{match}"]\n' for match, t in TOPICS.items() if t)
        digests = "".join(each.toml(self.channels) for each in self.there())
        channels = "".join(
            f'[[channels]]\nname = "{name}"\ntype = "webhook"\nurl = "{self.url}/{name}"\nsecret = "file:secret"\n'
            for name in sorted(self.channels)
        )
        return f"""\
[publication]
title = "Test News"
base_url = "https://news.example.org/"
timezone = "{self.zone}"
tag_authority = "news.example.org,2026"
organisation = {{ name = "Test Association", postal_address = "1 Test Street, EX1 1AA", email = "us@example.org" }}

[seeds]
settle = "0s"

{topics}{digests}{channels}"""
