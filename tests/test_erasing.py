"""Erasing from outside: what is left of an article, what is named, and how one that was cut short comes to its end."""

from __future__ import annotations

import io
import itertools
import sqlite3
from pathlib import Path

import pytest
from PIL import Image

from tests.support import (
    CONFIG,
    MONDAY,
    NEXT_MONDAY,
    NEXT_SLOT,
    SATURDAY,
    SLOT,
    TUESDAY,
    Publication,
    article_text,
    spawn_obedient,
)

SUNDAY, THURSDAY = "2025-11-23T12:00:00Z", "2025-11-27T12:00:00Z"

SECRET = "Zanzibar"


def traces(home: Path) -> list[str]:
    """Every file below the publication's folder that has a byte of the erased text."""
    return [
        str(path.relative_to(home))
        for path in home.rglob("*")
        if path.is_file() and SECRET.encode() in path.read_bytes()
    ]


class TestErasing:
    def seed(self, publication: Publication) -> None:
        publication.seed("a.txt", article_text(1).replace("county", SECRET).replace("minibus", SECRET))
        publication.seed_many(2)
        publication.run(SATURDAY)
        # Earlier revisions are traces, too.
        publication.seed("a.txt", article_text(1).replace("county", SECRET).replace("minibus", f"{SECRET} bus"))
        publication.run(SUNDAY)

    def test_nothing_is_left_but_what_is_named(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + '[output]\nafter_publish = ["true"]\n')
        self.seed(publication)
        publication.seed("copy.txt", (publication.seeds / "a.txt").read_bytes())
        publication.run(MONDAY)
        publication.sendfeed("issues", "approve", SLOT)
        publication.run(TUESDAY)
        before = publication.articles()["a.txt"]
        (publication.home / ".sendfeed/logs").mkdir(exist_ok=True)
        (publication.home / ".sendfeed/logs/crash-1.log").write_text(f"ValueError: {SECRET}")
        assert len(traces(publication.home)) > 5
        result = publication.sendfeed("articles", "erase", "a.txt", "--yes")
        assert result.code == 0, result.err
        assert "erased: the file a.txt" in result.out
        assert "not reached: copy.txt, which has the same bytes" in result.out
        assert "not reached: the deployed site" in result.out
        assert "not reached: backups" in result.out
        assert traces(publication.home) == ["seeds/copy.txt"]
        publication.run(THURSDAY)
        row = publication.articles()["copy.txt"]
        assert row["state"] == "rejected"
        assert row["reason"].startswith("the same bytes as an article that was erased")
        assert traces(publication.home) == ["seeds/copy.txt"]
        assert "a.txt" not in publication.articles()
        assert "This article was withdrawn" in (publication.site / before["url"][25:]).read_text()
        assert publication.sendfeed("articles", "release", "copy.txt").code == 2
        assert publication.sendfeed("articles", "erase", before["id"], "--yes").code == 0, "once more"
        show_of = publication.sendfeed("issues", "show", SLOT)
        assert "its message was erased" in show_of.out
        assert publication.sendfeed("issues", "export", SLOT, str(publication.home / "x")).code == 2
        publication.run(NEXT_MONDAY)
        publication.seed("new.txt", f"---\nid: {before['id'].rpartition('/')[2]}\n---\n{article_text(7)}")
        publication.run("2025-12-02T12:00:00Z")
        assert publication.articles()["new.txt"]["state"] == "held", "its id is taken for good"

    def test_an_issue_that_may_go_stands_before_it(self, publication: Publication) -> None:
        channel = '[[channels]]\nname = "x"\ntype = "webhook"\nurl = "https://x.example.org/"\nsecret = "file:secret"\n'
        publication.config.write_text(CONFIG + 'channels = ["x"]\n' + channel)
        self.seed(publication)
        publication.run(MONDAY, "--no-deliver")
        refused = publication.sendfeed("articles", "erase", "a.txt", "--yes")
        assert (refused.code, f"sendfeed issues skip {SLOT}" in refused.err) == (2, True)
        assert len(traces(publication.home)) > 5
        publication.sendfeed("issues", "skip", SLOT)
        assert publication.sendfeed("articles", "erase", "a.txt", "--yes").code == 0
        assert traces(publication.home) == []
        assert publication.issues()[SLOT]["state"] == "skipped"
        assert len(publication.issues()[SLOT]["articles"]) == 3
        publication.run(NEXT_MONDAY, "--no-deliver")
        assert len(publication.issues()[NEXT_SLOT]["articles"]) == 2

    def test_its_pictures_go_with_it_unless_another_shows_them(self, publication: Publication) -> None:
        for name, shade in (("own.png", 90), ("both.png", 160)):
            picture = io.BytesIO()
            Image.new("L", (40, 30), shade).save(picture, "PNG")
            publication.seed(name, picture.getvalue())
        publication.seed("a.md", f"# {SECRET}\n\n{article_text(1)}\n![One](own.png)\n\n![Two](both.png)\n")
        publication.seed("b.md", f"# Other\n\n{article_text(40)}\n![Two](both.png)\n")
        publication.run(SATURDAY)
        assert len(list((publication.site / "assets").iterdir())) == 2
        result = publication.sendfeed("articles", "erase", "a.md", "--yes")
        assert "erased: the file own.png" in result.out
        assert len(list((publication.site / "assets").iterdir())) == 1
        assert sorted(path.name for path in publication.seeds.iterdir()) == ["b.md", "both.png"]
        assert traces(publication.home) == []
        publication.run(SUNDAY)
        assert len(list((publication.site / "assets").iterdir())) == 1

    def test_what_is_nearly_the_same_is_named(self, publication: Publication) -> None:
        text = f"{article_text(1)}\nThe list of those who came is in the office, and can be read there on any day.\n"
        publication.seed("a.txt", text)
        publication.seed("b.txt", text.replace("any day", "any Monday"))
        publication.run(SATURDAY)
        assert publication.articles()["b.txt"]["state"] == "held"
        result = publication.sendfeed("articles", "erase", "a.txt", "--yes")
        assert "not reached: b.txt, which has nearly the same text" in result.out

    def test_a_file_that_changed_since_is_not_erased(self, publication: Publication) -> None:
        self.seed(publication)
        publication.seed("a.txt", "Another article's file by now")
        refused = publication.sendfeed("articles", "erase", "a.txt", "--yes")
        assert (refused.code, "`sendfeed run` first" in refused.err) == (2, True)
        assert (publication.seeds / "a.txt").exists()

    def test_it_asks_first(self, publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seed(publication)
        monkeypatch.setattr("click.confirm", lambda *_, **__: (_ for _ in ()).throw(SystemExit(130)))
        assert publication.sendfeed("articles", "erase", "a.txt").code == 130
        assert (publication.seeds / "a.txt").exists()

    def test_a_seed_that_never_was_an_article_can_be_erased(self, publication: Publication) -> None:
        publication.seed("a.txt", f"---\ndraft: true\n---\n{article_text(1)}".replace("county", SECRET))
        publication.run(SATURDAY)
        assert publication.sendfeed("articles", "erase", "a.txt", "--yes").code == 0
        assert traces(publication.home) == []
        assert publication.articles() == {}

    def test_no_link_is_followed(self, publication: Publication) -> None:
        self.seed(publication)
        outside = publication.home.parent / "outside.txt"
        outside.write_text("stays")
        (publication.seeds / "a.txt").unlink()
        (publication.seeds / "a.txt").symlink_to(outside)
        assert publication.sendfeed("articles", "erase", "a.txt", "--yes").code == 0
        assert outside.read_text() == "stays"


def picture(shade: int) -> bytes:
    stream = io.BytesIO()
    Image.new("L", (40, 30), shade).save(stream, "PNG")
    return stream.getvalue()


def files(publication: Publication) -> list[str]:
    """The files in the seed folder."""
    return sorted(str(path.relative_to(publication.seeds)) for path in publication.seeds.rglob("*") if path.is_file())


def erase(publication: Publication, what: str) -> str:
    """Erase as someone whom permissions hold back, and give what is told."""
    done = spawn_obedient("articles", "erase", what, "--yes", "--config", str(publication.config))
    return done.stdout + done.stderr


def obedient_pass(publication: Publication, now: str, code: int = 0) -> str:
    done = spawn_obedient("run", "--now", now, "--config", str(publication.config))
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def make_unused_pages(publication: Publication) -> int:
    with sqlite3.connect(publication.home / ".sendfeed/state.db") as store:
        store.execute("CREATE TABLE passing AS SELECT zeroblob(1000000) AS content")
        store.execute("DROP TABLE passing")
    store.close()
    return unused_pages(publication)


def unused_pages(publication: Publication) -> int:
    """So many pages of the database's file are taken away when it is made anew."""
    with sqlite3.connect(publication.home / ".sendfeed/state.db") as store:
        found = int(store.execute("PRAGMA freelist_count").fetchone()[0])
    store.close()
    return found


class TestCutShort:
    """What cannot be deleted at once is known until it is done: each pass, and erasing once more, tries again."""

    @pytest.fixture(autouse=True)
    def seeds(self, publication: Publication) -> None:
        publication.seed(
            "sub/a.md", f"# {SECRET}\n\n{SECRET} is far away, and few have been there.\n\n![One](own.png)\n"
        )
        publication.seed("sub/own.png", picture(90))
        publication.seed("sub/more.txt", article_text(8))
        publication.seed_many(2)
        publication.run(SATURDAY)
        assert publication.articles()["sub/a.md"]["state"] == "accepted"

    def test_a_folder_that_cannot_be_written(self, publication: Publication) -> None:
        own = publication.articles()["sub/a.md"]["id"]
        folder = publication.seeds / "sub"
        folder.chmod(0o555)
        told = erase(publication, "sub/a.md")
        for path in ("sub/a.md", "sub/own.png"):
            assert f"not reached: the file {path}, which cannot be deleted (Permission denied)" in told
        told = obedient_pass(publication, SUNDAY)
        for path in ("sub/a.md", "sub/own.png"):
            assert f"not erased: {path}: the file is still there" in told
        assert "not erased: sub/own.png" in publication.sendfeed("status").out
        for again in (own, "sub/a.md"):
            assert "not reached: the file sub/own.png" in erase(publication, again)
        folder.chmod(0o755)
        told = obedient_pass(publication, MONDAY)
        assert "not erased" not in told
        assert "  erased the file sub/own.png" in told
        assert files(publication) == ["report-0001.txt", "report-0002.txt", "sub/more.txt"]
        assert "not reached: the file" not in erase(publication, own)

    def test_erasing_once_more_does_it_too(self, publication: Publication) -> None:
        folder = publication.seeds / "sub"
        folder.chmod(0o555)
        erase(publication, "sub/a.md")
        folder.chmod(0o755)
        told = erase(publication, "sub/a.md")
        assert "erased: the file sub/a.md" in told
        assert "erased: the file sub/own.png" in told
        assert traces(publication.home) == []

    @pytest.mark.parametrize("all_of_it", [True, False])
    def test_a_folder_that_is_not_mounted(self, publication: Publication, *, all_of_it: bool) -> None:
        folder = publication.seeds if all_of_it else publication.seeds / "sub"
        folder.rename(publication.home / "away")
        if all_of_it:
            folder.mkdir()
        told = erase(publication, "sub/a.md")
        assert "not reached: the file sub/a.md, whose folder is empty, closed or not mounted" in told
        assert "not reached: the file sub/own.png, whose folder is empty, closed or not mounted" in told
        for now in (SUNDAY, MONDAY):
            publication.run(now, "--no-deliver")
        if all_of_it:
            folder.rmdir()
        (publication.home / "away").rename(folder)
        publication.run(TUESDAY, "--no-deliver")
        assert files(publication) == ["report-0001.txt", "report-0002.txt", "sub/more.txt"]
        assert traces(publication.home) == []

    def test_a_folder_that_cannot_be_looked_into(self, publication: Publication) -> None:
        folder = publication.seeds / "sub"
        for mode in (0o000, 0o444):
            folder.chmod(mode)
            told = obedient_pass(publication, SUNDAY) if mode else erase(publication, "sub/a.md")
            assert "may have been renamed" not in told
        folder.chmod(0o755)
        publication.run(MONDAY, "--no-deliver")
        assert files(publication) == ["report-0001.txt", "report-0002.txt", "sub/more.txt"]

    def test_a_folder_whose_last_file_is_gone_is_not_waited_for(self, publication: Publication) -> None:
        for path in (publication.seeds / "sub").iterdir():
            path.unlink()
        told = erase(publication, "sub/a.md")
        assert "not reached: the file sub/a.md, which is not there, and may have been renamed" in told
        assert "not mounted" not in told
        assert "not reached: the file" not in erase(publication, "report-0001.txt")

    def test_a_file_that_was_renamed_just_before_is_told_of(self, publication: Publication) -> None:
        (publication.seeds / "sub/a.md").rename(publication.seeds / "moved.md")
        told = erase(publication, "sub/a.md")
        assert "not reached: the file sub/a.md, which is not there, and may have been renamed" in told
        obedient_pass(publication, SUNDAY)
        why = "the same bytes as an article that was erased: delete the file, or change it to publish it anew"
        assert f"rejected: moved.md: {why}" in publication.sendfeed("status").out
        (publication.seeds / "moved.md").unlink()
        obedient_pass(publication, MONDAY)
        assert "moved.md" not in publication.sendfeed("status").out

    def test_without_any_seed_folder_the_rest_is_erased(self, publication: Publication) -> None:
        publication.seeds.rename(publication.home / "away")
        assert "not reached: the file sub/own.png" in erase(publication, "sub/a.md")
        assert [path for path in traces(publication.home) if not path.startswith("away/")] == []
        (publication.home / "away").rename(publication.seeds)
        publication.run(SUNDAY)
        assert traces(publication.home) == []

    def test_what_a_person_put_into_its_place_stays(self, publication: Publication) -> None:
        folder = publication.seeds / "sub"
        folder.chmod(0o555)
        erase(publication, "sub/a.md")
        folder.chmod(0o755)
        publication.seed("sub/a.md", article_text(7))
        publication.seed("sub/own.png", picture(200))
        publication.run(SUNDAY)
        assert {"sub/a.md", "sub/own.png"} <= set(files(publication))
        assert publication.articles()["sub/a.md"]["state"] == "accepted"
        publication.seed("sub/own.png", picture(90))
        publication.run(MONDAY)
        assert "sub/own.png" in files(publication), "that is over: it is somebody else's by now"

    def test_an_output_folder_that_cannot_be_written(self, publication: Publication) -> None:
        (publication.home / "output").chmod(0o555)
        told = erase(publication, "sub/a.md")
        assert "cannot be written: Permission denied" in told
        assert "erased: the file sub/own.png" in told
        assert "not reached: backups" in told
        assert all(path.startswith("output/") for path in traces(publication.home)), "all else is gone"
        (publication.home / "output").chmod(0o755)
        publication.run(SUNDAY)
        assert traces(publication.home) == []

    def test_logs_of_crashes_are_seen_to_by_the_next_pass(self, publication: Publication) -> None:
        logs = publication.home / ".sendfeed/logs"
        logs.mkdir(exist_ok=True)
        names = ["crash-1.log", "crash-2.log"]
        for name in names:
            (logs / name).write_text(SECRET)
        logs.chmod(0o555)
        told = erase(publication, "sub/a.md")
        unused = make_unused_pages(publication)
        for each in (told, obedient_pass(publication, SUNDAY, code=1)):
            for name in names:
                assert f"{name}: a log of a crash, which may tell of what was erased, cannot be deleted" in each
        assert unused_pages(publication) > unused / 2, "the database's file is not made anew once more"
        logs.chmod(0o000)
        assert "logs: a log of a crash" in obedient_pass(publication, SUNDAY, code=1), "it may hold some"
        logs.chmod(0o755)
        obedient_pass(publication, MONDAY)
        assert traces(publication.home) == []


class TestEarlierVersions:
    def test_pictures_of_earlier_versions_go_too(self, publication: Publication) -> None:
        shades = {"first.png": 90, "second.png": 120, "both.png": 150, "last.png": 180}
        for name, shade in shades.items():
            publication.seed(name, picture(shade))
        publication.seed("b.md", f"# Other\n\n{article_text(40)}\n![Two](both.png)\n")
        publication.seed("b.txt", article_text(5))
        for name, now in zip(("first", "second", "both", "last"), (SATURDAY, SUNDAY, MONDAY, TUESDAY), strict=True):
            publication.seed("a.md", f"# {SECRET}\n\n{article_text(1)}\n![It]({name}.png)\n")
            publication.run(now, "--no-deliver")
        publication.sendfeed("issues", "skip", SLOT)
        result = publication.sendfeed("articles", "erase", "a.md", "--yes")
        assert result.code == 0, result.err
        for name in ("first.png", "second.png", "last.png"):
            assert f"erased: the file {name}" in result.out
        assert "not reached: both.png, which b.md shows, too" in result.out
        assert files(publication) == ["b.md", "b.txt", "both.png"]

    def test_one_that_was_replaced_is_found_wherever_it_lies_now(self, publication: Publication) -> None:
        publication.seed("a.md", f"# {SECRET}\n\n{article_text(1)}\n![It](it.png)\n")
        publication.seed("it.png", picture(90))
        publication.run(SATURDAY)
        publication.seed("old/before.png", picture(90))
        publication.seed("it.png", picture(180))
        publication.run(SUNDAY)
        assert publication.sendfeed("articles", "erase", "a.md", "--yes").code == 0
        assert files(publication) == []

    @pytest.mark.parametrize("again", range(5))
    def test_no_version_of_its_bytes_comes_back(self, publication: Publication, again: int) -> None:
        text = article_text(1).replace("county", SECRET)
        versions = [text.replace("minibus", word) for word in ("bus", "car", "van", "lorry")]
        versions.insert(2, f"---\ndraft: true\n---\n{text}")
        publication.seed_many(2)
        for version, hour in zip(versions, itertools.count(10)):
            publication.seed("a.txt", version)
            publication.run(f"2025-11-22T{hour}:00:00Z")
        publication.sendfeed("articles", "erase", "a.txt", "--yes")
        publication.seed("back.txt", versions[again])
        publication.run(SUNDAY)
        row = publication.articles()["back.txt"]
        assert (row["state"], row["reason"].partition(":")[0]) == (
            "rejected",
            "the same bytes as an article that was erased",
        )

    def test_what_another_article_has_too_stays_its_own(self, publication: Publication) -> None:
        """A file may have had, for a while, the bytes of another article: these are not refused."""
        publication.seed("a.txt", article_text(1))
        publication.seed("b.txt", article_text(2))
        publication.run(SATURDAY)
        publication.seed("a.txt", article_text(2))
        publication.run(SUNDAY)
        publication.seed("a.txt", article_text(1).replace("minibus", "bus"))
        publication.run(MONDAY, "--no-deliver")
        publication.sendfeed("issues", "skip", SLOT)
        assert publication.sendfeed("articles", "erase", "a.txt", "--yes").code == 0
        (publication.seeds / "b.txt").touch()
        publication.run(TUESDAY, "--no-deliver")
        assert publication.articles()["b.txt"]["state"] == "accepted"

    @pytest.mark.parametrize("erased", ["a.txt", "twin.txt"])
    def test_what_another_article_is_made_of_too_stays_its_own(self, publication: Publication, erased: str) -> None:
        """A person may have let a copy in: either may be erased, and the other stays as it is."""
        publication.seed_many(2)
        publication.seed("a.txt", article_text(5))
        publication.run("2025-11-22T10:00:00Z")
        publication.seed("twin.txt", article_text(5))
        publication.run("2025-11-22T11:00:00Z")
        assert publication.sendfeed("articles", "release", "twin.txt").code == 0
        publication.run(SATURDAY)
        (other,) = {"a.txt", "twin.txt"} - {erased}
        before = publication.articles()
        assert (before["twin.txt"]["state"], before["a.txt"]["state"]) == ("accepted", "accepted")
        told = publication.sendfeed("articles", "erase", erased, "--yes").out
        assert f"erased: the file {erased}" in told
        assert f"not reached: {other}, which has the same bytes" in told
        (publication.seeds / other).touch()
        publication.run(SUNDAY)
        after = publication.articles()
        assert after[other] == before[other]
        assert publication.sendfeed("articles", "erase", other, "--yes").code == 0
        publication.seed("back.txt", article_text(5))
        publication.run(MONDAY, "--no-deliver")
        assert publication.articles()["back.txt"]["state"] == "rejected", "now it is nobody's"

    def test_erasing_a_copy_that_never_was_an_article_leaves_the_article(self, publication: Publication) -> None:
        publication.seed("a.txt", article_text(5))
        publication.run("2025-11-22T10:00:00Z")
        publication.seed("copy.txt", article_text(5))
        publication.run(SATURDAY)
        assert publication.articles()["copy.txt"]["state"] == "held"
        assert publication.sendfeed("articles", "erase", "copy.txt", "--yes").code == 0
        assert files(publication) == ["a.txt"]
        (publication.seeds / "a.txt").touch()
        publication.run(SUNDAY)
        assert publication.articles()["a.txt"]["state"] == "accepted"
