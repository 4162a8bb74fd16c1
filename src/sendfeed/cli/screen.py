"""Where logs and progress go: stderr; a moving bar in a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click

from sendfeed.report import Progress


@dataclass(frozen=True)
class Screen:
    """How much a person wants to be told."""

    verbose: bool = False
    quiet: bool = False

    def say(self, text: str) -> None:
        """Tell what a person may want to know."""
        if not self.quiet:
            click.echo(text, err=True)

    def detail(self, text: str) -> None:
        """Tell what only a person who asked for more wants to know."""
        if self.verbose:
            click.echo(text, err=True)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """Show how far long work is."""
        if self.quiet:
            yield lambda _stage, _done, _total: None
        elif sys.stderr.isatty():
            with _bar() as update:
                yield update
        else:
            yield self._lines()

    def _lines(self) -> Progress:
        told = ""

        def update(stage: str, done: int, total: int) -> None:
            nonlocal told
            line = f"{stage}: {done} of {total}"
            if line != told:
                self.say(line)
            told = line

        return update


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with RichProgress(*parts, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def update(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done)

        yield update
