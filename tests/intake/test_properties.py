"""What holds for every seed: an outcome, the same each time, nothing made up, and no sentence lost."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sendfeed.intake.clean import RULES
from sendfeed.model import Outcome, Reading

from .conftest import read_content

PROSE = st.sampled_from(
    [
        "We use cookies to teach fractions, and the crumbs to teach subtraction.",
        "You can leave a reply in the book by the gate, or ring the bell and say it aloud.",
        "Share this with a friend who is on the waiting list, she said, and they did.",
        "“Read more,” said the head, and so they read until the bus came.",
        "Posted to Arras in 1916, he wrote home every week on whatever paper he could find.",
        "By the river the path is level for two miles and there are benches all the way.",
        "The newsletter that we sign up to is printed on yellow paper because the ink shows better.",
        "Comments that were made in the hall are set out below in the order in which they came.",
        "On 3 May 2021 the panel met for the first time, and nobody knew what to say.",
        "Advertisement is not the answer, the treasurer told us, but a kind word might be.",
        "Related to this is the question of who holds the key on Sundays and bank holidays.",
        "Our privacy policy is simple: what is said in the kitchen stays in the kitchen.",
        "Follow us to the garden on Friday and bring a hat, for there is no shade at all.",
        "All rights reserved to the king were given to the town, which kept them for a year.",
        "Print and paper cost more than the stamps did, so we walked from door to door.",
        "Next week the whole school goes to the sea, if the minibus has been mended by then.",
        "Tags on the coats tell us who is here, and a bell tells the others when to come.",
        "He left at noon. She stayed until the lights went out, and locked the door behind her.",
    ]
)
RESIDUE = st.sampled_from(sorted({example for rule in RULES for example in rule.examples if len(example) < 200}))
TITLE = "The day that the minibus stood still"
PATHS = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx"])


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text))


def shown(reading: Reading) -> str:
    """All that readers would see of it."""
    assert reading.revision
    return f"{reading.revision.title}\n{unescape(re.sub(r'<[^>]*>', ' ', reading.revision.html))}"


@settings(deadline=None)  # what is used first has to be loaded
@given(st.binary(max_size=600), PATHS)
@example(b"PK\x03\x04", "a.docx")
@example(b"<html><head><title>x", "a.html")
def test_any_bytes_have_an_outcome_and_the_same_one_each_time(content: bytes, path: str) -> None:
    reading = read_content(content, path)
    assert reading == read_content(content, path)
    assert bool(reading.reason) == (reading.outcome is not Outcome.ACCEPTED)


@given(st.lists(PROSE | RESIDUE, max_size=14), st.sampled_from(["\n\n", "\n"]))
def test_every_word_of_an_article_was_in_its_seed(lines: list[str], between: str) -> None:
    text = between.join([TITLE, *lines])
    reading = read_content(text)
    if reading.revision:
        assert words(shown(reading)) <= words(text)
        assert words(reading.revision.author) <= words(text)
        assert words(reading.revision.summary) <= words(text)


@given(st.lists(PROSE, min_size=1, max_size=8, unique=True), st.sampled_from(["a.txt", "a.md"]))
def test_text_without_residue_loses_nothing(sentences: list[str], path: str) -> None:
    reading = read_content("\n\n".join([TITLE if path == "a.txt" else f"# {TITLE}", *sentences]), path)
    assert reading.outcome is Outcome.ACCEPTED, reading.reason
    assert reading.dropped == ()
    assert reading.revision
    assert reading.revision.title == TITLE
    for sentence in sentences:
        assert sentence in shown(reading)


@given(
    st.lists(RESIDUE, max_size=3),
    st.lists(PROSE, min_size=3, max_size=8, unique=True),
    st.lists(RESIDUE, max_size=6),
)
def test_residue_around_it_costs_no_sentence(before: list[str], sentences: list[str], after: list[str]) -> None:
    reading = read_content("\n\n".join([*before, TITLE, *sentences, *after]))
    assert reading.revision, reading.reason
    text = shown(reading)
    for sentence in sentences:
        assert sentence in text


@given(st.lists(PROSE | RESIDUE, max_size=14))
def test_what_is_not_shown_is_recorded(lines: list[str]) -> None:
    reading = read_content("\n\n".join([TITLE, *lines]))
    if reading.revision:
        revision = reading.revision
        recorded = " ".join(dropped.text for dropped in reading.dropped)
        told = f"{shown(reading)} {recorded} {revision.author} {revision.published}"
        assert words(TITLE) | {word for line in lines for word in words(line)} <= words(told)
