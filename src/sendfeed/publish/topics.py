"""Topics: which there are, where their pages and feeds lie, and which articles are under them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sendfeed.model import Listed
from sendfeed.publish.guard import is_xml
from sendfeed.slugs import choose_slug


@dataclass(frozen=True, slots=True)
class TopicList:
    """A topic and its articles, newest acceptance first, the withdrawn ones among them."""

    name: str
    slug: str
    listed: tuple[Listed, ...]

    @property
    def folder(self) -> str:
        """Where its pages and feeds lie, below the site's root."""
        return f"topics/{self.slug}/"

    @property
    def page(self) -> str:
        """The path of its page."""
        return f"{self.folder}index.html"


def topics_among(listed: Sequence[Listed], configured: Sequence[str]) -> dict[str, TopicList]:
    """Every topic by its `key`: those of the config, then the others by the age of their first article.

    Names that differ in capitals and spaces only are one topic, as it was named first. A topic of the config has pages
    and feeds from the beginning; another one goes with its last article.
    """
    names = {key(name): name for name in configured}
    found: dict[str, list[Listed]] = {each: [] for each in names}
    slugs: dict[str, str] = {}
    for article in reversed(listed):
        # An article with another topic's name is not published.
        for each, name in {key(topic): topic for topic in reversed(article.topics) if is_xml(topic)}.items():
            names.setdefault(each, " ".join(name.split()))
            found.setdefault(each, []).append(article)
    kept = {each: under for each, under in found.items() if _is_kept(under) or each in map(key, configured)}
    for each in found:
        fallback = f"topic-{hashlib.sha256(each.encode()).hexdigest()[:8]}"
        slugs[each] = choose_slug(names[each], set(slugs.values()), fallback)
    return {each: TopicList(names[each], slugs[each], tuple(reversed(under))) for each, under in kept.items()}


def key(topic: str) -> str:
    """What names of the same topic have in common."""
    return " ".join(topic.casefold().split())


def _is_kept(under: Iterable[Listed]) -> bool:
    return any(not article.withdrawn for article in under)
