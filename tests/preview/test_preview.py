"""What a preview shows, in a process of its own; and that it changes nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from sendfeed.adapters.lock import publication_lock
from tests.intake.pictures import picture
from tests.preview.running import previewing
from tests.receiver import SECRET, Receiver
from tests.service.running import serving, wait_for
from tests.support import CHANNEL, CONFIG, MONDAY, SATURDAY, SLOT, Publication, article_text, spawn

SECOND = """
[[digests]]
name = "monthly"
schedule = "1st mon 10:00"
unsubscribe_url = "https://lists.example.org/leave"
"""
MAIL = "mail/weekly"


def everything(folder: Path) -> dict[str, tuple[int, int]]:
    """Each file and folder, with its size and its time."""
    return {str(path): ((s := path.lstat()).st_size, s.st_mtime_ns) for path in [folder, *folder.rglob("*")]}


def own_template(publication: Publication, name: str, old: str, new: str) -> Path:
    """One of sendfeed's templates, changed by the publication."""
    text = (Path(__file__).parents[2] / "templates" / name).read_text(encoding="utf-8")
    assert old in text
    path = publication.home / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def edition(publication: Publication, text: str) -> Path:
    path = publication.home / "editions" / "weekly" / "next.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_it_shows_the_next_issue_and_the_site_and_leaves_no_trace(
    publication: Publication, number: int, code: int
) -> None:
    publication.seed_many(3)
    before = everything(publication.home)
    with previewing(publication) as preview:
        page = preview.page()
        assert "Report number 3 from the county, and 2 more" in page
        assert "nothing to object" in page
        assert " kB of 102" in page
        assert "it will wait for approval: the first issue of this digest" in page
        mail, site = preview.get(MAIL), preview.get("site/")
        for title in (f"Report number {n} from the county" for n in (1, 2, 3)):
            assert title in mail
            assert title in site
        assert preview.stop(number) == code
    assert everything(publication.home) == before
    assert [*(publication.home.parent / "tmp").iterdir()] == []


def test_what_it_takes_from_a_store_stays_as_it_was(publication: Publication) -> None:
    """Not even the lock is touched, nor an edition used up though its slot has come."""
    publication.seed_many(3)
    publication.run(SATURDAY)
    edition(publication, "A word from us.\n")
    publication.seed("late.txt", article_text(9))
    before = everything(publication.home)
    with publication_lock(publication.home / ".sendfeed" / "lock"), previewing(publication) as preview:
        assert "A word from us." in preview.get(MAIL)
        preview.wait("Report number 9 from the county", MAIL)
        lock = str(publication.home / ".sendfeed" / "lock")
        held = everything(publication.home)
        assert held.pop(lock) != before.pop(lock), "by us, who hold it"
        assert held == before
        assert preview.stop() == 0


def test_a_store_that_a_kill_left_is_read_whole(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    store = publication.home / ".sendfeed" / "state.db"
    left = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        "c.execute(\"UPDATE articles SET slug = 'renamed'\"); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", left, str(store)], check=True)
    assert store.with_name("state.db-wal").stat().st_size
    before = everything(publication.home)
    with previewing(publication) as preview:
        assert "articles/renamed.html" in preview.get("site/")
    after = everything(publication.home)
    locks = str(store.with_name("state.db-shm"))  # SQLite's own, of locks
    assert {path for path in before | after if before.get(path) != after.get(path)} <= {locks}


