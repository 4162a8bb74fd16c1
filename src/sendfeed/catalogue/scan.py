"""What a look at the seed folder tells before any text is understood: what to read, what moved, what is gone.

Rules:
- an article goes with its bytes: where the bytes that its revision was made of stand now, there is its seed. So files
  may be moved, names exchanged and handed on (`latest.txt`);
- bytes that are nowhere leave the article to its path: other bytes there are an edit, none are a loss;
- a path that another article's bytes have moved to cannot be an edit: the article that was there has lost its file;
- what is not known is not decided: a file that is being written, or cannot be read, or lies in a folder that cannot be
  looked into, keeps what it had, and a file with its bytes elsewhere waits.

A listing has for each path the file's `Stat`, or the reason why it is never read; a folder that cannot be looked into
is listed with a slash behind its path.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sendfeed.model import Change, Decision, Outcome, Seed, Stat

Listing = Mapping[str, Stat | str]


@dataclass(frozen=True, slots=True)
class Account:
    """What a scan amounts to.

    `known` are the seeds once moves and losses are accounted for, `changes` say how that differs from what was known,
    and `forgotten` are paths that are gone and never had an article. `to_read` are the files to read, in the order of
    paths, each with its SHA-256 if that is known; `undecided` those that wait for another one to be known, which is
    named.
    """

    known: dict[str, Seed]
    changes: tuple[Change, ...]
    forgotten: tuple[str, ...]
    to_read: dict[str, str | None]
    undecided: dict[str, str]


def changed_files(known: Mapping[str, Seed], seen: Listing, reader: str, now: datetime) -> dict[str, Stat]:
    """The files that changed, or about which something was decided since, or whose hour has come.

    `reader` names the version and rules of intake: what older ones held or rejected is read again, what they accepted
    is not, since an upgrade must not revise every article.
    """

    def has_changed(seed: Seed | None, stat: Stat) -> bool:
        if seed is None or seed.stat != stat or seed.outcome is Outcome.MISSING:
            return True
        if seed.outcome is Outcome.WAITING and (seed.due is None or seed.due <= now):
            return True
        return seed.outcome is not Outcome.ACCEPTED and seed.reader != reader

    return {
        path: found
        for path, found in sorted(seen.items())
        if isinstance(found, Stat) and has_changed(known.get(path), found)
    }


def account(
    known: Mapping[str, Seed], seen: Listing, changed: Mapping[str, Stat], hashes: Mapping[str, str]
) -> Account:
    """Account for moves, refused files and losses. `hashes` are the SHA-256 of the changed files that could be read."""
    content = _contents(known, seen, changed, hashes)
    moves = _moves(known, content)
    seeds = _moved(known, moves)
    _refuse(seeds, seen)
    forgotten, lost = _lose(seeds, seen, content)
    if lost or moves or any(map(is_to_be_taken, seeds.values())):
        _look_again_at_held(seeds)
    left = set(moves.values())
    sources = moves | {_placeless(path, known[path]): path for path in moves if path in known and path not in left}
    changes = [
        Change(seed, before=known.get(sources.get(path, path)))
        for path, seed in sorted(seeds.items())
        if seed != known.get(path)
    ]
    undecided = _undecided(known, content, changed, moves)
    to_read = {
        path: content[path]
        for path, found in sorted(seen.items())
        if isinstance(found, Stat)
        and (path in changed or path in moves or path not in seeds or _waits_for_nothing(seeds[path]))
    }
    return Account(seeds, tuple(changes), tuple(forgotten), to_read, undecided)


def is_to_be_taken(seed: Seed) -> bool:
    """Whether a person has released a seed, and this pass will take it: others may have been held for want of it."""
    return seed.decision is Decision.RELEASE and _waits_for_nothing(seed)


def _waits_for_nothing(seed: Seed) -> bool:
    """Whether a seed waits to be read, and not for its hour."""
    return seed.outcome is Outcome.WAITING and seed.due is None


def _contents(
    known: Mapping[str, Seed], seen: Listing, changed: Mapping[str, Stat], hashes: Mapping[str, str]
) -> dict[str, str | None]:
    """The hash of each file that is there, or None where it cannot be known: so it is below hidden folders."""
    content: dict[str, str | None] = {
        path: hashes.get(path) if path in changed else known[path].sha256
        for path, found in seen.items()
        if isinstance(found, Stat)
    }
    hidden = tuple(path for path in seen if path.endswith("/"))
    return content | {path: None for path in known if hidden and path.startswith(hidden)}


def _moves(known: Mapping[str, Seed], content: Mapping[str, str | None]) -> dict[str, str]:
    """New path → old path, for each seed whose bytes left one and stand at another that is no other article's home.

    Seeds without an article move only for the sake of a person's hold, and only to a path that nothing is known of.
    """
    homes = {path for path, seed in known.items() if seed.article and _is_at_home(path, seed, content)}
    homeless: dict[str, deque[str]] = {}
    for path, seed in sorted(known.items(), key=lambda item: (not item[1].article, item[0])):
        if (seed.article or seed.decision is Decision.HOLD) and not _is_at_home(path, seed, content):
            homeless.setdefault(seed.article_sha256 or seed.sha256, deque()).append(path)
    for path, seed in sorted(known.items()):
        # Bytes that a person did not let in must not come in under another name.
        if seed.article and seed.decision in {Decision.HOLD, Decision.WITHDRAW} and path not in content:
            homeless.setdefault(seed.sha256, deque()).append(path)
    moves: dict[str, str] = {}
    left: set[str] = set()
    for path, sha256 in sorted(content.items()):
        waiting = homeless.get(sha256 or "", deque()) if path not in homes else deque[str]()
        while waiting and waiting[0] in left:
            waiting.popleft()
        if waiting and (known[waiting[0]].article or path not in known):
            moves[path] = waiting.popleft()
            left.add(moves[path])
    return moves


def _is_at_home(path: str, seed: Seed, content: Mapping[str, str | None]) -> bool:
    """Whether a seed's bytes are where they were, as far as can be known."""
    return path in content and content[path] in {None, seed.article_sha256 or seed.sha256}


