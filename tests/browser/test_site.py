"""The site and the email as readers have them: in a browser, from the disk and over HTTP."""

from __future__ import annotations

import functools
import itertools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.support import CONFIG, MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text
from tests.whole_site import Site

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WIDE = f"""\
---
title: A wide article about {LONG}
topics: [Transport, A topic with a rather long name that goes on]
source: Association of {LONG}
author: {LONG}
original_url: https://original.example.org/a
---

A long address is https://www.example.org/{"path/" * 30}end and a long word is {LONG}. It goes on.

| Club | Day | Place |
|------|-----|-------|
| swimming | Monday | the hydrotherapy pool |

    a line of code that is much longer than any telephone is wide and cannot be broken anywhere_at_all_{"x" * 60}

## What happens next

> A quotation with `inline_code_that_is_rather_long_{"y" * 60}` in it.
"""
TIMETABLE = """\
---
title: A timetable
---

This term there is more to choose from than ever before, on every day of the week. Ask at the office.

| Term | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday |
|------|--------|---------|-----------|----------|--------|----------|--------|
| autumn | swimming | woodwork | gardening | percussion | trampolining | nothing | nothing |
"""
ARABIC = """\
---
title: تقرير عن الحافلة الصغيرة
language: ar
---

اجتمعت اللجنة التوجيهية واتفقت على ما يجب فعله بشأن الحافلة الصغيرة. ستجتمع مرة أخرى قريبا.
"""
BROKEN_AS_IT_IS = (
    "A <script>document.title = 'run'</script> & <b>title</b>\n\nText <img src=x onerror=alert(1)> of it.\n"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """Five articles in an approved issue, and two more for the next."""
    publication = Publication(tmp_path_factory.mktemp("browser") / "a folder with spaces")
    publication.seed_many(1)
    publication.seed("wide.md", WIDE)
    publication.seed("arabic.md", ARABIC)
    publication.seed("timetable.md", TIMETABLE)
    publication.seed("broken.txt", BROKEN_AS_IT_IS)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    # With words enough of their own not to be nearly the same.
    publication.seed(
        "wide-too.md", f"{WIDE.replace('A wide', 'Another wide')}\n{' '.join(map('club{}'.format, range(99)))}.\n"
    )
    publication.seed(
        "arabic-too.md", f"{ARABIC.replace('تقرير', 'تقرير آخر')}\n{' '.join(map('كلمة{}'.format, range(99)))}.\n"
    )
    publication.run(TUESDAY)
    assert {row["state"] for row in publication.articles().values()} == {"accepted"}
    return publication


@pytest.fixture(scope="module")
def server(site: Publication) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gives it
            pass

    listener = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site.site)))
    thread = threading.Thread(target=listener.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{listener.server_port}/"
    listener.shutdown()
    thread.join()
    listener.server_close()


def pages(site: Publication) -> list[Path]:
    """Those that open from the disk: not the one that stands at unknown addresses of a host."""
    return sorted(path.relative_to(site.site) for path in site.site.rglob("*.html") if path.name != "404.html")


def walk(visit: Visit, start: str, base: str) -> set[str]:
    """Follow every link that stays below `base`, as a reader would; gives the paths of all that was found."""
    seen: set[str] = set()
    to_see = [start]
    while to_see:
        url = to_see.pop()
        path = unquote(url.removeprefix(base))
        if path in seen:
            continue
        seen.add(path)
        if path.endswith((".html", "/")) or not path:
            visit.go(url)
            to_see += [link.partition("#")[0] for link in visit.links() if link.startswith(base)]
    return seen


def test_from_the_disk_every_link_leads_to_a_file(site: Publication, visit: Visit) -> None:
    base = site.site.as_uri() + "/"
    seen = walk(visit, base + "index.html", base)
    assert {path for path in seen if path.endswith(".html")} == {path.as_posix() for path in pages(site)}
    assert seen >= {"feed.xml", "atom.xml", "feed.json"}
    assert [path for path in seen if not (site.site / path).is_file()] == []
    assert visit.complaints == []
    assert {urlsplit(url).scheme for url in visit.requests} == {"file"}


def test_over_http_every_link_is_answered(site: Publication, server: str, visit: Visit) -> None:
    seen = walk(visit, server, server)
    assert {path for path in seen if path.endswith(".html")} == {path.as_posix() for path in pages(site)}
    for path in seen:
        assert visit.page.request.get(server + path).ok, path
    assert visit.complaints == []
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(server).netloc}


