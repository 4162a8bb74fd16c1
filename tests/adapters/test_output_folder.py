"""The output folder: whole files or none, and no file touched without need."""

from __future__ import annotations

import itertools
import os
import threading
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from sendfeed.adapters.output_folder import ASIDE, Found, OutputFolder, export
from sendfeed.errors import OutputError
from tests.adapters.obedience import obediently

CHECK = """
import sys
from pathlib import Path
from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.errors import OutputError
try:
    OutputFolder(Path(sys.argv[1])).check()
except OutputError as error:
    sys.exit(str(error))
"""


@pytest.fixture
def folder(tmp_path: Path) -> OutputFolder:
    folder = OutputFolder(tmp_path / "output")
    folder.prepare()
    return folder


def test_a_file_is_written_with_its_folders(folder: OutputFolder) -> None:
    changed, found = folder.write("site/a/b.html", b"12345")
    assert changed
    assert (folder.root / "site/a/b.html").read_bytes() == b"12345"
    assert found == folder.files()["site/a/b.html"] == Found(5, (folder.root / "site/a/b.html").stat().st_mtime_ns)


def test_the_same_bytes_are_not_written_again(folder: OutputFolder) -> None:
    path = folder.root / "a"
    folder.write("a", b"12345")
    os.utime(path, ns=(1, 1))
    inode = path.stat().st_ino
    assert folder.write("a", b"12345") == (False, Found(5, 1))
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (1, inode)
    assert folder.write("a", b"54321")[0]
    assert path.read_bytes() == b"54321"


def test_a_reader_never_sees_half_a_file(folder: OutputFolder) -> None:
    contents = [bytes([n]) * 300_000 for n in range(2)]
    folder.write("a", contents[0])
    seen: set[bytes] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add((folder.root / "a").read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    for n in range(60):
        folder.write("a", contents[n % 2])
    done.set()
    reader.join()
    assert seen <= set(contents)
    assert seen


def test_an_open_file_keeps_its_bytes(folder: OutputFolder) -> None:
    folder.write("a", b"old")
    with open(folder.root / "a", "rb") as reader:
        folder.write("a", b"new!")
        assert reader.read() == b"old"


def test_a_link_in_the_place_of_a_file_is_replaced_not_followed(folder: OutputFolder, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"precious")
    (folder.root / "a").symlink_to(outside)
    folder.write("a", b"new")
    assert outside.read_bytes() == b"precious"
    assert not (folder.root / "a").is_symlink()


def test_what_a_killed_pass_left_is_cleared(folder: OutputFolder) -> None:
    (folder.root / ASIDE / "file").write_bytes(b"half")
    (folder.root / ASIDE / "deeper").mkdir()
    (folder.root / "kept").write_bytes(b"x")
    folder.prepare()
    assert list((folder.root / ASIDE).iterdir()) == []
    folder.finish()
    assert sorted(path.name for path in folder.root.iterdir()) == ["kept"]


def test_removing_takes_empty_folders_along_but_not_the_root(folder: OutputFolder) -> None:
    folder.finish()
    for path in ("a/b/c/one", "a/two", "three"):
        folder.prepare()
        folder.write(path, b"x")
        folder.finish()
    folder.remove("a/b/c/one")
    assert not (folder.root / "a/b").exists()
    assert (folder.root / "a/two").exists()
    folder.remove("a/two")
    folder.remove("three")
    assert list(folder.root.iterdir()) == []


def test_a_folder_with_a_foreign_file_stays(folder: OutputFolder) -> None:
    folder.write("a/b/ours", b"x")
    (folder.root / "a/b/theirs").write_bytes(b"y")
    folder.remove("a/b/ours")
    assert (folder.root / "a/b/theirs").exists()


def test_what_is_gone_already_is_removed(folder: OutputFolder) -> None:
    folder.write("a/b/file", b"x")
    (folder.root / "a/b/file").unlink()
    folder.remove("a/b/file")
    assert not (folder.root / "a").exists()
    folder.remove("a/b/file")


@pytest.mark.parametrize("in_the_way", ["a", "a/b"])
def test_something_else_in_the_way_is_an_error_with_its_place(folder: OutputFolder, in_the_way: str) -> None:
    if in_the_way == "a":
        (folder.root / "a").write_bytes(b"a file where a folder should be")
    else:
        (folder.root / "a/b").mkdir(parents=True)
    with pytest.raises(OutputError) as caught:
        folder.write("a/b", b"x")
    assert caught.value.where == str(folder.root / "a/b")
    assert "output.folder" in caught.value.remedy


@pytest.mark.parametrize("there", [".", "output", "output/deep"])
def test_a_check_of_a_folder_that_can_be_written_changes_nothing(tmp_path: Path, there: str) -> None:
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    before = sorted((path, path.stat().st_mtime_ns) for path in (tmp_path, *tmp_path.rglob("*")))
    OutputFolder(tmp_path / "output/deep").check()
    assert sorted((path, path.stat().st_mtime_ns) for path in (tmp_path, *tmp_path.rglob("*"))) == before


@pytest.mark.parametrize("in_the_way", ["output", "output/deep"])
def test_a_check_tells_of_a_file_in_the_place_of_the_folder(tmp_path: Path, in_the_way: str) -> None:
    path = tmp_path / in_the_way
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"mine")
    with pytest.raises(OutputError, match="a file stands in its place") as caught:
        OutputFolder(tmp_path / "output/deep").check()
    assert caught.value.where == str(tmp_path / "output/deep")
    assert "output.folder" in caught.value.remedy
    assert path.read_bytes() == b"mine"


