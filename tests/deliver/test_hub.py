"""What a hub is told, what its answers mean, and when it is told again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.deliver import Judgement, Verdict
from sendfeed.deliver.hub import RETRY_AFTER_SECONDS, judge, next_attempt, request
from sendfeed.exchange import Answer

NOW = datetime(2026, 11, 23, 9, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@given(st.from_regex(r"https://[a-z]{1,9}\.org/[!-~]{0,20}", fullmatch=True))
def test_a_feed_is_named_as_every_kind_of_hub_reads_it(feed: str) -> None:
    made = request("https://hub.org/?key=1", feed)
    assert made.url == "https://hub.org/?key=1"
    form = parse_qsl(made.body.decode("ascii"), strict_parsing=True)
    assert form == [("hub.mode", "publish"), ("hub.url", feed), ("hub.topic", feed)]


@pytest.mark.parametrize(
    ("answer", "judgement"),
    [
        (Answer(200, reached=True), Judgement(Verdict.ACCEPTED)),
        (Answer(202, reached=True, what="x", retry_after="60"), Judgement(Verdict.ACCEPTED)),
        (Answer(204, reached=True), Judgement(Verdict.ACCEPTED)),
        (Answer(302, reached=True), Judgement(Verdict.REFUSED, "answered 302: redirects are not followed")),
        (Answer(410, reached=True, what="gone"), Judgement(Verdict.REFUSED, "answered 410: gone")),
        (Answer(429, reached=True, retry_after="90"), Judgement(Verdict.REFUSED, "answered 429", 90.0)),
        (Answer(503, reached=True), Judgement(Verdict.REFUSED, "answered 503", 60.0)),
        (Answer(None, reached=True, what="cut"), Judgement(Verdict.UNANSWERED, "cut")),
        (Answer(None, reached=False, what="it refuses"), Judgement(Verdict.REFUSED, "it refuses")),
        (Answer(None, reached=False), Judgement(Verdict.REFUSED, "no answer came")),
    ],
)
def test_what_an_answer_means(answer: Answer, judgement: Judgement) -> None:
    assert judge(answer, NOW) == judgement


@given(st.integers(1, 10_000), st.just(0.0) | st.floats(60, 604_800), st.builds(Random, st.integers()))
def test_it_is_told_again_at_least_once_a_day_unless_it_wants_quiet(
    attempts: int, pause_seconds: float, chance: Random
) -> None:
    due, quiet_until = next_attempt(attempts, pause_seconds, NOW, chance)
    pause = timedelta(seconds=pause_seconds)
    assert NOW + timedelta(minutes=1) <= quiet_until <= due
    assert pause <= quiet_until - NOW <= max(pause, timedelta(minutes=1)) + timedelta(seconds=1)
    assert due - NOW <= max(DAY, pause + timedelta(seconds=1))
    assert due.microsecond == quiet_until.microsecond == 0


def test_the_waits_grow() -> None:
    waits = [next_attempt(n, 0, NOW, Random(n))[0] - NOW for n in range(1, len(RETRY_AFTER_SECONDS) + 1)]
    assert waits == sorted(waits)
    assert waits[-1] >= DAY * 0.8
