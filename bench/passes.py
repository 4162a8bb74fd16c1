"""How long `sendfeed --help` and the passes of a publication take, each as a ratio to `python -c pass` in this run.

    make bench                                    one pass over 1,000 new articles, stage by stage, and what follows
    .venv/bin/python bench/passes.py 10000        over another number of articles

The times of one run on one machine mean little; ratios taken in the same run can be compared.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sendfeed import composing
from sendfeed.adapters.world import open_world
from sendfeed.publishing import publish_changes
from sendfeed.report import PassReport
from sendfeed.scanning import scan

CONFIG = """
[publication]
title = "Bench"
base_url = "https://news.example.org/"
tag_authority = "news.example.org,2026"

[[topics]]
name = "Transport"
match = ["minibus"]

[[digests]]
name = "weekly"
schedule = "mon 09:00"
"""
WORDS = (  # noqa: SIM905 - prose is easier to read as prose
    "the school forum asked parents about transport and the minibus while members wrote to council officers who "
    "promised an answer before term ends so that families can plan therapy meetings and open evenings"
).split()
NOW = datetime(2025, 11, 22, 12, tzinfo=UTC)


def article(n: int) -> str:
    """About 3 kB of text with headings, bullets and a link; no two alike."""
    paragraphs = [f"Report {n} on what the members of forum {n} decided"]
    for part in range(8):
        sentence = " ".join(WORDS[(n * 7 + part * 11 + k * (1 + n % 5)) % len(WORDS)] for k in range(55))
        paragraphs.append(f"{sentence.capitalize()} in place {n}. {sentence[:90].capitalize()} again.")
        if part == 3:
            paragraphs.append("What happens next")
        if part == 5:
            paragraphs.append(
                "  • first of the things\n  • second of the things\n  • see www.forum.example.org for more"
            )
    return "\n\n".join(paragraphs) + "\n"


def publication(home: Path, count: int) -> Path:
    (home / "seeds").mkdir(parents=True)
    for n in range(count):
        path = home / "seeds" / f"report-{n:05}.txt"
        path.write_text(article(n), encoding="utf-8")
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    (home / "config.toml").write_text(CONFIG, encoding="utf-8")
    return home / "config.toml"


def seconds(command: list[str], runs: int = 9) -> float:
    took = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        took.append(time.perf_counter() - started)
    return statistics.median(took)


def quiet(_stage: str, _done: int, _total: int) -> None:
    """A progress that nobody is told of."""


def main(count: int) -> None:
    binary = str(Path(sys.executable).with_name("sendfeed"))
    unit = seconds([sys.executable, "-c", "pass"])
    show = print

    def row(name: str, took: float, articles: int = 0) -> None:
        each = f"{took / articles * 1000:8.2f} ms an article" if articles else ""
        show(f"{name:42} {took:8.3f} s {took / unit:9.1f} x python -c pass {each}")

    row("python -c pass", unit)
    row("sendfeed --help", seconds([binary, "--help"]))
    with tempfile.TemporaryDirectory() as folder:
        config = publication(Path(folder) / "bench", count)
        with open_world(config) as world:
            report = PassReport(NOW)
            names = [digest.name for digest in world.config.digests]
            world.store.begin_pass(world.config.publication.tag_authority, NOW, trial=False, digests=names)
            stages: dict[str, Callable[[], None]] = {
                "scan, all new": lambda: scan(world, NOW, report, quiet),
                "begin digests": lambda: composing.begin_digests(world, NOW),
                "publish, all new": lambda: publish_changes(world, NOW, report, quiet),
                "scan, nothing new": lambda: scan(world, NOW, report, quiet),
                "publish, nothing new": lambda: publish_changes(world, NOW, report, quiet),
            }
            for name, stage in stages.items():
                started = time.perf_counter()
                stage()
                row(f"{name} ({count} articles)", time.perf_counter() - started, count)
            if report.problems:
                raise report.problems[0]
        run = [binary, "run", "--config", str(config), "--now", NOW.isoformat()]
        row("sendfeed run, nothing new", seconds(run, 5))
        for n in range(count, count + 5):
            path = config.parent / "seeds" / f"report-{n:05}.txt"
            path.write_text(article(n), encoding="utf-8")
            os.utime(path, (NOW.timestamp(), NOW.timestamp()))
            started = time.perf_counter()
            subprocess.run(run, check=True, capture_output=True)
            if n == count:
                row("sendfeed run, one more article", time.perf_counter() - started)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    show(f"peak memory of the stages {peak_mb:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