def test_each_change_is_told_and_shown(publication: Publication) -> None:
    publication.seed_many(2)
    with previewing(publication) as preview:
        events = preview.events()
        told = [next(events)]

        def changed() -> None:
            told.append(next(events))
            assert told[-1] == preview.version() != told[-2]

        publication.seed("new.txt", article_text(7))
        changed()
        assert "Report number 7 from the county" in preview.get(MAIL)
        assert "Report number 7 from the county" in preview.get("site/")
        edition(publication, "---\nsubject: A subject of our own\n---\n\nDear all, a word.\n")
        changed()
        assert "A subject of our own" in preview.page()
        assert "Dear all, a word." in preview.get(MAIL)
        own_template(publication, "email/digest.mjml.j2", "<mj-body ", '<mj-body id="ours" ')
        template = own_template(publication, "email/digest.txt.j2", "{{", "Ours first\n{{")
        preview.wait("Ours first")
        template.unlink()
        wait_for(lambda: "Ours first" not in preview.page(), "the template to be gone")
        publication.config.write_text(CONFIG.replace("Test News", "Fresh News"))
        preview.wait("Fresh News weekly")
        assert "Fresh News" in preview.get("site/")
        version = preview.version()
        publication.config.write_text(CONFIG.replace("Test News", "Fresh News") + "\n# nothing else\n")
        publication.seed("other.txt", article_text(8))
        preview.wait("Report number 8 from the county", MAIL)
        assert preview.version() != version


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "what", "remedy"),
    [
        (
            "email/digest.mjml.j2",
            "<mj-section>",
            "{% if %}\n<mj-section>",
            "{path}, line ",
            "Expected",
            "sendfeed brings",
        ),
        ("email/digest.txt.j2", "issue.web_url", "issue.nothing", "{path}, line ", "'nothing'", "sendfeed brings"),
        (
            "email/digest.mjml.j2",
            "</mj-column>",
            "",
            "{path}, line ",
            "MJML cannot read it",
            "every tag must be closed",
        ),
        (
            "email/digest.mjml.j2",
            "{% for item in section.items %}",
            "{% for item in [] %}",
            "{path}, line ",
            "is missing",
            "",
        ),
        ("site/article.html.j2", "{{ body ", "{{ bodies ", "{path}, line ", "'bodies' is undefined", "sendfeed brings"),
        ("site/index.html.j2", "{% block", "{% blocks", "{path}, line ", "unknown tag 'blocks'", "sendfeed brings"),
    ],
)
def test_a_template_at_fault_is_named_as_check_names_it(
    publication: Publication, name: str, old: str, new: str, where: str, what: str, remedy: str
) -> None:
    publication.seed_many(2)
    with previewing(publication) as preview:
        good = preview.get(MAIL), preview.get("site/")
        path = own_template(publication, name, old, new)
        where = where.format(path=path, name=name)
        preview.wait(where)
        assert (preview.get(MAIL), preview.get("site/")) == good
        for told in (preview.page(), publication.sendfeed("check").out):  # which makes a store: all is new then
            assert where in told
            assert what in told
            assert remedy in told
        path.unlink()
        wait_for(lambda: what not in preview.page(), "it to be mended")
        assert "nothing to object" in preview.page()


def test_a_fault_that_only_samples_show_is_told_too(publication: Publication) -> None:
    publication.seed_many(1)
    with previewing(publication) as preview:
        path = own_template(publication, "site/withdrawn.html.j2", "{%", "{{ nonsense }}{%")
        preview.wait(f"{path}, line ")
        assert "'nonsense' is undefined" in preview.page()


def test_a_config_and_an_edition_that_cannot_be_read_leave_what_was_good(publication: Publication) -> None:
    publication.seed_many(1)
    with previewing(publication) as preview:
        good = preview.get(MAIL)
        publication.config.write_text(CONFIG.replace("title =", "tittle =", 1))
        preview.wait("publication.tittle: found an unknown key")
        assert str(publication.config) in preview.page()
        assert preview.get(MAIL) == good
        publication.config.write_text(CONFIG)
        wait_for(lambda: "tittle" not in preview.page(), "it to be mended")
        path = edition(publication, "---\nsubject: [\n---\n")
        preview.wait(f"{path}: ")
        assert "digest weekly waits for it" in preview.page()
        assert preview.get(MAIL) == good
        publication.seeds.rename(publication.home / "elsewhere")
        preview.wait("there is no such folder")


def test_it_stands_beside_a_service_and_follows_it(publication: Publication) -> None:
    """What a person decides reaches the preview by the service's store."""
    publication.seed_many(2)
    with serving(publication) as service:
        service.settled()
        service.wait("pass")
        with previewing(publication) as preview:
            assert "Report number 2 from the county" in preview.get(MAIL)
            publication.seed("new.txt", article_text(7))
            preview.wait("Report number 7 from the county", MAIL)
            wait_for(lambda: "Report number 7 from the county" in service.titles(), "the service")
            assert publication.sendfeed("articles", "hold", "new.txt").code == 0
            wait_for(lambda: "Report number 7 from the county" not in preview.get(MAIL), "the article to be held")
            assert len([*(publication.home.parent / "tmp").rglob("state.db")]) == 1, "the copy before is deleted"
            assert preview.stop() == 0
        assert service.stop() == 0
    assert [event for event in service.log if event["level"] in {"warning", "error"}] == []


