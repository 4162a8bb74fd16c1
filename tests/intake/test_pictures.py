from __future__ import annotations

import io
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from sendfeed.intake import pictures
from sendfeed.intake.pictures import MAX_ANIMATION_BYTES, MAX_SIDE, picture
from sendfeed.model import Asset
from tests.intake.pictures import EXIF, animation, claims, opened, saved
from tests.intake.pictures import picture as drawn


def shown(content: bytes) -> Asset:
    asset = picture(content)
    assert isinstance(asset, Asset), asset
    return asset


@pytest.mark.parametrize(
    ("kind", "written", "media_type"),
    [
        ("JPEG", "JPEG", "image/jpeg"),
        ("PNG", "PNG", "image/png"),
        ("GIF", "PNG", "image/png"),
        ("WEBP", "WEBP", "image/webp"),
        ("AVIF", "JPEG", "image/jpeg"),
        ("BMP", "PNG", "image/png"),
    ],
)
def test_what_comes_in_goes_out_as_every_browser_shows_it(kind: str, written: str, media_type: str) -> None:
    asset = shown(drawn(kind))
    image = opened(asset.content)
    assert (image.format, asset.media_type) == (written, media_type)
    assert (asset.width, asset.height) == image.size == (60, 40)
    assert re.fullmatch(r"assets/[0-9a-f]{20}\.(jpg|png|webp)", asset.path)
    red, green, blue = image.convert("RGB").getpixel((5, 20))  # type: ignore[misc]  # a pixel may be a number
    assert red > 180
    assert green < 90
    assert blue < 90


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_turned_upright_and_tells_nothing_of_its_camera(kind: str) -> None:
    content = drawn(kind, exif=EXIF)
    assert b"Jo Harker" in content
    asset = shown(content)
    assert b"Jo Harker" not in asset.content
    image = opened(asset.content)
    assert not image.getexif()
    assert (asset.width, asset.height) == image.size == (40, 60)
    # Turned by a quarter to the right, what was left is at the top.
    red, *_ = image.convert("RGB").getpixel((20, 5))  # type: ignore[misc]  # a pixel may be a number
    assert red > 180


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_undone(orientation: int) -> None:
    upright = Image.new("L", (3, 2))
    upright.putdata([0, 50, 100, 150, 200, 250])
    undo = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    turned = upright if undo is None else upright.transpose(Image.Transpose(undo))
    exif = Image.Exif()
    exif[274] = orientation
    assert opened(shown(saved(turned, "PNG", exif=exif)).content).tobytes() == upright.tobytes()


def test_comments_profiles_and_texts_are_left_out() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = drawn("JPEG", comment=b"for Jo Harker", icc_profile=profile, xmp=b"<x:xmpmeta>Jo Harker</x:xmpmeta>")
    assert content.count(b"Jo Harker") == 2
    image = opened(shown(content).content)
    assert b"Jo Harker" not in shown(content).content
    assert image.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    assert b"Jo Harker" not in shown(drawn("PNG", icc_profile=profile) + b"Jo Harker").content
    assert "icc_profile" not in opened(shown(drawn("PNG", icc_profile=profile)).content).info


def test_a_large_picture_becomes_as_large_as_screens_need() -> None:
    asset = shown(drawn("JPEG", (4000, 3000)))
    assert (asset.width, asset.height) == (MAX_SIDE, 1200)
    assert len(asset.content) < 40_000
    assert (shown(drawn("PNG", (20_000, 3))).width, shown(drawn("PNG", (3, 20_000))).width) == (MAX_SIDE, 1)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 20), (30, 20), (7000, 4000)])
def test_png_of_every_kind(mode: str, size: tuple[int, int]) -> None:
    asset = shown(saved(Image.new(mode, size), "PNG", compress_level=1))
    assert asset.media_type == "image/png"
    assert asset.width == min(size[0], MAX_SIDE)


@pytest.mark.parametrize("size", [(30, 20), (3000, 20)])
def test_what_is_transparent_stays_so(size: tuple[int, int]) -> None:
    palette = Image.new("P", size, 3)
    palette.putpalette(bytes(range(30)))
    for content in (saved(palette, "PNG", transparency=3), saved(Image.new("RGBA", size, (9, 9, 9, 0)), "PNG")):
        assert opened(shown(content).content).convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]
    key = saved(Image.new("RGB", size, (255, 0, 255)), "PNG", transparency=(255, 0, 255))
    assert opened(shown(key).content).convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_a_profile_leaves_what_is_transparent_as_it_is() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    half = saved(Image.new("RGBA", (30, 20), (200, 90, 30, 128)), "PNG", icc_profile=profile)
    red, green, blue, alpha = opened(shown(half).content).getpixel((9, 9))  # type: ignore[misc]  # may be a number
    assert (alpha, abs(red - 200) < 3, abs(green - 90) < 3, abs(blue - 30) < 3) == (128, True, True, True)


