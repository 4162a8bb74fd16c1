from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sendfeed.digest.content import Layout, lay_out, layouts, make_preheader, make_subject
from sendfeed.digest.lines import clean
from sendfeed.words import Sentence, Words
from tests.digest.samples import HOSTILE, SLOT, article, config, words

LONG = "What the new transport guidance asks of local authorities, of schools, and of the families who wait"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["A"], "A"),
        (["A", "B"], "A, and 1 more"),
        ([LONG], "What the new transport guidance asks of local authorities, of schools, and of…"),
        ([LONG, *"BCDEFGHIJKL"], "What the new transport guidance asks of local authorities, of…, and 11 more"),
        ([""], "Untitled"),
    ],
)
def test_subject(titles: list[str], expected: str) -> None:
    assert make_subject([article(n, title=title) for n, title in enumerate(titles)], words()) == expected


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("cy", 2, "A, hefyd un erthygl arall"),
        ("cy", 9, "A, hefyd 8 erthygl arall"),
        ("ar", 2, "A، ومقال آخر"),
        ("ar", 3, "A، ومقالان آخران"),
        ("ar", 4, "A، و3 مقالات أخرى"),
        ("ar", 12, "A، و11 مقالًا آخر"),
    ],
)
def test_subject_in_other_languages(language: str, count: int, expected: str) -> None:
    assert make_subject([article(n, title="A") for n in range(count)], words(language)) == expected


def test_own_words_that_leave_no_room_are_cut() -> None:
    long = Words("en", {"mail_subject": Sentence("en", {"other": f"{'and so on ' * 20}{{title}} {{count}}\n"})})
    subject = make_subject([article(1), article(2)], long)
    assert subject == "and so on and so on and so on and so on and so on and so on and so on and so…"


@pytest.mark.parametrize(
    ("titles", "summary", "beginning"),
    [
        (["A", "The second title, which is long enough"], "S.", "Also: The second title, which is long enough"),
        (["A", "B"], "The summary of A.", "Also: B · The summary of A. · SEND News weekly"),
        (
            ["A"],
            "The summary of A, long enough by itself.",
            "The summary of A, long enough by itself.",
        ),
        (["A"], "A", "SEND News weekly · Read it here or on the web"),
        (["A"], "", "SEND News weekly · Read it here or on the web"),
    ],
)
def test_preheader(titles: list[str], summary: str, beginning: str) -> None:
    articles = [article(n, title=title, summary=summary) for n, title in enumerate(titles)]
    assert make_preheader(articles, make_subject(articles, words()), "SEND News weekly", words()).startswith(beginning)


@given(
    st.lists(st.tuples(st.text(max_size=200), st.text(max_size=200)), min_size=1, max_size=14),
    st.text(max_size=40),
    st.sampled_from(["en-GB", "cy", "ar"]),
)
@example([("", "0 \x1b\r0")], "", "en-GB")
@example([("", "")], "", "ar")
def test_subject_and_preheader_always_fit(texts: list[tuple[str, str]], about: str, language: str) -> None:
    articles = [article(n, title=title, summary=summary) for n, (title, summary) in enumerate(texts)]
    subject = make_subject(articles, words(language))
    preheader = make_preheader(articles, subject, about, words(language))
    assert 1 <= len(subject) <= 78
    assert 40 <= len(preheader) <= 130
    assert subject != preheader
    assert (subject, preheader) == (clean(subject), clean(preheader))


@pytest.mark.parametrize(("count", "most"), [(1, 12), (12, 12), (40, 12), (500, 500), (500, 1), (13, 12), (3, 2)])
def test_layouts_shrink_down_to_one_article(count: int, most: int) -> None:
    found = list(layouts(count, most))
    assert found[0] == Layout(min(count, most), max(0, count - most), 600)
    assert found[-1] == Layout(1, 0, 150)
    assert len(set(found)) == len(found) <= 50
    for before, after in pairwise(found):
        assert after.full + after.listed <= before.full + before.listed
        assert after.full <= before.full


@pytest.mark.parametrize(
    ("language", "title", "direction"),
    [("", "English", ""), ("ar", "English", "rtl"), ("", "خبر", "rtl"), ("", "2026 خبر", "rtl"), ("fr", "خبر", "")],
)
def test_direction_of_an_article(language: str, title: str, direction: str) -> None:
    settings = config()
    content = lay_out(
        settings, settings.digests[0], SLOT, [article(title=title, language=language)], Layout(1, 0, 600), words()
    )
    assert (content.full[0].language, content.full[0].direction) == (language, direction)


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_titles_and_names_are_bounded_and_never_empty(title: str) -> None:
    settings = config()
    content = lay_out(settings, settings.digests[0], SLOT, [article(title=title)], Layout(1, 0, 600), words())
    assert 1 <= len(content.full[0].title) <= 200
    assert 1 <= len(content.full[0].name) <= 70
