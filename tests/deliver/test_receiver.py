"""The example receiver of the documentation, as a process of its own: it hands each issue on exactly once."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sendfeed.adapters import http
from sendfeed.deliver import CHANNELS, Verdict, idempotency_key
from sendfeed.exchange import Answer
from tests.digest.samples import article, message

RECEIVER = Path(__file__).parents[2] / "docs" / "receiver.py"
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
WEBHOOK = CHANNELS["webhook"]
BODY = message([article(1)]).payload
KEY = idempotency_key("example.org,2026", "weekly/2026-11-23T0900", "schools")
# Keeps what it is given, unless it is told to fail, or to take the receiver down with it.
MAIL = """
import os, pathlib, signal, sys
if pathlib.Path("fail").exists():
    sys.exit(1)
with open("mailed", "ab") as mailed:
    mailed.write(sys.stdin.buffer.read())
if pathlib.Path("crash").exists():
    os.kill(os.getppid(), signal.SIGKILL)
"""


@contextmanager
def receiver(folder: Path, secret: str = SECRET) -> Iterator[str]:
    """The URL of a receiver that works in this folder."""
    command = [sys.executable, str(RECEIVER), "0", sys.executable, "-c", MAIL]
    environment = {**os.environ, "RECEIVER_SECRET": secret}
    with (
        (folder / "log").open("ab") as log,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=log) as process,
    ):
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline().split()[-1])}/hook"
        finally:
            process.kill()


def post(url: str, body: bytes = BODY, key: str = KEY, secret: str = SECRET, age: timedelta = timedelta()) -> Answer:
    return http.send(WEBHOOK.sign(url, secret, key, body, datetime.now(UTC) - age))


def mailed(folder: Path) -> bytes:
    path = folder / "mailed"
    return path.read_bytes() if path.exists() else b""


def test_an_issue_is_handed_on_once(tmp_path: Path) -> None:
    with receiver(tmp_path) as url:
        assert [post(url).status for _ in range(3)] == [204, 204, 204]
        assert mailed(tmp_path) == BODY
    with receiver(tmp_path) as url:
        assert post(url).status == 204, "it knows it still"
        assert mailed(tmp_path) == BODY
        assert post(url, key=f"{KEY}0").status == 204
        assert mailed(tmp_path) == BODY * 2


def test_what_sendfeed_has_not_sent_is_refused(tmp_path: Path) -> None:
    with receiver(tmp_path) as url:
        assert post(url, secret=OTHER).status == 401
        assert post(url, age=timedelta(minutes=6)).status == 401
        request = WEBHOOK.sign(url, SECRET, KEY, BODY, datetime.now(UTC))
        for name, value in (("webhook-signature", "v1"), ("webhook-signature", "v1,x"), ("webhook-id", "")):
            changed = {**request.headers, name: value}
            assert http.send(type(request)(url, changed, BODY)).status == 401
        assert http.send(type(request)(url, request.headers, BODY + b" ")).status == 401
        assert http.send(type(request)(url, request.headers, b"\xff")).status == 401
        assert http.send(type(request)(url, {}, b"")).status == 401
        assert mailed(tmp_path) == b""
        assert post(url).status == 204, "none of these has used the id up"


def test_while_a_secret_is_changed(tmp_path: Path) -> None:
    with receiver(tmp_path, secret=SECRET) as url:
        assert post(url, secret=f"{OTHER} {SECRET}").status == 204
    with receiver(tmp_path, secret=f"{OTHER}\n{SECRET}") as url:
        assert post(url, secret=OTHER, key=f"{KEY}1").status == 204
        assert post(url, secret=SECRET, key=f"{KEY}2").status == 204


def test_a_test_is_mailed_to_nobody(tmp_path: Path) -> None:
    with receiver(tmp_path) as url:
        tested = WEBHOOK.test_request(BODY)
        assert json.loads(tested)["type"] == "digest.test"
        assert post(url, tested).status == 204
        assert mailed(tmp_path) == b""


def test_what_could_not_be_mailed_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "fail").touch()
    with receiver(tmp_path) as url:
        answer = post(url)
        assert (answer.status, answer.retry_after) == (503, "300")
        assert WEBHOOK.judge(answer, datetime.now(UTC)).verdict is Verdict.REFUSED
        (tmp_path / "fail").unlink()
        assert post(url).status == 204
        assert mailed(tmp_path) == BODY


def test_after_a_crash_nothing_is_mailed_twice(tmp_path: Path) -> None:
    (tmp_path / "crash").touch()
    with receiver(tmp_path) as url:
        answer = post(url)
        assert (answer.status, answer.reached) == (None, True)
    (tmp_path / "crash").unlink()
    with receiver(tmp_path) as url:
        assert [post(url).status for _ in range(2)] == [503, 503], "nobody knows: a person must look"
        assert mailed(tmp_path) == BODY
        with closing(sqlite3.connect(tmp_path / "receiver.db", isolation_level=None)) as ids:
            ids.execute("UPDATE ids SET done = 1 WHERE id = ?", [KEY])
        assert post(url).status == 204
        assert mailed(tmp_path) == BODY
