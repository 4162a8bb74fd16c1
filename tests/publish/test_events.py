"""When and where an event is, as people read it: in lists and on its page, in each language of the interface."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from sendfeed.model import Event
from tests.digest.samples import article as mailed
from tests.digest.samples import config as mail_config
from tests.digest.samples import message
from tests.publish.test_pages import page, text
from tests.publish.values import NOON, article, config, files, issue

EVENTS = [
    ("en-GB", (10, 12), "York", "Thursday, 12 March 2026, 10:00–12:00, York"),
    ("en-GB", (10, 12), "", "Thursday, 12 March 2026, 10:00–12:00"),
    ("en-GB", (0, 0), "York", "Thursday, 12 March 2026, York"),
    ("en-GB", (10, 10), "", "Thursday, 12 March 2026, 10:00"),
    ("en-GB", (0, 24), "", "Thursday, 12 March 2026 – Friday, 13 March 2026"),
    ("en-GB", (18, 24), "York", "Thursday, 12 March 2026, 18:00–00:00, York"),
    ("ar", (18, 24), "", "الخميس، 12 مارس 2026، 18:00–00:00"),
    ("en-GB", (18, 48), "", "Thursday, 12 March 2026, 18:00 – Saturday, 14 March 2026"),
    ("en-GB", (10, 34), "", "Thursday, 12 March 2026, 10:00 – Friday, 13 March 2026, 10:00"),
    ("cy", (10, 12), "York", "Dydd Iau, 12 Mawrth 2026, 10:00–12:00, York"),
    ("ar", (10, 12), "York", "الخميس، 12 مارس 2026، 10:00–12:00، York"),
]


@pytest.mark.parametrize(("language", "hours", "place", "expected"), EVENTS)
def test_an_event_is_told_in_lists_and_on_its_page(
    language: str, hours: tuple[int, int], place: str, expected: str
) -> None:
    start, end = (NOON.replace(hour=0) + timedelta(hours=hour) for hour in hours)
    one = article(event=Event(start, end, place))
    made = files([one], [issue([one])], config(language=language))
    lists = ("index.html", "topics/transport/index.html", "issues/weekly/2026-03-16T0900.html")
    for path in ("articles/title-1.html", *lists):
        told = text(page(made[path]).find(".//p[@class='event']"))
        assert told.replace("\u2060", "") == expected, path  # which keeps the hours on one line


@pytest.mark.parametrize(("language", "hours", "place", "expected"), EVENTS)
def test_a_mail_tells_the_same(language: str, hours: tuple[int, int], place: str, expected: str) -> None:
    start, end = (NOON.replace(hour=0) + timedelta(hours=hour) for hour in hours)
    event = Event(start, end, place)
    made = message([mailed(1, event=event)], mail_config(publication=f'language = "{language}"'))
    told = re.sub(r"[\s\u2060\u2068\u2069]", "", made.text)  # with what keeps together, and apart
    assert expected.replace(" ", "") in told
