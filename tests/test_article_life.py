"""The life of an article from outside: its hour, its review, its end and return."""

from __future__ import annotations

import json

import pytest

from tests.intake.pictures import picture
from tests.support import CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, TUESDAY, Publication, article_text

SUNDAY, THURSDAY, FRIDAY = "2025-11-23T12:00:00Z", "2025-11-27T12:00:00Z", "2025-11-28T12:00:00Z"
ALPHA = 'match = ["minibus"]\n'


def matter(front: str, n: int = 1) -> str:
    return f"---\n{front}\n---\n{article_text(n)}"


def below_site(publication: Publication) -> bytes:
    return b"\n".join(content for path, content in publication.output_files().items() if path.startswith("site/"))


def page(publication: Publication, path: str) -> str:
    url: str = publication.articles()[path]["url"]
    return (publication.site / url.removeprefix("https://news.example.org/")).read_text()


def in_feed(publication: Publication) -> set[str]:
    return {item["id"] for item in publication.feed()["items"]}


def remove(publication: Publication, *paths: str) -> None:
    for path in paths:
        (publication.seeds / path).unlink()


def show(publication: Publication, path: str) -> dict[str, object]:
    (row,) = publication.sendfeed("articles", "show", path, "--json").rows
    return row


class TestItsHour:
    def test_before_it_no_byte_is_published_and_the_first_pass_after_it_accepts(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("publish_at: 2025-11-25T12:00"))
        publication.seed("b.txt", article_text(2))
        publication.run(SATURDAY)
        row = publication.articles()["a.txt"]
        assert (row["state"], row["reason"]) == ("waiting", "waits until 25 Nov 2025 12:00 GMT, its publish_at")
        assert show(publication, "a.txt")["due"] == "2025-11-25T12:00:00Z"
        assert b"number 1 from" not in below_site(publication)
        publication.run(MONDAY)
        assert len(publication.issues()[SLOT]["articles"]) == 1
        assert b"number 1 from" not in b"".join(publication.output_files().values())
        publication.run(TUESDAY)
        row = publication.articles()["a.txt"]
        assert (row["state"], row["published"], row["date_source"]) == ("accepted", TUESDAY, "front matter")
        assert b"number 1 from" in below_site(publication)

    def test_a_date_of_its_own_stands_above_it_and_may_lie_as_far_ahead(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("publish_at: 2025-11-25\ndate: 2025-11-25T08:00"))
        publication.run(SATURDAY)
        assert publication.articles()["a.txt"]["state"] == "waiting"
        publication.run(TUESDAY)
        assert publication.articles()["a.txt"]["published"] == "2025-11-25T08:00:00Z"

    def test_a_waiting_seed_is_not_read_again_unless_it_changes(self, publication: Publication) -> None:
        path = publication.seed("a.txt", matter("publish_at: 2025-11-25T12:00"))
        publication.run(SATURDAY)
        path.chmod(0)
        assert "nothing new" in publication.run(SUNDAY).out
        path.chmod(0o644)
        publication.seed("a.txt", matter("publish_at: 2025-11-23"))
        publication.run(SUNDAY)
        assert publication.articles()["a.txt"]["state"] == "accepted"

    def test_an_edit_that_waits_leaves_the_last_good_revision(self, publication: Publication) -> None:
        publication.seed("a.txt", article_text(1))
        publication.run(SATURDAY)
        publication.seed("a.txt", matter("publish_at: 2025-11-25T12:00").replace("minibus", "bus"))
        publication.run(SUNDAY)
        assert publication.articles()["a.txt"]["state"] == "waiting"
        assert "minibus" in page(publication, "a.txt")
        publication.run(TUESDAY)
        assert publication.articles()["a.txt"]["revision"] == 2
        assert "minibus" not in page(publication, "a.txt")

    def test_a_release_does_not_open_an_embargo(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("publish_at: 2025-11-25T12:00\nlanguage: '!'"))
        publication.run(SATURDAY)
        assert publication.sendfeed("articles", "release", "a.txt").code == 0
        publication.run(SUNDAY)
        assert publication.articles()["a.txt"]["state"] == "waiting"
        publication.run(TUESDAY)
        assert publication.articles()["a.txt"]["state"] == "accepted"

    def test_what_cannot_be_a_time_is_held(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("publish_at: soon"))
        publication.run(SATURDAY)
        assert publication.articles()["a.txt"]["state"] == "held"


