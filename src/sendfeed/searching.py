"""The search index, made when everything else is done: it holds up neither feeds and pages nor deliveries.

It is made without the publication's lock, from what is published; the lock is only held while its files are put into
the output folder: new volumes first, then the entry that names them, and old volumes go last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sendfeed import fingerprints
from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.output_folder import Found
from sendfeed.adapters.store.outputs import Written
from sendfeed.adapters.world import World
from sendfeed.model import Article
from sendfeed.publish import SITE, search
from sendfeed.publish.search import Bound, Volume
from sendfeed.publishing import is_as_written, is_of_search, stored_material
from sendfeed.report import Progress, SearchReport

ENTRY = SITE + search.ENTRY
AT_ONCE = 50
"""Articles that are read at once; then it is told how far it is."""


def renew_search(world: World, progress: Progress, waiting: Callable[[str], None]) -> SearchReport:
    """Published articles → the search index, as far as it is not what it should be. Takes the publication's lock.

    `progress` and `waiting`, as for `publication_lock`, may raise what ends it: the old index stays. Raises
    `LockedError`, `OutputError` and `StoreError`.
    """
    report = SearchReport()
    if _is_current(world):
        return report
    made: dict[str, Bound] = {}
    volumes, is_whole = _volumes(world)
    while True:
        made = {each.fingerprint: each for each in _bound(world, volumes, made, progress)}
        world.store.require_in_place()  # that took its time
        with publication_lock(world.lock_path, waiting=waiting):
            stamp = _stamp(world)
            asked_for, (volumes, is_whole) = volumes, _volumes(world)
            if volumes == asked_for:
                _put(world, [made[each.fingerprint] for each in volumes], stamp if is_whole else "", report)
                return report
            # A pass has published, or withdrawn, something meanwhile: what that concerns is made once more.


def is_up_to_date(world: World) -> bool:
    """Whether the search index was made of all that there is; its files are not looked at."""
    return _is_of_now(world, _written(world))


def _is_current(world: World) -> bool:
    written = _written(world)
    return _is_of_now(world, written) and _all_there(written, world.output.files())


def _is_of_now(world: World, written: Mapping[str, Written]) -> bool:
    return ENTRY in written and written[ENTRY].fingerprint == _stamp(world)


def _stamp(world: World) -> str:
    return fingerprints.of(search.VERSION, fingerprints.of_search(world), str(world.store.changes()))


def _written(world: World) -> dict[str, Written]:
    return {path: each for path, each in world.store.outputs.written().items() if is_of_search(path)}


def _all_there(written: Mapping[str, Written], found: Mapping[str, Found]) -> bool:
    return all(is_as_written(path, each, found) for path, each in written.items())


def _volumes(world: World) -> tuple[list[Volume], bool]:
    """What the index consists of, newest first, and whether all accepted articles are in it: those with a page."""
    written = world.store.outputs.written()
    pages = {path for path, each in written.items() if each.fingerprint}
    listed = world.store.articles.listed()
    shown = [each for each in listed if each.withdrawn or SITE + each.page in pages]
    return search.volumes(shown, fingerprints.of_search(world)), len(shown) == len(listed)


def _bound(world: World, volumes: Sequence[Volume], made: Mapping[str, Bound], progress: Progress) -> Iterator[Bound]:
    """Each volume as it lies there, or was made before, or is made now."""
    there, config, words = _there(world), world.config, world.templates.words
    read = stored_material(world).publishable
    done, total = 0, sum(len(volume.listed) for volume in volumes)

    def articles(volume: Volume) -> Iterator[Article]:
        for start in range(0, len(volume.listed), AT_ONCE):
            progress("renewing the search", done + start, total)
            yield from read(volume.listed[start : start + AT_ONCE])

    for volume in volumes:
        bound = made.get(volume.fingerprint) or there.get(volume.fingerprint)
        yield bound or search.bind(volume, articles(volume), config, words)
        done += len(volume.listed)
    progress("renewing the search", total, total)


def _there(world: World) -> dict[str, Bound]:
    """The volumes that lie there whole, by fingerprint."""
    written, found = _written(world), world.output.files()
    if ENTRY not in written or not is_as_written(ENTRY, written[ENTRY], found):
        return {}
    there = {}
    for name, (articles, starts) in search.read_entry(world.output.read(ENTRY)).items():
        files = {path: each for path, each in written.items() if path.startswith(f"{SITE}{search.FOLDER}{name}/")}
        prints = {each.fingerprint for each in files.values()}
        if len(prints) == 1 and _all_there(files, found):
            [fingerprint] = prints
            there[fingerprint] = Bound(fingerprint, name, articles, starts, {})
    return there


def _put(world: World, bound: Sequence[Bound], stamp: str, report: SearchReport) -> None:
    """Put the index into the output folder: a visitor never finds an entry that names what is not there."""
    ledger, written = world.store.outputs, _written(world)
    bound = [each for each in bound if each.starts]  # nothing can be found in one without words
    kept = tuple(f"{SITE}{search.FOLDER}{each.name}/" for each in bound)
    new = {SITE + path: (each.fingerprint, content) for each in bound for path, content in each.files.items()}
    new[ENTRY] = (stamp, search.entry(bound))
    gone = [path for path in sorted(written) if path not in new and not path.startswith(kept)]
    world.output.prepare()
    ledger.begin_search(new.keys())
    fresh = {}
    for path, (fingerprint, content) in new.items():
        changed, there = world.output.write(path, content)
        fresh[path] = Written(fingerprint, there.size_bytes, there.mtime_ns)
        report.written.extend([path] if changed else [])
    for path in gone:
        world.output.remove(path)
    report.removed.extend(gone)
    world.output.finish()
    ledger.end_search(fresh, gone, changed=bool(report.written or report.removed))
