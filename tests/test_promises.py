"""Ways in which an article could be lost, mailed twice or mailed by surprise: each was found by somebody once."""

from __future__ import annotations

import os
from datetime import datetime, timedelta

import pytest

from tests.support import CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, TUESDAY, Publication, article_text


def sent(publication: Publication) -> list[str]:
    """The articles of all approved issues."""
    return [a for issue in publication.issues().values() if issue["state"] == "approved" for a in issue["articles"]]


def approve_all(publication: Publication) -> None:
    for key, issue in publication.issues().items():
        if issue["state"] == "waiting for approval":
            assert publication.sendfeed("issues", "approve", key).code == 0


def test_new_articles_are_not_covered_while_the_first_issue_waits(publication: Publication) -> None:
    publication.config.write_text(CONFIG + "max_articles = 2\n")
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    for n in range(50, 55):
        publication.seed(f"new-{n}.txt", article_text(n))
    publication.run(TUESDAY)
    publication.run(NEXT_MONDAY)
    approve_all(publication)
    assert sorted(sent(publication)) == sorted(row["id"] for row in publication.articles().values())


def test_a_new_digest_shows_its_newest_and_mails_no_archive(publication: Publication) -> None:
    publication.config.write_text(CONFIG + "max_articles = 2\n")
    publication.seed_many(6)
    publication.run(SATURDAY)
    publication.seed("later.txt", article_text(70))
    publication.run(MONDAY)
    rows = publication.articles()
    newest = [rows[path]["id"] for path in ("later.txt", "report-0006.txt", "report-0005.txt")]
    assert publication.issues()[SLOT]["articles"] == newest


@pytest.mark.parametrize(
    ("old", "new"),
    [('"mon 09:00"', '"daily 06:00"'), ('"Europe/London"', '"Asia/Tokyo"'), ('"mon 09:00"', '"mon-sun 08:00"')],
)
def test_a_changed_schedule_has_no_slots_in_the_past(publication: Publication, old: str, new: str) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    approve_all(publication)
    publication.seed("more.txt", article_text(80))
    publication.run("2025-11-27T08:00:00Z")
    publication.config.write_text(publication.config.read_text().replace(old, new))
    publication.run("2025-11-27T08:05:00Z")
    assert publication.issues().keys() == {SLOT}


def test_a_digest_that_comes_back_begins_anew(publication: Publication) -> None:
    whole = publication.config.read_text()
    without = whole.partition("[[digests]]")[0]
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    approve_all(publication)
    publication.seed("b.txt", article_text(80))
    publication.run(TUESDAY)
    publication.config.write_text(without)
    publication.run("2025-11-26T12:00:00Z")
    publication.seed("c.txt", article_text(81))
    publication.run("2025-12-20T12:00:00Z")
    publication.config.write_text(whole)
    publication.run("2026-02-23T10:00:00Z")
    assert publication.issues().keys() == {SLOT}
    publication.run("2026-03-02T09:00:05Z")
    issue = publication.issues()["weekly/2026-03-02T0900"]
    assert issue["state"] == "waiting for approval"
    rows = publication.articles()
    assert sorted(issue["articles"]) == sorted([rows["b.txt"]["id"], rows["c.txt"]["id"]])


