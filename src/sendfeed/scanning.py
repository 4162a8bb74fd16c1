"""The first part of the story: seed files → articles. Only what changed is read, and what must be for its sake."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from sendfeed import catalogue, digest, fingerprints, intake
from sendfeed.adapters.world import World
from sendfeed.comparing import Alike, compare, contents
from sendfeed.config import Config
from sendfeed.errors import BugError, VanishedError
from sendfeed.model import Article, Change, Outcome, Seed, Stat
from sendfeed.report import PassReport, Progress

T = TypeVar("T")

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
        found = contents(world, [path for path in still if path in changed])
        hashes = {path: hashlib.sha256(content).hexdigest() for path, content in found}
        account = catalogue.account(known, seen, changed, hashes)
        # Not so if a person has decided meanwhile: then once more with that decision.
        settled = store.settle(account.changes, account.forgotten, known)
    unread = (change for change in account.changes if change.seed.path not in account.to_read)
    report.changes.extend(change for change in unread if _is_news(change, known))
    companions = _companions(world, known_files, files, changed_files, still, seen, report)
    touched = companions.concerned(account.known.values())
    as_they_were = (seed for path in touched if (seed := account.known[path]).stat and seed.stat == seen.get(path))
    account = replace(account, to_read=account.to_read | {seed.path: seed.sha256 for seed in as_they_were})
    alike = compare(world, account, seen, now)
    to_read = dict(sorted({**account.to_read, **alike.again}.items()))
    now_known = dict(account.known)
    if to_read:
        restless = changed.keys() - still.keys()
        reading = _Reading(world, account, companions, alike, seen, restless, touched, reader, now, report)
        for made in _read_all(world, to_read, reading, account.known, progress):
            report.changes.extend(change for change in made if _is_news(change, known))
            for change in made:
                now_known.pop(change.before.path if change.before else "", None)
            now_known |= {change.seed.path: change.seed for change in made}
        # A seed that another file goes on with is not gone, but renamed.
        report.changes[:] = [change for change in report.changes if change.seed.path in now_known]
    # What comes in one pass comes at one time: then the newest is what is newest by its date, not by its path.
    # So it is with what a pass left, too, that was killed.
    store.order_by_date()
    world.store.traits.put(alike.fresh)
    if alike.fading:
        world.store.traits.fade()
    _judge(world, companions, now_known.values(), known_files, reader, report)
    if world.config.seeds.on_removed == "withdraw" and catalogue.gone(account.known.values(), store.withdrawals()):
        _withdraw_gone(world, known, now, report)


def _read_all(
    world: World,
    to_read: Mapping[str, str | None],
    reading: _Reading,
    known: Mapping[str, Seed],
    progress: Progress,
) -> Iterator[list[Change]]:
    """Read each seed in turn and write down what becomes of it: gives the changes, one list for each transaction."""
    queue, batch = [*to_read.items()], []
    for done, (path, sha256) in enumerate(queue, 1):
        change = reading.change(path, sha256, waits=done <= len(to_read))
        if change is None:
            queue.append((path, sha256))  # once more, when all others are decided
        elif change.seed != change.before or change.traits:
            batch.append(change)
        if len(batch) == BATCH or _size_bytes(batch) > BATCH_BYTES or done == len(queue):
            yield _applied(world, batch, known)
            batch = []
            progress("reading seeds", done, len(queue))


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
    for path, content in contents(world, paths):
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
    world.store.traits.put({c.seed.path: (c.seed.sha256, c.traits) for c in batch if c.traits})
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
    if why := catalogue.why_keep(seeds, withdrawn, world.config.seeds.vanish_guard, now):
        report.problem(VanishedError(why))
        return
    missing = {path for path, seed in before.items() if seed.outcome is Outcome.MISSING}
    gone = [seed for seed in catalogue.gone(seeds, withdrawn) if seed.path in missing]
    made = world.store.removals.withdraw_gone(gone, now)
    report.changes.extend(Change(seed, store.article(seed.article or ""), seed) for seed in made)


class _Reading:
    """What a pass knows when it reads seeds: `account` and `seen` of all of them, and the `restless` ones, which are
    still being written; `touched` are those whose pictures or attachments changed.
    """

    def __init__(
        self,
        world: World,
        account: catalogue.Account,
        companions: catalogue.Companions,
        alike: Alike,
        seen: catalogue.Listing,
        restless: Collection[str],
        touched: Collection[str],
        reader: str,
        now: datetime,
        report: PassReport,
    ) -> None:
        self._world, self._account, self._companions, self._shared = world, account, companions, alike.shared
        self._seen, self._restless, self._reader, self._now, self._report = seen, restless, reader, now, report
        self._erased = world.store.removals.erased()
        lost = {change.seed.path for change in account.changes if change.seed.outcome is Outcome.MISSING}
        likeness, articles = catalogue.Likeness(alike.articles), world.store.articles
        self._decisions = catalogue.Catalogue(
            world.config, account.known.values(), *articles.taken(), likeness, lost, touched, articles.sources()
        )

    def change(self, path: str, sha256: str | None, *, waits: bool) -> Change | None:
        """What becomes of a seed; None if it `waits` for those that are read later in this pass and depends on them."""
        before, stat = self._account.known.get(path), self._seen[path]
        if sha256 in self._erased or (sha256 or "")[:20] in self._erased:
            return _erased(path, stat, sha256, self._reader, before)
        if original := self._account.undecided.get(path):
            return _unread(path, before, Outcome.WAITING, f"{original} has its text, and is not known now")
        if path in self._restless:
            return _unread(path, before, Outcome.WAITING, "still being written")
        try:
            content = self._world.seeds.read(path)
        except OSError as error:
            return _unread(path, before, Outcome.HELD, f"cannot be read, tried at each pass: {error.strerror or error}")
        is_same = hashlib.sha256(content).hexdigest() == sha256 and self._world.seeds.stat(path) == stat
        if isinstance(stat, str) or sha256 is None or not is_same:
            return _unread(path, before, Outcome.WAITING, "it changed while it was looked at")
        try:
            reading = intake.read_seed(path, content, self._world.config, self._now, self._shared, self._beside)
        except Exception as error:  # noqa: BLE001 - a seed that meets a bug of ours must not stop the others
            self._report.problem(BugError(error, where=path))
            return _unread(path, before, Outcome.HELD, f"sendfeed failed on it: {type(error).__name__}")
        found = self._companions
        if moving := [used for used in reading.uses if found.find(used) in found.moving]:
            return _unread(path, before, Outcome.WAITING, f"{moving[0]}, which it shows, is still being written")
        if waits and self._decisions.depends_on_later(path, reading):
            return None
        current = self._world.store.articles.article
        change = self._decisions.decide(path, stat, sha256, self._reader, reading, current, self._now)
        return replace(change, assets=reading.assets) if change.article else change

    def _beside(self, path: str) -> bytes | None:
        found = self._companions.find(path)
        return dict(contents(self._world, [found])).get(found) if found else None


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
