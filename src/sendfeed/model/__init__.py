"""The nouns of sendfeed. These words, and no others, stand in code, config, docs and messages.

publication  what one `config.toml` describes: title, base URL, time zone, organisation
seed         a file in the seed folder; it has an outcome: waiting, accepted, held, rejected, missing
article      what an accepted seed becomes; its id never changes
revision     an article's content at one time; an edited seed makes the next revision of the same article
source       the organisation an article came from
topic        a subject that articles are filed under
feed, entry  a published list (RSS, Atom, JSON Feed), and an article's appearance in it
page         an HTML file of the archive site
digest       a recurring newsletter: a schedule, a choice of articles, channels
slot         one due time of a digest in local wall time, `2026-11-23T0900`
issue        one digest email, key `weekly/2026-11-23T0900`: the articles of one slot, frozen with its message
message      an issue's subject, preheader, HTML and plain text
channel      a configured place that issues go to
delivery     one issue to one channel, with its state and its attempts
edition      what an editor says of one issue: its words, its lead, its order

Every `datetime` in here is aware UTC without microseconds. Local wall time is found in config, slots and pages only.
"""

from __future__ import annotations

from sendfeed.model.articles import (
    ASSETS,
    Article,
    ArticleState,
    Asset,
    Attachment,
    DateSource,
    Event,
    Revision,
    Why,
    Withdrawal,
)
from sendfeed.model.deliveries import Attempt, Delivery, DeliveryState, NewDelivery
from sendfeed.model.editions import Edition, Sponsor, by_topic, in_reading_order
from sendfeed.model.feeds import ATOM, FEED_FORMATS, JSON_FEED, RSS, FeedFormat, HubFeed, formats_of, is_current_feed
from sendfeed.model.issues import PUBLIC, Blocked, Issue, IssueState, Message, Slot, issue_key, issue_page
from sendfeed.model.listed import Listed, Picture
from sendfeed.model.reading_time import minutes_to_read
from sendfeed.model.republish import Republish, interface_marks, original_link, republished
from sendfeed.model.seeds import SKETCH, Change, Decision, Dropped, Edge, Outcome, Reading, Seed, Stat, Traits

__all__ = [
    "ASSETS",
    "ATOM",
    "FEED_FORMATS",
    "JSON_FEED",
    "PUBLIC",
    "RSS",
    "SKETCH",
    "Article",
    "ArticleState",
    "Asset",
    "Attachment",
    "Attempt",
    "Blocked",
    "Change",
    "DateSource",
    "Decision",
    "Delivery",
    "DeliveryState",
    "Dropped",
    "Edge",
    "Edition",
    "Event",
    "FeedFormat",
    "HubFeed",
    "Issue",
    "IssueState",
    "Listed",
    "Message",
    "NewDelivery",
    "Outcome",
    "Picture",
    "Reading",
    "Republish",
    "Revision",
    "Seed",
    "Slot",
    "Sponsor",
    "Stat",
    "Traits",
    "Why",
    "Withdrawal",
    "by_topic",
    "formats_of",
    "in_reading_order",
    "interface_marks",
    "is_current_feed",
    "issue_key",
    "issue_page",
    "minutes_to_read",
    "original_link",
    "republished",
]
