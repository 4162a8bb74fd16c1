"""Articles, issues and configs for the tests of publishing: real values, each with something to tell it by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sendfeed.adapters.templates import Templates
from sendfeed.config import Config
from sendfeed.model import Article, DateSource, Edition, Issue, IssueState, Message, Revision, Slot
from sendfeed.publish import Material, archive_starts, feeds, outputs
from sendfeed.rendering import Output
from sendfeed.words import Words

BASE = "https://news.example.org/"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def config(*, digest_title: str = "SEND News weekly", **publication: Any) -> Config:
    digest = {
        "name": "weekly",
        "title": digest_title,
        "schedule": "mon 09:00",
        "unsubscribe_url": "https://lists.example.org/leave",
    }
    values = {
        "title": "SEND News",
        "description": "News for special schools",
        "base_url": BASE,
        "tag_authority": "news.example.org,2026",
        "organisation": {
            "name": "The Association",
            "postal_address": "1 Sample Street",
            "email": "Editors <news@example.org>",
        },
    }
    return Config.model_validate({"publication": values | publication, "digests": [digest]})


def article(sequence: int = 1, **fields: Any) -> Article:
    """An article; any field of `Article` or `Revision` can be given."""
    revision = {
        "title": f"Title {sequence}",
        "html": f'<p>Text {sequence} with a <a href="https://example.org/{sequence}">link</a>.</p>',
        "summary": f"Summary {sequence}.",
        "source": "NASS",
        "topics": ("Transport",),
    }
    of_revision = {name: fields.pop(name) for name in list(fields) if name in Revision.__dataclass_fields__}
    published = fields.get("published", NOON + timedelta(days=sequence))
    values: dict[str, Any] = {
        "id": f"tag:news.example.org,2026:article/{sequence:04}",
        "sequence": sequence,
        "slug": f"title-{sequence}",
        "accepted_at": published,
        "number": 1,
        "published": published,
        "date_source": DateSource.FIRST_SEEN,
        "updated": published,
    }
    # These names are both an article's and its revision's: feeds and pages look at the article's.
    for name in ("published", "updated", "date_source"):
        if name in of_revision:
            values[name] = of_revision.pop(name)
    return Article(**values | fields, revision=Revision(**revision | of_revision))


def issue(articles: Sequence[Article], slot: str = "2026-03-16T0900", **fields: Any) -> Issue:
    message = Message("Three things this week", "And one more", "<p>html</p>", "text", b"eml", b"{}")
    values: dict[str, Any] = {
        "digest": "weekly",
        "slot": Slot(slot, datetime.strptime(slot, "%Y-%m-%dT%H%M").replace(tzinfo=UTC)),
        "number": 1,
        "state": IssueState.APPROVED,
        "reason": "",
        "composed_at": NOON,
        "articles": tuple(articles),
        "edition": Edition(),
        "message": message,
    }
    return Issue(**values | fields)


def site(
    articles: Sequence[Article] = (), issues: Sequence[Issue] = (), of: Config | None = None, fingerprint: str = "f"
) -> dict[str, Output]:
    """The outputs by their paths below the site's root."""
    of = of or config()
    render = Templates(Path("/nonexistent"), of.publication)
    material = replace(Material.of(articles, issues), files=render.files())
    material = replace(material, archive_starts=archive_starts(of, material, render.words))
    found = outputs(of, material, render, fingerprint)
    assert all(output.path.startswith("site/") for output in found)
    return {output.path.removeprefix("site/"): output for output in found}


def words() -> Words:
    """The words of the interface in English."""
    return Templates(Path("/nonexistent"), config().publication).words


def feed(articles: Sequence[Article] = (), of: Config | None = None) -> feeds.Feed:
    """The publication's feed."""
    of = of or config()
    material, render = Material.of(articles), Templates(Path("/nonexistent"), of.publication)
    return feeds.feed_of(of, next(feeds.documents(of, material, [])), material, render.words)


def files(articles: Sequence[Article] = (), issues: Sequence[Issue] = (), of: Config | None = None) -> dict[str, bytes]:
    """The rendered site by paths below its root."""
    return {path: output.render().content for path, output in site(articles, issues, of).items()}
