"""Issues made up at random, the same for the same number: what editors, folders of articles and configs bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random
from typing import get_args

from sendfeed.adapters.templates import Templates
from sendfeed.config import Config
from sendfeed.digest import Draft
from sendfeed.model import (
    Article,
    DateSource,
    Edition,
    Event,
    Picture,
    Republish,
    Slot,
    Sponsor,
    in_reading_order,
    republished,
)
from tests.digest.samples import HOSTILE, NO_FOLDER, SLOT, article, config, words

LANGUAGES = ("en-GB", "cy", "ar")
TOPICS = ("Transport", "Iechyd", "تعليم", "Funding & grants")
OWN_TOPIC = "Gardens"
PICTURE = Picture("assets/bus.jpg", "image/jpeg", 1200, 800, 90_000)
VOCABULARY = {
    "en": "the minibus school garden of a forum meets in spring with every family signing choir and hydrotherapy pool",
    "cy": "mae ysgol yr ardd gyda phob teulu yn y gwanwyn côr arwyddo bws mini cyfarfod fforwm pwll dŵr",
    "ar": "المدرسة الحديقة مع كل أسرة في الربيع جوقة حافلة صغيرة اجتماع منتدى مسبح ماء",
    "he": "בית הספר הגינה עם כל משפחה באביב מקהלה אוטובוס קטן מפגש פורום בריכה מים",
}


@dataclass(frozen=True)
class RandomIssue:
    """An issue to be; if it `is_hostile`, somebody wrote what means something to a machine."""

    draft: Draft
    templates: Templates
    is_hostile: bool


@cache
def publication(language: str) -> tuple[Config, Templates]:
    """A publication in this language, of whose sources one may be shown in part and one only be linked to."""
    sources = [f'[[sources]]\nname = "Source {how}"\nrepublish = "{how}"' for how in get_args(Republish)]
    topics = [f'[[topics]]\nname = "{name}"\nmatch = ["{name}"]' for name in TOPICS[:3]]
    digest = 'unsubscribe_url = "https://lists.example.org/unsubscribe"\nfrom = "SEND News <news@example.org>"'
    made = config("\n".join((digest, *sources, *topics)), f'language = "{language}"')
    return made, Templates(NO_FOLDER, made.publication)


def random_issue(number: int) -> RandomIssue:
    """One of the issues: of one article or of two hundred, tame or hostile, in one language or in four."""
    chance = Random(number)
    language = chance.choice(LANGUAGES)
    settings, templates = publication(language)
    is_hostile = chance.random() < 0.4
    count = chance.choice([1, 1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 20]) if number % 25 else chance.randint(30, 400)
    articles = [_article(chance, each, settings, is_hostile=is_hostile) for each in range(1, count + 1)]
    edition = _edition(chance, articles, is_hostile=is_hostile)
    chosen = in_reading_order(articles, edition)
    corrected = article(9_999, title=f"{_words(chance, 'en', 5)} as it was", language="en")
    draft = Draft(
        config=settings,
        digest=settings.digests[0].model_copy(
            update={
                "max_articles": chance.choice([1, 3, 12, 12, 40, 200]),
                "topics": tuple(chance.sample(TOPICS, chance.choice([0, 0, 1, 2]))),
                "why": chance.choice(["", "You receive this because your school is a member."]),
            }
        ),
        slot=Slot(SLOT.name, SLOT.due + timedelta(days=chance.randint(-900, 900))),
        number=chance.randint(1, 2000),
        articles=tuple(chosen),
        edition=edition,
        composed_at=SLOT.due,
        corrected={each.id: corrected for each in chosen if each.revision.corrects},
        picture=lambda path: replace(PICTURE, path=path),
    )
    return RandomIssue(draft, templates, is_hostile)


def _article(chance: Random, number: int, settings: Config, *, is_hostile: bool) -> Article:
    language = chance.choice([settings.publication.language, "", "en", "cy", "ar", "he"])
    spoken = (language or settings.publication.language).partition("-")[0]
    start = datetime(2026, 12, 1, tzinfo=UTC) + timedelta(minutes=15 * chance.randint(0, 3000))
    end = chance.choice([None, start, start + timedelta(minutes=90), start + timedelta(days=2)])
    place = chance.choice(["", "York", "יורק", "Caerdydd (y Neuadd)"])
    written = {
        "title": f"{_words(chance, spoken, chance.randint(2, 14))} {number}",
        "summary": " ".join(_sentence(chance, spoken) for _ in range(chance.choice([0, 1, 2, 4, 12]))),
        "source": chance.choice(["", f"Source {chance.choice(get_args(Republish))}", "مدرسة", "Ysgol y Bryn"]),
    }
    if is_hostile:
        written |= {name: chance.choice([*HOSTILE.values()]) for name in written if chance.random() < 0.4}
        place = chance.choice([place, *HOSTILE.values()])
    image = PICTURE.path if chance.random() < 0.3 else ""
    shows = f'<p><img src="{image}" alt="{_words(chance, spoken, 4)}"></p>' if image else ""
    one = article(
        number,
        **written,
        html=f"<p>{_words(chance, spoken, chance.choice([3, 300]))}</p>{shows}",
        topics=tuple(chance.sample([*TOPICS, OWN_TOPIC], chance.choice([0, 1, 1, 2]))),
        language=language,
        featured=chance.random() < 0.1,
        image=image,
        event=Event(start, end, place) if chance.random() < 0.2 else None,
        corrects="seeds/earlier.txt" if chance.random() < 0.1 else "",
    )
    dated = replace(one, date_source=chance.choice([DateSource.FRONT_MATTER, DateSource.FIRST_SEEN]))
    return republished(dated, settings.republish(one.revision.source), words(settings.publication.language))


def _edition(chance: Random, articles: Sequence[Article], *, is_hostile: bool) -> Edition:
    if chance.random() < 0.5:
        return Edition()

    def perhaps(text: str) -> str:
        given = chance.choice([*HOSTILE.values()]) if is_hostile and chance.random() < 0.3 else text
        return given[:500] if chance.random() < 0.5 else ""

    ids = [each.id for each in articles]
    said = [
        f"<p>{_sentence(chance, 'en')} <a href='https://elsewhere.example/{n}'>See <em>it</em></a>.</p>" for n in "ab"
    ]
    said += [
        "<h2>A word</h2><ul><li>One</li><li>Two <strong>of them</strong></li></ul><blockquote><p>So.</p></blockquote>"
    ]
    name = perhaps("Bus Company")
    return Edition(
        subject=perhaps("News for you"),
        preheader=perhaps(chance.choice(["News for you", "What there is to say of it"])),
        greeting=perhaps("Dear all,"),
        html="".join(chance.sample(said, chance.randint(0, 3))),
        lead=chance.choice(["", chance.choice(ids)]),
        order=tuple(chance.sample(ids, min(len(ids), chance.randint(0, 3)))),
        later=tuple(chance.sample(ids[1:], min(len(ids) - 1, chance.randint(0, 2)))) if len(ids) > 3 else (),
        sponsor=Sponsor(name, perhaps("We drive."), chance.choice(["", "https://bus.example/"]))
        if name.strip()
        else None,
    )


def _words(chance: Random, language: str, count: int) -> str:
    return " ".join(chance.choices(VOCABULARY[language].split(), k=count))


def _sentence(chance: Random, language: str) -> str:
    return f"{_words(chance, language, chance.randint(3, 30)).capitalize()}."
