"""A picture's bytes → the picture as it is published: upright, no larger than screens need, and with nothing in it but
what is to be seen: no place or camera (EXIF, XMP), no comment, no colour profile.

The same bytes give the same picture. Hostile ones are refused by what they claim, before anything is unpacked: what is
left takes two seconds and some 600 MB at most, and a photo of a telephone a tenth of a second.
"""

from __future__ import annotations

import hashlib
import re
import struct
import warnings
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from sendfeed.model import Asset

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_SIDE = 1600
"""In pixels. A page is a thousand wide, a telephone has three for each of its four hundred."""

MAX_PIXELS = {"JPEG": 52_000_000, "MPO": 52_000_000}
OTHER_PIXELS = 36_000_000
"""Before it is made smaller: telephones take fifty million, and a page scanned at 600 dpi has thirty-five. All formats
but JPEG are unpacked whole.
"""

MAX_SCANS = 100
"""How often a progressive JPEG may go over all of its pixels; ten times is usual."""

MAX_ANIMATION_BYTES = 2_000_000
QUALITY = 85

READ = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP")
WRITTEN = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "GIF": "PNG", "BMP": "PNG", "WEBP": "WEBP"}
"""The format that a picture is published in, by the one that it came in. An AVIF becomes what every reader knows."""

OPTIONS: dict[str, dict[str, object]] = {
    "JPEG": {"quality": QUALITY, "progressive": True, "optimize": True},
    "PNG": {"compress_level": 6},
    "WEBP": {"quality": QUALITY, "method": 4},
}
NAMES = {"JPEG": ("jpg", "image/jpeg"), "PNG": ("png", "image/png"), "WEBP": ("webp", "image/webp")}

UPRIGHT = {
    2: ("FLIP_LEFT_RIGHT",),
    3: ("ROTATE_180",),
    4: ("FLIP_TOP_BOTTOM",),
    5: ("TRANSPOSE",),
    6: ("ROTATE_270",),
    7: ("TRANSVERSE",),
    8: ("ROTATE_90",),
}
"""How to turn a picture by the orientation in its EXIF (tag 274)."""

FOREIGN = (
    (rb".{4}ftyp(?:hei|hev|mif1|msf1)", "a HEIC photo, which browsers do not show: save it as JPEG"),
    (rb"\s{0,99}<(?:svg\b|.{0,4000}?<svg\b)", "an SVG, which can hold programs: save it as PNG"),
    (rb"II\*\0|MM\0\*", "a TIFF, which browsers do not show: save it as PNG"),
    (rb"\x01\0\0\0.{36} EMF|\xd7\xcd\xc6\x9a", "a Windows metafile, which browsers do not show: save it as PNG"),
)
"""Kinds of picture that are not taken, by how they begin."""

TOO_LARGE = "it has more than {} million pixels: save it smaller"
DAMAGED = "it is damaged, or no picture: open it, and save it anew as JPEG or PNG"

BROKEN = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError, RuntimeError),
    *(SyntaxError, TypeError, ValueError, struct.error, zlib.error),
)
"""What Pillow raises for damaged files."""

_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")


