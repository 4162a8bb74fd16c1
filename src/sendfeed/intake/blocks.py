"""What the formats make of a seed: blocks, in reading order. Every later step works on these."""

from __future__ import annotations

from dataclasses import dataclass

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article: a paragraph, a heading, a whole list, a table, …

    `tag` is its element. `inner` is that element's content as HTML: escaped or sanitised, never raw. `text` is the same
    as plain text; a list has one line for each item, a table one for each cell. `start` numbers an `ol`'s first item.
    """

    tag: str
    inner: str
    text: str
    start: int = 1

    @property
    def html(self) -> str:
        """The block as an HTML element."""
        if self.tag == "hr":
            return "<hr>"
        start = f' start="{self.start}"' if self.start != 1 else ""
        return f"<{self.tag}{start}>{self.inner}</{self.tag}>"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A seed's blocks, and what its editor should know of how they were read."""

    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()


class UnreadableError(Exception):
    """A seed out of which no article can be made: it is held, with this reason, and cannot be released."""


def one_line(text: str) -> str:
    """The text with every run of white space, no-break spaces included, as one space."""
    return " ".join(text.split())


def cut(text: str, length: int) -> str:
    """The text, if it has at most `length` characters; else its first words, and an ellipsis."""
    if len(text) <= length:
        return text
    words = text[: length - 1].rpartition(" ")[0] or text[: length - 1]
    return f"{words.rstrip(' ,;:–—-')}…"
