"""Whether ten thousand passes leave anything behind: memory, file handles and threads, as they go.

    make endurance                                     ten thousand passes, an hour of moved clock each
    .venv/bin/python -m bench.endurance 500            another number

One process, one publication, an article a day and a digest a day, delivered to a receiver on loopback; every twentieth
pass finds an edited article. What there is to publish grows all the while, so memory may grow with the issues, and with
nothing else: handles and threads must not.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from tests.receiver import SECRET, Receiver
from tests.support import CONFIG, article_text

from sendfeed.adapters import clock
from sendfeed.adapters.shared_world import OpenWorld, SharedWorld
from sendfeed.adapters.world import World
from sendfeed.delivering import deliver_due
from sendfeed.pipeline import locked_pass

START = datetime(2024, 1, 1, tzinfo=UTC)
CHANNEL = """channels = ["schools"]

[[channels]]
name = "schools"
type = "webhook"
url = "{url}"
secret = "env:SENDFEED_BENCH_SECRET"
"""


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


def row(passes: int, issues: int, seconds: float) -> None:
    gc.collect()
    handles = len(os.listdir("/proc/self/fd"))
    print(f"{passes:7} {resident_mb():9.1f} {handles:8} {threading.active_count():8} {issues:7} {seconds * 1000:9.1f}")


def write(home: Path, n: int, edition: int, now: datetime) -> None:
    path = home / "seeds" / f"report-{n:04}.txt"
    path.write_text(article_text(n).replace("minibus", f"minibus number {edition}"), encoding="utf-8")
    os.utime(path, (now.timestamp(), now.timestamp()))


def one_pass(world: World, now: datetime, chance: Random) -> None:
    report = locked_pass(world, now, clock.now(), lambda _stage, _done, _total: None, lambda _holder: None)
    handed = deliver_due(world, lambda: now, chance)
    for problem in [*report.problems, *handed.problems]:
        raise problem
    for issue in report.composed:
        if issue.reason:
            world.store.issues.approve(issue.key, now)


def main(passes: int) -> None:
    os.environ["SENDFEED_BENCH_SECRET"] = SECRET
    chance = Random(2026)
    with tempfile.TemporaryDirectory() as folder, Receiver().running() as receiver:
        home = Path(folder)
        (home / "seeds").mkdir()
        config = CONFIG.replace("mon 09:00", "daily 09:00") + CHANNEL.format(url=f"{receiver.url}/hook")
        (home / "config.toml").write_text(config, encoding="utf-8")
        print(f"{'passes':>7} {'MB':>9} {'handles':>8} {'threads':>8} {'issues':>7} {'ms a pass':>9}")
        shared = SharedWorld(OpenWorld(home / "config.toml"))
        since = time.perf_counter()
        for n in range(passes):
            with shared.held() as world:  # as the service does
                now = START + timedelta(hours=n)
                if n % 24 == 0:
                    write(home, 1 + n // 24, 0, now)
                if n % 20 == 0:
                    write(home, 0, n, now)
                one_pass(world, now, chance)
                receiver.got.clear()
                if n in {0, passes // 100, passes // 10} or (n + 1) % (passes // 5 or 1) == 0:
                    taken = (time.perf_counter() - since) / (n + 1)
                    row(n + 1, sum(world.store.figures().issues.values()), taken)
        shared.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
