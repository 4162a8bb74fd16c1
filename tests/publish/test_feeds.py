"""What readers find in the three feeds."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from lxml import etree

from sendfeed.model import Attachment, DateSource, Picture
from sendfeed.publish import Material
from sendfeed.publish.feeds import documents, feed_of, write
from sendfeed.publish.feeds.entries import authority_date
from tests.publish.values import BASE, NOON, article, config, feed, files, words

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = ["<script>alert(1)</script>", "{{7*7}}", "\"quotes\" & 'more'", "Bus 🚌 late", "שלום עולם", "]]>", "&amp;"]


def three(*articles: Any, **publication: Any) -> tuple[Any, Any, dict[str, Any]]:
    made = files(articles, of=config(**publication))
    return feedparser.parse(made["feed.xml"]), feedparser.parse(made["atom.xml"]), json.loads(made["feed.json"])


def test_the_same_ids_titles_dates_and_order_in_all_three() -> None:
    articles = [article(3, published=NOON - timedelta(days=900)), article(2), article(1)]
    rss, atom, as_json = three(*articles)
    expected = [(a.id, a.revision.title, f"{BASE}{a.page}") for a in articles]
    assert [(e.id, e.title, e.link) for e in rss.entries] == expected
    assert [(e.id, e.title, e.link) for e in atom.entries] == expected
    assert [(e["id"], e["title"], e["url"]) for e in as_json["items"]] == expected
    dates = [a.published.timetuple()[:6] for a in articles]
    assert [e.published_parsed[:6] for e in rss.entries] == dates
    assert [e.published_parsed[:6] for e in atom.entries] == dates
    assert [datetime.fromisoformat(e["date_published"]).utctimetuple()[:6] for e in as_json["items"]] == dates


def test_full_content_and_plain_summary() -> None:
    one = article(summary="Less than 3 < 4 & more.", author="Maya", topics=("Transport", "Pay"))
    rss, atom, as_json = three(one)
    for entry in (rss.entries[0], atom.entries[0]):
        assert entry.content[0].value == one.revision.html
        assert entry.content[0].type == "text/html"
        assert entry.author == "Maya"
        assert [tag.term for tag in entry.tags] == ["Transport", "Pay"]
    assert rss.entries[0].summary == "Less than 3 &lt; 4 &amp; more."  # HTML to every RSS reader
    assert atom.entries[0].summary == "Less than 3 < 4 & more."
    item = as_json["items"][0]
    assert (item["content_html"], item["summary"]) == (one.revision.html, "Less than 3 < 4 & more.")
    assert (item["authors"], item["tags"]) == ([{"name": "Maya"}], ["Transport", "Pay"])


def test_an_article_without_author_is_its_sources() -> None:
    rss, atom, as_json = three(article(author="", source="NASS"))
    assert rss.entries[0].author == atom.entries[0].author == "NASS"
    assert as_json["items"][0]["authors"] == [{"name": "NASS"}]


def test_json_says_where_the_date_comes_from_and_nothing_private() -> None:
    _, _, as_json = three(article(2, date_source=DateSource.FRONT_MATTER), article(1))
    assert [item["_sendfeed"] for item in as_json["items"]] == [
        {"date_source": "front matter"},
        {"date_source": "first seen"},
    ]


def test_the_feed_itself() -> None:
    rss, atom, as_json = three(article())
    for found, file, media_type in ((rss.feed, "feed.xml", "rss"), (atom.feed, "atom.xml", "atom")):
        assert found.title == "SEND News"
        assert found.subtitle == "News for special schools"
        assert found.language == "en-GB"
        links = {link.rel: link for link in found.links}
        assert links["alternate"].href == BASE
        assert (links["self"].href, links["self"].type) == (BASE + file, f"application/{media_type}+xml")
    assert rss.feed.ttl == "60"
    assert atom.feed.id == "tag:news.example.org,2026:feed"
    assert atom.feed.author == "The Association"
    assert as_json["version"] == "https://jsonfeed.org/version/1.1"
    assert (as_json["feed_url"], as_json["home_page_url"]) == (f"{BASE}feed.json", BASE)


def test_json_is_readable_as_it_is() -> None:
    data = files([article(title="Café 🚌")])["feed.json"].decode()
    assert '\n      "title": "Café 🚌",' in data


def test_a_day_in_front_matter_is_the_day_in_every_feed() -> None:
    """A date without a time is local midnight: in summer, that is the day before in UTC."""
    midnight = datetime(2026, 7, 1, tzinfo=ZoneInfo("Europe/London")).astimezone(UTC)
    made = files([article(published=midnight)])
    assert b"<pubDate>Wed, 01 Jul 2026 00:00:00 +0100</pubDate>" in made["feed.xml"]
    assert b"<published>2026-07-01T00:00:00+01:00</published>" in made["atom.xml"]
    assert b'"date_published": "2026-07-01T00:00:00+01:00"' in made["feed.json"]


@pytest.mark.parametrize("hours", [0, 1])
def test_articles_of_the_hour_that_comes_twice_break_no_feed(hours: int) -> None:
    when = datetime(2024, 10, 27, hours, 30, tzinfo=UTC)
    rss, atom, as_json = three(article(published=when), timezone="Europe/London")
    assert rss.entries[0].published_parsed[:6] == atom.entries[0].published_parsed[:6] == when.timetuple()[:6]
    assert datetime.fromisoformat(as_json["items"][0]["date_published"]) == when


def test_an_offset_with_seconds_becomes_utc() -> None:
    before_railways = datetime(1840, 1, 1, 12, tzinfo=UTC)
    assert config().publication.local(before_railways).isoformat() == "1840-01-01T12:00:00+00:00"


def test_updated_is_that_of_the_newest_article() -> None:
    late = NOON + timedelta(days=50)
    for articles in ([article(2), article(1, updated=late)], [article(2, accepted_at=late), article(1)]):
        made = files(articles)
        assert b"<lastBuildDate>Fri, 01 May 2026 13:00:00 +0100</lastBuildDate>" in made["feed.xml"]
        assert etree.fromstring(made["atom.xml"]).findtext(f"{ATOM}updated") == "2026-05-01T13:00:00+01:00"


@pytest.mark.parametrize(
    ("authority", "date"),
    [("news.example.org,2026", (2026, 1, 1)), ("a.org,2025-11", (2025, 11, 1)), ("a@b.org,2025-11-21", (2025, 11, 21))],
)
def test_an_empty_feed_has_not_changed_since_its_authority_began(authority: str, date: tuple[int, int, int]) -> None:
    assert authority_date(authority) == datetime(*date, tzinfo=UTC)
    rss, atom, as_json = three(tag_authority=authority)
    assert not rss.bozo
    assert not atom.bozo
    assert rss.entries == atom.entries == as_json["items"] == []
    assert atom.feed.updated_parsed[:3] == rss.feed.updated_parsed[:3] == date


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_are_plain_text(title: str) -> None:
    made = files([article(title=title)])
    assert etree.fromstring(made["feed.xml"]).findtext("channel/item/title") == title
    assert etree.fromstring(made["atom.xml"]).findtext(f"{ATOM}entry/{ATOM}title") == title
    assert json.loads(made["feed.json"])["items"][0]["title"] == title


@pytest.mark.parametrize("title", ["Fish & chips <today>", "R&D", "1 < 2 && 3 > 2", "Bus 🚌 late", "]]>"])
def test_readers_find_the_same_title_in_all_three(title: str) -> None:
    rss, atom, as_json = three(article(title=title))
    assert rss.entries[0].title == atom.entries[0].title == as_json["items"][0]["title"] == title


def test_plain_text_in_rss_is_written_as_the_profile_advises() -> None:
    """https://www.rssboard.org/rss-profile#data-types-characterdata."""
    made = files([article(title="Fish & chips <today>", author="A & B", topics=("R&D",))])["feed.xml"].decode()
    assert "<title>Fish &#x26; chips &#x3C;today&gt;</title>" in made
    assert "<dc:creator>A &#x26; B</dc:creator>" in made
    assert "<category>R&#x26;D</category>" in made
    assert "&lt;p&gt;" in made


