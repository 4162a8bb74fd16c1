"""A publication with every kind of page and of article, in any language of the interface, served as readers have it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sendfeed.web.listener import Listener
from sendfeed.web.site import site_app
from tests.intake.pictures import picture
from tests.support import CONFIG, MONDAY, NEXT_MONDAY, NEXT_SLOT, SATURDAY, SLOT, TUESDAY, Publication

REPORTS = 60
"""Plain articles: enough for lists that go on on another page."""
MORE_CONFIG = """
[[sources]]
name = "Larkmead Trust"
republish = "excerpt"

[[sources]]
name = "Quiet Trust"
republish = "link"

[[topics]]
name = "Transport"
match = ["minibus"]

[[topics]]
name = "Families"
match = ["families"]
"""
WORDS = {"en": "swimming lessons", "cy": "gwersi nofio i blant", "ar": "دروس السباحة للأطفال", "de": "Schwimmkurse"}
"""Something to say in each language."""
SENTENCES = {
    "en": "The children of all five schools have swimming lessons on Friday, and their families may come and watch.",
    "cy": "Mae plant y pum ysgol yn cael gwersi nofio ar ddydd Gwener, ac mae croeso i'w teuluoedd ddod i'w gwylio.",
    "ar": "يتلقى أطفال المدارس الخمس دروس السباحة يوم الجمعة، ويمكن لعائلاتهم الحضور لمشاهدتهم.",
    "de": "Die Kinder aller fünf Schulen haben am Freitag Schwimmunterricht, und ihre Familien dürfen ihnen zusehen.",
}
HOSTILE = """\
---
title: 'A <b>title</b> & "quotes" {{ 7*7 }} ]]> </title><script>document.title = "run"</script>'
source: <i>Source</i>
author: '"><img src=x onerror=alert(1)>'
topics: ['</a><script>alert(1)</script>']
---

Text of it <img src=x onerror=alert(1)> and one word that is long: {word}.
"""
TABLE = """\
---
title: A timetable
summary: What there is this term.
---

This term there is more to choose from than ever before, on every day of the week. Ask at the office.

| Term | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday |
|------|--------|---------|-----------|----------|--------|----------|--------|
| autumn | swimming | woodwork | gardening | percussion | trampolining | nothing | nothing |

## Where

> In `the hall`, but for gardening.

1. The hall
2. The garden

### And the pool

    by the gate
"""
PICTURES = """\
---
title: The hall has a new floor
image: pics/lead.png
author: Jo Harker
source: Hall committee
date: 2025-11-03
---

The hall has a new floor, and everybody may come and see it. Here is [the plan of it](plan.pdf).

![The new floor](pics/floor.jpg)
"""
PICTURES_ELSEWHERE = """\
<!doctype html><html lang="en"><head><title>Pictures of the stage</title></head><body><article>
<h1>Pictures of the stage</h1>
<p>The stage has new lamps<img src="https://pictures.example.org/lamps.jpg" alt="Lamps &amp; &lt;b>ladders&lt;/b>">and a
curtain of red velvet, and these pictures of it were taken at the rehearsal last week.</p>
<figure><img src="https://pictures.example.org/curtain.jpg" alt=""><figcaption>The curtain of old.</figcaption></figure>
<h2><img src="https://pictures.example.org/h.png" alt="Who plays there"></h2>
<ul><li><a href="https://choir.example.org/"><img src="https://pictures.example.org/choir.png" alt="The choir"></a><a
href="https://band.example.org/"><img src="https://pictures.example.org/band.png" alt=""></a></li>
<li><a href="https://dance.example.org/"><img src="https://pictures.example.org/dot.png" alt="">The dancers</a></li>
</ul>
<table><tr><th>Seats</th><td><img src="https://pictures.example.org/seats.png" alt="{word}"></td></tr></table>
</article></body></html>
"""
LANGUAGES = """\
<!doctype html><html lang="en"><head><title>What people say of the pool</title></head><body><article>
<h1>What people say of the pool</h1>
<p>The new pool is open, and everybody whom we asked at the gate on the first day has something to say of it.</p>
<p>They say <span lang="cy">bore da</span>, <em lang="la">ad nauseam</em>, <span lang="ar" dir="rtl">مرحبا</span>.</p>
<blockquote lang="cy"><p>Mae'r dŵr yn gynnes, a dywedodd pawb: <em lang="en">splendid</em>.</p></blockquote>
<blockquote lang="ar" dir="rtl"><p>الماء دافئ، وسنعود في الأسبوع القادم مع الأطفال.</p>
<ul><li>الاثنين</li></ul></blockquote>
<ul lang="he" dir="rtl"><li>המים חמים</li><li lang="en" dir="ltr">And deep (as they say).</li></ul>
<table><tr><th>Day</th><th lang="ar" dir="rtl">اليوم</th></tr>
<tr><td>Monday</td><td lang="ar" dir="rtl">الاثنين</td></tr></table>
</article></body></html>
"""
EVENT = """\
---
title: An evening for families
event: {start: 2026-01-20T18:00, end: 2026-01-20T20:30, place: The hall}
---

