"""The site as the public listener serves it, at `/site/` of the preview."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sendfeed.preview.mail import SITE, shown_page
from sendfeed.web.site import site_app

_CHANGED = {b"cache-control", b"content-length", b"etag"}
_CONDITIONS = {b"accept-encoding", b"if-none-match", b"if-modified-since"}


class PreviewedSite:
    """Answers as the site will, but for what a preview needs: links to itself lead here, its own page may frame it, and
    nothing is kept by the browser.
    """

    def __init__(self, root: Path, base_url: Callable[[], str]) -> None:
        self._base_url = base_url
        self._app: ASGIApp = site_app(root)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request whole: neither compressed nor conditional, so that its body can be changed."""
        headers = [(name, value) for name, value in scope["headers"] if name not in _CONDITIONS]
        path = scope["raw_path"].removeprefix(SITE.rstrip("/").encode())
        start: Message = {}
        body = b""

        async def gather(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                await self._answer(start, body, send)

        await self._app({**scope, "raw_path": path, "headers": headers}, receive, gather)

    async def _answer(self, start: Message, body: bytes, send: Send) -> None:
        headers = {name: value for name, value in start["headers"] if name not in _CHANGED}
        policy = headers[b"content-security-policy"]
        headers[b"content-security-policy"] = policy.replace(b"frame-ancestors 'none'", b"frame-ancestors 'self'")
        if headers.get(b"content-type", b"").startswith(b"text/html"):
            body = shown_page(body.decode(), self._base_url()).encode()
        headers |= {b"content-length": str(len(body)).encode(), b"cache-control": b"no-store"}
        headers[b"cross-origin-resource-policy"] = b"same-origin"
        await send({**start, "headers": [*headers.items()]})
        await send({"type": "http.response.body", "body": body})
