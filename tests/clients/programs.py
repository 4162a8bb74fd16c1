"""Programs that people read feeds with, each with a memory of its own on the disk."""

from __future__ import annotations

import calendar
import configparser
import contextlib
import email
import email.policy
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import feedparser
import reader


@dataclass(frozen=True)
class Held:
    """An entry as a program keeps it; `updated` is in seconds since 1970, 0 where it keeps none."""

    title: str
    link: str
    text: str
    updated: float = 0


class Program(Protocol):
    """Reads feeds, each known by its path on the site, whatever address it has."""

    needs: str
    """The command that it is; empty for a library that is installed with the tests."""
    reads_json: bool

    def __init__(self, home: Path) -> None: ...

    def follow(self, feed: str, url: str) -> None:
        """Subscribe to a feed, or go on with it at another address, as its user would."""

    def poll(self) -> dict[str, list[str]]:
        """Look at all feeds, and give the ids of the entries of each that its user is shown as new."""

    def held(self) -> dict[str, dict[str, Held]]:
        """Each feed's entries by their ids, those that are in the feed no more included."""


class Feedparser:
    """An aggregator as many have written it: feedparser, and the ids that it has met. The memory is this object."""

    needs, reads_json = "", False

    def __init__(self, home: Path) -> None:
        self._urls: dict[str, str] = {}
        self._answers: dict[str, feedparser.FeedParserDict] = {}
        self._held: dict[str, dict[str, Held]] = {}

    def follow(self, feed: str, url: str) -> None:
        self._urls[feed] = url
        self._held.setdefault(feed, {})

    def poll(self) -> dict[str, list[str]]:
        return {feed: self._poll(feed, url) for feed, url in self._urls.items()}

    def _poll(self, feed: str, url: str) -> list[str]:
        before = self._answers.get(feed, {})
        answer = feedparser.parse(url, etag=before.get("etag"), modified=before.get("modified"))
        if answer.status == 304:
            return []
        assert answer.status == 200, answer
        assert not answer.bozo, answer.bozo_exception
        self._answers[feed] = answer
        new = [entry.id for entry in answer.entries if entry.id not in self._held[feed]]
        for entry in answer.entries:
            updated = calendar.timegm(entry.updated_parsed) if "updated" in entry else 0
            self._held[feed][entry.id] = Held(entry.title, entry.link, entry.content[0].value, updated)
        return new

    def held(self) -> dict[str, dict[str, Held]]:
        return {feed: {**held} for feed, held in self._held.items()}


class Reader:
    """https://reader.readthedocs.io"""

    needs, reads_json = "", True

    def __init__(self, home: Path) -> None:
        self._database = str(home / "reader.sqlite")
        self._urls: dict[str, str] = {}

    @contextlib.contextmanager
    def _opened(self) -> Iterator[reader.Reader]:
        with contextlib.closing(reader.make_reader(self._database)) as opened:
            yield opened

    def follow(self, feed: str, url: str) -> None:
        with self._opened() as opened:
            if feed in self._urls:
                opened.change_feed_url(self._urls[feed], url)
            else:
                opened.add_feed(url)
        self._urls[feed] = url

    def poll(self) -> dict[str, list[str]]:
        new: dict[str, list[str]] = {}
        with self._opened() as opened:
            for feed, url in self._urls.items():
                opened.update_feed(url)
                unread = list(opened.get_entries(feed=url, read=False))
                for entry in unread:
                    opened.mark_entry_as_read(entry)
                new[feed] = [entry.id for entry in unread]
        return new

    def held(self) -> dict[str, dict[str, Held]]:
        with self._opened() as opened:
            return {
                feed: {entry.id: _of_reader(entry) for entry in opened.get_entries(feed=url)}
                for feed, url in self._urls.items()
            }


def _of_reader(entry: reader.Entry) -> Held:
    content = entry.get_content()
    assert content, entry.id
    return Held(entry.title or "", entry.link or "", content.value, entry.updated.timestamp() if entry.updated else 0)


