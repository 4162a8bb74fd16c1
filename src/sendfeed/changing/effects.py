"""What each key of the config means for what is there, once it has changed."""

from __future__ import annotations

from collections.abc import Callable

from sendfeed.changing import digests
from sendfeed.changing.look import Look, articles
from sendfeed.config.changes import Change
from sendfeed.overview import gone

SHOWN = {"full": "whole", "excerpt": "by summary, with a link to the original,", "link": "by title and link"}

FROM_NEXT = "from the next issue on; issues composed already stay as they are"
READ_AGAIN = "every seed is read again"
REREAD = f"{READ_AGAIN}: an article of which something else is left gets a new revision, and is not mailed again"
ON_PAGES = "on every page and in every feed with the next pass; in mails from the next issue on"
ON_RELOAD = "a running service takes it up when it is reloaded"


def effect(look: Look, change: Change) -> str:
    """What a change means; empty where there is no more to say than that it has changed."""
    found = EFFECTS.get(change.place, "")
    told = found if isinstance(found, str) else found(look, change)
    held = READ_AGAIN in told and look.world.config.seeds.review == "all"
    return f"{told}; seeds.review holds each that comes out otherwise" if held else told


def _base_url(look: Look, _: Change) -> str:
    told = (
        "addresses in feeds, pages and mails change: redirect the old ones; ids stay, so no reader sees anything twice"
    )
    unsent = look.unsent()
    return f"{told}; composed for the old address, and to be skipped: {', '.join(unsent)}" if unsent else told


def _review(_: Look, change: Change) -> str:
    if change.new == "none":
        return f"{READ_AGAIN}, and what is held only for a review is published"
    whose = " of a source that has no article yet" if change.new == "new-source" else ", and every edit,"
    return f"each new article{whose} is held until a person releases it; what is published stays"


def _on_removed(look: Look, change: Change) -> str:
    if change.new == "keep":
        return "articles whose files are removed stay published; those withdrawn already stay so"
    return f"articles whose files are gone are withdrawn, unless too many are: now {len(gone(look.world))}"


def _vanish_guard(_: Look, change: Change) -> str:
    return f"if more than {change.new:.0%} of the files of published articles are gone at once, none is withdrawn"


def _after_publish(_: Look, change: Change) -> str:
    if not change.new:
        return "the site is taken nowhere any more, and no delivery waits for that"
    return "it runs after each pass that changes the site; until it succeeds, no issue is delivered"


def _hub(_: Look, change: Change) -> str:
    return "feeds name it, and it is told of each of them" if change.new else "nobody is told of changes any more"


def _source(look: Look, change: Change) -> str:
    if change.old is None:
        return f"{READ_AGAIN}; those found to be of it get a new revision, shown {SHOWN[change.new['republish']]}"
    told = f"{READ_AGAIN}; of it now: {articles(look.of_source(change.name))}, which get another source, or none"
    was = change.old["republish"]
    return told if was == "full" else f"{told}; nothing holds any more that they are shown {SHOWN[was]}"


def _source_name(look: Look, change: Change) -> str:
    told = f"{READ_AGAIN}; of it now: {articles(look.of_source(change.old))}, which bear the new name then"
    return f"{told}; one whose front matter gives the old name keeps it, as that of another source"


def _republish(look: Look, change: Change) -> str:
    told = f"of it: {articles(look.of_source(change.name))}, shown {SHOWN[change.new]} on pages and in feeds"
    return f"{told}, and in issues from the next one on; issues composed already stay as they are"


def _topic(look: Look, change: Change) -> str:
    if change.old is None:
        return f"{READ_AGAIN}; it gets a page and feeds, with the articles that speak of it"
    filed = articles(look.of_topic(change.name))
    return f"{READ_AGAIN}; filed under it now: {filed}; its page and feeds stay for those whose front matter names it"


def _topic_name(look: Look, change: Change) -> str:
    filed = articles(look.of_topic(change.old))
    return f"{READ_AGAIN}; filed under it now: {filed}; the new name has a page and feeds at another address"


