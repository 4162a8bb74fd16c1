"""Articles that belong beside an article: those accepted before it with most topics in common.

Only earlier ones: so that a new article changes no other's page.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Sequence

from sendfeed.model import Listed
from sendfeed.publish.topics import key

MOST = 3
LOOKED_AT = 12
"""Of each topic, so many of the newest."""


def related_among(accepted: Sequence[Listed]) -> dict[str, tuple[Listed, ...]]:
    """By id, the articles related to each, the closest first; `accepted` are all, newest acceptance first."""
    by_sequence = {article.sequence: article for article in accepted}
    recent: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=LOOKED_AT))
    found = {}
    for article in reversed(accepted):
        topics = {key(topic) for topic in article.topics}
        shared = Counter(earlier for topic in topics for earlier in recent[topic])
        closest = sorted(shared, key=lambda earlier: (shared[earlier], earlier), reverse=True)
        found[article.id] = tuple(by_sequence[earlier] for earlier in closest[:MOST])
        for topic in topics:
            recent[topic].append(article.sequence)
    return found