def picture(content: bytes) -> Asset | str:
    """The picture, or why it cannot be shown."""
    from PIL import AvifImagePlugin, Image, WebPImagePlugin  # noqa: F401 - else Pillow imports all it has to find these

    for start, reason in FOREIGN:
        if re.match(start, content, re.DOTALL | re.IGNORECASE):
            return reason
    if _scans(content) > MAX_SCANS:
        return DAMAGED
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=READ) as image:
                most = MAX_PIXELS.get(image.format or "", OTHER_PIXELS)
                if image.width * image.height > most:
                    return TOO_LARGE.format(most // 1_000_000)
                return _moving(content, image) or _still(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return TOO_LARGE.format(OTHER_PIXELS // 1_000_000)
    except BROKEN:
        return DAMAGED


def named(content: bytes, ending: str, media_type: str, width: int = 0, height: int = 0) -> Asset:
    """An asset, named by its content; `ending` is what follows the hash in its path."""
    path = f"assets/{hashlib.sha256(content).hexdigest()[:20]}{ending}"
    return Asset(path, media_type, content, width, height)


def _still(image: Image) -> Asset:
    from PIL.Image import Resampling, Transpose

    came_in, profile, orientation = image.format or "", image.info.get("icc_profile"), _orientation(image)
    if max(image.size) > MAX_SIDE or profile or image.mode not in {"1", "P"}:
        # Colours by number, and transparent ones, would not survive.
        image = _of_full_colour(image)
    image.thumbnail((MAX_SIDE, MAX_SIDE), Resampling.LANCZOS, reducing_gap=2.0)
    image.load()
    image = _in_srgb(image, profile)
    if image.mode not in {"1", "P", "L", "LA", "RGB", "RGBA"}:
        image = image.convert("RGB")
    for turn in UPRIGHT.get(orientation, ()):
        image = image.transpose(Transpose[turn])
    written = WRITTEN.get(came_in) or ("PNG" if image.mode.endswith("A") else "JPEG")
    image.info = {key: value for key, value in image.info.items() if key == "transparency" and image.mode == "P"}
    result = BytesIO()
    image.save(result, written, **OPTIONS[written])
    ending, media_type = NAMES[written]
    return named(result.getvalue(), f".{ending}", media_type, *image.size)


def _orientation(image: Image) -> int:
    try:
        return int(image.getexif().get(274, 1))
    except BROKEN:
        return 1


def _of_full_colour(image: Image) -> Image:
    """The picture without a palette, a single transparent colour or sixteen bits; a JPEG is not unpacked for it."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    transparent = "transparency" in image.info
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if transparent or image.mode == "PA" else "RGB")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in {"L", "RGB"} and transparent:
        return image.convert({"L": "LA", "RGB": "RGBA"}[image.mode])
    return image


def _in_srgb(image: Image, profile: bytes | None) -> Image:
    """The picture in the colours that a browser assumes. A profile that cannot be followed is left out."""
    from PIL import ImageCms

    if profile and image.mode in {"RGB", "RGBA", "CMYK"}:
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
        except (ImageCms.PyCMSError, *BROKEN):
            pass
        else:
            return converted or image
    return image


def _moving(content: bytes, image: Image) -> Asset | None:
    """An animated GIF as it is, if it is small, without what is not to be seen; None for any other picture."""
    if image.format != "GIF" or len(content) > MAX_ANIMATION_BYTES or max(image.size) > MAX_SIDE:
        return None
    stripped, frames = _stripped_gif(content)
    if frames < 2 or frames * image.width * image.height > OTHER_PIXELS:
        return None
    size = image.size
    for frame in range(frames):
        image.seek(frame)
        if image.size != size:
            raise ValueError("a frame reaches beyond the picture")
        image.load()
    return named(stripped, ".gif", "image/gif", *size)


def _stripped_gif(content: bytes) -> tuple[bytes, int]:
    """A GIF (89a) without comments, data of programs and what follows its end; and how many frames it has.

    Raises one of `BROKEN` for what is none.
    """
    position = 13 + _palette_bytes(content[10])
    kept, frames = [content[:position]], 0
    while (block := content[position]) != 0x3B:
        start, is_image = position, block == 0x2C
        if is_image:
            position += 11 + _palette_bytes(content[position + 9])
        elif block == 0x21:
            position += 2
        else:
            raise ValueError("a block of no known kind")
        while content[position]:
            position += 1 + content[position]
        position += 1
        # How a frame is shown (F9), and how often all are (FF).
        is_kept = is_image or content[start + 1] == 0xF9 or content[start + 1 : start + 14] == b"\xff\x0bNETSCAPE2.0"
        kept.extend([content[start:position]] if is_kept else [])
        frames += is_image
    return b"".join([*kept, b";"]), frames


def _palette_bytes(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _scans(content: bytes) -> int:
    """How many scans a JPEG has (ITU-T T.81, B.1.1)."""
    position, scans = 2, 0
    while content.startswith(b"\xff\xd8") and (marker := _MARKER.search(content, position)):
        position = marker.end()
        if marker[0] == b"\xff\xd9":
            break
        scans += marker[0] == b"\xff\xda"
        if marker[0] not in {b"\xff\x01", b"\xff\xd8"}:
            position += int.from_bytes(content[position : position + 2])
    return scans
