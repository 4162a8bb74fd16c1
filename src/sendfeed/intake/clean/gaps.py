"""What no rule knows goes with the residue around it: names, titles, buttons, the address of the site."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile

from sendfeed.intake.blocks import LISTS
from sendfeed.intake.bylines import is_person
from sendfeed.intake.clean.addresses import MAX_LINE, is_address, kind
from sendfeed.intake.clean.headlines import CLOSED
from sendfeed.intake.clean.page_words import is_like_button, speaks_of_site
from sendfeed.intake.clean.parts import RESIDUE_TAGS, TALK, Piece, is_text
from sendfeed.intake.clean.rules import Context, Phrase, Rule, Zone
from sendfeed.intake.clean.runs import BEFORE_TEXT, COLONS, company, ends_menu, first_drop, sure_rules, weight

MAX_GAP = 3
"""So many lines of a few words between two runs go with them."""

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

FOOTERS = (
    "site-",
    "imprint-",
    "systems-",
    "blogs-",
    "pages-school",
    "doors-",
    "comment-form",
    "readers-closed",
    "feet-statements",
)
"""How the ids of rules begin of what stands on a page below everything else."""

GAP = Rule("between", Zone.TAIL, "", Context.BESIDE)
"""What stands between residue."""


def fill(pieces: Sequence[Piece], gone: list[bool], above: str, *, has_text: bool, on_pages: bool) -> None:
    """Mark in `gone` what goes with the pieces that do. `has_text` says whether a text stands above them, `above` is
    what stands right above, and `on_pages` says whether the article tells of pages: then it may end in their words."""
    _fill_gaps(pieces, gone, has_text=has_text)
    _fill_end(pieces, gone)
    _fill_footer(pieces, gone)
    _fill_address(pieces, gone, above)
    if not on_pages:
        _fill_page(pieces, gone, above)


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
            are_scraps = has_text and 0 < len(between) <= MAX_GAP and all(piece.is_scrap for piece in between)
            if (are_scraps and not _are_signatories(between)) or (len(between) == 1 and _is_menu(between[0])):
                _take(pieces, gone, n - len(between), n)
            elif has_text:
                _take(pieces, gone, _weak_above(pieces, gone, n), n)
            start = n + 1
        has_text = has_text or not (piece.is_residue or _is_menu(piece) or not is_text(piece.block))


def _weak_above(pieces: Sequence[Piece], gone: Sequence[bool], n: int) -> int:
    """Where weak lines begin, right below a text, that a line of a few words parts from what goes; `n` if none do."""
    first = n - 1
    if first < 1 or pieces[first].is_residue or not pieces[first].is_scrap:
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
    is_few = len(pieces) - end <= max(MAX_AT_END, 3 * len(run)) and all(piece.is_short for piece in pieces[end:])
    if (run and ends_menu(run, pieces[end:])) or (is_few and _is_footer(run)):
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


def _fill_page(pieces: Sequence[Piece], gone: list[bool], above: str) -> None:
    """What stands below the text goes if most of it is known, and the rest are a few words between that, or buttons."""
    start = end = len(pieces)
    for n in range(len(pieces) - 1, -1, -1):
        if gone[n] or _is_known(pieces[n]):
            start = n
        elif (start == end or start - n > MAX_GAP or not _may_be_scrap(pieces[n])) and not _is_button(pieces[n]):
            break
    start = next((n for n in range(start, end) if gone[n]), end)
    known = list(filter(_is_known, pieces[start:]))
    before = pieces[start - 1].block.text if start else above
    if (
        2 * len(known) < end - start
        or not _is_closed(before)
        or any(piece.block.tag in LISTS for piece in pieces[start:])
    ):
        return
    if len(known) >= MIN_ABOVE and weight(known) + company(known) >= BEFORE_TEXT:
        _take(pieces, gone, start, end)


def _is_known(piece: Piece) -> bool:
    """Whether a rule knows it, or a part holds it; that it speaks of the page says little, where no rule knows it."""
    return piece.holder is not None or any(phrase.rule is not TALK for phrase in piece.phrases)


def _is_button(piece: Piece) -> bool:
    return piece.is_short and is_like_button(piece.block.text)


def _may_be_scrap(piece: Piece) -> bool:
    text = piece.block.text
    return piece.is_scrap and not text[:1].islower() and len(text.split()) <= MAX_ITEM and not is_person(text)


def _is_closed(text: str) -> bool:
    return CLOSED.search(text) is not None and not text.endswith(COLONS)


def _fill_address(pieces: Sequence[Piece], gone: list[bool], above: str) -> None:
    """The address of whoever runs the page goes where what stands beside it at the end tells whose page it is."""
    start = next((n + 1 for n in range(len(pieces) - 1, -1, -1) if _is_text_that_stays(pieces[n], gone[n])), 0)
    if not any(_tells_whose(phrase.rule) for piece in pieces[start:] for phrase in _telling(piece)):
        return
    for is_other, group in groupby(range(start, len(pieces)), key=lambda n: _is_other(pieces[n])):
        places = list(group)
        lines = [pieces[n].block.text for n in places]
        is_apart = places[0] > 0 and gone[places[0] - 1]
        is_named = any(line in piece.block.text for piece in pieces[places[-1] + 1 :] for line in lines if " " in line)
        text = pieces[places[0] - 1].block.text if places[0] else above
        if not is_other and is_address(lines, text, is_sure=is_apart or is_named):
            below = takewhile(lambda n: pieces[n].is_residue, range(places[-1] + 1, len(pieces)))
            _take(pieces, gone, places[0], max(below, default=places[-1]) + 1)


def _is_other(piece: Piece) -> bool:
    """Whether a piece is known, and not for a number or the like that may be of an address."""
    return piece.is_residue and not kind(piece.block.text)


def _telling(piece: Piece) -> Sequence[Phrase]:
    return [phrase for phrase in piece.phrases if phrase.rule.context in {Context.ALONE, Context.CONFIRMS}]


def _is_text_that_stays(piece: Piece, is_gone: bool) -> bool:
    return not is_gone and (len(piece.block.text) > MAX_LINE or piece.block.tag not in RESIDUE_TAGS)


def _is_of_article(piece: Piece, is_gone: bool) -> bool:
    """Whether a piece stays and is more than a few words, or a sentence about whose page it is."""
    return not is_gone and not piece.is_short and not speaks_of_site(piece.block.text)


def _is_footer(run: Sequence[Piece]) -> bool:
    """Whether a run says whose page it is, and by that ends it: calls to share stand in the middle of articles, too."""
    return any(_tells_whose(rule) for piece in run for rule in sure_rules(piece))


def _tells_whose(rule: Rule) -> bool:
    return rule.id.startswith(FOOTERS)


def _are_signatories(between: Sequence[Piece]) -> bool:
    """Whether lines are names of people, one below the other: of one who wrote it, a page tells more."""
    return len(between) > 1 and all(is_person(piece.block.text) and not piece.block.text.isupper() for piece in between)
