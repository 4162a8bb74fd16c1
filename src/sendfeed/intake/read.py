"""A seed's bytes → its `Reading`: every step of intake, in order. A newcomer to this room reads this file first."""

from __future__ import annotations

from datetime import datetime

from sendfeed.config import Config
from sendfeed.intake import facts, front_matter
from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.clean import without_comment_form
from sendfeed.intake.decode import decode
from sendfeed.intake.formats import Format, format_of
from sendfeed.intake.keys import read_keys
from sendfeed.intake.summary import summary
from sendfeed.intake.title import take_title
from sendfeed.model import Outcome, Reading, Revision

INTAKE_VERSION = 1
"""Raised when intake comes to accept more: held and rejected seeds are then read again."""

MAX_WARNINGS = 20


def read_seed(path: str, content: bytes, config: Config, now: datetime) -> Reading:
    """Make what can be made of a seed. `path` is posix, within the seed folder; `now` is aware.

    Never raises, whatever the bytes: what is wrong with a seed is the reason of its reading.
    """
    how = format_of(path)
    if isinstance(how, str):
        return Reading(Outcome.REJECTED, how)
    try:
        return _read(path, content, how, config, now)
    except UnreadableError as error:
        return Reading(Outcome.HELD, str(error))


def _read(path: str, content: bytes, how: Format, config: Config, now: datetime) -> Reading:
    text, decoding = decode(content)
    if not text.strip():
        raise UnreadableError("no text in it")
    if len(text) > how.max_length:
        raise UnreadableError(f"too long to be one article: it has more than {how.max_length:,} characters; split it")
    matter = front_matter.split(text)
    given = read_keys(matter, config.publication.timezone, now)
    parsed = how.read(matter.body)
    blocks, form = without_comment_form(parsed.blocks)
    titled = take_title(blocks, given.title)
    if not any(block.text for block in titled.body):
        raise UnreadableError("; ".join([*given.problems, _nothing_left(titled.title, bool(form))]))
    body = how.headings(titled.body)
    words = "\n".join([titled.title, *(block.text for block in body)])
    known_topics = [topic.name for topic in config.topics]
    topics = (*(facts.known_name(topic, known_topics) for topic in given.topics), *facts.topics_of(words, config))
    source = facts.known_name(given.source, [source.name for source in config.sources])
    revision = Revision(
        title=titled.title,
        html="\n".join(block.html for block in body),
        summary=given.summary or summary(body, given.language or config.publication.language),
        published=given.date,
        updated=given.updated,
        author=given.author,
        source=source or facts.source_of(path, words, config),
        topics=tuple(dict.fromkeys(topics)),
        language=given.language,
        original_url=given.original_url,
        featured=given.featured,
    )
    warnings = [*decoding, *given.warnings, *parsed.warnings, *titled.warnings]
    if len(warnings) > MAX_WARNINGS:
        warnings[MAX_WARNINGS:] = [f"and {len(warnings) - MAX_WARNINGS} more"]
    return Reading(
        Outcome.HELD if given.problems else Outcome.ACCEPTED,
        "; ".join(given.problems),
        revision,
        id_key=given.id,
        slug=given.slug,
        warnings=tuple(warnings),
        dropped=titled.dropped + form,
    )


def _nothing_left(title: str, had_form: bool) -> str:
    if title:
        return "too short: it has a title and no text below it"
    return "no text in it besides a comment form" if had_form else "no text in it"
