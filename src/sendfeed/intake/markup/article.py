"""Which part of a page is its article: what is there to find one's way, to sell, to share or to fill in is taken out.

Structure decides: elements and roles that say what they are. Names of classes count only for what is mostly links, or
where the structure agrees. What holds most of the text that leads nowhere is never taken out, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import HEADINGS, cut, one_line
from sendfeed.intake.markup.players import is_icon, show_player
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
from sendfeed.intake.markup.unseen import is_for_few, is_hidden, is_remark
from sendfeed.model import Dropped

if TYPE_CHECKING:
    from lxml.etree import _Element

LINKS_AROUND, OUTSIDE, MORE = "html-links", "html-outside", "html-around"
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
MIN_BOX = 40
"""What has fewer characters, or no sentence, is no box of an article."""

MAIN_SHARE, OUTER_SHARE, INNER_SHARE = 0.6, 0.7, 0.9
"""How much of the text the `main` of a page must hold to be all of it; an `article` of the page; one of its `main`."""

MAX_DROPPED = 100
"""So many drops are recorded one by one."""

SHOWN = 300
"""So many characters of each are recorded."""


def keep_article(body: _Element, title: str = "", off: Collection[str] = ()) -> tuple[Dropped, ...]:
    """Take out of a page's body what is not its article.

    `title` is what the page says its title is, `off` are the ids of rules that are switched off.
    """
    for element in list(body.iter("iframe", "video", "audio")):
        show_player(element)
    for element in list(body.iter(*MACHINERY)):
        remove(element)
    icons = [] if LINKS_AROUND in off else [_icon(link) for link in list(body.iter("a")) if is_icon(link)]
    sizes = measure(body)
    found = list(_around(body, sizes, letters(title), off))
    if sum(sizes[element].prose for element, _ in found) > sizes[body].prose * 0.98:
        found = []  # Then it is no page, or a page that is not to be understood.
    dropped = [_taken(element, rule) for element, rule in found]
    return _recorded([*dropped, *(() if OUTSIDE in off else _outside(body)), *icons])


def _around(body: _Element, sizes: Sizes, named: str, off: Collection[str]) -> Iterator[tuple[_Element, str]]:
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
        if rule and rule not in off:
            yield element, rule
        elif size.text:
            is_inside = is_inside or element.tag in SECTIONS or role(element) == "main"
            waiting.extend((child, is_inside, is_header) for child in reversed(element))


def _unwanted(element: _Element, size: Size) -> str:
    """The rule for what is not the article even if it is longer."""
    if is_remark(element):
        return "html-comments"
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
    if is_hidden(element, size) or is_for_few(element, size):
        return "html-hidden"
    is_around = called & AROUND if tag not in INLINE else called & SKIPS
    return LINKS_AROUND if is_around and size.is_mostly_links and not size.has_title else ""


def _is_heading(button: _Element) -> bool:
    """Whether a button is the heading of text that it folds and unfolds."""
    parent = button.getparent()
    return parent is not None and parent.tag in HEADINGS | {"summary", "dt"}


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
            yield Dropped(cut(one_line(parent.text or ""), SHOWN), OUTSIDE)
            parent.text = None
        for sibling in siblings:
            after, sibling.tail = sibling.tail or "", None
            if sibling is not part:
                yield _taken(sibling, OUTSIDE)
            yield Dropped(cut(one_line(after), SHOWN), OUTSIDE)
        part = parent


def _icon(link: _Element) -> Dropped:
    """Take out an icon, and give what it says."""
    dropped = Dropped(" ".join(image.get("alt", "") for image in link.iter("img")), LINKS_AROUND)
    remove(link)
    return dropped


def _taken(element: _Element, rule: str) -> Dropped:
    text = cut(one_line(words(element)), SHOWN)
    remove(element)
    return Dropped(text, rule)


def _recorded(dropped: list[Dropped]) -> tuple[Dropped, ...]:
    worded = [drop for drop in dropped if any(map(str.isalnum, drop.text))]
    if len(worded) > MAX_DROPPED:
        worded[MAX_DROPPED:] = [Dropped(f"and {len(worded) - MAX_DROPPED} more", MORE)]
    return tuple(worded)
