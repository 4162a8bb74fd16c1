"""How much of an article may be shown to the world, as its source allows. What is left out stands in no output."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Literal
from urllib.parse import urlsplit

from sendfeed.model.articles import Article, Revision
from sendfeed.words import Words

Republish = Literal["full", "excerpt", "link"]


def republished(article: Article, how: Republish, words: Words) -> Article:
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
    return replace(article, revision=replace(reduced, html=summary + original_link(revision, words)))


def original_link(revision: Revision, words: Words) -> str:
    """A paragraph of HTML that leads to the original; empty if that is not known."""
    host = urlsplit(revision.original_url).hostname
    if not host:
        return ""
    link = words.markup("read_original", original=revision.original_url, host=host)
    return f"<p{interface_marks(revision, words)}>{link}</p>"


def interface_marks(revision: Revision, words: Words) -> str:
    """The attributes of an element with words of the interface within the article; empty if its language is theirs."""
    return words.marks if any(revision.language_within(words.spoken, words.language)) else ""
