"""What must hold of a rendered message, whatever the templates: else it is not sent.

mrml drops or hides tags and text that it does not know, without a word, and a publication may bring templates of its
own. So the result is read again as its readers have it, and every title, link and excerpt looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendfeed.digest.content import Content, Item
from sendfeed.errors import MessageError

if TYPE_CHECKING:
    from lxml.etree import _Element

CLIPPED_AT = 102_400
"""Bytes of HTML that Gmail shows; it clips the rest, and the way to unsubscribe with it
(https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html)."""

MARKERS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
FONT_SIZE = re.compile(r"(?:^|;)font-size:(\d+(?:\.\d+)?)")
WORKS_IN_MAIL = re.compile(r"#|https?://|mailto:|tel:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One form of a message as its reader has it: `text` without white space, and where its links lead.

    `own` is what the template itself wrote, in which no marker may be left.
    """

    template: str
    text: str
    links: frozenset[str]
    own: str


def lint(content: Content, html: str, text: str, templates: tuple[str, str]) -> None:
    """Raise a `MessageError` that names every fault, with its template and its article where it has one."""
    for_html, for_text = templates
    faults = [f"{for_html}: {fault}" for fault in _html_faults(content, html)]
    for part in (_read_html(html, for_html), _read_text(content, text, for_text)):
        faults += [f"{part.template}: {fault}" for fault in _faults(content, part)]
    if faults:
        shown = faults[:5] + ([f"and {len(faults) - 5} more"] if len(faults) > 5 else [])
        raise MessageError(
            "\n  ".join(shown),
            where=f"the message of {content.key}",
            remedy="correct the template, or delete it to use the one that sendfeed brings",
        )


def _html_faults(content: Content, html: str) -> Iterator[str]:
    size = len(html.encode())
    if size > CLIPPED_AT:
        yield f"{size:,} bytes of HTML, and Gmail clips it after {CLIPPED_AT:,}"
    if not re.match(rf'<!doctype html><html lang="{re.escape(content.language)}"', html, re.IGNORECASE):
        yield f'the HTML does not begin with lang="{content.language}"; <mjml> must have lang and dir'


def _faults(content: Content, part: Part) -> Iterator[str]:
    for item in content.full:
        yield from _missing(item, part, {"title": item.title, "source": item.source, "excerpt": item.excerpt})
    for item in content.listed:
        yield from _missing(item, part, {"title": item.title})
    for name, url in (("web view", content.web_url), ("way to unsubscribe", content.unsubscribe_url)):
        if url and url not in part.links:
            yield f"no link to the {name} ({url})"
    for link in sorted(part.links):
        if not WORKS_IN_MAIL.match(link):
            yield f"a link that does not work in mail: {link}"
    if marker := MARKERS.search(part.own):
        yield f"a template marker is left over: {part.own[max(0, marker.start() - 20) : marker.end() + 20]}"


def _missing(item: Item, part: Part, words: dict[str, str]) -> Iterator[str]:
    for name, value in words.items():
        if _squeeze(value) not in part.text:
            yield f"the {name} of article {item.number}, “{item.name}”, is missing"
    if item.url not in part.links:
        yield f"the link to article {item.number}, “{item.name}”, is missing"


def _read_html(html: str, template: str) -> Part:
    from lxml import etree

    root = etree.fromstring(html, etree.HTMLParser(remove_comments=True, remove_pis=True))
    links = frozenset(link for anchor in root.iter("a") if (link := anchor.get("href")))
    # Markers in what it is given are written as entities (`lines.Plain`); braces in styles are CSS.
    own = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL | re.IGNORECASE)
    return Part(template, _squeeze("".join(_visible(root))), links, own)


def _visible(element: _Element, size: float = 16) -> Iterator[str]:
    """The text that is shown. The head and the preheader are not; nor is what stands in a column outside `mj-text`,
    which mrml leaves at a font size of 0."""
    style = _squeeze(element.get("style") or "")
    if found := FONT_SIZE.search(style):
        size = float(found[1])
    if element.tag not in {"head", "style", "script"} and "display:none" not in style:
        yield (element.text or "") if size else ""
        for child in element:
            yield from _visible(child, size)
            yield (child.tail or "") if size else ""


def _read_text(content: Content, text: str, template: str) -> Part:
    squeezed = own = _squeeze(text)
    shown = {content.title, content.why, content.organisation, content.postal_address}
    shown |= {value for item in content.items for value in (item.title, item.name, item.source, item.excerpt)}
    for value in sorted(map(_squeeze, shown), key=len, reverse=True):
        if "{" in value or "}" in value:
            own = own.replace(value, "…")
    return Part(template, squeezed, frozenset(re.findall(r"https?://\S+", text)), own)


def _squeeze(text: str) -> str:
    """Without white space: lines may be wrapped anywhere."""
    return "".join(text.split())
