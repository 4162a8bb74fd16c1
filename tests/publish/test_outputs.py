"""Which files there are, what each depends on, and that nothing else goes into them."""

from __future__ import annotations

import hashlib
import locale
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from sendfeed.errors import FeedError
from sendfeed.model import Article, DateSource, Edition, Issue
from sendfeed.publish import is_taken, search
from tests.publish.values import NOON, article, config, files, issue, site

THREE = [article(3), article(2), article(1)]
ISSUES = [issue(THREE[:2], "2026-03-23T0900"), issue(THREE[2:], "2026-03-16T0900")]
FEEDS = {f"{folder}{file}" for folder in ("", "topics/transport/") for file in ("feed.xml", "atom.xml", "feed.json")}
LISTS = {"index.html", "topics/transport/index.html", "sitemaps/1.xml"} | FEEDS


def changed(
    articles: list[Article], issues: list[Issue], *, from_articles: list[Article] = THREE, fingerprint: str = "f"
) -> set[str]:
    before = site(from_articles, ISSUES)
    after = site(articles, issues, fingerprint=fingerprint)
    return {path for path in after if path not in before or after[path].fingerprint != before[path].fingerprint}


def test_the_files() -> None:
    assert set(site(THREE, ISSUES)) == LISTS | {
        "404.html",
        "feeds.opml",
        "icon.png",
        "robots.txt",
        "search.html",
        "search.js",
        "sitemap.xml",
        "sitemaps/lists.xml",
        "subscribe.html",
        "style.css",
        "articles/title-1.html",
        "articles/title-2.html",
        "articles/title-3.html",
        "issues/weekly/2026-03-16T0900.html",
        "issues/weekly/2026-03-23T0900.html",
        "issues/weekly/index.html",
    }


def test_every_path_is_kept_from_files_of_the_publication_s_own() -> None:
    """But for those that are such files themselves, and for rules of its own for machines."""
    paths = site([article(n) for n in range(300, 0, -1)], ISSUES).keys() | {"assets/0a1b.png", search.ENTRY}
    assert {path for path in paths if not is_taken(path)} == {"icon.png", "robots.txt", "search.js", "style.css"}
    assert any(path.startswith("archive/") for path in paths)
    assert not is_taken("pictures/index.html")


def test_nothing_new_changes_nothing() -> None:
    assert changed(THREE, ISSUES) == set()


def test_a_new_article_changes_its_page_and_the_lists() -> None:
    assert changed([article(4), *THREE], ISSUES) == LISTS | {"articles/title-4.html"}


def test_a_new_revision_changes_its_page_and_the_lists() -> None:
    for fields in ({"number": 2}, {"updated": NOON + timedelta(days=9)}, {"date_source": DateSource.FRONT_MATTER}):
        revised = [article(3), article(2, **fields), article(1)]
        # The page of 3 names 2 as a related article.
        assert changed(revised, ISSUES) == LISTS | {"articles/title-2.html", "articles/title-3.html"}


def test_a_withdrawn_article_also_changes_its_issue() -> None:
    assert changed(THREE[1:], ISSUES) == LISTS | {"issues/weekly/2026-03-23T0900.html"}


def test_an_article_that_cannot_be_published_any_more_keeps_its_page() -> None:
    """Its output is listed, so that its file is not taken for one of an article that is gone."""
    bad = article(2, number=2, title="a\x0bb")
    changes = changed([THREE[0], bad, THREE[2]], ISSUES)
    assert changes == LISTS | {"articles/title-2.html", "articles/title-3.html"}
    made = site([THREE[0], bad, THREE[2]], ISSUES)
    with pytest.raises(FeedError, match="its title holds a character"):
        made["articles/title-2.html"].render()
    assert b"articles/title-2.html" not in made["index.html"].render().content + made["feed.xml"].render().content
    as_sent = made["issues/weekly/2026-03-23T0900.html"].render().content
    assert b"articles/title-2.html" in as_sent
    assert b"withdrawn" not in as_sent


