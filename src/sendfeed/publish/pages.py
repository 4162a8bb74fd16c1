"""The pages of the archive site: which template, filled in with which values.

Every template gets `root` (the way from its page to the site's root: "", "../", …, since the site opens from the disk
too), `formats` (rows of `feeds.FORMATS`), and what stands in the head: `title`, `description` and `canonical`, the last
"" where there is none. Each function below shows what its own template gets besides. `publication`, `words` and the
other names that docs/templates.md lists come with `Render`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from sendfeed.config import Config, Publication
from sendfeed.model import Article, Issue, Listed, original_link
from sendfeed.publish.article_head import description, linked_data, preview_of
from sendfeed.publish.assets import size_in_words, unlinked, with_assets_below
from sendfeed.publish.feeds import FORMATS
from sendfeed.publish.feeds.entries import one_line
from sendfeed.publish.guard import unpublishable
from sendfeed.publish.links import Linked
from sendfeed.publish.material import Material
from sendfeed.publish.numbered import ListPage
from sendfeed.publish.reading_time import minutes_to_read
from sendfeed.publish.schedule_words import in_words
from sendfeed.publish.topics import TopicList, key
from sendfeed.rendering import Render

Topics = Mapping[str, TopicList]
"""All topics by the key of their names."""


def index_path(page: ListPage) -> str:
    """The path of a page of the index."""
    return f"news/{page.number}.html" if page.number else "index.html"


def index_page(publication: Publication, page: ListPage, topics: Topics, material: Material, render: Render) -> bytes:
    """A page of the index: every article is on one of them, newest acceptance first."""
    return _page(
        render,
        "index",
        path=index_path(page),
        title=publication.title,
        description=publication.description or render.words("all_news_description", publication=publication.title),
        canonical=publication.url(index_path(page)) if page.number else publication.base_url,
        topics_of=partial(topics_of, topics=topics),
        articles=material.publishable(page.articles),
        number=page.number,
        older=_neighbour(index_path, page.older),
        newer=_neighbour(index_path, page.newer),
        topics=[*topics.values()],
    )


def topic_path(topic: TopicList, page: ListPage) -> str:
    """The path of a page of a topic."""
    return f"{topic.folder}{page.number}.html" if page.number else topic.page


def topic_page(
    publication: Publication,
    topic: TopicList,
    page: ListPage,
    topics: Topics,
    material: Material,
    render: Render,
) -> bytes:
    """A page of a topic, newest acceptance first; `feeds` has the paths of its feeds by their formats."""
    path = partial(topic_path, topic)
    return _page(
        render,
        "topic",
        path=path(page),
        title=one_line(topic.name),
        description=render.words("topic_description", topic=one_line(topic.name), publication=publication.title),
        canonical=publication.url(path(page)),
        topics_of=partial(topics_of, topics=topics),
        articles=material.publishable(page.articles),
        number=page.number,
        older=_neighbour(path, page.older),
        newer=_neighbour(path, page.newer),
        topic=topic,
    )


def topics_of(names: Iterable[str], topics: Topics) -> list[TopicList]:
    """The topics of these names, each once."""
    return [topics[each] for each in dict.fromkeys(map(key, names)) if each in topics]


def _neighbour(path: Callable[[ListPage], str], number: int | None) -> str:
    return "" if number is None else path(ListPage(number, (), None, None))


def article_page(
    publication: Publication, article: Article, linked: Linked, topics: Topics, material: Material, render: Render
) -> bytes:
    """An article's page. Its canonical URL is the original's, where that is known."""
    revision = article.revision
    link = original_link(revision, render.words)
    whole = not (link and revision.html.endswith(link))
    preview = preview_of(revision, publication.base_url, material.picture)
    return _page(
        render,
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
                "size": size_in_words(each.size_bytes, render.words),
            }
            for each in unlinked(revision)
        ],
        # An article that is not republished whole ends with this link already.
        original_host=(urlsplit(revision.original_url).hostname or "") if whole else "",
        revised=article.number > 1 or revision.updated is not None,
        linked=linked,
        topics_of=partial(topics_of, topics=topics),
    )


def withdrawn_page(article: Listed, render: Render) -> bytes:
    """What stands at the address of an article that was withdrawn: nothing of it, but since when."""
    return _page(
        render,
        "withdrawn",
        path=article.page,
        title=render.words("withdrawn"),
        description=render.words("withdrawn_text"),
        canonical="",
        since=article.withdrawn.since if article.withdrawn else None,
    )


def issue_page(config: Config, issue: Issue, live: Collection[str], topics: Topics, render: Render) -> bytes:
    """The web view of an issue: its articles as they were sent, but for those that are not `live` (ids) any more.

    One that was unpublishable when it was sent has no page to link to.
    """
    digest = config.digest(issue.digest)
    return _page(
        render,
        "issue",
        path=issue.page,
        title=issue.message.subject,
        description=issue.message.preheader or render.words("issue_about_empty"),
        canonical=config.publication.url(issue.page),
        digest_title=digest.full_title(config.publication) if digest else issue.digest,
        due=issue.slot.due,
        articles=[article for article in issue.articles if article.id in live and not unpublishable(article)],
        withdrawn=sum(article.id not in live for article in issue.articles),
        topics_of=partial(topics_of, topics=topics),
    )


def subscribe_page(config: Config, latest: Mapping[str, Issue], topics: Sequence[TopicList], render: Render) -> bytes:
    """How to follow the publication: the feeds' addresses, and the digests with their `latest` issues."""
    publication = config.publication
    return _page(
        render,
        "subscribe",
        path="subscribe.html",
        title=render.words("subscribe"),
        description=render.words("subscribe_about", publication=publication.title),
        canonical=publication.url("subscribe.html"),
        email=publication.organisation.address,
        topics=topics,
        digests=[
            {
                "title": digest.full_title(publication),
                "when": in_words(digest.schedule, publication.timezone, render.words),
                "unsubscribe_url": digest.unsubscribe_url,
                "latest": latest.get(digest.name),
            }
            for digest in config.digests
        ],
    )


def search_page(publication: Publication, render: Render) -> bytes:
    """Where the site is searched, by a script: how many results there are is said in forms that it chooses from."""
    words = render.words
    title = words("search")
    return _page(
        render,
        "search",
        path="search.html",
        title=title,
        description=words("search_about", publication=publication.title),
        canonical=publication.url("search.html"),
        found=words.sentences["search_found"],
    )


def not_found_page(publication: Publication, render: Render) -> bytes:
    """What stands at every address of the site that leads to nothing, however deep: its links begin at the host."""
    return _page(
        render,
        "404",
        path="404.html",
        title=render.words("not_found"),
        description=render.words("not_found_text"),
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
