"""The first part of the story: seed files → articles. Only what changed is read, and what must be for its sake."""

from __future__ import annotations

import contextlib
import functools
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from sendfeed import catalogue, digest, fingerprints, intake
from sendfeed.adapters.world import World
from sendfeed.config import Config
from sendfeed.errors import BugError, VanishedError
from sendfeed.model import Article, Change, Outcome, Seed, Stat, Traits, Why
from sendfeed.report import PassReport, Progress

T = TypeVar("T")

SLOWLY = timedelta(days=1)
"""What went within this time counts as gone at once: a folder may be emptied file by file."""

BATCH = 200
"""Seeds in one transaction: what a killed pass has to read again at most."""

BATCH_BYTES = 50_000_000
"""So many bytes of pictures and attachments are kept for one transaction; one article may have a few more."""


def scan(world: World, now: datetime, report: PassReport, progress: Progress) -> None:
    """Seeds → articles: read what changed, decide what becomes of it, write the decisions down."""
    reader = fingerprints.of_intake(world.config)
    seen, files = _apart(world.seeds.list())
    store, settled = world.store.articles, False
    while not settled:
        known, known_files = _apart({seed.path: seed for seed in store.seeds()})
        changed = catalogue.changed_files(known, seen, reader, now)
        changed_files = catalogue.changed_files(known_files, files, reader, now)
        still = world.seeds.settle(changed | changed_files, world.config.seeds.settle.total_seconds())
        found = _contents(world, [path for path in still if path in changed])
        hashes = {path: hashlib.sha256(content).hexdigest() for path, content in found}
        account = catalogue.account(known, seen, changed, hashes)
        # Not so if a person has decided meanwhile: then once more with that decision.
        settled = store.settle(account.changes, account.forgotten, known)
    unread = (change for change in account.changes if change.seed.path not in account.to_read)
    report.changes.extend(change for change in unread if _is_news(change, known))
    companions = _companions(world, known_files, files, changed_files, still, seen, report)
    account = replace(account, to_read={**account.to_read, **companions.readers_again(account.known, seen)})
    alike = _compare(world, account, seen, now)
    to_read = dict(sorted({**account.to_read, **alike.again}.items()))
    lost = {change.seed.path for change in account.changes if change.seed.outcome is Outcome.MISSING}
    decisions = catalogue.Catalogue(
        world.config, account.known.values(), *store.taken(), catalogue.Likeness(alike.articles), lost, store.sources()
    )
    erased = world.store.removals.erased()
    now_known, queue = dict(account.known), [*to_read.items()]
    batch: list[Change] = []
    for done, (path, sha256) in enumerate(queue, 1):
        before, stat = account.known.get(path), seen[path]
        change: Change | None
        if sha256 in erased or (sha256 or "")[:20] in erased:
            change = _erased(path, stat, sha256, reader, before)
        elif path in account.undecided:
            change = _unread(
                path, before, Outcome.WAITING, f"{account.undecided[path]} has its text, and is not known now"
            )
        elif path in changed and path not in still:
            change = _unread(path, before, Outcome.WAITING, "still being written")
        else:
            waits = done <= len(to_read)
            change = _read(
                world, decisions, companions, path, stat, sha256, reader, before, now, alike.shared, report, waits=waits
            )
        if change is None:
            queue.append((path, sha256))  # once more, when all others are decided
        elif change.seed != change.before or change.traits:
            batch.append(change)
        if len(batch) == BATCH or _size_bytes(batch) > BATCH_BYTES or done == len(queue):
            made = _applied(world, batch, account.known)
            report.changes.extend(change for change in made if _is_news(change, known))
            now_known |= {change.seed.path: change.seed for change in made}
            batch = []
            progress("reading seeds", done, len(queue))
    world.store.traits.put(alike.fresh, alike.gone)
    _judge(world, companions, now_known.values(), known_files, reader, report)
    if world.config.seeds.on_removed == "withdraw" and catalogue.gone(account.known.values(), store.withdrawals()):
        _withdraw_gone(world, known, now, report)


def _apart(paths: Mapping[str, T]) -> tuple[dict[str, T], dict[str, T]]:
    """What is by path apart: that of seeds of articles, and that of pictures and attachments."""
    files = {path: each for path, each in paths.items() if intake.accompanies(path)}
    return {path: each for path, each in paths.items() if path not in files}, files


