"""Whether a publication can work: every problem that can be seen before a pass, with its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sendfeed import announcing, deliver
from sendfeed.adapters import alerts, http, secrets
from sendfeed.adapters.world import Home
from sendfeed.checkup.samples import A_TIME
from sendfeed.checkup.templates import template_problems
from sendfeed.config import Config
from sendfeed.errors import ChannelError, SendfeedError, UsageError
from sendfeed.intake.clean import fixed_rules, unknown_rules


def problems(home: Home, *, online: bool) -> Iterator[SendfeedError]:
    """Look at seeds, output, store, templates and channels in turn; what one finds does not hide the next."""
    checks: list[Callable[[], Iterator[SendfeedError]]] = [
        lambda: _folders(home),
        lambda: _cleaning(home.config),
        lambda: _store(home),
        lambda: template_problems(home),
        lambda: _channels(home),
        lambda: _alerts(home),
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


def _alerts(home: Home) -> Iterator[SendfeedError]:
    for number, reference in enumerate(home.config.alerts.urls, 1):
        if what := alerts.why_unusable(reference, home.folder):
            remedy = "give it a URL that https://github.com/caronc/apprise knows, such as mailto://… or ntfy://…"
            yield UsageError(what, where=f"alerts.urls[{number}]", remedy=remedy)


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
