"""The head of a mail that somebody saved as a page, or copied: `From:`, `Sent:`, `To:`, `Subject:`.

Who wrote to whom is no part of an article; the subject is its title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import takewhile

from sendfeed.intake.blocks import Block, one_line
from sendfeed.intake.clean.rules import Ruleset
from sendfeed.intake.dates import date_in
from sendfeed.model import Dropped

RULE = "mail-head"

MAX_LINES = 10
MAX_LENGTH = 2_000
"""No line of it is longer: there may be many to whom it goes."""

FIELDS = {
    "from": "from|von|de|da|van|od|oddi wrth|från|fra|lähettäjä",
    "to": "to|an|à|para|a|aan|do|at|till|til|cc|bcc|kopie|copie|kopia|ynghyd",
    "sent": "sent|date|gesendet|datum|envoyé|enviado|enviado el|fecha|inviato|data|verzonden|wysłano|anfonwyd|dyddiad"
    "|skickat|sendt|lähetetty",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|pwnc|ämne|emne|aihe",
    "other": "attachments?|anlagen?|pièces jointes|importance|reply-to|signed by|mailed-by",
}
"""What mail programs call the lines of a mail's head."""

_FIELD = re.compile("|".join(f"(?P<{name}>{names})" for name, names in FIELDS.items()), re.IGNORECASE)
_FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|ynt) ?: ?)+", re.IGNORECASE)


def without_mail_head(blocks: Sequence[Block], rules: Ruleset) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the blocks with the subject as their title if they begin with the head of a mail, and what was dropped.

    Above it may stand the title that a page gives itself: then that is it.
    """
    titled = blocks[: sum(block.tag == "h1" for block in blocks[:1])]
    head = list(takewhile(_field, blocks[len(titled) : MAX_LINES]))
    fields = {_field(block): block for block in reversed(head)}
    subject = one_line(fields["subject"].text.partition(":")[2]) if "subject" in fields else ""
    title = _FORWARDED.sub("", subject)
    is_head = head and _field(head[0]) == "from" and (fields.keys() & {"to", "sent"}) and title
    if not is_head or not _is_dated(fields) or not rules.holds(RULE):
        return tuple(blocks), ()
    dropped = tuple(Dropped(block.text, RULE) for block in head if titled or block is not fields["subject"])
    below = (replace(block, tag="h2") if block.tag == "h1" else block for block in blocks[len(titled) + len(head) :])
    return (*(titled or [Block("h1", escape(title, quote=False), title)]), *below), dropped


def is_sent(line: str) -> bool:
    """Whether a line of the head of a mail says when it was sent."""
    field = _FIELD.fullmatch(line.partition(":")[0].strip("* "))
    return field is not None and field.lastgroup == "sent"


def _is_dated(fields: Mapping[str, Block]) -> bool:
    """Whether the line that says when it was sent, if there is one, names a day, or another an address: a bus goes from
    somewhere to somewhere, too, and every Saturday."""
    return (
        "sent" not in fields
        or date_in(fields["sent"].text) is not None
        or any("@" in block.text for block in fields.values())
    )


def _field(block: Block) -> str:
    """Which line of the head of a mail a block is; empty for another block."""
    name, colon, value = block.text.partition(":")
    field = _FIELD.fullmatch(name.strip("* ")) if block.tag == "p" and colon and len(name) <= 20 else None
    if field is None or not value.strip() or len(block.text) > MAX_LENGTH or "\n" in block.text:
        return ""
    return field.lastgroup or ""