def _companions(
    world: World,
    known: Mapping[str, Seed],
    files: catalogue.Listing,
    changed: Mapping[str, Stat],
    still: Collection[str],
    seen: catalogue.Listing,
    report: PassReport,
) -> catalogue.Companions:
    """The pictures and attachments that there are, after a look at the changed ones that stand still."""
    looked = dict(_looked(world, [path for path in changed if path in still], report))
    return catalogue.Companions(known, files, changed, looked, changed.keys() - still, seen)


def _looked(world: World, paths: Iterable[str], report: PassReport) -> Iterator[tuple[str, catalogue.Looked]]:
    """Look at pictures and attachments that changed; each in turn, for they may be large."""
    for path, content in _contents(world, paths):
        try:
            unusable = intake.why_unusable(path, content)
        except Exception as error:  # noqa: BLE001 - a file that meets a bug of ours must not stop the others
            report.problem(BugError(error, where=path))
            unusable = f"sendfeed failed on it: {type(error).__name__}"
        yield path, catalogue.Looked(hashlib.sha256(content).hexdigest(), unusable)


def _applied(world: World, batch: Sequence[Change], known: Mapping[str, Seed]) -> list[Change]:
    """Write decisions about seeds down, but for those that a person has decided about meanwhile."""
    pools = functools.partial(_pools_for, world.config, world.store.issues.looked_until())
    # Traits first: a seed whose change is not written down is read again, and its traits with it.
    world.store.traits.put({c.seed.path: (c.seed.sha256, c.traits) for c in batch if c.traits}, ())
    return world.store.articles.apply(batch, known, pools)


def _judge(
    world: World,
    companions: catalogue.Companions,
    seeds: Iterable[Seed],
    known: Mapping[str, Seed],
    reader: str,
    report: PassReport,
) -> None:
    """Write down what became of pictures and attachments.

    At the end of a scan: after one that is killed before, articles are read again for the sake of these files.
    """
    changes, gone = companions.outcomes(seeds, reader, intake.alone)
    if (changes or gone) and world.store.articles.settle(changes, gone, known):
        report.changes.extend(change for change in changes if _is_news(change, known))


def _size_bytes(changes: Iterable[Change]) -> int:
    return sum(len(asset.content) for change in changes for asset in change.assets)


def _withdraw_gone(world: World, before: Mapping[str, Seed], now: datetime, report: PassReport) -> None:
    """Withdraw the articles whose files are gone now as they were `before` this pass; none if too many are gone."""
    store = world.store.articles
    seeds, withdrawn = store.seeds(), store.withdrawals()
    recently = {key for key, each in withdrawn.items() if each.why is Why.GONE and now - each.since < SLOWLY}
    if why := catalogue.why_keep(seeds, withdrawn, world.config.seeds.vanish_guard, recently):
        report.problem(VanishedError(why))
        return
    missing = {path for path, seed in before.items() if seed.outcome is Outcome.MISSING}
    gone = [seed for seed in catalogue.gone(seeds, withdrawn) if seed.path in missing]
    made = world.store.removals.withdraw_gone(gone, now)
    report.changes.extend(Change(seed, store.article(seed.article or ""), seed) for seed in made)


class _Alike(NamedTuple):
    """What seeds have in common: `shared` blocks by source, and the traits of `articles` by the paths of their seeds.

    `again` are seeds that did not change, to be read again since others came to share their blocks; `fresh` are traits
    that the store lacks of seeds that are not read now, and `gone` the paths of those that it has in vain.
    """

    shared: Mapping[str, frozenset[int]]
    articles: Mapping[str, Traits]
    again: Mapping[str, str | None]
    fresh: Mapping[str, tuple[str, Traits]]
    gone: Collection[str]


def _compare(world: World, account: catalogue.Account, seen: catalogue.Listing, now: datetime) -> _Alike:
    """Compare what is to be read with all there is. Looks at nothing if there is nothing to read."""
    store = world.store.traits
    lacking = [path for path in store.lacking() if path not in account.to_read and isinstance(seen.get(path), Stat)]
    if not account.to_read and not lacking:
        return _Alike({}, {}, {}, {}, ())
    traits = store.all()
    gone = traits.keys() - account.known.keys()
    came_from = {change.seed.path: change.before.path for change in account.changes if change.before}
    articles = {
        path: traits[came_from.get(path, path)]
        for path, seed in account.known.items()
        if seed.article and came_from.get(path, path) in traits
    }
    for path in gone | account.to_read.keys():
        traits.pop(path, None)
    for path, content in _contents(world, account.to_read):
        if found := _traits_of(world, path, content, now):
            traits[path] = found
    fresh = {}
    for path, content in _contents(world, lacking):
        if found := _traits_as_read(world, path, content, now):
            fresh[path] = (hashlib.sha256(content).hexdigest(), found)
            traits[path] = articles[path] = found
    shared = catalogue.shared_edges(traits.values())
    again = {
        path: account.known[path].sha256
        for path, each in traits.items()
        if path not in account.to_read
        and account.known[path].stat == seen.get(path)
        and catalogue.common(each, shared) != each.shared
    }
    return _Alike(shared, articles, again, fresh, gone)


