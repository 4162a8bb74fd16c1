"""Whether a publication can work: every problem that can be seen before a pass, with its remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sendfeed import announcing, deliver, digest, publish
from sendfeed.adapters import http, secrets
from sendfeed.adapters.world import Home
from sendfeed.config import Config
from sendfeed.errors import ChannelError, SendfeedError, UsageError
from sendfeed.intake.clean import fixed_rules, unknown_rules
from sendfeed.model import Article, Attachment, DateSource, Event, Revision, Slot, Why, Withdrawal

A_TIME = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
SAMPLES = 60
"""So many articles fill more than one page of a list."""


def problems(home: Home, *, online: bool) -> Iterator[SendfeedError]:
    """Look at seeds, output, store, templates and channels in turn; what one finds does not hide the next."""
    checks: list[Callable[[], Iterator[SendfeedError]]] = [
        lambda: _folders(home),
        lambda: _cleaning(home.config),
        lambda: _store(home),
        lambda: _templates(home),
        lambda: _channels(home),
    ]
    if online:
        checks.append(lambda: _base_url(home.config))
    for check in checks:
        try:
            yield from check()
        except SendfeedError as error:
            yield error


def _folders(home: Home) -> Iterator[SendfeedError]:
    for look in (home.output().check, home.seeds().list):
        try:
            look()
        except SendfeedError as error:
            yield error


def _cleaning(config: Config) -> Iterator[SendfeedError]:
    for rule, nearest in unknown_rules(config.cleaning):
        yield UsageError(
            f'there is no rule "{rule}" that can be switched off',
            where="cleaning.off",
            remedy=f'did you mean "{nearest}"?' if nearest else "`sendfeed articles show FILE` names the rules at work",
        )
    for rule, why in fixed_rules(config.cleaning):
        yield UsageError(
            f'the rule "{rule}" cannot be switched off: {why}',
            where="cleaning.off",
            remedy="take it out of the list",
        )


def _store(home: Home) -> Iterator[SendfeedError]:
    store = home.store()
    try:
        store.check()
        state, hub = store.state(), home.config.feeds.websub_hub
        untold = [feed for feed in store.hub.feeds(hub) if not feed.is_told] if hub else []
    finally:
        store.close()
    authority = home.config.publication.tag_authority
    if state and state.tag_authority != authority:
        yield UsageError(
            f'found "{authority}", but the ids in the store are made of "{state.tag_authority}"',
            where="publication.tag_authority",
            remedy="put the old one back",
        )
    yield from announcing.problems(hub, untold, patience=1)


def _templates(home: Home) -> Iterator[SendfeedError]:
    """Fill in every template with samples: only that finds an unknown variable."""
    config, templates = home.config, home.templates()
    broken = list(templates.check())
    yield from broken
    if broken:
        return
    yield from templates.wrong_words()
    articles, issues = _samples(), []
    for each in config.digests:
        slot = Slot("2026-01-05T0900", A_TIME)
        try:
            issues.append(digest.compose(config, each, slot, articles, A_TIME, "", templates))
        except SendfeedError as error:
            yield error
    seen: set[str] = set()
    for material in (publish.material_of(articles, issues), publish.material_of([])):
        # Of each kind the newest: an older article has no related ones.
        kinds = {_kind(output.path): output for output in reversed(publish.outputs(config, material, templates, ""))}
        for output in kinds.values():
            try:
                output.render()
            except SendfeedError as error:
                if str(error) not in seen:
                    yield error
                seen.add(str(error))


def _kind(path: str) -> str:
    """What the paths of alike articles, and of the pages of a list, have in common."""
    return re.sub(r"\d+", "", path)


def _samples() -> list[Article]:
    """Articles with all that templates show, in lists of more than one page; newest first."""
    text, picture, file = "A sample text.", "assets/sample.png", "assets/sample.pdf"
    revision = Revision(title="A sample title", html=f"<p>{text}</p>", summary=text, topics=("A sample topic",))
    plain = Article(
        id="tag:example.org,2026:article/sample",
        sequence=1,
        slug="sample",
        accepted_at=A_TIME,
        number=1,
        published=A_TIME,
        date_source=DateSource.FIRST_SEEN,
        updated=A_TIME,
        revision=revision,
    )
    rich = replace(
        revision,
        html=f'<p><img src="{picture}" alt="A sample picture" width="900" height="600"></p><p>{text}</p>',
        author="A sample author",
        source="A sample source",
        original_url="https://example.org/sample",
        image=picture,
        event=Event(A_TIME, A_TIME + timedelta(days=1), "A sample place"),
        attachments=(Attachment(file, "sample.pdf", "application/pdf", 1_000),),
    )
    welsh = replace(revision, language="cy", event=Event(A_TIME))
    arabic = replace(revision, language="ar", event=Event(A_TIME, A_TIME + timedelta(hours=1)))
    kinds = {
        "correction": replace(plain, revision=replace(revision, corrects=f"{plain.id}/corrected")),
        "corrected": plain,
        "rich": replace(plain, number=2, date_source=DateSource.FRONT_MATTER, revision=rich),
        "welsh": replace(plain, revision=welsh),
        "arabic": replace(plain, revision=arabic),
        "withdrawn": replace(plain, withdrawn=Withdrawal(A_TIME, Why.PERSON)),
        **{f"plain-{number}": plain for number in range(SAMPLES)},
    }
    return [
        replace(each, id=f"{each.id}/{name}", slug=f"sample-{name}", sequence=len(kinds) - place)
        for place, (name, each) in enumerate(kinds.items())
    ]


def _channels(home: Home) -> Iterator[SendfeedError]:
    for channel in home.config.channels:
        where = f"channels.{channel.name}"
        try:
            if what := deliver.why_unsafe(secrets.read(channel.url, home.folder)):
                yield UsageError(what, where=f"{where}.url", remedy="give the https address that the receiver has")
        except ChannelError as error:
            yield UsageError(error.what, where=f"{where}.url", remedy=error.remedy)
        try:
            secret = secrets.read(channel.secret, home.folder)
            deliver.CHANNELS[channel.type].sign("", secret, "check", b"", A_TIME)
        except ChannelError as error:
            yield UsageError(error.what, where=f"{where}.secret", remedy=error.remedy)


def _base_url(config: Config) -> Iterator[SendfeedError]:
    url = config.publication.base_url
    if what := http.why_unreachable(url):
        yield SendfeedError(what, where=url, remedy="deploy output/site there")