def test_a_pass_that_was_interrupted_does_not_make_a_digest_new(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    approve_all(publication)
    publication.seeds.rename(publication.home / "away")
    assert publication.sendfeed("run", "--now", TUESDAY).code == 2
    (publication.home / "away").rename(publication.seeds)
    publication.seed("more.txt", article_text(80))
    publication.run("2025-11-25T13:00:00Z")
    publication.run(NEXT_MONDAY)
    assert publication.issues()[NEXT_SLOT]["state"] == "approved"


def test_a_name_handed_on_is_a_new_article_in_the_next_issue(publication: Publication) -> None:
    publication.seed("latest.txt", article_text(1))
    publication.run(SATURDAY)
    publication.run(MONDAY)
    approve_all(publication)
    (publication.seeds / "latest.txt").rename(publication.seeds / "latest-1.txt")
    publication.seed("latest.txt", article_text(2))
    publication.run(TUESDAY)
    publication.run(NEXT_MONDAY)
    rows = publication.articles()
    assert publication.issues()[SLOT]["articles"] == [rows["latest-1.txt"]["id"]]
    assert publication.issues()[NEXT_SLOT]["articles"] == [rows["latest.txt"]["id"]]
    assert {rows["latest.txt"]["title"], rows["latest-1.txt"]["title"]} == {
        item["title"] for item in publication.feed()["items"]
    }


def test_exchanged_names_lose_nothing(publication: Publication) -> None:
    one, other = publication.seed("one.txt", article_text(1)), publication.seed("other.txt", article_text(2))
    publication.run()
    before = publication.articles()
    one.rename(publication.home / "aside")
    other.rename(one)
    (publication.home / "aside").rename(other)
    publication.run()
    after = publication.articles()
    assert after["one.txt"] == before["other.txt"] | {"path": "one.txt"}
    assert after["other.txt"] == before["one.txt"] | {"path": "other.txt"}


def test_plan_shows_a_slot_that_was_missed(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    (row,) = publication.sendfeed("plan", "--json", "--now", TUESDAY).rows
    assert row["slot"] == "2025-11-24T0900"
    assert len(row["articles"]) == 2
    publication.run(TUESDAY)
    assert publication.issues()[SLOT]["state"] == "waiting for approval"
    (row,) = publication.sendfeed("plan", "--json", "--now", TUESDAY).rows
    assert row["slot"] == "2025-12-01T0900"


def test_lists_do_not_link_to_a_page_that_failed(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run()
    before = publication.output_files()
    own = publication.home / "templates/site/article.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ nope }}")
    publication.seed("more.txt", article_text(80))
    assert publication.sendfeed("run", "--now", SATURDAY).code == 2
    after = publication.output_files()
    assert {path: after[path] for path in before if path.startswith("site/")} == {
        path: content for path, content in before.items() if path.startswith("site/")
    }
    own.unlink()
    publication.run()
    assert len(publication.feed()["items"]) == 3


def test_one_odd_path_stops_nothing(publication: Publication) -> None:
    publication.seed("good.txt", article_text(1))
    far = publication.seed("far.txt", article_text(2))
    os.utime(far, (2**34, 2**34))
    publication.run()
    states = {path: row["state"] for path, row in publication.articles().items()}
    assert states == {"good.txt": "accepted", "far.txt": "accepted"}
    assert "nothing new" in publication.run().out


def test_check_leaves_a_running_pass_alone(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run()
    aside = publication.home / "output/.sendfeed-writing"
    aside.mkdir()
    (aside / "file").write_text("half")
    assert publication.sendfeed("check").code == 0
    assert (aside / "file").read_text() == "half"


def test_check_writes_no_output(publication: Publication) -> None:
    assert publication.sendfeed("check").code == 0
    assert not (publication.home / "output").exists()


@pytest.mark.parametrize(
    "folders",
    [
        '[seeds]\nfolder = "."\n',
        '[output]\nfolder = "seeds"\n',
        '[output]\nfolder = "seeds/out"\n',
        '[output]\nfolder = "."\n',
    ],
)
def test_outputs_never_become_seeds(publication: Publication, folders: str) -> None:
    publication.config.write_text(publication.config.read_text() + folders)
    for command in ("check", "run"):
        result = publication.sendfeed(command)
        assert result.code == 2
        assert "output.folder" in result.err


def test_secrets_are_never_shown(publication: Publication) -> None:
    channel = (
        '\n[[channels]]\nname = "a"\ntype = "webhook"\nurl = "https://u:hunter2@x.org/"\nsecret = "whsec_hunter2"\n'
    )
    publication.config.write_text(
        publication.config.read_text() + channel + '[alerts]\nurls = ["mailto://u:hunter2@x"]\n'
    )
    result = publication.sendfeed("check")
    assert result.code == 2
    assert "channels[1].secret" in result.err
    assert "channels[1].url" in result.err
    assert "hunter2" not in result.out + result.err


def test_an_article_whose_file_cannot_be_read_any_more_needs_a_person(publication: Publication) -> None:
    path = publication.seed("a.txt", article_text(1))
    publication.run()
    path.unlink()
    path.symlink_to("/etc/hostname")
    result = publication.sendfeed("run", "--now", SATURDAY, "--strict")
    assert result.code == 3
    assert "rejected: a.txt: a link" in result.err
    assert len(publication.feed()["items"]) == 1
    assert publication.sendfeed("articles", "hold", "a.txt").code == 0
    assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 0


def test_a_quiet_pass_says_nothing_when_all_is_well(publication: Publication) -> None:
    publication.seed_many(1)
    result = publication.run(SATURDAY, "-q")
    assert (result.out, result.err) == ("", "")


def test_a_quiet_pass_tells_once_what_wants_a_person(publication: Publication) -> None:
    publication.seed_many(1)
    publication.seed("empty.txt", "")
    assert "held empty.txt: " in publication.run(SATURDAY, "-q").out
    assert f"issue {SLOT} is waiting for approval: the first issue" in publication.run(MONDAY, "-q").out
    assert publication.run(MONDAY, "-q").out == ""


def test_a_text_that_moves_over_another_is_mailed_once_and_the_other_is_lost(publication: Publication) -> None:
    one, other = publication.seed("one.txt", article_text(1)), publication.seed("other.txt", article_text(2))
    publication.run(SATURDAY)
    publication.run(MONDAY)
    approve_all(publication)
    other.replace(one)
    publication.seed("other.txt", article_text(3))
    result = publication.run(TUESDAY)
    assert "missing: one.txt//" in result.err
    assert len(publication.feed()["items"]) == 3
    publication.run(NEXT_MONDAY)
    titles = sorted(item["title"] for item in publication.feed()["items"])
    assert titles == [f"Report number {n} from the county" for n in (2, 3)]
    assert publication.issues()[NEXT_SLOT]["articles"] == [publication.articles()["other.txt"]["id"]]
    lost = next(path for path in publication.articles() if path.startswith("one.txt//"))
    assert publication.sendfeed("articles", "show", lost).code == 0
    publication.seed("found.txt", article_text(1))
    publication.run(NEXT_MONDAY)
    assert len(publication.feed()["items"]) == 3


def test_a_digest_that_goes_and_comes_back_at_one_time_is_noticed(publication: Publication) -> None:
    whole = publication.config.read_text()
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.config.write_text(whole.partition("[[digests]]")[0])
    publication.seed("b.txt", article_text(80))
    publication.run(SATURDAY)
    publication.config.write_text(whole)
    publication.run(SATURDAY)
    (row,) = publication.sendfeed("plan", "--json", "--now", SATURDAY).rows
    assert len(row["articles"]) == 2


def test_a_clock_that_was_set_back_is_told(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    publication.seed_many(1)
    publication.run(TUESDAY)
    for behind, told in ((timedelta(minutes=50), False), (timedelta(days=40), True)):
        shows = datetime.fromisoformat(TUESDAY) - behind
        monkeypatch.setattr("sendfeed.adapters.clock.now", lambda shows=shows: shows)
        result = publication.sendfeed("run", "--no-deliver")
        assert (result.code == 2) is told
        assert ("the machine's clock is behind" in result.err) is told
