"""`sendfeed plan`: the issues to come, what is in their way, and what a changed config means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from sendfeed.adapters.world import open_world
from sendfeed.changing.effects import EFFECTS
from tests.config.test_changes import WHOLE, key_of, leaves
from tests.support import CHANNEL, CONFIG, MONDAY, NEXT_MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return Publication(tmp_path / "publication")


def planned(publication: Publication, now: str = SATURDAY, *arguments: str) -> list[dict[str, Any]]:
    return publication.sendfeed("plan", "--json", "--now", now, *arguments).rows


class TestPlan:
    def test_it_tells_what_when_to_whom_and_what_is_in_the_way(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
        publication.seed_many(2)
        publication.run(SATURDAY)
        out = publication.sendfeed("plan", "--now", SATURDAY).out
        assert out.startswith("Mon 24 Nov 2025 09:00 GMT\n  weekly · No. 1 · 2 articles → schools\n")
        assert "    in full      1  Report number 2 from the county\n                 2  Report number 1" in out
        assert "    in the way  it will wait for approval: the first issue of this digest\n" in out
        assert "                schools: " in out

    def test_json(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + "max_articles = 2\n")
        publication.seed_many(3)
        publication.run(SATURDAY)
        (row,) = publication.sendfeed("plan", "--now", SATURDAY, "--json").rows
        assert list(row)[:6] == ["digest", "slot", "due", "articles", "channels", "in_the_way"]
        assert (row["digest"], row["slot"], row["due"]) == ("weekly", "2025-11-24T0900", "2025-11-24T09:00:00Z")
        ids = {each["id"]: each["title"] for each in publication.articles().values()}
        assert {each["id"] for each in row["articles"]} < ids.keys()
        assert [each["title"] for each in row["articles"]] == [ids[each["id"]] for each in row["articles"]]
        assert (len(row["articles"]), row["channels"]) == (2, [])
        assert any("no channels" in line for line in row["in_the_way"])

    def test_what_is_beyond_max_articles_is_told_too(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + "max_articles = 2\n")
        publication.run(SATURDAY)
        publication.seed_many(3)
        publication.run(SATURDAY)
        (row,) = publication.sendfeed("plan", "--now", SATURDAY, "--json").rows
        assert {each["id"] for each in row["articles"]} == {each["id"] for each in publication.articles().values()}

    def test_a_slot_that_is_due_and_not_composed_comes_before_the_next(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        (due,) = publication.sendfeed("plan", "--now", MONDAY, "--json").rows
        assert (due["slot"], len(due["articles"])) == ("2025-11-24T0900", 2)
        both = publication.sendfeed("plan", "--now", MONDAY, "--until", NEXT_MONDAY, "--json").rows
        assert [(row["slot"], len(row["articles"])) for row in both] == [("2025-11-24T0900", 2), ("2025-12-01T0900", 0)]
        publication.run(MONDAY)
        (coming,) = publication.sendfeed("plan", "--now", MONDAY, "--json").rows
        assert (coming["slot"], coming["articles"]) == ("2025-12-01T0900", [])

    def test_a_slot_that_was_looked_at_in_vain_is_over(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + "min_articles = 2\n")
        publication.seed_many(1)
        publication.run(SATURDAY)
        publication.run(MONDAY)
        (row,) = publication.sendfeed("plan", "--now", MONDAY, "--json").rows
        assert row["slot"] == "2025-12-01T0900"
        assert "1 of at least 2 articles: they wait for a later slot" in row["in_the_way"]

    def test_a_slot_that_was_missed_says_that_it_will_wait(self, publication: Publication) -> None:
        publication.seed_many(1)
        publication.run(SATURDAY)
        publication.run(MONDAY)
        publication.sendfeed("issues", "approve", SLOT)
        publication.seed("more.txt", article_text(50))
        publication.run(TUESDAY)
        (row,) = publication.sendfeed("plan", "--now", "2025-12-02T12:00:00Z", "--json").rows
        assert row["slot"] == "2025-12-01T0900"
        assert "it will wait for approval: its slot was missed by more than 12 hours" in row["in_the_way"]

    def test_until_shows_every_slot_of_every_digest_in_order_of_time(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + '[[digests]]\nname = "daily"\nschedule = "daily 07:30"\n')
        publication.run(SATURDAY)
        rows = publication.sendfeed("plan", "--now", SATURDAY, "--until", "2025-12-01T09:00:00Z", "--json").rows
        assert [row["due"] for row in rows] == sorted(row["due"] for row in rows)
        assert [row["slot"] for row in rows if row["digest"] == "weekly"] == ["2025-11-24T0900", "2025-12-01T0900"]
        days = [row["slot"] for row in rows if row["digest"] == "daily"]
        assert days == [f"2025-11-{day}T0730" for day in range(23, 31)] + ["2025-12-01T0730"]

    def test_it_promises_what_the_pass_does(self, publication: Publication) -> None:
        publication.seed_many(3)
        publication.run(SATURDAY)
        (row,) = publication.sendfeed("plan", "--now", SATURDAY, "--json").rows
        publication.run(MONDAY)
        issue = publication.issues()[f"weekly/{row['slot']}"]
        assert issue["articles"] == [each["id"] for each in row["articles"]]

    def test_it_writes_nothing(self, publication: Publication) -> None:
        publication.seed_many(1)
        publication.run(SATURDAY)
        before = publication.articles(), publication.output_files(), publication.sendfeed("status", "--json").rows
        publication.sendfeed("plan", "--now", NEXT_MONDAY)
        publication.sendfeed("plan")
        after = publication.articles(), publication.output_files(), publication.sendfeed("status", "--json").rows
        assert after == before
        publication.run(SATURDAY)

    def test_without_digests(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG.partition("[[digests]]")[0])
        publication.run()
        assert "[[digests]]" in publication.sendfeed("plan").out
        assert publication.sendfeed("plan", "--json").out == ""

    def test_before_the_first_pass(self, publication: Publication) -> None:
        publication.seed_many(1)
        result = publication.sendfeed("plan", "--now", SATURDAY)
        assert result.code == 0
        assert "Mon 24 Nov 2025 09:00 GMT\n  weekly · what arrives\n" in result.out


class TestTheNextIssue:
    def test_has_as_many_articles_in_full_as_its_mail(self, publication: Publication) -> None:
        """What is too much for one mail moves to the titles."""
        publication.config.write_text(CONFIG + "max_articles = 99\n")
        publication.seed_many(99)
        publication.run(SATURDAY)
        (row,) = planned(publication)
        mail = (publication.home / "output" / "email" / "weekly" / "next" / "email.txt").read_text()
        assert 12 <= row["in_full"] < len(row["articles"])
        assert mail.count("\nRead:\n") == row["in_full"]

    def test_is_shown_as_it_would_be_composed(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + "max_articles = 2\n")
        publication.run(SATURDAY)
        publication.seed_many(4)
        publication.run(SATURDAY)
        edition = publication.home / "editions" / "weekly" / "next.md"
        edition.parent.mkdir(parents=True)
        edition.write_text(
            "---\npreheader: What we agreed\nlead: report-0002.txt\nlater: [report-0003.txt]\n---\nHello\n"
        )
        (row,) = planned(publication)
        titles = [each["title"] for each in row["articles"]]
        assert titles == [f"Report number {n} from the county" for n in (2, 4, 1)]
        assert (row["number"], row["issue"], row["state"], row["in_full"]) == (1, SLOT, None, 2)
        assert [each["title"] for each in row["later"]] == ["Report number 3 from the county"]
        assert row["edition"] == "editions/weekly/next.md"
        out = publication.sendfeed("plan", "--now", SATURDAY).out
        assert "    edition     editions/weekly/next.md\n" in out
        assert "    by title     3  Report number 1 from the county\n" in out
        assert "    for later   Report number 3 from the county\n" in out
        publication.run(MONDAY)
        issue = publication.issues()[SLOT]
        assert (issue["subject"], issue["articles"]) == (row["subject"], [each["id"] for each in row["articles"]])
        assert f"preheader  {row['preheader']}" in publication.sendfeed("issues", "show", SLOT).out
        assert row["preheader"] == "What we agreed"

    def test_what_expires_before_its_slot_is_not_in_it(self, publication: Publication) -> None:
        publication.seed("stays.txt", article_text(1))
        publication.seed("goes.md", "---\nexpires: 2025-11-23\n---\n" + article_text(2))
        publication.run(SATURDAY)
        (row,) = planned(publication)
        assert [each["title"] for each in row["articles"]] == ["Report number 1 from the county"]
        assert [each["title"] for each in row["expired"]] == ["Report number 2 from the county"]
        assert any("will not be in it: it expires before, Sun 23 Nov 2025" in line for line in row["in_the_way"])

    @pytest.mark.parametrize(
        ("name", "text", "told"),
        [
            ("digest.txt.j2", "{{ nothing }}", "digest.txt.j2, line 1: 'nothing' is undefined"),
            ("digest.txt.j2", "Hello\n", "article 1, “Report number 2"),
            ("digest.mjml.j2", "<mjml><mj-body><mj-section>", "MJML cannot read it"),
            ("subject.txt.j2", "{% if %}", "subject.txt.j2, line 1"),
        ],
    )
    def test_a_message_that_cannot_be_made_is_in_the_way(
        self, publication: Publication, name: str, text: str, told: str
    ) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        own = publication.home / "templates" / "email" / name
        own.parent.mkdir(parents=True)
        own.write_text(text)
        (row,) = planned(publication)
        (why,) = [line for line in row["in_the_way"] if told in line]
        assert "delete" in why or "every tag must be closed" in why, "a remedy"
        assert (row["subject"], len(row["articles"])) == (None, 2)

    def test_many_titles_are_counted_but_for_those_who_want_more(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + "max_articles = 1\n")
        publication.run(SATURDAY)
        publication.seed_many(20)
        publication.run(SATURDAY)
        out = publication.sendfeed("plan", "--now", SATURDAY).out
        assert "                and 7 more, which -v shows\n" in out
        assert len(re.findall(r"(?m) \d+  Report number", out)) == 1 + 12
        assert "more, which" not in publication.sendfeed("plan", "-v", "--now", SATURDAY).out


class TestAComposedIssue:
    SATURDAY, LATER = "2100-01-02T12:00:00Z", "2100-01-02T13:00:00Z"
    """In a trial, whose clock stands still: what is composed ahead is ahead of it."""

    @pytest.fixture
    def ahead(self, publication: Publication) -> Publication:
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
        publication.seed_many(2)
        publication.run(self.SATURDAY)
        assert publication.sendfeed("issues", "compose", "weekly").code == 0
        publication.seed("more.txt", article_text(30))
        publication.run(self.SATURDAY)
        return publication

    def test_is_there_at_its_time_before_the_next_one(self, ahead: Publication) -> None:
        (key,) = ahead.issues()
        composed, coming = planned(ahead, self.LATER)
        assert (composed["issue"], composed["state"], composed["number"]) == (key, "waiting for approval", 1)
        assert composed["channels"] == ["schools"]
        assert [each["id"] for each in composed["articles"]] == ahead.issues()[key]["articles"]
        command = f"sendfeed issues approve {key} --composed {self.SATURDAY}"
        assert f"it waits for approval: the first issue of this digest; `{command}`" in composed["in_the_way"]
        assert (coming["slot"], coming["number"], len(coming["articles"])) == ("2100-01-11T0900", 2, 1)
        out = ahead.sendfeed("plan", "--now", self.LATER).out
        assert "weekly · No. 1 · 2 articles · waiting for approval → schools" in out
        rows = planned(ahead, self.LATER, "--until", "2100-01-18T09:00:00Z")
        assert [row["slot"][:10] for row in rows] == ["2100-01-04", "2100-01-11", "2100-01-18"]
        ahead.sendfeed("issues", "skip", key)
        assert [row["issue"] for row in planned(ahead, self.LATER)] == ["weekly/2100-01-11T0900"]

    def test_is_blocked_by_a_withdrawn_article(self, ahead: Publication) -> None:
        ahead.sendfeed("articles", "withdraw", "report-0001.txt")
        composed, _ = planned(ahead, self.LATER)
        assert any(line.startswith("it is blocked: report-number-1") for line in composed["in_the_way"])
        assert not any("issues approve" in line for line in composed["in_the_way"])

    def test_of_a_digest_that_is_gone_goes_nowhere(self, ahead: Publication) -> None:
        ahead.config.write_text(CONFIG.partition("[[digests]]")[0] + CHANNEL)
        composed, change = planned(ahead, self.LATER)
        assert any("no digest of this name that goes to this channel" in line for line in composed["in_the_way"])
        (key,) = ahead.issues()
        assert (change["change"], change["to"]) == ("digests[weekly]", None)
        assert "goes nowhere (1 article)" in change["effect"]
        assert key in change["effect"]


TWO = """
[[sources]]
name = "Valley Trust"
match = ["Valley Trust"]
[[topics]]
name = "Transport"
match = ["minibus"]
"""
DAILY = '[[digests]]\nname = "daily"\nschedule = "daily 07:30"\nmax_articles = 2\n'


class TestAChangedConfig:
    def changed(
        self, publication: Publication, *pairs: tuple[str, str], more: str = "", now: str = SATURDAY
    ) -> dict[str, dict[str, Any]]:
        """What is told of each key once the config has been changed so."""
        text = publication.config.read_text()
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        publication.config.write_text(text + more)
        result = publication.sendfeed("plan", "--json", "--now", now)
        assert result.code == 0, result.err
        return {row["change"]: row for row in result.rows if "change" in row}

    @pytest.fixture
    def running(self, publication: Publication) -> Publication:
        publication.config.write_text(CONFIG + TWO)
        publication.seed_many(3)
        publication.run(SATURDAY)
        return publication

    def test_before_the_first_pass_and_unchanged_there_is_nothing_to_tell(self, publication: Publication) -> None:
        assert self.changed(publication) == {}
        publication.seed_many(1)
        publication.run(SATURDAY)
        assert self.changed(publication) == {}
        assert "Changed" not in publication.sendfeed("plan", "--now", SATURDAY).out

    def test_a_pass_takes_it_up(self, running: Publication) -> None:
        assert self.changed(running, ("mon 09:00", "thu 16:00"))
        assert [row.get("slot") for row in planned(running)] == ["2025-11-27T1600", None]
        running.run(SATURDAY)
        assert self.changed(running) == {}

    def test_a_look_at_a_copy_leaves_the_config_alone(self, running: Publication) -> None:
        copy = running.home / "next.toml"
        copy.write_text(running.config.read_text().replace("mon 09:00", "thu 16:00"))
        other = Publication.__new__(Publication)
        object.__setattr__(other, "config", copy)
        told = other.sendfeed("plan", "--now", SATURDAY)
        assert "digests[weekly].schedule\n    mon 09:00 → thu 16:00\n" in told.out
        assert len(planned(running)) == 1

    def test_a_schedule(self, running: Publication) -> None:
        told = self.changed(running, ("mon 09:00", "thu 16:00"))["digests[weekly].schedule"]
        assert (told["from"], told["to"]) == ("mon 09:00", "thu 16:00")
        assert "was Mon 24 Nov 2025 09:00 GMT and is Thu 27 Nov 2025 16:00 GMT" in told["effect"]
        assert "no slot before the last pass" in told["effect"]

    def test_a_new_digest_begins_as_the_plan_says(self, running: Publication) -> None:
        told = self.changed(running, more=DAILY)["digests[daily]"]
        assert "begins with the newest 2 of what there is" in told["effect"]
        assert "due Sun 23 Nov 2025 07:30 GMT, waits for approval" in told["effect"]
        (row,) = [row for row in planned(running) if row.get("digest") == "daily"]
        assert "it will wait for approval: the first issue of this digest" in row["in_the_way"]
        running.run(SATURDAY)
        running.run("2025-11-23T07:30:10Z")
        assert running.issues()["daily/2025-11-23T0730"]["articles"] == [each["id"] for each in row["articles"]]

    def test_a_removed_one_and_its_return(self, running: Publication) -> None:
        whole = running.config.read_text()
        told = self.changed(running, (CONFIG.partition("[[digests]]")[2].strip(), ""), ("[[digests]]", ""))
        assert "goes nowhere (3 articles)" in told["digests[weekly]"]["effect"]
        running.run(SATURDAY)
        running.config.write_text(whole)
        row, change = planned(running)
        assert "begins with the newest 3" in change["effect"]
        assert len(row["articles"]) == 3

    def test_a_renamed_one_is_another(self, running: Publication) -> None:
        told = self.changed(running, ('name = "weekly"', 'name = "letter"'))
        effect = told.pop("digests[weekly].name")["effect"]
        assert "Of weekly, nothing more is composed, and what waits in its pool goes nowhere (3 articles)" in effect
        assert "Of letter, the pool begins with the newest 3" in effect
        assert effect.endswith("; its issues are numbered from 1 on")
        assert "editions" not in effect
        assert told == {}

    def test_a_renamed_one_leaves_its_editions_behind(self, running: Publication) -> None:
        (running.home / "editions" / "weekly").mkdir(parents=True)
        effect = self.changed(running, ('name = "weekly"', 'name = "letter"'))["digests[weekly].name"]["effect"]
        assert "What is in editions/weekly/ stays there, and is for no issue of letter" in effect

    @pytest.mark.parametrize(
        ("old", "new", "key", "told"),
        [
            ('base_url = "https://news.', 'base_url = "https://new.', "publication.base_url", "ids stay"),
            (
                "Europe/London",
                "Asia/Tokyo",
                "publication.timezone",
                "weekly: the next slot was Mon 24 Nov 2025",
            ),
            ("org,2026", "org,2025", "publication.tag_authority", "refused"),
            ('name = "Transport"', 'name = "Travel"', "topics[Transport].name", "filed under it now: 3 articles"),
            ('match = ["minibus"]', "match = []", "topics[Transport].match", "every seed is read again"),
            (
                '["Valley Trust"]\n',
                '["Valley Trust"]\nrepublish = "link"\n',
                "sources[Valley Trust].republish",
                "0 articles",
            ),
            ("why = ", "topics = ['Transport']\nwhy = ", "digests[weekly].topics", "narrower, for new articles only"),
            ("why = ", "min_articles = 5\nwhy = ", "digests[weekly].min_articles", "needs 5 articles; in its pool: 3"),
            ("why = ", "max_articles = 2\nwhy = ", "digests[weekly].max_articles", "by title and link"),
            ("why = ", "approval = true\nwhy = ", "digests[weekly].approval", "a person has to approve"),
            ("why = ", "late_after = '1h'\nwhy = ", "digests[weekly].late_after", "waits for approval"),
            ("why = ", "deliver_within = '1h'\nwhy = ", "digests[weekly].deliver_within", "issues composed already"),
            ("from = ", "from = 'us@example.org' #", "digests[weekly].from", "from the next issue on"),
            ("[[digests]]", "[seeds]\nreview = 'all'\n[[digests]]", "seeds.review", "held until a person"),
            ("[[digests]]", "[seeds]\non_removed = 'keep'\n[[digests]]", "seeds.on_removed", "stay published"),
            ("[[digests]]", "[seeds]\nvanish_guard = 0.5\n[[digests]]", "seeds.vanish_guard", "more than 50%"),
            ("[[digests]]", "[feeds]\nentries = 5\n[[digests]]", "feeds.entries", "archives"),
            ("[[digests]]", "[output]\nfolder = 'out'\n[[digests]]", "output.folder", "written there anew"),
            ("[[digests]]", "[service]\npublic = '[::1]:80'\n[[digests]]", "service.public", "reloaded"),
        ],
    )
    def test_each_key(self, running: Publication, old: str, new: str, key: str, told: str) -> None:
        found = self.changed(running, (old, new))
        assert [*found] == [key]
        assert told in found[key]["effect"]

    def test_channels_that_come_and_go(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
        publication.seed_many(1)
        publication.run(SATURDAY)
        publication.run(MONDAY)
        publication.sendfeed("issues", "approve", SLOT)
        pairs = (('["schools"]', '["members"]'), ('name = "schools"', 'name = "members"'))
        told = self.changed(publication, *pairs, now=MONDAY)
        assert told["channels[schools].name"]["to"] == "members"
        effect = told["digests[weekly].channels"]["effect"]
        assert "members: from the next issue on; what is composed already does not go there" in effect
        assert "schools: no more; deliveries under way to schools wait until it is back, or are abandoned: 1" in effect

    def test_no_secret_is_kept_nor_told(self, publication: Publication) -> None:
        """A webhook's URL is its password, and a command may hold one."""
        deploy = '\n[output]\nafter_publish = ["true", "Bearer-c0ffee-c0ffee"]\n'
        channel = CHANNEL.replace("/hook", "/hook/T0KEN-very-secret")
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + channel + deploy)
        publication.seed_many(1)
        publication.run(SATURDAY)
        for path in (publication.home / ".sendfeed").iterdir():
            assert b"T0KEN" not in path.read_bytes()
            assert b"c0ffee" not in path.read_bytes()
        told = self.changed(publication, ("T0KEN", "0THER"), ("c0ffee-c0ffee", "c0ffee"))
        assert told["channels[schools].url"]["from"] == told["channels[schools].url"]["to"] == "(not shown)"
        assert "T0KEN" not in repr(told)
        assert "0THER" not in repr(told)
        assert told["output.after_publish"]["effect"].startswith("it runs after each pass")
        out = publication.sendfeed("plan", "--now", SATURDAY).out
        assert "channels[schools].url\n    another value, which is not shown\n" in out
        assert "c0ffee" not in out

    def test_a_store_of_an_older_version_says_nothing_until_a_pass_has_kept_one(self, running: Publication) -> None:
        with open_world(running.config) as world:
            world.store.keep_config({})
        assert self.changed(running, ("mon 09:00", "thu 16:00")) == {}
        running.run(SATURDAY)
        assert self.changed(running, ("thu 16:00", "mon 09:00"))


def test_there_is_a_sentence_for_every_key() -> None:
    """A new key wants one, or to be named here."""
    places = {re.sub(r"\[[^]]*\]", "[]", key_of(WHOLE, path)) for path in leaves(WHOLE)}
    assert places - EFFECTS.keys() == {"cleaning.rules[].id", "channels[].type"}
