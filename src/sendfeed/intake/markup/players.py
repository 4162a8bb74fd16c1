"""What a page shows by programs or pictures, and text can only point to: films, recordings, icons of networks."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from sendfeed.intake.markup.tree import letters

if TYPE_CHECKING:
    from lxml.etree import _Element

NETWORKS = {
    *("facebook", "twitter", "x", "instagram", "linkedin", "youtube", "whatsapp", "pinterest", "tiktok", "bluesky"),
    *("mastodon", "threads", "telegram", "reddit", "flickr", "vimeo", "snapchat", "tumblr", "rss", "email", "website"),
}
"""What the icons of links to a network are called, as letters."""

MAX_OFFERS = 20
"""So many forms of one film or picture are looked at."""

_PLAYER = re.compile(r"https://(?:player\.|[^/]{1,100}/(?:embed|video|videos|player|v)/)", re.IGNORECASE)


def show_player(element: _Element) -> None:
    """Put a link in the place of a film or a recording, with its own title; other programs are none of the article."""
    offers = [element, *islice(element.iter("source"), MAX_OFFERS)]
    addresses = [each.get(name, "").strip() for each in offers for name in ("src", "data-src", "data-lazy-src")]
    address = next((each for each in addresses if each.startswith("https://")), "")
    if not address or (element.tag == "iframe" and not _PLAYER.match(address)):
        return
    title = element.get("title", "").strip() or element.get("aria-label", "").strip() or address
    paragraph, link = element.makeelement("p"), element.makeelement("a", {"href": address})
    link.text = title
    paragraph.append(link)
    element[:] = [paragraph]
    element.text = None
    element.attrib.clear()
    element.tag = "figure"


def is_icon(link: _Element) -> bool:
    """Whether a link is nothing but the icon of a network."""
    if not len(link):
        return False
    images = list(link.iter("img"))
    worded = any((part.text or "").strip() or (part is not link and (part.tail or "").strip()) for part in link.iter())
    return len(images) == 1 and not worded and letters(images[0].get("alt", "")) in NETWORKS
