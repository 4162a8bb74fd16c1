"""What pages look like: on paper, in the dark, from right to left, and in the hand."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Response, expect

from tests.browser.conftest import Visit
from tests.support import Publication
from tests.whole_site import Site

WIDTHS = [320, 360, 768, 1280]
TARGET = 24
"""Pixels that a finger needs (WCAG 2.5.8)."""


def page_of(site: Site, seed: str) -> str:
    url: str = site.publication.articles()[seed]["url"]
    return url.removeprefix(site.url)


def colours(visit: Visit, selector: str) -> tuple[str, str]:
    found: list[str] = visit.page.locator(selector).first.evaluate(
        "e => [getComputedStyle(e).color, getComputedStyle(document.documentElement).backgroundColor]"
    )
    return found[0], found[1]


def test_linked_data_is_no_script_to_the_browser(english: Site, visit: Visit) -> None:
    visit.go(english.url + page_of(english, "hostile.md"))
    visit.page.wait_for_load_state("networkidle")
    assert visit.complaints == []
    data = json.loads(visit.page.locator("script").inner_text())
    assert data["headline"] == visit.page.locator("h1").inner_text()
    assert "</title><script>" in data["headline"]


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_have_a_length_that_is_good_to_read(whole: Site, visit: Visit, width: int) -> None:
    visit.go(whole.url + "subscribe.html", width=width)
    text = visit.page.locator(".body > p").first.bounding_box()
    assert text
    assert text["x"] >= 16
    assert text["x"] + text["width"] <= width - 16
    size = float(visit.page.locator(".body").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
    assert size >= 16
    assert text["width"] / size <= 40


def test_the_dark_is_dark_and_paper_is_white(english: Site, visit: Visit) -> None:
    seen = set()
    visit.go(english.url + "index.html")
    for scheme in ("light", "dark"):
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        seen.add(colours(visit, "h1"))
    assert len({paper for _, paper in seen}) == 2
    visit.page.emulate_media(color_scheme="dark", media="print")
    assert colours(visit, "h1") == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")


def test_on_paper(english: Site, visit: Visit) -> None:
    """Without what only a screen can use, and with the addresses that links lead to."""
    visit.go(english.url + page_of(english, "own.md"))
    visit.page.emulate_media(media="print")
    for gone in (".skip", "nav", "footer .feeds"):
        expect(visit.page.locator(gone)).to_be_hidden()
    shown = visit.page.locator(".original a").evaluate("e => getComputedStyle(e, '::after').content")
    assert "https://trust.example.org/c" in shown
    for page in ("index.html", "subscribe.html", page_of(english, "hall.md")):
        visit.go(english.url + page, width=700)
        assert visit.overflow() == []
        expect(visit.page.locator("h1")).to_be_visible()


def added(visit: Visit) -> str:
    """All that the style adds behind elements."""
    return str(
        visit.page.evaluate(
            "[...document.querySelectorAll('*')].map(e => getComputedStyle(e, '::after').content).join()"
        )
    )


@pytest.mark.parametrize("seed", ["papers.md", "hall.md"])
def test_paper_says_where_it_comes_from_and_what_belongs_to_it(whole: Site, visit: Visit, seed: str) -> None:
    """Its own address, the site's, and that of an attachment, be it listed or linked in the text."""
    page = page_of(whole, seed)
    visit.go(whole.url + page)
    [attachment] = visit.page.locator("a[href$='.pdf']").evaluate_all("all => all.map(a => a.href)")
    assert whole.url not in added(visit)
    visit.page.emulate_media(media="print")
    paper = added(visit)
    for address in (whole.url + page, whole.url, attachment):
        assert f"\u2066{address}\u2069" in paper
    visit.go(whole.url + "index.html")
    assert f"\u2066{whole.url}\u2069" in added(visit)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_text_runs_the_way_of_its_language(site_in: Callable[[str], Site], visit: Visit, language: str) -> None:
    site = site_in(language)
    own, other = ("rtl", "ltr") if language == "ar" else ("ltr", "rtl")
    visit.go(site.url + page_of(site, "en.md" if language == "ar" else "ar.md"), width=1280)
    way = "e => getComputedStyle(e).direction"
    assert visit.page.locator("html").evaluate(way) == own
    assert [visit.page.locator(f"main {part}").first.evaluate(way) for part in ("h1", ".body p", ".meta")] == [
        other,
        other,
        own,
    ]
    # What is said of an article stands before it, in its own direction of reading.
    meta, text = (visit.page.locator(f"main {part}").first.bounding_box() for part in (".meta", ".body"))
    assert meta
    assert text
    assert (meta["x"] < text["x"]) == (other == "ltr")
    label = "باللغة الإنجليزية" if language == "ar" else "In Arabic"
    expect(visit.page.locator(".meta")).to_contain_text(label)
    visit.go(site.url + "subscribe.html")
    for address in visit.page.locator(".addresses code").all():
        assert address.evaluate(way) == "ltr"


