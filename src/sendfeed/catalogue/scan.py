"""What a listing of the seed folder tells before a seed's text is looked at: what to read, what moved, what is gone.

A listing has for each path the file's `Stat`, or the reason why it is never read. The path of a folder that cannot be
looked into ends with a slash: of the seeds below it nothing is known, so nothing is decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sendfeed.model import Change, Decision, Outcome, Seed, Stat

Listing = Mapping[str, Stat | str]


@dataclass(frozen=True, slots=True)
class Scan:
    """What is known once moves and losses are accounted for: the changes that says so, and the seeds by path.

    `forgotten` are paths that are gone and never had an article.
    """

    known: dict[str, Seed]
    changes: tuple[Change, ...]
    forgotten: tuple[str, ...]


def seeds_to_read(known: Mapping[str, Seed], seen: Listing, reader: str) -> dict[str, Stat]:
    """The files that changed or about which something was decided since, in the order of paths.

    `reader` names the version and rules of intake: what older ones held or rejected is read again, what they accepted
    is not, since an upgrade must not revise every article. A copy is read again once the original is gone: the two
    are a move in two steps.
    """
    lost = {seed.sha256 for path, seed in known.items() if seed.article and not isinstance(seen.get(path), Stat)}

    def must_read(path: str, stat: Stat) -> bool:
        seed = known.get(path)
        if seed is None or seed.stat != stat or seed.outcome in {Outcome.WAITING, Outcome.MISSING}:
            return True
        is_copy_of_lost = seed.article is None and seed.sha256 in lost
        return seed.outcome in {Outcome.HELD, Outcome.REJECTED} and (seed.reader != reader or is_copy_of_lost)

    return {path: found for path, found in sorted(seen.items()) if isinstance(found, Stat) and must_read(path, found)}


def find_moves(known: Mapping[str, Seed], seen: Listing, hashes: Mapping[str, str]) -> dict[str, str]:
    """Where seeds went: new path → old path, by their bytes. `hashes` are the SHA-256 of the files that were read.

    The bytes of a known seed are no longer at its path, and stand at one where they did not stand before. So names
    may be exchanged or handed on (`latest.txt`), and each article goes with its bytes. A path whose article would be
    left without one is no new home: that seed is held as a copy, and a person decides.
    """
    # A folder that cannot be looked into has lost nothing.
    homeless: dict[str, list[str]] = {}
    for path, seed in sorted(known.items(), key=lambda item: (item[1].article is None, item[0])):
        if seed.sha256 and not _is_hidden(path, seen):
            still_there = hashes.get(path, seed.sha256) == seed.sha256 and isinstance(seen.get(path), Stat)
            if not still_there:
                homeless.setdefault(seed.sha256, []).append(path)
    moves: dict[str, str] = {}
    for path, sha256 in sorted(hashes.items()):
        before = known.get(path)
        moved_in = before is None or before.sha256 != sha256 or before.article is None
        if moved_in and homeless.get(sha256):
            moves[path] = homeless[sha256].pop(0)
    while displaced := [path for path in moves if path in known and known[path].article and path not in moves.values()]:
        for path in displaced:
            del moves[path]
    return {path: old for path, old in moves.items() if path != old}


def settle_known(known: Mapping[str, Seed], seen: Listing, moves: Mapping[str, str]) -> Scan:
    """Account for moves, refused files and lost ones."""
    settled = {path: seed for path, seed in known.items() if path not in moves.values() and path not in moves}
    changes = []
    for path, old in moves.items():
        settled[path] = replace(known[old], path=path)
        changes.append(Change(settled[path], before=known[old]))
    for path, found in sorted(seen.items()):
        if isinstance(found, str):
            seed = settled.get(path) or Seed(path, Outcome.REJECTED)
            refused = replace(seed, outcome=Outcome.REJECTED, reason=found, stat=None, releasable=False)
            if refused != settled.get(path):
                settled[path] = refused
                changes.append(Change(refused, before=known.get(path)))
    gone = [path for path in settled if path not in seen and not _is_hidden(path, seen)]
    forgotten = [path for path in gone if not settled[path].article and settled[path].decision is Decision.NONE]
    for path in forgotten:
        del settled[path]
    for path in sorted(set(gone) - set(forgotten)):
        if settled[path].outcome is not Outcome.MISSING:
            settled[path] = replace(settled[path], outcome=Outcome.MISSING, reason="the file is gone")
            changes.append(Change(settled[path], before=known[path]))
    return Scan(settled, tuple(changes), tuple(sorted(forgotten)))


def _is_hidden(path: str, seen: Listing) -> bool:
    return any(f"{folder}/" in seen for folder in _folders(path))


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]
