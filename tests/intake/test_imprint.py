from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.imprint import read_imprint

DAY = date(2022, 3, 12)

LABELLED = """
Posted on 12 March 2022 by admin
Published Date: 12 Mar 2022
Published: Saturday 12 March 2022
Posted: 12/03/22
Posted by Jo Harker on March 12, 2022
First published on Sat 12 Mar 2022 06.00 GMT
Published 2:16 AM EST Mar 12, 2022
Written: 2022-03-12 15:03:30Updated: 2022-11-07 15:30:46
Published: 12 Mar, 2022 CET. Updated: Mon 14 Mar 2022 08:11 CET
By Jo Harker | Published 12 March 2022 | Updated 13 March 2022
Article published on: 12 March 2022
News date : 12/03/2022 Category : Press Releases
Veröffentlicht: 12.03.2022 | Autor: | Abgelegt unter: Canon S110, Foto | Tags: , , |5 Kommentare
Veröffentlicht am 12. März 2022 von Jana Roth
Publié le 12 mars 2022 par Jeanne Roux
Publicado el 12 de marzo de 2022
Pubblicato il 12 marzo 2022
Geplaatst op 12 maart 2022
Opublikowano: 12 marca 2022
Publicerad 12 mars 2022
Cyhoeddwyd: 12 Mawrth 2022
Foilsithe: 12 Márta 2022 | Le foireann nuachta
Posted 12 March 2022 in Class 4
نشر في 12 مارس 2022
发布时间：2022年3月12日 10:30
""".strip().split("\n")

UNLABELLED = """
12th March 2022
12/03/2022
2022-03-12
2022-03-12T10:00:00Z
12.03.2022
Sat, 12 Mar 2022
12 marzo, 2022 admin Sin categoría 0
Saturday, March 12, 2022
sábado 12 de marzo de 2022 4:44 PM
Le 12/03/2022
19:31, 12 March 2022
By | March 12, 2022
by admin | Mar 12, 2022 | News | 0 comments
By Jo Harker on 12 March 2022 in News
By Jo Harker - 12 March 2022
Jo Harker | 12 March 2022
Jo Harker, March 12, 2022
News | 12 March 2022
12 March 2022 · 3 min read
12 March 2022 by admin Leave a comment
calendar_today 12 March 2022
Von / 12. März 2022 / Keine Kommentare
Date: 12 March 2022
12 Mart 2022
12 marca 2022
١٢ مارس ٢٠٢٢
2022年3月12日
""".strip().split("\n")

