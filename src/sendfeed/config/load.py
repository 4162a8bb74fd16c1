"""config.toml: text → `Config`, or every problem at once."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sendfeed.config.schema import Config
from sendfeed.errors import ConfigError, Problem

WORDS = {
    "missing": "a value",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list",
    "model_type": "a table",
    "model_attributes_type": "a table",
}

NOT_YET: tuple[tuple[str, Callable[[Config], bool]], ...] = (
    ("seeds.review", lambda config: config.seeds.review != "none"),
    ("sources.republish", lambda config: any(source.republish != "full" for source in config.sources)),
    ("output.after_publish", lambda config: bool(config.output.after_publish)),
    ("feeds.websub_hub", lambda config: bool(config.feeds.websub_hub)),
    ("alerts.urls", lambda config: bool(config.alerts.urls)),
)
"""Keys that this version cannot honour yet: a value other than the default is refused rather than ignored."""


def load(text: str, where: str) -> Config:
    """Read a config. `where` names it in errors. Raises `ConfigError` that lists every problem."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            where, what=f"not TOML: {error}", remedy="see https://toml.io for how values are written"
        ) from error
    try:
        config = Config.model_validate(raw)
    except ValidationError as error:
        raise ConfigError(where, [_problem(detail) for detail in error.errors()]) from error
    problems = [*_across_keys(config), *_not_yet(config)]
    if problems:
        raise ConfigError(where, problems)
    return config


def _problem(detail: ErrorDetails) -> Problem:
    location = detail["loc"]
    path = _path(location)
    if detail["type"] == "extra_forbidden":
        known = _known_keys(location[:-1])
        return Problem(path, "an unknown key", f"one of {', '.join(known)}", _nearest(location, known))
    found = "nothing" if detail["type"] == "missing" else _shown(detail["input"])
    expected = WORDS.get(detail["type"]) or detail["msg"].removeprefix("Input should be ").strip()
    return Problem(path, found, expected)


def _path(location: Sequence[int | str]) -> str:
    parts = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location)
    return parts.removeprefix(".")


def _shown(value: object) -> str:
    text = (
        str(value).lower() if isinstance(value, bool) else repr(value) if not isinstance(value, str) else f'"{value}"'
    )
    return text if len(text) <= 80 else f"{text[:77]}..."


def _keys(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _known_keys(location: Sequence[int | str]) -> list[str]:
    model: Any = Config
    for part in location:
        if isinstance(part, str):
            annotation = _keys(model)[part]
            model = next(
                a for a in (annotation, *get_args(annotation)) if isinstance(a, type) and issubclass(a, BaseModel)
            )
    return list(_keys(model))


def _nearest(location: Sequence[int | str], known: Sequence[str]) -> str:
    """The nearest right key of the same table, else the same key in another section."""
    name = str(location[-1])
    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return _path([*location[:-1], close[0]])
    return next((f"{section}.{name}" for section in _keys(Config) if name in _known_keys([section])), "")


def _across_keys(config: Config) -> Iterator[Problem]:
    for key, items in (
        ("sources", config.sources),
        ("topics", config.topics),
        ("digests", config.digests),
        ("channels", config.channels),
    ):
        names = [item.name for item in items]
        for n, name in enumerate(names):
            if name in names[:n]:
                yield Problem(f"{key}[{n + 1}].name", f'"{name}"', "a name that no other has")
    topics, channels = [topic.name for topic in config.topics], [channel.name for channel in config.channels]
    for n, digest in enumerate(config.digests, 1):
        for key, wanted, known in (("topics", digest.topics, topics), ("channels", digest.channels, channels)):
            for name in wanted:
                if name not in known:
                    nearest = difflib.get_close_matches(name, known, n=1)
                    yield Problem(
                        f"digests[{n}].{key}",
                        f'"{name}"',
                        f"the name of one of [[{key}]]",
                        nearest[0] if nearest else "",
                    )
        if digest.channels:
            for key, value in (("from", digest.sender), ("unsubscribe_url", digest.unsubscribe_url)):
                if not value:
                    yield Problem(f"digests[{n}].{key}", "nothing", "a value, since the digest has channels")
    if any(digest.channels for digest in config.digests) and not config.publication.organisation.postal_address:
        yield Problem("publication.organisation.postal_address", "nothing", "an address, since a digest has channels")


def _not_yet(config: Config) -> Iterator[Problem]:
    for path, is_used in NOT_YET:
        if is_used(config):
            yield Problem(path, "a value", "the default: this version of sendfeed cannot do more yet")
