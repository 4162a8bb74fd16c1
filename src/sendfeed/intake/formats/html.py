"""HTML → blocks: whole pages as browsers, Word and Outlook save them, and fragments.

bytes → text (RFC 9110 aside: a file has no headers, so its `meta charset` counts where the bytes do not tell)
     → tree → what it says of itself → its article → plain elements → the vocabulary
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from sendfeed.intake import decode as decoding
from sendfeed.intake import headings
from sendfeed.intake.blocks import HEADINGS, Block, Decoded, Metadata, Parsed, UnreadableError, one_line
from sendfeed.intake.markup.article import keep_article
from sendfeed.intake.markup.menus import without_menus
from sendfeed.intake.markup.metadata import base_url, read_metadata
from sendfeed.intake.markup.shape import settle
from sendfeed.intake.markup.tree import letters, parse
from sendfeed.intake.vocabulary import plain, to_blocks

MAX_LENGTH = 1_000_000
"""So many characters may the article have, tags included. The page around it may have many more."""

MIN_TITLE = 6
"""A heading of fewer letters may be the beginning of a title by chance."""

LOOK_BYTES = 4096
"""The encoding is looked for within so many bytes; the standard has 1024, which a long comment can fill."""

ENCODINGS = {
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "johab": "cp949",
    **{name: name for name in ("cp874", "cp932", "cp949", "gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "koi8-r")},
    **{name: name for name in ("koi8-u", "mac-roman", "mac-cyrillic", "cp866")},
    **{name: name for name in (f"cp{number}" for number in range(1250, 1259))},
    **{name: name for name in (f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16))},
}
"""What a label of an encoding means on the web (WHATWG Encoding Standard, 4.2), by Python's name of it."""

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]{0,500}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s+[|·•»–—:-]+\s+|\s*[|»]\s*")
# A span may hold more than the bullet, and stays; emphasis that does would be torn.
_BULLET = re.compile(r"((?:<span[^>]*>)*?)(?:<(strong|em|span)\b[^>]*>[•‣▪●◦·]\s*</\2>|[•‣▪●◦·])\s*")


def decode(content: bytes) -> Decoded:
    """Read the bytes of an HTML file. Raises `UnreadableError` for what is not text."""
    return decoding.decode(content, _declared(content))


def read(html: str, /, off: Collection[str] = ()) -> Parsed:
    """Make blocks of a page or a fragment. `off` are rules that are switched off.

    Raises `UnreadableError` if it is nested too deep, too long or without text.
    """
    from lxml import etree

    root = parse(html)
    metadata = read_metadata(root, html)
    base = base_url(root, metadata.original_url)
    has_base = next(root.iter("base"), None) is not None
    # Where a page does not say that its body begins, libxml2 takes articles for a part of its head.
    for part in (root, *root.iterchildren("head", "body")):
        part.tag = "div"
        part.attrib.clear()
    dropped = keep_article(root, metadata.title, off)
    settle(root, base, has_base=has_base)
    article = etree.tostring(root, encoding="unicode", method="html")
    if len(article) > MAX_LENGTH:
        raise UnreadableError(f"too long to be one article: it has more than {MAX_LENGTH:,} characters; split it")
    parsed = to_blocks(article, metadata.language)
    title, blocks = _titled(parsed.blocks, metadata, " ".join(drop.text for drop in dropped))
    blocks, menus = without_menus(with_lists(blocks), off)
    return replace(parsed, blocks=blocks, metadata=replace(metadata, title=title), dropped=(*menus, *dropped))


def settle_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The headings that are marked, without jumps; where none is, those that stand as in plain text."""
    if any(block.tag in HEADINGS for block in blocks):
        return headings.without_jumps(blocks)
    worded = iter(headings.by_neighbours([block for block in blocks if block.text]))
    return tuple(next(worded) if block.text else block for block in blocks)


def with_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with lists in place of paragraphs that begin with a bullet."""
    result: list[Block] = []
    for is_item, group in groupby(blocks, key=_is_item):
        if is_item:
            items = [replace(block, tag="li", inner=_BULLET.sub(r"\1", block.inner, count=1)) for block in group]
            result.append(
                Block("ul", "".join(item.html for item in items), "\n".join(plain(item.inner) for item in items))
            )
        else:
            result.extend(group)
    return tuple(result)


def _is_item(block: Block) -> bool:
    return block.tag == "p" and bool(_BULLET.match(block.inner)) and any(map(str.isalnum, block.text))


def _titled(blocks: Sequence[Block], metadata: Metadata, around: str) -> tuple[str, tuple[Block, ...]]:
    """The title of a page, and its blocks with that as their only h1. A fragment may have none.

    `around` is the text around the article, where the name of the site often stands.
    """
    found = {n: one_line(block.text) for n, block in enumerate(blocks) if block.tag in {"h1", "h2", "h3"}}
    first = next((n for n in found if blocks[n].tag == "h1"), None)
    parts = [part for part in _SEPARATOR.split(metadata.title) if letters(part) != letters(metadata.site_name)]
    whole, named = letters(metadata.title), set(map(letters, parts)) - {""}
    matching = {
        n: text
        for n, text in found.items()
        if letters(text) in named or (len(letters(text)) >= MIN_TITLE and whole.startswith(letters(text)))
    }
    if matching:
        first = max(matching, key=lambda n: len(matching[n]))
    if first is not None:
        shift = any(block.tag == "h1" for block in blocks[first + 1 :])
        return found[first], tuple(_below(block, n - first, shift=shift) for n, block in enumerate(blocks))
    title = _without_site_name(metadata, around)
    if not title:
        return "", tuple(blocks)
    return title, (Block("h1", escape(title, quote=False), title), *blocks)


def _below(block: Block, distance: int, *, shift: bool) -> Block:
    """A block that stands so many blocks below the title. If it is a heading, its level is below that of the title."""
    if distance == 0:
        return replace(block, tag="h1")
    if block.tag == "h1" and distance < 0:
        return replace(block, tag="p")
    if shift and block.tag in HEADINGS:
        return replace(block, tag=f"h{min(int(block.tag[1]) + 1, 6)}")
    return block


def _without_site_name(metadata: Metadata, around: str) -> str:
    """The title that the page gives itself, without the name of the site before or after it."""
    title, known = metadata.title, letters(around)
    separators = list(_SEPARATOR.finditer(title))
    for separator in (*separators[-1:], *separators[:1]):
        before, after = title[: separator.start()], title[separator.end() :]
        for name, rest in ((after, before), (before, after)):
            site = letters(name)
            if rest and site and (site == letters(metadata.site_name) or (len(site) > 3 and site in known)):
                return rest
    return title


def _declared(content: bytes) -> str:
    """The encoding that an HTML file says it has, as Python calls it; empty if it says none that the web knows."""
    label = _CHARSET.search(content[:LOOK_BYTES])
    try:
        return ENCODINGS.get(codecs.lookup(label[1].decode("ascii")).name, "") if label else ""
    except LookupError:
        return ""
