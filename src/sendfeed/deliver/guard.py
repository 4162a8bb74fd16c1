"""Where nothing may be sent, whatever the config says."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from sendfeed.config import Config
from sendfeed.config.values import is_example_host, is_loopback, web_url
from sendfeed.model import Blocked, Issue


def why_unsafe(url: str) -> str:
    """Why nothing may ever be posted to this URL, or "". It may be secret, and is not told."""
    if not web_url(url):
        return "its URL is not an absolute http or https URL without credentials"
    if urlsplit(url).scheme != "https" and not is_loopback(url):
        return "its URL is not https, which is demanded beyond loopback"
    return ""


def why_not(url: str, base_host: str, *, trial: bool) -> str:
    """Why nothing may be posted to this URL now, or "".

    `base_host` is the host of the publication's base URL: under an example host readers would find no page. In the
    `trial` of a store that has had a pass in the future nobody else is to be told anything.
    """
    return why_unsafe(url) or why_stay_home(url, base_host, trial=trial)


def why_stay_home(url: str, base_host: str, *, trial: bool) -> str:
    """Why nothing may leave this machine for this URL now, or "". All else is as for `why_not`."""
    if is_loopback(url):
        return ""
    if is_example_host(base_host):
        return f"publication.base_url is at {base_host}, an example: nothing is sent beyond loopback"
    return "this store is a trial, it had a pass in the future: nothing is sent beyond loopback" if trial else ""


def why_unwanted(config: Config, issue: Issue, channel: str) -> str:
    """Why the config does not want an issue to go to this channel, as it was composed, or ""."""
    digest, url = config.digest(issue.digest), config.publication.url(issue.page)
    if digest is None or channel not in digest.channels:
        what = "config.toml has no digest of this name that goes to this channel"
        return f"{what}: put it back, or abandon the delivery"
    composed_for = json.loads(issue.message.payload)["data"]["web_url"]
    if composed_for != url:
        what = f"it was composed for {composed_for}, which publication.base_url leads to no more"
        return f"{what}: `sendfeed issues recompose {issue.key}`, or put the URL back"
    return ""


def why_blocked(key: str, blocked: Blocked) -> str:
    """Why an issue goes to no channel, and what to do about it."""
    slugs = [slug for _, slug in blocked.articles]
    what = f"{slugs[0]} was withdrawn" if len(slugs) == 1 else f"{' and '.join(slugs)} were withdrawn"
    if blocked.went:
        return f"{what}, and some may have it already: `sendfeed deliveries abandon` those that shall not go"
    again = f"`sendfeed issues recompose {key}` composes it again without"
    return f"{what}: {again}, `sendfeed issues skip {key}` gives its other articles to the next issue"