def _channel(look: Look, change: Change) -> str:
    if change.old is None:
        return "nothing goes there until a digest names it"
    return f"nothing goes there any more{look.held_back(change.name)}"


def _channel_name(look: Look, change: Change) -> str:
    return f"by another name it is another channel{look.held_back(change.old)}"


EFFECTS: dict[str, str | Callable[[Look, Change], str]] = {
    "publication.title": ON_PAGES,
    "publication.description": "in feeds and on pages with the next pass",
    "publication.base_url": _base_url,
    "publication.language": f"{ON_PAGES}; articles that name no language are taken to be in it",
    "publication.timezone": digests.of_timezone,
    "publication.tag_authority": "refused: no pass runs with it, since all ids are made of the old one; put that back",
    "publication.organisation.name": ON_PAGES,
    "publication.organisation.postal_address": ON_PAGES,
    "publication.organisation.email": ON_PAGES,
    "seeds.folder": "seeds are looked for there: articles whose files are not in it, by path or by their bytes, go "
    "missing; if many do at once, none is withdrawn (seeds.vanish_guard)",
    "seeds.scan_every": ON_RELOAD,
    "seeds.settle": "a file is read once it has stood still for so long",
    "seeds.max_size": f"{READ_AGAIN}; a larger file is rejected, and an article that it has already stays as it is",
    "seeds.review": _review,
    "seeds.on_removed": _on_removed,
    "seeds.vanish_guard": _vanish_guard,
    "cleaning.off": REREAD,
    "cleaning.rules": REREAD,
    "cleaning.rules[]": REREAD,
    "cleaning.rules[].zone": REREAD,
    "cleaning.rules[].pattern": REREAD,
    "output.folder": "everything is written there anew; the old folder stays as it is, and nothing renews it",
    "output.after_publish": _after_publish,
    "feeds.entries": "feeds hold so many of the newest articles; older ones are in the archives that they lead to",
    "feeds.max_bytes": "feeds hold as much as that; older articles are in the archives that they lead to",
    "feeds.websub_hub": _hub,
    "sources": f"{READ_AGAIN}; of several that a text names as often, the first is its source",
    "sources[]": _source,
    "sources[].name": _source_name,
    "sources[].match": f"{READ_AGAIN}; articles that get another source by it get a new revision",
    "sources[].folder": f"{READ_AGAIN}; articles that get another source by it get a new revision",
    "sources[].republish": _republish,
    "topics": f"{READ_AGAIN}; issues of digests that choose no topics follow this order from the next one on",
    "topics[]": _topic,
    "topics[].name": _topic_name,
    "topics[].match": f"{READ_AGAIN}; articles join or leave its page and feeds, and no pool of a digest by that",
    "digests[]": digests.of_digest,
    "digests[].name": digests.of_name,
    "digests[].title": FROM_NEXT,
    "digests[].schedule": digests.of_schedule,
    "digests[].topics": digests.of_topics,
    "digests[].min_articles": digests.of_min_articles,
    "digests[].max_articles": "from the next issue on, so many are shown in full, the others by title and link",
    "digests[].approval": digests.of_approval,
    "digests[].late_approval": "for what is approved from now on, after its slot",
    "digests[].late_after": "a slot that is missed by more waits for approval",
    "digests[].deliver_within": FROM_NEXT,
    "digests[].from": FROM_NEXT,
    "digests[].reply_to": FROM_NEXT,
    "digests[].list_id": FROM_NEXT,
    "digests[].unsubscribe_url": FROM_NEXT,
    "digests[].why": FROM_NEXT,
    "digests[].channels": digests.of_channels,
    "channels[]": _channel,
    "channels[].name": _channel_name,
    "channels[].url": "every attempt from now on goes there, those of issues composed already, too",
    "channels[].secret": "every attempt from now on is signed with it, those of issues composed already, too",
    "alerts.urls": "alerts go there",
    "service.public": ON_RELOAD,
    "service.operator": ON_RELOAD,
}
"""What is said of each key, by its place. Of one that is not here, only that it has changed."""
