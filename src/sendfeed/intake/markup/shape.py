"""What elements mean that are not in the vocabulary: tables that only place things, lists as Word writes them, relative
links, pictures that a script would show, and the like. Afterwards they are as plain HTML has them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from sendfeed.intake.blocks import HEADINGS
from sendfeed.intake.markup.tree import remove, role, unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_CELL = 600
"""A table without headers that has more characters than this in a cell only places things."""

NEEDED = {"href", "src", "alt", "start", "type", "colspan", "rowspan"}
"""Attributes that mean something later."""

LIST, LEVEL = "data-list", "data-level"
"""What a paragraph becomes an item of, until it is in its list."""

MAX_MARK = 10
"""So many elements stand around the mark of a list at most."""

LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-url")
RENAMED = {"dir": "ul", "menu": "ul", "summary": "h3", "xmp": "pre", "listing": "pre", "plaintext": "pre"}

WORD_STYLES = {"msotitle": "h1", "msoquote": "blockquote", "msointensequote": "blockquote"}
_WORD_LIST = re.compile(r"msolist(?:paragraph|bullet|number)?\w*")
_LEVEL = re.compile(r"mso-list:[^;]*?level([1-9])")
_BULLET = re.compile(r"[·•‣▪●◦§oØü–-]|\uf0b7|\uf0a7|\uf0d8|\uf0fc")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]", re.IGNORECASE)


def settle(root: _Element, base: str = "") -> None:
    """Settle the elements under a root, in place. `base` is what links are relative to; empty if that is unknown."""
    for element in list(root.iter()):
        tag = str(element.tag)
        if tag == "p":
            _word_paragraph(element)
        elif tag in RENAMED:
            element.tag = RENAMED[tag] if tag != "summary" or next(element.iter(*HEADINGS), None) is None else "div"
        elif tag == "img":
            _picture(element, base)
        elif tag == "a":
            _link(element, base)
        elif tag == "q":
            _quoted(element)
        elif tag == "button":
            unwrap(element)
    _word_lists(root)
    for table in reversed(list(root.iter("table"))):
        _table(table)
    for element in root.iter():
        needed = [(name, value) for name in NEEDED if (value := element.get(name)) is not None]
        element.attrib.clear()
        for name, value in needed:
            element.set(name, value)


def _link(element: _Element, base: str) -> None:
    target = element.get("href", "").strip()
    if base and target and not target.startswith("#"):
        element.set("href", _resolved(base, target))
    text = element.text or ""
    parent = element.getparent()
    if target.startswith("#") and parent is not None and parent.tag == "sup" and text.strip().isdigit():
        # Without brackets, the mark of a footnote would be glued to the word before it.
        element.text = f"[{text.strip()}]"


def _picture(element: _Element, base: str) -> None:
    """A picture with the address that a script would give it. Some are nothing but a character, or nothing at all."""
    if {"emoji", "wp-smiley"} & set(element.get("class", "").lower().split()):
        element.tag, element.text = "span", element.get("alt")
        return
    if {element.get("width"), element.get("height")} & {"0", "1"}:
        remove(element)
        return
    source = element.get("src", "").strip()
    if not source or source.startswith("data:"):
        source = next((lazy for name in LAZY if (lazy := element.get(name, "").strip())), source[:30])
    # One with a path of its own may lie beside the file.
    element.set("src", _resolved(base, source) if base and source.startswith("/") else source)


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


def _word_paragraph(paragraph: _Element) -> None:
    """A paragraph as Word and Outlook write it: a title or a quotation by its class, an item of a list by its mark."""
    classes = paragraph.get("class", "").lower().split()
    style = paragraph.get("style", "").replace(" ", "").lower()
    if tag := next((WORD_STYLES[name] for name in classes if name in WORD_STYLES), ""):
        paragraph.tag = tag
    elif "mso-list:l" in style or any(_WORD_LIST.fullmatch(name) for name in classes):
        mark = _word_mark(paragraph)
        if mark:
            level = _LEVEL.search(style)
            paragraph.tag = "li"
            paragraph.set(LIST, "ul" if _BULLET.fullmatch(mark) else "ol")
            paragraph.set(LEVEL, level[1] if level else "1")


def _word_mark(paragraph: _Element) -> str:
    """Take the mark of a list off the start of a paragraph."""
    if (paragraph.text or "").strip():
        return ""
    for span in islice(paragraph.iterdescendants("span"), MAX_MARK):
        parts = list(islice(span.iter(), MAX_MARK))
        text = "".join((part.text or "") + ((part.tail or "") if part is not span else "") for part in parts).strip()
        if _BULLET.fullmatch(text) or _NUMBER.fullmatch(text):
            del span[:]
            span.text = None
            return text
        if (span.text or "").strip():
            break
    return ""


def _word_lists(root: _Element) -> None:
    """Make lists of the items that stand one after the other, with those on deeper levels in the item before them."""
    lists: list[tuple[str, _Element]] = []
    for item in [element for element in root.iter("li") if LIST in element.attrib]:
        tag, level = item.get(LIST, ""), item.get(LEVEL, "")
        before = item.getprevious()
        if before is None or not lists or before is not lists[0][1] or (before.tail or "").strip():
            lists = []
        while len(lists) > 1 and lists[-1][0] > level:
            lists.pop()
        if not lists or (len(lists) == 1 and lists[0][1].tag != tag):
            lists = [(level, item.makeelement(tag))]
            item.addprevious(lists[0][1])
        elif lists[-1][0] < level:
            inner = item.makeelement(tag)
            lists[-1][1][-1].append(inner)
            lists.append((level, inner))
        after, item.tail = item.tail, None
        lists[-1][1].append(item)
        lists[0][1].tail = after
