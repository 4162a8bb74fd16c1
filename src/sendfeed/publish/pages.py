"""The pages of the archive site: which template, filled in with which values.

Every template gets `root` (the way from its page to the site's root: "", "../", …, since the site opens from the disk
too), `formats` (rows of `feeds.FORMATS`), and what stands in the head: `title`, `description` and `canonical`, the last
two "" where there is none. Each function below shows what its own template gets besides. `publication`, `direction`
and the filters `day` and `local` come with `Render`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from sendfeed.config import Config, Publication
from sendfeed.model import Article, Issue, original_link
from sendfeed.publish.assets import asset_url, size_in_words, unlinked, with_assets_below
from sendfeed.publish.feeds import FORMATS
from sendfeed.publish.guard import unpublishable
from sendfeed.publish.schedule_words import in_words
from sendfeed.rendering import Render


def index_page(publication: Publication, articles: Sequence[Article], render: Render) -> bytes:
    """The front page: every article, newest acceptance first."""
    return _page(
        render,
        "index",
        path="",
        title=publication.title,
        description=publication.description,
        canonical=publication.base_url,
        articles=articles,
    )


@dataclass(frozen=True, slots=True)
class Corrections:
    """The article that one corrects, if it is published, and those that correct it, oldest first."""

    corrects: Article | None = None
    corrected_by: tuple[Article, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All of them."""
        return (self.corrects, *self.corrected_by) if self.corrects else self.corrected_by


NO_CORRECTIONS = Corrections()


def corrections_among(articles: Sequence[Article]) -> dict[str, Corrections]:
    """By id, how an article is linked with others by corrections, of those that are."""
    by_id = {article.id: article for article in articles}
    correcting = [article for article in reversed(articles) if article.revision.corrects in by_id]
    found = {article.id: Corrections(by_id[article.revision.corrects]) for article in correcting}
    for article in correcting:
        before = found.get(article.revision.corrects, NO_CORRECTIONS)
        found[article.revision.corrects] = replace(before, corrected_by=(*before.corrected_by, article))
    return found


def article_page(publication: Publication, article: Article, corrections: Corrections, render: Render) -> bytes:
    """An article's page. Its canonical URL is the original's, where that is known."""
    revision = article.revision
    link = original_link(revision)
    return _page(
        render,
        "article",
        path=article.page,
        title=revision.title,
        description=revision.summary,
        canonical=revision.original_url or publication.url(article.page),
        article=article,
        body=with_assets_below(revision.html, _root(article.page)),
        image=asset_url(revision.image, publication.base_url),
        attachments=[
            {"attachment": each, "kind": each.name.rpartition(".")[2].upper(), "size": size_in_words(each.size_bytes)}
            for each in unlinked(revision)
        ],
        # An article that is not republished whole ends with this link already.
        original_host="" if link and revision.html.endswith(link) else urlsplit(revision.original_url).hostname or "",
        revised=article.number > 1 or revision.updated is not None,
        corrections=corrections,
    )


def withdrawn_page(article: Article, render: Render) -> bytes:
    """What stands at the address of an article that was withdrawn: nothing of it, but since when."""
    return _page(
        render,
        "withdrawn",
        path=article.page,
        title="This article was withdrawn",
        description="",
        canonical="",
        since=article.withdrawn.since if article.withdrawn else None,
    )


def issue_page(config: Config, issue: Issue, live: Collection[str], render: Render) -> bytes:
    """The web view of an issue: its articles as they were sent, but for those that are not `live` (ids) any more.

    One that was unpublishable when it was sent has no page to link to.
    """
    digest = config.digest(issue.digest)
    return _page(
        render,
        "issue",
        path=issue.page,
        title=issue.message.subject,
        description=issue.message.preheader,
        canonical=config.publication.url(issue.page),
        digest_title=digest.full_title(config.publication) if digest else issue.digest,
        due=issue.slot.due,
        articles=[article for article in issue.articles if article.id in live and not unpublishable(article)],
        withdrawn=sum(article.id not in live for article in issue.articles),
    )


def subscribe_page(config: Config, latest: Mapping[str, Issue], render: Render) -> bytes:
    """How to follow the publication: the feeds' addresses, and the digests with their `latest` issues."""
    publication = config.publication
    return _page(
        render,
        "subscribe",
        path="subscribe.html",
        title="Subscribe",
        description=f"How to follow {publication.title}: by feed or by email.",
        canonical=publication.url("subscribe.html"),
        email=publication.organisation.address,
        digests=[
            {
                "title": digest.full_title(publication),
                "when": in_words(digest.schedule, publication.timezone),
                "unsubscribe_url": digest.unsubscribe_url,
                "latest": latest.get(digest.name),
            }
            for digest in config.digests
        ],
    )


def not_found_page(publication: Publication, render: Render) -> bytes:
    """What stands at every address of the site that leads to nothing, however deep: its links begin at the host."""
    return _page(
        render,
        "404",
        path="404.html",
        title="Page not found",
        description="",
        canonical="",
        root="/" + urlsplit(publication.base_url).path.lstrip("/"),
    )


def latest_issues(config: Config, issues: Sequence[Issue]) -> dict[str, Issue]:
    """The newest issue of each configured digest that has one; `issues` are newest first."""
    latest = {issue.digest: issue for issue in reversed(issues)}
    return {digest.name: latest[digest.name] for digest in config.digests if digest.name in latest}


def _root(path: str) -> str:
    """The way from a page to the site's root."""
    return "../" * path.count("/")


def _page(render: Render, template: str, *, path: str, **values: Any) -> bytes:
    values = {"root": _root(path)} | values
    return render(f"site/{template}.html.j2", formats=FORMATS, **values).encode()
