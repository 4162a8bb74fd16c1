"""What a title is, and what is not part of one: its repetition, the way to it, the site's name behind it.

Functions here look at lines only; `clean.head` knows which line of a seed to ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from sendfeed.intake.dates import date_at
from sendfeed.intake.imprint import Imprint, read_imprint
from sendfeed.intake.ways import CRUMB, LITTLE_WORDS, START, is_menu_row, is_way
from sendfeed.model import Dropped

MAX_LENGTH = 200
"""A first line of more characters is no title but the text itself."""

MAX_SENTENCE = 70
"""A title that ends like a sentence has at most this many characters."""

MAX_WORDS = 8
"""A title of more words seldom ends with a full stop."""

MIN_REPEATED = 12
"""A title of fewer characters may well stand in another line by chance."""

_TWICE_AND_SITE = re.compile(r"(?P<title>\S.{10,150}?) (?P<mark>[-–—|·»]) (?P=title)(?: (?P=mark) .{2,60})")
_MARKED = re.compile(r" [-–—|·»] ")
_SEPARATOR = re.compile(r"[\s|:·•»>–—-]{0,5}")
_SENTENCE_END = re.compile(r"[.。।۔][\"'”’)\]]{0,2}(?:\d{1,2}|\[\d{1,2}\]|\*)?$|[!?…][\"”)\]]$")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?][\"'”’)]{0,2} [\"'“‘(]?[^\W\d_a-z]")
_PREFIX = re.compile(
    r"(?P<date>(?:date|published|posted)[ :]{1,3}\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?"
    r"|\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?)"
    r"[ :|–-]{1,3}(?=\S)|(?:title|headline|post title|article title) ?: (?=\S)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+(?:[|·•⋅«»›~—–-]|::)\s+(?=[^|·•⋅«»›~—–]{2,60}$)")
_TAIL_MARK = re.compile(r"\s[|·•⋅«»›~]\s")
_BARS = re.compile(r"(?P<title>[^|]{20,150}?)(?: \| [^|.!?]{2,40}){2,4}")
"""A title, a section and a site, apart by bars."""
_BARRED = frozenset({"|", "«", "»", "›", "~", "::", "·", "•", "⋅"})
_SITE_WORD = re.compile(
    r"\b(?:news|blog|council|trust|forum|association|charity|foundation|gazette|times|herald|chronicle|telegraph"
    r"|observer|post|courier|advertiser|mercury|echo|magazine"
    r"|society|network|alliance|federation|university|online|today|\.com|\.org|\.co\.uk|\.org\.uk|\.net|journal"
    r"|guardian|tribune|press|website|official site|home|newsletter)\b",
    re.IGNORECASE,
)
_GLUED_DATE = re.compile(
    r"(?:(?<=[^\W\d_A-Z])|(?<=[?!.”’)]))(?<!ovid)(?=\d{1,2}(?:st|nd|rd|th)? ?[A-Z]|\d{1,2}[./]\d|\d{4}-\d"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})|(?<= [|•·] )(?=[A-Z]?[a-z]{0,8}\.? ?\d)"
)
"""Where a date may begin that is glued to a title, or stands behind a bar."""
_DIGIT = re.compile(r"\d")
_ANNOUNCED = re.compile(r"By |Posted|Published|Updated")
"""What is quickly looked for before an imprint that is glued to a title: most titles have none."""
_GLUED_IMPRINT = re.compile(r"(?<=[^\W\d_?!.”’)])(?= ?(?:[-–|] )?(?:(?:Posted|Published|Updated)\b|By [A-Z]))")
_GLUED = re.compile(r"(?<=\s)(?P<left>[a-z][a-z’'-]+[a-z]|\d{4}|[A-Za-z’'-]{2,}[?!.”’)])(?=[A-Z“‘][\w’'-]*\s+\S+\s+\S)")


_ADORNED = re.compile(
    r"(?P<mark>[►▶■◆★☆✦➤]{1,3}|(?P<both>[*=~–—-]{2,5}) (?=.*(?P=both)$)) ?(?P<title>\S.{2,}?)"
    r"(?: [►▶■◆★☆✦➤*=~–—-]{1,5})?"
)
"""A title with marks of its own before it, or with signs of writing on both sides."""


class Piece(NamedTuple):
    """A line without a part of it, and that part as it is recorded."""

    text: str
    dropped: tuple[Dropped, ...] = ()

    def unless_off(self, line: str, holds: Callable[[str], bool]) -> Piece:
        """It, if the rules hold by which its parts are dropped; else all of the line."""
        return self if not self.dropped or all(holds(each.rule) for each in self.dropped) else Piece(line)


class Title(NamedTuple):
    """A title out of its line: with the subtitle that was glued to it, imprints that stood there, what was dropped."""

    text: str
    subtitle: str
    imprints: tuple[Imprint, ...]
    dropped: tuple[Dropped, ...]


def title_in(
    line: str,
    below: Sequence[str],
    sites: Callable[[], Collection[str]],
    holds: Callable[[str], bool],
    *,
    month_first: bool,
) -> Title:
    """The title in a line. A line `below` may be the title once more; `sites` are known names as `letters`.

    `holds` says whether a rule is not switched off.
    """
    prefixed, first = without_prefix(line, month_first=month_first)
    prefixed = prefixed.unless_off(line, holds)
    signed, last = without_imprint(prefixed.text, month_first=month_first)
    pieces = [prefixed, signed.unless_off(prefixed.text, holds)]
    for step in (without_marks, without_way, once, lambda text: without_site(text, sites), once):
        pieces.append(step(pieces[-1].text).unless_off(pieces[-1].text, holds))
    if shorter := next(filter(None, (around(pieces[-1].text, other) for other in below)), None):
        pieces.append(shorter.unless_off(pieces[-1].text, holds))
    text = pieces[-1].text
    end = subtitle_at(text)
    return Title(
        text[:end].strip(),
        text[end:].strip() if end else "",
        tuple(imprint for imprint in (first, last) if imprint),
        tuple(dropped for piece in pieces for dropped in piece.dropped),
    )


def letters(text: str) -> str:
    """A line without what differs where a title is repeated: capitals, spaces, punctuation."""
    return "".join(filter(str.isalnum, text.casefold()))


def is_prose(text: str) -> bool:
    """Whether a line is text rather than a title: long, or a sentence that is more than a few words, or two."""
    if len(text) > MAX_LENGTH:
        return len(text) > 2 * MAX_LENGTH + 8 or not (half := once(text)).dropped or is_prose(half.text)
    if not _SENTENCE_END.search(text[-4:]):
        return False
    return len(text) > MAX_SENTENCE or (len(text) > MAX_SENTENCE // 2 and _TWO_SENTENCES.search(text) is not None)


def has_two_sentences(text: str) -> bool:
    """Whether one sentence follows another in a line, even if the last one breaks off."""
    return _TWO_SENTENCES.search(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a line that may be a title has so many words, and ends so, that it may as well be a sentence."""
    return len(text.split()) > MAX_WORDS and text.endswith((".", "।", "。", "۔"))


