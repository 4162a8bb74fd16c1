"""Finished mails as chromium shows them: a parser, a layout and colours of other hands than those that made them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Literal, get_args

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.conftest import Visit
from tests.browser.test_accessibility import axe as axe  # noqa: PLC0414 - a fixture
from tests.browser.test_accessibility import violations
from tests.digest.mails import NAMES, PICTURES, Mail, mail
from tests.intake.pictures import picture

INBOX = "https://inbox.example.net/"
WIDTHS = (320, 360, 640)
Scheme = Literal["light", "dark"]
FRAME = {"landmark-one-main", "page-has-heading-one", "region"}
"""What axe-core wants of a page, and is the mail program's to have around the mail."""

# https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and 1.4.3. What has no size of its own is not seen.
PALE = """() => {
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = colour => numbers(colour).slice(0, 3).map(each => each / 255)
        .map(each => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4)
        .reduce((sum, each, i) => sum + each * [.2126, .7152, .0722][i], 0);
    const ground = e => {
        for (; e; e = e.parentElement) {
            const colour = getComputedStyle(e).backgroundColor;
            if ((numbers(colour)[3] ?? 1) === 1) return colour;
        }
        return "rgb(255, 255, 255)";
    };
    const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const said = [...document.images].map(image => [image, image.alt]);
    while (walker.nextNode()) said.push([walker.currentNode.parentElement, walker.currentNode.data]);
    for (const [e, text] of said) {
        const style = getComputedStyle(e), size = parseFloat(style.fontSize);
        if (!text.trim() || !e.checkVisibility()) continue;
        const [low, high] = [light(style.color), light(ground(e))].sort((a, b) => a - b);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if ((high + .05) / (low + .05) < (large ? 3 : 4.5) || size < 14)
            found.push([text.trim().slice(0, 40), style.color, ground(e), size]);
    }
    return found;
}"""
STRUCTURE = """() => {
    const plain = e => e.textContent.replace(/\\s+/g, " ").trim();
    return {
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        title: document.title,
        first: plain([...document.querySelectorAll("body div")].find(e => !e.children.length && plain(e))),
        headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(e => [Number(e.tagName[1]), plain(e)]),
        links: [...document.querySelectorAll("a[href]")].map(e => [plain(e), e.getAttribute("href")]),
        anchors: [...document.querySelectorAll("a[name]")].map(e => e.name),
        foreign: [...document.querySelectorAll("script, link, iframe, object, embed, form, input, base, svg, math")]
            .map(e => e.outerHTML.slice(0, 80)),
        handlers: [...document.querySelectorAll("*")].flatMap(e => e.getAttributeNames())
            .filter(name => name.startsWith("on") || name.startsWith("hostile")),
        tables: [...document.querySelectorAll("table")].map(e => e.getAttribute("role")),
    };
}"""

each_mail = pytest.mark.parametrize("judged", NAMES)


def opened(visit: Visit, made: Mail, *, pictures: bool) -> Visit:
    """The mail, of which nothing is fetched but pictures, if they are wanted."""

    def answer(route: Route) -> None:
        if route.request.url == INBOX:
            route.fulfill(body=made.message.html, content_type="text/html; charset=utf-8")
        elif pictures:
            shown = PICTURES[route.request.url.removeprefix(made.draft.config.publication.base_url)]
            route.fulfill(body=picture("PNG", (shown.width, shown.height)), content_type="image/png")
        else:
            route.abort()

    visit.page.route("**/*", answer)
    visit.page.goto(INBOX, wait_until="load")
    return visit


def views(visit: Visit) -> Iterator[str]:
    """In each width, light and dark."""
    for width in WIDTHS:
        for scheme in get_args(Scheme):
            visit.page.set_viewport_size({"width": width, "height": 700})
            visit.page.emulate_media(color_scheme=scheme)
            yield f"{width}, {scheme}"


