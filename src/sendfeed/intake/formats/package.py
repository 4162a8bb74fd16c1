"""Zip packages of Word, made safe before anything reads them: of bounded size and depth, and without entities.

They come from anywhere: a few kilobytes can unpack to gigabytes, nest without end, or name files to put into the text.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers.expat import ExpatError

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.formats.word.elements import STRICT, WORD
from sendfeed.intake.formats.word.plain import settle
from sendfeed.intake.formats.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PARTS = 2_000
MAX_UNPACKED_BYTES = 100_000_000
MAX_XML_BYTES = 12_000_000
"""A novel has two million. Reading one takes about a microsecond and twenty bytes of memory."""

MAX_RATIO = 250
"""XML of no person's making is packed tighter than this."""

MAX_ELEMENTS = 150_000
"""Of a part. A book of 500 pages has as many; mammoth takes some 50 microseconds for each."""

MAX_NESTING = 100
"""Of elements, and of fields. A table in a table in a text box needs forty."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

BROKEN = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError),
    *(EOFError, ExpatError, struct.error, zipfile.BadZipFile, zlib.error),
)
"""What zipfile and mammoth raise for damaged files: they do not check what they read."""

_SAVE = "open it in Word and save it anew as .docx"


class Package(NamedTuple):
    """A package that is safe to read, with what its editor should know of it."""

    file: BytesIO
    warnings: tuple[str, ...]


def checked_package(content: bytes) -> Package:
    """A package with the same text that is safe to read. Raises `UnreadableError` for what is none, or is not."""
    if content.startswith(OLE):
        if ENCRYPTED in content:
            raise UnreadableError("it is protected by a password: save it without one")
        raise UnreadableError(f"it is an old Word file (.doc) under another name: {_SAVE}")
    if not content.startswith(b"PK"):
        raise UnreadableError(f"it is not a Word file, whatever its name says: {_SAVE}")
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_sizes(package.infolist())
            return _repacked(package)
    except BROKEN as error:
        raise UnreadableError(f"it is a damaged Word file: {_SAVE}, or copy its text into a .txt file") from error


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    texts = [part for part in parts if _is_xml(part.filename)]
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise UnreadableError("it unpacks to far more than an article: copy its text into a new Word file")
    if sum(part.file_size for part in texts) > MAX_XML_BYTES:
        raise UnreadableError("too long to be one article: split it")
    if any(part.file_size > max(part.compress_size, 4_000) * MAX_RATIO for part in texts):
        raise UnreadableError("it is packed as no word processor packs: copy its text into a new Word file")
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableError("it is protected by a password: save it without one")


def _repacked(package: zipfile.ZipFile) -> Package:
    """The same package, of XML that was checked."""
    from lxml import etree

    names = dict.fromkeys(package.namelist())
    roots = {name: _checked_xml(package.read(name)) for name in names if _is_xml(name)}
    styles = Styles(roots.values())
    warnings = dict.fromkeys(warning for root in roots.values() for warning in settle(root, styles))
    result = BytesIO()
    with zipfile.ZipFile(result, "w") as copy:
        for name in names:
            xml = name in roots and etree.tostring(roots[name], encoding="UTF-8", xml_declaration=True)
            copy.writestr(zipfile.ZipInfo(name), xml or package.read(name))
    result.seek(0)
    return Package(result, tuple(warnings))


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _checked_xml(part: bytes) -> _Element:
    """The root of a part: XML of bounded size and depth without a document type, so without entities."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"it is a damaged Word file: {_SAVE}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(f"it has a document type, which no Word file has: {_SAVE}")
    _check_nesting(root)
    return root


def _check_nesting(root: _Element) -> None:
    from lxml import etree

    depth, fields, elements = 0, 0, 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if event == "start" and element.tag in {f"{WORD}fldChar", f"{STRICT}fldChar"}:
            kind = element.get(f"{element.tag[:-7]}fldCharType")
            fields = max(0, fields + {"begin": 1, "end": -1}.get(kind or "", 0))
        if max(depth, fields) > MAX_NESTING:
            raise UnreadableError("tables, text boxes or fields are nested too deep in it")
        if elements > MAX_ELEMENTS:
            raise UnreadableError("too long to be one article: split it")
