"""The lines around a title that tell when, by whom and where an article was published: its imprint.

`Posted on 12 March 2022 by admin in News | 3 Comments` is one, and so is `25th October 2019`: a line counts only if it
consists of such parts and of nothing else, so a sentence that mentions a date is never one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sendfeed.intake.bylines import is_person, name_at
from sendfeed.intake.dates import date_at, is_day_of_week
from sendfeed.intake.imprint_words import BEGINNING, OFFICE, PART, PLACE, PUBLISHED, ROLE

MAX_LENGTH = 250
"""No such line has more characters."""

MAX_PARTS = 40

_DIGIT = re.compile(r"\d")
_TIME = re.compile(
    r"(?:(?:at|um|à|às|a las|alle|om|kl\.?|o godz\.|klo|в|о|@) ?)?"
    r"(?P<hour>\d{1,2})(?:[:.h]|(?= ?[ap]\.? ?m))(?P<minute>\d{2})?(?P<second>[:.]\d{2})?(?:[.,]\d{1,6})?"
    r"(?: ?(?P<half>[ap])\.? ?m\.?(?![a-z]))?(?: ?(?:uhr|hrs|h|น\.)(?!\w)| ?Z(?!\w)| ?[+-]\d{2}:?\d{2})?(?![\d:])",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:[A-Z]{1,3}[SD]?T|UTC|GMT|MESZ|MEZ)(?!\w)")
_TIME_FIRST = re.compile(r",? (?:on )?(?:\w{3,9},? )?(?=\d|\w{3,9} \d)")
_DAY_OF_WEEK = re.compile(
    r"(?:d?dydd |יום |يوم )?"
    r"((?:dé )?[^\W\d_][^\s\d.,،|/()]{1,13}(?:-feira)?)(?: ?[|/]|[.,،]{0,2}) ?(?=\w{1,12}[ .,/-].{0,20}\d{2})"
    r"(?<=[\s|/.,،])",
    re.IGNORECASE,
)
_WORD = re.compile(r"([^\W\d_][^\s\d.,،|/()]{1,13})(?![\w/])")
_GLUED_BY = re.compile(r"[Bb]y(?=[A-Z][a-z])")
_HARD_GAP = re.compile(r"[|•·●⋅/–—»›>~]|\s-\s|^-\s")
_UP_TO_HARD_GAP = re.compile(r"[^|•·●⋅/–—»›>~,\d]{1,60}?(?=\s*(?:[|•·●⋅/–—»›>~]|\s-\s|, (?=\w{3,9}\.? \d|\d)|$))")
_UP_TO_DATE = re.compile(r"[A-Z][\w&'’-]*(?: (?:[A-Z&][\w'’-]*|and|of)){0,2}?(?= (?:(?:Posted|Published)\b|[A-Z\d]))")
"""A few words with capitals before a date or its label, with nothing between."""
_UP_TO_BAR = re.compile(r"[^|•·●]{2,80}?(?=\s*[|•·●]|$)")
_LAST_COUNT = re.compile(r"(?<=\| )\d{1,5}$")
"""How many comments there are, where nothing says so."""
_TOPICS = re.compile(
    r" ?[:：]? ?([^|•·●]{0,150}?)(?=\s*(?:[|•·●]|\b\d|\s/\s|\b(?:by|on|tags|tagged|posted|updated|published|leave a"
    r"|no comments)\b"
    r"|$))",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:in|under)(?= (?-i:[A-Z]))", re.IGNORECASE)
_ON = re.compile(
    r"(?:(?:on|the|le|am|vom|den|el|il|em|del|op|dnia|dne|kl|ar|at|pe|på|më|на|στις|في|بتاريخ|को)(?=[ :]|$)"
    r"|in(?=\s*[/|]|$))",
    re.IGNORECASE,
)
_LOST = re.compile(r"(?:on|at|in|am|le|den|el|op|dnia|ar)(?=[ :]|$)", re.IGNORECASE)
"""What follows `by` where the name got lost."""
_ROLE = re.compile(
    rf",?\s+(?=[^|•·●\d.!?]{{0,60}}\b{ROLE}\b)[^|•·●\d.!?]{{3,80}}?(?=\s*(?:[|•·●\d]|\s-\s|,? (?:posted|published"
    rf"|updated)\b|$))",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(rf"{OFFICE}(?!\w)|{PUBLISHED}(?![^\W\d_])")
"""What begins like the name of a day, and is none: `La daabacay`, `Di Redazione`."""
_PUBLISHED = re.compile(rf"{PUBLISHED}(?![^\W\d_])")
_IN_BRACKETS = re.compile(r"\s*\([^\W\d_][^()|\d]{2,60}\)")
_FOR = re.compile(r"\s+(?:for|from|of|at) (?:the )?[A-Z][^|•·●\d.!?,]{1,50}?(?=\s*(?:[|•·●\d,]|$))")


@dataclass(slots=True)
class Imprint:
    """What such a line tells. Its date is as it stands there.

    `is_labelled` says that the line calls it the date of publication. `other` is a byline or a source that is no
    person. `line` is the line itself. `wants` is what it announces and does not have, `by` or `published`: the next
    line may. `name_alone` is somebody's whom nothing announces: `Jo Harker | 12 March 2022`. `is_stamped` says that its
    time is one that a clock tells, such as 10:14, and not one that people agree on.
    """

    published: date | None = None
    time: time | None = None
    is_labelled: bool = False
    is_updated: bool = False
    people: str = ""
    other: str = ""
    wants: str = ""
    line: str = ""
    is_stamped: bool = False
    name_alone: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether nobody would take it for a title: `By Jane Roe` may be one."""
        return bool(self.published or self.is_updated or not (self.people or self.other))

    @property
    def rule(self) -> str:
        """The id of the rule by which such a line is dropped."""
        if self.published or self.is_updated:
            return "date-line"
        return "byline" if self.people or self.other else "imprint"

    def moment(self, zone: ZoneInfo) -> datetime | None:
        """When it was published, in a time zone."""
        return datetime.combine(self.published, self.time or time(), zone) if self.published else None


