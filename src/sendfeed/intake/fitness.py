"""Whether what was read is an article at all: error pages, lists of teasers and empty pages are held.

Each check is sure rather than sharp: what it holds, a person can still release.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendfeed.intake import unfit_words as words
from sendfeed.intake.blocks import Block
from sendfeed.intake.clean.beginnings import held

MIN_WORDS = 6
"""A body of fewer words says nothing."""

MAX_ERROR_WORDS = 120
"""An error page has at most so many words; an article about one has more."""

MAX_BOILERPLATE_WORDS = 40
"""So many words without a sentence among them may be what is left of menus."""

MIN_CONSENT = 3
"""So many phrases make a page that asks for consent."""

MIN_TEASERS = 3
"""So many teasers make a list …"""

TEASER_SHARE = 0.15
"""… if so large a share of all blocks are where a teaser breaks off."""

MAX_TEASER = 400
"""A teaser has at most so many characters; two longer paragraphs make an article."""

MAX_LINK = 120
"""A line that is a link to the rest of an article has at most so many characters."""

LAST = 20
"""So many characters show how a line ends."""


def _any(patterns: Sequence[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


class _Phrases:
    """Patterns that may be anywhere in a text. Most texts hold nothing of what a match would hold, which costs less."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._pattern = re.compile(_any(patterns), re.IGNORECASE)
        self._held = [held(pattern) for pattern in patterns]
        self._rows = [re.compile(pattern, re.IGNORECASE) for pattern in patterns]

    def is_in(self, text: str) -> bool:
        """Whether one of them is in a text."""
        lower = text.lower()
        return any(
            row.search(text) is not None
            for row, held in zip(self._rows, self._held, strict=True)
            if not held or any(map(lower.__contains__, held))
        )

    def count(self, text: str) -> int:
        """How many are in a text."""
        return len(self._pattern.findall(text)) if self.is_in(text) else 0


