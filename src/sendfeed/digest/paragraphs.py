"""The editor's words as text that a mail can show: paragraphs of runs, none of them markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sendfeed.digest.lines import Plain, address, clean

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = {"h2": "heading", "h3": "heading", "h4": "heading", "li": "item", "blockquote": "quotation"}
BLOCKS = {"p", "li", "pre", "td", "th", "tr", "table", "thead", "tbody", "caption", "ul", "ol", "figure", *KINDS}


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind; `url` is where it leads, or empty. White space at its ends is kept."""

    text: Plain
    url: str = ""
    strong: bool = False
    em: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is `text`, `heading`, `item` (of a list) or `quotation`; `mark` what an item begins with, `•` or `3.`"""

    kind: str
    runs: tuple[Run, ...]
    mark: str = ""

    @property
    def text(self) -> Plain:
        """Plain text: where a link leads stands behind it."""
        return clean("".join(f"{run.text} ({run.url})" if _is_named(run) else run.text for run in self.runs))


def paragraphs(html: str) -> tuple[Paragraph, ...]:
    """The paragraphs of sanitised HTML (`model.Revision.html`). Pictures and lines between sections are left out."""
    import lxml.html

    if not html:
        return ()
    return tuple(_parts(lxml.html.fragment_fromstring(html, create_parent="div"), "text"))


def _parts(element: _Element, kind: str) -> Iterator[Paragraph]:
    """The paragraphs of a block: text that stands between the blocks in it is one, too."""
    runs = [*_text(element.text, Run(Plain()))]
    for child in element:
        if child.tag in BLOCKS:
            yield from _paragraph(kind, runs)
            yield from (_item(child) if child.tag == "li" else _parts(child, KINDS.get(str(child.tag), kind)))
            runs = []
        else:
            runs += _runs(child, Run(Plain()))
        runs += _text(child.tail, Run(Plain()))
    yield from _paragraph(kind, runs)


def _item(element: _Element) -> Iterator[Paragraph]:
    """The paragraphs of a list's item, the first with its mark."""
    first, *others = [*_parts(element, "item")] or [Paragraph("item", ())]
    around = element.getparent()
    mark = "•"
    if around is not None and around.tag == "ol":
        begun = around.get("start", "")
        # At most nine digits: https://spec.commonmark.org/0.31.2/#ordered-list-marker
        first_number = int(begun) if begun.isdecimal() and len(begun) <= 9 else 1
        mark = f"{first_number + len([*element.itersiblings('li', preceding=True)])}."
    if first.runs:
        yield first if first.mark else replace(first, mark=mark)
    yield from others


def _paragraph(kind: str, runs: list[Run]) -> Iterator[Paragraph]:
    if any(run.text.strip() for run in runs):
        runs[0] = replace(runs[0], text=Plain(runs[0].text.lstrip()))
        runs[-1] = replace(runs[-1], text=Plain(runs[-1].text.rstrip()))
        yield Paragraph(kind, tuple(run for run in runs if run.text))


def _runs(element: _Element, outer: Run) -> Iterator[Run]:
    inner = replace(
        outer,
        url=address(element.get("href") or outer.url),
        strong=outer.strong or element.tag == "strong",
        em=outer.em or element.tag == "em",
    )
    yield from _text(element.text, inner)
    for child in element:
        yield from _runs(child, inner)
        yield from _text(child.tail, inner)


def _text(text: str | None, kind: Run) -> Iterator[Run]:
    if text:
        ends = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
        inside = clean(text)
        yield replace(kind, text=Plain(f"{ends[0]}{inside}{ends[1]}") if inside else Plain(" "))


def _is_named(run: Run) -> bool:
    """Whether a link has words of its own, and is not the address that it leads to."""
    return bool(run.url) and run.url.removeprefix("mailto:") != run.text.strip()
