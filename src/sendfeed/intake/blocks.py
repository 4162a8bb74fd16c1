"""What the formats make of a seed: blocks, in reading order. Every later step works on these."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from sendfeed.model import Dropped

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article: a paragraph, a heading, a whole list, a table, …

    `tag` is its element. `inner` is that element's content as HTML: escaped or sanitised, never raw. `text` is the same
    as plain text; a list has one line for each item, a table one for each cell. `start` numbers an `ol`'s first item,
    and `numbering` is how: `1`, `a`, `A`, `i` or `I`. `tight` says that in plain text it stands on the very next line
    after the block before it, without an empty line between. `language` (a BCP 47 tag) and `direction` (`ltr`, `rtl`)
    are what its markup says, empty if nothing.
    """

    tag: str
    inner: str
    text: str
    start: int = 1
    numbering: str = "1"
    tight: bool = False
    language: str = ""
    direction: str = ""

    @property
    def html(self) -> str:
        """The block as an HTML element."""
        if self.tag == "hr":
            return "<hr>"
        kind = f' type="{self.numbering}"' if self.numbering != "1" else ""
        start = f' start="{self.start}"' if self.start != 1 else ""
        return f"<{self.tag}{kind}{start}{marks(self.language, self.direction)}>{self.inner}</{self.tag}>"


def marks(language: str, direction: str) -> str:
    """The attributes of an element in a language and a direction of its own; they stand last in its tag."""
    lang = f' lang="{language}"' if language else ""
    return f'{lang} dir="{direction}"' if direction else lang


_ASCII = bytes(range(128))
_BETWEEN_TAGS = re.compile(r"[^<>]+")


def in_nfc(block: Block) -> Block:
    """A block in NFC: where markup between a letter and its accent was left out, they meet only now.

    Not across the end of a tag: with U+0338 behind it, `>` would become another character.
    """
    if unicodedata.is_normalized("NFC", block.inner):
        return block
    inner = _BETWEEN_TAGS.sub(lambda match: unicodedata.normalize("NFC", match[0]), block.inner)
    return replace(block, text=unicodedata.normalize("NFC", block.text), inner=inner)


class Decoded(NamedTuple):
    """A seed's bytes as clean text in NFC: plain, Markdown or HTML. `pictures` are those in a Word file, by the `src`
    that its HTML has for them."""

    text: str
    warnings: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an HTML document says of itself to machines: claims, cleaned but not checked. What it does not say is empty.

    `title` is without the site's name. `published` is an ISO 8601 date or time that exists, as it stands there: without
    an offset it is meant where the publication is. `published_by` says which claim it is. `language` is a BCP 47 tag.
    `original_url` is an absolute http or https URL.
    """

    title: str = ""
    published: str = ""
    published_by: str = ""
    author: str = ""
    language: str = ""
    original_url: str = ""
    site_name: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A seed's blocks, what its editor should know of how they were read, and what markup says is not the article."""

    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    metadata: Metadata = Metadata()
    dropped: tuple[Dropped, ...] = ()


class UnreadableError(Exception):
    """A seed out of which no article can be made: it is held, with this reason, and cannot be released."""


def one_line(text: str) -> str:
    """The text with every run of white space, no-break spaces included, as one space."""
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return " ".join(text.split())


def in_one_case(text: str, fold: Callable[[str], str]) -> bytes:
    """A long text as `fold`, that is `str.lower` or `str.casefold`, gives it, in UTF-8.

    What is beyond ASCII is mostly quotes and dashes, which have no case. Then it is enough to lower the bytes of ASCII,
    which takes a quarter of the time.
    """
    content = text.encode()
    beyond = content.translate(None, _ASCII).decode()
    return content.lower() if fold(beyond) == beyond else fold(text).encode()


def cut(text: str, length: int) -> str:
    """The text, if it has at most `length` characters; else its first words, and an ellipsis."""
    if len(text) <= length:
        return text
    words = text[: length - 1].rpartition(" ")[0] or text[: length - 1]
    return f"{words.rstrip(' ,;:–—-')}…"
