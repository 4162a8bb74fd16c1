"""One publication's surroundings, opened from its config.toml."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sendfeed.adapters.edition_folder import EditionFolder
from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.adapters.seed_folder import SeedFolder
from sendfeed.adapters.store import Store
from sendfeed.adapters.templates import Templates
from sendfeed.config import Config, load
from sendfeed.errors import ConfigError, Problem


@dataclass(frozen=True, slots=True)
class Home:
    """Where a publication lives: `folder` holds its config.toml. Opens its surroundings one by one."""

    config: Config
    folder: Path

    def seeds(self) -> SeedFolder:
        """Give the seed folder, which need not be there."""
        return SeedFolder(self.folder / self.config.seeds.folder, self.config.seeds.max_size)

    def output(self) -> OutputFolder:
        """Give the output folder, which need not be there."""
        return OutputFolder(self.folder / self.config.output.folder)

    def editions(self) -> EditionFolder:
        """Give the folder of editions, which need not be there."""
        return EditionFolder(self.folder / "editions")

    def templates(self) -> Templates:
        """Give the templates, its own before those that sendfeed brings."""
        return Templates(self.folder / "templates", self.config.publication)

    def store(self) -> Store:
        """Open the store. Raises `StoreError`."""
        return Store(self.config.store.url, self.folder)


@dataclass(frozen=True, slots=True)
class World:
    """What a pass works with. `folder` holds the publication's config.toml."""

    config: Config
    folder: Path
    seeds: SeedFolder
    output: OutputFolder
    editions: EditionFolder
    templates: Templates
    store: Store

    @property
    def lock_path(self) -> Path:
        """The file that one pass at a time holds."""
        return self.folder / ".sendfeed" / "lock"


def read_home(path: Path) -> Home:
    """Read a config.toml. Raises `ConfigError`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(
            str(path), what="there is no such file", remedy="`sendfeed init` makes one, or give --config PATH"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            str(path), what=f"cannot be read: {error}", remedy="it must be a text file in UTF-8 that sendfeed may read"
        ) from error
    home = Home(load(text, str(path)), path.absolute().parent)
    seeds, output = (Path(os.path.realpath(root)) for root in (home.seeds().root, home.output().root))
    if seeds.is_relative_to(output) or output.is_relative_to(seeds):
        what = f'"{home.config.output.folder}", which overlaps with seeds.folder'
        raise ConfigError(
            str(path), [Problem("output.folder", what, "a folder of its own: outputs must not become seeds")]
        )
    return home


@contextmanager
def open_world(path: Path) -> Iterator[World]:
    """Open the publication of a config.toml. Raises `ConfigError` or `StoreError`."""
    home = read_home(path)
    store = home.store()
    try:
        yield World(home.config, home.folder, home.seeds(), home.output(), home.editions(), home.templates(), store)
    finally:
        store.close()
