"""Which files the site consists of, and what each of them depends on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from sendfeed.config import Config
from sendfeed.errors import FeedError
from sendfeed.model import FEED_FORMATS, Article, Issue, Listed, formats_of
from sendfeed.publish import feeds, opml, sitemap
from sendfeed.publish.guard import unpublishable
from sendfeed.publish.issue_lists import issue_lists
from sendfeed.publish.links import Links, links_among
from sendfeed.publish.material import Material
from sendfeed.publish.numbered import ListPage, numbered
from sendfeed.publish.pages import Pages, index_path, topic_path
from sendfeed.publish.topics import TopicList, topics_among
from sendfeed.rendering import Output, Render, Rendered, whole

SITE = "site/"

TAKEN = frozenset(
    {
        *("archive", "articles", "assets", "issues", "news", "search", "sitemaps", "topics"),
        *("index.html", "search.html", "subscribe.html", "404.html", "sitemap.xml", opml.FILE),
        *(form.file for form in FEED_FORMATS),
    }
)
"""The names in the site's root that sendfeed writes itself, whatever there is to publish: folders and files."""


def is_taken(path: str) -> bool:
    """Whether sendfeed writes this path below the site's root itself, or some day may: no other file can lie there."""
    return path.partition("/")[0] in TAKEN


def outputs(config: Config, material: Material, render: Render, fingerprint: str) -> list[Output]:
    """List every file of the site; none is rendered yet, and no article is read.

    `fingerprint` stands for the config, the templates and the program: when it changes, so does every output's.
    Rendering raises `FeedError` for a feed that fails its own lint and for the page of an article that is
    `unpublishable`, which is left out of the lists; and `TemplateError`.
    """
    return [*_Site(config, material, render, fingerprint).outputs()]


def all_topics(config: Config, material: Material) -> dict[str, TopicList]:
    """Every topic that has pages and feeds, by the `key` of its name."""
    return topics_among(material.listed, [topic.name for topic in config.topics], material.topic_slugs)


