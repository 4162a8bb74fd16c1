"""config.toml: text → `Config`, or every problem at once."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sendfeed.config.schema import Config, Service
from sendfeed.config.values import SECRET
from sendfeed.errors import ConfigError, Problem

SHAPES = {"tuple_type", "model_type", "model_attributes_type"}
"""Errors about a whole table or list: what stands in its place may hold a secret, and is not shown."""

WORDS = {
    "missing": "a value",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list",
    "model_type": "a table",
    "model_attributes_type": "a table",
}


def load(text: str, where: str) -> Config:
    """Read a config. `where` names it in errors. Raises `ConfigError` that lists every problem."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            where, what=f"not TOML: {error}", remedy="see https://toml.io for how values are written"
        ) from error
    problems = [*_across_keys(raw), *_across_listeners(raw)]
    try:
        config = Config.model_validate(raw)
    except ValidationError as error:
        problems = [*(_problem(detail) for detail in error.errors()), *problems]
    if problems:
        raise ConfigError(where, problems)
    return config


def _problem(detail: ErrorDetails) -> Problem:
    location = detail["loc"]
    path = _path(location)
    if detail["type"] == "extra_forbidden":
        known = _known_keys(location[:-1])
        return Problem(path, "an unknown key", f"one of {', '.join(known)}", _nearest(location, known))
    found = _shown(detail["input"])
    if detail["type"] in SHAPES:
        kinds = ((dict, "a table"), (list, "a list"))
        found = next((name for kind, name in kinds if isinstance(detail["input"], kind)), "a single value")
    elif detail["type"] == SECRET:
        found = "a value that is not shown here"
    elif detail["type"] == "missing":
        found = "nothing"
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


def _across_keys(raw: dict[str, Any]) -> Iterator[Problem]:
    """What only several keys together tell; looks at the raw values, so that it is told along with all else."""
    for key in ("sources", "topics", "digests", "channels"):
        yield from _given_twice(_tables(raw, key), key, "name")
    yield from _given_twice(_tables(_table(raw, "cleaning"), "rules"), "cleaning.rules", "id")
    for n, digest in enumerate(_tables(raw, "digests"), 1):
        for key in ("topics", "channels"):
            known = [str(table.get("name")) for table in _tables(raw, key)]
            for name in _list(digest, key):
                if name not in known:
                    nearest = difflib.get_close_matches(str(name), known, n=1)
                    expected = f"the name of one of [[{key}]]"
                    yield Problem(f"digests[{n}].{key}", _shown(name), expected, nearest[0] if nearest else "")
        if _list(digest, "channels"):
            for key in ("from", "unsubscribe_url"):
                if not digest.get(key):
                    yield Problem(f"digests[{n}].{key}", "nothing", "a value, since the digest has channels")
    if any(_list(digest, "channels") for digest in _tables(raw, "digests")):
        organisation = _table(_table(raw, "publication"), "organisation")
        if not organisation.get("postal_address"):
            expected = "an address, since a digest has channels"
            yield Problem("publication.organisation.postal_address", "nothing", expected)


def _given_twice(tables: list[dict[str, Any]], path: str, key: str) -> Iterator[Problem]:
    names = [table.get(key) for table in tables]
    for n, name in enumerate(names):
        if name is not None and name in names[:n]:
            yield Problem(f"{path}[{n + 1}].{key}", _shown(name), "one that no other has")


def _across_listeners(raw: dict[str, Any]) -> Iterator[Problem]:
    service = {key: field.default for key, field in Service.model_fields.items()} | _table(raw, "service")
    if service["public"] == service["operator"] and not str(service["public"]).endswith(":0"):
        yield Problem("service.operator", _shown(service["operator"]), "another address than service.public")


def _table(raw: dict[str, Any], key: str) -> dict[str, Any]:
    value = raw.get(key)
    return value if isinstance(value, dict) else {}


def _tables(raw: dict[str, Any], key: str) -> list[dict[str, Any]]:
    return [table for table in _list(raw, key) if isinstance(table, dict)]


def _list(raw: dict[str, Any], key: str) -> list[Any]:
    value = raw.get(key)
    return value if isinstance(value, list) else []
