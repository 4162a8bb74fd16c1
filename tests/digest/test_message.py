"""What the default templates make of an issue, read back as a subscriber has it."""

import json
import os
import quopri
import subprocess
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendfeed.digest.lines import clean
from sendfeed.digest.lint import CLIPPED_AT
from sendfeed.errors import MessageError
from sendfeed.model import DateSource, Message
from tests.digest.samples import HOSTILE, article, config, find, message, tree_of

TEXT = st.text(max_size=400)


def squeeze(text: str) -> str:
    return "".join(text.split())


def shown(made: Message) -> str:
    return squeeze("".join(find(tree_of(made), "//body//text()")))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(TEXT.map(lambda text: text[:200]), TEXT, TEXT.map(lambda text: text[:60])), max_size=6))
def test_every_title_excerpt_source_and_link_is_in_both_parts(texts: list[tuple[str, str, str]]) -> None:
    articles = [article(0)] + [
        article(number, title=title, summary=summary, source=source)
        for number, (title, summary, source) in enumerate(texts, 1)
    ]
    made = message(articles)
    for one in articles:
        for value in (one.revision.title, one.revision.summary, one.revision.source):
            assert squeeze(clean(value)) in shown(made)
            assert squeeze(clean(value)) in squeeze(made.text)
        assert f'href="https://news.example.org/{one.page}"' in made.html
        assert f"https://news.example.org/{one.page}" in made.text.split()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_shows_literally_and_breaks_nothing(text: str) -> None:
    made = message([article(1, title=text, summary=text, source=text), article(2)])
    tree = tree_of(made)
    whole = squeeze(clean(text))[:50]
    assert whole in shown(made)
    assert whole in squeeze(made.text)
    assert not find(tree, "//script | //img | //@onerror")
    assert len(find(tree, "//h1")) == 1
    assert len(find(tree, "//h2")) == 2
    body = made.html[made.html.index("<body") :]
    assert not [marker for marker in ("{{", "}}", "{%", "*|", "[[", "${", "%(", "<%") if marker in body]
    assert made.html.count("<!--[if") == made.html.count("<![endif]-->")
    assert made.subject == clean(made.subject)


def test_the_frame_of_a_message() -> None:
    made = message(
        [article(1)], config('title = "Weekly"\nunsubscribe_url = "https://lists.example.org/leave?a=1&b=2"')
    )
    for part in (unescape(made.html), made.text):
        for piece in (
            "Weekly",
            "23 November 2026",
            "https://news.example.org/issues/weekly/2026-11-23T0900.html",
            "https://news.example.org/subscribe.html",
            "https://lists.example.org/leave?a=1&b=2",
            "Unsubscribe",
            "Ours",
            "1 Street, Exampleton EX1 1AA",
            "us@example.org",
        ):
            assert piece in part
    tree = tree_of(made)
    for text in ("".join(find(tree, "//body//text()")), made.text):
        assert "You receive this because you are subscribed to Weekly." in text
    assert tree.get("lang") == "en-GB"
    assert tree.get("dir") == "ltr"
    assert find(tree, "//h1//text()") == ["Weekly"]
    assert not find(tree, "//img | //link | //script")
    assert all(table.get("role") == "presentation" for table in find(tree, "//table"))


def test_no_way_out_is_promised_where_there_is_none() -> None:
    made = message([article(1)])
    assert "nsubscribe" not in made.html + made.text


def test_plain_text_is_wrapped() -> None:
    made = message([article(n, title=f"{n} {'title ' * 20}", summary="word " * 80) for n in range(14)])
    assert max(len(line) for line in made.text.splitlines() if "://" not in line) <= 72
    assert "\n\n\n\n" not in made.text


@pytest.mark.parametrize(("count", "has_contents"), [(6, False), (7, True)])
def test_long_issues_have_a_list_of_contents(count: int, has_contents: bool) -> None:
    made = message([article(n) for n in range(count)])
    tree = tree_of(made)
    targets = {link[1:] for link in find(tree, "//a/@href") if link.startswith("#")}
    assert ("In this issue" in made.text) is ("In this issue" in made.html) is has_contents
    assert len(targets) == (count if has_contents else 0)
    assert targets <= set(find(tree, "//a/@name"))


def test_articles_beyond_the_most_are_there_by_title_and_link() -> None:
    made = message([article(n) for n in range(1, 6)], config("max_articles = 2"))
    assert "Bus 2 seats" in made.html
    assert "Bus 3 seats" not in made.html + made.text
    for number in (3, 4, 5):
        assert f"Minibus number {number} is" in made.html
        assert f"https://news.example.org/articles/minibus-{number}.html" in made.text


@pytest.mark.parametrize("most", [12, 500])
def test_what_does_not_fit_is_counted_and_linked(most: int) -> None:
    articles = [article(n, title=f"{n} {'long title ' * 15}", summary="Long. " * 100) for n in range(500)]
    made = message(articles, config(f"max_articles = {most}"))
    tree = tree_of(made)
    links = {link for link in find(tree, "//a/@href") if "/articles/" in link}
    (more,) = find(tree, "//a[contains(., 'more on the web')]")
    assert len(made.html.encode()) < CLIPPED_AT
    assert more.text == f"{500 - len(links)} more on the web"
    assert more.get("href") == "https://news.example.org/issues/weekly/2026-11-23T0900.html"
    assert f"{500 - len(links)} more on the web" in made.text


