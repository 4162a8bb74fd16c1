"""What Prometheus is told: a catalogue in which one metric is one row.

Names follow https://prometheus.io/docs/practices/naming/. A row with `read` is read when somebody asks, from the store
and the config; the others are counted as things happen, from the start of the process.
"""

from __future__ import annotations

import platform
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from sendfeed import __version__
from sendfeed.adapters.store.figures import Figures

PREFIX = "sendfeed_"
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900)


class PassResult(StrEnum):
    """How a pass ended."""

    DONE = "done"
    PROBLEMS = "problems"
    """it came to its end, and something could not be done"""
    FAILED = "failed"
    """it could not go on"""
    LOCKED = "locked"
    """another process was at work for too long"""
    STOPPED = "stopped"
    """it was asked to"""


class HubResult(StrEnum):
    """What came of telling the hub of a feed."""

    TOLD = "told"
    FAILED = "failed"


class ReloadResult(StrEnum):
    """What became of a config that was read again."""

    TAKEN = "taken"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Look:
    """What the store and the config say when somebody asks; `next_slots` by digest.

    `feeds_untold` counts the feeds that the hub does not know as they are; None if there is no hub.
    """

    figures: Figures
    next_slots: Mapping[str, datetime]
    feeds_untold: int | None


Kind = Counter | Gauge | Histogram
Values = Mapping[str, float]
"""By the value of the metric's one label, or by "" if it has none."""


@dataclass(frozen=True, slots=True)
class Metric:
    """One row: its name without the prefix, its kind, what it says, its labels, and the results it begins with at 0.

    A gauge is absent until it is set.
    """

    name: str
    kind: type[Kind]
    says: str
    labels: tuple[str, ...] = ()
    begins_with: Iterable[str] = ()
    read: Callable[[Look], Values] | None = None


CATALOGUE = (
    Metric("build_info", Gauge, "Always 1: which sendfeed this is.", ("version", "python")),
    Metric("passes", Counter, "Passes, by how they ended.", ("result",), PassResult),
    Metric("pass_duration_seconds", Histogram, "How long a pass took."),
    Metric("last_pass_timestamp_seconds", Gauge, "When a pass last came to its end, with or without problems."),
    Metric("problems", Gauge, "Problems that the last pass and the last look at the deliveries met."),
    Metric("config_reloads", Counter, "Configs read again while it ran.", ("result",), ReloadResult),
    Metric("delivery_attempts", Counter, "Attempts, by channel and what the delivery became.", ("channel", "result")),
    Metric("deliveries_given_up", Counter, "Deliveries that died without another attempt.", ("channel",)),
    Metric("hub_attempts", Counter, "Feeds that the hub was told of, by what came of it.", ("result",), HubResult),
    Metric("seeds", Gauge, "Seeds, by outcome.", ("outcome",), read=lambda look: look.figures.seeds),
    Metric("articles", Gauge, "Articles, by state.", ("state",), read=lambda look: look.figures.articles),
    Metric("issues", Gauge, "Issues, by state.", ("state",), read=lambda look: look.figures.issues),
    Metric("deliveries", Gauge, "Deliveries, by state.", ("state",), read=lambda look: look.figures.deliveries),
    Metric(
        "oldest_undelivered_timestamp_seconds",
        Gauge,
        "The slot of the oldest issue that may go and is not yet with every channel; absent if there is none.",
        read=lambda look: _times({"": look.figures.undelivered_since}),
    ),
    Metric(
        "next_slot_timestamp_seconds",
        Gauge,
        "When each digest is due next.",
        ("digest",),
        read=lambda look: _times(look.next_slots),
    ),
    Metric(
        "feeds_untold",
        Gauge,
        "Feeds that the hub has not been told of as they are now; absent if no hub is configured.",
        read=lambda look: {} if look.feeds_untold is None else {"": look.feeds_untold},
    ),
    Metric(
        "channel_paused",
        Gauge,
        'Always 1: a channel that a person has paused; "all" stands for every channel.',
        ("channel",),
        read=lambda look: {channel or "all": 1 for channel in look.figures.paused},
    ),
)
READABLE = "store_readable"
"""Tells whether the metrics above that are read from the store could be."""


class Metrics:
    """The metrics of one service. `look` may raise anything: then what is read is absent, and the rest is told."""

    def __init__(self, look: Callable[[], Look]) -> None:
        self._registry = CollectorRegistry()
        self._counters = {row.name: Counter(*self._told(row), registry=self._registry) for row in _counted(Counter)}
        self._gauges = {row.name: Gauge(*self._told(row), registry=None) for row in _counted(Gauge)}
        self._unset, self._setting = set(self._gauges), threading.Lock()
        self._histograms = {
            row.name: Histogram(*self._told(row), registry=self._registry, buckets=SECONDS)
            for row in _counted(Histogram)
        }
        for row in _counted(Counter):
            for value in row.begins_with:
                self._counters[row.name].labels(value)
        self._registry.register(_Read(look))
        ProcessCollector(registry=self._registry)
        self.set("build_info", 1, __version__, platform.python_version())

    def count(self, name: str, *labels: str, by: int = 1) -> None:
        """Count so many more."""
        self._counters[name].labels(*labels).inc(by)

    def set(self, name: str, value: float, *labels: str) -> None:
        """Say how much it is now."""
        gauge = self._gauges[name]
        (gauge.labels(*labels) if labels else gauge).set(value)
        with self._setting:
            if name in self._unset:
                self._unset.remove(name)
                self._registry.register(gauge)

    def observe(self, name: str, value: float) -> None:
        """Add one observation."""
        self._histograms[name].observe(value)

    def text(self) -> bytes:
        """All of them, in Prometheus's text format 0.0.4."""
        return generate_latest(self._registry)

    @staticmethod
    def _told(row: Metric) -> tuple[str, str, tuple[str, ...]]:
        return PREFIX + row.name, row.says, row.labels


class _Read(Collector):
    def __init__(self, look: Callable[[], Look]) -> None:
        self._look = look

    def collect(self) -> Iterator[GaugeMetricFamily]:
        try:
            look = self._look()
        except Exception:  # noqa: BLE001 - whoever watches must hear most when something fails
            look = None
        yield GaugeMetricFamily(PREFIX + READABLE, "Whether the store could be read just now.", look is not None)
        for row in CATALOGUE:
            if row.read and look:
                family = GaugeMetricFamily(PREFIX + row.name, row.says, labels=row.labels)
                for label, value in row.read(look).items():
                    family.add_metric([label] if row.labels else [], value)
                yield family

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Nothing: registering must not read the store."""
        return iter(())


def _counted(kind: type[Kind]) -> list[Metric]:
    return [row for row in CATALOGUE if row.kind is kind and row.read is None]


def _times(times: Mapping[str, datetime | None]) -> Values:
    return {label: time.timestamp() for label, time in times.items() if time}
