"""The pages of the archive site: which template, filled in with which values.

Every template gets `root` (the way from its page to the site's root: "", "../", …, since the site opens from the disk
too), `formats` (`model.FEED_FORMATS`), `has_topics` (whether the front page lists some), and what stands in the head:
`title`, `description` and `canonical`, the last "" where there is none. Each method of `Pages` shows what its own
template gets besides. `publication`, `words` and the other names that docs/templates.md lists come with `Render`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from sendfeed.config import Config
from sendfeed.model import FEED_FORMATS, Article, DateSource, Issue, Listed, by_topic, minutes_to_read, original_link
from sendfeed.publish.article_head import description, linked_data, preview_of
from sendfeed.publish.assets import size_in_words, unlinked, with_addresses, with_assets_below, with_pictures_linked
from sendfeed.publish.feeds.entries import one_line
from sendfeed.publish.guard import unpublishable
from sendfeed.publish.issue_lists import IssueList
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
    """What the pages are made of.

    `live` are the ids of the published articles, `topics` all topics by their `key`, `issues` all issues by digest.
    Each method gives the bytes of a page, or raises `TemplateError`.
    """

    config: Config
    material: Material
    live: Collection[str]
    topics: Mapping[str, TopicList]
    issues: Mapping[str, IssueList]
    render: Render

    def topics_of(self, names: Iterable[str]) -> list[TopicList]:
        """The topics of these names, each once."""
        return [self.topics[each] for each in dict.fromkeys(map(key, names)) if each in self.topics]

    def index(self, page: ListPage) -> bytes:
        """A page of the index: every article is on one of them, newest acceptance first."""
        publication = self.config.publication
        about = publication.description or self.render.words("all_news_description", publication=publication.title)
        return self._page(
            "index",
            path=index_path(page.number),
            title=publication.title,
            canonical=publication.url(index_path(page.number)) if page.number else publication.base_url,
            topics=[*self.topics.values()],
            **self._list(index_path, page, about),
        )

    def topic(self, topic: TopicList, page: ListPage) -> bytes:
        """A page of a topic, newest acceptance first."""
        publication, path, name = self.config.publication, partial(topic_path, topic), one_line(topic.name)
        return self._page(
            "topic",
            path=path(page.number),
            title=name,
            canonical=publication.url(path(page.number)),
            topic=topic,
            **self._list(path, page, self.render.words("topic_description", topic=name, publication=publication.title)),
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
            description=revision.summary or revision.title,
            canonical=revision.original_url or publication.url(article.page),
            article=article,
            body=with_assets_below(
                with_addresses(with_pictures_linked(revision.html, words), publication.base_url), _root(article.page)
            ),
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

    def issue(self, issue: Issue, corrected: Mapping[str, Listed], newer: str, older: str) -> bytes:
        """The web view of an issue: its articles as they were sent, but for those that were withdrawn since.

        One that was unpublishable when it was sent has no page to link to. `corrected` gives, by the id of one of its
        articles, the article that it corrects. `newer` and `older` are the paths of the issues beside it, or "".
        """
        publication, digest = self.config.publication, self.config.digest(issue.digest)
        there = [_as_sent(article) for article in issue.articles if article.id in self.live]
        articles = [article for article in there if not unpublishable(article)]
        earlier = {article.id: article for article in self.material.publishable(corrected.values())}
        topics = (digest and digest.topics) or [topic.name for topic in self.config.topics]
        return self._page(
            "issue",
            path=issue.page,
            title=issue.message.subject,
            description=issue.message.preheader or self.render.words("issue_about_empty"),
            canonical=publication.url(issue.page),
            digest_title=self._title_of(issue.digest),
            due=issue.slot.due,
            number=issue.number,
            edition=replace(issue.edition, html=with_pictures_linked(issue.edition.html, self.render.words)),
            sections=by_topic(articles, issue.edition, topics),
            corrected={one: earlier[other.id] for one, other in corrected.items() if other.id in earlier},
            withdrawn=len(issue.articles) - len(there),
            newer=newer,
            older=older,
            all_issues=self.issues[issue.digest].page,
        )

    def issues_of(self, issues: IssueList) -> bytes:
        """Where all issues of a digest are listed, newest first, by the years of their slots."""
        publication, words, title = self.config.publication, self.render.words, self._title_of(issues.digest)
        return self._page(
            "issues",
            path=issues.page,
            title=words("issues_of", digest=title),
            description=words("issues_about", digest=title),
            canonical=publication.url(issues.page),
            digest_title=title,
            years=[(year, [*those]) for year, those in groupby(issues.issues, key=lambda issue: issue.slot.name[:4])],
        )

    def subscribe(self) -> bytes:
        """How to follow the publication: the feeds' addresses, and the digests with their issues.

        A digest that is in the config no more comes last: its issues are still there to read.
        """
        publication, words = self.config.publication, self.render.words
        digests = dict.fromkeys([*(digest.name for digest in self.config.digests), *self.issues])
        return self._page(
            "subscribe",
            path="subscribe.html",
            title=words("subscribe"),
            description=words("subscribe_about", publication=publication.title),
            canonical=publication.url("subscribe.html"),
            email=publication.organisation.address,
            topics=[*self.topics.values()],
            digests=[self._digest(name) for name in digests],
        )

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
            some=words.sentences["search_some"],
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

    def _title_of(self, digest: str) -> str:
        """What readers know a digest by; one that is in the config no more has only its name left."""
        found = self.config.digest(digest)
        return found.full_title(self.config.publication) if found else digest

    def _digest(self, name: str) -> dict[str, Any]:
        """What the subscribe page says of a digest; it does not say when one appears that is in the config no more."""
        digest, issues, timezone = self.config.digest(name), self.issues.get(name), self.config.publication.timezone
        return {
            "title": self._title_of(name),
            "when": in_words(digest.schedule, timezone, self.render.words) if digest else "",
            "unsubscribe_url": digest.unsubscribe_url if digest else "",
            "latest": issues.issues[0] if issues else None,
            "issues": issues.page if issues else "",
        }

    def _list(self, path: Callable[[int], str], page: ListPage, about: str) -> dict[str, Any]:
        """What the pages of any list are given: `older` and `newer` are the paths of the pages beside it.

        Each has a description of its own, for search engines: what the list is `about`, and which page of it this is.
        """
        older, newer = ("" if number is None else path(number) for number in (page.older, page.newer))
        words, articles = self.render.words, self.material.publishable(page.articles)
        about = words("page_description", number=page.number, description=about) if page.number else about
        return {"articles": articles, "number": page.number, "older": older, "newer": newer, "description": about}

    def _page(self, template: str, *, path: str, **values: Any) -> bytes:
        common = {
            "root": _root(path),
            "formats": FEED_FORMATS,
            "topics_of": self.topics_of,
            "has_topics": bool(self.topics),
        }
        short = {"description": description(values["description"])}
        return self.render(f"site/{template}.html.j2", **(common | values | short)).encode()


def _as_sent(article: Article) -> Article:
    """An article of an issue with the date that it was sent with: its revision is that one, its date may be newer."""
    published = article.revision.published
    if published is None:
        return replace(article, published=article.accepted_at, date_source=DateSource.FIRST_SEEN)
    return replace(article, published=published, date_source=article.revision.date_source)


def _root(path: str) -> str:
    """The way from a page to the site's root."""
    return "../" * path.count("/")
