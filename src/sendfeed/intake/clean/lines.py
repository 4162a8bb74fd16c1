"""The first blocks of a seed as lines, each with what it is known to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Generic, TypeVar

from sendfeed.intake.blocks import HEADINGS, LISTS, Block, one_line
from sendfeed.intake.captions import is_caption
from sendfeed.intake.clean.reported import is_reported
from sendfeed.intake.clean.rules import Context, Phrase, Ruleset, Zone
from sendfeed.intake.dates import date_in, is_day_and_month
from sendfeed.intake.imprint import Imprint, read_imprint
from sendfeed.intake.imprint_by_title import read_by_title
from sendfeed.intake.title import MAX_LENGTH, has_two_sentences, is_prose, letters, once
from sendfeed.intake.ways import is_glued_way, is_menu_row, is_name_of_site, is_way, may_be_way

LINE = 1200
"""So many characters of a block are looked at."""

MAX_KICKER = 40
"""The name of a section has at most so many characters."""

MAX_STAMP = 70

MAX_ITEMS = 60

MAX_HEADLINE = 100
"""In a headline of more characters are no two sentences."""

MAX_PHRASES = 250
"""A longer line is one phrase, or none."""

BEGINNING = 20
"""So many characters tell most lines from a title."""

MAX_TITLE = 3 * MAX_LENGTH
"""A line of more characters is no title, not even one that is glued to its repetition and the way to it."""

_TEXT_TAGS = frozenset({"p"}) | HEADINGS
_KICKER = re.compile(r"#?[^\W_][^.,;:!?…]{0,38}(?: ?\|)?")
_BY_DAY = re.compile(r"(?:\w+ )?by (?:\w+ )?\d", re.IGNORECASE)
"""A day by which something is to be done."""

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_STEP_MARK = re.compile(r"[>›»▸→⟩❯/]")
_STEPS = re.compile(r"[^>›»▸→⟩❯/.!?]{2,40}(?: (?:>{1,2}|[›»▸→⟩❯]) [^>›»▸→⟩❯/.!?]{2,40}){1,6}")
"""The names of sections, one within the other, that need not begin with the home page."""
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){2,24}")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d[1-46-9]\b|\b\d{1,2}:\d{2}:\d{2}\b")
"""A time that a clock tells, and nobody agrees on: 10:14."""
_LABELLED_NUMBERS = re.compile(r"(?:date|datum|data|fecha|published|posted) ?: ?\d[\d/.-]{5,9}", re.IGNORECASE)
_ENDS_LIKE_TEXT = re.compile(r"[.,;:…][\"'”’)\]]{0,2}$")

_T = TypeVar("_T")


class _Once(Generic[_T]):
    """`functools.cached_property` without its lock, which costs as much as most of what is asked here."""

    def __init__(self, find: Callable[[Line], _T]) -> None:
        self._find, self._name = find, find.__name__

    def __get__(self, line: Line, _: object) -> _T:
        found = line.__dict__[self._name] = self._find(line)
        return found


class Strength(Enum):
    """How sure it is that a line is not part of the article."""

    NONE = auto()
    WEAK = auto()
    """it may as well be a title, or a line of the text"""
    STRONG = auto()


class Line:
    """A block as one line. What it is is found out when it is asked."""

    def __init__(self, block: Block, rules: Ruleset, *, month_first: bool) -> None:
        self.block = block
        self._rules, self._month_first = rules, month_first

    @_Once
    def text(self) -> str:
        """It on one line, as far as it is looked at."""
        return one_line(self.block.text[:LINE])

    @_Once
    def is_long(self) -> bool:
        """Whether it has too many characters for a title."""
        return len(self.text) > MAX_TITLE

    @_Once
    def letters(self) -> str:
        """It without what differs where a title is repeated."""
        return "" if self.is_long else letters(self.text)

    @_Once
    def imprint(self) -> Imprint | None:
        """What it tells of the publication, if it is an imprint: a line, or a short list of its parts."""
        if self.is_long:
            return None
        if self.block.tag in LISTS:
            items = self.block.text.split("\n")
            return self._imprint_of(" | ".join(items)) if len(items) <= 6 and self.block.tag == "ul" else None
        return self._imprint_of(self.text) if self.block.tag in _TEXT_TAGS else None

    @_Once
    def imprint_by_title(self) -> Imprint | None:
        """What it tells if a title stands right above or below it: more lines are imprints there."""
        if self.imprint or self.is_long or self.block.tag != "p" or _BY_DAY.match(self.text):
            return self.imprint
        return read_by_title(self.text, month_first=self._month_first)

    def stands_by_title(self) -> None:
        """Note that it stands right above or below the title."""
        self.imprint = self.imprint_by_title
        self.__dict__.pop("mark", None)

    @_Once
    def mark(self) -> tuple[Strength, str]:
        """Whether it is residue by itself, and by which rule."""
        if imprint := self.imprint:
            return Strength.STRONG if imprint.is_sure else Strength.WEAK, imprint.rule
        if self.block.tag in LISTS:
            return self._list_mark()
        return self._mark_of(self.text) if self.block.tag in _TEXT_TAGS else (Strength.NONE, "")

    @property
    def is_residue(self) -> bool:
        """Whether it is residue by itself."""
        return self.mark[0] is not Strength.NONE

    @property
    def is_of_page(self) -> bool:
        """Whether it is residue of the page, rather than something that tells of the article."""
        return self.is_residue and not self.imprint

    @_Once
    def is_way(self) -> bool:
        """Whether it leads from the home page to the article."""
        if self.is_long:
            return False
        return is_way(" > ".join(self.block.text.split("\n")) if self.block.tag in LISTS else self.text)

    @_Once
    def is_title_like(self) -> bool:
        """Whether it may be a title."""
        return not self.is_text and self.block.tag in _TEXT_TAGS and bool(self.letters)

    @_Once
    def is_headline(self) -> bool:
        """Whether it reads like the title of an article rather than like a name."""
        if not self.is_title_like or len(self.text.split()) < 4 or _ENDS_LIKE_TEXT.search(self.text):
            return False
        return len(self.text) <= MAX_HEADLINE or not has_two_sentences(self.text)

    @_Once
    def is_text(self) -> bool:
        """Whether it is evidently part of a text. A list of one short item may be anything."""
        if self.is_long:
            return True
        if self.block.tag in LISTS:
            return "\n" in self.block.text or len(self.text.split()) > 8 or is_prose(self.text)
        return self.block.tag not in _TEXT_TAGS or is_prose(self.text)

    @_Once
    def is_caption(self) -> bool:
        """Whether it reads like the caption of a picture."""
        return self.block.tag in _TEXT_TAGS and len(self.text) <= MAX_TITLE and is_caption(self.text)

    @_Once
    def is_stamp(self) -> bool:
        """Whether it is a date by the clock with a few words beside it, as at the top of a page."""
        text = self.text
        if len(text) > MAX_STAMP or self.block.tag not in _TEXT_TAGS:
            return False
        if _LABELLED_NUMBERS.fullmatch(text):
            return True
        return _CLOCK.search(text) is not None and date_in(text) is not None

    @_Once
    def is_site(self) -> bool:
        """Whether it is evidently the name of a site."""
        return self.block.tag in _TEXT_TAGS and is_name_of_site(self.text)

    @property
    def is_short_list(self) -> bool:
        """Whether it is a list of nothing but a few words an item, as menus and filters are."""
        return self.block.tag in LISTS and all(
            len(item.split()) <= 3 for item in self.block.text.split("\n")[:MAX_ITEMS]
        )

    @property
    def is_kicker(self) -> bool:
        """Whether it looks like the name of a section of a site."""
        text = self.text
        if self.block.tag not in _TEXT_TAGS or len(text) > MAX_KICKER or not _KICKER.fullmatch(text):
            return False
        named = " " not in text or text.isupper() or text.endswith("|") or " / " in text or text.startswith("#")
        return named and not text[0].islower() and not text.isdecimal()

    def repeats(self, title: str) -> bool:
        """Whether it is a title, given as letters, once more, or twice."""
        if not title or self.block.tag in LISTS or not f"{title}{title}".startswith(letters(self.text[:BEGINNING])):
            return False
        return self.letters == title or (len(self.letters) == 2 * len(title) and letters(once(self.text).text) == title)

    def _imprint_of(self, text: str) -> Imprint | None:
        return None if _BY_DAY.match(text) else read_imprint(text, month_first=self._month_first)

    def _mark_of(self, text: str) -> tuple[Strength, str]:
        if len(text) > MAX_PHRASES:
            rule = self._rules.of(text, Zone.HEAD)
            return (Strength.STRONG, rule.id) if rule and rule.context is Context.ALONE else (Strength.NONE, "")
        phrases = self._rules.phrases(text, Zone.HEAD)
        if phrases and (phrases[0].rule.id == "skip-link" or not _is_sentence(text, phrases)):
            if len(phrases) > 1 and any(phrase.rule.id == "date-badge" for phrase in phrases):
                return Strength.NONE, ""  # it is a detail: `Close: 14 May 2024`
            return _mark_by(phrases)
        if is_reported(text):
            return Strength.NONE, ""
        if is_way(text) or is_glued_way(text):
            return Strength.STRONG, "breadcrumb"
        if _SPACED.fullmatch(text) and self._rules.phrases(text.replace(" ", ""), Zone.HEAD):
            return Strength.WEAK, "section-name"
        if may_be_way(text):
            return Strength.WEAK, "breadcrumb"
        if _STEPS.fullmatch(text.lstrip(" >›»▸→/")):
            return Strength.STRONG if len(_STEP_MARK.findall(text)) > 1 else Strength.WEAK, "breadcrumb"
        if is_menu_row(text):
            return Strength.WEAK, "page-menu"
        if is_day_and_month(text):
            return Strength.WEAK, "date-badge"
        return self._mark_of_tail(text)

    def _mark_of_tail(self, text: str) -> tuple[Strength, str]:
        """What pages have below an article some have above it."""
        if text[:1] == "«" and text[-1:] == "»":
            return Strength.NONE, ""  # a quotation, and not two arrows
        phrases = self._rules.phrases(text, Zone.TAIL)
        if not phrases or _is_sentence(text, phrases) or _YEAR.search(text):
            return Strength.NONE, ""
        return _mark_by(phrases)

    def _list_mark(self) -> tuple[Strength, str]:
        """A list is residue if it is the way to the article, or if each of its items is residue."""
        if self.is_way:
            return Strength.STRONG, "breadcrumb"
        items = self.block.text.split("\n")
        if len(items) > MAX_ITEMS or len(self.text) >= LINE:
            return Strength.NONE, ""
        marks = [self._mark_of(one_line(item)) for item in items]
        if any(strength is Strength.NONE for strength, _ in marks):
            return Strength.NONE, ""
        return Strength.STRONG if len(items) > 2 else marks[0][0], marks[0][1]


def first_lines(blocks: Sequence[Block], rules: Ruleset, max_texts: int, *, month_first: bool) -> list[Line]:
    """The first blocks as lines, down to where more than so many are text."""
    lines: list[Line] = []
    texts = 0
    for block in blocks:
        lines.append(Line(block, rules, month_first=month_first))
        texts += lines[-1].is_text
        if texts > max_texts:
            break
    return lines


def _mark_by(phrases: Sequence[Phrase]) -> tuple[Strength, str]:
    """The mark of a line that consists of phrases: strong, if one of them is enough alone."""
    sure = next((phrase.rule for phrase in phrases if phrase.rule.context is Context.ALONE), None)
    return (Strength.STRONG, sure.id) if sure else (Strength.WEAK, phrases[0].rule.id)


def _is_sentence(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether phrases of several rules follow one another as words do: "Share information" is no residue."""
    pairs = pairwise(phrases)
    return any(
        one.rule is not other.rule and text[one.end - 1 : one.end + 2].replace(" ", "x").isalpha()
        for one, other in pairs
    )