def test_what_travels_is_small_enough_too() -> None:
    articles = [
        article(n, title=f"{n} {'خبر جديد ' * 9}", summary="هذا خبر جديد من المدرسة. " * 20) for n in range(200)
    ]
    made = message(articles, config("max_articles = 40", 'language = "ar"'))
    assert len(quopri.encodestring(made.html.encode())) < CLIPPED_AT


def test_articles_in_another_script_stand_on_their_own_side() -> None:
    made = message([article(1, title="خبر جديد", language="ar"), article(2)])
    title, excerpt, link = find(tree_of(made), "//*[@lang='ar']")
    assert [each.get("dir") for each in (title, excerpt, link)] == ["rtl"] * 3
    assert find(title, "ancestor::td[1]/@align") == ["right"]


def test_an_article_in_another_script_without_a_language_stands_on_its_own_side() -> None:
    title, excerpt, link = find(tree_of(message([article(1, title="خبر جديد"), article(2)])), "//*[@dir='rtl']")
    assert [each.get("lang") for each in (title, excerpt, link)] == [None] * 3


def test_the_time_to_read_is_told_of_what_may_be_read_here() -> None:
    sources = '[[sources]]\nname = "Elsewhere"\nrepublish = "excerpt"'
    long = f"<p>{'word ' * 660}</p>"
    made = message([article(1, html=long), article(2, html=long, source="Elsewhere")], config(sources))
    for part in (made.html.replace("\u00a0", " "), made.text):
        assert part.count(" · 3 minutes to read") == 1


def test_a_date_says_where_it_comes_from() -> None:
    dated = replace(article(1), date_source=DateSource.FRONT_MATTER)
    made = message([dated, article(2)])
    for part in ("".join(find(tree_of(made), "//body//text()")).replace("\u00a0", " "), made.text):
        assert part.count("20 November 2026") == 2
        assert part.count("Added 20 November 2026") == 1


def test_a_link_names_its_article_without_quotes_of_its_own() -> None:
    made = message([article(1, title="“I count the doors”: a walk")])
    (link,) = find(tree_of(made), "//a[@class='go']")
    assert "".join(link.itertext()) == "Read: “I count the doors”: a walk"


def test_a_digest_without_a_title_is_named_after_the_publication() -> None:
    made = message([article(1)])
    assert find(tree_of(made), "//h1//text()") == ["SEND News weekly"]
    assert "because you are subscribed to SEND News weekly." in made.text
    assert json.loads(made.payload)["data"]["digest"] == {"name": "weekly", "title": "SEND News weekly"}


def test_an_issue_without_articles_is_refused() -> None:
    with pytest.raises(MessageError, match="without articles"):
        message([])


def test_the_same_issue_is_the_same_bytes_everywhere() -> None:
    script = """
import hashlib
from tests.digest.samples import *
made = message([article(n, title=t, summary=t) for n, t in enumerate(HOSTILE.values())])
print(hashlib.sha256(repr(made).encode("utf-8", "surrogatepass")).hexdigest())
"""
    worlds = [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    ]
    root = Path(__file__).parents[2]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, env=os.environ | world, capture_output=True, check=True, text=True
        ).stdout
        for world in worlds
    }
    assert len(hashes) == 1


def test_a_correction_that_is_only_listed_is_named_as_one() -> None:
    articles = [article(1), article(2, corrects="seeds/earlier.txt")]
    made = message(articles, config("max_articles = 1"), corrected={articles[1].id: article(9)})
    for part in ("".join(find(tree_of(made), "//li//text()")), made.text):
        assert "This corrects Minibus number 9 is on its way" in part
    assert "https://news.example.org/articles/minibus-9.html" in find(tree_of(made), "//li//@href")


@pytest.mark.parametrize("template", ["", "  \n", "{# nothing #}", "{{ '\u00a0' }}"])
def test_an_empty_subject_or_preheader_is_the_usual_one(tmp_path: Path, template: str) -> None:
    usual = message([article(1), article(2)])
    for name in ("subject", "preheader"):
        write(tmp_path, name, template)
    made = message([article(1), article(2)], templates=tmp_path)
    assert (made.subject, made.preheader) == (usual.subject, usual.preheader)


def test_templates_make_subject_and_preheader_of_what_they_are_given(tmp_path: Path) -> None:
    write(tmp_path, "subject", "{{ publication.title }} {{ number }}:\n {{ titles[1] }} & more {{ '{{' }}\n")
    write(tmp_path, "preheader", "{{ digest.name }}, {{ slot.due | day }}: {{ usual }}")
    made = message([article(1), article(2)], templates=tmp_path, number=7)
    assert made.subject == "SEND News 7: Minibus number 2 is on its way & more { {"
    assert made.preheader.startswith("weekly, 23 November 2026: Also: Minibus number 2 is on its way")


def test_a_preheader_that_is_the_subject_is_the_usual_one(tmp_path: Path) -> None:
    for name in ("subject", "preheader"):
        write(tmp_path, name, "News of the week")
    made = message([article(1), article(2)], templates=tmp_path)
    assert made.subject == "News of the week"
    assert made.preheader == message([article(1), article(2)]).preheader


def write(folder: Path, name: str, text: str) -> None:
    (folder / "email").mkdir(exist_ok=True)
    (folder / "email" / f"{name}.txt.j2").write_text(text, encoding="utf-8")
