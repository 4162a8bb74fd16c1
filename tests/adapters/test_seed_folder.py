"""The seed folder: nothing in it is followed, waited for or trusted, and every file in it is told of."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sendfeed.adapters.seed_folder import SeedFolder
from sendfeed.errors import SeedFolderError
from sendfeed.model import Stat

MAX_BYTES = 1000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "seeds"
    root.mkdir()
    return root


@pytest.fixture
def folder(root: Path) -> SeedFolder:
    return SeedFolder(root, MAX_BYTES)


def refusals(folder: SeedFolder) -> dict[str, str]:
    return {path: found for path, found in folder.list().items() if isinstance(found, str)}


def in_time(work: Callable[[], object]) -> object:
    """The result of `work`, or its exception; fails if it hangs."""
    results: list[object] = []

    def run() -> None:
        try:
            results.append(work())
        except OSError as error:
            results.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(10)
    assert results, "it hangs"
    return results[0]


def test_files_are_listed_with_their_stat_in_folders_too(root: Path, folder: SeedFolder) -> None:
    (root / "b" / "c").mkdir(parents=True)
    (root / "b" / "c" / "deep.txt").write_bytes(b"12345")
    (root / "a.txt").write_bytes(b"")
    found = os.stat(root / "b" / "c" / "deep.txt")
    listed = folder.list()
    assert list(listed) == ["a.txt", "b/c/deep.txt"]
    assert listed["b/c/deep.txt"] == Stat(5, found.st_mtime_ns, found.st_ino)
    assert folder.stat("b/c/deep.txt") == listed["b/c/deep.txt"]
    assert folder.read("b/c/deep.txt") == b"12345"


def test_an_empty_folder_and_a_missing_one(root: Path, folder: SeedFolder) -> None:
    assert folder.list() == {}
    root.rmdir()
    with pytest.raises(SeedFolderError, match="no such folder"):
        folder.list()
    root.write_text("a file")
    with pytest.raises(SeedFolderError):
        folder.list()


def test_links_are_told_of_and_never_followed(root: Path, folder: SeedFolder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret")
    (root / "file.txt").symlink_to(outside / "secret.txt")
    (root / "folder").symlink_to(outside)
    (root / "loop").symlink_to(root)
    (root / "self.txt").symlink_to(root / "self.txt")
    (root / "broken.txt").symlink_to(root / "nothing")
    assert refusals(folder) == dict.fromkeys(
        ["broken.txt", "file.txt", "folder", "loop", "self.txt"], "a link: put the file itself here"
    )
    assert folder.list() == refusals(folder)
    assert folder.stat("file.txt") is None


def test_what_is_no_file_is_told_of(root: Path, folder: SeedFolder) -> None:
    os.mkfifo(root / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "socket.txt"))
        assert refusals(folder) == dict.fromkeys(["pipe.txt", "socket.txt"], "not a regular file")
    assert folder.stat("pipe.txt") is None


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.txt",
        ".~lock.letter.docx#",
        "~$letter.docx",
        "letter.txt~",
        "letter.txt.part",
        "letter.PART",
        "letter.crdownload",
        "letter.tmp",
        ".letter.txt.swp",
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
    ],
)
def test_hidden_and_temporary_files_are_told_of(root: Path, folder: SeedFolder, name: str) -> None:
    (root / name).write_bytes(b"x")
    assert refusals(folder) == {name: "a hidden or temporary file"}


@pytest.mark.parametrize(
    "name", ["template.txt", "part.txt", "a.tmp.txt", "lock", "~a.txt", "$a.txt", "temp", "été ☃ 第一.txt"]
)
def test_names_that_only_look_like_it_are_seeds(root: Path, folder: SeedFolder, name: str) -> None:
    (root / name).write_bytes(b"x")
    assert refusals(folder) == {}
    assert folder.read(name) == b"x"


def test_a_hidden_folder_is_not_entered(root: Path, folder: SeedFolder) -> None:
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text("x")
    assert folder.list() == {".git": "a hidden or temporary file"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"bad\xff.txt", "bad\\xff.txt"),
        (b"odd\nname.txt", "odd\\x0aname.txt"),
        (b"esc\x1b[31m.txt", "esc\\x1b[31m.txt"),
        (b"del\x7f", "del\\x7f"),
        ("c1\x9b.txt".encode(), "c1\\x9b.txt"),
        ("line\u2028.txt".encode(), "line\\x2028.txt"),
    ],
)
@pytest.mark.parametrize("inside", [False, True], ids=["file", "folder"])
def test_names_that_cannot_be_shown_are_escaped_and_refused(
    root: Path, folder: SeedFolder, name: bytes, shown: str, inside: bool
) -> None:
    path = os.path.join(os.fsencode(root), name)
    if inside:
        os.mkdir(path)
        path, shown = os.path.join(path, b"a.txt"), f"{shown}/a.txt"
    with open(path, "wb") as file:
        file.write(b"x")
    ((listed, reason),) = refusals(folder).items()
    assert listed == shown
    assert "rename it" in reason


NAMES = st.binary(min_size=1, max_size=30).filter(
    lambda name: not set(name) & set(b"/\0") and name not in {b".", b".."}
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=NAMES, parent=st.none() | NAMES)
def test_whatever_the_bytes_of_a_name_its_path_can_be_stored_and_read(
    root: Path, folder: SeedFolder, name: bytes, parent: bytes | None
) -> None:
    base = os.fsencode(root)
    where = os.path.join(base, parent) if parent else base
    file = os.path.join(where, name)
    os.makedirs(where, exist_ok=True)
    try:
        with open(file, "wb") as stream:
            stream.write(b"x")
        ((path, found),) = folder.list().items()
        assert path.encode().decode() == path
        assert not any(ord(character) < 32 for character in path)
        if isinstance(found, Stat):
            assert folder.read(path) == b"x"
            assert folder.stat(path) == found
        else:
            assert found
    finally:
        subprocess.run(["find", os.fsdecode(base), "-mindepth", "1", "-delete"], check=True)


def test_a_file_beyond_the_largest_size_is_refused(root: Path, folder: SeedFolder) -> None:
    (root / "fits.txt").write_bytes(bytes(MAX_BYTES))
    (root / "big.txt").write_bytes(bytes(MAX_BYTES + 1))
    assert set(refusals(folder)) == {"big.txt"}
    assert "seeds.max_size" in refusals(folder)["big.txt"]
    assert len(folder.read("fits.txt")) == MAX_BYTES


def test_a_file_that_grew_since_it_was_listed_is_not_read(root: Path, folder: SeedFolder) -> None:
    (root / "a.txt").write_bytes(bytes(MAX_BYTES))
    folder.list()
    (root / "a.txt").write_bytes(bytes(MAX_BYTES + 1))
    with pytest.raises(OSError, match="largest size"):
        folder.read("a.txt")


def _nothing(path: Path) -> None:
    """Leave the place empty."""


@pytest.mark.parametrize(
    "swap",
    [
        _nothing,
        lambda path: path.symlink_to(path.parent.parent / "secret.txt"),
        lambda path: path.symlink_to(path),
        os.mkfifo,
        lambda path: path.mkdir(),
    ],
    ids=["nothing", "link", "loop", "pipe", "folder"],
)
def test_a_file_that_became_something_else_is_not_read(
    root: Path, folder: SeedFolder, swap: Callable[[Path], None]
) -> None:
    path = root / "a.txt"
    path.write_bytes(b"x")
    (root.parent / "secret.txt").write_bytes(b"y")
    listed = folder.list()
    path.unlink()
    swap(path)
    assert isinstance(in_time(lambda: folder.read("a.txt")), OSError)
    stats = {name: stat for name, stat in listed.items() if isinstance(stat, Stat)}
    assert stats
    assert folder.settle(stats, 0.01) == {}


def test_what_stands_still_is_not_waited_for(root: Path, folder: SeedFolder) -> None:
    path = root / "a.txt"
    path.write_bytes(b"x")
    os.utime(path, (1, 1))
    stats = {"a.txt": folder.stat("a.txt") or pytest.fail("no stat")}
    started = time.monotonic()
    assert folder.settle(stats, 5) == stats
    assert time.monotonic() - started < 4


def test_what_was_just_touched_is_waited_for_once(root: Path, folder: SeedFolder) -> None:
    for name in ("a.txt", "b.txt", "future.txt"):
        (root / name).write_bytes(b"x")
    tomorrow = time.time() + 86_400
    os.utime(root / "future.txt", (tomorrow, tomorrow))
    stats = {path: stat for path, stat in folder.list().items() if isinstance(stat, Stat)}
    started = time.monotonic()
    assert folder.settle(stats, 0.6) == stats
    assert 0.6 <= time.monotonic() - started < 1.2, "once for all, not once for each"


def test_what_changes_while_it_is_waited_for_is_left_out(root: Path, folder: SeedFolder) -> None:
    for name in ("still.txt", "grows.txt", "replaced.txt", "goes.txt"):
        (root / name).write_bytes(b"x")
    stats = {path: stat for path, stat in folder.list().items() if isinstance(stat, Stat)}

    def disturb() -> None:
        with open(root / "grows.txt", "ab") as file:
            file.write(b"y")
        (root / "new").write_bytes(b"x")
        os.utime(root / "new", ns=(0, stats["replaced.txt"].mtime_ns))
        (root / "new").rename(root / "replaced.txt")
        (root / "goes.txt").unlink()

    disturber = threading.Timer(0.1, disturb)
    disturber.start()
    assert folder.settle(stats, 0.5) == {"still.txt": stats["still.txt"]}
    disturber.join()
