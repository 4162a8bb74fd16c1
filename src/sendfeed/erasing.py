"""What is left of an article when a person wants nothing of it left: its id and its slug, so that none gets them again.

The store forgets first, in one transaction. From then on the bytes are rejected wherever they turn up, and whatever is
cut short after that is seen to by the next pass, or by erasing once more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sendfeed import catalogue
from sendfeed.adapters.crash_logs import delete_crash_logs
from sendfeed.adapters.world import World
from sendfeed.errors import SendfeedError, UsageError
from sendfeed.model import Article, DeliveryState, Seed
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport, Progress


@dataclass
class Erasure:
    """What an erasing took away, what it cannot reach and a person may, and what went wrong. Each is a line to read."""

    erased: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    problems: list[SendfeedError] = field(default_factory=list)


def erase(world: World, seed: Seed, now: datetime, progress: Progress, when: Callable[[datetime], str]) -> Erasure:
    """Erase a seed and its article. The caller holds the publication's lock; `when` words a time for people.

    Raises `UsageError`, and does nothing, if an issue that may still go holds it, or its file is not the one that is
    known: another article's may have its name by now. Else raises what `finish` raises.
    """
    store, done = world.store, Erasure()
    article = store.articles.article(seed.article) if seed.article else None
    if article:
        _require_nothing_ahead(world, article)
        done.left.extend(_mails(world, article, when))
    # An article's id has the first digits of the hash of its first bytes, unless its front matter gives one.
    hashes = {seed.sha256, seed.article_sha256, (seed.article or "").rpartition("/")[2]} - {""}
    if hashes and not hashes.issuperset(_hash_of_file(world, seed)):
        raise UsageError("its file has changed, or is another by now", where=seed.path, remedy="`sendfeed run` first")
    done.left.extend(_copies(world, seed))
    files = [seed.path, *_own_files(world, seed)]
    if not store.removals.erase(seed, hashes, now):
        raise UsageError("it changed meanwhile: nothing was erased", where=seed.path, remedy="look again")
    done.erased.append(f"every text of {seed.path} in the store" + (", and the issues that told of it" * bool(article)))
    for path in files:
        try:
            done.erased.extend([f"the file {path}"] if world.seeds.delete(path) else [])
        except OSError as error:
            done.left.append(f"the file {path}, which cannot be deleted ({error.strerror}): it is rejected from now on")
    finish(world, now, progress, done)
    return done


def finish(world: World, now: datetime, progress: Progress, done: Erasure) -> None:
    """Take what was erased from the store out of everything else. Raises `StoreError` and `OutputError`."""
    report = PassReport(now)
    publish_changes(world, now, report, progress)
    done.problems.extend(report.problems)
    done.erased.extend(f"output: {path}" for path in sorted({*report.written, *report.removed}))
    try:
        logs = delete_crash_logs(world.folder)
        done.erased.extend([f"{logs} logs of crashes"] if logs else [])
    except OSError as error:
        done.left.append(f"logs of crashes, which cannot be deleted ({error.strerror})")
    world.store.removals.scrub()
    done.left.append("feeds and pages that readers, search engines and archives have kept")
    done.left.append("backups of the store, of the seeds and of the site")
    if world.config.output.after_publish:
        done.left.append("the deployed site, until the next pass has run output.after_publish")


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


def _hash_of_file(world: World, seed: Seed) -> Iterator[str]:
    try:
        yield hashlib.sha256(world.seeds.read(seed.path)).hexdigest()
    except OSError:
        return  # it is gone, or is no file of text


def _own_files(world: World, seed: Seed) -> list[str]:
    """The files that this seed shows and no other, and that are no article themselves."""
    others = [other for other in world.store.articles.seeds() if other.path != seed.path]
    listing = world.seeds.list()
    companions = catalogue.Companions({}, {path: listing[path] for path in listing}, {}, {}, (), listing)
    needed = {companions.find(path) for other in others for path in other.uses}
    needed |= {other.path for other in others if other.article}
    return [found for path in seed.uses if (found := companions.find(path)) and found not in needed]
