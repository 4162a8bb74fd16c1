"""Lines that stand like headings and are none: who wrote, agencies, what readers are asked."""

from __future__ import annotations

import pytest

from .conftest import Accept

LONG = "The kiln was lifted over the wall on Monday, and the yard behind the mill has been full of people ever since."
MORE = "Nobody had fired a pot there since the war, so the class asked a potter from the coast how it may be done."


def seed(heading: str, below: str) -> str:
    return "\n\n".join(["A kiln comes back", LONG, heading, below, MORE])


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Education editor", MORE + LONG),
        ("Political Correspondent", MORE + LONG),
        ("Reuters", MORE + LONG),
        ("AFP / dpa", MORE + LONG),
        ("Jo Harker", "Jo joined the Bugle in 2010 and writes of yards, mills and the people who look after them."),
        ("Jo Harker", "Reporter at the Bugle, who writes of yards, mills and the people who look after all of them."),
        ("Leave a Reply", MORE + LONG),
        ("Why you can trust Bugle News", MORE + LONG),
        ("More from Wexcombe", MORE + LONG),
        ("Related stories", MORE + LONG),
        ("Statistik-Cookies", MORE + LONG),
        ("Read More", MORE + LONG),
        ("Commenting policy", MORE + LONG),
        ("Share", MORE + LONG),
        ("Has anybody tried it? Did you ask, or did you wait?", MORE + LONG),
    ],
)
def test_they_are_none(heading: str, below: str, accept: Accept) -> None:
    html = accept(seed(heading, below)).html
    assert f">{heading}</h2>" not in html


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Letters to the editor", MORE + LONG),
        ("A new editor", MORE + LONG),
        ("Small Grants", MORE + LONG),
        ("Early Years", MORE + LONG),
        (
            "Ada Lovelace",
            "She wrote a program for a machine that nobody had built, and nobody would for a hundred years.",
        ),
        ("More from the yard", MORE + LONG),
        ("Who can trust whom", MORE + LONG),
        ("Read more, write less", MORE + LONG),
        ("What is it? Who may come?", MORE + LONG),
        ("Monday: clay and water", MORE + LONG),
        ("Tuesday evening: the first fire", MORE + LONG),
    ],
)
def test_these_are_headings(heading: str, below: str, accept: Accept) -> None:
    assert f"<h2>{heading}</h2>" in accept(seed(heading, below)).html
