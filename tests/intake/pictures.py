"""Real pictures, as cameras, scanners, drawing programs and attackers make them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

EXIF = Image.Exif()
EXIF[271], EXIF[274], EXIF[34853] = "Camera of Jo Harker", 6, {1: "N", 2: (51.0, 30.0, 26.0)}


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: Any) -> bytes:
    """A picture whose left third is red, in modes that have colours."""
    image = Image.new(mode, size)
    if mode == "RGB":
        image.paste((220, 30, 30), (0, 0, size[0] // 3, size[1]))
    return saved(image, kind, **options)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def animation(frames: int, size: tuple[int, int] = (50, 40)) -> bytes:
    first, *rest = (Image.new("RGB", size, (40 * n % 256, 90, 200 - 20 * n % 200)) for n in range(frames))
    return saved(first, "GIF", save_all=True, append_images=rest, loop=0, duration=80, comment=b"drawn by Jo Harker")


def claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be as large as this."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")
    )
