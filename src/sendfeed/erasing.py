"""What is left of an article when a person wants nothing of it left: its id and its slug, so that none gets them again.

The store forgets first, in one transaction, and keeps a list of the files to delete. From then on the bytes are
rejected wherever they turn up, and what is cut short or out of reach is seen to by each pass, and by erasing once more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sendfeed import catalogue, intake
from sendfeed.adapters.crash_logs import delete_crash_logs
from sendfeed.adapters.world import World
from sendfeed.errors import SeedFolderError, SendfeedError, StoreError, UnerasedError, UsageError
from sendfeed.model import Article, DeliveryState, Outcome, Seed, Stat
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport, Progress

AGAIN = "each pass tries again"


@dataclass
class Erasure:
    """What an erasing took away, what it cannot reach and a person may, and what went wrong. Each is a line to read.

    What is `stuck` are files that are there, and should not be; what is `left` is elsewhere.
    """

    erased: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    problems: list[SendfeedError] = field(default_factory=list)


def erase(world: World, seed: Seed, now: datetime, progress: Progress, when: Callable[[datetime], str]) -> Erasure:
    """Erase a seed and its article. The caller holds the publication's lock; `when` words a time for people.

    Raises `UsageError`, and does nothing, if an issue that may still go holds it, or its file is not the one that is
    known: another article's may have its name by now. Else raises what `finish` raises.
    """
    store, done = world.store, Erasure()
    article = store.articles.article(seed.article) if seed.article else None
    hashes = {seed.sha256} - {""}
    if article:
        _require_nothing_ahead(world, article)
        done.left.extend(_mails(world, article, when))
        # An article's id has the first digits of the hash of its first bytes, unless its front matter gives one.
        hashes = {seed.article_sha256, article.id.rpartition("/")[2], *store.articles.contents(article.id)} - {""}
    found = _hash_of_file(world, seed.path)
    if found and seed.sha256 and found not in {seed.sha256, *hashes}:
        raise UsageError("its file has changed, or is another by now", where=seed.path, remedy="`sendfeed run` first")
    done.left.extend(_copies(world, seed))
    own, shared = _own_files(world, seed)
    done.left.extend(shared)
    # A path with two slashes is that of no file: another article's has taken its place.
    files = {each.path: _bytes_to_go(world, each) for each in (seed, *own) if "//" not in each.path}
    # What another article is made of, too, is not refused, nor by the digits of it that an id has.
    others = {other.article_sha256 for other in store.articles.seeds() if other.article and other.path != seed.path}
    hashes -= others | {sha256[:20] for sha256 in others}
    if not store.removals.erase(seed, hashes, files, now):
        raise UsageError("it changed meanwhile: nothing was erased", where=seed.path, remedy="look again")
    done.erased.append(f"every text of {seed.path} in the store" + (", and the issues that told of it" * bool(article)))
    finish(world, now, progress, done)
    return done


def finish(world: World, now: datetime, progress: Progress, done: Erasure) -> None:
    """Take what was erased from the store out of everything else. Raises `StoreError`."""
    absent = _delete_files(world, done)
    closed = "whose folder is empty, closed or not mounted now"
    done.left.extend(f"the file {path}, {closed}: {AGAIN}" for path in absent)
    report = PassReport(now)
    try:
        publish_changes(world, now, report, progress)
    except SendfeedError as error:
        report.problem(error)
    done.problems.extend(report.problems)
    done.erased.extend(f"output: {path}" for path in sorted({*report.written, *report.removed}))
    _delete_logs(world, done)
    _scrub(world, done)
    done.left.append("feeds and pages that readers, search engines and archives have kept")
    done.left.append("backups of the store, of the seeds and of the site")
    if world.config.output.after_publish:
        done.left.append("the deployed site, until the next pass has run output.after_publish")


def carry_on(world: World, report: PassReport) -> list[SendfeedError]:
    """In a pass: try again what erasings could not reach, or were killed before. Gives what still cannot be reached."""
    done = Erasure()
    _delete_files(world, done)
    if world.store.removals.logs_left():
        _delete_logs(world, done)
    if world.store.removals.unscrubbed():
        _scrub(world, done)
    report.erased.extend(done.erased)
    return [*done.problems, *(UnerasedError(f"not erased: {each}") for each in done.stuck)]


def _delete_files(world: World, done: Erasure) -> list[str]:
    """Delete what is to be deleted and still as it was. Gives the paths of files that are not there, nor their folders.

    Such a folder may be one that is not mounted now: then the file is there when it comes back. A seed folder without
    any file is taken for one.
    """
    unerased = world.store.removals.unerased()
    over: list[str] = []
    absent: list[str] = []
    is_mounted = bool(unerased and _files(world))
    for path, sha256 in unerased.items():
        found = _hash_of_file(world, path)
        if world.seeds.stat(path) is None:
            if is_mounted and world.seeds.has_folder_of(path):
                done.left.append(f"the file {path}, which is not there, and may have been renamed")
                over.append(path)
            else:
                absent.append(path)
        elif found and found != sha256:
            over.append(path)  # a person has put another file there
        elif not found and sha256:
            done.stuck.append(f"the file {path}, which cannot be read, to see whether it is the same: {AGAIN}")
        else:
            try:
                world.seeds.delete(path)
            except OSError as error:
                done.stuck.append(f"the file {path}, which cannot be deleted ({error.strerror}): {AGAIN}")
            else:
                done.erased.append(f"the file {path}")
                over.append(path)
    world.store.removals.settle(over)
    return absent


def _files(world: World) -> set[str]:
    """Every file of the seed folder, as far as it can be looked into."""
    try:
        return {path for path in world.seeds.list() if not path.endswith("/")}
    except SeedFolderError:
        return set()


def _delete_logs(world: World, done: Erasure) -> None:
    """Leave nothing in logs of crashes."""
    deleted, failed = delete_crash_logs(world.folder)
    done.erased.extend([f"{deleted} logs of crashes"] if deleted else [])
    for error in failed:
        what = f"a log of a crash, which may tell of what was erased, cannot be deleted: {error.strerror}"
        done.problems.append(SendfeedError(what, where=str(error.filename), remedy=f"let sendfeed delete it; {AGAIN}"))
    if not failed:
        world.store.removals.forget_logs()


def _scrub(world: World, done: Erasure) -> None:
    """Leave nothing in the database's file."""
    try:
        world.store.removals.scrub()
    except StoreError as error:
        done.problems.append(error)


