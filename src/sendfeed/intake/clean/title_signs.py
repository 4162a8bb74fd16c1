"""Signs that a line is the title, or is none, whatever its words: standing pages, titles broken off, rows of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendfeed.intake.clean.lines import Line, Strength
from sendfeed.intake.title import letters

MIN_BEGINNING = 20
"""So many letters of a title stand in a line that breaks off in it."""

NEAR = 5
MIN_ROW = 7
"""So many names in a row are no headline."""

BUTTON = 12
"""So many characters are a button rather than a line."""

HALF = 0.5
"""A text takes up so large a share of the words of a title that is named like a site."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON_WORDS = (
    "from that this with have been they their them there what when where which will would your about into over more"
    " than were also could after before"
)
_COMMON = frozenset(_COMMON_WORDS.split())
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
_ROW = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)+")
_LITTLE = re.compile(
    r"\b(?:a|after|an|and|are|as|at|by|das|de|del|der|des|die|for|from|how|in|is|la|le|new|not|of|off|on|or|over|out|set"
    r"|the|to|un|und|up|von|what|when|why|will|with|without|zu)\b",
    re.IGNORECASE,
)


def is_standing_page(lines: Sequence[Line]) -> bool:
    """Whether the first line is the name of a page that sites have, and all of that page: nobody wrote or dated it."""
    first, below = lines[0], lines[1:NEAR]
    if not first.is_title_like or not _STANDING.fullmatch(first.text) or not below:
        return False
    return not any(line.mark[0] is not Strength.NONE for line in below) and any(line.is_text for line in below[:2])


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


def is_row_of_names(line: Line) -> bool:
    """Whether a line is a row of topics or sites, rather than a headline in which most words have capitals."""
    words = line.text.split()
    return len(words) >= MIN_ROW and _ROW.fullmatch(line.text) is not None and not _LITTLE.search(line.text)


def is_name(line: Line, share: float, below: Sequence[Line]) -> bool:
    """Whether a line is the name of a site that the text may speak of, or a row of topics above a date."""
    if line.is_site:
        return share < HALF
    return is_row_of_names(line) and any(other.imprint for other in below)


def may_be_text(line: Line) -> bool:
    """Whether a line may be text of its own, rather than a menu, or a title that breaks off."""
    return not line.is_short_list and not line.text.endswith(("...", "…"))


def leads(lines: Sequence[Line], n: int) -> bool:
    """Whether a few words lead to the title on the next line: `Interview:`."""
    if not lines[n].text.endswith(":") or len(lines[n].text.split()) > 3 or len(lines) < n + 3:
        return False
    title, below = lines[n + 1], lines[n + 2]
    is_title = (
        title.is_title_like and title.mark[0] is Strength.NONE and title.text[-1] != ":" and len(title.letters) > BUTTON
    )
    return is_title and (below.is_text or below.mark[0] is not Strength.NONE)


def share_in(line: str, text: str) -> float:
    """The share of a line's long words that are in a text, whatever their endings."""
    words = {word[:5] for word in _LONG_WORD.findall(line.casefold()) if word not in _COMMON}
    return sum(word in text for word in words) / len(words) if words else 0.0


def is_kicker(line: Line) -> bool:
    """Whether a line can only be the name of a section, or a section and a date."""
    if line.text.endswith("?"):
        return False
    if len(line.text.split()) <= 3 or not _YEAR.search(line.text):
        return len(line.text.split()) <= 3
    return sum(not _MONTH.fullmatch(word) for word in _LONG_WORD.findall(line.text)) <= 3