def test_joined_letters_are_neither_spaced_nor_slanted(site_in: Callable[[str], Site], visit: Visit) -> None:
    site = site_in("ar")
    visit.go(site.url + "index.html")
    for part in ("h1", ".motto"):
        style = visit.page.locator(part).evaluate(
            "e => [getComputedStyle(e).letterSpacing, getComputedStyle(e).fontStyle]"
        )
        assert style in (["normal", "normal"], ["0px", "normal"])


def test_one_tap_takes_an_address(whole: Site, visit: Visit) -> None:
    visit.go(whole.url + "subscribe.html")
    for address in visit.page.locator(".addresses code").all()[:4]:
        address.click()
        taken = visit.page.evaluate("getSelection().toString().trim()")
        assert taken == address.inner_text()
        assert taken.startswith(whole.url)


def test_the_feed_is_two_clicks_from_the_index(whole: Site, visit: Visit) -> None:
    visit.go(whole.url + "index.html")
    visit.page.get_by_role("navigation").locator("a[href='subscribe.html']").click()
    for link in visit.page.locator(".addresses dt a").all()[:3]:
        assert visit.page.request.get(whole.url + str(link.get_attribute("href"))).ok
    opml = visit.page.locator("a[href='feeds.opml']")
    assert visit.page.request.get(whole.url + str(opml.get_attribute("href"))).ok


def test_links_in_lists_are_large_enough(whole: Site, visit: Visit) -> None:
    for path in ("index.html", "subscribe.html", page_of(whole, "fees.txt"), "topics/transport/index.html"):
        visit.go(whole.url + path, width=360)
        for link in visit.page.locator(".topics a, .related a, .pager a, .feeds a, .addresses dt a").all():
            box = link.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= TARGET, (path, link.inner_text())


def test_the_bytes_of_an_article(english: Site, visit: Visit) -> None:
    """All that a browser asks for, but for pictures."""
    answers: list[Response] = []

    def keep(answer: Response) -> None:  # playwright takes no method of a list
        answers.append(answer)

    visit.page.on("response", keep)
    visit.go(english.url + page_of(english, "table.md"))
    visit.page.wait_for_load_state("networkidle")
    assert len(answers) >= 2
    assert sum(len(answer.body()) for answer in answers) < 30_000


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_name_of_a_topic_stays_inside_the_page(publication: Publication, visit: Visit, width: int) -> None:
    longest = "Gwasanaethau Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    publication.seed(
        "a.md", f"---\ntitle: News\ntopics: [{longest}, {'w' * 300}]\n---\n\nA sentence about our minibus.\n"
    )
    publication.run()
    for path in ("index.html", "subscribe.html", "articles/news.html"):
        visit.go((publication.site / path).as_uri(), width=width)
        assert visit.overflow() == [], path


ADDRESSES = """\
---
title: News
---

Where each of our schools can be found on the web, and what else is there.

| Term | Monday | Tuesday | Wednesday | Thursday | Friday | More |
|------|--------|---------|-----------|----------|--------|------|
| autumn | swimming | woodwork | gardening | percussion | trampolining | https://example.org/timetable/autumn.html |

| Name | Word | Address |
|------|------|---------|
| Hill | longlonglonglonglonglonglonglonglonglonglonglong | https://hill.example.org/admissions/how-to-apply.html |
"""


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_word_or_address_in_a_table(publication: Publication, visit: Visit, width: int) -> None:
    """It is broken where there is no room: the column stays neither as wide as it, nor as narrow as a letter."""
    publication.seed("a.md", ADDRESSES)
    publication.run()
    visit.go((publication.site / "articles/news.html").as_uri(), width=width)
    for address in visit.page.locator("td a").all():
        box = address.bounding_box()
        assert box
        assert box["width"] >= 90
    word = visit.page.get_by_text("trampolining")
    lines = word.evaluate(
        "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getClientRects().length; }"
    )
    assert lines == 1, "words of everyday length stay whole"
    second = visit.page.locator("table").nth(1).bounding_box()
    assert second
    assert second["x"] + second["width"] <= width
