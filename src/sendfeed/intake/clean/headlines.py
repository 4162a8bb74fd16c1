"""How the titles of other articles read: short lines that are no sentences, and teasers that break off."""

from __future__ import annotations

import re

MAX_HEADLINE = 160
"""The title of another article has at most so many characters, its teaser three times as many."""

CLOSED = re.compile(r"[.,;:][\"'”’)\]]*$")
"""The end of a sentence, or of a line that leads on."""

_TEASER = re.compile(r"(\.{3}|…|\[(\.{3}|…)\]|[»›→]|read( more)?)[\"'”’)\]]*$", re.IGNORECASE)


def reads_like_headline(line: str) -> bool:
    """Whether a line may be another article's title or teaser."""
    if "@" in line:
        return False
    if _TEASER.search(line[-20:]):
        return len(line) <= 3 * MAX_HEADLINE
    return len(line) <= MAX_HEADLINE and not CLOSED.search(line[-5:])
