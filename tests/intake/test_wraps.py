from __future__ import annotations

import textwrap

import pytest

from sendfeed.intake.formats.text import read

PROSE = (
    "The hall has good light and a quiet room, and a ramp that was not added afterwards. Nobody has to ask for it. "
    "Places cost £40 for members – lunch and a great deal of it is included – and the Well-Known Cook is back. She "
    "Cooks on Tuesdays, On Wednesdays, On Thursdays And, If Nobody Minds The Noise, On Fridays."
)


def html(text: str) -> list[str]:
    return [block.html for block in read(text).blocks]


def paragraphs(*texts: str) -> list[str]:
    return [f"<p>{text}</p>" for text in texts]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_hard_wrapped_lines_are_joined(width: int) -> None:
    items = [
        "  • An item that is long enough to be wrapped at the width that the other lines have is joined too",
        "  • Two",
    ]
    lines = [*textwrap.wrap(PROSE, width, break_on_hyphens=False), ""]
    lines += [line for item in items for line in textwrap.wrap(item, width, subsequent_indent="    ")]
    assert html("\n".join(lines)) == [f"<p>{PROSE}</p>", f"<ul><li>{items[0][4:]}</li><li>Two</li></ul>"]


@pytest.mark.parametrize(
    "prose",
    [
        "Der Saal hat gutes Licht und einen ruhigen Raum, und die Rampe wurde nicht erst später angebaut. Niemand muss "
        "danach fragen. Ein Platz kostet 40 Euro für Mitglieder, und das Mittagessen ist für Eltern und Kinder dabei.",
        "La salle a une bonne lumière et une pièce calme, et la rampe n’a pas été ajoutée après coup. Personne ne doit "
        "la demander. Une place coûte 40 euros pour les membres, et le repas est compris pour toute la famille.",
    ],
)
@pytest.mark.parametrize("width", [60, 66, 72, 78])
def test_wrapped_paragraphs_without_empty_lines_come_apart(prose: str, width: int) -> None:
    wrapped = textwrap.fill(prose, width, break_on_hyphens=False)
    short = "À table, tout le monde."
    assert html(f"Titel\n{wrapped}\n{short}\n{wrapped}\n{short}") == paragraphs("Titel", prose, short, prose, short)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall has good light and a quiet room, and a well-\nknown cook.", "and a well-known cook."),
        ("In diesem Kreis gibt es gute Angebote der Kinder-\nund Jugendhilfe.", "der Kinder- und Jugendhilfe."),
        ("Please send the form that came with the letter to\nthe office.", "letter to the office."),
    ],
)
def test_a_break_in_the_midst_of_a_sentence_is_joined(text: str, expected: str) -> None:
    assert html(text)[0].endswith(f"{expected}</p>")
    assert len(html(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # A dash within a sentence is no bullet.
        "The places cost forty pounds for those who are members\n- and a great deal more for those who are not.",
        "The library van comes down the lane in the wind,\nand its lamps are lit before the gate swings back,\n"
        "and nobody is late who ever ran behind\nits tail light up the hill.",
        "It Comes on Tuesdays when the gate is propped\nWith half a brick and someone else's string.\n"
        "Its steps go down with all the books on top\nAnd every one of them can nearly sing.\n"
        "The Driver wears a coat that has no name\nAnd keeps a biscuit in the glove box door.\n",
        "The first paragraph is one sentence on a single line of its own.\n"
        "The second paragraph is one more of them, and it is a bit longer.\n"
        "Then comes the third, without an empty line before it either.\n"
        "Nobody knows why the fourth one was written, but there it is.",
    ],
)
def test_breaks_that_were_meant_stay(text: str) -> None:
    assert html(text) == paragraphs(*text.strip().split("\n"))
