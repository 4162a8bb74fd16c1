"""SIGHUP: the config is taken as a whole, or refused as a whole with all that is wrong."""

from __future__ import annotations

import shutil
import signal
import socket

import pytest
import requests

from tests.service.running import ALL, Served, serving, set_key, wait_for
from tests.service.test_serve import title
from tests.support import Publication, article_text


def reload(served: Served) -> None:
    served.send(signal.SIGHUP)


def reloads(served: Served, result: str) -> float:
    return float(served.operator("metrics").text.partition(f'config_reloads_total{{result="{result}"}} ')[2].split()[0])


@pytest.fixture
def with_one(publication: Publication) -> Publication:
    publication.seed("a.txt", article_text(1))
    return publication


def test_a_broken_config_is_refused_and_a_mended_one_taken(with_one: Publication) -> None:
    with serving(with_one) as served:
        served.settled()
        good = with_one.config.read_text()
        with_one.config.write_text(good.replace('title = "Test News"', "title = 7\nlanguage = 8\nmotto = 9"))
        reload(served)
        for key in ("publication.title", "publication.language", "publication.motto"):
            served.wait("config refused", where=key)
        wait_for(lambda: reloads(served, "refused") == 1, "the count")
        answer = served.operator("readyz")
        assert answer.status_code == 503
        assert "config.toml" in answer.json()["reasons"][0]
        assert served.get("feed.json").json()["title"] == "Test News"
        with_one.seed("b.txt", article_text(2))
        wait_for(lambda: len(served.titles()) == 2, "it goes on with the old one")

        with_one.config.write_text(good.replace('title = "Test News"', 'title = "Other News"'))
        reload(served)
        served.wait("config reloaded")
        wait_for(lambda: served.get("feed.json").json()["title"] == "Other News", "the new title")
        assert served.operator("readyz").ok
        assert reloads(served, "taken") == 1
        assert served.stop() == 0


def test_another_port_is_taken_and_the_old_one_given_back(with_one: Publication) -> None:
    with serving(with_one) as served:
        served.settled()
        old = served.url("service.public")
        kept = served.url("service.operator")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        set_key(with_one, 'public = "127.0.0.1:0"', f'public = "127.0.0.1:{port}"')
        reload(served)
        assert served.url("service.public", 2) == f"http://127.0.0.1:{port}/"
        served.wait("config reloaded")
        assert requests.get(f"http://127.0.0.1:{port}/feed.json", timeout=5).ok

        def refused() -> bool:
            try:
                requests.get(old, timeout=5)
            except requests.ConnectionError:
                return True
            return False

        wait_for(refused, "the old port to be free")
        assert len(served.events("listening", where="service.operator")) == 1
        assert requests.get(kept + "healthz", timeout=5).ok


def test_what_is_refused_is_named_and_leaves_all_as_it_was(with_one: Publication) -> None:
    with serving(with_one) as served, socket.create_server(("127.0.0.1", 0)) as taken:
        served.settled()
        good = with_one.config.read_text()

        def refused(config: str, where: str, count: int = 1) -> str:
            with_one.config.write_text(config)
            reload(served)
            return str(served.wait("config refused", count, where=where)["what"])

        assert "not TOML" in refused("[publication", str(with_one.config))
        refused(good.replace("example.org,2026", "example.org,2025"), "publication.tag_authority")
        public = good.replace('public = "127.0.0.1:0"', 'public = "127.0.0.1:00"')
        busy = f'operator = "127.0.0.1:{taken.getsockname()[1]}"'
        assert "already in use" in refused(public.replace('operator = "127.0.0.1:0"', busy), "service.operator")
        refused(good.replace('public = "127.0.0.1:0"', 'public = "a..b:80"'), "service.public")
        same = good.replace("127.0.0.1:0", "127.0.0.1:8099")
        assert "another address" in refused(same, "service.operator", 2)
        for name, text in (("index", "{% if %}"), ("article", f"{{{{ {'1' * 5000} }}}}")):
            path = with_one.home / f"templates/site/{name}.html.j2"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        other = good.replace('public = "127.0.0.1:0"', f'public = "127.0.0.1:{port}"')
        refused(other, f"{with_one.home}/templates/site/index.html.j2, line 1")
        served.wait("config refused", where=f"{with_one.home}/templates/site/article.html.j2")
        socket.create_server(("127.0.0.1", port)).close()
        with_one.config.unlink()
        reload(served)
        wait_for(lambda: served.events("config refused")[-1]["what"] == "there is no such file", "that it is gone")
        assert len(served.events("listening")) == 2, "no other address was taken"
        assert served.titles() == [title(1)]
        shutil.rmtree(with_one.home / "templates")
        with_one.config.write_text(good)
        reload(served)
        served.wait("config reloaded")
        assert served.stop() == 0


def test_other_folders_and_another_schedule_are_taken(with_one: Publication) -> None:
    with_one.config.write_text(with_one.config.read_text() + '[seeds]\nscan_every = "1h"\nsettle = "0s"\n')
    with serving(with_one) as served:
        served.settled()
        other = with_one.home / "other"
        other.mkdir()
        set_key(with_one, '[seeds]\nscan_every = "1h"', f'[output]\nfolder = "out"\n[seeds]\nfolder = "{other}"')
        reload(served)
        served.wait("config reloaded")
        wait_for((with_one.home / "out/site/feed.json").exists, "the new output folder")
        (other / "b.txt").write_text(article_text(2))
        wait_for(lambda: title(2) in served.titles(), "a seed of the new folder, on the site of the new folder")
        (with_one.seeds / "c.txt").write_text(article_text(3))
        (other / "d.txt").write_text(article_text(4))
        wait_for(lambda: title(4) in served.titles(), "the next")
        assert title(3) not in served.titles()


def test_reloaded_in_the_middle_of_a_pass(publication: Publication) -> None:
    publication.seed_many(500)
    publication.config.write_text(publication.config.read_text() + ALL)
    with serving(publication, "-v") as served:
        served.wait("progress", stage="reading seeds")
        set_key(publication, 'title = "Test News"', 'title = "Other News"')
        reload(served)
        served.wait("config reloaded")
        wait_for(lambda: len(served.titles()) == 500, "all of them", 60)
        wait_for(lambda: served.get("feed.json").json()["title"] == "Other News", "the new title", 60)
        assert served.stop() == 0
        assert not served.events("problem")
