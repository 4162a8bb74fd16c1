"""Articles as lists know them, so that a list of ten thousand needs no text of any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sendfeed.model.articles import Article, DateSource, Withdrawal, article_page


@dataclass(frozen=True, slots=True)
class Listed:
    """An article without its text.

    What is made of an article is as it should be while its `mark` stays the same. `corrects` is the id of the article
    that it corrects, empty for none; `original_url` is its first address, elsewhere, empty for none; `assets` are the
    paths of what it may show.
    """

    id: str
    sequence: int
    slug: str
    number: int
    accepted_at: datetime
    published: datetime
    date_source: DateSource
    updated: datetime
    source: str
    topics: tuple[str, ...]
    corrects: str = ""
    original_url: str = ""
    assets: frozenset[str] = frozenset()
    withdrawn: Withdrawal | None = None

    @classmethod
    def of(cls, article: Article) -> Listed:
        """An article as lists know it."""
        revision = article.revision
        return cls(
            id=article.id,
            sequence=article.sequence,
            slug=article.slug,
            number=article.number,
            accepted_at=article.accepted_at,
            published=article.published,
            date_source=article.date_source,
            updated=article.updated,
            source=revision.source,
            topics=revision.topics,
            corrects=revision.corrects,
            original_url=revision.original_url,
            assets=revision.assets,
            withdrawn=article.withdrawn,
        )

    @property
    def page(self) -> str:
        """The path of its page below the site's root."""
        return article_page(self.slug)

    @property
    def mark(self) -> tuple[str | int, ...]:
        """All of an article that can differ between two outputs; a revision's content is known by its number."""
        return (
            self.id,
            self.number,
            self.slug,
            self.date_source,
            self.published.isoformat(),
            self.updated.isoformat(),
            self.accepted_at.isoformat(),
            str(self.withdrawn or ""),
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture without its bytes: `path` is below the site's root, width and height are in pixels."""

    path: str
    media_type: str
    width: int
    height: int
    size_bytes: int
