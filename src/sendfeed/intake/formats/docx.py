"""Word files (.docx, ECMA-376) → HTML by mammoth → blocks.

Hidden text, comments, what tracked changes deleted, headers and footers of pages are left out; notes come last.
Pictures stand in the HTML as `docx:1`, `docx:2`, …
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import Decoded, Parsed, UnreadableError, cut, one_line
from sendfeed.intake.decode import clean
from sendfeed.intake.formats.html import with_lists
from sendfeed.intake.formats.package import BROKEN, checked_package
from sendfeed.intake.markup.shape import settle
from sendfeed.intake.markup.tree import parse, remove, words
from sendfeed.intake.vocabulary import to_blocks
from sendfeed.model import Dropped

if TYPE_CHECKING:
    from lxml.etree import _Element
    from mammoth.documents import Image

STYLES = """
r.sendfeed-hidden => del.hidden
r.sendfeed-number => var.number
p.sendfeed-contents => p.toc:fresh
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Block Quotation'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='TOC Heading'] => p.toc:fresh
p[style-name='Contents Heading'] => p.toc:fresh
p[style-name^='toc '] => p.toc:fresh
p[style-name^='Contents '] => p.toc:fresh
r[style-name='Emphasis'] => em
r[style-name='Intense Emphasis'] => em
r[style-name='HTML Code'] => code
r[style-name='Source Text'] => code
"""
"""What styles of Word and LibreOffice mean, besides those that mammoth knows: headings and lists."""

MAX_PICTURES = 100
"""So many places that show a picture are looked at."""

MAX_SHOWN = 300
"""So many characters are recorded of its table of contents, and of what is hidden in it."""

_BACK = re.compile(r'\s*<a href="#[^"]*note-ref-[^"]*">↑</a>')


def decode(content: bytes) -> Decoded:
    """Read the bytes of a Word file as HTML. Raises `UnreadableError` for what is none, or is not safe to open."""
    import mammoth

    pictures: dict[bytes, str] = {}
    numbers = count(1)

    def address(image: Image) -> dict[str, str]:
        number = next(numbers)
        source = f"docx:{number}"
        if number <= MAX_PICTURES:
            # One that is elsewhere, or nowhere, is left out.
            with suppress(LookupError, ValueError), image.open() as file:
                source = pictures.setdefault(file.read(), source)
        return {"src": source}

    package = checked_package(content)
    try:
        html = mammoth.convert_to_html(
            package.file,
            style_map=STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(address),
        ).value
    except RecursionError as error:
        raise UnreadableError("tables or text boxes are nested too deep in it") from error
    except BROKEN as error:
        raise UnreadableError(
            "it is a damaged Word file: open it in Word and save it anew as .docx, or copy its text into a .txt file"
        ) from error
    text = clean(_BACK.sub("", html))
    return Decoded(text, package.warnings, {source: picture for picture, source in pictures.items()})


def read(html: str, /, off: Collection[str] = ()) -> Parsed:
    """Make blocks of a Word file's HTML. `off` are rules that are switched off.

    Raises `UnreadableError` for what is nested too deep.
    """
    from lxml import etree

    body = parse(f"<body>{html}").find("body")
    if body is None:
        raise UnreadableError("no text in it")
    _settle_lists(body)
    hidden = _taken(element for element in body.iter("del") if element.get("class") == "hidden")
    is_off = "docx-contents" in off
    contents = "" if is_off else _taken(each for each in body.iter("p") if each.get("class") == "toc")
    _settle_title(body)
    settle(body)
    body.tag = "div"
    parsed = to_blocks(etree.tostring(body, encoding="unicode", method="html"))
    dropped = [Dropped(text, rule) for text, rule in ((hidden, "docx-hidden"), (contents, "docx-contents")) if text]
    warnings = [f"hidden text was left out: {hidden}"] if hidden else []
    return replace(
        parsed, blocks=with_lists(parsed.blocks), warnings=(*warnings, *parsed.warnings), dropped=tuple(dropped)
    )


def _taken(elements: Iterable[_Element]) -> str:
    """The beginning of the text of some elements, which are taken out; empty if no letter is in it."""
    found = list(elements)
    text = cut(one_line(" ".join(map(words, found))), MAX_SHOWN)
    for element in found:
        remove(element)
    return text if any(map(str.isalpha, text)) else ""


def _settle_lists(body: _Element) -> None:
    """Number lists as Word does: one that goes on below a paragraph does not begin anew; it may be a level deeper."""
    for mark in list(body.iter("var")):
        item, kind, number = mark.getparent(), (mark.text or "")[:1], (mark.text or "")[1:]
        numbered = item.getparent() if item is not None else None
        if item is not None and numbered is not None and numbered.tag == "ol" and item.getprevious() is None:
            numbered.set("type", kind)
            numbered.set("start", number)
        remove(mark)
    for items in list(body.iter("ul", "ol")):
        if len(items) == 1 and len(items[0]) == 1 and items[0][0].tag in {"ul", "ol"} and not items[0].text:
            items[0].tag = items.tag = "div"


def _settle_title(body: _Element) -> None:
    """Leave one h1 at most, the title: that of the style Title, else one right at the beginning."""
    tops = list(body.iter("h1"))
    title = next((top for top in tops if top.get("class") == "title"), None)
    if title is None and tops and (len(tops) == 1 or words(tops[0]) == words(body)[: len(words(tops[0]))]):
        title = tops[0]
    if tops not in ([], [title]):
        for heading in list(body.iter("h1", "h2", "h3", "h4", "h5")):
            if heading is not title:
                heading.tag = f"h{int(str(heading.tag)[1]) + 1}"
