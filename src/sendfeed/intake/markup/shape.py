"""What elements mean that are not in the vocabulary: tables that only place things, relative links, pictures that a
script would show, and the like. Afterwards they are as plain HTML has them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urljoin, urlsplit

from sendfeed.intake.blocks import HEADINGS
from sendfeed.intake.decode import clean
from sendfeed.intake.markup.lists import settle_lists
from sendfeed.intake.markup.players import MAX_OFFERS
from sendfeed.intake.markup.tree import carry, remove, role, unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_CELL = 600
"""A table without headers that has more characters than this in a cell only places things."""

NEEDED = {"href", "src", "alt", "start", "type", "colspan", "rowspan", "lang", "dir"}
"""Attributes that mean something later."""

LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-url")
RENAMED = {"dir": "ul", "menu": "ul", "summary": "h3", "xmp": "pre", "listing": "pre", "plaintext": "pre"}

WORD_STYLES = {"msotitle": "h1", "msoquote": "blockquote", "msointensequote": "blockquote"}

_WRAPPER = re.compile(
    r"https?://(?:www\.google\.[a-z.]{2,6}/url|[a-z0-9]{1,10}\.safelinks\.protection\.outlook\.com/|lm?\.facebook\.com/l\.php)\?",
    re.IGNORECASE,
)


def settle(root: _Element, base: str = "", *, has_base: bool = False) -> None:
    """Settle the elements under a root, in place. `base` is what links are relative to; empty if that is unknown.

    `has_base` says that the page itself says so, of pictures as well.
    """
    for element in list(root.iter()):
        tag = str(element.tag)
        if tag == "p":
            _styled(element)
        elif tag in RENAMED:
            element.tag = RENAMED[tag] if tag != "summary" or next(element.iter(*HEADINGS), None) is None else "div"
        elif tag == "img":
            _picture(element, base, has_base=has_base)
        elif tag == "a":
            _link(element, base)
        elif tag == "q":
            _quoted(element)
        elif tag == "button":
            unwrap(element)
    settle_lists(root)
    for table in reversed(list(root.iter("table"))):
        _table(table)
    for element in root.iter():
        needed = [(name, value) for name in NEEDED if (value := element.get(name)) is not None]
        element.attrib.clear()
        for name, value in needed:
            _set(element, name, value)
    carry(root)


def _link(element: _Element, base: str) -> None:
    target = element.get("href", "").strip()
    if target and not target.startswith("#"):
        _set(element, "href", _unwrapped(_resolved(base, target) if base else target))
    text = element.text or ""
    parent = element.getparent()
    if target.startswith("#") and parent is not None and parent.tag == "sup" and text.strip().isdigit():
        # Without brackets, the mark of a footnote would be glued to the word before it.
        element.text = f"[{text.strip()}]"


def _unwrapped(target: str) -> str:
    """The address that a link leads to in the end, where a program put another before it that notes who clicks."""
    wrapper = _WRAPPER.match(target)
    if not wrapper:
        return target
    try:
        query = parse_qs(urlsplit(target).query)
    except ValueError:
        return target
    inner = next((values[0] for name in ("q", "url", "u") if (values := query.get(name))), "")
    return inner if inner.startswith(("https://", "http://", "mailto:")) else target


def _picture(element: _Element, base: str, *, has_base: bool) -> None:
    """A picture with the address that a script would give it. Some are nothing but a character, or nothing at all."""
    if {"emoji", "wp-smiley"} & set(element.get("class", "").lower().split()):
        element.tag, element.text = "span", clean(element.get("alt", ""))
        return
    if {element.get("width"), element.get("height")} & {"0", "1"}:
        remove(element)
        return
    source = element.get("src", "").strip()
    if not source or source.startswith("data:"):
        source = next((lazy for name in LAZY if (lazy := element.get(name, "").strip())), "") or _largest(element)
        source = source or element.get("src", "").strip()[:30]
    # One with a path of its own may lie beside the file.
    _set(element, "src", _resolved(base, source) if base and (has_base or source.startswith("/")) else source)


def _largest(element: _Element) -> str:
    """The largest of the pictures from which a browser may choose."""
    # For libxml2 the picture lies in the offers, and each of these in the one before it.
    around = next((each for each in islice(element.iterancestors(), MAX_OFFERS) if each.tag == "picture"), None)
    offers = islice(around.iter("source"), MAX_OFFERS) if around is not None else ()
    sets = [each.get(name, "") for each in (element, *offers) for name in ("srcset", "data-srcset")]
    words = iter(next(filter(None, sets), "").split())
    found = []
    for word in words:
        size = "1x" if word.endswith(",") else next(words, "1x").rstrip(",")
        number = size[:-1]
        found.append((int(number) if number.isdecimal() and len(number) < 6 else 1, word.rstrip(",")))
    return max(found, default=(0, ""))[1]


def _set(element: _Element, name: str, value: str) -> None:
    """Set an attribute. HTML can refer to characters that XML lacks, and libxml2 gives them, but takes none."""
    element.set(name, clean(value))


def _resolved(base: str, target: str) -> str:
    try:
        return urljoin(base, target)
    except ValueError:
        return target


def _quoted(element: _Element) -> None:
    element.text = f"“{element.text or ''}"
    last = element[-1] if len(element) else None
    if last is None:
        element.text += "”"
    else:
        last.tail = f"{last.tail or ''}”"


def _table(table: _Element) -> None:
    """Keep a table if it is one; else what is in its cells stands one after the other."""
    rows = [row for part in table for row in (part if part.tag in {"tbody", "thead", "tfoot"} else [part])]
    rows = [row for row in rows if row.tag == "tr"]
    cells = [cell for row in rows for cell in row if cell.tag in {"td", "th"}]
    if _is_layout(table, rows, cells):
        for element in (table, *table, *rows, *cells):
            if element.tag in {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"}:
                element.tag = "div"
        return
    for cell in cells:
        if len(cell) == 1 and cell[0].tag == "p" and not (cell.text or "").strip() and not (cell[0].tail or "").strip():
            unwrap(cell[0])


def _is_layout(table: _Element, rows: list[_Element], cells: list[_Element]) -> bool:
    if role(table) in {"presentation", "none"} or next(table.iterdescendants("table", "h1"), None) is not None:
        return True
    if any(part.tag in {"caption", "thead"} for part in table) or any(cell.tag == "th" for cell in cells):
        return False
    if len(rows) < 2 or all(len(row) < 2 for row in rows):
        return True
    return any(sum(map(len, cell.itertext())) > MAX_CELL for cell in cells)


def _styled(paragraph: _Element) -> None:
    """A paragraph that a word processor calls a title or a quotation: Word by its class, Google Docs with an id too."""
    classes = paragraph.get("class", "").lower().split()
    is_outlined = "title" in classes and paragraph.get("id", "").startswith("h.")
    tag = "h1" if is_outlined else next((WORD_STYLES[name] for name in classes if name in WORD_STYLES), "p")
    paragraph.tag = tag