def _moved(known: Mapping[str, Seed], moves: Mapping[str, str]) -> dict[str, Seed]:
    """The seeds after the moves; an article whose path was taken keeps a seed without a file."""
    left = set(moves.values())
    seeds = {path: seed for path, seed in known.items() if path not in left and path not in moves}
    for path, old in moves.items():
        seed, there = known[old], known.get(path)
        held = there is not None and not there.article and there.decision is Decision.HOLD
        # Without its stat: were the pass killed before the file is read, the next one reads it.
        seeds[path] = replace(seed, path=path, stat=None, decision=Decision.HOLD if held else seed.decision)
        if there and there.article and path not in left:
            place = _placeless(path, there)
            reason = "another article's text has taken its file's place"
            # The bytes that lay at the path last are the other article's now.
            sha256 = there.article_sha256
            seeds[place] = replace(there, path=place, outcome=Outcome.MISSING, reason=reason, stat=None, sha256=sha256)
    return seeds


def _refuse(seeds: dict[str, Seed], seen: Listing) -> None:
    for path, found in seen.items():
        if isinstance(found, str):
            seed = seeds.get(path) or Seed(path, Outcome.REJECTED)
            seeds[path] = replace(seed, outcome=Outcome.REJECTED, reason=found, stat=None, releasable=False)


def _lose(seeds: dict[str, Seed], seen: Listing, content: Mapping[str, str | None]) -> tuple[list[str], list[str]]:
    """Forget the seeds that are gone and were nothing; note the other ones that are gone since the last pass."""
    gone = [path for path in sorted(seeds) if path not in seen and path not in content]
    passing = {Decision.NONE, Decision.RELEASE}
    forgotten = [path for path in gone if not seeds[path].article and seeds[path].decision in passing]
    for path in forgotten:
        del seeds[path]
    lost = [path for path in gone if path in seeds and seeds[path].outcome is not Outcome.MISSING]
    for path in lost:
        seeds[path] = replace(seeds[path], outcome=Outcome.MISSING, reason="the file is gone")
    return forgotten, lost


def _placeless(path: str, seed: Seed) -> str:
    """A path for a seed that has none any more: no file can have it, for its two slashes."""
    return f"{path.partition('//')[0]}//{(seed.article or '').rpartition('/')[2]}"


def _look_again_at_held(seeds: dict[str, Seed]) -> None:
    """What was held for another article's sake (its id, its bytes, its source) may be free now."""
    for path, seed in seeds.items():
        if seed.outcome is Outcome.HELD and not seed.article and seed.decision is not Decision.HOLD:
            seeds[path] = replace(seed, outcome=Outcome.WAITING, reason="to be looked at again")


def _undecided(
    known: Mapping[str, Seed],
    content: Mapping[str, str | None],
    changed: Mapping[str, Stat],
    moves: Mapping[str, str],
) -> dict[str, str]:
    """Files with the bytes of an article whose own file cannot be known now: a copy, or a move."""
    unknown = {
        seed.article_sha256: path for path, seed in known.items() if seed.article and content.get(path, "") is None
    }
    return {
        path: unknown[sha256]
        for path in changed
        if (sha256 := content[path]) and sha256 in unknown and path not in moves
    }
