"""All that an issue is made of, before it has a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sendfeed.config import Config, Digest
from sendfeed.model import Article, Edition, Picture, Slot, issue_key, issue_page


@dataclass(frozen=True, slots=True)
class Draft:
    """An issue to be: the articles of `slot`, in reading order and as they may be shown, with the editor's `edition`.

    `number` counts the issues of the digest from 1. `corrected` gives, by the id of one of them, the article that it
    corrects. `picture` knows the pictures of the publication by their paths: no other is shown in a mail.
    """

    config: Config
    digest: Digest
    slot: Slot
    number: int
    articles: tuple[Article, ...]
    edition: Edition
    composed_at: datetime
    corrected: Mapping[str, Article] = field(default_factory=dict)
    picture: Callable[[str], Picture | None] = lambda _: None

    @property
    def key(self) -> str:
        """`weekly/2026-11-23T0900`."""
        return issue_key(self.digest.name, self.slot.name)

    @property
    def web_url(self) -> str:
        """The absolute URL of the issue's page."""
        return self.config.publication.url(issue_page(self.key))

    @property
    def topics(self) -> list[str]:
        """The topics that its sections follow: those of the digest, else all of the config."""
        return [*self.digest.topics] or [topic.name for topic in self.config.topics]
