"""An example receiver of sendfeed's webhook: verify, deduplicate, hand on.

    pip install standardwebhooks
    RECEIVER_SECRET=whsec_... python receiver.py 8090 ./mail-it

It listens on loopback, behind a proxy that speaks TLS, and gives each issue's JSON to the command once, on its standard
input. `receiver.db` in the working folder knows every issue that it was given: keep it, and run one receiver on it.

What a crash means: an issue is claimed, handed on, and marked as done. Between claiming and marking nobody can know
whether the command has mailed it, so it is not mailed again: repeats are answered with 503 until a person has looked,
and `UPDATE ids SET done = 1` (it was mailed) or `DELETE FROM ids` (it was not) has settled that id.
"""

import json
import os
import sqlite3
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

from standardwebhooks import Webhook, WebhookVerificationError

LARGEST_BYTES = 5_000_000
SECRETS = [Webhook(secret) for secret in os.environ["RECEIVER_SECRET"].split()]  # several while one is being changed


class Receiver(BaseHTTPRequestHandler):
    """Answers 204 for what is done, 503 for what is not, and 401 for what sendfeed has not sent."""

    timeout = 30  # seconds that a client may be silent

    def do_POST(self):
        """Take one request."""
        size = int(self.headers.get("Content-Length", -1))
        self.answer(self.receive(self.rfile.read(size)) if 0 <= size <= LARGEST_BYTES else 413)

    def receive(self, body):
        """Verify, deduplicate, hand on: gives the status to answer with."""
        if not any(is_signed(webhook, body, self.headers) for webhook in SECRETS):
            return 401
        if json.loads(body)["type"] != "digest.issue":
            return 204  # a test: it arrived, and that is all
        key = self.headers["webhook-id"]
        if not ids.execute("INSERT OR IGNORE INTO ids (id) VALUES (?)", [key]).rowcount:
            (done,) = ids.execute("SELECT done FROM ids WHERE id = ?", [key]).fetchone()
            return 204 if done else 503
        # The command ends with 0 when it has mailed the issue, or else has mailed it to nobody.
        if subprocess.run(sys.argv[2:], input=body, check=False).returncode != 0:
            ids.execute("DELETE FROM ids WHERE id = ?", [key])
            return 503
        ids.execute("UPDATE ids SET done = 1 WHERE id = ?", [key])
        return 204

    def answer(self, status):
        """Answer without a body."""
        self.send_response(status)
        if status == 503:
            self.send_header("Retry-After", "300")
        self.end_headers()


def is_signed(webhook, body, headers):
    """Whether this secret has signed the request, within the last five minutes."""
    try:
        webhook.verify(body, dict(headers))
    except (WebhookVerificationError, ValueError):
        return False
    return True


if __name__ == "__main__":
    ids = sqlite3.connect("receiver.db", isolation_level=None)  # each statement is on the disk when it ends
    ids.execute(
        "CREATE TABLE IF NOT EXISTS ids (id TEXT PRIMARY KEY, done INT DEFAULT 0, at TEXT DEFAULT CURRENT_TIMESTAMP)"
    )
    server = HTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver)  # one request after another: a claim is never shared
    print("listening on port", server.server_port, flush=True)
    server.serve_forever()
