"""`sendfeed serve` in a process of its own: seeds come, configs break, signals arrive, and it goes on."""

from __future__ import annotations

import contextlib
import os
import pty
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from sendfeed.adapters.lock import publication_lock
from sendfeed.errors import ClockError
from sendfeed.service.setup import set_up
from tests.service.running import ALL, SERVICE, SOON, serving, set_key, wait_for
from tests.support import CONFIG, Publication, article_text, command, spawn

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
    enough, written = threading.Event(), [0]

    def write() -> None:
        with open(seldom.seeds / "slow.txt", "w") as slow:
            slow.write(article_text(1))
            while not enough.wait(0.1):
                written[0] += 1
                slow.write(f"\nThis is paragraph {written[0]} of a long story about the minibus.\n")
                slow.flush()

    with serving(seldom) as served:
        served.settled()
        writer = threading.Thread(target=write)
        writer.start()
        try:
            (seldom.seeds / "quick.txt").write_text(article_text(2))
            wait_for(served.titles, "the quick one")
            assert served.titles() == [title(2)]
        finally:
            enough.set()
            writer.join()
        wait_for(lambda: title(1) in served.titles(), "the slow one")
        (item,) = [item for item in served.get("feed.json").json()["items"] if item["title"] == title(1)]
        assert f"paragraph {written[0]} of" in item["content_html"]
        served.wait("seed", path="slow.txt", outcome="accepted")
        assert len(served.events("seed", path="slow.txt", outcome="accepted")) == 1, "never half-written"


def test_many_seeds_at_once(seldom: Publication) -> None:
    seldom.config.write_text(seldom.config.read_text() + ALL)
    with serving(seldom) as served:
        served.settled()
        for n in range(1, 451):
            (seldom.seeds / f"report-{n:04}.txt").write_text(article_text(n))
        wait_for(lambda: len(served.titles()) == 450, "all of them", 60)
        assert served.operator("metrics").text.count('sendfeed_articles{state="accepted"} 450.0') == 1


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


def test_idle_passes_say_nothing(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nscan_every = "1s"\n')
    publication.seed_many(2)
    with serving(publication) as served:
        served.settled()
        served.wait("pass", accepted=2)
        served.wait("search renewed", written=3)
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


@pytest.fixture
def one_cpu() -> Iterator[None]:
    """Leave no room for a signal to be seen by luck: the thread that waits for it gets its turn late."""
    if sys.platform == "linux":
        before = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(before)})
        yield
        os.sched_setaffinity(0, before)
    else:
        yield


def test_terminated_at_any_moment(publication: Publication, one_cpu: None) -> None:
    for _ in range(5):
        with serving(publication) as served:
            served.wait("service started")
            assert served.stop() == 0
            assert served.events("service stopped")


def test_terminated_while_it_reads_seeds(publication: Publication) -> None:
    publication.seed_many(650)
    publication.config.write_text(publication.config.read_text() + ALL)
    with serving(publication, "-v") as served:
        served.wait("progress", stage="reading seeds")
        assert served.stop() == 0
        assert served.events("pass parked")
        assert not served.events("work left")
    assert 200 <= len(publication.articles()) < 650, "what was read stays, and no more was begun"
    with serving(publication) as served:
        wait_for(lambda: len(served.titles()) == 650, "the rest", 60)
        assert served.stop() == 0


def test_terminated_while_it_writes_files(publication: Publication) -> None:
    publication.seed_many(450)
    assert publication.sendfeed("run").code == 0
    count = len(publication.output_files())
    shutil.rmtree(publication.home / "output")
    with serving(publication, "-v") as served:
        served.wait("progress", stage="writing files")
        assert served.stop() == 0
        assert served.events("pass parked")
    assert len(publication.output_files()) < count
    with serving(publication) as served:
        wait_for(lambda: len(publication.output_files()) == count, "the rest", 60)