MORE_LABELLED = """
Date posted: 3 May 2021
Published on: 3rd of May, 2021
Posted: Tue, 3 May 2021 10:14
Posted 3 May 2021, 10.14am BST by Jo Harker in News
Written by Jo Harker. Posted in News on 3 May 2021
First published: 3 May 2021 Last updated: 5 May 2021
Crime Published On May 3, 2021 01:52 PM
Guide | Published on 03/05/2021 | Reading time 7 mins
Published:Tuesday | May 3, 2021 | 9:52 PM
Published 3 May 21
Posted Mon 3 May 21
Published at 9am on 3 May 2021
Posted on 3 May 2021 at 9am
Posted on May 3, 2021 by Jo Harker in Blog, News with 3 Comments
Posted by Jo Harker on Monday, May 3rd, 2021 at 9:14 am.
Published May 3, 2021 at 9:14am EDT
Published: May 3, 2021, 9:14 a.m. ET
Published 3 May 2021, 9.14 BST
Article published 3 May 2021 by The Orchard Trust
Online since 3 May 2021
Date of publication: 3 May 2021
Publication date: 2021-05-03
Publiée le 3 mai 2021 à 10h14
Publié le : 03/05/2021 - 10:14
Mis en ligne le 3 mai 2021
Paru le 3 mai 2021
Veröffentlicht: Montag, 03. Mai 2021 10:14
Veröffentlicht am 3. Mai 2021 um 10:14 Uhr
Erstellt am 3.5.2021
Artikel vom 3. Mai 2021
Pressemitteilung vom 03.05.2021
Publicado el 3 de mayo de 2021
Fecha de publicación: 3 de mayo del 2021
Publicado em 3 de maio de 2021 às 10h14
Publicado: 3 de mayo de 2021 | Actualizado: 5 de mayo de 2021
Publicat el 3 de maig de 2021
Pubblicato il 3 maggio 2021 alle 10:14
Pubblicato: 3 Maggio 2021
Data di pubblicazione: 03/05/2021
Gepubliceerd op: 3 mei 2021
Geplaatst op 3 mei 2021 door Jan de Boer
Opublikowano 3 maja 2021
Data publikacji: 3.05.2021
Data dodania: 3 maja 2021 r.
Publicerad 3 maj 2021 kl 10.14
Publicerad: 3 maj, 2021
Publisert 3. mai 2021
Publisert: 03.05.2021 kl. 10:14
Offentliggjort 3. maj 2021
Udgivet den 3. maj 2021
Julkaistu 3.5.2021
Julkaistu 3. toukokuuta 2021
Birt 3. maí 2021
Közzétéve: 2021. május 3.
Publikováno 3. května 2021
Publikováno: 3. 5. 2021
Zverejnené 3. mája 2021
Publicat pe 3 mai 2021
Yayınlanma tarihi: 3 Mayıs 2021
Yayınlanma: 03.05.2021 - 10:14
Foilsithe ar 3 Bealtaine 2021
Foilsithe: 3 Bealtaine 2021
Cyhoeddwyd ar 3 Mai 2021
Cyhoeddwyd: 3ydd Mai 2021
Δημοσιεύτηκε στις 3 Μαΐου 2021
Опубликовано 3 мая 2021
Опубликовано: 3 мая 2021 г.
Опубліковано 3 травня 2021
Публикувано на 3 май 2021
Objavljeno: 3. maj 2021
Diterbitkan: 3 Mei 2021
تم النشر في 3 مايو 2021
نشر في: 3 مايو 2021
تاریخ اشاعت: 3 مئی 2021
شائع: 3 مئی 2021
شائع شدہ 3 مئی 2021
פורסם ב-3 במאי 2021
פורסם: 3 מאי 2021
प्रकाशित: 3 मई 2021
प्रकाशित तिथि: 3 मई 2021
প্রকাশিত: ৩ মে ২০২১
ਪ੍ਰਕਾਸ਼ਿਤ: 3 ਮਈ 2021
发布于2021年5月3日
发布日期：2021-05-03
公開日：2021年5月3日
게시일: 2021년 5월 3일
등록일 2021.05.03
""".strip().split("\n")

MORE_UNLABELLED = """
3 May 2021 | News
News - 3 May 2021
03.05.2021
2021/05/03
May 3rd 2021 at 9:14am
Mon 3 May 21
Monday, May 3, 2021 - 14:02
on May 3, 2021
May 03 2021
(3 May 2021)
3 May, 2021 • 4 min read
Jo Harker | 3 May 2021 | 0 comments
By Jo Harker | May 3, 2021 | Interviews, Sport | 0 comments
Tourism May 3, 2021 | 4:39 pm
Staff Consortium | May 3, 2021 01:52:54 PM
May 3, 2021 - 11:28 AMT
3. Mai 2021 @ 18:13 // Autor: // ~ Lesezeit: 1 Minute
3-May-2021
3/May/2021
[3 May 2021]
~ 3 May 2021 ~
Mon | May 3, 2021
3rd May 2021 by Jo Harker
3 May 2021 - Jo Harker
3 May 2021 in News
3 May 2021 by Jo Harker in News & Views
2021-05-03 10:14:22
2021-05-03T10:14:22+01:00
3 mai 2021 | Actualités
le 3 mai 2021
am 3. Mai 2021
vom 3. Mai 2021
el 3 de mayo de 2021
3 de maio de 2021
lunedì 3 maggio 2021
maandag 3 mei 2021
poniedziałek, 3 maja 2021
3 maja 2021 r.
den 3 maj 2021
maanantai 3. toukokuuta 2021
2021. május 3.
3 Mayıs 2021 Pazartesi
الاثنين 3 مايو 2021
सोमवार, 3 मई 2021
3 मई 2021
2021年5月3日 星期一
2021年5月3日（月）
2021년 5월 3일 월요일
3 de maig de 2021
3 May 2021, 10:14
3 May 2021 10:14 AM
10:14, 3 May 2021
10.14am, Monday 3 May 2021
3 May 2021 · Jo Harker
3 May 2021 - 2 minute read
""".strip().split("\n")

