"""A list of contents above a long text is dropped, and tells which lines are headings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from sendfeed.config.schema import Cleaning
from sendfeed.intake.blocks import Block
from sendfeed.intake.clean import ruleset
from sendfeed.intake.clean.contents import without_contents
from sendfeed.intake.formats.text import read
from tests.timing import growth

WHAT, WHERE, WHEN = (
    "What it costs\n\nNothing at all, since the friends pay for it.",
    "Where to go\n\nTo the shed behind the hall, with boots on.",
    "When it opens\n\nAt nine, or when the ducks have gone.",
)
PARTS = "\n\n".join([WHAT, WHERE, WHEN])


def contents(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    blocks, dropped = without_contents(read(text).blocks, ruleset(Cleaning()))
    assert {drop.rule for drop in dropped} <= {"page-contents"}
    return [(block.tag, block.text) for block in blocks], [drop.text for drop in dropped]


@pytest.mark.parametrize(
    ("above", "dropped"),
    [
        (
            "On this page\n\nWhat it costs\n\nWhere to go",
            ["On this page", "What it costs", "Where to go"],
        ),
        (
            "Contents\n\n1. What it costs\n2. Where to go\n3. When it opens",
            ["Contents", "What it costs\nWhere to go\nWhen it opens"],
        ),
    ],
)
def test_lines_that_come_again_above_their_text_go(above: str, dropped: list[str]) -> None:
    blocks, gone = contents(f"The shed lends what nobody needs at home.\n\n{above}\n\n{PARTS}")
    assert gone == dropped
    assert blocks[0] == ("p", "The shed lends what nobody needs at home.")
    assert ("h2", "Where to go") in blocks
    assert len(blocks) == 7


@pytest.mark.parametrize(
    "text",
    [
        f"What it costs\n\nWhere to go\n\nWhen it opens\n\n{PARTS}",
        f"We asked three things:\n\n  • What it costs\n  • Where to go\n  • When it opens\n\n{PARTS}",
        "Round we go\n\nAnd round again\n\nAnd home to tea\n\nThe ducks have gone.\n\n"
        "Round we go\n\nAnd round again\n\nAnd home to tea",
        f"When it opens\n\nWhere to go\n\nWhat it costs\n\n{PARTS}",
        f"On this page\n\nWhat it costs\n\n{WHERE}",
        "",
    ],
    ids=["no label", "introduced", "a refrain", "another order", "once only", "nothing"],
)
def test_others_stay(text: str) -> None:
    blocks = read(text).blocks
    assert without_contents(blocks, ruleset(Cleaning())) == (blocks, ())


@pytest.mark.parametrize("turn", [1, -1])
def test_time_is_linear(turn: int) -> None:
    def looking(count: int) -> Callable[[], object]:
        lines = [f"a part {n}" for n in range(count)]
        blocks = [Block("p", line, line) for line in (*lines, *lines[::turn])]
        return partial(without_contents, blocks, ruleset(Cleaning()))

    assert growth(looking, 4000, 16_000) < 1.6
