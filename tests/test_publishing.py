"""Writing outputs when one of them fails."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, datetime

from sendfeed.adapters.world import open_world
from sendfeed.errors import BugError, ExitCode, FeedError, TemplateError
from sendfeed.publishing import _write
from sendfeed.rendering import Output, Rendered, whole
from sendfeed.report import PassReport
from tests.support import SATURDAY, Publication

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def quiet(_stage: str, _done: int, _total: int) -> None:
    pass


def failing(error: Exception) -> Output:
    def render() -> Rendered:
        raise error

    return Output("site/articles/bad.html", "1", render)


def written(publication: Publication, bad: Output) -> tuple[set[str], PassReport]:
    report = PassReport(NOW)
    others = ("site/style.css", "site/index.html", "site/feed.xml", "email/w/next/email.txt")
    first, *after = (Output(path, "1", whole(lambda: b"x")) for path in others)
    with open_world(publication.config) as world:
        world.output.prepare()
        fresh = _write(world, [first, bad, *after], report, quiet)
        world.output.finish()
    assert sorted(fresh) == sorted(report.written) == sorted(publication.output_files())
    return set(fresh), report


def test_a_bug_in_one_page_keeps_the_lists_that_would_link_to_it(publication: Publication) -> None:
    fresh, report = written(publication, failing(ZeroDivisionError("division by zero")))
    assert fresh == {"site/style.css", "email/w/next/email.txt"}
    (problem,) = report.problems
    assert isinstance(problem, BugError)
    assert isinstance(problem.__cause__, ZeroDivisionError)
    assert "site/articles/bad.html: ZeroDivisionError: division by zero" in str(problem)


def test_a_broken_template_keeps_the_lists(publication: Publication) -> None:
    fresh, _ = written(publication, failing(TemplateError("site/article.html.j2", "no")))
    assert fresh == {"site/style.css", "email/w/next/email.txt"}


def test_an_article_that_is_set_aside_keeps_nothing_back(publication: Publication) -> None:
    fresh, report = written(publication, failing(FeedError("it has no title", where="tag:x")))
    assert fresh == {"site/style.css", "site/index.html", "site/feed.xml", "email/w/next/email.txt"}
    assert [str(problem) for problem in report.problems] == ["tag:x: it has no title"]


def test_an_article_that_no_feed_can_carry_is_left_out_of_them_and_told_each_time(publication: Publication) -> None:
    for name in ("bad", "good"):
        publication.seed(f"{name}/news.md", f"# The {name} news\n\nA sentence that is long enough. {name * 30}\n")
        publication.seed(f"{name}/news.pdf", b"%PDF-1.4\n")
    publication.seed("other.md", "# The other news\n\nA sentence that is long enough to be an article of its own.\n")
    publication.run()
    with sqlite3.connect(publication.home / ".sendfeed" / "state.db") as store:
        # What nobody foresaw: the guard does not look at it, and XML cannot hold it.
        hidden = (
            "UPDATE revisions SET attachments = replace(attachments, 'application/pdf', ?) WHERE title LIKE '%bad%'"
        )
        assert store.execute(hidden, (r"application/\u0007",)).rowcount == 1
    shutil.rmtree(publication.home / "output")
    for _ in range(2):
        result = publication.sendfeed("run", "--now", SATURDAY)
        assert result.code == ExitCode.FAILED
        assert result.err.count("XML compatible") == 1
        assert "left out of the feeds" in result.err
        for file in ("feed.xml", "atom.xml", "feed.json"):
            text = (publication.site / file).read_text()
            assert "The good news" in text
            assert "The other news" in text
            assert "The bad news" not in text
        assert "The bad news" in (publication.site / "index.html").read_text()
    with sqlite3.connect(publication.home / ".sendfeed" / "state.db") as store:
        store.execute(
            "UPDATE revisions SET attachments = replace(attachments, ?, 'application/pdf')", (r"application/\u0007",)
        )
    publication.run()
    assert "The bad news" in (publication.site / "feed.xml").read_text()