An evening for families of all children in the county, with tea and cake. Nobody needs to tell us beforehand.
"""
CORRECTED = "Fees for the pool\n\nThe pool costs four pounds a visit from January on, and three pounds for families.\n"
CORRECTION = """\
---
title: What the pool really costs
corrects: fees.txt
---

The pool costs three pounds a visit from January on, not four as we said here a few days ago. We are sorry.
"""
ELSEWHERE = """\
---
title: {title}
source: {source}
original_url: https://trust.example.org/{slug}
summary: The trust gives money for gardens.
---

The trust of the valley gives money for gardens, to five schools in the county, and asks who else would like some.
"""


@dataclass(frozen=True)
class Site:
    """A publication that is served at `url`, its own base URL, which ends with a slash."""

    publication: Publication
    url: str

    @property
    def root(self) -> Path:
        return self.publication.site

    def pages(self) -> list[str]:
        """The paths of all pages, but for what stands at addresses that lead to nothing."""
        found = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*.html"))
        return sorted(path for path in found if path != "404.html")

    def kinds(self) -> list[str]:
        """The path of one page of each kind, and of each article that is unlike the others; the last is missing."""
        # Pages that differ by a number only are of one kind: reports, pages of a long list, issues.
        kinds = {re.sub(r"\d+", "1", path): path for path in reversed(self.pages())}
        return [*sorted(kinds.values()), "nothing/here.html"]


@contextlib.contextmanager
def whole_site(home: Path, language: str) -> Iterator[Site]:
    """Build it below `home`, an empty folder, and serve it meanwhile."""
    listener = Listener("service.public", "127.0.0.1:0")
    try:
        publication = built(home, language, listener.url)
        listener.serve(site_app(publication.site))
        yield Site(publication, listener.url)
    finally:
        listener.stop()
        assert listener.ended(within_seconds=30)


def built(home: Path, language: str, base_url: str) -> Publication:
    """Issues sent and to come, an article of each kind, one that was withdrawn, and many more."""
    said = f'language = "{language}"\ndescription = "News of the county"\ntimezone = "'
    config = CONFIG.replace("https://news.example.org/", base_url).replace('timezone = "', said)
    publication = Publication(home, config + MORE_CONFIG)
    publication.seed("hall.md", PICTURES)
    publication.seed("pics/lead.png", picture("PNG", (1200, 500)))
    publication.seed("pics/floor.jpg", picture("JPEG", (900, 600)))
    publication.seed("plan.pdf", b"%PDF-1.7")
    publication.seed("voices.html", LANGUAGES)
    publication.seed("stage.html", PICTURES_ELSEWHERE.replace("{word}", "seat" * 99))
    publication.seed("papers.md", "---\ntitle: Papers of the meeting\n---\n\nFor all who could not come to it.\n")
    publication.seed("papers.pdf", b"%PDF-1.7 " + bytes(300_000))
    for code, words in WORDS.items():
        publication.seed(f"{code}.md", f"---\ntitle: {words}\nlanguage: {code}\n---\n\n{SENTENCES[code]}\n")
    publication.seed("hostile.md", HOSTILE.replace("{word}", "long" * 99))
    publication.seed("table.md", TABLE)
    publication.seed("event.md", EVENT)
    publication.seed("fees.txt", CORRECTED)
    publication.seed("gone.txt", "A mistake\n\nThis should not have been published at all, and is taken back.\n")
    publication.seed("trust.md", ELSEWHERE.format(title="Money for gardens", source="Larkmead Trust", slug="a"))
    publication.seed("quiet.md", ELSEWHERE.format(title="Gardens and money", source="Quiet Trust", slug="b"))
    publication.seed("own.md", ELSEWHERE.format(title="Gardening", source="", slug="c").replace("gardens", "sheds"))
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.seed_many(REPORTS)
    publication.seed("pool.md", CORRECTION)
    assert publication.sendfeed("articles", "withdraw", "gone.txt").code == 0
    publication.run(TUESDAY)
    publication.run(NEXT_MONDAY)
    states = {path: row["state"] for path, row in publication.articles().items()}
    assert {path for path, state in states.items() if state != "accepted"} == {"gone.txt"}, states
    assert publication.issues()[NEXT_SLOT]["state"] in {"approved", "waiting for approval"}
    return publication
