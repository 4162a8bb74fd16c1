"""Telling a WebSub hub (https://www.w3.org/TR/websub/) that a feed has changed. It fetches the feed, and passes it on.

How a hub is told, the Recommendation leaves to publisher and hub (section 6). Rules, after what hubs read:
- a form in a POST. Google's and Superfeedr's hubs want `hub.url`, as PubSubHubbub 0.3 had it; Switchboard, Flask-WebSub
  and websub.rocks want `hub.topic`. A parameter that a hub does not know it ignores, so each feed is named by both;
- one feed a request: to name several, Google's hub wants the parameter repeated, Superfeedr's wants `hub.url[]`, those
  in PHP would take the last one only, and one answer would have to stand for all;
- only 2xx takes it. No redirect is followed: many turn a POST into a GET (RFC 9110, 15.4.2 and 15.4.3);
- whatever else comes, the hub is told again, after growing times: being told twice harms nothing, and it may be back.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil
from random import Random
from urllib.parse import urlencode

from sendfeed import __version__
from sendfeed.deliver.attempts import Judgement, Verdict
from sendfeed.deliver.retry_after import pause_seconds
from sendfeed.exchange import Answer, Request

RETRY_AFTER_SECONDS = (60, 300, 1800, 7200, 21600, 86400)
"""Then once a day, for ever."""
QUIET_SECONDS = 60.0
"""A feed that changes after a failed attempt is told of anew at once, but not sooner than this after it."""


def request(hub: str, feed: str) -> Request:
    """Tell the hub at this URL that the feed at the other has changed. Both are ASCII."""
    form = {"hub.mode": "publish", "hub.url": feed, "hub.topic": feed}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": f"sendfeed/{__version__}"}
    return Request(hub, headers, urlencode(form).encode())


def judge(answer: Answer, now: datetime) -> Judgement:
    """What an answer that came at `now` (aware UTC) means."""
    status = answer.status
    if status is None:
        return Judgement(Verdict.UNANSWERED if answer.reached else Verdict.REFUSED, answer.what or "no answer came")
    if 200 <= status < 300:
        return Judgement(Verdict.ACCEPTED)
    text = "redirects are not followed" if 300 <= status < 400 else answer.what
    return Judgement(Verdict.REFUSED, f"answered {status}{f': {text}' if text else ''}", pause_seconds(answer, now))


def next_attempt(
    attempts: int, retry_after_seconds: float, ended: datetime, chance: Random
) -> tuple[datetime, datetime]:
    """After so many failed attempts (at least 1), the last of which ended at `ended`: when the next one is due, and
    until when not even a feed that changes is a reason for one. All are aware UTC without microseconds.
    """
    wait = RETRY_AFTER_SECONDS[min(attempts, len(RETRY_AFTER_SECONDS)) - 1] * chance.uniform(0.8, 1.0)
    quiet = max(QUIET_SECONDS, retry_after_seconds)
    return ended + timedelta(seconds=ceil(max(wait, quiet))), ended + timedelta(seconds=ceil(quiet))
