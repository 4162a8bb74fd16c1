"""Templates that go on without end, or make more than a machine holds: each ends with its file and line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sendfeed.adapters.template_bounds import MAX_SIZE
from sendfeed.adapters.templates import Templates
from sendfeed.config import Publication
from sendfeed.errors import TemplateError
from tests.support import SATURDAY, article_text
from tests.support import Publication as Folder

PUBLICATION = Publication(title="News", base_url="https://x.example.org/", tag_authority="x.example.org,2026")
ROOM_BYTES = 2_000_000_000
LOOP = "{% for n in range(100000) %}"
GROWS, ITSELF = "it grows and grows: 100,000,000 characters are the most", "itself without end"
TOO_MUCH = [
    (f"{LOOP}{LOOP}{'x' * 1000}{{% endfor %}}{{% endfor %}}", GROWS),
    ("{{ 'x' * 10000000000 }}", GROWS),
    ("{{ 10000000000 * 'x' }}", GROWS),
    ("{{ ('x' | e) * 10000000000 }}", GROWS),
    ("{{ [0] * 10000000000 }}", GROWS),
    ("{{ 9 ** 99999999999 }}", GROWS),
    ("{% for n in range(9999999999) %}{% endfor %}", "Range too big"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", ITSELF),
    ("{% include 'email/a.mjml.j2' %}", ITSELF),
    ("{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}", ITSELF),
    ("{% block a %}{{ self.a() }}{% endblock %}", ITSELF),
]
FINE = [
    ("{{ 'x' * 3 }}{{ 3 * 'x' }}{{ 2 ** 10 }}{{ 7 % 4 }}{{ 1 + 1 }}", "xxxxxx102432"),
    ("{{ 5000000 * 5000000 }} {{ 1.5 * 2 }} {{ 2 ** 0.5 > 1 }} {{ [0] * 2 }}", "25000000000000 3.0 True [0, 0]"),
]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "templates/email").mkdir(parents=True)
    return tmp_path / "templates"


@pytest.mark.parametrize(("text", "says"), TOO_MUCH)
def test_what_has_no_end_or_no_room_names_file_and_line(own: Path, text: str, says: str) -> None:
    path = own / "email/a.mjml.j2"
    path.write_text(f"fine\n\n{text}\n")
    with pytest.raises(TemplateError) as caught:
        Templates(own, PUBLICATION)("email/a.mjml.j2")
    assert (caught.value.template, caught.value.line) == (str(path), 3)
    assert says in caught.value.what
    assert f"delete {path}" in caught.value.remedy


@pytest.mark.parametrize(("text", "shown"), FINE)
def test_what_is_within_bounds_is_as_ever(own: Path, text: str, shown: str) -> None:
    (own / "email/a.txt.j2").write_text(text)
    assert Templates(own, PUBLICATION)("email/a.txt.j2") == shown


def test_the_bound_is_of_the_whole(own: Path) -> None:
    (own / "email/a.txt.j2").write_text("{{ text }}{{ more }}")
    templates, half = Templates(own, PUBLICATION), "x" * (MAX_SIZE // 2)
    assert len(templates("email/a.txt.j2", text=half, more=half)) == MAX_SIZE
    with pytest.raises(TemplateError, match="characters are the most"):
        templates("email/a.txt.j2", text=half, more=f"{half}x")


@pytest.mark.parametrize("text", [TOO_MUCH[0][0], TOO_MUCH[1][0]])
def test_a_small_machine_is_told_by_every_command_and_goes_on(publication: Folder, text: str) -> None:
    publication.seed("a.txt", article_text(1))
    path = publication.home / "templates/site/404.html.j2"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    for arguments in (["check"], ["run", "--now", SATURDAY]):
        code = f"import resource, sys; resource.setrlimit(resource.RLIMIT_AS, {(ROOM_BYTES, ROOM_BYTES)})\n"
        code += "from sendfeed.cli import main; main(sys.argv[1:])"
        line = [sys.executable, "-c", code, *arguments, "--config", str(publication.config)]
        ran = subprocess.run(line, capture_output=True, text=True, check=False)
        assert f"{path}, line 1: it grows" in ran.stdout + ran.stderr
    assert len(publication.articles()) == 1
