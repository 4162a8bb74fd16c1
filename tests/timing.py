"""Whether work takes time in proportion to its input, on machines that are busy with other things."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

TRIES = 5
LEAST_SECONDS = 0.05  # what is quicker is lost in the noise


def growth(work: Callable[[int], Callable[[], object]], small: int, large: int) -> float:
    """By what power of its size the time of `work` grows: 1 if linear, 2 if quadratic.

    `work(size)` prepares an input and returns what is to be timed. Other work on the machine only ever adds to
    a time, so each is the best of some tries; there is one try more only while they look worse than linear. What is
    done once in a process adds to the first time: that is of the large one, or growth would hide behind it.
    """
    of_small = of_large = math.inf
    power = math.inf
    for _ in range(TRIES):
        of_large = min(of_large, _seconds(work(large)))
        of_small = min(of_small, _seconds(work(small)))
        power = math.log(max(of_large, LEAST_SECONDS) / max(of_small, LEAST_SECONDS), large / small)
        if power < 1.3:
            break
    return power


def _seconds(timed: Callable[[], object]) -> float:
    # A collection walks all that the tests before have left, and a larger input sets off more of them.
    gc.disable()
    try:
        start = time.process_time()
        timed()
        return time.process_time() - start
    finally:
        gc.enable()
