"""The tail of a seed: what stands on a page below its article.

1. A line is **residue** if it consists of phrases of the tail's rules and of nothing else.
2. Some phrases begin a **part**, which holds lines that no rule can know: the headlines below "Related posts", what
   readers wrote. A part is believed only if its lines look like it, down to more residue or the end.
3. Residue goes in **runs**, by the weight of its rules: one that nobody writes in an article is enough; others need
   company, and more of it where text follows. A run is kept below a colon: then it is quoted.
4. What stands between runs stays, unless it is a line or two of a few words, or a heading with nothing left below it.
5. Residue glued to the end of a sentence is cut off where it is unmistakable.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from sendfeed.intake.blocks import HEADINGS, LISTS, Block
from sendfeed.intake.clean.headlines import CLOSED
from sendfeed.intake.clean.page_words import is_page_talk, speaks_of_site
from sendfeed.intake.clean.parts import RESIDUE_TAGS, Piece, distance, hold_parts, is_text
from sendfeed.intake.clean.rules import MAX_LINE, WEIGHTS, Context, Phrase, Rule, Ruleset, Zone
from sendfeed.model import Dropped

MAX_BETWEEN = 12
"""The tail begins where, upwards, more than so many lines, or a third as many paragraphs, are no residue."""

MAX_GAP = 3
"""So many lines between two runs …"""

MAX_ITEM = 5
"""An item of a menu has at most so many words."""

MAX_SCRAP = 80
"""… of so many characters go with them."""

MAX_AT_END = 6
"""So many such lines below the last run go with it."""

MIN_ABOVE = 3
"""So much residue must stand above what no rule knows …"""

DEEP = 5
"""Below so many that went is the footer of a page."""

AT_THE_END, BEFORE_TEXT = 2, 3
"""So much must a run weigh to be dropped."""

LEFT = "heading-left"
"""The rule by which a heading goes that has nothing left below it."""

ASKED, ANSWER = "asked", "site-answer"
"""A question to readers that the article may ask too, and what one can click on as an answer."""

COLONS = (":", "：")

_LINE = Phrase(Rule("line", Zone.TAIL, "", Context.BESIDE), 0, "")
"""A line drawn between residue."""

_GAP = Rule("between", Zone.TAIL, "", Context.BESIDE)
"""What stands between residue."""

_TALK = Rule("page-words", Zone.TAIL, "", Context.BESIDE)
"""What no rule knows, but what speaks of the page."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3} ?(?=[A-ZÀ-Þ0-9])")


