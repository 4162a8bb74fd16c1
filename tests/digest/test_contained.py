"""A template that is broken, endless or huge takes down nothing but its issue."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from sendfeed.adapters.templates import bundled_templates
from sendfeed.errors import MessageError, TemplateError
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


@pytest.mark.parametrize("text", ["漢>", "<p>Read more …></p>", "<mj-raw>·/></mj-raw>"])
def test_a_panic_of_mrml_is_an_error_of_the_template(tmp_path: Path, text: str) -> None:
    with pytest.raises(MessageError) as caught:
        message([article(1)], templates=with_before_section(tmp_path, text))
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


@pytest.mark.parametrize("endless", ["{{ 'x' * 10**15 }}", "{% for n in range(10**6) %}{% endfor %}"])
def test_what_no_memory_holds_names_the_line(tmp_path: Path, endless: str) -> None:
    with pytest.raises(TemplateError) as caught:
        message([article(1)], templates=with_before_section(tmp_path, endless))
    assert caught.value.line
    assert MJML in caught.value.template


def with_before_section(folder: Path, begin: str) -> Path:
    """A folder with the default template, and this in front of its section."""
    path = folder / MJML
    path.parent.mkdir()
    text = (bundled_templates() / MJML).read_text(encoding="utf-8")
    path.write_text(text.replace("<mj-section>", f"{begin}<mj-section>"), encoding="utf-8")
    return folder
