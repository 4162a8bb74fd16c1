"""Whether a publication can work: every problem that can be seen before a pass, with its remedy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from sendfeed import digest, publish
from sendfeed.adapters.output_folder import OutputFolder
from sendfeed.adapters.seed_folder import SeedFolder
from sendfeed.adapters.store import Store
from sendfeed.adapters.templates import Templates
from sendfeed.config import Config
from sendfeed.errors import SendfeedError, UsageError
from sendfeed.model import Article, DateSource, Revision, Slot

A_TIME = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def problems(config: Config, home: Path, *, online: bool) -> Iterator[SendfeedError]:
    """Look at seeds, output, store, templates and channels in turn; what one finds does not hide the next."""
    checks: list[Callable[[], Iterator[SendfeedError]]] = [
        lambda: _folders(config, home),
        lambda: _store(config, home),
        lambda: _templates(config, home),
        lambda: _channels(config),
    ]
    if online:
        checks.append(lambda: _base_url(config))
    for check in checks:
        try:
            yield from check()
        except SendfeedError as error:
            yield error


def _folders(config: Config, home: Path) -> Iterator[SendfeedError]:
    output = OutputFolder(home / config.output.folder)
    try:
        output.prepare()
        output.finish()
    except SendfeedError as error:
        yield error
    SeedFolder(home / config.seeds.folder, config.seeds.max_size).list()


def _store(config: Config, home: Path) -> Iterator[SendfeedError]:
    store = Store(config.store.url, home)
    try:
        store.check()
        state = store.state()
    finally:
        store.close()
    authority = config.publication.tag_authority
    if state and state.tag_authority != authority:
        yield UsageError(
            f'found "{authority}", but the ids in the store are made of "{state.tag_authority}"',
            where="publication.tag_authority",
            remedy="put the old one back",
        )


def _templates(config: Config, home: Path) -> Iterator[SendfeedError]:
    """Fill in every template with a sample article: only that finds an unknown variable."""
    templates = Templates(home / "templates", config.publication)
    broken = list(templates.check())
    yield from broken
    if broken:
        return
    article = _sample()
    issues = []
    for each in config.digests:
        slot = Slot("2026-01-05T0900", A_TIME)
        try:
            issues.append(digest.compose(config, each, slot, [article], A_TIME, "", templates))
        except SendfeedError as error:
            yield error
    seen: set[str] = set()
    style = templates.file("site/style.css")
    for output in publish.outputs(config, [article], issues, templates, style, ""):
        try:
            output.render()
        except SendfeedError as error:
            if str(error) not in seen:
                yield error
            seen.add(str(error))


def _sample() -> Article:
    revision = Revision(title="A sample title", html="<p>A sample text.</p>", summary="A sample text.", language="en")
    return Article(
        id="tag:example.org,2026:article/sample",
        sequence=1,
        slug="a-sample-title",
        accepted_at=A_TIME,
        number=1,
        published=A_TIME,
        date_source=DateSource.FIRST_SEEN,
        updated=A_TIME,
        revision=revision,
    )


def _channels(config: Config) -> Iterator[SendfeedError]:
    for channel in config.channels:
        for key, reference in (("url", channel.url), ("secret", channel.secret)):
            kind, _, name = reference.partition(":")
            if kind == "env" and not os.environ.get(name):
                yield UsageError(
                    f"the environment has no {name}", where=f"channels.{channel.name}.{key}", remedy="set it"
                )
            if kind == "file" and not os.access(name, os.R_OK):
                yield UsageError(
                    f"{name} cannot be read", where=f"channels.{channel.name}.{key}", remedy="let sendfeed read it"
                )


def _base_url(config: Config) -> Iterator[SendfeedError]:
    import requests

    url = config.publication.base_url
    try:
        answer = requests.get(url, timeout=(5, 15), allow_redirects=False, stream=True)
    except requests.RequestException as error:
        yield SendfeedError(f"does not answer: {error}", where=url, remedy="deploy output/site there")
        return
    answer.close()
    if answer.status_code != requests.codes.ok:
        yield SendfeedError(f"answers {answer.status_code}", where=url, remedy="deploy output/site there")
