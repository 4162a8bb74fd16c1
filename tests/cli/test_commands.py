"""What each command says and does, but for `run`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sendfeed.adapters.templates import bundled_templates
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
    spawn,
    spawn_obedient,
)

ARTICLE_KEYS = [
    *("id", "path", "state", "reason", "title", "published", "date_source", "updated", "url", "source", "language"),
    *("topics", "revision"),
]
SHOWN_TOO = [
    "warnings",
    "decision",
    "feeds",
    "issues",
    "withdrawn",
    "withdrawn_why",
    "due",
    "expires",
    "uses",
    "dropped",
]
ISSUE_KEYS = ["key", "digest", "slot", "state", "subject", "articles", "deliveries", "blocked"]
EMAIL_FILES = {"email.html", "email.txt", "message.eml", "payload.json"}


def _become_a_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("elsewhere")


def feeds_of(publication: Publication, path: str) -> list[str]:
    """The feeds that `articles show` names, below the base URL; a person is shown the same as a program."""
    (row,) = publication.sendfeed("articles", "show", path, "--json").rows
    assert "; ".join(row["feeds"]) in publication.sendfeed("articles", "show", path).out
    return [url.removeprefix("https://news.example.org/") for url in row["feeds"]]


SPOILT: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path.unlink(),
    "rejected": _become_a_link,
    "held": lambda path: path.write_bytes(b""),
}
"""By the outcome that it leads to, what can happen to an article's seed."""


@pytest.fixture
def with_issue(publication: Publication) -> Publication:
    """Three articles, and an issue of them that waits for approval."""
    publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
    publication.seed_many(3)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    return publication


