"""The third part of the story: articles, issues and the next issues → files. Only what is stale is written."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sendfeed import catalogue, digest, fingerprints, publish
from sendfeed.adapters.output_folder import Found
from sendfeed.adapters.store.outputs import Written
from sendfeed.adapters.world import World
from sendfeed.composing import draft_of, hand_of, next_articles, next_slots, shown
from sendfeed.config import Digest
from sendfeed.editing import Hand
from sendfeed.errors import BugError, FeedError, SendfeedError
from sendfeed.model import PUBLIC, Article, Issue, IssueState, Listed, Message, Slot
from sendfeed.publish import search
from sendfeed.rendering import Output, whole
from sendfeed.report import PassReport, Progress

BATCH = 200
"""Files between two reports of progress."""

AHEAD = 100
"""So many articles are read at once."""

EMAIL_FILES: dict[str, Callable[[Message], bytes]] = {
    "email.html": lambda message: message.html.encode(),
    "email.txt": lambda message: message.text.encode(),
    "message.eml": lambda message: message.eml,
    "payload.json": lambda message: message.payload,
}
"""The files that an issue's message is kept in."""


def publish_changes(world: World, now: datetime, report: PassReport, progress: Progress) -> None:
    """Articles and issues → files. Writes what is not as it should be, and looks at nothing if nothing changed."""
    ledger, fingerprint = world.store.outputs, fingerprints.of_outputs(world)
    slots = next_slots(world, now)
    hands = {each.name: hand_of(world, each, [slots[each.name]], slots[each.name].due) for each in world.config.digests}
    coming = (f"{name} {slot.name} {hands[name]!r}" for name, slot in slots.items())
    stamp = fingerprints.of(fingerprint, str(world.store.changes()), *coming)
    for problem in [problem for hand in hands.values() for problem in hand.problems]:
        report.problem(problem)
    published, found = ledger.published(), world.output.files()
    written = {path: each for path, each in ledger.written().items() if not is_of_search(path)}
    if published == stamp and all(is_as_written(path, written[path], found) for path in written):
        return
    material = stored_material(world)
    # What is said once for good: where archive documents begin, and where topics lie.
    ledger.begin_archives(publish.archive_starts(world.config, material, world.templates.words))
    topics = publish.all_topics(world.config, material)
    ledger.name_topics({publish.topic_mark(key): topic.slug for key, topic in topics.items()})
    material = replace(material, archive_starts=ledger.archive_starts(), topic_slugs=ledger.topic_slugs())
    outputs = {output.path: output for output in all_outputs(world, material, slots, hands, fingerprint)}
    # After a pass that did not come to its end no fingerprint is trusted: every file is rendered and compared.
    trusted = written if published is not None else {}
    stale = [output for output in outputs.values() if not _is_current(output, trusted, found)]
    kept = tuple(f"email/{name}/next/" for name, hand in hands.items() if hand.is_broken)
    gone = {path for path in written.keys() - outputs.keys() if not path.startswith(kept)}
    world.output.prepare()
    ledger.begin(outputs)
    fresh = _write(world, stale, report, progress)
    for path in sorted(gone):
        world.output.remove(path)
    report.removed.extend(sorted(gone & found.keys()))
    world.output.finish()
    site_changed = any(path.startswith("site/") for path in (*report.written, *report.removed))
    ledger.end("" if report.problems else stamp, fresh, gone, site_changed=site_changed)


def all_outputs(
    world: World, material: publish.Material, slots: Mapping[str, Slot], hands: Mapping[str, Hand], fingerprint: str
) -> Iterator[Output]:
    """Every file that should lie in the output folder."""
    yield from publish.outputs(world.config, material, world.templates, fingerprint)
    for issue in world.store.issues.issues({IssueState.WAITING, *PUBLIC}):
        for name, encode in EMAIL_FILES.items() if not issue.is_erased else ():
            content = encode(issue.message)
            yield Output(f"email/{issue.key}/{name}", hashlib.sha256(content).hexdigest(), whole(bytes, content))
    for each in world.config.digests:
        if not hands[each.name].is_broken:
            yield from _next_issue(world, each, slots[each.name], hands[each.name], fingerprint)


def _next_issue(world: World, each: Digest, slot: Slot, hand: Hand, fingerprint: str) -> Iterator[Output]:
    """The message of the digest's next issue, if there is anything to be in it."""
    if not (articles := next_articles(world, each, slot.due, hand)):
        return
    draft = draft_of(world, each, slot, articles, hand, slot.due)
    members = (f"{article.id} {article.number}" for article in (*articles, *draft.corrected.values()))
    depends = fingerprints.of(fingerprint, slot.name, str(draft.number), repr(hand.edition), *members)
    message = functools.cache(functools.partial(digest.build_message, draft, world.templates))
    for name, encode in EMAIL_FILES.items():
        yield Output(f"email/{each.name}/next/{name}", depends, whole(_encoded, encode, message))


