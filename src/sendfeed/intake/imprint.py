"""The lines around a title that tell when, by whom and where an article was published: its imprint.

`Posted on 12 March 2022 by admin in News | 3 Comments` is one, and so is `25th October 2019`: a line counts only if it
consists of such parts and of nothing else, so a sentence that mentions a date is never one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sendfeed.intake import imprint_patterns as patterns
from sendfeed.intake.bylines import Byline, is_person, name_at
from sendfeed.intake.dates import date_at, is_day_of_week
from sendfeed.intake.imprint_glue import apart
from sendfeed.intake.imprint_words import BEGINNING, PART, PLACE

MAX_LENGTH = 250
"""No such line has more characters."""

MAX_PARTS = 40

MAX_TOPIC = 3


@dataclass(slots=True, eq=False)
class Imprint:
    """What such a line tells. Its date is as it stands there.

    `is_labelled` says that the line calls it the date of publication. `other` is a byline or a source that is no
    person. `line` is the line itself. `wants` is what it announces and does not have, `by` or `published`: the next
    line may. `name_alone` is somebody's whom nothing announces: `Jo Harker | 12 March 2022`. `is_stamped` says that its
    time is one that a clock tells, such as 10:14, and not one that people agree on. One that `is_guess` is believed
    beside a title only.
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
    is_guess: bool = False

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
    if len(lower) != len(line) or not (patterns.DIGIT.search(line) or BEGINNING.match(lower)):
        return None
    parted = apart(line)
    if parted == line:
        return _Reader(line, lower, month_first).read()
    found = _Reader(parted, parted.lower(), month_first).read() if len(parted) == len(parted.lower()) else None
    return replace(found, line=line) if found else None


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
        if lead := patterns.LEAD.match(self._lower):
            at, self._label = lead.end(), "published"
            self._parts.append("label")
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
        is_sure = found.is_labelled or found.is_stamped or not {"count", "reading"}.isdisjoint(self._parts)
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
        is_dated = self._parts[-1:] == ["date"] and not line.startswith("di ", at)
        day = patterns.WORD.match(line, at) if is_dated else patterns.DAY_OF_WEEK.match(line, at)
        if day and is_day_of_week(day[1]) and not patterns.ANNOUNCES.match(self._lower, at):
            self._has_day = True
            return day.end()
        clock = patterns.TIME.match(line, at)
        if clock and (self._label or "date" in self._parts or patterns.TIME_FIRST.match(line, clock.end())):
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
        if self._parts and self._parts[-1] in {"date", "time"} and (zone := patterns.ZONE.match(self._line, at)):
            return zone.end()
        match = PART.match(self._lower, at)
        kind = match.lastgroup if match else None
        if match is None or kind is None:
            glued = patterns.GLUED_BY.match(self._line, at)
            return self._name(glued.end(), "by", says_when=False) if glued else self._other(at)
        if kind == "gap":
            is_list = match[0] == ", " and self._parts[-1:] == ["section"]
            self._hard_gap = is_list or patterns.HARD_GAP.search(match[0]) is not None
            return match.end()
        if kind in {"by", "source"}:
            return self._name(match.end(), kind, says_when=" " in match[0]) or self._other(at)
        if kind == "filed":
            return self._topics(match.end())
        if kind in {"published", "updated", "dated"}:
            self._label = kind
            self._parts += ["label"] if kind != "dated" else []
        elif kind == "office":
            self._label = "published" if patterns.PUBLISHES.match(self._lower, at) else self._label
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
        if not rest or not rest[0].isalpha() or patterns.LOST.match(rest) or date_at(self._line, start):
            # By whom got lost, or stands on the next line.
            self._label = self._label or ("" if rest else kind)
            return start
        if kind == "source" and "date" in self._parts and (some := patterns.SOURCES.match(self._line, start)):
            self._found.other = self._found.other or some[0]
            return some.end()
        account = patterns.ACCOUNT.match(self._line, start) if kind == "by" else None
        name = Byline("", account[0], account.end(), is_unsure=True) if account else name_at(self._line, start)
        if name is None:
            self._parts.pop()
            return None
        if kind == "by":
            self._found.people = self._found.people or name.people
        self._found.other = self._found.other or name.other
        self._is_unsure_name = name.is_unsure
        if says_when:
            self._label = "published"
        role = patterns.WITH_ROLE.match(self._line, name.end) or patterns.FOR.match(self._line, name.end)
        if name.people:
            role = (
                role
                or patterns.IN_BRACKETS.match(self._line, name.end)
                or patterns.OF_HOUSE.match(self._line, name.end)
            )
        return role.end() if role else name.end

    def _topics(self, at: int) -> int | None:
        """Where the names of topics end that a label such as `Filed under` announces."""
        match = patterns.TOPICS.match(self._line, at)
        if not match:
            return None
        is_dated = self._found.published is not None and self._found.is_labelled
        topics = [topic.strip() for topic in match[1].split(",")]
        if any(topic and not (topic[0].isupper() or len(topic.split()) <= 3) for topic in topics):
            return None
        if match[1].endswith(".") and not (is_dated and len(match[1].split()) <= MAX_TOPIC):
            return None
        if not is_dated and ":" not in match[0] and any(map(_begins_low, topics)):
            return None
        self._parts.append("filed")
        return match.end()

    def _date_follows(self, at: int) -> bool:
        """Whether a date follows a little word, or the name of a day."""
        at += len(self._line[at : at + 3]) - len(self._line[at : at + 3].lstrip(" :"))
        day = patterns.DAY_OF_WEEK.match(self._line, at)
        at = day.end() if day and is_day_of_week(day[1]) else at
        return date_at(self._line, at, month_first=self._month_first) is not None

    def _other(self, at: int) -> int | None:
        """Where something ends that is not announced: a connecting word, a section, a name between two bars."""
        little = patterns.ON.match(self._line, at)
        if little and (self._parts or self._date_follows(little.end())):
            return little.end()
        if "date" in self._parts and (
            found := patterns.IN.match(self._line, at) or patterns.TOPICS_OF.match(self._lower, at)
        ):
            return self._topics(found.end())
        if (
            "date" in self._parts
            and (found := patterns.UP_TO_COUNT.match(self._line, at))
            and (found["by"] or not found["number"])
        ):
            self._parts.append("count")
            self._found.name_alone = found["by"] if found["by"] and is_person(found["by"]) else ""
            return found.end() + len(found["number"] or "")
        if not self._hard_gap:
            return None
        match = patterns.UP_TO_HARD_GAP.match(self._line, at)
        if match and match.end() - at < len(self._line) and not PLACE.search(match[0]):
            text = match[0]
            if is_person(text) or text.casefold() == "admin":
                self._parts.append("free")
                self._found.name_alone = text if is_person(text) else ""
                return match.end()
            if _is_name_of_section(text):
                self._parts.append("filed" if {"by", "date"}.issubset(self._parts) else "unknown")
                return match.end()
        match = patterns.UP_TO_DATE.match(self._line, at) if at == 0 else None
        if match and not PLACE.search(match[0]):
            self._parts.append("unknown")
            return match.end()
        if "date" not in self._parts:
            return None
        if count := patterns.LAST_COUNT.match(self._line, at):
            self._parts.append("count")
            return count.end()
        match = patterns.UP_TO_BAR.match(self._line, at)
        if match and all(map(_is_name_of_section, match[0].split(", "))) and not PLACE.search(match[0]):
            self._parts.append("filed" if "by" in self._parts else "unknown")
            return match.end()
        return None


def _begins_low(text: str) -> bool:
    return text[:1].islower()


def _is_name_of_section(text: str) -> bool:
    """Whether a text may be a section or a topic: up to four words, the first with a capital."""
    words = text.split()
    return 0 < len(words) <= 4 and not text[0].islower() and text[0].isalpha() and text[-1] not in ".!?:"
