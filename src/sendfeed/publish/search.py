"""The search index: files that a page's script reads, so that a site without a server can be searched.

The index is made of volumes, each for a span of acceptance: a thousand articles, or a hundred at the end, or what comes
after them. So one article makes the last small volume anew and no other, and a search reads a file or two of each.
A volume has its words in order, some 16 kB a file, each with the articles that it stands in, and what is shown of
these, twenty a file. Its files lie in a folder that is named by their content: a visitor who came before a change reads
either the old files or finds them gone, and never one of each. `ENTRY` names the volumes, newest first.

Each file is a script that calls `sendfeedSearch` with its name and its data: scripts can be read from the disk too.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sendfeed.config import Config, Publication
from sendfeed.model import Article, Listed, original_link
from sendfeed.publish.search_words import text_of, words_of
from sendfeed.words import Words

VERSION = "2"
"""Of what is in the files: with another one, all of them are made anew."""

FOLDER = "search/"
"""Below the site's root."""
ENTRY = "search/index.js"

LARGE, SMALL = 1000, 100
"""Articles in a volume."""
SHOWN_TOGETHER = 20
RANGE_CHARACTERS = 16_000

_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_IN_TITLE = 6


@dataclass(frozen=True, slots=True)
class Volume:
    """The published articles of a span of acceptance, oldest first; `fingerprint` names all that its files hold."""

    listed: tuple[Listed, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume that was made: its folder's name, how many articles it has, and the first word of each of its ranges.

    `files` are their bytes by path below the site's root; none for a volume that is there already.
    """

    fingerprint: str
    name: str
    articles: int
    starts: tuple[str, ...]
    files: Mapping[str, bytes]


def volumes(listed: Sequence[Listed], fingerprint: str) -> list[Volume]:
    """Part the articles, those that are withdrawn among them, by their sequence numbers; newest volume first.

    `fingerprint` stands for what all volumes depend on. An article that is withdrawn shifts no other.
    """
    last = max((each.sequence for each in listed), default=0)
    members: defaultdict[int, list[Listed]] = defaultdict(list)
    for each in listed:
        if not each.withdrawn:
            members[_first(each.sequence, last)].append(each)
    return [
        _volume(sorted(members[first], key=lambda each: each.sequence), fingerprint)
        for first in sorted(members, reverse=True)
    ]


def bind(volume: Volume, articles: Iterable[Article], config: Config, words: Words) -> Bound:
    """Make the files of a volume from its articles, as they may be shown, oldest first."""
    postings: defaultdict[str, list[str]] = defaultdict(list)
    last_of: dict[str, int] = {}
    shown: list[list[object]] = []
    for number, article in enumerate(articles):
        for word, weight in _weights(article, config, words).items():
            postings[word].append(_base32(number - last_of.get(word, 0)) + "ABCDEF"[weight - 1])
            last_of[word] = number
        shown.append(_shown(article, config.publication, words))
    contents = [*_ranges(postings)]
    groups = [shown[start : start + SHOWN_TOGETHER] for start in range(0, len(shown), SHOWN_TOGETHER)]
    name = hashlib.sha256(_json([contents, groups]).encode()).hexdigest()[:16]
    files = {
        **{f"w{number}": text for number, (_, text) in enumerate(contents)},
        **{f"a{number}": group for number, group in enumerate(groups)},
    }
    return Bound(
        volume.fingerprint,
        name,
        len(shown),
        tuple(start for start, _ in contents),
        {f"{FOLDER}{name}/{file}.js": _script(f"{name}/{file}", data) for file, data in files.items()},
    )


def entry(bound: Sequence[Bound]) -> bytes:
    """The file that names the volumes, in this order."""
    return _script("index", [[each.name, each.articles, each.starts] for each in bound])


def read_entry(content: bytes) -> dict[str, tuple[int, tuple[str, ...]]]:
    """What an `entry` says: by the name of a volume how many articles it has, and its ranges' first words.

    Nothing if it is not one that this version wrote.
    """
    before, after = _script("index", 0).split(b"0")
    try:
        rows = json.loads(content.removeprefix(before).removesuffix(after))
        return {name: (articles, tuple(starts)) for name, articles, starts in rows}
    except (ValueError, TypeError):
        return {}


def _first(sequence: int, last: int) -> int:
    """The first sequence number of the volume that holds this one, if `last` is the last of all."""
    large = (sequence - 1) // LARGE * LARGE
    return large + 1 if large + LARGE <= last else (sequence - 1) // SMALL * SMALL + 1


def _volume(listed: Sequence[Listed], fingerprint: str) -> Volume:
    depends_on = _json([VERSION, fingerprint, [each.mark for each in listed]])
    return Volume(tuple(listed), hashlib.sha256(depends_on.encode()).hexdigest())


def _weights(article: Article, config: Config, words: Words) -> dict[str, int]:
    """How much each word says of an article: 1 to 3 by how often it is in the text, 6 for one of the title."""
    revision = article.revision
    html = revision.html
    if config.republish(revision.source) != "full":
        html = html.removesuffix(original_link(revision, words))  # words of ours
    counts = Counter(words_of(f"{text_of(html)} {revision.author} {revision.source} {' '.join(revision.topics)}"))
    weights = {word: 1 + (count > 1) + (count > 3) for word, count in counts.items()}
    return weights | dict.fromkeys(words_of(revision.title), _IN_TITLE)


def _shown(article: Article, publication: Publication, words: Words) -> list[object]:
    """What stands in a list of results. The day is written out: browsers do not know all languages."""
    revision = article.revision
    language, direction = revision.language_within(publication.language)
    day = article.published.astimezone(publication.timezone).date()
    of_text = [revision.title, revision.summary, revision.source, language, direction]
    return [article.page, day.isoformat(), words.day(day), int(article.is_dated), *of_text]


def _ranges(postings: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The words with their articles, in JavaScript's order of strings: texts of some size, with their first words."""
    lines: list[str] = []
    size = 0
    for word in sorted(postings, key=lambda word: word.encode("utf-16-be")):
        lines.append(f"{word} {''.join(postings[word])}")
        size += len(lines[-1]) + 1
        if size > RANGE_CHARACTERS:
            yield lines[0].partition(" ")[0], "\n".join(lines)
            lines, size = [], 0
    if lines:
        yield lines[0].partition(" ")[0], "\n".join(lines)


def _base32(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 32)
        digits = _DIGITS[digit] + digits
    return digits


def _script(name: str, data: object) -> bytes:
    return f"sendfeedSearch({_json(name)}, {_json(data)});\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