def once(text: str) -> Piece:
    """A doubled title as one. Short words that come twice are left alone: Walla Walla, Never Never."""
    if _MARKED.search(text[:MAX_LENGTH]) and (twice := _TWICE_AND_SITE.fullmatch(text[:MAX_LENGTH])):
        return Piece(twice["title"], (_left_over(text, twice["title"]),))
    for width in range(len(text) % 2, 6, 2):
        half = (len(text) - width) // 2
        if half <= 0 or text[0].casefold() != text[half + width].casefold():
            continue
        first, between, second = text[:half], text[half : half + width], text[half + width :]
        long_enough = half >= MIN_REPEATED if between else half >= 8 or " " in first
        if long_enough and _SEPARATOR.fullmatch(between) and letters(first) == letters(second):
            title, other = (second, first) if first.isupper() else (first, second)
            return Piece(title.strip(), (Dropped(other.strip(), "title-doubled"),))
    return Piece(text)


def without_marks(text: str) -> Piece:
    """A title without what adorns it: `*** My title ***`."""
    match = _ADORNED.fullmatch(text[: 2 * MAX_LENGTH])
    return Piece(match["title"], (Dropped(match["mark"], "title-mark"),)) if match else Piece(text)


def without_way(text: str) -> Piece:
    """A title without the way to it on the same line: `Home > News > A title`, `Home News A titleA title`."""
    if START.match(text) and len(crumbs := CRUMB.split(text)) > 2 and len(crumbs[-1].split()) >= 3:
        title = once(crumbs[-1])
        return Piece(title.text, (_left_over(text, crumbs[-1]), *title.dropped))
    words = text.split()
    last = words[-1].casefold()
    if len(words) >= 7 and text.casefold().count(last) > 1:
        for size in range(len(words) // 2, 2, -1):
            second = " ".join(words[-size:])
            first = text[: len(text) - len(second)].rstrip()
            if len(second) >= MIN_REPEATED and first.casefold().endswith(second.casefold()):
                way = first[: len(first) - len(second)].strip()
                if is_way(way) or is_menu_row(way):
                    return Piece(second, (Dropped(way, "breadcrumb"), Dropped(second, "title-doubled")))
    return Piece(text)


def without_prefix(text: str, *, month_first: bool = False) -> tuple[Piece, Imprint | None]:
    """A title without what a program put before it, and the imprint in that: `date 2017-11-11 A title`."""
    match = _PREFIX.match(text)
    if not match:
        glued = date_at(text, month_first=month_first) if text[:1].isdecimal() else None
        if glued and text[glued.end : glued.end + 1].isalpha() and len(text) - glued.end >= MIN_REPEATED:
            date = text[: glued.end]
            imprint = read_imprint(date, month_first=month_first)
            return Piece(text[glued.end :], (Dropped(date, "title-prefix"),)), imprint
        return Piece(text), None
    imprint = read_imprint(match["date"]) if match["date"] else None
    return Piece(text[match.end() :], (Dropped(match[0].strip(), "title-prefix"),)), imprint


def without_imprint(text: str, *, month_first: bool = False) -> tuple[Piece, Imprint | None]:
    """A title without an imprint behind it on the same line: `A title Posted on 3 May 2022`."""
    for match in _GLUED_IMPRINT.finditer(text[:MAX_LENGTH]) if _ANNOUNCED.search(text) else ():
        imprint = read_imprint(text[match.end() :].lstrip(" -–|"), month_first=month_first)
        is_glued = text[match.end()] not in " -–|" and bool(imprint and imprint.people)
        if imprint and (imprint.is_labelled or is_glued) and match.end() >= MIN_REPEATED:
            return _without_end(text, match.end(), imprint), imprint
    for match in _GLUED_DATE.finditer(text[:MAX_LENGTH]) if _DIGIT.search(text) else ():
        imprint = read_imprint(text[match.end() :], month_first=month_first) if match.end() >= MIN_REPEATED else None
        if imprint and imprint.published:
            return _without_end(text, match.end(), imprint), imprint
    return Piece(text), None


def _without_end(text: str, at: int, imprint: Imprint) -> Piece:
    return Piece(text[:at].rstrip(" -–|•·"), (Dropped(text[at:].strip(" -–|•·"), imprint.rule),))


def without_site(text: str, sites: Callable[[], Collection[str]]) -> Piece:
    """A title without the site's name behind it, if that is evident: a name that is known, or one behind a bar.

    `sites` are known names as `letters`.
    """
    match = next(iter(_TAIL.finditer(text)), None)
    if not match:
        return Piece(text)
    bars = _BARS.fullmatch(text[: 2 * MAX_LENGTH])
    if bars and len(bars["title"].split()) >= 5:
        return Piece(bars["title"], (Dropped(text[bars.end("title") :].strip(), "site-name"),))
    title, site = text[: match.start()].strip(), text[match.end() :].strip()
    words = site.split()
    named = all(word[0].isupper() or not word[0].isalpha() or word in LITTLE_WORDS for word in words)
    evident = letters(site) in sites()
    if not evident and named and len(title.split()) >= 3 and len(words) <= 6 and not _TAIL_MARK.search(title):
        bar = text[match.start() : match.end()].strip() in _BARRED
        evident = bar or (_SITE_WORD.search(site) is not None and len(title.split()) >= 5)
    return Piece(title, (Dropped(text[match.start() :].strip(), "site-name"),)) if evident else Piece(text)


def subtitle_at(text: str) -> int | None:
    """Where a subtitle begins that is glued to a title without a space: `A title of wordsAnd its subtitle`."""
    match = _GLUED.search(text)
    if match and len(text[: match.end()].split()) >= 3:
        return match.end()
    return None


def around(text: str, title: str) -> Piece | None:
    """What stands around a title in a line that contains it at its beginning or its end; None if there is none."""
    if len(title) < MIN_REPEATED or len(text) <= len(title):
        return None
    if text[-len(title) :].casefold() == title.casefold():
        before = text[: len(text) - len(title)].strip()
        return Piece(text[len(text) - len(title) :], (Dropped(before, "breadcrumb"),))
    if text[: len(title)].casefold() == title.casefold() and _TAIL.match(text, len(title)):
        return Piece(text[: len(title)], (Dropped(text[len(title) :].strip(), "site-name"),))
    return None


def _left_over(text: str, part: str) -> Dropped:
    return Dropped(text[: text.rindex(part)].strip(), "breadcrumb")
