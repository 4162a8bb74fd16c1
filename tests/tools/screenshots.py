"""`make screenshots`: those of the README, of what `config.toml` makes of `seeds/`; `--help` tells of others."""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from sendfeed.web.listener import Listener
from sendfeed.web.site import site_app
from tests.browser.conftest import SWITCHES
from tests.preview.running import previewing
from tests.support import Publication

ROOT = Path(__file__).parents[2]
NOW = "2026-11-21T12:00:00Z"
COLOURS = 64


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tools.screenshots", description=__doc__)
    parser.add_argument("--into", type=Path, default=ROOT / "docs", help="the folder (%(default)s)")
    parser.add_argument("--widths", type=int, nargs="+", default=[1280], help="of the window, in pixels")
    parser.add_argument("--scheme", choices=["light", "dark"], default="light")
    given = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        print("not installed: chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="sendfeed-screenshots-") as folder, sync_playwright() as playwright:
        publication = Publication(Path(folder) / "publication", (ROOT / "config.toml").read_text(encoding="utf-8"))
        for path in sorted((ROOT / "seeds").rglob("*")):
            if path.is_file():
                publication.seed(path.relative_to(ROOT / "seeds").as_posix(), path.read_bytes())
        publication.run(NOW)
        listener = Listener("service.public", "127.0.0.1:0")
        listener.serve(site_app(publication.site))
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        try:
            for width in given.widths:
                page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=given.scheme)
                suffix = "" if width == 1280 else f"-{width}"
                page.goto(listener.url)
                _keep(page, given.into / f"index{suffix}.png")
                page.locator(".entries h2 a").first.click()
                _keep(page, given.into / f"article{suffix}.png")
            with previewing(publication) as preview:
                page = browser.new_page(viewport={"width": 1480, "height": 1700}, color_scheme=given.scheme)
                page.goto(preview.url, wait_until="networkidle")
                _keep(page, given.into / "preview.png")
        finally:
            browser.close()
            listener.stop()
            listener.ended(within_seconds=30)
    return 0


def _keep(page: Page, path: Path) -> None:
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    print(f"{path} ({path.stat().st_size / 1000:.0f} kB)")


if __name__ == "__main__":
    sys.exit(main())
