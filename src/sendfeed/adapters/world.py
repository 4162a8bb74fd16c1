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
    config = read_config(path)
    home = path.absolute().parent
    store = Store(config.store.url, home)
    try:
        yield World(
            config=config,
            home=home,
            seeds=SeedFolder(home / config.seeds.folder, config.seeds.max_size),
            output=OutputFolder(home / config.output.folder),
            templates=Templates(home / "templates", config.publication),
            store=store,
        )
    finally:
        store.close()
