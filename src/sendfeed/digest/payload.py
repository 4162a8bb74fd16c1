"""What a channel is handed: the issue as JSON, shaped as the webhook's documentation says."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sendfeed.config import Config
from sendfeed.digest.content import Content, title_of
from sendfeed.digest.draft import Draft
from sendfeed.digest.lines import clean
from sendfeed.model import Article
from sendfeed.words import Words


def write_payload(draft: Draft, content: Content, html: str, text: str, words: Words) -> bytes:
    """UTF-8 JSON with keys in a fixed order; all articles of the issue, whatever the message has room for."""
    publication = draft.config.publication
    payload = {
        "type": "digest.issue",
        "timestamp": _instant(draft.composed_at),
        "data": {
            "publication": {
                "title": publication.title,
                "base_url": publication.base_url,
                "language": publication.language,
            },
            "digest": {"name": draft.digest.name, "title": content.title},
            "issue": content.key,
            "slot": draft.slot.name,
            "subject": content.subject,
            "preheader": content.preheader,
            "html": html,
            "text": text,
            "web_url": content.web_url,
            "articles": [_article(draft.config, article, words) for article in draft.articles],
        },
    }
    return f"{json.dumps(payload, ensure_ascii=False, indent=2)}\n".encode()


def _article(config: Config, article: Article, words: Words) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": title_of(article, words),
        "url": config.publication.url(article.page),
        "summary": clean(article.revision.summary),
        "published": _instant(article.published),
        "source": clean(article.revision.source),
        "topics": [clean(topic) for topic in article.revision.topics],
    }


def _instant(when: datetime) -> str:
    """RFC 3339 in UTC."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
