"""The preview's application: a page that shows everything, the mails and the site that stand in its frames, and events.

Nothing of an article runs, whatever its templates let through: each answer has a Content Security Policy, which lets
no script run but this page's and the search's, and mails are in a sandbox. Only who asks for this machine by a name of
its own is answered, so that no page from elsewhere can have a name of its own lead here (DNS rebinding).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from sendfeed.preview.mail import shown_mail
from sendfeed.preview.page import render_page
from sendfeed.preview.rehearsal import State
from sendfeed.preview.site import PreviewedSite

HERE = Path(__file__).parent
OWN_NAMES = ["127.0.0.1", "localhost"]
LOOK_SECONDS = 0.1
"""Between two looks whether there is something new to tell of."""

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src {images}; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)


def preview_app(state: Callable[[], State], site: Path, first: str, ending: Callable[[], bool]) -> ASGIApp:
    """The application. `first` is the digest that is shown unless asked for another; once `ending`, no event comes."""

    def page(request: Request) -> Response:
        body = render_page(state(), request.query_params.get("issue", first))
        return Response(body, headers={**HEADERS, "content-security-policy": PAGE_POLICY}, media_type="text/html")

    def mail(request: Request) -> Response:
        now = state()
        name, asked = request.path_params["name"], request.query_params
        message = next((each.message for each in now.issues if each.name == name), None)
        if not (message and message.html):
            return PlainTextResponse("There is no such mail.\n", 404, HEADERS)
        scheme = "dark" if asked.get("scheme") == "dark" else "light"
        body = shown_mail(message.html, now.config.publication.base_url, scheme)
        policy = MAIL_POLICY.format(images="'none'" if asked.get("images") == "off" else "'self'")
        return Response(body, headers={**HEADERS, "content-security-policy": policy}, media_type="text/html")

    def events(request: Request) -> Response:
        return StreamingResponse(_versions(state, request, ending), headers=HEADERS, media_type="text/event-stream")

    def base_url() -> str:
        return state().config.publication.base_url

    return Starlette(
        routes=[
            Route("/", page),
            Route("/events", events),
            Route("/mail/{name:path}", mail),
            *(Route(f"/{name}", _own_file(name)) for name in ("preview.css", "preview.js")),
            Mount("/site", PreviewedSite(site, base_url)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=OWN_NAMES, www_redirect=False)],
    )


async def _versions(state: Callable[[], State], request: Request, ending: Callable[[], bool]) -> AsyncIterator[str]:
    """The version that is shown, and each that takes its place, as server-sent events:
    https://html.spec.whatwg.org/multipage/server-sent-events.html
    """
    told = None
    while not ending() and not await request.is_disconnected():
        version = state().version
        if version != told:
            told = version
            yield f"data: {version}\n\n"
        await asyncio.sleep(LOOK_SECONDS)


def _own_file(name: str) -> Callable[[Request], Response]:
    return lambda _request: FileResponse(HERE / name, headers=HEADERS)
