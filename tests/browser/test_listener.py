"""The site in a browser through the public listener, with the headers that it adds."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from pytest_httpserver import HTTPServer

from tests.browser.conftest import Visit
from tests.support import MONDAY, SLOT, TUESDAY, Publication
from tests.web.conftest import Host, listening

MISSING = ("nothing.html", "articles/no/such/page", "topics/")


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    publication = Publication(tmp_path_factory.mktemp("listener") / "publication")
    publication.seed_many(3)
    publication.run()
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.run(TUESDAY)
    with listening(publication.site) as found:
        yield found


def assert_styled(visit: Visit) -> None:
    paper = visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}, visit.page.url


def test_every_page_opens_without_a_complaint_and_asks_nobody_else(host: Host, visit: Visit) -> None:
    pages = ["", *(path.relative_to(host.root).as_posix() for path in host.root.rglob("*.html"))]
    assert len(pages) > 6
    for path in pages:
        visit.go(f"{host.url}/{path}")
        visit.page.wait_for_load_state("networkidle")
        expect(visit.page.locator("h1")).to_have_count(1)
        assert_styled(visit)
    assert visit.complaints == []
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(host.url).netloc}


@pytest.mark.parametrize("path", MISSING)
def test_a_page_that_is_missing_leads_back(host: Host, visit: Visit, path: str) -> None:
    url = f"{host.url}/{path}"
    answer = visit.page.goto(url)
    visit.page.wait_for_load_state("networkidle")
    assert answer
    assert answer.status == 404
    expect(visit.page.locator("h1")).to_have_text("Page not found")
    assert_styled(visit)
    # Chromium says so of the document itself, once; of nothing else that belongs to it.
    assert visit.complaints == [
        f"{url}: Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]
    assert sorted(visit.requests) == sorted([url, f"{host.url}/style.css", f"{host.url}/icon.png"])
    visit.complaints.clear()
    for name, target in (("all news", "index.html"), ("subscribe", "subscribe.html")):
        visit.page.goto(url)
        visit.complaints.clear()
        visit.page.get_by_role("main").get_by_role("link", name=name, exact=True).click()
        visit.page.wait_for_url(f"{host.url}/{target}")
        assert visit.complaints == []


def test_no_other_site_can_frame_a_page(host: Host, visit: Visit, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/").respond_with_data(f'<iframe src="{host.url}/"></iframe>', content_type="text/html")
    visit.page.goto(httpserver.url_for("/"))
    visit.page.wait_for_load_state("networkidle")
    assert any("frame-ancestors 'none'" in complaint for complaint in visit.complaints)
    assert visit.page.frames[1].url == "chrome-error://chromewebdata/"


def test_a_script_of_another_site_can_read_a_feed_but_no_page(host: Host, visit: Visit, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/").respond_with_data("<p>a feed reader", content_type="text/html")
    visit.page.goto(httpserver.url_for("/"))
    read = "url => fetch(url).then(answer => answer.text(), error => error.name)"
    assert "Report number 1" in visit.page.evaluate(read, f"{host.url}/feed.json")
    assert visit.page.evaluate(read, f"{host.url}/index.html") == "TypeError"
