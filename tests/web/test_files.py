"""Which names a path has, which files are found below the root, and what is kept of them."""

from __future__ import annotations

import os
import socket
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.web.files import SiteFiles, names_of
from tests.adapters.obedience import obediently
from tests.web.conftest import fill

TEXT = "The same words again and again. " * 100


def much_later() -> int:
    return time.time_ns() + 3_600_000_000_000


@pytest.mark.parametrize(
    ("path", "names"),
    [
        (b"/", (b"index.html",)),
        (b"/feed.xml", (b"feed.xml",)),
        (b"/topics/transport/", (b"topics", b"transport", b"index.html")),
        (b"/a%20b.html", (b"a b.html",)),
        (b"/caf%C3%A9", ("café".encode(),)),
        (b"/%2541", (b"%41",)),
        (b"/100%", (b"100%",)),
        (b"/a..b", (b"a..b",)),
        (b"http://127.0.0.1:8080/feed.xml", (b"feed.xml",)),
        (b"HTTPS://elsewhere.example/", (b"index.html",)),
    ],
)
def test_the_names_of_a_path(path: bytes, names: tuple[bytes, ...]) -> None:
    assert names_of(path) == names


@pytest.mark.parametrize(
    "path",
    [
        *(
            b"",
            b"*",
            b"feed.xml",
            b"http://host",
            b"//",
            b"//evil.example/",
            b"/a//b",
            b"/.",
            b"/..",
            b"/../x",
            b"/a/..",
        ),
        *(b"/%2e%2e/x", b"/%2E./x", b"/.%2e", b"/a%2fb", b"/%2F", b"/%5c", b"/a\\b", b"/..\\x", b"/a%00.html", b"/%00"),
        *(
            b"/.git/config",
            b"/a/.hidden",
            b"/%2ehidden",
            b"/\xff",
            b"/%ff",
            b"/%c0%ae%c0%ae/x",
            b"/%c0%af",
            b"/%ed%a0%80",
        ),
    ],
)
def test_paths_that_no_file_has(path: bytes) -> None:
    assert names_of(path) is None


@given(
    st.binary(max_size=30) | st.lists(st.sampled_from([b"/", b".", b"%2e", b"%2f", b"\\", b"%", b"a"])).map(b"".join)
)
def test_names_stay_where_they_are(path: bytes) -> None:
    for name in names_of(path) or ():
        assert name
        assert not set(name) & set(b"/\\\0")
        assert not name.startswith(b".")
        name.decode()


def test_files_come_change_and_go(tmp_path: Path) -> None:
    files = SiteFiles(tmp_path / "site")
    assert files.find((b"a.html",)) is None
    for content in ("one", "two", TEXT):
        fill(tmp_path / "site", {"a.html": content})
        found = files.find((b"a.html",))
        assert found
        assert found.plain.body == content.encode()
    (tmp_path / "site/a.html").unlink()
    assert files.find((b"a.html",)) is None


def test_nothing_but_regular_files_is_found(tmp_path: Path) -> None:
    root = tmp_path / "site"
    fill(root, {"folder/index.html": "x"})
    os.mkfifo(root / "fifo")
    os.symlink("/dev/zero", root / "zero")
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind(str(root / "socket"))
        for name in (b"folder", b"fifo", b"zero", b"socket", b"x" * 256, b"folder/index.html/x"):
            assert SiteFiles(root).find(tuple(name.split(b"/"))) is None, name


def test_no_link_is_followed_but_to_the_root_itself(tmp_path: Path) -> None:
    fill(tmp_path, {"secret/a.html": "secret", "site/real/a.html": "public"})
    root = tmp_path / "site"
    files = SiteFiles(root)
    for name, target in (("out", "../secret"), ("abs", str(tmp_path / "secret")), ("in", "real"), ("loop", "loop")):
        os.symlink(target, root / name)
        assert files.find((name.encode(), b"a.html")) is None, name
    os.symlink("../secret/a.html", root / "a.html")
    assert files.find((b"a.html",)) is None
    os.symlink("site", tmp_path / "current")
    assert SiteFiles(tmp_path / "current").find((b"real", b"a.html"))


