"""The address of whoever runs a page goes with its foot; one that the article gives stays."""

from __future__ import annotations

import pytest

from sendfeed.intake.clean.addresses import MAX_LINE, is_address, kind, lines_above
from tests.intake.conftest import Accept

TEXT = (
    "The schools in the valley have bought a minibus together, and it will be painted by their pupils in spring.\n\n"
    "It has room for sixteen, and for two in wheelchairs; the first journey is to the sea, the second to the mill."
)
BODY = f"A minibus for the valley\n\n{TEXT}"
ADDRESS = ("Larkmead School", "Mill Lane, Larkmead, LM65 2QT", "01632 960 012", "office@larkmead.example.org")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("12 High Street, Leeds LS1 4AB", "post"),
        ("Bergstraße 12, 12345 Musterstadt", "post"),
        ("Springfield, IL 62704", "post"),
        ("ul. Długa 4, 00-238 Warszawa", "post"),
        ("Storgatan 1, 111 22 Stockholm", "post"),
        ("Tel: 01632 960 455", "phone"),
        ("+49 (0)30 901820", "phone"),
        ("E-Mail: mail@schule.example", "mail"),
        ("www.larkmead.example.org", "web"),
        ("Monday to Friday: 9am to 5pm", "hours"),
        ("The hall", ""),
        ("Ring us on 01632 960 455 by Friday", ""),
        ("It cost 12345 Marks. Nobody paid.", ""),
        ("0" * (MAX_LINE + 1), ""),
    ],
)
def test_a_line_is_told_by_its_shape(line: str, told: str) -> None:
    assert kind(line) == told


def test_what_is_not_sure_must_tell_more() -> None:
    lines = ADDRESS[:3]
    assert is_address(lines, "The fair was fun.", is_sure=True)
    assert not is_address(lines, "The fair was fun.", is_sure=False)
    assert is_address(ADDRESS, "The fair was fun.", is_sure=False)
    assert not is_address((*lines, "The fair was fun: we sang."), "", is_sure=True)


@pytest.mark.parametrize("above", ["To book, ring or write.", "The fair is held at the school.", "Contact us."])
def test_where_readers_are_invited_to_is_of_the_article(above: str) -> None:
    assert not is_address(ADDRESS, above, is_sure=True)


def test_names_alone_are_no_address() -> None:
    assert lines_above(("Anna Lee", "Tom Ray")) == 0
    assert lines_above(("It rained.", "Larkmead School", "LM65 2QT")) == 2


@pytest.mark.parametrize(
    "foot", ["© 2023 Larkmead School", "Registered charity no. 1099999", "Impressum | Datenschutz", "Privacy | Cookies"]
)
def test_an_address_goes_with_the_foot_of_a_page(foot: str, accept: Accept) -> None:
    assert "Larkmead" not in accept("\n\n".join([BODY, *ADDRESS, foot])).html
    assert "Larkmead" not in accept("\n\n".join([BODY, "Share this page", "Tweet", *ADDRESS, foot])).html


@pytest.mark.parametrize(
    "lines",
    [
        ADDRESS,
        ("To book, ring or write.", *ADDRESS, "© 2023 Larkmead School"),
        ("Where: Mill Lane, Larkmead, LM65 2QT", "Tickets: £2", "Ring 01632 960 012", "© 2023 Larkmead School"),
        (*ADDRESS, "Share this page"),
    ],
)
def test_an_address_of_the_article_stays(lines: tuple[str, ...], accept: Accept) -> None:
    html = accept("\n\n".join([BODY, *lines])).html
    assert "Mill Lane" in html
    assert "01632 960 012" in html
