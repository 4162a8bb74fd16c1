"""Which files the site consists of, and what each of them depends on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import partial

from sendfeed.config import Config
from sendfeed.model import Article, Issue, Output, Render
from sendfeed.publish import feeds, pages
from sendfeed.publish.guard import unpublishable

SITE = "site/"


def outputs(
    config: Config,
    articles: Sequence[Article],
    issues: Sequence[Issue],
    render: Render,
    style: bytes,
    fingerprint: str,
) -> list[Output]:
    """List every file of the site; none is rendered yet.

    `articles` are the accepted ones, newest acceptance first; `issues` the approved ones, newest first; `style` the
    bytes of `site/style.css`. `fingerprint` stands for the config, the templates and the program: when it changes, so
    does every output's. Articles that are `unpublishable` are left out of everything.

    Rendering raises `FeedError` for a feed that fails its own lint, and `TemplateError`.
    """
    publication = config.publication
    articles = [article for article in articles if not unpublishable(article)]
    live = {article.id: _article_mark(article) for article in articles}

    def output(path: str, make: Callable[[], bytes], *depends_on: object) -> Output:
        return Output(SITE + path, _hash(fingerprint, path, *depends_on), make)

    listing = _hash(*live.values())
    latest = pages.latest_issues(config, issues)
    # Pages before the lists that link to them: a pass that is killed half-way leaves no dead link in a feed.
    return [
        output("style.css", lambda: style, hashlib.sha256(style).hexdigest()),
        *(
            output(article.page, partial(pages.article, publication, article, render), live[article.id])
            for article in articles
        ),
        *(
            output(
                issue.page,
                partial(pages.issue, config, issue, live.keys(), render),
                _issue_mark(issue),
                [article.id in live for article in issue.articles],
            )
            for issue in issues
        ),
        output("index.html", partial(pages.index, publication, articles, render), listing),
        output(
            "subscribe.html",
            partial(pages.subscribe, config, latest, render),
            *map(_issue_mark, latest.values()),
        ),
        *(output(form.file, partial(feeds.write, form, publication, articles), listing) for form in feeds.FORMATS),
    ]


def _article_mark(article: Article) -> tuple[str | int, ...]:
    """All of an article that can differ between two outputs; a revision's content is known by its number."""
    return (
        article.id,
        article.number,
        article.slug,
        article.date_source,
        article.published.isoformat(),
        article.updated.isoformat(),
        article.accepted_at.isoformat(),
    )


def _issue_mark(issue: Issue) -> tuple[str, str]:
    """An issue is frozen when it is composed."""
    return (issue.key, issue.composed_at.isoformat())


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
