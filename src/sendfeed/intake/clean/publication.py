"""When an article was published, by the imprints around its title.

A wrong date is worse than none: a date that no label calls that of publication counts only where nothing hints at an
event, a meeting, or a story told by dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sendfeed.intake.bylines import is_person, is_place
from sendfeed.intake.clean.lines import Line
from sendfeed.intake.dates import date_in
from sendfeed.intake.imprint import MAX_LENGTH, Imprint
from sendfeed.intake.title import letters

FIRST_YEAR = 1990
"""An unlabelled date of an earlier year is part of a story."""

FIRST_LABELLED = 1800
"""A date of an earlier year is one of another calendar."""

LOOK_AHEAD = 60
"""So many blocks are asked what the article is about."""

INVITATION = 600
"""An invitation stands in so many characters of a paragraph."""

_EVENT_LABEL = re.compile(
    r"(?:start |end |event )?(?:times?|venue|where|when|location|place|doors?(?: open)?|tickets?|cost|price|fee"
    r"|speakers?"
    r"|book(?:ing)?s?|rsvp|starts?|ends?|to register|register|host(?:ed by)?|organi[sz]er|duration|ort|uhrzeit|beginn"
    r"|termin|lieu|horaires?|lugar|hora|godzina|miejsce|lleoliad|amser|plats|tid|sted|luogo|orario|plaats|tijd) ?:",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:open (?:day|evening|morning|house)|coffee morning|conference|workshop|webinar|seminar|a\.?g\.?m\.?"
    r"|annual general meeting|fair|fayre|festival|concert|picnic|f[eê]te|drop-?in|save the date|events?|walk|quiz|disco"
    r"|exhibition|fun day|training (?:day|session|course)|course|party|gala|lecture|auction|information evening"
    r"|book now|join us|sale|competition|deadline)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\b|\b\d{1,2}[.:]\d{2} ?(?:-|–|to|until) ?\d{1,2}[.:]\d{2}\b")
_INVITES = re.compile(
    r"\bjoin us\b|\bcome along\b|\bbook (?:your|a) (?:place|ticket)|\btickets\b|\bdoors open\b"
    r"|\bregister (?:at|by|here|online|for)\b"
    r"|\brsvp\b|\bwill (?:be held|take place|open at|start at)\b|\b(?:are|is) (?:all )?(?:invited|back)\b"
    r"|\binvites? you\b|\bgates\b|\badmission\b|\bentry is\b|\braffle\b|\bbring (?:a|your)\b",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"\b(?:has died|died (?:on|aged|at|peacefully)|passed away|funeral|in loving memory)\b", re.IGNORECASE
)
_OBITUARY = re.compile(
    r"\b(?:obituar(?:y|ies)|in (?:loving )?memor(?:y|iam)|remembering|tributes?|farewell|rest in peace|r\.?i\.?p\.?"
    r"|nachruf|funeral|nécrologie|obituario|necrologio)\b|[(,] ?\d{4} ?[-–] ?\d{4}|, \d{2,3}$",
    re.IGNORECASE,
)
_DATED = re.compile(r"date|datum|data|fecha|dato|dyddiad|дата", re.IGNORECASE)
_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}")
"""A line that may say what the date below it is: `Closing date`, `When`. A name has capitals to its end."""
_ASKS_WHEN = re.compile(
    r"when|dates?|days?|starts?|ends?|begins|from|until|due|deadline|closes|opens|events?|meetings?|wann|datum|termine?"
    r"|beginn|ende|quand|dates?|début|fin|cuándo|fecha|inicio|quando|data|inizio|wanneer|kiedy|termin|pryd|dyddiad"
    r"|när|når|born|died|joined|anniversary",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"^(?:\S+ ){0,4}(?:minutes|agenda)(?: of\b|:|$)|\b(?:meeting (?:minutes|agenda)|minutes of (?:the|a|our)"
    r"|notes of (?:the|a) meeting|protokoll|compte[- ]rendu|acta|cofnodion|diary|logbook|tagebuch)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d(?<!\d\d)\d(?:(?<=19|20)\d\d)?(?!\d)")
"""A number of two digits, or of four. It begins with what is quickly looked for."""


def _is_of_life(title: str) -> bool:
    """Whether a title is somebody's name, or says that it is about the dead: then a date may be that of a death."""
    return is_person(title) or _OBITUARY.search(title) is not None


def _tells_when(text: str) -> bool:
    return _INVITES.search(text) is not None or _CLOCK.search(text) is not None