class _Site:
    def __init__(self, config: Config, material: Material, render: Render, fingerprint: str) -> None:
        self._config, self._material, self._words = config, material, render.words
        self._accepted, topics, issues = material.accepted, all_topics(config, material), issue_lists(material.issues)
        self._live = {article.id: article for article in self._accepted}
        self._pages = Pages(config, material, self._live.keys(), topics, issues, render)
        self._topics, self._issues = [*topics.values()], [*issues.values()]
        # The menu of every page leads to the topics, once there is one.
        self._fingerprint = _hash(fingerprint, bool(topics))
        self._topic_names = [(topic.name, topic.slug) for topic in self._topics]

    def outputs(self) -> Iterator[Output]:
        # Pages before the lists that link to them: a pass that is killed half-way leaves no dead link in a feed.
        yield from self._files()
        links = links_among(self._accepted)
        for article in self._material.listed:
            yield self._notice(article) if article.withdrawn else self._page(article, links[article.id])
        for issues in self._issues:
            for issue, newer, older in issues.pages():
                yield self._issue(issue, newer, older)
        yield from self._lists()
        yield from self._feeds()

    def _output(self, path: str, make: Callable[[], bytes], *depends_on: object) -> Output:
        return Output(SITE + path, _hash(self._fingerprint, path, *depends_on), whole(make))

    def _files(self) -> Iterator[Output]:
        for path in sorted({path for article in self._accepted for path in article.assets}):
            yield Output(SITE + path, path, whole(self._material.asset, path))
        for path, content in self._material.files.items():
            if not is_taken(path):
                yield self._output(path, partial(bytes, content), hashlib.sha256(content).hexdigest())

    def _page(self, article: Listed, links: Links) -> Output:
        def make() -> bytes:
            [read] = self._material.articles([article.id])
            if fault := unpublishable(read):
                return _refuse(read, fault)
            linked = {each.id: each for each in self._material.publishable(links.articles)}
            return self._pages.article(read, links.read(linked))

        return self._output(article.page, make, article.mark, links.mark, self._named(article.topics))

    def _notice(self, article: Listed) -> Output:
        return self._output(article.page, partial(self._pages.withdrawn, article), str(article.withdrawn))

    def _issue(self, issue: Issue, newer: str, older: str) -> Output:
        names = [name for article in issue.articles for name in article.revision.topics]
        corrects = {article.id: article.revision.corrects for article in issue.articles}
        corrected = {one: self._live[other] for one, other in corrects.items() if other in self._live}
        return self._output(
            issue.page,
            partial(self._pages.issue, issue, corrected, newer, older),
            _issue_mark(issue),
            (newer, older),
            [article.id in self._live for article in issue.articles],
            [(one, other.mark) for one, other in corrected.items()],
            self._named(names),
        )

    def _lists(self) -> Iterator[Output]:
        publication, pages = self._config.publication, self._pages
        for page in numbered(self._material.listed):
            names = self._topic_names if page.newer is None else self._names_under(page)
            yield self._output(index_path(page.number), partial(pages.index, page), _list_mark(page), names)
        for topic in self._topics:
            for page in numbered(topic.listed):
                names = [(topic.name, topic.slug), *self._names_under(page)]
                path = topic_path(topic, page.number)
                yield self._output(path, partial(pages.topic, topic, page), _list_mark(page), names)
        for issues in self._issues:
            yield self._output(issues.page, partial(pages.issues_of, issues), issues.mark)
        latest = [issues.mark[0] for issues in self._issues]
        yield self._output("subscribe.html", pages.subscribe, latest, self._topic_names)
        yield self._output("search.html", pages.search)
        yield self._output("404.html", pages.not_found)
        for path, make, depends_on in sitemap.parts(publication, self._material, self._topics, self._issues):
            yield self._output(path, make, depends_on)
        if sitemap.ROBOTS not in self._material.files:  # a publication may have its own rules for machines
            yield self._output(sitemap.ROBOTS, partial(sitemap.robots, publication))

    def _names_under(self, page: ListPage) -> list[tuple[str, str]]:
        """The topics that a page shows with its articles."""
        return self._named(name for article in page.articles for name in article.topics)

    def _named(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """The topics of these names, as pages show them."""
        return [(topic.name, topic.slug) for topic in self._pages.topics_of(names)]

    def _feeds(self) -> Iterator[Output]:
        @lru_cache(maxsize=1)  # the formats of a document come one after the other
        def written(document: feeds.Document) -> feeds.WrittenFeed:
            return feeds.write(feeds.feed_of(self._config, document, self._material, self._words))

        def render(document: feeds.Document, file: str) -> Rendered:
            return Rendered(written(document).files[file], written(document).set_aside)

        for document in feeds.documents(self._config, self._material, self._topics):
            for form in formats_of(is_archive=document.is_archive):
                path = document.folder + form.file
                fingerprint = _hash(self._fingerprint, path, document.depends_on)
                yield Output(SITE + path, fingerprint, partial(render, document, form.file))
        yield self._output(opml.FILE, partial(opml.write, self._config.publication, self._topics), self._topic_names)


def _refuse(article: Article, fault: str) -> bytes:
    """Instead of a page: so that the last good one stays, and a person is told."""
    raise FeedError(
        fault, where=article.id, remedy="correct its seed; its last good page stays, all others are published"
    )


def _list_mark(page: ListPage) -> tuple[object, ...]:
    return (page.number, page.older, page.newer, *(article.mark for article in page.articles))


def _issue_mark(issue: Issue) -> tuple[object, ...]:
    """An issue is frozen until it is composed anew; what its page calls it changes once an article is withdrawn."""
    articles = [(article.id, article.number) for article in issue.articles]
    return (issue.key, issue.number, issue.message.subject, issue.message.preheader, repr(issue.edition), *articles)


def _hash(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
