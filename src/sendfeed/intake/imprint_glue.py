"""What is glued in the lines that pages make of many small boxes, apart again: `Mar 3, 2020Updated Mar 5, 2020`."""

from __future__ import annotations

import re

_GLUED = re.compile(
    r"(?P<updated>(?<= \d{4})(?=[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})|(?<=[a-z] \d{4})(?=\d{1,2}(?:st|nd|rd|th)? [A-Z]))"
    r"|(?P<space>(?<=\d{4})(?=(?:Updated|Published|Posted|Last|By|in) ?[A-Z\d]|in )"
    r"|(?<=, \d{4})(?=\d{1,2}:\d\d)|(?<=[a-z])(?=\d{1,2}[:.]\d\d, \d)"
    r"|(?<=^[Vv]on)(?=[A-Z])|(?<=^[PD][ao]r)(?=[A-Z])|(?<=^[pd][ao]r)(?=[A-Z]))"
    r"|(?P<nothing>[ ,|]{0,3}(?<!\S)\S{1,60}@[\w-]{1,40}\.[\w.]{2,20}(?!\w)|[ ,]{0,2}(?<=[\w ,])@\w{2,30}(?!\w)"
    r"| ?\(\d{1,2}[:.]?\d\d ?[A-Z]{2,4}\))"
)
"""Two dates in a row are those of publishing and of changing. Addresses, accounts and times elsewhere tell nothing."""

_TWICE = re.compile(r"^(?P<name>[^\W\d_][\w'’.-]{1,20}(?: [^\W\d_][\w'’.-]{1,20}){1,3}) (?=[Bb]y (?P=name)(?!\w))")
"""A name that stands above its byline, too."""

_WITH = {"updated": " Updated ", "space": " ", "nothing": ""}


def apart(line: str) -> str:
    """A line with spaces where they got lost between the parts of an imprint, and without addresses and accounts."""
    return _TWICE.sub("", _GLUED.sub(lambda match: _WITH[match.lastgroup or ""], line))