NO_PUBLICATION = """
Venue: Main Hall, 3 May 2021
Council meeting 3 May 2021
Main Hall | 3 May 2021
Open evening | 3 May 2021
Summer Concert May 3, 2021 | 7:30 pm
Spring Fair | 3 May 2021 | 10:14
Governors | 3 May 2021
Sponsored Walk | 3 May 2021 | 10:00
Accounts published to 3 May 2021
Copyright 3 May 2021
Report due 3 May 2021
Mon 3 May 10 - 12
Fri 4 Nov 10 to 12
Mon 3 May 19.30
Thursday 3 May 21 places left
Posted 3 May
Published 31/02/2022
London, 3 May 2021
Expires 3 May 2021
3 May 2021 9am
3 May 2021, 7pm
3 May 21
Tea Dance 3 May 2021
Harvest Supper 3 May 2021 6.30pm
Managua, Nicaragua 26 May 2021 7:43 p.m.
""".strip().split("\n")

UNDATED = """
By Jo Harker
By Jo Harker, Education Correspondent
By Jo Harker Chief Reporter
By Jo Harker for The Gazette
By Communications Team
By
By -
Article by
Posted on
PUBLISHED: | UPDATED:
Veröffentlicht am von
Updated: 3 May 2024
Last modified 3 May 2024
Page last updated: 12 March 2022
2 mins read
Reading time: 3 minutes
1 min ago
3 Comments
Comments Off on The coat and the bus
/0 Comments/in /by
Tags: play, people, history
Tags:
Categories: News, Blog
Filed under: News
Posted in News
""".strip().split("\n")

SENTENCES = """
Date: the fruit that fed us
By the river
By Invitation Only
By Popular Demand
By 2030 we want to be carbon neutral
By 12 March 2022 all forms must be in
By Jane Austen, a life in letters
Posted to Arras in 1916, he wrote home
Posted: a letter from Arras
Posted in the window was a sign
Published authors visit
Published in 1916, it sold out
Written by children for children
Words that matter
Author visit
3 comments from parents that changed our minds
No comment
Views from the bridge
Updated guidance
Reviewed: three books for summer
Tags on coats
Source: of joy
Stand by me
Von Haus zu Haus
Par for the course
News
10 things to know
1 Sample Street
2020
Summer 2022
March 2022
The hall opened on 12 March 2022
Meeting of 12 March 2022
12 March 2022: the day the pool closed
12 March 2022 to 14 March 2022
12 March 2022 - 14 March 2022
from 12 March 2022
31 February 2022
Date of birth: 3 May 1990
Closing date: 12 March 2022
Deadline: 12 March 2022
Start date: 12 March 2022
Event date: 12 March 2022
Termin: Montag, 15. November 2021 um 10.30 Uhr
12 March 2022, Main Hall
12 March 2022 | Main Hall | 5.30pm
Date: 12 March 2022, 7pm
Saturday 12 March 2022, 5.30pm to 7.30pm
""".strip().split("\n")


