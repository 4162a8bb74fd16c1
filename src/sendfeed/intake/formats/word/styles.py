"""What the styles and lists of a Word file say of its text: what is hidden, and how paragraphs are numbered."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING, NamedTuple

from sendfeed.intake.formats.word.elements import STRICT, WORD, child, namespace, on, value

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
"""How HTML calls Word's ways of numbering; all others are numbers."""

LEVELS = tuple("012345678")
"""The levels of a list; there are no others in Word."""

MAX_BASES = 20
"""So many styles are followed that one is based on."""


class Level(NamedTuple):
    """One level of a list: Word's name of how it numbers, with which number it starts, and the style that it is for."""

    format: str
    start: int
    style: str


class List(NamedTuple):
    """A list: the one whose numbers it continues, its levels, and those that it starts anew with a number."""

    continues: str
    levels: dict[str, Level]
    anew: dict[str, int]


class Styles:
    """The styles and lists of a file. Numbers paragraphs in the order in which it is asked."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        """`roots` are the parts of the file."""
        self._styles: dict[str, _Element] = {}
        self._lists: dict[str, List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for root in roots:
            word = namespace(root)
            self._styles |= {style.get(f"{word}styleId", ""): style for style in root.iterchildren(f"{word}style")}
            if root.tag == f"{word}numbering":
                self._lists = _lists(root, word)
        self._hidden = {id_ for id_ in self._styles if self._is_hidden(id_)}

    def hides_all(self, around: _Element) -> bool:
        """Whether a paragraph is hidden, by its style, or a row of a table, by itself."""
        word = around.tag[: around.tag.index("}") + 1]
        if around.tag == f"{word}tr":
            return on(child(around.find(f"{word}trPr"), f"{word}hidden"))
        return value(child(around.find(f"{word}pPr"), f"{word}pStyle")) in self._hidden

    def hides(self, run: _Element, hidden: Container[_Element]) -> bool:
        """Whether a run is hidden, by itself, by its style, or with one of the `hidden` paragraphs and rows."""
        word = run.tag[: run.tag.index("}") + 1]
        properties = run.find(f"{word}rPr")
        own = child(properties, f"{word}vanish")
        if on(child(properties, f"{word}webHidden")) or (own is not None and on(own)):
            return True
        if own is not None:
            return False
        if value(child(properties, f"{word}rStyle")) in self._hidden:
            return True
        return any(around in hidden for around in run.iterancestors(f"{word}p", f"{word}tr"))

    def number(self, paragraph: _Element) -> str:
        """The number of a paragraph in its list, after how it is written, as in `a3`; empty for one without.

        Says in the paragraph which list that is, if its style does so only.
        """
        word = paragraph.tag[: paragraph.tag.index("}") + 1]
        properties = paragraph.find(f"{word}pPr")
        given = child(properties, f"{word}numPr")
        style = value(child(properties, f"{word}pStyle"))
        id_, level = value(child(given, f"{word}numId")), value(child(given, f"{word}ilvl"))
        if properties is None or not (id_ or style):
            return ""
        if not id_:
            id_, above = self._list_of(style)
            level = level or above
        numbered = self._lists.get(id_)
        if numbered is None and id_ != "0":
            return ""
        kind = numbered.levels.get(level or "0") if numbered else None
        if given is not None:
            properties.remove(given)
        given = properties.makeelement(f"{word}numPr")
        listed = id_ if kind is None or kind.format != "none" else "0"
        for name, said in (("ilvl", level or "0"), ("numId", listed)):
            part = given.makeelement(f"{word}{name}")
            part.set(f"{word}val", said)
            given.append(part)
        properties.append(given)
        if numbered is None or kind is None or kind.format in {"bullet", "none"}:
            return ""
        return f"{KINDS.get(kind.format, '1')}{self._next(numbered, level or '0')}"

    def _next(self, numbered: List, level: str) -> int:
        counts = self._counts.setdefault(numbered.continues, {})
        depth = int(level)
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level in numbered.anew:
            counts[depth] = numbered.anew.pop(level)
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else numbered.levels[level].start
        return counts[depth]

    def _bases(self, id_: str) -> Iterable[_Element]:
        """A style, and those that it is based on."""
        for _ in range(MAX_BASES):
            style = self._styles.get(id_)
            if style is None:
                return
            yield style
            id_ = value(child(style, f"{WORD}basedOn", f"{STRICT}basedOn"))

    def _is_hidden(self, id_: str) -> bool:
        for style in self._bases(id_):
            vanish = child(child(style, f"{WORD}rPr", f"{STRICT}rPr"), f"{WORD}vanish", f"{STRICT}vanish")
            if vanish is not None:
                return on(vanish)
        return False

    def _list_of(self, style_id: str) -> tuple[str, str]:
        """The list that a style puts its paragraphs in, and the level; empty if it does not."""
        for style in self._bases(style_id):
            properties = child(style, f"{WORD}pPr", f"{STRICT}pPr")
            given = child(properties, f"{WORD}numPr", f"{STRICT}numPr")
            if id_ := value(child(given, f"{WORD}numId", f"{STRICT}numId")):
                levels = self._lists[id_].levels if id_ in self._lists else {}
                named = next((level for level, each in levels.items() if each.style == style_id), "")
                return id_, value(child(given, f"{WORD}ilvl", f"{STRICT}ilvl")) or named or "0"
        return "", ""


def _lists(root: _Element, word: str) -> dict[str, List]:
    """The lists of a file, by their ids."""
    levels = {
        each.get(f"{word}abstractNumId", ""): {
            level.get(f"{word}ilvl", "0"): Level(
                value(child(level, f"{word}numFmt")) or "decimal",
                _int(value(child(level, f"{word}start")), 1),
                value(child(level, f"{word}pStyle")),
            )
            for level in each.iterchildren(f"{word}lvl")
            if level.get(f"{word}ilvl", "0") in LEVELS
        }
        for each in root.iterchildren(f"{word}abstractNum")
    }
    lists = {}
    for each in root.iterchildren(f"{word}num"):
        shape = value(child(each, f"{word}abstractNumId"))
        anew = {
            override.get(f"{word}ilvl", "0"): _int(value(child(override, f"{word}startOverride")), 1)
            for override in each.iterchildren(f"{word}lvlOverride")
            if override.find(f"{word}startOverride") is not None
        }
        lists[each.get(f"{word}numId", "")] = List(shape, levels.get(shape, {}), anew)
    return lists


def _int(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else otherwise
