"""Cleaning: what pages leave behind in extracted text is dropped, in zones and by rules, and every drop is recorded."""

from __future__ import annotations

import difflib
from functools import lru_cache

from sendfeed.config.schema import Cleaning
from sendfeed.intake.clean.known import BY_PLACE, FIXED
from sendfeed.intake.clean.rules import Context, Rule, Ruleset, Zone
from sendfeed.intake.clean.tables import RULES

__all__ = ["RULES", "fixed_rules", "ruleset", "unknown_rules"]


@lru_cache(maxsize=4)
def ruleset(cleaning: Cleaning) -> Ruleset:
    """The rules that hold for a publication: all but those it switched off, and its own."""
    own = [Rule(rule.id, Zone(rule.zone), rule.pattern, Context.ALONE) for rule in cleaning.rules]
    return Ruleset(RULES, own, frozenset(cleaning.off) - FIXED.keys())


def unknown_rules(cleaning: Cleaning) -> list[tuple[str, str]]:
    """The rules that a publication switches off and that there are not, each with the nearest that there is, or ""."""
    own = {rule.id for rule in cleaning.rules}
    known = {rule.id for rule in RULES} | own | BY_PLACE.keys() | FIXED.keys()
    unknown = [id_ for id_ in cleaning.off if id_ not in known]
    return [(id_, next(iter(difflib.get_close_matches(id_, known, n=1)), "")) for id_ in unknown]


def fixed_rules(cleaning: Cleaning) -> list[tuple[str, str]]:
    """The rules that a publication switches off and that hold all the same, each with the reason."""
    return [(id_, FIXED[id_]) for id_ in cleaning.off if id_ in FIXED]
