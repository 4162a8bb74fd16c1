"""What must hold of a rendered message, whatever the templates: else it is not sent.

mrml drops or hides tags and text that it does not know, without a word, and a publication may bring templates of its
own. So the result is read again as its readers have it, and every title, link and excerpt looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sendfeed.config.values import is_example_host
from sendfeed.digest.content import Content, Item
from sendfeed.digest.draft import Draft
from sendfeed.digest.html import TEMPLATE as HTML_TEMPLATE
from sendfeed.digest.lines import parted
from sendfeed.digest.shown import LEAST_SIZE, fetched, parse, texts
from sendfeed.errors import MessageError
from sendfeed.rendering import Render

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT_TEMPLATE = "email/digest.txt.j2"

CLIPPED_AT = 102_400
"""Bytes of HTML that Gmail shows; it clips the rest, and the way to unsubscribe with it
(https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html)."""

NAMED = 5
"""So many faults are told."""

MARKERS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
LINK = re.compile(r"https?://(?:[^\s()<>\u2066-\u2069]|\([^\s()<>]*\))+")
"""In plain text: with brackets of its own, as in `…/Ash_(tree)`, and without those, and isolates, that stand around."""
WORKS_IN_MAIL = re.compile(r"#|https?://|mailto:|tel:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One form of a message as its reader has it: `text` without white space, and where its links lead.

    `own` is what the template itself wrote, in which no marker may be left, and `own_links` the links in it.
    """

    template: str
    text: str
    links: frozenset[str]
    own: str
    own_links: frozenset[str]


Fault = tuple[str, tuple[str, ...]]
"""What is wrong, and names that stand where the template is to blame."""


def lint(draft: Draft, content: Content, html: str, text: str, render: Render) -> None:
    """Raise a `MessageError` that names every fault, with its template and its article where it has one."""
    root = parse(html)
    faults = [(HTML_TEMPLATE, *fault) for fault in _html_faults(draft, content, html, root)]
    for part in (_read_html(html, root), _read_text(content, text)):
        faults += [(part.template, *fault) for fault in _faults(draft, content, part)]
    if faults:
        shown = [f"{render.place(template, *clues)}: {what}" for template, what, clues in faults[:NAMED]]
        raise MessageError(
            "\n  ".join([*shown, f"and {len(faults) - NAMED} more"] if len(faults) > NAMED else shown),
            where=f"the message of {content.key}",
            remedy="correct the template, or delete it to use sendfeed's; addresses are in config.toml",
        )


def _html_faults(draft: Draft, content: Content, html: str, root: _Element) -> Iterator[Fault]:
    size = len(html.encode())
    if size > CLIPPED_AT:
        yield f"{size:,} bytes of HTML, and Gmail clips it after {CLIPPED_AT:,}", ()
    if not re.match(rf'<!doctype html><html lang="{re.escape(content.language)}"', html, re.IGNORECASE):
        yield f'the HTML does not begin with lang="{content.language}"; <mjml> must have lang and dir', ("mjml",)
    for image in root.iter("img"):
        source = image.get("src") or ""
        if image.get("alt") is None:
            yield f"an image without alt: {source}", ("img",)
        if not all((image.get(side) or "").isdigit() for side in ("width", "height")):
            yield f"an image without width and height in pixels: {source}", ("img",)
    for url in sorted({*fetched(root)}):
        if not url.startswith(draft.config.publication.base_url):
            yield f"something is fetched from elsewhere, which tells that host who reads the mail: {url}", (url,)
    for tag in sorted({str(element.tag) for element in root.iter("script", "iframe", "object", "embed", "form")}):
        yield f"<{tag}>, which no mail program runs", (tag,)
    for text, look, _ in texts(root):
        named = f"“{' '.join(text.split())[:40]}”"
        if text.strip() and look.contrast < look.least_contrast:
            told = f"a contrast of {look.contrast:.1f}, where {look.least_contrast} is the least"
            yield f"{named} has {told} (WCAG 2.2, 1.4.3)", ()
            break
        if text.strip() and look.size < LEAST_SIZE:
            yield f"{named} is {look.size:g} pixels high, where {LEAST_SIZE} are the least", ()
            break


