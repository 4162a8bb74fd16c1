"""A seed's bytes → its `Reading`: every step of intake, in order. A newcomer to this room reads this file first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from sendfeed.config import Config
from sendfeed.intake import facts, foreign, front_matter, traits
from sendfeed.intake.blocks import Block, Metadata, UnreadableError, cut, in_nfc, one_line
from sendfeed.intake.clean import ruleset
from sendfeed.intake.clean.contents import without_contents
from sendfeed.intake.clean.edit_links import without_edit_links
from sendfeed.intake.clean.head import MADE_UP_LENGTH, take_head
from sendfeed.intake.clean.mail_head import without_mail_head
from sendfeed.intake.clean.middle import without_middle
from sendfeed.intake.clean.tail import without_tail
from sendfeed.intake.companions import Beside, alone, nothing_beside, place
from sendfeed.intake.fitness import why_unfit
from sendfeed.intake.formats import Format, format_of
from sendfeed.intake.keys import FIRST_LINES, Given, read_keys, stray_keys
from sendfeed.intake.language import language_of
from sendfeed.intake.summary import summary
from sendfeed.model import Dropped, Outcome, Reading, Revision, Traits

INTAKE_VERSION = 3
"""Raised when intake comes to accept more: held and rejected seeds are then read again."""

MAX_WARNINGS = 20


NOTHING_SHARED: Mapping[str, frozenset[int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Draft:
    """A seed's text as blocks, `raw` and without what rules find at its end: as it is before others are looked at."""

    path: str
    how: Format
    given: Given
    raw: tuple[Block, ...]
    blocks: tuple[Block, ...]
    source: str
    metadata: Metadata
    warnings: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    pictures: Mapping[str, bytes]


def read_seed(
    path: str,
    content: bytes,
    config: Config,
    now: datetime,
    shared: Mapping[str, frozenset[int]] = NOTHING_SHARED,
    beside: Beside = nothing_beside,
) -> Reading:
    """Make what can be made of a seed. `path` is posix, within the seed folder; `now` is aware.

    `shared` are by source the hashes of the blocks that its files have in common; `beside` gives the bytes of pictures
    and attachments by their path within the seed folder, in NFC, and None for what is not there. Never raises,
    whatever the bytes: what is wrong with a seed is the reason of its reading.
    """
    how = format_of(path)
    if isinstance(how, str):
        return Reading(*alone(path))
    try:
        return _read(_draft(path, content, how, config, now), config, now, shared, beside)
    except UnreadableError as error:
        return Reading(Outcome.HELD, str(error))


def traits_of(path: str, content: bytes, config: Config, now: datetime) -> Traits | None:
    """What a seed may share with others: its source and its edges; None for one that cannot be read."""
    how = format_of(path)
    if isinstance(how, str):
        return None
    try:
        draft = _draft(path, content, how, config, now)
    except UnreadableError:
        return None
    return Traits(draft.source, traits.edges(draft.blocks))


def _draft(path: str, content: bytes, how: Format, config: Config, now: datetime) -> _Draft:
    text, decoding, pictures = how.decode(content)
    if not text.strip():
        raise UnreadableError("no text in it")
    if len(text) > how.max_length:
        raise UnreadableError(f"too long to be one article: it has more than {how.max_length:,} characters; split it")
    matter = front_matter.split(text)
    given = read_keys(matter, config.publication.timezone, now)
    parsed = how.read(matter.body, ruleset(config.cleaning).off)
    raw = tuple(map(in_nfc, parsed.blocks))
    lines, mail = without_mail_head(raw, ruleset(config.cleaning))
    if not matter.values:
        first_lines = (line for block in lines[:FIRST_LINES] for line in block.text.splitlines())
        if stray := stray_keys(first_lines):
            given = replace(given, problems=(*given.problems, *stray))
    blocks, tail = without_tail(lines, ruleset(config.cleaning))
    source = facts.known_name(given.source, [source.name for source in config.sources])
    return _Draft(
        path=path,
        how=how,
        given=given,
        raw=raw,
        blocks=blocks,
        source=source or facts.source_of(path, "\n".join(block.text for block in blocks), config),
        metadata=parsed.metadata,
        warnings=(*decoding, *given.warnings, *parsed.warnings),
        dropped=(*parsed.dropped, *tail, *mail),
        pictures=pictures,
    )


def _read(
    draft: _Draft, config: Config, now: datetime, shared: Mapping[str, frozenset[int]], beside: Beside
) -> Reading:
    given = draft.given
    rules = ruleset(config.cleaning)
    common = shared.get(draft.source, frozenset())
    own = traits.without_shared(draft.blocks, common if rules.holds(traits.RULE) else frozenset())
    blocks, links = without_edit_links(own.blocks, rules)
    blocks, contents = without_contents(blocks, rules)
    titled = take_head(blocks, given, draft.metadata, rules, config, now, (*own.tail, *draft.dropped))
    kept, middle = without_middle(titled.body, rules)
    dropped = (*own.head, *titled.dropped, *contents, *links, *middle, *own.tail, *draft.dropped)
    unfit = why_unfit(
        titled.title,
        kept,
        draft.raw,
        given=bool(given.title),
        dropped=any(not each.rule.startswith("title-") for each in dropped),
    )
    if not kept:
        raise UnreadableError("; ".join([*given.problems, unfit]))
    placed = place(draft.path, draft.how.headings(kept), given.image, draft.pictures, beside)
    if not placed.blocks:
        problems = [*given.problems, "no text in it, and no picture that can be shown"]
        return Reading(Outcome.HELD, "; ".join(problems), warnings=placed.warnings, uses=placed.uses)
    title = titled.title or cut(one_line(placed.blocks[0].text), MADE_UP_LENGTH)
    words = "\n".join([title, *(block.text for block in placed.blocks)])
    claimed = foreign.claimed(placed.blocks)
    language = given.language or language_of(words, config.publication.language, claimed or draft.metadata.language)
    known_topics = [topic.name for topic in config.topics]
    topics = (*(facts.known_name(topic, known_topics) for topic in given.topics), *facts.topics_of(words, config))
    revision = Revision(
        title=title,
        html="\n".join(block.html for block in placed.blocks),
        summary=given.summary or summary(placed.blocks, language or config.publication.language) or title,
        published=titled.published,
        updated=given.updated,
        author=titled.author,
        source=draft.source or titled.source,
        topics=tuple(dict.fromkeys(topics)),
        language=language,
        original_url=given.original_url or draft.metadata.original_url,
        featured=given.featured,
        expires=given.expires,
        corrects=given.corrects,
        event=given.event,
        date_source=titled.date_source,
        image=placed.image,
        attachments=placed.attachments,
    )
    revision = foreign.settled(revision, claimed, config.publication.language)
    warnings = [*draft.warnings, *titled.warnings, *placed.warnings]
    if len(warnings) > MAX_WARNINGS:
        warnings[MAX_WARNINGS:] = [f"and {len(warnings) - MAX_WARNINGS} more"]
    edges = traits.edges(draft.blocks)
    known = common.intersection([edge.hash for edge in edges]) if common else common
    problems = [*given.problems, *filter(None, [unfit])]
    return Reading(
        Outcome.HELD if problems else Outcome.ACCEPTED,
        "; ".join(problems),
        revision,
        id_key=given.id,
        slug=given.slug,
        publish_at=given.publish_at,
        warnings=tuple(warnings),
        dropped=dropped,
        assets=placed.assets,
        uses=placed.uses,
        traits=Traits(draft.source, edges, traits.sketch(revision.title, placed.blocks), known),
    )
