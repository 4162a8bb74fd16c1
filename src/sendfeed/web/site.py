"""The public listener's application: GET and HEAD for the files of the archive site, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.routing import Router
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from sendfeed.config import Config
from sendfeed.config.values import ascii_url
from sendfeed.model import is_current_feed
from sendfeed.web import replies
from sendfeed.web.files import INDEX, SiteFiles, names_of
from sendfeed.web.replies import Reply

NOT_FOUND = (b"404.html",)
PIECE_BYTES = 65_536
"""Sent at a time: a slow reader holds no copy of a whole file."""


Links = Callable[[str], str]
"""The `Link` header (RFC 8288) of the file at a path below the root; "" if it has none."""


def site_app(root: Path, links: Links = lambda _path: "") -> ASGIApp:
    """The application that serves the files below `root`; they may come, change and go while it runs."""
    return Router(default=_Site(SiteFiles(root), links), redirect_slashes=False)


def hub_links(config: Config) -> Links:
    """For each current feed the links by which its subscribers find the hub, if there is one (WebSub, section 4)."""
    hub, publication = ascii_url(config.feeds.websub_hub), config.publication

    def links(path: str) -> str:
        if not hub or not is_current_feed(path):
            return ""
        return f'<{hub}>; rel="hub", <{ascii_url(publication.url(path))}>; rel="self"'

    return links


class _Site:
    def __init__(self, files: SiteFiles, links: Links) -> None:
        self._files, self._links = files, links

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
            return
        if scope["method"] in replies.METHODS:
            reply = await run_in_threadpool(self._reply, scope["raw_path"], _headers(scope))
        else:
            reply = replies.refused()
        await _send(reply, send, with_body=scope["method"] != "HEAD")

    def _reply(self, raw_path: bytes, asked: Mapping[str, str]) -> Reply:
        try:
            names = names_of(raw_path)
            if names and (file := self._files.find(names)):
                return replies.found(file, asked, self._links(b"/".join(names).decode()))
            if names and self._files.find((*names, INDEX)):
                return replies.folder(quote(names[-1]))
            return replies.missing(self._files.find(NOT_FOUND))
        except OSError:
            return replies.unavailable()


def _headers(scope: Scope) -> dict[str, str]:
    """The request's headers by their lower-case names; repeated ones are one list (RFC 9110, 5.3)."""
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        key, text = name.decode("latin-1"), value.decode("latin-1")
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


async def _send(reply: Reply, send: Send, *, with_body: bool) -> None:
    headers = [(name.encode(), value.encode()) for name, value in {**replies.SECURITY, **reply.headers}.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    body = reply.body if with_body else b""
    for start in range(0, len(body), PIECE_BYTES):
        await send({"type": "http.response.body", "body": body[start : start + PIECE_BYTES], "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
