"""Who wrote, where several lines tell it: a label and a name, a name and a job and a date; or a name alone."""

from __future__ import annotations

from collections.abc import Sequence

from sendfeed.intake.blocks import one_line
from sendfeed.intake.bylines import has_job, is_person, is_place
from sendfeed.intake.clean.lines import Line
from sendfeed.intake.imprint import Imprint, read_imprint
from sendfeed.model import Dropped


def pair(line: Line, below: Sequence[Line], *, month_first: bool) -> Imprint | None:
    """What two lines tell together, of which the first announces what the second says: `Author` and a name."""
    imprint = line.imprint
    if not imprint or not imprint.wants or not below or not below[0].text or below[0].is_text:
        return None
    other = below[0].imprint
    if imprint.wants == "by" and is_person(below[0].text):
        text = f"{line.text.rstrip(' -')} {below[0].text}"
    elif imprint.wants != "by" and other and other.published and not other.is_labelled:
        text = f"{line.text} {below[0].text}"
    else:
        return None
    return read_imprint(text, month_first=month_first)


def is_writer(text: str) -> bool:
    """Whether a line is somebody's name, or that and for whom they write."""
    name, _, house = text.partition(", ")
    return is_person(name) and (not house or (house[0].isupper() and len(house.split()) <= 3))


def leads_to_imprint(below: Sequence[Line]) -> bool:
    """Whether an imprint is the next line, or follows what a writer does and how to reach them."""
    for line in below:
        if line.imprint:
            return True
        if not (has_job(line.text) or line.text.startswith("@") or line.is_residue):
            return False
    return False


def who_wrote(imprints: Sequence[Imprint], dropped: Sequence[Dropped], tail_dropped: Sequence[Dropped]) -> str:
    """Who wrote an article, as its imprints say; or by a name alone: beside the date, above that, or the first that was
    dropped below the text."""
    names = [imprint.people for imprint in imprints]
    if not any(names):
        alone = [imprint.name_alone for imprint in imprints]
        alone += [line.text for line in dropped if line.rule == "byline" and is_person(line.text)]
        last = tail_dropped[0].text if tail_dropped else ""
        imprint = read_imprint(one_line(last)) if last[:10].casefold() == "posted by " else None
        alone += [imprint.people] if imprint else []
        names = [name for name in alone if not is_place(name)]
    return next(filter(None, names), "")
