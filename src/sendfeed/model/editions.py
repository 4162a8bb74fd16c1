"""Editions: what an editor says of one issue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sendfeed.model.articles import Article


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who pays for an issue, in plain text on one line each; `url` is an https URL, or empty."""

    name: str
    text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The editor's hand in one issue. What is empty is left to sendfeed.

    `lead` and `order` are ids of articles that come first, in this order; `later` are those left for a later issue.
    `greeting` is plain text; `html` the editor's words, sanitised as an article is.
    """

    subject: str = ""
    preheader: str = ""
    greeting: str = ""
    html: str = ""
    lead: str = ""
    order: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    sponsor: Sponsor | None = None

    @property
    def first(self) -> tuple[str, ...]:
        """The ids of the articles that the editor puts first, each once."""
        return tuple(dict.fromkeys((*filter(None, (self.lead,)), *self.order)))


def in_reading_order(articles: Iterable[Article], edition: Edition) -> list[Article]:
    """The articles of an issue as it is read: the editor's first, then featured ones, then newest acceptance first.

    Those that the editor leaves for later are left out.
    """
    places = {each: place for place, each in enumerate(edition.first)}
    now = [article for article in articles if article.id not in edition.later]
    return sorted(now, key=lambda each: (places.get(each.id, len(places)), not each.revision.featured, -each.sequence))


def by_topic(articles: Sequence[Article], edition: Edition, topics: Sequence[str]) -> list[tuple[str, list[Article]]]:
    """Part articles in reading order into the sections of an issue, each under the name of its topic.

    The first section has the editor's choice, or else the lead alone. Each other article is under the first of
    `topics` that it is filed under, else under the first of its own: sections follow `topics`, then the articles.
    Last come those without a topic. The first and the last section have no name.
    """
    count = max(sum(each.id in edition.first for each in articles), 1)
    names = {topic.casefold(): topic for topic in topics}
    sections: dict[str, list[Article]] = {topic: [] for topic in names}
    for article in articles[count:]:
        own = {topic.casefold(): topic for topic in article.revision.topics}
        mark = next((topic for topic in sections if topic in own), next(iter(own), ""))
        names.setdefault(mark, own.get(mark, ""))
        sections.setdefault(mark, []).append(article)
    last = sections.pop("", [])
    named = [(names[mark], members) for mark, members in sections.items() if members]
    return [each for each in (("", [*articles[:count]]), *named, ("", last)) if each[1]]
