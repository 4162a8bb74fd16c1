"""Long lists on numbered pages, topics, related articles, the sitemap and the list of feeds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from sendfeed.adapters.templates import Templates
from sendfeed.config.schema import Topic
from sendfeed.model import Article, Listed, Why, Withdrawal
from sendfeed.publish import Material, outputs
from sendfeed.publish.article_head import DESCRIPTION_LENGTH
from sendfeed.publish.numbered import numbered
from sendfeed.publish.related import related_among
from sendfeed.publish.topics import mark, topics_among
from tests.publish.values import BASE, NOON, article, config, files, issue, site

GONE = Withdrawal(NOON + timedelta(days=40), Why.PERSON)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def known(count: int, **fields: object) -> list[Listed]:
    return [Listed.of(article(number, **fields)) for number in range(count, 0, -1)]


def links(page: bytes, rel: str) -> list[str]:
    return [each.get("href", "") for each in html.fromstring(page).iterfind(f".//nav//a[@rel='{rel}']")]


@given(st.integers(0, 40), st.integers(1, 7), st.sets(st.integers(1, 40)))
def test_every_article_is_on_one_page_but_the_withdrawn(count: int, per_page: int, withdrawn: set[int]) -> None:
    listed = [replace(each, withdrawn=GONE) if each.sequence in withdrawn else each for each in known(count)]
    pages = numbered(listed, per_page)
    assert [each for page in pages for each in page.articles] == [each for each in listed if not each.withdrawn]
    assert [page.number for page in pages] == [0, *range(len(pages) - 1, 0, -1)]
    assert len(pages[0].articles) < max(2 * per_page, per_page + 1)
    for page in pages:
        assert page.older in {None, *(other.number for other in pages)}
        assert (page.older is None) == (page is pages[-1])
        assert (page.newer is None) == (page is pages[0])


@given(st.integers(1, 40), st.integers(1, 7))
def test_a_full_page_stays_but_for_the_way_to_a_new_neighbour(count: int, per_page: int) -> None:
    before, after = ({page.number: page for page in numbered(known(n), per_page)} for n in (count, count + 1))
    for number in before.keys() - {0}:
        assert after[number].articles == before[number].articles
        assert after[number].newer == before[number].newer or number == len(before) - 1


def test_a_new_article_changes_no_full_page() -> None:
    before, after = (site([article(n) for n in range(count, 0, -1)]) for count in (80, 81))
    changed = {path for path in before if before[path].fingerprint != after[path].fingerprint}
    assert {"news/1.html", "news/2.html"} <= before.keys()
    assert {path for path in changed if path.endswith(".html")} == {"index.html", "topics/transport/index.html"}


def test_the_pages_of_the_index_lead_to_each_other() -> None:
    made = files([article(n, topics=()) for n in range(80, 0, -1)])
    assert (links(made["index.html"], "prev"), links(made["index.html"], "next")) == ([], ["news/2.html"])
    assert links(made["news/2.html"], "next") == ["../news/1.html"]
    assert links(made["news/1.html"], "prev") == ["../news/2.html"]
    assert links(made["news/2.html"], "prev") == ["../index.html"]
    assert links(made["news/1.html"], "next") == []
    assert b'<link rel="canonical" href="https://news.example.org/news/1.html">' in made["news/1.html"]


def descriptions(topics: tuple[str, ...]) -> dict[str, str]:
    """Of every page of a list of 80 articles, by its path."""
    made = site([article(n, topics=topics) for n in range(80, 0, -1)])
    lists = [path for path in made if re.match(r"(index|news|topics).*html", path)]
    pages = {path: html.fromstring(made[path].render().content) for path in lists}
    return {path: str(page.xpath("string(//meta[@name='description']/@content)")) for path, page in pages.items()}


def test_each_page_of_a_list_has_a_description_of_its_own() -> None:
    long = "Support for families of pupils who have special educational needs or disabilities and live in the county"
    found = descriptions((long,))
    topic = f"All news of SEND News on {long}."
    assert [*found.values()] == [
        "News for special schools",
        "Page 2. News for special schools",
        "Page 1. News for special schools",
        topic,
        f"Page 2. {topic}",
        f"Page 1. {topic}",
    ]
    cut = [about for path, about in descriptions((f"{long}, {long}",)).items() if path.startswith("topics/")]
    assert len(cut) == len(set(cut)) == 3
    assert all(len(each) <= DESCRIPTION_LENGTH and each.endswith("…") for each in cut)


def test_topics_are_told_apart_by_their_words_only() -> None:
    listed = [
        Listed.of(article(3, topics=("PAY", "Töpferei"))),
        Listed.of(article(2, topics=("Pay  ", "pay"))),
        Listed.of(article(1, topics=("Pay!",))),
    ]
    found = topics_among(listed, ["School Transport"])
    assert [(each.name, each.slug, [one.sequence for one in each.listed]) for each in found.values()] == [
        ("School Transport", "school-transport", []),
        ("Pay!", "pay", [1]),
        ("Pay", "pay-2", [3, 2]),
        ("Töpferei", "topferei", [3]),
    ]


def test_a_topic_keeps_its_slug_for_good() -> None:
    """Whatever the config names later, and whichever article is edited: its feed is followed there."""
    before = topics_among([Listed.of(article(2, topics=("Cafe",))), Listed.of(article(1, topics=("Café", "C++")))], [])
    kept = {mark(each): topic.slug for each, topic in before.items()}
    after = topics_among([Listed.of(article(2, topics=("Cafe", "C++")))], ["C"], kept)
    assert {topic.name: topic.slug for topic in after.values()} == {"C": "c-2", "Cafe": "cafe-2", "C++": "c"}


@pytest.mark.parametrize("name", ["النقل", "index", "../..", "<b>", "\u202ex", "a" * 300])
def test_no_name_of_a_topic_leads_elsewhere(name: str) -> None:
    [topic] = topics_among([Listed.of(article(topics=(name,)))], []).values()
    assert topic.slug.replace("-", "").isalnum()
    assert topic.slug.isascii()
    assert topic.slug != "index"
    made = files([article(topics=(name,))])
    assert f"topics/{topic.slug}/index.html" in made


def test_a_configured_topic_has_its_page_before_its_first_article() -> None:
    of = config().model_copy(update={"topics": (Topic(name="Local offer", match=("local offer",)),)})
    made = files([], of=of)
    assert {"topics/local-offer/index.html", "topics/local-offer/feed.xml"} <= made.keys()
    assert b"Local offer" in made["subscribe.html"]


def test_a_topics_page_and_feeds_hold_its_articles_only() -> None:
    made = files([article(3, topics=("Pay",)), article(2, topics=("Buses", "Pay")), article(1, topics=("Buses",))])
    for file in ("index.html", "feed.xml", "atom.xml", "feed.json"):
        assert [f"title-{n}.html".encode() in made[f"topics/pay/{file}"] for n in (1, 2, 3)] == [False, True, True]
    atom = etree.fromstring(made["topics/pay/atom.xml"])
    assert atom[1].text == "SEND News: Pay"
    assert atom[0].text == "tag:news.example.org,2026:feed/topics/pay"
    page = html.fromstring(made["topics/pay/index.html"])
    offered = [each.get("href") for each in page.iterfind(".//link[@rel='alternate']")]
    assert f"{BASE}topics/pay/atom.xml" in offered


def test_related_articles_are_earlier_ones_with_most_topics_in_common() -> None:
    listed = [
        Listed.of(article(5, topics=("a", "B"))),
        Listed.of(article(4, topics=("c",))),
        Listed.of(article(3, topics=("A",))),
        Listed.of(article(2, topics=("b", "a"))),
        Listed.of(article(1, topics=("b",))),
    ]
    found = {listed[0].id[-4:]: [other.sequence for other in related_among(listed)[listed[0].id]]}
    assert found == {"0005": [2, 3, 1]}
    assert related_among(listed)[listed[-1].id] == ()


def test_related_articles_stand_on_the_page() -> None:
    made = files([article(2), article(1, title="Buses & trains")])
    assert b'<a href="../articles/title-1.html">Buses &amp; trains</a>' in made["articles/title-2.html"]
    assert b"title-2.html" not in made["articles/title-1.html"].replace(b"articles/title-2.html#", b"")


def test_the_sitemap_names_every_page_once() -> None:
    articles: list[Article] = [article(n, withdrawn=GONE if n == 2 else None) for n in (3, 2, 1)]
    made = files(articles, [issue(articles)])
    parts = [each.text or "" for each in etree.fromstring(made["sitemap.xml"]).iter(f"{SITEMAP}loc")]
    places = [
        each.text or ""
        for part in parts
        for each in etree.fromstring(made[part.removeprefix(BASE)]).iter(f"{SITEMAP}loc")
    ]
    pages = {path for path in made if path.endswith(".html")} - {"404.html", "articles/title-2.html", "search.html"}
    assert sorted(places) == sorted(BASE + path.removeprefix("index.html") for path in pages)
    assert made["robots.txt"].decode().endswith(f"Sitemap: {BASE}sitemap.xml\n")


def test_the_sitemap_leaves_out_what_is_rather_found_elsewhere() -> None:
    """It is to name canonical addresses: https://developers.google.com/search/docs/crawling-indexing/sitemaps."""
    own = article(2, original_url=f"{BASE}articles/title-2.html")
    made = files([article(3, original_url="https://example.org/3"), own, article(1)])
    for number, canonical in ((3, False), (2, True), (1, True)):
        page = f"{BASE}articles/title-{number}.html".encode()
        assert (page in made["sitemaps/1.xml"]) is canonical
        assert (b'<link rel="canonical" href="%s">' % page in made[f"articles/title-{number}.html"]) is canonical


