"""Mutated seeds → intake: every one must have an outcome in time, and no article anything that must not be in it.

    make fuzz                                             twenty minutes over seeds/
    .venv/bin/python bench/fuzz.py 5 FOLDER [FOLDER …]    another number of minutes, over other files too

Prints each kind of finding once, with a file that shows it, kept in a temporary folder. Ends with 1 if there is one.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
import time
import traceback
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from random import Random

from sendfeed.config import load
from sendfeed.intake import read_seed
from sendfeed.model import Outcome, Reading

CONFIG = load(
    '[publication]\ntitle = "Fuzz"\nbase_url = "https://news.example.org/"\ntag_authority = "news.example.org,2026"\n'
    '[[sources]]\nname = "Forum"\nmatch = ["Forum"]\n[[topics]]\nname = "Transport"\nmatch = ["minibus"]\n',
    "config.toml",
)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ENDINGS = (".txt", ".md", ".html", ".docx")
SLOW_SECONDS = 5.0
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
DANGEROUS = re.compile(
    r"<\s*(?:script|iframe|object|embed|svg|form|style|meta|link|base|input|button)\b|<[^>]+\son\w+\s*="
    r"|<[^>]+\s(?:href|src)\s*=\s*[\"']?\s*(?:javascript|data|vbscript):",
    re.IGNORECASE,
)
TAG = re.compile(r"</?([a-z0-9]+)")
VOCABULARY = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("figure", "figcaption", "img", "a", "strong", "em", "code", "pre", "hr"),
}
SNIPPETS = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xe2\x80",
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"\xc2\xad",
        b"\r",
        b"\x0c",
    ),
    *(b"---\n", b"+++\n", b"title: [", b"publish_at: 9999-99-99\n", b"- ", b"  \xe2\x80\xa2 ", b"1. ", b"| a | b |\n"),
    *(
        b"<script>alert(1)</script>",
        b"<p onclick=x>",
        b"<a href=javascript:x>",
        b"<table><tr>",
        b"<!--",
        b"]]>",
        b"&#0;",
    ),
    *(b"Leave a Reply\n", b"Share this:\n", b"Home > News > ", b"Posted on 12 March 2022 by admin\n", b"Read more\n"),
    *(
        b"[" * 500,
        b"(" * 500,
        b">" * 300,
        b"*" * 500,
        b"<div>" * 300,
        b"a" * 5000,
        b"www." * 500,
        b"@" * 500,
        b"\n" * 500,
    ),
    *(
        "é".encode() * 400,
        "e\u0301\u0301".encode() * 200,
        "â€™".encode() * 50,
        "中".encode() * 400,
        "👩‍👧".encode() * 99,
    ),
)


def mutations(seeds: list[bytes], chance: Random) -> Iterator[bytes]:
    while True:
        content = bytearray(chance.choice(seeds))
        for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
            change(content, seeds, chance)
        yield bytes(content[:300_000])


def change(content: bytearray, seeds: list[bytes], chance: Random) -> None:
    at = chance.randrange(len(content) + 1)
    to = min(len(content), at + chance.choice((1, 2, 8, 64, 512)))
    kind = chance.randrange(9)
    if kind == 0:
        content[at:to] = b""
    elif kind == 1:
        content[at:at] = chance.choice(SNIPPETS)
    elif kind == 2:
        content[at:to] = chance.randbytes(to - at)
    elif kind == 3:
        content[at:at] = content[at:to] * chance.choice((1, 3, 40))
    elif kind == 4:
        other = chance.choice(seeds)
        start = chance.randrange(len(other) + 1)
        content[at:at] = other[start : start + chance.choice((20, 300, 3000))]
    elif kind == 5:
        content[:] = content.replace(
            *chance.choice(((b"\n\n", b"\n"), (b"\n", b"\r\n"), (b"\n", b" "), (b". ", b".\n\n")))
        )
    elif kind == 6:
        content[:] = content.decode("utf-8", "replace").encode(chance.choice(("utf-16", "utf-16-le", "utf-8-sig")))
    elif kind == 7:
        content[:] = content.decode("utf-8", "ignore").encode(chance.choice(("cp1252", "cp1251", "latin-1")), "ignore")
    else:
        lines = content.split(b"\n")
        chance.shuffle(lines)
        content[:] = b"\n".join(lines)


def in_word(content: bytes, chance: Random) -> bytes:
    """The same, mostly as the text of a Word file."""
    if chance.random() < 0.1:
        return content
    text = content.decode("utf-8", "replace")
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{FORBIDDEN.sub('', line).replace('&', '&amp;').replace('<', '&lt;')}</w:t></w:r></w:p>"
        for line in text.split("\n")[:400]
    )
    names = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="word/document.xml" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f"{paragraphs}</w:body></w:document>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in names.items():
            archive.writestr(name, xml)
    packed = bytearray(file.getvalue())
    for _ in range(chance.choice((0, 0, 1, 5))):
        packed[chance.randrange(len(packed))] = chance.randrange(256)
    return bytes(packed)


def faults(reading: Reading, again: Reading, content: bytes, ending: str) -> Iterator[str]:
    if reading != again:
        yield "the same bytes give another reading"
    if reading.outcome is not Outcome.ACCEPTED and not reading.reason:
        yield "no reason"
    revision = reading.revision
    if revision is None:
        return
    for name, text in (("title", revision.title), ("summary", revision.summary), ("html", revision.html)):
        if FORBIDDEN.search(text):
            yield f"a forbidden character in the {name}"
        if not unicodedata.is_normalized("NFC", text):
            yield f"the {name} is not in NFC"
    if DANGEROUS.search(revision.html):
        yield "dangerous HTML"
    if unknown := set(TAG.findall(revision.html)) - VOCABULARY:
        yield f"elements beyond the vocabulary: {sorted(unknown)}"
    if "\n" in revision.title or not revision.title.strip():
        yield "a title that is empty or has lines"
    if ending == ".txt" and content.isascii() and b"\x00" not in content:
        known = set(re.findall(r"\w+", FORBIDDEN.sub("", re.sub(r"[\x0b\x0c]", " ", content.decode()))))
        if new := set(re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", revision.html)))) - known:
            yield f"words that were not in it: {sorted(new)[:5]}"


def main(minutes: float, folders: list[Path], say: Callable[[str], None]) -> int:
    seeds = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    chance, kept = Random(time.time_ns()), Path(tempfile.mkdtemp(prefix="sendfeed-fuzz-"))
    for ending in ENDINGS:  # what is used first has to be loaded
        read_seed(f"a{ending}", in_word(b"A title\n\nText.", chance) if ending == ".docx" else seeds[0], CONFIG, NOW)
    found: dict[str, Path] = {}
    outcomes: Counter[str] = Counter()
    slowest, end = 0.0, time.monotonic() + 60 * minutes
    for n, mutation in enumerate(mutations(seeds, chance)):
        if time.monotonic() > end:
            break
        ending = chance.choice(ENDINGS)
        content = in_word(mutation, chance) if ending == ".docx" else mutation
        started = time.monotonic()
        try:
            reading = read_seed(f"a{ending}", content, CONFIG, NOW)
            took = time.monotonic() - started
            kinds = list(faults(reading, read_seed(f"a{ending}", content, CONFIG, NOW), content, ending))
            outcomes[f"{ending} {reading.outcome}"] += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            took = time.monotonic() - started
            frame = traceback.extract_tb(error.__traceback__)[-1]
            kinds = [f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"]
        slowest = max(slowest, took)
        if took > SLOW_SECONDS:
            kinds.append(f"slow ({ending}): more than {SLOW_SECONDS:.0f} s")
        for kind in kinds:
            if re.sub(r"[\[\d].*", "", kind) not in {re.sub(r"[\[\d].*", "", each) for each in found}:
                found[kind] = kept / f"{len(found)}{ending}"
                found[kind].write_bytes(content)
                say(f"after {n}: {kind}: {found[kind]}")
    say(f"{n} inputs, slowest {slowest:.2f} s; {dict(sorted(outcomes.items()))}; {len(found)} kinds of finding")
    return 1 if found else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(float(arguments[0]) if arguments else 20, [Path(a) for a in arguments[1:]] or [Path("seeds")], print))
