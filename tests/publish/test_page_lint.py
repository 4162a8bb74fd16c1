"""Pages are read back: what a reader could not do with one is told, and of ours there is nothing to tell."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.model import Why, Withdrawal
from sendfeed.publish import Material, page_lint
from sendfeed.publish.page_lint import Meant
from tests.publish.values import NOON, article, config, files, issue

CONFIG = config(base_url="https://example.org/news/")
GONE = replace(article(1), withdrawn=Withdrawal(NOON, Why.PERSON))
ARTICLES = [*(article(n, title=f"The {n}th", html=f"<p>So <em>{n}</em>.</p>") for n in range(80, 1, -1)), GONE]
ISSUES = [issue(ARTICLES[:3]), issue(ARTICLES[3:6], "2026-03-09T0900"), issue(ARTICLES[6:9], "2026-03-02T0900")]
MADE = files(ARTICLES, ISSUES, CONFIG)
MEANT = page_lint.meant(CONFIG, Material.of(ARTICLES, ISSUES))


def faults(path: str, page: bytes) -> list[str]:
    return [fault.what for fault in page_lint.faults(CONFIG.publication, path, page, MEANT.get(path, Meant()))]


def without(path: str, pattern: str) -> list[str]:
    """The faults of a page once what matches is taken out of it."""
    page, count = re.subn(pattern, "", MADE[path].decode(), flags=re.DOTALL)
    assert count
    return faults(path, page.encode())


@pytest.mark.parametrize("language", ["en-GB", "cy", "ar", "he"])
@pytest.mark.parametrize("base_url", ["https://example.org/", "https://example.org/a/b/"])
def test_the_pages_that_sendfeed_makes_have_no_fault(language: str, base_url: str) -> None:
    of = config(language=language, base_url=base_url)
    meant = page_lint.meant(of, Material.of(ARTICLES, ISSUES))
    made = files(ARTICLES, ISSUES, of)
    assert meant.keys() <= made.keys()
    for path in made:
        if path.endswith(".html"):
            assert [*page_lint.faults(of.publication, path, made[path], meant.get(path, Meant()))] == [], path


@pytest.mark.parametrize(
    ("path", "pattern", "says"),
    [
        ("index.html", r'<a href="news/2.html"', "older articles"),
        ("index.html", r'<a href="articles/title-60.html"', "not every article"),
        ("news/2.html", r'<a href="../news/1.html"', "older articles"),
        ("news/1.html", r'<a href="../news/2.html"', "newer articles"),
        ("news/1.html", r'<a href="../articles/title-20.html"', "not every article"),
        ("topics/transport/index.html", r'<a href="../../topics/transport/2.html"', "older articles"),
        ("topics/transport/1.html", r'<a href="../../topics/transport/2.html"', "newer articles"),
        ("issues/weekly/index.html", r'<a href="../../issues/weekly/2026-03-02', "not every issue"),
        ("issues/weekly/2026-03-16T0900.html", r'<a href="../../issues/weekly/index', "nothing leads to all issues"),
        ("issues/weekly/2026-03-09T0900.html", r'<a href="../../issues/weekly/2026-03-16', "issues beside it"),
        ("issues/weekly/2026-03-09T0900.html", r'<a href="../../issues/weekly/2026-03-02', "issues beside it"),
        ("subscribe.html", r'<a href="issues/weekly/index', "nothing leads to all issues"),
        ("articles/title-5.html", r"The 5th", "title is not shown"),
        ("articles/title-5.html", r"<p>So <em>5</em>.</p>", "text is not shown"),
        ("articles/title-5.html", r"<em>5</em>", "text is not shown"),
        ("articles/title-1.html", r'<meta name="sendfeed-status" content="410">', "withdrawn"),
        ("search.html", r"<script.*?</script>", "nothing can be searched"),
        ("search.html", r"script-src 'self'; ", "nothing can be searched"),
        ("404.html", r'<a href="/news/index.html[^"]*"', "front page"),
        ("subscribe.html", r'<a href="index.html[^"]*"', "front page"),
        ("subscribe.html", r'<link rel="alternate" type="application/rss.xml"[^>]*>', "find the feed as RSS"),
        ("index.html", r' type="application/[a-z]*.(xml|json)"', "find the feed as RSS, Atom, JSON Feed"),
        ("404.html", r"feed(?=\.json)", "find the feed as JSON Feed"),
    ],
)
def test_what_is_missing_is_told(path: str, pattern: str, says: str) -> None:
    [fault] = without(path, pattern)
    assert says in fault


def test_the_front_page_need_not_lead_to_itself() -> None:
    assert without("index.html", r'<li><a href="index.html".*?</li>') == []


@pytest.mark.parametrize("home", ["./", "index.html#content", "https://example.org/news/"])
def test_a_way_is_known_by_where_it_leads(home: str) -> None:
    assert faults("subscribe.html", MADE["subscribe.html"].replace(b'"index.html"', f'"{home}"'.encode())) == []


def test_what_only_machines_see_is_not_shown() -> None:
    page = MADE["articles/title-5.html"].replace(b"The 5th</h1>", b"</h1>")
    assert b"The 5th" in page
    assert faults("articles/title-5.html", page) == ["the article's title is not shown"]


@pytest.mark.parametrize(
    ("source", "is_asked_elsewhere"),
    [
        ("https://pictures.example.org/a.png", True),
        ("http://example.org/a.png", True),
        ("//pictures.example.org/a.png", True),
        ("https://example.org.example.net/a.png", True),
        ("https://example.org/news/logo.png", False),
        ("../logo.png", False),
        ("/logo.png", False),
        ("data:image/gif;base64,R0lGODlhAQABAAAAACw=", False),
        ("//[", False),
    ],
)
def test_no_picture_is_asked_of_another_host(source: str, is_asked_elsewhere: bool) -> None:
    page = MADE["articles/title-5.html"].replace(b"</h1>", f'</h1><img src="{source}" alt="">'.encode())
    told = ["it shows a picture of another host, which learns of everybody who opens the page"]
    assert faults("articles/title-5.html", page) == (told if is_asked_elsewhere else [])


@given(
    st.text()
    | st.lists(st.sampled_from([*'<a>x&" \0', " href=", "//[", "<script>", "<!--", "<![", "<?", "]>", "</"])).map(
        "".join
    )
)
def test_any_page_can_be_read(page: str) -> None:
    assert "nothing leads to the front page" in faults("subscribe.html", page.encode(errors="replace"))
