"""Which of a seed's first lines is its title.

1. One that the front matter or the page's metadata names.
2. One that something else repeats: itself on the next line, the way to it, or the line above with the site's name.
3. A marked one (h1).
4. The first headline whose words the text takes up (`taken_up`), if what stands above it is not taken up.
5. The first that reads like a title, unless it is short and stands above a headline, as the names of sites and sections
   do; that is believed where an imprint follows the headline, or parts of a page stand around the short line.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from sendfeed.intake import title as titles
from sendfeed.intake.blocks import LISTS
from sendfeed.intake.clean.headlines import CLOSED
from sendfeed.intake.clean.lines import Line, Strength
from sendfeed.intake.clean.page_top import (
    ABOVE_TITLES,
    NAVIGATION,
    Place,
    begins_text,
    below_residue,
    has_text_below,
    headline_follows,
    is_anchored,
    is_apart,
    is_beside,
    is_of_top,
)
from sendfeed.intake.clean.taken_up import taken_up
from sendfeed.intake.clean.title_signs import BUTTON, broken_off, is_standing_page, leads, may_be_text, named_in_form
from sendfeed.intake.ways import last_step

MAX_BEFORE = 16
"""So many blocks may stand before the title."""

MAX_TEXT_BEFORE = 2
"""So many of them may be text."""

MAX_DATED = 100
"""Two sentences of so many characters above a date of publication are a title."""


def find_title(
    lines: Sequence[Line], known: Sequence[str], sites: Callable[[], Collection[str]], text: Callable[[int], str]
) -> Place | None:
    """Where the title stands. `known` are titles that others give, `sites` names of sites; both are `letters`.

    `text` gives what stands below a line of that number.
    """
    lines = lines[: MAX_BEFORE + 1]
    for letters in known:
        at = next((n for n, line in enumerate(lines) if letters and line.letters == letters), None)
        if at is not None:
            short = (n for n in range(at) if lines[n].is_title_like and len(lines[n].text.split()) <= 3)
            return Place(at, frozenset(short))
    if (at := _repeated(lines)) is not None:
        return Place(at, frozenset(n for n in range(at) if not lines[n].is_text))
    if (at := broken_off(lines)) is not None:
        return Place(at, frozenset(n for n in range(at) if not lines[n].is_text or not may_be_text(lines[n])))
    if (at := 0 if lines and is_standing_page(lines) else named_in_form(lines)) is not None:
        return Place(at)
    marked = next((n for n, line in enumerate(lines) if line.block.tag == "h1" and line.letters), None)
    if marked is not None:
        return Place(marked)
    return taken_up(lines, text) or _first(lines, sites)


def _repeated(lines: Sequence[Line]) -> int | None:
    """The line of a title that another repeats, unless a headline with a date below it stands above that."""
    for n, line in enumerate(lines[:-1]):
        if line.is_way and (at := _end_of_way(line, n, lines)) is not None:
            return at
    headline = False
    for n, line in enumerate(lines[:-1]):
        below = lines[n + 1]
        headline = headline or line.is_headline
        if headline and below.imprint and below.imprint.published:
            return None
        if line.is_text and CLOSED.search(line.text):
            continue
        if line.letters == below.letters and line.is_headline and begins_text(lines, n + 1):
            return None if line.is_residue else n
        near = range(n + 1, min(n + 4, len(lines)))
        again = next((m for m in near[1:] if lines[m].letters == line.letters), None)
        if again and line.is_headline and not line.is_residue and not any(each.is_text for each in lines[:again]):
            return n
        at = next((m for m in near if _is_within(lines[m], line)), None)
        if at is not None and all(each.is_residue or len(each.text) <= BUTTON for each in lines[n + 1 : at]):
            return at if not line.text.casefold().startswith(lines[at].text.casefold()) else n
    return None


def _is_within(line: Line, other: Line) -> bool:
    """Whether a line is a title that another has at its beginning or its end."""
    if len(line.text) >= len(other.text) or not titles.around(other.text, line.text):
        return False
    return line.is_title_like and len(line.text.split()) >= 3 and not line.is_residue


def _end_of_way(way: Line, n: int, lines: Sequence[Line]) -> int | None:
    """The line below a way from the home page that is its last step."""
    last = last_step(way.block.text)
    wanted = titles.letters(last)
    same = [m for m in range(n + 1, len(lines)) if wanted and lines[m].letters == wanted]
    return same[0] if same and (len(last.split()) >= 3 or same[0] == below_residue(lines, n)) else None


def _first(lines: Sequence[Line], sites: Callable[[], Collection[str]]) -> Place | None:
    """The first line that reads like a title and is not known to be something else."""
    above: set[int] = set()
    texts = 0
    weak = None
    for n, line in enumerate(lines):
        strength = line.mark[0]
        if strength is Strength.STRONG or not (line.letters or line.is_text):
            continue
        if strength is Strength.WEAK:
            weak = n if n == 0 else weak
        elif leads(lines, n) or (is_beside(line, n, lines) and headline_follows(lines, n)):
            continue
        elif _is_above(n, lines, sites):
            above.add(n)
        elif not line.is_text or (not texts and _is_dated(lines, n)):
            if texts and not (len(line.text.split()) >= 3 and is_anchored(lines, n)):
                break
            return Place(n, frozenset(above))
        elif (texts := texts + 1) > MAX_TEXT_BEFORE:
            break
    way = next((n for n, line in enumerate(lines) if line.is_way), None)
    if way is not None and len(last_step(lines[way].block.text).split()) >= 3:
        return Place(way)
    # Nothing else reads like a title: then it may be a word that pages have elsewhere.
    if weak is not None and lines[weak].is_title_like and not lines[weak].imprint and len(lines[weak].letters) > 3:
        return Place(weak)
    return None


def _is_dated(lines: Sequence[Line], n: int) -> bool:
    """Whether a short text stands right above a date of publication."""
    imprint = lines[n + 1].imprint if n + 1 < len(lines) else None
    is_short = lines[n].block.tag == "p" and len(lines[n].text) <= MAX_DATED
    return is_short and imprint is not None and (imprint.published is not None or imprint.is_updated)


def _is_above(n: int, lines: Sequence[Line], sites: Callable[[], Collection[str]]) -> bool:
    """Whether a line belongs to the page, and a headline below it is the title."""
    line = lines[n]
    if line.block.tag in LISTS:
        among = n > 0 and lines[n - 1].is_of_page and any(other.is_of_page for other in lines[n + 1 : n + 2])
        return not line.is_text or among or (line.is_short_list and any(other.is_of_page for other in lines[:n]))
    if line.is_text:
        return False
    if is_of_top(n, lines) or is_apart(n, lines):
        return True
    short = (len(line.text.split()) <= 3 or " / " in line.text) and (line.text[-1].isalnum() or line.text[-1] in "|)!")
    for m in range(n + 1, min(len(lines), n + MAX_BEFORE)):
        below = lines[m]
        if below.is_residue or not below.text:
            if below.imprint and below.imprint.is_sure:
                return False
            continue
        if below.is_text:
            return False
        words = len(below.text.split())
        between = lines[n + 1 : m]
        is_named = line.letters in sites() or any(each.mark[1] in ABOVE_TITLES for each in between)
        if is_named and (words >= 3 or is_anchored(lines, m)):
            return has_text_below(lines, m)
        if short and words >= 4 and below.is_headline:
            if is_anchored(lines, m):
                return True
            if line.is_kicker or any(other.mark[1] in NAVIGATION for other in lines[:m]):
                return has_text_below(lines, m) and not (line.text.isupper() and below.text.isupper())
        if not short or words > 3:
            return False
    return False