@pytest.mark.parametrize("line", LABELLED)
def test_a_line_says_when_it_was_published(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert (imprint.published, imprint.is_labelled, imprint.rule) == (DAY, True, "date-line")


@pytest.mark.parametrize("line", UNLABELLED)
def test_a_line_is_a_date(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert (imprint.published, imprint.is_labelled) == (DAY, False)


@pytest.mark.parametrize("line", MORE_LABELLED)
def test_a_line_says_so_in_other_forms_and_languages(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert (imprint.published, imprint.is_labelled) == (date(2021, 5, 3), True)


@pytest.mark.parametrize("line", MORE_UNLABELLED)
def test_a_line_is_a_date_in_other_forms_and_languages(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert (imprint.published, imprint.is_labelled) == (date(2021, 5, 3), False)


@pytest.mark.parametrize("line", NO_PUBLICATION)
def test_a_line_with_a_date_that_is_of_something_else(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint is None or imprint.published is None


@pytest.mark.parametrize("line", UNDATED)
def test_a_line_tells_something_else(line: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert imprint.published is None


@pytest.mark.parametrize("line", SENTENCES)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert read_imprint(line) is None


@pytest.mark.parametrize("line", [*LABELLED, *UNLABELLED, *UNDATED])
def test_a_sentence_after_it_makes_it_text(line: str) -> None:
    if " on The coat" not in line:
        assert read_imprint(f"{line} and so the hall stayed open all night.") is None


@pytest.mark.parametrize(
    ("line", "people", "other"),
    [
        ("By Jo Harker", "Jo Harker", ""),
        ("By JO HARKER", "JO HARKER", ""),
        ("Written by Dr Jo Harker and Sam O'Neil", "Dr Jo Harker and Sam O'Neil", ""),
        ("By Jo Harker Chief Reporter", "Jo Harker", ""),
        ("By Jo van der Berg, chair of trustees", "Jo van der Berg", ""),
        ("Posted by Jo Harker on 3 May 2022", "Jo Harker", ""),
        ("Words: Jo Harker", "Jo Harker", ""),
        ("Gan Siân Roberts", "Siân Roberts", ""),
        ("Par Jeanne Roux", "Jeanne Roux", ""),
        ("Von Jana Roth", "Jana Roth", ""),
        ("Posted by admin on 3 May 2022", "", "admin"),
        ("Posted by jharker on 3 May 2022", "", "jharker"),
        ("By the Orchard Trust", "", "the Orchard Trust"),
        ("By Staff Reporter", "", "Staff Reporter"),
        ("Source: Orchard Trust", "", "Orchard Trust"),
    ],
)
def test_whom_it_names(line: str, people: str, other: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert (imprint.people, imprint.other) == (people, other)


@pytest.mark.parametrize(("line", "wants"), [("Author:", "by"), ("Article by", "by"), ("Posted on", "published")])
def test_what_the_next_line_may_have(line: str, wants: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert imprint.wants == wants


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jo Harker | 12 March 2022", "Jo Harker"),
        ("12 March 2022 · Jo Harker", "Jo Harker"),
        ("News | 12 March 2022", ""),
    ],
)
def test_a_name_alone(line: str, name: str) -> None:
    imprint = read_imprint(line)
    assert imprint
    assert (imprint.name_alone, imprint.people) == (name, "")


def test_months_first_where_that_is_the_custom() -> None:
    assert (first := read_imprint("03/04/2022", month_first=True))
    assert (second := read_imprint("03/04/2022"))
    assert (first.published, second.published) == (date(2022, 3, 4), date(2022, 4, 3))


@given(st.text(max_size=300), st.sampled_from(["", "By ", "Posted on ", "12 March 2022 ", "Tags: "]))
def test_no_line_raises(text: str, before: str) -> None:
    read_imprint(before + text)


@pytest.mark.parametrize("unit", ["a", "by ", "| ", "12 ", "tags: ", "posted ", "1, ", "in A, "])
def test_no_line_takes_long(unit: str) -> None:
    start = time.process_time()
    for length in range(200, 251, 5):
        read_imprint((unit * 250)[:length])
    assert time.process_time() - start < 0.5
