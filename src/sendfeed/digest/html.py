"""MJML → HTML, with the guards that mjml-python needs (it has no validator, and drops or hides what it does not know).

What the template shows of articles is text, escaped by Jinja. What mrml dropped or hid is found by `lint`.
"""

from __future__ import annotations

from sendfeed.digest.content import Content
from sendfeed.digest.mjml import Fault, fault, lost
from sendfeed.errors import MessageError
from sendfeed.rendering import Render

TEMPLATE = "email/digest.mjml.j2"

ENGLISH_ROLE = ' aria-roledescription="email"'
"""mrml writes it in every language; a screen reader would say "email" in the middle of Arabic."""


def render_html(content: Content, values: dict[str, object], render: Render) -> str:
    """The issue's HTML. Raises `TemplateError`, or `MessageError` when the filled-in template is not MJML."""
    from mjml import mjml2html

    mjml = render(TEMPLATE, issue=content, **values)
    if wrong := lost(mjml):
        raise _refused(mjml, wrong, render)
    try:
        # Without `fonts`, a link to Google Fonts is added: https://github.com/mgd020/mjml-python
        html = mjml2html(mjml, fonts={})
    except BaseException as error:
        # A panic of mrml, as at "…>" in text, is none of `Exception`, and has no name to import:
        # https://docs.rs/pyo3/latest/pyo3/panic/struct.PanicException.html
        if not isinstance(error, ValueError) and type(error).__name__ != "PanicException":
            raise
        wrong = fault(mjml, str(error))
        raise _refused(mjml, wrong._replace(what=f"MJML cannot read it: {wrong.what}"), render) from error
    return html.replace(ENGLISH_ROLE, "", 1)


def _refused(mjml: str, wrong: Fault, render: Render) -> MessageError:
    """An error that names the template, and the line that wrote what is at fault."""
    written = () if wrong.position is None else (mjml[mjml.rfind("\n", 0, wrong.position) + 1 :][:2000],)
    return MessageError(wrong.what, where=render.place(TEMPLATE, *written), remedy=wrong.remedy)
