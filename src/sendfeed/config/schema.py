"""Every key of config.toml: its name, kind, default and meaning. One key is one field.

Looking for how a value is written? See `values`. For what is checked across keys? See `load`.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Literal
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool

from sendfeed.config import values
from sendfeed.config.schedule import Schedule, parse_schedule
from sendfeed.model import Republish

ScheduleField = Annotated[Schedule, BeforeValidator(parse_schedule)]


class Section(BaseModel):
    """A table of config.toml: frozen, and without keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Organisation(Section):
    """Who publishes: in the footer of pages and mails."""

    name: values.Line = ""
    postal_address: values.Line = ""
    email: values.Mailbox = ""

    @property
    def address(self) -> str:
        """The address of its mailbox, without a name; empty if it has none."""
        return split_mailbox(self.email)[1]


class Publication(Section):
    """What is published, where, and by whom."""

    title: values.Text
    description: values.Line = ""
    base_url: values.BaseUrl
    language: values.Language = "en-GB"
    timezone: values.Zone = ZoneInfo("Europe/London")
    tag_authority: values.TagAuthority
    organisation: Organisation = Organisation()

    def url(self, path: str) -> str:
        """The absolute URL of a path below the site's root."""
        return urljoin(self.base_url, path)

    def local(self, when: datetime) -> datetime:
        """The same instant in local time: an article that is dated by day keeps that day.

        Neither feeds nor HTML have room for the seconds of an offset (RFC 3339, 5.6), which zones had before railways,
        and Africa/Monrovia until 1972: those stay in UTC.
        """
        offset = when.astimezone(self.timezone).utcoffset() or timedelta()
        # A fixed offset: a time of a zone in an hour that comes twice is equal to no time of another zone (PEP 495).
        return when.astimezone(UTC if offset % timedelta(minutes=1) else timezone(offset))

    @property
    def host(self) -> str:
        """The host of the base URL."""
        return urlsplit(self.base_url).hostname or ""

    def tag(self, specific: str) -> str:
        """A tag URI of this publication (RFC 4151): independent of base URL and title."""
        return f"tag:{self.tag_authority}:{specific}"


class Seeds(Section):
    """Where articles come from."""

    folder: values.Text = "seeds"
    scan_every: values.Period = timedelta(minutes=1)
    settle: values.Duration = timedelta(seconds=2)
    max_size: values.Size = 10_000_000
    review: Literal["none", "new-source", "all"] = "none"
    on_removed: Literal["withdraw", "keep"] = "withdraw"
    vanish_guard: float = Field(default=0.2, ge=0, le=1, strict=True)


class CleaningRule(Section):
    """Lines that are never part of an article: `pattern` is for a whole line, in any capitals."""

    id: values.Name
    zone: Literal["head", "tail", "middle"]
    pattern: values.Expression


class Cleaning(Section):
    """What is dropped from seeds: which of sendfeed's rules are switched off, and the publication's own."""

    off: tuple[values.Name, ...] = ()
    rules: tuple[CleaningRule, ...] = ()


class Output(Section):
    """Where files are written."""

    folder: values.Text = "output"
    after_publish: tuple[values.Text, ...] = ()


class Feeds(Section):
    """How long a feed may grow, and who is told of changes."""

    entries: int = Field(default=50, ge=1, strict=True)
    max_bytes: values.Size = Field(default=1_000_000, ge=20_000)
    websub_hub: values.WebUrl = ""


class Source(Section):
    """An organisation that articles come from, known by phrases in the text or by the folder a seed lies in."""

    name: values.Text
    match: tuple[values.Text, ...] = ()
    folder: values.Line = ""
    republish: Republish = "full"


class Topic(Section):
    """A subject, known by phrases in the text."""

    name: values.Text
    match: tuple[values.Text, ...] = ()


class Digest(Section):
    """A recurring newsletter: when, what, and to which channels."""

    name: values.Name
    title: values.Line = ""
    schedule: ScheduleField
    topics: tuple[values.Text, ...] = ()
    min_articles: int = Field(default=1, ge=1, strict=True)
    max_articles: int = Field(default=12, ge=1, le=500, strict=True)
    approval: StrictBool = False
    late_approval: Literal["at-once", "next-hour"] = "at-once"
    late_after: values.Duration = timedelta(hours=12)
    deliver_within: values.Period = timedelta(hours=24)
    sender: values.Mailbox = Field(default="", alias="from")
    reply_to: values.Mailbox = ""
    list_id: values.Line = ""
    unsubscribe_url: values.WebUrl = ""
    why: values.Line = ""
    channels: tuple[values.Name, ...] = ()

    def full_title(self, publication: Publication) -> str:
        """What readers know it by: without a title of its own, the publication's and its name."""
        return self.title.strip() or f"{publication.title} {self.name}"


class Channel(Section):
    """A place that issues are handed to."""

    name: values.Name
    type: Literal["webhook"]
    url: values.Endpoint
    secret: values.Secret


class Alerts(Section):
    """Who is told when a person is needed."""

    urls: tuple[values.Secret, ...] = ()


class Store(Section):
    """Where sendfeed keeps what it knows."""

    url: values.Text = "sqlite:///.sendfeed/state.db"


class Service(Section):
    """Where `sendfeed serve` listens."""

    public: values.Listen = "127.0.0.1:8080"
    operator: values.Listen = "127.0.0.1:8081"


class Config(Section):
    """A whole config.toml."""

    publication: Publication
    seeds: Seeds = Seeds()
    cleaning: Cleaning = Cleaning()
    output: Output = Output()
    feeds: Feeds = Feeds()
    sources: tuple[Source, ...] = ()
    topics: tuple[Topic, ...] = ()
    digests: tuple[Digest, ...] = ()
    channels: tuple[Channel, ...] = ()
    alerts: Alerts = Alerts()
    store: Store = Store()
    service: Service = Service()

    def digest(self, name: str) -> Digest | None:
        """The digest of that name, if the config has it."""
        return next((digest for digest in self.digests if digest.name == name), None)

    def channel(self, name: str) -> Channel | None:
        """The channel of that name, if the config has it."""
        return next((channel for channel in self.channels if channel.name == name), None)

    def republish(self, source: str) -> Republish:
        """How much of a source's articles may be shown: all, unless the config says otherwise."""
        found = (each.republish for each in self.sources if each.name.casefold() == source.casefold())
        return next(found, "full")


def split_mailbox(mailbox: str) -> tuple[str, str]:
    """The name, as it is written, and the address of a `values.Mailbox`; either may be empty."""
    name, _, address = mailbox.rpartition("<")
    return name.strip(), address.rstrip(">")
