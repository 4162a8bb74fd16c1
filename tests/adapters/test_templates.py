"""Templates: whose is used, what is escaped, what one may not do, and how a mistake is told."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sendfeed.adapters.templates import Templates, bundled_templates
from sendfeed.config import Publication
from sendfeed.errors import ExitCode, TemplateError
from sendfeed.languages import primary
from tests.support import Publication as Folder
from tests.support import article_text, spawn_obedient

MIDNIGHT = datetime(2026, 7, 31, 23, 30, tzinfo=UTC)


def settings_of(**fields: str) -> Publication:
    values = {"title": "News & <Views>", "base_url": "https://x.example.org/", "tag_authority": "x.example.org,2026"}
    return Publication.model_validate(values | fields)


def write(own: Path, name: str, text: str | bytes) -> Path:
    path = own / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    own = tmp_path / "templates"
    own.mkdir()
    return own


@pytest.fixture
def templates(own: Path) -> Templates:
    return Templates(own, settings_of())


def failure(templates: Templates, name: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        templates(name)
    assert caught.value.exit_code == ExitCode.USAGE
    return caught.value


def test_the_publication_s_own_template_wins(own: Path, templates: Templates) -> None:
    write(own, "site/parts.html.j2", "mine")
    write(own, "site/style.css", "mine too")
    assert templates("site/parts.html.j2") == "mine"
    assert templates.files()["style.css"] == b"mine too"
    others = Templates(own / "elsewhere", settings_of()).files()
    assert others["style.css"] == (bundled_templates() / "site/style.css").read_bytes()


def test_files_that_are_no_templates_are_published_as_they_are(own: Path, templates: Templates) -> None:
    for name in ("site/logo.svg", "site/maps/a.json", "site/.hidden", "site/.git/a", "site/own.html.j2", "email/a.png"):
        write(own, name, name)
    found = templates.files()
    assert {"logo.svg": b"site/logo.svg", "maps/a.json": b"site/maps/a.json"}.items() <= found.items()
    assert not {".hidden", ".git/a", "own.html.j2", "a.png"} & found.keys()


def test_an_own_template_can_use_the_ones_that_sendfeed_brings(own: Path, templates: Templates) -> None:
    write(own, "site/page.html.j2", '{% extends "site/base.html.j2" %}{% block content %}mine{% endblock %}')
    values = {"root": "", "formats": [], "has_topics": False, "title": "T", "description": "", "canonical": "x"}
    page = templates("site/page.html.j2", **values)
    _, _, content = page.partition('<main id="content" class="wide" tabindex="-1">')
    assert content.partition("</main>")[0].strip() == "mine"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("site/a.html.j2", "News &amp; &lt;Views&gt;"),
        ("email/a.mjml.j2", "News &amp; &lt;Views&gt;"),
        ("a.xml.j2", "News &amp; &lt;Views&gt;"),
        ("email/a.txt.j2", "News & <Views>"),
    ],
)
def test_what_is_escaped(own: Path, templates: Templates, name: str, shown: str) -> None:
    write(own, name, "{{ publication.title }}")
    assert templates(name) == shown


def test_a_value_is_never_a_template(own: Path, templates: Templates) -> None:
    write(own, "a.txt.j2", "{{ text }}")
    assert templates("a.txt.j2", text="{{ 7 * 7 }}{% raw %}") == "{{ 7 * 7 }}{% raw %}"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ publication.__class__.__init__.__globals__ }}",
        "{{ publication.url.__func__ }}",
        "{% set x = [] %}{{ x.append(1) }}",
        "{{ range(10000000) | list }}",
        "{{ '{0.__class__}'.format(1) }}",
    ],
)
def test_the_sandbox_holds(own: Path, templates: Templates, text: str) -> None:
    path = write(own, "a.html.j2", f"fine\n{text}")
    error = failure(templates, "a.html.j2")
    assert (error.template, error.line) == (str(path), 2)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ nothing }}", "nothing"),
        ("{{ publication.titel }}", "titel"),
        ("{{ publication.titel.deeper }}", "titel"),
        ("{% if nothing %}{% endif %}", "nothing"),
        ("{% for a in nothing %}{% endfor %}", "nothing"),
        ("{{ nothing() }}", "nothing"),
        ("{{ 1 / 0 }}", "division"),
        ("{{ 1 + 'a' }}", "unsupported operand"),
        ("{% if %}", "Expected an expression"),
        ("{{ 1 | nofilter }}", "nofilter"),
        ("{% unknown %}", "unknown"),
        ("{{ publication.title | day }}", "astimezone"),
        ("{{ 'a' | local }}", "astimezone"),
        ("{{ publication | map(attribute='x') | first }}", "x"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(own: Path, templates: Templates, text: str, says: str) -> None:
    path = write(own, "a.html.j2", f"fine\n\n{text}\n")
    error = failure(templates, "a.html.j2")
    assert (error.template, error.line) == (str(path), 3)
    assert says in error.what
    assert f"delete {path}" in error.remedy


def test_a_mistake_in_an_included_template_is_told_where_it_is(own: Path, templates: Templates) -> None:
    inner = write(own, "inner.html.j2", "\n\n\n{{ nothing }}")
    write(own, "outer.html.j2", "{% include 'inner.html.j2' %}")
    error = failure(templates, "outer.html.j2")
    assert (error.template, error.line) == (str(inner), 4)


def test_a_template_that_includes_itself_is_told(own: Path, templates: Templates) -> None:
    path = write(own, "a.html.j2", "{% include 'a.html.j2' %}")
    error = failure(templates, "a.html.j2")
    assert error.template == str(path)


def test_a_template_that_is_not_there_is_named(own: Path, templates: Templates) -> None:
    assert failure(templates, "nothing.html.j2").template == "nothing.html.j2"
    write(own, "a.html.j2", "{% extends 'site/nothing.html.j2' %}")
    assert "site/nothing.html.j2" in str(failure(templates, "a.html.j2"))


def test_no_template_lies_outside(own: Path, templates: Templates, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    write(own, "a.html.j2", "{% include '../secret.txt' %}")
    failure(templates, "a.html.j2")
    write(own, "b.html.j2", f"{{% include '{tmp_path}/secret.txt' %}}")
    failure(templates, "b.html.j2")


def test_a_template_that_is_not_utf_8_is_named(own: Path, templates: Templates) -> None:
    write(own, "a.html.j2", "Grüße".encode("latin-1"))
    assert "utf-8" in str(failure(templates, "a.html.j2"))
    (error,) = templates.check()
    assert error.template == str(own / "a.html.j2")


def test_a_template_that_cannot_be_read_is_named(publication: Folder) -> None:
    publication.seed("a.txt", article_text(1))
    path = write(publication.home / "templates", "site/index.html.j2", "x")
    path.chmod(0)
    for command in ("check", "run"):
        result = spawn_obedient(command, "--config", str(publication.config))
        assert result.returncode == 2, result.stderr
        assert str(path) in result.stdout + result.stderr
        assert "Permission denied" in result.stdout + result.stderr


def test_the_templates_that_sendfeed_brings_parse(templates: Templates) -> None:
    assert list(templates.check()) == []


def test_a_check_tells_of_every_template_that_does_not_parse(own: Path, templates: Templates) -> None:
    paths = [write(own, name, "{% if %}") for name in ("site/index.html.j2", "email/digest.txt.j2", "mine.html.j2")]
    write(own, "notes.txt", "{% if %}")
    assert sorted(error.template for error in templates.check()) == sorted(map(str, paths))


def test_the_fingerprint_is_that_of_the_bytes(own: Path, templates: Templates, tmp_path: Path) -> None:
    seen = [templates.fingerprint()]

    def changed() -> bool:
        seen.append(templates.fingerprint())
        return len(set(seen)) == len(seen)

    path = write(own, "site/style.css", "a")
    assert changed()
    path.write_text("b")
    assert changed()
    path.rename(own / "site" / "other.css")
    assert changed()
    (own / "site" / "other.css").unlink()
    assert templates.fingerprint() == seen[0]
    shutil.copytree(bundled_templates(), own, dirs_exist_ok=True)
    assert templates.fingerprint() == seen[0], "the same bytes by another way"
    assert Templates(tmp_path / "nowhere", settings_of(title="Other")).fingerprint() == seen[0]


@pytest.mark.parametrize(
    ("language", "zone", "day"),
    [
        ("en-GB", "Europe/London", "1 August 2026"),
        ("en-GB", "UTC", "31 July 2026"),
        ("en-US", "America/New_York", "July 31, 2026"),
        ("cy", "Europe/London", "1 Awst 2026"),
        ("de-AT", "Europe/Vienna", "1. August 2026"),
        ("pt-BR", "Asia/Tokyo", "1 de agosto de 2026"),
        ("zh-Hant-TW", "UTC", "2026年7月31日"),
        ("tlh", "Europe/London", "2026-08-01"),
        ("en-GB-oxendict", "Europe/London", "1 August 2026"),
    ],
)
def test_days_are_those_of_the_publication(own: Path, language: str, zone: str, day: str) -> None:
    templates = Templates(own, settings_of(language=language, timezone=zone))
    write(own, f"words/{primary(language)}.toml", (bundled_templates() / "words/en.toml").read_bytes())
    write(own, "a.txt.j2", "{{ when | day }} {{ (when | local).isoformat() }}")
    local = MIDNIGHT.astimezone(ZoneInfo(zone)).isoformat()
    assert templates("a.txt.j2", when=MIDNIGHT) == f"{day} {local}"


def test_directions(own: Path, templates: Templates) -> None:
    write(own, "a.txt.j2", "{% for l in ['en', 'ar', 'he-IL', 'AR-eg', 'ur', 'arn'] %}{{ direction(l) }} {% endfor %}")
    assert templates("a.txt.j2") == "ltr rtl rtl rtl rtl ltr "