def _require_nothing_ahead(world: World, article: Article) -> None:
    if ahead := world.store.removals.unsent(article.id):
        commands = ", ".join(f"`sendfeed issues skip {key}`" for key in ahead)
        raise UsageError(
            f"it is in {', '.join(ahead)}, which may still go",
            where=article.id,
            remedy=f"first {commands}; what has gone in part: `sendfeed deliveries abandon` what has not",
        )


def _mails(world: World, article: Article, when: Callable[[datetime], str]) -> Iterator[str]:
    """The mails that it went out in, or may have."""
    held = set(world.store.issues.issue_of(article.id).values())
    for delivery in world.store.deliveries.all():
        if delivery.issue in held and (delivery.state is DeliveryState.CONFIRMED or delivery.doubtful):
            may = "has" if delivery.state is DeliveryState.CONFIRMED else "may have"
            ends = [each.ended_at for each in world.store.deliveries.attempts(delivery.id) if each.ended_at]
            at = f", {when(ends[-1])}" if ends else ""
            yield f"the mail of {delivery.issue}, which {delivery.channel} {may} taken{at}"


def _copies(world: World, seed: Seed) -> Iterator[str]:
    """Other seeds with the same text, or nearly."""
    same = [other.path for other in world.store.articles.seeds() if other.sha256 == seed.sha256 and other != seed]
    traits = world.store.traits.all()
    own, likeness = traits.pop(seed.path, None), catalogue.Likeness(traits)
    near: list[str] = []
    while own and (found := likeness.nearest(seed.path, own)):
        near.append(found[0])
        likeness.remove(found[0])
    yield from (f"{path}, which has the same bytes" for path in same)
    yield from (f"{path}, which has nearly the same text" for path in near if path not in same)


def _hash_of_file(world: World, path: str) -> str:
    """The SHA-256 of a file of the seed folder; empty if it cannot be read."""
    try:
        return hashlib.sha256(world.seeds.read(path)).hexdigest()
    except OSError:
        return ""


def _bytes_to_go(world: World, seed: Seed) -> str:
    """The SHA-256 that a file must have to be deleted; empty if it must be as unreadable as it is."""
    is_known = seed.stat is None or world.seeds.stat(seed.path) == seed.stat
    return _hash_of_file(world, seed.path) or ("" if is_known else seed.sha256)


def _own_files(world: World, seed: Seed) -> tuple[list[Seed], list[str]]:
    """The files that this seed shows, or its article showed, and no other; and lines about those that another shows."""
    seeds = world.store.articles.seeds()
    files = {path for path in _files(world).union(each.path for each in seeds) if intake.accompanies(path)}
    companions = catalogue.Companions({}, dict.fromkeys(files, Stat(0, 0, 0)), {}, {}, (), ())
    shown = {found for path in seed.uses if (found := companions.find(path))}
    if seed.article:
        made_of = world.store.assets.made_of(seed.article)
        shown |= {other.path for other in seeds if other.path in files and other.sha256 in made_of}
    users: dict[str, str] = {}
    for other in seeds:
        for path in other.uses if other.path != seed.path else ():
            if found := companions.find(path):
                users.setdefault(found, other.path)
    shared = [f"{path}, which {users[path]} shows, too" for path in sorted(shown & users.keys())]
    known = {other.path: other for other in seeds}
    return [known.get(path) or Seed(path, Outcome.WAITING) for path in sorted(shown - users.keys())], shared
