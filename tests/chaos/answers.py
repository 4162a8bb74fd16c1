"""What the receiver does with a request, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from random import Random


class Answer(StrEnum):
    """In the order in which the figures show them."""

    ACCEPTS = "2xx"
    SLOW = "2xx, slowly"
    CUT_LATE = "2xx, cut off after the status line"
    CUT = "cut off in the status line"
    ACCEPTS_CUT = "accepts, cut off in the status line"
    REDIRECTS = "3xx"
    REFUSES = "4xx"
    GONE = "410"
    SLOW_DOWN = "429 with Retry-After"
    BUSY = "503"
    FAILS = "5xx"
    ACCEPTS_FAILS = "accepts, then 5xx"
    RESETS_HALFWAY = "reset within the request"
    RESETS = "reset before accepting"
    ACCEPTS_RESETS = "reset after accepting"
    SILENT = "no answer, not accepted"
    ACCEPTS_SILENT = "no answer, accepted"
    KILLS = "kills the sender before accepting"
    ACCEPTS_KILLS = "kills the sender after accepting"
    ANSWERS_KILLS = "kills the sender after answering 2xx"
    STOPS = "stops the sender, then 503"
    ACCEPTS_STOPS = "accepts, stops the sender, then 2xx"
    BROKEN_OFF = "the sender broke off"


ACCEPTING = frozenset(
    {
        *(Answer.ACCEPTS, Answer.SLOW, Answer.CUT_LATE, Answer.ACCEPTS_CUT, Answer.ACCEPTS_FAILS),
        *(Answer.ACCEPTS_RESETS, Answer.ACCEPTS_SILENT, Answer.ACCEPTS_KILLS, Answer.ANSWERS_KILLS),
        Answer.ACCEPTS_STOPS,
    }
)
CLEAR = frozenset({Answer.ACCEPTS, Answer.SLOW, Answer.CUT_LATE, Answer.ANSWERS_KILLS, Answer.ACCEPTS_STOPS})
"""After these the sender has the receiver's word that it has the issue, if it lives to read it."""

SELDOM: Mapping[Answer, float] = {Answer.GONE: 0.4, Answer.SILENT: 0.5, Answer.ACCEPTS_SILENT: 0.5}
TROUBLE = {answer: SELDOM.get(answer, 1.0) for answer in Answer if answer not in {Answer.ACCEPTS, Answer.BROKEN_OFF}}


class Weather(StrEnum):
    """How the receiver's days are."""

    CALM = "calm"
    """nothing goes wrong"""
    FAIR = "fair"
    ROUGH = "rough"
    STORM = "storm"
    """it may have an issue, and never says so"""


def draw(weather: Weather, chance: Random) -> Answer:
    """What the receiver does with a request in such weather."""
    if weather is Weather.STORM:
        storm = {answer: weight for answer, weight in TROUBLE.items() if answer not in CLEAR}
        return chance.choices(list(storm), list(storm.values()))[0]
    calm = {Weather.CALM: 1.0, Weather.FAIR: 0.5, Weather.ROUGH: 0.15}[weather]
    if chance.random() < calm:
        return Answer.ACCEPTS
    return chance.choices(list(TROUBLE), list(TROUBLE.values()))[0]