def test_text_of_the_other_direction_brings_it_along() -> None:
    rss, _, as_json = three(article(language="ar", html="<p>مرحبا</p>"))
    directed = '<div dir="rtl" lang="ar"><p>مرحبا</p></div>'
    assert as_json["items"][0]["content_html"] == directed
    assert rss.entries[0].content[0].value == directed
    assert as_json["items"][0]["language"] == "ar"
    made = files([article(language="ar"), article(2, language="en-GB")])
    assert made["atom.xml"].count(b'xml:lang="ar"') == 1
    assert made["feed.xml"].count(b"<dc:language>ar</dc:language>") == 1
    assert made["atom.xml"].count(b"xml:lang") == 2


def test_text_of_the_other_direction_without_a_language_brings_its_direction() -> None:
    made = files([article(title="خبر", html="<p>خبر</p>")])
    item = json.loads(made["feed.json"])["items"][0]
    assert item["content_html"] == '<div dir="rtl"><p>خبر</p></div>'
    assert "language" not in item
    assert made["atom.xml"].count(b"xml:lang") == 1
    assert b"dc:language" not in made["feed.xml"]


def test_what_is_too_long_for_a_feed_keeps_its_direction_and_marks_the_words_of_ours() -> None:
    of = config()
    of = of.model_copy(update={"feeds": of.feeds.model_copy(update={"max_bytes": 20_000})})
    made = files([article(language="ar", summary="خبر", html=f"<p>{'خبر ' * 4_000}</p>")], of=of)
    item = json.loads(made["feed.json"])["items"][0]
    assert item["content_html"] == (
        '<div dir="rtl" lang="ar"><p>خبر</p><p lang="en-GB" dir="ltr">'
        f'<a href="{BASE}articles/title-1.html">Read the whole article</a></p></div>'
    )


