"""The seed folder: nothing in it is followed, waited for or trusted, and every file in it is told of."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import tempfile
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
from tests.adapters.obedience import obediently

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


@pytest.mark.parametrize("inside", [False, True], ids=["file", "folder"])
@pytest.mark.parametrize(
    ("odd", "good"), [(b"a\xff.txt", "a\\xff.txt"), (b"a\n.txt", "a\\x0a.txt"), (b"a\x1f.txt", "a\\x1f.txt")]
)
def test_a_good_file_wins_over_a_name_that_is_shown_the_same(
    root: Path, folder: SeedFolder, odd: bytes, good: str, inside: bool
) -> None:
    for name in (odd, os.fsencode(good)):
        path = os.path.join(os.fsencode(root), name)
        if inside:
            os.mkdir(path)
            path = os.path.join(path, b"deep.txt")
        with open(path, "wb") as file:
            file.write(b"odd" if name == odd else b"good")
    shown = f"{good}/deep.txt" if inside else good
    assert folder.list() == {shown: folder.stat(shown)}
    assert folder.read(shown) == b"good"


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


LISTING = """
import json, sys
from pathlib import Path
from sendfeed.adapters.seed_folder import SeedFolder
from sendfeed.errors import SeedFolderError
try:
    found = SeedFolder(Path(sys.argv[1]), 1000).list()
    print(json.dumps({path: found if isinstance(found, str) else "" for path, found in found.items()}))
except SeedFolderError as error:
    sys.exit(str(error))
