"""Bytes → text. A BOM decides, then strict UTF-8, then a pattern of NULs that means UTF-16, and last Windows-1252.

A detector is asked only about what Windows-1252 would turn into a heap of accents: charset-normalizer took
Windows-1252 for cp1250, and Mac text for cp775.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from sendfeed.intake.blocks import Decoded, UnreadableError
from sendfeed.intake.repair import damage, repaired

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

MAX_ACCENT_SHARE = 0.4
"""No language of Western Europe has so many accents among its letters."""

DETECT_BYTES = 20_000
"""So many bytes are shown to the detector."""

_UNUSUAL = re.compile(r"[^\t\n -~\xa0-\xac\xae-\xbf\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Text that holds only others, ASCII and typographic signs, is neither damaged nor unclean: most English text."""

_USUAL_ASCII = bytes([9, 10, *range(32, 127)])

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\u2028]")
_PAGE_ENDS = re.compile(r"[\x0c\u2029]")
_C1 = re.compile(r"[\x80-\x9f]")
_CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
_C1_AS_CP1252 = str.maketrans(_CP1252)
_STRAY = re.compile(r"[\udc80-\udcff]")
_STRAY_AS_CP1252 = {0xDC00 + byte: _CP1252.get(byte, chr(byte)) for byte in range(0x80, 0x100)}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ACCENTS = re.compile(r"[\xc0-\xff]")
_LETTERS = re.compile(r"[A-Za-z]")
_PLANE_ENDS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
"""They are no characters (Unicode 23.7), and so are those in the Basic Multilingual Plane that are named below."""

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
    rf"|[\U0001fffe-\U0010ffff](?<=[{_PLANE_ENDS}])"  # one look at most characters: a set of so many takes 32
    # A joiner between letters of Latin script is debris; in Persian, Hindi or an emoji it is spelling.
    r"|(?<![\u0300-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0300-\U0010ffff])"
)
_MAYBE_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufdd0-\uffff\U0001fffe-\U0010ffff]"
)
_MAYBE_UNCLEAN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufdd0-\uffff\U0001fffe-\U0010ffff]"
)
_MAYBE_MARKS = re.compile(r"[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""What is quickly looked for before what follows from it: most text has none."""
_STRUCK = re.compile("([<>])\u0338+")
"""NFC makes one character of these two, and with it no tag of what was one."""

_LONG_RUN = re.compile(r"[^\x00-\x7f]{200,}")


def decode(content: bytes, declared: str = "") -> Decoded:
    """Read a seed's bytes as clean text, and say what its editor should know of it.

    `declared` is the encoding, one of Python's, that it says it has: it counts where the bytes do not tell.
    Raises `UnreadableError` for what is not text.
    """
    for signature, name in SIGNATURES:
        if content.startswith(signature):
            raise UnreadableError(f"it holds {name}, not text; save it as plain text (UTF-8)")
    text, encoding = _text(content, declared)
    if not encoding and _is_usual(text):
        return Decoded(text)
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if controls > MAX_CONTROL_SHARE * len(text):
        raise UnreadableError("it holds binary data, not text; save it as plain text (UTF-8)")
    warnings = []
    if encoding:
        warnings.append(f"it is not UTF-8 and was read as {encoding}: check its quotes and accents")
    if controls:
        warnings.append(f"control characters left out: {controls}")
    text = repaired(text)
    if damaged := damage(text):
        warnings.append(f"characters damaged beyond repair: {damaged}; compare it with the original")
    return Decoded(clean(text), tuple(warnings))


def _is_usual(text: str) -> bool:
    """Whether a text holds nothing but what most English text does. Without the ASCII there is little to look at."""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _USUAL_ASCII)
    return not _UNUSUAL.search(beyond.decode("utf-8", "surrogatepass"))


def clean(text: str) -> str:
    """The text in NFC with LF line ends, and without characters that nobody sees or that reorder others."""
    if _is_usual(text):
        return text
    if _MAYBE_UNCLEAN.search(text):
        text = _PAGE_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", text))
        if _C1.search(text):
            text = _C1.sub("", text.translate(_C1_AS_CP1252))
        if _MAYBE_INVISIBLE.search(text):
            text = _INVISIBLE.sub("", text)
    if not _MAYBE_MARKS.search(text):
        return text
    return unicodedata.normalize("NFC", _LONG_RUN.sub(_with_few_marks, _STRUCK.sub(r"\1", text)))


def _text(content: bytes, declared: str) -> tuple[str, str]:
    """The text, and the encoding that was guessed if it had to be."""
    encoding = next((encoding for bom, encoding in BOMS if content.startswith(bom)), None) or _utf16_by_nuls(content)
    if encoding and encoding != "utf-8":
        return content.decode(encoding, "replace").removeprefix("\ufeff"), ""
    try:
        return content.decode("utf-8").removeprefix("\ufeff"), ""
    except UnicodeDecodeError:
        pass
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    stray = len(_STRAY.findall(text))
    if stray < len(_BEYOND_ASCII.findall(text)) - stray:
        return text.translate(_STRAY_AS_CP1252), "UTF-8 with some bytes in Windows-1252 (cp1252)"
    if declared:
        text = content.decode(declared, "replace")
        if text.count("\ufffd") <= MAX_CONTROL_SHARE * len(text):
            return text, ""
    text = content.decode("latin-1")
    accents = len(_ACCENTS.findall(text))
    if accents > MAX_ACCENT_SHARE * (accents + len(_LETTERS.findall(text))) and (encoding := _detected(content)):
        return content.decode(encoding), encoding
    return text.translate(_C1_AS_CP1252), "Windows-1252 (cp1252)"


def _detected(content: bytes) -> str | None:
    """The encoding of a script other than Latin, as far as one can tell."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(content[:DETECT_BYTES]).best()
    try:
        return best.encoding if best and best.alphabets and content.decode(best.encoding) else None
    except UnicodeDecodeError:
        return None


def _utf16_by_nuls(content: bytes) -> str | None:
    """UTF-16 of a European language has a NUL in most pairs of bytes, always on the same side; that of another one has
    it where the spaces and line ends are.
    """
    pairs = len(content) // 2
    if b"\0" not in content or not pairs:
        return None
    first, second = content[0::2].count(0), content[1::2].count(0)
    few, many = sorted((first, second))
    if few > pairs / 50 or many < pairs / (3 if few else 12):
        return None
    return "utf-16-le" if second > first else "utf-16-be"


def _with_few_marks(match: re.Match[str]) -> str:
    """At most 30 combining marks in a row, as in Stream-Safe Text (UAX 15): sorting them takes quadratic time."""
    kept, marks = [], 0
    for character in match[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= 30:
            kept.append(character)
    return "".join(kept)