def stored_material(world: World) -> publish.Material:
    """What there is to publish, each article as its source allows it to be shown."""
    config, store = world.config, world.store
    listed = store.articles.listed()
    corrected = _corrected_among(world, listed)
    listed = [replace(each, corrects=corrected(each.corrects, each.id)) if each.corrects else each for each in listed]
    whole = {each.source: config.republish(each.source) == "full" for each in listed}
    return publish.Material(
        listed=[each if whole[each.source] else replace(each, assets=frozenset()) for each in listed],
        articles=_reader(world, {each.id: each for each in listed}),
        issues=[_of_the_web(world, issue, corrected) for issue in store.issues.issues(PUBLIC)],
        archive_starts=store.outputs.archive_starts(),
        topic_slugs=store.outputs.topic_slugs(),
        files=world.templates.files(),
        asset=store.assets.content,
        picture=functools.cache(store.assets.picture),
    )


def _corrected_among(world: World, listed: Sequence[Listed]) -> Callable[[str, str], str]:
    """What gives the id of the article that another, by its id, corrects under a name; empty for one not there."""
    ids, paths = {each.id for each in listed if not each.withdrawn}, functools.cache(world.store.articles.paths)
    return lambda name, other: catalogue.named(name, ids, paths(), world.config.publication, but=other)


def _reader(world: World, listed: Mapping[str, Listed]) -> Callable[[Sequence[str]], list[Article]]:
    """What reads articles by id, as they may be shown. Whoever asks for one will ask for its neighbours next."""
    store = world.store.articles

    ahead: dict[str, Article] = {}

    def read(ids: Sequence[str]) -> list[Article]:
        nonlocal ahead
        if len(ids) == 1 and ids[0] not in ahead:
            first = listed[ids[0]].sequence // AHEAD * AHEAD
            ahead = store.accepted_between(first, first + AHEAD - 1)
        found = ahead | store.some([each for each in ids if each not in ahead])
        return shown(world, [found[each] for each in ids])

    return read


def _of_the_web(world: World, issue: Issue, corrected: Callable[[str, str], str]) -> Issue:
    """An issue for its page. What may name an article is left out once one of them is withdrawn."""
    articles = [
        replace(each, revision=replace(each.revision, corrects=corrected(each.revision.corrects, each.id)))
        if each.revision.corrects
        else each
        for each in shown(world, issue.articles)
    ]
    issue = replace(issue, articles=tuple(articles))
    if not any(article.withdrawn for article in issue.articles):
        return issue
    of = world.config.digest(issue.digest)
    subject = of.full_title(world.config.publication) if of else issue.digest
    edition = replace(issue.edition, greeting="", html="")
    return replace(issue, message=replace(issue.message, subject=subject, preheader=""), edition=edition)


def _encoded(encode: Callable[[Message], bytes], message: Callable[[], Message]) -> bytes:
    return encode(message())


def _write(world: World, stale: Sequence[Output], report: PassReport, progress: Progress) -> dict[str, Written]:
    """Render and write. Once a page of the site fails, no later one is written: lists must not link to what is not."""
    fresh: dict[str, Written] = {}
    broken_site = False
    for done, output in enumerate(stale, 1):
        of_site, fingerprint = output.path.startswith(publish.SITE), output.fingerprint
        if not (broken_site and of_site):
            try:
                rendered = output.render()
            except Exception as error:  # noqa: BLE001 - a file that meets a bug of ours must not stop the others
                report.problem(error if isinstance(error, SendfeedError) else BugError(error, where=output.path))
                broken_site = broken_site or (of_site and not isinstance(error, FeedError))
            else:
                if rendered.set_aside:
                    report.problem(_left_out(rendered.set_aside))
                    fingerprint = f"incomplete {fingerprint}"  # not the one that is wanted, so each pass tries again
                changed, there = world.output.write(output.path, rendered.content)
                fresh[output.path] = Written(fingerprint, there.size_bytes, there.mtime_ns)
                report.written.extend([output.path] if changed else [])
        if done % BATCH == 0 or done == len(stale):
            progress("writing files", done, len(stale))
    return fresh


def _left_out(articles: Mapping[str, str]) -> FeedError:
    return FeedError(
        "; ".join(dict.fromkeys(articles.values())),
        where=", ".join(articles),
        remedy="left out of the feeds, which have all others: this is a fault of sendfeed, report it",
    )


def _is_current(output: Output, written: Mapping[str, Written], found: Mapping[str, Found]) -> bool:
    entry = written.get(output.path)
    return entry is not None and entry.fingerprint == output.fingerprint and is_as_written(output.path, entry, found)


def is_as_written(path: str, entry: Written, found: Mapping[str, Found]) -> bool:
    """Whether a file lies there with the size and the time that it was written with."""
    return found.get(path) == Found(entry.size_bytes, entry.mtime_ns)


def is_of_search(path: str) -> bool:
    """Whether a file is one of the search index, which is not published here: `searching`."""
    return path.startswith(publish.SITE + search.FOLDER)
