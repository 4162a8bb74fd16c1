"""Elements of WordprocessingML (ECMA-376-1): their names, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


def namespace(root: _Element) -> str:
    """The namespace of Word's elements in a part: that of ECMA-376, or of its strict variant."""
    return STRICT if str(root.tag).startswith(STRICT) else WORD


def child(element: _Element | None, *tags: str) -> _Element | None:
    """The child with the first of the tags that there is."""
    found = (element.find(tag) for tag in tags) if element is not None else ()
    return next((each for each in found if each is not None), None)


def value(element: _Element | None) -> str:
    """What an element such as `<w:pStyle w:val="Title"/>` says; empty if nothing."""
    return "" if element is None else element.get(f"{WORD}val") or element.get(f"{STRICT}val") or ""


def on(element: _Element | None) -> bool:
    """Whether an element such as `<w:b/>` is there, and not switched off."""
    return element is not None and value(element).lower() not in {"0", "false", "off", "none"}


def holds(element: _Element, *tags: str) -> bool:
    """Whether there is such an element in another."""
    return next(element.iter(*tags), None) is not None


def within(element: _Element, tag: str) -> _Element:
    """A new element, the last in another."""
    part = element.makeelement(tag)
    element.append(part)
    return part


def run_of(element: _Element, word: str, text: str) -> _Element:
    """A run of text, made beside an element."""
    run = element.makeelement(f"{word}r")
    within(run, f"{word}t").text = text
    return run
