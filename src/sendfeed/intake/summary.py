"""A summary: the first whole sentences of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from sendfeed.intake.blocks import LISTS, Block, cut, one_line

TARGET_LENGTH = 280
"""Another sentence is added while the summary has at most this many characters."""

MAX_LENGTH = 400
"""A first sentence of more characters is cut at a word."""

MAX_SENTENCES = 3

READ_AHEAD = 2000
"""So many characters of a block are looked at for sentences, and as many blocks as needed within `MAX_BLOCKS`."""

MAX_BLOCKS = 40

_END = re.compile(r"[.!?…]['\"’”»)\]]*$")


def summary(blocks: Sequence[Block], language: str) -> str:
    """Give one to three whole sentences of plain text, from paragraphs if there are any, else from lists and the rest."""
    texts = {
        "paragraphs": [block.text for block in blocks if block.tag in {"p", "blockquote"}],
        "lists": [line for block in blocks if block.tag in LISTS for line in block.text.split("\n", MAX_BLOCKS)],
        "anything": [block.text for block in blocks],
    }
    for some in texts.values():
        sentences = list(islice(_sentences(some, language), MAX_SENTENCES))
        if sentences:
            return _together(sentences)
    return cut(
        one_line(next((text for some in texts.values() for text in some if text), "")[:READ_AHEAD]), TARGET_LENGTH
    )


def first_sentence(text: str, language: str = "en") -> str:
    """The first sentence of a text."""
    return next(iter(_split(text, language)), text)


def _sentences(texts: Sequence[str], language: str) -> Iterator[str]:
    """The whole sentences of the texts in order, up to the first thing after them that is none."""
    found = False
    for text in texts[:MAX_BLOCKS]:
        for sentence in _split(one_line(text[:READ_AHEAD]), language):
            if _END.search(sentence):
                found = True
                yield sentence
            elif found:
                return


def _split(text: str, language: str) -> list[str]:
    from sentencex import segment

    return [sentence for part in segment(language.partition("-")[0].lower(), text) if (sentence := part.strip())]


def _together(sentences: Sequence[str]) -> str:
    """As many sentences as the target allows, preferably without leaving a quotation open."""
    kept = cut(sentences[0], MAX_LENGTH)
    best = kept
    for sentence in sentences[1:]:
        kept = f"{kept} {sentence}"
        if len(kept) > TARGET_LENGTH:
            break
        if kept.count("“") <= kept.count("”"):
            best = kept
    return best