def test_an_issue_never_links_to_a_page_that_never_was() -> None:
    bad = article(1, title=" ")
    assert bad.page.encode() not in site([bad], [issue([bad])])["issues/weekly/2026-03-16T0900.html"].render().content


def test_a_new_issue_changes_its_page_and_those_that_lead_to_it() -> None:
    new = issue(THREE, "2026-03-30T0900")
    assert changed(THREE, [new, *ISSUES]) == {
        "issues/weekly/2026-03-30T0900.html",
        "issues/weekly/2026-03-23T0900.html",
        "issues/weekly/index.html",
        "subscribe.html",
        "sitemaps/lists.xml",
    }


def test_a_recomposed_issue_is_another_if_it_says_something_else() -> None:
    slot = "2026-03-16T0900"
    greeted = issue(THREE[2:], slot, edition=Edition(greeting="Dear members,"))
    revised = issue([replace(THREE[2], number=2)], slot)
    for again in (greeted, revised, issue(THREE[1:], slot)):
        assert changed(THREE, [ISSUES[0], again]) == {f"issues/weekly/{slot}.html"}
    assert changed(THREE, [ISSUES[0], issue(THREE[2:], slot, composed_at=NOON + timedelta(hours=1))]) == set()


def test_another_topic_changes_no_page_without_it_but_the_first_changes_every_menu() -> None:
    more = article(4, topics=("Pay",))
    new = {path for path in site([more]) if path.startswith("topics/pay/")}
    of_topics = {"feeds.opml", "sitemaps/lists.xml", "subscribe.html"}
    lists = {path for path in LISTS if not path.startswith("topics/")}
    assert changed([more, *THREE], ISSUES) == lists | new | of_topics | {"articles/title-4.html"}
    plain = article(1, topics=())
    before, after = site([plain]), site([article(2), plain])
    assert {path for path in before if path.endswith(".html")} <= {
        path for path in before if before[path].fingerprint != after[path].fingerprint
    }


def test_the_callers_fingerprint_changes_everything() -> None:
    assert changed(THREE, ISSUES, fingerprint="g") == set(site(THREE, ISSUES))


def test_equal_fingerprints_are_equal_bytes() -> None:
    made: dict[tuple[str, str], bytes] = {}
    for articles in (THREE, THREE[1:], [article(4), *THREE]):
        for path, output in site(articles, ISSUES).items():
            data = output.render().content
            assert made.setdefault((path, output.fingerprint), data) == data


def test_an_issue_of_a_digest_that_is_no_more_keeps_its_page() -> None:
    old = issue(THREE, digest="monthly")
    assert b"monthly" in files(THREE, [old])["issues/monthly/2026-03-16T0900.html"]


SCRIPT = """
import hashlib, locale
locale.setlocale(locale.LC_ALL, "")
from tests.publish.test_outputs import sums
print(sums())
"""


def sums() -> str:
    of = config(timezone="America/New_York")
    made = files([article(4, topics=("b", "a", "c"), language="ar"), *THREE], ISSUES, of)
    return "\n".join(f"{hashlib.sha256(data).hexdigest()} {path}" for path, data in made.items())


def locales() -> list[str]:
    """Those that this machine has."""
    if not shutil.which("locale"):
        return []
    return subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("name", ["C", *sorted(set(locales()) - {"C"})[:5]])
def test_the_same_bytes_in_another_process(name: str) -> None:
    """Another hash seed, time zone, locale and folder."""
    zone, seed = ("Asia/Kathmandu", "1") if name == "C" else ("America/St_Johns", "2")
    env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": name, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=env, capture_output=True, text=True, check=True, cwd="/", timeout=60
    )
    assert result.stdout.strip() == sums()


def test_rendering_leaves_the_locale_alone() -> None:
    before = locale.setlocale(locale.LC_ALL)
    files(THREE, ISSUES)
    assert locale.setlocale(locale.LC_ALL) == before


def test_importing_the_room_is_cheap() -> None:
    code = "import sys, sendfeed.publish; print(sorted({'feedgen', 'lxml', 'jinja2', 'babel'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert result.stdout.strip() == "[]"
