"""Articles, configs and slots for the tests of this room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.adapters.words import read_words
from sendfeed.config import Config, load
from sendfeed.digest import Draft, build_message
from sendfeed.model import Article, DateSource, Edition, Message, Revision, Slot
from sendfeed.words import Words

NO_FOLDER = Path("/nonexistent")
SLOT = Slot("2026-11-23T0900", datetime(2026, 11, 23, 9, tzinfo=UTC))

HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "quotes": 'Say "hi" onerror="x \'y\'',
    "end of CDATA": "a ]]> b <![CDATA[ c",
    "comment": "<!-- a --> <!--[if mso]> b <![endif]-->",
    "template": "{{7*7}} {% raw %} {# x #} {{ config }}",
    "merge tags": "*|EMAIL|* ${x} %(a)s %recipient.x% [[name]] %%uuid%% <%= x %>",
    "entities": "&amp; &lt;b&gt; &#0; &nosuch; a && b",
    "emoji": "👩‍👩‍👧‍👦 families 🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301",
    "right to left": "خبر جديد من المدرسة (2026)",
    "long word": "W" * 500,
    "long URL": "https://example.org/" + "a" * 2000,
    "addresses": "http://localhost:8000/ (https://[your-school].example.net/), http://a.example.net/?e={{x}}&f=*|Y|*.",
    "10 kB": "word " * 2000,
    "no spaces": "漢字" * 300,
    "encoded word": "=?utf-8?q?x=0d=0aBcc:_a@b.example?=",
    "header": "News\r\nBcc: a@b.example\r\n\r\nbody",
    "controls": "a\x00b\x07c\x0bd\x1be\x7ff\x85g\ufffeh\ud800i\u2028j",
    "turned": "\u202eevil\u2066",
    "nothing": " \u00a0\t",
    "backticks": "`Safe` ``x``",
}


def config(text: str = "", publication: str = "", organisation: str = "") -> Config:
    """A config whose digest has the lines of `text` besides, and its publication those of `publication`."""
    organisation = (
        organisation or 'name = "Ours", postal_address = "1 Street, Exampleton EX1 1AA", email = "us@example.org"'
    )
    return load(
        f"""
        [publication]
        title = "SEND News"
        base_url = "https://news.example.org/"
        tag_authority = "example.org,2026"
        organisation = {{ {organisation} }}
        {publication}
        [[digests]]
        name = "weekly"
        schedule = "mon 09:00"
        {text}
        """,
        "config.toml",
    )


@cache
def words(language: str = "en-GB") -> Words:
    """The words that sendfeed brings, for a publication in this language."""
    return read_words([bundled_templates()], language)


def article(number: int = 1, **revision: Any) -> Article:
    """An article with a title, a summary and a source of its own."""
    when = datetime(2026, 11, 20, 12, tzinfo=UTC) - timedelta(hours=number)
    given = {
        "title": f"Minibus number {number} is on its way",
        "html": "<p>Body.</p>",
        "summary": f"Bus {number} seats twelve. It has a lift, and a driver who knows all the names.",
        "source": "Association of Small Special Schools",
    }
    return Article(
        id=f"tag:example.org,2026:article/{number}",
        sequence=number,
        slug=f"minibus-{number}",
        accepted_at=when,
        number=1,
        published=when,
        date_source=DateSource.FIRST_SEEN,
        updated=when,
        revision=Revision(**(given | revision)),
    )


def draft(articles: Sequence[Article], settings: Config | None = None, **given: Any) -> Draft:
    """The first issue of these articles, with what is `given` besides."""
    settings = settings or config()
    plain = Draft(settings, settings.digests[0], SLOT, 1, tuple(articles), Edition(), SLOT.due)
    return replace(plain, **given)


def message(
    articles: Sequence[Article], settings: Config | None = None, templates: Path = NO_FOLDER, **given: Any
) -> Message:
    """The message of these articles; `templates` is the publication's own folder."""
    issue = draft(articles, settings, **given)
    return build_message(issue, Templates(templates, issue.config.publication))


def tree_of(made: Message) -> etree._Element:
    """The HTML of a message as a program has it."""
    return etree.fromstring(made.html, etree.HTMLParser())


def find(tree: etree._Element, xpath: str) -> list[Any]:
    """What an XPath that selects nodes, attributes or text finds."""
    found = tree.xpath(xpath)
    assert isinstance(found, list)
    return found
