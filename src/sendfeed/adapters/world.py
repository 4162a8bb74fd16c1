"""One publication's surroundings, opened from its config.toml."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.adapters.seed_folder import SeedFolder
from sendfeed.adapters.store import Store
from sendfeed.adapters.templates import Templates
from sendfeed.config import Config, load
from sendfeed.errors import ConfigError


@dataclass(frozen=True, slots=True)
class World:
    """What a pass works with. `home` is the folder of config.toml."""

    config: Config
    home: Path
    seeds: SeedFolder
    output: OutputFolder
    templates: Templates
    store: Store


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

    def templates(self) -> Templates:
        """Give the templates, its own before those that sendfeed brings."""
        return Templates(self.folder / "templates", self.config.publication)

    def store(self) -> Store:
        """Open the store. Raises `StoreError`."""
        return Store(self.config.store.url, self.folder)


def read_home(path: Path) -> Home:
    """Read a config.toml. Raises `ConfigError`."""
    return Home(read_config(path), path.absolute().parent)


def read_config(path: Path) -> Config:
    """Read a config.toml. Raises `ConfigError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(
            str(path), what="there is no such file", remedy="`sendfeed init` makes one, or give --config PATH"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            str(path), what=f"cannot be read: {error}", remedy="it must be a text file in UTF-8"
        ) from error
    return load(text, str(path))


@contextmanager
def open_world(path: Path) -> Iterator[World]:
    """Open the publication of a config.toml. Raises `ConfigError` or `StoreError`."""
    home = read_home(path)
    store = home.store()
    try:
        yield World(home.config, home.folder, home.seeds(), home.output(), home.templates(), store)
    finally:
        store.close()
