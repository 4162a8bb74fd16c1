"""What every command has in common: help, wrong use, bugs, and how fast the front door opens."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sendfeed.cli import COMMANDS, Commands, cli, main
from sendfeed.cli.crash import report_crash
from tests.support import Publication, Result, command, spawn

HEAVY = {
    *("sqlalchemy", "alembic", "pydantic", "jinja2", "feedgen", "mjml", "rich", "requests", "yaml", "lxml"),
    *("babel", "nh3", "markdown_it", "apscheduler", "linkify_it", "sentencex"),
}


def commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in COMMANDS:
        found = cli.get_command(click.Context(cli), name)
        assert found, name
        yield (name,), found
        if isinstance(found, click.Group):
            for child, leaf in found.commands.items():
                yield (name, child), leaf


LEAVES = [(words, found) for words, found in commands() if not isinstance(found, click.Group)]
ALL = [words for words, _ in commands()]


def invoke(*arguments: str, cwd: Path | None = None) -> Result:
    result = spawn(*arguments, cwd=cwd)
    return Result(result.returncode, result.stdout, result.stderr)


def test_the_commands_are_those_of_the_table() -> None:
    assert isinstance(cli, Commands)
    assert {words[0] for words in ALL} == set(COMMANDS)
    help_text = invoke("--help").out
    for name in COMMANDS:
        assert f"\n  {name} " in help_text


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_has_help(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([*words, "--help"])
    shown = capsys.readouterr()
    assert (stop.value.code, shown.err) == (0, "")
    assert shown.out.startswith(f"Usage: sendfeed {' '.join(words)} ")
    assert ("--config PATH" in shown.out) is (words in [leaf for leaf, _ in LEAVES])


@pytest.mark.parametrize(("words", "leaf"), LEAVES, ids=[" ".join(words) for words, _ in LEAVES])
def test_every_command_takes_config_verbose_and_quiet(words: tuple[str, ...], leaf: click.Command) -> None:
    options = {option for parameter in leaf.params for option in parameter.opts}
    assert options >= {"--config", "-v", "-q"}
    assert all(getattr(parameter, "help", "") for parameter in leaf.params if isinstance(parameter, click.Option))


@pytest.mark.parametrize("words", [words for words in ALL if words[-1] == "list"], ids=" ".join)
def test_lists_take_json(words: tuple[str, ...]) -> None:
    (leaf,) = [found for path, found in LEAVES if path == words]
    assert "--json" in {option for parameter in leaf.params for option in parameter.opts}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("fly",), "No such command 'fly'"),
        (("articles", "fly"), "No such command 'fly'"),
        (("run", "--fly"), "No such option"),
        (("run", "extra"), "unexpected extra argument"),
        (("run", "--now", "yesterday"), "not a time"),
        (("run", "--now", "0001-01-01T00:00:00+10:00"), "not a time"),
        (("run", "--now", "9999-01-01T00:00:00Z"), "not a time"),
        (("plan", "--until", "9999-12-31T23:59:59Z"), "not a time"),
        (("articles", "show"), "Missing argument"),
        (("issues", "export", "weekly/2025-11-24T0900"), "Missing argument"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_use_is_said_with_2(publication: Publication, arguments: tuple[str, ...], says: str) -> None:
    result = publication.sendfeed(*arguments)
    assert result.code == 2
    assert says in result.err
    assert "Usage: sendfeed" in result.err
    assert "Traceback" not in result.err
    assert result.out == ""
    assert not (publication.home / ".sendfeed").exists()


def test_no_command_at_all_shows_the_help() -> None:
    result = invoke()
    assert result.code == 2
    assert "Usage: sendfeed" in result.err


def test_the_version() -> None:
    from sendfeed import __version__

    result = invoke("--version")
    assert (result.code, __version__ in result.out) == (0, True)


@pytest.mark.parametrize("words", [words for words, _ in LEAVES if words[0] not in {"init", "templates"}], ids=" ".join)
def test_a_config_that_is_not_there(tmp_path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    publication = Publication(tmp_path / "p")
    publication.config.unlink()
    arguments = {"show": ["x"], "hold": ["x"], "release": ["x"], "approve": ["x"], "skip": ["x"], "export": ["x", "y"]}
    result = publication.sendfeed(*words, *arguments.get(words[-1], []))
    assert result.code == 2
    assert f"sendfeed: {publication.config}: there is no such file" in result.err
    assert "sendfeed init" in result.err
    assert list(publication.home.iterdir()) == [publication.seeds], "nothing was made"


def test_a_wrong_config_is_told_whole(publication: Publication) -> None:
    publication.config.write_text('[publication]\ntitel = "x"\nbase_url = "x"\n')
    result = publication.sendfeed("run")
    assert result.code == 2
    for path in ("publication.titel", "publication.title", "publication.base_url", "publication.tag_authority"):
        assert f"\n  {path}: found " in result.err


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import json, sys\nfrom sendfeed.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as stop:\n    assert stop.code == 0\n"
        "json.dump(sorted({name.partition('.')[0] for name in sys.modules}), sys.stderr)\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    imported = set(json.loads(result.stderr))
    assert "click" in imported
    assert imported & HEAVY == set()


def test_results_go_to_stdout_and_only_there(publication: Publication) -> None:
    publication.seed_many(1)
    quiet = publication.sendfeed("run", "-q")
    assert quiet.err == ""
    assert "1 new" in quiet.out


def test_a_reader_that_goes_away_is_no_bug(publication: Publication) -> None:
    publication.seed_many(3)
    publication.run()
    with subprocess.Popen(
        command("articles", "list", "--config", str(publication.config)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == ""


BUG = """
import sys
from sendfeed import pipeline
def run_pass(*_, **__):
    raise KeyError("no such thing")
pipeline.run_pass = run_pass
from sendfeed.cli import main
main(sys.argv[1:])
"""


def test_a_bug_ends_with_1_and_says_where_its_log_is(publication: Publication) -> None:
    result = subprocess.run(
        [sys.executable, "-c", BUG, "run"], cwd=publication.home, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "could not finish: KeyError: 'no such thing'" in result.stderr
    assert "Traceback" not in result.stderr
    (log,) = (publication.home / ".sendfeed/logs").iterdir()
    assert f".sendfeed/logs/{log.name}" in result.stderr
    assert "in run_pass" in log.read_text()


def caught() -> Exception:
    with pytest.raises(ValueError, match="odd") as raised:
        raise ValueError("odd")
    return raised.value


def test_a_bug_away_from_a_publication_is_logged_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    report_crash(caught())
    assert list(elsewhere.iterdir()) == []
    log = tmp_path / "sendfeed-crash.log"
    assert "ValueError: odd" in log.read_text()
    assert str(log) in capsys.readouterr().err


def test_a_bug_that_cannot_be_logged_is_told_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sendfeed-crash.log").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    report_crash(caught())
    told = capsys.readouterr().err
    assert "no log could be written" in told
    assert "in caught" in told


def test_a_closed_pipe_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    report_crash(BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE)))
    assert capsys.readouterr().err == ""
