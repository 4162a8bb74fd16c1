"""HTTP out: within a time for all of it, telling what came of it in words that anybody may read. See `connection`."""

from __future__ import annotations

from urllib.parse import urljoin

from sendfeed import __version__
from sendfeed.config.values import web_url
from sendfeed.exchange import Answer, Request

WITHIN_SECONDS = 30.0
REDIRECTS = 5


def send(request: Request, within_seconds: float = WITHIN_SECONDS) -> Answer:
    """Post a request, once, and follow no redirect. Raises nothing, whatever the network does.

    Of an answer with 2xx or 3xx the body is not read. Proxies of the environment are used, except for loopback.
    """
    from sendfeed.adapters.connection import Exchange

    exchange = Exchange(within_seconds)
    exchange.run("POST", request.url, request.headers, request.body)
    return Answer(
        status=exchange.status,
        reached=exchange.connected,
        what=exchange.trouble if exchange.status is None else exchange.text,
        retry_after=exchange.headers.get("retry-after", "").strip(),
        took_seconds=exchange.took_seconds,
    )


def why_unreachable(url: str, within_seconds: float = WITHIN_SECONDS) -> str | None:
    """Ask for a page, following at most five redirects: why that fails, or None if it answers with 200."""
    from sendfeed.adapters.connection import Exchange

    asked, left_seconds = url, within_seconds
    for _ in range(REDIRECTS + 1):
        exchange = Exchange(left_seconds)
        exchange.run("GET", asked, {"User-Agent": f"sendfeed/{__version__}"})
        location = exchange.headers.get("location", "")
        if exchange.status is None:
            return f"does not answer: {exchange.trouble}"
        if not (exchange.status in {301, 302, 303, 307, 308} and location):
            return None if exchange.status == 200 else f"answers {exchange.status}, not 200"
        asked, left_seconds = _joined(asked, location), left_seconds - exchange.took_seconds
        if not asked:
            return f"answers {exchange.status}, to what is no web address"
        if left_seconds <= 0:
            return f"does not answer: no page within {within_seconds:g} s"
    return f"does not answer: more than {REDIRECTS} redirects"


def _joined(url: str, location: str) -> str:
    """Where a redirect leads; "" if that is no web address."""
    try:
        return web_url(urljoin(url, location)) or ""
    except ValueError:
        return ""
