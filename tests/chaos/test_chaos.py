"""A short kill test; and the verdict complains of every history in which a promise is broken."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.chaos.answers import ACCEPTING, CLEAR, Answer, Weather, draw
from tests.chaos.days import Days
from tests.chaos.history import Acted, History, Request, Taken
from tests.chaos.verdict import figures, violations

SEED = 1
AT = datetime(2026, 3, 2, 7, 30, 10, tzinfo=UTC)
FIRST, SECOND = "daily/2026-03-02T0730", "daily/2026-03-03T0730"


def test_three_days_of_everything_going_wrong_and_what_follows(tmp_path: Path) -> None:
    history = Days(tmp_path, SEED, 3, print).live()
    print("\n".join(figures(history)))
    assert violations(history) == []
    assert len(history.acted) >= 3
    assert any(request.taken is Taken.REPEAT for request in history.requests)
    assert any(what.startswith("killed") for what in history.counts)


def request(key: str, issue: str, body: str, answer: Answer, taken: Taken) -> Request:
    return Request(AT, 1.0, key, issue, body, answer, taken)


def delivery(number: int, issue: str, key: str, state: str, attempts: int) -> dict[str, object]:
    made = {"started_at": "2026-03-02T07:30:10Z", "ended_at": "2026-03-02T07:30:11Z", "result": state, "what": ""}
    return {
        "id": number,
        "issue": issue,
        "channel": "schools",
        "state": state,
        "attempts": attempts,
        "idempotency_key": key,
        "error": "",
        "made": [{"number": n + 1, **made} for n in range(attempts)],
    }


def issue(key: str, *articles: str, state: str = "sent") -> dict[str, object]:
    return {"key": key, "digest": "daily", "state": state, "articles": list(articles)}


@pytest.fixture
def kept() -> History:
    """Two issues: one came again under its key, the other arrived at once."""
    return History(
        dropped={"1.txt", "2.txt", "3.txt"},
        articles={f"{n}.txt": {"id": f"id{n}", "state": "accepted", "reason": ""} for n in (1, 2, 3)},
        issues={FIRST: issue(FIRST, "id1", "id2"), SECOND: issue(SECOND, "id3")},
        deliveries=[delivery(1, FIRST, "key1", "confirmed", 2), delivery(2, SECOND, "key2", "confirmed", 1)],
        requests=[
            request("key1", FIRST, "body1", Answer.ACCEPTS_RESETS, Taken.NEW),
            request("key1", FIRST, "body1", Answer.ACCEPTS, Taken.REPEAT),
            request("key2", SECOND, "body2", Answer.ACCEPTS, Taken.NEW),
        ],
        acted=[Acted("key1", FIRST, ("id1", "id2")), Acted("key2", SECOND, ("id3",))],
    )


def test_a_kept_promise_is_not_complained_of(kept: History) -> None:
    assert violations(kept) == []
    told = "\n".join(figures(kept))
    assert "3 attempts" not in told
    assert "2 accepted as new, 1 known again under the same key, 0 not accepted" in told


def twice(history: History) -> None:
    history.acted[1] = Acted("key2", SECOND, ("id3", "id1"))
    history.issues[SECOND]["articles"] = ["id3", "id1"]


def missing(history: History) -> None:
    history.acted[0] = Acted("key1", FIRST, ("id1",))
    history.issues[FIRST]["articles"] = ["id1"]


def changed(history: History) -> None:
    history.requests[1] = replace(history.requests[1], body="another")


def two_keys(history: History) -> None:
    history.requests.append(request("key3", FIRST, "body1", Answer.REFUSES, Taken.NO))
    history.deliveries.append(delivery(3, FIRST, "key3", "dead", 1) | {"error": "given up"})


def acted_twice(history: History) -> None:
    history.acted.append(Acted("key3", FIRST, ()))


def one_key_for_two_issues(history: History) -> None:
    history.requests[2] = replace(history.requests[2], key="key1")


def given_back(history: History) -> None:
    history.issues[FIRST]["state"] = "expired"


def dead_though_it_arrived(history: History) -> None:
    history.deliveries[0] |= {"state": "dead", "error": "given up"}


def confirmed_by_nobody(history: History) -> None:
    history.acted.pop()


def an_attempt_that_was_not_written_down(history: History) -> None:
    history.deliveries[0]["made"].pop()


def an_attempt_that_never_ended(history: History) -> None:
    history.deliveries[0]["made"][0]["ended_at"] = None


def dead_without_reason(history: History) -> None:
    dead = delivery(3, "daily/2026-03-04T0730", "key3", "dead", 1)
    history.deliveries.append(dead)
    history.issues[str(dead["issue"])] = issue(str(dead["issue"]), state="expired")


def never_ended(history: History) -> None:
    history.deliveries.append(delivery(3, "daily/2026-03-04T0730", "key3", "unknown", 1))
    history.issues["daily/2026-03-04T0730"] = issue("daily/2026-03-04T0730", state="approved")


def seed_lost(history: History) -> None:
    history.dropped.add("4.txt")


def other_articles(history: History) -> None:
    history.issues[FIRST]["articles"] = ["id2", "id1"]


def bad_signature(history: History) -> None:
    history.complaints.append("signature of key1: no match")


@pytest.mark.parametrize(
    ("forge", "complaint"),
    [
        (twice, "twice: 1.txt (id1)"),
        (missing, "lost: 2.txt (id2)"),
        (changed, "key1 changed between attempts"),
        (two_keys, f"{FIRST} went under 2 keys"),
        (acted_twice, f"{FIRST} was acted on 2 times"),
        (one_key_for_two_issues, "key1 went for 2 issues"),
        (given_back, "its issue expired, and the receiver has it"),
        (dead_though_it_arrived, "is dead, its issue sent, and the receiver has it"),
        (confirmed_by_nobody, "is confirmed, and the receiver does not have it"),
        (an_attempt_that_was_not_written_down, "2 requests came, and 1 attempts were written down"),
        (an_attempt_that_never_ended, "attempt 1 has not ended"),
        (dead_without_reason, "is dead without a reason"),
        (never_ended, "has not come to an end"),
        (seed_lost, "4.txt: dropped, and not known"),
        (other_articles, "and the store has ['id2', 'id1'] in it"),
        (bad_signature, "signature of key1"),
    ],
)
def test_a_broken_promise_is_complained_of(kept: History, forge: Callable[[History], None], complaint: str) -> None:
    forged = copy.deepcopy(kept)
    forge(forged)
    assert any(complaint in line for line in violations(forged)), violations(forged)


def test_every_answer_is_drawn_in_some_weather() -> None:
    from random import Random

    drawn = {weather: {draw(weather, Random(n)) for n in range(3000)} for weather in Weather}
    assert drawn[Weather.CALM] == {Answer.ACCEPTS}
    assert drawn[Weather.FAIR] == drawn[Weather.ROUGH] == set(Answer) - {Answer.BROKEN_OFF}
    assert not drawn[Weather.STORM] & CLEAR
    assert drawn[Weather.STORM] & ACCEPTING
