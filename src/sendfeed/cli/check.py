"""`sendfeed check`."""

from __future__ import annotations

from pathlib import Path

import click

from sendfeed.cli.common import publication_options
from sendfeed.cli.screen import Screen
from sendfeed.errors import ExitCode


@click.command("check")
@click.option("--online", is_flag=True, help="Ask the base URL whether it answers.")
@publication_options
def command(*, config_path: Path, screen: Screen, online: bool) -> int:
    """Check config, templates, folders, store and channels: every problem with its remedy."""
    from sendfeed.adapters.world import read_home
    from sendfeed.checkup import problems

    found = list(problems(read_home(config_path), online=online))
    for problem in found:
        click.echo(f"{problem}")
    if not found:
        screen.say(f"{config_path}: no problem found")
    return max((problem.exit_code for problem in found), default=ExitCode.DONE)
