"""What an attempt comes to: only the channel's word confirms, and doubt is never forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.deliver import Judgement, Settled, Verdict, settle
from sendfeed.deliver.attempts import RETRY_AFTER_SECONDS, SHORTEST, next_attempt
from sendfeed.model import Delivery, DeliveryState

NOW = datetime(2026, 11, 23, 9, 0, 30, tzinfo=UTC)
SECONDS = st.integers(0, 200_000)
TIMES = st.builds(lambda seconds: NOW + timedelta(seconds=seconds), SECONDS)
PAUSES = st.one_of(st.just(0.0), st.floats(0, 700_000))
JUDGEMENTS = st.builds(Judgement, st.sampled_from(Verdict), st.sampled_from(["", "answered 400: no"]), PAUSES)


def a_delivery(attempts: int = 1, deadline: datetime | None = None, *, doubtful: bool = False) -> Delivery:
    key = "sendfeed_0"
    return Delivery(1, "weekly/x", "schools", DeliveryState.SENDING, attempts, NOW, deadline, key, "", "", doubtful)


DELIVERIES = st.builds(a_delivery, st.integers(1, 40), st.none() | TIMES, doubtful=st.booleans())
CHANCES = st.builds(Random, st.integers())


@given(DELIVERIES, JUDGEMENTS, TIMES, CHANCES)
def test_what_may_come_of_an_attempt(delivery: Delivery, judgement: Judgement, ended: datetime, chance: Random) -> None:
    after = settle(delivery, judgement, ended, chance)
    accepted = judgement.verdict is Verdict.ACCEPTED
    assert (after.state is DeliveryState.CONFIRMED) == accepted
    assert (after.state is DeliveryState.UNKNOWN) <= (judgement.verdict is Verdict.UNANSWERED)
    assert after.state is not DeliveryState.SENDING
    assert after.doubtful == (
        not accepted and (delivery.doubtful or judgement.verdict in {Verdict.UNCLEAR, Verdict.UNANSWERED})
    )
    if judgement.verdict is Verdict.GONE:
        assert after.state is DeliveryState.DEAD
    if after.state is DeliveryState.DEAD:
        assert after.error.strip()
        assert judgement.what in after.error
    if after.state in {DeliveryState.PENDING, DeliveryState.UNKNOWN}:
        assert after.due > ended
        assert after.due >= ended + timedelta(seconds=judgement.retry_after_seconds)
        assert not delivery.deadline or after.due <= delivery.deadline
        assert after.due.microsecond == 0


@given(st.lists(JUDGEMENTS, min_size=1, max_size=30), st.integers(0, 172_800), CHANCES)
def test_a_whole_life(judgements: list[Judgement], within_seconds: int, chance: Random) -> None:
    """Attempts go on, each after the last, until one is taken or the time is over; doubt stays until then."""
    deadline, now = NOW + timedelta(seconds=within_seconds), NOW
    delivery, doubted = a_delivery(deadline=deadline), False
    for number, judgement in enumerate(judgements, 1):
        after = settle(a_delivery(number, deadline, doubtful=delivery.doubtful), judgement, now, chance)
        doubted = doubted or judgement.verdict in {Verdict.UNCLEAR, Verdict.UNANSWERED}
        assert after.doubtful == (doubted and after.state is not DeliveryState.CONFIRMED)
        if after.state in {DeliveryState.CONFIRMED, DeliveryState.DEAD}:
            break
        assert now < after.due <= deadline
        delivery, now = a_delivery(number, deadline, doubtful=after.doubtful), after.due


@given(st.integers(1, 40), TIMES, CHANCES)
def test_the_times_are_those_of_the_standard(attempts: int, ended: datetime, chance: Random) -> None:
    due = next_attempt(attempts, 0, ended, None, chance)
    assert due
    wanted = RETRY_AFTER_SECONDS[min(attempts, 6) - 1]
    assert 0.8 * wanted <= (due - ended).total_seconds() <= 1.2 * wanted + 1


def test_parts_of_seconds_count_in_full() -> None:
    assert next_attempt(1, 100.25, NOW, NOW + timedelta(hours=1), Random(1)) == NOW + timedelta(seconds=101)


def test_they_are_scattered() -> None:
    assert len({next_attempt(2, 0, NOW, None, Random(seed)) for seed in range(50)}) > 20


@given(st.integers(1, 40), PAUSES, TIMES, TIMES, CHANCES)
def test_all_time_that_is_left_is_made_use_of(
    attempts: int, pause: float, ended: datetime, deadline: datetime, chance: Random
) -> None:
    due = next_attempt(attempts, pause, ended, deadline, chance)
    left = deadline - ended
    too_late = left < SHORTEST or left.total_seconds() < pause
    assert (due is None) == too_late
    if due:
        assert due - ended <= max(left / 2, timedelta(seconds=pause)) + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("attempts", "judgement", "error"),
    [
        (1, Judgement(Verdict.REFUSED, "answered 400"), "given up after 1 attempt: answered 400"),
        (7, Judgement(Verdict.UNANSWERED, "no answer"), "given up after 7 attempts: no answer"),
        (2, Judgement(Verdict.GONE, "answered 410"), "refused for good: answered 410"),
        (
            2,
            Judgement(Verdict.REFUSED, "answered 503", 3600),
            "given up after 2 attempts: answered 503; it wants to be left alone until its deadline has passed",
        ),
    ],
)
def test_a_death_has_its_reason(attempts: int, judgement: Judgement, error: str) -> None:
    after = settle(a_delivery(attempts, NOW + timedelta(seconds=59)), judgement, NOW, Random(1))
    doubtful = judgement.verdict is Verdict.UNANSWERED
    assert after == Settled(DeliveryState.DEAD, NOW, error, doubtful)
