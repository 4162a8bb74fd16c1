"""Bytes → text. A BOM decides, then strict UTF-8, then a pattern of NULs that means UTF-16, and last Windows-1252.

A detector is not asked: charset-normalizer took Windows-1252 for cp1250, and Mac text for cp775.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from sendfeed.intake.blocks import UnreadableError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose BOM it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)

MAX_CONTROL_SHARE = 0.01
"""Text may hold a stray control character. More than this share of them is not text."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\u2028]")
_PAGE_ENDS = re.compile(r"[\x0c\u2029]")
_C1 = re.compile(r"[\x80-\x9f]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
    # A joiner between letters of Latin script is debris; in Persian, Hindi or an emoji it is spelling.
    r"|(?<![\u0300-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0300-\U0010ffff])"
)
_LONG_RUN = re.compile(r"[^\x00-\x7f]{200,}")


def decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Read a seed's bytes as clean text, and say what its editor should know of it.

    Raises `UnreadableError` for what is not text.
    """
    for signature, name in SIGNATURES:
        if content.startswith(signature):
            raise UnreadableError(f"it holds {name}, not text; save it as plain text (UTF-8)")
    text, encoding = _text(content)
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if controls > MAX_CONTROL_SHARE * len(text):
        raise UnreadableError("it holds binary data, not text; save it as plain text (UTF-8)")
    warnings = []
    if encoding == "cp1252":
        warnings.append("it is not UTF-8 and was read as Windows-1252 (cp1252): check its quotes and accents")
    if controls:
        warnings.append(f"control characters left out: {controls}")
    return clean(text), tuple(warnings)


def clean(text: str) -> str:
    """The text in NFC with LF line ends, and without characters that nobody sees or that reorder others."""
    text = _PAGE_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", text))
    if text.isascii():
        return _CONTROLS.sub("", text)
    text = _INVISIBLE.sub("", _C1.sub(_from_cp1252, text))
    return unicodedata.normalize("NFC", _LONG_RUN.sub(_with_few_marks, text))


def _text(content: bytes) -> tuple[str, str]:
    encoding = next((encoding for bom, encoding in BOMS if content.startswith(bom)), None) or _utf16_by_nuls(content)
    for candidate in (encoding, "utf-8"):
        if candidate:
            try:
                return content.decode(candidate).removeprefix("\ufeff"), candidate
            except UnicodeDecodeError:
                pass
    return content.decode("cp1252", errors="ignore"), "cp1252"


def _utf16_by_nuls(content: bytes) -> str | None:
    """UTF-16 of a European language has a NUL in most pairs of bytes, always on the same side."""
    pairs = len(content) // 2
    if b"\0" not in content or not pairs:
        return None
    first, second = content[0::2].count(0), content[1::2].count(0)
    if max(first, second) < pairs / 3 or min(first, second) > pairs / 50:
        return None
    return "utf-16-le" if second > first else "utf-16-be"


def _from_cp1252(match: re.Match[str]) -> str:
    """What a C1 control was before its byte was taken for Latin-1; nothing for the five that mean nothing."""
    return match[0].encode("latin-1").decode("cp1252", errors="ignore")


def _with_few_marks(match: re.Match[str]) -> str:
    """At most 30 combining marks in a row, as in Stream-Safe Text (UAX 15): sorting them takes quadratic time."""
    kept, marks = [], 0
    for character in match[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= 30:
            kept.append(character)
    return "".join(kept)
