"""Pictures and attachments in the seed folder: what became of each, and whose articles must be read again for them.

Rules:
- one that an article refers to is accepted, whether or not that article is; it has no article of its own;
- one that no article can use is rejected, and one that none refers to is held or rejected, with advice;
- when one comes, goes or changes its bytes, the articles that refer to it are read again, and no others;
- as on the web of most servers, capitals in a name matter only where two files differ in nothing else.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from sendfeed.catalogue.scan import Listing
from sendfeed.model import Change, Decision, Outcome, Seed, Stat

Alone = Callable[[str], tuple[Outcome, str]]
"""What becomes of a file that no article refers to, and what to do about it."""


class Looked(NamedTuple):
    """What a look at the bytes of a file told: their SHA-256, and why no article can use them, if so."""

    sha256: str
    unusable: str


class Companions:
    """The pictures and attachments there are. `known` are their seeds, `seen` the listing of them.

    `changed` are those that are new or changed, `looked` what was found in those of them that could be read, `moving`
    those that are still being written. `others` is the listing of all other files: what lies below a folder that cannot
    be looked into is taken to be as it was.
    """

    def __init__(
        self,
        known: Mapping[str, Seed],
        seen: Listing,
        changed: Mapping[str, Stat],
        looked: Mapping[str, Looked],
        moving: Iterable[str],
        others: Iterable[str],
    ) -> None:
        self._known, self._seen, self._changed, self._looked = known, seen, changed, looked
        self.moving = frozenset(moving)
        hidden = tuple(path for path in others if path.endswith("/"))
        self._gone = [path for path in known if path not in seen and not path.startswith(hidden)]
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for path, found in seen.items():
            if isinstance(found, Stat):
                self._by_name[_folded(path)].append(path)

    def find(self, path: str) -> str | None:
        """The file that is meant by a path; None if there is none."""
        there = self._by_name.get(_folded(path), [])
        exact = [each for each in there if unicodedata.normalize("NFC", each) == unicodedata.normalize("NFC", path)]
        return exact[0] if exact else there[0] if len(there) == 1 else None

    def concerned(self, seeds: Iterable[Seed]) -> frozenset[str]:
        """The paths of the seeds that refer to what came, went or changed."""
        touched = {_folded(path) for path in self._touched()}
        concerned = (seed for seed in seeds if not touched.isdisjoint(map(_folded, seed.uses)))
        return frozenset(seed.path for seed in concerned) if touched else frozenset()

    def outcomes(self, seeds: Iterable[Seed], reader: str, alone: Alone) -> tuple[list[Change], list[str]]:
        """What is to be written down of these files, and the paths of those that are gone.

        `seeds` are those of articles, as they are now.
        """
        users = defaultdict(list)
        for seed in seeds if self._seen else ():
            for used in seed.uses:
                if seed.outcome is not Outcome.MISSING and (there := self.find(used)):
                    users[there].append(seed)
        changes = []
        for path, found in sorted(self._seen.items()):
            before = self._known.get(path)
            seed = self._judged(before or Seed(path, Outcome.WAITING), found, users.get(path, []), reader, alone)
            changes.extend([Change(seed, before=before)] if seed != before else [])
        return changes, self._gone

    def _touched(self) -> Iterable[str]:
        yield from self._gone
        for path, found in self._seen.items():
            known = self._known.get(path)
            if isinstance(found, str):
                if known and known.stat:
                    yield path
            elif path in self._looked:
                looked = self._looked[path]
                if known is None or (known.sha256, known.warnings) != (looked.sha256, _warnings(looked)):
                    yield path

    def _judged(self, seed: Seed, found: Stat | str, users: list[Seed], reader: str, alone: Alone) -> Seed:
        if isinstance(found, str):
            return replace(seed, outcome=Outcome.REJECTED, reason=found, stat=None, sha256="", warnings=())
        if seed.path in self.moving:
            return replace(seed, outcome=Outcome.WAITING, reason="still being written")
        if looked := self._looked.get(seed.path):
            seed = replace(seed, stat=found, sha256=looked.sha256, reader=reader, warnings=_warnings(looked))
        elif seed.path in self._changed:
            return replace(seed, outcome=Outcome.HELD, reason="cannot be read, tried at each pass", stat=None)
        if seed.decision is Decision.HOLD:
            return replace(seed, outcome=Outcome.HELD, reason="held by a person")
        if seed.warnings:
            return replace(seed, outcome=Outcome.REJECTED, reason="; ".join(seed.warnings))
        if users:
            return replace(seed, outcome=Outcome.ACCEPTED, reason=_used_by(users))
        outcome, reason = alone(seed.path)
        return replace(seed, outcome=outcome, reason=reason)


def _used_by(users: list[Seed]) -> str:
    accepted = sorted(seed.path for seed in users if seed.outcome is Outcome.ACCEPTED)
    named = accepted or sorted(seed.path for seed in users)
    more = f" and {len(named) - 1} more" if len(named) > 1 else ""
    return f"shown in {named[0]}{more}" if accepted else f"belongs to {named[0]}{more}, not published yet"


def _warnings(looked: Looked) -> tuple[str, ...]:
    return (looked.unusable,) if looked.unusable else ()


def _folded(path: str) -> str:
    """A path without what disks and editors write in different ways."""
    return unicodedata.normalize("NFC", path).casefold()
