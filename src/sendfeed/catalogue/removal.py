"""What becomes of articles whose files are gone: withdrawn by the second pass that finds it so, unless too many are.

A folder that is not mounted, or a tool that synchronises it and goes wrong, must not empty the site.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable

from sendfeed.model import Decision, Outcome, Seed

FEW = 3
"""So many may go at once, whatever share of all that is."""


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


def why_keep(
    seeds: Collection[Seed], withdrawn: Container[str], vanish_guard: float, recently: Container[str] = ()
) -> str:
    """Why nothing is withdrawn although files are gone; empty if it may be.

    `vanish_guard` is the largest share of the seeds of published articles that may be gone, those included that were
    `recently` withdrawn as gone.
    """
    missing = gone(seeds, withdrawn)
    if not missing:
        return ""
    missing += [seed for seed in seeds if seed.outcome is Outcome.MISSING and seed.article in recently]
    published = sum(1 for seed in seeds if seed.article and (seed.article not in withdrawn or seed.article in recently))
    if not any(seed.stat and seed.outcome is not Outcome.MISSING for seed in seeds):
        return f"the folder has no seed left, and had {published}"
    if len(missing) > FEW and len(missing) > vanish_guard * published:
        return f"the files of {len(missing)} of {published} published articles are gone"
    return ""
