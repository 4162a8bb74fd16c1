from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sendfeed.config import load
from sendfeed.intake import read_seed
from sendfeed.intake.clean.rules import Rule, Ruleset, Zone
from sendfeed.intake.clean.tables.head import RULES
from sendfeed.model import DateSource

from .conftest import CONFIG, NOW, Accept, Read

TITLE = "A bus that waits for everybody"
TEXT = (
    "The number nine has waited at the school gate since September, because the driver asked whether it could.",
    "It leaves when the last child is on it. The timetable says ten past three, and the driver says it is a guide.",
)
BODY = "".join(f"<p>{text}</p>\n" for text in TEXT).strip()
RULES_OF_ALL = Ruleset(RULES)


def seed(*lines: str) -> str:
    return "\n\n".join([*lines, *TEXT])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_fall_under_their_rule_only_as_a_whole(rule: Rule) -> None:
    assert rule.examples
    assert rule.others
    for example in rule.examples:
        found = RULES_OF_ALL.phrases(example, Zone.HEAD)
        assert rule.id in {phrase.rule.id for phrase in found}, example
        assert not RULES_OF_ALL.phrases(f"“{example}”, said the driver of the bus to us", Zone.HEAD), example
    for other in rule.others:
        assert rule.id not in {phrase.rule.id for phrase in RULES_OF_ALL.phrases(other, Zone.HEAD)}, other


BEFORE = (
    ["Skip to main content"],
    ["Skip to content", "Menu", "Search"],
    ["Home > News > Schools and learning"],
    ["Home   News   National   Article"],
    ["You are here: Home » News » A bus that waits for everybody"],
    ["EDUCATION"],
    ["News"],
    ["Technical"],
    ["Politics |"],
    ["National / Crime & Legal"],
    ["Latest news", "Schools"],
    ["We use cookies to improve your experience on this website. By continuing you agree to our use of cookies."],
    ["You are using an outdated browser. Please upgrade your browser to improve your experience.", "×"],
    ["Larkmead Parent Carer Forum"],
    ["Village Green Radio", "Site Search", "Home", "About us", "News", "Contact us"],
    ["Pebble Lane", "Main navigation", "• Home\n• About us\n• News", "Breadcrumb", "1. Home\n2. News"],
    ["• Pebble Lane Blog"],
    ["English | Cymraeg", "-A A +A"],
    ["Advertisement"],
    ["View this email in your browser"],
    ["arrow_back Back to news"],
    ["Kelpie Bay School"],
    ["Kelpie Bay School", "Learning together", "Menu"],
    ["OrchardTrust"],
    ["Welcome to Kelpie Bay School"],
    ["Kelpie Bay Bulletin", "Issue 41 | Spring 2021"],
    ["SPRING NEWSLETTER ~ PAGE 3"],
    ["Episode 14"],
    ["N E W S"],
    ["Transport April 21, 2022 | 4:39 pm"],
    ["Managua, Nicaragua 26, Abril, 2022 7:43 p.m."],
    ["Date: 31/02/2022"],
    ["HomeNewsLatest newsSchools"],
    ["Home - News - Ferries"],
    ["Home ~ News"],
    ["News › Ferries › Timetables"],
    ["BETA This is a new service – your feedback will help us to improve it."],
    ["You are reading an archived page from the old site of the Orchard Trust."],
    ["⚠ The slip is icy. Find out more"],
    ["Subscribe from £1 a week"],
    ["मुख्य सामग्री पर जाएं"],
    ["انتقل إلى المحتوى"],
    ["跳到主要內容"],
    ["Przejdź do głównej treści"],
    ["Use tab to navigate through the menu items.", "Jo Harker", "2 min read"],
    ["Kelpie Bay School logo"],
    ["English Edition", "| E-Paper", "Search", "+"],
)


@pytest.mark.parametrize("before", BEFORE, ids=lambda before: before[0][:30])
def test_residue_before_the_title_is_dropped_and_recorded(before: list[str], read: Read) -> None:
    reading = read(seed(*before, TITLE))
    assert reading.revision
    assert (reading.revision.title, reading.revision.html) == (TITLE, BODY)
    dropped = " ".join(" ".join(dropped.text.split()) for dropped in reading.dropped)
    for line in "\n".join(before).split("\n"):
        assert " ".join(line.split()).removeprefix("• ") in dropped or line[:2] in {"1.", "2."}
    assert all(dropped.rule for dropped in reading.dropped)


