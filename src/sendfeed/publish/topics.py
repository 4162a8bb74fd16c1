"""Topics: which there are, where their pages and feeds lie, and which articles are under them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sendfeed.model import Listed
from sendfeed.publish.guard import is_xml
from sendfeed.slugs import choose_slug

NOTHING_KNOWN: Mapping[str, str] = MappingProxyType({})


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


def topics_among(
    listed: Sequence[Listed], configured: Sequence[str], known: Mapping[str, str] = NOTHING_KNOWN
) -> dict[str, TopicList]:
    """Every topic by its `key`: those of the config, then the others by the age of their first article.

    Names that differ in capitals and spaces only are one topic, as it was named first. A topic of the config has pages
    and feeds from the beginning; another one goes with its last article. `known` are the slugs that topics have for
    good, by the `mark` of their names.
    """
    in_config = {key(name): name for name in configured}
    names = dict(in_config)
    found: dict[str, list[Listed]] = {each: [] for each in names}
    for article in reversed(listed):
        # An article with another topic's name is not published.
        for each, name in {key(topic): topic for topic in reversed(article.topics) if is_xml(topic)}.items():
            names.setdefault(each, " ".join(name.split()))
            found.setdefault(each, []).append(article)
    kept = {each: under for each, under in found.items() if _is_kept(under) or each in in_config}
    taken = {*known.values()}
    lists = {}
    for each, under in kept.items():
        slug = known.get(mark(each)) or choose_slug(names[each], taken, f"topic-{mark(each)[:8]}")
        taken.add(slug)
        lists[each] = TopicList(names[each], slug, tuple(reversed(under)))
    return lists


def key(topic: str) -> str:
    """What names of the same topic have in common."""
    return " ".join(topic.casefold().split())


def mark(key: str) -> str:
    """What a topic's slug is kept under: no article's words are left in the store when it is erased."""
    return hashlib.sha256(key.encode()).hexdigest()


def _is_kept(under: Iterable[Listed]) -> bool:
    return any(not article.withdrawn for article in under)
