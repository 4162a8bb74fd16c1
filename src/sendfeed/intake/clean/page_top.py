"""What stands at the top of a page above a title, told by the lines around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sendfeed.intake.bylines import is_person
from sendfeed.intake.clean.lines import Line

ABOVE_TITLES = frozenset({"skip-link", "breadcrumb", "cookie-notice", "browser-notice", "menu-button", "head-tagline"})
"""The rules of what stands above titles only: what is above that is no title."""

NAVIGATION = ABOVE_TITLES | {"menu", "page-menu", "search-box", "section-name", "languages"}
"""The rules of what shows that the top of a page came along."""

MENUS = NAVIGATION - {"breadcrumb", "section-name"} | {"loading"}
"""The rules of what a page has below the day of the visit, and none below the date of an article."""

MAX_NOTICE = 300
"""A notice above a title has at most so many characters."""

_APPEAL = re.compile(
    r"[.!?] (?:give|donate|join|subscribe|sign up|register|order|buy|book|download|become|support|help|find out|read)\b"
    r".{5,160}[.!]$",
    re.IGNORECASE,
)
"""The end of a promotion in two sentences."""
PROMOTES = re.compile(
    r"(?:new|free|just out|now (?:open|available|booking|recruiting)|download|join|book|sign up|register|donate"
    r"|discover|win"
    r"|apply|order|vote|watch|listen|help us|support|take our|have your say|find out|looking for|need (?:help"
    r"|advice)|are you"
    r"|have you|did you know|do you|would you|want to|get (?:our|the|your)|read our|see our|visit|check out|become a"
    r"|follow|welcome to|we're|we are|you can|your|this (?:site|page|website|blog|forum)|click|please|save)\b",
    re.IGNORECASE,
)
"""How promotions and notices begin."""


class Place(NamedTuple):
    """The number of the title's line, and of the lines above it that are known as part of the page by their place."""

    at: int
    above: frozenset[int] = frozenset()


def has_menu(lines: Sequence[Line]) -> bool:
    """Whether something to press or to search with, or a list of a few words each, is among lines."""
    return any(line.mark[1] in MENUS or (line.is_short_list and "\n" in line.block.text) for line in lines)


def is_beside(line: Line, n: int, lines: Sequence[Line]) -> bool:
    """Whether a line may stand above a title, and stays: a caption, tags, an appeal."""
    if line.is_caption or (line.is_short_list and line.is_text):
        return True
    if len(line.text) <= MAX_NOTICE and _APPEAL.search(line.text):
        return True
    if n == 0 and line.is_headline and PROMOTES.match(line.text):
        m = below_residue(lines, n)
        if m is not None and is_anchored(lines, m):
            return True
    return len(line.text.split()) >= 7 and line.text.endswith(".") and not line.is_text and is_anchored(lines, n + 1)


def is_of_top(n: int, lines: Sequence[Line]) -> bool:
    """Whether a line above a headline is a date by the clock, a site's name or what stands below that, or who wrote."""
    line = lines[n]
    if line.is_stamp or (line.imprint_by_title and line.imprint_by_title.is_guess):
        return headline_follows(lines, n)
    words = len(line.text.removeprefix("Welcome to ").split())
    is_name = line.is_site and (words <= 3 or any(other.mark[1] in NAVIGATION for other in lines[: n + 4]))
    if is_name and (headline_follows(lines, n) or headline_follows(lines, n + 1)):
        return True
    if line.is_site or (n and lines[n - 1].is_site and words <= 8):
        below = [m for m in range(n + 1, min(n + 4, len(lines))) if not lines[m].is_residue]
        return any(
            len(lines[m].text.split()) >= 4 and lines[m].is_title_like and is_anchored(lines, m) for m in below[:2]
        )
    if is_person(line.text) and lines[n + 1 : n + 2] and lines[n + 1].imprint:
        return any(other.mark[1] in NAVIGATION for other in lines[:n]) and headline_follows(lines, n)
    return False


def is_apart(n: int, lines: Sequence[Line]) -> bool:
    """Whether parts of a page stand between a line and a headline with an imprint of its own."""
    m = below_residue(lines, n)
    if m is None or not any(line.mark[1] in NAVIGATION for line in lines[n + 1 : m]):
        return False
    return lines[m].is_headline and is_anchored(lines, m)


def below_residue(lines: Sequence[Line], n: int) -> int | None:
    """The next line that is no residue."""
    return next((m for m in range(n + 1, len(lines)) if lines[m].text and not lines[m].is_residue), None)


def headline_follows(lines: Sequence[Line], n: int) -> bool:
    """Whether a headline above a text is the next line that is no residue."""
    m = below_residue(lines, n)
    return m is not None and lines[m].is_headline and has_text_below(lines, m)


def is_anchored(lines: Sequence[Line], n: int) -> bool:
    """Whether an imprint stands right below a line, or the line itself once more, and then text."""
    for m in range(n + 1, min(n + 3, len(lines))):
        if lines[m].text:
            return bool(lines[m].imprint) or (lines[m].letters == lines[n].letters and begins_text(lines, m))
    return False


def has_text_below(lines: Sequence[Line], n: int) -> bool:
    """Whether a text begins soon below a line, or an imprint."""
    headlines = 0
    for line in lines[n + 1 : n + 4]:
        if line.is_text or line.imprint:
            return True
        headlines += line.is_headline and not is_person(line.text)
        if headlines > 1:
            return False
    return False


def begins_text(lines: Sequence[Line], n: int) -> bool:
    """Whether text, or residue, follows a line: a line of a song comes twice, too."""
    below = lines[n + 1] if n + 1 < len(lines) else None
    if below is None or below.letters == lines[n].letters:
        return False
    return below.is_text or below.is_residue
