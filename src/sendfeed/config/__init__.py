"""The publication's configuration: the schema, and the pure function from text to `Config`."""

from sendfeed.config.load import load
from sendfeed.config.schema import (
    Channel,
    Config,
    Digest,
    Organisation,
    Publication,
    Source,
    Topic,
)

__all__ = ["Channel", "Config", "Digest", "Organisation", "Publication", "Source", "Topic", "load"]
