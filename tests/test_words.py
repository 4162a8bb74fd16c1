"""The words of the interface: how a sentence is said, whose file wins, and what is told of one that cannot be used."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.adapters.words import read_words, wrong_words
from sendfeed.config import Publication as PublicationSettings
from sendfeed.errors import TemplateError
from sendfeed.languages import language_name
from sendfeed.words import Sentence, Words
from tests.support import Publication

BUNDLED = bundled_templates()
LANGUAGES = sorted(path.stem for path in (BUNDLED / "words").glob("*.toml"))


def bundled(language: str) -> Words:
    return read_words([BUNDLED], language)


def words_of(**sentences: str | dict[str, str]) -> Words:
    forms = {key: each if isinstance(each, dict) else {"other": each} for key, each in sentences.items()}
    return Words("en-GB", {key: Sentence("en", each) for key, each in forms.items()})


def share_of_words(share: float) -> str:
    """A file of words with so much of what sendfeed says in English, rounded down."""
    lines = [line for line in (BUNDLED / "words/en.toml").read_text().splitlines() if " = " in line]
    return "\n".join(lines[: int(len(lines) * share)])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "words").mkdir()
    return tmp_path


def write(own: Path, language: str, text: str | bytes) -> Path:
    path = own / "words" / f"{language}.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def told(own: Path) -> list[TemplateError]:
    return [*wrong_words([own, BUNDLED])]


def test_each_language_says_everything_and_nothing_else() -> None:
    assert LANGUAGES == ["ar", "cy", "en"]
    assert [*wrong_words([BUNDLED])] == []
    keys = {code: tomllib.loads((BUNDLED / f"words/{code}.toml").read_text()).keys() for code in LANGUAGES}
    assert keys["ar"] == keys["cy"] == keys["en"]


def test_no_language_leaves_a_value_out() -> None:
    """But for the number where the words of a form say it."""
    english = bundled("en").sentences
    for code in LANGUAGES:
        for key, sentence in bundled(code).sentences.items():
            for form in sentence.forms.values():
                places = set(re.findall(r"\{(\w+)\}", form))
                assert places | {"count"} == english[key].places | {"count"}, (code, key)
                assert form.count("](") == english[key].forms["other"].count("]("), (code, key)


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said_in_each_language(code: str) -> None:
    words = bundled(code)
    for key, sentence in words.sentences.items():
        values = dict.fromkeys(sentence.places, "x") | {"count": 3}
        assert re.search(r"[{}\[\]]", words.markup(key, **values)) is None
        assert str(html.fromstring(f"<p>{words.markup(key, **values)}</p>").xpath("string()")).strip()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", {1: "1 minute to read", 2: "2 minutes to read", 1200: "1,200 minutes to read"}),
        ("en-US", {1: "1 minute to read"}),
        ("cy", {1: "Amser darllen: 1 munud", 2: "Amser darllen: 2 funud", 3: "Amser darllen: 3 munud"}),
        (
            "ar",
            {
                1: "مدة القراءة: دقيقة واحدة",
                2: "مدة القراءة: دقيقتان",
                3: "مدة القراءة: 3 دقائق",
                10: "مدة القراءة: 10 دقائق",
                11: "مدة القراءة: 11 دقيقة",
                100: "مدة القراءة: 100 دقيقة",
                103: "مدة القراءة: 103 دقائق",
            },
        ),
    ],
)
def test_numbers(code: str, said: dict[int, str]) -> None:
    words = bundled(code)
    assert {count: words("reading_time", count=count) for count in said} == said


def test_arabic_and_welsh_have_a_form_for_every_number() -> None:
    for code in ("ar", "cy"):
        forms = bundled(code).sentences["issue_withdrawn"].forms
        locale = Locale.parse(code)
        assert {locale.plural_form(count) for count in range(200)} <= forms.keys()


def test_arabic_has_one_word_for_an_article() -> None:
    """It has two, of different gender, and verbs and adjectives go by that."""
    assert re.findall("مقال[ةت][^ ]*", (BUNDLED / "words/ar.toml").read_text()) == []


def test_a_number_without_a_form_of_its_own_has_the_last() -> None:
    words = Words("ar", {"a": Sentence("ar", {"one": "واحد", "other": "{count}"})})
    assert [words("a", count=count) for count in (1, 2, 5)] == ["واحد", "2", "5"]


def test_values_are_escaped_and_markup_is_not() -> None:
    words = words_of(a="<{x}> & {y}")
    assert words("a", x="<b>", y="'") == "<<b>> & '"
    assert words.markup("a", x="<b>", y=Markup("<i>i</i>")) == "&lt;&lt;b&gt;&gt; &amp; <i>i</i>"


def test_a_link_stands_inside_its_sentence() -> None:
    words = words_of(a='See "[all of {what}]({where})".')
    said = words.markup("a", what=Markup("<bdi>it</bdi>"), where='x"y')
    assert said == 'See &#34;<a href="x&#34;y">all of <bdi>it</bdi></a>&#34;.'
    assert words("a", what="it", where="x") == 'See "[all of it](x)".'


@given(st.text(), st.text())
def test_no_value_says_anything_but_itself(one: str, other: str) -> None:
    words = words_of(a="[{one}]({other}) {other}")
    assert words("a", one=one, other=other) == f"[{one}]({other}) {other}"
    said = words.markup("a", one=one, other=other)
    assert said.count("<") == 2
    assert said.unescape() == f'<a href="{other}">{one}</a> {other}'


@pytest.mark.parametrize(
    ("key", "values", "says"), [("b", {}, 'no words "b"'), ("a", {"y": 1}, '"a" need a value for {x}')]
)
def test_what_is_missing_is_named(key: str, values: dict[str, object], says: str) -> None:
    with pytest.raises(LookupError, match=re.escape(says)):
        words_of(a="{x}")(key, **values)


def test_the_publication_s_own_words_win_one_by_one(own: Path) -> None:
    write(own, "cy", 'subscribe = "Dilyn"\n')
    words = read_words([own, BUNDLED], "cy-GB")
    assert (words("subscribe"), words("all_news")) == ("Dilyn", "Yr holl newyddion")
    assert read_words([own, BUNDLED], "en")("subscribe") == "Subscribe"


def test_another_language_is_completed_in_english(own: Path) -> None:
    write(own, "fr", 'subscribe = "S’abonner"\nreading_time = { one = "{count} minute", other = "{count} minutes" }\n')
    words = read_words([own, BUNDLED], "fr-CA")
    assert (words("subscribe"), words("all_news")) == ("S’abonner", "All news")
    # Nothing counts as one thing in French, and as several in English.
    assert (words("reading_time", count=0), words("issue_withdrawn", count=0)) == (
        "0 minute",
        "0 articles have been withdrawn since.",
    )


@pytest.mark.parametrize(
    ("language", "files", "spoken"),
    [
        ("en-US", {}, "en-US"),
        ("cy-GB", {}, "cy-GB"),
        ("fr-CA", {}, "en-GB"),
        ("fr-CA", {"fr": share_of_words(1)}, "fr-CA"),
        ("fr-CA", {"fr": share_of_words(0.6)}, "fr-CA"),
        ("fr-CA", {"fr": share_of_words(0.5)}, "en-GB"),
        ("fr", {"fr": 'subscribe = "S’abonner"'}, "en-GB"),
        ("cy", {"cy": 'subscribe = "Dilyn"'}, "cy"),
        ("fr", {"fr": ""}, "en-GB"),
        ("fr", {"en": 'subscribe = "Follow us"'}, "en-GB"),
    ],
)
def test_which_language_is_spoken(own: Path, language: str, files: dict[str, str], spoken: str) -> None:
    for name, text in files.items():
        write(own, name, text)
    words = read_words([own, BUNDLED], language)
    assert (words.language, words.spoken) == (language, spoken)


def test_numbers_and_days_and_names_are_said_in_the_language_that_is_spoken(own: Path) -> None:
    publication = PublicationSettings(
        title="T", base_url="https://x.example.org/", tag_authority="x.example.org,2026", language="de"
    )
    (own / "a.txt.j2").write_text("{{ words('kilobytes', number=1234.5) }}, {{ at | day }}, {{ other_language('cy') }}")
    at = datetime(2026, 8, 1, tzinfo=UTC)
    assert Templates(own, publication)("a.txt.j2", at=at) == "1,234.5 kB, 1 August 2026, Welsh"
    write(own, "de", share_of_words(1))
    assert Templates(own, publication)("a.txt.j2", at=at) == "1.234,5 kB, 1. August 2026, Walisisch"


def test_own_english_words_stand_in_before_sendfeed_s(own: Path) -> None:
    write(own, "en", 'subscribe = "Follow us"\n')
    assert read_words([own, BUNDLED], "fr")("subscribe") == "Follow us"


@pytest.mark.parametrize(
    ("text", "says", "remedy"),
    [
        ('subscribes = "x"', '"subscribes" is nothing that sendfeed says', 'did you mean "subscribe"?'),
        ('xyzzy = "x"', '"xyzzy" is nothing', "`sendfeed templates export`"),
        ('added = "{days}"', '"added" has a place for {days}', "it can hold {day}, as the English “Added {day}”"),
        ('skip = "{x}"', '"skip" has a place for {x}', "it can hold no value"),
        ("skip = 3", '"skip" is neither text nor a table', "“Skip to the content”"),
        ('skip = " "', '"skip" is neither', ""),
        ('reading_time = { one = "{count}" }', '"reading_time" is neither', ""),
        ('reading_time = { several = "x", other = "x" }', '"reading_time" is neither', ""),
        ('skip = { one = "a", other = "b" }', '"skip" has forms for numbers', ""),
    ],
)
def test_what_cannot_be_used_is_told_and_said_otherwise(own: Path, text: str, says: str, remedy: str) -> None:
    path = write(own, "cy", f'{text}\nsubscribe = "Dilyn"\n')
    (error,) = told(own)
    assert error.template == str(path)
    assert says in error.what
    assert remedy in error.remedy
    usable = {"subscribe": Sentence("cy", {"other": "Dilyn"})}
    assert read_words([own, BUNDLED], "cy").sentences == {**bundled("cy").sentences, **usable}


@pytest.mark.parametrize(("content", "says"), [(b"skip = ", "no TOML"), (b'skip = "\xff"', "cannot be read")])
def test_a_file_that_cannot_be_read_is_told(own: Path, content: bytes, says: str) -> None:
    path = write(own, "cy", content)
    (error,) = told(own)
    assert (error.template, says in error.what) == (str(path), True)
    with pytest.raises(TemplateError, match=says):
        read_words([own, BUNDLED], "cy")
    assert read_words([own, BUNDLED], "en")("skip")


def test_check_tells_of_words_and_a_pass_goes_on(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "p")
    (publication.home / "templates/words").mkdir(parents=True)
    assert publication.sendfeed("check").code == 0
    path = write(publication.home / "templates", "en", 'subscribe = "Follow"\nsubscribed = "x"\nadded = "{dai}"\n')
    result = publication.sendfeed("check")
    assert result.code == 2
    assert result.out.count(str(path)) == 2
    publication.run()
    assert "<title>Follow – Test News</title>" in (publication.site / "subscribe.html").read_text()
    path.write_text("=")
    result = publication.sendfeed("check")
    assert (result.code, result.out.count(str(path))) == (2, 1)
    assert publication.sendfeed("run").code == 2


def test_changed_words_change_the_pages(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "p")
    publication.run()
    (publication.home / "templates/words").mkdir(parents=True)
    write(publication.home / "templates", "en", 'all_news = "The news"\n')
    publication.run()
    assert "The news" in (publication.site / "404.html").read_text()


@pytest.mark.parametrize(
    ("language", "within", "name"),
    [
        ("cy", "en-GB", "Welsh"),
        ("ar", "cy", "Arabeg"),
        ("cy", "ar", "الويلزية"),
        ("zh-Hant-TW", "en", "Chinese"),
        ("qqq", "en", "qqq"),
        ("cy", "qqq", "cy"),
    ],
)
def test_names_of_languages(language: str, within: str, name: str) -> None:
    assert language_name(language, within) == name
