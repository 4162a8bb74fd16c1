"""The pages of the archive site: which template, filled in with which values.

Every template gets `root` (the way from its page to the site's root: "", "../", …, since the site opens from the disk
too), `formats` (rows of `feeds.FORMATS`), and what stands in the head: `title`, `description` and `canonical`, the last
"" where there is none. Each method of `Pages` shows what its own template gets besides. `publication`, `words` and the
other names that docs/templates.md lists come with `Render`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from sendfeed.config import Config
from sendfeed.model import Article, Issue, Listed, minutes_to_read, original_link
from sendfeed.publish.article_head import description, linked_data, preview_of
from sendfeed.publish.assets import size_in_words, unlinked, with_assets_below
from sendfeed.publish.feeds import FORMATS
from sendfeed.publish.feeds.entries import one_line
from sendfeed.publish.guard import unpublishable
from sendfeed.publish.links import Linked
from sendfeed.publish.material import Material
from sendfeed.publish.numbered import ListPage
from sendfeed.publish.schedule_words import in_words
from sendfeed.publish.topics import TopicList, key
from sendfeed.rendering import Render


def index_path(number: int) -> str:
    """The path of a page of the index."""
    return f"news/{number}.html" if number else "index.html"


def topic_path(topic: TopicList, number: int) -> str:
    """The path of a page of a topic."""
    return f"{topic.folder}{number}.html" if number else topic.page


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages are made of. `live` are the ids of the published articles, `topics` all topics by their `key`.

    Each method gives the bytes of a page, or raises `TemplateError`.
    """

    config: Config
    material: Material
    live: Collection[str]
    topics: Mapping[str, TopicList]
    render: Render

    def topics_of(self, names: Iterable[str]) -> list[TopicList]:
        """The topics of these names, each once."""
        return [self.topics[each] for each in dict.fromkeys(map(key, names)) if each in self.topics]

    def index(self, page: ListPage) -> bytes:
        """A page of the index: every article is on one of them, newest acceptance first."""
        publication, words = self.config.publication, self.render.words
        return self._page(
            "index",
            path=index_path(page.number),
            title=publication.title,
            description=publication.description or words("all_news_description", publication=publication.title),
            canonical=publication.url(index_path(page.number)) if page.number else publication.base_url,
            topics=[*self.topics.values()],
            **self._list(index_path, page),
        )

    def topic(self, topic: TopicList, page: ListPage) -> bytes:
        """A page of a topic, newest acceptance first."""
        publication, path, name = self.config.publication, partial(topic_path, topic), one_line(topic.name)
        return self._page(
            "topic",
            path=path(page.number),
            title=name,
            description=self.render.words("topic_description", topic=name, publication=publication.title),
            canonical=publication.url(path(page.number)),
            topic=topic,
            **self._list(path, page),
        )

    def article(self, article: Article, linked: Linked) -> bytes:
        """An article's page. Its canonical URL is the original's, where that is known."""
        publication, revision, words = self.config.publication, article.revision, self.render.words
        link = original_link(revision, words)
        whole = not (link and revision.html.endswith(link))
        preview = preview_of(revision, publication.base_url, self.material.picture)
        return self._page(
            "article",
            path=article.page,
            title=revision.title,
            description=description(revision.summary or revision.title),
            canonical=revision.original_url or publication.url(article.page),
            article=article,
            body=with_assets_below(revision.html, _root(article.page)),
            preview=preview,
            linked_data=linked_data(publication, article, preview),
            minutes=minutes_to_read(revision.html, revision.language or publication.language) if whole else 0,
            attachments=[
                {
                    "attachment": each,
                    "kind": each.name.rpartition(".")[2].upper(),
                    "size": size_in_words(each.size_bytes, words),
                }
                for each in unlinked(revision)
            ],
            # An article that is not republished whole ends with this link already.
            original_host=(urlsplit(revision.original_url).hostname or "") if whole else "",
            revised=article.number > 1 or revision.updated is not None,
            linked=linked,
        )

    def withdrawn(self, article: Listed) -> bytes:
        """What stands at the address of an article that was withdrawn: nothing of it, but since when."""
        return self._page(
            "withdrawn",
            path=article.page,
            title=self.render.words("withdrawn"),
            description=self.render.words("withdrawn_text"),
            canonical="",
            since=article.withdrawn.since if article.withdrawn else None,
        )

    def issue(self, issue: Issue) -> bytes:
        """The web view of an issue: its articles as they were sent, but for those that were withdrawn since.

        One that was unpublishable when it was sent has no page to link to.
        """
        publication, digest = self.config.publication, self.config.digest(issue.digest)
        there = [article for article in issue.articles if article.id in self.live]
        return self._page(
            "issue",
            path=issue.page,
            title=issue.message.subject,
            description=issue.message.preheader or self.render.words("issue_about_empty"),
            canonical=publication.url(issue.page),
            digest_title=digest.full_title(publication) if digest else issue.digest,
            due=issue.slot.due,
            articles=[article for article in there if not unpublishable(article)],
            withdrawn=len(issue.articles) - len(there),
        )

    def subscribe(self) -> bytes:
        """How to follow the publication: the feeds' addresses, and the digests with their latest issues."""
        publication, words, latest = self.config.publication, self.render.words, self.latest_issues()
        return self._page(
            "subscribe",
            path="subscribe.html",
            title=words("subscribe"),
            description=words("subscribe_about", publication=publication.title),
            canonical=publication.url("subscribe.html"),
            email=publication.organisation.address,
            topics=[*self.topics.values()],
            digests=[
                {
                    "title": digest.full_title(publication),
                    "when": in_words(digest.schedule, publication.timezone, words),
                    "unsubscribe_url": digest.unsubscribe_url,
                    "latest": latest.get(digest.name),
                }
                for digest in self.config.digests
            ],
        )

    def latest_issues(self) -> dict[str, Issue]:
        """The newest issue of each configured digest that has one."""
        latest = {issue.digest: issue for issue in reversed(self.material.issues)}
        return {digest.name: latest[digest.name] for digest in self.config.digests if digest.name in latest}

    def search(self) -> bytes:
        """Where the site is searched, by a script: how many results there are is said in forms that it chooses from."""
        publication, words = self.config.publication, self.render.words
        return self._page(
            "search",
            path="search.html",
            title=words("search"),
            description=words("search_about", publication=publication.title),
            canonical=publication.url("search.html"),
            found=words.sentences["search_found"],
        )

    def not_found(self) -> bytes:
        """What stands at every address of the site that leads to nothing, however deep: its links begin at the host."""
        return self._page(
            "404",
            path="404.html",
            title=self.render.words("not_found"),
            description=self.render.words("not_found_text"),
            canonical="",
            root="/" + urlsplit(self.config.publication.base_url).path.lstrip("/"),
        )

    def _list(self, path: Callable[[int], str], page: ListPage) -> dict[str, Any]:
        """What the pages of any list are given: `older` and `newer` are the paths of the pages beside it."""
        older, newer = ("" if number is None else path(number) for number in (page.older, page.newer))
        articles = self.material.publishable(page.articles)
        return {"articles": articles, "number": page.number, "older": older, "newer": newer}

    def _page(self, template: str, *, path: str, **values: Any) -> bytes:
        common = {"root": _root(path), "formats": FORMATS, "topics_of": self.topics_of}
        return self.render(f"site/{template}.html.j2", **(common | values)).encode()


def _root(path: str) -> str:
    """The way from a page to the site's root."""
    return "../" * path.count("/")
