"""The page that shows everything side by side."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sendfeed.digest.lint import CLIPPED_AT
from sendfeed.preview.rehearsal import State

FRAMES = (
    ("Desktop, light", "desktop", "scheme=light"),
    ("Desktop, dark", "desktop", "scheme=dark"),
    ("Phone, light", "phone", "scheme=light"),
    ("Phone, dark", "phone", "scheme=dark"),
    ("Images off", "desktop", "scheme=light&images=off"),
)
"""How a mail is shown: what that is called, how wide its frame is, and what is asked of `/mail/`."""


def render_page(state: State, asked: str) -> str:
    """The page as HTML, with the issue that is asked for: a digest's name, or the key of one that is composed already.

    In place of one that is not there stands the next one of its digest, or else the first of all.
    """
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    by_name = {each.name: each for each in state.issues}
    issue = by_name.get(asked) or by_name.get(asked.partition("/")[0]) or next(iter(state.issues), None)
    template = environment.get_template("preview.html.j2")
    return template.render(state=state, issue=issue, asked=asked, frames=FRAMES, clipped_at=CLIPPED_AT)
