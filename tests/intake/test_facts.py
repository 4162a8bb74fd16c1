from __future__ import annotations

import pytest

from sendfeed.config import Config
from sendfeed.intake.facts import source_named

from .conftest import Accept


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("the ASSS said", "Association of Small Special Schools"),
        ("the asss said", ""),
        ("the ASSSX said", ""),
        ("the association of small\nspecial schools said", "Association of Small Special Schools"),
        ("ASSS met the Larkmead Parent Carer Forum; ASSS listened", "Association of Small Special Schools"),
        ("ASSS met the Larkmead Parent Carer Forum (Larkmead Parent Carer Forum)", "Larkmead Forum"),
        ("nobody", ""),
    ],
)
def test_the_source_is_the_one_named_most_often(text: str, source: str, accept: Accept) -> None:
    assert accept(f"The title\n\nThen {text}.").source == source


def test_the_folder_tells_the_source(accept: Accept) -> None:
    assert accept("The title\n\nASSS met.", "partners/larkmead/2026/a.txt").source == "Larkmead Forum"
    elsewhere = accept("The title\n\nASSS met.", "partners/larkmeadow/a.txt")
    assert elsewhere.source == "Association of Small Special Schools"
    assert accept("---\nsource: Me\n---\nThe title\n\nASSS met.", "partners/larkmead/a.txt").source == "Me"


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Flexible Working and a job share", ("Flexible working",)),
        ("a minibus for flexible\u00a0working", ("Flexible working", "Transport")),
        ("minibuses", ()),
    ],
)
def test_topics_by_whole_words(text: str, topics: tuple[str, ...], accept: Accept) -> None:
    assert accept(f"The title\n\nThere was {text}.").topics == topics


def test_topics_of_the_front_matter_come_first(accept: Accept) -> None:
    assert accept("---\ntopics: Water\n---\nThe minibus\n\nIt came.").topics == ("Water", "Transport")


def test_the_language_is_told_only_if_it_is_given(accept: Accept) -> None:
    assert accept("The title\n\nIt came.").language == ""
    assert accept("---\nlanguage: en-GB\n---\nThe title\n\nIt came.").language == "en-GB"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("ASSS", "Association of Small Special Schools"),
        ("the Larkmead Parent Carer Forum", "Larkmead Forum"),
        ("larkmead forum", "Larkmead Forum"),
        ("Larkmead", ""),
        ("", ""),
    ],
)
def test_a_byline_may_name_a_source(name: str, source: str, config: Config) -> None:
    assert source_named(name, config) == source
