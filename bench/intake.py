"""How long intake takes for a text of 400 words, cold and warm, and how that grows with the size of a seed.

    .venv/bin/python bench/intake.py

Times are of the processor, for one core. The time of markdown-it over the same texts, in the same run, is there to
compare: machines differ, ratios less so. No two texts are the same, so that nothing that is remembered flatters.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

from markdown_it import MarkdownIt

from sendfeed.config import load
from sendfeed.intake import read_seed

CONFIG = load(
    '[publication]\ntitle = "Bench"\nbase_url = "https://news.example.org/"\ntag_authority = "news.example.org,2026"\n',
    "config.toml",
)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SENTENCES = (
    "The steering group met on Monday and agreed what to do about the minibus, which has stood in the yard since May.",
    "It will be mended by the father of one of the pupils, who asks for nothing but his lunch and a cup of tea.",
    "Parents asked whether the lift at the back could be made wide enough for two chairs, and nobody knew.",
    "“We have waited for a year,” said the chair of the forum, “and we can wait for another week.”",
    "Children will go by taxi until then, at a cost of £214 a week, and the council’s officers say that it is fair.",
)
TAIL = """Share this:

  • Click to share on Twitter (Opens in new window)

Leave a Reply

Your email address will not be published."""
ROUNDS = 5
WARM = 20
SURNAMES = ("Marsh", "Field", "Wood", "Hill", "Brook")


def plain(words: int) -> str:
    """A text of about so many words with a title, a date, headings, a list and a link."""
    blocks = ["The minibus, the lift and the long wait", "Posted on 12 March 2022 by Jo Marsh"]
    count = 0
    while count < words:
        n = len(blocks)
        sentences = [SENTENCES[(n * 3 + k) % len(SENTENCES)].replace("Monday", f"day {n}") for k in range(3)]
        blocks.append(" ".join(sentences))
        count += len(blocks[-1].split())
        if n % 6 == 4:
            blocks += [
                "What happens next",
                "  • ring the office\n  • write to www.forum.example.org\n  • come to the hall",
            ]
    return "\n\n".join([*blocks, ""])


def with_residue(words: int) -> str:
    """The same with what pages leave behind around it."""
    return f"Skip to content\n\nHome > News > Transport\n\n{plain(words)}{TAIL}\n"


def varied(text: str, n: int) -> str:
    """The text with other words, on every line that is its own."""
    text = text.replace("12 March", f"{n % 28 + 1} March").replace("Jo Marsh", f"Jo {SURNAMES[n % len(SURNAMES)]}")
    return re.sub(r"\b(?:minibus|pupils|lift|forum|week|happens|office|hall)\b", rf"\g<0>{n}", text)


def seconds(work: Callable[[str], object], text: str, times: int) -> float:
    """The processor's time for one text: the median of some rounds."""
    rounds = []
    for r in range(ROUNDS):
        texts = [varied(text, r * times + n) for n in range(times)]
        started = time.process_time()
        for each in texts:
            work(each)
        rounds.append((time.process_time() - started) / times)
    return statistics.median(rounds)


def report(name: str, work: Callable[[str], object], text: str, times: int, base: float | None = None) -> float:
    took = seconds(work, text, times)
    ratio = f"{took / base:8.2f} x" if base else ""
    print(f"{name:<44}{took * 1000:10.3f} ms {ratio}")
    return took


def reading(path: str) -> Callable[[str], object]:
    return lambda text: read_seed(path, text.encode(), CONFIG, NOW)


def main() -> None:
    as_text, as_markdown, as_html = reading("a.txt"), reading("a.md"), reading("a.html")
    started = time.process_time()
    as_text(with_residue(400))
    print(f"{'the first text of a process':<44}{(time.process_time() - started) * 1000:10.3f} ms")
    for n in range(WARM):
        as_text(varied(with_residue(400), -n))
    html = "".join(f"<p>{p}</p>" for p in plain(400).split("\n\n"))
    base = report("markdown-it, 400 words", MarkdownIt("commonmark").render, plain(400), 200)
    report("text, 400 words", as_text, plain(400), 200, base)
    report("text with residue, 400 words", as_text, with_residue(400), 200, base)
    report("Markdown, 400 words", as_markdown, plain(400), 100, base)
    report("HTML, 400 words", as_html, html, 100, base)
    line = " ".join(SENTENCES)
    first = report("one line of 50,000 characters", as_text, (line * 100)[:50_000], 1)
    report("one line of 200,000 characters (4 x)", as_text, (line * 400)[:200_000], 1, first)
    first = report("a text of 90,000 characters", as_text, plain(15_000), 1)
    report("a text of 900,000 characters (10 x)", as_text, plain(150_000), 1, first)
    first = report("a file of 1 MB, held as too long", as_text, plain(400) * 450, 1)
    report("a file of 10 MB (10 x)", as_text, (plain(400) * 4500)[:10_000_000], 1, first)


if __name__ == "__main__":
    main()
