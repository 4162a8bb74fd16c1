"""What no rule knows goes with the residue around it: names, titles, buttons, the address of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from sendfeed.intake.clean.headlines import CLOSED
from sendfeed.intake.clean.page_words import speaks_of_site
from sendfeed.intake.clean.parts import RESIDUE_TAGS, Piece, is_text
from sendfeed.intake.clean.rules import Context, Rule, Zone
from sendfeed.intake.clean.runs import BEFORE_TEXT, company, first_drop, sure_rules, weight

MAX_GAP = 3
"""So many lines between two runs …"""

MAX_SCRAP = 80
"""… of so many characters go with them."""

MAX_WEAK = 4
"""So many weak lines above one such line go with it."""

MAX_ITEM = 5
"""An item of a menu has at most so many words."""

MAX_AT_END = 6
"""So many lines of a few words below the last run go with it."""

MIN_ABOVE = 3
"""So much residue must stand above the first line that no rule knows, where most of the end is residue."""

DEEP = 5
"""Below so many pieces that went is the footer of a page."""

FOOTERS = ("site-", "imprint-", "systems-", "blogs-", "pages-school", "doors-", "comment-form", "readers-closed")
"""How the ids of rules begin of what stands on a page below everything else."""

_DETAIL = re.compile(r"[:@,]")
"""What names and buttons do not have, but details, addresses and signatures."""

GAP = Rule("between", Zone.TAIL, "", Context.BESIDE)
"""What stands between residue."""


def fill(pieces: Sequence[Piece], gone: list[bool], *, has_text: bool) -> None:
    """Mark in `gone` what goes with the pieces that do. `has_text` says whether a text stands above them."""
    _fill_gaps(pieces, gone, has_text=has_text)
    _fill_end(pieces, gone)
    _fill_footer(pieces, gone)


def _take(pieces: Sequence[Piece], gone: list[bool], start: int, end: int) -> None:
    """Let the pieces between two places go."""
    for n in range(start, end):
        gone[n] = True
        if not pieces[n].phrases:
            pieces[n].holder = pieces[n].holder or GAP


def _fill_gaps(pieces: Sequence[Piece], gone: list[bool], *, has_text: bool) -> None:
    """Lines between runs that go are such as no rule can know: names of writers, of organisations, other titles; above
    the text, only a menu."""
    start = None
    for n, piece in enumerate(pieces):
        if gone[n]:
            between = pieces[n if start is None else start : n]
            are_names = has_text and 0 < len(between) <= MAX_GAP and all(map(_is_scrap, between))
            if are_names or (len(between) == 1 and _is_menu(between[0])):
                _take(pieces, gone, n - len(between), n)
            elif has_text:
                _take(pieces, gone, _weak_above(pieces, gone, n), n)
            start = n + 1
        has_text = has_text or not (piece.is_residue or _is_menu(piece) or not is_text(piece.block))


def _weak_above(pieces: Sequence[Piece], gone: Sequence[bool], n: int) -> int:
    """Where weak lines begin, right below a text, that a line of a few words parts from what goes; `n` if none do."""
    first = n - 1
    if first < 1 or pieces[first].is_residue or not _is_scrap(pieces[first]):
        return n
    while first and n - 1 - first < MAX_WEAK and pieces[first - 1].is_residue and not gone[first - 1]:
        first -= 1
    weak = pieces[first : n - 1]
    is_below_text = first > 0 and CLOSED.search(pieces[first - 1].block.text) is not None
    return first if is_below_text and weak and weight(weak) + len(weak) > 1 else n


def _is_menu(piece: Piece) -> bool:
    """Whether a piece is a list of a few words an item."""
    items = piece.block.text.split("\n")
    return piece.block.tag == "ul" and len(items) > 1 and all(len(item.split()) <= MAX_ITEM for item in items)


def _fill_end(pieces: Sequence[Piece], gone: list[bool]) -> None:
    """A few words below what nobody writes, down to the end, go with it: buttons, names, the site's address."""
    end = max((n + 1 for n, is_gone in enumerate(gone) if is_gone), default=0)
    run = [pieces[n] for n in takewhile(lambda n: gone[n], range(end - 1, -1, -1))]
    if (
        len(pieces) - end > max(MAX_AT_END, 3 * len(run))
        or not _is_footer(run)
        or not all(map(_is_short, pieces[end:]))
    ):
        return
    _take(pieces, gone, end, len(pieces))


def _fill_footer(pieces: Sequence[Piece], gone: list[bool]) -> None:
    """What ends in residue for the most part goes as a whole; and far below the text what tells whose page it is."""
    start = next((n + 1 for n in range(len(pieces) - 1, -1, -1) if _is_of_article(pieces[n], gone[n])), 0)
    first = start
    above: list[Piece] = []
    for n, piece in enumerate(pieces[start:], start):
        if piece.is_residue:
            above.append(piece)
        elif len(above) < MIN_ABOVE:
            first, above = n + 1, []
    known = [piece for piece in pieces[first:] if piece.is_residue]
    weighs = weight(known) + company(known) > BEFORE_TEXT and 2 * len(known) > len(pieces) - first
    if first and weighs and _is_footer(known) and not first_drop(known, pieces[first - 1].block.text, is_last=True):
        _take(pieces, gone, first, len(pieces))
    count = 0
    rules: set[Rule] = set()
    for n, piece in enumerate(pieces[start:], start):
        if gone[n]:
            count += 1
            rules |= sure_rules(piece)
        elif count >= DEEP and any(map(_tells_whose, rules)):
            _take(pieces, gone, n, n + 1)


def _is_of_article(piece: Piece, is_gone: bool) -> bool:
    """Whether a piece stays and is more than a few words, or a sentence about whose page it is."""
    return not is_gone and not _is_short(piece) and not speaks_of_site(piece.block.text)


def _is_footer(run: Sequence[Piece]) -> bool:
    """Whether a run says whose page it is, and by that ends it: calls to share stand in the middle of articles, too."""
    return any(_tells_whose(rule) for piece in run for rule in sure_rules(piece))


def _tells_whose(rule: Rule) -> bool:
    return rule.id.startswith(FOOTERS)


def _is_scrap(piece: Piece) -> bool:
    """Whether a piece is a name or a button: no detail, address, date or signature."""
    text = piece.block.text
    return _is_short(piece) and not _DETAIL.search(text) and sum(map(str.isdigit, text)) <= 8


def _is_short(piece: Piece) -> bool:
    text = piece.block.text
    return piece.block.tag in RESIDUE_TAGS and len(text) <= MAX_SCRAP and not CLOSED.search(text)
