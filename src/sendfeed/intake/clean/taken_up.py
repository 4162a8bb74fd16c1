"""Which of a seed's first lines is its title, by which of their words the text takes up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sendfeed.intake.clean.lines import Line
from sendfeed.intake.clean.page_top import MAX_NOTICE, PROMOTES, Place, below_residue, headline_follows, is_apart

TAKEN_UP = 0.26
"""So large a share of a headline's long words is in the text below it."""

TAKEN_UP_BELOW_NAMES = 0.16
"""… if nothing but names of sites and sections stands above it."""

ABOUT = 0.75
"""A title comes before a line below it that the text takes up a little more."""

MIN_TEXT = 240
"""A text of fewer characters says too little of what its title would be."""

MANY = 4
"""So many lines that no rule knows stand above a text seldom."""

MAX_NOTICES = 2
"""So many lines of more than a few words may stand above a title that are not taken up."""

HALF = 0.5
"""A text takes up so large a share of the words of a title that is named like a site."""

MIN_ROW = 7
"""So many names in a row are no headline."""

_OF_TEXT = re.compile(r"^[^\W\d_a-z][\w ]{2,20}: (?:.*\d|.*,.*,)|\d[-–:.]\d|\|.*\||(?: \S+){4}:$|^[A-Z .]{12,}$")
"""A detail of an event, a result, a row of a table, what leads to a list: no page has it above a title."""

_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [^\W\d_a-z]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON_WORDS = (
    "from that this with have been they their them there what when where which will would your about into over more"
    " than were also could after before"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_ROW = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)+")
_LITTLE = re.compile(
    r"\b(?:a|after|an|and|are|as|at|by|das|de|del|der|des|die|for|from|how|in|is|la|le|new|not|of|off|on|or|over|out|set"
    r"|the|to|un|und|up|von|what|when|why|will|with|without|zu)\b",
    re.IGNORECASE,
)


def taken_up(lines: Sequence[Line], text: Callable[[int], str]) -> Place | None:
    """Where the title stands that the text takes up. `text` gives what stands below a line of that number."""
    return _first_taken_up(lines, text) or _most_taken_up(lines, text)


def _first_taken_up(lines: Sequence[Line], text: Callable[[int], str]) -> Place | None:
    """The first headline whose words the text takes up, below others that it does not."""
    above: set[int] = set()
    notices = 0
    for n, line in enumerate(lines):
        if not line.text or line.is_residue:
            continue
        if _OF_TEXT.search(line.text) or len(below := text(n)) < MIN_TEXT:
            return None
        if (line.is_caption or line.is_stamp) and headline_follows(lines, n):
            above.update([n] if line.is_stamp and not line.is_caption else [])
            continue
        share = _share_in(line.text, below)
        is_known = share >= (TAKEN_UP if notices or not above else TAKEN_UP_BELOW_NAMES)
        if _is_name(line, share, lines[n + 1 : n + 3]) and (headline_follows(lines, n) or _is_top(lines[:n])):
            above.add(n)
            continue
        if line.is_text or _ends_like_notice(line, lines[n + 1 : n + 4]):
            if len(line.text) > MAX_NOTICE or is_known:
                return None
            notices += 1
        elif is_known and not _is_kicker(line) and not is_apart(n, lines):
            has_text = any(other.is_text or other.imprint for other in lines[n + 1 : n + 9])
            is_title = n > 0 and line.is_headline and has_text
            return Place(n, frozenset(above if _is_top(lines[: n + 3]) else ())) if is_title else None
        elif _may_be_title(line):
            if _tops(lines, n):
                return None
            notices += 1
        else:
            notices += len(line.text.split()) > 4
            above.add(n)
        if notices > MAX_NOTICES:
            return None
    return None


def _most_taken_up(lines: Sequence[Line], text: Callable[[int], str]) -> Place | None:
    """Of many lines above the text the one that it takes up most, if it does not take up the first."""
    start = next((n for n, line in enumerate(lines) if line.is_text), 0)
    names = [n for n in range(start) if lines[n].is_title_like and not lines[n].is_residue]
    if len(names) < MANY or not _is_top(lines[:start]):
        return None
    shares = {n: _share_in(lines[n].text, text(n)) for n in names if lines[n].is_headline}
    most = max(shares.values(), default=0.0)
    best = next((n for n, share in shares.items() if share >= ABOUT * most), 0)
    return Place(best) if shares.get(best, 0) >= 2 * TAKEN_UP > 4 * shares.get(names[0], 0) else None


def _is_top(lines: Sequence[Line]) -> bool:
    """Whether something of a page is among lines: else the others may be of the article, too."""
    return any(line.is_residue for line in lines)


def _may_be_title(line: Line) -> bool:
    """Whether a line that the text does not take up is more than a name: a witty title, or another article's."""
    words = line.text.split()
    if line.text.endswith("!") or PROMOTES.match(line.text):
        return False
    return line.is_headline and len(words) > 4 and 2 * sum(map(str.islower, words)) >= len(words) and not line.is_site


def _tops(lines: Sequence[Line], n: int) -> bool:
    """Whether a headline is the title of the one below it, not both of them with an imprint of their own."""
    m = below_residue(lines, n)
    return m is None or not all(any(line.imprint for line in part) for part in (lines[n:m], lines[m + 1 : m + 5]))


def _ends_like_notice(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line ends like a sentence, or has two, while a headline that does not stands below it."""
    ends = line.text.endswith(".") or _TWO_SENTENCES.search(line.text) is not None
    return ends and any(other.is_headline and not other.is_residue for other in below)


def _is_row_of_names(line: Line) -> bool:
    """Whether a line is a row of topics or sites, rather than a headline in which most words have capitals."""
    words = line.text.split()
    return len(words) >= MIN_ROW and _ROW.fullmatch(line.text) is not None and not _LITTLE.search(line.text)


def _is_name(line: Line, share: float, below: Sequence[Line]) -> bool:
    """Whether a line is the name of a site that the text may speak of, or a row of topics above a date."""
    if line.is_site:
        return share < HALF
    return _is_row_of_names(line) and any(other.imprint for other in below)


def _share_in(line: str, text: str) -> float:
    """The share of a line's long words that are in a text, whatever their endings."""
    words = {word[:5] for word in _LONG_WORD.findall(line.casefold()) if word not in _COMMON}
    return sum(word in text for word in words) / len(words) if words else 0.0


def _is_kicker(line: Line) -> bool:
    """Whether a line can only be the name of a section, or a section and a date."""
    if line.text.endswith("?"):
        return False
    is_short = len(line.text.split()) <= 3
    if is_short or not _YEAR.search(line.text):
        return is_short
    return sum(not _MONTH.fullmatch(word) for word in _LONG_WORD.findall(line.text)) <= 3
