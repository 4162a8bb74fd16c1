"""Alerts to whoever runs the publication: mail, chat or telephone, by https://github.com/caronc/apprise."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from sendfeed.adapters import secrets
from sendfeed.errors import AlertError


def send(references: Sequence[str], home: Path, title: str, text: str) -> None:
    """Tell all of them: references to the URLs of apprise. `home` is where paths in them begin.

    One that was not reached stays untold if another was. Raises `AlertError` if none was, that names the references,
    and never a URL.
    """
    failed = [reference for reference in references if not _send(reference, home, title, text)]
    if len(failed) == len(references):
        raise AlertError("no alert could be sent", where=", ".join(failed), remedy="see `sendfeed check`")


def why_unusable(reference: str, home: Path) -> str:
    """Why no alert can be sent by it, as far as that can be seen; empty for one that may work."""
    import apprise

    if what := secrets.missing(reference, home):
        return what
    return "" if apprise.Apprise().add(secrets.read(reference, home)) else "what it stands for is no URL of apprise"


def _send(reference: str, home: Path, title: str, text: str) -> bool:
    import apprise

    # It tells its own log of the URLs that fail, secrets and all.
    logging.getLogger("apprise").addHandler(logging.NullHandler())
    if why_unusable(reference, home):
        return False
    teller = apprise.Apprise()
    teller.add(secrets.read(reference, home))
    return bool(teller.notify(title=title, body=text))