KEPT_ABOVE = (
    ["Mrs Adair, left, with the crew on Monday."],
    ["The crew of the early bus at the gate on Monday (Photo: Ana Reid)"],
    ["• transport\n• buses\n• schools"],
    ["Our summer appeal is open! Give today and help us to buy a new bus."],
)


@pytest.mark.parametrize("above", KEPT_ABOVE, ids=lambda above: above[0][:30])
def test_what_may_be_text_above_the_title_stays(above: list[str], accept: Accept) -> None:
    revision = accept(seed(*above, TITLE))
    assert revision.title == TITLE
    assert all(line.strip("• ") in revision.html for line in above[0].split("\n"))


FIRST_LINES = (
    ["The thing about the number nine", "A driver, a gate and ten past three"],
    ["What my brother taught me about buses", "The number nine waits at the school gate for him"],
    ["What my brother taught me about buses", "12 March 2022", "The number nine waits at the school gate for him"],
    ["Episode 14"],
    ["N E W S"],
    ["Kelpie Bay School"],
    ["Parents save the village bus", "The number nine waits at the school gate"],
    ["Left, right and under the seat", "The number nine waits at the school gate"],
    ["Jo Harker", "A driver of the number nine at the school gate"],
    ["Join the queue for the number nine", "The driver waits at the school gate for you"],
    ["Coffee morning 3 May 2021 10:30", "The number nine waits at the school gate"],
)


@pytest.mark.parametrize("lines", FIRST_LINES, ids=lambda lines: lines[0][:30])
def test_a_first_line_that_looks_like_the_top_of_a_page_is_the_title(lines: list[str], accept: Accept) -> None:
    revision = accept(seed(*lines))
    assert revision.title == lines[0]
    assert lines[-1] in revision.title + revision.html


BELOW = (
    ["Posted on 12 March 2022 by admin"],
    ["25th October 2019"],
    ["By Jo Harker, Education Correspondent", "12 March 2022", "Share", "Tweet"],
    ["By | October 4, 2019"],
    ["2 mins read"],
    ["Author:", "Jo Harker", "Published", "12 March 2022"],
    ["Share |", "12 March 2022"],
    ["Social Share"],
    ["Jo Harker", "12 March 2022"],
    ["• Writer\n• 12 March 2022\n• 3 min read"],
    ["Tags: buses, schools", "3 Comments"],
    ["Posted on"],
    ["2nd March"],
    [TITLE.upper(), "12 March 2022"],
)


@pytest.mark.parametrize("below", BELOW, ids=lambda below: below[0][:30])
def test_residue_below_the_title_is_dropped(below: list[str], accept: Accept) -> None:
    revision = accept(seed(TITLE, *below))
    assert (revision.title, revision.html) == (TITLE, BODY)


def test_a_byline_below_the_first_paragraph_is_dropped(accept: Accept) -> None:
    revision = accept(f"{TITLE}\n\n{TEXT[0]}\n\nBy Jo Harker\n\n{TEXT[1]}")
    assert (revision.html, revision.author) == (BODY, "Jo Harker")


KEPT = (
    ["Date: the fruit that fed us"],
    ["By the river"],
    ["By Invitation Only"],
    ["Posted to Arras in 1916, he wrote home"],
    ["Published authors visit"],
    ["3 comments from parents that changed our minds"],
    ["We use cookies to teach fractions, and flour to teach patience."],
    ["You are using an old coat, she said."],
    ["A story of one winter and a driver"],
    ["News from the hall"],
    ["12 March 2022: the day it began"],
    ["Thursday 21 November 2024, 5.30pm to 7.30pm"],
    ["Closing date: 21 November 2024"],
    ["Welcome to the bus."],
    ["Home is where the bus stops."],
    ["Search for the missing glove"],
)


@pytest.mark.parametrize("line", [line for lines in KEPT for line in lines])
def test_lines_of_the_text_that_look_like_residue_stay(line: str, accept: Accept) -> None:
    revision = accept(seed(TITLE, line))
    assert revision.title == TITLE
    assert line in revision.html
    assert revision.published is None


