"""A publication with everything in it, made by processes that have little in common: the same bytes, every one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.intake.pictures import picture
from tests.support import CONFIG, MONDAY, NEXT_MONDAY, SATURDAY, SLOT, TUESDAY, Publication
from tests.whole_site import EVENT, HOSTILE, MORE_CONFIG, PICTURES, REPORTS, SENTENCES, TABLE

WEDNESDAY, LAST = "2025-11-26T12:00:00Z", "2025-12-02T12:00:00Z"
SCRIPT = """
import locale, sys, time
from pathlib import Path
locale.setlocale(locale.LC_ALL, "")
from tests.publish.test_same_bytes import live
live(Path(sys.argv[1]))
print(locale.setlocale(locale.LC_ALL), time.strftime("%B", time.gmtime(0)), time.tzname[0])
"""


def live(home: Path) -> None:
    """Issues sent and to come, and articles of many kinds, of which one is withdrawn because its seed is gone."""
    publication = Publication(home, CONFIG + MORE_CONFIG)
    for name, text in {"hall.md": PICTURES, "table.md": TABLE, "event.md": EVENT, "hostile.md": HOSTILE}.items():
        publication.seed(name, text)
    for language, text in SENTENCES.items():
        publication.seed(f"{language}.md", f"---\ntitle: {text[:20]}\nlanguage: {language}\n---\n\n{text}\n")
    publication.seed("pics/lead.png", picture("PNG", (1200, 500)))
    publication.seed("pics/floor.jpg", picture("JPEG", (900, 600)))
    publication.seed("plan.pdf", b"%PDF-1.7")
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.seed_many(REPORTS)
    publication.run(TUESDAY)
    (publication.seeds / "report-0058.txt").unlink()
    publication.run(WEDNESDAY)
    publication.run(NEXT_MONDAY)
    publication.seed("en.md", SENTENCES["en"].replace("Friday", "Monday"))
    publication.run(LAST)
    assert {path for path, row in publication.articles().items() if row["state"] != "accepted"} == {"report-0058.txt"}


def made(home: Path, language: str, zone: str, hash_seed: str, **more: str) -> tuple[list[str], dict[str, bytes]]:
    """What a process of its own says of its surroundings, and every file that it has made below `home`."""
    own = {"LC_ALL": language, "TZ": zone, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(home)],
        env={**os.environ, **own, **more},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert result.returncode == 0, result.stderr
    root = home / "output"
    return result.stdout.split(), {
        path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()
    }


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an ordinary process makes."""
    surroundings, files = made(tmp_path_factory.mktemp("plain") / "publication", "C", "UTC", "0")
    assert surroundings == ["C", "January", "UTC"]
    return files


def test_there_is_something_of_every_kind(plain: dict[str, bytes]) -> None:
    for kind in (
        "site/archive/1/atom.xml",
        "site/assets/",
        "site/feeds.opml",
        "site/issues/weekly/",
        "site/search/index.js",
        "site/sitemap.xml",
        "site/topics/transport/feed.json",
        "email/weekly/",
    ):
        assert any(path.startswith(kind) for path in plain), kind


def test_another_time_zone_and_hash_seed(plain: dict[str, bytes], tmp_path: Path) -> None:
    surroundings, files = made(tmp_path / "elsewhere", "C.UTF-8", "Asia/Kathmandu", "1")
    assert surroundings == ["C.UTF-8", "January", "+0545"]
    assert unlike(files, plain) == set()


def test_a_german_locale(plain: dict[str, bytes], tmp_path: Path) -> None:
    """The locale is made here, so that it need not be one of this machine's."""
    locales = tmp_path / "locales"
    locales.mkdir()
    source = Path("/usr/share/i18n/locales/de_DE")
    if not shutil.which("localedef") or not source.exists():
        pytest.skip("de_DE cannot be made: Debian's locales is not installed")
    command = ["localedef", "--no-archive", "-i", "de_DE", "-f", "UTF-8", str(locales / "de_DE.UTF-8")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    surroundings, files = made(
        tmp_path / "anderswo", "de_DE.UTF-8", "America/St_Johns", "2", LOCPATH=str(locales), LANGUAGE="de"
    )
    assert surroundings == ["de_DE.UTF-8", "Januar", "NST"]
    assert unlike(files, plain) == set()


def unlike(files: dict[str, bytes], others: dict[str, bytes]) -> set[str]:
    """The paths that only one of them has, or whose bytes differ."""
    return {path for path in files.keys() | others.keys() if files.get(path) != others.get(path)}
