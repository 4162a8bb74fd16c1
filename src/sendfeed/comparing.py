"""What seeds have in common, before they are read: only then is it known what in them is nobody's own.

Which blocks are shared depends on the seeds that there are and on no order. A seed whose file is gone vouches for its
source's blocks as long as its article is published: were it otherwise, a folder that is not mounted for an hour would
bring promotion back into the articles of others. Once its article is withdrawn it does so no more.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from sendfeed import catalogue, intake
from sendfeed.adapters.world import World
from sendfeed.model import Stat, Traits

NO_TRAITS = Traits("", ())


class Alike(NamedTuple):
    """What seeds have in common: `shared` blocks by source, and the traits of `articles` by the paths of their seeds.

    `again` are seeds that did not change, to be read again since others came to share their blocks, or do so no more;
    `fresh` are traits that the store lacks of seeds that are not read now, and it has some that are `fading`.
    """

    shared: Mapping[str, frozenset[int]]
    articles: Mapping[str, Traits]
    again: Mapping[str, str | None]
    fresh: Mapping[str, tuple[str, Traits]]
    fading: bool


def compare(world: World, account: catalogue.Account, seen: catalogue.Listing, now: datetime) -> Alike:
    """Compare what is to be read with all there is. Looks at nothing if there is nothing to read, and none is gone."""
    store = world.store.traits
    lacking = [path for path in store.lacking() if path not in account.to_read and isinstance(seen.get(path), Stat)]
    fading = store.fading()
    if not account.to_read and not lacking and not fading:
        return Alike({}, {}, {}, {}, fading=False)
    traits = store.all()
    came_from = {change.seed.path: change.before.path for change in account.changes if change.before}
    articles = {
        path: traits[came_from.get(path, path)]
        for path, seed in account.known.items()
        if seed.article and came_from.get(path, path) in traits
    }
    for path in fading | account.to_read.keys():
        traits.pop(path, None)
    for path, content in contents(world, account.to_read):
        if found := _traits_of(world, path, content, now):
            traits[path] = found
    fresh = {}
    for path, content in contents(world, lacking):
        found = _traits_as_read(world, path, content, now)
        fresh[path] = (hashlib.sha256(content).hexdigest(), found)
        traits[path] = articles[path] = found
    shared = catalogue.shared_edges(traits.values())
    again = {
        path: account.known[path].sha256
        for path, each in traits.items()
        if path not in account.to_read
        and account.known[path].stat == seen.get(path)
        and catalogue.common(each, shared) != each.shared
    }
    return Alike(shared, articles, again, fresh, bool(fading))


def contents(world: World, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The bytes of those of these files that can be read; one that cannot is met again, and told of, later."""
    for path in paths:
        with contextlib.suppress(OSError):
            yield path, world.seeds.read(path)


def _traits_of(world: World, path: str, content: bytes, now: datetime) -> Traits | None:
    try:
        return intake.traits_of(path, content, world.config, now)
    except Exception:  # noqa: BLE001 - whoever reads it meets the same bug, and tells of it
        return None


def _traits_as_read(world: World, path: str, content: bytes, now: datetime) -> Traits:
    """The traits of a seed with its sketch, as a version that knew of nothing shared has read it."""
    try:
        return intake.read_seed(path, content, world.config, now).traits or NO_TRAITS
    except Exception:  # noqa: BLE001 - its article stands; whoever reads it once it changes tells of the bug
        return NO_TRAITS
