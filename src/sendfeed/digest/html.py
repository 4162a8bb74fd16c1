"""MJML → HTML, with the guards that mjml-python needs (it has no validator, and drops or hides what it does not know).

The structure is fixed, so the depth is too: mrml dies of about 10,000 nested tags. What the template shows of articles
is text, escaped by Jinja. What mrml dropped or hid is found by `lint`.
"""

from __future__ import annotations

from sendfeed.digest.content import Content
from sendfeed.errors import MessageError
from sendfeed.rendering import Render

TEMPLATE = "email/digest.mjml.j2"

ENGLISH_ROLE = ' aria-roledescription="email"'
"""mrml writes it in every language; a screen reader would say "email" in the middle of Arabic."""


def render_html(content: Content, values: dict[str, object], render: Render) -> str:
    """The issue's HTML. Raises `TemplateError`, or `MessageError` when the filled-in template is not MJML."""
    from mjml import mjml2html

    try:
        # Without `fonts`, a link to Google Fonts is added: https://github.com/mgd020/mjml-python
        html = mjml2html(render(TEMPLATE, issue=content, **values), fonts={})
    except ValueError as error:
        raise MessageError(
            f"MJML cannot read it: {error}",
            where=TEMPLATE,
            remedy="every tag must be closed, every attribute quoted, and nothing marked safe",
        ) from error
    return html.replace(ENGLISH_ROLE, "", 1)
