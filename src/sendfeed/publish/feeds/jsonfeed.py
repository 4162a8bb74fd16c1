"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sendfeed.model import FeedFormat
from sendfeed.publish.feeds.entries import Entry, Feed
from sendfeed.publish.lint import ReadEntry, ReadFeed

VERSION = "https://jsonfeed.org/version/1.1"


def write(feed: Feed, form: FeedFormat) -> bytes:
    """Write a feed's document; `form` says where it is found."""
    document: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.url(form.file),
        "description": feed.description,
        "authors": [{"name": feed.author}],
        "language": feed.language,
    }
    if feed.icon:
        document |= {"icon": feed.icon, "favicon": feed.icon}
    if feed.hub:
        document["hubs"] = [{"type": "WebSub", "url": feed.hub}]
    document["items"] = [_item(entry) for entry in feed.entries]
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def read(data: bytes) -> ReadFeed:
    """Find in JSON what a reader would. Raises `ValueError`."""
    document = json.loads(data)
    return ReadFeed(
        title=document.get("title", ""),
        home=document.get("home_page_url", ""),
        self_url=document.get("feed_url", ""),
        language=document.get("language", ""),
        entries=tuple(
            ReadEntry(
                id=item.get("id", ""),
                url=item.get("url", ""),
                title=item.get("title", ""),
                html=item.get("content_html", ""),
                published=datetime.fromisoformat(item.get("date_published", "")),
                updated=datetime.fromisoformat(item.get("date_modified", "")),
                media=(
                    *(each.get("url", "") for each in item.get("attachments", ())),
                    *([item["image"]] if "image" in item else []),
                ),
            )
            for item in document.get("items", ())
        ),
    )


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.original_url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "image": entry.image,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author}] if entry.author else [],
        "tags": list(entry.topics),
        "language": entry.language,
        "attachments": [
            {"url": each.path, "mime_type": each.media_type, "title": each.name, "size_in_bytes": each.size_bytes}
            for each in entry.attachments
        ],
        # An extension of ours: where the published date comes from, "front matter" or "first seen".
        "_sendfeed": {"date_source": entry.date_source.value},
    }
    return {key: value for key, value in item.items() if value or key == "content_html"}
