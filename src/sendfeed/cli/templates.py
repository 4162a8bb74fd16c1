"""`sendfeed templates`."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from sendfeed.cli.common import publication_options
from sendfeed.cli.screen import Screen
from sendfeed.errors import OutputError, UsageError


@click.group("templates")
def command() -> None:
    """Export the templates that sendfeed brings."""


@command.command("export")
@click.option("--force", is_flag=True, help="Write over templates that are there.")
@publication_options
def export(*, config_path: Path, screen: Screen, force: bool) -> None:
    """Write the templates that sendfeed brings to `templates/` beside config.toml, to be changed there."""
    from sendfeed.adapters.templates import bundled_templates

    source, target = bundled_templates(), config_path.absolute().parent / "templates"
    if target.resolve() == source.resolve():
        raise UsageError("these are the templates that sendfeed brings", where=str(target), remedy="change them here")
    names = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    there = [name for name in names if (target / name).exists()]
    if there and not force:
        raise UsageError(
            f"{len(there)} of the templates are there already, {there[0]} among them",
            where=str(target),
            remedy="move them aside, or give --force to write over them",
        )
    for name in names:
        try:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, target / name)
        except OSError as error:
            raise OutputError(f"cannot be written: {error.strerror}", where=str(target / name)) from error
        click.echo(target / name)
    screen.say(
        "a template that you do not change may be deleted again: then sendfeed's own is used, and kept up to date"
    )
