"""What all commands share: options, times, printing."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from sendfeed.adapters.world import World, open_world
from sendfeed.cli.crash import report_crash
from sendfeed.cli.screen import Screen
from sendfeed.errors import ExitCode, SendfeedError

Command = Callable[..., Any]
YEARS = range(1970, 9900)
"""Slots are looked for some years ahead, and Python's calendar ends with the year 9999."""


class Time(click.ParamType[datetime]):
    """A time in ISO 8601; one without an offset is UTC."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Give an aware UTC datetime without microseconds."""
        if isinstance(value, datetime):
            return value
        try:
            time = datetime.fromisoformat(str(value))
            time = (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is not a time such as 2026-11-23T09:00:00Z", param, ctx)
        if time.year not in YEARS:
            self.fail(f"{value!r} is not a time in the years {YEARS.start} to {YEARS.stop - 1}", param, ctx)
        return time


def publication_options(command: Command) -> Command:
    """Add --config, -v and -q; the command is called with `config_path` and `screen`."""

    @click.option(
        "--config",
        "config_path",
        type=click.Path(path_type=Path),
        default="config.toml",
        show_default=True,
        help="The publication.",
    )
    @click.option("-v", "--verbose", is_flag=True, help="Say more.")
    @click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong, and what a person should hear of.")
    @functools.wraps(command)
    def wrapped(*args: Any, config_path: Path, verbose: bool, quiet: bool, **values: Any) -> Any:
        try:
            return command(*args, config_path=config_path, screen=Screen(verbose=verbose, quiet=quiet), **values)
        except (SendfeedError, click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise  # click ends quietly where a reader has gone away
        except Exception as error:
            report_crash(error, config_path.absolute().parent)
            raise click.exceptions.Exit(ExitCode.FAILED) from error

    return wrapped


def with_world(command: Command) -> Command:
    """Add the publication's options and open it: the command is called with `world` and `screen`."""

    @publication_options
    @functools.wraps(command)
    def wrapped(*args: Any, config_path: Path, **values: Any) -> Any:
        with open_world(config_path) as world:
            return command(*args, world=world, **values)

    return wrapped


def json_option(command: Command) -> Command:
    """Add --json, as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")(command)


def print_json(rows: Iterable[dict[str, Any]]) -> None:
    """Print one JSON object a line."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False, default=_plain))


def local(world: World, when: datetime) -> str:
    """A time as the publication's time zone has it: `Mon 23 Nov 2026 09:00 GMT`."""
    return f"{when.astimezone(world.config.publication.timezone):%a %d %b %Y %H:%M %Z}"


def counted(count: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def columns(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows as aligned columns."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    raise TypeError(type(value).__name__)


def tell_once(screen: Screen) -> Callable[[str], None]:
    """What says, once, whom a command waits for."""
    return functools.cache(lambda holder: screen.say(f"waiting for {holder} to end its pass"))
