"""A summary: the first whole sentences of an article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from sendfeed.intake.blocks import LISTS, Block, cut, one_line
from sendfeed.sentences import sentences

TARGET_LENGTH = 280
"""A third sentence is added if the summary then has at most this many characters."""

MAX_LENGTH = 400
"""A second sentence is added if it then has at most this many. A first sentence of more is cut at a word."""

MAX_SENTENCES = 3

PARAGRAPHS = frozenset({"p", "blockquote"})

READ_AHEAD = 2000
"""So many characters of a block, and `MAX_BLOCKS` blocks, are looked at."""

MAX_BLOCKS = 40

_WORD = re.compile(r"[^\W\d_]{2}")
_END = re.compile(r"[.!?…؟۔。！？।॥]['\"’”»)\]」』）]*$")


def summary(blocks: Sequence[Block], language: str) -> str:
    """Give two or three whole sentences of plain text, or one long one.

    They come from paragraphs that follow one another, else from a list.
    """
    for tags in (PARAGRAPHS, LISTS):
        found = list(islice(_sentences(blocks, tags, language), MAX_SENTENCES))
        if found:
            return _together(found)
    lines = next((block.text for block in blocks if block.text), "")[:READ_AHEAD].split("\n")
    return cut("; ".join(one_line(line).rstrip(" ,;") for line in lines), TARGET_LENGTH)


def first_sentence(text: str, language: str = "en") -> str:
    """The first sentence of a text."""
    return next(iter(_split(text, language)), text)


def _sentences(blocks: Sequence[Block], tags: Collection[str], language: str) -> Iterator[str]:
    """The whole sentences of blocks of a kind, up to the first thing after them that is none."""
    found = False
    for block in blocks[:MAX_BLOCKS]:
        for sentence in _parts(block, language) if block.tag in tags else [""]:
            if _WORD.search(sentence) and _END.search(sentence):
                found = True
                yield sentence
            elif found:
                return


def _parts(block: Block, language: str) -> Iterator[str]:
    """The sentences of a paragraph, or of each item of a list."""
    text = block.text[:READ_AHEAD]
    for line in text.split("\n") if block.tag in LISTS else [one_line(text)]:
        yield from _split(line, language)


def _split(text: str, language: str) -> list[str]:
    """The sentences of a text. What holds no word, such as the number of a heading, begins the next one."""
    whole: list[str] = []
    for part in sentences(text, language):
        if whole and not _WORD.search(whole[-1]):
            whole[-1] = f"{whole[-1]} {part.strip()}".strip()
        else:
            whole.append(part.strip())
    return [sentence for sentence in whole if sentence]


def _together(found: Sequence[str]) -> str:
    """As many sentences as fit, preferably without leaving a quotation open."""
    kept = best = cut(found[0], MAX_LENGTH)
    for sentence, length in zip(found[1:], (MAX_LENGTH, TARGET_LENGTH), strict=False):
        kept = f"{kept} {sentence}"
        if len(kept) > length:
            break
        if kept.count("“") <= kept.count("”"):
            best = kept
    return best
