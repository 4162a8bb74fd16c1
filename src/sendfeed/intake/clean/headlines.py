"""How the titles of other articles read: short lines that are no sentences, and teasers that break off."""

from __future__ import annotations

import re

MAX_HEADLINE = 160
"""The title of another article has at most so many characters, its teaser three times as many."""

CLOSED = re.compile(r"[.,;:。।۔،؛，；：][\"'”’)\]」』]*$")
"""The end of a sentence, or of a line that leads on."""

_BREAKS_OFF = ("...", "…", "»", "›", "→", "read", "read more")
"""How a teaser ends."""


def reads_like_headline(line: str) -> bool:
    """Whether a line may be another article's title or teaser."""
    if "@" in line:
        return False
    if line[-20:].rstrip("\"'”’)]").lower().endswith(_BREAKS_OFF):
        return len(line) <= 3 * MAX_HEADLINE
    return len(line) <= MAX_HEADLINE and not CLOSED.search(line[-5:])
