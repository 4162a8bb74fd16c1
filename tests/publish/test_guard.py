"""What no feed can carry keeps its last good page, and is told with a reason; everything else is published."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from sendfeed.errors import FeedError
from sendfeed.publish.guard import unpublishable
from tests.publish.values import article, files, issue, site


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": "a\x0bb"}, "its title holds a character"),
        ({"html": "<p>\x00</p>"}, "its text holds a character"),
        ({"summary": "\ufffe"}, "its summary holds a character"),
        ({"author": "\uffff"}, "its author holds a character"),
        ({"topics": ("Transport", "\ud800")}, "its topics holds a character"),
        ({"title": " "}, "it has no title"),
        ({"html": '<p><a href="/more">x</a></p>'}, 'the relative link "/more"'),
        ({"html": '<p><img alt="a > b" src="x.png"></p>'}, 'the relative link "x.png"'),
        ({"html": '<a href="//host/x">x</a>'}, 'the relative link "//host/x"'),
        ({"published": datetime(1, 1, 1, tzinfo=UTC)}, "its date 1-01-01 is beyond"),
    ],
)
def test_reasons(fields: dict[str, Any], reason: str) -> None:
    bad = article(2, **fields)
    assert reason.replace("1-01-01", f"{datetime(1, 1, 1, tzinfo=UTC):%Y-%m-%d}") in (unpublishable(bad) or "")
    good = article(1)
    made = site([bad, good], [issue([good])])
    assert {path: made[path].render().content for path in made.keys() - {bad.page}} == files([good], [issue([good])])
    with pytest.raises(FeedError) as raised:
        made[bad.page].render()
    assert (raised.value.what, raised.value.where) == (unpublishable(bad), bad.id)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Tab\tand 🚌 and \x85 are characters to XML"},
        {"html": '<p>&lt;a href="x"&gt; <a href="tel:+44">t</a> <a href="mailto:a@b.org">m</a> href="x"</p>'},
        {"html": '<p title="src=">x</p>', "summary": ""},
        {"html": ""},
    ],
)
def test_what_is_fine(fields: dict[str, Any]) -> None:
    assert unpublishable(article(**fields)) is None
    assert "articles/title-1.html" in files([article(**fields)])
