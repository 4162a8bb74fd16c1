"""`sendfeed serve`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from sendfeed.adapters.logs import open_log
from sendfeed.cli.common import publication_options
from sendfeed.cli.screen import Screen
from sendfeed.service import service


@click.command("serve")
@publication_options
def command(*, config_path: Path, screen: Screen) -> int:
    """Serve: passes on a schedule and on change, deliveries when they are due, and the HTTP listeners.

    SIGTERM and SIGINT stop it, SIGHUP has it read config.toml again.
    """
    with service(config_path, open_log(verbose=screen.verbose, quiet=screen.quiet)) as running:
        code = running.run()
    if running.left_work:
        # Threads that are still at work must not meet the end of the interpreter.
        sys.stderr.flush()
        os._exit(code)
    return code
