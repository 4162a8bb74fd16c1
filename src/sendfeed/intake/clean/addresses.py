"""How an address reads that stands at the foot of a page, in many countries' forms: by its shape, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

MAX_LINE = 160
"""A line of an address has at most so many characters."""

MIN_KINDS = 2
"""An address tells so much: where, and how to ring or to write."""

MAX_NAMES = 3
"""So many of its lines may be names, of a body, of who leads it, of a street."""

_POSTCODE = (
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[\dW] [A-Z\d]{4}\b|\b[A-Z]{2},? \d{5}(?:-\d{4})?\b"
    r"|\b[A-Z]\d[A-Z] \d[A-Z]\d\b|\b\d{4} ?[A-Z]{2} +[A-Z]|\b(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÀ-ÞŁŚŻ][^\W\d_]"
    r"|\b\d{2}-\d{3} [A-ZŁŚŻ]|\b\d{3} \d{2} [A-ZÀ-Þ]|\b\d{4}-\d{3}\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}\b"
    r"|^(?:P\.? ?O\.? Box|Postfach|Apartado|Boîte postale|BP) \d"
)
_LINES = {
    "post": re.compile(rf"(?=[^\n]*(?:{_POSTCODE}))(?:[^\n.:;!?]|\.(?=,| \d)|(?<=\bSt)\.|(?<=\bul)\.|:(?= ))+\.?"),
    "phone": re.compile(
        r"(?:(?:tel|phone|telephone|call|t|p|fax|f|m|mob|mobile|office|reception|switchboard|tél|téléphone|telefon"
        r"|telefono"
        r"|teléfono|tfno|telefone|ffôn|puh|fón|freephone|helpline|whatsapp)\b[.:]{0,2} ?){0,3}[+(]?\d[\d"
        r" ()./–-]{6,20}\d"
        r"(?: \(.{2,40}\)| (?:ext|x)\.? ?\d{1,5})?",
        re.IGNORECASE,
    ),
    "mail": re.compile(
        r"(?:(?:e-?mail|e|mail|e-bost|ebost|courriel|correo|e-post|sähköposti|ríomhphost|post-d)(?: us|"
        r" address)?[.:]{0,2} ?)?"
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        re.IGNORECASE,
    ),
    "web": re.compile(
        r"(?:(?:web|website|w|internet|site)[.:]{0,2} ?)?(?:https?://|www\.)[^\s@]+|[a-z\d-]+(?:\.[a-z\d-]+){1,3}/?",
        re.IGNORECASE,
    ),
    "hours": re.compile(
        r"(?:(?:office|opening|our|reception|business) (?:opening )?(?:hours|times):? ?)?"
        r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: ?(?:-|–|to|and|&) ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?:? ?"
        r"\d[\dapm:. –-]{2,24}(?:to \d[\dapm:. ]{0,8})?",
        re.IGNORECASE,
    ),
}
_ROLE = re.compile(
    r"(?:(?:acting|interim|executive) )?(?:head ?teacher|head|principal|chair(?:man|woman|person)?|chief executive"
    r"|director|ceo"
    r"|bursar|business manager|clerk|editor|secretary|manager|senco|pennaeth|príomhoide|schulleit(?:er|ung|erin)"
    r"|directeur|directrice|director[ae]?|rektor) ?[:–-] ?[^.!?:]{3,60}\.?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^.!?:;,@]{2,70}|[^.!?:;@]{2,40}, [^.!?:;@]{2,40}")
_INVITES = re.compile(
    r"\b(?:contact|call|ring|phone|write|e-?mail|book|visit|find us|address|send|reach|enquir\w+|details|information"
    r"|meet"
    r"|held at|venue|tickets?|place|come|register|apply|post|drop|bring|join)\b",
    re.IGNORECASE,
)


def is_address(lines: Sequence[str], above: str, *, is_sure: bool) -> bool:
    """Whether lines are no more than the address of whoever runs a page; `above` is the text right above them.

    What that invites the reader to, such as to ring, is of the article. If it is not sure, it must tell more.
    """
    kinds = [kind(line) for line in lines]
    known = set(filter(None, kinds)) - {"web", "hours"}
    if len(known) < (MIN_KINDS if is_sure else MIN_KINDS + 1) or _INVITES.search(above[-MAX_LINE:]):
        return False
    others = [line for line, told in zip(lines, kinds, strict=True) if not told]
    return len(others) <= MAX_NAMES and all(map(_is_other, others))


def lines_above(lines: Sequence[str]) -> int:
    """How many of the last lines above a footer may be an address: none, if none of them tells of one."""
    most = next((n for n, line in enumerate(reversed(lines)) if not (kind(line) or _is_other(line))), len(lines))
    return most if any(map(kind, lines[len(lines) - most :])) else 0


def _is_other(line: str) -> bool:
    return bool(_ROLE.fullmatch(line) or _NAME.fullmatch(line))


def kind(line: str) -> str:
    """What of an address a line is; empty for another."""
    if len(line) > MAX_LINE:
        return ""
    return next((kind for kind, pattern in _LINES.items() if pattern.fullmatch(line)), "")