def test_a_check_of_a_folder_that_cannot_be_looked_into(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    checked = obediently(CHECK, str(tmp_path / "closed/output"))
    assert checked.returncode == 1
    assert checked.stderr.startswith(f"{tmp_path}/closed/output: cannot be written: Permission denied\n")


def test_an_export_writes_over_what_is_there(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "folder"
    export(target, {"a": b"1", "b": b"2"})
    (target / "mine").write_bytes(b"3")
    export(target, {"a": b"4"})
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {"a": b"4", "b": b"2", "mine": b"3"}
    export(tmp_path / "empty", {})
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.parametrize("in_the_way", ["folder", "folder/a"])
def test_an_export_that_fails_is_an_error_with_its_place(tmp_path: Path, in_the_way: str) -> None:
    if in_the_way == "folder":
        (tmp_path / "folder").write_bytes(b"a file where a folder should be")
    else:
        (tmp_path / "folder/a").mkdir(parents=True)
    with pytest.raises(OutputError) as caught:
        export(tmp_path / "folder", {"a": b"x"})
    assert caught.value.where.startswith(str(tmp_path / "folder"))


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert OutputFolder(tmp_path / "nothing").files() == {}


NAMES = st.sampled_from(["a", "b/a", "b/c/a", "b/c/b", "d/e/f/g"])


class AnyOrder(RuleBasedStateMachine):
    """Writes, removals, kills and a person's own removals in any order: the folder holds what was last written."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.folder, self.expected = OutputFolder(root), dict[str, bytes]()
        self.folder.prepare()

    @rule(path=NAMES, content=st.binary(max_size=3))
    def write(self, path: str, content: bytes) -> None:
        changed, found = self.folder.write(path, content)
        assert changed == (self.expected.get(path) != content)
        assert found == self.folder.files()[path]
        self.expected[path] = content

    @rule(path=NAMES)
    def remove(self, path: str) -> None:
        self.folder.remove(path)
        self.expected.pop(path, None)

    @rule(path=NAMES)
    def someone_removes(self, path: str) -> None:
        (self.folder.root / path).unlink(missing_ok=True)
        self.expected.pop(path, None)

    @rule(left=st.binary(max_size=3))
    def begin_anew(self, left: bytes) -> None:
        (self.folder.root / ASIDE / "file").write_bytes(left)
        self.folder.prepare()

    @invariant()
    def the_folder_holds_what_was_written(self) -> None:
        there = {path: (self.folder.root / path).read_bytes() for path in self.folder.files()}
        assert {path: content for path, content in there.items() if not path.startswith(ASIDE)} == self.expected


def test_any_order(tmp_path: Path) -> None:
    roots = (tmp_path / str(n) for n in itertools.count())

    class InNewFolder(AnyOrder):
        def __init__(self) -> None:
            super().__init__(next(roots))

    run_state_machine_as_test(InNewFolder, settings=settings(max_examples=40, stateful_step_count=20, deadline=None))