class TestInit:
    def test_a_new_publication_runs_as_it_is(self, tmp_path: Path) -> None:
        made = spawn("init", "new", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        assert set(made.stdout.splitlines()) == {"new/config.toml", "new/seeds/welcome.md", "new/.gitignore"}
        os.utime(tmp_path / "new/seeds/welcome.md", (1, 1))
        ran = spawn("run", "--config", "new/config.toml", cwd=tmp_path)
        assert ran.returncode == 0, ran.stderr
        assert "1 new" in ran.stdout
        assert "sendfeed run --config new/config.toml" in made.stderr
        assert (tmp_path / "new/output/site/articles/welcome-to-your-first-publication.html").exists()
        checked = spawn("check", "--config", "new/config.toml", cwd=tmp_path)
        assert (checked.returncode, checked.stdout) == (0, "")

    def test_here_is_where_it_is_made_without_a_folder(self, tmp_path: Path) -> None:
        assert spawn("init", cwd=tmp_path).returncode == 0
        os.utime(tmp_path / "seeds/welcome.md", (1, 1))
        assert spawn("run", cwd=tmp_path).returncode == 0
        assert (tmp_path / "output/site/index.html").exists()

    def test_the_config_has_the_name_that_is_given(self, tmp_path: Path) -> None:
        made = spawn("init", "new", "--config", "parents.toml", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        assert set(made.stdout.splitlines()) == {"new/parents.toml", "new/seeds/welcome.md", "new/.gitignore"}
        assert not (tmp_path / "new/config.toml").exists()
        assert "sendfeed run --config new/parents.toml" in made.stderr
        again = spawn("init", "new", "--config", "parents.toml", cwd=tmp_path)
        assert (again.returncode, again.stdout) == (2, "")
        assert "new/parents.toml: there is a publication already" in again.stderr
        os.utime(tmp_path / "new/seeds/welcome.md", (1, 1))
        assert spawn("run", "--config", "new/parents.toml", cwd=tmp_path).returncode == 0
        assert (tmp_path / "new/output/site/index.html").exists()

    @pytest.mark.parametrize("folder", [[], ["new"]], ids=["here", "folder"])
    def test_all_lies_beside_the_config_that_is_named(self, tmp_path: Path, folder: list[str]) -> None:
        made = spawn("init", *folder, "--config", "deeper/parents.toml", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        home = "/".join([*folder, "deeper"])
        assert set(made.stdout.splitlines()) == {
            f"{home}/parents.toml",
            f"{home}/seeds/welcome.md",
            f"{home}/.gitignore",
        }
        os.utime(tmp_path / home / "seeds/welcome.md", (1, 1))
        ran = spawn("run", "--config", f"{home}/parents.toml", cwd=tmp_path)
        assert ran.returncode == 0, ran.stderr
        assert "1 new" in ran.stdout

    def test_a_publication_that_is_there_is_left_alone(self, publication: Publication) -> None:
        before = publication.config.read_text()
        result = publication.sendfeed("init", str(publication.home))
        assert result.code == 2
        assert "there is a publication already" in result.err
        assert publication.config.read_text() == before
        assert list(publication.seeds.iterdir()) == []

    def test_files_that_are_there_are_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "seeds").mkdir()
        for name in ("seeds/welcome.md", ".gitignore"):
            (tmp_path / name).write_text("mine")
        made = spawn("init", cwd=tmp_path)
        assert made.stdout == "config.toml\n"
        assert (tmp_path / "seeds/welcome.md").read_text() == (tmp_path / ".gitignore").read_text() == "mine"

    def test_a_folder_that_cannot_be_written(self, tmp_path: Path) -> None:
        (tmp_path / "closed").mkdir(mode=0o555)
        result = spawn_obedient("init", str(tmp_path / "closed" / "new"))
        assert result.returncode == 1
        assert "cannot be written: Permission denied" in result.stderr
        assert "bug" not in result.stderr


class TestCheck:
    def test_all_well(self, publication: Publication) -> None:
        result = publication.sendfeed("check")
        assert (result.code, result.out) == (0, "")
        assert "no problem found" in result.err
        assert publication.sendfeed("check", "-q").err == ""
        assert publication.output_files() == {}

    def test_a_secret_that_the_environment_has_not(
        self, publication: Publication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
        monkeypatch.delenv("SENDFEED_TEST_SECRET", raising=False)
        result = publication.sendfeed("check")
        assert result.code == 2
        assert "channels.schools.secret" in result.out
        assert "SENDFEED_TEST_SECRET" in result.out
        monkeypatch.setenv("SENDFEED_TEST_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        result = publication.sendfeed("check")
        assert result.code == 0
        assert "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" not in result.out + result.err

    def test_a_rule_of_cleaning_that_there_is_not(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + '[cleaning]\noff = ["shares", "share"]\n')
        result = publication.sendfeed("check")
        assert result.code == 2
        assert 'cleaning.off: there is no rule "shares"' in result.out
        assert 'did you mean "share"?' in result.out

    def test_a_rule_of_cleaning_that_cannot_be_switched_off(self, publication: Publication) -> None:
        publication.config.write_text(CONFIG + '[cleaning]\noff = ["date-line", "html-nav", "docx-hidden"]\n')
        result = publication.sendfeed("check")
        assert result.code == 2
        assert 'cleaning.off: the rule "docx-hidden" cannot be switched off: what an author hid' in result.out
        assert "html-nav" not in result.out

    def test_a_secret_in_a_file_beside_the_config(self, publication: Publication, tmp_path: Path) -> None:
        channel = CHANNEL.replace("env:SENDFEED_TEST_SECRET", "file:secret")
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + channel)
        (tmp_path / "secret").write_text("not this one")
        result = publication.sendfeed("check")
        assert (result.code, "channels.schools.secret: the file secret cannot be read" in result.out) == (2, True)
        (publication.home / "secret").write_text("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        result = publication.sendfeed("check")
        assert (result.code, result.out) == (0, "")

    def test_an_output_folder_that_cannot_be_written(self, publication: Publication) -> None:
        output = publication.home / "output"
        output.mkdir(mode=0o555)
        before = output.stat().st_mtime_ns
        result = spawn_obedient("check", "--config", str(publication.config))
        assert result.returncode == 1
        assert f"{output}: cannot be written: Permission denied" in result.stdout
        assert output.stat().st_mtime_ns == before
        output.chmod(0o755)
        assert publication.sendfeed("check").code == 0
        assert (output.stat().st_mtime_ns, list(output.iterdir())) == (before, []), "looking changes nothing"

    def test_a_secret_in_a_file(self, publication: Publication, tmp_path: Path) -> None:
        path = tmp_path / "secret"
        channel = CHANNEL.replace("env:SENDFEED_TEST_SECRET", f"file:{path}")
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + channel)
        assert str(path) in publication.sendfeed("check").out
        path.write_text("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        assert publication.sendfeed("check").code == 0

    def test_every_problem_is_told(self, publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
        publication.config.write_text(CONFIG + 'channels = ["schools"]\n' + CHANNEL)
        monkeypatch.delenv("SENDFEED_TEST_SECRET", raising=False)
        publication.seeds.rmdir()
        (publication.home / "output").write_text("a file where a folder should be")
        for name, text in (("site/index.html.j2", "{% if %}"), ("email/digest.txt.j2", "\n{% for %}")):
            path = publication.home / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        out = publication.sendfeed("check").out
        for where in ("seeds: ", "output", "index.html.j2, line 1", "digest.txt.j2, line 2", "channels.schools.secret"):
            assert where in out, where

    @pytest.mark.parametrize(
        ("template", "line"),
        [
            ("site/article.html.j2", 1),
            ("site/issue.html.j2", 2),
            ("site/subscribe.html.j2", 1),
            ("email/digest.mjml.j2", 3),
            ("email/digest.txt.j2", 1),
        ],
    )
    def test_an_unknown_variable_in_any_template(self, publication: Publication, template: str, line: int) -> None:
        path = publication.home / "templates" / template
        path.parent.mkdir(parents=True)
        path.write_text("\n" * (line - 1) + "{{ nothing_like_it }}")
        result = publication.sendfeed("check")
        assert result.code == 2
        assert f"{path}, line {line}" in result.out
        assert "nothing_like_it" in result.out
        assert result.out.count("nothing_like_it") == 1

    @pytest.mark.parametrize(
        ("template", "place"),
        [
            ("topic", "{% block content %}"),
            ("topic", "{% if articles %}"),
            ("article", "{% for each in attachments %}"),
            ("article", "{% for other in linked.related %}"),
            ("article", "{% for other in linked.corrected_by %}"),
            ("article", "{% if linked.corrects %}"),
            ("article", "{% if preview.width %}"),
            ("article", "{% if revised %}\n<p>"),
            ("article", "{% if original_host %}"),
            ("article", "{% if revision.event %}"),
            ("index", "{% elif not number and not older %}"),
            ("index", "{% if number %}\n<div"),
            ("issue", "{% if withdrawn %}"),
            ("withdrawn", "{% block content %}"),
            ("parts", "{% if newer %}"),
            ("parts", "{% if older %}"),
            ("parts", "{% if lang %}"),
            ("parts", "{% if dir %}"),
            ("parts", "{% if other_language(article.revision.language) %}"),
            ("parts", "{% if article.revision.event %}"),
            ("parts", "{% if all %}"),
            ("parts", "{% if not event.end or event.end == event.start %}"),
            ("parts", """ends_with_its_day(event) == "yes" %}"""),
            ("parts", "{% else %}"),
            ("issues", "{% block content %}"),
        ],
    )
    def test_an_unknown_variable_where_few_articles_lead(
        self, publication: Publication, template: str, place: str
    ) -> None:
        before, found, after = (bundled_templates() / f"site/{template}.html.j2").read_text().partition(place)
        assert found
        opening, newline, rest = place.partition("\n")
        path = publication.home / f"templates/site/{template}.html.j2"
        path.parent.mkdir(parents=True)
        path.write_text(f"{before}{opening}{{{{ nope }}}}{newline}{rest}{after}")
        result = publication.sendfeed("check")
        assert (result.code, result.out.count("nope")) == (2, 1), result.out
        assert f"{path}, line {before.count(chr(10)) + 1}" in result.out

    def test_a_base_url_that_does_not_answer(self, publication: Publication) -> None:
        url = "http://127.0.0.1:9/"
        publication.config.write_text(CONFIG.replace("https://news.example.org/", url))
        assert publication.sendfeed("check").code == 0
        result = publication.sendfeed("check", "--online")
        assert result.code == 1
        assert url in result.out


class TestStatus:
    def test_before_the_first_pass(self, publication: Publication) -> None:
        result = publication.sendfeed("status")
        assert result.code == 0
        assert "none yet" in result.out
        (row,) = publication.sendfeed("status", "--json").rows
        assert (row["last_pass"], row["seeds"], row["trial"], row["needs_person"]) == (None, {}, False, [])

    def test_on_one_screen(self, with_issue: Publication) -> None:
        with_issue.seed("empty.txt", "")
        (with_issue.seeds / "report-0001.txt").unlink()
        with_issue.run(TUESDAY)
        out = with_issue.sendfeed("status").out
        assert "last pass  Tue 25 Nov 2025 12:00 GMT\n" in out
        assert "seeds      2 accepted, 1 held, 1 missing\n" in out
        assert "weekly  Mon" in out
        assert f"waiting for approval: {SLOT}" in out
        assert "held: empty.txt" in out
        assert len(out.splitlines()) < 24
        (row,) = with_issue.sendfeed("status", "--json").rows
        assert row["last_pass"] == TUESDAY
        assert row["seeds"] == {"accepted": 2, "held": 1, "missing": 1}
        assert [each["digest"] for each in row["next"]] == ["weekly"]
        assert all(line in out for line in row["needs_person"])

    @pytest.mark.parametrize(("state", "spoil"), SPOILT.items(), ids=list(SPOILT))
    def test_what_a_person_has_seen_to_waits_no_more(
        self, publication: Publication, state: str, spoil: Callable[[Path], object]
    ) -> None:
        path = publication.seed("a.txt", article_text(1))
        publication.run()
        spoil(path)
        assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 3
        assert publication.articles()["a.txt"]["state"] == state
        assert publication.sendfeed("articles", "hold", "a.txt").code == 0
        for _ in range(2):
            assert "nothing waits for a person" in publication.sendfeed("status").out
            assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 0
        assert publication.sendfeed("articles", "release", "a.txt").code == 0
        assert publication.sendfeed("run", "--now", SATURDAY, "--strict").code == 3

    @pytest.mark.parametrize(("state", "spoil"), SPOILT.items(), ids=list(SPOILT))
    def test_a_seed_that_an_article_has_lost_is_told_of(
        self, publication: Publication, state: str, spoil: Callable[[Path], object]
    ) -> None:
        path = publication.seed("two words.txt", article_text(1))
        publication.seed("another.txt", article_text(2))
        publication.run()
        assert publication.sendfeed("status", "--json").rows[0]["needs_person"] == []
        spoil(path)
        publication.run()
        (line,) = publication.sendfeed("status", "--json").rows[0]["needs_person"]
        reason = publication.articles()["two words.txt"]["reason"]
        assert line.startswith(f"{state}: two words.txt: {reason}")
        if state == "rejected":
            assert "its article stays published; `sendfeed articles hold 'two words.txt'` if that is meant" in line
        if state == "missing":
            told = "its article is withdrawn by the next pass; `sendfeed articles hold 'two words.txt'` keeps it"
            assert told in line

    def test_nothing_waits(self, publication: Publication) -> None:
        publication.run()
        assert "nothing waits for a person" in publication.sendfeed("status").out


class TestArticles:
    def test_the_list_has_each_seed_with_every_key(self, publication: Publication) -> None:
        publication.seed("a.md", "---\ntitle: Café\nlanguage: fr\ndate: 2025-11-01\n---\n\nUn texte assez long. Oui.\n")
        publication.seed("empty.txt", "")
        publication.run()
        rows = publication.articles()
        assert [list(row) for row in rows.values()] == [ARTICLE_KEYS] * 2
        accepted = rows["a.md"]
        assert accepted["id"].startswith("tag:news.example.org,2026:article/")
        assert accepted | {"id": None, "summary": None} == {
            "id": None,
            "summary": None,
            "path": "a.md",
            "state": "accepted",
            "reason": "",
            "title": "Café",
            "published": accepted["published"],
            "date_source": "front matter",
            "updated": accepted["updated"],
            "url": "https://news.example.org/articles/cafe.html",
            "source": "",
            "language": "fr",
            "topics": [],
            "revision": 1,
        }
        assert accepted["published"].startswith("2025-11-01")
        held = rows["empty.txt"]
        assert held["reason"]
        assert held == dict.fromkeys(ARTICLE_KEYS) | {
            "path": "empty.txt",
            "state": "held",
            "reason": held["reason"],
            "topics": [],
        }

    def test_the_list_for_people(self, publication: Publication) -> None:
        assert publication.sendfeed("articles", "list").out == ""
        publication.seed("a.txt", article_text(1))
        publication.seed("much-longer.txt", "")
        publication.run()
        out = publication.sendfeed("articles", "list").out.splitlines()
        assert out[0] == "accepted  a.txt            Report number 1 from the county"
        assert out[1].startswith("held      much-longer.txt  ")

    def test_show_by_path_and_by_id(self, with_issue: Publication) -> None:
        listed = with_issue.articles()["report-0001.txt"]
        for name in ("report-0001.txt", listed["id"]):
            (row,) = with_issue.sendfeed("articles", "show", name, "--json").rows
            assert list(row) == [*ARTICLE_KEYS, *SHOWN_TOO]
            assert {key: row[key] for key in ARTICLE_KEYS} == listed
            assert row["issues"] == {"weekly": f"{SLOT} (waiting for approval)"}
            assert row["decision"] == ""
            names = ("feed.xml", "atom.xml", "feed.json")
            assert row["feeds"] == [f"https://news.example.org/{feed}" for feed in names]
        shown = with_issue.sendfeed("articles", "show", "report-0001.txt").out
        assert f"weekly: {SLOT} (waiting for approval)" in shown
        assert "Sat 22 Nov 2025 12:00 GMT" in shown
        assert "https://news.example.org/atom.xml" in shown

    @pytest.mark.parametrize("topic", ["Cake", "Tea"])
    def test_show_names_the_feeds_of_an_article(self, publication: Publication, topic: str) -> None:
        """Those of all and of its topics; once newer articles fill these, the archive documents that hold it."""
        publication.config.write_text(CONFIG + '[[topics]]\nname = "Tea"\n[feeds]\nentries = 4\n')
        for n in range(1, 4):
            publication.seed(f"{n}.md", f"---\ntopics: [Cake]\n---\n# Number {n}\n\n{article_text(n)}")
        publication.run(SATURDAY)
        in_all = ["feed.xml", "atom.xml", "feed.json"]
        in_topic = [f"topics/cake/{name}" for name in in_all]
        assert feeds_of(publication, "1.md") == [*in_all, *in_topic]
        for n in range(4, 8):
            publication.seed(f"{n}.md", f"---\ntopics: [{topic}]\n---\n# Number {n}\n\n{article_text(n)}")
        publication.run(MONDAY)
        archived = ["archive/1/feed.xml", "archive/1/atom.xml"]
        assert feeds_of(publication, "1.md") == (archived if topic == "Cake" else in_topic)
        for path in feeds_of(publication, "1.md"):
            assert publication.articles()["1.md"]["id"] in (publication.site / path).read_text()
        assert publication.sendfeed("articles", "withdraw", "1.md").code == 0
        assert feeds_of(publication, "1.md") == []

    def test_show_tells_what_an_article_waits_for(self, with_issue: Publication) -> None:
        with_issue.config.write_text(
            with_issue.config.read_text() + '[[topics]]\nname = "Cake"\n'
            '[[digests]]\nname = "cakes"\nschedule = "daily 07:30"\ntopics = ["Cake"]\n'
        )
        with_issue.seed("more.txt", article_text(50))
        with_issue.run(TUESDAY)
        (row,) = with_issue.sendfeed("articles", "show", "more.txt", "--json").rows
        assert row["issues"].keys() == {"weekly"}, "of another digest it is none"
        assert row["issues"]["weekly"].startswith("waits for Mon ")
        assert "weekly: waits for Mon " in with_issue.sendfeed("articles", "show", "more.txt").out

    def test_show_of_a_seed_without_an_article(self, publication: Publication) -> None:
        publication.seed("empty.txt", "")
        publication.run()
        (row,) = publication.sendfeed("articles", "show", "empty.txt", "--json").rows
        assert list(row) == [*ARTICLE_KEYS, *SHOWN_TOO]
        assert (row["state"], row["feeds"], row["issues"]) == ("held", [], {})
        shown = publication.sendfeed("articles", "show", "empty.txt").out
        assert row["reason"] in shown
        assert "None" not in shown

    def test_show_tells_what_cleaning_dropped_and_by_which_rule(self, publication: Publication) -> None:
        title, _, rest = article_text(1).partition("\n")
        publication.seed("a.txt", f"{title}{title}\n{rest}")
        publication.run()
        (row,) = publication.sendfeed("articles", "show", "a.txt", "--json").rows
        assert row["title"] == title
        assert [dropped["rule"] for dropped in row["dropped"]] == ["title-doubled"]
        shown = publication.sendfeed("articles", "show", "a.txt").out
        for dropped in row["dropped"]:
            assert f"dropped by {dropped['rule']}:" in shown
            assert dropped["text"].splitlines()[0] in shown

    @pytest.mark.parametrize("what", ["show", "hold", "release"])
    def test_an_unknown_one_is_told_with_the_nearest(self, publication: Publication, what: str) -> None:
        publication.seed("spring/minibus-report.txt", article_text(1))
        publication.run()
        result = publication.sendfeed("articles", what, "spring/minibus-raport.txt")
        assert result.code == 2
        assert "did you mean spring/minibus-report.txt?" in result.err
        result = publication.sendfeed("articles", what, "zzz")
        assert result.code == 2
        assert "sendfeed articles list" in result.err

    def test_hold_and_release(self, publication: Publication) -> None:
        publication.seed("a.txt", article_text(1))
        publication.run()
        result = publication.sendfeed("articles", "hold", "a.txt")
        assert (result.code, result.err) == (0, "held: a.txt\n")
        assert publication.articles()["a.txt"]["state"] == "held"
        assert "by a person" in publication.articles()["a.txt"]["reason"]
        again = publication.sendfeed("articles", "hold", "a.txt")
        assert (again.code, "already" in again.err) == (2, True)
        publication.run()
        assert publication.articles()["a.txt"]["state"] == "held"
        assert publication.sendfeed("articles", "release", "a.txt").code == 0
        assert publication.articles()["a.txt"]["state"] == "waiting"
        publication.run()
        assert publication.articles()["a.txt"]["state"] == "accepted"
        again = publication.sendfeed("articles", "release", "a.txt")
        assert (again.code, "it is accepted, not held" in again.err) == (2, True)

    def test_what_a_person_holds_is_released_even_when_it_is_gone(self, publication: Publication) -> None:
        path = publication.seed("a.txt", article_text(1))
        publication.run()
        listed = publication.articles()["a.txt"]
        publication.sendfeed("articles", "hold", "a.txt")
        path.unlink()
        publication.run()
        assert publication.articles()["a.txt"]["state"] == "missing"
        (row,) = publication.sendfeed("articles", "show", "a.txt", "--json").rows
        assert row["decision"] == "hold"
        result = publication.sendfeed("articles", "release", "a.txt")
        assert (result.code, result.err) == (0, "released: a.txt; the next pass takes it\n")
        publication.run()
        assert publication.articles()["a.txt"]["state"] == "missing"
        result = publication.sendfeed("articles", "release", "a.txt")
        assert (result.code, "it is missing, not held" in result.err) == (2, True)
        publication.seed("a.txt", article_text(1))
        publication.run()
        assert publication.articles()["a.txt"] == listed

    def test_what_a_person_holds_is_in_no_issue_until_it_is_released(self, publication: Publication) -> None:
        publication.seed_many(2)
        publication.run(SATURDAY)
        rows = publication.articles()
        publication.sendfeed("articles", "hold", "report-0001.txt")
        (planned,) = publication.sendfeed("plan", "--now", MONDAY, "--json").rows
        assert [each["id"] for each in planned["articles"]] == [rows["report-0002.txt"]["id"]]
        publication.run(MONDAY)
        publication.sendfeed("articles", "release", "report-0001.txt")
        publication.run(NEXT_MONDAY)
        issues = publication.issues()
        assert issues[SLOT]["articles"] == [rows["report-0002.txt"]["id"]]
        assert issues[NEXT_SLOT]["articles"] == [rows["report-0001.txt"]["id"]]

    def test_what_cannot_be_taken_as_it_is_is_not_released(self, publication: Publication) -> None:
        publication.seed("noise.txt", bytes(range(256)) * 8)
        publication.run()
        result = publication.sendfeed("articles", "release", "noise.txt")
        assert result.code == 2
        assert "correct the file instead" in result.err


class TestIssues:
    def test_the_list_has_every_key(self, with_issue: Publication) -> None:
        (row,) = with_issue.issues().values()
        assert list(row) == ISSUE_KEYS
        assert (row["key"], row["digest"], row["slot"]) == (SLOT, "weekly", "2025-11-24T0900")
        assert row["state"] == "waiting for approval"
        assert row["subject"]
        assert set(row["articles"]) == {each["id"] for each in with_issue.articles().values()}
        (delivery,) = row["deliveries"]
        assert (delivery["channel"], delivery["state"]) == ("schools", "pending")
        out = with_issue.sendfeed("issues", "list").out
        assert out.startswith(f"{SLOT}  waiting for approval  3 articles  {row['subject']}")

    def test_no_issue_yet(self, publication: Publication) -> None:
        publication.run()
        for arguments in ((), ("--json",)):
            result = publication.sendfeed("issues", "list", *arguments)
            assert (result.code, result.out) == (0, "")

    def test_show(self, with_issue: Publication) -> None:
        out = with_issue.sendfeed("issues", "show", SLOT).out
        assert "Mon 24 Nov 2025 09:00 GMT" in out
        assert "waiting for approval (the first issue of this digest)" in out
        text = (with_issue.home / "output/email" / SLOT / "email.txt").read_text()
        assert text in out
        (row,) = with_issue.sendfeed("issues", "show", SLOT, "--json").rows
        assert {key: row[key] for key in ISSUE_KEYS} == with_issue.issues()[SLOT]
        assert row["composed_at"] == MONDAY

    @pytest.mark.parametrize("what", ["show", "approve", "skip", "export"])
    def test_an_unknown_one(self, with_issue: Publication, what: str, tmp_path: Path) -> None:
        folder = [str(tmp_path / "folder")] if what == "export" else []
        result = with_issue.sendfeed("issues", what, NEXT_SLOT, *folder)
        assert result.code == 2
        assert "no issue of that key" in result.err
        assert not (tmp_path / "folder").exists()

    def test_approve_and_then_nothing_else(self, with_issue: Publication) -> None:
        assert with_issue.sendfeed("issues", "approve", SLOT).err.startswith(f"approved: {SLOT}")
        assert with_issue.issues()[SLOT]["state"] == "approved"
        result = with_issue.sendfeed("issues", "approve", SLOT)
        assert result.code == 2
        assert "it is approved" in result.err
        assert with_issue.issues()[SLOT]["state"] == "approved"

    def test_an_approved_issue_can_be_skipped_while_it_has_reached_nobody(self, with_issue: Publication) -> None:
        with_issue.sendfeed("issues", "approve", SLOT)
        assert with_issue.sendfeed("issues", "skip", SLOT).code == 0
        assert with_issue.sendfeed("issues", "skip", SLOT).code == 2

    def test_skip_and_then_nothing_else(self, with_issue: Publication) -> None:
        before = with_issue.issues()[SLOT]
        result = with_issue.sendfeed("issues", "skip", SLOT)
        assert "3 articles wait for the next slot" in result.err
        dead = [each | {"state": "dead"} for each in before["deliveries"]]
        assert with_issue.issues()[SLOT] == before | {"state": "skipped", "deliveries": dead}
        assert with_issue.sendfeed("issues", "approve", SLOT).code == 2
        (row,) = with_issue.sendfeed("plan", "--now", MONDAY, "--json").rows
        assert [each["id"] for each in row["articles"]] == before["articles"]

    def test_an_export_has_the_frozen_bytes(self, with_issue: Publication, tmp_path: Path) -> None:
        folder = tmp_path / "deep" / "folder"
        result = with_issue.sendfeed("issues", "export", SLOT, str(folder))
        assert result.code == 0
        assert {path.name for path in folder.iterdir()} == EMAIL_FILES
        assert result.out.splitlines() == [str(folder / name) for name in sorted(EMAIL_FILES)]
        for path in folder.iterdir():
            assert path.read_bytes() == (with_issue.home / "output/email" / SLOT / path.name).read_bytes()
        frozen = {path.name: path.read_bytes() for path in folder.iterdir()}
        with_issue.seed("report-0001.txt", article_text(1).replace("minibus", "bus"))
        with_issue.run(TUESDAY)
        (folder / "email.txt").write_text("damaged")
        with_issue.sendfeed("issues", "export", SLOT, str(folder))
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == frozen

    def test_an_export_to_where_nothing_can_be_written(self, with_issue: Publication, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        result = with_issue.sendfeed("issues", "export", SLOT, str(tmp_path / "file"))
        assert result.code == 1
        assert str(tmp_path / "file") in result.err
        assert "bug" not in result.err


class TestTemplates:
    def test_they_are_written_as_they_are(self, publication: Publication) -> None:
        result = publication.sendfeed("templates", "export")
        assert result.code == 0
        target = publication.home / "templates"
        names = {path.relative_to(bundled_templates()) for path in bundled_templates().rglob("*") if path.is_file()}
        assert set(result.out.splitlines()) == {str(target / name) for name in names}
        for name in names:
            assert (target / name).read_bytes() == (bundled_templates() / name).read_bytes()

    def test_own_templates_are_not_written_over(self, publication: Publication) -> None:
        own = publication.home / "templates/site/style.css"
        own.parent.mkdir(parents=True)
        own.write_text("mine")
        result = publication.sendfeed("templates", "export")
        assert result.code == 2
        assert "style.css" in result.err
        assert "--force" in result.err
        assert [path for path in (publication.home / "templates").rglob("*") if path.is_file()] == [own]
        assert own.read_text() == "mine"
        assert publication.sendfeed("templates", "export", "--force").code == 0
        assert own.read_text() != "mine"

    def test_an_export_changes_no_output(self, publication: Publication) -> None:
        publication.seed_many(1)
        publication.run()
        before = publication.output_files()
        publication.sendfeed("templates", "export")
        publication.run()
        assert publication.output_files() == before

    def test_a_changed_template_changes_the_pages(self, publication: Publication) -> None:
        publication.seed_many(1)
        publication.sendfeed("templates", "export")
        base = publication.home / "templates/site/base.html.j2"
        base.write_text(base.read_text().replace("</footer>", "<p>Mine</p></footer>"))
        publication.run()
        assert all("<p>Mine</p>" in page.read_text() for page in publication.site.rglob("*.html"))

    def test_over_themselves(self, tmp_path: Path) -> None:
        """As in a checkout, whose templates are the ones that sendfeed brings."""
        source = bundled_templates().parent / "src"
        shutil.copytree(source, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(bundled_templates(), tmp_path / "templates")
        before = {path: path.read_bytes() for path in (tmp_path / "templates").rglob("*.*")}
        result = spawn(
            "templates", "export", "--force", cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(tmp_path / "src")}
        )
        assert result.returncode == 2, result.stderr
        assert {path: path.read_bytes() for path in (tmp_path / "templates").rglob("*.*")} == before

    def test_where_nothing_can_be_written(self, publication: Publication) -> None:
        (publication.home / "templates").write_text("a file where a folder should be")
        result = publication.sendfeed("templates", "export")
        assert result.code == 1
        assert "templates" in result.err
        assert "bug" not in result.err
