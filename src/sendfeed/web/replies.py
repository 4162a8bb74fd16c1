"""What the public listener answers: a pure function of the file that was found and of the request's headers.

RFC 9110 decides: content codings by 12.5.3, conditional requests by 13.1.2, 13.1.3 and 13.2.2, 304 by 15.4.5. A
strong entity tag is the SHA-256 of the bytes as sent, so each content coding has its own. Ranges are not offered.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from posixpath import splitext

from sendfeed.model import FEED_FORMATS

METHODS = ("GET", "HEAD")
COMPRESSED_FROM_BYTES = 1_000
NAMED_BY_CONTENT = ("assets/", "search/")
"""Below these, files are, or their folders, but for the entry of the search index."""
SEARCH, SEARCH_ENTRY = "search.html", "search/index.js"

YEAR_SECONDS = 365 * 24 * 3600

GONE = b'<meta name="sendfeed-status" content="410">'
"""In the head of a page (site/withdrawn.html.j2). Text from elsewhere is escaped there, so that none can bring it."""

# As the pages' own policy (site/base.html.j2), and no page in another site's frame. No page makes connections; they are
# allowed for programs that judge it from within: Lighthouse looks for robots.txt so.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SECURITY = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
"""The headers of every answer."""
SEARCH_POLICY = {"content-security-policy": f"{POLICY}; script-src 'self'"}


@dataclass(frozen=True, slots=True)
class Kind:
    """How files of one kind are sent. A feed may be read by the scripts of any site: feed readers in browsers do.

    What is `immutable` is named by its content, and never asked for again (RFC 8246). `headers` are said besides.
    """

    media_type: str
    compressible: bool = True
    max_age_seconds: int = 60
    is_feed: bool = False
    immutable: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


UNKNOWN = Kind("application/octet-stream", compressible=False)
# By the file's name, or by how it ends. `charset` where the type's registration has it: XML and JSON say it themselves.
KINDS = {
    **{form.file: Kind(form.media_type, is_feed=True) for form in FEED_FORMATS},
    ".html": Kind("text/html; charset=utf-8"),
    ".opml": Kind("text/x-opml; charset=utf-8"),
    ".txt": Kind("text/plain; charset=utf-8"),
    ".xml": Kind("application/xml"),
    ".json": Kind("application/json"),
    ".css": Kind("text/css; charset=utf-8", max_age_seconds=3600),
    ".js": Kind("text/javascript; charset=utf-8", max_age_seconds=3600),
    ".svg": Kind("image/svg+xml", max_age_seconds=3600),
    ".png": Kind("image/png", compressible=False, max_age_seconds=3600),
    ".jpg": Kind("image/jpeg", compressible=False, max_age_seconds=3600),
    ".jpeg": Kind("image/jpeg", compressible=False, max_age_seconds=3600),
    ".gif": Kind("image/gif", compressible=False, max_age_seconds=3600),
    ".webp": Kind("image/webp", compressible=False, max_age_seconds=3600),
    ".avif": Kind("image/avif", compressible=False, max_age_seconds=3600),
    ".pdf": Kind("application/pdf", compressible=False, max_age_seconds=3600),
    **{
        ending: Kind(media_type, compressible=False, max_age_seconds=3600)
        for ending, media_type in {
            ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ".odt": "application/vnd.oasis.opendocument.text",
            ".ods": "application/vnd.oasis.opendocument.spreadsheet",
            ".odp": "application/vnd.oasis.opendocument.presentation",
        }.items()
    },
}


@dataclass(frozen=True, slots=True)
class Variant:
    """A file's bytes in one content coding, and their entity tag with its quotation marks."""

    body: bytes
    etag: str


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One version of a file, whole. `modified` is aware UTC; `gzipped` is None where that would not be smaller.

    `modified` is None while that second may not be over: it would not tell this version from the next (RFC 9110,
    8.8.2.2). A page that `is_gone` stands for one that was withdrawn.
    """

    kind: Kind
    modified: datetime | None
    plain: Variant
    gzipped: Variant | None
    is_gone: bool = False

    @property
    def size_bytes(self) -> int:
        """How many bytes it holds in memory."""
        return len(self.plain.body) + (len(self.gzipped.body) if self.gzipped else 0)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `headers` hold what is said besides `SECURITY`; the body is left out where HEAD was asked."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def site_file(path: str, content: bytes, modified: datetime | None) -> SiteFile:
    """Make a file ready to be sent: its kind, its entity tags, and its bytes compressed. `path` is below the root."""
    name = path.rpartition("/")[2]
    kind = KINDS.get(name) or KINDS.get(splitext(name)[1].lower(), UNKNOWN)
    if path == SEARCH:
        kind = replace(kind, headers=SEARCH_POLICY)
    elif path in {"search.js", SEARCH_ENTRY}:
        kind = replace(kind, max_age_seconds=60)  # as old as the page, so that they agree
    elif path.startswith(NAMED_BY_CONTENT):
        kind = replace(kind, max_age_seconds=YEAR_SECONDS, immutable=True)
    gzipped = None
    if kind.compressible and len(content) >= COMPRESSED_FROM_BYTES:
        smaller = gzip.compress(content, compresslevel=6, mtime=0)
        gzipped = _variant(smaller) if len(smaller) < len(content) else None
    return SiteFile(kind, modified, _variant(content), gzipped, is_gone=GONE in content.partition(b"</head>")[0])


def found(file: SiteFile, asked: Mapping[str, str], link: str = "") -> Reply:
    """The file, or that it is not modified, or gone for good (RFC 9110, 15.5.11).

    `asked` are the request's headers, lower-case, repeated ones joined; `link` is what the file's `Link` header says.
    """
    if file.is_gone:
        return _message(410, file.plain.body, file.kind.media_type)
    coding = bool(file.gzipped) and prefers_gzip(asked.get("accept-encoding"))
    variant = file.gzipped if file.gzipped and coding else file.plain
    validators = {
        "etag": variant.etag,
        "cache-control": f"public, max-age={file.kind.max_age_seconds}{', immutable' if file.kind.immutable else ''}",
    }
    if file.modified:
        validators["last-modified"] = format_datetime(file.modified, usegmt=True)
    if file.kind.compressible:
        validators["vary"] = "Accept-Encoding"
    if file.kind.is_feed:
        validators["access-control-allow-origin"] = "*"
    validators |= file.kind.headers
    if is_unmodified(variant.etag, file.modified, asked):
        return Reply(304, validators)
    content = {"content-type": file.kind.media_type} | ({"content-encoding": "gzip"} if coding else {})
    content |= {"link": link} if link else {}
    return Reply(200, validators | content | {"content-length": str(len(variant.body))}, variant.body)


def missing(page: SiteFile | None) -> Reply:
    """There is no such file: said by the site's own page, if it has one."""
    return _message(404, page.plain.body, page.kind.media_type) if page else _message(404, b"There is no such page.\n")


