"""Sentences that tell what somebody said or read: whatever notice they quote, an article wrote them."""

from __future__ import annotations

import re

_SAID = re.compile(
    r"(?:,|[,.?!…][\"'”’»]) (?:says?|said|asks?|asked|wrote|writes|reads?|announced|warned|sighed|laughed|replied"
    r"|sagte?|steht|stand|las|schrieb|dit|disait|lit-on|annonçait|dice|decía|ponía|diceva|c'è scritto|zegt|staat"
    r"|säger|sade|står|sagde|sier|mówił?a?|czytamy|meddai|dywedodd|diz|dizia|disse|arsa|a deir) \w"
    r"|, (?:he|she|they|er|sie|il|elle|hij|zij|ze|han|hon|hun) (?:says?|said|asks?|asked|wrote|writes|reads?|sagte?"
    r"|schrieb|dit|écrit|zegt|zei|säger|sade|sa|skrev)\b"
)
"""A verb of saying behind a comma, and who said it, or the other way round."""

_END = re.compile(r"[.!?][\"'”’»)]{0,2}$")
"""The end of a sentence: headlines end in `…, say engineers`, too."""


def is_reported(line: str) -> bool:
    """Whether a line says who says so: `This site uses cookies, says the tablet.`"""
    return _END.search(line[-4:]) is not None and _SAID.search(line) is not None
