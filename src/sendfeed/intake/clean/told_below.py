"""When an article was published, as it is told below its text: on a labelled line, or in the head of a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sendfeed.intake.blocks import Block, one_line
from sendfeed.intake.clean.mail_head import RULE as MAIL
from sendfeed.intake.clean.mail_head import is_sent
from sendfeed.intake.clean.publication import may_be_dated
from sendfeed.intake.imprint import Imprint, read_imprint
from sendfeed.model import Dropped

LAST = 3
"""So many blocks at the end are asked for a date."""


def told_below(
    body: Sequence[Block], dropped: Sequence[Dropped], *, month_first: bool
) -> tuple[Imprint, list[Block]] | None:
    """The imprint that says when an article was published, and the blocks at the end of its `body` that hold no more.

    It is the day on which a mail was sent, or a labelled line among the last of the body or what was `dropped`, if no
    other one of them, or of the body, says otherwise.
    """
    last = [block for block in body[max(1, len(body) - LAST) :] if block.tag != "ol"]
    sent = next((line.text.partition(":")[2] for line in dropped if line.rule == MAIL and is_sent(line.text)), "")
    imprint = read_imprint(f"Posted {one_line(sent)}", month_first=month_first) if sent else None
    if imprint is None:
        texts = [*(block.text for block in last), *(line.text for line in dropped)]
        imprint = _only_labelled(texts, month_first)
        if imprint is None or not _only_labelled([*(block.text for block in body), *texts], month_first):
            return None
    return imprint, [block for block in last if one_line(block.text) == imprint.line]


def _only_labelled(texts: Iterable[str], month_first: bool) -> Imprint | None:
    """The imprint in some texts that says when the article was published; None if there are several dates."""
    found = None
    for imprint in _labelled(texts, month_first):
        if found and found.published != imprint.published:
            return None
        found = found or imprint
    return found


def _labelled(texts: Iterable[str], month_first: bool) -> Iterator[Imprint]:
    for line in (line for text in texts for line in text.split("\n") if may_be_dated(line)):
        imprint = read_imprint(one_line(line), month_first=month_first)
        if imprint and imprint.published and imprint.is_labelled:
            yield imprint
