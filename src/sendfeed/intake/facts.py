"""Source and topics by the publication's rules: the folder a seed lies in, and phrases in its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sendfeed.config import Config

MAX_ACRONYM = 10
"""A phrase in capitals of up to this many characters is an acronym, and found in capitals only."""


def source_of(path: str, text: str, config: Config) -> str:
    """The source of a seed: by its folder, else the one that its text names most often, else none."""
    for source in config.sources:
        folder = source.folder.strip("/")
        if folder and path.startswith(f"{folder}/"):
            return source.name
    counts = {source.name: _count(source.match, text) for source in config.sources}
    most = max(counts, key=counts.__getitem__, default="")
    return most if counts.get(most) else ""


def source_named(name: str, config: Config) -> str:
    """The source of the config whose name, or one of whose phrases, a byline gives; "" if none."""
    wanted = name.casefold().removeprefix("the ")
    names = ((source, known) for source in config.sources for known in (source.name, *source.match))
    return next((source.name for source, known in names if wanted and known.casefold() == wanted), "")


def topics_of(text: str, config: Config) -> tuple[str, ...]:
    """The topics that a text speaks of, in the order of the config."""
    return tuple(topic.name for topic in config.topics if any(_phrase(phrase).search(text) for phrase in topic.match))


def known_name(name: str, names: Sequence[str]) -> str:
    """The name as the config writes it, if the config has it in other capitals."""
    return next((known for known in names if known.casefold() == name.casefold()), name)


def _count(phrases: Sequence[str], text: str) -> int:
    return sum(1 for phrase in phrases for _ in _phrase(phrase).finditer(text))


@lru_cache(maxsize=1024)
def _phrase(phrase: str) -> re.Pattern[str]:
    """A pattern that finds a phrase as whole words, across line ends."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    exact = phrase.isupper() and len(phrase) <= MAX_ACRONYM
    return re.compile(rf"(?<!\w){words}(?!\w)", 0 if exact else re.IGNORECASE)
