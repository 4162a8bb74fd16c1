"""A whole article on one line → paragraphs of some sentences each."""

from __future__ import annotations

import re
from collections.abc import Iterator

GIANT = 2000
"""A paragraph of more characters is a page that lost its line breaks."""

ENOUGH = 400
"""A paragraph that is made ends with the first sentence that ends after so many characters."""

MUCH = 800
"""Beyond so many characters it also ends after a short word, which may be an abbreviation."""

_BREAK = re.compile(
    r"(?:(?<=[^\W\d_A-Z]{2}[.!?…])|(?<=\d\d[.!?])|(?<=[.!?…][\"”’»)]))\s+(?=[\"“‘«„¿¡(]?[^\W_a-z])"
    r"|(?<=[。！？])(?![」』”])|(?<=[।॥۔؟])\s"
)
_SHORT_WORD = re.compile(r"(?:^|[^\w])[^\W\d_]{1,3}\.$")


def paragraphs(text: str) -> Iterator[str]:
    """The text as it is, or in paragraphs that end where a sentence surely does; not in the midst of a quotation."""
    if len(text) <= GIANT:
        yield text
        return
    start = counted = opened = 0
    for match in _BREAK.finditer(text):
        end = match.start()
        length = end - start
        if length < ENOUGH or (length < MUCH and _SHORT_WORD.search(text[end - 5 : end])):
            continue
        opened += text.count("“", counted, end) - text.count("”", counted, end)
        counted = end
        if opened <= 0 or length > GIANT:
            yield text[start:end].strip()
            start, opened = match.end(), 0
    yield text[start:].strip()