def read_imprint(line: str, *, month_first: bool = False) -> Imprint | None:
    """What a line, its spaces made single, tells, if it is an imprint and nothing else."""
    if len(line) > MAX_LENGTH:
        return None
    lower = line.replace("İ", "i").lower()
    if len(lower) != len(line) or not (_DIGIT.search(line) or BEGINNING.match(lower)):
        return None
    return _Reader(line, lower, month_first).read()


class _Reader:
    """Reads one line from its beginning to its end, part by part."""

    def __init__(self, line: str, lower: str, month_first: bool) -> None:
        self._line, self._lower, self._month_first = line, lower, month_first
        self._found = Imprint(line=line)
        self._label = ""
        self._has_day = False
        self._hard_gap = True
        self._parts: list[str] = []
        self._is_unsure_name = False

    def read(self) -> Imprint | None:
        at = 0
        while at < len(self._line):
            end = self._date(at) or self._part(at)
            if end is None or len(self._parts) > MAX_PARTS:
                return None
            at = end
        found = self._found
        if self._label == "dated" or not set(self._parts) - {"section", "zone", "free", "unknown", "in", "icon"}:
            return None
        if ("free" in self._parts or self._is_unsure_name) and not found.published:
            return None
        if "free" in self._parts and found.time and not (found.is_labelled or found.is_stamped):
            return None
        is_sure = found.is_labelled or found.is_stamped or "count" in self._parts
        if "unknown" in self._parts and not (found.published and is_sure):
            return None
        found.wants = self._label
        return found

    def _date(self, at: int) -> int | None:
        """Where the date, the name of a day or the time ends that begins at a place."""
        line, found = self._line, self._found
        if not line[at].isalnum():
            return None
        there = date_at(line, at, month_first=self._month_first, short_year=self._label != "" or self._has_day)
        if there:
            if self._label == "updated":
                found.is_updated = True
            elif found.published and found.published != there.date:
                return None
            else:
                found.published, found.is_labelled = there.date, found.is_labelled or self._label == "published"
            self._parts.append("date")
            self._label = ""
            return there.end + (line[there.end : there.end + 1] == "T")
        day = _WORD.match(line, at) if self._parts[-1:] == ["date"] else _DAY_OF_WEEK.match(line, at)
        if day and is_day_of_week(day[1]) and not _ANNOUNCES.match(self._lower, at):
            self._has_day = True
            return day.end()
        clock = _TIME.match(line, at)
        if clock and (self._label or "date" in self._parts or _TIME_FIRST.match(line, clock.end())):
            return self._clock(clock)
        return None

    def _clock(self, clock: re.Match[str]) -> int | None:
        hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
        if clock["half"]:
            hour = hour % 12 + 12 * (clock["half"] in "pP")
        if hour > 23 or minute > 59 or self._parts[-1:] == ["time"]:
            return None
        if not clock["minute"] and not (self._found.is_labelled or self._label):
            return None
        if not self._found.is_updated and self._label != "updated":
            self._found.time = time(hour, minute)
            self._found.is_stamped = minute % 5 > 0 or clock["second"] is not None
        self._parts.append("time")
        return clock.end()

    def _part(self, at: int) -> int | None:
        """Where the part that begins at a place ends, if it is one."""
        if self._parts and self._parts[-1] in {"date", "time"} and (zone := _ZONE.match(self._line, at)):
            return zone.end()
        match = PART.match(self._lower, at)
        kind = match.lastgroup if match else None
        if match is None or kind is None:
            glued = _GLUED_BY.match(self._line, at)
            return self._name(glued.end(), "by", says_when=False) if glued else self._other(at)
        if kind == "gap":
            is_list = match[0] == ", " and self._parts[-1:] == ["section"]
            self._hard_gap = is_list or _HARD_GAP.search(match[0]) is not None
            return match.end()
        if kind in {"by", "source"}:
            return self._name(match.end(), kind, says_when=" " in match[0]) or self._other(at)
        if kind == "filed":
            return self._topics(match.end())
        if kind in {"published", "updated", "dated"}:
            self._label = kind
            self._parts += ["label"] if kind != "dated" else []
        elif kind == "office":
            self._label = "published" if _PUBLISHED.match(self._lower, at) else self._label
            self._found.other = self._found.other or match[0]
            self._parts.append(kind)
        else:
            self._parts.append(kind)
        return match.end()

    def _name(self, at: int, kind: str, *, says_when: bool) -> int | None:
        """Where the name ends that `By` or `Source:` announces. `Posted by` also labels a date that follows."""
        start = at + len(self._line[at:]) - len(self._line[at:].lstrip(" :："))
        rest = self._line[start:]
        self._parts.append(kind)
        if not rest or not rest[0].isalpha() or _LOST.match(rest) or date_at(self._line, start):
            # By whom got lost, or stands on the next line.
            self._label = self._label or ("" if rest else kind)
            return start
        name = name_at(self._line, start)
        if name is None:
            self._parts.pop()
            return None
        if kind == "by":
            self._found.people = self._found.people or name.people
        self._found.other = self._found.other or name.other
        self._is_unsure_name = name.is_unsure
        if says_when:
            self._label = "published"
        role = _ROLE.match(self._line, name.end) or _FOR.match(self._line, name.end)
        role = role or (_IN_BRACKETS.match(self._line, name.end) if name.people else None)
        return role.end() if role else name.end

    def _topics(self, at: int) -> int | None:
        """Where the names of topics end that a label such as `Filed under` announces."""
        match = _TOPICS.match(self._line, at)
        if not match:
            return None
        topics = [topic.strip() for topic in match[1].split(",")]
        if any(topic and not (topic[0].isupper() or len(topic.split()) <= 3) for topic in topics) or match[1].endswith(
            "."
        ):
            return None
        if ":" not in match[0] and any(topic[:1].islower() for topic in topics):
            return None
        self._parts.append("filed")
        return match.end()

    def _other(self, at: int) -> int | None:
        """Where something ends that is not announced: a connecting word, a section, a name between two bars."""
        little = _ON.match(self._line, at)
        if little and (self._parts or date_at(self._line, little.end() + 1, month_first=self._month_first)):
            return little.end()
        if "date" in self._parts and (found := _IN.match(self._line, at)):
            return self._topics(found.end())
        if not self._hard_gap:
            return None
        match = _UP_TO_HARD_GAP.match(self._line, at)
        if match and match.end() - at < len(self._line) and not PLACE.search(match[0]):
            text = match[0]
            if is_person(text) or text.casefold() == "admin":
                self._parts.append("free")
                self._found.name_alone = text if is_person(text) else ""
                return match.end()
            if _is_name_of_section(text):
                self._parts.append("unknown")
                return match.end()
        match = _UP_TO_DATE.match(self._line, at) if at == 0 else None
        if match and not PLACE.search(match[0]):
            self._parts.append("unknown")
            return match.end()
        if "date" not in self._parts:
            return None
        if count := _LAST_COUNT.match(self._line, at):
            self._parts.append("count")
            return count.end()
        match = _UP_TO_BAR.match(self._line, at)
        if match and all(map(_is_name_of_section, match[0].split(", "))) and not PLACE.search(match[0]):
            self._parts.append("filed" if "by" in self._parts else "unknown")
            return match.end()
        return None


def _is_name_of_section(text: str) -> bool:
    """Whether a text may be a section or a topic: up to four words, the first with a capital."""
    words = text.split()
    return 0 < len(words) <= 4 and not text[0].islower() and text[0].isalpha() and text[-1] not in ".!?:"
