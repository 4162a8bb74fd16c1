"""Our own lint of a page: what was written is read back, and readers must find what the page is for.

For `sendfeed check`, since people write templates: one of their own may be older than what it should lead to, or have
lost it. Nothing fails then, and nobody finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin

from sendfeed.config import Config, Publication
from sendfeed.model import FEED_FORMATS, Listed
from sendfeed.publish.issue_lists import issue_lists
from sendfeed.publish.material import Material
from sendfeed.publish.numbered import numbered
from sendfeed.publish.outputs import all_topics
from sendfeed.publish.pages import index_path, topic_path
from sendfeed.publish.search_words import text_of


class Fault(NamedTuple):
    """What cannot be done with a page, or is not seen on it, and what a template does about that."""

    what: str
    remedy: str


ARTICLES = Fault("not every article of the page is linked", "list all `articles`, as the macro `entries` does")
OLDER = Fault("nothing leads to the older articles", "link to `older`, as the macro `pager` does")
NEWER = Fault("nothing leads to the newer articles", "link to `newer`, as the macro `pager` does")
ISSUES = Fault("not every issue of the digest is linked", "list the issues of all `years`")
ALL_ISSUES = Fault(
    "nothing leads to all issues of the digest",
    "link to `all_issues`, as the macro `pager` does, and on the subscribe page to the `issues` of each of `digests`",
)
BESIDE = Fault("nothing leads to the issues beside it", "link to `newer` and `older`, as the macro `pager` does")
HOME = Fault("nothing leads to the front page", "link to {{ root }}index.html")
TITLE = Fault("the article's title is not shown", "show {{ article.revision.title }}")
TEXT = Fault("the article's text is not shown, or not all of it", "show {{ body | safe }}")
ELSEWHERE = Fault(
    "it shows a picture of another host, which learns of everybody who opens the page",
    "show {{ body | safe }}, which links to such pictures, and keep those of the template in templates/site/",
)
SEARCH = Fault(
    "nothing can be searched, since search.js is not run",
    "it needs <script src=\"{{ root }}search.js\" defer></script> in the head, and a policy with script-src 'self'",
)
GONE = Fault(
    "the listener takes what was withdrawn for a page like others",
    'put <meta name="sendfeed-status" content="410"> into the head',
)
DISCOVERY = (
    'in the head, for each of `formats`, put <link rel="alternate" type="{{ format.media_type }}" '
    'href="{{ publication.url(format.file) }}">'
)

GONE_MARK = ("sendfeed-status", "410")

INDEX = "index.html"
POLICY = "content-security-policy"
UNSEEN = ("script", "style", "template", "title")
"""Elements whose text is not on the page."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a page is for, each with the fault if it is not there.

    `ways` are paths of the site that it links to, or runs; `texts` are plain; `marks` what it tells machines: names and
    contents of `meta` elements.
    """

    ways: Mapping[str, Fault] = field(default_factory=dict)
    texts: Mapping[str, Fault] = field(default_factory=dict)
    marks: Mapping[tuple[str, str], Fault] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    """What people and programs find on a page: `ways`, `pictures` and `feeds` (media types first) are whole URLs."""

    ways: set[str]
    pictures: set[str]
    feeds: set[tuple[str, str]]
    marks: set[tuple[str, str]]
    text: str


def meant(config: Config, material: Material) -> dict[str, Meant]:
    """What the pages of this material are for, by their paths; not those that only say something."""
    lists = [(index_path, material.listed)]
    lists += [(partial(topic_path, each), each.listed) for each in all_topics(config, material).values()]
    found = {path: page for path_of, listed in lists for path, page in _lists(path_of, listed)}
    for article in material.publishable(material.accepted):
        revision = article.revision
        found[article.page] = Meant(texts={revision.title: TITLE, text_of(revision.html): TEXT})
    digests = issue_lists(material.issues).values()
    found["subscribe.html"] = Meant(dict.fromkeys((issues.page for issues in digests), ALL_ISSUES))
    for issues in digests:
        found[issues.page] = Meant(dict.fromkeys((issue.page for issue in issues.issues), ISSUES))
        for issue, newer, older in issues.pages():
            ways = dict.fromkeys(filter(None, (newer, older)), BESIDE)
            found[issue.page] = Meant(ways | {issues.page: ALL_ISSUES})
    gone = {each.page: Meant(marks={GONE_MARK: GONE}) for each in material.listed if each.withdrawn}
    return found | gone | {"search.html": Meant({"search.js": SEARCH})}


def faults(publication: Publication, path: str, page: bytes, meant: Meant) -> Iterator[Fault]:
    """Everything that is wrong with the page at this path of the site."""
    found = _read(page, publication.url(path))
    text = _letters(found.text)
    missing = [fault for way, fault in meant.ways.items() if publication.url(way) not in found.ways]
    missing += [fault for shown, fault in meant.texts.items() if _letters(shown) not in text]
    missing += [fault for mark, fault in meant.marks.items() if mark not in found.marks]
    yield from dict.fromkeys(missing)
    if path != INDEX and not {publication.base_url, publication.url(INDEX)} & found.ways:
        yield HOME
    origin = urljoin(publication.base_url, "/")
    if any(each.startswith("http") and not each.startswith(origin) for each in found.pictures):
        yield ELSEWHERE
    offered = {form.name: (form.media_type, publication.url(form.file)) for form in FEED_FORMATS}
    if unfound := [name for name, feed in offered.items() if feed not in found.feeds]:
        yield Fault(f"feed readers do not find the feed as {', '.join(unfound)}", DISCOVERY)


def _lists(path_of: Callable[[int], str], listed: Sequence[Listed]) -> Iterator[tuple[str, Meant]]:
    """The pages of a list: each leads to its articles, and to the pages beside it."""
    for part in numbered(listed):
        beside = {part.older: OLDER, part.newer: NEWER}
        ways = {article.page: ARTICLES for article in part.articles}
        ways |= {path_of(number): fault for number, fault in beside.items() if number is not None}
        yield path_of(part.number), Meant(ways)


def _letters(text: str) -> str:
    """A text without its spaces: where they stand is a matter of the elements around."""
    return "".join(text.split())


def _read(page: bytes, url: str) -> _Found:
    from lxml import etree, html

    # Without an element there is no page to lxml, which can be with a template of the publication's own.
    tree = html.document_fromstring(b"<html>" + page, parser=html.HTMLParser(encoding="utf-8"))
    metas = [each.attrib for each in tree.iter("meta")]
    policies = [each.get("content", "") for each in metas if each.get("http-equiv", "").lower() == POLICY]
    ways = [each.get("href") for each in tree.iter("a")]
    if all("script-src" in policy for policy in policies):
        ways += [each.get("src") for each in tree.iter("script")]
    feeds = [each for each in tree.iter("link") if "alternate" in each.get("rel", "").split()]
    etree.strip_elements(tree, *UNSEEN, with_tail=False)
    return _Found(
        ways={_absolute(way, url) for way in ways if way is not None},
        pictures={_absolute(each.get("src", ""), url) for each in tree.iter("img")},
        feeds={(each.get("type", ""), _absolute(each.get("href", ""), url)) for each in feeds},
        marks={(each.get("name", ""), each.get("content", "")) for each in metas},
        text=str(tree.xpath("string()")),
    )


def _absolute(address: str, url: str) -> str:
    try:
        return urldefrag(urljoin(url, address)).url
    except ValueError:  # no address at all
        return address