def test_an_article_without_text_leads_to_its_page() -> None:
    rss, atom, as_json = three(article(html="", summary=""))
    link = f'<p><a href="{BASE}articles/title-1.html">Read the whole article</a></p>'
    assert rss.entries[0].summary == atom.entries[0].content[0].value == link
    assert as_json["items"][0]["content_html"] == link


def test_attachments_that_the_text_does_not_lead_to_stand_below_it() -> None:
    linked = Attachment("assets/a.pdf", "a.pdf", "application/pdf", 1)
    other = Attachment("assets/b.pdf", "<b>.pdf", "application/pdf", 840_000)
    text = '<p><a href="assets/a.pdf">A</a></p>'
    for found in three(article(html=text, image="assets/a.png", attachments=(linked, other)))[:2]:
        assert found.entries[0].content[0].value == (
            f'<p><a href="{BASE}assets/a.pdf">A</a></p>'
            f'<ul><li><a href="{BASE}assets/b.pdf">&lt;b&gt;.pdf</a> (840 kB)</li></ul>'
        )


def test_a_language_cannot_break_out_of_its_attribute() -> None:
    _, _, as_json = three(article(language='ar-"><script>', html="<p>x</p>"))
    assert "<script>" not in as_json["items"][0]["content_html"]


def test_the_original_is_told() -> None:
    made = files([article(original_url="https://example.org/first")])
    assert json.loads(made["feed.json"])["items"][0]["external_url"] == "https://example.org/first"
    assert b'<link href="https://example.org/first" rel="via"/>' in made["atom.xml"]
    assert etree.fromstring(made["feed.xml"]).findtext("channel/item/link") == f"{BASE}articles/title-1.html"


def test_titles_are_one_line() -> None:
    rss, atom, as_json = three(article(title="  A title\n in two lines "))
    assert rss.entries[0].title == atom.entries[0].title == as_json["items"][0]["title"] == "A title in two lines"


def test_an_entry_of_many_megabytes_is_read_back() -> None:
    one = feed([article()])
    entries = (replace(one.entries[0], html=f"<p>{'long ' * 2_400_000}</p>"),)
    for data in write(replace(one, entries=entries, max_bytes=20_000_000)).files.values():
        assert len(data) > 12_000_000
    assert "bytes, more than 1000000" in write(replace(one, entries=entries)).set_aside[article().id]


def test_the_hub_is_named_in_every_current_feed() -> None:
    of = config()
    of = of.model_copy(
        update={"feeds": of.feeds.model_copy(update={"websub_hub": "https://hub.example.org/", "entries": 2})}
    )
    made = files([article(n) for n in range(4, 0, -1)], of=of)
    for folder in ("", "topics/transport/"):
        for file in ("feed.xml", "atom.xml"):
            found = feedparser.parse(made[folder + file]).feed.links
            assert [link.href for link in found if link.rel == "hub"] == ["https://hub.example.org/"]
        assert json.loads(made[f"{folder}feed.json"])["hubs"] == [{"type": "WebSub", "url": "https://hub.example.org/"}]
    assert b"hub.example.org" not in made["archive/1/feed.xml"] + made["archive/1/atom.xml"]


def test_a_picture_is_an_enclosure_and_a_thumbnail() -> None:
    picture = Picture("assets/a.png", "image/png", 640, 480, 12_345)
    one = article(image="assets/a.png", attachments=(Attachment("assets/p.pdf", "p.pdf", "application/pdf", 99),))
    material = replace(Material.of([one]), picture={picture.path: picture}.get)
    of = config()
    made = feed_of(of, next(documents(of, material, [])), material, words())
    rss, atom, as_json = write(made).files.values()
    for found in (feedparser.parse(rss).entries[0], feedparser.parse(atom).entries[0]):
        assert found.media_thumbnail == [{"url": f"{BASE}assets/a.png", "width": "640", "height": "480"}]
        assert (f"{BASE}assets/a.png", "12345") in [(each.href, each.length) for each in found.enclosures]
    assert len(feedparser.parse(rss).entries[0].enclosures) == 1
    assert len(feedparser.parse(atom).entries[0].enclosures) == 2
    item = json.loads(as_json)["items"][0]
    assert (item["image"], [each["url"] for each in item["attachments"]]) == (
        f"{BASE}assets/a.png",
        [f"{BASE}assets/p.pdf"],
    )


def test_a_picture_elsewhere_is_a_thumbnail_only() -> None:
    """Nobody knows its size, and an enclosure needs one (https://www.rssboard.org/rss-profile)."""
    rss, atom, _ = three(article(image="https://example.org/a.png"))
    for found in (rss.entries[0], atom.entries[0]):
        assert found.media_thumbnail == [{"url": "https://example.org/a.png"}]
        assert found.enclosures == []


def test_the_feed_has_an_icon() -> None:
    rss, atom, as_json = three(article())
    assert (atom.feed.icon, atom.feed.logo) == (f"{BASE}icon.png", f"{BASE}icon.png")
    assert (rss.feed.image.href, rss.feed.image.title, rss.feed.image.link) == (f"{BASE}icon.png", "SEND News", BASE)
    assert as_json["icon"] == f"{BASE}icon.png"
