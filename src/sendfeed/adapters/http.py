"""HTTP out: always with a time limit, never following a redirect."""

from __future__ import annotations

TIMEOUT_SECONDS = (5, 15)
"""To connect, and between two pieces of an answer."""


def why_unreachable(url: str) -> str | None:
    """Ask for a URL: why that fails, or None if it answers with 200."""
    import requests

    try:
        with requests.get(url, timeout=TIMEOUT_SECONDS, allow_redirects=False, stream=True) as answer:
            status = answer.status_code
    except requests.RequestException as error:
        return f"does not answer: {error}"
    return None if status == requests.codes.ok else f"answers {status}, not 200"
