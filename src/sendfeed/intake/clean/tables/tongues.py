"""What pages in other languages than English print, language by language."""

from __future__ import annotations

from sendfeed.intake.clean.tables import (
    head_tongues,
    tail_arabic,
    tail_asian,
    tail_celtic,
    tail_french,
    tail_german,
    tail_northern,
    tail_romance,
    tail_slavic,
    tail_spanish,
    tail_turkish,
)

RULES = (
    *head_tongues.RULES,
    *tail_celtic.RULES,
    *tail_german.RULES,
    *tail_french.RULES,
    *tail_spanish.RULES,
    *tail_romance.RULES,
    *tail_northern.RULES,
    *tail_slavic.RULES,
    *tail_turkish.RULES,
    *tail_arabic.RULES,
    *tail_asian.RULES,
)
