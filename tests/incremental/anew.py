"""A publication whose config and seeds are values, and what its output is when it is made from nothing."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sendfeed.adapters.templates import Templates
from sendfeed.adapters.world import open_world
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport
from sendfeed.searching import renew_search
from tests.support import Publication

WEEKLY = {
    "name": "weekly",
    "schedule": "mon 09:00",
    "from": "Test News <news@example.org>",
    "unsubscribe_url": "https://lists.example.org/leave",
}
DAILY = WEEKLY | {"name": "daily", "schedule": "daily 07:30", "topics": ["Transport"], "channels": ["schools"]}
CONFIG: dict[str, Any] = {
    "publication": {
        "title": "Test News",
        "base_url": "https://news.example.org/",
        "tag_authority": "news.example.org,2026",
        "organisation": {"name": "Test Association", "postal_address": "1 Test Street, EX1 1AA"},
    },
    "seeds": {"vanish_guard": 1.0},
    "cleaning": {"rules": [{"id": "own", "zone": "tail", "pattern": "a line that is nowhere"}]},
    "feeds": {"entries": 3},
    "sources": [
        {"name": "Larkmead Trust", "republish": "excerpt"},
        {"name": "Quiet Trust", "republish": "link"},
    ],
    "topics": [{"name": "Transport"}, {"name": "Health"}],
    "digests": [WEEKLY],
    "channels": [{"name": "schools", "type": "webhook", "url": "https://lists.example.org/a", "secret": "env:SECRET"}],
}

VOCABULARY = (
    "school children parents teachers support council funding review local offer plan autism speech hearing sight "
    "reading meeting governors term week report pupils families advice service region community training staff"
)
LONG = " ".join(f"The house has a room of {n} steps, which goes on and on." for n in range(200))
"""More than a third of a feed of 20 kB."""


@dataclass(frozen=True)
class File:
    """A seed as it lies in the folder, unlike all others."""

    number: int
    text: str = ""
    front: Mapping[str, str] = field(default_factory=dict)

    @property
    def content(self) -> str:
        chance = random.Random(self.number)
        sentences = [" ".join(chance.sample(VOCABULARY.split(), 12)).capitalize() + "." for _ in range(6)]
        front = {"title": f"Report {self.number} of the county"} | dict(self.front)
        lines = [f"{key}: {json.dumps(value) if key == 'title' else value}" for key, value in front.items()]
        return "\n".join(["---", *lines, "---", "", " ".join(sentences), "", self.text]) + "\n"


def config_text(config: Mapping[str, object]) -> str:
    return "\n".join(f"{key} = {_toml(value)}" for key, value in config.items())


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(map(_toml, value)) + "]" if isinstance(value, list) else json.dumps(value)


def changed(config: Mapping[str, Any], key: str, value: object) -> dict[str, Any]:
    """The config with another value for a key; in a list of tables, that of the first one."""
    name, _, rest = key.partition(".")
    there = config.get(name, {})
    if rest and isinstance(there, list):
        value = [changed(there[0], rest, value), *there[1:]]
    elif rest:
        value = changed(there, rest, value)
    return {**config, name: value}


def quiet(*_: object) -> None:
    pass


def copied(publication: Publication, home: Path) -> Publication:
    """A publication with the same config, store and templates, and with nothing else."""
    copy = Publication(home, publication.config.read_text())
    for name in (".sendfeed", "templates"):
        if (publication.home / name).exists():
            shutil.copytree(publication.home / name, home / name)
    return copy


def from_nothing(publication: Publication, now: datetime, templates: Templates | None = None) -> dict[str, bytes]:
    """All files as they are made of the store as it is after a pass at `now`; `templates` if they are compiled."""
    with tempfile.TemporaryDirectory() as folder:
        copy, report = copied(publication, Path(folder) / "copy"), PassReport(now)
        with open_world(copy.config) as opened:
            world = replace(opened, templates=templates or opened.templates)
            publish_changes(world, now, report, quiet)
            renew_search(world, quiet, quiet)
        assert report.problems == []
        return copy.output_files()


def unlike(files: Mapping[str, bytes], others: Mapping[str, bytes]) -> list[str]:
    """The paths that only one of them has, or whose bytes differ."""
    return sorted(path for path in files.keys() | others.keys() if files.get(path) != others.get(path))
