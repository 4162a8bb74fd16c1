"""The rules of docs/architecture.md: which way imports point, and who may touch the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "sendfeed"
STAGES = {"intake", "catalogue", "digest", "publish", "deliver"}
# What each room may import. `pipeline` and what reads beside it (overview, checkup) join stages and adapters.
ALLOWED = {
    "errors": set[str](),
    "languages": set[str](),
    "sentences": {"languages"},
    "slugs": set[str](),
    "words": {"languages"},
    "rendering": {"words"},
    "exchange": set[str](),
    "model": {"errors", "languages", "words"},
    "config": {"errors", "languages", "model"},
    **{
        room: {"errors", "languages", "sentences", "slugs", "words", "model", "rendering", "exchange", "config"}
        for room in (*STAGES, "adapters")
    },
    "fingerprints": {"config", "adapters", "intake"},
    "editing": {"errors", "model", "adapters", *STAGES},
    "composing": {"errors", "model", "config", "adapters", "report", "editing", *STAGES},
    "report": {"errors", "model"},
    "publishing": {
        *("errors", "model", "rendering", "config", "adapters", "fingerprints", "report", "editing", "composing"),
        *STAGES,
    },
    "delivering": {"errors", "model", "exchange", "config", "adapters", "report", *STAGES},
    "alerting": {"errors", "adapters", "composing", "overview"},
    "announcing": {"errors", "model", "config", "adapters", "report", *STAGES},
    "searching": {"model", "adapters", "fingerprints", "publishing", "report", *STAGES},
    "erasing": {"errors", "model", "adapters", "report", "publishing", *STAGES},
    "comparing": {"model", "adapters", *STAGES},
    "scanning": {"errors", "model", "config", "adapters", "fingerprints", "report", "comparing", *STAGES},
    "pipeline": {
        *("errors", "model", "config", "adapters", "report", "composing", "publishing", "scanning", "erasing"),
        *STAGES,
    },
    "overview": {"errors", "model", "adapters", "composing", "publishing", "announcing", *STAGES},
    "planning": {"errors", "model", "config", "adapters", "editing", "composing", "overview", *STAGES},
    "changing": {"model", "config", "adapters", "overview", "planning", *STAGES},
    "checkup": {"errors", "model", "rendering", "config", "adapters", "announcing", *STAGES},
    "preview": {
        *("errors", "model", "config", "adapters", "report", "composing", "scanning", "publishing"),
        *("pipeline", "overview", "planning", "searching", "checkup", "web", *STAGES),
    },
    "service": {
        *("errors", "model", "config", "adapters", "report", "composing", "publishing"),
        *("pipeline", "delivering", "alerting", "announcing", "searching", "web"),
    },
    "cli": {
        *("errors", "model", "config", "adapters", "report", "editing", "composing", "publishing"),
        *("delivering", "alerting", "announcing", "searching", "erasing", "pipeline", "overview", "checkup", "preview"),
        *("planning", "changing", "service"),
    },
    "web": {"errors", "model", "config", "adapters", "report"},
    "__main__": {"cli"},
}
WORLD_MODULES = {
    *("asyncio", "ctypes", "fcntl", "glob", "http", "io", "locale", "logging", "multiprocessing", "os", "pathlib"),
    *("platform", "random", "requests", "secrets", "select", "selectors", "shutil", "signal", "smtplib", "socket"),
    *("sqlalchemy", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request", "uuid"),
}
# `random.Random` as the type of a chance that is passed in; making one is a touch of the world.
PURE_NAMES = {"pathlib.PurePath", "pathlib.PurePosixPath", "io.BytesIO", "io.StringIO", "random.Random"}
WORLD_CALLS = {"open", "input", "print", "breakpoint", "eval", "exec", "Random"}
CLOCK_CALLS = {"now", "utcnow", "today", "time", "monotonic", "localtime", "gmtime", "fromtimestamp", "getenv"}


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(
        path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py" and "versions" not in path.parts
    )


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                yield node.lineno, f"{node.module}.{name.name}"


def wrong_imports(room: str, source: str) -> list[str]:
    wrong = []
    for line, name in imports(ast.parse(source)):
        parts = name.split(".")
        if parts[0] != "sendfeed" or len(parts) == 1:
            continue
        target = parts[1]
        if target not in {room, "__version__"} and target not in ALLOWED[room]:
            wrong.append(f"line {line}: {room} imports {target}")
    return wrong


def touches_of_the_world(source: str) -> list[str]:
    tree = ast.parse(source)
    touches = [
        f"line {line}: imports {name}"
        for line, name in imports(tree)
        if (name in WORLD_MODULES or name.split(".")[0] in WORLD_MODULES) and name not in PURE_NAMES
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id in WORLD_CALLS:
                touches.append(f"line {node.lineno}: calls {node.func.id}")
            if isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK_CALLS:
                touches.append(f"line {node.lineno}: calls {node.func.attr}")
    return touches


def test_every_room_is_known() -> None:
    assert {room_of(path) for path in modules()} == ALLOWED.keys()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_inward(path: Path) -> None:
    assert wrong_imports(room_of(path), path.read_text()) == []


@pytest.mark.parametrize(
    "path",
    [path for path in modules() if room_of(path) not in {"adapters", "web", "preview", "service", "cli", "__main__"}],
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_only_adapters_and_commands_touch_the_world(path: Path) -> None:
    assert touches_of_the_world(path.read_text()) == []


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("intake", "from sendfeed.publish import outputs"),
        ("intake", "from sendfeed import publish"),
        ("digest", "import sendfeed.adapters.clock"),
        ("config", "from sendfeed.digest.slots import slots"),
        ("adapters", "def f():\n    from sendfeed.catalogue import compare"),
        ("model", "import sendfeed.config"),
    ],
)
def test_a_wrong_import_is_found(room: str, source: str) -> None:
    assert wrong_imports(room, source)


@pytest.mark.parametrize(
    "source",
    [
        "import os",
        "from pathlib import Path",
        "from urllib import request",
        "def f():\n    import random",
        "open('x')",
        "datetime.now(UTC)",
        "import datetime; datetime.date.today()",
        "from random import Random\nRandom()",
    ],
)
def test_a_touch_of_the_world_is_found(source: str) -> None:
    assert touches_of_the_world(source)


def test_files_are_short() -> None:
    long = {str(path.relative_to(SOURCE)): n for path in modules() if (n := len(path.read_text().splitlines())) > 320}
    assert long == {}


def test_no_type_is_ignored_without_a_reason() -> None:
    for path in modules():
        for line in path.read_text().splitlines():
            if "type: ignore" in line:
                assert "]  # " in line.partition("type: ignore")[2], f"{path}: {line.strip()}"
