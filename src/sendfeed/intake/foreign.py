"""Parts of an article that are in another language: their `lang` and `dir`, by which programs read them aloud as they
should (WCAG 2.2, 3.1.2). What only repeats the language around a part tells nothing, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sendfeed.intake.blocks import Block, marks
from sendfeed.intake.language import meant
from sendfeed.languages import direction as direction_of
from sendfeed.languages import known_tag, text_direction
from sendfeed.model import Revision

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PIECES = 100
"""So many pieces of an element's text tell its direction."""

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)([^<>]*?)(?: lang="([^"]*)")?(?: dir="([^"]*)")?>')
_ANY_TAG = re.compile(r"<[^>]*>")
_VOID = {"img", "hr"}


class _Around(NamedTuple):
    """What lies around a part: the languages that it may be said to be in, as they are meant, and the direction."""

    languages: Collection[str]
    direction: str
    is_written: bool = True


def is_marked(html: str) -> bool:
    """Whether any element of HTML as this room writes it says in which language, or direction, it is."""
    return ' lang="' in html or ' dir="' in html


def spread(root: _Element, page: str) -> None:
    """Give each element under a root the `lang` and `dir` that hold for it, where they are known.

    Not the language that the `page` says it is in, nor a `dir` from around another language. `auto` becomes what it is
    for the text. What a `bdi` says of all that its parent holds becomes the parent's, and one that then says nothing is
    taken away.
    """
    from lxml import etree

    carriers = list(root.iter("bdi"))
    for carrier in reversed(carriers):
        parent = carrier.getparent()
        if parent is None or carrier.getprevious() is not None or carrier.getnext() is not None:
            continue
        if not f"{parent.text or ''}{carrier.tail or ''}".strip():
            for name in {"lang", "dir"} & set(carrier.keys()):
                parent.set(name, carrier.attrib.pop(name))
    for element in root.iter():
        parent = element.getparent()
        outer, way = ("", "") if parent is None else (parent.get("lang", ""), parent.get("dir", ""))
        language = known_tag(element.get("lang", "")) or outer
        is_other = meant(language or page) != meant(outer or page)
        element.set("lang", language)
        element.set("dir", _direction(element) or ("" if is_other else way))
    for carrier in carriers:
        if _repeats(carrier, page):
            carrier.tag = "bare"
    etree.strip_tags(root, "bare")


def _repeats(element: _Element, page: str) -> bool:
    """Whether an element is in the language of its parent, and in its direction."""
    parent = element.getparent()
    if parent is None or element.get("dir") != parent.get("dir"):
        return False
    return meant(element.get("lang") or page) == meant(parent.get("lang") or page)


def _direction(element: _Element) -> str:
    told = element.get("dir", "").lower()
    if told == "auto":
        return text_direction("".join(map(str, islice(element.itertext(), MAX_PIECES))), "")
    return told if told in {"ltr", "rtl"} else ""


def without_repeated(html: str, languages: Iterable[str], way: str) -> str:
    """HTML of the vocabulary without the `lang` and `dir` that repeat what lies around: languages, and a direction.

    A language has its own direction if none is told. A span that then says nothing is taken away.
    """
    if not is_marked(html):
        return html
    around = [_Around(set(map(meant, languages)), way)]

    def tag(match: re.Match[str]) -> str:
        end, name, others, language, direction = match.groups("")
        if name in _VOID:
            return match[0]
        if end:
            return match[0] if around.pop().is_written else ""
        outer = around[-1]
        language = "" if meant(language) in outer.languages else language
        if language and outer.direction and not direction:
            text = _ANY_TAG.sub("", html[match.end() : html.find(f"</{name}>", match.end())])
            direction = direction_of(language, text)
        direction = "" if direction == outer.direction else direction
        is_written = name != "span" or bool(language or direction)
        known = {meant(language)} if language else outer.languages
        around.append(_Around(known, direction or outer.direction, is_written))
        return f"<{name}{others}{marks(language, direction)}>" if is_written else ""

    return _TAG.sub(tag, html)


def claimed(blocks: Sequence[Block]) -> str:
    """The language that all blocks say they are in: so much is said of the whole article, and may be its template's."""
    told = {block.language for block in blocks if block.text}
    return max(told) if len(set(map(meant, told))) == 1 else ""


def settled(revision: Revision, claim: str, publication: str) -> Revision:
    """The revision without marks that repeat its language, or what all of it is said to be in, which may be wrong.

    That is the `claim`, empty if parts say different things; `publication` is the language of the publication.
    """
    if not is_marked(revision.html):
        return revision
    way = revision.language_within(publication)[1] or direction_of(publication)
    languages = filter(None, (revision.language or publication, claim))
    return replace(revision, html=without_repeated(revision.html, languages, way))
