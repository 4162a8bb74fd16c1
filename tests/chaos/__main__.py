"""`make chaos`: see the package. Exits with 1 if a promise was broken, and says how to see it again."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.chaos.days import Days
from tests.chaos.verdict import figures, violations


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=2026, help="what happens when (%(default)s)")
    parser.add_argument("--days", type=int, default=60, help="how many days of moved clock (%(default)s)")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="sendfeed-chaos-"))
    began = time.monotonic()
    history = Days(folder, given.seed, given.days, lambda line: print(line, flush=True)).live()
    broken = violations(history)
    print(f"\nseed {given.seed}, {given.days} days in {time.monotonic() - began:.0f} s")
    for line in figures(history):
        print(line)
    if not broken:
        print("every promise was kept")
        shutil.rmtree(folder)
        return 0
    (folder / "requests.txt").write_text("".join(f"{request}\n" for request in history.requests))
    for line in broken:
        print(f"BROKEN: {line}", file=sys.stderr)
    again = f"python -m tests.chaos --seed {given.seed} --days {given.days}"
    print(f"`{again}` lives through the same plan again; this run is left in {folder}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
