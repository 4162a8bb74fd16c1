"""The middle of a seed: what a page puts between the paragraphs of its article.

Only whole blocks go, and only such as nobody writes; what stands below a colon is quoted and stays. A box that invites
to a newsletter goes if the next block confirms it. Of a picture's caption only the label goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sendfeed.intake.blocks import HEADINGS, Block
from sendfeed.intake.bylines import is_person
from sendfeed.intake.clean.headlines import reads_like_headline
from sendfeed.intake.clean.parts import MIN_TITLE, are_titles, is_pointed_to, points
from sendfeed.intake.clean.rules import MAX_LINE, Context, Holds, Rule, Ruleset, Zone
from sendfeed.model import Dropped

LABELS = ("Image caption ", "Image caption, ", "Media caption ", "Media caption, ")
"""What stands before a picture's caption."""

CAPTION = "middle-caption"
"""The rule for such a label that stands above the caption."""

TEASERS = frozenset({"middle-teaser", "middle-promoted", "also-title"})
"""Rules for a label with another article's title: the title's capitals tell it from a sentence."""

SHOUTED = "also-shouted"
"""The rule for a label that must be in capitals: others begin so what they say."""

MAX_HEADING = 2
"""Below a label without a caption, a line of so many words is a heading, unless they are a name."""

_QUESTION = re.compile(r"(?:how|why|what|when|where|who) ", re.IGNORECASE)
_LABEL_END = re.compile(r" ?(?::|>>?|»|\|) ?")
_BY = re.compile(r" by (?:[A-Z]\S+ ){1,2}[A-Z]\S+$")
_RESIDUE_TAGS = frozenset({"p", "ul"}) | HEADINGS


def without_middle(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the body's blocks without what is residue between them, and what was dropped, block by block."""
    found = [_rule_of(block, rules) for block in blocks]
    titles = {
        n + 1
        for n, rule in enumerate(found)
        if rule and points(blocks[n].text) and is_pointed_to(blocks[n + 1 : n + 4])
    }
    body: list[Block] = []
    dropped: list[Dropped] = []
    quoted = False
    for n, block in enumerate(blocks):
        before, after = (found[n - 1] if n else None), (found[n + 1] if n + 1 < len(found) else None)
        rule = found[n] or (before if n in titles else _holder(before, block))
        quoted = bool(rule) and (quoted or (before is None and n > 0 and blocks[n - 1].text.endswith((":", "："))))
        heads = block.tag in HEADINGS and after is None and n + 1 < len(blocks) and _is_sentence(blocks[n + 1])
        if rule and not quoted and not heads and (_is_sure(rule, before, after) or not titles.isdisjoint((n, n + 1))):
            dropped.append(Dropped(block.text, rule.id))
        else:
            labelled = before is not None and before.id == CAPTION
            body.append(_as_caption(block) if labelled and _may_be_caption(block) else _without_label(block))
    return tuple(body), tuple(dropped)


def _rule_of(block: Block, rules: Ruleset) -> Rule | None:
    if block.tag not in _RESIDUE_TAGS or len(block.text) > MAX_LINE:
        return None
    first = None
    for line in block.text.split("\n"):
        rule = rules.of(line, Zone.MIDDLE)
        if rule is None or (rule.id in TEASERS and not _is_teaser(line)):
            return None
        if rule.id == SHOUTED and not _is_shouted(line):
            return None
        first = first or rule
    return first


def _is_shouted(line: str) -> bool:
    """Whether a label in capitals stands before another article's title, which is not."""
    label, _, title = _LABEL_END.sub("\n", line.strip(), count=1).partition("\n")
    return label.isupper() and title[:1].upper() == title[:1] and len(title.split()) >= MIN_TITLE


def _is_teaser(line: str) -> bool:
    """Whether another article's title follows, if anything does; not a sentence, nor a book and who wrote it."""
    label, _, title = _LABEL_END.sub("\n", line.strip("( )"), count=1).partition("\n")
    if not title or label.isupper():
        return True
    return title[:1].upper() == title[:1] and len(title.split()) >= 4 and not _BY.search(title)


def _is_sentence(block: Block) -> bool:
    return block.tag == "p" and not reads_like_headline(block.text)


def _is_sure(rule: Rule, before: Rule | None, after: Rule | None) -> bool:
    if rule.context is Context.BESIDE or rule.holds is Holds.HEADLINE:
        return any(other is not None and other.context is Context.ALONE for other in (before, after))
    if rule.context is Context.OPENS:
        return after is not None and after.context is Context.CONFIRMS
    if rule.context is Context.CONFIRMS:
        return before is not None and before.context is not Context.ALONE
    return True


def _holder(before: Rule | None, block: Block) -> Rule | None:
    """The rule of the line above a list, if the list holds what that line promises."""
    holds = before is not None and before.holds is Holds.HEADLINES and block.tag == "ul"
    return before if holds and are_titles(block.text) else None


def _may_be_caption(block: Block) -> bool:
    """Whether a line shows what is in a picture, rather than heads the text below: a question does, and two words."""
    text = block.text
    if not reads_like_headline(text) or text.endswith("?") or _QUESTION.match(text):
        return False
    return len(text.split()) > MAX_HEADING or is_person(text)


def _without_label(block: Block) -> Block:
    if block.tag != "p" or not block.text.startswith(LABELS):
        return block
    label = next(label for label in LABELS if block.text.startswith(label))
    if not block.inner.startswith(label):
        return block
    return _as_caption(replace(block, text=block.text.removeprefix(label), inner=block.inner.removeprefix(label)))


def _as_caption(block: Block) -> Block:
    """A caption in plain text has no picture, and is set apart by italics; so it is not taken for a heading either."""
    return replace(block, inner=f"<em>{block.inner}</em>") if block.tag == "p" and "<em" not in block.inner else block
