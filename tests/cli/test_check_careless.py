"""`sendfeed check` and what people do to templates by mistake: told with file, line and remedy, or taken as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.config import load
from tests.support import CONFIG, Publication

ALL = sorted(path.relative_to(bundled_templates()).as_posix() for path in bundled_templates().glob("*/*.j2"))


@pytest.fixture
def told(publication: Publication) -> Callable[[str, bytes], str]:
    """What `check` tells of a publication with one template of its own, but for its path; empty if all is well."""

    def told(name: str, content: bytes) -> str:
        path = publication.home / "templates" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        result = publication.sendfeed("check")
        assert result.out.count(f"{path}") >= 1 or not result.code, result.out
        return result.out.replace(str(path), "") if result.code else ""

    return told


@pytest.mark.parametrize("name", ALL)
def test_a_template_as_windows_saves_it_is_as_good(told: Callable[[str, bytes], str], name: str) -> None:
    text = (bundled_templates() / name).read_bytes()
    assert told(name, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n")) == ""


@pytest.mark.parametrize("name", ALL)
def test_a_template_that_is_not_utf_8_is_told_with_its_line(told: Callable[[str, bytes], str], name: str) -> None:
    text = (bundled_templates() / name).read_bytes()
    wrong = told(name, b"{# one #}\n{# caf\xe9 #}\n" + text)
    assert wrong.startswith(", line 2: cannot be read: 'utf-8' codec can't decode byte 0xe9")
    assert "a text file in UTF-8" in wrong


@pytest.mark.parametrize(
    "name", ["email/digest.txt.j2", "email/event.txt.j2", "site/parts.html.j2", "site/404.html.j2"]
)
@pytest.mark.parametrize(
    ("begin", "line", "says"),
    [
        ("\n{{ publicatoin.title }}", 2, "'publicatoin' is undefined; did you mean 'publication'?"),
        ("\n{{ publication.titel }}", 2, "has no attribute 'titel'; did you mean 'title'?"),
        ("{% for letter in 'ab' %}\n{{ leter }}{% endfor %}", 2, "'leter' is undefined; did you mean 'letter'?"),
        ("\n\n{{ publication.title | uper }}", 3, "No filter named 'uper'"),
        ("{% for a in [1] %}", 0, "'endfor'"),
        ("{{ words('subscrib') }}", 1, "subscrib"),
        ("\n{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", 2, "calls or includes itself without end"),
        ("\n{{ 'x' * 10 ** 12 }}", 2, "it grows and grows"),
    ],
)
def test_a_slip_is_told_with_its_line(
    told: Callable[[str, bytes], str], name: str, begin: str, line: int, says: str
) -> None:
    text = (bundled_templates() / name).read_text(encoding="utf-8")
    # What stands before `extends` is filled in; what stands behind it, outside of blocks, is not.
    wrong = told(name, f"{begin}\n{text}".encode())
    assert says in wrong
    assert re.match(rf", line {line or '[0-9]+'}: ", wrong)
    assert "correct it, or delete" in wrong


@pytest.mark.parametrize("name", ALL)
def test_what_is_no_file_is_told(publication: Publication, name: str) -> None:
    path = publication.home / "templates" / name
    path.mkdir(parents=True)
    assert f"{path}: is a folder\n" in publication.sendfeed("check").out
    path.rmdir()
    path.symlink_to(publication.home / "nowhere")
    assert f"{path}: is a link that leads nowhere\n" in publication.sendfeed("check").out


def test_templates_in_a_folder_that_is_linked_to_count_as_others_do(publication: Publication, tmp_path: Path) -> None:
    shared, own = tmp_path / "shared", publication.home / "templates"
    shared.mkdir()
    own.mkdir()
    (shared / "logo.svg").write_text("<svg/>")
    (shared / "around").symlink_to(own)
    (own / "site").symlink_to(shared)
    templates = Templates(own, load(CONFIG, "config.toml").publication)
    before = templates.fingerprint()
    assert templates.files()["logo.svg"] == b"<svg/>"
    (shared / "index.html.j2").write_text("{{ nothing }}")
    assert templates.fingerprint() != before
    assert f"{own / 'site/index.html.j2'}, line 1: 'nothing'" in publication.sendfeed("check").out