def _faults(draft: Draft, content: Content, part: Part) -> Iterator[Fault]:
    for item in content.full:
        told = {"title": item.title, "source": item.source, "excerpt": item.excerpt}
        yield from _missing(item, part, told, ("section.items", "issue.full", "issue.items"))
    for item in content.listed:
        yield from _missing(item, part, {"title": item.title}, ("issue.listed", "issue.items"))
    for what, name, words in _of_the_issue(content):
        if _squeeze(words) not in part.text:
            yield f"{what} is missing: “{words.strip()[:60]}”", (name,)
    for what, name, url in (
        ("web view", "issue.web_url", content.web_url),
        ("way to unsubscribe", "issue.unsubscribe_url", content.unsubscribe_url),
        ("sponsor", "issue.sponsor", content.sponsor.url if content.sponsor else ""),
    ):
        if url and url not in part.links:
            yield f"no link to the {what} ({url})", (name,)
    for link in sorted(part.own_links):
        if what := _fault_of_link(draft, link):
            yield f"{what}: {link}", (link,)
    if marker := MARKERS.search(part.own):
        left = part.own[max(0, marker.start() - 20) : marker.end() + 20]
        yield f"a template marker is left over: {left}", ()


def _of_the_issue(content: Content) -> Iterator[tuple[str, str, str]]:
    """What has to be said besides the articles: what it is, its name in templates, and the words."""
    yield "the greeting", "issue.greeting", content.greeting
    for paragraph in content.opening:
        yield from (("what the editor says", "issue.opening", run.text) for run in paragraph.runs)
    if content.sponsor:
        for words in (content.sponsor.name, content.sponsor.text):
            yield "the sponsor", "issue.sponsor", words
    yield "the organisation", "issue.organisation", content.organisation
    yield "its postal address", "issue.postal_address", content.postal_address


def _fault_of_link(draft: Draft, link: str) -> str:
    """Why a link cannot be sent. In a publication that is only tried out, addresses may be made up, too."""
    try:
        address = urlsplit(link)
    except ValueError:  # https://[your-school].example.org/
        return "a link that leads nowhere"
    if not WORKS_IN_MAIL.match(link):
        return "a link that does not work in mail"
    own = draft.config.publication.host
    if address.scheme == "http" and address.hostname != own:
        return "a link that is not https"
    if address.scheme == "https" and is_example_host(address.hostname or "") and not is_example_host(own):
        return "a link to a made-up host"
    return ""


def _missing(item: Item, part: Part, words: Mapping[str, str], loops: tuple[str, ...]) -> Iterator[Fault]:
    """What is missing of an article. Without a link to it, it is taken as left out by the loop over all of them."""
    named = f"article {item.number}, “{item.name}”,"
    if item.url not in part.links:
        yield f"{named} is missing: no link to {item.url}", loops
        return
    for name, value in words.items():
        if _squeeze(value) not in part.text:
            yield f"the {name} of {named} is missing", (f"item.{name}", *loops)
    if item.corrects and item.corrects.url not in part.links:
        yield f"the link to what {named} corrects is missing", ("item.corrects", *loops)


def _read_html(html: str, root: _Element) -> Part:
    seen = [*texts(root)]
    links = frozenset(link for text, _, link in seen if link and text.strip())
    every = frozenset(link for anchor in root.iter("a") if (link := anchor.get("href")))
    # Markers in what it is given are written as entities (`lines.Plain`); braces in styles are CSS.
    own = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL | re.IGNORECASE)
    return Part(HTML_TEMPLATE, _squeeze("".join(text for text, _, _ in seen)), links, own, every)


def _read_text(content: Content, text: str) -> Part:
    squeezed = own = _squeeze(text)
    values = [*_values(content)]
    for value in sorted(map(_squeeze, values), key=len, reverse=True):
        if "{" in value or "}" in value:
            own = own.replace(value, "…")
    links = frozenset(LINK.findall(text))
    said = tuple(link for value in values if "://" in value for link in LINK.findall(parted(value)))
    return Part(TEXT_TEMPLATE, squeezed, links, own, frozenset(link for link in links if not link.startswith(said)))


def _values(content: Content) -> Iterable[str]:
    """Whatever a person wrote: braces in it are theirs, and addresses that it speaks of."""
    yield from (content.title, content.why, *(words for _, _, words in _of_the_issue(content)))
    yield from (section.heading for section in content.sections)
    for item in content.items:
        yield from (item.title, item.name, item.source, item.excerpt)
        yield from (item.event.place,) if item.event else ()
        yield from (item.corrects.title,) if item.corrects else ()


def _squeeze(text: str) -> str:
    """Without white space: lines may be wrapped anywhere."""
    return "".join(text.split())
