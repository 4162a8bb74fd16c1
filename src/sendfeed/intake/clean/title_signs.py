"""Signs that a line is the title, whatever the text below it: standing pages, titles broken off or named in forms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendfeed.intake.clean.lines import Line
from sendfeed.intake.title import letters

MIN_BEGINNING = 20
"""So many letters of a title stand in a line that breaks off in it."""

NEAR = 5
BUTTON = 12
"""So many characters are a button rather than a line."""

_STANDING = re.compile(
    r"(?:about(?: (?:us|the [\w ]{3,30}|our [\w ]{3,30}))?|who we are|what we do|how we work|meet the team"
    r"|contact(?: us)?|our (?:history|story|mission|vision|values|aims|approach|work|people|team|projects|services)"
    r"|our ethos|history"
    r"|über (?:uns|mich)|wir über uns|wer wir sind|was wir (?:tun|machen)|[\w-]*geschichte|leitbild|chronik"
    r"|unser[e]? (?:geschichte|ziele|arbeit|projekte|team|leitbild|angebot|schule|verein)|kontakt|qui sommes-nous ?\??"
    r"|à propos(?: de nous)?|notre (?:histoire|mission|équipe|projet)|nos (?:valeurs|missions|services)"
    r"|qui[eé]nes somos|sobre (?:nosotros|nós|mí)|nuestra (?:historia|misión)|quem somos|a nossa história"
    r"|chi siamo|la nostra storia|over ons|wie (?:zijn wij|we zijn)|wat (?:wij|we) doen|onze (?:geschiedenis|missie)"
    r"|om oss|om os|vår historia|o nas|kim jesteśmy|nasza historia|o nás|rólunk|hakkımızda|despre noi"
    r"|amdanom ni|ein (?:hanes|gwaith)|fúinn|ár stair|о нас|про нас)",
    re.IGNORECASE,
)
"""The names of pages that nearly every site has."""

_NAMED = re.compile(
    r"(?:the )?(?:article|story|title|headline|artikel|artikeln|artiklen|artikkel|titel|titre|artículo|título|artigo"
    r"|articolo|titolo) ?: (?P<title>\S.{18,250})",
    re.IGNORECASE,
)


def is_standing_page(lines: Sequence[Line]) -> bool:
    """Whether the first line is the name of a page that sites have, and all of that page: nobody wrote or dated it."""
    first, below = lines[0], lines[1:NEAR]
    if not first.is_title_like or not _STANDING.fullmatch(first.text) or not below:
        return False
    return not any(line.is_residue for line in below) and any(line.is_text for line in below[:2])


def broken_off(lines: Sequence[Line]) -> int | None:
    """The line of a title that one above it ends with and breaks off, such as the way to it: `News › A title th...`."""
    for n, line in enumerate(lines):
        if line.is_long or not line.text.endswith(("...", "…")):
            continue
        for m in range(n + 1, min(n + NEAR, len(lines))):
            title = lines[m].letters
            start = line.letters.rfind(title[:MIN_BEGINNING]) if len(title) > MIN_BEGINNING else -1
            if start >= 0 and lines[m].is_headline and title.startswith(line.letters[start:]):
                return m
    return None


def named_in_form(lines: Sequence[Line]) -> int | None:
    """The line of a title that a form above it names, which sends the article to a friend: `Article: A title`."""
    for n, line in enumerate(lines):
        if not line.is_long and (match := _NAMED.fullmatch(line.text)):
            named = letters(match["title"])
            return next((m for m in range(n + 1, len(lines)) if lines[m].letters == named), None)
    return None


def may_be_text(line: Line) -> bool:
    """Whether a line may be text of its own, rather than a menu, or a title that breaks off."""
    return not line.is_short_list and not line.text.endswith(("...", "…"))


def leads(lines: Sequence[Line], n: int) -> bool:
    """Whether a few words lead to the title on the next line: `Interview:`."""
    if not lines[n].text.endswith(":") or len(lines[n].text.split()) > 3 or len(lines) < n + 3:
        return False
    title, below = lines[n + 1], lines[n + 2]
    is_title = title.is_title_like and not title.is_residue and title.text[-1] != ":" and len(title.letters) > BUTTON
    return is_title and (below.is_text or below.is_residue)