class TestExpiry:
    @pytest.mark.parametrize(
        ("expires", "there"),
        [("2025-11-24T08:59:59", False), ("2025-11-23", False), ("2025-11-24T09:00:10", True), ("2025-11-24", True)],
    )
    def test_no_new_issue_holds_it_then(self, publication: Publication, expires: str, there: bool) -> None:
        publication.seed("a.txt", matter(f"expires: {expires}"))
        publication.seed("b.txt", article_text(2))
        publication.run(SATURDAY)
        publication.run(MONDAY)
        own = publication.articles()["a.txt"]["id"]
        assert (own in publication.issues()[SLOT]["articles"]) is there
        assert own in in_feed(publication)
        assert "number 1 from" in page(publication, "a.txt")

    def test_it_does_not_count_for_min_articles(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + "min_articles = 2\n")
        publication.seed("a.txt", matter("expires: 2025-11-23"))
        publication.seed("b.txt", article_text(2))
        publication.run(SATURDAY)
        publication.run(MONDAY)
        assert publication.issues() == {}

    def test_the_next_issue_and_the_plan_leave_it_out(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("expires: 2025-11-23"))
        publication.run(SATURDAY)
        assert not any(path.startswith("email/") for path in publication.output_files())
        (row,) = publication.sendfeed("plan", "--json", "--now", SATURDAY).rows
        assert row["articles"] == []
        assert show(publication, "a.txt")["expires"] == "2025-11-23T23:59:59Z"


class TestCorrectionsAndEvents:
    @pytest.mark.parametrize("named", ["z.txt", "id", "zed"])
    def test_both_pages_say_so_whichever_comes_first(self, publication: Publication, named: str) -> None:
        named = {"id": "tag:news.example.org,2026:article/zed"}.get(named, named)
        publication.seed("a.txt", matter(f"corrects: {named}"))
        publication.seed("z.txt", matter("id: zed", 2))
        publication.run(SATURDAY)
        assert 'This corrects <a href="../articles/report-number-2-from' in page(publication, "a.txt")
        assert 'This article was corrected: <a href="../articles/report-number-1-from' in page(publication, "z.txt")

    @pytest.mark.parametrize("order", ["az", "za"])
    def test_it_does_not_matter_in_which_pass_they_come(self, publication: Publication, order: str) -> None:
        texts = {"a": matter("corrects: z.txt"), "z": article_text(2)}
        for letter, now in zip(order, (SATURDAY, SUNDAY), strict=True):
            publication.seed(f"{letter}.txt", texts[letter])
            publication.run(now)
        assert 'This corrects <a href="../articles/report-number-2-from' in page(publication, "a.txt")
        assert "This article was corrected" in page(publication, "z.txt")
        assert show(publication, "a.txt")["warnings"] == []
        assert [row["revision"] for row in publication.articles().values()] == [1, 1]

    def test_it_follows_the_articles_that_there_are(self, publication: Publication) -> None:
        """An id stands above a path; what has another name now is not found by the old one."""
        publication.seed("a.txt", matter("corrects: zed"))
        publication.seed("zed", article_text(2))
        publication.seed("zed.txt", article_text(2))
        publication.seed("b.txt", matter("corrects: ./sub/b.txt", 3))
        publication.seed("sub/b.txt", article_text(4))
        publication.run(SATURDAY)
        assert "This corrects" not in page(publication, "a.txt")
        assert "report-number-4" in page(publication, "b.txt")
        publication.seed("other.txt", matter("id: zed", 5))
        (publication.seeds / "sub/b.txt").rename(publication.seeds / "sub/c.txt")
        publication.run(SUNDAY)
        assert "report-number-5" in page(publication, "a.txt")
        assert "This corrects" not in page(publication, "b.txt")
        assert "it corrects './sub/b.txt', which is no other article's" in str(show(publication, "b.txt")["warnings"])
        written = publication.output_files()
        publication.seed("b.txt", matter("corrects: ./sub/b.txt", 3) + "\n")
        (publication.seeds / "a.txt").touch()
        publication.run(MONDAY, "--no-deliver")
        assert page(publication, "b.txt").encode() in written.values()

    def test_what_corrects_itself_is_a_warning(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("corrects: a.txt"))
        publication.run(SATURDAY)
        assert "it corrects 'a.txt', which is no other" in str(show(publication, "a.txt")["warnings"])
        assert "This corrects" not in page(publication, "a.txt")

    def test_what_does_not_exist_is_a_warning(self, publication: Publication) -> None:
        publication.seed("a.txt", matter("corrects: nothing.txt"))
        publication.run(SATURDAY)
        row = show(publication, "a.txt")
        assert row["state"] == "accepted"
        assert "it corrects 'nothing.txt', which is no other article's id or path: left out" in str(row["warnings"])

    def test_an_event_is_shown_in_local_time(self, publication: Publication) -> None:
        event = "event: {start: 2026-06-20T13:00Z, end: 2026-06-20T15:30+01:00, place: <b>Hall</b>}"
        publication.seed("a.txt", matter(event))
        publication.run(SATURDAY)
        text = page(publication, "a.txt")
        assert '<time datetime="2026-06-20T14:00:00+01:00">Saturday, 20 June 2026</time>, ' in text
        assert '<time datetime="2026-06-20T14:00:00+01:00">14:00</time>–\u2060<time' in text
        assert ">15:30</time>, <bdi>&lt;b&gt;Hall" in text

    @pytest.mark.parametrize("event", ["{place: Hall}", "tomorrow", "{start: 2026-06-20, end: 2026-06-19}"])
    def test_what_cannot_be_an_event_is_held(self, publication: Publication, event: str) -> None:
        publication.seed("a.txt", matter(f"event: {event}"))
        publication.run(SATURDAY)
        assert publication.articles()["a.txt"]["state"] == "held"


