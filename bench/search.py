"""What the search index costs: to make it whole, to renew it after one more article, and to read it for one word.

    .venv/bin/python bench/search.py              for 1,000 and 10,000 articles of 400 words
    .venv/bin/python bench/search.py 300          for another number of them

Each number of articles is measured in a process of its own, since peak memory is a process's.
"""

from __future__ import annotations

import gzip
import itertools
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from sendfeed.adapters.templates import Templates
from sendfeed.config import Config
from sendfeed.model import Article, DateSource, Listed, Revision
from sendfeed.publish import search

NOON = datetime(2025, 11, 22, 12, tzinfo=UTC)
CONFIG = Config.model_validate(
    {
        "publication": {
            "title": "Bench",
            "base_url": "https://news.example.org/",
            "tag_authority": "news.example.org,2026",
        }
    }
)
LANGUAGES = ("en", "en", "en", "en", "cy", "ar")
SYLLABLES = {
    "en": "ba ke li mo nu ra se ti vo dra plen sto gri wen ach thor",
    "cy": "gw yn ll dd ŵy ca fa ys gol dy ffr nt er wy dde chi",
    "ar": "مد رس ال عل تع طف سب كت قا عة يوم جم شا هد نا وا",
}


def vocabulary(language: str) -> list[str]:
    """Twenty thousand words, the same in every run."""
    chance = random.Random(language)
    syllables = SYLLABLES[language].split()
    return ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(20_000)]


def articles(count: int) -> Iterator[Article]:
    """Of 400 words each, few of them common and most of them rare, as words are."""
    words = {language: vocabulary(language) for language in SYLLABLES}
    weights = [*itertools.accumulate(1 / (rank + 1) for rank in range(20_000))]
    for number in range(1, count + 1):
        chance, language = random.Random(number), LANGUAGES[number % len(LANGUAGES)]
        text = chance.choices(words[language], cum_weights=weights, k=400)
        title, summary = " ".join(text[:8]), " ".join(text[8:40])
        html = "".join(f"<p>{' '.join(text[start : start + 50])}.</p>" for start in range(0, 400, 50))
        revision = Revision(title, html, summary, source="Bench", language=language)
        slug = f"article-{number}"
        yield Article(slug, number, slug, NOON, 1, NOON, DateSource.FIRST_SEEN, NOON, revision)


def measure(count: int) -> None:
    everything = [*articles(count + 1)]
    made_of = {article.id: article for article in everything}
    with tempfile.TemporaryDirectory() as folder:
        words = Templates(Path(folder), CONFIG.publication).words
    before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000

    def index(those: list[Article], known: dict[str, search.Bound]) -> dict[str, search.Bound]:
        volumes = search.volumes([Listed.of(article) for article in those], "bench")
        return {
            volume.fingerprint: known.get(volume.fingerprint)
            or search.bind(volume, (made_of[each.id] for each in volume.listed), CONFIG, words)
            for volume in volumes
        }

    started = time.process_time()
    first = index(everything[:-1], {})
    whole, started = time.process_time() - started, time.process_time()
    second = index(everything, first)
    one_more = time.process_time() - started
    grown_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000 - before_mb
    files = {path: content for bound in first.values() for path, content in bound.files.items()}
    new = [path for print_, bound in second.items() if print_ not in first for path in bound.files]
    show = print
    size = _mb(files.values())
    show(f"{count} articles: {whole:.1f} s of CPU, {grown_mb:.0f} MB of memory, {len(files)} files of {size}")
    show(f"  one more: {one_more:.2f} s of CPU, {len(new) + 1} files")
    entry = search.entry([*first.values()])
    word = next(iter(vocabulary("en")[500:]))
    read = [entry, *(_range_of(bound, word) for bound in first.values())]
    show(f"  one word: {len(read)} files of {_mb(read)}, compressed {_mb(map(gzip.compress, read))}")


def _range_of(bound: search.Bound, word: str) -> bytes:
    place = max(n for n, start in enumerate(bound.starts) if start <= word)
    return bound.files[f"{search.FOLDER}{bound.name}/w{place}.js"]


def _mb(contents: Iterable[bytes]) -> str:
    sizes = [len(content) for content in contents]
    return f"{sum(sizes) / 1e6:.2f} MB"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
    else:
        for count in ("1000", "10000"):
            subprocess.run([sys.executable, __file__, count], check=True)