def test_nothing_is_delivered_deployed_or_told(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though a delivery is due, an issue waits for approval, a slot has passed, and there are a hub and a command."""
    with Receiver().running() as receiver:
        monkeypatch.setenv("SENDFEED_TEST_URL", f"{receiver.url}/hook")
        monkeypatch.setenv("SENDFEED_TEST_ALERTS", receiver.url.replace("http", "json", 1))
        monkeypatch.setenv("SENDFEED_TEST_SECRET", SECRET)
        publication.config.write_text(
            CONFIG.replace('name = "weekly"', 'name = "weekly"\nchannels = ["schools"]')
            + CHANNEL.replace("https://lists.example.org/hook", "env:SENDFEED_TEST_URL")
            + SECOND.replace('name = "monthly"', 'name = "monthly"\napproval = true')
            + f'\n[feeds]\nwebsub_hub = "{receiver.url}/hub"\n'
            + '\n[alerts]\nurls = ["env:SENDFEED_TEST_ALERTS"]\n'
        )
        publication.seed_many(2)
        for now in (SATURDAY, MONDAY):
            publication.run(now, "--no-deliver")
        assert publication.sendfeed("issues", "approve", SLOT).code == 0
        publication.config.write_text(
            publication.config.read_text() + '\n[output]\nafter_publish = ["touch", "deployed"]\n'
        )
        publication.seed("new.txt", article_text(7))
        before = everything(publication.home)
        with previewing(publication) as preview:
            assert "Report number 7 from the county" in preview.get(MAIL)
            assert "it will wait for approval" in preview.page()
            assert preview.stop() == 0
        assert everything(publication.home) == before
        assert receiver.got == []


def test_pictures_and_links_work_before_anything_is_published(publication: Publication) -> None:
    publication.seed("pics/lead.png", picture("PNG", (900, 600)))
    publication.seed("hall.md", "---\ntitle: The hall\nimage: pics/lead.png\n---\n\nThe hall has a new floor. Come.\n")
    with previewing(publication) as preview:
        mail = preview.get(MAIL)
        assert 'src="/site/assets/' in mail
        source = mail.partition('src="/site/')[2].partition('"')[0]
        assert preview.answer(f"site/{source}").headers["content-type"] == "image/png"
        link = mail.partition('href="/site/articles/')[2].partition('"')[0]
        assert "The hall has a new floor" in preview.get(f"site/articles/{link}")
        assert "https://lists.example.org/leave" in mail
        assert preview.answer("site/nothing.html").status_code == 404


def test_each_answer_is_for_this_machine_and_runs_nothing(publication: Publication) -> None:
    publication.seed_many(1)
    with previewing(publication) as preview:
        for path in ("", MAIL, f"{MAIL}?images=off&scheme=dark", "site/", "site/search.html", "preview.js", "site/no"):
            headers = preview.answer(path).headers
            assert headers["cache-control"] == "no-store"
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["cross-origin-resource-policy"] == "same-origin"
            if "html" in headers["content-type"]:
                assert headers["content-security-policy"].startswith("default-src 'none';")
            if path.startswith(MAIL):
                assert "script-src" not in headers["content-security-policy"]
                images = "img-src 'none';" if "off" in path else "img-src 'self';"
                assert images in headers["content-security-policy"]
        for host, status in {"evil.example": 400, "localhost:8080": 200, "127.0.0.1": 200}.items():
            assert requests.get(preview.url, headers={"host": host}, timeout=10).status_code == status
            assert requests.get(f"{preview.url}site/", headers={"host": host}, timeout=10).status_code == status
        assert preview.answer("mail/unknown").status_code == 404
        assert requests.post(preview.url, timeout=10).status_code == 405


def test_several_digests_one_of_them_first(publication: Publication) -> None:
    publication.config.write_text(CONFIG + SECOND)
    publication.seed_many(1)
    with previewing(publication, "monthly") as preview:
        assert "The next issue of Test News monthly" in preview.page()
        assert "The next issue of Test News weekly" in preview.get("?issue=weekly")
        assert "Report number 1 from the county" in preview.get("mail/monthly")
        publication.config.write_text(CONFIG[: CONFIG.index("[[digests]]")])
        preview.wait("No digest")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nowhere"], 2, "nowhere: there is no digest of that name"),
        (["--config", "absent.toml"], 2, "there is no such file"),
        (["--port", "99999"], 2, "99999"),
    ],
)
def test_what_cannot_be_shown_at_all(publication: Publication, arguments: list[str], code: int, says: str) -> None:
    result = spawn("preview", *arguments, *(() if "--config" in arguments else ("--config", str(publication.config))))
    assert result.returncode == code
    assert says in result.stderr


def test_a_port_that_is_taken(publication: Publication) -> None:
    publication.seed_many(1)
    with previewing(publication) as preview:
        port = preview.url.rpartition(":")[2].rstrip("/")
        result = spawn("preview", "--port", port, "--config", str(publication.config))
        assert result.returncode == 1
        assert f"--port: cannot listen on 127.0.0.1:{port}" in result.stderr


def test_a_damaged_store_is_told_of_and_the_next_good_one_shown(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    store = publication.home / ".sendfeed" / "state.db"
    good = store.read_bytes()
    store.write_bytes(b"nothing of a database" * 1000)
    with previewing(publication) as preview:
        assert f"{store}: cannot be copied: file is not a database" in preview.page()
        store.write_bytes(good)
        preview.wait("nothing to object")
        assert "Report number 1 from the county" in preview.get(MAIL)
