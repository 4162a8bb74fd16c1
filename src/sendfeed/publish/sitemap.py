"""For search engines: the sitemap (https://www.sitemaps.org/protocol.html) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from sendfeed.config import Publication
from sendfeed.model import Listed
from sendfeed.publish.issue_lists import IssueList
from sendfeed.publish.material import Material
from sendfeed.publish.topics import TopicList

PER_PART = 500
"""Articles in a part, counted from the oldest: so that a new one changes the last part only."""

ROBOTS = "robots.txt"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def parts(
    publication: Publication, material: Material, topics: Iterable[TopicList], issues: Iterable[IssueList]
) -> Iterator[tuple[str, Callable[[], bytes], object]]:
    """The files of the sitemap: the path of each, what makes it, and what it depends on.

    An article whose first address is elsewhere has that as its canonical one, and is not named here.
    """
    lists = ["", "subscribe.html", *(topic.page for topic in topics), *(each.page for each in issues)]
    lists += [issue.page for issue in material.issues]
    paths = ["sitemaps/lists.xml"]
    yield paths[0], partial(_urls, publication, [(path, "") for path in lists]), lists
    by_age = material.listed[::-1]
    for number, start in enumerate(range(0, len(by_age), PER_PART), 1):
        there = [each for each in by_age[start : start + PER_PART] if _is_named(publication, each)]
        if there:  # a part without an address is not valid
            paths.append(f"sitemaps/{number}.xml")
            yield paths[-1], partial(_articles, publication, material, there), [article.mark for article in there]
    yield "sitemap.xml", partial(_index, publication, paths), paths


def robots(publication: Publication) -> bytes:
    """Say that everything may be looked at, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {publication.url('sitemap.xml')}\n".encode()


def _is_named(publication: Publication, article: Listed) -> bool:
    return not article.withdrawn and article.original_url in {"", publication.url(article.page)}


def _articles(publication: Publication, material: Material, listed: Iterable[Listed]) -> bytes:
    articles = material.publishable(listed)
    return _urls(publication, [(each.page, publication.local(each.updated).isoformat()) for each in articles])


def _urls(publication: Publication, pages: Iterable[tuple[str, str]]) -> bytes:
    return _document("urlset", "url", [(publication.url(path), changed) for path, changed in pages])


def _index(publication: Publication, paths: Iterable[str]) -> bytes:
    return _document("sitemapindex", "sitemap", [(publication.url(path), "") for path in paths])


def _document(root: str, child: str, places: Iterable[tuple[str, str]]) -> bytes:
    from lxml import etree

    document = etree.Element(root, xmlns=NAMESPACE)
    for url, changed in places:
        place = etree.SubElement(document, child)
        etree.SubElement(place, "loc").text = url
        if changed:
            etree.SubElement(place, "lastmod").text = changed
    data: bytes = etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data
