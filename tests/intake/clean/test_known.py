"""Every id that a drop is recorded with is known, and what it drops stays where it is switched off."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

import sendfeed.intake
from sendfeed.config import Config
from sendfeed.config.schema import Cleaning, CleaningRule
from sendfeed.intake import read_seed
from sendfeed.intake.clean import fixed_rules, unknown_rules
from sendfeed.intake.clean.known import BY_PLACE, FIXED
from sendfeed.model import Reading
from tests.intake.conftest import NOW, RULE_IDS
from tests.intake.word import paragraph, word_file

SOURCE = Path(sendfeed.intake.__file__).parent

TITLE = "A minibus for the schools in the valley"
TEXT = (
    "The schools in the valley have bought a minibus together, and it will be painted by their pupils in the spring.",
    "It has room for sixteen, and for two in wheelchairs; the first journey is to the sea, the second to the mill.",
)
BODY = "\n\n".join(TEXT)
PROSE = "".join(f"<p>{line}</p>" for line in TEXT)
PAGE = f"<h1>{TITLE}</h1>{PROSE}"
FORM = "Leave a Reply\n\nYour email address will not be published."
PARTS = "Who drives the bus\n\nWho pays for it\n\nWhere it goes"
HEADED = "\n\n".join(
    f"{line}\n\n{TEXT[n % 2]} That is all on {line.lower()}." for n, line in enumerate(PARTS.split("\n\n"))
)

SEEDS: dict[str, tuple[str, str | bytes]] = {
    "above-title": ("a.txt", f"Valley Schools\n\n{TITLE}\n\nPosted on 12 March 2022 by Jo Harker\n\n{BODY}"),
    "breadcrumb": ("a.txt", f"Home > News > {TITLE}\n\n{BODY}"),
    "section-name": ("a.txt", f"N E W S\n\n{TITLE}\n\nPosted on 12 March 2022\n\n{BODY}"),
    "page-menu": ("a.txt", f"Home About News Contact\n\n{TITLE}\n\nPosted on 12 March 2022\n\n{BODY}"),
    "date-badge": ("a.txt", f"12 Mar\n\n{TITLE}\n\nPosted on 12 March 2022\n\n{BODY}"),
    "title-doubled": ("a.txt", f"{TITLE}{TITLE}\n\n{BODY}"),
    "title-repeated": ("a.txt", f"{TITLE}\n\n{TITLE}\n\n{BODY}"),
    "title-prefix": ("a.txt", f"date 2017-11-11 {TITLE}\n\n{BODY}"),
    "title-mark": ("a.txt", f"*** {TITLE} ***\n\n{BODY}"),
    "site-name": ("a.txt", f"{TITLE} | Valley News\n\n{BODY}"),
    "date-line": ("a.txt", f"{TITLE}\n\nPosted on 12 March 2022\n\n{BODY}"),
    "byline": ("a.txt", f"{TITLE}\n\nBy Jo Harker\n\n{BODY}"),
    "imprint": ("a.txt", f"{TITLE}\n\n2 mins read\n\n{BODY}"),
    "mail-head": ("a.txt", f"From: Jo Harker\nSent: 12 March 2022 09:14\nTo: All staff\nSubject: {TITLE}\n\n{BODY}"),
    "page-contents": ("a.txt", f"{TITLE}\n\n{BODY}\n\nContents\n\n{PARTS}\n\n{HEADED}"),
    "edit-link": ("a.txt", f"{TITLE}\n\n{TEXT[0]}\n\nHow it goes[edit]\n\n{TEXT[1]}"),
    "page-words": (
        "a.txt",
        f"{TITLE}\n\n{BODY}\n\nShare this page\n\nToggle sidebar widget\n\n{FORM}",
    ),
    "between": (
        "a.txt",
        f"{TITLE}\n\n{BODY}\n\nShare this page\n\nThe valley crew\n\n{FORM}",
    ),
    "heading-left": (
        "a.md",
        f"# {TITLE}\n\n{BODY}\n\n## Sports\n\nShare this page\n\n{FORM}",
    ),
    "shared-block": ("a.txt", f"{TITLE}\n\n{BODY}\n\nThe valley has its own song, and we sing it loudly"),
    "html-nav": ("a.html", f"<nav>All pages</nav>{PAGE}"),
    "html-header": ("a.html", f"<header>All of Ash School</header>{PAGE}"),
    "html-footer": ("a.html", f"{PAGE}<footer>All of Ash School</footer>"),
    "html-aside": ("a.html", f"{PAGE}<aside>All of Ash School</aside>"),
    "html-dialog": ("a.html", f"{PAGE}<div role=dialog>Choose a language</div>"),
    "html-cookies": (
        "a.html",
        f"{PAGE}<div class=cookie-banner>Biscuits are nice <a href='https://x.org'>here</a></div>",
    ),
    "html-comments": ("a.html", f"{PAGE}<div id=comments>jo wrote: I will miss it.<input></div>"),
    "html-hidden": ("a.html", f"{PAGE}<p hidden>Not to be seen at all.</p>"),
    "html-links": ("a.html", f"{PAGE}<div class=share><a href='https://x.org/a'>Tell your neighbour</a></div>"),
    "html-outside": ("a.html", f"<div>All of Ash School</div><main>{PAGE}</main>"),
    "menu-above-title": ("a.md", f"[Pond](https://x.org/a) [Mill](https://x.org/b)\n\n# {TITLE}\n\n{BODY}"),
    "docx-contents": (
        "a.docx",
        word_file(paragraph(TITLE, "Titel") + paragraph("Part one\t3", "Verzeichnis1") + "".join(map(paragraph, TEXT))),
    ),
}
"""For each a seed in which it drops something."""


def read(config: Config, id_: str, *off: str) -> Reading:
    path, content = SEEDS[id_]
    changed = config.model_copy(update={"cleaning": Cleaning(off=off)})
    data = content.encode() if isinstance(content, str) else content
    plain = read_seed(path, data, config, NOW).traits
    shared = {"": frozenset(edge.hash for edge in (plain.edges if plain else ())[-1:])} if id_ == "shared-block" else {}
    return read_seed(path, data, changed, NOW, shared)


def test_there_is_a_seed_for_each() -> None:
    assert SEEDS.keys() == BY_PLACE.keys()


@pytest.mark.parametrize("id_", SEEDS)
def test_what_is_dropped_stays_if_its_rule_is_off(id_: str, config: Config) -> None:
    gone = [drop.text for drop in read(config, id_).dropped if drop.rule == id_]
    assert gone
    reading = read(config, id_, id_)
    assert reading.revision, reading.reason
    assert id_ not in {drop.rule for drop in reading.dropped}
    shown = " ".join(f"{reading.revision.title} {unescape(re.sub('<[^>]*>', ' ', reading.revision.html))}".split())
    dropped_by_others = " ".join(drop.text for drop in reading.dropped)
    for text in gone:
        assert " ".join(text.split()) in f"{shown} {dropped_by_others}", shown


def test_what_a_line_tells_is_read_though_it_stays(config: Config) -> None:
    reading = read(config, "date-line", "date-line")
    assert reading.revision
    assert str(reading.revision.published) == "2022-03-12 00:00:00+00:00"
    assert "Posted on" in reading.revision.html


def test_what_cannot_be_switched_off_holds_and_says_so(config: Config) -> None:
    page = f"{PAGE}<form><input> Your name</form>".encode()
    changed = config.model_copy(update={"cleaning": Cleaning(off=("html-form",))})
    assert [drop.rule for drop in read_seed("a.html", page, changed, NOW).dropped] == ["html-form"]
    assert fixed_rules(changed.cleaning) == [("html-form", FIXED["html-form"])]
    assert not BY_PLACE.keys() & FIXED.keys()


def test_what_is_known_is_no_problem() -> None:
    own = CleaningRule(id="own", zone="tail", pattern="x")
    assert unknown_rules(Cleaning(off=tuple({*RULE_IDS, "own"}), rules=(own,))) == []
    assert fixed_rules(Cleaning(off=tuple(RULE_IDS - FIXED.keys()))) == []
    assert unknown_rules(Cleaning(off=("date-lines",))) == [("date-lines", "date-line")]


def test_a_rule_of_its_own_is_off_too(config: Config) -> None:
    own = CleaningRule(id="own", zone="tail", pattern="the valley song")
    content = f"{TITLE}\n\n{BODY}\n\nThe valley song".encode()
    for off, kept in ((), False), (("own",), True):
        changed = config.model_copy(update={"cleaning": Cleaning(off=off, rules=(own,))})
        revision = read_seed("a.txt", content, changed, NOW).revision
        assert revision
        assert ("The valley song" in revision.html) is kept


def _recorded() -> Iterator[tuple[str, str]]:
    """Every id that the source gives to a drop or a rule outside of the tables, with its file."""
    for path in SOURCE.rglob("*.py"):
        if path.parent.name == "tables":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            place = {"Dropped": 1, "Rule": 0, "_drop": 1}.get(name)
            if place is not None and len(call.args) > place:
                for part in ast.walk(call.args[place]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value, path.name
                    elif isinstance(part, ast.Name) and isinstance(named.get(part.id), str):
                        yield str(named[part.id]), path.name
        for node in ast.walk(tree):
            value = node.value if isinstance(node, ast.Constant) else None
            if isinstance(value, str) and re.fullmatch(r"(?:html|docx)-[a-z-]+", value):
                yield value, path.name


def test_every_id_in_the_source_is_known() -> None:
    recorded = {(id_, file) for id_, file in _recorded() if id_ not in {"", "line"}}
    assert len(recorded) > 25
    assert {(id_, file) for id_, file in recorded if id_ not in RULE_IDS} == set()


def test_the_documentation_names_each() -> None:
    text = (Path(__file__).parents[3] / "docs" / "writing.md").read_text(encoding="utf-8")
    assert [id_ for id_ in (*BY_PLACE, *FIXED) if f"`{id_}`" not in text] == []
