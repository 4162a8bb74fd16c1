"""What results depend on, as short texts: while one of these stays the same, the work need not be done again."""

from __future__ import annotations

import hashlib

from sendfeed import __version__
from sendfeed.adapters.world import World
from sendfeed.config import Config
from sendfeed.intake import INTAKE_VERSION


def of_intake(config: Config) -> str:
    """What a reading depends on, besides the seed."""
    seeds = (config.seeds.max_size, config.seeds.review)
    return f"{INTAKE_VERSION}-{of(repr((seeds, config.cleaning, config.sources, config.topics)))[:12]}"


def of_outputs(world: World) -> str:
    """What every output depends on, besides articles and issues."""
    config = world.config
    republish = [(source.name, source.republish) for source in config.sources]
    topics = [topic.name for topic in config.topics]
    shown = repr((config.publication, config.feeds, topics, config.digests, republish))
    return of(__version__, shown, world.templates.fingerprint())


def of_search(world: World) -> str:
    """What the search index depends on, besides articles."""
    publication = world.config.publication
    republish = [(source.name, source.match, source.republish) for source in world.config.sources]
    spoken = world.templates.words.spoken
    return of(__version__, publication.language, spoken, str(publication.timezone), repr(republish))


def of(*parts: str) -> str:
    """One text for many: the same for the same parts only."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
