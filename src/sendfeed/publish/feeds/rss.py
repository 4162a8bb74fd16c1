"""RSS 2.0: https://www.rssboard.org/rss-specification, with the advice of https://www.rssboard.org/rss-profile."""

from __future__ import annotations

import html
import re
from email.utils import parsedate_to_datetime

from sendfeed.model import FeedFormat
from sendfeed.publish.feeds.entries import TTL_MINUTES, Feed
from sendfeed.publish.lint import ReadEntry, ReadFeed

PLAIN_TEXT = re.compile(rb"<(?:title|category|dc:creator)>[^<]*")
"""The elements that hold plain text, of which some readers make HTML."""


def write(feed: Feed, form: FeedFormat) -> bytes:
    """Write a feed's document; `form` says where it is found."""
    from sendfeed.publish.feeds.corrected import CorrectedFeed

    channel = CorrectedFeed(feed, form)
    channel.ttl(TTL_MINUTES)
    if feed.icon:
        channel.image(url=feed.icon, title=feed.title, link=feed.home)
    for entry in feed.entries:
        # A description is HTML to every reader, so plain text must be escaped before XML escapes it again.
        channel.append(entry, summary=html.escape(entry.summary, quote=False))
    return PLAIN_TEXT.sub(lambda element: _in_hexadecimal(element[0]), channel.rss_str(pretty=True))


def read(data: bytes) -> ReadFeed:
    """Find in RSS what a reader would. Raises `ValueError`."""
    from sendfeed.publish.feeds.corrected import ATOM, CONTENT, parse, thumbnails

    channel = parse(data)[0]

    def link(rel: str) -> str:
        node = channel.find(f"{ATOM}link[@rel='{rel}']")
        return "" if node is None else node.get("href", "")

    return ReadFeed(
        title=channel.findtext("title", ""),
        home=channel.findtext("link", ""),
        self_url=link("self"),
        previous=link("prev-archive"),
        language=channel.findtext("language", ""),
        updated=parsedate_to_datetime(channel.findtext("lastBuildDate", "")),
        entries=tuple(
            ReadEntry(
                id=item.findtext("guid[@isPermaLink='false']", ""),
                url=item.findtext("link", ""),
                title=item.findtext("title", ""),
                html=item.findtext(f"{CONTENT}encoded", item.findtext("description", "")),
                published=parsedate_to_datetime(item.findtext("pubDate", "")),
                media=(*(each.get("url", "") for each in item.iterfind("enclosure")), *thumbnails(item)),
            )
            for item in channel.findall("item")
        ),
    )


def _in_hexadecimal(text: bytes) -> bytes:
    """The same XML, in the form that most readers of RSS take for plain text
    (https://www.rssboard.org/rss-profile#data-types-characterdata)."""
    return text.replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