class Newsboat:
    """https://newsboat.org. A cache for each feed: it folds equal ids of two feeds into one."""

    needs, reads_json = "newsboat", False

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folders: dict[str, Path] = {}

    def follow(self, feed: str, url: str) -> None:
        folder = self._folders.setdefault(feed, self._home / feed.replace("/", "-"))
        folder.mkdir(exist_ok=True)
        (folder / "config").touch()
        (folder / "urls").write_text(url + "\n")

    def poll(self) -> dict[str, list[str]]:
        return {feed: self._poll(folder) for feed, folder in self._folders.items()}

    def _poll(self, folder: Path) -> list[str]:
        files = ["-C", str(folder / "config"), "-u", str(folder / "urls"), "-c", str(folder / "cache.db")]
        said = _run(["newsboat", *files, "-x", "reload"], folder)
        assert not said, said
        with contextlib.closing(sqlite3.connect(folder / "cache.db")) as cache, cache:
            unread = [str(guid) for (guid,) in cache.execute("SELECT guid FROM rss_item WHERE unread AND NOT deleted")]
            cache.execute("UPDATE rss_item SET unread = 0")
        return unread

    def held(self) -> dict[str, dict[str, Held]]:
        held = {}
        for feed, folder in self._folders.items():
            with contextlib.closing(sqlite3.connect(folder / "cache.db")) as cache:
                rows = cache.execute("SELECT guid, title, url, content FROM rss_item WHERE NOT deleted").fetchall()
            held[feed] = {guid: Held(title, link, text) for guid, title, link, text in rows}
            assert len(held[feed]) == len(rows)
        return held


class Rss2email:
    """https://github.com/rss2email/rss2email. What it holds are the mails that it has sent, into a folder."""

    needs, reads_json = "r2e", False

    def __init__(self, home: Path) -> None:
        self._home, self._config, self._mails = home, home / "config", home / "mails"
        self._mails.mkdir()
        self._feeds: dict[str, str] = {}
        self._config.write_text(
            "[DEFAULT]\nto = us@example.org\nfrom = feeds@example.org\nhtml-mail = True\n"
            f"email-protocol = maildir\nmaildir-path = {self._mails}\nmaildir-mailbox = inbox\n"
        )

    def _r2e(self, *arguments: str) -> None:
        said = _run(["r2e", "-c", str(self._config), "-d", str(self._home / "seen.json"), *arguments], self._home)
        assert all("[INFO]" in line for line in said.splitlines()), said

    def follow(self, feed: str, url: str) -> None:
        name = feed.replace("/", "-").replace(".", "-")
        if name not in self._feeds:
            self._feeds[name] = feed
            self._r2e("add", name, url)
            return
        config = configparser.ConfigParser(interpolation=None)
        config.read(self._config)
        config[f"feed.{name}"]["url"] = url
        with self._config.open("w") as file:
            config.write(file)

    def poll(self) -> dict[str, list[str]]:
        before = {path for path, _ in self._sent()}
        self._r2e("run")
        new: dict[str, list[str]] = {feed: [] for feed in self._feeds.values()}
        for path, mail in self._sent():
            if path not in before:
                new[self._feed_of(mail)].append(mail["X-RSS-ID"])
        return new

    def held(self) -> dict[str, dict[str, Held]]:
        held: dict[str, dict[str, Held]] = {feed: {} for feed in self._feeds.values()}
        for _, mail in self._sent():
            text = mail.get_content()
            held[self._feed_of(mail)][mail["X-RSS-ID"]] = Held(mail["Subject"], mail["X-RSS-URL"], text)
        return held

    def _sent(self) -> list[tuple[Path, email.message.EmailMessage]]:
        paths = sorted(path for path in self._mails.rglob("*") if path.is_file())
        return [(path, email.message_from_bytes(path.read_bytes(), policy=email.policy.default)) for path in paths]

    def _feed_of(self, mail: email.message.EmailMessage) -> str:
        return self._feeds[mail["List-ID"].strip("<>").removesuffix(".localhost")]


PROGRAMS: dict[str, type[Program]] = {
    "feedparser": Feedparser,
    "reader": Reader,
    "newsboat": Newsboat,
    "rss2email": Rss2email,
}


def is_there(program: type[Program]) -> bool:
    """Whether this machine has it."""
    return not program.needs or shutil.which(program.needs) is not None


def _run(command: list[str], home: Path) -> str:
    """What it says, which should be nothing."""
    env = {**os.environ, **dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home)), "LC_ALL": "C.UTF-8"}
    found = subprocess.run(
        command, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False
    )
    assert found.returncode == 0, found.stdout
    return found.stdout.strip()
