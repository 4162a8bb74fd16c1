"""The tail of a seed: what stands on a page below its article.

1. A line is **residue** if it consists of phrases of the tail's rules and of nothing else.
2. Some phrases begin a **part**, which holds lines that no rule can know: the headlines below "Related posts", what
   readers wrote. A part is believed only if its lines look like it, down to more residue or the end.
3. Residue goes in **runs**, by the weight of its rules: one that nobody writes in an article is enough; others need
   company, and more of it where text follows. A run is kept below a colon: then it is quoted.
4. What stands between runs stays, unless it is a few lines of a few words (`gaps`), or a heading with nothing left
   below it.
5. Residue glued to the end of a sentence is cut off where it is unmistakable.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from sendfeed.intake.blocks import HEADINGS, Block, one_line
from sendfeed.intake.clean.addresses import lines_above
from sendfeed.intake.clean.gaps import GAP, fill
from sendfeed.intake.clean.headlines import reads_like_headline
from sendfeed.intake.clean.page_words import is_page_talk
from sendfeed.intake.clean.parts import RESIDUE_TAGS, TALK, Piece, distance, hold_parts, is_text
from sendfeed.intake.clean.rules import MAX_LINE, WEIGHTS, Context, Phrase, Rule, Ruleset, Zone
from sendfeed.intake.clean.runs import BEFORE_TEXT, judged
from sendfeed.intake.imprint import MAX_LENGTH as IMPRINT
from sendfeed.intake.imprint import read_imprint
from sendfeed.model import Dropped

MAX_BETWEEN = 12
"""The tail begins where, upwards, more than so many lines, or a third as many paragraphs, are no residue."""

MAX_ADDRESS = 6
"""An address above the first residue has at most so many lines."""

MAX_TOP = 8
"""So many lines may stand at the top of a page, down to the date."""

LEFT = "heading-left"
"""The rule by which a heading goes that has nothing left below it."""

_LINE = Phrase(Rule("line", Zone.TAIL, "", Context.BESIDE), 0, "")
"""A line drawn between residue."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3} ?(?=[A-ZÀ-Þ0-9])")

LAST_TEXTS = 6
"""So many of the last blocks of an article are asked whether it tells of pages."""

_OF_PAGES = re.compile(
    r"\b(?:buttons?|menus?|web(?:sites?|pages?)?|sites?|pages?|settings?|screens?|tablets?|computers?|apps?|click\w*|online"
    r"|accounts?|internet|blogs?|forums?|software|passwords?|privacy|cookies?|checklists?)\b",
    re.IGNORECASE,
)
"""Words by which an article tells of pages: it may end in what one finds there."""


def without_tail(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the blocks without what is residue in their tail, and what was dropped, block by block."""
    pieces = _tail(blocks, rules)
    before = blocks[: len(blocks) - len(pieces)]
    above = before[-1].text if before else ""
    has_text = any(map(is_text, before))
    hold_parts(pieces, has_text=has_text)
    on_pages = any(_OF_PAGES.search(block.text) for block in before[-LAST_TEXTS:])
    gone = judged(pieces, above, on_pages=on_pages)
    if pieces and rules.holds(GAP.id):
        fill(pieces, gone, above, has_text=has_text, on_pages=on_pages)
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
    is_title = cache(lambda n: reads_like_headline(blocks[n].text))
    between = 0
    for n in range(len(blocks) - 1, -1, -1):
        block = blocks[n]
        phrases = _phrases(block, rules)
        between = 0 if phrases else between + distance(blocks, n, is_title)
        if between > MAX_BETWEEN:
            break
        pieces.append(Piece(block, phrases))
    pieces.reverse()
    first = next((n for n, piece in enumerate(pieces) if piece.phrases), len(pieces))
    if len(pieces) == len(blocks) and not all(piece.phrases for piece in pieces):
        title = next((n for n, piece in enumerate(pieces) if piece.block.text), 0)
        below = next((n for n in range(title + 1, len(pieces)) if not pieces[n].phrases), len(pieces))
        below = max(1 + title, _dated(pieces)) if pieces[title].phrases or below == len(pieces) else below
        first = max(first, below)
    above = [piece.block.text for piece in pieces[max(0, first - MAX_ADDRESS) : first]]
    return pieces[first - lines_above(above) :]


def _dated(pieces: Sequence[Piece]) -> int:
    """The place below the line that says when the headline right above it was published; 0 if there is none."""
    imprints = [read_imprint(one_line(piece.block.text[: IMPRINT + 1])) for piece in pieces[:MAX_TOP]]
    for n, (title, date) in enumerate(pairwise(imprints)):
        if date and date.published and date.is_labelled and not (title or pieces[n].phrases):
            return n + 2
    return 0


def _phrases(block: Block, rules: Ruleset) -> tuple[Phrase, ...]:
    """The phrases of a block that consists of nothing else."""
    if block.tag == "hr":
        return (_LINE,)
    if block.tag not in RESIDUE_TAGS or len(block.text) > 5 * MAX_LINE or block.text.endswith(","):
        return ()  # a line of a poem, say: nobody presses what ends with a comma
    found: list[Phrase] = []
    for line in block.text.split("\n"):
        phrases = rules.phrases(line, Zone.TAIL)
        if not phrases and is_page_talk(line) and rules.holds(TALK.id):
            phrases = (Phrase(TALK, len(line), line),)
        if not phrases:
            return ()
        found += phrases
    return tuple(found)


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
