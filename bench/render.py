"""What an issue of 20 articles costs to render, in milliseconds, beside npm's `mjml` on the same markup.

    .venv/bin/python bench/render.py              an issue of 20 articles
    .venv/bin/python bench/render.py 40           of another number of them

Each is the median of many runs in one warm process. `mjml` is installed into a temporary folder; without node and npm
it is left out.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from mjml import mjml2html

from sendfeed.adapters.templates import Templates
from sendfeed.config import Config
from sendfeed.digest import Draft, build_message, message
from sendfeed.digest.html import TEMPLATE
from sendfeed.digest.lines import isolated, wrap
from sendfeed.digest.lint import TEXT_TEMPLATE
from sendfeed.model import Article, DateSource, Edition, Revision, Slot

RUNS = 100
MJML = "mjml@5"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CONFIG = Config.model_validate(
    {
        "publication": {
            "title": "Bench",
            "base_url": "https://news.example.org/",
            "tag_authority": "news.example.org,2026",
        },
        "digests": [{"name": "weekly", "schedule": "mon 09:00", "max_articles": 40}],
    }
)
NODE = """\
const { default: mjml } = await import(process.argv[2] + "/node_modules/mjml/lib/index.js");
const { readFileSync } = await import("node:fs");
const render = typeof mjml === "function" ? mjml : mjml.default;
const markup = readFileSync(process.argv[3], "utf-8"), runs = Number(process.argv[4]), times = [];
for (let run = 0; run < runs + 10; run += 1) {
  const before = performance.now();
  const made = await render(markup, { validationLevel: "skip", fonts: {} });
  times.push(performance.now() - before);
  if (!made.html.includes("Bench")) throw new Error("no HTML");
}
console.log(JSON.stringify(times.slice(10)));
"""


def articles(count: int) -> list[Article]:
    """Of 400 words each, under three topics, with a summary of four sentences."""
    topics = ("Transport", "Grants", "Flexible working")
    summary = "The minibus has arrived, and it has a name that nobody calls fair. " * 4
    return [
        Article(
            id=f"tag:example.org,2026:article/{number}",
            sequence=number,
            slug=f"article-{number}",
            accepted_at=NOON - timedelta(hours=number),
            number=1,
            published=NOON - timedelta(hours=number),
            date_source=DateSource.FIRST_SEEN,
            updated=NOON,
            revision=Revision(
                title=f"Article {number}: what the minibus did on its first journey to the sea",
                html=f"<p>{'word ' * 400}</p>",
                summary=summary.strip(),
                source="Association of Small Special Schools",
                topics=(topics[number % 3],),
            ),
        )
        for number in range(1, count + 1)
    ]


def median_ms(render: Callable[[], object]) -> float:
    for _ in range(10):
        render()
    times = []
    for _ in range(RUNS):
        before = time.perf_counter()
        render()
        times.append(time.perf_counter() - before)
    return 1000 * statistics.median(times)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    slot, digest = Slot("2026-11-23T0900", NOON), CONFIG.digests[0]
    draft = Draft(CONFIG, digest, slot, 1, tuple(articles(count)), Edition(), NOON)
    with tempfile.TemporaryDirectory() as folder:
        templates = Templates(Path(folder), CONFIG.publication)
        content, html = message._fit(draft, templates, {"digest": digest, "slot": slot})
        given = {"issue": content, "digest": digest, "slot": slot}
        markup = templates(TEMPLATE, **given)
        print(f"an issue of {count} articles: {len(html.encode()) / 1000:.0f} kB of HTML; median of {RUNS} runs")

        def text() -> str:
            return templates(TEXT_TEMPLATE, wrap=wrap, isolated=isolated, **given)

        steps: dict[str, Callable[[], object]] = {
            "Jinja, HTML": lambda: templates(TEMPLATE, **given),
            "MJML": lambda: mjml2html(markup, fonts={}),
            "Jinja, plain text": text,
            "HTML and plain text, with subject and layout": lambda: (
                message._fit(draft, templates, {"digest": digest, "slot": slot}),
                text(),
            ),
            "the whole message: lint, .eml and JSON besides": lambda: build_message(draft, templates),
        }
        measured = {name: median_ms(step) for name, step in steps.items()}
        with patch.object(message, "lint"):
            measured["the whole message without lint"] = median_ms(lambda: build_message(draft, templates))
        for name, took in measured.items():
            print(f"  {took:7.2f} ms  {name}")
        node_ms = npm_mjml_ms(markup, Path(folder))
    if node_ms is not None:
        ratio = node_ms / measured["MJML"]
        print(f"  {node_ms:7.2f} ms  npm's mjml on the same markup: {ratio:.0f} times as long as MJML here")


def npm_mjml_ms(markup: str, folder: Path) -> float | None:
    """The same for npm's `mjml`; None where it cannot be had."""
    if missing := [name for name in ("node", "npm") if shutil.which(name) is None]:
        print(f"  npm's mjml is left out, since not installed: {', '.join(missing)}")
        return None
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), MJML]
    if subprocess.run(install, check=False).returncode:
        print("  npm's mjml is left out, since npm could not install it")
        return None
    script, source = folder / "render.mjs", folder / "issue.mjml"
    script.write_text(NODE, encoding="utf-8")
    source.write_text(markup, encoding="utf-8")
    ran = subprocess.run(["node", script, folder, source, str(RUNS)], capture_output=True, text=True, check=True)
    return float(statistics.median(json.loads(ran.stdout)))


if __name__ == "__main__":
    main()
