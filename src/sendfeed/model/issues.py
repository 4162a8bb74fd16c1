"""Issues: the articles of one slot of a digest, frozen with their message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sendfeed.model.articles import Article
from sendfeed.model.editions import Edition


class IssueState(StrEnum):
    """An issue's life: (`waiting for approval` →) `approved` → `sent`; or one that gives its articles back."""

    WAITING = "waiting for approval"
    APPROVED = "approved"
    SENT = "sent"
    """a channel has confirmed it"""
    SKIPPED = "skipped"
    """by a person"""
    EXPIRED = "expired"
    """no channel took it before the next slot"""
    REPLACED = "replaced"
    """by one that was composed anew for the same slot"""


PUBLIC = frozenset({IssueState.APPROVED, IssueState.SENT})
"""The states of an issue that has a page, and may go to its channels."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One due time of a digest: `name` in local wall time (`2026-11-23T0900`), `due` the instant it falls on."""

    name: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """An issue's message, and the files it is kept in. `eml` is RFC 5322 with CRLF line ends, `payload` JSON."""

    subject: str
    preheader: str
    html: str
    text: str
    eml: bytes
    payload: bytes


@dataclass(frozen=True, slots=True)
class Issue:
    """A composed issue: frozen articles (each in the revision of that moment, in reading order) and message.

    `number` counts the issues of its digest from 1. `reason` says why it waits for approval, or why it was skipped.
    """

    digest: str
    slot: Slot
    number: int
    state: IssueState
    reason: str
    composed_at: datetime
    articles: tuple[Article, ...]
    edition: Edition
    message: Message

    @property
    def key(self) -> str:
        """`weekly/2026-11-23T0900`."""
        return issue_key(self.digest, self.slot.name)

    @property
    def page(self) -> str:
        """The path of its page below the site's root."""
        return issue_page(self.key)

    @property
    def is_erased(self) -> bool:
        """Whether its message is gone, because one of its articles was erased."""
        return not self.message.html


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why an issue may not go: these articles of it, each with its id and slug, are withdrawn.

    One that `went` may have reached somebody, and cannot be skipped any more.
    """

    articles: tuple[tuple[str, str], ...]
    went: bool


def issue_key(digest: str, slot: str) -> str:
    """The key of the issue of a digest's slot."""
    return f"{digest}/{slot}"


def issue_page(key: str) -> str:
    """The path of an issue's page below the site's root."""
    return f"issues/{key}.html"
