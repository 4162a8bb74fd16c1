"""A pass from end to end: seeds in, site, feeds and email out."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from sendfeed.adapters.world import open_world
from sendfeed.report import PassReport
from sendfeed.scanning import scan
from tests.support import (
    CHANNEL,
    CONFIG,
    MONDAY,
    NEXT_MONDAY,
    NEXT_SLOT,
    SATURDAY,
    SLOT,
    TUESDAY,
    Publication,
    article_text,
    command,
    spawn_obedient,
)


def test_seeds_become_site_feeds_and_the_next_email(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.seed("deep/b.md", "---\ntitle: Second\n---\n\nA *text* of its own, which is long enough. Yes.\n")
    result = publication.run()
    assert "2 new" in result.out
    assert str(publication.site / "index.html") in result.out
    of_search = "site/search/"
    assert any(path.startswith(of_search) for path in publication.output_files())
    assert {path for path in publication.output_files() if not path.startswith(of_search)} == {
        *(f"email/weekly/next/{name}" for name in ("email.html", "email.txt", "message.eml", "payload.json")),
        *(f"site/{name}" for name in ("404.html", "index.html", "search.html", "subscribe.html")),
        *(f"site/{name}" for name in ("atom.xml", "feed.json", "feed.xml", "feeds.opml")),
        *(f"site/{name}" for name in ("icon.png", "search.js", "style.css")),
        *(f"site/{name}" for name in ("robots.txt", "sitemap.xml", "sitemaps/1.xml", "sitemaps/lists.xml")),
        "site/articles/report-number-1-from-the-county.html",
        "site/articles/second.html",
    }
    rows = publication.articles()
    assert [row["state"] for row in rows.values()] == ["accepted", "accepted"]
    assert rows["a.txt"]["date_source"] == "first seen"
    assert rows["a.txt"]["published"] == SATURDAY
    assert {item["id"] for item in publication.feed()["items"]} == {row["id"] for row in rows.values()}


def test_a_second_pass_writes_nothing(publication: Publication) -> None:
    publication.seed_many(3)
    publication.run()
    before = {path: os.stat(publication.home / "output" / path).st_mtime_ns for path in publication.output_files()}
    result = publication.run(TUESDAY.replace("25T", "23T"))
    assert "nothing new; 0 files written" in result.out
    after = {path: os.stat(publication.home / "output" / path).st_mtime_ns for path in publication.output_files()}
    assert after == before


def test_one_more_article_writes_only_what_must_change(publication: Publication) -> None:
    publication.seed_many(5)
    publication.run()
    publication.seed("one-more.txt", article_text(99))
    result = publication.run(SATURDAY, "-v")
    wrote = {line.removeprefix("wrote ") for line in result.err.splitlines() if line.startswith("wrote ")}
    of_search = {path for path in wrote if path.startswith("site/search/")}
    assert len(of_search) == 3
    assert wrote - of_search == {
        "site/articles/report-number-99-from-the-county.html",
        "site/index.html",
        *(f"site/{name}" for name in ("atom.xml", "feed.json", "feed.xml", "sitemaps/1.xml")),
        *(f"email/weekly/next/{name}" for name in ("email.html", "email.txt", "message.eml", "payload.json")),
    }


def test_an_edit_keeps_identity_and_moves_updated(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run()
    before = publication.articles()["a.txt"]
    publication.seed("a.txt", article_text(1).replace("number 1 from", "number 1, corrected, from"))
    publication.run(TUESDAY.replace("25T", "23T"))
    after = publication.articles()["a.txt"]
    assert after["title"] == "Report number 1, corrected, from the county"
    assert (after["id"], after["url"], after["published"]) == (before["id"], before["url"], before["published"])
    assert (before["revision"], after["revision"]) == (1, 2)
    assert after["updated"] > before["updated"]
    assert len(publication.feed()["items"]) == 1


def test_bytes_that_make_the_same_article_are_no_revision(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run()
    publication.seed("a.txt", article_text(1) + "\n\n")
    publication.run()
    assert publication.articles()["a.txt"]["revision"] == 1


def test_a_missing_seed_is_shown_and_its_article_stays(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run()
    (publication.seeds / "report-0001.txt").unlink()
    result = publication.run()
    assert "missing: report-0001.txt" in result.err
    row = publication.articles()["report-0001.txt"]
    assert row["state"] == "missing"
    assert row["id"] in {item["id"] for item in publication.feed()["items"]}
    publication.seed("report-0001.txt", article_text(1))
    publication.run()
    assert publication.articles()["report-0001.txt"] == row | {"state": "accepted", "reason": ""}


def test_a_moved_seed_keeps_its_article(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.run()
    before = publication.articles()["a.txt"]
    (publication.seeds / "b").mkdir()
    (publication.seeds / "a.txt").rename(publication.seeds / "b" / "c.txt")
    publication.run()
    assert publication.articles() == {"b/c.txt": before | {"path": "b/c.txt"}}


def test_a_copy_is_held_until_released_or_the_first_goes(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.seed("b.txt", article_text(1))
    publication.run()
    rows = publication.articles()
    assert (rows["a.txt"]["state"], rows["b.txt"]["state"]) == ("accepted", "held")
    assert rows["b.txt"]["reason"] == "the same content as a.txt"
    (publication.seeds / "a.txt").unlink()
    publication.run()
    assert {path: row["id"] for path, row in publication.articles().items()} == {"b.txt": rows["a.txt"]["id"]}


def test_a_released_copy_has_an_id_of_its_own(publication: Publication) -> None:
    publication.seed("a.txt", article_text(1))
    publication.seed("b.txt", article_text(1))
    publication.run()
    assert publication.sendfeed("articles", "release", "b.txt").code == 0
    publication.run()
    rows = publication.articles()
    assert rows["b.txt"]["state"] == "accepted"
    assert rows["a.txt"]["id"] != rows["b.txt"]["id"]
    assert rows["a.txt"]["url"] != rows["b.txt"]["url"]


def test_a_lost_store_mints_the_same_ids_and_urls(publication: Publication) -> None:
    publication.seed_many(4)
    publication.run()
    before = publication.articles()
    for path in (publication.home / ".sendfeed").iterdir():
        path.unlink()
    publication.run()
    assert publication.articles() == before


def test_a_lost_output_folder_comes_back_the_same(publication: Publication) -> None:
    publication.seed_many(3)
    publication.run()
    before = publication.output_files()
    subprocess.run(["rm", "-r", str(publication.home / "output")], check=True)
    publication.run()
    assert publication.output_files() == before


def test_a_damaged_output_file_is_mended_and_a_foreign_one_left_alone(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run()
    before = publication.output_files()
    (publication.site / "index.html").write_text("broken")
    (publication.site / "CNAME").write_text("news.example.org")
    publication.run()
    assert publication.output_files() == before | {"site/CNAME": b"news.example.org"}


def test_a_seed_still_being_written_waits(publication: Publication) -> None:
    path = publication.seed("a.txt", article_text(1))
    writer = subprocess.Popen(
        ["sh", "-c", f"i=0; while [ $i -lt 50 ]; do echo more >> '{path}'; i=$((i+1)); sleep 0.1; done"]
    )
    try:
        os.utime(path)
        result = publication.run()
    finally:
        writer.terminate()
        writer.wait()
    assert publication.articles()["a.txt"]["state"] == "waiting", result.err
    publication.settle(path)
    publication.run()
    assert publication.articles()["a.txt"]["state"] == "accepted"


def test_every_file_has_an_outcome_and_a_reason(publication: Publication) -> None:
    outside = publication.home / "outside.txt"
    outside.write_text(article_text(7))
    publication.seed("good.txt", article_text(1))
    publication.seed("letter.docx", b"PK\x03\x04")
    publication.seed(".hidden.txt", article_text(2))
    publication.seed("empty.txt", "")
    publication.seed("big.txt", b"x" * 10_000_001)
    publication.seed("noise.txt", bytes(range(256)) * 8)
    (publication.seeds / "link.txt").symlink_to(outside)
    (publication.seeds / "loop").symlink_to(publication.seeds)
    os.mkfifo(publication.seeds / "pipe.txt")
    (publication.seeds / "folder.txt").mkdir()
    (Path(os.fsencode(publication.seeds).decode()) / "odd\nname.txt").write_text("x")
    bad = os.path.join(os.fsencode(publication.seeds), b"bad\xff.txt")
    with open(bad, "wb") as file:
        file.write(b"x")
    publication.run()
    rows = publication.articles()
    states = {path: row["state"] for path, row in rows.items()}
    assert states == {
        "good.txt": "accepted",
        "letter.docx": "held",
        ".hidden.txt": "rejected",
        "empty.txt": "held",
        "big.txt": "rejected",
        "noise.txt": "held",
        "link.txt": "rejected",
        "loop": "rejected",
        "pipe.txt": "rejected",
        "odd\\x0aname.txt": "rejected",
        "bad\\xff.txt": "rejected",
    }
    assert all(row["reason"] for path, row in rows.items() if path != "good.txt")


def test_an_unreadable_seed_is_tried_again(publication: Publication) -> None:
    path = publication.seed("a.txt", article_text(1))
    path.chmod(0)
    arguments = ("run", "--now", SATURDAY, "--config", str(publication.config))
    first = spawn_obedient(*arguments)
    assert first.returncode == 0, first.stderr
    path.chmod(0o644)
    second = spawn_obedient(*arguments)
    assert "1 held" in first.stdout
    assert "cannot be read, tried at each pass: Permission denied" in first.stderr
    assert "1 new" in second.stdout


def test_an_issue_is_composed_when_due_and_waits_for_approval(publication: Publication) -> None:
    publication.seed_many(3)
    publication.run(SATURDAY)
    result = publication.run(MONDAY)
    assert publication.issues()[SLOT]["state"] == "waiting for approval"
    assert "the first issue of this digest" in result.err
    assert len(publication.issues()[SLOT]["articles"]) == 3
    assert not (publication.site / "issues").exists()
    assert not (publication.home / "output/email/weekly/next").exists()
    frozen = {p: c for p, c in publication.output_files().items() if p.startswith(f"email/{SLOT}")}
    assert len(frozen) == 4
    publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.run(TUESDAY)
    files = publication.output_files()
    assert f"site/issues/{SLOT}.html" in files
    assert {path: files[path] for path in frozen} == frozen
    assert publication.sendfeed("issues", "approve", SLOT).code == 2
    assert publication.sendfeed("issues", "skip", "weekly/never").code == 2


def test_a_skipped_issue_gives_its_articles_back(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    ids = publication.issues()[SLOT]["articles"]
    assert publication.sendfeed("issues", "skip", SLOT).code == 0
    publication.run(TUESDAY)
    assert (publication.home / "output/email/weekly/next/email.html").exists()
    assert not (publication.home / "output/email" / SLOT).exists()
    publication.run(NEXT_MONDAY)
    issues = publication.issues()
    assert issues[SLOT]["state"] == "skipped"
    assert issues[NEXT_SLOT]["articles"] == issues[SLOT]["articles"] == ids


def test_each_article_is_in_one_issue(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)
    publication.seed("later.txt", article_text(50))
    publication.run(TUESDAY)
    publication.run(NEXT_MONDAY)
    issues = publication.issues()
    assert issues[NEXT_SLOT]["state"] == "approved"
    assert len(issues[SLOT]["articles"]) == 2
    assert len(issues[NEXT_SLOT]["articles"]) == 1
    assert not set(issues[SLOT]["articles"]) & set(issues[NEXT_SLOT]["articles"])


def test_too_few_articles_wait_for_the_next_slot(publication: Publication) -> None:
    publication.config.write_text(CONFIG + "min_articles = 2\n")
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.seed("later.txt", article_text(50))
    publication.run(TUESDAY)
    assert publication.issues() == {}
    publication.run(NEXT_MONDAY)
    assert len(publication.issues()[NEXT_SLOT]["articles"]) == 2


def test_after_weeks_down_one_issue_holds_all_and_waits(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)
    publication.seed("x.txt", article_text(60))
    publication.seed("y.txt", article_text(61))
    publication.run("2025-12-17T12:00:00Z")
    issues = publication.issues()
    assert issues.keys() == {SLOT, "weekly/2025-12-15T0900"}
    assert issues["weekly/2025-12-15T0900"]["state"] == "waiting for approval"
    assert len(issues["weekly/2025-12-15T0900"]["articles"]) == 2


def test_a_new_digest_covers_an_old_archive(publication: Publication) -> None:
    publication.seed_many(5)
    publication.run(SATURDAY)
    publication.config.write_text(CONFIG + '[[digests]]\nname = "daily"\nschedule = "daily 07:30"\nmax_articles = 2\n')
    publication.run(SATURDAY)
    publication.run("2025-11-23T07:30:05Z")
    issue = publication.issues()["daily/2025-11-23T0730"]
    assert issue["state"] == "waiting for approval"
    assert len(issue["articles"]) == 2
    publication.sendfeed("issues", "approve", "daily/2025-11-23T0730")
    publication.run("2025-11-24T07:30:05Z")
    assert "daily/2025-11-24T0730" not in publication.issues()


def test_a_held_article_stays_out_of_issues_and_on_its_page(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    assert publication.sendfeed("articles", "hold", "report-0001.txt").code == 0
    publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
    publication.run(MONDAY)
    row = publication.articles()["report-0001.txt"]
    assert (row["state"], row["revision"]) == ("held", 1)
    assert row["id"] not in publication.issues()[SLOT]["articles"]
    assert row["id"] in {item["id"] for item in publication.feed()["items"]}
    assert publication.sendfeed("articles", "release", "report-0001.txt").code == 0
    publication.sendfeed("issues", "approve", SLOT)
    publication.run(NEXT_MONDAY)
    assert publication.issues()[NEXT_SLOT]["articles"] == [row["id"]]
    assert publication.articles()["report-0001.txt"]["revision"] == 2


def test_a_digest_of_a_topic_holds_its_articles_only(publication: Publication) -> None:
    topics = '[[topics]]\nname = "Transport"\nmatch = ["minibus"]\n'
    publication.config.write_text(CONFIG + 'topics = ["Transport"]\n' + topics)
    publication.seed_many(1)
    publication.seed("other.txt", article_text(2).replace("minibus", "boiler"))
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.issues()[SLOT]["articles"] == [publication.articles()["report-0001.txt"]["id"]]


def test_nothing_goes_beyond_loopback_for_an_example(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SENDFEED_TEST_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.sendfeed("issues", "approve", SLOT)
    result = publication.sendfeed("run", "--now", TUESDAY, "--strict")
    assert result.code == 3
    assert "waits: publication.base_url is at news.example.org, an example" in result.err
    (delivery,) = publication.issues()[SLOT]["deliveries"]
    assert delivery["state"] == "pending"
    assert "." not in delivery["idempotency_key"]


@pytest.mark.parametrize(
    "environment", [{"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "77", "LC_ALL": "C"}]
)
def test_two_processes_write_the_same_bytes(
    publication: Publication, tmp_path: Path, environment: dict[str, str]
) -> None:
    publication.seed_many(6)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    other = Publication(tmp_path / "other")
    other.seed_many(6)
    for now in (SATURDAY, MONDAY):
        arguments = command("run", "--now", now, "--config", str(other.config))
        subprocess.run(arguments, env=os.environ | environment, check=True, capture_output=True)
    assert other.output_files() == publication.output_files()


def test_hostile_text_runs_nowhere(publication: Publication) -> None:
    publication.seed(
        "x.txt",
        "A {{ 7*7 }} <script>alert(1)</script> & title\n\nBody <img src=x onerror=alert(1)> {% raw %} text. Yes.\n",
    )
    publication.run()
    page = next((publication.site / "articles").iterdir()).read_text()
    assert "<script>" not in page
    assert "<img" not in page
    assert "{{ 7*7 }}" in page
    email = (publication.home / "output/email/weekly/next/email.html").read_text()
    assert "<script>" not in email
    assert (
        "49"
        not in json.loads((publication.home / "output/email/weekly/next/payload.json").read_bytes())["data"]["subject"]
    )


def test_what_comes_in_one_pass_is_ordered_by_its_dates(publication: Publication) -> None:
    def seed(name: str, date: str) -> None:
        head = f"---\ndate: {date}\n---\n" if date else ""
        publication.seed(f"{name}.md", f"{head}# News {name}\n\nA sentence about {name * 9} that is long enough.\n")

    def titles() -> list[str]:
        return [item["title"] for item in publication.feed()["items"]]

    for name, date in {"a": "2025-03-01", "b": "", "c": "2023-03-01", "d": "2025-03-01", "e": ""}.items():
        seed(name, date)
    publication.run()
    assert titles() == [f"News {name}" for name in "ebdac"]  # without a date: of today; of one date: by path
    seed("f", "2020-01-01")
    seed("g", "2019-01-01")
    publication.run()
    # What was dropped later is news, whatever date it bears; nothing that was published moves.
    assert titles() == [f"News {name}" for name in "fgebdac"]


def test_a_pass_that_is_killed_before_it_publishes_leaves_what_came_to_be_ordered(publication: Publication) -> None:
    def seed(number: int, year: int) -> None:
        publication.seed(
            f"{number:03}.md", f"---\ndate: {year}-03-01\n---\n# News of {year}\n\nThe year {year} was {'long ' * 9}.\n"
        )

    for number in range(1, 5):
        seed(number, 2010 - number)
    now = datetime.fromisoformat(SATURDAY)
    with open_world(publication.config) as world:
        world.store.begin_pass(world.config.publication.tag_authority, now, trial=False, digests=["weekly"])
        scan(world, now, PassReport(now), lambda *_: None)
    for number in range(5, 9):
        seed(number, 2020 - number)
    publication.run()
    assert [item["title"] for item in publication.feed()["items"]] == [
        f"News of {year}" for year in (2015, 2014, 2013, 2012, 2009, 2008, 2007, 2006)
    ]