@pytest.mark.parametrize("lines", [["A poem", "By the river", "the boats are tied", "and nobody rows."]])
def test_nothing_of_a_poem_is_lost(lines: list[str], accept: Accept) -> None:
    revision = accept("\n".join(lines))
    assert all(line in revision.title + revision.html for line in lines)


def when(text: str, accept: Accept) -> tuple[str, str]:
    revision = accept(text)
    day = revision.published.astimezone(CONFIG.publication.timezone).date().isoformat() if revision.published else ""
    return day, revision.date_source.value


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "Published: 12 March 2022"],
        ["12 March 2022", TITLE],
        ["Published: 12 March 2022", TITLE],
        [TITLE, TEXT[0], "Published 12 March 2022"],
        [TITLE, "Updated: 3 May 2024", "Published: 12 March 2022"],
        [TITLE, "Published", "12 March 2022"],
        ["date 2022-03-12", TITLE],
        [f"date 2022-03-12 {TITLE}"],
        ["Wed | Apr 27, 2022", "Search", TITLE, "Published: Saturday | March 12, 2022 | 9:52 PM"],
        ["Kelpie Bay", "Saturday, 12 March 2022", TITLE],
        [f"12.03.2022{TITLE}"],
        [TITLE, "Guide | Published on 12/03/2022 | Reading time 7 mins"],
        [TITLE, "First published: 12 March 2022 Last updated: 5 May 2022"],
        [TITLE, "प्रकाशित: 12 मार्च 2022"],
        [TITLE, "12 March 2022", "Termin: 21 November 2022 um 10.30 Uhr", "Ort: Online"],
    ],
    ids=str,
)
def test_a_date_line_says_when_it_was_published(lines: list[str], accept: Accept) -> None:
    assert when(seed(*lines), accept) == ("2022-03-12", DateSource.DATE_LINE)


def test_a_labelled_line_at_the_end_says_so_too(accept: Accept) -> None:
    text = seed(TITLE)
    assert when(f"{text}\n\n{TEXT[0]}\n\nPosted: 12 March 2022", accept) == ("2022-03-12", DateSource.DATE_LINE)
    form = "Leave a Reply\n\nYour email address will not be published. Required fields are marked *"
    assert when(f"{text}\n\nPosted on 12 March 2022 by Jo Harker\n\n{form}", accept)[0] == "2022-03-12"
    assert when(f"{text}\n\n{TEXT[0]}\n\n12 March 2022", accept)[0] == ""


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "Last updated: 12 March 2022"],
        [TITLE, "Date: 21 November 2024", "Time: 10.30am to noon", "Venue: the round room"],
        ["Open evening for families", "Thursday 21 November 2024", "Come along from 5.30pm and meet the driver."],
        ["Minutes of the steering group", "12 March 2022"],
        ["Four dates in the life of a bus", "12 March 1992", TEXT[0], "3 May 2001"],
        [TITLE, "12 March 1889"],
        [TITLE, "12 March 2031"],
        [TITLE, "Published: 12 March 2031"],
        [TITLE, "In March 2022"],
        [TITLE, "Closing date: 12 March 2022"],
        ["Tuesday, April 26, 2022", "Search", TITLE],
        [TITLE, "Published: 12/03/1401"],
        ["Summer fair at the gate", "Saturday 12 June 2021, 2.00pm"],
        [TITLE, "Tea Dance | 12 March 2022 | 10:00"],
        [TITLE, "12 March 2022", "Termin: 12 March 2022 um 10.30 Uhr", "Ort: Online"],
    ],
    ids=str,
)
def test_other_dates_are_not_taken(lines: list[str], accept: Accept) -> None:
    assert when(seed(*lines), accept) == ("", DateSource.FIRST_SEEN)


def test_an_event_keeps_its_date_in_the_text(accept: Accept) -> None:
    html = accept(seed(TITLE, "Date: 21 November 2024", "Time: 10.30am to noon", "Venue: the round room")).html
    assert "Date: 21 November 2024" in html


def test_front_matter_is_above_a_date_line(accept: Accept) -> None:
    revision = accept("---\ndate: 2021-01-02\nauthor: Me\n---\n" + seed(TITLE, "By Jo Harker", "12 March 2022"))
    assert revision.published == datetime(2021, 1, 2, tzinfo=UTC)
    assert (revision.date_source, revision.author) == (DateSource.FRONT_MATTER, "Me")


