from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.timing import growth


def pairs(size: int) -> Callable[[], object]:
    return partial(sum, (left == right for left in range(size) for right in range(size)))


def test_linear_work_is_told_from_quadratic() -> None:
    assert growth(lambda size: partial(sum, range(size * 10_000)), 1000, 4000) < 1.6
    assert growth(pairs, 1500, 6000) > 1.6
