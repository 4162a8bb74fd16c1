"""Every rule of cleaning. Looking to drop more? Add a row to the table it belongs in."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Rule
from sendfeed.intake.clean.tables import (
    head,
    head_pages,
    middle,
    middle_pages,
    tail_comments,
    tail_languages,
    tail_languages_comments,
    tail_letters,
    tail_notices,
    tail_pages,
    tail_posts,
    tail_readers,
    tail_readers_more,
    tail_scripts,
    tail_share,
    tail_shops,
    tail_site,
    tail_systems,
    tail_tongues,
    tail_votes,
)

TABLES = (
    head,
    head_pages,
    middle,
    middle_pages,
    tail_comments,
    tail_readers,
    tail_share,
    tail_posts,
    tail_letters,
    tail_site,
    tail_notices,
    tail_systems,
    tail_languages,
    tail_languages_comments,
    tail_scripts,
    tail_shops,
    tail_votes,
    tail_pages,
    tail_readers_more,
    tail_tongues,
)

RULES: tuple[Rule, ...] = tuple(rule for table in TABLES for rule in table.RULES)
