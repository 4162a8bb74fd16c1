"""The operator's listener's application: is it alive, is it at work, and how does it go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from sendfeed.web.metrics import MEDIA_TYPE

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
"""The headers of every answer."""

Report = Callable[[], tuple[bool, Mapping[str, Any]]]
"""Whether all is well, and the facts for it, as JSON has them."""


def operator_app(health: Report, readiness: Report, metrics: Callable[[], bytes]) -> ASGIApp:
    """The application: GET and HEAD for `/healthz`, `/readyz` (200, or 503 if not so) and `/metrics`."""

    def metrics_answer(_request: Request) -> Response:
        return Response(metrics(), headers={**HEADERS, "content-type": MEDIA_TYPE})

    app = Starlette(
        routes=[
            Route("/healthz", _reporting(health)),
            Route("/readyz", _reporting(readiness)),
            Route("/metrics", metrics_answer),
        ],
        exception_handlers={HTTPException: _refusal},
    )
    app.router.redirect_slashes = False
    return app


def _reporting(report: Report) -> Callable[[Request], Response]:
    def answer(_request: Request) -> Response:
        well, facts = report()
        return JSONResponse(dict(facts), 200 if well else 503, HEADERS)

    return answer


def _refusal(_request: Request, error: Exception) -> Response:
    status, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (500, None)
    return PlainTextResponse(f"{status}\n", status, {**HEADERS, **(headers or {})})
