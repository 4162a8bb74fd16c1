"""What there is to publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sendfeed.model import Article, Issue, Listed, Picture
from sendfeed.publish.guard import unpublishable


@dataclass(frozen=True, slots=True)
class Material:
    """What the site is made of.

    `listed` is every article that was ever accepted, newest acceptance first, the withdrawn ones among them. `articles`
    reads articles by id, in the order asked for, each as its source allows it to be shown. `issues` are the approved
    ones, newest first; what their articles correct is named by its id, too. `archive_starts` are the sequence numbers
    that archive documents begin with, as `feeds.archive_starts` gives them, `topic_slugs` the slugs that topics have
    for good, as `topics_among` wants them. `files` are those of the site that are neither page nor feed, by path.
    `asset` gives the bytes of an asset by its path, `picture` what is known of it.
    """

    listed: Sequence[Listed]
    articles: Callable[[Sequence[str]], Sequence[Article]]
    issues: Sequence[Issue] = ()
    archive_starts: Sequence[int] = (1,)
    topic_slugs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    asset: Callable[[str], bytes] = lambda _path: b""
    picture: Callable[[str], Picture | None] = lambda _path: None

    @classmethod
    def of(cls, articles: Iterable[Article], issues: Sequence[Issue] = ()) -> Material:
        """The material that these articles are, accepted or withdrawn, newest acceptance first."""
        known = {article.id: article for article in articles}
        listed = [Listed.of(article) for article in known.values()]
        return cls(listed, lambda ids: [known[each] for each in ids], issues)

    @property
    def accepted(self) -> list[Listed]:
        """The articles that are published, newest acceptance first."""
        return [each for each in self.listed if not each.withdrawn]

    def publishable(self, listed: Iterable[Listed]) -> list[Article]:
        """Those of these articles that can be published, read."""
        return [article for article in self.articles([each.id for each in listed]) if not unpublishable(article)]
