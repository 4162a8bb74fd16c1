"""The command line: argument parsing and printing, nothing else. One command or group of commands a file."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click

from sendfeed.errors import ExitCode, SendfeedError

COMMANDS = {
    "init": "Make a new publication: config.toml and one sample article.",
    "run": "Run one pass: scan, compose what is due, publish, deliver what is due.",
    "serve": "The service: the same pass on a schedule and on change, and the HTTP listeners.",
    "plan": "Show the issues to come, what is in the way, and what a changed config means.",
    "preview": "Show the next issue and the site in the browser, renewed as files change.",
    "check": "Check config, templates, folders, store and channels.",
    "status": "Show on one screen: last pass, next slots, what waits for a person.",
    "articles": "List, show, hold and release articles.",
    "issues": "List, show, approve, skip, test and export issues.",
    "deliveries": "List, show, retry, confirm and abandon deliveries.",
    "pause": "Stop sending, to one channel or to all, at once.",
    "resume": "Go on sending.",
    "templates": "Export the templates that sendfeed brings.",
}
"""Each command is `cli/<name>.py`; its module is imported when it is called, so that `--help` is instant."""


class Commands(click.Group):
    """The commands of the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command, unless only its help line is asked for."""
        if name not in COMMANDS:
            return None
        command = importlib.import_module(f"sendfeed.cli.{name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the help lines from the table, without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sendfeed")
def cli() -> None:
    """A folder of articles becomes feeds, a small archive site and an HTML email digest."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: the one place where an error becomes a message and an exit code."""
    try:
        result = cli.main(arguments, prog_name="sendfeed", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(ExitCode.INTERRUPTED)
    except SendfeedError as error:
        click.echo(f"sendfeed: {error}", err=True)
        sys.exit(error.exit_code)
    except Exception as error:  # noqa: BLE001 - the error boundary
        from pathlib import Path

        from sendfeed.cli.crash import report_crash

        report_crash(error, Path())
        sys.exit(ExitCode.FAILED)
    sys.exit(result if isinstance(result, int) else ExitCode.DONE)
