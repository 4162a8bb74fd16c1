"""What the text of a seed has in common with others: blocks at its edges, and runs of words.

A page's promotion cannot be known by its words, but by standing in other files too. Which blocks are shared is decided
in `catalogue.likeness`, where all seeds are known; here blocks are told apart, and the shared ones are dropped.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Collection, Sequence
from typing import NamedTuple

from sendfeed.intake.blocks import Block, in_one_case
from sendfeed.model import SKETCH, Dropped, Edge

RULE = "shared-block"
HEAD = 8
"""So many blocks at the beginning of a seed may be shared with others …"""

TAIL = 24
"""… and so many at its end."""

MIN_WORDS = 5
"""Blocks are dropped only along with one of so many words: others may be alike by chance."""

MAX_OWN = 2
"""After more blocks of a seed's own, or after a sentence, its text has begun: nothing is dropped as its head."""

MIN_SENTENCE = 40
"""A sentence that begins a text has so many characters."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")


class Unshared(NamedTuple):
    """The blocks that are a seed's own, and what was dropped at its head and its tail."""

    blocks: tuple[Block, ...]
    head: tuple[Dropped, ...]
    tail: tuple[Dropped, ...]


def edges(blocks: Sequence[Block]) -> tuple[Edge, ...]:
    """The first and last blocks, each as the hash of its text with the number of its words."""
    outer = blocks if len(blocks) <= HEAD + TAIL else [*blocks[:HEAD], *blocks[-TAIL:]]
    return tuple([Edge(hashed, len(words)) for words in map(_words, outer) if (hashed := _hash(words))])


def sketch(title: str, body: Sequence[Block]) -> tuple[int, ...]:
    """The smallest hashes of the runs of three words, in order: a bottom-k sketch (Broder, 1997)."""
    words = list(map(zlib.crc32, in_one_case(" ".join([title, *(block.text for block in body)]), str.lower).split()))
    count = len(words) - 2
    if count < 1:
        return ()
    # All hashes side by side in one number, 64 bits for each: then no loop over the words is needed.
    first = int.from_bytes(struct.pack(f"<{len(words)}Q", *words), "little")
    low_halves = int.from_bytes(b"\xff\xff\xff\xff\0\0\0\0" * count, "little")
    runs = ((first * 5 + (first >> 64) * 3 + (first >> 128)) & low_halves) * 2654435761 & low_halves
    hashes = struct.unpack(f"<{count}Q", runs.to_bytes(8 * count, "little"))
    return tuple(sorted(set(hashes))[:SKETCH])


def without_shared(blocks: Sequence[Block], shared: Collection[int]) -> Unshared:
    """Drop the shared blocks at the end; and those at the beginning, before the text, that leave it a title."""
    if not shared:
        return Unshared(tuple(blocks), (), ())
    kept = list(blocks)
    hashes = [_hash(block.text.split()) for block in kept]
    end = len(kept)
    while end and hashes[end - 1] in shared:
        end -= 1
    tail = kept[end:] if _is_worth_it(kept[end:]) else []
    kept = kept[: len(kept) - len(tail)]
    head = _head(kept, hashes, shared)
    left = [block for n, block in enumerate(kept) if n not in head]
    if not _is_worth_it([kept[n] for n in head]) or not left or _is_sentence(left[0]):
        head, left = [], kept
    return Unshared(tuple(left), tuple(_dropped(kept[n]) for n in head), tuple(_dropped(block) for block in tail))


def _head(blocks: Sequence[Block], hashes: Sequence[int], shared: Collection[int]) -> list[int]:
    """Where shared blocks stand before the text begins."""
    found, own = [], 0
    for n, block in enumerate(blocks[:HEAD]):
        if hashes[n] in shared:
            found.append(n)
        else:
            own += 1
            if own > MAX_OWN or _is_sentence(block):
                break
    return found


def _is_sentence(block: Block) -> bool:
    return len(block.text) >= MIN_SENTENCE and _SENTENCE_END.search(block.text[-8:]) is not None


def _is_worth_it(blocks: Sequence[Block]) -> bool:
    return any(len(block.text.split()) >= MIN_WORDS for block in blocks)


def _dropped(block: Block) -> Dropped:
    return Dropped(block.text, RULE)


def _words(block: Block) -> list[str]:
    return block.text.split()


def _hash(words: Sequence[str]) -> int:
    """The hash of a block's words but for its spaces and capitals; 0 for one without letters and digits."""
    text = "".join(words).casefold()
    return zlib.crc32(text.encode()) if any(map(str.isalnum, text)) else 0
