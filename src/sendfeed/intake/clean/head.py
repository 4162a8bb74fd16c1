"""The head of a seed: its title, what stands before and just below it, and what these lines tell.

1. Before the title stand lines that fall under a rule, imprints, a way from the home page, the names of sites and
   sections. What else stands there is kept.
2. `title_line` knows which line is the title; `title`, what of that line is not part of it.
3. Below the title, residue is dropped down to the text; after its first paragraph, only imprints.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from sendfeed.config import Config
from sendfeed.intake import title as titles
from sendfeed.intake.blocks import Block, Metadata, cut, in_one_case, one_line
from sendfeed.intake.bylines import is_credit
from sendfeed.intake.clean.lines import Line, Strength, first_lines
from sendfeed.intake.clean.page_top import Place, has_menu
from sendfeed.intake.clean.parts import commented_on
from sendfeed.intake.clean.publication import LOOK_AHEAD, Publication
from sendfeed.intake.clean.rules import Ruleset
from sendfeed.intake.clean.signed import is_writer, leads_to_imprint, pair, who_wrote
from sendfeed.intake.clean.title_line import MAX_BEFORE, MAX_TEXT_BEFORE, find_title
from sendfeed.intake.clean.told_below import told_below
from sendfeed.intake.facts import source_named
from sendfeed.intake.imprint import Imprint
from sendfeed.intake.keys import Given
from sendfeed.intake.links import linked
from sendfeed.intake.summary import first_sentence
from sendfeed.model import DateSource, Dropped

MAX_AFTER = 9
"""So many blocks below the title are looked at."""

MAX_TEXT = 1
"""So many blocks of text …"""

MAX_OTHERS = 4
"""… and so many others may stand between the title and an imprint."""

MAX_REPETITIONS = 2
MAX_BY_TITLE = 5
"""So many lines below the title stand right there."""

LOOK_AHEAD_LENGTH = 600
"""So many characters of each block of the text are asked what it speaks of."""

MADE_UP_LENGTH = 90
BELOW_TITLES = frozenset({"share-bar", "text-size", "languages", "search-box", "numbers", "image-credit", "date-badge"})
"""The rules of what needs nothing beside it between a title and its text."""

REPEATED = "title-repeated"

LAST_LOOKED_AT = 60
"""So many of the last blocks may tell what readers comment on."""

NO_TITLE = "it has no title: its first words stand in for one"


class Headed(NamedTuple):
    """A seed without its head, and what the head tells.

    `published` is aware UTC, or None if nothing says when: then `date_source` is the time it was first seen. `source`
    is the config's name of one that a byline names.
    """

    title: str
    body: tuple[Block, ...]
    published: datetime | None = None
    date_source: DateSource = DateSource.FIRST_SEEN
    author: str = ""
    source: str = ""
    dropped: tuple[Dropped, ...] = ()
    warnings: tuple[str, ...] = ()


def take_head(
    blocks: Sequence[Block],
    given: Given,
    metadata: Metadata,
    rules: Ruleset,
    config: Config,
    now: datetime,
    tail_dropped: Sequence[Dropped] = (),
) -> Headed:
    """Find the title of a seed and take it out of its blocks, with the residue around it.

    The front matter is above the page's metadata, and that above what lines tell: also `tail_dropped`, below the text.
    """
    return _Head(blocks, given, metadata, rules, config, now).take(tail_dropped)


class _Head:
    def __init__(
        self, blocks: Sequence[Block], given: Given, metadata: Metadata, rules: Ruleset, config: Config, now: datetime
    ) -> None:
        self._given, self._metadata, self._config, self._now, self._rules = given, metadata, config, now, rules
        self._month_first = config.publication.language.casefold() == "en-us"
        self._blocks = blocks
        self._lines = first_lines(
            blocks[: MAX_BEFORE + MAX_AFTER], rules, MAX_TEXT_BEFORE + MAX_TEXT, month_first=self._month_first
        )
        self._title, self._at = "", 0
        self._dropped: list[Dropped] = []
        self._imprints: list[tuple[Line | None, Imprint]] = []
        self._warnings: tuple[str, ...] = ()

    def take(self, tail_dropped: Sequence[Dropped]) -> Headed:
        texts = [block.text for block in self._blocks[-LAST_LOOKED_AT:]] + [dropped.text for dropped in tail_dropped]
        named = (self._given.title, self._metadata.title, *map(commented_on, texts))
        known = [titles.letters(title) for title in named if title]
        place = find_title(self._lines, known, lambda: self._sites, self._text_below)
        if place and (not self._given.title or self._lines[place.at].letters == known[0]):
            self._at = place.at
            self._read_by_title(place.at)
            body = [*self._drop_before(place), *self._take_title(place)]
            start = place.at + 1
        else:
            body, start = self._drop_without_title()
        self._title = self._given.title or self._title
        body += self._below(start)
        published, date_source = self._published(body, tail_dropped)
        imprints = [imprint for _, imprint in self._imprints]
        people = who_wrote(imprints, self._dropped, tail_dropped)
        other = next((imprint.other for imprint in imprints if imprint.other), "")
        return Headed(
            self._title,
            tuple(body),
            published,
            date_source,
            self._given.author or self._metadata.author or people,
            source_named(other or people, self._config),
            tuple(self._dropped),
            self._warnings,
        )

    def _read_by_title(self, at: int) -> None:
        """Read what stands right around the title, which tells more than it would elsewhere."""
        below = list(takewhile(lambda line: not line.is_text, self._lines[at + 1 : at + 1 + MAX_BY_TITLE]))
        for line in (*self._lines[max(0, at - 1) : at], *below):
            line.stands_by_title()

    def _text_below(self, n: int) -> str:
        """The beginning of the text below a line, in lower case."""
        blocks = self._blocks[n + 1 : n + MAX_BEFORE + MAX_AFTER]
        text = " ".join([block.text[:LOOK_AHEAD_LENGTH] for block in blocks if len(block.text) > 80])
        return in_one_case(text, str.casefold).decode()

    @cached_property
    def _sites(self) -> frozenset[str]:
        """The names of sites that may stand around a title, as letters."""
        config = self._config
        names = [self._metadata.site_name, config.publication.title, config.publication.organisation.name]
        names += [name for source in config.sources for name in (source.name, *source.match)]
        return frozenset(filter(None, map(titles.letters, names)))

    def _drop(self, line: Line, rule: str) -> tuple[Block, ...]:
        """Drop a line, and note what it tells. Gives what stays: all of it if the rule is switched off."""
        if line.imprint:
            self._imprints.append((line, line.imprint))
        if not self._rules.holds(rule):
            return (line.block,)
        self._dropped.append(Dropped(line.block.text, rule))
        return ()

    def _drop_before(self, place: Place) -> list[Block]:
        """Drop what stands before the title, and give what does not: text and whatever else nobody knows."""
        kept: list[Block] = []
        for n, line in enumerate(self._lines[: place.at]):
            strength, rule = line.mark
            if strength is not Strength.NONE or n in place.above:
                kept += self._drop(line, rule or "above-title")
                if line.imprint and not line.imprint.is_labelled and has_menu(self._lines[n + 1 : place.at]):
                    self._imprints.pop()  # the day of the visit
            else:
                kept.append(line.block)
        return kept

    def _drop_without_title(self) -> tuple[list[Block], int]:
        """Drop residue before the text, and make a title of its first words, unless one is given.

        Gives what stays before the text, and its place.
        """
        kept: list[Block] = []
        start = 0
        for line in self._lines[:MAX_BEFORE]:
            strength, rule = line.mark
            if line.block.tag != "hr":
                if strength is Strength.NONE or (strength is Strength.WEAK and not start):
                    break  # a picture, too
                kept += self._drop(line, rule)
            start += 1
        self._title = self._given.title or self._metadata.title
        text = next((one_line(block.text[:2000]) for block in self._blocks[start:] if block.text), "")
        if text and not self._title:
            self._title = cut(first_sentence(text), MADE_UP_LENGTH)
            self._warnings = (NO_TITLE,)
        return kept, start

    def _take_title(self, place: Place) -> tuple[Block, ...]:
        """Take the title out of its line. Gives what of that stays: a subtitle that is glued to it, or all of it if it
        may as well be the first sentence of a text without a title."""
        line = self._lines[place.at]
        below = next((line for line in self._lines[place.at + 1 : place.at + 3] if line.text), None)
        again = [other.text for other in self._lines[place.at + 1 : place.at + 4] if other.is_title_like]
        if line.block.tag == "p" and titles.is_sentence(line.text) and below and below.is_text:
            self._title = self._given.title or line.text
            return (line.block,)
        found = titles.title_in(line.text, again, lambda: self._sites, self._rules.holds, month_first=self._month_first)
        self._title = found.text
        self._dropped += found.dropped
        self._imprints += [(None, imprint) for imprint in found.imprints]
        return (Block("p", linked(found.subtitle), found.subtitle),) if found.subtitle else ()

    def _below(self, start: int) -> list[Block]:
        """The blocks below the title without residue."""
        kept: list[Block] = []
        lines = self._lines[start : start + MAX_AFTER]
        wanted = "" if self._warnings else titles.letters(self._title)  # one that is made up is in the text
        repeated = texts = others = n = 0
        gone = start > 0
        while n < len(lines) and texts <= MAX_TEXT and others <= MAX_OTHERS:
            line, below = lines[n], lines[n + 1 : n + 2]
            n += 1
            is_new = texts > 0 or repeated >= MAX_REPETITIONS or not self._rules.holds(REPEATED)
            if not is_new and line.repeats(wanted):
                self._repeat(line)
                repeated += 1
            elif both := pair(line, below, month_first=self._month_first):
                if self._rules.holds(both.rule):
                    self._dropped += [Dropped(each.block.text, both.rule) for each in (line, *below)]
                else:
                    kept += [each.block for each in (line, *below)]
                self._imprints.append((line, both))
                n += 1
            elif self._is_residue(line, lines[n : n + 4], is_in_text=texts > 0, is_beside=gone):
                kept += self._drop(line, line.mark[1] or "byline")
                gone = True
            else:
                kept.append(line.block)
                texts += line.is_text
                others += bool(line.text) and not line.is_text and not is_credit(line.text)
                gone = False
        return [*kept, *self._blocks[start + n :]]

    def _repeat(self, line: Line) -> None:
        """Drop a repetition of the title, or keep it as the title if that was in capitals."""
        again = titles.once(line.text).text
        if self._title.isupper() and not again.isupper() and not self._given.title:
            self._title, again = again, self._title
        text = again if len(again) == len(line.block.text) else line.block.text
        self._dropped.append(Dropped(text, REPEATED))

    def _is_residue(self, line: Line, below: Sequence[Line], *, is_in_text: bool, is_beside: bool) -> bool:
        """Whether a line below the title is none of the text."""
        if imprint := line.imprint:
            if imprint.published:
                return self._publication.moment(line, imprint) is not None
            return not is_in_text or imprint.rule != "imprint"
        if is_in_text:
            return False
        strength, rule = line.mark
        if not line.is_residue:
            return is_writer(line.text) and leads_to_imprint(below)
        if strength is Strength.STRONG:
            return True
        return is_beside or any(each.is_residue or (rule in BELOW_TITLES and each.is_text) for each in below[:1])

    @cached_property
    def _publication(self) -> Publication:
        more = self._blocks[len(self._lines) : LOOK_AHEAD]
        lines = [*self._lines, *(Line(block, self._rules, month_first=self._month_first) for block in more)]
        return Publication(self._title, lines, self._now, self._config.publication.timezone)

    def _published(self, body: list[Block], tail_dropped: Sequence[Dropped]) -> tuple[datetime | None, DateSource]:
        if self._given.date:
            return self._given.date, DateSource.FRONT_MATTER
        if said := self._publication.said(self._metadata.published):
            return said, DateSource.PAGE_METADATA
        told = self._publication.told(self._imprints, self._lines[: self._at]) or self._told_below(body, tail_dropped)
        return told, DateSource.DATE_LINE if told else DateSource.FIRST_SEEN

    def _told_below(self, body: list[Block], tail_dropped: Sequence[Dropped]) -> datetime | None:
        """When it was published, as it is told below the text; a line at the end that says no more is dropped."""
        if not (told := told_below(body, tail_dropped, month_first=self._month_first)):
            return None
        imprint, lines = told
        moment = self._publication.moment(None, imprint)
        for block in lines if moment and self._rules.holds(imprint.rule) else ():
            body.remove(block)
            self._dropped.append(Dropped(block.text, imprint.rule))
        return moment
