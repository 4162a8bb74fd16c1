"""MJML as mrml takes it: what is too much for it, and where the fault is in what it refuses.

It has no limits of its own, dies of about 10,000 nested tags, and seldom says where it stopped.
"""

from __future__ import annotations

import re

MAX_DEPTH = 200
"""MJML of a person's needs about twenty."""

MAX_SIZE = 10_000_000
"""Characters: ten thousand articles by title and link have half as many, and mrml takes three seconds."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements that mrml does not expect to be closed."""

_TAG = re.compile(
    r"<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)"
    r"|<(?P<closes>/?)(?P<name>[^\s<>/!?\"'=]++)(?:[^\"'<>/]|\"[^\"]*\"|'[^']*'|/(?!>))*+(?P<empty>/?)>",
    re.DOTALL,
)
"""A tag as XML has it (https://www.w3.org/TR/xml/#sec-starttags), or what hides tags. It looks at nothing twice."""

_POSITION = re.compile(r"at position (\d+):")


def excess(mjml: str) -> tuple[str, int | None] | None:
    """What is too much for mrml, and at which character if it is at one; None if nothing is."""
    if len(mjml) > MAX_SIZE:
        return f"{len(mjml):,} characters of MJML, where {MAX_SIZE:,} are the most", None
    depth = 0
    for tag in _TAG.finditer(mjml):
        if tag["closes"]:
            depth -= 1
        elif _opens(tag):
            depth += 1
        if depth > MAX_DEPTH:
            return f"tags are nested more than {MAX_DEPTH} deep", tag.start()
    return None


def fault(mjml: str, told: str) -> tuple[str, int | None]:
    """What is wrong with MJML that mrml refuses with these words, and at which character if that can be told."""
    opened: list[re.Match[str]] = []
    for tag in _TAG.finditer(mjml):
        if tag["closes"]:
            if not opened:
                return f"{tag[0]} closes nothing", tag.start()
            if opened[-1]["name"] != tag["name"]:
                return f"<{opened[-1]['name']}> is not closed before {tag[0]}", opened[-1].start()
            opened.pop()
        elif _opens(tag):
            opened.append(tag)
    if opened:
        return f"<{opened[-1]['name']}> is not closed", opened[-1].start()
    position = _POSITION.search(told)
    # It counts bytes.
    return told, len(mjml.encode()[: int(position[1])].decode(errors="ignore")) if position else None


def _opens(tag: re.Match[str]) -> bool:
    """Whether it is a tag that something else has to close."""
    return tag["empty"] == "" and tag["name"] not in VOID
