"""What an issue says, before it has a form: the values that the email templates are given.

How much of it fits is a `Layout`: how many articles stand in full, how many by title and link, how long excerpts are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sendfeed.config import Config, Digest
from sendfeed.digest.lines import Plain, clean, shorten
from sendfeed.model import Article, Slot, issue_key, issue_page, minutes_to_read
from sendfeed.words import Words

SUBJECT_LENGTH = 78
PREHEADER_LENGTH = (40, 130)
TITLE_LENGTH = 200
NAME_LENGTH = 70
EXCERPT_LENGTHS = (600, 300, 150)
KEPT_IN_FULL = 12


@dataclass(frozen=True, slots=True)
class Item:
    """An article as a message shows it. `title` has at most 200 characters; `name`, at most 70, is for link texts.

    `number` counts from 1 in reading order. `language` and `direction` (`ltr` or `rtl`) are empty where they are those
    of the interface. `published` is the article's own date if it `is_dated`, else when it was added. `minutes` is how
    long it takes to read, 0 where its source does not allow all of it to be shown.
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


@dataclass(frozen=True, slots=True)
class Layout:
    """How many articles are shown in full and by title and link, and how many characters an excerpt may have."""

    full: int
    listed: int
    excerpt: int


@dataclass(frozen=True, slots=True)
class Content:
    """All that the email templates show: `full` articles, `listed` ones, and how many `more` are on the web only.

    `subject` and `preheader` are never empty nor equal; `why`, which is the digest's, `postal_address`, `email`, both
    the organisation's, and `unsubscribe_url` may be empty. `language` is that of the interface. URLs are absolute.
    """

    key: str
    title: Plain
    subject: Plain
    preheader: Plain
    language: str
    full: tuple[Item, ...]
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
    def items(self) -> tuple[Item, ...]:
        """Every article that is shown."""
        return self.full + self.listed

    def alone(self, item: Item) -> Content:
        """The same with this article only, where it stands."""
        full = tuple(other for other in self.full if other is item)
        return replace(self, full=full, listed=() if full else (item,), more=0)


def layouts(count: int, most: int) -> Iterator[Layout]:
    """Ever smaller layouts of `count` articles, at most `most` of them in full.

    First excerpts get shorter, then articles in full become titles, though a dozen stay, then titles go to the web,
    and last of all that dozen. Each step takes a fifth.
    """
    full, listed = min(count, most), max(count - most, 0)
    for excerpt in EXCERPT_LENGTHS:
        yield Layout(full, listed, excerpt)
    while full > KEPT_IN_FULL:
        full = max(full * 4 // 5, KEPT_IN_FULL)
        yield Layout(full, count - full, excerpt)
    listed = count - full
    while listed:
        listed = listed * 4 // 5
        yield Layout(full, listed, excerpt)
    while full > 1:
        full = max(full * 4 // 5, 1)
        yield Layout(full, 0, excerpt)


def lay_out(
    config: Config, digest: Digest, slot: Slot, articles: Sequence[Article], layout: Layout, words: Words
) -> Content:
    """The content of an issue in one layout."""
    publication = config.publication
    title = clean(digest.full_title(publication))
    shown = articles[: layout.full + layout.listed]
    items = [_item(config, number, article, layout.excerpt, words) for number, article in enumerate(shown, 1)]
    subject = make_subject(articles, words)
    return Content(
        key=issue_key(digest.name, slot.name),
        title=title,
        subject=subject,
        preheader=make_preheader(articles, subject, f"{title} · {publication.title}", words),
        language=words.spoken,
        full=tuple(items[: layout.full]),
        listed=tuple(items[layout.full :]),
        more=len(articles) - len(shown),
        why=clean(digest.why),
        organisation=clean(publication.organisation.name or publication.title),
        postal_address=clean(publication.organisation.postal_address),
        email=publication.organisation.address,
        web_url=publication.url(issue_page(issue_key(digest.name, slot.name))),
        home_url=publication.base_url,
        subscribe_url=publication.url("subscribe.html"),
        unsubscribe_url=digest.unsubscribe_url,
    )


def title_of(article: Article, words: Words) -> Plain:
    """The article's title on one line, never empty."""
    return clean(article.revision.title) or clean(words("mail_untitled"))


def make_subject(articles: Sequence[Article], words: Words) -> Plain:
    """The lead's title and how many more there are, in at most 78 characters (RFC 5322, section 2.1.1)."""
    lead, others = title_of(articles[0], words), len(articles) - 1
    if not others:
        return shorten(lead, SUBJECT_LENGTH)
    room = SUBJECT_LENGTH - len(words("mail_subject", title="", count=others))
    # Words of the publication's own may leave no room at all.
    return shorten(clean(words("mail_subject", title=shorten(lead, max(room, 20)), count=others)), SUBJECT_LENGTH)


def make_preheader(articles: Sequence[Article], subject: str, about: str, words: Words) -> Plain:
    """What stands beside the subject in an inbox, 40 to 130 characters: the next titles, else how the lead goes on."""
    least, most = PREHEADER_LENGTH
    others = [title_of(article, words) for article in articles[1:5]]
    parts = [clean(words("mail_also", titles=" · ".join(others)))] if others else []
    parts += [clean(articles[0].revision.summary), clean(about), clean(words("mail_ways"))]
    text = ""
    for part in parts:
        if part and part != subject and len(text) < least:
            text = f"{text} · {part}" if text else part
    return shorten(text, most)


def _item(config: Config, number: int, article: Article, excerpt: int, words: Words) -> Item:
    publication, revision = config.publication, article.revision
    title = shorten(title_of(article, words), TITLE_LENGTH)
    language, direction = revision.language_within(words.spoken, publication.language)
    whole = config.republish(revision.source) == "full"
    return Item(
        number=number,
        title=title,
        name=shorten(title, NAME_LENGTH),
        url=publication.url(article.page),
        source=shorten(clean(revision.source), NAME_LENGTH),
        published=article.published,
        is_dated=article.is_dated,
        minutes=minutes_to_read(revision.html, revision.language or publication.language) if whole else 0,
        excerpt=shorten(clean(revision.summary), excerpt),
        language=language,
        direction=direction,
    )
