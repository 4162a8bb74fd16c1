"""What becomes of articles whose files are gone: withdrawn by the second pass that finds it so, unless too many are.

A folder that is not mounted, or a tool that synchronises it and goes wrong, must not empty the site.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from datetime import datetime, timedelta

from sendfeed.model import Decision, Outcome, Seed, Why, Withdrawal

FEW = 3
"""So many may go at once, whatever share of all that is."""

SLOWLY = timedelta(days=1)
"""What went within this time counts as gone at once: a folder may be emptied file by file."""


def gone(seeds: Iterable[Seed], withdrawn: Container[str]) -> list[Seed]:
    """The seeds whose file is gone while their article is still published, but for those that a person holds."""
    stands = {Decision.HOLD, Decision.WITHDRAW}
    return [
        seed
        for seed in seeds
        if seed.outcome is Outcome.MISSING
        and seed.article
        and seed.article not in withdrawn
        and seed.decision not in stands
    ]


def why_keep(seeds: Collection[Seed], withdrawals: Mapping[str, Withdrawal], vanish_guard: float, now: datetime) -> str:
    """Why nothing is withdrawn although files are gone; empty if it may be.

    `vanish_guard` is the largest share of the seeds of published articles that may be gone, those included that were
    withdrawn for that a short time before `now`.
    """
    missing = gone(seeds, withdrawals)
    if not missing:
        return ""
    recently = {key for key, each in withdrawals.items() if each.why is Why.GONE and now - each.since < SLOWLY}
    all_missing = len(missing) + sum(seed.outcome is Outcome.MISSING and seed.article in recently for seed in seeds)
    published = sum(
        1 for seed in seeds if seed.article and (seed.article not in withdrawals or seed.article in recently)
    )
    if not any(seed.stat and seed.outcome is not Outcome.MISSING for seed in seeds):
        return f"the folder has no seed left, and had {published}"
    if all_missing <= FEW or all_missing <= vanish_guard * published:
        return ""
    if all_missing == len(missing):
        return f"the files of {len(missing)} of {published} published articles are gone"
    of_all = f"and within a day those of {all_missing} of {published}"
    return f"the files of {len(missing)} published articles are gone, {of_all}"
