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
from tests.support import CHANNEL, CONFIG, MONDAY, SATURDAY, SLOT, Publication, Result, article_text, command, spawn

HEAVY = {
    *("sqlalchemy", "alembic", "pydantic", "jinja2", "feedgen", "mjml", "rich", "requests", "yaml", "lxml"),
    *("babel", "nh3", "markdown_it", "apscheduler", "linkify_it", "sentencex"),
    *("starlette", "uvicorn", "watchfiles", "structlog", "prometheus_client"),
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
    arguments: dict[tuple[str, ...], list[str]] = {
        ("issues", "export"): ["x", "y"],
        ("issues", "test"): ["x", "--channel", "y"],
    }
    others = [] if words[-1] in {"list", *COMMANDS} else ["4"]
    result = publication.sendfeed(*words, *arguments.get(words, others))
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


def test_a_wrong_config_is_told_in_one_go(publication: Publication) -> None:
    """What several keys together tell is told along with what one key alone tells."""
    publication.config.write_text(CONFIG.replace('"mon 09:00"', '"monday"') + 'channels = ["school"]\n' + CHANNEL * 2)
    result = publication.sendfeed("check")
    assert result.code == 2
    assert f"sendfeed: {publication.config}: 3 problems" in result.err
    for path in ("digests[1].schedule", "digests[1].channels", "channels[2].name"):
        assert f"\n  {path}: found " in result.err
    assert "Did you mean schools?" in result.err


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ('[[channels]]\nname = "a"\ntype = "webhook"\nurl = "env:URL"\nsecret = "hunter2"\n', "channels[1].secret"),
        ('[[channels]]\nname = "a"\ntype = "webhook"\nurl = "ftp://hunter2"\nsecret = "env:S"\n', "channels[1].url"),
        (
            '[[channels]]\nname = "a"\ntype = "webhook"\nurl = "https://me:hunter2@x.org/"\nsecret = "env:S"\n',
            "channels[1].url",
        ),
        ('[[channels]]\nname = "a"\ntype = "webhook"\nurl = ["hunter2"]\nsecret = 3\n', "channels[1].url"),
        ('[alerts]\nurls = ["https://alerts.example.org/hunter2"]\n', "alerts.urls[1]"),
        ('[[channels]]\nname = "a"\ntype = "fax"\nurl = "https://x.org/hunter2"\nsecret = "file:hunter2"\n', "type"),
        ('[[channels]]\nname = "a"\ntype = "webhook"\nsecrets = "hunter2"\n', "channels[1].secrets"),
        ('[channels]\nsecret = "hunter2"\n', "channels"),
        ('[alerts]\nurls = "hunter2"\n', "alerts.urls"),
    ],
)
@pytest.mark.parametrize("command", ["run", "check"])
def test_a_wrong_config_shows_no_secret(publication: Publication, wrong: str, where: str, command: str) -> None:
    publication.config.write_text(CONFIG + wrong)
    result = publication.sendfeed(command)
    assert result.code == 2
    assert f"{where}: found " in result.err
    assert "hunter2" not in result.err + result.out


def test_results_go_to_stdout_and_only_there(publication: Publication) -> None:
    publication.seed_many(1)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    for words in (("articles", "list"), ("issues", "list"), ("issues", "show", SLOT), ("plan",), ("status",)):
        usual, quiet = publication.sendfeed(*words), publication.sendfeed(*words, "-q")
        assert quiet.err == ""
        assert quiet.out == usual.out
        assert quiet.out


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
    assert not (publication.home / ".sendfeed/logs").exists()


BUG = """
import importlib, sys
def broken(*_, **__):
    raise KeyError("no such thing")
setattr(importlib.import_module(sys.argv[1]), sys.argv[2], broken)
from sendfeed.cli import main
main(sys.argv[3:])
"""


