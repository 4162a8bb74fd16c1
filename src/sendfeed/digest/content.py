"""What an issue says, before it has a form: the values that the email templates are given.

How much of it fits is a `Layout`: how many articles stand in full, how many by title and link, how long excerpts are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape

from sendfeed.digest.draft import Draft
from sendfeed.digest.lines import Plain, address, clean, excerpt, shorten
from sendfeed.digest.paragraphs import Paragraph, paragraphs
from sendfeed.model import Article, Event, Revision, Sponsor, by_topic, minutes_to_read
from sendfeed.words import Words

TITLE_LENGTH = 200
NAME_LENGTH = 70
EXCERPT_LENGTHS = (600, 300, 150)
KEPT_IN_FULL = 12

LEAD_WIDTH, WIDTH = 600, 280
"""Pixels that a picture may be wide, and high: of the lead, and of the other articles."""

SHOWN_BY_ALL = {"image/jpeg", "image/png", "image/gif"}
"""Outlook on Windows shows no other pictures (https://www.caniemail.com/features/image-webp/)."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as it is shown: `width` and `height` in pixels, `alt` empty where it only decorates."""

    url: str
    alt: Plain
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Link:
    """An article that is only named. `language` and `direction` are as those of an `Item`."""

    title: Plain
    url: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Item:
    """An article as a message shows it. `title` has at most 200 characters; `name`, at most 70, is for link texts.

    `number` counts from 1 as they are shown. `language` and `direction` (`ltr` or `rtl`) are empty where they are
    those of the interface. `published` is the article's own date if it `is_dated`, else when it was added. `minutes` is
    how long it takes to read, 0 where its source does not allow all of it to be shown. `corrects` is the article that
    it corrects.
    """

    number: int
    title: Plain
    name: Plain
    url: str
    source: Plain
    published: datetime
    is_dated: bool
    minutes: int
    excerpt: Plain
    language: str
    direction: str
    image: Image | None
    event: Event | None
    corrects: Link | None


@dataclass(frozen=True, slots=True)
class Section:
    """Articles under a heading: the name of a topic, or empty for the first ones, which begin with the lead.

    `is_rest` says that these are filed under no topic while others are.
    """

    heading: Plain
    items: tuple[Item, ...]
    is_rest: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """How many articles are shown in full and by title and link, and how many characters an excerpt may have."""

    full: int
    listed: int
    excerpt: int


@dataclass(frozen=True, slots=True)
class Content:
    """All that the email templates show: `sections` of articles in full, `listed` ones, and how many `more` are on the
    web only; `count` is all of them.

    `subject` and `preheader` are never empty nor equal; `greeting`, `why`, which is the digest's, `postal_address`,
    `email`, both the organisation's, and `unsubscribe_url` may be empty. `number` counts the digest's issues from 1.
    `opening` is what the editor says. `language` is that of the interface. URLs are absolute.
    """

    key: str
    number: int
    title: Plain
    subject: Plain
    preheader: Plain
    language: str
    greeting: Plain
    opening: tuple[Paragraph, ...]
    sponsor: Sponsor | None
    sections: tuple[Section, ...]
    listed: tuple[Item, ...]
    more: int
    why: Plain
    organisation: Plain
    postal_address: Plain
    email: str
    web_url: str
    home_url: str
    subscribe_url: str
    unsubscribe_url: str

    @property
    def full(self) -> tuple[Item, ...]:
        """The articles that are shown in full."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def items(self) -> tuple[Item, ...]:
        """Every article that is shown."""
        return self.full + self.listed

    @property
    def count(self) -> int:
        """How many articles the issue has."""
        return len(self.items) + self.more

    def alone(self, item: Item) -> Content:
        """The same with this article only, where it stands."""
        in_full = item in self.full
        sections = (Section(Plain(), (item,), is_rest=False),) if in_full else ()
        return replace(self, sections=sections, listed=() if in_full else (item,), more=0)


def layouts(count: int, most: int) -> Iterator[Layout]:
    """Ever smaller layouts of `count` articles, at most `most` of them in full.

    First excerpts get shorter, then articles in full become titles, though a dozen stay, then titles go to the web,
    and last of all that dozen. Each step takes a fifth.
    """
    full, listed = min(count, most), max(count - most, 0)
    for length in EXCERPT_LENGTHS:
        yield Layout(full, listed, length)
    while full > KEPT_IN_FULL:
        full = max(full * 4 // 5, KEPT_IN_FULL)
        yield Layout(full, count - full, length)
    listed = count - full
    while listed:
        listed = listed * 4 // 5
        yield Layout(full, listed, length)
    while full > 1:
        full = max(full * 4 // 5, 1)
        yield Layout(full, 0, length)


def lay_out(draft: Draft, layout: Layout, subject: Plain, preheader: Plain, words: Words) -> Content:
    """The content of an issue in one layout."""
    publication, edition, articles = draft.config.publication, draft.edition, draft.articles
    sections = [*_sections(draft, layout, words)]
    listed = articles[layout.full : layout.full + layout.listed]
    return Content(
        key=draft.key,
        number=draft.number,
        title=clean(draft.digest.full_title(publication)),
        subject=subject,
        preheader=preheader,
        language=words.spoken,
        greeting=clean(edition.greeting),
        opening=paragraphs(edition.html),
        sponsor=_cleaned(edition.sponsor),
        sections=tuple(sections),
        listed=tuple(_item(draft, number, each, 0, words) for number, each in enumerate(listed, layout.full + 1)),
        more=len(articles) - layout.full - len(listed),
        why=clean(draft.digest.why),
        organisation=clean(publication.organisation.name or publication.title),
        postal_address=clean(publication.organisation.postal_address),
        email=publication.organisation.address,
        web_url=draft.web_url,
        home_url=publication.base_url,
        subscribe_url=publication.url("subscribe.html"),
        unsubscribe_url=draft.digest.unsubscribe_url,
    )


def title_of(article: Article, words: Words) -> Plain:
    """The article's title on one line, never empty."""
    return clean(article.revision.title) or clean(words("mail_untitled"))


def _sections(draft: Draft, layout: Layout, words: Words) -> Iterator[Section]:
    number = 0
    for place, (topic, articles) in enumerate(by_topic(draft.articles[: layout.full], draft.edition, draft.topics)):
        items = tuple(_item(draft, number + n, each, layout.excerpt, words) for n, each in enumerate(articles, 1))
        number += len(items)
        yield Section(shorten(clean(topic), NAME_LENGTH), items, is_rest=place > 1 and not topic)


def _item(draft: Draft, number: int, article: Article, length: int, words: Words) -> Item:
    """The article with an excerpt of at most `length` characters."""
    config, revision = draft.config, article.revision
    named = _named(draft, article, words)
    whole = config.republish(revision.source) == "full"
    language = revision.language or config.publication.language
    corrected = draft.corrected.get(article.id)
    return Item(
        number=number,
        title=named.title,
        name=shorten(named.title, NAME_LENGTH),
        url=named.url,
        source=shorten(clean(revision.source), NAME_LENGTH),
        published=article.published,
        is_dated=article.is_dated,
        minutes=minutes_to_read(revision.html, language) if whole else 0,
        excerpt=excerpt(clean(revision.summary), length, language),
        language=named.language,
        direction=named.direction,
        image=_image(draft, revision, LEAD_WIDTH if number == 1 else WIDTH),
        event=replace(revision.event, place=clean(revision.event.place)) if revision.event else None,
        corrects=_named(draft, corrected, words) if corrected else None,
    )


def _named(draft: Draft, article: Article, words: Words) -> Link:
    publication = draft.config.publication
    language, direction = article.revision.language_within(words.spoken, publication.language)
    title = shorten(title_of(article, words), TITLE_LENGTH)
    return Link(title, publication.url(article.page), language, direction)


def _image(draft: Draft, revision: Revision, most: int) -> Image | None:
    """The article's picture, if it is the publication's own: another host would learn who reads the mail."""
    picture = draft.picture(revision.image) if revision.image else None
    if picture is None or picture.media_type not in SHOWN_BY_ALL:
        return None
    width = min(picture.width, most, max(picture.width * most // picture.height, 1))
    found = re.search(rf'<img src="{re.escape(picture.path)}" alt="([^"]*)"', revision.html)
    alt = clean(unescape(found[1])) if found else Plain()
    height = max(round(picture.height * width / picture.width), 1)
    return Image(draft.config.publication.url(picture.path), alt, width, height)


def _cleaned(sponsor: Sponsor | None) -> Sponsor | None:
    return sponsor and Sponsor(clean(sponsor.name), clean(sponsor.text), address(sponsor.url))
