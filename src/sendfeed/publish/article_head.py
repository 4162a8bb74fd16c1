"""What the head of an article's page tells machines: search engines, and programs that show a link with a preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sendfeed.config import Publication
from sendfeed.model import Article, Picture, Revision
from sendfeed.publish.assets import asset_url

DESCRIPTION_LENGTH = 160
"""Characters of a description that search engines show."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture that stands for an article: its URL and, where they are known, its width and height in pixels."""

    url: str
    width: int = 0
    height: int = 0


def preview_of(revision: Revision, base_url: str, picture: Callable[[str], Picture | None]) -> Preview | None:
    """Its picture, if it has one; `picture` knows the publication's own by their paths."""
    if not revision.image:
        return None
    url, own = asset_url(revision.image, base_url), picture(revision.image)
    return Preview(url, own.width, own.height) if own else Preview(url)


def description(text: str) -> str:
    """Plain text as the description of a page: cut at a word where it is too long."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    cut = text[: DESCRIPTION_LENGTH - 1]
    words = cut.rpartition(" ")[0].rstrip(" .,;:–—-")
    return f"{words if len(words) > DESCRIPTION_LENGTH // 2 else cut}…"


def linked_data(publication: Publication, article: Article, preview: Preview | None) -> dict[str, Any]:
    """The article as a https://schema.org/NewsArticle, for JSON-LD."""
    revision, organisation = article.revision, publication.organisation
    publisher = {
        "@type": "Organization",
        "name": organisation.name or publication.title,
        "url": publication.base_url,
    }
    author = publisher
    if revision.author or revision.source:
        author = {"@type": "Person" if revision.author else "Organization", "name": revision.author or revision.source}
    known = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": revision.title,
        "description": revision.summary,
        "datePublished": publication.local(article.published).isoformat(),
        "dateModified": publication.local(article.updated).isoformat(),
        "inLanguage": revision.language or publication.language,
        # `url` says which article this is, as og:url (https://ogp.me/#metadata) and the canonical link do: the one
        # that first appeared there. The page that shows it is ours: https://schema.org/mainEntityOfPage
        "url": revision.original_url or publication.url(article.page),
        "mainEntityOfPage": publication.url(article.page),
        "author": author,
        "publisher": publisher,
        "about": _event(publication, revision),
        "keywords": [*revision.topics],
    }
    if preview:
        sizes = {"width": preview.width, "height": preview.height} if preview.width else {}
        known["image"] = {"@type": "ImageObject", "url": preview.url, **sizes}
    return {name: value for name, value in known.items() if value}


def _event(publication: Publication, revision: Revision) -> dict[str, Any]:
    """What the article invites to, as a https://schema.org/Event; empty without a place, which search engines want.

    https://developers.google.com/search/docs/appearance/structured-data/event
    """
    event = revision.event
    if event is None or not event.place:
        return {}
    times = {"startDate": _moment(publication, event.start)}
    if event.end:
        times["endDate"] = _moment(publication, event.end)
    return {"@type": "Event", "name": revision.title, **times, "location": {"@type": "Place", "name": event.place}}


def _moment(publication: Publication, when: datetime) -> str:
    """A time or, if it is midnight, a day, as https://schema.org/startDate has it: a day begins at midnight."""
    local = publication.local(when)
    return (local.date() if (local.hour, local.minute) == (0, 0) else local).isoformat()