_EXCUSE = r"(?:(?:we['’]re |we are |i['’]m )?(?:sorry|oops|whoops|uh.?oh)\W{1,3}(?:but )?)?"
_ERROR_TITLE = re.compile(_EXCUSE + _any(words.ERROR_TITLES), re.IGNORECASE)
_ERROR_TEXT = _Phrases(words.ERROR_TEXTS)
_LIST_TITLE = re.compile(_any((*words.LIST_TITLES, *words.SURE_LIST_TITLES)), re.IGNORECASE)
_SURE_LIST_TITLE = re.compile(_any(words.SURE_LIST_TITLES), re.IGNORECASE)
_MORE_LINE = re.compile(_any(words.MORE) + r"(?:\s*[:»›→>….].{0,100}|\s(?:about|of|on)\s.{0,80})?", re.IGNORECASE)
_MORE_END = re.compile(r"[.…\]!?]\s*\W?" + _any(words.MORE) + r"[\s.…»›→>)\]]*$", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])[.»›→>]?$")
_TEASER_END = re.compile(f"{_MORE_END.pattern}|{_BROKEN_OFF.pattern}", re.IGNORECASE)
_PAGES = re.compile(_any(words.PAGES), re.IGNORECASE)
_DATE = re.compile(r".{0,30}\b(?:19|20)\d\d\b.{0,20}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_CONSENT = _Phrases(words.CONSENT)
_PLACEHOLDER = re.compile(r"\W*lorem ipsum dolor sit amet,? consec", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?؟۔。！？।][\"'”’»)\]]*$")


def why_unfit(title: str, body: Sequence[Block], raw: Sequence[Block], *, given: bool, dropped: bool) -> str:
    """Why this is no article; empty if it is one.

    `raw` are the blocks as they were read, before cleaning. `given` says that its front matter gives a title: then a
    person has made an article of it, and only what has no text is held. `dropped` says that cleaning dropped something.
    """
    if not any(block.text or "<img" in block.inner for block in body):
        if dropped:
            return "boilerplate only: nothing is left of it without what pages leave around an article"
        return "too short: it has a title and no text below it" if title else "no text in it"
    if given:
        return ""
    text = "\n".join(block.text for block in body[:20])
    length = _words_in(body)
    if length <= MAX_ERROR_WORDS:
        if _is_error(title, _first_lines(raw), text):
            return "an error page, or one that asks to log in, and no article"
        if _is_consent(body, raw):
            return "a page that asks for consent to cookies, and no article"
    if any(_PLACEHOLDER.match(block.text) for block in body[:3]):
        return "placeholder text (lorem ipsum)"
    if _is_list([title, *_first_lines(raw)], [line for block in raw for line in block.text.splitlines()]):
        return "a list of teasers that lead to articles, and no article itself"
    if dropped and length < MAX_BOILERPLATE_WORDS and not any(_SENTENCE_END.search(block.text) for block in body):
        return "boilerplate only: without what pages leave around an article there is no sentence in it"
    if length < MIN_WORDS and len(text) < 40 and not _SENTENCE_END.search(text):
        return "too short to be an article"
    return ""


def _words_in(body: Sequence[Block]) -> int:
    """How many words a body has, counted until there are too many for any of the checks."""
    count = 0
    for block in body:
        count += len(block.text.split())
        if count > MAX_ERROR_WORDS:
            break
    return count


def _first_lines(raw: Sequence[Block]) -> list[str]:
    """The first short lines, among which a page's name may be."""
    return [block.text for block in raw[:4] if len(block.text) <= 100]


def _is_error(title: str, names: Sequence[str], text: str) -> bool:
    says_text = _ERROR_TEXT.is_in(f"{title}\n{text}")
    says_name = any(
        _ERROR_TITLE.fullmatch(name.strip(" .!-–|")) for name in ([title, *names] if says_text else [title])
    )
    return (says_name and (says_text or len(text) < 200)) or (says_text and len(text) < 200)


def _is_consent(body: Sequence[Block], raw: Sequence[Block]) -> bool:
    """Whether what there is asks for consent, and few sentences that are left speak of anything else."""
    if _CONSENT.count("\n".join(block.text for block in raw)) < MIN_CONSENT:
        return False
    sentences = [b for b in body if len(b.text) > 40 and _SENTENCE_END.search(b.text)]
    others = sum(not _CONSENT.is_in(sentence.text) for sentence in sentences)
    return others <= min(2, len(sentences) - others)


def _is_list(names: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether teasers, and next to no whole paragraphs before and after them, are what there is."""
    if sum(len(line) > MAX_TEASER and not _leads_on(line) for line in lines) > 1:
        return False
    teasers = [n for n, line in enumerate(lines) if _is_teaser(line)]
    ends = {n for n, line in enumerate(lines) if len(line) > 80 and _SENTENCE_END.search(line[-LAST:])}
    whole = ends.difference(teasers)
    if len(lines) >= 2 * MIN_TEASERS <= 2 * len(teasers) and len(teasers) >= TEASER_SHARE * len(lines):
        return sum(not teasers[0] < n < teasers[-1] for n in whole) <= 1 and len(whole) <= len(teasers)
    if len(whole) > 1:
        return False
    names = [name.strip(" .!:-–|") for name in names]
    if not whole and any(map(_SURE_LIST_TITLE.fullmatch, names)):
        return True
    dates = sum(len(line) <= 60 and _DATE.fullmatch(line) is not None for line in lines)
    named = any(map(_LIST_TITLE.fullmatch, names))
    pages = any(len(line) <= 80 and _PAGES.fullmatch(line) for line in lines)
    evidence = named + pages + (max(dates, len(teasers)) >= MIN_TEASERS)
    return evidence >= 2


def _is_teaser(line: str) -> bool:
    if len(line) > MAX_LINK:
        return _TEASER_END.search(line[-40:]) is not None
    return _leads_on(line) or _breaks_off(line)


def _leads_on(line: str) -> bool:
    """Whether a line is, or ends with, a link to the rest of an article."""
    is_link = len(line) <= MAX_LINK and _MORE_LINE.fullmatch(line) is not None
    return is_link or _MORE_END.search(line[-40:]) is not None


def _breaks_off(line: str) -> bool:
    return len(line) > 30 and _BROKEN_OFF.search(line[-8:]) is not None
