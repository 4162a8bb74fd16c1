"""Who wrote an article, as a byline says it: people by name. Roles, organisations and accounts are nobody."""

from __future__ import annotations

import re
from typing import NamedTuple

from sendfeed.intake.dates import is_day_of_week, is_month

MAX_LENGTH = 80
"""A byline names in at most this many characters."""

_STOP = re.compile(
    r"[|•·●–—»›«‹>,;:()\[\]\d/]| - "
    r"|(?<=\s)(?:(?:on|in|at|for|from|under|leave|post|add|no"
    r"|& filed|and filed|categories)\s|(?:posted|published|updated|filed|comments"
    r"|veröffentlicht|publié|publicado|pubblicato|geplaatst)(?!\w))"
    r"|\.(?=\s|$)(?<!\b\w\.)(?<!Dr\.)(?<!Mr\.)(?<!Mrs\.)(?<!Ms\.)(?<!Jr\.)(?<!Rev\.)(?<!Prof\.)(?<!Cllr\.)",
    re.IGNORECASE,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AND = re.compile(r"(?:and|&|und|et|y|e|en|og|och|ac|a|i)")
_PARTICLES = _words("de da do dos du di del della van von der den ten ter la le al el ap ab bin ibn ben af av")
_TITLES = _words(
    "dr mr mrs ms miss mx prof professor sir dame lord lady rev revd reverend cllr councillor baroness judge"
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_ACCOUNTS = _words(
    "admin administrator webmaster editor editors staff guest anonymous author root superuser wordpress siteadmin"
    " website newsroom newsdesk webteam webeditor user moderator us"
)
_ROLES = _words(
    "admin administrator webmaster editor editorial editors staff team teams reporter reporters correspondent"
    " contributor contributors writer writers desk newsroom news press office communications comms media marketing"
    " digital web website online content guest digest bulletin newsletter blog magazine gazette times herald post"
    " chronicle telegraph echo mercury observer association society charity foundation trust trustees forum council"
    " school schools college university academy department ministry government group network alliance federation union"
    " committee board service services centre center hub institute agency authority partnership campaign club church"
    " ltd limited plc inc cic bbc itv reuters"
)
"""Words of roles and organisations."""

_JOBS = _words(
    "reporter correspondent editor writer journalist columnist contributor director officer manager chair chairman"
    " chairwoman chief executive headteacher trustee president secretary photographer"
)
"""What may stand behind a name, without a comma."""

_NEWSROOM = _words(
    "reporter correspondent editor writer journalist columnist contributor newsroom newsdesk desk staff editors"
    " reporters writers correspondents redaktion redacción redacao redação redazione rédaction redactie redakcja"
)
_NO_NAMES = _ROLES | _words(
    "the a an our your my his her their its this that these those all every what when where why how who which and or"
    " but not with without for from to into over under after before about as if is are was were be we you they it"
    " now then"
    " community parents carers families children people education health invitation royal appointment popular demand"
    " numbers design land sea air road rail night day heart law hand hook crook far themselves ourselves example"
    " accident chance mistake email phone bus train car foot request order default nature choice degrees proxy"
    " special"
)
"""Words that are no part of a name."""


_PLACES = _words(
    "park street road hill city town bay county valley green village north south east west upper lower great litt"
    "le saint"
    " new lake mount river castle cross bridge common island isle shire port costa rica san santa los las el beac"
    "h forest"
    " wood field house hall falls springs heights hills plains rapids district region borough"
)
"""Words of places that would be names otherwise."""


class Byline(NamedTuple):
    """Whom a byline names: `people`, empty if it names an `other` that is no person; and where the name ends.

    A single word `is_unsure`: it may be an account, or no name at all.
    """

    people: str
    other: str
    end: int
    is_unsure: bool = False


def name_at(text: str, start: int = 0) -> Byline | None:
    """The name that begins at a place in a text, if one does."""
    rest = text[start : start + MAX_LENGTH + 1]
    stop = _STOP.search(rest)
    name = rest[: stop.start()] if stop else rest
    if len(name) > MAX_LENGTH:
        return None
    words = name.split()
    while words and (is_month(words[-1]) or (len(words) > 2 and is_day_of_week(words[-1]))):
        words.pop()
    if not words:
        return None
    words = _without_role(words)
    end = start + text[start:].index(words[-1], len(" ".join(words)) - len(words[-1])) + len(words[-1])
    name = " ".join(words)
    if _are_people(words):
        return Byline(name, "", end)
    if len(words) == 2 and words[0].casefold().rstrip(".") in _TITLES and _may_be_name(words[1]):
        return Byline(name, "", end)
    if len(words) == 1:
        known = words[0].casefold().strip("@") in _ACCOUNTS
        return Byline("", name, end, is_unsure=not known)
    if len(words) <= 7 and any(word.casefold() in _ROLES for word in words[1:]) and all(map(_may_be_in_name, words)):
        return Byline("", name, end)
    return None


def _without_role(words: list[str]) -> list[str]:
    """The words of a name without the role behind it: `Jane Roe Chief Reporter`."""
    for size in (2, 3):
        rest = words[size:]
        if rest and len(rest) <= 4 and rest[-1].casefold() in _JOBS and _are_people(words[:size]):
            return words[:size]
    return words


def is_credit(text: str) -> bool:
    """Whether a line may stand between a title and its date to say who wrote: a name, a role, an account."""
    words = text.split()
    if len(words) > 5:
        return False
    return text.startswith("@") or _are_people(words) or words[-1].casefold() in _ROLES


def has_job(text: str) -> bool:
    """Whether a text is the name of a job in a newsroom, or of those who work there: `Online News Editor`."""
    words = text.split()
    return 0 < len(words) <= 6 and text[0].isupper() and words[-1].casefold() in _NEWSROOM


def is_place(text: str) -> bool:
    """Whether a name may be a place's: Costa Rica, Mill Hill."""
    return any(word.casefold() in _PLACES for word in text.split())


def is_person(text: str) -> bool:
    """Whether a text may be the name of a person, or of some."""
    return _are_people(text.split())


def _are_people(words: list[str]) -> bool:
    people: list[list[str]] = [[]]
    for word in words:
        if _AND.fullmatch(word) and people[-1]:
            people.append([])
        else:
            people[-1].append(word)
    return len(people) <= 4 and all(map(_is_name, people))


def _is_name(words: list[str]) -> bool:
    """Whether words are two to four names, besides titles and particles."""
    if not 2 <= len(words) <= 6:
        return False
    names = [word for word in words if word.casefold().rstrip(".") not in _TITLES and word.lower() not in _PARTICLES]
    return 2 <= len(names) <= 4 and all(map(_may_be_name, names)) and len(names[-1].rstrip(".")) > 1


def _may_be_name(word: str) -> bool:
    return _NAME.fullmatch(word) is not None and _is_capital(word) and word.casefold() not in _NO_NAMES


def _is_capital(word: str) -> bool:
    """Whether a word begins as names do: with a capital, or in a script that has none."""
    first = word.lstrip("'’“\"")[:1]
    return first.isalpha() and not first.islower()


def _may_be_in_name(word: str) -> bool:
    return _is_capital(word) or word.casefold() in {"the", "of", "for", "and", "&", "at", "in"}
