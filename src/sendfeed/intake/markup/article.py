"""Which part of a page is its article: what is there to find one's way, to sell, to share or to fill in is taken out.

Structure decides: elements and roles that say what they are. Names of classes count only for what is mostly links, or
where the structure agrees. What holds most of the text that leads nowhere is never taken out, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import HEADINGS, cut, one_line
from sendfeed.intake.markup.tree import (
    CONTROLS,
    INLINE,
    MACHINERY,
    Size,
    Sizes,
    letters,
    measure,
    names,
    remove,
    role,
    words,
)
from sendfeed.model import Dropped

if TYPE_CHECKING:
    from lxml.etree import _Element

SECTIONS = {"article", "main", "section", "blockquote", "figure", "li", "td", "details"}
"""The header or footer of one of these is not that of the page."""

TAGS = {"nav": "html-nav", "aside": "html-aside", "dialog": "html-dialog", "search": "html-form", "form": "html-form"}
ROLES = {
    "navigation": "html-nav",
    "menu": "html-nav",
    "menubar": "html-nav",
    "toolbar": "html-nav",
    "search": "html-form",
    "banner": "html-header",
    "contentinfo": "html-footer",
    "complementary": "html-aside",
    "dialog": "html-dialog",
    "alertdialog": "html-dialog",
}

AROUND = {
    *("nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumbs", "pagination", "pager"),
    *("share", "sharing", "social", "sharedaddy", "addthis", "addtoany", "related", "recommended", "sidebar"),
    *("toolbar", "tags", "skip", "skiplink", "footer", "masthead", "topbar", "login", "print", "promo", "teasers"),
}
"""Words in the class or id of what stands around an article; they count for what is mostly links."""

SKIPS = {"skip", "skiplink"}
"""The same of a link that stands alone."""

ASIDE = {
    *("sidebar", "widget", "related", "newsletter", "subscribe", "signup", "promo", "share", "social", "advert", "ad"),
}
"""Words in the class or id of an `aside` that is not part of what it stands in."""

CONSENT = {"consent", "gdpr", "onetrust", "cookiebanner", "cookieconsent", "cookielaw", "cookienotice", "cookiebar"}
COOKIES = {"cookie", "cookies"}
NOTICES = {"banner", "notice", "bar", "law", "policy", "popup", "message", "modal", "warning", "overlay", "disclaimer"}
"""Words in the class or id of what asks for consent: one of the first, or one of each of the others."""

COMMENTS = {"comments", "commentlist", "respond", "disqus"}
UNSEEN = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader")
"""Parts of the classes of what is for those who hear the page only."""

MIN_BOX = 40
"""What has fewer characters, or no sentence, is neither a box of an article nor worth reading aloud only."""

MAIN_SHARE, OUTER_SHARE, INNER_SHARE = 0.6, 0.7, 0.9
"""How much of the text the `main` of a page must hold to be all of it; an `article` of the page; one of its `main`."""

MAX_DROPPED = 100
"""So many drops are recorded one by one."""

SHOWN = 300
"""So many characters of each are recorded."""


def keep_article(body: _Element, title: str = "") -> tuple[Dropped, ...]:
    """Take out of a page's body what is not its article. `title` is what the page says its title is."""
    for element in list(body.iter(*MACHINERY)):
        remove(element)
    sizes = measure(body)
    found = list(_around(body, sizes, letters(title)))
    if sum(sizes[element].prose for element, _ in found) > sizes[body].prose * 0.98:
        found = []  # Then it is no page, or a page that is not to be understood.
    dropped = [_taken(element, rule) for element, rule in found]
    return _recorded([*dropped, *_outside(body)])


def _around(body: _Element, sizes: Sizes, named: str) -> Iterator[tuple[_Element, str]]:
    """What is evidently not the article, in its order, each with the rule that says so."""
    titles = [title for title in body.iter("h1") if not sizes[title].is_mostly_links]
    matching = [title for title in titles if named and named.startswith(letters(words(title)) or " ")]
    title = next(iter(matching or (titles if len(titles) == 1 else [])), None)
    around_title = set(title.iterancestors()) if title is not None else set()
    half = sizes[body].prose / 2
    waiting = [(child, False, False) for child in reversed(body)]
    while waiting:
        element, is_inside, is_header = waiting.pop()
        size = sizes[element]
        rule = _unwanted(element, size) or ("" if size.prose > half else _rule(element, size, is_inside=is_inside))
        if rule == "html-header" and element in around_title:
            rule, is_header = "", True
        if not rule and is_header and size.is_mostly_links and not size.has_title:
            rule = "html-header"
        if rule:
            yield element, rule
        elif size.text:
            is_inside = is_inside or element.tag in SECTIONS or role(element) == "main"
            waiting.extend((child, is_inside, is_header) for child in reversed(element))


