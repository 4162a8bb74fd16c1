"""Searching the site, as a person does who looks for a word."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, expect

from sendfeed.adapters.templates import bundled_templates
from tests.browser.conftest import Visit
from tests.support import SATURDAY, TUESDAY, Publication
from tests.web.conftest import Host, listening

HOSTILE = 'A </script><b>title</b> & "quotes" {{ 7*7 }} ]]> <img src=x onerror="document.title=\'run\'">'
LONG = "w" * 10_000
SEEDS = {
    "choir.md": "---\ntitle: A choir for everybody\n---\n\nThe marvellous choir of five schools meets in the old "
    "cafeteria, and whoever likes to sing may come along on Friday.\n",
    "nofio.md": "---\ntitle: Gwersi nofio i blant\nlanguage: cy\n---\n\nMae plant y pum ysgol yn cael gwersi nofio ar "
    "ddydd Gwener, ac mae'r ŵyl yn y dyffryn yn dechrau wedyn.\n",
    "sibaha.md": "---\ntitle: دروس السباحة للأطفال\nlanguage: ar\n---\n\nيتلقى أطفال المَدارس الخمس دروس السباحة يوم "
    "الجمعة، ويمكن لعائلاتهم الحضور إلى القاعة لمشاهدتهم.\n",
    "hostile.md": f"---\ntitle: '{HOSTILE.replace(chr(39), chr(39) * 2)}'\nsource: '<i>Source</i>'\n---\n\n"
    f"A text with constructor and __proto__ in it, and one word that is long: {LONG}. Die Straße; 学校新闻.\n",
}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    publication = Publication(tmp_path_factory.mktemp("search") / "publication")
    for name, text in SEEDS.items():
        publication.seed(name, text)
    publication.seed_many(12)
    publication.run()
    assert len(publication.articles()) == len(SEEDS) + 12
    return publication


@pytest.fixture(scope="module")
def host(publication: Publication) -> Iterator[Host]:
    with listening(publication.site) as found:
        yield found


def titles(visit: Visit) -> Locator:
    return visit.page.locator("#results h2 a")


def ask(visit: Visit, url: str, words: str) -> None:
    visit.go(url)
    visit.page.get_by_label("Words to look for").fill(words)
    visit.page.keyboard.press("Enter")


def assert_well(visit: Visit, host: Host) -> None:
    visit.page.wait_for_load_state("networkidle")
    assert visit.complaints == []
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(host.url).netloc}


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("marvellous", "A choir for everybody"),
        ("CAFETERIA five", "A choir for everybody"),
        ("cafétér", "A choir for everybody"),
        ("choirs", "A choir for everybody"),
        ("dyffryn", "Gwersi nofio i blant"),
        ("wyl", "Gwersi nofio i blant"),
        ("القاعة", "دروس السباحة للأطفال"),
        ("مدارس", "دروس السباحة للأطفال"),
        ("__proto__ constructor", HOSTILE),
        (LONG[:200], HOSTILE),
        ("</script><b>", HOSTILE),
        ("STRASSE", HOSTILE),
        ("新闻", HOSTILE),
    ],
)
def test_an_article_is_found_by_words_of_its_body(host: Host, visit: Visit, words: str, title: str) -> None:
    ask(visit, f"{host.url}/search.html", words)
    expect(titles(visit)).to_have_text([title])
    expect(visit.page.get_by_role("status")).to_have_text("1 article found")
    assert visit.page.title().startswith("Search")
    assert visit.overflow() == []
    assert_well(visit, host)
    titles(visit).click()
    expect(visit.page.locator("h1")).to_have_text(title)


def test_a_search_is_an_address_and_goes_back_and_forth(host: Host, visit: Visit) -> None:
    visit.go(f"{host.url}/search.html?q={quote('القاعة')}")
    expect(titles(visit)).to_have_text(["دروس السباحة للأطفال"])
    heading = visit.page.locator("#results h2")
    assert (heading.get_attribute("lang"), heading.get_attribute("dir")) == ("ar", "rtl")
    box = visit.page.get_by_label("Words to look for")
    box.fill("nothing & of? this=kind")
    box.press("Enter")
    expect(visit.page.get_by_role("status")).to_contain_text("No article was found")
    expect(titles(visit)).to_have_count(0)
    visit.page.go_back()
    expect(titles(visit)).to_have_count(1)
    expect(box).to_have_value("القاعة")
    assert_well(visit, host)


def test_hostile_text_comes_out_literally(host: Host, visit: Visit) -> None:
    visit.go(f"{host.url}/search.html?q={quote('<img src=x onerror=alert(1)> title')}")
    expect(titles(visit)).to_have_text([HOSTILE])
    visit.go(f"{host.url}/search.html?q=quotes")
    expect(titles(visit)).to_have_text([HOSTILE])
    expect(visit.page.locator("#results .meta")).to_contain_text("<i>Source</i>")
    assert visit.page.locator("main img, main b, main i, main script").count() == 0
    assert_well(visit, host)


def test_the_keyboard_is_enough(host: Host, visit: Visit) -> None:
    visit.go(host.url)
    for _ in range(30):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.textContent") == "Search":
            break
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/search.html")
    for _ in range(30):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.name") == "q":
            break
    visit.page.keyboard.type("minibus")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("status")).to_have_text("12 articles found")
    expect(titles(visit)).to_have_count(10)
    # From the newest on: they are as good as one another.
    assert "Report number 12 " in titles(visit).first.inner_text()
    for _ in range(30):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.textContent") == "Show more":
            break
    visit.page.keyboard.press("Enter")
    expect(titles(visit)).to_have_count(12)
    expect(titles(visit).nth(10)).to_be_focused()
    expect(visit.page.get_by_role("button", name="Show more")).to_be_hidden()
    assert_well(visit, host)


def test_it_works_from_the_disk(publication: Publication, visit: Visit) -> None:
    ask(visit, (publication.site / "search.html").as_uri(), "marvellous")
    visit.page.wait_for_url(re.compile(r"\?q=marvellous$"))
    expect(titles(visit)).to_have_text(["A choir for everybody"])
    titles(visit).click()
    expect(visit.page.locator("h1")).to_have_text("A choir for everybody")
    assert visit.complaints == []


def test_without_javascript_the_page_says_so_and_leads_to_the_index(host: Host, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host.url}/search.html")
        expect(page.get_by_role("search")).to_be_hidden()
        # Playwright looks for no text and no roles in here.
        expect(page.locator("noscript p")).to_be_visible()
        expect(page.locator("noscript p")).to_contain_text("Searching needs JavaScript")
        page.locator("noscript a").click()
        expect(page.locator("#content h2")).not_to_have_count(0)


def test_an_index_that_is_renewed_under_a_visitor_is_read_anew(tmp_path: Path, visit: Visit) -> None:
    publication = Publication(tmp_path / "publication")
    publication.seed("choir.md", SEEDS["choir.md"])
    publication.run(SATURDAY)
    with listening(publication.site) as host:
        visit.go(f"{host.url}/search/index.js")  # which is kept for a minute
        publication.seed("more.md", SEEDS["choir.md"].replace("A choir", "A zither").replace("The marv", "A zither. "))
        publication.run(TUESDAY)
        visit.go(f"{host.url}/search.html?q=zither")
        expect(titles(visit)).to_have_text(["A zither for everybody"])
        asked = [urlsplit(url) for url in visit.requests if "/search/" in url]
        assert len([each for each in asked if each.path == "/search/index.js"]) == 3, asked


def test_an_index_that_is_not_there_is_said_in_words(publication: Publication, tmp_path: Path, visit: Visit) -> None:
    shutil.copytree(publication.site, tmp_path / "site")
    shutil.rmtree(tmp_path / "site" / "search")
    with listening(tmp_path / "site") as host:
        visit.go(f"{host.url}/search.html?q=choir")
        expect(visit.page.get_by_role("status")).to_contain_text("The search does not answer")
        visit.page.get_by_role("status").get_by_role("link").click()
        expect(visit.page.locator("#content h2")).not_to_have_count(0)


@pytest.mark.parametrize("language", ["en-GB", "cy", "ar", "ar-EG", "bn"])
def test_days_are_as_on_every_other_page(tmp_path: Path, visit: Visit, language: str) -> None:
    publication = Publication(tmp_path / "publication")
    config = publication.config.read_text(encoding="utf-8")
    publication.config.write_text(config.replace("[publication]", f'[publication]\nlanguage = "{language}"'))
    publication.seed("choir.md", SEEDS["choir.md"].replace("---\n", "---\ndate: 2025-11-20\n", 1))
    publication.run()
    with listening(publication.site) as host:
        visit.go(host.url)
        day = visit.page.locator(".entry time").inner_text()
        visit.go(f"{host.url}/search.html?q=choir")
        expect(visit.page.locator("#results time")).to_have_text(day)
        assert re.search("[0-9]", day)


def test_days_are_written_anew_when_the_site_speaks_another_language(tmp_path: Path, visit: Visit) -> None:
    publication = Publication(tmp_path / "publication")
    config = publication.config.read_text(encoding="utf-8")
    publication.config.write_text(config.replace("[publication]", '[publication]\nlanguage = "de"'))
    publication.seed("choir.md", SEEDS["choir.md"].replace("---\n", "---\ndate: 2025-03-12\n", 1))
    words = publication.home / "templates" / "words" / "de.toml"
    words.parent.mkdir(parents=True)
    for day in ("12 March 2025", "12. März 2025"):
        publication.run()
        visit.go(f"{(publication.site / 'search.html').as_uri()}?q=choir")
        expect(visit.page.locator("#results time")).to_have_text(day)
        words.write_bytes((bundled_templates() / "words" / "en.toml").read_bytes())


def test_own_words_need_not_name_the_day(tmp_path: Path, visit: Visit) -> None:
    publication = Publication(tmp_path / "publication")
    words = publication.home / "templates" / "words" / "en.toml"
    words.parent.mkdir(parents=True)
    publication.seed("choir.md", SEEDS["choir.md"])
    for said in ("Added", "{day}, that is {day}: added"):
        words.write_text(f'added = "{said}"\n', encoding="utf-8")
        publication.run()
        with listening(publication.site) as host:
            visit.go(host.url)
            line = visit.page.locator(".entry .meta p").first.inner_text()
            visit.go(f"{host.url}/search.html?q=choir")
            expect(visit.page.locator("#results .meta p").first).to_have_text(line)


def test_an_article_without_a_letter_breaks_no_search(tmp_path: Path, visit: Visit) -> None:
    publication = Publication(tmp_path / "publication")
    publication.seed("stars.md", "---\ntitle: ★ ★ ★\n---\n\n" + "★ ☆ ✦ ✧ " * 20 + "\n")
    publication.run()
    with listening(publication.site) as host:
        visit.go(f"{host.url}/search.html?q=choir")
        expect(visit.page.get_by_role("status")).to_contain_text("No article was found")
        assert_well(visit, host)
