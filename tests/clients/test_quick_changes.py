"""Versions of a feed that follow one another within a second, each of which is polled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clients.programs import PROGRAMS, is_there
from tests.web.conftest import listening

FEED = """\
<rss version="2.0"><channel><title>News</title><link>https://news.example.org/</link><description>News</description>
{}</channel></rss>
"""
ITEM = """\
<item><title>{0}</title><link>https://news.example.org/{0}</link><guid isPermaLink="false">{0}</guid>\
<pubDate>Sat, 22 Nov 2025 12:00:00 GMT</pubDate><description>Text.</description>\
<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">Text.</content:encoded></item>
"""


@pytest.mark.parametrize("name", PROGRAMS)
def test_none_of_them_is_missed(name: str, tmp_path: Path) -> None:
    """libcurl takes an answer with the Last-Modified that it knows for a 304, whatever its ETag and its status."""
    if not is_there(PROGRAMS[name]):
        pytest.skip(f"{name} is not installed")
    (tmp_path / "site").mkdir()
    (tmp_path / "home").mkdir()
    program = PROGRAMS[name](tmp_path / "home")
    with listening(tmp_path / "site") as host:
        program.follow("feed.xml", f"{host.url}/feed.xml")
        for count in range(8):
            feed = FEED.format("".join(ITEM.format(number) for number in range(count + 1)))
            (tmp_path / "site/feed.xml").write_text(feed)
            assert program.poll() == {"feed.xml": [str(count)]}
            assert program.poll() == {"feed.xml": []}
