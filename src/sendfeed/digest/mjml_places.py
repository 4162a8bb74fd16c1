"""What has no place in MJML: mrml leaves it out of the mail without a word.

See https://documentation.mjml.io/#components
"""

from __future__ import annotations

import difflib

IN_A_COLUMN = "accordion button carousel divider image navbar social spacer table text"
PLACES = {
    "mjml": "head body",
    "mj-head": "attributes breakpoint font preview style title",
    "mj-body": "section wrapper hero",
    "mj-wrapper": "section",
    "mj-section": "column group",
    "mj-group": "column",
    "mj-column": IN_A_COLUMN,
    "mj-hero": IN_A_COLUMN,
    "mj-accordion": "accordion-element",
    "mj-accordion-element": "accordion-title accordion-text",
    "mj-carousel": "carousel-image",
    "mj-navbar": "navbar-link",
    "mj-social": "social-element",
}
"""What holds nothing but these elements, `mj-` before their names, and `mj-raw`."""

HELD = {parent: {f"mj-{name}" for name in f"{names} raw".split()} for parent, names in PLACES.items()}
TAGS = set(PLACES).union(*HELD.values())
ANYTHING = {"mj-raw", "mj-attributes"}
"""What is within them is taken as it is, or means something else there."""


def misplaced(tag: str, parent: str) -> tuple[str, str] | None:
    """What is wrong with an element of this name within another, "" for text and for none, and what to do about it."""
    if parent in ANYTHING or tag in HELD.get(parent, ()):
        return None
    if tag == "mj-include":
        return "<mj-include> reads no template", 'write {% include "email/…" %}'
    if tag.startswith("mj-") and tag not in TAGS:
        near = difflib.get_close_matches(tag, TAGS, n=1)
        return f"MJML has no <{tag}>", f"did you mean <{near[0]}>?" if near else "take it out"
    if tag.startswith("mj-") and parent:
        places = ", ".join(sorted(f"<{name}>" for name, held in HELD.items() if tag in held))
        return f"<{tag}> within <{parent}> is not shown", f"it belongs into {places}"
    if parent in HELD:
        what = f"<{tag}>" if tag else "text"
        return f"{what} within <{parent}> is not shown", "put it into <mj-text>, in an <mj-column>, or into <mj-raw>"
    return None
