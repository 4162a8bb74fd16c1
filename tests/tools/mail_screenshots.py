"""Pictures of an issue for the documentation: in a browser, on a phone in the dark, and in Thunderbird under Xvfb."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw
from playwright.sync_api import Route, sync_playwright

from tests.browser.conftest import SWITCHES
from tests.support import Publication

ROOT = Path(__file__).parents[2]
BEFORE, AT_SLOT = "2026-11-20T12:00:00Z", "2026-11-23T09:00:10Z"
SEEDS = ("first-week-on-the-minibus.txt", "grants-for-sensory-gardens.md", "job-share-in-the-classroom.md")
SHOTS: list[tuple[str, int, int, Literal["light", "dark"]]] = [
    ("desktop", 760, 1180, "light"),
    ("phone-dark", 360, 960, "dark"),
]
COLOURS = 96
DISPLAY = ":97"
PROFILE = """\
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.accounthub.enabled", false);
user_pref("mail.shell.checkDefaultClient", false);
user_pref("mail.rights.version", 1);
user_pref("mail.accountmanager.accounts", "account1");
user_pref("mail.accountmanager.localfoldersserver", "server1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.server.server1.type", "none");
user_pref("mail.server.server1.hostname", "Local Folders");
user_pref("mail.server.server1.userName", "nobody");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);
"""
NEW = {
    "new-minibus.md": """\
---
title: The new minibus is here, and it has a name
source: Association of Small Special Schools
topics: [Transport]
featured: true
image: minibus.png
---

After two years of cake sales the minibus has arrived. It seats twelve, has a lift, and is called Marmalade after a
vote that nobody calls fair. The first journey goes to the sea.

![A cream minibus in front of green hills](minibus.png)
""",
    "open-evening.md": """\
---
title: An open evening in the new hall, with soup
source: Association of Small Special Schools
topics: [Transport]
image: hall.png
event: {start: 2026-12-03T17:30, end: 2026-12-03T19:30, place: "Long Meadow School, Exampleton"}
---

Come and see the hall before the paint is dry. There will be soup, a short tour every half hour, and a minibus from
the station that waits for everybody.

![The hall, seen from the garden](hall.png)
""",
    "nine-not-ten.md": """\
---
title: The minibus leaves at nine, not at ten
source: Larkmead Parent Carer Forum
topics: [Transport]
corrects: first-week-on-the-minibus.txt
---

We gave a wrong time. The bus leaves the yard at nine, and waits for nobody.
""",
}
EDITION = """\
---
greeting: Dear colleagues,
sponsor:
  name: Bramble & Finch Coaches
  text: Twelve seats, one lift, no hurry. School journeys across three counties.
  url: https://coaches.example.org/
---

Thank you to everybody who wrote to us about the **autumn contracts**. We took your words to the panel, and
[this is what it said](https://news.example.org/).
"""


def main() -> int:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("not installed: chromium", file=sys.stderr)
        return 1
    into = ROOT / "docs"
    with tempfile.TemporaryDirectory(prefix="sendfeed-screenshots-") as folder, sync_playwright() as playwright:
        publication, issue = composed(Path(folder) / "publication")
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)

        def answer(route: Route) -> None:
            path = publication.site / route.request.url.removeprefix("https://news.example.org/")
            route.fulfill(path=path) if path.is_file() else route.abort()

        for name, width, height, scheme in SHOTS:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.route("https://news.example.org/**", answer)
            page.goto((issue / "email.html").as_uri(), wait_until="networkidle")
            keep(Image.open(io.BytesIO(page.screenshot())), into / f"mail-{name}.png")
        browser.close()
        if missing := [name for name in ("thunderbird", "Xvfb", "import", "xdotool") if shutil.which(name) is None]:
            print(f"mail-thunderbird.png stays, since not installed: {', '.join(missing)}", file=sys.stderr)
        else:
            keep(in_thunderbird(issue / "message.eml", Path(folder)), into / "mail-thunderbird.png")
    return 0


def composed(home: Path) -> tuple[Publication, Path]:
    """A publication, and the folder of its one issue."""
    publication = Publication(home, (ROOT / "config.toml").read_text(encoding="utf-8"))
    for name in SEEDS:
        publication.seed(name, (ROOT / "seeds" / name).read_bytes())
    for name, text in NEW.items():
        publication.seed(name, text)
    publication.seed("minibus.png", minibus())
    publication.seed("hall.png", hall())
    edition = home / "editions" / "weekly" / "next.md"
    edition.parent.mkdir(parents=True)
    edition.write_text(EDITION, encoding="utf-8")
    publication.run(BEFORE)
    publication.run(AT_SLOT)
    return publication, home / "output" / "email" / next(iter(publication.issues()))


def minibus() -> bytes:
    def draw(on: ImageDraw.ImageDraw) -> None:
        on.ellipse((864, 64, 1008, 208), fill="#f2c14e")
        on.polygon([(0, 480), (300, 224), (600, 480)], fill="#7fa88b")
        on.polygon([(360, 480), (744, 180), (1200, 480)], fill="#5d8f78")
        on.rectangle((0, 460, 1200, 640), fill="#3d5a52")
        on.rounded_rectangle((360, 320, 816, 512), 24, fill="#e8e2d0")
        for left in (408, 552, 696):
            on.rectangle((left, 352, left + 90, 416), fill="#2d4a57")
        for left in (418, 682):
            on.ellipse((left, 474, left + 76, 550), fill="#23211d")

    return drawn((1200, 640), "#cfe3e6", draw)


def hall() -> bytes:
    def draw(on: ImageDraw.ImageDraw) -> None:
        on.rectangle((0, 430, 900, 600), fill="#7fa88b")
        on.polygon([(150, 250), (450, 90), (750, 250)], fill="#8c4a3c")
        on.rectangle((180, 250, 720, 480), fill="#e8e2d0")
        on.rectangle((400, 330, 500, 480), fill="#2d4a57")
        for left in (230, 570):
            on.rectangle((left, 300, left + 100, 400), fill="#f2c14e")

    return drawn((900, 600), "#e9eef0", draw)


def drawn(size: tuple[int, int], sky: str, draw: Callable[[ImageDraw.ImageDraw], None]) -> bytes:
    picture = Image.new("RGB", size, sky)
    draw(ImageDraw.Draw(picture))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def in_thunderbird(message: Path, folder: Path) -> Image.Image:
    """The window of a new Thunderbird with this message: what is not in it is not fetched, pictures included."""
    profile = folder / "profile"
    profile.mkdir()
    (profile / "user.js").write_text(PROFILE, encoding="utf-8")
    shot = folder / "thunderbird.png"
    world = ["env", f"DISPLAY={DISPLAY}", f"HOME={folder}"]
    with (
        running(["Xvfb", DISPLAY, "-screen", "0", "860x1300x24"]),
        running([*world, "thunderbird", "--profile", str(profile), "--no-remote", "-file", str(message)]),
    ):
        time.sleep(40)
        subprocess.run([*world, "import", "-window", "root", str(shot)], check=True)
    return Image.open(shot)


@contextmanager
def running(command: Iterable[str]) -> Iterator[None]:
    process = subprocess.Popen([*command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(2)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def keep(picture: Image.Image, path: Path) -> None:
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path} ({path.stat().st_size / 1000:.0f} kB)")


if __name__ == "__main__":
    sys.exit(main())