class TestReview:
    def configure(self, publication: Publication, review: str) -> None:
        sources = f'[[sources]]\nname = "Alpha"\n{ALPHA}[seeds]\nreview = "{review}"\n'
        publication.config.write_text(CONFIG + sources)

    def test_all_holds_what_is_new_and_each_edit(self, publication: Publication) -> None:
        self.configure(publication, "all")
        publication.seed("a.txt", article_text(1))
        publication.run(SATURDAY)
        row = publication.articles()["a.txt"]
        assert (row["state"], row["reason"]) == ("held", "a new article, to be reviewed")
        assert b"number 1 from" not in below_site(publication)
        publication.sendfeed("articles", "release", "a.txt")
        publication.run(SUNDAY)
        assert publication.articles()["a.txt"]["state"] == "accepted"
        publication.seed("a.txt", article_text(1).replace("agreed", "decided"))
        publication.run(SUNDAY)
        row = publication.articles()["a.txt"]
        assert (row["state"], row["reason"], row["revision"]) == ("held", "an edit, to be reviewed", 1)
        publication.seed("a.txt", article_text(1) + "\n\n")
        publication.run(SUNDAY)
        assert publication.articles()["a.txt"]["state"] == "accepted", "what makes the same article is no edit"

    def with_picture(self, publication: Publication, size: int | None) -> None:
        if size:
            publication.seed("hall.png", picture("PNG", (size, 40)))
        publication.seed("a.md", f"# The hall\n\n{article_text(1)}\n![The floor](hall.png)\n")

    @pytest.mark.parametrize("after", [70, None])
    def test_another_picture_is_an_edit_though_the_text_is_the_same(
        self, publication: Publication, after: int | None
    ) -> None:
        self.configure(publication, "all")
        self.with_picture(publication, 60)
        publication.run(SATURDAY)
        publication.sendfeed("articles", "release", "a.md")
        publication.run(SATURDAY)
        before = page(publication, "a.md")
        assert 'width="60"' in before
        publication.seed("hall.png", picture("PNG", (after, 40))) if after else remove(publication, "hall.png")
        publication.run(SUNDAY)
        row = publication.articles()["a.md"]
        assert (row["state"], row["reason"], row["revision"]) == ("held", "an edit, to be reviewed", 1)
        assert page(publication, "a.md") == before
        publication.run(MONDAY, "--no-deliver")
        assert page(publication, "a.md") == before
        publication.sendfeed("articles", "release", "a.md")
        publication.run(TUESDAY, "--no-deliver")
        row = publication.articles()["a.md"]
        assert (row["state"], row["revision"], row["updated"]) == ("accepted", 2, TUESDAY)
        assert ('width="70"' in page(publication, "a.md")) is bool(after)

    def test_a_release_is_for_the_pictures_that_were_looked_at(self, publication: Publication) -> None:
        self.configure(publication, "all")
        self.with_picture(publication, 60)
        publication.run(SATURDAY)
        publication.sendfeed("articles", "release", "a.md")
        self.with_picture(publication, 70)
        publication.run(SUNDAY)
        assert publication.articles()["a.md"]["state"] == "held"

    def test_another_picture_is_an_update(self, publication: Publication) -> None:
        self.with_picture(publication, 60)
        publication.run(SATURDAY)
        (publication.seeds / "hall.png").touch()
        publication.run(SUNDAY)
        assert publication.articles()["a.md"]["updated"] == SATURDAY
        self.with_picture(publication, 70)
        publication.run(MONDAY, "--no-deliver")
        row = publication.articles()["a.md"]
        assert (row["state"], row["revision"], row["updated"]) == ("accepted", 2, MONDAY)

    def test_a_new_source_is_held_until_one_article_of_it_is_released(self, publication: Publication) -> None:
        self.configure(publication, "new-source")
        for n, name in enumerate(("a", "b", "c"), 1):
            publication.seed(f"{name}.txt", article_text(n))
        publication.seed("none.txt", article_text(9).replace("minibus", "boiler"))
        publication.run(SATURDAY)
        rows = publication.articles()
        assert {row["state"] for row in rows.values()} == {"held"}
        assert rows["a.txt"]["reason"] == "the first article of Alpha, to be reviewed"
        assert rows["none.txt"]["reason"] == "the first article of no known source, to be reviewed"
        publication.sendfeed("articles", "release", "b.txt")
        publication.run(SUNDAY)
        states = {path: row["state"] for path, row in publication.articles().items()}
        assert states == {"a.txt": "accepted", "b.txt": "accepted", "c.txt": "accepted", "none.txt": "held"}
        publication.seed("d.txt", article_text(4))
        publication.run(SUNDAY)
        assert publication.articles()["d.txt"]["state"] == "accepted"

    def test_switching_it_off_takes_what_it_held(self, publication: Publication) -> None:
        self.configure(publication, "all")
        publication.seed("a.txt", article_text(1))
        publication.run(SATURDAY)
        self.configure(publication, "none")
        publication.run(SATURDAY)
        assert publication.articles()["a.txt"]["state"] == "accepted"