def test_sixteen_bits_of_grey_become_eight() -> None:
    assert opened(shown(saved(Image.new("I;16", (4, 4), 0x8000), "PNG")).content).getpixel((0, 0)) == 128


def test_printers_colours_become_a_screens() -> None:
    cmyk = Image.new("CMYK", (40, 30), (0, 255, 255, 0))
    for content in (saved(cmyk, "JPEG"), saved(cmyk, "JPEG", icc_profile=b"no profile at all")):
        image = opened(shown(content).content)
        red, green, blue = image.getpixel((20, 15))  # type: ignore[misc]  # a pixel may be a number
        assert image.mode == "RGB"
        assert (red > 200, green < 60, blue < 60) == (True, True, True)


def test_a_small_animation_still_moves_and_a_large_one_stands_still() -> None:
    content = animation(5)
    assert b"Jo Harker" in content
    asset = shown(content)
    assert (asset.media_type, asset.width, asset.height) == ("image/gif", 50, 40)
    assert b"Jo Harker" not in asset.content
    with Image.open(io.BytesIO(asset.content)) as image:
        assert (getattr(image, "n_frames", 1), image.info.get("loop")) == (5, 0)
    assert shown(content + b"<script>and more</script>").content == asset.content
    assert shown(content + bytes(MAX_ANIMATION_BYTES)).media_type == "image/png"
    assert shown(animation(3, (2000, 30))).media_type == "image/png"


def test_a_picture_that_is_also_something_else_is_only_a_picture() -> None:
    for kind in ("JPEG", "PNG", "GIF", "WEBP", "BMP"):
        content = drawn(kind) + b"PK\x03\x04<script>alert(1)</script><?php system('id'); ?>"
        assert b"script" not in shown(content).content
    assert b"script" not in shown(drawn("JPEG", comment=b"*/=1;alert(1)/*<script>")).content


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "damaged"),
        (b"GIF89a", "damaged"),
        (b"\xff\xd8\xff\xe0", "damaged"),
        (drawn("JPEG", (600, 400))[:900], "damaged"),
        (drawn("PNG", (600, 400))[:200], "damaged"),
        (drawn("WEBP", (600, 400))[:200], "damaged"),
        (animation(5)[:-40], "damaged"),
        (claims(40, 40), "damaged"),
        (claims(20_000, 20_000), "more than 36 million pixels"),
        (claims(6_001, 6_000), "more than 36 million pixels"),
        (claims(10_200, 9_900), "more than 36 million pixels"),
        (saved(Image.new("RGB", (9, 9)), "TIFF"), "a TIFF"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "an SVG"),
        (b'<?xml version="1.0"?>\n<!-- made by hand -->\n<svg/>', "an SVG"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "a HEIC photo"),
        (b"%PDF-1.4", "damaged"),
    ],
)
def test_what_cannot_be_shown_is_left_out_with_the_reason(content: bytes, reason: str) -> None:
    found = picture(content)
    assert isinstance(found, str)
    assert reason in found


def test_passes_without_end_are_not_followed() -> None:
    content = drawn("JPEG", progressive=True)
    start = content.index(b"\xff\xda")
    scan = content[start : content.index(b"\xff\xc4", start) if b"\xff\xc4" in content[start:] else -2]
    assert picture(content[:start] + scan * 200 + b"\xff\xd9") == pictures.DAMAGED
    assert isinstance(picture(content), Asset)


def test_the_same_bytes_give_the_same_picture() -> None:
    noise = Image.effect_noise((300, 200), 60).convert("RGB")
    for kind in ("JPEG", "PNG", "WEBP"):
        content = saved(noise, kind)
        assert shown(content) == shown(content)


SAMPLES = [drawn(kind) for kind in ("JPEG", "PNG", "GIF", "WEBP", "BMP", "AVIF")] + [
    drawn("JPEG", progressive=True, exif=EXIF),
    drawn("PNG", mode="P"),
    animation(4),
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.integers(0, 2**32), st.integers(1, 20), st.booleans())
def test_damage_of_any_kind_is_a_picture_or_a_reason(content: bytes, seed: int, count: int, cut: bool) -> None:
    chance = random.Random(seed)
    damaged = bytearray(content)
    for _ in range(count):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    if cut:
        del damaged[chance.randrange(len(damaged)) :]
    check(bytes(damaged))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF1234WEBP", b"BM"]), st.binary())
def test_any_bytes_are_a_picture_or_a_reason(start: bytes, content: bytes) -> None:
    check(start + content)


def check(content: bytes) -> None:
    found = picture(content)
    if isinstance(found, str):
        assert found
    else:
        assert opened(found.content).size == (found.width, found.height)
        assert 0 < max(found.width, found.height) <= MAX_SIDE
