"""Hostile texts on pages and in mails, in a browser: literally there, and none runs or becomes an element."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests import hostile
from tests.browser.conftest import Visit
from tests.hostile import hostile_publication
from tests.support import SLOT, Publication
from tests.web.conftest import Host, listening

# Templates hold elements too that a page shows later.
MARKUP = r"""() => {
    const schemes = ["http:", "https:", "mailto:", "tel:", "file:"];
    const isSafe = (address) =>
        URL.canParse(address, location) && schemes.includes(new URL(address, location).protocol);
    const roots = [document, ...[...document.querySelectorAll("template")].map(each => each.content)];
    const all = roots.flatMap(root => [...root.querySelectorAll("*")]);
    const barred = ["iframe", "frame", "object", "embed", "base", "svg", "math", "marquee"];
    const wrong = all.filter(e =>
        e.localName.startsWith("hostile") || barred.includes(e.localName)
        || [...e.attributes].some(a => a.name.startsWith("hostile") || a.name.startsWith("on"))
        || e.localName === "script" && e.type !== "application/ld+json" && !/^[\w./]+$/.test(e.getAttribute("src"))
        || e.hasAttribute("href") && !isSafe(e.getAttribute("href"))
        || e.hasAttribute("src") && !isSafe(e.getAttribute("src")));
    return wrong.map(e => e.outerHTML.slice(0, 200)).concat("hostile" in window ? ["it ran"] : []);
}"""
SAID = r"""() => [...document.querySelectorAll("*")]
    .flatMap(e => [e.textContent, ...[...e.attributes].map(a => a.value)]).map(text => text.trim())"""
EVERYWHERE = (hostile.PUBLICATION, hostile.ORGANISATION, hostile.ADDRESS)


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    made = Publication(tmp_path_factory.mktemp("hostile") / "publication")
    hostile_publication(made)
    return made


@pytest.fixture(scope="module")
def host(publication: Publication) -> Iterator[Host]:
    with listening(publication.site) as found:
        yield found


@pytest.fixture
def watched(visit: Visit) -> Iterator[Visit]:
    """A visit during which nobody may be asked anything."""
    visit.page.on("dialog", lambda dialog: visit.complaints.append(f"{visit.page.url} asks: {dialog.message}"))
    yield visit
    assert visit.complaints == []


def page_of(publication: Publication, path: str) -> str:
    url: str = publication.articles()[path]["url"]
    return url.partition("/a&b/")[2]


def assert_inert(visit: Visit) -> None:
    assert visit.page.evaluate(MARKUP) == [], visit.page.url
    assert hostile.RESULT not in visit.page.content(), visit.page.url


def test_no_page_gains_an_element(publication: Publication, host: Host, watched: Visit) -> None:
    paths = sorted(path.relative_to(host.root).as_posix() for path in host.root.rglob("*.html"))
    assert len(paths) > 8
    for path in paths:
        watched.go(f"{host.url}/{path}", width=360)
        assert_inert(watched)
        said = watched.page.evaluate(SAID)
        assert [text for text in EVERYWHERE if text not in said] == [], path
        # The page of what is missing begins its links at the host, in the publication's folder, which is not here.
        if path == "404.html":
            watched.complaints.clear()
        else:
            assert watched.overflow() == [], path


def test_an_article_says_everything_literally(publication: Publication, host: Host, watched: Visit) -> None:
    watched.go(f"{host.url}/{page_of(publication, f'{hostile.STEM}.md')}")
    page = watched.page
    assert page.locator("h1").text_content() == hostile.TITLE
    assert page.title() == f"{hostile.TITLE} – {hostile.PUBLICATION}"
    assert page.locator("main img").first.get_attribute("alt") == hostile.ALT
    assert f"{hostile.STEM}.pdf" in (page.locator(".attachments").text_content() or "")
    said = page.evaluate(SAID)
    for text in (hostile.AUTHOR, hostile.SOURCE, hostile.TOPIC, hostile.PLACE):
        assert any(text in each for each in said), text
    meta = page.eval_on_selector_all("meta", "all => all.map(m => [m.getAttribute('property') || m.name, m.content])")
    assert ["og:title", hostile.TITLE] in meta
    assert ["og:site_name", hostile.PUBLICATION] in meta
    for name in ("description", "og:description"):
        content = next(value for key, value in meta if key == name)
        assert hostile.SUMMARY.startswith(content.rstrip("…")), name
        assert len(content) > 100
    assert page.locator("link[rel=canonical]").get_attribute("href") == hostile.URL
    assert page.locator(".original a").get_attribute("href") == hostile.URL


def test_what_search_engines_are_told_is_literal(publication: Publication, host: Host, watched: Visit) -> None:
    watched.go(f"{host.url}/{page_of(publication, f'{hostile.STEM}.md')}")
    data = [json.loads(text) for text in watched.page.locator("script[type='application/ld+json']").all_text_contents()]
    assert len(data) == 1
    said = data[0]
    assert (said["headline"], said["description"]) == (hostile.TITLE, hostile.SUMMARY)
    assert (said["author"]["name"], said["publisher"]["name"]) == (hostile.AUTHOR, hostile.ORGANISATION)
    assert said["keywords"] == [hostile.TOPIC]
    assert said["url"] == hostile.URL


def test_a_text_is_literal(publication: Publication, host: Host, watched: Visit) -> None:
    watched.go(f"{host.url}/{page_of(publication, 'text.txt')}")
    assert hostile.SENTENCE in (watched.page.locator(".body").text_content() or "")
    watched.go(f"{host.url}/{page_of(publication, 'wordy.txt')}", width=320)
    assert hostile.LONG in (watched.page.locator(".body").text_content() or "")
    assert watched.overflow() == []


def test_markdown_keeps_no_markup_but_its_own(publication: Publication, host: Host, watched: Visit) -> None:
    watched.go(f"{host.url}/{page_of(publication, f'{hostile.STEM}.md')}")
    body = watched.page.locator(".body")
    assert body.locator("script, style, iframe, svg, form, input, button, math, [style], [onclick]").count() == 0
    kept = body.locator("a[href]").evaluate_all("all => all.map(a => a.protocol)")
    assert set(kept) <= {"http:", "https:"}
    expect(body).to_contain_text("[a script](javascript:hostile=1) [another](JaVaScRiPt:hostile=1)")


def test_lists_say_everything_literally(publication: Publication, host: Host, watched: Visit) -> None:
    topic = next(host.root.glob("topics/*/index.html")).relative_to(host.root).as_posix()
    for path, texts in {
        "index.html": (hostile.TITLE, hostile.LATER, hostile.SUMMARY, hostile.SOURCE, hostile.TOPIC, hostile.MOTTO),
        topic: (hostile.TITLE, hostile.SUMMARY, hostile.TOPIC),
        f"issues/{SLOT}.html": (hostile.TITLE, hostile.SUMMARY, hostile.DIGEST),
        "subscribe.html": (hostile.DIGEST,),
    }.items():
        watched.go(f"{host.url}/{path}")
        said = watched.page.evaluate(SAID)
        assert [text for text in texts if text not in said] == [], path


def test_the_search_shows_everything_literally(publication: Publication, host: Host, watched: Visit) -> None:
    for asked in ("gardens", "hostile=1", "</script><script>hostile=1</script>", '"><img src=x onerror=hostile=1>'):
        watched.go(f"{host.url}/search.html")
        watched.page.locator("input[type=search]").fill(asked)
        watched.page.keyboard.press("Enter")
        expect(watched.page.locator("#results li").first).to_be_visible()
        assert_inert(watched)
        if asked == "hostile=1":
            titles = watched.page.locator("#results h2").all_text_contents()
            assert {hostile.TITLE, hostile.LATER} <= set(titles)


@pytest.mark.parametrize("of", [SLOT, "weekly/next"])
def test_a_mail_gains_no_element(publication: Publication, watched: Visit, of: str) -> None:
    assets = publication.site / "assets"
    # Its pictures lie where the site will: below an address that leads nowhere yet.
    watched.page.route("**/assets/*", lambda route: route.fulfill(path=assets / route.request.url.rpartition("/")[2]))
    watched.go((publication.home / "output/email" / of / "email.html").as_uri(), width=360)
    assert_inert(watched)
    assert watched.overflow() == []
    said = " ".join((watched.page.locator("body").text_content() or "").split())
    for text in (hostile.DIGEST, hostile.ORGANISATION, hostile.ADDRESS, hostile.WHY):
        assert text in said


def test_markup_would_be_found(watched: Visit) -> None:
    watched.page.set_content(f"<p>{hostile.TITLE}")
    assert len(watched.page.evaluate(MARKUP)) > 2
    watched.complaints.clear()