class TestRepublish:
    def text(self, address: str = "original_url: https://trust.example.com/a?b=1&c=2") -> str:
        front = f"source: Trust\nsummary: Only this sentence may be shown.\nauthor: Jo Marsh\n{address}"
        return matter(front)

    @pytest.mark.parametrize(
        ("how", "shown", "hidden"),
        [
            ("full", [b"Only this", b"minibus", b"Jo Marsh"], []),
            ("excerpt", [b"Only this", b"Read the original on trust.example.com"], [b"minibus", b"Members will hear"]),
            (
                "link",
                [b"Report number 1", b"Read the original on trust.example.com"],
                [b"minibus", b"Only this", b"Members will hear", b"Jo Marsh"],
            ),
        ],
    )
    def test_no_more_than_is_allowed_is_anywhere(
        self, publication: Publication, how: str, shown: list[bytes], hidden: list[bytes]
    ) -> None:
        publication.config.write_text(CONFIG + f'[[sources]]\nname = "Trust"\nrepublish = "{how}"\n')
        publication.seed("a.txt", self.text())
        publication.run(SATURDAY)
        publication.run(MONDAY)
        publication.sendfeed("issues", "approve", SLOT)
        publication.run(TUESDAY)
        everything = b"\n".join(publication.output_files().values())
        assert [each for each in shown if each not in below_site(publication)] == []
        assert [each for each in hidden if each in everything] == []
        text = page(publication, "a.txt")
        assert text.count("https://trust.example.com/a?b=1&amp;c=2") == 3, "canonical, og:url, and one link"

    @pytest.mark.parametrize("how", ["excerpt", "link"])
    def test_without_an_original_there_is_a_warning_and_less(self, publication: Publication, how: str) -> None:
        publication.config.write_text(CONFIG + f'[[sources]]\nname = "Trust"\nrepublish = "{how}"\n')
        publication.seed("a.txt", self.text("slug: a"))
        publication.run(SATURDAY)
        assert b"minibus" not in b"\n".join(publication.output_files().values())
        assert "it has no original_url" in str(show(publication, "a.txt")["warnings"])
        assert len(publication.feed()["items"]) == 1

    def test_a_change_of_the_config_is_seen_at_once(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + '[[sources]]\nname = "Trust"\n')
        publication.seed("a.txt", self.text())
        publication.run(SATURDAY)
        publication.config.write_text(CONFIG + '[[sources]]\nname = "Trust"\nrepublish = "link"\n')
        publication.run(SATURDAY)
        assert b"minibus" not in b"\n".join(publication.output_files().values())