def test_a_time_is_meant_where_the_publication_is(accept: Accept) -> None:
    revision = accept(seed(TITLE, "12 July 2022, 9:30 pm"))
    assert revision.published == datetime(2022, 7, 12, 20, 30, tzinfo=UTC)


def test_months_come_first_in_american_publications() -> None:
    text = CONFIG.publication
    config = load(
        f'[publication]\ntitle = "{text.title}"\nbase_url = "https://news.example.org/"\nlanguage = "en-US"\n'
        'tag_authority = "news.example.org,2026"\n',
        "config.toml",
    )
    reading = read_seed("a.txt", seed(TITLE, "03/04/2022").encode(), config, NOW)
    assert reading.revision
    assert reading.revision.published
    assert reading.revision.published.date().isoformat() == "2022-03-04"


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("By Jo Harker", "Jo Harker", ""),
        ("By admin", "", ""),
        ("By Larkmead Parent Carer Forum", "", "Larkmead Forum"),
        ("By the News Team", "", ""),
        ("Jo Harker · 12 March 2022 · 5 minute read", "Jo Harker", ""),
        ("Mill Hill | 12 March 2022", "", ""),
        ("Staff Consortium | March 12, 2022 01:52:54 PM", "", ""),
    ],
)
def test_who_wrote(line: str, author: str, source: str, accept: Accept) -> None:
    revision = accept(seed(TITLE, line))
    assert (revision.author, revision.source, revision.html) == (author, source, BODY)


def test_a_picture_above_the_text_stays(accept: Accept) -> None:
    picture = "![A bed](https://www.example.org/bed.png)"
    text = "Each class has a bed of its own now, and they dig it on Fridays."
    for content in (f"---\ntitle: The garden\n---\n{picture}\n\n{text}", f"# The garden\n\n{picture}\n\n{text}"):
        assert "<img" in accept(content, "a.md").html


def test_a_name_above_the_date_is_who_wrote(accept: Accept) -> None:
    assert accept(seed(TITLE, "Jo Harker", "12 March 2022")).author == "Jo Harker"
    assert accept(seed(TITLE, "Mill Hill", "12 March 2022")).author == ""


def test_who_posted_it_may_stand_below_the_text(accept: Accept) -> None:
    text = seed(TITLE) + "\n\nPosted by Jo Harker at 21:14\n\nLabels: buses\n\nNo comments:\n\nPost a Comment"
    assert accept(text).author == "Jo Harker"
    form = "Leave a Reply\n\nYour email address will not be published.\n\nPosted by Jo Harker at 21:14"
    assert accept(f"{seed(TITLE)}\n\n{form}").author == ""


PATH = "The council has built a path from the mill to the school. It is two metres wide and has lights."


@pytest.mark.parametrize(
    "lines",
    [
        ["Closing date", "28 February 2025"],
        ["Born", "3 May 1995"],
        ["When", "Saturday 3 May 2025", "Where", "The hall"],
        ["By 3 March 2025"],
        ["Submitted by 3 March 2025"],
        ["A post begins with a line such as this:", "Posted on 3 March 2015 by admin"],
    ],
)
def test_a_date_that_is_not_that_of_publication_is_none(lines: list[str], accept: Accept) -> None:
    revision = accept(seed("The new path to the school", *lines, PATH))
    assert revision.published is None


@pytest.mark.parametrize(
    ("title", "date", "text"),
    [
        ("Summer fair", "Saturday 12 July 2025", "The fair is back on the green. Bring a chair. Gates at noon."),
        (
            "Margaret Ellis Howard",
            "4 January 2025",
            "Margaret, who has died aged 93, taught three generations to read.",
        ),
        ("Open evening", "3 March 2025, 7.30pm", "Parents are invited to look round. We will show them the new hall."),
        ("Diary of a walker", "Monday 3 March 2025", "I set out at dawn and came home at dusk, and saw one heron."),
    ],
)
def test_a_bare_date_of_what_is_to_come_or_was_is_none(title: str, date: str, text: str, accept: Accept) -> None:
    assert accept(seed(title, date, text)).published is None


def test_a_numbered_list_is_no_imprint(accept: Accept) -> None:
    revision = accept(seed("The path", PATH, "1. Source: The Gazette\n2. Photo by Ann Harker\n3. Published 3 May 1998"))
    assert revision.published is None
    assert "Published 3 May 1998" in revision.html
