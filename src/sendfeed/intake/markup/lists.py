"""Lists as programs write them: Word and Outlook as paragraphs with a mark, Google Docs as one list for each level."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

LIST, LEVEL, START, KIND = "data-list", "data-level", "data-start", "data-kind"
"""What a paragraph becomes an item of, until it is in its list."""

MAX_MARK = 10
"""So many elements stand around the mark of a list at most."""

INDENT_POINTS = 36
"""A level is indented by as much if nothing says which it is."""

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}

_WORD_LIST = re.compile(r"msolist(?:paragraph|bullet|number)?\w*")
_LEVEL = re.compile(r"mso-list:[^;:]*?level([1-9])")
_MARGIN = re.compile(r"margin-left:(\d{1,4}(?:\.\d{1,3})?)(pt|in|cm|mm|px)")
_BULLET = re.compile(r"[·•‣▪●◦§oØü–-]|\uf0b7|\uf0a7|\uf0d8|\uf0fc")
_NUMBER = re.compile(r"\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]", re.IGNORECASE)
_OUTLINE = re.compile(r"(?:^|\s)lst-\S{1,60}-([0-8])(?:\s|$)")


def settle_lists(root: _Element) -> None:
    """Make lists of what is one to the eye, and put each that stands between two items into the first of them."""
    for paragraph in list(root.iter("p")):
        _paragraph(paragraph)
    for items in list(root.iter("ul", "ol")):
        if level := _OUTLINE.search(items.get("class", "")):
            _take_apart(items, int(level[1]) + 1)
    _join(root)
    for items in list(root.iter("ul", "ol")):
        around, before = items.getparent(), items.getprevious()
        if around is not None and around.tag in {"ul", "ol"} and before is not None and before.tag == "li":
            before.append(items)
    for items in list(root.iter("ul", "ol")):
        _wrap_strays(items)


def _wrap_strays(items: _Element) -> None:
    """Make items of what stands in a list and is none."""
    if (items.text or "").strip():
        items.insert(0, _item_of(items, items.text))
        items.text = None
    for child in list(items):
        item = child
        if child.tag != "li":
            item = _item_of(items)
            child.addprevious(item)
            item.tail, child.tail = child.tail, None
            item.append(child)
        if (item.tail or "").strip():
            after, item.tail = _item_of(items, item.tail), None
            item.addnext(after)


def _item_of(items: _Element, text: str | None = None) -> _Element:
    item = items.makeelement("li")
    item.text = text.strip() if text else None
    return item


def _paragraph(paragraph: _Element) -> None:
    """Make an item of a paragraph that begins with the mark of one."""
    style = paragraph.get("style", "").replace(" ", "").lower()
    classes = paragraph.get("class", "").lower().split()
    is_listed = "mso-list:l" in style or any(_WORD_LIST.fullmatch(name) for name in classes)
    if not is_listed and "text-indent:-" not in style:
        return
    mark = _glued_mark(paragraph) or (_mark(paragraph) if is_listed else "")
    if mark:
        level, margin = _LEVEL.search(style), _MARGIN.search(style)
        points = float(margin[1]) * POINTS[margin[2]] if margin else 0
        depth = level[1] if level else str(min(9, max(1, round(points / INDENT_POINTS))))
        _become_item(paragraph, "ul" if _BULLET.fullmatch(mark) else "ol", depth, mark)


def _become_item(element: _Element, tag: str, level: str, mark: str) -> None:
    kind, start = _numbered(mark) if tag == "ol" else ("1", 1)
    element.tag = "li"
    for name, value in ((LIST, tag), (LEVEL, level), (KIND, kind), (START, str(start))):
        element.set(name, value)


def _numbered(mark: str) -> tuple[str, int]:
    """How HTML calls the way in which a mark numbers, and its number."""
    match = _NUMBER.fullmatch(mark)
    text = match[1] if match else "1"
    if text.isdecimal():
        return "1", int(text)
    if text.lower() == "i" or len(text) > 1:
        return ("I" if text.isupper() else "i"), ROMAN.index(text.lower()) + 1 if text.lower() in ROMAN else 1
    return ("A" if text.isupper() else "a"), ord(text.lower()) - ord("a") + 1


def _glued_mark(paragraph: _Element) -> str:
    """Take off the mark that is the first text of a paragraph, with an element of nothing but spaces behind it."""
    mark = (paragraph.text or "").strip()
    gap = paragraph[0] if len(paragraph) else None
    if gap is None or gap.tag != "span" or len(gap) or (gap.text or "").strip() or not gap.text:
        return ""
    if not (_BULLET.fullmatch(mark) or _NUMBER.fullmatch(mark)):
        return ""
    paragraph.text = gap.text = None
    return mark


def _mark(paragraph: _Element) -> str:
    """Take off the mark that is in an element at the start of a paragraph."""
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


def _take_apart(items: _Element, level: int) -> None:
    """Put the items of a list that is one level of an outline where the list was."""
    parent, last = items.getparent(), None
    start = items.get("start", "")
    first = int(start) if start.isascii() and start.isdecimal() and len(start) < 6 else 1
    for n, item in enumerate(items.findall("li")):
        _become_item(item, str(items.tag), str(level), f"{first + n}.")
        items.addprevious(item)
        item.tail, last = None, item
    if parent is not None and last is not None:
        last.tail = items.tail
        parent.remove(items)


def _join(root: _Element) -> None:
    """Make lists of the items that stand one after the other, with those on deeper levels in the item before them."""
    lists: list[tuple[str, _Element]] = []
    for item in [element for element in root.iter("li") if LIST in element.attrib]:
        tag, level = item.get(LIST, ""), item.get(LEVEL, "")
        before = item.getprevious()
        if before is None or not lists or before is not lists[0][1] or (before.tail or "").strip():
            lists = []
        while len(lists) > 1 and lists[-1][0] > level:
            lists.pop()
        if not lists or (len(lists) == 1 and _begins_another(item, tag, lists[0][1])):
            lists = [(level, _list_from(item, tag))]
            item.addprevious(lists[0][1])
        elif lists[-1][0] < level:
            inner = _list_from(item, tag)
            lists[-1][1][-1].append(inner)
            lists.append((level, inner))
        after, item.tail = item.tail, None
        lists[-1][1].append(item)
        lists[0][1].tail = after


def _begins_another(item: _Element, tag: str, items: _Element) -> bool:
    """Whether an item belongs to another list than the one above it: bullets below numbers, or a first number."""
    if items.tag != tag or tag == "ul":
        return items.tag != tag
    is_letter = item.get(KIND) in {"i", "I"} and items.get("type") in {"a", "A"}
    is_ninth_letter = is_letter and int(items.get("start", "1")) + len(items) == 9
    return item.get(START) == "1" and not is_ninth_letter


def _list_from(item: _Element, tag: str) -> _Element:
    """An empty list that begins with the number of an item."""
    return item.makeelement(tag, {"type": item.get(KIND, "1"), "start": item.get(START, "1")})
