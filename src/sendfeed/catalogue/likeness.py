"""What seeds have in common: blocks that the pages of a source share, and texts that are nearly the same.

Both depend on the seeds that there are, and not on the order in which they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sendfeed.model import SKETCH, Traits

MIN_SHARED = 3
"""So many different texts of one source must have a block at their edges."""

NEARLY = 0.5
"""Two texts with a larger share of their runs of words in common are nearly the same."""

NEARLY_SHORT = 0.8
"""… and so are two short ones with a larger share than this: notices of the same kind are alike."""

SHORT = 60
"""Texts with fewer runs of words are short."""

FIRST = 16
"""Of nearly the same texts, the first hashes of their sketches have one in common."""


def shared_edges(traits: Iterable[Traits]) -> dict[str, frozenset[int]]:
    """By source, the edges that three and more of its texts have.

    Copies of one text do not count: of what else stands at its edges a text must have a third of its own, or, if it
    shares a few blocks only, a dozen words.
    """
    by_source: dict[str, list[Traits]] = defaultdict(list)
    for each in traits:
        by_source[each.source].append(each)
    return {source: shared for source, group in by_source.items() if (shared := _shared(group))}


def common(traits: Traits, shared: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """The edges of a text that are shared."""
    return shared.get(traits.source, frozenset()).intersection(edge.hash for edge in traits.edges)


class Likeness:
    """Sketches of texts by the path of their seeds: tells which is nearly the same as another."""

    def __init__(self, traits: Mapping[str, Traits]) -> None:
        self._sketches: dict[str, Sequence[int]] = {}
        self._by_hash: dict[int, set[str]] = defaultdict(set)
        for path, each in traits.items():
            self.add(path, each)

    def add(self, path: str, traits: Traits) -> None:
        """Let a text be found, in place of the one that was at its path."""
        self.remove(path)
        self._sketches[path] = traits.sketch
        for each in traits.sketch[:FIRST]:
            self._by_hash[each].add(path)

    def knows(self, path: str) -> bool:
        """Whether there is a text at a path."""
        return path in self._sketches

    def remove(self, path: str) -> None:
        """Let the text of a path not be found any more."""
        for each in self._sketches.pop(path, ())[:FIRST]:
            self._by_hash[each].discard(path)

    def nearest(self, path: str, traits: Traits) -> tuple[str, float] | None:
        """The path of the text that is nearly the same as this one, and the share that they have in common."""
        candidates = {other for each in traits.sketch[:FIRST] for other in self._by_hash.get(each, ())} - {path}
        own = frozenset(traits.sketch)
        shares = {other: _share(own, self._sketches[other]) for other in candidates}
        near = {
            other: share
            for other, share in shares.items()
            if share > (NEARLY if min(len(traits.sketch), len(self._sketches[other])) >= SHORT else NEARLY_SHORT)
        }
        return min(near.items(), key=lambda item: (-item[1], item[0]), default=None)


def _shared(group: Sequence[Traits]) -> frozenset[int]:
    counts = Counter(edge for each in group for edge in {edge.hash for edge in each.edges})
    often = {edge for edge, count in counts.items() if count >= MIN_SHARED}
    if not often:
        return frozenset()
    counts = Counter(edge for each in group if _is_of_its_own(each, often) for edge in {e.hash for e in each.edges})
    return frozenset(edge for edge, count in counts.items() if count >= MIN_SHARED)


def _is_of_its_own(traits: Traits, often: set[int]) -> bool:
    """Whether a text is more than what it has in common with others."""
    own = sum(edge.words for edge in traits.edges if edge.hash not in often)
    blocks = len({edge.hash for edge in traits.edges} & often)
    return 3 * own >= sum(edge.words for edge in traits.edges) or (blocks <= 3 and own >= 12)


def _share(one: frozenset[int], other: Sequence[int]) -> float:
    """The share of two texts' runs of words that they have in common, estimated from their sketches; 0 for one that
    makes no texts nearly the same.
    """
    both = one.intersection(other)
    if len(both) <= NEARLY * min(SKETCH, len(one) + len(other) - len(both)):
        return 0.0  # too little whichever are the smallest: so it is of nearly all, and sorting takes its time
    smallest = sorted(one.union(other))[:SKETCH]
    return len(both.intersection(smallest)) / len(smallest)
