"""A mail, and a page of the site, as the preview shows them: nothing but colours and addresses is changed."""

from __future__ import annotations

import re

SITE = "/site/"
"""Where the preview has what will be at the publication's base URL."""

_ASKS_SCHEME = re.compile(r"\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)", re.IGNORECASE)
_TRUE, _FALSE = "(min-width: 0px)", "(max-width: 0px)"
_LEAVES_MAIL = re.compile(r"<a(?=\s[^>]*\bhref=\"(?!#))", re.IGNORECASE)
_LEAVES_SITE = re.compile(r"<a(?=\s[^>]*\bhref=\"https?:)", re.IGNORECASE)


def shown_mail(html: str, base_url: str, scheme: str) -> str:
    """A mail's HTML in the colours that it has for `scheme`, `light` or `dark`, whatever the browser prefers.

    What asks for a scheme is answered with what is always so, or never, since it may stand anywhere in a media query.
    """
    html = _ASKS_SCHEME.sub(lambda asks: _TRUE if asks[1].lower() == scheme else _FALSE, html)
    html = html.replace("</head>", f"<style>:root {{ color-scheme: only {scheme} !important }}</style></head>", 1)
    return _LEAVES_MAIL.sub('<a target="_blank"', _at_preview(html, base_url))


def shown_page(html: str, base_url: str) -> str:
    """A page of the site, whose absolute links to itself stay within the preview."""
    return _LEAVES_SITE.sub('<a target="_blank"', _at_preview(html, base_url))


def _at_preview(html: str, base_url: str) -> str:
    return re.sub(rf"(\b(?:href|src)=[\"']){re.escape(base_url)}", rf"\g<1>{SITE}", html)
