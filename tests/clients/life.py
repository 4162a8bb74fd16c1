"""The life of a publication, and programs that read its feeds meanwhile."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.clients.programs import PROGRAMS, Held, Program, is_there
from tests.support import Publication

OF_ALL, OF_TOPIC = "", "topics/transport/"
FEEDS = [folder + file for folder in (OF_ALL, OF_TOPIC) for file in ("feed.xml", "atom.xml", "feed.json")]
ENTRIES = 6
"""As many as a feed may have here: the others are found in its archives."""
MORE_CONFIG = f"""
[feeds]
entries = {ENTRIES}

[[topics]]
name = "Transport"
match = ["a word that is in no article"]
"""
BEGIN = datetime(2025, 11, 22, 12, tzinfo=UTC)
WORDS = (
    "school children parents teachers support council funding review local offer plan autism speech hearing sight "
    "reading meeting governors term week report pupils families advice service region community training staff "
    "classroom library sport music art trip morning garden kitchen hall pool coach letter answer question summer"
)


def seed(number: int, title: str = "", added: str = "") -> str:
    """Article `number`, unlike all others; those with an odd one are about transport."""
    chance = random.Random(number)
    sentences = [" ".join(chance.sample(WORDS.split(), 12)).capitalize() + "." for _ in range(9)]
    topics = "[Transport]" if number % 2 else "[]"
    head = f"---\ntitle: {title or f'Report {number} of the county'}\ntopics: {topics}\n---\n\n"
    return head + "\n\n".join([" ".join(sentences), added]).strip() + "\n"


@dataclass
class Life:
    """A publication at `base_url`, which `statuses` tells the answers of, by path and in order."""

    publication: Publication
    addresses: tuple[str, str]
    statuses: dict[str, list[int]] = field(default_factory=dict)
    base_url: str = ""
    passes: int = 0
    edited_at: float = 0
    ids: dict[int, str] = field(default_factory=dict)

    def run(self) -> None:
        """Publish, an hour after the last time."""
        self.passes += 1
        self.publication.run((BEGIN + timedelta(hours=self.passes)).isoformat())

    def add(self, first: int, last: int) -> None:
        for number in range(first, last + 1):
            self.publication.seed(f"{number:02}.md", seed(number))
        self.run()
        rows = self.publication.articles()
        assert {row["state"] for row in rows.values()} <= {"accepted", "withdrawn"}, rows
        self.ids |= {number: rows[f"{number:02}.md"]["id"] for number in range(first, last + 1)}

    def begin(self) -> None:
        self.base_url = self.addresses[0]
        self.add(1, 4)

    def edit(self) -> None:
        self.edited_at = (BEGIN + timedelta(hours=self.passes + 1)).timestamp()
        self.publication.seed("03.md", seed(3, added="One more sentence."))
        self.run()

    def retitle(self) -> None:
        self.publication.seed("01.md", seed(1, title="Another title"))
        self.run()

    def rename(self) -> None:
        (self.publication.seeds / "02.md").rename(self.publication.seeds / "b.md")
        self.run()

    def rename_and_edit(self) -> None:
        (self.publication.seeds / "05.md").unlink()
        self.publication.seed("e.md", seed(5, added="One more sentence."))
        self.run()

    def move(self) -> None:
        """The site gets another address; what comes to the old one finds it as well."""
        old, new = self.addresses
        config = self.publication.config
        config.write_text(config.read_text().replace(old, new))
        self.run()

    def tell_of_the_move(self) -> None:
        self.base_url = self.addresses[1]

    def withdraw(self, number: int) -> None:
        assert self.publication.sendfeed("articles", "withdraw", f"{number:02}.md").code == 0
        self.run()

    def rebuild(self) -> None:
        before = self.publication.output_files()
        shutil.rmtree(self.publication.home / "output")
        self.run()
        assert self.publication.output_files() == before

    def edit_an_old_one(self) -> None:
        before = self.publication.output_files()
        self.publication.seed("b.md", seed(2, added="One more sentence."))
        self.run()
        after = self.publication.output_files()
        changed = {path for path in after if before.get(path) != after[path]}
        assert {path for path in changed if Path(path).name in {"feed.xml", "atom.xml", "feed.json"}} == {
            "site/archive/1/feed.xml",
            "site/archive/1/atom.xml",
        }


@dataclass(frozen=True)
class Step:
    """What happens; which articles the two feeds show then, newest first; which of them are new, and which changed."""

    name: str
    happens: Callable[[Life], None]
    feed: list[int]
    topic: list[int]
    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()


LIFE = [
    Step("the first look", Life.begin, [4, 3, 2, 1], [3, 1], new=(1, 2, 3, 4)),
    Step("a pass without news", Life.run, [4, 3, 2, 1], [3, 1]),
    Step("an article", lambda life: life.add(5, 5), [5, 4, 3, 2, 1], [5, 3, 1], new=(5,)),
    Step("an edit", Life.edit, [5, 4, 3, 2, 1], [5, 3, 1], changed=(3,)),
    Step("another title", Life.retitle, [5, 4, 3, 2, 1], [5, 3, 1], changed=(1,)),
    Step("another name", Life.rename, [5, 4, 3, 2, 1], [5, 3, 1]),
    Step("another name and an edit", Life.rename_and_edit, [5, 4, 3, 2, 1], [5, 3, 1], changed=(5,)),
    Step("another base_url", Life.move, [5, 4, 3, 2, 1], [5, 3, 1], changed=(1, 2, 3, 4, 5)),
    Step("the feed at its new address", Life.tell_of_the_move, [5, 4, 3, 2, 1], [5, 3, 1]),
    Step("a withdrawal", lambda life: life.withdraw(3), [5, 4, 2, 1], [5, 1]),
    Step("an output folder from nothing", Life.rebuild, [5, 4, 2, 1], [5, 1]),
    Step("as many as there is room for", lambda life: life.add(6, 7), [7, 6, 5, 4, 2, 1], [7, 5, 1], new=(6, 7)),
    Step("more", lambda life: life.add(8, 12), [12, 11, 10, 9, 8, 7], [11, 9, 7, 5, 1], new=(8, 9, 10, 11, 12)),
    Step(
        "and more",
        lambda life: life.add(13, 17),
        [17, 16, 15, 14, 13, 12],
        [17, 15, 13, 11, 9, 7],
        new=(13, 14, 15, 16, 17),
    ),
    # Those that had left the feeds come back into them.
    Step(
        "a withdrawal from what is full",
        lambda life: life.withdraw(15),
        [17, 16, 14, 13, 12, 11],
        [17, 13, 11, 9, 7, 5],
    ),
    Step("an edit of one in an archive", Life.edit_an_old_one, [17, 16, 14, 13, 12, 11], [17, 13, 11, 9, 7, 5]),
    Step("all of it from nothing", Life.rebuild, [17, 16, 14, 13, 12, 11], [17, 13, 11, 9, 7, 5]),
]


@dataclass(frozen=True)
class Seen:
    """What one program made of one feed: which ids were new, what it holds, and the last answer that it was given."""

    new: list[str]
    held: Mapping[str, Held]
    status: int


@dataclass
class Record:
    """A life as it was lived, what there was in each feed, and what each program saw of it, both by step and feed."""

    life: Life
    shown: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    seen: dict[str, dict[tuple[str, str], Seen]] = field(default_factory=dict)

    def ids(self, feed: str, numbers: list[int] | tuple[int, ...]) -> list[str]:
        """Of those of the articles that a feed is about."""
        return [self.life.ids[number] for number in numbers if feed.startswith(OF_TOPIC) <= number % 2]


def noting(app: ASGIApp, statuses: dict[str, list[int]], prefix: str = "/") -> ASGIApp:
    """The application, with its answers written down by their paths below `prefix`."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        async def note(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.setdefault(scope["path"].removeprefix(prefix), []).append(message["status"])
            await send(message)

        await app(scope, receive, note)

    return answer


