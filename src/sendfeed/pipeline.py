"""The story: seed file → text → article → issue → message → feeds, pages, email. One call per stage, in order.

A pass finds new seeds, composes the issues that are due, publishes what changed and hands over what is due. Decisions
are made by the stages, which are pure; this file gives them what they need and has the adapters carry them out.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from operator import attrgetter

from sendfeed import deliver, digest, fingerprints, intake, publish
from sendfeed.adapters.output_folder import Found
from sendfeed.adapters.store.outputs import Written
from sendfeed.adapters.world import World
from sendfeed.catalogue import Catalogue, compare
from sendfeed.config import Config, Digest
from sendfeed.errors import ClockError, FeedError, SendfeedError
from sendfeed.model import (
    Article,
    Change,
    Issue,
    IssueState,
    Message,
    Outcome,
    Output,
    Reading,
    Seed,
    Slot,
    Stat,
)

BATCH = 200
"""Seeds in one transaction: what a killed pass has to read again at most."""

EMAIL_FILES: dict[str, Callable[[Message], bytes]] = {
    "email.html": lambda message: message.html.encode(),
    "email.txt": lambda message: message.text.encode(),
    "message.eml": lambda message: message.eml,
    "payload.json": lambda message: message.payload,
}
"""The files that an issue's message is kept in."""

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""


@dataclass
class PassReport:
    """What a pass did, and what it could not do."""

    now: datetime
    changes: list[Change] = field(default_factory=list)
    composed: list[Issue] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    problems: list[SendfeedError] = field(default_factory=list)

    def problem(self, error: SendfeedError) -> None:
        """Take a problem down, once however often it comes."""
        if str(error) not in map(str, self.problems):
            self.problems.append(error)


def run_pass(world: World, now: datetime, progress: Progress, *, trial: bool = False) -> PassReport:
    """Run one pass at `now` (aware UTC). The caller holds the publication's lock.

    A seed, issue or output that fails is a problem of the report and stops nothing else. Raises `SendfeedError` when
    the pass cannot go on: no seed folder, no room on the disk, a damaged store.
    """
    report = PassReport(now)
    world.store.begin_pass(world.config.publication.tag_authority, now, trial=trial)
    begin_digests(world, now)
    scan(world, now, report, progress)
    compose_due(world, now, report)
    publish_changes(world, now, report, progress)
    return report


def pass_time(
    given: datetime | None, clock: datetime, last_pass: datetime | None, *, was_trial: bool
) -> tuple[datetime, bool]:
    """The `now` of a pass, and whether it makes its store a trial: a pass in the future does, for good.

    Without a given time, a clock that was set back does not turn a pass's time back. Raises `ClockError`.
    """
    if given:
        return given, was_trial or given > clock
    if was_trial:
        raise ClockError(
            "this store is a trial: it had a pass in the future",
            where="run",
            remedy="give --now, or move .sendfeed/ aside to begin anew with the real clock",
        )
    return max(clock, last_pass or clock), False


def begin_digests(world: World, now: datetime) -> None:
    """Give each digest that the config has and the store has not a pool, with what there is."""
    known = world.store.issues.looked_until()
    for new in [each for each in world.config.digests if each.name not in known]:
        wanted = [a.id for a in world.store.articles.articles() if digest.wants(new, a.revision.topics)]
        world.store.issues.add_digest(new.name, now, wanted)


def scan(world: World, now: datetime, report: PassReport, progress: Progress) -> None:
    """Seeds → articles: read what changed, decide what becomes of it, write the decisions down."""
    articles = world.store.articles
    known = {seed.path: seed for seed in articles.seeds()}
    seen = world.seeds.list()
    reader = fingerprints.of_intake(world.config)
    comparison = compare(known, seen, reader)
    changes = [Change(seed, before=known.get(seed.path)) for seed in comparison.noted]
    _apply(world, changes, report)
    known |= {seed.path: seed for seed in comparison.noted}
    if not comparison.to_read:
        return
    stats = {path: stat for path in comparison.to_read if isinstance(stat := seen[path], Stat)}
    settled = world.seeds.settle(stats, world.config.seeds.settle.total_seconds())
    catalogue = Catalogue(world.config.publication, known.values(), seen, *articles.taken())
    batch: list[Change] = []
    for done, path in enumerate(comparison.to_read, 1):
        if path in settled:
            change = _read(world, catalogue, path, settled[path], reader, known.get(path), now)
        else:
            change = _waiting(path, known.get(path), "still being written")
        if change.seed != change.before:
            batch.append(change)
        if len(batch) == BATCH or done == len(comparison.to_read):
            _apply(world, batch, report)
            batch = []
            progress("reading seeds", done, len(comparison.to_read))


def compose_due(world: World, now: datetime, report: PassReport) -> None:
    """Pools → issues: for each digest that has a slot due, move its pool into the issue of the last one."""
    config, issues = world.config, world.store.issues
    for each in config.digests:
        slot = digest.due_slot(each, config.publication.timezone, issues.looked_until()[each.name], now)
        if slot is None:
            continue
        pool = issues.pool(each.name)
        if len(pool) < each.min_articles or issues.has(f"{each.name}/{slot.name}"):
            issues.look(each.name, now)
            continue
        first = issues.is_first(each.name)
        selection = digest.select(each, pool, first=first)
        reason = digest.why_approval(each, slot, now, first=first)
        try:
            issue = digest.compose(config, each, slot, selection.chosen, now, reason, world.templates)
        except SendfeedError as error:
            report.problem(error)
            continue
        authority = config.publication.tag_authority
        keys = {channel: deliver.idempotency_key(authority, issue.key, channel) for channel in each.channels}
        issues.compose(issue, selection.covered, keys, now)
        report.composed.append(issue)


