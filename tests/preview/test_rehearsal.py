"""What a preview makes anew, and when; and what a killed one leaves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sendfeed.adapters.lock import publication_lock
from sendfeed.adapters.world import read_home
from sendfeed.preview.aside import folder_aside
from sendfeed.preview.rehearsal import Rehearsal
from tests.preview.running import Previewed, previewing
from tests.service.running import wait_for
from tests.support import SATURDAY, Publication, article_text

NOON = datetime.fromisoformat(SATURDAY)
WEEKLY = "The next issue of Test News weekly"


class Rehearsed:
    """A rehearsal with a clock of its own, looked at as a preview does."""

    def __init__(self, publication: Publication, aside: Path) -> None:
        self.now = NOON
        home = read_home(publication.config)
        self.rehearsal = Rehearsal(publication.config, home, aside, lambda: self.now)
        self.seen: object = None

    def look(self) -> bool:
        """Look, and run if there may be something new; says whether another version is shown."""
        before, found = self.rehearsal.state.version, self.rehearsal.look()
        if found != self.seen:
            self.seen = found
            self.rehearsal.run(lambda _stage, _done, _total: None)
        return self.rehearsal.state.version != before

    def mail(self) -> str:
        message = self.rehearsal.state.issues[0].message
        return message.text if message else ""


@contextmanager
def rehearsed(publication: Publication, aside: Path) -> Iterator[Rehearsed]:
    found = Rehearsed(publication, aside)
    try:
        yield found
    finally:
        found.rehearsal.close()


def test_what_comes_and_goes_with_time_is_shown_without_a_change(publication: Publication, tmp_path: Path) -> None:
    publication.seed_many(1)
    publication.seed("soon.md", "---\ntitle: Comes soon\npublish_at: 2025-11-22T12:30Z\n---\n\nThe hall opens again.\n")
    publication.seed("until.md", "---\ntitle: Goes then\nexpires: 2025-11-25T12:00Z\n---\n\nA meeting in the hall.\n")
    aside = tmp_path / "aside"
    aside.mkdir()
    with rehearsed(publication, aside) as preview:
        assert preview.look()
        assert "Comes soon" not in preview.mail()
        assert "Goes then" in preview.mail()
        preview.now = NOON + timedelta(minutes=10)
        assert not preview.look(), "nothing is told anew where nothing has changed"
        preview.now = NOON + timedelta(minutes=31)
        assert preview.look()
        assert "Comes soon" in preview.mail()
        preview.now = datetime(2025, 11, 24, 9, 1, tzinfo=UTC)
        preview.look()
        assert preview.rehearsal.state.issues[0].planned.slot.name == "2025-11-24T0900", "it is due, and not composed"
        assert "Goes then" in preview.mail()
        preview.now = datetime(2025, 11, 25, 12, 1, tzinfo=UTC)
        assert preview.look()
        assert "Goes then" not in preview.mail()


def test_what_is_published_already_is_not_made_again(publication: Publication, tmp_path: Path) -> None:
    publication.seed_many(3)
    publication.run(SATURDAY)
    publication.seed("new.txt", article_text(9))
    aside = tmp_path / "aside"
    aside.mkdir()
    with rehearsed(publication, aside) as preview:
        preview.look()
        times = {path.name: path.stat().st_mtime_ns for path in (publication.site / "articles").iterdir()}
        there = {path.name: path.stat().st_mtime_ns for path in (preview.rehearsal.site / "articles").iterdir()}
    assert len(times) == 3
    assert times.items() <= there.items()
    assert len(there) == 4


def test_the_search_finds_what_is_there_now(publication: Publication) -> None:
    """Made beside a pass that holds the publication's lock, and without a trace."""
    publication.seed_many(2)

    def volumes(preview: Previewed) -> str:
        answer = preview.answer("site/search/index.js")
        return answer.text if answer.ok else ""

    with previewing(publication) as preview:
        wait_for(lambda: bool(volumes(preview)), "the search")
        before = volumes(preview)
        publication.seed("new.txt", article_text(7))
        wait_for(lambda: volumes(preview) not in {"", before}, "the new article")
        assert not (publication.home / ".sendfeed").exists()
    publication.run(SATURDAY)
    publication.seed("late.txt", article_text(8))
    with publication_lock(publication.home / ".sendfeed" / "lock"), previewing(publication) as preview:
        before = (publication.site / "search" / "index.js").read_text()
        wait_for(lambda: volumes(preview) not in {"", before}, "the search")


def test_two_at_a_time_and_one_that_is_killed(publication: Publication) -> None:
    """What the killed one left goes when the next one starts; what another uses stays."""
    publication.seed_many(1)
    folders = publication.home.parent / "tmp"
    with previewing(publication) as one, previewing(publication) as other:
        assert len([*folders.iterdir()]) == 2
        other.process.kill()
        other.process.wait()
        assert len([*folders.iterdir()]) == 2
        with previewing(publication) as third:
            assert len([*folders.iterdir()]) == 2
            assert WEEKLY in third.page()
            assert "Report number 1 from the county" in one.get("site/")
            assert third.stop() == 0
        assert one.stop() == 0
    assert [*folders.iterdir()] == []


def test_only_folders_of_previews_are_cleaned_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (left := tmp_path / "sendfeed-preview-left").mkdir()
    (left / "file").write_text("of a killed one")
    (others := tmp_path / "sendfeed-writing").mkdir()
    (file := tmp_path / "sendfeed-preview-file").write_text("no folder")
    (link := tmp_path / "sendfeed-preview-link").symlink_to(others)
    with folder_aside() as folder:
        assert {*tmp_path.iterdir()} >= {others, file, link, folder}
        assert not left.exists()
    assert not folder.exists()
