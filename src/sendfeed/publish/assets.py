"""An article's pictures and attachments, as pages and feeds have them. Intake writes `assets/…`, below the root."""

from __future__ import annotations

import re
from html import escape

from sendfeed.model import ASSETS, Attachment, Revision
from sendfeed.words import Words

_PLACE = re.compile(rf'(<(?:img src|a href)=")(?={ASSETS})')


def with_assets_below(html: str, root: str) -> str:
    """The HTML of a revision with its assets where they are found: `root` leads to the site's root, or is its URL."""
    return _PLACE.sub(lambda match: match[1] + escape(root), html) if ASSETS in html else html


def asset_url(path: str, base_url: str) -> str:
    """The URL of an asset by its path; that of a picture elsewhere as it is."""
    return f"{base_url}{path}" if path.startswith(ASSETS) else path


def unlinked(revision: Revision) -> list[Attachment]:
    """The attachments that no link in the text leads to."""
    return [each for each in revision.attachments if f'<a href="{each.path}"' not in revision.html]


def size_in_words(size_bytes: int, words: Words) -> str:
    """`840 kB`, `1.2 MB`: thousands, as shops and telephones count them."""
    if size_bytes < 1_000_000:
        return words("kilobytes", number=max(round(size_bytes / 1000), 1))
    return words("megabytes", number=round(size_bytes / 1_000_000, 1))