@pytest.mark.parametrize("fields", [{"original_url": "https://example.org/a"}, {"withdrawn": GONE}])
def test_a_part_of_the_sitemap_without_an_address_is_left_out(fields: dict[str, Any]) -> None:
    """A list of none is not valid: https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd."""
    known = [article(n, **fields if n <= 500 else {}) for n in range(501, 0, -1)]
    made = site(known)
    assert {"sitemaps/lists.xml", "sitemaps/2.xml"} == {path for path in made if path.startswith("sitemaps/")}
    assert b"sitemaps/1.xml" not in made["sitemap.xml"].render().content
    assert b"sitemaps/2.xml" in made["sitemap.xml"].render().content


def test_a_publication_may_have_its_own_robots_txt() -> None:
    of = config()
    render = Templates(Path("/nonexistent"), of.publication)
    material = replace(Material.of([article()]), files={"robots.txt": b"User-agent: *\nDisallow: /\n"})
    found = [output for output in outputs(of, material, render, "f") if output.path == "site/robots.txt"]
    assert [output.render().content for output in found] == [b"User-agent: *\nDisallow: /\n"]


def test_the_list_of_feeds_names_one_format_of_each() -> None:
    made = files([article(topics=("<Pay> & rations",))])
    body = etree.fromstring(made["feeds.opml"])[1]
    assert [(each.get("text"), each.get("xmlUrl")) for each in body] == [
        ("SEND News", f"{BASE}feed.xml"),
        ("SEND News: <Pay> & rations", f"{BASE}topics/pay-rations/feed.xml"),
    ]
    assert b'href="feeds.opml"' in made["subscribe.html"]
