"""`make lighthouse`: what Lighthouse says of every kind of page, on a telephone and on a desk.

Prints a table of its scores and what it found wanting. Exits with 1 if one is below 98. The pages are served by the
public listener, as readers have them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import requests

from tests.browser.conftest import SWITCHES
from tests.tools import LIGHTHOUSE
from tests.whole_site import whole_site

LEAST, WANTING = 98, 0.9
TRIES = 3
"""A busy machine slows a page down, and nothing makes it faster than it is."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
DEVICES = {"mobile": (), "desktop": ("--preset=desktop",)}
# A page that is missing or withdrawn says so by its status, of which the console tells, and asks not to be found.
NOT_THERE = ("--ignore-status-code", "--skip-audits=is-crawlable,http-status-code,errors-in-console")


def main() -> int:
    node, chromium = shutil.which("node"), shutil.which("chromium")
    if node is None or chromium is None or not LIGHTHOUSE.exists():
        print("not installed: node, chromium or Lighthouse", file=sys.stderr)
        return 1
    with (
        tempfile.TemporaryDirectory(prefix="sendfeed-lighthouse-") as folder,
        whole_site(Path(folder) / "publication", "en") as site,
    ):
        print(f"{'page':<60} {'device':<8} {' '.join(f'{name:>14}' for name in CATEGORIES)}")
        results = [_judge(node, chromium, site.url, path, device) for path in site.kinds() for device in DEVICES]
    worst = {name: min(result[name] for result in results) for name in CATEGORIES}
    print(f"\nlowest of {len(results)}: {', '.join(f'{name} {score}' for name, score in worst.items())}")
    return int(min(worst.values()) < LEAST)


def _judge(node: str, chromium: str, url: str, path: str, device: str) -> dict[str, int]:
    """The scores of one page, of 100, by category; printed with what was found wanting."""
    # The front page's address is that of its folder.
    address = url + path.removesuffix("index.html")
    is_there = requests.get(address, timeout=30).ok
    options = [*DEVICES[device], *(() if is_there else NOT_THERE)]
    reports = (_report(node, chromium, address, options) for _ in range(TRIES))
    report: dict[str, Any] = {}
    scores: dict[str, int] = {}
    for report in filter(None, reports):
        scores = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
        if scores["performance"] >= LEAST:
            break
    if not scores:
        sys.exit(f"Lighthouse could not judge {path}")
    print(f"{path:<60.60} {device:<8} {' '.join(f'{score:>14}' for score in scores.values())}", flush=True)
    for name in CATEGORIES:
        for each in report["categories"][name]["auditRefs"]:
            audit = report["audits"][each["id"]]
            if each["weight"] and audit["score"] is not None and audit["score"] < WANTING:
                print(f"    {name}: {audit['title']} {audit.get('displayValue', '')}", flush=True)
    return scores


def _report(node: str, chromium: str, address: str, options: Sequence[str]) -> dict[str, Any] | None:
    """What Lighthouse says of a page; None, and why, if it could not judge it."""
    command = [node, str(LIGHTHOUSE), address, "--output=json", "--quiet", *options]
    done = subprocess.run(
        [*command, f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless {' '.join(SWITCHES)}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "CHROME_PATH": chromium},
    )
    if done.returncode:
        print(f"{address}: {done.stderr.strip()[:300]}", file=sys.stderr)
        return None
    report: dict[str, Any] = json.loads(done.stdout)
    return report


if __name__ == "__main__":
    sys.exit(main())
