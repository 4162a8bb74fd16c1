"""On which terms a seed's text may be published: not before its hour, not before a person has seen it, not whole."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime
from zoneinfo import ZoneInfo

from sendfeed.config import Config
from sendfeed.model import Article, Revision


def why_wait(publish_at: datetime, zone: ZoneInfo) -> str:
    """Until when it waits, in local time."""
    return f"waits until {publish_at.astimezone(zone):%d %b %Y %H:%M %Z}, its publish_at"


def why_review(config: Config, revision: Revision, known: Article | None, sources: Container[str]) -> str:
    """Why a person must look at it first; empty if nobody needs to.

    `known` is the article that it is an edit of, `sources` are those of accepted articles. An article without a source
    is of a source like any other.
    """
    if config.seeds.review == "all" and (known is None or known.revision != revision):
        return "a new article, to be reviewed" if known is None else "an edit, to be reviewed"
    if config.seeds.review == "new-source" and known is None and revision.source not in sources:
        return f"the first article of {revision.source or 'no known source'}, to be reviewed"
    return ""


def what_is_left_out(config: Config, revision: Revision) -> str:
    """What a person should know of a text that is not republished whole; empty if there is nothing."""
    how = config.republish(revision.source)
    if how == "full" or revision.original_url:
        return ""
    shown = "its summary" if how == "excerpt" else "its title"
    return f"sources.republish lets only {shown} be shown, and it has no original_url to lead readers to"
