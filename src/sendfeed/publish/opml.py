"""The list of all feeds, for readers that take several at once: OPML 2.0, http://opml.org/spec2.opml."""

from __future__ import annotations

from collections.abc import Sequence

from sendfeed.config import Publication
from sendfeed.model import RSS
from sendfeed.publish.feeds.entries import one_line
from sendfeed.publish.topics import TopicList

FILE = "feeds.opml"
MEDIA_TYPE = "text/x-opml"


def write(publication: Publication, topics: Sequence[TopicList]) -> bytes:
    """Write the OPML of the publication's feed and those of its topics.

    One format of each, since a reader that subscribes to them all should get every article once.
    """
    from lxml import etree

    title = one_line(publication.title)
    document = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(document, "head"), "title").text = title
    body = etree.SubElement(document, "body")

    def outline(text: str, home: str, feed: str) -> None:
        names = {"text": text, "title": text, "type": "rss", "version": "RSS2"}
        etree.SubElement(
            body, "outline", names, xmlUrl=publication.url(feed), htmlUrl=home, language=publication.language
        )

    outline(title, publication.base_url, RSS.file)
    for topic in topics:
        name = f"{title}: {one_line(topic.name)}"
        outline(name, publication.url(topic.page), topic.folder + RSS.file)
    data: bytes = etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data
