"""What stands in an inbox: subject and preheader, by the editor, by the publication's templates, or by default."""

from __future__ import annotations

from sendfeed.digest.content import title_of
from sendfeed.digest.draft import Draft
from sendfeed.digest.lines import Plain, clean, parted, shorten
from sendfeed.rendering import Render
from sendfeed.words import Words

SUBJECT_TEMPLATE = "email/subject.txt.j2"
PREHEADER_TEMPLATE = "email/preheader.txt.j2"

SUBJECT_LENGTH = 78
"""RFC 5322, section 2.1.1."""
PREHEADER_LENGTH = (40, 130)


def make_subject(draft: Draft, render: Render) -> Plain:
    """The editor's subject, else what the template says, else the default; never empty. Raises `TemplateError`."""
    usual = usual_subject(draft, render.words)
    given = clean(draft.edition.subject) or _filled(SUBJECT_TEMPLATE, draft, usual, render)
    return shorten(parted(given), SUBJECT_LENGTH)


def make_preheader(draft: Draft, subject: str, render: Render) -> Plain:
    """The same for what stands beside the subject; never empty, nor equal to it. Raises `TemplateError`."""
    usual = usual_preheader(draft, subject, render.words)
    given = parted(clean(draft.edition.preheader) or _filled(PREHEADER_TEMPLATE, draft, usual, render))
    return shorten(given if given != subject else usual, PREHEADER_LENGTH[1])


def usual_subject(draft: Draft, words: Words) -> Plain:
    """The lead's title and how many more there are, in at most 78 characters."""
    lead, others = title_of(draft.articles[0], words), len(draft.articles) - 1
    if not others:
        return shorten(lead, SUBJECT_LENGTH)
    room = SUBJECT_LENGTH - len(words("mail_subject", title="", count=others))
    # Words of the publication's own may leave no room at all.
    return shorten(clean(words("mail_subject", title=shorten(lead, max(room, 20)), count=others)), SUBJECT_LENGTH)


def usual_preheader(draft: Draft, subject: str, words: Words) -> Plain:
    """The next titles, else how the lead goes on, in 40 to 130 characters."""
    least, most = PREHEADER_LENGTH
    publication = draft.config.publication
    others = [title_of(article, words) for article in draft.articles[1:5]]
    parts = [clean(words("mail_also", titles=" · ".join(others)))] if others else []
    parts += [clean(draft.articles[0].revision.summary)]
    parts += [clean(f"{draft.digest.full_title(publication)} · {publication.title}"), clean(words("mail_ways"))]
    text = ""
    for part in map(parted, parts):
        if part and part != subject and (len(text) < least or text == subject):
            text = f"{text} · {part}" if text else part
    return shorten(text, most)


def _filled(template: str, draft: Draft, usual: Plain, render: Render) -> Plain:
    titles = [title_of(article, render.words) for article in draft.articles]
    values = {"digest": draft.digest, "slot": draft.slot, "number": draft.number, "titles": titles}
    return clean(render(template, usual=usual, **values)) or usual
