"""An issue speaks the language that the site does, and says in which language everything else is."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendfeed.adapters.templates import bundled_templates
from sendfeed.config import Config
from sendfeed.model import DateSource, Edition, Message
from tests.digest.samples import article, config, find, message, tree_of
from tests.support import CONFIG, MONDAY, SATURDAY, SLOT, TUESDAY, Publication, article_text

SITE_WORDS_IN_MAILS = ("added", "reading_time", "all_news")
"""And all that begin with `mail_`."""

FOREIGN = st.text("ŵŷêôλμνцщю", min_size=3, max_size=30)
"""No English word can be made of these letters."""

SHARED = {"a"}
"""It is "and" in Welsh."""


def english() -> set[str]:
    """Every word of what an email says in English."""
    said = tomllib.loads((bundled_templates() / "words/en.toml").read_text(encoding="utf-8"))
    forms = [
        form
        for key, value in said.items()
        if key.startswith("mail_") or key in SITE_WORDS_IN_MAILS
        for form in (value.values() if isinstance(value, dict) else [value])
    ]
    return {word for form in forms for word in latin(re.sub(r"\{\w+\}", "", form))} - SHARED


def latin(text: str) -> set[str]:
    """The words of Latin letters in a text, but for addresses."""
    return {word.lower() for word in re.findall(r"[^\W\d_]+", re.sub(r"(?:https?://|\S+@)\S+", "", text))}


def said_in(made: Message) -> set[str]:
    """Every word that a reader of a message, or of its HTML aloud, meets."""
    tree = tree_of(made)
    attributes = find(tree, "//@aria-label | //@aria-roledescription | //@title | //@alt | //@summary")
    # The head's styles and the comments are nobody's to read.
    shown = find(tree, "//title/text() | //body//text()")
    return latin(" ".join((*attributes, *shown, made.text, made.subject, made.preheader)))


def foreign(language: str, text: str = "") -> Config:
    """A config without an English word in what readers see of it; `text` are more lines of its digest."""
    given = config(f'title = "ŵŷê"\n{text}', f'language = "{language}"', 'name = "ôλμ"')
    return given.model_copy(update={"publication": given.publication.model_copy(update={"title": "цщю"})})


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["cy", "cy-GB", "ar", "ar-EG"]),
    st.lists(st.tuples(FOREIGN, FOREIGN, st.booleans()), min_size=1, max_size=16),
    st.sampled_from(["", 'unsubscribe_url = "https://lists.example.org/leave"']),
    st.sampled_from(["", 'why = "ŵŷ"']),
)
def test_nothing_is_said_in_english(language: str, texts: list[tuple[str, str, bool]], way_out: str, why: str) -> None:
    articles = [
        replace(
            article(number, title=title, summary=summary, source=summary),
            date_source=DateSource.FRONT_MATTER if dated else DateSource.FIRST_SEEN,
        )
        for number, (title, summary, dated) in enumerate(texts)
    ]
    assert said_in(message(articles, foreign(language, f"{way_out}\n{why}"))) & english() == set()


@pytest.mark.parametrize("language", ["cy", "ar"])
def test_what_does_not_fit_is_not_counted_in_english(language: str) -> None:
    articles = [article(n, title="ŵŷ " * 60, summary="λμ. " * 150, source="цщ") for n in range(300)]
    made = message(articles, foreign(language))
    assert {"cy": "erthygl arall ar y we", "ar": "مقالًا آخر على الويب"}[language] in made.html
    assert said_in(made) & english() == set()


@pytest.mark.parametrize("language", ["en-GB", "cy", "ar"])
def test_what_is_tested_for_is_there(language: str) -> None:
    made = message([article(n, title="ŵŷ") for n in range(8)], config("", f'language = "{language}"'))
    assert (len(said_in(made) & english()) > 15) is (language == "en-GB")
    assert not find(tree_of(made), "//@aria-roledescription")


@pytest.mark.parametrize(
    ("language", "pieces"),
    [
        ("cy", ["23 Tachwedd 2026", "Ychwanegwyd 20 Tachwedd 2026", "Amser darllen: 1 munud", "Dad-danysgrifio"]),
        ("ar", ["23 نوفمبر 2026", "أُضيف في 20 نوفمبر 2026", "مدة القراءة: دقيقة واحدة", "إلغاء الاشتراك"]),
    ],
)
def test_both_parts_say_the_same(language: str, pieces: list[str]) -> None:
    given = config('unsubscribe_url = "https://lists.example.org/leave"', f'language = "{language}"')
    made = message([article(1)], given)
    for part in (made.html.replace("\u00a0", " "), made.text):
        assert [piece for piece in pieces if piece not in part] == []


def said(made: Message, text: str) -> tuple[str, str]:
    """In which language, and which way, the innermost element that holds this text in the body says it."""
    found = [each for each in find(tree_of(made), "//body//*") if text in "".join(each.itertext())]
    [language] = found[-1].xpath("ancestor-or-self::*[@lang][1]/@lang")
    [way] = found[-1].xpath("ancestor-or-self::*[@dir][1]/@dir")
    return language, way


def hebrew(**revision: Any) -> Message:
    """A message of a publication in a language that sendfeed has no words of."""
    given = config('title = "השבועי"\nwhy = "נרשמתם"', 'language = "he"')
    return message([article(1, title="ערב למשפחות", summary="עם תה."), article(2, **revision)], given)


def test_each_text_is_in_the_language_that_it_is_said_to_be() -> None:
    made = hebrew(title="Gwersi nofio", language="cy")
    tree = tree_of(made)
    assert (tree.get("lang"), tree.get("dir")) == ("en-GB", "ltr")
    for text in ("View in your browser", "Read: ", "Added", "minute", "All news"):
        assert said(made, text) == ("en-GB", "ltr"), text
    for text in ("השבועי", "נרשמתם", "ערב למשפחות", "עם תה."):
        assert said(made, text) == ("he", "rtl"), text
    assert said(made, "Gwersi nofio") == ("cy", "ltr")


@pytest.mark.parametrize("language", ["en-GB", "cy", "ar"])
def test_where_the_interface_is_in_the_publication_s_language_no_other_is_named(language: str) -> None:
    made = message([article(n) for n in range(8)], config("", f'language = "{language}"'))
    tree = tree_of(made)
    assert {*find(tree, "//@lang")} == {language}


def test_an_arabic_issue_runs_from_right_to_left() -> None:
    made = message([article(n, title="خبر", summary="نص.") for n in range(13)], config("", 'language = "ar"'))
    tree = tree_of(made)
    assert tree.get("dir") == "rtl"
    assert {*find(tree, "//td[not(descendant::td)]/@align")} == {"right"}
    assert "direction:ltr" not in made.html
    # A value of another script moves nothing beside it, and a list's numbers stand on the right.
    assert said(made, "Association of Small") == ("ar", "ltr")
    assert all("margin:0 36px 0 0" in each for each in find(tree, "//ol/@style"))
    assert "لاشتراكك في \u2068SEND News weekly\u2069." in made.text


@pytest.mark.parametrize(("language", "place"), [("en-GB", "margin:0 0 0 36px"), ("ar", "margin:0 36px 0 0")])
def test_lists_stand_by_their_margin(language: str, place: str) -> None:
    """Outlook on Windows ignores their padding: https://www.caniemail.com/features/css-padding/."""
    made = message([article(n) for n in range(12)], config("", f'language = "{language}"'))
    [style] = find(tree_of(made), "//ol/@style")
    assert place in style
    assert "padding:0;" in style


