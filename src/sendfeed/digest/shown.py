"""A mail's HTML as its reader has it: which text is seen, in which colours, and what a mail program would ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

Colour = tuple[int, ...]
"""Red, green and blue from 0 to 255."""

LINK_COLOUR = (0, 0, 238)
"""What programs give a link that has none of its own (https://html.spec.whatwg.org/multipage/rendering.html)."""

HEADING_SIZES = {"h1": 32.0, "h2": 24.0, "h3": 18.72}
UNSEEN = {"head", "style", "script"}
FETCHED = {"src", "srcset", "background", "poster", "data"}
"""Attributes whose URL is fetched as soon as a mail is opened."""

_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)px\s*")
_URL = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""", re.IGNORECASE)


LEAST_SIZE = 10
"""Pixels: nobody reads what is smaller, on a phone least of all."""


class Look(NamedTuple):
    """How text is seen; `size` in pixels."""

    size: float
    is_bold: bool
    colour: Colour
    background: Colour

    @property
    def contrast(self) -> float:
        """The contrast ratio of text and background, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
        dark, light = sorted((_luminance(self.colour), _luminance(self.background)))
        return (light + 0.05) / (dark + 0.05)

    @property
    def least_contrast(self) -> float:
        """What that must be (WCAG 2.2, 1.4.3): large text may have less."""
        return 3 if self.size >= 24 or (self.is_bold and self.size >= 18.66) else 4.5


PLAIN = Look(16, is_bold=False, colour=(0, 0, 0), background=(255, 255, 255))


def parse(html: str) -> _Element:
    """The tree of a mail as programs other than Outlook have it, which reads what comments hide from these."""
    from lxml import etree

    return etree.fromstring(html, etree.HTMLParser(remove_comments=True, remove_pis=True))


def texts(element: _Element, around: Look = PLAIN, link: str = "") -> Iterator[tuple[str, Look, str]]:
    """The text that is seen, pictures' among it, and where it leads if it is a link's. The head and the preheader are
    not; nor is what stands in a column outside `mj-text`, which mrml leaves at a font size of 0.
    """
    attributes = element.attrib
    style, background = attributes.get("style", ""), attributes.get("bgcolor", "")
    look = _look(str(element.tag), style, background, "href" in attributes, around)
    if look is None:
        return
    link = attributes.get("href", link)
    if look.size and (text := element.text or attributes.get("alt")):
        yield text, look, link
    for child in element:
        yield from texts(child, look, link)
        if child.tail and look.size:
            yield child.tail, look, link


def fetched(root: _Element) -> Iterator[str]:
    """The URLs that a program asks for when it shows the mail."""
    for element in root.iter():
        if element.tag == "link":
            yield element.get("href") or ""
        yield from (url for name in FETCHED.intersection(map(str, element.keys())) if (url := element.get(name)))
        sheet = (element.text or "") if element.tag == "style" else ""
        yield from _URL.findall(f"{element.get('style') or ''};{sheet}")


@lru_cache(maxsize=1024)  # a mail has a few looks, and hundreds of elements
def _look(tag: str, style: str, bgcolor: str, is_link: bool, around: Look) -> Look | None:
    """How the text of an element looks; None if it is not seen."""
    pairs = (part.partition(":") for part in style.split(";"))
    styles = {name.strip().lower(): value.replace("!important", "").strip().lower() for name, _, value in pairs}
    if tag in UNSEEN or styles.get("display") == "none":
        return None
    size = _SIZE.fullmatch(styles.get("font-size", ""))
    colour = _colour(styles.get("color", "")) or (LINK_COLOUR if tag == "a" and is_link else around.colour)
    background = _colour(styles.get("background-color") or styles.get("background") or bgcolor)
    is_bold = tag in {"b", "strong", "th", *HEADING_SIZES} or styles.get("font-weight") in {"bold", "700"}
    return Look(
        float(size[1]) if size else HEADING_SIZES.get(tag, around.size),
        around.is_bold or is_bold,
        colour,
        background or around.background,
    )


def _colour(value: str) -> Colour | None:
    """A CSS colour that hides what is behind it; None for what is none."""
    from PIL import ImageColor

    try:
        found = ImageColor.getrgb(value)
    except ValueError:
        return None
    return found if len(found) == 3 else None


def _luminance(colour: Colour) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = (part / 255 for part in colour)
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