def lived(life: Life, home: Path) -> Record:
    """Every step, after which each program that is there looks twice, so that the second time finds nothing."""
    record = Record(life)
    programs: dict[str, Program] = {}
    for name, kind in PROGRAMS.items():
        if is_there(kind):
            (home / name).mkdir()
            programs[name] = kind(home / name)
            record.seen[name] = {}
    address = ""
    for step in LIFE:
        step.happens(life)
        for feed in FEEDS:
            record.shown[step.name, feed] = ids_shown((life.publication.site / feed).read_bytes())
        for name, program in programs.items():
            feeds = [feed for feed in FEEDS if program.reads_json or not feed.endswith(".json")]
            if life.base_url != address:
                for feed in feeds:
                    program.follow(feed, life.base_url + feed)
            life.statuses.clear()
            # Newsboat has no row yet to keep the ETag of a first answer in.
            polls = [program.poll() for _ in range(2 if life.base_url == address else 3)]
            held = program.held()
            for feed in feeds:
                new = [each for poll in polls for each in poll[feed]]
                record.seen[name][step.name, feed] = Seen(new, held[feed], life.statuses[feed][-1])
        address = life.base_url
    return record


def ids_shown(data: bytes) -> list[str]:
    """The ids in a feed document, as they stand."""
    if data.startswith(b"{"):
        return [item["id"] for item in json.loads(data)["items"]]
    return [entry.id for entry in feedparser.parse(data).entries]
