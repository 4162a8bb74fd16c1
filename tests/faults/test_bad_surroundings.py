"""Disks, folders, templates and stores that fail: a message with place and remedy, its exit code, no loss."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import SATURDAY, Publication, article_text, spawn_obedient


def test_a_missing_seed_folder(publication: Publication) -> None:
    publication.seeds.rmdir()
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 2
    assert str(publication.seeds) in result.err
    assert "seeds.folder" in result.err


def test_a_seed_folder_that_goes_away_loses_nothing(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run()
    before = publication.output_files()
    publication.seeds.rename(publication.home / "elsewhere")
    assert publication.sendfeed("run", "--now", SATURDAY).code == 2
    (publication.home / "elsewhere").rename(publication.seeds)
    publication.run()
    assert publication.output_files() == before


def test_an_output_folder_that_cannot_be_written(publication: Publication) -> None:
    publication.seed_many(2)
    output = publication.home / "output"
    output.mkdir(mode=0o555)
    result = spawn_obedient("run", "--now", SATURDAY, "--config", str(publication.config))
    assert result.returncode == 1
    assert str(output) in result.stderr
    assert "output.folder" in result.stderr
    assert "Traceback" not in result.stderr
    output.chmod(0o755)
    publication.run()
    assert len(publication.feed()["items"]) == 2


def test_an_output_folder_that_is_a_file(publication: Publication) -> None:
    (publication.home / "output").write_text("")
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 1
    assert "output" in result.err


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mount.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_under_the_output(publication: Publication, small_disk: Path) -> None:
    publication.config.write_text(publication.config.read_text() + f'[output]\nfolder = "{small_disk}/output"\n')
    publication.seed_many(40)
    (small_disk / "filler").write_bytes(bytes(450_000))
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 1
    assert "No space left" in result.err
    assert "make room on the disk" in result.err
    for page in (small_disk / "output" / "site").rglob("*.html"):
        assert page.read_text().rstrip().endswith("</html>")
    (small_disk / "filler").unlink()
    publication.run()
    pages = list((small_disk / "output" / "site" / "articles").iterdir())
    assert len(pages) == 40


def test_a_full_disk_under_the_store(publication: Publication, small_disk: Path) -> None:
    publication.config.write_text(
        publication.config.read_text() + f'[store]\nurl = "sqlite:///{small_disk}/state.db"\n'
    )
    publication.seed_many(1)
    publication.run()
    for n in range(40):
        publication.seed(f"long-{n}.txt", article_text(n + 100) + f"Sentence {n} that takes room {n}. " * 800)
    with open(small_disk / "filler", "wb", buffering=0) as filler, contextlib.suppress(OSError):
        while filler.write(bytes(4096)):
            pass
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 1
    assert "make room" in result.err
    (small_disk / "filler").unlink()
    publication.config.write_text(publication.config.read_text().replace("[store]", "[store] # moved").replace(
        f"{small_disk}/state.db", f"{publication.home}/moved.db"
    ))  # fmt: skip
    shutil.copy(small_disk / "state.db", publication.home / "moved.db")
    if (small_disk / "state.db-wal").exists():
        shutil.copy(small_disk / "state.db-wal", publication.home / "moved.db-wal")
    publication.run()
    assert len(list((publication.site / "articles").iterdir())) == 41


def test_a_store_from_a_newer_version(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run()
    path = publication.home / ".sendfeed/state.db"
    with sqlite3.connect(path) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    before = path.read_bytes()
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 1
    assert "newer version" in result.err
    assert str(path) in result.err
    assert "upgrade sendfeed" in result.err
    assert path.read_bytes() == before


@pytest.mark.parametrize("offset", [0, 5000, 30000])
def test_a_damaged_store(publication: Publication, offset: int) -> None:
    publication.seed_many(20)
    publication.run()
    path = publication.home / ".sendfeed/state.db"
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(b"\xde\xad" * 30_000)
    damaged = path.read_bytes()
    for arguments in (("run", "--now", SATURDAY), ("check",)):
        result = publication.sendfeed(*arguments)
        assert result.code == 1
        assert str(path) in result.err + result.out
        assert "restore a backup" in result.err + result.out
        assert "Traceback" not in result.err
    assert path.read_bytes() == damaged
    assert (publication.site / "feed.json").exists()


def test_a_store_that_lost_its_version(publication: Publication) -> None:
    """As when the page that held it was overwritten: such a store must not be taken for a new one."""
    publication.seed_many(1)
    publication.run()
    path = publication.home / ".sendfeed/state.db"
    with sqlite3.connect(path) as store:
        store.execute("DELETE FROM alembic_version")
    store.close()
    before = path.read_bytes()
    result = publication.sendfeed("run", "--now", SATURDAY)
    assert result.code == 1
    assert str(path) in result.err
    assert "restore a backup" in result.err
    assert path.read_bytes() == before


def test_another_tag_authority_is_refused(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run()
    publication.config.write_text(publication.config.read_text().replace("example.org,2026", "example.org,2025"))
    for command in ("run", "check"):
        result = publication.sendfeed(command)
        assert result.code == 2
        assert "publication.tag_authority" in result.err + result.out


@pytest.mark.parametrize(
    ("template", "text", "says"),
    [
        ("site/article.html.j2", "{% if %}", "line 1"),
        ("site/index.html.j2", "\n\n{{ nothing_like_it }}", "nothing_like_it"),
        ("email/digest.mjml.j2", "{{ digest.titel }}", "titel"),
        ("email/digest.txt.j2", "{% for %}", "line 1"),
    ],
)
def test_a_broken_template(publication: Publication, template: str, text: str, says: str) -> None:
    publication.seed_many(2)
    publication.run()
    before = publication.output_files()
    path = publication.home / "templates" / template
    path.parent.mkdir(parents=True)
    path.write_text(text)
    for arguments in (("check",), ("run", "--now", SATURDAY)):
        result = publication.sendfeed(*arguments)
        assert result.code == 2, result.err
        shown = result.out + result.err
        assert str(path) in shown
        assert f"line {text.count(chr(10)) + 1}" in shown
        assert says in shown
        assert str(path) in shown.partition("delete")[2]
    assert publication.output_files().keys() == before.keys()
    path.unlink()
    publication.run()
    assert publication.output_files() == before


def test_a_broken_email_template_keeps_the_pool(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run()
    path = publication.home / "templates/email/digest.mjml.j2"
    path.parent.mkdir(parents=True)
    path.write_text("<mjml><mj-body><mj-section></mj-body></mjml>")
    result = publication.sendfeed("run", "--now", "2025-11-24T09:00:10Z")
    assert result.code == 1
    assert "digest.mjml.j2" in result.err
    assert publication.issues() == {}
    path.unlink()
    publication.run("2025-11-24T09:10:00Z")
    assert len(publication.issues()["weekly/2025-11-24T0900"]["articles"]) == 2


def test_a_held_lock_is_waited_for_and_its_holder_named(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run()
    from sendfeed.adapters.lock import publication_lock
    from sendfeed.errors import LockedError

    path = publication.home / ".sendfeed/lock"
    told: list[str] = []
    with open(path, "r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        held.truncate(0)
        held.write("process 4711\n")
        held.flush()
        with (
            pytest.raises(LockedError, match="process 4711"),
            publication_lock(path, wait_seconds=0.3, waiting=told.append),
        ):
            pass
    assert set(told) == {"process 4711"}
    assert LockedError.exit_code == 4
    with publication_lock(path, wait_seconds=0):
        assert path.read_text() == f"process {os.getpid()}\n"


def test_a_folder_that_became_a_link_is_not_followed(publication: Publication, tmp_path: Path) -> None:
    from sendfeed.adapters.seed_folder import SeedFolder

    publication.seed("deep/er/a.txt", article_text(1))
    folder = SeedFolder(publication.seeds, 1000)
    assert folder.read("deep/er/a.txt").decode() == article_text(1)
    (publication.seeds / "deep").rename(tmp_path / "elsewhere")
    (publication.seeds / "deep").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match=r"Not a directory|symbolic links"):
        folder.read("deep/er/a.txt")