def publish_changes(world: World, now: datetime, report: PassReport, progress: Progress) -> None:
    """Articles and issues → files. Writes what is not as it should be, and looks at nothing if nothing changed."""
    ledger = world.store.outputs
    fingerprint = fingerprints.of_outputs(world)
    slots = next_slots(world.config, now)
    state = world.store.state()
    changes = state.changes if state else 0
    wanted_stamp = fingerprints.of(fingerprint, str(changes), *(f"{name} {slot.name}" for name, slot in slots.items()))
    published = ledger.published()
    written, found = ledger.written(), world.output.files()
    untouched = all(_is_as_written(path, entry, found) for path, entry in written.items())
    if published == wanted_stamp and untouched:
        return

    articles = world.store.articles.articles()
    for article in articles:
        if reason := publish.unpublishable(article):
            report.problem(FeedError(reason, where=article.id, remedy="correct its seed; all others are published"))
    outputs = {output.path: output for output in all_outputs(world, articles, slots, fingerprint)}
    clean = published is not None
    stale = [
        output
        for path, output in outputs.items()
        if not (
            clean
            and path in written
            and written[path].fingerprint == output.fingerprint
            and _is_as_written(path, written[path], found)
        )
    ]
    gone = written.keys() - outputs.keys()
    world.output.prepare()
    ledger.begin(outputs)
    fresh: dict[str, Written] = {}
    for done, output in enumerate(stale, 1):
        try:
            content = output.render()
        except SendfeedError as error:
            report.problem(error)
            continue
        changed, there = world.output.write(output.path, content)
        fresh[output.path] = Written(output.fingerprint, there.size_bytes, there.mtime_ns)
        if changed:
            report.written.append(output.path)
        if done % BATCH == 0 or done == len(stale):
            progress("writing files", done, len(stale))
    for path in sorted(gone):
        world.output.remove(path)
    report.removed.extend(sorted(gone & found.keys()))
    world.output.finish()
    ledger.end("" if report.problems else wanted_stamp, fresh, gone)


def all_outputs(
    world: World, articles: Sequence[Article], slots: dict[str, Slot], fingerprint: str
) -> Iterator[Output]:
    """Every file that should lie in the output folder."""
    issues = world.store.issues.issues((IssueState.WAITING, IssueState.APPROVED))
    yield from publish.outputs(
        world.config,
        articles,
        [issue for issue in issues if issue.state is IssueState.APPROVED],
        world.templates,
        world.templates.file("site/style.css"),
        fingerprint,
    )
    for issue in issues:
        yield from _email_files(issue.key, issue.key, functools.partial(attrgetter("message"), issue))
    for each in world.config.digests:
        slot, waiting = slots[each.name], next_articles(world, each)
        if waiting:
            depends = fingerprints.of(fingerprint, slot.name, *(f"{a.id} {a.number}" for a in waiting))
            message = functools.cache(
                functools.partial(digest.build_message, world.config, each, slot, waiting, slot.due, world.templates)
            )
            yield from _email_files(f"{each.name}/next", depends, message)


def next_slots(config: Config, now: datetime) -> dict[str, Slot]:
    """Each digest's next slot."""
    return {each.name: digest.next_slot(each.schedule, config.publication.timezone, now) for each in config.digests}


def next_articles(world: World, each: Digest) -> tuple[Article, ...]:
    """The articles that the digest's next issue would hold as things stand, in reading order."""
    pool = world.store.issues.pool(each.name)
    return digest.select(each, pool, first=world.store.issues.is_first(each.name)).chosen


def _read(
    world: World, catalogue: Catalogue, path: str, stat: Stat, reader: str, before: Seed | None, now: datetime
) -> Change:
    try:
        content = world.seeds.read(path)
    except OSError as error:
        return _waiting(path, before, f"cannot be read, tried again at each pass: {error.strerror or error}")
    try:
        reading = intake.read_seed(path, content, world.config, now)
    except Exception as error:  # noqa: BLE001 - a seed that meets a bug of ours must not stop the others
        reading = Reading(Outcome.HELD, f"sendfeed failed on it, report this: {type(error).__name__}: {error}")
    sha256 = hashlib.sha256(content).hexdigest()
    home = catalogue.home_of(path, sha256)
    current = world.store.articles.article(home) if home else None
    return catalogue.decide(path, stat, sha256, reader, reading, current, now)


def _waiting(path: str, before: Seed | None, reason: str) -> Change:
    seed = replace(before or Seed(path, Outcome.WAITING), outcome=Outcome.WAITING, reason=reason)
    return Change(seed, before=before)


def _apply(world: World, changes: Sequence[Change], report: PassReport) -> None:
    if changes:
        digests = world.config.digests
        world.store.articles.apply(
            changes, lambda article: [each.name for each in digests if digest.wants(each, article.revision.topics)]
        )
        report.changes.extend(changes)


def _email_files(folder: str, depends: str, message: Callable[[], Message]) -> Iterator[Output]:
    for name, encode in EMAIL_FILES.items():
        yield Output(f"email/{folder}/{name}", depends, functools.partial(_encoded, encode, message))


def _encoded(encode: Callable[[Message], bytes], message: Callable[[], Message]) -> bytes:
    return encode(message())


def _is_as_written(path: str, entry: Written, found: dict[str, Found]) -> bool:
    return found.get(path) == Found(entry.size_bytes, entry.mtime_ns)