def test_links_out_of_the_site_are_to_known_places(site: Publication, visit: Visit) -> None:
    hosts = set()
    for path in pages(site):
        visit.go((site.site / path).as_uri())
        hosts |= {urlsplit(link).netloc or urlsplit(link).scheme for link in visit.links()}
    assert hosts == {"file", "mailto", "lists.example.org", "original.example.org", "www.example.org"}


def test_every_page_is_well_made(site: Publication, visit: Visit) -> None:
    for path in pages(site):
        visit.go((site.site / path).as_uri())
        page = visit.page
        assert page.locator("h1").count() == 1, path
        for landmark in (page.get_by_role("banner"), page.get_by_role("main"), page.get_by_role("contentinfo")):
            expect(landmark).to_have_count(1)
        expect(page.get_by_role("navigation", name="Site")).to_have_count(1)
        assert page.title()
        assert page.locator("html").get_attribute("lang") == "en-GB"
        assert page.locator("html").get_attribute("dir") == "ltr"
        levels = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "all => all.map(h => Number(h.tagName[1]))")
        skipped = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        assert not skipped, f"{path} skips a level of headings: {levels}"
        ids = page.eval_on_selector_all("[id]", "all => all.map(e => e.id)")
        assert len(ids) == len(set(ids))
        nameless = page.eval_on_selector_all(
            "a[href]", "all => all.filter(a => !a.innerText.trim()).map(a => a.outerHTML)"
        )
        assert nameless == []
    assert visit.complaints == []


def test_the_style_is_applied(site: Publication, visit: Visit) -> None:
    for path in pages(site):
        visit.go((site.site / path).as_uri())
        paper = visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert paper not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}, path


def test_the_skip_link_works_by_keyboard(site: Publication, visit: Visit) -> None:
    for path in pages(site):
        visit.go((site.site / path).as_uri())
        skip = visit.page.get_by_role("link", name="Skip to the content")
        box = skip.bounding_box()
        assert box is None or box["y"] + box["height"] <= 0 or box["x"] + box["width"] <= 0, "hidden until it is needed"
        visit.page.keyboard.press("Tab")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator("main")).to_be_focused()
        visit.page.keyboard.press("Tab")
        inside = visit.page.evaluate("!!document.activeElement.closest('main, footer')")
        assert inside, "the next stop is in the content"


@pytest.mark.parametrize("width", [320, 768, 1600])
def test_no_page_scrolls_sideways(site: Publication, visit: Visit, width: int) -> None:
    for path in pages(site):
        visit.go((site.site / path).as_uri(), width=width)
        assert visit.overflow(besides="table" if "timetable" in path.name else None) == [], path


def test_a_table_too_wide_for_a_phone_is_all_that_reaches_beyond_it(site: Publication, visit: Visit) -> None:
    visit.go((site.site / "articles/a-timetable.html").as_uri(), width=320)
    assert visit.overflow(besides="table") == []
    assert visit.overflow()


def test_a_page_with_larger_text_does_not_scroll_sideways(site: Publication, visit: Visit) -> None:
    """WCAG 1.4.4: text at twice its size."""
    for path in pages(site):
        visit.go((site.site / path).as_uri(), width=640)
        visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert visit.overflow(besides="table" if "timetable" in path.name else None) == [], path


def test_a_right_to_left_article_in_a_left_to_right_site(site: Publication, visit: Visit) -> None:
    path = site.articles()["arabic.md"]["url"].removeprefix("https://news.example.org/")
    visit.go((site.site / path).as_uri())
    page = visit.page
    assert page.locator("html").get_attribute("dir") == "ltr"
    article = page.locator("main article")
    assert (article.get_attribute("dir"), article.get_attribute("lang")) == ("rtl", "ar")
    assert page.locator("main .body p").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert page.locator("main .meta").evaluate("e => getComputedStyle(e).direction") == "ltr"
    visit.go((site.site / "index.html").as_uri())
    title = page.get_by_role("heading", name="تقرير عن الحافلة الصغيرة")
    assert (title.get_attribute("dir"), title.get_attribute("lang")) == ("rtl", "ar")


def test_past_issues_and_topics_are_found_by_keyboard(english: Site, visit: Visit) -> None:
    visit.go(english.url, width=360)
    menu, main = visit.page.get_by_role("navigation", name="Site"), visit.page.get_by_role("main")
    menu.get_by_role("link", name="Subscribe").press("Enter")
    main.get_by_role("link", name="All issues of").press("Enter")
    main.get_by_role("link").last.press("Enter")
    oldest = visit.page.url
    pages = visit.page.get_by_role("navigation", name="More issues")
    pages.get_by_role("link", name="Newer issue").press("Enter")
    expect(visit.page).not_to_have_url(oldest)
    pages.get_by_role("link", name="Older issue").press("Enter")
    expect(visit.page).to_have_url(oldest)
    menu.get_by_role("link", name="Topics").press("Enter")
    expect(visit.page).to_have_url(f"{english.url}index.html#topics")
    expect(visit.page.get_by_role("heading", name="Topics")).to_be_in_viewport()
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.closest('section').ariaLabelledByElements[0].id") == "topics"
    assert visit.complaints == []


