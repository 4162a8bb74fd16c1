"""What seeds have in common does not depend on the order in which they came."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.catalogue import Likeness, common, shared_edges
from sendfeed.model import SKETCH, Edge, Traits

PROMOTION = Edge(7, 20)


def page(n: int, *shared: Edge, words: int = 100, source: str = "") -> Traits:
    return Traits(source, (Edge(1000 + n, words), *shared))


def text(numbers: Sequence[int]) -> Traits:
    """A text with these runs of words; their hashes lie anywhere among 32 bits."""
    return Traits("", (), tuple(sorted({number * 2654435761 % 2**32 for number in numbers}))[:SKETCH])


def test_what_three_texts_of_a_source_have_is_shared() -> None:
    assert shared_edges([page(1, PROMOTION), page(2, PROMOTION), page(3, PROMOTION)]) == {"": {7}}
    assert shared_edges([page(1, PROMOTION), page(2, PROMOTION), page(3)]) == {}


def test_sources_are_told_apart() -> None:
    pages = [page(n, PROMOTION, source="A" if n < 3 else "B") for n in range(1, 6)]
    assert shared_edges(pages) == {"B": {7}}
    assert common(page(9, PROMOTION, source="A"), shared_edges(pages)) == frozenset()
    assert common(page(9, PROMOTION, source="B"), shared_edges(pages)) == {7}


def test_copies_of_one_text_are_no_evidence() -> None:
    copies = [Traits("", tuple(Edge(k, 30) for k in range(8))) for _ in range(5)]
    assert shared_edges(copies) == {}
    edited = [Traits("", (*(Edge(k, 30) for k in range(8)), Edge(100 + n, 40))) for n in range(5)]
    assert shared_edges(edited) == {}


def test_short_notices_may_consist_of_promotion_mostly() -> None:
    assert shared_edges([page(n, Edge(7, 60), words=20) for n in range(3)]) == {"": {7}}


@given(
    st.lists(st.builds(page, st.integers(0, 9), st.sampled_from([PROMOTION, Edge(8, 9)])), max_size=12), st.randoms()
)
def test_their_order_does_not_matter(pages: list[Traits], chance: random.Random) -> None:
    shuffled = list(pages)
    chance.shuffle(shuffled)
    assert shared_edges(pages) == shared_edges(shuffled)


def test_the_nearest_text_is_found_with_the_share_that_is_the_same() -> None:
    likeness = Likeness({"a": text(range(100)), "b": text(range(20, 120)), "c": text(range(500, 600))})
    found = likeness.nearest("new", text(range(10, 110)))
    assert found
    assert found[0] == "a"
    assert found[1] == pytest.approx(90 / 110)
    assert likeness.nearest("c", text(range(500, 600))) is None, "nothing is like itself"
    likeness.remove("a")
    second = likeness.nearest("new", text(range(100)))
    assert second
    assert second[0] == "b"
    assert second[1] == pytest.approx(80 / 120)


def test_short_notices_must_be_more_alike() -> None:
    likeness = Likeness({"a": text(range(20))})
    assert likeness.nearest("new", text(range(4, 24))) is None
    assert likeness.nearest("new", text(range(1, 20)))


@given(st.integers(0, 2**32), st.floats(0, 1))
def test_the_share_is_estimated_well(seed: int, overlap: float) -> None:
    chance = random.Random(seed)
    one = [chance.getrandbits(32) for _ in range(600)]
    other = one[: int(600 * overlap)] + [chance.getrandbits(32) for _ in range(600 - int(600 * overlap))]
    true = int(600 * overlap) / (1200 - int(600 * overlap))
    found = Likeness({"a": text(one)}).nearest("b", text(other))
    if true > 0.7:
        assert found
    if true < 0.3:
        assert found is None
    if found:
        assert abs(found[1] - true) < 0.25


def test_a_text_at_a_path_takes_the_place_of_another() -> None:
    likeness = Likeness({"a": text(range(100))})
    likeness.add("a", text(range(500, 600)))
    assert likeness.nearest("b", text(range(100))) is None
    assert likeness.nearest("b", text(range(500, 600))) == ("a", 1.0)
