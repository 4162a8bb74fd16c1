"""`sendfeed preview`."""

from __future__ import annotations

import traceback
from pathlib import Path

import click

from sendfeed.cli.common import publication_options
from sendfeed.cli.screen import Screen
from sendfeed.errors import SendfeedError


@click.command("preview")
@click.argument("digest", default="")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Where to answer; any free port without it.")
@publication_options
def command(*, config_path: Path, screen: Screen, digest: str, port: int) -> int:
    """Show the next issue and the site in the browser as they would be now; changes nothing.

    Issues that are composed already are there as they will go. The page renews itself when seeds, templates, editions,
    the config or the store change, and as time passes. Ctrl-C ends it.
    """
    from sendfeed.preview import preview

    def told(problem: SendfeedError) -> None:
        click.echo(f"sendfeed: {problem}", err=True)
        if problem.__cause__ and screen.verbose:
            traceback.print_exception(problem.__cause__)

    with preview(config_path, digest, port) as running:
        click.echo(running.url)
        screen.say("Ctrl-C ends it")
        return running.run(told)
