"""What is no article is held with its reason, and what only looks like that is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from sendfeed.model import Outcome
from tests.timing import growth

from .conftest import Read

TEASERS = "\n\n".join(
    f"Headline number {n} of the month\n\nThe {word} was opened by the mayor last week and there was […]\n\nRead more"
    for n, word in enumerate(["pool", "garden", "library", "kitchen"], 1)
)
BODY = (
    "The steering group met on Monday and agreed what to do about the minibus, which has stood in the yard.\n\n"
    "It will be mended by the father of one of the pupils, who asks for nothing but a cup of tea."
)

UNFIT = {
    "no article": [
        "404\n\nPage not found\n\nSorry, the page you were looking for could not be found. Try the search box.",
        "Page not found\n\nIt may have been moved. Go to the home page.",
        "403 Forbidden\n\nYou don't have permission to access /news on this server.\n\nApache/2.4",
        "Access denied\n\nYou must be logged in to view this page.",
        "Just a moment...\n\nChecking your browser before you go on. Ray ID: 7d4f",
        "Our site is currently undergoing maintenance\n\nWe are carrying out scheduled maintenance. Try again later.",
        "Seite nicht gefunden\n\nDie Seite, die Sie suchen, existiert nicht mehr.",
        "Search\n\nNo results found for “minibuss”.\n\nTry fewer words.",
        "There has been a critical error on this website.\n\nPlease ask the people who look after it.",
        "Back soon\n\nBriefly unavailable for scheduled maintenance. Check back in a minute.",
        "The Courier\n\nSubscribe now and get unlimited access to all our stories. Already a subscriber?",
        "Archive for June 2016\n\n  • A walk in the rain\n  • The new hoist\n\n« Older entries",
        "Account suspended\n\nThis account has been suspended. Contact your hosting provider for more.",
        "You need to sign in\n\nThis area is for members. Use the name that we gave you.",
        "This domain has expired\n\nIs it yours? Renew it.",
        "Search: minibus\n\nThe new minibus\n\nA minibus at last\n\nNames for a bus",
        "Tag archive: hoists\n\nA hoist for the pool\n\nWho lifts the lifter",
        "Hello world!\n\nWelcome to WordPress. This is your first post. Edit or delete it, then start writing!",
        "Our news\n\nThis page requires JavaScript, which your browser cannot run.",
        "We value your privacy\n\nWe and our partners store and/or access information on a device.\n\n"
        "Accept all\n\nReject all\n\nMore options",
        f"Latest news\n\n{TEASERS}",
        f"Kennet Forum\n\n{TEASERS}\n\nPage 1 of 12",
        "Search results for: respite\n\nShowing 1 to 3 of 37 results\n\nA break\n\nA grant\n\nThe team\n\nPage 1 of 9",
        "News archive\n\nTerm dates\n\n12 March 2019\n\nThe fayre\n\n2 March 2019\n\nBooks\n\n1 March 2019\n\nA walk",
    ],
    "boilerplate only": [
        "Log in\n\nPlease log in to continue to the members' area.",
        "Menu\n\nHome\n\nAbout us\n\nContact us\n\nPrivacy policy | Cookies | Site map\n\n© 2021 All rights reserved.",
    ],
    "placeholder": ["Our new site\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."],
    "too short": ["A try\n\ntest", "Untitled", "Minutes\n\nAs below"],
}

FIT = [
    f"Page not found\n\n{BODY}\n\nThat is what the sign in the library says where the last leaf of the atlas was.",
    f"404 pupils and counting\n\n{BODY}",
    f"Maintenance\n\n{BODY}",
    f"Access denied\n\n{BODY} “Access denied” is what the door of the hall says to a wheelchair, she told the panel.",
    f"Latest news\n\n{BODY}",
    f"Archive\n\n{BODY}",
    f"Archive of lost toys\n\n{BODY}",
    f"Search: how a dog found the ball\n\n{BODY}",
    f"Your account has been suspended, said the machine\n\n{BODY}",
    f"You need to sign\n\n{BODY}",
    f"A petition: you need to sign in the hall\n\n{BODY}",
    f"What lorem ipsum means\n\nLorem ipsum dolor sit amet: it is on every leaflet, says the class.\n\n{BODY}",
    f"We value your privacy\n\nSo said the form, and we use cookies to bribe those who fill it in.\n\n{BODY}",
    f"A critical error\n\n{BODY}\n\nThere has been a critical error in the county’s sums, said the chair.",
    f"Full access\n\n{BODY}\n\nWheelchairs have full access to the hall and all of the garden but the pond.",
    "Pool closed on Friday\n\nIt opens again on Saturday.",
    "The long wait\n\n"
    + "\n\n".join(
        f"We waited for the {n}th bus, and then…\n\nIt was not ours. It went to the depot." for n in range(4, 9)
    )
    + f"\n\n{BODY}",
    f"Five books\n\n{BODY}\n\n{BODY.replace('Monday', 'Friday')}\n\n{TEASERS}",
    f"More\n\n{BODY}\n\nMore than once we asked.\n\nMore than twice we wrote.\n\nMore often we rang.",
]


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in UNFIT.items() for text in texts])
def test_what_is_no_article_is_held(reason: str, text: str, read: Read) -> None:
    reading = read(text)
    assert reading.outcome is Outcome.HELD
    # Where cleaning takes all of it there is nothing left to tell its kind by.
    assert reason in reading.reason or reading.reason.startswith("boilerplate only"), reading.reason


@pytest.mark.parametrize("text", FIT)
def test_what_only_looks_like_that_is_an_article(text: str, read: Read) -> None:
    reading = read(text)
    assert reading.outcome is Outcome.ACCEPTED, reading.reason


def test_a_title_in_the_front_matter_is_a_persons_word(read: Read) -> None:
    assert read("---\ntitle: A test\n---\nTest").outcome is Outcome.ACCEPTED
    assert read("---\ntitle: A test\n---\n").outcome is Outcome.HELD


def test_what_is_held_as_unfit_can_be_released(read: Read) -> None:
    assert read(UNFIT["no article"][1]).revision


@pytest.mark.parametrize(
    "line", ["more ", "« older posts ", "no results for ", "page 1 of 2 ", "we use cookies ", "1 "]
)
def test_hostile_lines_take_linear_time(line: str, read: Read) -> None:
    def reading(size: int) -> Callable[[], object]:
        return partial(read, f"A title\n\n{line * 10 * size}\n\n" + f"{line * 5}\n\n" * size)

    assert growth(reading, 200, 1000) < 1.6