def _traits_of(world: World, path: str, content: bytes, now: datetime) -> Traits | None:
    try:
        return intake.traits_of(path, content, world.config, now)
    except Exception:  # noqa: BLE001 - `_read` meets the same bug, and tells of it
        return None


def _traits_as_read(world: World, path: str, content: bytes, now: datetime) -> Traits | None:
    """The traits of a seed with its sketch, as a version that knew of nothing shared has read it."""
    try:
        return intake.read_seed(path, content, world.config, now).traits
    except Exception:  # noqa: BLE001 - its article stands; `_read` tells of the bug once the seed changes
        return None


def _contents(world: World, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        with contextlib.suppress(OSError):  # `_read` meets it again, and says so
            yield path, world.seeds.read(path)


def _beside(world: World, companions: catalogue.Companions, path: str) -> bytes | None:
    found = companions.find(path)
    return dict(_contents(world, [found])).get(found) if found else None


def _read(
    world: World,
    decisions: catalogue.Catalogue,
    companions: catalogue.Companions,
    path: str,
    stat: Stat | str,
    sha256: str | None,
    reader: str,
    before: Seed | None,
    now: datetime,
    shared: Mapping[str, frozenset[int]],
    report: PassReport,
    *,
    waits: bool,
) -> Change | None:
    """What becomes of a seed; None if it `waits` for those that are read later in this pass, and depends on them."""
    try:
        content = world.seeds.read(path)
    except OSError as error:
        return _unread(path, before, Outcome.HELD, f"cannot be read, tried at each pass: {error.strerror or error}")
    is_same = hashlib.sha256(content).hexdigest() == sha256 and world.seeds.stat(path) == stat
    if isinstance(stat, str) or sha256 is None or not is_same:
        return _unread(path, before, Outcome.WAITING, "it changed while it was looked at")
    try:
        beside = functools.partial(_beside, world, companions)
        reading = intake.read_seed(path, content, world.config, now, shared, beside)
    except Exception as error:  # noqa: BLE001 - a seed that meets a bug of ours must not stop the others
        report.problem(BugError(error, where=path))
        return _unread(path, before, Outcome.HELD, f"sendfeed failed on it: {type(error).__name__}")
    if moving := [used for used in reading.uses if companions.find(used) in companions.moving]:
        return _unread(path, before, Outcome.WAITING, f"{moving[0]}, which it shows, is still being written")
    if waits and decisions.depends_on_later(path, reading):
        return None
    change = decisions.decide(path, stat, sha256, reader, reading, world.store.articles.article, now)
    return replace(change, assets=reading.assets) if change.article else change


def _is_news(change: Change, known: Mapping[str, Seed]) -> bool:
    """Whether a change tells something new, and not only that a file was read again."""
    seed = known.get(change.seed.path)
    same = seed and (seed.outcome, seed.reason) == (change.seed.outcome, change.seed.reason)
    return change.article is not None or not same


def _unread(path: str, before: Seed | None, outcome: Outcome, reason: str) -> Change:
    """An outcome without a reading, and without a reader: so the next pass tries again."""
    seed = before or Seed(path, outcome)
    return Change(replace(seed, outcome=outcome, reason=reason, reader="", releasable=False, due=None), before=before)


def _erased(path: str, stat: Stat | str, sha256: str | None, reader: str, before: Seed | None) -> Change:
    """The bytes of an article that a person erased: not read, so that nothing of them is kept."""
    seed = before or Seed(path, Outcome.REJECTED)
    reason = "the same bytes as an article that was erased: delete the file, or change it to publish it anew"
    bare = replace(seed, outcome=Outcome.REJECTED, reason=reason, releasable=False, warnings=(), dropped=(), due=None)
    known_stat = stat if isinstance(stat, Stat) else None
    return Change(replace(bare, stat=known_stat, sha256=sha256 or "", reader=reader, uses=()), before=before)


def _pools_for(config: Config, known: Collection[str], article: Article) -> list[str]:
    """The digests that a new article waits for; those that begin in this pass look at all there is themselves."""
    return [e.name for e in config.digests if e.name in known and digest.wants(e, article.revision.topics)]
