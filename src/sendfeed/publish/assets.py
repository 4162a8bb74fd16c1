"""An article's pictures and attachments, as pages and feeds have them. Intake writes `assets/…`, below the root.

No page shows a picture from elsewhere: whoever keeps it would learn of everybody who opens the page.
"""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urlsplit

from markupsafe import Markup

from sendfeed.model import ASSETS, Attachment, Revision
from sendfeed.words import Words

_PLACE = re.compile(rf'(<(?:img src|a href)=")(?={ASSETS})')
_LINK = re.compile(rf'<a href="({ASSETS}[^"]*)"')

# In the vocabulary of `Revision.html` no link lies in a link, and no value of an attribute holds one of these brackets.
_TAG = re.compile(r"<[^<>]*>")
_ELSEWHERE = re.compile(rf'<img (?!src="{ASSETS})[^<>]*>')
_LINK_OR_ELSEWHERE = re.compile(rf"(?P<opening><a [^<>]*>)(?P<inner>.*?)</a>|{_ELSEWHERE.pattern}", re.DOTALL)
_DESCRIBED = re.compile(r'<img [^<>]*alt="[^"]')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_WITHIN_LINES = "a|strong|em|code|span"
LONGEST_END = len("</strong>")
_BEFORE = re.compile(rf"(?:[\w.,;:!?)\]»”’]|</(?:{_WITHIN_LINES})>)\Z")
_AFTER = re.compile(rf"[\w(\[«“‘]|<(?:{_WITHIN_LINES}|img)[ >]")


def with_assets_below(html: str, root: str) -> str:
    """The HTML of a revision with its assets where they are found: `root` leads to the site's root, or is its URL."""
    return _PLACE.sub(lambda match: match[1] + escape(root), html) if ASSETS in html else html


def with_pictures_linked(html: str, words: Words) -> str:
    """The HTML of a revision with a link to each picture elsewhere in its place: its alternative text, and the host.

    Within a link that text takes its place. One that has none, beside something that says where the link leads, is
    there for the looks, and left out.
    """
    if not _ELSEWHERE.search(html):
        return html

    def linked(match: re.Match[str]) -> str:
        if match["opening"] is None:
            return _apart(_link_to(match[0], words), match)
        if not _ELSEWHERE.search(match["inner"]):
            return match[0]
        return _apart(f"{match['opening']}{_in_words(match['opening'], match['inner'], words)}</a>", match)

    return _LINK_OR_ELSEWHERE.sub(linked, html)


def with_addresses(html: str, base_url: str) -> str:
    """The HTML of a revision whose links to assets also tell their URLs, for paper: there no link leads anywhere."""
    return _LINK.sub(lambda match: f'{match[0]} data-url="{escape(base_url)}{match[1]}"', html)


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


def _link_to(picture: str, words: Words) -> str:
    source, alternative = _values(picture)
    text = f"{alternative} {_said('picture_note', source, words)}" if alternative else _said("picture", source, words)
    return f'<a href="{source}">{text}</a>'


def _in_words(opening: str, inner: str, words: Words) -> str:
    """What a link shows, without its pictures elsewhere: if nothing is left, the host that it leads to."""
    shown = _ELSEWHERE.sub(lambda match: _apart(_values(match[0])[1], match), inner).strip()
    if _TAG.sub("", shown).strip() or _DESCRIBED.search(shown):
        return shown
    if host := _host(dict(_ATTRIBUTE.findall(opening))["href"]):
        return f"{shown}<bdi>{escape(host)}</bdi>"
    source, _ = _values(_ELSEWHERE.findall(inner)[0])
    return shown + _said("picture", source, words)


def _values(picture: str) -> tuple[str, str]:
    """Its address and its alternative text, both escaped, as they stand in the tag."""
    attributes = dict(_ATTRIBUTE.findall(picture))
    return attributes["src"], attributes.get("alt", "").strip()


def _said(key: str, source: str, words: Words) -> str:
    """A sentence of the interface about a picture elsewhere; the text around it may be in any language."""
    host = _host(source)
    return f"<span{words.marks}>{words.markup(key, host=Markup('<bdi>{}</bdi>').format(host))}</span>"


def _host(address: str) -> str:
    """The host of an address as it stands in a tag; empty if it has none."""
    return urlsplit(unescape(address)).hostname or ""


def _apart(shown: str, match: re.Match[str]) -> str:
    """What is shown in place of the match, apart from the words beside it: pictures need no spaces, and words do."""
    before = _BEFORE.search(match.string[max(match.start() - LONGEST_END, 0) : match.start()])
    after = _AFTER.match(match.string, match.end())
    return f"{' ' if before else ''}{shown}{' ' if after else ''}"
