"""References to secrets, `env:NAME` and `file:PATH`: what they stand for is never in the config, a log or the store."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from sendfeed.errors import ChannelError

MAX_BYTES = 65536
TELLTALE = 8
"""So many characters of a secret, or more, may not be seen."""


def read(reference: str, home: Path) -> str:
    """What a reference stands for, without white space around it; what is none stands for itself.

    Paths are relative to `home`. Raises `ChannelError` that names the reference, and never a value.
    """
    kind, _, name = reference.partition(":")
    if kind == "env":
        value = os.environb.get(os.fsencode(name), b"")
        absent = f"the environment has no {name}"
    elif kind == "file":
        value = _content(home / name, name)
        absent = f"the file {name} is empty"
    else:
        return reference
    try:
        text = value.decode().strip()
    except UnicodeDecodeError:
        raise _error(f"what {name} holds is not UTF-8") from None
    if not text:
        raise _error(absent)
    return text


def missing(reference: str, home: Path) -> str | None:
    """Why a reference leads nowhere, or None if it leads somewhere or is none. Paths are relative to `home`."""
    try:
        read(reference, home)
    except ChannelError as error:
        return error.what
    return None


def known(references: Iterable[str], home: Path) -> tuple[str, ...]:
    """What those references stand for that lead somewhere, for `scrub`."""
    return tuple(read(each, home) for each in references if missing(each, home) is None)


def scrub(text: str, secrets: Iterable[str]) -> str:
    """The text with … for every secret in it, whole or cut off at its end, as it is or as URLs and pages write it.

    Each of `secrets` is what `read` gives: words apart by white space, or a URL, whose longer parts are secrets too.
    """
    hidden = {form for secret in secrets for part in _parts(secret) for form in _forms(part) if len(form) >= TELLTALE}
    for form in sorted(hidden, key=lambda form: (-len(form), form)):
        text = text.replace(form, "…")
    begun = max((n for form in hidden for n in range(TELLTALE, len(form)) if text.endswith(form[:n])), default=0)
    return f"{text[:-begun]}…" if begun else text


def _content(path: Path, name: str) -> bytes:
    try:
        if not path.is_file():  # nor a pipe, which would be waited for
            raise _error(f"the file {name} cannot be read")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise _error(f"the file {name} cannot be read") from None
    if len(content) > MAX_BYTES:
        raise _error(f"the file {name} holds more than {MAX_BYTES} bytes: no secret does")
    return content


def _error(what: str) -> ChannelError:
    return ChannelError(what, remedy="set it before issues are sent")


def _parts(secret: str) -> Iterator[str]:
    for word in secret.split():
        yield word
        yield word.removeprefix("whsec_")
        if "://" in word:
            url = urlsplit(word)
            yield f"{url.path}?{url.query}" if url.query else url.path
            yield from (
                part
                for part in re.split(r"[/?&=;#]", f"{url.path}?{url.query}#{url.fragment}")
                if len(part) >= TELLTALE
            )


def _forms(part: str) -> set[str]:
    return {part, quote(part, safe=""), unquote(part), html.escape(part), part.replace("/", "\\/")}
