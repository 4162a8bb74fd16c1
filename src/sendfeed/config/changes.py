"""What a pass keeps of its config, and what another config has changed since. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from sendfeed.config.schedule import Schedule
from sendfeed.config.schema import Config
from sendfeed.config.values import SECONDS

HIDDEN = "sha256:"
"""What stands for a value that nobody may see begins with this."""

UNKEPT = "store"
"""Where the store is cannot be told from within it, and the address of a database may hold a password."""

TABLES = {"sources": "name", "topics": "name", "digests": "name", "channels": "name", "cleaning.rules": "id"}
"""The lists of tables, and the key by which people know each table of one."""


@dataclass(frozen=True, slots=True)
class Change:
    """A key that has another value than before.

    `key` names it as people do, `digests[weekly].schedule`; `place` is that without the `name` in it,
    `digests[].schedule`. `old` and `new` are values as `kept` gives them; None for a table that is not there.
    """

    key: str
    place: str
    name: str
    old: Any
    new: Any


def kept(config: Config) -> dict[str, Any]:
    """The config as JSON can hold it, every key by its name in config.toml, and without a secret.

    References to secrets stay as they are written; of a URL that may be one, and of a command, only a hash.
    """
    values = {name: _plain(getattr(config, name)) for name in Config.model_fields if name != UNKEPT}
    for channel in values["channels"]:
        if not channel["url"].startswith(("env:", "file:")):
            channel["url"] = _hidden(channel["url"])
    if command := values["output"]["after_publish"]:
        values["output"]["after_publish"] = _hidden("\0".join(command))
    return values


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What is other `after` than it was `before`, both as `kept` gives them, in the order of the config.

    A key that an older version did not know has not changed. A table of which nothing but the name changed was renamed.
    """
    return [*_compared(before, after, "", "", "")]


def _compared(old: Mapping[str, Any], new: Mapping[str, Any], key: str, place: str, name: str) -> Iterator[Change]:
    for part in [part for part in new if part in old]:
        its_key, its_place = f"{key}.{part}".lstrip("."), f"{place}.{part}".lstrip(".")
        if its_place in TABLES:
            yield from _tables(old[part], new[part], its_place, TABLES[its_place])
        elif isinstance(new[part], dict):
            yield from _compared(old[part], new[part], its_key, its_place, name)
        elif old[part] != new[part]:
            yield Change(its_key, its_place, name, old[part], new[part])


def _tables(old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]], place: str, by: str) -> Iterator[Change]:
    was, now = ({table[by]: table for table in tables} for tables in (old, new))
    fresh = [name for name in now if name not in was]
    kept_order, order = [name for name in was if name in now], [name for name in now if name in was]
    for name, table in was.items():
        if name in now:
            yield from _compared(table, now[name], f"{place}[{name}]", f"{place}[]", name)
        elif other := next((each for each in fresh if now[each] == table | {by: each}), ""):
            fresh.remove(other)
            yield Change(f"{place}[{name}].{by}", f"{place}[].{by}", name, name, other)
        else:
            yield Change(f"{place}[{name}]", f"{place}[]", name, table, None)
    for name in fresh:
        yield Change(f"{place}[{name}]", f"{place}[]", name, None, now[name])
    if kept_order != order:
        yield Change(place, place, "", [*was], [*now])


def _plain(value: Any) -> Any:
    match value:
        case BaseModel():
            fields = type(value).model_fields.items()
            return {field.alias or name: _plain(getattr(value, name)) for name, field in fields}
        case tuple():
            return [_plain(each) for each in value]
        case timedelta():
            return _span(value)
        case Schedule() | ZoneInfo():
            return str(value)
        case _:
            return value


def _span(span: timedelta) -> str:
    """As config.toml has it, in the largest unit that it is a whole number of."""
    seconds = int(span.total_seconds())
    unit = next(unit for unit in reversed(SECONDS) if seconds % SECONDS[unit] == 0 and (seconds or unit == "s"))
    return f"{seconds // SECONDS[unit]}{unit}"


def _hidden(secret: str) -> str:
    return HIDDEN + hashlib.sha256(secret.encode()).hexdigest()
