"""What a browser asks for and complains of on every kind of page, and the way from the front page to a feed."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.browser.conftest import Visit
from tests.whole_site import Site

FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json"}


def test_no_page_complains_or_asks_anybody_else(whole: Site, visit: Visit) -> None:
    visit.page.on("dialog", lambda dialog: visit.complaints.append(f"{visit.page.url}: {dialog.message}"))
    complaints = []
    for path in whole.kinds():
        answer = visit.page.goto(whole.url + path)
        assert answer
        if visit.page.locator("script[src]").count():
            visit.page.wait_for_load_state("networkidle")
        # Chromium says so of a document that is missing or withdrawn, once; of nothing else that belongs to it.
        expected = [f"{whole.url}{path}: Failed to load resource"] if answer.status in {404, 410} else []
        assert [each.partition(": the server")[0] for each in visit.complaints[: len(expected)]] == expected
        complaints += visit.complaints[len(expected) :]
        visit.complaints.clear()
    assert complaints == []
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(whole.url).netloc}


def test_a_feed_is_two_clicks_away(whole: Site, visit: Visit) -> None:
    """From every page: to the one that tells how to subscribe, and to the address of a feed there."""
    for path in whole.kinds():
        visit.page.goto(whole.url + path)
        visit.page.get_by_role("navigation").first.locator("a[href$='subscribe.html']").click()
        # To copy, not to follow: a browser shows a feed as plain text.
        addresses = visit.page.locator("main dl").first.locator("code").all_inner_texts()
        answers = [visit.page.request.get(address) for address in addresses]
        assert {answer.headers["content-type"].partition(";")[0] for answer in answers} == FEED_TYPES
        links = visit.page.locator("main dl").first.locator("a[type]")
        assert [link.evaluate("link => link.href") for link in links.all()] == addresses


def test_a_reader_program_finds_the_feeds_by_itself(whole: Site, visit: Visit) -> None:
    for path in whole.kinds():
        visit.page.goto(whole.url + path)
        found = visit.page.eval_on_selector_all(
            "head link[rel=alternate][type]", "all => all.map(link => [link.type, link.href])"
        )
        assert {kind for kind, _ in found} == FEED_TYPES, path
        for kind, href in found:
            assert visit.page.request.get(href).headers["content-type"].partition(";")[0] == kind