def test_the_menu_is_one_line_on_a_phone(english: Site, visit: Visit) -> None:
    visit.go(english.url, width=360)
    lines = visit.page.locator("nav[aria-label='Site'] a").evaluate_all("all => all.map(a => a.offsetTop)")
    assert len(lines) == 4
    assert len(set(lines)) == 1


def test_what_a_seed_brings_runs_nowhere(site: Publication, visit: Visit) -> None:
    path = site.articles()["broken.txt"]["url"].removeprefix("https://news.example.org/")
    visit.go((site.site / path).as_uri())
    assert visit.page.locator("script:not([type='application/ld+json']), main img").count() == 0
    expect(visit.page.locator("h1")).to_contain_text("A")
    assert visit.page.title() != "run"
    assert visit.complaints == []


def test_scripts_do_not_run_even_if_they_got_in(site: Publication, visit: Visit, tmp_path: Path) -> None:
    """The page's own policy is the last line of defence."""
    text = (site.site / "index.html").read_text()
    (tmp_path / "index.html").write_text(text.replace("</main>", "<script>document.title = 'run'</script></main>"))
    visit.go((tmp_path / "index.html").as_uri())
    assert visit.page.title() == "Test News"
    assert any("Content Security Policy" in complaint for complaint in visit.complaints)


def test_a_visit_notices_what_a_page_asks_for_and_complains_of(visit: Visit, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<style>@import url('http://127.0.0.1:9/style.css')</style><p style='width: 500px'>wide")
    visit.go(page.as_uri(), width=360)
    visit.page.wait_for_load_state("networkidle")
    assert visit.requests == [page.as_uri(), "http://127.0.0.1:9/style.css"]
    assert visit.complaints
    assert visit.overflow()


EMAILS = [f"email/{SLOT}/email.html", "email/weekly/next/email.html"]


@pytest.mark.parametrize("email", EMAILS, ids=["issue", "next"])
def test_an_email_asks_the_network_for_nothing(site: Publication, visit: Visit, email: str) -> None:
    path = site.home / "output" / email
    visit.go(path.as_uri(), width=360)
    visit.page.wait_for_load_state("networkidle")
    assert visit.requests == [path.as_uri()]
    assert visit.complaints == []
    assert visit.overflow() == []
    expect(visit.page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("email", EMAILS, ids=["issue", "next"])
def test_an_email_fits_any_width_and_either_scheme(site: Publication, visit: Visit, email: str) -> None:
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        visit.page.emulate_media(color_scheme=scheme)
        for width in (320, 360, 800):
            visit.go((site.home / "output" / email).as_uri(), width=width)
            assert visit.overflow() == [], (scheme, width)


def test_an_email_s_links_lead_to_pages_that_are_there(site: Publication, visit: Visit) -> None:
    visit.go((site.home / "output" / EMAILS[0]).as_uri())
    links = [link for link in visit.links() if link.startswith("https://news.example.org/")]
    assert len(links) > 4
    for link in links:
        path = link.removeprefix("https://news.example.org/").partition("#")[0] or "index.html"
        assert (site.site / path).is_file(), link


def test_a_right_to_left_article_in_an_email(site: Publication, visit: Visit) -> None:
    visit.go((site.home / "output" / EMAILS[0]).as_uri())
    title = visit.page.get_by_role("heading", name="تقرير عن الحافلة الصغيرة")
    assert title.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_a_right_to_left_site(tmp_path: Path, visit: Visit) -> None:
    publication = Publication(tmp_path / "p", CONFIG.replace('timezone = "', 'language = "ar"\ntimezone = "'))
    publication.seed("a.md", ARABIC.replace("language: ar\n", ""))
    publication.seed("b.md", f"---\ntitle: English\nlanguage: en\n---\n\n{article_text(1)}")
    publication.run()
    for path in pages(publication):
        visit.go((publication.site / path).as_uri(), width=320)
        assert visit.page.locator("html").get_attribute("dir") == "rtl"
        assert visit.overflow() == [], path
    visit.go((publication.site / "articles/english.html").as_uri())
    assert visit.page.locator("main article").get_attribute("dir") == "ltr"
    visit.go((publication.home / "output/email/weekly/next/email.html").as_uri(), width=360)
    assert visit.overflow() == []
    assert visit.complaints == []