@each_mail
@pytest.mark.parametrize("pictures", [True, False], ids=["pictures", "no pictures"])
def test_all_of_it_is_seen(visit: Visit, judged: str, pictures: bool) -> None:
    """Nothing scrolls sideways, no text is pale or small, no picture takes more than a screen, and one that is not
    shown says what it is.
    """
    opened(visit, mail(judged), pictures=pictures)
    for view in views(visit):
        assert visit.overflow() == [], view
        assert visit.page.evaluate(PALE) == [], view
        for image in visit.page.locator("img[alt]:not([alt=''])").all():
            box = image.bounding_box()
            assert box, view
            assert box["height"] >= 20, view
            assert box["width"] >= 90, view
            assert box["height"] <= 600, view


@each_mail
def test_nothing_is_fetched_but_own_pictures(visit: Visit, judged: str) -> None:
    made = mail(judged)
    opened(visit, made, pictures=True)
    draft = made.draft
    own = {draft.config.publication.url(each.revision.image) for each in draft.articles if each.revision.image}
    asked = Counter(visit.requests)
    assert asked.pop(INBOX) == 1
    assert {*asked} <= own
    assert bool(asked) == bool(own)
    assert visit.complaints == []


@each_mail
def test_structure(visit: Visit, judged: str) -> None:
    made = mail(judged)
    seen: dict[str, Any] = opened(visit, made, pictures=True).page.evaluate(STRUCTURE)
    assert (seen["lang"], seen["dir"]) == (made.language, "rtl" if made.language == "ar" else "ltr")
    assert (seen["foreign"], seen["handlers"]) == ([], [])
    assert {*seen["tables"]} <= {"presentation", "none"}
    levels = [level for level, _ in seen["headings"]]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(text for _, text in seen["headings"])
    assert seen["title"] == made.message.subject
    assert seen["first"] == made.message.preheader
    assert 40 <= len(seen["first"]) <= 130
    assert seen["first"] not in (seen["title"], *(text for _, text in seen["headings"]))


@each_mail
def test_links(visit: Visit, judged: str) -> None:
    """Each says where it leads, and one text leads to one place: people who hear it may have the list of links only."""
    made = mail(judged)
    seen: dict[str, Any] = opened(visit, made, pictures=True).page.evaluate(STRUCTURE)
    within = [target[1:] for _, target in seen["links"] if target.startswith("#")]
    assert {*within} <= {*seen["anchors"]}
    assert len({*seen["anchors"]}) == len(seen["anchors"])
    assert bool(within) == (len(made.draft.articles) > 6)
    targets: dict[str, set[str]] = {}
    for text, target in seen["links"]:
        assert text, target
        assert re.match(r"https://[^\s]+$|mailto:[^\s@]+@[^\s@]+$|#", target), target
        if not target.startswith("#"):
            targets.setdefault(text, set()).add(target)
    if not made.is_hostile:  # all of its articles have the same title
        assert {text: found for text, found in targets.items() if len(found) > 1} == {}


@each_mail
def test_axe_finds_nothing(visit: Visit, judged: str, axe: str) -> None:
    opened(visit, mail(judged), pictures=True)
    visit.page.set_viewport_size({"width": 360, "height": 700})
    found = violations(visit, axe)
    assert [each for each in found if each.partition(":")[0].partition(", ")[2] not in FRAME] == []


def test_the_eye_would_find_something(browser: Browser) -> None:
    page = browser.new_page(color_scheme="dark")
    page.set_content(
        "<style>@media (prefers-color-scheme: dark) { body { background: #111 } }</style>"
        "<p style='color: #767676'>right<p style='color: #000'>wrong</p><p style='color: #fff; font-size: 13px'>small"
    )
    assert [text for text, *_ in page.evaluate(PALE)] == ["right", "wrong", "small"]
    page.emulate_media(color_scheme="light")
    assert [text for text, *_ in page.evaluate(PALE)] == ["small"]
    page.close()
