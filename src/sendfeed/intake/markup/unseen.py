"""What a page holds and does not show: hidden elements, the remarks of those who edited a document, preview texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import HEADINGS
from sendfeed.intake.markup.tree import Size, names, role

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSEEN = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader")
"""Parts of the classes of what is for those who hear the page only."""

MIN_READ = 40
"""What has fewer characters, or no sentence, is not worth reading aloud only."""

PANELS = {"accordion", "collapse", "collapsible", "panel", "tab", "tabs", "answer", "faq", "toggle", "expandable"}
"""Words in the class or id of what a reader unfolds."""

MAX_STYLE = 500

_NOT_SHOWN = re.compile(r"(?:^|;)display:none")
_OFF_SCREEN = re.compile(r"(?:^|;)(?:left|top|text-indent):-\d{4,5}(?:px|em)")
_OF_MAIL = re.compile(r"(?:^|;)(?:mso-hide:all|(?:max-height|font-size|opacity):0(?:px|%)?(?:!important)?(?:;|$))")
"""How mailings hide the text that inboxes show below the subject, besides not showing it."""


def is_hidden(element: _Element, size: Size) -> bool:
    """Whether an element is not to be seen. A panel that one unfolds is; and sentences that only a style hides may be.

    Animations and tabs hide what is read later: neither `visibility` nor `opacity` says that an element is hidden.
    """
    if element.get("aria-hidden", "").lower() == "true":
        return True
    if role(element) in {"region", "tabpanel"} or "aria-labelledby" in element.attrib:
        return False
    if "hidden" in element.attrib:
        return element.get("hidden") != "until-found"
    style = _style(element)
    if not _NOT_SHOWN.search(style):
        return False
    return bool(_OF_MAIL.search(style)) or not (size.has_sentence or names(element) & PANELS)


def is_for_few(element: _Element, size: Size) -> bool:
    """Whether an element says something short to those who hear the page only, such as "opens in a new window"."""
    classes = element.get("class", "").lower()
    is_unseen = any(name in classes for name in UNSEEN) or _OFF_SCREEN.search(_style(element))
    return bool(is_unseen) and size.text < MIN_READ and not size.has_sentence and element.tag not in HEADINGS


def is_remark(element: _Element) -> bool:
    """Whether an element is a remark on a document, as Word and Google Docs export it, or a change not yet accepted."""
    tag, classes = element.tag, element.get("class", "").lower().split()
    if tag == "a":
        return element.get("href", "").startswith(("#cmnt", "#_msocom_"))
    if tag == "del":
        return "cite" in element.attrib and "datetime" in element.attrib
    if tag == "div" and len(element):
        first = element[0][0] if element[0].tag == "p" and len(element[0]) else element[0]
        return first.tag == "a" and first.get("href", "").startswith("#cmnt_ref")
    return tag in {"p", "span"} and bool({"msocommenttext", "msocommentreference"} & set(classes))


def _style(element: _Element) -> str:
    return re.sub(r"\s+", "", element.get("style", "")[:MAX_STYLE]).lower()
