"""feedgen 1.0.0, corrected: https://github.com/lkiesow/python-feedgen. Imported only when a feed is written.

What it gets wrong, and what stands here instead:
- Atom entry links lose all their attributes but href (a loop variable is shadowed): they are set again;
- `updated` is the time of the run: it must be given;
- each RSS date calls `setlocale` for the whole process: those dates are written by extensions, and never by feedgen;
- entries are prepended: they are appended;
- the RSS link is the last one added: the alternate link comes last;
- RSS drops authors without an e-mail address: dc:creator.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import format_datetime

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from sendfeed.model import FeedFormat
from sendfeed.publish.feeds.entries import Entry, Feed

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
MEDIA = "{http://search.yahoo.com/mrss/}"
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"


class CorrectedFeed(FeedGenerator):  # type: ignore[misc]  # feedgen has no types
    """A feed with what is the same in RSS and Atom."""

    def __init__(self, feed: Feed, form: FeedFormat) -> None:
        super().__init__()
        self.id(feed.id)
        self.title(feed.title)
        self.description(feed.description)
        self.language(feed.language)
        self.generator("sendfeed")
        self.updated(feed.updated)
        # `updated` has set lastBuildDate too, and there is no public way to take it away again.
        self._FeedGenerator__rss_lastBuildDate = None
        self.link(href=feed.url(form.file), rel="self", type=form.media_type)
        self.link(href=feed.home, rel="alternate", type="text/html")
        self.register_extension("sendfeed", ChannelExtension, EntryExtension)
        self.sendfeed.feed, self.sendfeed.file = feed, form.file

    def append(self, entry: Entry, summary: str) -> None:
        """Add an entry after those already there; `summary` in the form that the format wants."""
        item = CorrectedEntry()
        self.add_entry(item, order="append")
        item.sendfeed.entry = entry
        item.id(entry.id)
        item.title(entry.title)
        # Entries of one day are told apart by fractions of a second (RFC 3339, 5.6): readers may take those of one time
        # for the same, and validators warn of them (RFC 4287, 4.2.15).
        item.updated(entry.updated.replace(microsecond=entry.sequence % 1_000_000))
        item.content(entry.html, type="html")
        if summary:
            item.summary(summary)
        if entry.author:
            item.author(name=entry.author)
        item.category([{"term": topic} for topic in entry.topics])
        # RSS has room for one, and feedgen takes the last.
        for each in reversed(entry.enclosures):
            item.link(href=each.path, rel="enclosure", type=each.media_type, length=str(each.size_bytes))
        if entry.original_url:
            item.link(href=entry.original_url, rel="via")
        item.link(href=entry.url, rel="alternate", type="text/html")


class CorrectedEntry(FeedEntry):  # type: ignore[misc]  # feedgen has no types
    """An entry that keeps its links' attributes."""

    def atom_entry(self, extensions: bool = True) -> etree._Element:
        """Give the Atom element. Raises `ValueError`."""
        element: etree._Element = super().atom_entry(extensions)
        for node, link in zip(element.findall("link"), self.link(), strict=True):
            node.attrib.update(link)
        return element


class ChannelExtension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """What feedgen has no words for: archives (RFC 5005), the hub (WebSub), and entries that are gone (RFC 6721)."""

    feed: Feed
    file: str

    def extend_ns(self) -> dict[str, str]:
        """Declare each vocabulary at the root, once."""
        return {"dc": DC.strip("{}"), "fh": HISTORY.strip("{}"), "media": MEDIA.strip("{}")}

    def extend_rss(self, rss: etree._Element) -> etree._Element:
        """Add lastBuildDate, as RFC 822 wants it in any locale, the author, links, and the mark of an archive."""
        _add(rss[0], "lastBuildDate", format_datetime(self.feed.updated))
        _add(rss[0], f"{DC}creator", self.feed.author)
        self._extend(rss[0], f"{ATOM}link")
        return rss

    def extend_atom(self, atom: etree._Element) -> etree._Element:
        """Add links, the mark of an archive, and tombstones."""
        self._extend(atom, "link")  # in feedgen's Atom, elements have no namespace until it is text
        for gone in self.feed.deleted:
            names = {"ref": gone.id, "when": gone.since.isoformat()}
            etree.SubElement(atom, f"{TOMBSTONES}deleted-entry", names, nsmap={"at": TOMBSTONES.strip("{}")})
        return atom

    def _extend(self, parent: etree._Element, link: str) -> None:
        if self.feed.is_archive:
            etree.SubElement(parent, f"{HISTORY}archive")
        links = {
            "hub": self.feed.hub,
            "current": self.feed.current_url(self.file),
            "prev-archive": self.feed.previous_url(self.file),
            "next-archive": self.feed.following_url(self.file),
        }
        for rel, url in links.items():
            if url:
                etree.SubElement(parent, link, {"rel": rel, "href": url})


class EntryExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """The dates, author and language of an entry."""

    entry: Entry

    def extend_rss(self, item: etree._Element) -> etree._Element:
        """Add pubDate, dc:creator, and dc:language where it is not the feed's."""
        _add(item, "pubDate", format_datetime(self.entry.published))
        _add(item, f"{DC}creator", self.entry.author)
        _add(item, f"{DC}language", self.entry.language)
        self._extend(item)
        return item

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Add published, and xml:lang where it is not the feed's."""
        _add(entry, "published", self.entry.published.isoformat())
        if self.entry.language:
            entry.set(f"{XML}lang", self.entry.language)
        self._extend(entry)
        return entry

    def _extend(self, parent: etree._Element) -> None:
        """Add the picture as a thumbnail (https://www.rssboard.org/media-rss#media-thumbnails)."""
        if self.entry.image:
            size = self.entry.picture
            pixels = {"width": str(size.width), "height": str(size.height)} if size else {}
            etree.SubElement(parent, f"{MEDIA}thumbnail", {"url": self.entry.image} | pixels)


def parse(data: bytes) -> etree._Element:
    """Read XML back; raises `ValueError`. Nothing outside is looked at, and long texts are allowed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def thumbnails(entry: etree._Element) -> Iterator[str]:
    """The URLs of an entry's thumbnails."""
    return (each.get("url", "") for each in entry.iterfind(f"{MEDIA}thumbnail"))


def _add(parent: etree._Element, tag: str, text: str) -> None:
    if text:
        etree.SubElement(parent, tag).text = text
