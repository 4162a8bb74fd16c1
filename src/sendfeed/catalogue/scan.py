"""Which seeds must be read: the ones whose file changed, or about which something was decided since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sendfeed.model import Outcome, Seed, Stat


@dataclass(frozen=True, slots=True)
class Scan:
    """The seeds to read, by path in order, and the seeds whose outcome is known without reading."""

    to_read: tuple[str, ...]
    noted: tuple[Seed, ...]


def compare(known: Mapping[str, Seed], seen: Mapping[str, Stat | str], reader: str) -> Scan:
    """Compare the catalogue with a listing of the folder: each file's `Stat`, or the reason why it is never read.

    `reader` names the version and rules of intake: what older ones held or rejected is read again, what they accepted
    is not, since an upgrade must not revise every article.
    """
    noted: list[Seed] = []
    to_read: set[str] = set()
    for path, found in seen.items():
        seed = known.get(path)
        if isinstance(found, str):
            refused = Seed(path, Outcome.REJECTED, found) if seed is None else replace(
                seed, outcome=Outcome.REJECTED, reason=found, stat=None, releasable=False
            )  # fmt: skip
            if refused != seed:
                noted.append(refused)
        elif seed is None or _must_read(seed, found, reader):
            to_read.add(path)
    gone = {path: seed for path, seed in known.items() if path not in seen and seed.outcome is not Outcome.MISSING}
    noted.extend(replace(seed, outcome=Outcome.MISSING, reason="the file is gone") for seed in gone.values())
    to_read |= _copies(known, seen, gone)
    return Scan(tuple(sorted(to_read)), tuple(sorted(noted, key=lambda seed: seed.path)))


def _must_read(seed: Seed, found: Stat, reader: str) -> bool:
    if seed.outcome in {Outcome.WAITING, Outcome.MISSING} or seed.stat != found:
        return True
    return seed.outcome in {Outcome.HELD, Outcome.REJECTED} and seed.reader != reader


def _copies(known: Mapping[str, Seed], seen: Mapping[str, Stat | str], gone: Mapping[str, Seed]) -> set[str]:
    """Seeds that were held as copies of one that is gone now: such a pair is a move in two steps."""
    lost = {seed.sha256 for seed in gone.values() if seed.article}
    return {
        path
        for path, seed in known.items()
        if seed.outcome is Outcome.HELD and seed.article is None and seed.sha256 in lost and path in seen
    }
