"""sendfeed: a folder of articles becomes feeds, a small archive site and an HTML email digest."""

__version__ = "0.1.0"
