"""Between the channels, which say what is asked and judge what is answered, and the adapter that speaks HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Request:
    """A POST: absolute URL, headers, body. URL and headers may hold secrets and are shown to nobody."""

    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request.

    `status` is that of the answer; None if none came, and then `reached` tells whether the request may have arrived
    all the same. `retry_after` is that header, "" without one. `what` is the beginning of the answer's text on one
    line, or what went wrong, for people. `took_seconds` is how long it all took.
    """

    status: int | None
    reached: bool
    what: str = ""
    retry_after: str = ""
    took_seconds: float = 0.0