def test_a_folder_that_becomes_a_link_is_refused_though_its_file_was_kept(tmp_path: Path) -> None:
    fill(tmp_path, {"secret/a.html": "secret", "site/real/a.html": "public"})
    files = SiteFiles(tmp_path / "site", clock=much_later)
    assert files.find((b"real", b"a.html"))
    (tmp_path / "site/real").rename(tmp_path / "site/moved")
    os.symlink("../secret", tmp_path / "site/real")
    assert files.find((b"real", b"a.html")) is None


def test_what_stands_still_is_kept_until_it_changes(tmp_path: Path) -> None:
    fill(tmp_path, {"a.html": TEXT})
    files = SiteFiles(tmp_path, clock=much_later)
    first = files.find((b"a.html",))
    assert first
    assert files.find((b"a.html",)) is first
    before = (tmp_path / "a.html").stat()
    # In place, of the same size, and with the old time put back.
    (tmp_path / "a.html").write_text(TEXT.swapcase())
    os.utime(tmp_path / "a.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    second = files.find((b"a.html",))
    assert second
    assert second.plain.body == TEXT.swapcase().encode()
    assert files.find((b"a.html",)) is second


def test_what_has_just_changed_is_not_kept(tmp_path: Path) -> None:
    """A third version may have the first one's inode, size and time: clocks of file systems tick slowly."""
    fill(tmp_path, {"a.html": TEXT})
    files = SiteFiles(tmp_path, clock=lambda: (tmp_path / "a.html").stat().st_ctime_ns + 1_000_000)
    assert files.find((b"a.html",)) is not files.find((b"a.html",))


def test_the_time_is_told_when_its_second_is_over(tmp_path: Path) -> None:
    """Two versions of one second would have one Last-Modified, and programs go by that."""
    fill(tmp_path, {"feed.xml": TEXT})
    modified = (tmp_path / "feed.xml").stat().st_mtime_ns
    told = []
    for now in (modified - 1_000_000_000, modified, modified + 1_000_000_000, modified + 2_000_000_001):
        found = SiteFiles(tmp_path, clock=partial(int, now)).find((b"feed.xml",))
        assert found
        told.append(found.modified)
    assert told == [None, None, None, datetime.fromtimestamp(modified // 1_000_000_000, UTC)]


def test_what_is_kept_is_bounded(tmp_path: Path) -> None:
    fill(tmp_path, {f"{n}.png": bytes(1_000) for n in range(5)} | {"huge.png": bytes(4_000)})
    files = SiteFiles(tmp_path, clock=much_later, kept_bytes=3_000)
    kept = [files.find((b"%d.png" % n,)) for n in range(3)]
    assert [files.find((b"%d.png" % n,)) is kept[n] for n in range(3)] == [True, True, True]
    files.find((b"3.png",))
    assert [files.find((b"%d.png" % n,)) is kept[n] for n in (1, 2)] == [True, True]
    assert files.find((b"0.png",)) is not kept[0]
    huge = files.find((b"huge.png",))
    assert huge
    assert files.find((b"huge.png",)) is not huge


def test_what_may_be_there_but_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    fill(tmp_path, {"a.html": "x", "b/a.html": "x"})
    (tmp_path / "a.html").chmod(0)
    (tmp_path / "b").chmod(0)
    script = """
import pathlib, sys
from sendfeed.web.files import SiteFiles
for names in ((b"a.html",), (b"b", b"a.html")):
    try:
        print(SiteFiles(pathlib.Path(sys.argv[1])).find(names))
    except PermissionError:
        print("refused")
"""
    result = obediently(script, str(tmp_path))
    (tmp_path / "b").chmod(0o700)
    assert result.stdout.split() == ["refused", "refused"], result.stderr


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    fill(tmp_path, {"a/b/c.html": "x"})
    os.symlink("a", tmp_path / "link")
    files = SiteFiles(tmp_path)
    before = len(os.listdir("/dev/fd"))
    for names in ((b"a", b"b", b"c.html"), (b"a", b"b"), (b"a", b"b", b"no"), (b"a", b"no", b"c"), (b"link", b"b")):
        files.find(names)
    assert len(os.listdir("/dev/fd")) == before
