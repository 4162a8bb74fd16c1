"""A publication in a temporary folder, used as a person would: by its files and its commands."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sendfeed.cli import main

CONFIG = """\
[publication]
title = "Test News"
base_url = "https://news.example.org/"
timezone = "Europe/London"
tag_authority = "news.example.org,2026"
organisation = { name = "Test Association", postal_address = "1 Test Street, EX1 1AA", email = "us@example.org" }

[[digests]]
name = "weekly"
title = "Test News weekly"
schedule = "mon 09:00"
from = "Test News <news@example.org>"
unsubscribe_url = "https://lists.example.org/leave"
why = "You receive this because your school is a member."
"""
CHANNEL = """
[[channels]]
name = "schools"
type = "webhook"
url = "https://lists.example.org/hook"
secret = "env:SENDFEED_TEST_SECRET"
"""
# Real times: a pass in the future would make the store a trial, which a plain `run` then refuses.
SATURDAY, MONDAY, TUESDAY = "2025-11-22T12:00:00Z", "2025-11-24T09:00:10Z", "2025-11-25T12:00:00Z"
NEXT_MONDAY = "2025-12-01T09:00:10Z"
SLOT, NEXT_SLOT = "weekly/2025-11-24T0900", "weekly/2025-12-01T0900"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def article_text(n: int) -> str:
    return (
        f"Report number {n} from the county\n\n"
        f"The steering group met on day {n} and agreed what to do about the minibus. It will meet again soon.\n\n"
        f"What happens next\n\n"
        f"Members will hear from us in writing, and can ask questions at meeting {n} of the year in the main hall.\n"
    )


class Publication:
    def __init__(self, home: Path, config: str = CONFIG) -> None:
        self.home = home
        self.seeds, self.site = home / "seeds", home / "output" / "site"
        self.seeds.mkdir(parents=True)
        self.config = home / "config.toml"
        self.config.write_text(config, encoding="utf-8")

    def seed(self, name: str, content: str | bytes) -> Path:
        """A seed that has stood still for an hour."""
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.settle(path)
        return path

    def seed_many(self, count: int) -> None:
        for n in range(1, count + 1):
            self.seed(f"report-{n:04}.txt", article_text(n))

    def settle(self, path: Path) -> None:
        hour_ago = path.stat().st_mtime_ns - 3_600_000_000_000
        os.utime(path, ns=(hour_ago, hour_ago))

    def sendfeed(self, *arguments: str) -> Result:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                main([*arguments, "--config", str(self.config)])
            except SystemExit as stop:
                code = stop.code if isinstance(stop.code, int) else 1
        return Result(code, out.getvalue(), err.getvalue())

    def run(self, now: str = SATURDAY, *arguments: str) -> Result:
        result = self.sendfeed("run", "--now", now, *arguments)
        assert result.code == 0, result.err
        return result

    def articles(self) -> dict[str, dict[str, Any]]:
        return {row["path"]: row for row in self.sendfeed("articles", "list", "--json").rows}

    def issues(self) -> dict[str, dict[str, Any]]:
        return {row["key"]: row for row in self.sendfeed("issues", "list", "--json").rows}

    def feed(self) -> dict[str, Any]:
        feed: dict[str, Any] = json.loads((self.site / "feed.json").read_text())
        return feed

    def output_files(self) -> dict[str, bytes]:
        root = self.home / "output"
        return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def command(*arguments: str) -> list[str]:
    """The command line of a sendfeed in a process of its own."""
    return [sys.executable, "-m", "sendfeed", *arguments]


def spawn(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False, timeout=120, **options)


def spawn_obedient(*arguments: str) -> subprocess.CompletedProcess[str]:
    """As `spawn`, but permission bits hold it back even when the tests run as root."""
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    return subprocess.run([*drop, *command(*arguments)], capture_output=True, text=True, check=False, timeout=120)
