"""Text on one line: cleaned, shortened, isolated, wrapped, and inert in HTML."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup, escape

from sendfeed.languages import DIRECTIONS, text_direction
from sendfeed.sentences import sentences

WIDTH = 72
"""Columns of the plain text: a quoted reply still fits into 80."""

INERT = str.maketrans({character: f"&#{ord(character)};" for character in "{}[]%|"})
"""What the merge tags of list services are made of, as HTML that shows the same and is no merge tag."""

ENCODED = str.maketrans({character: f"%{ord(character):X}" for character in "{}[]|"})

_SPACE = r"[^\S\u00a0\u202f]"
"""White space, but for the kind that holds together what belongs together, as in "10 000" and "« oui »"."""

SPACES = re.compile(rf"(?! \S){_SPACE}+")
"""All of it but what is one space already."""

_BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""They turn the text around them, subject and footer included, when one is left open."""

_LAST_OF_PLANES = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_NO_CHARACTERS = f"\ufdd0-\ufdef{_LAST_OF_PLANES}"
"""Unicode, section 23.7."""

_BARRED = re.compile(f"[\0-\x1f\x7f-\x9f\ud800-\udfff{_BIDI_CONTROLS}{_NO_CHARACTERS}]+")
"""These, controls, and lone surrogates."""

_WORD = re.compile(r"[^ \t\n\v\f\r]+")

_MERGE = re.compile(
    r"(?<=\{)(?=[{%#$A-Za-z_])|(?<=[}%#])(?=\})|(?<=\[)(?=\[)|(?<=\])(?=\])"
    r"|(?<=\*)(?=\|)|(?<=\|)(?=\*)|(?<=<)(?=%)|(?<=%)(?=[>(%]|recipient\.)|(?<=\$)(?=\{)"
)
"""The places at which the merge tags of list services fall apart."""

_MERGE_MARK = re.compile(r"[{}\[\]|%]")
"""Each of them has one: most texts have none, which is found out ten times as fast."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Plain(str):
    """Text that a template may show anywhere: in HTML it is neither markup nor a list service's merge tag."""

    __slots__ = ()

    def __html__(self) -> Markup:
        # Markup's own translate would escape the replacements.
        return Markup(str(escape(str(self))).translate(INERT))  # noqa: S704 - it is escaped

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, as most of its letters run."""
        return text_direction(self, "ltr")


def clean(text: str) -> Plain:
    """The text on one line, without characters that XML 1.0 (section 2.2), a header or a reader's eye cannot bear."""
    # Once more: what went may have stood between two spaces.
    return Plain(SPACES.sub(" ", _BARRED.sub("", SPACES.sub(" ", text))).strip())


def address(url: str) -> str:
    """A URL that an editor gave, without what merge tags are made of: it leads to the same place (RFC 3986, 2.1)."""
    return url.translate(ENCODED)


def parted(text: str, own: str = "") -> str:
    """Plain text without merge tags: a list service would fill in `{{ name }}`, or fail at it, where an article only
    speaks of it. It becomes `{ { name } }`. What is sendfeed's `own`, such as the address of the way out, keeps them.
    """
    if not _MERGE_MARK.search(text):
        return text
    return own.join(_MERGE.sub(" ", part) for part in (text.split(own) if own else [text]))


def shorten(text: str, limit: int) -> Plain:
    """At most `limit` characters: cut after a word where there is one in the second half, and then with an ellipsis."""
    if len(text) <= limit:
        return Plain(text)
    cut = limit - 1
    space = text.rfind(" ", limit // 2, limit)
    if space > 0:
        cut = space
    while cut > 1 and _joins(text[cut]):
        cut -= 1
    return Plain(text[:cut].rstrip(" ,;:.!?-–—·\u200d") + "…")


def excerpt(text: str, limit: int, language: str) -> Plain:
    """As many whole sentences as have at most `limit` characters; if even the first has more, that one cut at a word.

    `language` is a BCP 47 tag.
    """
    if len(text) <= limit:
        return Plain(text)
    kept = ""
    for sentence in sentences(text, language):
        if len(f"{kept}{sentence}".rstrip()) > limit:
            break
        kept += sentence
    return Plain(kept.rstrip()) if kept else shorten(text, limit)


def _joins(character: str) -> bool:
    """Whether it belongs to the character before it: accents, joiners, variation selectors, skin tones."""
    return unicodedata.category(character) in {"Mn", "Me", "Mc"} or character == "\u200d" or "🏻" <= character <= "🏿"


def isolated(text: str, direction: str) -> str:
    """For plain text that runs in this direction (`rtl` or `ltr`): what has letters of the other moves nothing else.

    Without it the mark that a title such as "Llais!" ends with is shown before it (Unicode Standard Annex 9, 2.4).
    """
    runs = {DIRECTIONS.get(unicodedata.bidirectional(character), direction) for character in text}
    return text if runs <= {direction} else f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def wrap(text: str, indent: str = "", first: str | None = None, *, own: str = "") -> str:
    """Wrap at 72 columns; `first` begins the first line instead of `indent`. No word, hence no URL, is broken, but for
    merge tags: see `parted`.
    """
    lines, line, gap = [], indent if first is None else first, ""
    # Parted afterwards, lines would get longer.
    for word in _WORD.findall(parted(text, own)):
        if gap and len(line) + len(word) >= WIDTH:
            lines.append(line)
            line, gap = indent, ""
        line, gap = f"{line}{gap}{word}", " "
    return "\n".join([*lines, line] if gap else lines)
