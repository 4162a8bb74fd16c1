"""What an HTML document says of itself: JSON-LD (schema.org), Open Graph, `meta` elements, microdata, `time`.

A claim counts only where it is evident that it is about the article: an index of many articles has many dates.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from sendfeed.intake.blocks import Metadata, one_line
from sendfeed.intake.decode import clean
from sendfeed.intake.links import public_address, web_address
from sendfeed.intake.markup.tree import is_within, letters, names, words
from sendfeed.languages import known_tag

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_LENGTH = 500
"""A longer claim is none."""

MAX_SCRIPT = 500_000
MAX_NODES = 5_000
"""So much JSON-LD is looked at."""

MAX_TIMES = 50
"""So many `time` elements, and headers, are looked at: a page with more is an index."""

FIRST_YEAR = 1990
"""Dates before the web are the zero of some program."""

ARTICLES = re.compile(r"\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report")
PAGES = re.compile(r"\w*Page")

DATES = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued"),
    *("dcterms.issued", "dc.date.published", "citation_publication_date", "parsely-pub-date", "sailthru.date"),
    *("pubdate", "publishdate", "publish-date", "publish_date", "article.published", "dcterms.date", "dc.date", "date"),
)
"""Names of `meta` elements that hold a date of publication, the surest first."""

LANG = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")
"""Attributes that say in which language a document is; Word gives one to the body."""

PUBLISHED = {"published", "pubdate"}
UPDATED = {"updated", "modified", "revised"}

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d.*)?")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->")
_NO_NAME = re.compile(r"admin|administrator|author|editor|user|webmaster|staff|guest|.*[@/].*", re.IGNORECASE)


def read_metadata(root: _Element, html: str) -> Metadata:
    """Collect the claims of a document: `root` is its tree, `html` its text."""
    claims = _meta(root)
    things = list(_things(root))
    headings = [words(heading) for heading in root.iter("h1")]
    title = _first(claims, "og:title", "twitter:title", "headline", "dc.title", "dcterms.title")
    article = _the_article(things, {letters(text) for text in (title, *headings) if text})
    published, published_by = _published(root, claims, things, article)
    heading = next(iter(root.iter("title")), None)
    author = _names(article.get("author")) or _first(claims, "author", "article:author", "dc.creator", "byl")
    told = [part.get(name) for part in (root, *root.iterchildren("body")) for name in LANG]
    languages = [*told, _first(claims, "content-language", "og:locale"), _text(article.get("inLanguage"))]
    return Metadata(
        title=_text(article.get("headline")) or title or (_text(words(heading)) if heading is not None else ""),
        published=published,
        published_by=published_by,
        author="" if _NO_NAME.fullmatch(author) else author,
        language=next(filter(None, (known_tag(tag.replace("_", "-")) for tag in languages if tag)), ""),
        original_url=_original_url(root, claims, html),
        site_name=_first(claims, "og:site_name", "application-name") or _names(article.get("publisher")),
    )


def base_url(root: _Element, original_url: str) -> str:
    """What its relative links are relative to, as far as it says; else empty."""
    base = next((element.get("href", "") for element in root.iter("base")), "")
    return web_address(urljoin(original_url, base.strip()) if _is_url(base) else "") or original_url


def _meta(root: _Element) -> dict[str, str]:
    """The `meta` elements: the first value of each name, in lower case."""
    claims: dict[str, str] = {}
    for element in root.iter("meta"):
        value = _text(element.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute, "").strip().lower()
            if name and value:
                claims.setdefault(name, value)
    return claims


def _first(claims: dict[str, str], *names: str) -> str:
    return next((claims[name] for name in names if name in claims), "")


def _things(root: _Element) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a document, those within others included."""
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower() and len(script.text or "") <= MAX_SCRIPT:
            text = re.sub(r"^\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*$", "", script.text or "")
            try:
                waiting: list[Any] = [json.loads(text, strict=False)]
            except (ValueError, RecursionError):
                continue
            for _ in range(MAX_NODES):
                if not waiting:
                    break
                node = waiting.pop()
                if isinstance(node, dict):
                    yield node
                    waiting.extend(value for value in reversed(node.values()) if isinstance(value, dict | list))
                elif isinstance(node, list):
                    waiting.extend(reversed(node[:MAX_NODES]))


