"""Parts of a page below an article: what stands below the line that opens one, down to something else.

No rule can know the headlines below "Related posts", nor what readers wrote; a part is believed only if its lines look
like what that line promises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from sendfeed.intake.blocks import HEADINGS, LISTS, Block
from sendfeed.intake.clean.headlines import CLOSED, reads_like_headline
from sendfeed.intake.clean.rules import Context, Holds, Phrase, Rule, Zone, plain
from sendfeed.intake.clean.tables.middle_also import ALSO
from sendfeed.model import Dropped

MAX_HEADLINES = 60
"""A part holds at most so many titles."""

MAX_COMMENTED = 250
MAX_POINTER = 60
_COMMENTED = re.compile(
    r"\W*\w+ (?:thoughts?|responses?|comments?|repl(?:y|ies)) (?:on|to):? [“\"«‘']?([^”\"»\n]{8,200})", re.IGNORECASE
)

MIN_TITLE = 4
"""The title of another article right above the text has at least so many words: fewer are a heading."""

MIN_TEASERS, MAX_TEASER = 2, 400
"""So many titles with a text of so many characters make a list of teasers."""

_POINTS = re.compile(rf"{ALSO} ?[:>»|…]{{0,2}}")

_CLAUSE = re.compile(r"^[^,]{2,80}, (?:for|who|which|whose|where|when|by|with|if|because) \w")
"""An item that goes on after a comma is no title."""

READERS = "readers-"
"""How the ids of rules begin that are about what readers wrote."""

MAX_SCRAP = 80
"""A scrap has at most so many characters."""

_DETAIL = re.compile(r"[:@,]")
"""What names and buttons do not have, but details, addresses and signatures."""

TALK = Rule("page-words", Zone.TAIL, "", Context.BESIDE)
"""What no rule knows, but what speaks of the page."""

RESIDUE_TAGS = frozenset({"p", "hr"}) | HEADINGS | LISTS


@dataclass(slots=True)
class Piece:
    """A block of the tail: its phrases, if it is residue, and the rule of the part that holds it."""

    block: Block
    phrases: tuple[Phrase, ...]
    holder: Rule | None = None

    @property
    def is_residue(self) -> bool:
        """Whether it falls under a rule, or is held by a part."""
        return bool(self.phrases) or self.holder is not None

    @property
    def contexts(self) -> set[Context]:
        """What its phrases need around them."""
        return {phrase.rule.context for phrase in self.phrases}

    @property
    def is_short(self) -> bool:
        """Whether it is a few words, and no sentence."""
        text = self.block.text
        return self.block.tag in RESIDUE_TAGS and len(text) <= MAX_SCRAP and not CLOSED.search(text)

    @property
    def is_scrap(self) -> bool:
        """Whether it is a name or a button: no detail, address, date or signature."""
        text = self.block.text
        return self.is_short and not _DETAIL.search(text) and sum(map(str.isdigit, text)) <= 8

    def dropped(self) -> Dropped:
        """It as it is recorded."""
        return Dropped(self.block.text, (self.holder or self.phrases[0].rule).id)


def hold_parts(pieces: Sequence[Piece], *, has_text: bool) -> None:
    """Mark what the parts hold. Above the first text there are none: there, a headline is the article's."""
    comments = _Comments(pieces)
    for n, piece in enumerate(pieces):
        has_text = has_text or (not piece.is_residue and is_text(piece.block))
        if has_text and piece.phrases and not piece.holder:
            if piece.block.tag == "ol":
                piece.phrases = ()
                continue
            rule = piece.phrases[-1].rule
            if rule.holds is Holds.COMMENTS:
                end = comments.end(rule, n + 1)
            else:
                end = n + 1 + _held(rule, piece.block.text, pieces[n + 1 : n + 1 + 2 * MAX_HEADLINES])
            for held in pieces[n + 1 : end]:
                held.holder = rule


