"""A template that is broken, endless or huge takes down nothing but its issue."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from sendfeed.adapters.templates import bundled_templates
from sendfeed.errors import MessageError
from tests.digest.mutated_templates import MJML
from tests.digest.samples import article, message

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("first", [0, 125, 250, 375])
def test_however_a_template_is_broken_it_is_named(first: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.digest.mutated_templates", str(first), "125"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    endings = Counter(line.partition(" ")[2] for line in ran.stdout.splitlines())
    assert endings.keys() == {"made", "named"}
    assert endings.total() == 125


@pytest.mark.parametrize(
    "begin",
    [
        "<mj-text>" * 20_000,
        "<_a>" * 20_000,
        "<é>" * 20_000,
        f"<!-- {'</p>' * 20_000} -->{'<p>' * 20_000}",
        f"<![CDATA[ {'</p>' * 20_000} ]]>{'<p>' * 20_000}",
        ('<p a="/>">' * 20_000),
    ],
    ids=["mjml", "underscore", "letter", "comment", "CDATA", "attribute"],
)
def test_tags_that_are_nested_too_deep_for_mjml_take_nothing_down(tmp_path: Path, begin: str) -> None:
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=with_before_section(tmp_path, begin))
    assert "nested more than 200 deep" in str(caught.value)
    assert MJML in caught.value.where


@pytest.mark.parametrize("begun", ["<p", '<p a="', "<p a='x' ", "<!-- ", "<![CDATA[ ", "</"])
def test_what_is_begun_again_and_again_is_looked_at_once(tmp_path: Path, begun: str) -> None:
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=with_before_section(tmp_path, begun * 20_000))
    assert MJML in caught.value.where


@pytest.mark.parametrize("text", ["漢>", "<p>Read more …></p>", "<b>·/></b>"])
def test_a_panic_of_mrml_is_an_error_of_the_template(tmp_path: Path, text: str) -> None:
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=with_before_section(tmp_path, f"<mj-raw>{text}</mj-raw>"))
    assert "MJML cannot read it: start byte index" in str(caught.value)
    assert "every other < and > escaped" in str(caught.value)
    assert MJML in caught.value.where


def test_what_is_too_much_for_mjml_never_gets_there(tmp_path: Path) -> None:
    loop = "{% for n in range(99999) %}<mj-text>A text, and a hundred thousand times the same text again.</mj-text>"
    loop += "<mj-text>It goes on and on, and nobody will ever read it.</mj-text>{% endfor %}"
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=with_before_section(tmp_path, loop))
    assert "characters of MJML, where 10,000,000 are the most" in str(caught.value)
    assert MJML in caught.value.where


@pytest.mark.parametrize(
    ("old", "new", "what", "remedy"),
    [
        ("<mj-section>", "<mj-text>Hello</mj-text>\n\\g<0>", "<mj-text> within <mj-body> is not shown", "<mj-column>"),
        ("<mj-section>", "<p>Hello</p>\n\\g<0>", "<p> within <mj-body> is not shown", "put it into <mj-text>"),
        ("<mj-section>", "Hello\n\\g<0>", "text within <mj-body> is not shown", "put it into <mj-text>"),
        ("<mj-section>", "\\g<0>\n<mj-txt>Hello</mj-txt>", "MJML has no <mj-txt>", "did you mean <mj-text>?"),
        ("<mj-section>", "<mj-include path='a.mjml' />\n\\g<0>", "<mj-include> reads no template", "{% include"),
        ("</mj-text>", "3 < 4\n\\g<0>", "a < begins no tag", "&lt;"),
        ("</mj-text>", "", "<mj-text> is not closed before ", "every tag must be closed"),
        ("</mj-section>", "", "<mj-section> is not closed before </mj-body>", "every tag must be closed"),
    ],
)
def test_what_is_wrong_with_mjml_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, what: str, remedy: str
) -> None:
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=changed(tmp_path, old, new))
    assert what in caught.value.what
    assert remedy in caught.value.remedy
    assert re.search(rf"{MJML}, line [0-9]+$", caught.value.where)


@pytest.mark.parametrize(
    "begin",
    [
        "<mj-section><mj-column><mj-raw><p>Hello</p></mj-raw></mj-column></mj-section>",
        "<mj-raw><p>Hello</p><!-- Hello --></mj-raw>",
        "<mj-wrapper><mj-section><mj-group><mj-column><mj-button>Hello</mj-button></mj-column></mj-group></mj-section>"
        "</mj-wrapper>",
        "<mj-hero><mj-text>Hello</mj-text></mj-hero><!-- <p>Hello</p> -->",
    ],
)
def test_what_has_its_place_in_mjml_is_shown(tmp_path: Path, begin: str) -> None:
    assert "Hello" in message([article(1)], templates=with_before_section(tmp_path, begin)).html


def with_before_section(folder: Path, begin: str) -> Path:
    """A folder with the default template, and this in front of its section."""
    return changed(folder, "<mj-section>", begin.replace("\\", r"\\") + r"\g<0>")


def changed(folder: Path, pattern: str, instead: str) -> Path:
    """A folder with the default template, but for the first that matches."""
    path = folder / MJML
    path.parent.mkdir()
    text, count = re.subn(pattern, instead, (bundled_templates() / MJML).read_text(encoding="utf-8"), count=1)
    assert count
    path.write_text(text, encoding="utf-8")
    return folder
