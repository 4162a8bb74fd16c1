from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.blocks import Block
from sendfeed.intake.traits import edges, sketch, without_shared

PROMOTION = "Our members hear of all this a week before everybody else does."
TITLE, BODY = "The pool opens again", "It was closed for a year, and everybody is glad to see it open at last."


def blocks(*texts: str) -> list[Block]:
    return [Block("p", text, text) for text in texts]


def shared(*texts: str) -> frozenset[int]:
    return frozenset(edge.hash for edge in edges(blocks(*texts)))


def texts(found: tuple[Block, ...]) -> list[str]:
    return [block.text for block in found]


def test_what_others_share_is_dropped_at_the_end_and_before_the_title() -> None:
    found = without_shared(blocks(PROMOTION, TITLE, BODY, "Join us", PROMOTION), shared(PROMOTION, "Join us"))
    assert texts(found.blocks) == [TITLE, BODY]
    assert [dropped.text for dropped in (*found.head, *found.tail)] == [PROMOTION, "Join us", PROMOTION]
    assert {dropped.rule for dropped in (*found.head, *found.tail)} == {"shared-block"}


def test_a_shared_block_within_the_text_stays() -> None:
    article = blocks(TITLE, BODY, PROMOTION, "And so it went on until the very end of the day.")
    assert without_shared(article, shared(PROMOTION)).blocks == tuple(article)


def test_few_words_are_shared_by_chance() -> None:
    article = blocks(TITLE, BODY, "Thank you all.")
    assert without_shared(article, shared("Thank you all.")).blocks == tuple(article)


def test_a_title_that_comes_each_month_stays() -> None:
    article = blocks("A letter from the head of the school", BODY)
    assert without_shared(article, shared("A letter from the head of the school")).blocks == tuple(article)


def test_capitals_and_spaces_do_not_matter() -> None:
    assert shared("Join  us\nTODAY") == shared("join us today")
    assert edges(blocks("—", "* * *")) == ()


WORDS = st.lists(st.sampled_from("school pool minibus parents letter friday".split()), min_size=5, max_size=60)  # noqa: SIM905


@given(st.lists(WORDS.map(" ".join), max_size=40), st.data())
def test_nothing_is_lost_without_being_recorded(lines: list[str], data: st.DataObject) -> None:
    article = blocks(*lines)
    some = data.draw(st.sets(st.sampled_from([edge.hash for edge in edges(article)] or [0])))
    found = without_shared(article, some)
    everything = [*(d.text for d in found.head), *texts(found.blocks), *(d.text for d in found.tail)]
    assert sorted(everything) == sorted(lines)
    assert not some or all(edge.hash in some for edge in edges([Block("p", "", d.text) for d in found.tail]))


def test_a_sketch_tells_texts_apart() -> None:
    assert sketch(TITLE, blocks(BODY)) == sketch(TITLE.upper(), blocks(f"  {BODY} "))
    assert not set(sketch(TITLE, blocks(BODY))) & set(sketch("Another", blocks(PROMOTION)))
    assert sketch("", []) == ()
