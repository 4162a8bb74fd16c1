"""Every kind of page, in each language of the interface, for people who see little, use no mouse or a small screen.

axe-core finds what a program can; the rest is asked here as WCAG 2.2 has it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visit
from tests.tools import AXE, need
from tests.whole_site import Site

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# All but colours is the same in the dark.
SCHEMES: list[tuple[Literal["light", "dark"], object]] = [
    ("light", TAGS),
    ("dark", {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}),
]
STOPS = 60
"""More than a reader would press the tab key."""
WIDE = ".body table"
"""What may be wider than a phone (WCAG 1.4.10 excepts tables)."""


@pytest.fixture(scope="session")
def axe() -> str:
    need(AXE)
    return AXE.read_text(encoding="utf-8")


def violations(visit: Visit, axe: str) -> list[str]:
    """Each with what it concerns, in both schemes."""
    visit.page.evaluate(axe)
    found = []
    for scheme, asked in SCHEMES:
        visit.page.emulate_media(color_scheme=scheme)
        results: list[dict[str, Any]] = visit.page.evaluate(
            "async (asked) => (await axe.run({runOnly: asked, resultTypes: ['violations']})).violations", asked
        )
        found += [f"{scheme}, {each['id']}: {node['html'][:200]}" for each in results for node in each["nodes"]]
    return found


def open_kind(visit: Visit, whole: Site, path: str, *, width: int) -> None:
    """Open a page of one kind, of which the missing and the withdrawn are answered with 404 and 410."""
    visit.page.set_viewport_size({"width": width, "height": 700})
    visit.page.goto(whole.url + path)


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(whole: Site, visit: Visit, axe: str, width: int) -> None:
    found = []
    for path in whole.kinds():
        open_kind(visit, whole, path, width=width)
        found += [f"{path}, {each}" for each in violations(visit, axe)]
    assert found == []


def test_axe_would_find_something(visit: Visit, axe: str) -> None:
    visit.page.set_content('<html><title>A</title><main><h1>A</h1><p style="color: #aaa">pale<img src="a.png">')
    found = {each.partition(":")[0] for each in violations(visit, axe)}
    assert found == {f"light, {rule}" for rule in ("color-contrast", "html-has-lang", "image-alt")} | {
        "dark, color-contrast"
    }


@pytest.mark.parametrize(("width", "text"), [(320, "100%"), (640, "100%"), (640, "200%")])
def test_nothing_scrolls_sideways(whole: Site, visit: Visit, width: int, text: str) -> None:
    """WCAG 1.4.10, 1.4.4: a phone, a window of 1280 pixels at 400 and 200 %, and text at twice its size."""
    for path in whole.kinds():
        open_kind(visit, whole, path, width=width)
        visit.page.evaluate("size => document.documentElement.style.fontSize = size", text)
        assert visit.overflow(besides=WIDE) == [], path


def test_text_can_be_spaced_out(whole: Site, visit: Visit) -> None:
    """WCAG 1.4.12."""
    for path in whole.kinds():
        open_kind(visit, whole, path, width=360)
        # By the page's own style sheets: its policy refuses those of anybody else.
        visit.page.evaluate(
            """rules => rules.forEach(rule => document.styleSheets[0].insertRule(rule))""",
            [
                "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }",
                "p { margin-block-end: 2em !important }",
            ],
        )
        assert visit.overflow(besides=WIDE) == [], path
        clipped = visit.page.evaluate(
            """() => [...document.querySelectorAll("main *, nav *, footer *")].filter(e => {
                if (getComputedStyle(e).overflow === "visible") return false;
                return (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight);
            }).map(e => e.outerHTML.slice(0, 120))"""
        )
        assert clipped == [], path


def test_by_keyboard_alone(whole: Site, visit: Visit) -> None:
    """WCAG 2.1.1, 2.4.1, 2.4.3, 2.4.7, 2.4.11: each stop is seen, within the window, and in the order of reading."""
    for path in whole.kinds():
        open_kind(visit, whole, path, width=1000)
        visit.page.keyboard.press("Tab")
        expect(visit.page.locator("a.skip")).to_be_focused()
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator("main")).to_be_focused()
        visit.page.goto(whole.url + path)
        places = []
        for _ in range(STOPS):
            visit.page.keyboard.press("Tab")
            stop = visit.page.evaluate(
                """() => {
                    const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
                    if (e === document.body) return null;
                    const all = [...document.querySelectorAll("*")];
                    return {
                        html: e.outerHTML.slice(0, 120), place: all.indexOf(e),
                        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                        within: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
                    };
                }"""
            )
            if stop is None or stop["place"] in places:
                break
            assert (stop["outlined"], stop["within"]) == (True, True), f"{path}: {stop['html']}"
            places.append(stop["place"])
        assert places == sorted(places), path
        assert len(places) >= 6, path


def test_a_finger_can_hit_what_stands_alone(whole: Site, visit: Visit) -> None:
    """WCAG 2.5.8: 24 pixels, unless it is a word in a sentence."""
    for path in whole.kinds():
        open_kind(visit, whole, path, width=360)
        small = visit.page.evaluate(
            """() => [...document.querySelectorAll("nav a, footer a, button, input, .topics a, .attachments a")]
                .map(e => [e.outerHTML.slice(0, 120), e.getBoundingClientRect()])
                .filter(([_, box]) => box.width && box.height && Math.min(box.width, box.height) < 24)
                .map(([html]) => html)"""
        )
        assert small == [], path


def test_the_page_says_its_language(whole: Site, visit: Visit) -> None:
    language = whole.publication.home.name
    for path in whole.kinds():
        open_kind(visit, whole, path, width=1000)
        html = visit.page.locator("html")
        assert (html.get_attribute("lang"), html.get_attribute("dir")) == (
            language,
            "rtl" if language == "ar" else "ltr",
        ), path
    for code in ("en", "cy", "ar", "de"):
        path = whole.publication.articles()[f"{code}.md"]["url"].removeprefix(whole.url)
        open_kind(visit, whole, path, width=1000)
        lang = visit.page.locator("h1").evaluate("e => e.closest('[lang]').lang")
        assert lang == code, path


def said(found: Locator) -> tuple[str, str]:
    """In which language, and which way."""
    lang, way = found.evaluate("e => [e.closest('[lang]').lang, getComputedStyle(e).direction]")
    return lang, way


def test_an_interface_in_another_language_says_so(site_in: Callable[[str], Site], visit: Visit, axe: str) -> None:
    """Of a publication in Hebrew, for which there are no words: it is in English, and runs from left to right."""
    site = site_in("he")
    found = []
    for path in site.kinds():
        open_kind(visit, site, path, width=360)
        found += [f"{path}, {each}" for each in (*violations(visit, axe), *visit.overflow(WIDE))]
        assert said(visit.page.locator("nav a").first) == ("en-GB", "ltr"), path
        assert said(visit.page.locator(".masthead .name").get_by_text("Test News").first) == ("he", "rtl"), path
    assert found == []


def test_results_are_in_the_publication_s_language(site_in: Callable[[str], Site], visit: Visit) -> None:
    visit.go(f"{site_in('he').url}search.html?q=papers")
    results = visit.page.locator("#results .entry")
    expect(results).to_have_count(1)
    # Nothing tells the language of so short a text, but its letters tell which way it runs.
    assert said(results.locator("h2")) == ("he", "ltr")
    assert said(results.locator("time")) == ("en-GB", "ltr")
    expect(results.locator("time")).to_have_text("22 November 2025")
