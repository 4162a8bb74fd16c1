"""The sample articles come out as a careful editor would set them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendfeed.config import load
from sendfeed.intake import read_seed
from sendfeed.model import Reading

from .conftest import NOW

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").iterdir())


def reading_of(path: Path) -> Reading:
    return read_seed(path.name, path.read_bytes(), load((ROOT / "config.toml").read_text("utf-8"), "config.toml"), NOW)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_every_sample_is_accepted(path: Path) -> None:
    reading = reading_of(path)
    assert reading.outcome == "accepted", reading.reason
    assert reading.revision
    assert reading.revision.summary.endswith((".", "”", "?"))
    assert "Leave a Reply" not in reading.revision.html
    assert "\u00a0" not in reading.revision.html


def test_a_doubled_title_headings_and_addresses() -> None:
    revision = reading_of(ROOT / "seeds/flexible-working-programme.txt").revision
    assert revision
    assert revision.title == (
        "Association of Small Special Schools wins a place for its members in the flexible working programme"
    )
    assert [line for line in revision.html.split("\n") if line.startswith("<h")] == [
        "<h2>What the programme offers</h2>",
        "<h2>How to ask for an adviser</h2>",
        "<h2>What will it cost?</h2>",
    ]
    assert '(<a href="https://www.flexibleschools.example.org">www.flexibleschools.example.org</a>).' in revision.html
    assert '<a href="mailto:members@asss.example.org">members@asss.example.org</a>, and' in revision.html
    assert revision.source == "Association of Small Special Schools"
    assert revision.topics == ("Flexible working",)
    assert revision.published is None


def test_bullets_and_a_comment_form() -> None:
    reading = reading_of(ROOT / "seeds/forum-meets-transport-panel.txt")
    assert reading.revision
    assert reading.revision.html.count("<li>") == 6
    assert [dropped.rule for dropped in reading.dropped] == ["comment-form", "comment-form-address"]
    assert reading.revision.html.endswith("We will publish it here in full.</p>")