class TestRemoval:
    def test_in_two_passes_and_back_again(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        before = publication.articles()["report-0001.txt"]
        kept = page(publication, "report-0001.txt")
        remove(publication, "report-0001.txt")
        told = publication.run(SUNDAY)
        assert "its article is withdrawn by the next pass" in told.err
        assert before["id"] in in_feed(publication)
        assert "1 withdrawn" in publication.run(MONDAY, "--no-deliver").out
        row = publication.articles()["report-0001.txt"]
        assert (row["state"], row["reason"]) == ("withdrawn", "the file is gone: its article was withdrawn")
        assert show(publication, "report-0001.txt")["withdrawn_why"] == "its file is gone"
        assert before["id"] not in in_feed(publication)
        text = page(publication, "report-0001.txt")
        assert "This article was withdrawn" in text
        assert "noindex" in text
        assert "Report number 1" not in text + (publication.site / "index.html").read_text()
        assert publication.issues()[SLOT]["articles"] == [publication.articles()["report-0002.txt"]["id"]]
        assert "nothing new" in publication.run(TUESDAY).out
        publication.seed("report-0001.txt", article_text(1))
        assert "1 back" in publication.run(THURSDAY).out
        assert publication.articles()["report-0001.txt"] == before
        assert page(publication, "report-0001.txt") == kept
        publication.sendfeed("issues", "approve", SLOT)
        publication.run(NEXT_MONDAY)
        assert publication.issues()[NEXT_SLOT]["articles"] == [before["id"]], "it was never mailed: now it is"

    @pytest.mark.parametrize("change", ["elsewhere", "edited", "same id"])
    def test_it_comes_back_with_any_file_that_is_its_own(self, publication: Publication, change: str) -> None:
        first = matter("id: one") if change == "same id" else article_text(1)
        publication.seed("a.txt", first)
        publication.seed("b.txt", article_text(2))
        for now in (SATURDAY, SUNDAY, MONDAY):
            publication.run(now)
            (publication.seeds / "a.txt").unlink(missing_ok=True)
        publication.run(TUESDAY)
        before = publication.articles()["a.txt"]
        assert before["state"] == "withdrawn"
        path = "a.txt" if change == "edited" else "c.txt"
        publication.seed(path, first if change == "elsewhere" else first.replace("minibus", "bus"))
        publication.run(THURSDAY)
        after = publication.articles()[path]
        assert (after["state"], after["id"], after["url"]) == ("accepted", before["id"], before["url"])
        assert after["revision"] == (1 if change == "elsewhere" else 2)
        assert after["updated"] == (before["updated"] if change == "elsewhere" else THURSDAY)
        assert len(publication.articles()) == 2

    def test_keep_keeps(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + '[seeds]\non_removed = "keep"\n')
        publication.seed_many(2)
        publication.run(SATURDAY)
        remove(publication, "report-0001.txt")
        for now in (SUNDAY, TUESDAY):
            assert "its article stays published" in publication.run(now).err
        assert len(in_feed(publication)) == 2

    def test_a_hold_keeps_what_is_published(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        publication.sendfeed("articles", "hold", "report-0001.txt")
        remove(publication, "report-0001.txt")
        for now in (SUNDAY, TUESDAY, THURSDAY):
            publication.run(now)
        assert len(in_feed(publication)) == 2

    def test_a_broken_file_in_its_place_brings_nothing_back(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        remove(publication, "report-0001.txt")
        for now in (SUNDAY, TUESDAY):
            publication.run(now)
        publication.seed("report-0001.txt", "")
        publication.run(THURSDAY)
        assert publication.articles()["report-0001.txt"]["state"] == "held"
        assert len(in_feed(publication)) == 1


class TestVanishing:
    @pytest.mark.parametrize(("there", "removed", "guarded"), [(10, 4, True), (10, 3, False), (30, 6, False)])
    def test_more_than_a_share_and_more_than_three(
        self, publication: Publication, there: int, removed: int, guarded: bool
    ) -> None:
        publication.seed_many(there)
        publication.run(SATURDAY)
        remove(publication, *(f"report-{n:04}.txt" for n in range(1, removed + 1)))
        for now in (SUNDAY, TUESDAY, THURSDAY):
            told = publication.run(now)
            assert (f"the files of {removed} of {there} published articles are gone" in told.err) is guarded
        assert len(in_feed(publication)) == (there if guarded else there - removed)
        if guarded:
            strict = publication.sendfeed("run", "--now", FRIDAY, "--strict")
            assert strict.code == 3
            assert "`sendfeed articles withdraw --missing`" in strict.err
            assert "of 10 published articles are gone" in publication.sendfeed("status").out
            assert "of 10 published articles are gone" in publication.run(FRIDAY, "-q").err
            result = publication.sendfeed("articles", "withdraw", "--missing")
            assert (result.code, f"{removed} articles withdrawn" in result.err) == (0, True)
            assert "are gone" not in publication.run(FRIDAY).err
            assert len(in_feed(publication)) == there - removed
            publication.seed("report-0001.txt", article_text(1))
            publication.run(FRIDAY)
            assert publication.articles()["report-0001.txt"]["state"] == "accepted"

    def test_status_says_what_the_pass_says_of_files_that_go_one_by_one(self, publication: Publication) -> None:
        publication.seed_many(10)
        publication.run(SATURDAY)
        for number, hour in ((1, 13), (3, 15), (5, 17)):
            remove(publication, *(f"report-{n:04}.txt" for n in (number, number + 1)))
            for minute in ("00", "30"):
                told = publication.run(f"2025-11-22T{hour}:{minute}:00Z").err
        guarded = "the files of 4 published articles are gone, and within a day those of 6 of 10: none of them"
        assert guarded in told
        assert guarded in publication.sendfeed("status").out
        assert "is withdrawn by the next pass" not in told

    def test_an_empty_folder_withdraws_nothing(self, publication: Publication) -> None:
        publication.seed_many(1)
        publication.seed(".gitkeep", "")
        publication.run(SATURDAY)
        remove(publication, "report-0001.txt")
        for now in (SUNDAY, TUESDAY):
            assert "the folder has no seed left" in publication.run(now).err
        assert len(in_feed(publication)) == 1
        publication.seed("other.txt", article_text(2))
        publication.run(THURSDAY)
        assert publication.articles()["report-0001.txt"]["state"] == "withdrawn"

    def test_a_folder_that_is_gone_withdraws_nothing(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        publication.seeds.rename(publication.home / "away")
        for now in (SUNDAY, TUESDAY):
            assert publication.sendfeed("run", "--now", now).code == 2
        assert "no article is withdrawn" in publication.sendfeed("status").out
        assert len(in_feed(publication)) == 2


class TestWithdrawing:
    def test_by_a_person_it_stays_whatever_becomes_of_its_file(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        assert publication.sendfeed("articles", "withdraw", "report-0001.txt").code == 0
        assert publication.sendfeed("articles", "withdraw", "report-0001.txt").code == 2
        assert publication.sendfeed("articles", "hold", "report-0001.txt").code == 2
        publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
        publication.run(SUNDAY)
        row = publication.articles()["report-0001.txt"]
        assert (row["state"], row["reason"], row["revision"]) == ("withdrawn", "withdrawn by a person", 1)
        assert len(in_feed(publication)) == 1
        (publication.seeds / "report-0001.txt").rename(publication.seeds / "moved.txt")
        publication.run(MONDAY)
        assert len(publication.issues()[SLOT]["articles"]) == 1
        remove(publication, "moved.txt")
        publication.run(TUESDAY)
        assert publication.articles()["moved.txt"]["state"] == "withdrawn"
        publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
        publication.run(TUESDAY)
        assert publication.sendfeed("articles", "release", "report-0001.txt").code == 0
        publication.run(THURSDAY)
        row = publication.articles()["report-0001.txt"]
        assert (row["state"], row["revision"]) == ("accepted", 2)
        assert len(in_feed(publication)) == 2

    def test_it_blocks_each_unsent_issue_that_holds_it(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        publication.run(MONDAY)
        result = publication.sendfeed("articles", "withdraw", "report-0001.txt")
        recompose = f"`sendfeed issues recompose {SLOT}` composes it again without"
        skip = f"`sendfeed issues skip {SLOT}` gives its other articles to the next issue"
        remedy = f"report-number-1-from-the-county was withdrawn: {recompose}, {skip}"
        assert remedy in result.err
        refused = publication.sendfeed("issues", "approve", SLOT)
        assert (refused.code, remedy in refused.err) == (2, True)
        for command in ("plan", "status"):
            told = publication.sendfeed(command)
            assert f"blocked: {SLOT}: {remedy}" in told.out + told.err
            assert "issues approve" not in told.out + told.err
        assert remedy in publication.issues()[SLOT]["blocked"]
        assert publication.sendfeed("articles", "release", "report-0001.txt").code == 0
        assert publication.issues()[SLOT]["blocked"] == ""
        assert publication.sendfeed("issues", "approve", SLOT).code == 0

    def test_a_skipped_issue_gives_back_all_but_the_withdrawn_one(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        publication.run(MONDAY)
        publication.sendfeed("articles", "withdraw", "report-0001.txt")
        assert "its 1 article wait" in publication.sendfeed("issues", "skip", SLOT).err
        publication.run(NEXT_MONDAY)
        rows = publication.articles()
        assert publication.issues()[NEXT_SLOT]["articles"] == [rows["report-0002.txt"]["id"]]
        assert publication.sendfeed("issues", "approve", NEXT_SLOT).code == 0
        publication.run(NEXT_MONDAY)
        assert "number 1" not in (publication.site / "issues" / f"{NEXT_SLOT}.html").read_text()

    def test_an_issue_s_page_neither_lists_nor_names_it(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        publication.run(MONDAY)
        publication.sendfeed("issues", "approve", SLOT)
        publication.run(TUESDAY)
        publication.sendfeed("articles", "withdraw", "report-0002.txt")
        publication.run(THURSDAY)
        assert b"number 2" not in below_site(publication)
        assert b"One article has been withdrawn since" in below_site(publication)

    def test_what_is_no_article_is_refused(self, publication: Publication) -> None:
        publication.seed("a.txt", "")
        publication.run(SATURDAY)
        assert publication.sendfeed("articles", "withdraw", "a.txt").code == 2
        assert publication.sendfeed("articles", "withdraw").code == 2
        assert publication.sendfeed("articles", "withdraw", "a.txt", "--missing").code == 2


def test_json_says_what_it_always_said(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    (line,) = publication.sendfeed("articles", "list", "--json").out.splitlines()
    names = "id path state reason title published date_source updated url source language topics revision"
    assert list(json.loads(line)) == names.split()


def test_a_file_that_was_renamed_and_edited_is_not_told_as_gone(publication: Publication) -> None:
    text = article_text(1) + "It was a long evening, and the list of all who spoke is to be had from the office.\n"
    publication.seed("a.txt", text)
    publication.seed("b.txt", article_text(2))
    publication.run(SATURDAY)
    remove(publication, "a.txt")
    publication.seed("z.txt", text.replace("evening", "day"))
    told = publication.run(SUNDAY, "-v")
    assert "Test News: 1 revised;" in told.out
    assert "missing" not in told.out + told.err


def test_an_edited_article_that_comes_back_as_it_was_is_back(publication: Publication) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
    assert "1 revised" in publication.run(SATURDAY).out
    remove(publication, "report-0001.txt")
    for now in (SUNDAY, MONDAY):
        publication.run(now, "--no-deliver")
    publication.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
    assert "1 back" in publication.run(TUESDAY, "--no-deliver").out


def test_a_pass_tells_of_what_is_back_and_of_what_has_moved(publication: Publication) -> None:
    seed = publication.seed("a.txt", article_text(1))
    publication.run()
    assert publication.sendfeed("articles", "withdraw", "a.txt").code == 0
    publication.run()
    assert publication.sendfeed("articles", "release", "a.txt").code == 0
    assert "1 back" in publication.run().out
    seed.rename(publication.seeds / "b.txt")
    assert "1 moved" in publication.run().out