def _of_kind(things: Iterable[dict[str, Any]], kind: re.Pattern[str]) -> list[dict[str, Any]]:
    found = []
    for thing in things:
        types = thing.get("@type")
        kinds = types if isinstance(types, list) else [types]
        if any(isinstance(name, str) and kind.fullmatch(name) for name in kinds):
            found.append(thing)
    return found


def _the_article(things: list[dict[str, Any]], titles: set[str]) -> dict[str, Any]:
    """The one article that the JSON-LD is about: the one with the title of the page, or the only one."""
    articles = _of_kind(things, ARTICLES)
    named = [article for article in articles if letters(_text(article.get("headline"))) in titles]
    articles = named or articles
    names = {letters(_text(article.get("headline"))) for article in articles}
    return articles[0] if articles and len(names) == 1 else {}


def _published(
    root: _Element, claims: dict[str, str], things: list[dict[str, Any]], article: dict[str, Any]
) -> tuple[str, str]:
    """When it was published, and which claim says so."""
    if date := _date(article.get("datePublished")):
        return date, "JSON-LD datePublished"
    for name in DATES:
        if date := _date(claims.get(name)):
            return date, f"meta {name}"
    for found in (_marked_times(root), _times_of_header(root)):
        if len({date[:10] for date in found}) == 1:
            return found[0], "time element"
    pages = {_date(page.get("datePublished")) for page in _of_kind(things, PAGES)} - {""}
    return (pages.pop(), "JSON-LD datePublished") if len(pages) == 1 else ("", "")


def _marked_times(root: _Element) -> list[str]:
    """The dates that are marked as dates of publication, outside of comments and teasers of other articles."""
    marked = islice((element for element in root.iter() if _is_marked(element)), MAX_TIMES)
    times = (time for time in marked if not is_within(time, {"aside", "nav", "footer"}))
    return [date for time in times if (date := _date(time.get("datetime") or time.get("content")))]


def _is_marked(element: _Element) -> bool:
    if element.get("itemprop") == "datePublished":
        return True
    return element.tag == "time" and ("pubdate" in element.attrib or bool(names(element) & PUBLISHED))


def _times_of_header(root: _Element) -> list[str]:
    """The dates in the header of the only article, beside its title."""
    headers = [header for header in islice(root.iter("header"), MAX_TIMES) if is_within(header, {"article", "main"})]
    headers = [header for header in headers if next(header.iter("h1", "h2"), None) is not None]
    if len(headers) != 1:
        return []
    times = islice((time for time in headers[0].iter("time") if not names(time) & UPDATED), MAX_TIMES)
    return [date for time in times if (date := _date(time.get("datetime")))]


def _date(value: object) -> str:
    """The value, if it is a date or time of ISO 8601 that exists."""
    text = _text(value)
    if not _DATE.fullmatch(text):
        return ""
    try:
        year = datetime.fromisoformat(text).year
    except ValueError:
        return ""
    return text if year >= FIRST_YEAR else ""


def _names(value: object) -> str:
    """The names of persons or organisations, as JSON-LD has them."""
    found = []
    for one in value if isinstance(value, list) else [value]:
        name = _text(one.get("name") if isinstance(one, dict) else one)
        if name and not _NO_NAME.fullmatch(name):
            found.append(name)
    return ", ".join(dict.fromkeys(found[:5]))


def _original_url(root: _Element, claims: dict[str, str], html: str) -> str:
    """Where the document was published first. The front page of a site is not where an article is."""
    canonical = [link.get("href", "") for link in root.iter("link") if link.get("rel", "").lower() == "canonical"]
    saved = _SAVED_FROM.search(html[:2000])
    for url in (*canonical, claims.get("og:url", ""), saved[1] if saved else ""):
        address = public_address(url.strip()) if len(url) <= MAX_LENGTH and _is_url(url) else None
        if address and urlsplit(address).path.strip("/"):
            return address
    return ""


def _is_url(text: str) -> bool:
    """Whether a text can be parsed as a URL at all."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _text(value: object) -> str:
    """A claim on one line; empty if it is none."""
    text = one_line(clean(value)) if isinstance(value, str) else ""
    return text if len(text) <= MAX_LENGTH else ""