class Publication:
    """Tells dates of publication from others, by what the article is about."""

    def __init__(self, title: str, lines: Sequence[Line], now: datetime, zone: ZoneInfo) -> None:
        self._title, self._lines, self._now, self._zone = title, lines, now, zone
        self._moments: dict[tuple[Line | None, Imprint], datetime | None] = {}

    def told(self, imprints: Iterable[tuple[Line | None, Imprint]], above: Sequence[Line]) -> datetime | None:
        """When the first of some imprints that tells it says that the article was published, in UTC: labelled ones
        before others, those of the lines `above` the title last."""
        dated = [(line, imprint) for line, imprint in imprints if imprint.published]
        dated.sort(key=lambda each: (not each[1].is_labelled, each[0] in above))
        return next(filter(None, (self.moment(line, imprint) for line, imprint in dated)), None)

    def moment(self, line: Line | None, imprint: Imprint) -> datetime | None:
        """When an imprint on one of the lines, or elsewhere, says that the article was published, in UTC."""
        if (line, imprint) not in self._moments:
            self._moments[line, imprint] = self._moment(line, imprint)
        return self._moments[line, imprint]

    def _moment(self, line: Line | None, imprint: Imprint) -> datetime | None:
        moment = imprint.moment(self._zone)
        if moment is None or moment.year < FIRST_LABELLED or moment > self._now + timedelta(days=1):
            return None
        if self._above(line).endswith(":"):
            return None  # it is quoted
        if not imprint.is_labelled and (moment.year < FIRST_YEAR or not self._publishes(line, imprint)):
            return None
        return moment.astimezone(UTC)

    def said(self, claim: str) -> datetime | None:
        """When a page says to machines that it was published: ISO 8601, or nothing."""
        try:
            moment = datetime.fromisoformat(claim)
        except ValueError:
            return None
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=self._zone)).astimezone(UTC).replace(microsecond=0)
        return moment if moment <= self._now else None

    def _publishes(self, line: Line | None, imprint: Imprint) -> bool:
        """Whether nothing speaks against an unlabelled date."""
        others = self._others(line)
        is_event = _EVENT.search(self._title) is not None
        # People agree on half past nine; a clock says 9:31.
        is_agreed = imprint.time is not None and not imprint.is_stamped
        if self._is_among_imprints(line, imprint) and not (is_event and is_agreed):
            return not any(_is_another_date(other, imprint) for other in others)
        if _MEETING.search(self._title) or self._has_event_on(imprint, others):
            return False
        label = self._above(line)
        if _LABEL.fullmatch(label) and (_ASKS_WHEN.fullmatch(label) or label.rpartition(" ")[2].islower()):
            return False
        if imprint.is_guess and (is_event or any(_tells_when(other.text[:INVITATION]) for other in others)):
            return False
        if is_event and is_agreed:
            return False
        if (is_event or is_agreed) and any(_INVITES.search(other.text[:INVITATION]) for other in others):
            return False
        if is_event and any(_CLOCK.search(other.text[:INVITATION]) for other in others):
            return False
        if _is_of_life(self._title) and any(_DEATH.search(other.text[:INVITATION]) for other in others[:6]):
            return False
        return not any(_is_another_date(other, imprint) for other in others)

    def _is_among_imprints(self, line: Line | None, imprint: Imprint) -> bool:
        """Whether a line says who wrote, too, or when it was changed, or stands between lines that do."""
        if imprint.people or imprint.other or (imprint.is_stamped and imprint.is_updated):
            return not imprint.is_guess
        at = next((n for n, each in enumerate(self._lines) if each is line), 0)
        above, below = self._lines[max(0, at - 1) : at], self._lines[at + 1 : at + 2]
        is_signed = any(
            each.imprint.people != "" if each.imprint else is_person(each.text) and not is_place(each.text)
            for each in above
            if letters(each.text) != letters(self._title)
        )
        return is_signed or any(each.imprint is not None and each.imprint.is_updated for each in below)

    def _others(self, line: Line | None) -> list[Line]:
        """What else is there to ask. Above the title is none of the text: a date there may be the day of the visit."""
        lines = self._lines[:LOOK_AHEAD]
        at = next((n for n, each in enumerate(lines) if self._title and each.text == self._title), 0)
        is_below = any(each is line for each in lines[at:])
        return [other for other in (lines[at:] if is_below else lines) if other is not line]

    def _above(self, line: Line | None) -> str:
        """The line above one, but for the title and what tells of the publication itself."""
        at = next((n for n, each in enumerate(self._lines) if each is line), 0)
        more = [each for each in self._lines[:at] if each.text][-3:]
        above = more[-1] if more else None
        if len(more) > 2 and _DATED.fullmatch(more[-1].text) and more[0].imprint and more[0].imprint.wants == "by":
            return ""  # a table of who and when
        if above is None or above.imprint or above.text == self._title or above.letters == letters(self._title):
            return ""
        return "" if is_person(above.text) or (above.is_of_page and "event" not in above.mark[1]) else above.text

    def _has_event_on(self, imprint: Imprint, others: Sequence[Line]) -> bool:
        """Whether lines such as `Venue:` tell of an event that may be on the date: none of them gives a later one."""
        labels = [match[0] for other in others if (match := _EVENT_LABEL.match(other.text))]
        if len(labels) > len(set(labels)):
            return False  # `HOST:` speaks again and again
        details = [other.text[:MAX_LENGTH] for other in others if _EVENT_LABEL.match(other.text)]
        days = [found.date for found in map(date_in, details) if found]
        return bool(details) and not (days and imprint.published and min(days) > imprint.published)


def may_be_dated(line: str) -> bool:
    """Whether a line may be an imprint with a date in it."""
    return len(line) <= MAX_LENGTH and _YEAR.search(line) is not None


def _is_another_date(line: Line, imprint: Imprint) -> bool:
    """Whether a line is another date alone: then dates tell a story."""
    if not may_be_dated(line.text):
        return False
    other = line.imprint
    if other is None or other.is_labelled or other.is_stamped:
        return False
    return other.published not in {None, imprint.published}