def with_a_bug_in(function: str, *arguments: str, cwd: Path) -> Result:
    module, _, name = function.rpartition(".")
    script = [sys.executable, "-c", BUG, module, name]
    result = subprocess.run([*script, *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    return Result(result.returncode, result.stdout, result.stderr)


@pytest.mark.parametrize("beside", [True, False], ids=["here", "elsewhere"])
def test_a_bug_ends_with_1_and_says_where_its_log_is(publication: Publication, tmp_path: Path, beside: bool) -> None:
    """Its log lies beside config.toml, wherever the command was given."""
    config = "config.toml" if beside else str(publication.config)
    cwd = publication.home if beside else tmp_path
    result = with_a_bug_in("sendfeed.pipeline.run_pass", "run", "--config", config, cwd=cwd)
    assert (result.code, result.out) == (1, "")
    assert "could not finish: KeyError: 'no such thing'" in result.err
    assert "Traceback" not in result.err
    (log,) = (publication.home / ".sendfeed/logs").iterdir()
    assert log.match("crash-*.log")
    assert str(log) in result.err
    assert "in locked_pass" in log.read_text()
    assert not (tmp_path / ".sendfeed").exists()


def test_each_bug_has_a_log_of_its_own(publication: Publication) -> None:
    for _ in range(2):
        with_a_bug_in("sendfeed.pipeline.run_pass", "run", cwd=publication.home)
    assert len(list((publication.home / ".sendfeed/logs").iterdir())) == 2


@pytest.mark.parametrize(
    ("function", "where"),
    [
        ("sendfeed.digest.compose", "digest weekly"),
        ("sendfeed.digest.build_message", "email/weekly/next/email.html"),
    ],
)
def test_a_bug_in_one_thing_stops_nothing_else_and_is_told_the_same(
    publication: Publication, function: str, where: str
) -> None:
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.seed("more.txt", article_text(50))
    now = MONDAY if function.endswith("compose") else SATURDAY
    result = with_a_bug_in(function, "run", "--now", now, cwd=publication.home)
    assert result.code == 1
    assert f"sendfeed: {where}: KeyError: 'no such thing'" in result.err
    assert "this is a bug" in result.err
    assert "Traceback" not in result.err
    logs = list((publication.home / ".sendfeed/logs").iterdir())
    assert logs
    assert all(str(log) in result.err and "in broken" in log.read_text() for log in logs)
    assert "1 new" in result.out
    assert "Report number 50" in (publication.site / "index.html").read_text()
    publication.run(now)
    assert len(publication.feed()["items"]) == 3
    assert publication.issues().keys() == ({SLOT} if now == MONDAY else set())


def caught() -> Exception:
    with pytest.raises(ValueError, match="odd") as raised:
        raise ValueError("odd")
    return raised.value


def test_a_bug_away_from_a_publication_is_logged_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere, temporary = tmp_path / "elsewhere", tmp_path / "temporary"
    elsewhere.mkdir()
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    report_crash(caught(), elsewhere)
    assert list(elsewhere.iterdir()) == []
    (log,) = temporary.iterdir()
    assert log.match("crash-*.log")
    assert "ValueError: odd" in log.read_text()
    assert str(log) in capsys.readouterr().err


@pytest.mark.parametrize("beside", [True, False], ids=["beside a config", "elsewhere"])
def test_a_bug_that_cannot_be_logged_is_told_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], beside: bool
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("a file where a folder should be")
    monkeypatch.setattr("tempfile.tempdir", str(in_the_way))
    if beside:
        (tmp_path / ".sendfeed").mkdir()
        (tmp_path / ".sendfeed/logs").write_text("a file where a folder should be")
    report_crash(caught(), tmp_path)
    told = capsys.readouterr().err
    assert "could not finish: ValueError: odd" in told
    assert "in caught" in told


@pytest.mark.parametrize("number", [errno.EPIPE, errno.ENOSPC, errno.EIO], ids=errno.errorcode.get)
def test_a_full_disk_or_a_closed_pipe_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int
) -> None:
    (tmp_path / ".sendfeed").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    report_crash(OSError(number, os.strerror(number)), tmp_path)
    assert capsys.readouterr().err == f"sendfeed: could not finish: {os.strerror(number)}\n"
    assert list(tmp_path.rglob("*.log")) == []
    assert not (tmp_path / ".sendfeed/logs").exists()
