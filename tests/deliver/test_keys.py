"""The idempotency key: a receiver knows an issue by it, for ever."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.deliver import idempotency_key

PARTS = ("news.example.org,2026", "weekly/2026-11-23T0900", "schools")
NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)


def test_it_never_changes() -> None:
    """A key that changes lets every receiver take an issue for a new one: these are written down, not computed."""
    assert idempotency_key(*PARTS) == "sendfeed_681df141977b65a679a9c766e228882f27d8930f"
    assert (
        idempotency_key("example.com,2025-01-31", "täglich/2026-01-01T0000", "a")
        == "sendfeed_e3054d9ed645cd2658a5e564862a3d378a7f2d6e"
    )


@pytest.mark.parametrize("part", range(3), ids=["authority", "issue", "channel"])
def test_each_part_makes_another(part: int) -> None:
    other = list(PARTS)
    other[part] += "x"
    assert idempotency_key(*other) != idempotency_key(*PARTS)


def test_what_stands_between_the_parts_counts() -> None:
    assert idempotency_key("a", "b/c", "d") != idempotency_key("a", "b/", "cd")
    assert idempotency_key("a", "b", "cd") != idempotency_key("ab", "", "cd")


@given(st.tuples(NAMES, NAMES, NAMES), st.tuples(NAMES, NAMES, NAMES))
def test_the_same_parts_and_only_they_make_the_same_key(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    key = idempotency_key(*one)
    assert re.fullmatch(r"[a-z0-9_]{1,64}", key), "fit for a header, without dots"
    assert (key == idempotency_key(*other)) == (one == other)