def without_tail(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the blocks without what is residue in their tail, and what was dropped, block by block."""
    pieces = _tail(blocks, rules)
    before = blocks[: len(blocks) - len(pieces)]
    has_text = any(map(is_text, before))
    hold_parts(pieces, has_text=has_text)
    gone = _judged(pieces, before[-1].text if before else "")
    if rules.holds(_GAP.id):
        _fill_gaps(pieces, gone, has_text=has_text)
        _fill_end(pieces, gone)
        _fill_footer(pieces, gone)
    body = [*before, *(piece.block for piece, is_gone in zip(pieces, gone, strict=True) if not is_gone)]
    dropped = [piece.dropped() for piece, is_gone in zip(pieces, gone, strict=True) if is_gone and piece.block.text]
    if gone and gone[-1] and len(body) > 1 and body[-1].tag in HEADINGS and rules.holds(LEFT):
        dropped.insert(0, Dropped(body.pop().text, LEFT))
    if body:
        body[-1], cut = _without_glued(body[-1], rules)
        dropped[:0] = cut
    return tuple(body), tuple(dropped)


def _tail(blocks: Sequence[Block], rules: Ruleset) -> list[Piece]:
    """The last blocks, from the first residue on; of a seed with more than residue neither its first words nor what
    follows them at once: that may be the top of a page, below the name of its site."""
    pieces: list[Piece] = []
    between = 0
    for n in range(len(blocks) - 1, -1, -1):
        block = blocks[n]
        phrases = _phrases(block, rules)
        between = 0 if phrases else between + distance(block, blocks[n - 1] if n else None)
        if between > MAX_BETWEEN:
            break
        pieces.append(Piece(block, phrases))
    pieces.reverse()
    first = next((n for n, piece in enumerate(pieces) if piece.phrases), len(pieces))
    if len(pieces) == len(blocks) and not all(piece.phrases for piece in pieces):
        title = next((n for n, piece in enumerate(pieces) if piece.block.text), 0)
        below = next((n for n in range(title + 1, len(pieces)) if not pieces[n].phrases), len(pieces))
        first = max(first, 1 + title if pieces[title].phrases or below == len(pieces) else below)
    return pieces[first:]


def _phrases(block: Block, rules: Ruleset) -> tuple[Phrase, ...]:
    """The phrases of a block that consists of nothing else."""
    if block.tag == "hr":
        return (_LINE,)
    if block.tag not in RESIDUE_TAGS or len(block.text) > 5 * MAX_LINE:
        return ()
    found: list[Phrase] = []
    for line in block.text.split("\n"):
        phrases = rules.phrases(line, Zone.TAIL)
        if not phrases and rules.holds(_TALK.id) and is_page_talk(line):
            phrases = (Phrase(_TALK, len(line), line),)
        if not phrases:
            return ()
        found += phrases
    return tuple(found)


def _judged(pieces: Sequence[Piece], before: str) -> list[bool]:
    """Which pieces go. `before` is the text of the block above them."""
    gone: list[bool] = []
    for is_residue, group in groupby(pieces, key=lambda piece: piece.is_residue):
        run = list(group)
        below = pieces[len(gone) + len(run) :]
        is_last = not below
        start = _first_drop(run, before, is_last=is_last) if is_residue else len(run)
        end = len(run) - (is_residue and _heads(run, below))
        weight = _weight(run[start:end])
        goes = weight >= BEFORE_TEXT or (is_last and weight + _company(run[start:end]) >= AT_THE_END)
        gone += [goes and start <= n < end for n in range(len(run))]
        before = run[-1].block.text
    return gone


def _fill_gaps(pieces: Sequence[Piece], gone: list[bool], *, has_text: bool) -> None:
    """Lines between runs that go are such as no rule can know: names of writers, of organisations, other titles; above
    the text, only a menu."""
    start = None
    for n, piece in enumerate(pieces):
        between: Sequence[Piece] = pieces[start:n] if gone[n] and start is not None else ()
        if (
            len(between) <= MAX_GAP
            and (has_text or len(between) == 1)
            and all(_is_menu(each) or (has_text and _is_scrap(each)) for each in between)
        ):
            for m in range(n - len(between), n):
                pieces[m].holder = pieces[m].holder or _GAP
                gone[m] = True
        has_text = has_text or not (piece.is_residue or _is_menu(piece) or not is_text(piece.block))
        if gone[n]:
            start = n + 1


def _is_menu(piece: Piece) -> bool:
    """Whether a piece is a list of a few words an item."""
    items = piece.block.text.split("\n")
    return piece.block.tag == "ul" and len(items) > 1 and all(len(item.split()) <= MAX_ITEM for item in items)


def _fill_end(pieces: Sequence[Piece], gone: list[bool]) -> None:
    """A few words below what nobody writes, down to the end, go with it: buttons, names, the site's address."""
    end = max((n + 1 for n, is_gone in enumerate(gone) if is_gone), default=0)
    run = [pieces[n] for n in takewhile(lambda n: gone[n], range(end - 1, -1, -1))]
    if len(pieces) - end > max(MAX_AT_END, 3 * len(run)) or not _sure(run) or not all(map(_is_short, pieces[end:])):
        return
    for n in range(end, len(pieces)):
        pieces[n].holder = pieces[n].holder or _GAP
        gone[n] = True


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
    weight = _weight(known) + _company(known)
    if (
        first
        and 2 * len(known) > len(pieces) - first
        and weight > BEFORE_TEXT
        and not _first_drop(known, pieces[first - 1].block.text, is_last=True)
    ):
        gone[first:] = [True] * (len(pieces) - first)
    count = 0
    sure: set[Rule] = set()
    for n, piece in enumerate(pieces[start:], start):
        if gone[n]:
            count += 1
            sure |= _sure_rules(piece)
        elif count >= DEEP and len(sure) > 1:
            gone[n] = True
        if gone[n] and not piece.phrases:
            piece.holder = piece.holder or _GAP


def _is_of_article(piece: Piece, is_gone: bool) -> bool:
    """Whether a piece stays and is more than a few words, or a sentence about whose page it is."""
    return not is_gone and not _is_short(piece) and not speaks_of_site(piece.block.text)


def _is_scrap(piece: Piece) -> bool:
    text = piece.block.text
    return _is_short(piece) and "@" not in text and sum(map(str.isdigit, text)) <= 8


def _is_short(piece: Piece) -> bool:
    text = piece.block.text
    return piece.block.tag in RESIDUE_TAGS and len(text) <= MAX_SCRAP and not CLOSED.search(text)


def _weight(run: Sequence[Piece]) -> int:
    """How sure it is that a run is residue. Each rule counts once; one that only confirms, for each of its wordings."""
    phrases = [phrase for piece in run for phrase in _counted(piece)]
    confirming = {(phrase.rule, phrase.text) for phrase in phrases if phrase.rule.context is Context.CONFIRMS}
    others = {phrase.rule for phrase in phrases if phrase.rule.context is not Context.CONFIRMS}
    parts = {piece.holder for piece in run if piece.holder}
    answered = {ASKED, ANSWER} <= {phrase.rule.id for phrase in phrases}
    return sum(WEIGHTS[rule.context] for rule in others) + len(confirming) + len(parts) + 2 * answered


def _company(run: Sequence[Piece]) -> int:
    """What it adds that lines that are weak each for itself stand together: a menu, the fields of a form."""
    weak = {
        phrase.text
        for piece in run
        for phrase in _counted(piece)
        if phrase.rule.context is Context.BESIDE and not any(map(str.isdigit, phrase.text))
    }
    return len(weak) // 2


def _counted(piece: Piece) -> Sequence[Phrase]:
    """A list's items say no more than two of them: it may be a list of the article."""
    return piece.phrases[:2] if piece.block.tag in LISTS else piece.phrases


def _sure(run: Sequence[Piece]) -> int:
    """How many rules a run falls under that are enough alone."""
    return len(set().union(*map(_sure_rules, run)))


def _sure_rules(piece: Piece) -> set[Rule]:
    return {phrase.rule for phrase in piece.phrases if phrase.rule.context is Context.ALONE}


def _heads(run: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether a run ends in a heading of the text below it: one that is marked, or a word with no more residue near."""
    if not below or not is_text(below[0].block):
        return False
    is_word = len(run) == 1 and " " not in run[0].block.text and not run[0].block.text.endswith(COLONS)
    return run[-1].block.tag in HEADINGS or (is_word and not (len(below) > 1 and below[1].is_residue))


def _first_drop(run: list[Piece], before: str, *, is_last: bool) -> int:
    """Where a run really begins: a single weak line before what is sure may be the article's last; and what stands
    below a colon is quoted, up to what nobody writes, if the seed ends with it."""
    weak = list(takewhile(lambda piece: not piece.holder and piece.contexts <= {Context.BESIDE}, run))
    is_label = bool(weak) and weak[-1].block.text.endswith(COLONS)
    start = len(weak) if sum(bool(piece.block.text) for piece in weak) == 1 and not is_label else 0
    if start < len(run) and run[start].contexts == {Context.CONFIRMS} and run[start].block.text.endswith(COLONS):
        start += 1
    if (run[start - 1].block.text if start else before).endswith(COLONS):
        if not (run[start:] and run[start].block.tag in LISTS) and (not is_last or _sure(run[start + 1 :]) < 2):
            return len(run)
        start += 1
        while start < len(run) and Context.ALONE not in run[start].contexts:
            start += 1
    return start


def _without_glued(block: Block, rules: Ruleset) -> tuple[Block, tuple[Dropped, ...]]:
    """A paragraph without the residue that follows its last sentence."""
    ending = block.text[-MAX_LINE // 2 :]
    if block.tag != "p":
        return block, ()
    at = None
    phrases: tuple[Phrase, ...] = ()
    for match in reversed(list(_SENTENCE_END.finditer(ending))):
        found = rules.phrases(ending[match.end() :], Zone.TAIL)
        if not found:
            break
        at, phrases = match.end(), found
    if at is None or len({phrase.rule for phrase in phrases}) < 2:
        return block, ()
    residue = ending[at:]
    as_html = html.escape(residue, quote=False)
    if sum(WEIGHTS[phrase.rule.context] for phrase in phrases) < BEFORE_TEXT or not block.inner.endswith(as_html):
        return block, ()
    text, inner = block.text.removesuffix(residue).rstrip(), block.inner.removesuffix(as_html).rstrip()
    return replace(block, text=text, inner=inner), (Dropped(residue, phrases[0].rule.id),)
