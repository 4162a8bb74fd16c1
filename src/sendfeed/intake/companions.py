"""An article's pictures and attachments: what its text refers to is found beside its seed, and put in its place.

Formats leave references as they stand: `<img src="pics/hall.jpg">`, `<img src="docx:1">`, `<a href="form.pdf">`. Here
they become assets, or go with a warning; the words stay.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape, unescape
from urllib.parse import unquote, urlsplit

from sendfeed.intake.attachments import ATTACHMENTS, PDF, attachment
from sendfeed.intake.blocks import Block
from sendfeed.intake.formats import REFUSED, ending, format_of
from sendfeed.intake.links import named, public_address, web_address
from sendfeed.intake.pictures import picture
from sendfeed.intake.vocabulary import WORD_PICTURE, plain
from sendfeed.model import Asset, Attachment, Outcome

Beside = Callable[[str], bytes | None]
"""Gives the bytes of a file by its path within the seed folder; None if there is none, or none that may be read."""

PICTURES = frozenset({".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".avif", ".bmp"})

MAX_FILES = 100
MAX_BYTES = 60_000_000
"""An article has at most so many pictures and attachments, and they so many bytes as they are published."""

ABSENT = "there is no such file beside it"
TOO_MANY = f"an article has at most {MAX_FILES} pictures and attachments, of {MAX_BYTES // 1_000_000} MB in all"

_IMAGE = re.compile(r'<img src="([^"]*)"(?: alt="([^"]*)")?>')
_LINK = re.compile(r'<a href="(?!https?:|mailto:|tel:)([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_EMPTY = re.compile(r"<(a|span) [^>]*>\s*</\1>")


def nothing_beside(_path: str) -> None:
    """A seed that lies alone."""


def accompanies(path: str) -> bool:
    """Whether a file is a picture or an attachment by its name: it is published with an article or not at all."""
    suffix = ending(path).lower()
    return not path.endswith("/") and (suffix in PICTURES or suffix in ATTACHMENTS)


def why_unusable(path: str, content: bytes) -> str:
    """Why a file that `accompanies` articles can be in none of them; empty if it can."""
    found = _asset(path, content)
    return found if isinstance(found, str) else ""


def alone(path: str) -> tuple[Outcome, str]:
    """What becomes of a file that no article can be made of, and that none refers to; and what to do about it."""
    suffix = ending(path).lower()
    reason = f"no article refers to it: {REFUSED[suffix]}" if accompanies(path) else str(format_of(path))
    return Outcome.HELD if suffix == PDF else Outcome.REJECTED, reason


@dataclass(frozen=True, slots=True)
class Placed:
    """The blocks of an article with its assets in place.

    `image` is what its front matter names: the path of an asset, or a URL. `uses` are the paths within the seed folder
    that it refers to, whether there is a file or not: when one comes, goes or changes, the article does.
    """

    blocks: tuple[Block, ...]
    image: str
    assets: tuple[Asset, ...]
    attachments: tuple[Attachment, ...]
    uses: tuple[str, ...]
    warnings: tuple[str, ...]


def place(path: str, blocks: Sequence[Block], image: str, pictures: Mapping[str, bytes], beside: Beside) -> Placed:
    """Put pictures and attachments in their places. `path` is the seed's, `image` what its front matter names, and
    `pictures` are those within the seed. A PDF of the seed's name beside it is an attachment too.
    """
    found = _Found(path, pictures, beside)
    namesake = path.removesuffix(ending(path)) + PDF
    why = found.attach(namesake)
    if isinstance(why, str) and why != ABSENT:
        found.leave_out(f"attachment {namesake}", why)
    placed = [found.block(block) for block in blocks]
    lead, shown = found.lead(image)
    if lead and not any(f'<img src="{escape(lead)}"' in block.inner for block in placed):
        placed.insert(0, Block("figure", shown, ""))
    return Placed(
        blocks=tuple(block for block in placed if block.text or block.tag == "hr" or "<img" in block.inner),
        image=lead,
        assets=tuple(found.assets.values()),
        attachments=tuple(found.attachments.values()),
        uses=tuple(found.uses),
        warnings=tuple(found.warnings),
    )


class _Found:
    """What an article refers to, as far as it is found; each file is looked at once."""

    def __init__(self, path: str, pictures: Mapping[str, bytes], beside: Beside) -> None:
        self._folder, self._pictures, self._beside = posixpath.dirname(path), pictures, beside
        self._known: dict[str, Asset | str] = {}
        self._left_bytes = MAX_BYTES
        self.assets: dict[str, Asset] = {}
        self.attachments: dict[str, Attachment] = {}
        self.uses: dict[str, None] = {}
        self.warnings: dict[str, None] = {}

    def block(self, block: Block) -> Block:
        """The block with assets in place of what it refers to."""
        if "<img " not in block.inner and "<a " not in block.inner:
            return block
        inner = _LINK.sub(self._link, _IMAGE.sub(self._image, block.inner))
        if inner == block.inner:
            return block
        inner = _EMPTY.sub("", inner).strip()
        return replace(block, inner=inner, text=plain(inner))

    def lead(self, image: str) -> tuple[str, str]:
        """The picture that front matter names, if it can be shown: the path of its asset or its URL, and its HTML."""
        if not image:
            return "", ""
        url = public_address(image) or ""
        if url.startswith("https:"):
            return url, f'<img src="{escape(url)}" alt="">'
        asset = self._picture(image)
        return (asset.path, _shown(asset, "")) if asset else ("", "")

    def attach(self, path: str) -> Asset | str:
        """The asset of an attachment, which the article has from now on, or why there is none."""
        found = self._file(path, ATTACHMENTS)
        if not isinstance(found, str):
            name = posixpath.basename(path)
            self.attachments[found.path] = Attachment(found.path, name, found.media_type, len(found.content))
        return found

    def leave_out(self, what: str, why: str) -> None:
        """Let the editor know of what is not in the article."""
        self.warnings[f"{what} left out: {why}"] = None

    def _image(self, match: re.Match[str]) -> str:
        reference, alternative = unescape(match[1]), match[2] or ""
        if web_address(reference):
            image = f'<img src="{match[1]}" alt="{alternative}">'
        elif asset := self._picture(reference):
            image = _shown(asset, alternative)
        else:
            return escape(unescape(alternative), quote=False)
        # Word cannot say that a picture is there for the looks only.
        if match[2] is None or (not alternative and reference in self._pictures):
            self.warnings[f"{_name(reference)} has no alternative text: say in a few words what it shows"] = None
        return image

    def _link(self, match: re.Match[str]) -> str:
        reference = unescape(match[1])
        found = self.attach(self._within(reference))
        if isinstance(found, str):
            self.leave_out(f"link to {named(reference)}", found)
            return f"<span{match[2]}>{match[3]}</span>" if match[2] else match[3]
        return f'<a href="{found.path}"{match[2]}>{match[3]}</a>'

    def _picture(self, reference: str) -> Asset | None:
        if reference in self._pictures:
            found = self._kept(reference, self._pictures[reference], picture)
        else:
            found = self._file(self._within(reference), PICTURES)
        if isinstance(found, str):
            self.leave_out(_name(reference), found)
            return None
        return found

    def _file(self, path: str, kinds: Collection[str]) -> Asset | str:
        """The asset of a file of the seed folder, or why there is none."""
        suffix = ending(path).lower()
        if not path:
            return "only pictures at https://…, and files within the seed folder, can be published"
        if suffix == ".svg":
            return "an SVG can hold programs: save it as PNG"
        if suffix not in kinds:
            return f"it is none of {', '.join(sorted(kinds))}"
        if path not in self.uses and len(self.uses) >= MAX_FILES:
            return TOO_MANY
        self.uses[path] = None
        if path not in self._known and (content := self._beside(path)) is not None:
            return self._kept(path, content, partial(_asset, path))
        return self._known.get(path, ABSENT)

    def _within(self, reference: str) -> str:
        """The path within the seed folder that a relative reference leads to; empty if it leads elsewhere."""
        try:
            parts = urlsplit(reference.replace("\\", "/"))
        except ValueError:
            return ""
        target = "" if parts.scheme or parts.netloc else unquote(parts.path)
        path = posixpath.normpath(posixpath.join(self._folder, target)) if target else ""
        is_within = path and not path.startswith(("/", "../")) and path not in {".", ".."}
        return unicodedata.normalize("NFC", path) if is_within else ""

    def _kept(self, key: str, content: bytes, make: Callable[[bytes], Asset | str]) -> Asset | str:
        """What `make` gives of a file, made once, as far as an article may have so much."""
        if key not in self._known:
            made = make(content)
            if not isinstance(made, str):
                self._left_bytes -= len(made.content)
                made = replace(made, made_of=hashlib.sha256(content).hexdigest())
            self._known[key] = made if self._left_bytes >= 0 else TOO_MANY
        found = self._known[key]
        if not isinstance(found, str):
            self.assets[found.path] = found
        return found


def _asset(path: str, content: bytes) -> Asset | str:
    return picture(content) if ending(path).lower() in PICTURES else attachment(path, content)


def _shown(asset: Asset, alternative: str) -> str:
    return f'<img src="{asset.path}" alt="{alternative}" width="{asset.width}" height="{asset.height}">'


def _name(reference: str) -> str:
    """A picture, as a person knows it."""
    if reference.startswith(WORD_PICTURE):
        return f"picture {reference.removeprefix(WORD_PICTURE)} of the Word file"
    return f"picture {named(reference)}"
