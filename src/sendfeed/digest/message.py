"""An issue's message: laid out until it fits, rendered, read again by `lint`, and put into its files.

Pure: the same draft and templates give the same bytes.
"""

from __future__ import annotations

from functools import partial

from sendfeed.digest.content import Content, lay_out, layouts
from sendfeed.digest.draft import Draft
from sendfeed.digest.eml import quoted_printable, write_eml
from sendfeed.digest.html import render_html
from sendfeed.digest.lines import isolated, parted, wrap
from sendfeed.digest.lint import TEXT_TEMPLATE, lint
from sendfeed.digest.payload import write_payload
from sendfeed.digest.subject import make_preheader, make_subject
from sendfeed.errors import MessageError
from sendfeed.model import Message
from sendfeed.rendering import Render

FITTING_SIZE = 80_000
"""Bytes of HTML to stay below: what a list service adds must fit too, before Gmail clips at 102,400."""

FITTING_ENCODED_SIZE = 96_000
"""The same as it travels, in quoted-printable: for Arabic that is twice as much, and nobody says which Gmail counts."""


def build_message(draft: Draft, render: Render) -> Message:
    """The message of an issue, as `build_with_content` does."""
    return build_with_content(draft, render)[0]


def build_with_content(draft: Draft, render: Render) -> tuple[Message, Content]:
    """The message of an issue, and what it shows.

    The first `max_articles` stand in full, the others by title and link. When that is too much for one mail, excerpts
    get shorter, then fewer stand in full, then the last ones are counted, with a link to the issue's page that has
    them. Raises `TemplateError`, or `MessageError` that names the template and the article.
    """
    if not draft.articles:
        raise MessageError("an issue without articles has no message", where=draft.key)
    values: dict[str, object] = {"digest": draft.digest, "slot": draft.slot}
    content, html = _fit(draft, render, values)
    way_out = content.unsubscribe_url
    text = render(TEXT_TEMPLATE, issue=content, wrap=partial(wrap, own=way_out), isolated=isolated, **values)
    lint(draft, content, html, text, render)
    text = parted(text, way_out)
    message = Message(
        subject=str(content.subject),
        preheader=str(content.preheader),
        html=html,
        text=text,
        eml=write_eml(draft, content, html, text),
        payload=write_payload(draft, content, html, text, render.words),
    )
    return message, content


def _fit(draft: Draft, render: Render, values: dict[str, object]) -> tuple[Content, str]:
    """The first layout whose HTML is small enough, else the smallest there is: `lint` judges that one."""
    subject = make_subject(draft, render)
    preheader = make_preheader(draft, subject, render)
    for layout in layouts(len(draft.articles), draft.digest.max_articles):
        content = lay_out(draft, layout, subject, preheader, render.words)
        html = _html(content, values, render)
        if len(html.encode()) <= FITTING_SIZE and len(quoted_printable(html)) <= FITTING_ENCODED_SIZE:
            break
    return content, html


def _html(content: Content, values: dict[str, object], render: Render) -> str:
    """The HTML. When it cannot be made, each article is tried alone: of those that fail where others do not, the first
    is named.
    """
    try:
        return render_html(content, values, render)
    except MessageError as error:
        for group in (content.full, content.listed):
            failing = [item for item in group if not _can_stand(content.alone(item), values, render)]
            if 0 < len(failing) < len(group):
                what = f"article {failing[0].number}, “{failing[0].name}”: {error.what}"
                raise MessageError(what, where=error.where, remedy=error.remedy) from error
        raise


def _can_stand(content: Content, values: dict[str, object], render: Render) -> bool:
    try:
        render_html(content, values, render)
    except MessageError:
        return False
    return True