class _Comments:
    """Where readers' comments end, and whether it is evident that they are such; found once for all pieces."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces

    @cached_property
    def _ends(self) -> list[int]:
        """For each place the next one where something else begins."""
        ends = [len(self._pieces)]
        for n in range(len(self._pieces) - 1, -1, -1):
            ends.append(n if _begins_anew(self._pieces[n]) else ends[-1])
        return ends[::-1]

    @cached_property
    def _evidence(self) -> list[int]:
        """For each place how much evidence stands before it."""
        return [0, *accumulate(int(any(map(_is_evidence, piece.phrases))) for piece in self._pieces)]

    def end(self, opener: Rule, start: int) -> int:
        """Where the part ends that an opener before `start` begins; `start` if it begins none."""
        end = self._ends[start]
        evidence = self._evidence[end] - self._evidence[start]
        return end if evidence >= (1 if opener.context is Context.ALONE else 2) else start


def is_pointed_to(below: Sequence[Block]) -> bool:
    """Whether one other article's title stands above the text: of more than a few words, which may be a heading, and
    with no other such title below."""
    if len(below) < 2 or below[0].tag != "p" or not is_text(below[1]):
        return False
    is_list = any(_may_be_title(block) and len(block.text.split()) >= MIN_TITLE - 1 for block in below[2:3])
    return _may_be_title(below[0]) and len(below[0].text.split()) >= MIN_TITLE and not is_list


def are_titles(text: str) -> bool:
    """Whether each line of a block may be another article's title."""
    return all(reads_like_headline(line) and not _CLAUSE.search(line) for line in text.split("\n"))


def _may_be_title(block: Block) -> bool:
    return "\n" not in block.text and are_titles(block.text)


def _held(opener: Rule, line: str, below: Sequence[Piece]) -> int:
    """How many pieces below the line that opens it a part of headlines holds."""
    if opener.holds is Holds.NOTHING:
        return 0
    most = 2 if opener.holds is Holds.HEADLINE else MAX_HEADLINES
    end = next((n for n, piece in enumerate(below[:most]) if not _is_headline(piece)), min(most, len(below)))
    if end == len(below) or below[end].phrases:
        return end
    if opener.context is Context.ALONE and opener.holds is Holds.HEADLINES and (teasers := _teasers(below)):
        return teasers
    is_list = end > 0 and below[0].block.tag in LISTS
    return int(is_list or (end > 0 and points(line) and is_pointed_to([piece.block for piece in below[:3]])))


def _teasers(below: Sequence[Piece]) -> int:
    """How many pieces are titles of other articles, each with its first words below it, down to residue."""
    end = next((n for n, piece in enumerate(below) if piece.phrases), len(below))
    kinds = [_is_headline(piece) for piece in below[:end]]
    pairs = sum(one and not other for one, other in pairwise(kinds))
    is_list = kinds[:1] == [True] and all(one or other for one, other in pairwise(kinds))
    is_told = end < len(below) and all(map(_is_teaser, below[:end]))
    return end if is_list and is_told and pairs >= MIN_TEASERS else 0


def _is_teaser(piece: Piece) -> bool:
    return piece.block.tag in RESIDUE_TAGS and len(piece.block.text) <= MAX_TEASER


def _begins_anew(piece: Piece) -> bool:
    """Whether something else than readers' comments begins here."""
    begins = {Context.ALONE, Context.OPENS}
    return any(phrase.rule.context in begins and not phrase.rule.id.startswith(READERS) for phrase in piece.phrases)


def _is_evidence(phrase: Phrase) -> bool:
    """Whether a phrase shows that readers wrote what stands around it."""
    return phrase.rule.context is Context.CONFIRMS and phrase.rule.id.startswith(READERS)


def is_text(block: Block) -> bool:
    """Whether a block is no title, nor a line of a few words."""
    return bool(block.text) and not reads_like_headline(block.text)


def _is_headline(piece: Piece) -> bool:
    return piece.block.tag in RESIDUE_TAGS and piece.contexts <= {Context.BESIDE} and are_titles(piece.block.text)


def points(line: str) -> bool:
    """Whether a line points to the article whose title stands below it: `Read also`."""
    return len(line) <= MAX_POINTER and _POINTS.fullmatch(plain(line)) is not None


def commented_on(line: str) -> str:
    """The title of what readers comment on, if a line tells it: `3 thoughts on “My title”`."""
    match = _COMMENTED.match(line) if len(line) <= MAX_COMMENTED else None
    return match[1] if match else ""


def distance(blocks: Sequence[Block], n: int, is_title: Callable[[int], bool]) -> int:
    """How far a block that is no residue leads away from the tail: titles, and what is told of each, not very far."""
    if is_title(n):
        return 1
    return 0 if n and len(blocks[n].text) <= MAX_TEASER and is_title(n - 1) else 3
