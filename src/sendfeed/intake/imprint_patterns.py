"""How imprints write times, days and names, and what connects these: patterns for one place of a line."""

from __future__ import annotations

import re

from sendfeed.intake.imprint_words import OFFICE, PUBLISHED, ROLE

TIME = re.compile(
    r"(?:(?:at|um|à|às|a las|alle|om|kl\.?|o godz\.|klo|в|о|@) ?)?"
    r"(?P<hour>\d{1,2})(?:[:.h]|(?= ?[ap]\.? ?m))(?P<minute>\d{2})?(?P<second>[:.]\d{2})?(?:[.,]\d{1,6})?"
    r"(?: ?(?P<half>[ap])\.? ?m\.?(?![a-z]))?(?: ?(?:uhr|hrs|h|น\.)(?!\w)| ?Z(?!\w)| ?[+-]\d{2}:?\d{2})?(?![\d:])",
    re.IGNORECASE,
)
ZONE = re.compile(
    r"(?:(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))? Time|(?:UTC|GMT) ?[+-]\d{1,2}(?::\d{2})?"
    r"|[A-Z]{1,3}[SD]?T|UTC|GMT|MESZ|MEZ)(?!\w)"
)
TIME_FIRST = re.compile(r",? (?:on )?(?:\w{3,9},? )?(?=\d|\w{3,9} \d)")
DAY_OF_WEEK = re.compile(
    r"(?:d?dydd |יום |يوم )?"
    r"((?:dé )?[^\W\d_][^\s\d.,،|/()]{1,13}(?:-feira)?)(?: ?[|/]|[.,،]{0,2}) ?(?=\w{1,12}[ .,/-].{0,20}\d{2})"
    r"(?<=[\s|/.,،])",
    re.IGNORECASE,
)
WORD = re.compile(r"([^\W\d_][^\s\d.,،|/()]{1,13})(?![\w/])")
LEAD = re.compile(
    r"(?:thread starter|topic starter|themenstarter(?:in)?|ersteller(?:in)?|initiateur du fil(?: de discussion)?|autor"
    r"|iniciador del tema|autore discussione|onderwerp ?starter|autor wątku|trådstartare|konuyu başlatan)"
    r"[ :]{1,3}[^|•·,]{1,40}?[ |•·,-]{1,5}(?:start date|beginndatum|erstellt am|date de début|fecha de inicio"
    r"|data d['’]inizio|startdatum|rozpoczęty|data rozpoczęcia|başlangıç tarihi)[ :]{1,3}(?=[\w])"
    r"|from ?: [^|\d]{2,100}? (?=(?:published|last updated)\b)"
)
"""What is before a date of publication in forums, and on pages of a government."""
DIGIT = re.compile(r"\d")
GLUED_BY = re.compile(r"[Bb]y(?=[A-Z][a-z])")
HARD_GAP = re.compile(r"[|•·●⋅/–—»›>~]|\s-\s|^-\s")
UP_TO_HARD_GAP = re.compile(r"[^|•·●⋅/–—»›>~,\d]{1,60}?(?=\s*(?:[|•·●⋅/–—»›>~]|\s-\s|, (?=\w{3,9}\.? \d|\d)|$))")
UP_TO_DATE = re.compile(r"[A-Z][\w&'’-]*(?: (?:[A-Z&][\w'’-]*|and|of)){0,2}?(?= (?:(?:Posted|Published)\b|[A-Z\d]))")
"""A few words with capitals before a date or its label, with nothing between."""
UP_TO_BAR = re.compile(r"[^|•·●]{2,80}?(?=\s*[|•·●]|$)")
LAST_COUNT = re.compile(r"(?<=\| )\d{1,5}$")
"""How many comments there are, where nothing says so."""
TOPICS = re.compile(
    r" ?[:：]? ?([^|•·●]{0,150}?)(?=\s*(?:[|•·●]|\b(?<!class )(?<!year )(?<!stage )(?<!grade )(?<!room )\d|\s/\s"
    r"|\b(?:by|on|tags|tagged|posted|updated|published"
    r"|(?:leave|post|add) a"
    r"|no comments)\b"
    r"|$))",
    re.IGNORECASE,
)
IN = re.compile(r"(?:in|under)(?= (?-i:[A-Z]))", re.IGNORECASE)
ON = re.compile(
    r"(?:(?:on|the|le|am|vom|den|el|il|em|del|op|dnia|dne|kl|ar|at|pe|på|më|на|στις|في|بتاريخ|को)(?=[ :]|$)"
    r"|in(?=\s*[/|]|$))",
    re.IGNORECASE,
)
LOST = re.compile(r"(?:on|at|in|am|le|den|el|op|dnia|ar)(?=[ :]|$)", re.IGNORECASE)
"""What follows `by` where the name got lost."""
WITH_ROLE = re.compile(
    rf",?\s+(?=[^|•·●\d.!?]{{0,60}}\b{ROLE}\b)[^|•·●\d.!?]{{3,80}}?(?=\s*(?:[|•·●\d]|\s-\s|,? (?:posted|published"
    rf"|updated)\b|$))",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(rf"{OFFICE}(?!\w)|{PUBLISHED}(?![^\W\d_])")
"""What begins like the name of a day, and is none: `La daabacay`, `Di Redazione`."""
PUBLISHES = re.compile(rf"{PUBLISHED}(?![^\W\d_])")
IN_BRACKETS = re.compile(r"\s*\([^\W\d_][^()|\d]{2,60}\)")
FOR = re.compile(
    r"\s+(?:[Ff]or|from|of|at) (?:the )?[A-Z][^|•·●\d.!?,]{1,50}?(?=\s*(?:[|•·●\d,]|(?:Published|Posted|Updated)\b|$))"
)
OF_HOUSE = re.compile(
    r", [A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|the|and|for)){0,4}?"
    r"(?=\s*(?:[|•·●\d]|\s-\s|(?:Published|Posted|Updated|on)\b|$))"
)
"""For whom somebody writes: `By Jo Harker, Bugle Radio`."""
ACCOUNT = re.compile(r"(?=\w*[A-Za-z]\w*\d|\w+ am \d)[\w.-]{2,25}(?=\s+(?:on|am|at|le|el|il|op)\s|\s*[»|·,(]|$)")
SOURCES = re.compile(r"[^\W\d_a-z][^|•·●\d.!?;:]{1,60}(?=\s*(?:[|•·●\d]|$))")
UP_TO_COUNT = re.compile(
    r"(?:(?P<by>admin|[A-Z][\w'’.-]{0,30} [A-Z][\w'’.-]{0,30})|[A-Z][\w&'’.-]{0,30}),?"
    r"(?: (?:Sin categor[ií]a|Sem categoria|Non class[ée]|Senza categoria|Geen categorie|Bez kategorii"
    r"|[A-Z][\w&'’.-]{0,30}),?){0,14}?"
    r"(?= (?i:no comments|comments off|leave a (?:comment|reply)|\d{1,4} comments?)\b|(?P<number> \d{1,3}$))"
)
"""What stands between a date and how many comments there are: who wrote, the topics."""
TOPICS_OF = re.compile(r"(?:categories|category|tags|kategorien|schlagwörter|catégories|categorías|etiquetas)(?= |$)")
