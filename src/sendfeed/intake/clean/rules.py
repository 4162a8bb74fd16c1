"""What is not part of an article, as data: a rule is a row in one of the `tables`.

A list of phrases alone loses content ("Leave a Reply" can be a line of a poem), so a rule is for a whole line, holds in
its zone only, and needs its context. Looking to drop more? Add a row, with examples of what falls under it and what
does not; they are tested.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from sendfeed.config.expressions import whole_line
from sendfeed.intake.blocks import one_line
from sendfeed.intake.clean.beginnings import LENGTH, LETTERS, alternatives, beginnings, literal, longest
from sendfeed.intake.clean.reported import is_reported

MAX_LINE = 1000
"""No line that falls under a rule has more characters."""

MAX_CUED = 240
"""No line that falls under a rule with cues has more."""

MAX_REMEMBERED = 60
"""Lines up to this length are remembered: pages of one site end alike."""

MAX_CUTS = 4
"""In a line so many phrases may turn out to be shorter than they could be."""

MAX_COMPILED = 4096
"""So many beginnings of lines are remembered in each zone, with the patterns that are tried there."""


class Zone(StrEnum):
    """Where in a seed a rule holds."""

    HEAD = "head"
    """before the title, and between it and the text"""
    TAIL = "tail"
    """after the text, down to the end of the seed"""
    MIDDLE = "middle"
    """between blocks of the text"""


class Context(StrEnum):
    """What a line that falls under a rule needs around it to be dropped."""

    ALONE = "alone"
    """nothing: nobody writes such a line in an article"""
    BESIDE = "beside"
    """something else that is dropped, right before or after it"""
    OPENS = "opens"
    """something after it that confirms that a part of the page begins here, such as a comment form"""
    CONFIRMS = "confirms"
    """something before it that opens such a part"""


WEIGHTS = {Context.ALONE: 3, Context.OPENS: 1, Context.CONFIRMS: 1, Context.BESIDE: 0}
"""How sure it makes that what stands together is no part of an article."""


class Holds(StrEnum):
    """What may stand below a line, as part of what it begins."""

    NOTHING = "nothing"
    HEADLINE = "headline"
    """one other article's title: "Previous post" """
    HEADLINES = "headlines"
    """titles of other articles, names of topics, dates: "Related posts" """
    COMMENTS = "comments"
    """what readers wrote, if it is evident that they did: "2 thoughts on …" """


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase that pages leave behind. `pattern` is for all of a line, as `plain` gives it: in lower case, with
    straight quotes and single spaces. Its groups do not capture.

    Each of `examples` falls under it, from its beginning to its end; `others`, though they look like it, do not, nor
    under another that is enough. `holds` is what may stand below the line. A pattern whose first characters say little
    is tried only on lines that hold one of its `cues`.
    """

    id: str
    zone: Zone
    pattern: str
    context: Context
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    holds: Holds = Holds.NOTHING
    cues: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """A part of a line that falls under a rule, up to the character `end`. `text` is as `plain` gives it."""

    rule: Rule
    end: int
    text: str


class Ruleset:
    """The rules that hold for a publication, ready to be asked."""

    def __init__(self, rules: Iterable[Rule], own: Iterable[Rule] = (), off: Collection[str] = ()) -> None:
        """`own` are rules out of the config, of the context "alone". `off` are the ids of rules that do not hold."""
        rules = tuple(rule for rule in rules if rule.id not in off)
        self.off = frozenset(off)
        self._own = [(rule, whole_line(_straight(rule.pattern))) for rule in own if rule.id not in off]
        self._remembered = lru_cache(maxsize=4096)(self._split)
        self._zones = zones = {zone: _Index([rule for rule in rules if rule.zone is zone]) for zone in Zone}
        self._for_long_lines = cache(lambda zone: zones[zone].for_lines_above(MAX_CUED))

    def holds(self, id_: str) -> bool:
        """Whether a rule holds that is no row of a table: it is not switched off."""
        return id_ not in self.off

    def of(self, line: str, zone: Zone) -> Rule | None:
        """The first rule of a zone that a line falls under as a whole."""
        if len(line) > MAX_LINE or not (line := plain(line)):
            return None
        if self._own and (own := self._own_rule(line, zone)):
            return own
        if is_reported(line):
            return None
        # Whole lines are seldom asked about in the tail.
        is_long = len(line) > MAX_CUED and zone is not Zone.TAIL
        index = self._for_long_lines(zone) if is_long else self._zones[zone]
        for rule, pattern in index.near(line, 0):
            if pattern.fullmatch(line):
                return rule
        return None

    def phrases(self, line: str, zone: Zone) -> tuple[Phrase, ...]:
        """The phrases that a line consists of, in order; none if it holds anything else.

        Where phrases begin alike, the longest counts, and of equals the surest.
        """
        if len(line) > MAX_LINE:
            return ()
        return (self._remembered if len(line) <= MAX_REMEMBERED else self._split)(plain(line), zone)

    def _split(self, line: str, zone: Zone) -> tuple[Phrase, ...]:
        phrases: list[Phrase] = []
        index = self._zones[zone]
        at = cuts = 0
        while at < len(line):
            if self._own and (own := self._own_rule(line[at:], zone)):
                return (*phrases, Phrase(own, len(line), line[at:]))
            if not at and is_reported(line):
                return ()
            near = index.near(line, at)
            begun = [(rule, pattern, match) for rule, pattern in near if (match := pattern.match(line, at))]
            matches = [(rule, match) for rule, pattern, _ in begun if (match := pattern.fullmatch(line, at))]
            matches = matches or [(rule, match) for rule, _, match in begun if match[0]]
            if matches:
                rule, match = max(matches, key=lambda found: (found[1].end(), WEIGHTS[found[0].context]))
                phrases.append(Phrase(rule, match.end(), match[0]))
                at = match.end()
            elif between := _BETWEEN.match(line, at):
                at = between.end()
            elif phrases and cuts < MAX_CUTS and (shorter := _shorter(phrases[-1], line, index)):
                phrases[-1], at, cuts = shorter, shorter.end, cuts + 1
            else:
                return ()
        return tuple(phrases)

    def _own_rule(self, line: str, zone: Zone) -> Rule | None:
        return next((rule for rule, fits in self._own if rule.zone is zone and fits(line)), None)


_Alternatives = Sequence[tuple[str, frozenset[str]]]
"""The alternatives of a pattern, each with what it begins with."""


class _Index:
    """The rules of a zone by what their lines begin with: of hundreds, few can match at one place.

    Of a pattern, those alternatives are compiled that can begin with a character when the character is first met there:
    compiling takes longer than matching, and most are never needed.
    """

    def __init__(self, rules: Sequence[Rule], some: Sequence[_Alternatives] = ()) -> None:
        """`some` are of each rule the alternatives of its pattern that are of use: all, unless they are given."""
        self._rules = sorted(rules, key=lambda rule: not rule.cues)
        cues = [(cue, n) for n, rule in enumerate(self._rules) for cue in rule.cues]
        self._alternatives = some or [
            [(each, beginnings(each)) for each in alternatives(_straight(rule.pattern))] for rule in self._rules
        ]
        self._beginnings: dict[str, list[int]] = {}
        self._literals: list[tuple[str, int]] = []
        for n in range(len(self._rules)):
            self._add(n)
        self._held = [*self._literals, *cues]
        self._compiled = lru_cache(maxsize=MAX_COMPILED)(self._compile)
        self._begun = lru_cache(maxsize=MAX_COMPILED)(self._beginning)

    def for_lines_above(self, length: int) -> _Index:
        """The same, without what matches no more than so many characters."""
        some = [[each for each in of_rule if longest(each[0]) > length] for of_rule in self._alternatives]
        return _Index(self._rules, some)

    def _add(self, n: int) -> None:
        """Note where a rule is to be tried."""
        for alternative, told in () if self._rules[n].cues else self._alternatives[n]:
            if ("" in told or told >= LETTERS) and (part := literal(alternative)):
                self._literals.append((part, n))
            else:
                for beginning in told:
                    self._beginnings.setdefault(beginning, []).append(n)

    def near(self, line: str, at: int) -> Sequence[tuple[Rule, re.Pattern[str]]]:
        """The rules that may match at a place of a line."""
        held = [n for part, n in (self._held if len(line) <= MAX_CUED else self._literals) if part in line]
        return self._begun(line[at : at + LENGTH], *held)

    def _beginning(self, start: str, *held: int) -> Sequence[tuple[Rule, re.Pattern[str]]]:
        """The rules that may match where a line goes on so, and those whose cue or literal it has."""
        some = set(held).union(*(self._beginnings.get(start[:end], ()) for end in range(len(start) + 1)))
        return [self._compiled(n, start[0]) for n in sorted(some)]

    def _compile(self, n: int, first: str) -> tuple[Rule, re.Pattern[str]]:
        """A rule, with what of its pattern can begin with a character."""
        rule = self._rules[n]
        some = [each for each, told in self._alternatives[n] if any(one[:1] in {first, ""} for one in told)]
        return rule, re.compile(_ready(rule.pattern if rule.cues else "|".join(some)))


def _shorter(phrase: Phrase, line: str, index: _Index) -> Phrase | None:
    """A phrase up to where another begins in it: one with an open end may have taken in what follows."""
    start = phrase.end - len(phrase.text)
    pattern = next(pattern for rule, pattern in index.near(line, start) if rule is phrase.rule)
    for space in re.finditer(" ", phrase.text):
        end = start + space.start()
        if pattern.fullmatch(line, start, end) and any(
            match[0] for _, other in index.near(line, end + 1) if (match := other.match(line, end + 1))
        ):
            return Phrase(phrase.rule, end, line[start:end])
    return None


_BETWEEN = re.compile(r"[\s|·•/,»›→←‹«<>*–—+\-\ue000-\uf8ff]+")
"""What stands between phrases: spaces, marks, icons."""

_CAPTURE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)")
"""An escape, a class of characters, or the beginning of a group that captures."""


@lru_cache(maxsize=256)
def plain(line: str) -> str:
    """A line as patterns want it: in lower case, with straight quotes and single spaces."""
    if "  " in line or not line.isprintable():
        line = one_line(line)
    # Without its quotes it may be ASCII, which takes a tenth of the time to lower.
    return (line if line.isascii() else _straight(line).replace("İ", "i")).lower()


def _straight(text: str) -> str:
    for curly, straight in ("’'", "‘'", '“"', '”"', '„"'):
        text = text.replace(curly, straight)
    return text


def _ready(pattern: str) -> str:
    """A rule's pattern, without captures: then an alternative whose first character does not fit costs nanoseconds."""
    return _CAPTURE.sub(lambda match: "(?:" if match[0] == "(" else match[0], _straight(pattern))
