"""A service renews the search by itself, beside its passes, and lets nothing wait for that."""

from __future__ import annotations

import shutil

from sendfeed.errors import OutputError
from sendfeed.report import SearchReport
from sendfeed.service.journal import Journal
from tests.service.running import serving, wait_for
from tests.service.test_upkeep import Told
from tests.support import Publication, article_text

CONFIG = '\n[output]\nafter_publish = ["cp", "-r", "output/site", "."]\n'


def entry(publication: Publication, root: str) -> bytes:
    path = publication.home / root / "search" / "index.js"
    return path.read_bytes() if path.is_file() else b""


def test_a_new_article_is_found_soon_and_deployed(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + CONFIG)
    with serving(publication) as served:
        served.settled()
        served.wait("search renewed")
        first = served.get("search/index.js").content
        assert first == entry(publication, "output/site")
        publication.seed("a.txt", article_text(1))
        served.wait("search renewed", 2)
        second = served.get("search/index.js").content
        assert second != first
        wait_for(lambda: entry(publication, "site") == second, "the deployment")
        assert served.get("search.html").headers["content-security-policy"].endswith("script-src 'self'")
        assert served.stop() == 0


def test_a_search_that_cannot_be_renewed_is_a_problem_that_goes_away(publication: Publication) -> None:
    publication.config.write_text(publication.config.read_text() + '[seeds]\nscan_every = "1s"\n')
    publication.seed("a.txt", article_text(1))
    publication.run()
    folder = publication.site / "search"
    shutil.rmtree(folder)
    folder.write_text("a file in its place", encoding="utf-8")
    with serving(publication) as served:
        served.settled()
        problem = served.wait("problem")
        assert problem["where"].startswith(str(folder))
        assert served.titles() == ["Report number 1 from the county"]
        folder.unlink()
        served.wait("search renewed")
        served.wait("problem gone", where=problem["where"])
        assert served.stop() == 0


def test_a_problem_that_two_stages_meet_is_told_once_and_is_gone_when_neither_meets_it() -> None:
    told = Told()
    journal = Journal(told.log)
    problem = OutputError("cannot be written", where="output")
    for stage in ("pass", "search"):
        journal.met(stage, [problem], at_end=False)
    journal.met("pass", [], at_end=True)
    assert (told.names(), journal.problems) == (["problem"], [problem])
    journal.searched(SearchReport())
    assert (told.names(), journal.problems) == (["problem", "problem gone"], [])
