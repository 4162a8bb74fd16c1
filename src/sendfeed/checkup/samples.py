"""Sample articles, with which templates are tried."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sendfeed.model import Article, Attachment, DateSource, Edition, Event, Picture, Revision, Sponsor, Why, Withdrawal

A_TIME = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
SAMPLES = 60
"""So many articles fill more than one page of a list."""


def edition(home_url: str) -> Edition:
    """An editor's words, with links to this place: an address that is made up is a fault of a mail."""
    return Edition(
        greeting="A sample greeting,",
        html=f'<p>Sample words of an <em>editor</em>, with <a href="{home_url}">a link</a>.</p>',
        sponsor=Sponsor("A sample sponsor", "What it offers.", f"{home_url}#sponsor"),
    )


def picture(path: str) -> Picture:
    """What is known of a picture of theirs."""
    return Picture(path, "image/png", 900, 600, 50_000)


def samples() -> list[Article]:
    """Articles with all that templates show, in lists of more than one page; newest first."""
    text, image, file = "A sample text.", "assets/sample.png", "assets/sample.pdf"
    elsewhere = '<p><img src="https://pictures.example.org/a.png" alt="A sample picture elsewhere"></p>'
    revision = Revision(
        title="A sample title", html=f"<p>{text}</p>", summary="A sample summary.", topics=("A sample topic",)
    )
    plain = Article(
        id="tag:example.org,2026:article/sample",
        sequence=1,
        slug="sample",
        accepted_at=A_TIME,
        number=1,
        published=A_TIME,
        date_source=DateSource.FIRST_SEEN,
        updated=A_TIME,
        revision=revision,
    )
    rich = replace(
        revision,
        html=f'<p><img src="{image}" alt="A sample picture" width="900" height="600"></p><p>{text}</p>{elsewhere}',
        author="A sample author",
        source="A sample source",
        original_url="https://example.org/sample",
        image=image,
        event=Event(A_TIME, A_TIME + timedelta(days=1), "A sample place"),
        attachments=(Attachment(file, "sample.pdf", "application/pdf", 1_000),),
    )
    welsh = replace(revision, language="cy", event=Event(A_TIME))
    arabic = replace(revision, language="ar", event=Event(A_TIME, A_TIME + timedelta(hours=1)))
    kinds = {
        "correction": replace(plain, revision=replace(rich, corrects=f"{plain.id}/corrected")),
        "corrected": plain,
        "rich": replace(plain, number=2, date_source=DateSource.FRONT_MATTER, revision=rich),
        "welsh": replace(plain, revision=welsh),
        "arabic": replace(plain, revision=arabic),
        "withdrawn": replace(plain, withdrawn=Withdrawal(A_TIME, Why.PERSON)),
        **{f"plain-{number}": plain for number in range(SAMPLES)},
    }
    return [
        replace(
            each,
            id=f"{each.id}/{name}",
            slug=f"sample-{name}",
            sequence=len(kinds) - place,
            revision=replace(each.revision, title=f"A sample title ({name})"),
        )
        for place, (name, each) in enumerate(kinds.items())
    ]
