"""Which other articles an article's page leads to: what it corrects, what corrects it, and what is related."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sendfeed.model import Article, Listed
from sendfeed.publish.related import related_among


@dataclass(frozen=True, slots=True)
class Linked:
    """The articles that a page leads to, read: `corrected_by` oldest first, `related` the closest first."""

    corrects: Article | None = None
    corrected_by: tuple[Article, ...] = ()
    related: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """The articles that a page leads to."""

    corrects: Listed | None
    corrected_by: tuple[Listed, ...]
    related: tuple[Listed, ...]

    @property
    def articles(self) -> tuple[Listed, ...]:
        """All of them, each once."""
        corrects = (self.corrects,) if self.corrects else ()
        return (*corrects, *self.corrected_by, *self.related)

    @property
    def mark(self) -> list[object]:
        """What the page depends on: who stands where, and in which revision."""
        return [bool(self.corrects), len(self.corrected_by), *(each.mark for each in self.articles)]

    def read(self, articles: Mapping[str, Article]) -> Linked:
        """The same with the articles read, by id; one that is not among them is left out."""

        def there(listed: Sequence[Listed]) -> tuple[Article, ...]:
            return tuple(articles[each.id] for each in listed if each.id in articles)

        return Linked(
            next(iter(there([self.corrects] if self.corrects else [])), None),
            there(self.corrected_by),
            there(self.related),
        )


def links_among(accepted: Sequence[Listed]) -> dict[str, Links]:
    """By id, what each article's page leads to; `accepted` are all, newest acceptance first."""
    by_id = {article.id: article for article in accepted}
    related = related_among(accepted)
    corrected_by: dict[str, list[Listed]] = {}
    for article in reversed(accepted):
        if article.corrects in by_id:
            corrected_by.setdefault(article.corrects, []).append(article)
    found = {}
    for article in accepted:
        corrects, corrections = by_id.get(article.corrects), corrected_by.get(article.id, [])
        named = {other.id for other in (corrects, *corrections) if other}
        others = tuple(other for other in related[article.id] if other.id not in named)
        found[article.id] = Links(corrects, tuple(corrections), others)
    return found
