"""What a pass writes, because something changed, and what it leaves are together what it would make from nothing.

Of what each file is made is kept by hand, in `fingerprints`, `publish.outputs`, `feeds.documents` and `searching`. So
here each key of the config changes, and what pages show of others; in `test_incremental_machine` anything does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from sendfeed.adapters.templates import bundled_templates
from sendfeed.adapters.world import open_world
from sendfeed.config import Config
from sendfeed.publish.numbered import PER_PAGE
from tests.incremental.anew import CONFIG, LONG, File, changed, config_text, copied, from_nothing, unlike
from tests.intake.pictures import picture
from tests.support import MONDAY, NEXT_MONDAY, SATURDAY, SLOT, TUESDAY, Publication
from tests.whole_site import ELSEWHERE, EVENT, PICTURES, SENTENCES

CHANGES_OUTPUTS: dict[str, object] = {
    "publication.title": "Other News",
    "publication.description": "News of the county",
    "publication.base_url": "https://other.example.org/news/",
    "publication.language": "cy",
    "publication.timezone": "Asia/Kathmandu",
    "publication.organisation.name": "Other Association",
    "publication.organisation.postal_address": "2 Test Street, EX1 1AA",
    "publication.organisation.email": "us@example.org",
    "feeds.entries": 5,
    "feeds.max_bytes": "20 kB",
    "feeds.websub_hub": "https://hub.example.org/",
    "sources.name": "Larkmead",
    "sources.republish": "link",
    "topics.name": "Traffic",
    "digests.name": "monday",
    "digests.title": "The week",
    "digests.schedule": "tue 09:00",
    "digests.topics": ["Health"],
    "digests.max_articles": 1,
    "digests.from": "Other News <other@example.org>",
    "digests.reply_to": "reply@example.org",
    "digests.list_id": "<weekly.lists.example.org>",
    "digests.unsubscribe_url": "https://lists.example.org/go",
    "digests.why": "You receive this because you asked for it.",
}
CHANGES_NO_OUTPUT: dict[str, object] = {
    "seeds.scan_every": "5m",
    "seeds.settle": "1s",
    "seeds.max_size": "5 MB",
    "seeds.review": "all",
    "seeds.on_removed": "keep",
    "seeds.vanish_guard": 0.5,
    "cleaning.off": ["own"],
    "cleaning.rules.id": "other",
    "cleaning.rules.zone": "head",
    "cleaning.rules.pattern": "another line",
    "output.after_publish": ["true"],
    "sources.match": ["larkmead"],
    "sources.folder": "larkmead",
    "topics.match": ["minibus"],
    "digests.min_articles": 50,
    "digests.approval": True,
    "digests.late_after": "1h",
    "digests.late_approval": "next-hour",
    "digests.deliver_within": "1h",
    "digests.channels": ["schools"],
    "channels.name": "others",
    "channels.url": "https://lists.example.org/c",
    "channels.secret": "env:OTHER",
    "alerts.urls": ["env:OTHER"],
    "service.public": "127.0.0.1:9080",
    "service.operator": "127.0.0.1:9081",
}
"""Of what is published already: what comes later may be another."""
ELSEWHERE_KEYS = {"seeds.folder", "output.folder", "store.url"}
"""They say where things lie."""
NO_OTHER_VALUE = {"publication.tag_authority", "channels.type"}
"""A store has one authority for good, and of the other there is one value so far."""


def keys(section: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, found in section.model_fields.items():
        kinds = (found.annotation, *get_args(found.annotation))
        inner = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
        path = f"{prefix}{found.alias or name}"
        yield from keys(inner[0], f"{path}.") if inner else [path]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """With files of every kind."""
    publication = Publication(tmp_path_factory.mktemp("published") / "publication", config_text(CONFIG))
    for name, text in {"hall.md": PICTURES, "event.md": EVENT, "cy.txt": SENTENCES["cy"]}.items():
        publication.seed(name, text)
    publication.seed("pics/lead.png", picture("PNG"))
    publication.seed("pics/floor.jpg", picture("JPEG"))
    publication.seed("plan.pdf", b"%PDF-1.7")
    publication.seed("trust.md", ELSEWHERE.format(title="Money for gardens", source="Larkmead Trust", slug="a"))
    publication.seed("1.md", File(1, front={"topics": "[Transport, Health]"}, text=LONG).content)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    for number in range(2, 5):
        publication.seed(f"{number}.md", File(number, front={"topics": "[Transport]"}).content)
    publication.run(TUESDAY)
    assert {row["state"] for row in publication.articles().values()} == {"accepted"}
    return publication


def test_the_publication_has_files_of_every_kind(published: Publication) -> None:
    paths = published.output_files()
    email, site = {"weekly/next", SLOT}, {"archive/2", "assets", "issues/weekly", "search", "topics/transport"}
    for folder in {f"email/{each}" for each in email} | {f"site/{each}" for each in site}:
        assert any(path.startswith(f"{folder}/") for path in paths), folder


def test_every_key_of_the_config_has_a_row() -> None:
    rows = [*CHANGES_OUTPUTS, *CHANGES_NO_OUTPUT, *ELSEWHERE_KEYS, *NO_OTHER_VALUE]
    assert sorted(rows) == sorted(keys(Config))


@pytest.mark.parametrize("key", [*CHANGES_OUTPUTS, *CHANGES_NO_OUTPUT])
def test_a_changed_key(key: str, published: Publication, tmp_path: Path) -> None:
    publication = copied(published, tmp_path / "publication")
    shutil.copytree(published.home / "output", publication.home / "output")
    # Links to the same files, so that none is read again, and perhaps otherwise.
    shutil.copytree(published.seeds, publication.seeds, copy_function=os.link, dirs_exist_ok=True)
    before = publication.output_files()
    publication.config.write_text(config_text(changed(CONFIG, key, (CHANGES_OUTPUTS | CHANGES_NO_OUTPUT)[key])))
    publication.run(TUESDAY)
    after = publication.output_files()
    assert unlike(after, from_nothing(publication, datetime.fromisoformat(TUESDAY))) == []
    assert (after != before) is (key in CHANGES_OUTPUTS)


class Story:
    """As many articles as fill lists of two pages but for one, every sixth on gardens; the newest are in an issue."""

    def __init__(self, publication: Publication) -> None:
        self.publication, self.now = publication, datetime.fromisoformat(SATURDAY)
        for number in range(1, 3 * PER_PAGE):
            topics = "[Transport, Gardens]" if number % 6 == 1 else "[Transport]"
            self.put(number, topics, **{"corrects": f"{number - 1:02}.md"} if number in {12, 14, 73} else {})
        publication.seed("a.png", picture("PNG"))
        publication.run(SATURDAY)
        self.slot_comes(MONDAY)
        self.person("issues", "approve", SLOT)

    def put(self, number: int, topics: str = "[Transport]", text: str = "", path: str = "", **front: str) -> None:
        """Accepted in the order of numbers, by date and by path."""
        day = date(2025, 9, 1) + timedelta(days=number)
        content = File(number, text, {"topics": topics, "date": f"{day}", **front}).content
        self.publication.seed(path or f"{number:02}.md", content)

    def move(self, path: str, target: str) -> None:
        (self.publication.seeds / path).rename(self.publication.seeds / target)

    def move_and_hold(self, number: int, target: str) -> None:
        self.move(f"{number:02}.md", target)
        self.put(number, path=target, draft="true")

    def own(self, name: str, text: str) -> None:
        path = self.publication.home / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def person(self, *arguments: str) -> None:
        assert self.publication.sendfeed(*arguments).code == 0

    def withdraw(self, path: str) -> None:
        with open_world(self.publication.config) as world:
            [seed] = [each for each in world.store.articles.seeds() if each.path == path]
            assert world.store.removals.withdraw(seed, self.now)

    def withdraw_anew(self, path: str) -> None:
        self.person("articles", "release", path)
        self.withdraw(path)

    def abandon(self) -> None:
        with open_world(self.publication.config) as world:
            ledger = world.store.deliveries
            assert any(ledger.abandon(each) for each in ledger.all())

    def slot_comes(self, when: str) -> None:
        self.now = datetime.fromisoformat(when)
        self.publication.run(when)


TRUST = {"source": "Larkmead Trust", "original_url": "https://trust.example.org/a"}
LIKE_OURS = "[Read the original on trust.example.org](https://trust.example.org/a)"
EVENTS: dict[str, Callable[[Story], object]] = {
    "an article more": lambda story: story.put(75),
    "another title of one that waits for an issue": lambda story: story.put(75, title="A new hall"),
    "a slot that too few wait for": lambda story: story.slot_comes(NEXT_MONDAY),
    "another title of one that was corrected": lambda story: story.put(11, title="Fees"),
    "another title of one that an issue corrects": lambda story: story.put(72, title="Gates"),
    "another date of one in an issue": lambda story: story.put(74, date="2025-11-03"),
    "another name of a topic, by its oldest article": lambda story: story.put(1, "[Transport, GARDENS]"),
    "a new topic, of an old article": lambda story: story.put(2, "[Transport, Pools]"),
    "the end of a topic": lambda story: story.put(2),
    "another path of one that was corrected": lambda story: story.move("11.md", "fees.md"),
    "another path, and an edit that is held": lambda story: story.move_and_hold(13, "later.md"),
    "a withdrawal of an old article": lambda story: story.withdraw("04.md"),
    "the same, some minutes later": lambda story: story.withdraw_anew("04.md"),
    "its return": lambda story: story.person("articles", "release", "04.md"),
    "a withdrawal from an issue": lambda story: story.withdraw("72.md"),
    "a picture": lambda story: story.put(75, image="a.png"),
    "another picture of its name": lambda story: story.publication.seed("a.png", picture("PNG", (90, 40))),
    "a source that allows less": lambda story: story.put(6, **TRUST),
    "an ending that is like ours": lambda story: story.put(7, text=LIKE_OURS, original_url=TRUST["original_url"]),
    "other words of ours": lambda story: story.own("words/en.toml", 'read_original = "[At {host}]({original})"\n'),
    "one that no issue shall hold": lambda story: story.person("articles", "hold", "75.md"),
    "its release": lambda story: story.person("articles", "release", "75.md"),
    "one more that waits for an issue": lambda story: story.put(76),
    "another issue": lambda story: story.slot_comes("2025-12-08T09:00:10Z"),
    "the end of all hope to deliver it": lambda story: story.abandon(),
    "a file of the site": lambda story: story.own("site/robots.txt", "User-agent: *\nDisallow: /\n"),
    "a loss": lambda story: (story.publication.site / "index.html").unlink(),
}


def test_one_event_after_another(tmp_path: Path) -> None:
    config = CONFIG
    for key, value in {"feeds.entries": 10, "digests.min_articles": 2, "digests.channels": ["schools"]}.items():
        config = changed(config, key, value)
    publication = Publication(tmp_path / "publication", config_text(config))
    story = Story(publication)
    for name, happens in EVENTS.items():
        before = publication.output_files()
        happens(story)
        story.now += timedelta(minutes=1)
        publication.run(story.now.isoformat())
        after = publication.output_files()
        assert unlike(after, from_nothing(publication, story.now)) == [], name
        assert after != before or name == "a loss", name


def test_words_that_a_new_sendfeed_says_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are said where the publication's own file of the language leaves them out."""
    shutil.copytree(bundled_templates(), tmp_path / "templates")
    monkeypatch.setattr("sendfeed.adapters.template_files.PACKAGE", tmp_path)
    publication = Publication(tmp_path / "publication", config_text(CONFIG))
    own, brought = publication.home / "templates" / "words", tmp_path / "templates" / "words" / "en.toml"
    own.mkdir(parents=True)
    (own / "en.toml").write_text('subscribe = "Follow us"\n')
    publication.run(SATURDAY)
    brought.write_text(brought.read_text().replace("All news", "Everything"))
    publication.run(SATURDAY)
    files = publication.output_files()
    assert unlike(files, from_nothing(publication, datetime.fromisoformat(SATURDAY))) == []
    assert b"Everything" in files["site/index.html"]
