"""What stands like a heading, and is none by what it says or by what follows: writers, agencies, parts of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sendfeed.intake.bylines import is_person

HEAD = 3
"""So many blocks above may be of the head: who wrote stands below them."""

MAX_BIO = 120
"""Within so many characters it is said what a writer is."""

_JOB = re.compile(
    r"(?!(?:our|the|a|an|meet|new|your|my|letters?|why|how)\b)"
    r"(?:[\w/&-]{1,30} ){0,3}(?:editor|reporter|correspondent|columnist"
    r"|editorial staff|staff writer|newsdesk|news desk|redakteur(?:in)?|redacteur)(?:, [^,.!?]{2,40})?",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:(?:AFP|AP|dpa|EFE|efe-epa|epa|ANSA|APA|PA(?: Media)?|PTI|ANI|IANS|TASS|ots|Reuters|Xinhua"
    r"|Bloomberg|AAP|NTB|ritzau|Associated Press|Agence France-Presse|Press Association"
    r"|Europa Press)(?: ?[/,&|] ?)?){1,3}"
)
_PAGE = re.compile(
    r"leave a reply|why you can trust [\w ]{2,30}|more (?:from|on|about) (?-i:[A-Z])[\w ]{1,20}"
    r"|\d{1,4} comments?|comments? form"
    r"|(?:hinterlasse|schreibe?n? sie|schreibe?) einen kommentar|laisser un commentaire|deja un comentario"
    r"|lascia un commento|don['’]?t miss|gefällt mir|liken|read more (?:on|from|about) .{2,40}|house rules"
    r"|[\w]+-cookies|(?:strictly necessary|functional|analytics|performance|targeting|statistics?|marketing) cookies"
    r"|(?:kostenlos registrieren|registrieren kostenlos)|(?:anmeldung|sign ?up) (?:zum|to|for) .{0,40}newsletter"
    r"|read (?:more|also|next)|comment(?:ing|s)? (?:policy|guidelines|rules)|by blogger .{2,60}|latest posts by .{2,60}"
    r"|\{ ?\d{1,4} comments? ?\}|related (?:articles|stories|news|content|topics|coverage)",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"your e-?mail address will not be published|deine e-mail-adresse wird nicht veröffentlicht"
    r"|votre adresse (?:e-mail|de messagerie) ne sera pas publiée|tu dirección de correo electrónico no será publicada"
    r"|o seu endereço de e-?mail não será publicado|il tuo indirizzo email non sarà pubblicato"
    r"|je e-mailadres wordt niet (?:gepubliceerd|getoond)",
    re.IGNORECASE,
)
"""What stands in a form for comments: nothing below it is the article's."""

_IS = re.compile(
    r"\b(?:is|was|has been|works?|worked|joined|writes|studied|ist|arbeitet|est|es|è|professeur|profesor)\b"
)


BUTTONS = frozenset({"Share", "Tweet", "Print", "Subscribe", "Subscribe now", "Follow", "Top", "Sign up"})
"""Words that may be the heading of a step, beside those of others."""


class Standing(NamedTuple):
    """A line that stands like a heading: how many blocks are above it, and the text below."""

    text: str
    above: int
    below: str


def not_headings(found: Sequence[Standing], texts: Sequence[str]) -> set[int]:
    """Which lines are no headings, as places in `found`. `texts` are the blocks of the body."""
    form = next((n for n, text in enumerate(texts) if _FORM.match(text)), len(texts))
    names = [is_person(line.text.title() if line.text.isupper() else line.text) for line in found]
    return {
        n
        for n, line in enumerate(found)
        if line.above > form
        or _PAGE.fullmatch(line.text)
        or _JOB.fullmatch(line.text)
        or _AGENCY.fullmatch(line.text)
        or (names[n] and sum(names) == 1 and _is_writer(line))
        or (len(found) == 1 and line.text in BUTTONS)
    }


def _is_writer(line: Standing) -> bool:
    """Whether a name is the writer's: it stands above the text with no other heading like it, or above who that is."""
    first, *_, last = line.text.split()
    about = line.below[:MAX_BIO]
    return (about.startswith((f"{first} ", f"{last} ", f"{line.text} ")) and _IS.search(about) is not None) or bool(
        _JOB.match(about)
    )
