from __future__ import annotations

import pytest

from sendfeed.config.schema import Cleaning
from sendfeed.intake.blocks import Block
from sendfeed.intake.clean import ruleset
from sendfeed.intake.clean.middle import without_middle
from sendfeed.intake.formats.text import read
from sendfeed.model import Dropped
from tests.intake.conftest import Accept

TEXT = "The first paragraph says something."


def middle(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    blocks, dropped = without_middle(read(f"{TEXT}\n\n{text}\n\n{TEXT}").blocks, ruleset(Cleaning()))
    return [block.text for block in blocks], [(drop.text, drop.rule) for drop in dropped]


def test_a_whole_block_that_nobody_writes_is_dropped_and_recorded() -> None:
    assert middle("Advertisement") == ([TEXT, TEXT], [("Advertisement", "middle-advert")])


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement for a caretaker",
        "The sign said:\n\nAdvertisement",
        "Sign up to our newsletter",
        "Sign up to our newsletter\n\nIt comes on Fridays.",
        "Your email address",
        "Read more:\n\nThe next paragraph is not a list.",
    ],
)
def test_anything_else_stays(text: str) -> None:
    kept, _ = middle(text)
    assert text.rsplit("\n\n", maxsplit=1)[-1] in kept


def test_two_lines_confirm_a_box() -> None:
    kept, dropped = middle("Sign up to our newsletter\n\nEnter your email")
    assert kept == [TEXT, TEXT]
    assert [rule for _, rule in dropped] == ["middle-letter", "middle-letter-field"]


def test_a_list_of_headlines_goes_with_the_line_above_it() -> None:
    kept, dropped = middle("More news:\n\n  • Car stuck in pond\n  • Pond to be moved")
    assert kept == [TEXT, TEXT]
    assert dropped[1] == ("Car stuck in pond\nPond to be moved", "middle-more")
    kept, _ = middle("More news:\n\n  • The car was stuck in the pond.\n  • The pond will be moved.")
    assert len(kept) == 3


def test_a_list_goes_only_as_a_whole() -> None:
    assert middle("  • IMG_2034.jpg\n  • IMG_2035.jpg")[0] == [TEXT, TEXT]
    assert len(middle("  • IMG_2034.jpg\n  • the pond")[0]) == 3


def test_other_blocks_are_never_residue() -> None:
    blocks = (Block("blockquote", "Advertisement", "Advertisement"), Block("pre", "open_in_new", "open_in_new"))
    assert without_middle(blocks, ruleset(Cleaning())) == (blocks, ())


def test_of_a_caption_the_label_goes() -> None:
    assert middle("Image caption The pond in June")[0][1] == "The pond in June"
    marked = (Block("p", "<em>Image caption The pond</em>", "Image caption The pond"),)
    assert without_middle(marked, ruleset(Cleaning())) == (marked, ())


@pytest.mark.parametrize("caption", ["Image caption The pond in June", "Image caption\n\nThe pond in June"])
def test_a_caption_is_set_apart_and_no_heading(caption: str, accept: Accept) -> None:
    html = "\n".join(
        [f"<p>{TEXT}</p>", "<p><em>The pond in June</em></p>", "<p>It has been dug by the whole of class four.</p>"]
    )
    text = f"A pond\n\n{TEXT}\n\n{caption}\n\nIt has been dug by the whole of class four.\n"
    assert accept(text).html == html


def test_a_sentence_below_a_label_is_no_caption(accept: Accept) -> None:
    text = f"A pond\n\n{TEXT}\n\nImage caption\n\nIt has been dug by the whole of class four.\n"
    assert "<em>" not in accept(text).html


@pytest.mark.parametrize("heading", ["How we began", "What next?", "The pond", "Where are they now?"])
def test_a_heading_below_a_label_is_no_caption(heading: str, accept: Accept) -> None:
    text = f"A pond\n\n{TEXT}\n\nImage caption\n\n{heading}\n\nIt has been dug by the whole of class four.\n"
    assert f"<h2>{heading}</h2>" in accept(text).html


def test_a_name_below_a_label_is_a_caption(accept: Accept) -> None:
    text = f"A pond\n\n{TEXT}\n\nImage caption\n\nAmina Marsh\n\nIt has been dug by the whole of class four.\n"
    assert "<em>Amina Marsh</em>" in accept(text).html


@pytest.mark.parametrize("label", ["Read More", "Lesen Sie auch", "À lire aussi", "Czytaj także:", "Läs också"])
def test_the_title_goes_that_a_line_points_to(label: str) -> None:
    kept, dropped = middle(f"{label}\n\nThe old pond to be moved")
    assert (kept, [text for text, _ in dropped]) == ([TEXT, TEXT], [label, "The old pond to be moved"])
    assert dropped[0][1] == dropped[1][1]


@pytest.mark.parametrize(
    "text",
    [
        "Read more\n\nThe pond",
        f"Read more\n\nThe old pond is moved\n\n{TEXT}\n\nThe new pond is dug",
        "They asked me:\n\nRead more\n\nThe old pond to be moved",
        "Read more\n\nThe old pond to be moved\n\nThe new pond to be dug",
    ],
)
def test_headings_below_such_a_line_stay(text: str) -> None:
    kept, _ = middle(text)
    assert all(line in kept for line in text.split("\n\n") if "pond" in line)


@pytest.mark.parametrize("line", ["MORE: The old pond to be moved", "BACKGROUND | The old pond is moved"])
def test_a_label_in_capitals_goes_with_its_title(line: str) -> None:
    assert middle(line) == ([TEXT, TEXT], [(line, "also-shouted")])
    kept = line.replace("MORE", "More").replace("BACKGROUND", "Background")
    assert middle(kept)[0] == [TEXT, kept, TEXT]


def test_nothing_is_left_of_nothing() -> None:
    assert without_middle((), ruleset(Cleaning())) == ((), ())
    only = (Block("p", "Advertisement", "Advertisement"),)
    assert without_middle(only, ruleset(Cleaning())) == ((), (Dropped("Advertisement", "middle-advert"),))