def folder(name: str) -> Reply:
    """It is a folder: the same URL with a slash. Relative, so it stays on this origin, and below a proxy's prefix."""
    reply = _message(308, b"This is a folder.\n")
    return Reply(reply.status, {**reply.headers, "location": f"./{name}/"}, reply.body)


def refused() -> Reply:
    """Another method than GET and HEAD."""
    reply = _message(405, b"Files can only be read here.\n")
    return Reply(reply.status, {**reply.headers, "allow": ", ".join(METHODS)}, reply.body)


def unavailable() -> Reply:
    """The file may be there and cannot be read: nothing else is told to strangers."""
    reply = _message(503, b"This cannot be read just now.\n")
    return Reply(reply.status, {**reply.headers, "retry-after": "60"}, reply.body)


def prefers_gzip(accept_encoding: str | None) -> bool:
    """Whether gzip is acceptable and no less wanted than no coding at all (RFC 9110, 12.5.3)."""
    weights = dict(_weighted(item) for item in (accept_encoding or "").split(","))
    anything = weights.get("*", 0.0)
    gzip_weight = weights.get("gzip", weights.get("x-gzip", anything))
    return gzip_weight > 0 and gzip_weight >= weights.get("identity", anything)


def is_unmodified(etag: str, modified: datetime | None, asked: Mapping[str, str]) -> bool:
    """Whether the asker has this version: If-None-Match decides; without it, If-Modified-Since (RFC 9110, 13.2.2)."""
    if (tags := asked.get("if-none-match")) is not None:
        return tags.strip() == "*" or etag in re.findall(r'"[\x21\x23-\x7e\x80-\xff]*"', tags)
    since = _http_date(asked.get("if-modified-since", ""))
    return modified is not None and since is not None and modified <= since


def _variant(body: bytes) -> Variant:
    return Variant(body, f'"{hashlib.sha256(body).hexdigest()}"')


def _message(status: int, body: bytes, media_type: str = KINDS[".txt"].media_type) -> Reply:
    # Not to be kept: what is missing now is published in a minute.
    headers = {"content-type": media_type, "content-length": str(len(body)), "cache-control": "no-store"}
    return Reply(status, headers, body)


def _weighted(item: str) -> tuple[str, float]:
    """A coding in lower case and its weight, 1 if there is none; 0 if it is not one."""
    coding, _, parameter = item.partition(";")
    weight = re.fullmatch(r"\s*(?:q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?\s*", parameter, re.IGNORECASE | re.ASCII)
    return coding.strip().lower(), float(weight[1] or 1) if weight else 0.0


_DAY, _MONTH = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = r"\d\d:\d\d:\d\d"
_HTTP_DATE = re.compile(
    rf"{_DAY}, \d\d {_MONTH} \d{{4}} {_TIME} GMT"
    rf"|{_DAY}[a-z]{{3,6}}, \d\d-{_MONTH}-\d\d {_TIME} GMT"
    rf"|{_DAY} {_MONTH} [ \d]\d {_TIME} \d{{4}}",
    re.ASCII,
)


def _http_date(value: str) -> datetime | None:
    """A date in one of the three forms of RFC 9110, 5.6.7; None if it is not one."""
    if not _HTTP_DATE.fullmatch(value.strip()):
        return None
    try:
        return parsedate_to_datetime(value).replace(tzinfo=UTC)
    except ValueError:
        return None