def test_numbers_of_three_digits_are_in_no_list() -> None:
    """Not even of the shortest articles do a hundred fit in full: there is no room for such numbers."""
    articles = [article(n, title="A", summary="", source="", html="") for n in range(100)]
    made = message(articles, config("max_articles = 500"))
    assert 50 < len(find(tree_of(made), "//ol/li")) < 100


def test_a_composed_issue_stays_as_it_was_said(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "publication", CONFIG)
    publication.run(SATURDAY)
    publication.seed("one.txt", article_text(1))
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.run(MONDAY)
    before = publication.output_files()
    publication.config.write_text(CONFIG.replace("[publication]", '[publication]\nlanguage = "cy"'), encoding="utf-8")
    own = publication.home / "templates/words/cy.toml"
    own.parent.mkdir(parents=True)
    own.write_text('mail_read = "Mwy"\nissue_about = "Ar y we"', encoding="utf-8")
    publication.run(TUESDAY)
    after = publication.output_files()
    mails = [path for path in before if path.startswith(f"email/{SLOT}/")]
    assert len(mails) == 4
    assert {path: after[path] for path in mails} == {path: before[path] for path in mails}
    assert b"Ar y we" in after[f"site/issues/{SLOT}.html"]


def test_what_an_editor_says_in_another_script_keeps_its_full_stops_at_its_ends() -> None:
    edition = Edition(greeting="Dear all,", html="<p>It is open.</p><blockquote><p>هو مفتوح.</p></blockquote>")
    tree = tree_of(message([article(1)], foreign("ar"), edition=edition))
    assert [find(tree, f"//p[.='{text}']/@dir") for text in ("Dear all,", "It is open.", "هو مفتوح.")] == [
        ["ltr"],
        ["ltr"],
        [],
    ]
