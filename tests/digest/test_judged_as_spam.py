"""Finished mails before SpamAssassin, which asks nobody else here: neither lists on the net nor what it has learned."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.digest.mails import ORDINARY, mail
from tests.digest.samples import article, config, message

MOST = 1.0
"""Points: from 5 on, mail is taken for spam. A good part has to be left to what a list service adds."""

RULES = re.compile(r"\[tests=(.*?)\]")


def judged(folder: Path, mails: Iterable[bytes]) -> list[tuple[float, str]]:
    """The points of each, with the rules that gave them; in no order."""
    command = shutil.which("spamassassin")
    if command is None:
        pytest.skip("spamassassin is not installed")
    box, separator = folder / "mails.mbox", b"From news@example.org Mon Nov 23 09:00:00 2026\n"
    # https://www.rfc-editor.org/rfc/rfc4155, appendix A
    escaped = [re.sub(rb"(?m)^(>*From )", rb">\1", raw.replace(b"\r\n", b"\n")) for raw in mails]
    box.write_bytes(b"".join(separator + raw + b"\n" for raw in escaped))
    # Its settings are in the home folder, and those of whoever runs the tests are none of ours.
    world = {"HOME": str(folder), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"}
    report = "--cf=add_header all Judged _SCORE_ [tests=_TESTSSCORES(,)_]"
    options = ["-L", "-t", "-x", "--cf=use_bayes 0", "--cf=fold_headers 0", report, "--mbox", str(box)]
    done = subprocess.run([command, *options], capture_output=True, check=True, timeout=300, env=world)
    found = re.findall(r"(?m)^X-Spam-Judged: (\S+) (.*)$", done.stdout.decode("ascii", "replace"))
    assert len(found) == len(escaped), done.stderr.decode()[:500]
    return [(float(points), rules) for points, rules in found]


def test_it_is_no_spam(tmp_path: Path) -> None:
    # Hundreds of hexadecimal digits give a whole point (LONG_HEX_URI), and list services have such tokens.
    long_way_out = config(f'unsubscribe_url = "https://lists.example.org/leave/{"f0" * 400}"')
    mails = [mail(name).message.eml for name in ORDINARY] + [message([article()], long_way_out).eml]
    assert [each for each in judged(tmp_path, mails) if each[0] > MOST] == []


def test_it_would_find_something(tmp_path: Path) -> None:
    # https://spamassassin.apache.org/gtube/
    test = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"
    raw = message([article(summary=test)]).eml
    ((points, rules),) = judged(tmp_path, [raw])
    assert points > MOST, rules