def test_terminated_while_it_deploys(publication: Publication) -> None:
    publication.seed_many(1)
    pid = publication.home / "pid"
    script = f"echo $$ > {pid}; exec sleep 60"
    publication.config.write_text(
        f'{publication.config.read_text()}[output]\nafter_publish = ["sh", "-c", "{script}"]\n'
    )
    with serving(publication) as served:
        wait_for(lambda: pid.exists() and pid.read_text().strip(), "the command")
        assert served.titles() == [title(1)]
        assert served.stop() == 0
        assert served.events("pass parked")
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)
    set_key(publication, script, "echo done > deployed")
    with serving(publication) as served:
        wait_for((publication.home / "deployed").exists, "the deploy")
        served.settled()


def test_terminated_while_it_waits_for_another_pass(publication: Publication) -> None:
    with publication_lock(publication.home / ".sendfeed/lock"), serving(publication) as served:
        served.wait("waiting for another pass")
        time.sleep(0.5)
        assert len(served.events("waiting for another pass")) == 1
        assert served.stop() == 0
        assert not served.events("work left")


def test_an_output_folder_that_is_removed_is_made_again(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nscan_every = "1s"\n')
    publication.seed_many(1)
    with serving(publication) as served:
        wait_for(lambda: served.titles() == [title(1)], "the seed")
        (publication.home / "output").rename(publication.home / "gone")  # at once, whatever is being written
        wait_for(lambda: served.titles() == [title(1)], "the seed again")


def test_a_store_that_another_holds_for_a_while_is_waited_for(seldom: Publication) -> None:
    with serving(seldom) as served:
        served.settled()
        store = sqlite3.connect(seldom.home / ".sendfeed/state.db", isolation_level=None)
        store.execute("BEGIN IMMEDIATE")
        (seldom.seeds / "a.txt").write_text(article_text(1))
        time.sleep(3)
        assert served.operator("healthz").ok
        assert served.titles() == []
        store.execute("ROLLBACK")
        store.close()
        wait_for(lambda: served.titles() == [title(1)], "the seed")
        assert not served.events("problem")


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


def test_a_taken_port_is_refused_and_nothing_is_begun(publication: Publication) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        service = SERVICE.replace('operator = "127.0.0.1:0"', f'operator = "{address}"')
        publication.config.write_text(publication.config.read_text() + service)
        publication.seed_many(1)
        result = spawn("serve", "--config", str(publication.config))
    assert result.returncode == 1
    assert f"service.operator: cannot listen on {address}: Address already in use" in result.stderr
    assert "Traceback" not in result.stderr
    assert not publication.site.exists()
    assert publication.articles() == {}


def test_a_trial_is_refused(publication: Publication) -> None:
    publication.run("2090-01-01T00:00:00Z")
    with pytest.raises(ClockError, match="trial"):
        set_up(publication.config, {})


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
    publication.config.write_text(publication.config.read_text() + SERVICE)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command("serve", "--config", str(publication.config)), stderr=theirs, stdout=theirs)
    os.close(theirs)
    os.set_blocking(ours, False)
    said: list[str] = []

    def says(words: str) -> bool:
        with contextlib.suppress(OSError):  # nothing there yet, or nobody there any more
            said.append(os.read(ours, 4096).decode())
        return words in "".join(said)

    try:
        wait_for(lambda: says("service started"), "its start")
        process.terminate()
        wait_for(lambda: says("service stopped"), "its end")
        assert process.wait(SOON) == 0
        assert not says("{")
    finally:
        process.kill()
        process.wait()
        os.close(ours)


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
        served.wait("search renewed")
        said = len(served.lines)
        host, port = served.url("service.public").removeprefix("http://").rstrip("/").split(":")
        for _ in range(5):
            with socket.create_connection((host, int(port)), 5) as raw:
                raw.sendall(b"\x16\x03\x01 no HTTP at all\r\n\r\n")
                assert b"400" in raw.recv(1000)
        assert requests.get(served.url("service.public") + "nothing-here", timeout=5).status_code == 404
        assert served.lines[said:] == []
