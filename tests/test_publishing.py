"""Writing outputs when one of them fails."""

from __future__ import annotations

from datetime import UTC, datetime

from sendfeed.adapters.world import open_world
from sendfeed.errors import BugError, FeedError, TemplateError
from sendfeed.publishing import _write
from sendfeed.rendering import Output
from sendfeed.report import PassReport
from tests.support import Publication

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def quiet(_stage: str, _done: int, _total: int) -> None:
    pass


def failing(error: Exception) -> Output:
    def render() -> bytes:
        raise error

    return Output("site/articles/bad.html", "1", render)


def written(publication: Publication, bad: Output) -> tuple[set[str], PassReport]:
    report = PassReport(NOW)
    after = [Output(path, "1", lambda: b"x") for path in ("site/index.html", "site/feed.xml", "email/w/next/email.txt")]
    with open_world(publication.config) as world:
        world.output.prepare()
        fresh = _write(world, [Output("site/style.css", "1", lambda: b"x"), bad, *after], report, quiet)
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
