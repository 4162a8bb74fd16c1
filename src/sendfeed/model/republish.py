"""How much of an article may be shown to the world, as its source allows. What is left out stands in no output."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Literal
from urllib.parse import urlsplit

from sendfeed.model.articles import Article, Revision

Republish = Literal["full", "excerpt", "link"]


def republished(article: Article, how: Republish) -> Article:
    """The article as it may be shown: whole, or its summary and a link to the original, or its title and that link.

    Without an address of the original there is no link.
    """
    revision = article.revision
    if how == "full":
        return article
    reduced = replace(revision, image="", attachments=())
    if how == "link":
        reduced = replace(reduced, summary="", author="", event=None)
    summary = f"<p>{escape(reduced.summary, quote=False)}</p>" if reduced.summary else ""
    return replace(article, revision=replace(reduced, html=summary + original_link(revision)))


def original_link(revision: Revision) -> str:
    """A paragraph of HTML that leads to the original; empty if that is not known."""
    host = urlsplit(revision.original_url).hostname
    if not host:
        return ""
    return f'<p><a href="{escape(revision.original_url)}">Read the original on {escape(host)}</a></p>'
