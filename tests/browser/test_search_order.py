"""What a search finds, and in which order: the word itself, then what begins with it, then what looks like it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.support import Publication

SEEDS = {
    "Tea in the hall": "Tea is served in the hall, and one plant stands on each table for as long as the tea lasts.",
    "Planting trees": "Forty trees are set beside the field, and planting goes on until the rain comes back to us.",
    "Plants plants plants": "There are plants on every shelf, and plants in the porch, and plants beside the door.",
    "A plan of the hall": "The plan shows six rooms, and the plan is on the wall beside the office for all to see.",
    "Gardens with money": "Schools apply for a grant of up to five hundred pounds, and hear of it in three weeks.",
    "How we do things": "How do we do this, how do I do that: a long talk about how to do what one has to do here.",
    "Letters": "Our new e-mail address works from Monday on, and co-operation with the post office goes on, too.",
    "Mrs O’Brien": "After thirty years Mrs O’Brien leaves the kitchen, and the whole choir sang for her on Friday.",
    "Games": "Chess is played after school on Mondays, and football on Thursdays if the weather allows it at all.",
    "Ymweliad": "Daeth ymwelwyr i'n hysgol ni o'r dref nesaf i weld y gerddi newydd ac i ganu gyda'r côr bach.",
    "Gwersi": "Mae gwersi canu i blant bach yn dechrau ym mis Medi yn y neuadd, ac mae croeso i bawb yno.",
    "أخبار": "أعلنت الجهات المختصة عن قرار جديد، وقالت إن التنسيق مع المدارس جار بوزارة التربية منذ أشهر.",
    **{
        f"Filler {n}": f"How do I do that? So we do, and how! Number {n} says how to do it: I do, and so on."
        for n in range(12)
    },
}
NONE_HAS_ALL = "No article has all of these words; "


def published(home: Path, language: str) -> Publication:
    publication = Publication(home)
    config = publication.config.read_text(encoding="utf-8")
    publication.config.write_text(config.replace("[publication]", f'[publication]\nlanguage = "{language}"'))
    for number, (title, text) in enumerate(SEEDS.items()):
        publication.seed(f"{number:02}.md", f"---\ntitle: {title}\n---\n\n{text}\n")
    publication.run()
    assert len(publication.articles()) == len(SEEDS)
    return publication


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    return published(tmp_path_factory.mktemp("english") / "publication", "en-GB")


@pytest.fixture(scope="module")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    return published(tmp_path_factory.mktemp("welsh") / "publication", "cy")


def ask(visit: Visit, publication: Publication, words: str) -> tuple[str, list[str]]:
    """What is said, and the titles of what is found."""
    visit.go(f"{(publication.site / 'search.html').as_uri()}?q={quote(words)}")
    expect(visit.page.locator("#status")).to_have_text(re.compile("[^…]$"))
    assert visit.complaints == []
    return visit.page.locator("#status").inner_text(), visit.page.locator("#results h2 a").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        # However often, and be it in a title: what begins so comes after the word itself, and "plan" is another word.
        ("plant", ["Tea in the hall", "Plants plants plants", "Planting trees"]),
        ("plants", ["Plants plants plants", "Planting trees", "Tea in the hall"]),
        ("planting", ["Planting trees", "Plants plants plants", "Tea in the hall"]),
        ("plan", ["A plan of the hall", "Plants plants plants", "Planting trees", "Tea in the hall"]),
        ("email", ["Letters"]),
        ("e‑mail", ["Letters"]),
        ("cooperation", ["Letters"]),
        ("obrien", ["Mrs O’Brien"]),
        ("O'Brien", ["Mrs O’Brien"]),
        ("after-school chess", ["Games"]),
        ("ysgol", ["Ymweliad"]),
        ("ngerddi", ["Ymweliad"]),
        ("وزارة", ["أخبار"]),
        # Words that many articles have count for nothing beside rarer ones, and alone they do.
        ("how do I apply for a grant", ["Gardens with money"]),
        ("how things", ["How we do things"]),
    ],
)
def test_all_words(english: Publication, visit: Visit, words: str, titles: list[str]) -> None:
    said, found = ask(visit, english, words)
    assert found == titles
    assert not said.startswith(NONE_HAS_ALL)


def test_common_words_alone(english: Publication, visit: Visit) -> None:
    said, found = ask(visit, english, "how do")
    assert said == "13 articles found"
    assert found[0] == "How we do things"


@pytest.mark.parametrize(
    ("words", "said", "titles"),
    [
        ("grants for choirs", "2 have some of them", ["Mrs O’Brien", "Gardens with money"]),
        ("chess on Thursdays with O'Brien", "2 have some of them", ["Games", "Mrs O’Brien"]),
        ("xylophone grant", "1 has some of them", ["Gardens with money"]),
    ],
)
def test_some_words(english: Publication, visit: Visit, words: str, said: str, titles: list[str]) -> None:
    assert ask(visit, english, words) == (NONE_HAS_ALL + said, titles)


@pytest.mark.parametrize("words", ["xylophone zither", "how xylophone"])
def test_nothing(english: Publication, visit: Visit, words: str) -> None:
    """What more than half of the articles have is no answer to more than that."""
    said, found = ask(visit, english, words)
    assert said.startswith("No article was found")
    assert found == []


def test_mutations_on_a_welsh_page(welsh: Publication, visit: Visit) -> None:
    # Elsewhere "plant" is a word of its own; this page is Welsh.
    _, found = ask(visit, welsh, "plant")
    assert found == ["Tea in the hall", "Plants plants plants", "Planting trees", "Gwersi"]
    said, found = ask(visit, welsh, "xylophone grant")
    assert said == "Nid oes yr un erthygl â’r geiriau hyn i gyd; mae rhai ohonynt mewn 1 erthygl"
    assert found == ["Gardens with money"]
