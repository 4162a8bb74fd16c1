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


def render_page(state: State, digest: str) -> str:
    """The page as HTML, with the digest of that name, or else the first."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    issue = next((each for each in state.issues if each.digest.name == digest), next(iter(state.issues), None))
    template = environment.get_template("preview.html.j2")
    return template.render(state=state, issue=issue, frames=FRAMES, clipped_at=CLIPPED_AT)
