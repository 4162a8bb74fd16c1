"""A thousand issues made up at random: all that was chosen is there to be seen, in both forms and in the right order.

What is seen is read by other means than sendfeed's own lint, and what is expected comes from articles and editions.
"""

from __future__ import annotations

import re
from binascii import b2a_qp
from collections.abc import Iterator, Mapping, Sequence

import pytest
from lxml import etree, html

from sendfeed.digest import Draft, build_message
from sendfeed.digest.content import EXCERPT_LENGTHS, TITLE_LENGTH, title_of
from sendfeed.digest.lines import clean, excerpt, shorten
from sendfeed.digest.lint import CLIPPED_AT
from sendfeed.model import Article, Message
from sendfeed.words import Words
from tests.digest.random_issues import random_issue
from tests.digest.samples import find

MARKER = re.compile(r"\{[{%#]|[}%#]\}|\bNone\b|Undefined| object at 0x")
AMPLE_BYTES = 72_000
"""HTML that is smaller in quoted-printable has room for one more article in full."""


@pytest.mark.parametrize("hundred", range(10))
def test_all_that_was_chosen_is_there(hundred: int) -> None:
    for number in range(100 * hundred, 100 * hundred + 100):
        issue = random_issue(number)
        made = build_message(issue.draft, issue.templates)
        found = [*faults(issue.draft, made, issue.templates.words), *markers(made, in_text=not issue.is_hostile)]
        assert not found, f"issue {number}"


def faults(draft: Draft, made: Message, words: Words) -> Iterator[str]:
    """What is wrong with a message, as somebody finds out who has it and the articles."""
    tree = html.document_fromstring(made.html)
    chosen = {draft.config.publication.url(article.page): article for article in draft.articles}
    full = [chosen[url] for url in find(tree, "//h2/a/@href | //h3/a/@href") if url in chosen]
    listed = [chosen[url] for url in find(tree, "//ul/li/a/@href") if url in chosen]
    most, more = min(draft.digest.max_articles, len(chosen)), len(chosen) - len(full) - len(listed)
    order = [*in_order(draft, draft.articles[: len(full)], words)]
    rest = [article.id for article in draft.articles[len(full) :][: len(listed)]]
    is_ample = len(b2a_qp(made.html.encode())) < AMPLE_BYTES
    for what, holds in {
        "it is too long": len(made.html.encode()) < CLIPPED_AT,
        "the subject is empty or long": 0 < len(made.subject) <= 78,
        "the preheader is empty, long or the subject": 0 < len(made.preheader) <= 130
        and made.preheader != made.subject,
        "too many are in full, or too few": 0 < len(full) <= most and (not is_ample or len(full) == most),
        "some are not even listed": not is_ample or not more,
        "the HTML is in another order": [*html_order(tree, chosen), *(each.id for each in listed)] == [*order, *rest],
        "the text is in another order": [*text_order(made.text, chosen)] == [*order, *rest],
        "a picture is missing": len(find(tree, "//img")) == sum(each.revision.image != "" for each in full),
    }.items():
        if not holds:
            yield what
    for name, part in (("HTML", squeeze("".join(visible(tree)))), ("text", squeeze(made.text))):
        for words_of in (
            *said(draft, [*full, *listed], full, words),
            *([words("mail_rest", count=more)] if more else []),
        ):
            if squeeze(words_of) not in part:
                yield f"not in the {name}: {words_of!r}"
        if not any(all(each in part for each in excerpts(draft, full, length)) for length in EXCERPT_LENGTHS):
            yield f"excerpts are missing in the {name}"


def markers(made: Message, *, in_text: bool) -> Iterator[str]:
    """What a template engine leaves behind. Where somebody wrote braces, the text has them."""
    markup = re.sub(r"<style.*?</style>", "", made.html, flags=re.DOTALL)
    yield from (found[0] for found in MARKER.finditer(markup))
    yield from (found[0] for found in MARKER.finditer(made.text if in_text else ""))


def said(draft: Draft, shown: Sequence[Article], full: Sequence[Article], words: Words) -> Iterator[str]:
    """All words and addresses that are to be read in both forms."""
    publication, edition, sponsor = draft.config.publication, draft.edition, draft.edition.sponsor
    yield from (edition.greeting and clean(edition.greeting), words("mail_number", number=draft.number))
    if edition.html:
        yield from map(clean, html.fragment_fromstring(edition.html, create_parent=True).itertext())
    if sponsor:
        yield from (clean(sponsor.name), clean(sponsor.text))
    yield from (
        publication.organisation.name,
        publication.organisation.postal_address,
        publication.organisation.address,
    )
    yield draft.digest.why or draft.digest.full_title(publication)
    for article in shown:
        yield shorten(title_of(article, words), TITLE_LENGTH)
    for article in full:
        yield shorten(clean(article.revision.source), 70)
        yield clean(article.revision.event.place) if article.revision.event else ""
        yield clean(draft.corrected[article.id].revision.title) if article.id in draft.corrected else ""


def excerpts(draft: Draft, full: Sequence[Article], length: int) -> Iterator[str]:
    for article in full:
        language = article.revision.language or draft.config.publication.language
        yield squeeze(excerpt(clean(article.revision.summary), length, language))


def in_order(draft: Draft, full: Sequence[Article], words: Words) -> Iterator[str]:
    """The headings of sections, and the ids of articles, as they are to follow each other."""
    own = max(sum(each.id in draft.edition.first for each in full), 1)
    yield from (each.id for each in full[:own])
    names, sections = [*draft.topics], dict[str, list[str]]()
    for article in full[own:]:
        topics = article.revision.topics
        name = next((name for name in names if name in topics), topics[0] if topics else "")
        names += [name] if name and name not in names else []
        sections.setdefault(name, []).append(article.id)
    others = words("mail_other_news") if len(sections) > 1 else ""
    for name in (*names, ""):
        if name in sections:
            yield from filter(None, (name or others, *sections[name]))


def html_order(tree: html.HtmlElement, chosen: Mapping[str, Article]) -> Iterator[str]:
    """The same as the HTML has it."""
    for heading in find(tree, "//h2 | //h3"):
        if "topic" in heading.get("class", ""):
            yield heading.text_content()
        yield from (chosen[url].id for url in find(heading, "./a/@href") if url in chosen)


def text_order(text: str, chosen: Mapping[str, Article]) -> Iterator[str]:
    """The same as the text has it."""
    for place, section in enumerate(text.split(f"\n{'=' * 72}\n")):
        if place:
            yield section.split("\n", 2)[1]
        yield from (chosen[url].id for url in re.findall(r"https://\S+", section) if url in chosen)


def visible(element: html.HtmlElement) -> Iterator[str]:
    """The text of an element that has a size, and is not hidden."""
    for text in find(element, "//body//text()"):
        styles = [owner.get("style", "") for owner in (text.getparent(), *text.getparent().iterancestors())]
        if text.is_tail:
            styles = styles[1:]
        size = next((found[1] for style in styles if (found := re.search(r"font-size:\s*(\d+)", style))), "16")
        hidden = any("display:none" in style for style in styles) or text.getparent().tag in {"style", etree.Comment}
        if int(size) and not hidden:
            yield text


def squeeze(text: str) -> str:
    """Without white space and the characters that hold directions apart: lines may be wrapped anywhere."""
    return "".join(text.split()).translate(dict.fromkeys(range(0x2066, 0x206A)))
