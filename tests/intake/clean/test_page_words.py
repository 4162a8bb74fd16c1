"""What speaks of the page is told from what speaks of the world."""

from __future__ import annotations

import pytest

from sendfeed.intake.clean.page_words import is_page_talk


@pytest.mark.parametrize(
    "line",
    [
        "Disallow cookies",
        "Subscribed",
        "Respond",
        "Sign in to comment on this story. Not registered yet? Create a free account.",
        "Already have a WordPress.com account? Log in now.",
        "Share Story:",
    ],
)
def test_pages_speak_of_themselves(line: str) -> None:
    assert is_page_talk(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "She asked for the website, the newsletter and the blog.",
        "Subscribe to that view, if you like, and it costs you nothing.",
        "At the foot of the page stood a form that you will know:",
        "It is a page about pages.",
        "so they shared it",
        "The comment that was read aloud",
        "Comments were read aloud",
        "Cookies of every kind, with chocolate, with raisins and with the recipe of a grandmother in Bala",
        "“Share this page”",
    ],
)
def test_articles_speak_of_something_else(line: str) -> None:
    assert not is_page_talk(line)
