"""Runs of residue, as they stand below a text: which of them go, by the weight of their rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, takewhile

from sendfeed.intake.blocks import HEADINGS, LISTS
from sendfeed.intake.clean.headlines import CLOSED
from sendfeed.intake.clean.parts import TALK, Piece, is_text
from sendfeed.intake.clean.rules import WEIGHTS, Context, Phrase, Rule

AT_THE_END, BEFORE_TEXT = 2, 3
"""So much must a run weigh to be dropped."""

ASKED, ANSWER = "asked", "site-answer"
"""A question to readers that the article may ask too, and what one can click on as an answer."""

MENUS = ("site-l", "site-home", "pages-school", "public-menu", "imprint-word", "feet-school", "feet-menu")
"""How the ids of rules begin of what stands in a menu at the foot of a page."""

MIN_MENU, MIN_COMPANY = 5, 3
"""So many lines of such a menu, or so much company, are no part of an article that does not tell of pages."""

MAX_ITEMS, MAX_ITEM = 2, 4
"""A menu may end in so many items that no rule knows, each of so many words."""

COLONS = (":", "：")


def judged(pieces: Sequence[Piece], before: str, *, on_pages: bool) -> list[bool]:
    """Which pieces go. `before` is the text of the block above them; `on_pages`: the article tells of pages."""
    gone: list[bool] = []
    for is_residue, group in groupby(pieces, key=lambda piece: piece.is_residue):
        run = list(group)
        below = pieces[len(gone) + len(run) : len(gone) + len(run) + 2]
        is_last = not pieces[len(gone) + len(run) :] or ends_menu(run, pieces[len(gone) + len(run) :])
        start = _start(run, before, is_last=is_last) if is_residue else len(run)
        end = len(run) - (_count(run[::-1], _is_sentence) or _heads(run, below))
        part = run[start:end]
        may_be_menu = weight(part) > 0 or (not on_pages and _is_menu(part))
        together = company(part) if is_last and CLOSED.search(before) and may_be_menu else 0
        goes = weight(part) + together >= (AT_THE_END if is_last else BEFORE_TEXT)
        gone += [goes and start <= n < end for n in range(len(run))]
        before = run[-1].block.text
    return gone


def _start(run: list[Piece], before: str, *, is_last: bool) -> int:
    """Where a run really begins: below what only speaks of the page, and what that announces."""
    talk = _count(run, _is_talk)
    announced = talk > 0 and run[talk - 1].block.text.endswith(COLONS)
    below = talk + first_drop(run[talk:], run[talk - 1].block.text, is_last=is_last) if announced else talk
    return max(first_drop(run, before, is_last=is_last), below)


def ends_menu(run: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether what stands below a run, down to the end, is no more than items of the menu that it is."""
    if not 0 < len(below) <= MAX_ITEMS or sum(map(_is_of_footer, run)) < MIN_MENU:
        return False
    return all(piece.is_scrap and len(piece.block.text.split()) <= MAX_ITEM for piece in below)


def _is_menu(run: Sequence[Piece]) -> bool:
    """Whether lines that are weak each for itself are so many, or so much of a footer, that no article ends so."""
    if any(piece.block.tag in LISTS for piece in run):
        return False
    return sum(map(_is_of_footer, run)) >= MIN_MENU or company(run) >= MIN_COMPANY


def _is_of_footer(piece: Piece) -> bool:
    return any(phrase.rule.id.startswith(MENUS) for phrase in piece.phrases)


def _is_talk(piece: Piece) -> bool:
    """Whether a piece only speaks of the page: an article about a website does, too."""
    return {phrase.rule for phrase in piece.phrases} == {TALK}


def _is_sentence(piece: Piece) -> bool:
    return _is_talk(piece) and CLOSED.search(piece.block.text) is not None


def _count(run: Sequence[Piece], holds: Callable[[Piece], bool]) -> int:
    """How many pieces something holds of, from the first on."""
    return sum(1 for _ in takewhile(holds, run))


def weight(run: Sequence[Piece]) -> int:
    """How sure it is that a run is residue. Each rule counts once; one that only confirms, for each of its wordings."""
    phrases = [phrase for piece in run for phrase in _counted(piece)]
    confirming = {(phrase.rule, phrase.text) for phrase in phrases if phrase.rule.context is Context.CONFIRMS}
    others = {phrase.rule for phrase in phrases if phrase.rule.context is not Context.CONFIRMS}
    parts = {piece.holder for piece in run if piece.holder}
    answered = {ASKED, ANSWER} <= {phrase.rule.id for phrase in phrases}
    return sum(WEIGHTS[rule.context] for rule in others) + len(confirming) + len(parts) + 2 * answered


def company(run: Sequence[Piece]) -> int:
    """What it adds that lines that are weak each for itself stand together: a menu, the fields of a form; sentences are
    neither."""
    weak = {
        phrase.text
        for piece in run
        for phrase in _counted(piece)
        if phrase.rule.context is Context.BESIDE
        and not any(map(str.isdigit, phrase.text))
        and not phrase.text.endswith((".", "!"))
    }
    return len(weak) // 2


def _counted(piece: Piece) -> Sequence[Phrase]:
    """A list's items say no more than two of them: it may be a list of the article."""
    return piece.phrases[:2] if piece.block.tag in LISTS else piece.phrases


def sure(run: Sequence[Piece]) -> int:
    """How many rules a run falls under that are enough alone."""
    return len(set().union(*map(sure_rules, run)))


def sure_rules(piece: Piece) -> set[Rule]:
    """The rules that a piece falls under that are enough alone."""
    return {phrase.rule for phrase in piece.phrases if phrase.rule.context is Context.ALONE}


def _heads(run: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether a run ends in a heading of the text below it: one that is marked, or a word with no more residue near."""
    if not below or not is_text(below[0].block):
        return False
    is_word = len(run) == 1 and " " not in run[0].block.text and not run[0].block.text.endswith(COLONS)
    return run[-1].block.tag in HEADINGS or (is_word and not (len(below) > 1 and below[1].is_residue))


def first_drop(run: list[Piece], before: str, *, is_last: bool) -> int:
    """Where a run really begins: a single weak line before what is sure may be the article's last, if it is a word or
    stands below such lines; and what stands below a colon is quoted, up to what nobody writes, if the seed ends so."""
    weak = list(takewhile(lambda piece: not piece.holder and piece.contexts <= {Context.BESIDE}, run))
    texts = [piece.block.text for piece in weak if piece.block.text]
    may_be_text = not (texts and ((" " in texts[0] and CLOSED.search(before)) or texts[0].endswith(COLONS)))
    start = len(weak) if len(texts) == 1 and may_be_text else 0
    if start < len(run) and run[start].contexts == {Context.CONFIRMS} and run[start].block.text.endswith(COLONS):
        start += 1
    if (run[start - 1].block.text if start else before).endswith(COLONS):
        if not (run[start:] and run[start].block.tag in LISTS) and (not is_last or sure(run[start + 1 :]) < 2):
            return len(run)
        start += 1
        while start < len(run) and Context.ALONE not in run[start].contexts:
            start += 1
    return start
