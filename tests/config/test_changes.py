"""What is kept of a config, and what is found to have changed."""

from __future__ import annotations

import copy
import json
import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sendfeed.config import Config, load
from sendfeed.config.changes import HIDDEN, TABLES, Change, changes, kept

TEXT = (Path(__file__).parents[2] / "config.toml").read_text(encoding="utf-8")
MORE = """
[[cleaning.rules]]
id = "strapline"
zone = "tail"
pattern = "the voice of the valley"
[[sources]]
name = "Valley Trust"
[[digests]]
name = "daily"
schedule = "daily 07:30"
[[channels]]
name = "schools"
type = "webhook"
url = "https://lists.example.org/hooks/s3cret"
secret = "env:SCHOOLS_SECRET"
[[channels]]
name = "parents"
type = "webhook"
url = "env:PARENTS_URL"
secret = "file:parents.secret"
"""
WHOLE = kept(load(TEXT + MORE, "config.toml"))


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Where the values of keys stand: a list of words is one."""
    if isinstance(value, dict):
        return [each for key, part in value.items() for each in leaves(part, (*path, key))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [each for n, part in enumerate(value) for each in leaves(part, (*path, n))]
    return [path]


def key_of(config: Any, path: tuple[str | int, ...]) -> str:
    key, place = "", ""
    for part in path:
        config = config[part]
        if isinstance(part, int):
            key, place = f"{key}[{config[TABLES[place]]}]", f"{place}[]"
        else:
            key, place = f"{key}.{part}".lstrip("."), f"{place}.{part}".lstrip(".")
    return key


def test_of_a_config_with_itself_nothing_has_changed() -> None:
    assert changes(WHOLE, json.loads(json.dumps(WHOLE))) == []


@given(st.sampled_from(leaves(WHOLE)), st.sampled_from(["other", 7, True, ["other"], []]))
def test_a_key_that_changed_is_named_and_no_other(path: tuple[str | int, ...], value: Any) -> None:
    assume(path[-1] not in TABLES.values() or isinstance(value, str))
    other = copy.deepcopy(WHOLE)
    table: Any = other
    for part in path[:-1]:
        table = table[part]
    before = table[path[-1]]
    table[path[-1]] = value
    found = changes(WHOLE, other)
    if before == value:
        assert found == []
    else:
        assert [(each.key, each.old, each.new) for each in found] == [(key_of(WHOLE, path), before, value)]


@given(st.permutations(WHOLE["digests"]), st.sets(st.integers(0, len(WHOLE["digests"]) - 1)))
def test_tables_that_come_go_and_change_places(order: list[dict[str, Any]], gone: set[int]) -> None:
    names = [each["name"] for each in WHOLE["digests"]]
    stay = [each for each in order if names.index(each["name"]) not in gone]
    found = changes(WHOLE, WHOLE | {"digests": stay})
    lost = {f"digests[{names[n]}]" for n in gone}
    assert {each.key for each in found if each.new is None} == lost
    moved = [each["name"] for each in stay] != [name for name in names if f"digests[{name}]" not in lost]
    assert {each.key for each in found} - lost == ({"digests"} if moved else set())
    back = changes(WHOLE | {"digests": stay}, WHOLE)
    assert {each.key for each in back if each.old is None} == lost


def test_a_table_that_has_another_name_only_was_renamed() -> None:
    other = copy.deepcopy(WHOLE)
    other["topics"][0]["name"] = "Hours"
    change = Change("topics[Flexible working].name", "topics[].name", "Flexible working", "Flexible working", "Hours")
    assert changes(WHOLE, other) == [change]
    other["topics"][0]["match"] = []
    assert [(each.key, each.old is None) for each in changes(WHOLE, other)] == [
        ("topics[Flexible working]", False),
        ("topics[Hours]", True),
    ]


def test_what_an_older_version_did_not_know_has_not_changed() -> None:
    assert changes({key: value for key, value in WHOLE.items() if key != "feeds"}, WHOLE) == []
    assert changes({}, WHOLE) == []


def test_it_is_json_as_config_toml_has_it() -> None:
    assert json.loads(json.dumps(WHOLE)) == WHOLE
    written = tomllib.loads(TEXT)
    assert WHOLE["digests"][0] == written["digests"][0] | {"late_approval": "at-once", "deliver_within": "1d"}
    assert WHOLE["publication"] == written["publication"]
    assert "store" not in WHOLE


@pytest.mark.parametrize(
    ("span", "text"), [("90s", "90s"), ("120m", "2h"), ("14d", "2w"), ("0s", "0s"), ("36h", "36h"), ("60s", "1m")]
)
def test_spans_are_written_in_their_largest_unit(span: str, text: str) -> None:
    config = load(TEXT.replace('settle = "2s"', f'settle = "{span}"'), "config.toml")
    assert kept(config)["seeds"]["settle"] == text
    assert isinstance(config.seeds.settle, timedelta)


def test_secrets_are_hidden_and_references_are_not() -> None:
    schools, parents = WHOLE["channels"]
    assert schools["url"].startswith(HIDDEN)
    assert (schools["secret"], parents["url"], parents["secret"]) == (
        "env:SCHOOLS_SECRET",
        "env:PARENTS_URL",
        "file:parents.secret",
    )
    command = TEXT.replace("after_publish = []", 'after_publish = ["deploy", "--token", "s3cret"]')
    hidden = kept(load(command + MORE, "config.toml"))
    assert "s3cret" not in repr(hidden)
    assert [each.key for each in changes(WHOLE, hidden)] == ["output.after_publish"]


def test_every_key_is_kept() -> None:
    assert {*WHOLE, "store"} == {*Config.model_fields}
