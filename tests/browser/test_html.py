"""The Nu checker, which knows HTML's standard, reads every page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tools import NU, need
from tests.whole_site import Site

# Safari tells no list from a text if its marks are hidden, unless it says that it is one
# (https://developer.mozilla.org/en-US/docs/Web/CSS/list-style#accessibility). A file on the disk has no 'self', and
# policies concern no script that is data (https://html.spec.whatwg.org/#prepare-the-script-element, steps 12 and 19).
EXPECTED = re.compile(
    r"^The “list” role is unnecessary"
    r"|^Resource violates Content Security Policy .* “(?![a-z]+:|//)[^”]*” blocked"
    r'|^Inline script violates Content Security Policy .*<script type="application/ld\+json">',
    re.DOTALL,
)


def complaints(*roots: Path) -> list[dict[str, Any]]:
    """What the checker says of all pages below these folders, warnings included."""
    need(NU)
    java = shutil.which("java")
    if java is None:
        pytest.skip("java is not installed")
    command = [java, "-Xss1m", "-jar", str(NU), "--format", "json", "--skip-non-html", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *map(str, roots)], capture_output=True, text=True, check=True, timeout=300)
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return found


def test_every_page_is_valid(site_in: Callable[[str], Site]) -> None:
    roots = [site_in(language).root for language in ("en", "cy", "ar", "he")]
    found = [(f"{each['message']}: {each.get('extract')}", each["url"]) for each in complaints(*roots)]
    assert [each for each in found if not EXPECTED.search(each[0])] == []


def test_the_checker_would_find_something(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>A</title><p id=a><b id=a>b</b>")
    assert {each["message"] for each in complaints(tmp_path)} >= {"Duplicate ID “a”."}