"""
"""Prints reasons by path; "" for a file that is fine."""


@pytest.mark.parametrize("mode", [0o000, 0o111, 0o444], ids=oct)
def test_a_folder_that_cannot_be_looked_into_is_told_of_and_the_rest_is_listed(root: Path, mode: int) -> None:
    for name in ("a/one.txt", "locked/deeper/two.txt", "locked/three.txt", "z.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")
    (root / "locked").chmod(mode)
    listed = obediently(LISTING, str(root))
    (root / "locked").chmod(0o755)
    found = json.loads(listed.stdout)
    assert found == {
        "a/one.txt": "",
        "locked/": "a folder that cannot be looked into: Permission denied",
        "z.txt": "",
    }
    assert "locked/three.txt" in json.loads(obediently(LISTING, str(root)).stdout)


@pytest.mark.parametrize("mode", [0o000, 0o111, 0o444], ids=oct)
def test_a_seed_folder_that_cannot_be_looked_into_is_an_error(root: Path, mode: int) -> None:
    (root / "a.txt").write_bytes(b"x")
    root.chmod(mode)
    listed = obediently(LISTING, str(root))
    root.chmod(0o755)
    assert listed.returncode == 1
    assert listed.stderr == f"{root}: cannot be read: Permission denied\n  let sendfeed read it\n"


def test_a_seed_folder_that_cannot_even_be_reached_is_an_error(root: Path) -> None:
    (root / "deeper").mkdir()
    root.chmod(0)
    listed = obediently(LISTING, str(root / "deeper"))
    root.chmod(0o755)
    assert listed.returncode == 1
    assert listed.stderr == f"{root}/deeper: cannot be read: Permission denied\n  let sendfeed read it\n"


def test_a_folder_too_deep_to_be_named_is_told_of(root: Path, folder: SeedFolder) -> None:
    (root / "z.txt").write_bytes(b"x")
    name = "d" * 200
    descriptor = os.open(root, os.O_RDONLY)
    for _ in range(25):
        os.mkdir(name, dir_fd=descriptor)
        deeper = os.open(name, os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = deeper
    os.close(descriptor)
    try:
        ((path, reason),) = refusals(folder).items()
        assert set(path.split("/")) == {name, ""}
        assert path.endswith("/")
        assert reason == "a folder that cannot be looked into: File name too long"
        assert "z.txt" in folder.list()
    finally:
        subprocess.run(["rm", "-r", str(root / name)], check=True)


def test_a_file_that_goes_while_the_folder_is_listed_is_not_there(root: Path, folder: SeedFolder) -> None:
    (root / "folder").mkdir()
    for n in range(300):
        (root / f"folder/{n}.txt").write_bytes(b"x")
        (root / f"{n}.txt").write_bytes(b"x")
    kept = set(folder.list())
    done = threading.Event()

    def come_and_go() -> None:
        while not done.is_set():
            for where in ("comes.txt", "folder/comes.txt"):
                (root / where).write_bytes(b"x")
                (root / where).unlink()

    disturber = threading.Thread(target=come_and_go)
    disturber.start()
    try:
        for _ in range(200):
            found = folder.list()
            assert {path for path, stat in found.items() if isinstance(stat, Stat)} >= kept
            assert found.keys() - kept <= {"comes.txt", "folder/comes.txt"}
    finally:
        done.set()
        disturber.join()


@pytest.mark.parametrize("seconds", [2**34 - 1, 2**34 - 2, -(2**31)])
def test_a_time_far_away_can_be_stored(seconds: int) -> None:
    memory = Path("/dev/shm")  # few other file systems have such times
    if not os.access(memory, os.W_OK):
        pytest.skip("no file system in memory")
    with tempfile.TemporaryDirectory(dir=memory) as root:
        path, folder = Path(root) / "a.txt", SeedFolder(Path(root), MAX_BYTES)
        path.write_bytes(b"x")
        os.utime(path, (seconds, seconds))
        assert path.stat().st_mtime_ns == seconds * 10**9
        (found,) = folder.list().values()
        assert isinstance(found, Stat)
        assert 0 <= found.mtime_ns < 2**63
        assert found == folder.stat("a.txt")
        assert folder.settle({"a.txt": found}, 0.01) == {"a.txt": found}
        os.utime(path, (seconds + 5, seconds + 5))
        assert folder.stat("a.txt") != found


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
    assert folder.settle(stats, 1) == {}


@pytest.mark.parametrize("deep", ["a/b/c.txt", "a/c.txt"])
@pytest.mark.parametrize("swap", ["link", "loop", "pipe", "file", "nothing"])
def test_a_file_whose_folder_became_something_else_is_not_read(
    root: Path, folder: SeedFolder, deep: str, swap: str
) -> None:
    (root / deep).parent.mkdir(parents=True)
    (root / deep).write_bytes(b"x")
    assert folder.read(deep) == b"x"
    (root / "a").rename(root.parent / "outside")
    if swap == "link":
        (root / "a").symlink_to(root.parent / "outside")
    elif swap == "loop":
        (root / "a").symlink_to("a")
    elif swap == "pipe":
        os.mkfifo(root / "a")
    elif swap == "file":
        (root / "a").write_bytes(b"y")
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        assert isinstance(in_time(lambda: folder.read(deep)), OSError)
    assert len(os.listdir("/proc/self/fd")) == before, "nothing is left open"


def test_a_seed_folder_may_be_a_link_itself(root: Path, tmp_path: Path) -> None:
    (root / "a.txt").write_bytes(b"x")
    (tmp_path / "link").symlink_to(root)
    folder = SeedFolder(tmp_path / "link", MAX_BYTES)
    assert list(folder.list()) == ["a.txt"]
    assert folder.read("a.txt") == b"x"


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


def test_a_seed_is_deleted_and_nothing_else(root: Path, folder: SeedFolder) -> None:
    for name in ("a.txt", "d/b.txt", "kept.txt"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("x")
    assert folder.delete("a.txt")
    assert folder.delete("d/b.txt")
    assert not folder.delete("a.txt"), "it is gone already"
    assert [path.name for path in root.rglob("*.txt")] == ["kept.txt"]
    assert (root / "d").is_dir()


@pytest.mark.parametrize(
    "path", ["../outside.txt", "d/../../outside.txt", "link.txt", "d", "pipe", "a.txt//b", "", "."]
)
def test_what_is_no_file_of_this_folder_is_not_deleted(root: Path, folder: SeedFolder, path: str) -> None:
    outside = root.parent / "outside.txt"
    outside.write_text("x")
    (root / "d").mkdir()
    (root / "link.txt").symlink_to(outside)
    os.mkfifo(root / "pipe")
    assert not folder.delete(path)
    assert outside.exists()
    assert len(list(root.iterdir())) == 3


def test_no_link_to_a_folder_is_followed_to_delete(root: Path, folder: SeedFolder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("x")
    (root / "d").symlink_to(outside)
    assert not folder.delete("d/a.txt")
    assert (outside / "a.txt").exists()


def test_folders_too_deep_are_told_and_not_entered(root: Path, folder: SeedFolder) -> None:
    deep = root
    for _ in range(200):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (root / "a.txt").write_bytes(b"x")
    listed = folder.list()
    assert isinstance(listed.pop("a.txt"), Stat)
    ((path, reason),) = listed.items()
    assert path.endswith("d/")
    assert "deep" in str(reason)
