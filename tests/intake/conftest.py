from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from sendfeed.config import Config, load
from sendfeed.intake import read_seed
from sendfeed.intake.clean import RULES
from sendfeed.intake.clean.known import BY_PLACE, FIXED
from sendfeed.model import Reading, Revision

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)

CONFIG = load(
    """
    [publication]
    title = "Test News"
    base_url = "https://news.example.org/"
    tag_authority = "news.example.org,2026"

    [[sources]]
    name = "Association of Small Special Schools"
    match = ["Association of Small Special Schools", "ASSS"]

    [[sources]]
    name = "Larkmead Forum"
    match = ["Larkmead Parent Carer Forum"]
    folder = "partners/larkmead"

    [[topics]]
    name = "Flexible working"
    match = ["flexible working", "job share"]

    [[topics]]
    name = "Transport"
    match = ["minibus"]
    """,
    "config.toml",
)

Read = Callable[..., Reading]
Accept = Callable[..., Revision]


RULE_IDS = {rule.id for rule in RULES} | BY_PLACE.keys() | FIXED.keys()


def read_content(content: str | bytes, path: str = "a.txt") -> Reading:
    """Read a seed. Whatever it holds, what is dropped has the id of a rule that is known."""
    reading = read_seed(path, content.encode() if isinstance(content, str) else content, CONFIG, NOW)
    assert {drop.rule for drop in reading.dropped} <= RULE_IDS
    return reading


@pytest.fixture
def config() -> Config:
    return CONFIG


@pytest.fixture
def read() -> Read:
    """Reads a seed's content, `a.txt` unless another path is given."""
    return read_content


@pytest.fixture
def accept() -> Accept:
    """Reads a seed that must be accepted, and gives its revision."""

    def accept(content: str | bytes, path: str = "a.txt") -> Revision:
        reading = read_content(content, path)
        assert reading.outcome == "accepted", reading.reason
        assert reading.revision
        return reading.revision

    return accept
