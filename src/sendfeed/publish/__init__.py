"""Articles and issues → the bytes of feeds and pages. Pure: files are written by whoever asks for the outputs."""

from sendfeed.publish.outputs import outputs

__all__ = ["outputs"]
