"""Articles and issues → the bytes of feeds and pages. Pure: files are written by whoever asks for the outputs."""

from sendfeed.publish.feeds import archive_starts
from sendfeed.publish.material import Material
from sendfeed.publish.outputs import SITE, all_topics, is_taken, outputs
from sendfeed.publish.topics import mark as topic_mark

__all__ = ["SITE", "Material", "all_topics", "archive_starts", "is_taken", "outputs", "topic_mark"]
