"""The issues on the site: what was sent, from one to the next, and where they are all listed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sendfeed.model import DateSource, Edition, Event, Sponsor
from tests.publish.test_pages import page, text
from tests.publish.values import NOON, article, config, files, issue, site


def test_an_issues_page_leaves_out_what_was_withdrawn() -> None:
    kept, gone = article(2), article(1, title="Secret")
    tree = page(files([kept], [issue([kept, gone])])["issues/weekly/2026-03-16T0900.html"])
    assert text(tree.find(".//h1")) == "Three things this week"
    assert "SEND News weekly No. 1 16 March 2026" in text(tree)
    assert "One article has been withdrawn since." in text(tree)
    assert "Secret" not in text(tree)
    assert [link.get("href") for link in tree.findall(".//main//h2/a")] == ["../../articles/title-2.html"]


def test_an_issue_of_which_nothing_is_left() -> None:
    tree = page(files([], [issue([article(2), article(1)])])["issues/weekly/2026-03-16T0900.html"])
    assert "2 articles have been withdrawn since." in text(tree)
    assert tree.find(".//main//ul") is None


OF_OLD = NOON - timedelta(days=99)
DATED: dict[str, Any] = {"published": OF_OLD, "date_source": DateSource.FRONT_MATTER}


@pytest.mark.parametrize("dated", [False, True])
def test_an_issues_page_shows_its_articles_as_they_were_sent(dated: bool) -> None:
    """The store keeps the revision that was sent, and of dates only those of the newest."""
    sent = article(event=Event(NOON), **DATED if dated else {})
    sent = replace(sent, revision=replace(sent.revision, published=OF_OLD if dated else None))
    revised = article(number=2, title="Another title", summary="Of another", **{} if dated else DATED)
    frozen = replace(revised, number=1, revision=sent.revision)
    path = "issues/weekly/2026-03-16T0900.html"
    made = files([revised], [issue([frozen])])[path]
    assert made == files([sent], [issue([sent])])[path]
    day = "3 December 2025" if dated else "Added 13 March 2026"
    told = f"Title 1 {day} NASS Summary 1. Thursday, 12 March 2026, 12:00 Transport"
    assert text(page(made).find(".//main//li")) == told
    assert page(made).find(".//main//h2/a").get("href") == "../../articles/title-1.html"


def test_from_each_issue_to_those_beside_it_and_to_all() -> None:
    slots = ["2026-01-05T0900", "2025-12-29T0900", "2025-12-22T0900"]
    made = files([article()], [issue([article()], slot) for slot in slots] + [issue([article()], digest="monthly")])
    places = []
    for slot in slots:
        nav = page(made[f"issues/weekly/{slot}.html"]).find(".//main/nav")
        assert nav.get("aria-label") == "More issues"
        places.append([(text(link), link.get("href").removeprefix("../../issues/weekly/")) for link in nav.iter("a")])
    newer, older, everything = ("Newer issue", "Older issue", ("All issues", "index.html"))
    assert places == [
        [everything, (older, f"{slots[1]}.html")],
        [(newer, f"{slots[0]}.html"), everything, (older, f"{slots[2]}.html")],
        [(newer, f"{slots[1]}.html"), everything],
    ]
    tree = page(made["issues/weekly/index.html"])
    assert text(tree.find(".//main")) == (
        "All issues of SEND News weekly 2026 5 January 2026 Three things this week "
        "2025 29 December 2025 Three things this week 22 December 2025 Three things this week"
    )
    assert [link.get("href") for link in tree.findall(".//main//a")] == [f"../../issues/weekly/{s}.html" for s in slots]


def test_the_issues_of_a_digest_that_is_no_more_can_be_found() -> None:
    made = files([article()], [issue([article()]), issue([article()], digest="monthly")])
    tree = page(made["subscribe.html"])
    ways = {link.get("href"): text(link) for link in tree.findall(".//main//a")}
    assert ways["issues/weekly/index.html"] == "All issues of SEND News weekly"
    assert ways["issues/monthly/index.html"] == "All issues of monthly"
    assert "monthly It is no longer sent. The latest: Three things this week, 16 March 2026. All" in text(tree)
    assert "To receive it, write to" in text(tree)
    of = config().model_copy(update={"digests": ()})
    assert "To receive" not in text(page(files([article()], [issue([article()])], of)["subscribe.html"]))


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "{{7*7}}", "\"quotes\" & 'more'", "</title>"])
def test_hostile_subjects_and_titles_are_text_wherever_issues_are_listed(hostile: str) -> None:
    sent = issue([article()])
    sent = replace(sent, message=replace(sent.message, subject=hostile))
    made = files([article()], [sent], config(digest_title=hostile))
    for path in ("issues/weekly/index.html", "subscribe.html"):
        tree = page(made[path])
        assert hostile in [text(each) for each in tree.findall(".//main//a")]
        assert f"All issues of {hostile}" in text(tree)
        assert tree.find(".//script") is None


def test_the_page_of_an_issue_says_what_its_mail_says() -> None:
    articles = [article(n, topics=topics) for n, topics in enumerate([(), ("Funding",), (), ("Funding",)], 1)]
    edition = Edition(
        greeting="Dear <all>,",
        html='<p>Some <em>words</em>.</p><p><img src="https://pixel.example.net/a.png" alt="A bus"></p>',
        sponsor=Sponsor("Bus & Company", "We drive.", "https://bus.example.org/"),
    )
    made = files(articles, [issue(articles, number=7, edition=edition)])["issues/weekly/2026-03-16T0900.html"].decode()
    for piece in (
        "<p>No. 7</p>",
        "<p>Dear &lt;all&gt;,</p>",
        "<p>Some <em>words</em>.</p>",
        '<a href="https://pixel.example.net/a.png">A bus ',
        "Sponsored by <bdi>Bus &amp; Company</bdi>",
        '<a href="https://bus.example.org/" rel="sponsored">',
    ):
        assert piece in made
    headings = re.findall(r"<(h[1-3])[^>]*>(?:<a[^>]*>)?([^<]+)", made)
    assert headings == [
        ("h1", "Three things this week"),
        ("h2", articles[0].revision.title),
        ("h2", "Funding"),
        ("h3", articles[1].revision.title),
        ("h3", articles[3].revision.title),
        ("h2", "Other news"),
        ("h3", articles[2].revision.title),
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This corrects Title 1"),
        ("cy", "Mae’r erthygl hon yn cywiro Title 1"),
        ("ar", "هذا تصحيح لمقال: Title 1"),
    ],
)
def test_a_correction_is_named_as_one_and_leads_to_what_it_corrects(language: str, told: str) -> None:
    wrong, other, right = article(1), article(2), article(3, corrects=article(1).id)
    path, sent = "issues/weekly/2026-03-16T0900.html", [issue([right, other])]
    of = config(language=language)
    tree = page(files([right, other, wrong], sent, of)[path])
    [note] = tree.findall(".//main//p[@class='correction']")
    assert (text(note), note.find("a").get("href")) == (told, "../../articles/title-1.html")
    assert "Title 1" not in text(page(files([right, other], sent, of)[path]).find(".//main"))


def test_the_page_of_an_issue_depends_on_the_articles_that_are_corrected() -> None:
    right = article(3, corrects=article(1).id)
    changed = [article(1), article(1, title="Fees", number=2), article(1, slug="fees"), article(2)]
    outputs = [site([right, each], [issue([right])])["issues/weekly/2026-03-16T0900.html"] for each in changed]
    assert len({output.fingerprint for output in outputs}) == len(changed)
    assert len({output.render().content for output in outputs}) == len(changed)
