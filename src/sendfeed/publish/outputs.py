"""Which files the site consists of, and what each of them depends on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import partial

from sendfeed.config import Config
from sendfeed.errors import FeedError
from sendfeed.model import Article, Issue
from sendfeed.publish import feeds, pages
from sendfeed.publish.assets import shown_assets
from sendfeed.publish.guard import unpublishable
from sendfeed.rendering import Output, Render

SITE = "site/"


def outputs(
    config: Config,
    articles: Sequence[Article],
    issues: Sequence[Issue],
    render: Render,
    style: bytes,
    fingerprint: str,
    withdrawn: Sequence[Article] = (),
    asset: Callable[[str], bytes] = lambda _path: b"",
) -> list[Output]:
    """List every file of the site; none is rendered yet.

    `articles` are the accepted ones, newest acceptance first, `withdrawn` the others, whose pages say so; `issues` the
    approved ones, newest first; `style` the bytes of `site/style.css`. `fingerprint` stands for the config, the
    templates and the program: when it changes, so does every output's. `asset` gives the bytes of one by its path.

    Rendering raises `FeedError` for a feed that fails its own lint and for the page of an article that is
    `unpublishable`, which is left out of the lists; and `TemplateError`.
    """
    publication = config.publication
    faults = {article.id: unpublishable(article) for article in articles}
    listed = [article for article in articles if not faults[article.id]]
    corrections = pages.corrections_among(listed)

    def output(path: str, make: Callable[[], bytes], *depends_on: object) -> Output:
        return Output(SITE + path, _hash(fingerprint, path, *depends_on), make)

    def page(article: Article) -> Output:
        fault, linked = faults[article.id], corrections.get(article.id, pages.NO_CORRECTIONS)
        shown = partial(pages.article_page, publication, article, linked, render)
        make = partial(_refuse, article, fault) if fault else shown
        return output(article.page, make, _article_mark(article), fault, [*map(_article_mark, linked.articles)])

    def notice(article: Article) -> Output:
        make = partial(pages.withdrawn_page, article, render)
        return output(article.page, make, str(article.withdrawn))

    listing = _hash(*map(_article_mark, listed))
    latest = pages.latest_issues(config, issues)
    # Pages before the lists that link to them: a pass that is killed half-way leaves no dead link in a feed.
    return [
        *(Output(SITE + path, path, partial(asset, path)) for path in shown_assets(a.revision for a in articles)),
        output("style.css", lambda: style, hashlib.sha256(style).hexdigest()),
        *map(notice, withdrawn),
        *map(page, articles),
        *(
            output(
                issue.page,
                partial(pages.issue_page, config, issue, faults.keys(), render),
                _issue_mark(issue),
                [article.id in faults for article in issue.articles],
            )
            for issue in issues
        ),
        output("index.html", partial(pages.index_page, publication, listed, render), listing),
        output(
            "subscribe.html",
            partial(pages.subscribe_page, config, latest, render),
            *map(_issue_mark, latest.values()),
        ),
        output("404.html", partial(pages.not_found_page, publication, render)),
        *(output(form.file, partial(feeds.write, form, publication, listed), listing) for form in feeds.FORMATS),
    ]


def _refuse(article: Article, fault: str) -> bytes:
    """Instead of a page: so that the last good one stays, and a person is told."""
    raise FeedError(
        fault, where=article.id, remedy="correct its seed; its last good page stays, all others are published"
    )


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


def _issue_mark(issue: Issue) -> tuple[str, str, str, str]:
    """An issue is frozen when it is composed; what its page calls it changes once an article is withdrawn."""
    return (issue.key, issue.composed_at.isoformat(), issue.message.subject, issue.message.preheader)


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
