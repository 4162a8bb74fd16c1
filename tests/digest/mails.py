"""Mails as schools receive them, for all that judges mails: few articles and many, three languages, hostile texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from html import escape

from sendfeed.adapters.templates import Templates
from sendfeed.config import Config, load
from sendfeed.digest import Draft, build_message
from sendfeed.model import Article, Edition, Event, Message, Picture, Sponsor, in_reading_order
from tests import hostile
from tests.digest.samples import NO_FOLDER, article, config, draft

LANGUAGES = ("en-GB", "cy", "ar")
COUNTS = (1, 12, 40, 200)
LONG = "Supercalifragilistic" * 12
PICTURES = {
    each.path: each
    for each in (
        Picture("assets/bus.jpg", "image/jpeg", 1200, 800, 90_000),
        Picture("assets/hall.png", "image/png", 300, 900, 40_000),
    )
}
NEWS = {
    "en": {
        "The new minibus is here, and it has a name": "It seats twelve and has a lift. It goes to the sea first.",
        "Swimming on Tuesdays begins again after the repairs": "The pool is warm. Families may come from four o'clock.",
        "What the panel said of the autumn contracts": "Seven schools had written. Their words are in the report.",
        "A garden that can be smelled, heard and touched": "Mint, bamboo and gravel: pupils chose what grows where.",
        "Grants for signing choirs close in January": "Write two pages and a budget. Advice is free until Christmas.",
    },
    "cy": {
        "Mae'r bws mini newydd wedi cyrraedd, ac mae ganddo enw": "Mae lle i ddeuddeg ynddo. Bydd yn mynd i'r môr.",
        "Bydd y nofio ar ddydd Mawrth yn dechrau eto": "Mae'r pwll yn gynnes. Gall teuluoedd ddod o bedwar o'r gloch.",
        "Beth ddywedodd y panel am gontractau'r hydref": "Ysgrifennodd saith ysgol. Mae eu geiriau yn yr adroddiad.",
        "Gardd i'w harogli, ei chlywed a'i chyffwrdd": "Mintys, bambŵ a graean: y disgyblion ddewisodd beth sy'n tyfu.",
        "Grantiau i gorau arwyddo yn cau ym mis Ionawr": "Ysgrifennwch ddwy dudalen. Mae cyngor am ddim tan y Nadolig.",
    },
    "ar": {
        "وصلت الحافلة الصغيرة الجديدة، ولها اسم": "تتسع لاثني عشر راكبًا وفيها مصعد. الرحلة الأولى إلى البحر.",
        "تعود السباحة يوم الثلاثاء بعد الإصلاحات": "ماء المسبح دافئ. يمكن للعائلات أن تأتي من الساعة الرابعة.",
        "ما قالته اللجنة عن عقود الخريف": "كتبت سبع مدارس رسائل طويلة. كلماتها في التقرير.",
        "حديقة تُشم وتُسمع وتُلمس": "نعناع وخيزران وحصى: اختار التلاميذ ما ينمو وأين ينمو.",
        "تغلق منح جوقات الإشارة في يناير": "اكتبوا صفحتين وميزانية. المشورة مجانية حتى نهاية العام.",
    },
}
TOPICS = {"en": ("Transport", "Funding"), "cy": ("Trafnidiaeth", "Cyllid"), "ar": ("النقل", "التمويل")}
GREETING = {"en": "Dear colleagues,", "cy": "Annwyl gydweithwyr,", "ar": "زملاءنا الأعزاء،"}
OPENING = """\
<h2>A word before</h2><p>Thank you to everybody who wrote about the <strong>contracts</strong>;
<a href="https://panel.example.org/said">the panel's answer</a> is long.</p>
<ul><li>It is on the web.</li><li>It is in this mail.</li></ul><blockquote><p>We have read every word.</p></blockquote>
"""
SPONSOR = Sponsor("Bramble & Finch Coaches", "Twelve seats, one lift, no hurry.", "https://coaches.example.org/schools")


@dataclass(frozen=True)
class Mail:
    """A message, the language of its interface, and whether its texts were written to break it."""

    draft: Draft
    message: Message
    language: str
    is_hostile: bool = False


ORDINARY = tuple(f"{language}-{count}" for language in LANGUAGES for count in COUNTS)
NAMES = (*ORDINARY, "long", "short", "hostile")


@cache
def mail(name: str) -> Mail:
    """One of `NAMES`: `cy-40` is in Welsh, of 40 articles."""
    if name == "hostile":
        return _made(_hostile(), "en-GB", is_hostile=True)
    if name == "long":
        return _made(_dressed("en-GB", 12, "{number} " + LONG + " and how it came about, in many words" * 3), "en-GB")
    if name == "short":
        return _made(draft([article(title="Hall", summary="", source="")], _publication("en-GB", 12)), "en-GB")
    language, _, count = name.rpartition("-")
    return _made(_dressed(language, int(count)), language)


def _made(issue: Draft, language: str, *, is_hostile: bool = False) -> Mail:
    made = build_message(issue, Templates(NO_FOLDER, issue.config.publication))
    return Mail(issue, made, language, is_hostile)


def _publication(language: str, most: int) -> Config:
    return config(
        f"""
        title = "SEND News weekly"
        max_articles = {most}
        from = "SEND News <news@example.org>"
        unsubscribe_url = "https://lists.example.org/unsubscribe/weekly"
        """,
        f'language = "{language}"',
    )


def _dressed(language: str, count: int, title: str = "{title}") -> Draft:
    """An issue of so many articles; from twelve on with all that there may be besides, and as full as may be with most.

    One article is in a language of its own. `title` is what each one's title becomes.
    """
    spoken = language.partition("-")[0]
    news, topics = [*NEWS[spoken].items()], TOPICS[spoken]
    articles = []
    for number in range(1, count + 1):
        usual, summary = news[number % len(news)]
        numbered = usual if number <= len(news) else f"{usual} ({number})"
        shown = title.format(title=numbered, number=number)
        articles.append(article(number, title=shown, summary=summary, topics=topics[: number % 3]))
    edition = Edition()
    if count > 1:
        edition = Edition(greeting=GREETING[spoken], html=OPENING, sponsor=SPONSOR)
        start = datetime(2026, 12, 3, 17, 30, tzinfo=UTC)
        hall = Event(start, start + timedelta(hours=2), "Long Meadow School, Exampleton")
        other = "cy" if spoken == "en" else "en"
        told, more = next(iter(NEWS[other].items()))
        lead, second, third, fourth, fifth = articles[:-6:-1]
        articles[-5:] = [
            _pictured(fifth, "assets/hall.png", ""),
            _with(fourth, corrects="earlier.txt"),
            _pictured(third, "assets/hall.png", "The hall, seen from the garden"),
            _with(second, event=hall, language=other, title=told, summary=more),
            _pictured(lead, "assets/bus.jpg", "A cream minibus in front of green hills"),
        ]
    if count == max(COUNTS):
        articles = [_with(each, summary=f"{each.revision.summary} " * 8) for each in articles]
    return draft(
        in_reading_order(articles, edition),
        _publication(language, max(COUNTS) if count == max(COUNTS) else 12),
        edition=edition,
        corrected={each.id: article(9_999) for each in articles if each.revision.corrects},
        picture=PICTURES.get,
    )


def _hostile() -> Draft:
    settings = load(hostile.CONFIG, "config.toml")
    texts = {"title": hostile.TITLE, "summary": hostile.SUMMARY, "source": hostile.SOURCE, "topics": (hostile.TOPIC,)}
    event = Event(datetime(2026, 1, 20, 18, tzinfo=UTC), None, hostile.PLACE)
    wordy = f"{hostile.LONG} is a long word."
    articles = [article(number, **texts, event=event) for number in range(1, 10)]
    articles[0] = _pictured(articles[0], "assets/bus.jpg", hostile.ALT)
    articles[1] = article(2, title=wordy, summary=wordy, source=wordy, topics=(hostile.LONG,), corrects="earlier.txt")
    return draft(
        articles,
        settings,
        edition=Edition(
            subject=hostile.TITLE,
            preheader=hostile.SENTENCE,
            greeting=hostile.SENTENCE,
            html=f"<p>{escape(hostile.SENTENCE)} {hostile.LONG}</p>",
            sponsor=Sponsor(hostile.AUTHOR, hostile.LONG, hostile.URL),
        ),
        corrected={articles[1].id: articles[0]},
        picture=PICTURES.get,
    )


def _with(one: Article, **changed: object) -> Article:
    return replace(one, revision=replace(one.revision, **changed))  # type: ignore[arg-type]


def _pictured(one: Article, path: str, alt: str) -> Article:
    return _with(one, image=path, html=f'<p>Body.</p><p><img src="{path}" alt="{escape(alt)}"></p>')
