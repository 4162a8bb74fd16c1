"""An issue's message: laid out until it fits, rendered, read again by `lint`, and put into its files.

Pure: the same config, digest, slot, articles and templates give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sendfeed.config import Config, Digest
from sendfeed.digest.content import Content, lay_out, layouts
from sendfeed.digest.eml import write_eml
from sendfeed.digest.html import TEMPLATE as HTML_TEMPLATE
from sendfeed.digest.html import render_html
from sendfeed.digest.lines import isolated, wrap
from sendfeed.digest.lint import lint
from sendfeed.digest.payload import write_payload
from sendfeed.errors import MessageError
from sendfeed.model import Article, Message, Slot, issue_key
from sendfeed.rendering import Render

TEXT_TEMPLATE = "email/digest.txt.j2"

FITTING_SIZE = 80_000
"""Bytes of HTML to stay below: what a list service adds must fit too, before Gmail clips at 102,400."""


def build_message(
    config: Config, digest: Digest, slot: Slot, articles: Sequence[Article], composed_at: datetime, render: Render
) -> Message:
    """The message of these articles, all of the issue, in reading order.

    The first `max_articles` stand in full, the others by title and link. When that is too much for one mail, excerpts
    get shorter, then fewer stand in full, then the last ones are counted, with a link to the issue's page that has
    them. Raises `TemplateError`, or `MessageError` that names the template and the article.
    """
    if not articles:
        raise MessageError("an issue without articles has no message", where=issue_key(digest.name, slot.name))
    values: dict[str, object] = {"digest": digest, "slot": slot}
    content, html = _fit(config, digest, slot, articles, render, values)
    text = render(TEXT_TEMPLATE, issue=content, wrap=wrap, isolated=isolated, **values)
    lint(content, html, text, (HTML_TEMPLATE, TEXT_TEMPLATE))
    return Message(
        subject=str(content.subject),
        preheader=str(content.preheader),
        html=html,
        text=text,
        eml=write_eml(config, digest, slot, content, html, text),
        payload=write_payload(config, digest, slot, content, articles, composed_at, html, text, render.words),
    )


def _fit(
    config: Config, digest: Digest, slot: Slot, articles: Sequence[Article], render: Render, values: dict[str, object]
) -> tuple[Content, str]:
    """The first layout whose HTML is small enough, else the smallest there is: `lint` judges that one."""
    for layout in layouts(len(articles), digest.max_articles):
        content = lay_out(config, digest, slot, articles, layout, render.words)
        html = _html(content, values, render)
        if len(html.encode()) <= FITTING_SIZE:
            break
    return content, html


def _html(content: Content, values: dict[str, object], render: Render) -> str:
    """The HTML. When it cannot be made, each article is tried alone, to say which one it is."""
    try:
        return render_html(content, values, render)
    except MessageError as error:
        for item in content.items:
            try:
                render_html(content.alone(item), values, render)
            except MessageError:
                raise MessageError(
                    f"article {item.number}, “{item.name}”: {error.what}", where=error.where, remedy=error.remedy
                ) from error
        raise