def _unwanted(element: _Element, size: Size) -> str:
    """The rule for what is not the article even if it is longer."""
    if size.has_title:
        return ""
    if element.tag == "dialog" or ROLES.get(role(element)) == "html-dialog" or element.get("aria-modal") == "true":
        return "html-dialog"
    called = names(element)
    if (called & CONSENT or (called & COOKIES and called & NOTICES)) and (size.has_control or size.linked):
        return "html-cookies"
    return "html-comments" if called & COMMENTS and size.has_control else ""


def _rule(element: _Element, size: Size, *, is_inside: bool) -> str:
    """The rule by which an element is not part of the article; empty if it is."""
    tag, called = element.tag, names(element)
    rule = ROLES.get(role(element)) or TAGS.get(str(tag), "")
    if rule == "html-aside":
        is_box = size.text >= MIN_BOX and size.has_sentence and not size.is_mostly_links
        return "" if is_box and not size.has_control and not called & ASIDE else rule
    if rule == "html-form":
        return rule if size.has_control and not size.has_title else ""
    if rule:
        return rule
    if tag in {"header", "footer"}:
        return f"html-{tag}" if not is_inside or (tag == "footer" and size.is_mostly_links) else ""
    if tag in CONTROLS:
        return "" if tag == "button" and _is_heading(element) else "html-form"
    if _is_hidden(element) or _is_for_few(element, size):
        return "html-hidden"
    is_around = called & AROUND if tag not in INLINE else called & SKIPS
    return "html-links" if is_around and size.is_mostly_links and not size.has_title else ""


def _is_heading(button: _Element) -> bool:
    """Whether a button is the heading of text that it folds and unfolds."""
    parent = button.getparent()
    return parent is not None and parent.tag in HEADINGS | {"summary", "dt"}


def _is_hidden(element: _Element) -> bool:
    """Whether an element is not to be seen. A panel that one unfolds is."""
    if element.get("aria-hidden", "").lower() == "true":
        return True
    is_panel = role(element) in {"region", "tabpanel"} or "aria-labelledby" in element.attrib
    return "hidden" in element.attrib and element.get("hidden") != "until-found" and not is_panel


def _is_for_few(element: _Element, size: Size) -> bool:
    """Whether an element says something short to those who hear the page only, such as "opens in a new window"."""
    classes = element.get("class", "").lower()
    is_unseen = any(name in classes for name in UNSEEN)
    return is_unseen and size.text < MIN_BOX and not size.has_sentence and element.tag not in HEADINGS


def _outside(body: _Element) -> Iterator[Dropped]:
    """Take out what is around the `main` or the `article` that holds the bulk of the text."""
    sizes = measure(body)
    mains = [*body.iter("main"), *(part for part in body.iter("div", "section") if role(part) == "main")]
    main = _bulk(mains, body, sizes, MAIN_SHARE)
    root = body if main is None else main
    article = _bulk(root.iter("article"), root, sizes, OUTER_SHARE if main is None else INNER_SHARE)
    title = next((title for title in body.iter("h1") if not sizes[title].is_mostly_links), None)
    if main is not None:
        yield from _isolated(main, body)
    if article is not None:
        yield from _isolated(article, root, from_start=main is None)
    if title is not None and next(body.iter("h1"), None) is None:
        (article if article is not None else root).insert(0, title)


def _bulk(candidates: Iterable[_Element], root: _Element, sizes: Sizes, share: float) -> _Element | None:
    """The candidate that holds its share of the text of the root."""
    largest = max(candidates, key=lambda element: sizes[element].prose, default=None)
    return largest if largest is not None and sizes[largest].prose >= share * sizes[root].prose > 0 else None


def _isolated(part: _Element, root: _Element, *, from_start: bool = True) -> Iterator[Dropped]:
    """Take out of the root all that is not the part; or, if not from the start, all that comes after it."""
    while part is not root:
        parent = part.getparent()
        if parent is None:
            return
        siblings = list(parent) if from_start else [part, *part.itersiblings()]
        if from_start:
            yield Dropped(cut(one_line(parent.text or ""), SHOWN), "html-outside")
            parent.text = None
        for sibling in siblings:
            after, sibling.tail = sibling.tail or "", None
            if sibling is not part:
                yield _taken(sibling, "html-outside")
            yield Dropped(cut(one_line(after), SHOWN), "html-outside")
        part = parent


def _taken(element: _Element, rule: str) -> Dropped:
    text = cut(one_line(words(element)), SHOWN)
    remove(element)
    return Dropped(text, rule)


def _recorded(dropped: list[Dropped]) -> tuple[Dropped, ...]:
    worded = [drop for drop in dropped if any(map(str.isalnum, drop.text))]
    if len(worded) > MAX_DROPPED:
        worded[MAX_DROPPED:] = [Dropped(f"and {len(worded) - MAX_DROPPED} more", "html-around")]
    return tuple(worded)
