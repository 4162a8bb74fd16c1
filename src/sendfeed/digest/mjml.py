"""MJML as mrml takes it: what it would die of or leave out, and where the fault is in what it refuses.

It has no limits of its own, dies of about 10,000 nested tags, and seldom says where it stopped.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sendfeed.digest.mjml_places import HELD, misplaced

MAX_DEPTH = 200
"""MJML of a person's needs about twenty."""

MAX_SIZE = 10_000_000
"""Characters: ten thousand articles by title and link have half as many, and mrml takes three seconds."""

CLOSED = "every tag must be closed, every attribute quoted, every other < and > escaped, and nothing marked safe"

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


class Fault(NamedTuple):
    """What is wrong with MJML, what to do about it, and at which character if that can be told."""

    what: str
    remedy: str
    position: int | None


def lost(mjml: str) -> Fault | None:
    """What mrml would die of, else the first thing that it would leave out; None if there is none, or if tags do not
    match: of these it tells itself.
    """
    if len(mjml) > MAX_SIZE:
        what = f"{len(mjml):,} characters of MJML, where {MAX_SIZE:,} are the most"
        return Fault(what, "a loop must go over what there is to show, once", None)
    opened: list[str] = []
    first: Fault | None = None
    depth = end = 0
    for tag in _TAG.finditer(mjml):
        parent = opened[-1] if opened else ""
        if parent in HELD and (text := mjml[end : tag.start()]).strip() and (wrong := misplaced("", parent)):
            first = first or Fault(*wrong, end + len(text) - len(text.lstrip()))
        end = tag.end()
        if tag["closes"]:
            depth -= 1
            if parent == tag["name"]:
                opened.pop()
        elif name := tag["name"]:
            if wrong := misplaced(name, parent):
                first = first or Fault(*wrong, tag.start())
            if _opens(tag):
                depth += 1
                opened.append(name)
        if depth > MAX_DEPTH:
            return Fault(f"tags are nested more than {MAX_DEPTH} deep", "a loop must close what it opens", tag.start())
    return None if opened else first


def fault(mjml: str, told: str) -> Fault:
    """What is wrong with MJML that mrml refuses with these words."""
    opened: list[re.Match[str]] = []
    end = 0
    for tag in _TAG.finditer(mjml):
        if (stray := mjml.find("<", end, tag.start())) >= 0:
            return Fault("a < begins no tag", "write it as &lt;", stray)
        end = tag.end()
        if tag["closes"]:
            if not opened:
                return Fault(f"{tag[0]} closes nothing", CLOSED, tag.start())
            if opened[-1]["name"] != tag["name"]:
                return Fault(f"<{opened[-1]['name']}> is not closed before {tag[0]}", CLOSED, opened[-1].start())
            opened.pop()
        elif _opens(tag):
            opened.append(tag)
    if opened:
        return Fault(f"<{opened[-1]['name']}> is not closed", CLOSED, opened[-1].start())
    position = _POSITION.search(told)
    # It counts bytes.
    return Fault(told, CLOSED, len(mjml.encode()[: int(position[1])].decode(errors="ignore")) if position else None)


def _opens(tag: re.Match[str]) -> bool:
    """Whether it is a tag that something else has to close."""
    return tag["name"] is not None and tag["empty"] == "" and tag["name"] not in VOID
