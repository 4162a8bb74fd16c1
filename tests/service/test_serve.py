"""`sendfeed serve` in a process of its own: seeds come, configs break, signals arrive, and it goes on."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import time
from pathlib import Path

import pytest
import requests

from tests.service.running import SERVICE, serving, set_key, wait_for
from tests.support import CONFIG, Publication, article_text, spawn

SCAN_SELDOM = '[seeds]\nscan_every = "1h"\nsettle = "1s"\n'


@pytest.fixture
def seldom(publication: Publication) -> Publication:
    """A publication whose scan on schedule comes too late for a test: what happens, the watcher has seen."""
    publication.config.write_text(publication.config.read_text() + SCAN_SELDOM)
    return publication


def title(n: int) -> str:
    return article_text(n).splitlines()[0]


def test_a_new_seed_is_in_the_feeds_and_an_edited_one_too(seldom: Publication) -> None:
    with serving(seldom) as served:
        served.settled()
        path = seldom.seeds / "a.txt"
        path.write_text(article_text(1))
        wait_for(lambda: served.titles() == [title(1)], "the new seed")
        event = served.wait("seed", path="a.txt", outcome="accepted", revision=1)
        assert event["article"].startswith("tag:news.example.org,2026:article/")
        path.write_text(article_text(1).replace("Report number 1", "Second report"))
        wait_for(lambda: served.titles() == ["Second report from the county"], "the edited seed")
        (item,) = served.get("feed.json").json()["items"]
        assert "Second report" in served.get(item["url"].removeprefix("https://news.example.org/")).text
        assert served.stop() == 0
        assert served.events("service stopped")


def test_a_seed_is_published_soon_after_it_stands_still(seldom: Publication) -> None:
    set_key(seldom, 'settle = "1s"', 'settle = "3s"')
    with serving(seldom) as served:
        served.settled()
        path = seldom.seeds / "a.txt"
        path.write_text(article_text(1))
        wait_for(lambda: served.titles() == [title(1)], "the new seed")
        took = time.time() - path.stat().st_mtime
    assert took >= 3
    # Within a second of standing still, on a machine that is not busy with other tests.
    assert took < 3 + 4


def test_a_seed_that_is_written_slowly_is_taken_whole_and_holds_no_other_up(seldom: Publication) -> None:
    with serving(seldom) as served:
        served.settled()
        ends = time.monotonic() + 4
        with open(seldom.seeds / "slow.txt", "w") as slow:
            slow.write(article_text(1))
            (seldom.seeds / "quick.txt").write_text(article_text(2))
            paragraphs = 0
            while time.monotonic() < ends:
                paragraphs += 1
                slow.write(f"\nThis is paragraph {paragraphs} of a long story about the minibus.\n")
                slow.flush()
                if paragraphs == 30:
                    assert served.titles() == [title(2)], "the other one is there after 3 seconds"
                time.sleep(0.1)
        wait_for(lambda: title(1) in served.titles(), "the slow one")
        (item,) = [item for item in served.get("feed.json").json()["items"] if item["title"] == title(1)]
        assert f"paragraph {paragraphs} of" in item["content_html"]
        served.wait("seed", path="slow.txt", outcome="accepted")
        assert len(served.events("seed", path="slow.txt", outcome="accepted")) == 1, "never half-written"


def test_a_thousand_seeds_at_once(seldom: Publication) -> None:
    with serving(seldom) as served:
        served.settled()
        for n in range(1, 1001):
            (seldom.seeds / f"report-{n:04}.txt").write_text(article_text(n))
        wait_for(lambda: len(served.titles()) == 1000, "a thousand articles", 60)
        assert served.operator("metrics").text.count('sendfeed_articles{state="accepted"} 1000.0') == 1


def test_the_scan_on_schedule_needs_no_watcher(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nscan_every = "1s"\nsettle = "0s"\n')
    publication.seeds.rmdir()
    with serving(publication) as served:
        served.wait("folder not watched")
        served.wait("problem", where=str(publication.seeds))
        publication.seeds.mkdir()
        publication.seed("a.txt", article_text(1))
        wait_for(lambda: served.titles() == [title(1)], "the seed")
        served.wait("problem gone", where=str(publication.seeds))


def test_the_watcher_outlives_its_folder(seldom: Publication) -> None:
    with serving(seldom) as served:
        served.settled()
        elsewhere = seldom.home / "elsewhere"
        seldom.seeds.rename(elsewhere)
        served.wait("folder not watched")
        elsewhere.rename(seldom.seeds)
        served.wait("folder watched again")
        (seldom.seeds / "a.txt").write_text(article_text(1))
        wait_for(lambda: served.titles() == [title(1)], "the seed")
        shutil.rmtree(seldom.seeds)
        served.wait("folder not watched", 2)
        seldom.seeds.mkdir()
        served.wait("folder watched again", 2)
        (seldom.seeds / "b.txt").write_text(article_text(2))
        wait_for(lambda: title(2) in served.titles(), "the next seed")


def test_idle_passes_say_nothing(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nscan_every = "1s"\n')
    publication.seed_many(2)
    with serving(publication) as served:
        served.settled()
        served.wait("pass", accepted=2)
        said = len(served.lines)

        def passes() -> float:
            return float(
                served.operator("metrics").text.partition('sendfeed_passes_total{result="done"} ')[2].split()[0]
            )

        before = passes()
        wait_for(lambda: passes() >= before + 3, "three passes")
        assert served.lines[said:] == []
        assert served.stop() == 0


def test_quiet_and_verbose(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + SERVICE)
    publication.seed("a.txt", article_text(1))
    publication.seed("bad.txt", b"\x00" * 100)
    with serving(publication, "-v") as served:
        served.wait("progress")
        served.wait("service started")
        url = served.url("service.operator")
        assert served.stop() == 0
    assert url
    publication.seed("worse.txt", b"\x00" * 101)
    with serving(publication, "-q") as served:
        served.wait("seed", path="worse.txt")
        assert {event["level"] for event in served.log} == {"warning"}
        assert served.stop() == 0


def test_a_pass_that_fails_does_not_stop_the_next(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nscan_every = "1s"\nsettle = "0s"\n')
    (publication.home / "output").write_text("in the way")
    template = publication.home / "templates/site/article.html.j2"
    template.parent.mkdir(parents=True)
    with serving(publication) as served:
        served.wait("problem", where=str(publication.home / "output"))
        answer = served.operator("readyz")
        assert answer.status_code == 503
        assert str(publication.home / "output") in answer.json()["reasons"][0]
        assert served.operator("healthz").status_code == 200
        (publication.home / "output").unlink()
        publication.seed("a.txt", article_text(1))
        wait_for(lambda: served.titles() == [title(1)], "the seed")
        served.wait("problem gone", where=str(publication.home / "output"))
        assert served.operator("readyz").status_code == 200
        template.write_text("{{ nothing_like_it }}")
        served.wait("problem", where=f"{template}, line 1")
        assert served.operator("readyz").json()["problems"][0]["where"] == f"{template}, line 1"
        time.sleep(2.5)
        assert len(served.events("problem")) == 2, "each is told once, however many passes meet it"
        assert "Report number 1" in served.get("index.html").text, "the last good site stays"
        template.unlink()
        served.wait("problem gone", where=f"{template}, line 1")
        assert served.operator("readyz").json()["problems"] == []
        assert served.stop() == 0


def test_terminated_while_idle(publication: Publication) -> None:
    with serving(publication) as served:
        served.settled()
        assert served.stop() == 0
        assert [event["event"] for event in served.log[-2:]] == ["stopping", "service stopped"]


@pytest.mark.parametrize("stage", ["reading seeds", "writing files"])
def test_terminated_in_the_middle_of_a_pass(publication: Publication, stage: str) -> None:
    publication.seed_many(1500)
    with serving(publication, "-v") as served:
        served.wait("progress", stage=stage)
        assert served.stop() == 0
        assert served.events("pass parked")
        assert served.events("service stopped")
        assert not served.events("work left")
    with serving(publication) as served:
        wait_for(lambda: len(served.titles()) == 1500, "the rest", 60)
        assert served.stop() == 0
    assert sum(event["outcome"] == "accepted" for event in served.events("seed")) < 1500 or stage == "reading seeds"


def test_a_pass_that_cannot_be_parked_is_left_within_a_bound(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nsettle = "60s"\n')
    with serving(publication) as served:
        served.settled()
        (publication.seeds / "a.txt").write_text(article_text(1))
        time.sleep(1)
        served.send(signal.SIGTERM)
        served.wait("stopping")
        assert served.stop() == 0, "a second signal does not wait for the bound"
        (left,) = served.events("work left")
        assert "passes" in left["what"]


def test_a_second_service_is_refused_at_once(publication: Publication) -> None:
    with serving(publication) as served:
        served.settled()
        second = spawn("serve", "--config", str(publication.config))
        assert second.returncode == 4
        assert f"process {served.process.pid}" in second.stderr
        assert "Traceback" not in second.stderr
        assert publication.sendfeed("run").code == 0, "a pass beside it is welcome"
        assert served.operator("healthz").ok
    with serving(publication) as served:
        served.settled()


@pytest.mark.parametrize("key", ["public", "operator"])
def test_a_taken_port_is_refused_and_nothing_is_begun(publication: Publication, key: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        publication.config.write_text(publication.config.read_text() + SERVICE.replace(
            f'{key} = "127.0.0.1:0"', f'{key} = "{address}"'
        ))  # fmt: skip
        publication.seed_many(1)
        result = spawn("serve", "--config", str(publication.config))
    assert result.returncode == 1
    assert f"service.{key}: cannot listen on {address}: Address already in use" in result.stderr
    assert "Traceback" not in result.stderr
    assert not publication.site.exists()
    assert publication.articles() == {}


@pytest.mark.parametrize("address", ["127.0.0.1:99999", "no-such-host.invalid:80", "192.0.2.1:80"])
def test_an_address_that_cannot_be_had(publication: Publication, address: str) -> None:
    publication.config.write_text(publication.config.read_text() + SERVICE.replace("127.0.0.1:0", address, 1))
    result = spawn("serve", "--config", str(publication.config))
    assert result.returncode == 1
    assert f"service.public: cannot listen on {address}" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_trial_is_refused(publication: Publication) -> None:
    publication.run("2090-01-01T00:00:00Z")
    result = spawn("serve", "--config", str(publication.config))
    assert result.returncode == 2
    assert "trial" in result.stderr


def test_a_wrong_config_is_refused(publication: Publication) -> None:
    publication.config.write_text(CONFIG.replace("timezone", "timezones"))
    result = spawn("serve", "--config", str(publication.config))
    assert result.returncode == 2
    assert "publication.timezones" in result.stderr
    assert not (publication.home / ".sendfeed").exists()


def test_another_kind_of_address_and_an_interrupt(publication: Publication) -> None:
    host = "[::1]" if has_ipv6() else "localhost"
    publication.config.write_text(publication.config.read_text() + SERVICE.replace("127.0.0.1:0", f"{host}:0", 1))
    publication.seed_many(1)
    with serving(publication) as served:
        wait_for(lambda: served.titles() == [title(1)], "the seed")
        assert served.url("service.public").startswith(("http://[::1]:", "http://127.0.0.1:"))
        assert served.stop(signal.SIGINT) == 130
        assert served.events("stopping", signal="SIGINT")


def has_ipv6() -> bool:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False


def test_in_a_terminal_the_log_is_for_people(publication: Publication) -> None:
    import pty
    import subprocess

    from tests.support import command

    publication.config.write_text(publication.config.read_text() + SERVICE)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command("serve", "--config", str(publication.config)), stderr=theirs, stdout=theirs)
    os.close(theirs)
    text = ""
    while "service started" not in text:
        text += os.read(ours, 4096).decode()
    process.terminate()
    while True:
        try:
            text += os.read(ours, 4096).decode()
        except OSError:
            break
    os.close(ours)
    assert process.wait(20) == 0
    assert "service stopped" in text
    assert "{" not in text


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_nothing_heaps_up(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + SERVICE)
    with serving(publication) as served:
        served.settled()
        proc = Path(f"/proc/{served.process.pid}")

        def handles() -> int:
            return len(list((proc / "fd").iterdir()))

        def reload(count: int) -> None:
            served.send(signal.SIGHUP)
            served.wait("config reloaded", count)
            for path in ("metrics", "healthz", "readyz"):
                served.operator(path)

        for n in range(1, 6):
            reload(n)
        time.sleep(1)
        before = handles()
        for n in range(6, 21):
            reload(n)
        wait_for(lambda: handles() <= before + 3, f"{before} file handles")
        wait_for(lambda: len(list((proc / "task").iterdir())) < 60, "few threads")


def test_requests_that_make_no_sense_do_not_fill_the_log(publication: Publication) -> None:
    with serving(publication) as served:
        served.wait("pass")
        said = len(served.lines)
        host, port = served.url("service.public").removeprefix("http://").rstrip("/").split(":")
        for _ in range(5):
            with socket.create_connection((host, int(port)), 5) as raw:
                raw.sendall(b"\x16\x03\x01 no HTTP at all\r\n\r\n")
                assert b"400" in raw.recv(1000)
        assert requests.get(served.url("service.public") + "nothing-here", timeout=5).status_code == 404
        assert served.lines[said:] == []
