"""Pages of many kinds, each with what it prints around an article, and real lines that only read like that."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest

from .conftest import Accept, Read

TITLE = "A goat comes to the reading room"
TEXT = (
    "It came in on Friday by the side door, looked at the atlas on the table, and stood in front of it until lunch.",
    "Class six has written to the farm to ask what a goat would like to be read, if it comes again in the autumn.",
)
BAR = ("Share on Facebook", "Share on Twitter", "Print this page", "Email this page", "Copy link")


def page(*lines: str) -> str:
    return "\n\n".join([*lines, *TEXT])


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


REPORTED = (
    "This website uses cookies, says the notice on our tablets. We bake them on Tuesdays.",
    "This site uses cookies. So does the kitchen, and ours have raisins.",
    "“This website uses cookies to improve your experience,” said the screen, and the class asked which kind.",
    "We use cookies to give you the best experience on our website, read Ada, and nobody at the table laughed.",
    "Cet site utilise des cookies, dit la tablette.",
    "Diese Webseite verwendet Cookies, sagte das Schild an der Tür.",
    "Este sitio usa cookies, decía la puerta de la cocina.",
    "Your browser is out of date, said the goat.",
)


@pytest.mark.parametrize("line", REPORTED)
@pytest.mark.parametrize("where", [0, 1, 2])
def test_a_notice_that_somebody_reads_out_is_no_notice(line: str, where: int, accept: Accept) -> None:
    shown = words(accept("\n\n".join([TITLE, *TEXT[:where], line, *TEXT[where:], *BAR])).html)
    assert line in shown


@pytest.mark.parametrize(
    "notice",
    [
        "This website uses cookies.",
        "This website uses cookies to ensure you get the best experience on our website. Learn more",
        "This site uses cookies. By continuing to browse you agree to our use of them.",
        "Wir verwenden Cookies, um Ihnen die Nutzung zu erleichtern.",
    ],
)
def test_the_notice_itself_goes(notice: str, accept: Accept) -> None:
    assert words(accept("\n\n".join([notice, TITLE, "Posted on 3 May 2023", *TEXT])).html) == " ".join(TEXT)


def test_a_headline_that_says_who_says_so_goes_with_its_label(accept: Accept) -> None:
    label = "Read more: Bridge will stay shut until Easter, say engineers"
    assert words(accept("\n\n".join([TITLE, TEXT[0], label, TEXT[1]])).html) == " ".join(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Chip in",
        "More dates",
        "Vote now for the mayor",
        "Light rain",
        "Sunny spells",
        "Overcast",
        "Stop the bus for the goat",
    ],
)
def test_a_last_line_below_buttons_stays(line: str, accept: Accept) -> None:
    shown = words(accept("\n\n".join([TITLE, *TEXT, *BAR, line])).html)
    assert shown == " ".join([*TEXT, line])


@pytest.mark.parametrize("line", ["Zoom in", "Zoom out"])
def test_a_last_line_alone_stays(line: str, accept: Accept) -> None:
    assert words(accept("\n\n".join([TITLE, *TEXT, line])).html) == " ".join([*TEXT, line])
    assert words(accept("\n\n".join([TITLE, TEXT[0], line, TEXT[1]])).html) == " ".join([TEXT[0], line, TEXT[1]])


@pytest.mark.parametrize(
    "above",
    [
        ("Press release: for immediate use",),
        ("News release - for immediate release",),
        ("From the Autumn issue",),
        ("From our May 2019 newsletter",),
        ("The Wobbly Table", "Just another WordPress weblog"),
        ("BrowseAloud", "Accessibility tools", "Translate", "Farm news"),
    ],
)
def test_what_stands_above_a_title(above: tuple[str, ...], accept: Accept) -> None:
    assert accept(page(*above, TITLE, "Date published: 3 May 2023")).title == TITLE


def test_a_title_of_two_words_below_the_name_of_a_blog(accept: Accept) -> None:
    revision = accept(
        page("The Wobbly Table", "Just another WordPress weblog", "Goat day", "By Jo Harker on 3 May 2023")
    )
    assert (revision.title, words(revision.html)) == ("Goat day", " ".join(TEXT))


@pytest.mark.parametrize("title", ["From the autumn of a goat", "Just another morning in the reading room"])
def test_a_title_that_reads_like_them(title: str, accept: Accept) -> None:
    assert accept(page(title, "By Jo Harker")).title == title


def test_who_wrote_in_small_letters_below_a_title(accept: Accept) -> None:
    title = "La capra che voleva leggere tutti i libri della scuola"
    revision = accept(f"{title}\ndi Chiara Donati\n3 maggio 2023\n" + "\n".join(TEXT))
    assert (revision.title, revision.author) == (title, "Chiara Donati")


def test_a_line_that_goes_on_with_by_is_no_byline(accept: Accept) -> None:
    text = "The goat was led out of the room and over the road\nby Jo Harker, who has keys\nand then the bell rang."
    assert "over the road by Jo Harker, who has keys" in words(accept(f"{TITLE}\n\n{TEXT[0]}\n\n{text}").html)


@pytest.mark.parametrize(
    "below",
    [
        ("Episode 12", "3 May 2023", "32 mins", "Subscribe: Apple Podcasts | Spotify | RSS"),
        ("Posted 3 May 2023 in Class 4",),
        ("3 mayo, 2023 admin Sin categoría 0",),
    ],
)
def test_a_date_below_a_title(below: tuple[str, ...], accept: Accept) -> None:
    talk = ("HOST: What did it read?", "JO: The atlas.", "HOST: And then?", "JO: It slept.")
    revision = accept("\n\n".join([TITLE, *below, *TEXT, *talk]))
    assert revision.published
    assert str(revision.published.astimezone(ZoneInfo("Europe/London")))[:10] == "2023-05-03"
    assert words(revision.html) == " ".join([*TEXT, *talk])


def test_an_event_still_has_a_host(accept: Accept) -> None:
    assert accept("\n\n".join([TITLE, "3 May 2023", "Host: the farm", "Venue: the yard", *TEXT])).published is None


def test_a_mail_was_published_when_it_was_sent(accept: Accept) -> None:
    head = f"From: Farm <farm@example.org>\nSent: Wed, 3 May 2023 09:12\nTo: undisclosed-recipients:;\nSubject: {TITLE}"
    revision = accept(f"{head}\n\n{TEXT[0]}\n\n{TEXT[1]}")
    assert str(revision.published) == "2023-05-03 08:12:00+00:00"
    assert accept(f"{TITLE}\n\n{TEXT[0]}\n\nSent: 3 May 2023\n\n{TEXT[1]}").published is None


def test_the_links_of_a_wiki_behind_its_headings_go(accept: Accept, read: Read) -> None:
    content = f"{TITLE}\n\n{TEXT[0]}\n\nThe atlas[edit]\n\n{TEXT[1]}"
    assert "<h2>The atlas</h2>" in accept(content).html
    assert [(drop.rule, drop.text) for drop in read(content).dropped] == [("edit-link", "[edit]")]
    for line in ("[edit]", "She wrote [edit] in red, and so the whole class learnt to [edit] the atlas of the goat."):
        assert line in words(accept(f"{TITLE}\n\n{TEXT[0]}\n\n{line}\n\n{TEXT[1]}").html)


@pytest.mark.parametrize(
    "tail",
    [
        "This email and any attachments are confidential and intended solely for the addressee.",
        "Community content is available under CC-BY-SA unless otherwise noted.",
        "Part of the Goat Academy Trust. Registered in England, company number 0123456.",
        "Do not sell or share my personal information",
        "[email protected]",
        "No reviews yet. Be the first to write one.",
        "Latest posts by Mr J. Harker (see all)\n\n- Netball results - June 4, 2019\n- The mill - May 21, 2019",
        "Also from this source\n\nSwimming lessons start again\n\nContact us\n\nDo not sell my info",
    ],
)
def test_what_closes_a_page_goes(tail: str, accept: Accept) -> None:
    assert words(accept("\n\n".join([TITLE, *TEXT, tail])).html) == " ".join(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "This email is confidential, she wrote, and sent it to all.",
        "Our content is happy under the table.",
        "Part of the wall fell. Nobody was hurt.",
        "Do not share my hay",
        "No reviews yet, and the goat reads them all.",
        "We moderate the debate with a bell.",
        "From Leeds, the long way",
        "32 minutes late",
    ],
)
def test_what_reads_like_that_stays(line: str, accept: Accept) -> None:
    for lines in ([TITLE, *TEXT, line], [TITLE, TEXT[0], line, TEXT[1]], [TITLE, *TEXT, line, *BAR]):
        assert line in words(accept("\n\n".join(lines)).html)
