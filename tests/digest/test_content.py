import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sendfeed.adapters.templates import Templates
from sendfeed.digest.content import Content, Layout, lay_out, layouts
from sendfeed.digest.lines import Plain, clean
from sendfeed.digest.subject import make_preheader, make_subject, usual_preheader, usual_subject
from sendfeed.model import Article, Edition, Event, Picture
from sendfeed.words import Sentence, Words
from tests.digest.samples import HOSTILE, NO_FOLDER, article, config, draft, words

WHOLE = Layout(12, 0, 600)
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
    assert usual_subject(draft([article(n, title=title) for n, title in enumerate(titles)]), words()) == expected


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
    assert usual_subject(draft([article(n, title="A") for n in range(count)]), words(language)) == expected


def test_own_words_that_leave_no_room_are_cut() -> None:
    long = Words("en", {"mail_subject": Sentence("en", {"other": f"{'and so on ' * 20}{{title}} {{count}}\n"})})
    subject = usual_subject(draft([article(1), article(2)]), long)
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
        (["A"], "A", "SEND News weekly · SEND News · Read it here or"),
        (["A"], "", "SEND News weekly · SEND News · Read it here or"),
    ],
)
def test_preheader(titles: list[str], summary: str, beginning: str) -> None:
    issue = draft([article(n, title=title, summary=summary) for n, title in enumerate(titles)])
    assert usual_preheader(issue, usual_subject(issue, words()), words()).startswith(beginning)


@pytest.mark.parametrize("title", ["{{7*7}} and one article more than there is", "B"])
def test_a_preheader_is_not_the_subject_whoever_wrote_that(title: str) -> None:
    issue = draft([article(1, title="A", summary="A minibus of our own"), article(2, title=title)])
    render = Templates(NO_FOLDER, issue.config.publication)
    for told in (make_preheader(issue, "A", render), "Also: {{7*7}}"):
        edited = replace(issue, edition=Edition(subject=told, preheader=told))
        subject = make_subject(edited, render)
        assert make_preheader(edited, subject, render) != subject


@given(
    st.lists(st.tuples(st.text(max_size=200), st.text(max_size=200)), min_size=1, max_size=14),
    st.text("Aé خ·-", max_size=40),
    st.sampled_from(["en-GB", "cy", "ar"]),
)
@example([("", "0 \x1b\r0")], "", "en-GB")
@example([("", "")], "", "ar")
def test_subject_and_preheader_always_fit(texts: list[tuple[str, str]], about: str, language: str) -> None:
    settings = config(f"title = {json.dumps(about)}")
    issue = draft([article(n, title=title, summary=summary) for n, (title, summary) in enumerate(texts)], settings)
    subject = usual_subject(issue, words(language))
    preheader = usual_preheader(issue, subject, words(language))
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
    content = laid_out([article(title=title, language=language)])
    assert (content.full[0].language, content.full[0].direction) == (language, direction)


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_titles_and_names_are_bounded_and_never_empty(title: str) -> None:
    content = laid_out([article(title=title)])
    assert 1 <= len(content.full[0].title) <= 200
    assert 1 <= len(content.full[0].name) <= 70


def laid_out(articles: list[Article], layout: Layout = WHOLE, **given: Any) -> Content:
    return lay_out(draft(articles, **given), layout, Plain("Subject"), Plain("Preheader"), words())


def test_articles_are_numbered_as_they_are_shown() -> None:
    topics = [(), ("Funding",), ("Transport",), ("Funding",), (), ("Transport",)]
    articles = [article(n, topics=each) for n, each in enumerate(topics)]
    content = laid_out(articles, Layout(5, 1, 600))
    shown = [
        (section.heading, section.is_rest, [item.number for item in section.items]) for section in content.sections
    ]
    assert shown == [("", False, [1]), ("Funding", False, [2, 3]), ("Transport", False, [4]), ("", True, [5])]
    assert [item.url.partition("minibus-")[2] for item in content.items] == [f"{n}.html" for n in (0, 1, 3, 2, 4, 5)]
    assert [item.number for item in content.items] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("width", "height", "number", "shown"),
    [
        (900, 600, 1, (600, 400)),
        (900, 600, 2, (280, 187)),
        (900, 1800, 1, (300, 600)),
        (90, 60, 1, (90, 60)),
        (1600, 1, 2, (280, 1)),
    ],
)
def test_pictures_fit_beside_what_they_belong_to(width: int, height: int, number: int, shown: tuple[int, int]) -> None:
    path = "assets/bus.png"
    html = f'<p>Body.</p><figure><img src="{path}" alt="The &quot;new&quot; bus"></figure>'
    articles = [article(n, image=path, html=html) for n in (1, 2)]
    picture = Picture(path, "image/png", width, height, 1000)
    image = laid_out(articles, picture=lambda _: picture).full[number - 1].image
    assert image
    assert (image.width, image.height) == shown
    assert (image.url, image.alt) == ("https://news.example.org/assets/bus.png", 'The "new" bus')


@pytest.mark.parametrize("media_type", ["image/webp", ""])
def test_a_picture_that_not_all_can_show_or_that_lies_elsewhere_is_left_out(media_type: str) -> None:
    found = Picture("assets/a.webp", media_type, 90, 60, 1000) if media_type else None
    assert laid_out([article(image="assets/a.webp")], picture=lambda _: found).full[0].image is None


def test_excerpts_end_with_a_sentence() -> None:
    summary = "Dr. Morgan opened the hall. Then all went in. " + "And more was said. " * 30
    content = laid_out([article(summary=summary)], Layout(1, 0, 60))
    assert content.full[0].excerpt == "Dr. Morgan opened the hall. Then all went in."
    assert laid_out([article(summary="word " * 90)], Layout(1, 0, 60)).full[0].excerpt.endswith("word…")


def test_what_is_corrected_and_what_one_is_invited_to_are_told() -> None:
    event = Event(datetime(2026, 12, 1, 10, tzinfo=UTC), None, "The\nhall")
    old, new = article(1), article(2, event=event)
    item = laid_out([new], corrected={new.id: old}).full[0]
    assert item.corrects
    assert (item.corrects.title, item.corrects.url) == (old.revision.title, f"https://news.example.org/{old.page}")
    assert item.event == Event(event.start, None, "The hall")
