"""Files that readers download: which kinds there are, and how their bytes become assets. What is in them stays."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

from sendfeed.intake.pictures import named
from sendfeed.model import Asset

PDF = ".pdf"
_ZIP = b"PK\x03\x04"


class Kind(NamedTuple):
    """A kind of attachment: its media type, and what stands within the first kilobyte of every one."""

    media_type: str
    mark: bytes


ATTACHMENTS = {
    PDF: Kind("application/pdf", b"%PDF-"),
    ".odt": Kind("application/vnd.oasis.opendocument.text", _ZIP),
    ".ods": Kind("application/vnd.oasis.opendocument.spreadsheet", _ZIP),
    ".odp": Kind("application/vnd.oasis.opendocument.presentation", _ZIP),
    ".xlsx": Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _ZIP),
    ".pptx": Kind("application/vnd.openxmlformats-officedocument.presentationml.presentation", _ZIP),
}
"""By the ending of the name. Not .docx: that is an article."""

MAX_NAME = 80


def attachment(path: str, content: bytes) -> Asset | str:
    """The asset of an attachment, or why it is none. `path` ends as one of `ATTACHMENTS`."""
    name = PurePosixPath(path)
    kind = ATTACHMENTS[name.suffix.lower()]
    if kind.mark not in content[:1024]:
        return f"it is no {name.suffix[1:].upper()}, whatever its name says"
    return named(content, f"/{_plain_name(name.stem)}{name.suffix.lower()}", kind.media_type)


def leads_to_attachment(reference: str) -> bool:
    """Whether a link that is not absolute leads to a file of such a kind."""
    try:
        parts = urlsplit(reference)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and PurePosixPath(parts.path).suffix.lower() in ATTACHMENTS


def _plain_name(stem: str) -> str:
    """A name that needs no encoding in a URL, on any disk."""
    letters = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", letters)[:MAX_NAME].strip("-") or "file"
