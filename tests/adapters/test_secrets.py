"""References to secrets: what leads nowhere is told, what they stand for never."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendfeed.adapters.secrets import missing


def test_a_name_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SENDFEED_TEST_SECRET", raising=False)
    assert missing("env:SENDFEED_TEST_SECRET", tmp_path) == "the environment has no SENDFEED_TEST_SECRET"
    monkeypatch.setenv("SENDFEED_TEST_SECRET", "")
    assert missing("env:SENDFEED_TEST_SECRET", tmp_path), "an empty one is none"
    monkeypatch.setenv("SENDFEED_TEST_SECRET", "hunter2")
    assert missing("env:SENDFEED_TEST_SECRET", tmp_path) is None


@pytest.mark.parametrize("absolute", [False, True], ids=["relative", "absolute"])
def test_a_file_is_looked_for_beside_the_config(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, absolute: bool
) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    for folder in (home, elsewhere):
        folder.mkdir()
    monkeypatch.chdir(elsewhere)
    (elsewhere / "secret").write_text("not this one")
    name = str(home / "secret") if absolute else "secret"
    assert missing(f"file:{name}", home) == f"the file {name} cannot be read"
    (home / "secret").write_text("hunter2")
    assert missing(f"file:{name}", home) is None


@pytest.mark.parametrize("value", ["https://lists.example.org/hook", "http://127.0.0.1:8000/file:x"])
def test_what_is_no_reference_leads_nowhere(tmp_path: Path, value: str) -> None:
    assert missing(value, tmp_path) is None
