"""`sendfeed init`."""

from __future__ import annotations

from pathlib import Path

import click

from sendfeed.cli.common import publication_options
from sendfeed.cli.screen import Screen
from sendfeed.errors import OutputError, UsageError

CONFIG = """\
# One publication. Only title, base_url and tag_authority must be given; `sendfeed check` tells what is wrong.

[publication]
title = "My news"
base_url = "https://news.example.org/"              # where output/site will be found
language = "en-GB"
timezone = "Europe/London"
tag_authority = "news.example.org,2026"             # a domain that you hold, and the year; never change it afterwards
organisation = { name = "", postal_address = "", email = "" }

[[digests]]
name = "weekly"
title = "My news weekly"
schedule = "mon 09:00"                              # or "daily 07:30", "1st mon 09:00", "0 9 * * mon"
max_articles = 12
from = ""                                           # "My news <news@example.org>"
unsubscribe_url = ""
why = "You receive this because you asked for it."
channels = []                                       # without channels an issue is written, and goes nowhere
"""
SAMPLE = """\
---
title: Welcome to your first publication
topics: [Help]
---

This is a sample article. Every text or Markdown file in this folder becomes one: drop a file here, and
`sendfeed run` puts it into the feeds, the site and the next digest.

## What to do next

- Write your title, address and organisation into `config.toml`.
- Delete this file, and put articles of your own here.
- Run `sendfeed check`, then `sendfeed run`.
"""


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@publication_options
def command(*, folder: Path, config_path: Path, screen: Screen) -> None:
    """Make a new publication in FOLDER: config.toml (or the name that --config gives) and one sample article."""
    config = folder / config_path
    home = config.parent
    if config.exists():
        raise UsageError("there is a publication already", where=str(config), remedy="give another folder")
    files = {
        home / "seeds" / "welcome.md": SAMPLE,
        home / ".gitignore": "/output/\n/.sendfeed/\n",
        config: CONFIG,
    }
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                path.write_text(text, encoding="utf-8")
                click.echo(path)
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror}", where=str(path)) from error
    screen.say(f"next: edit {config}, put articles into {home / 'seeds'}, then `sendfeed run --config {config}`")
