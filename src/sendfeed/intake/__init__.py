"""Intake: a seed's bytes → an article's revision, or the reason why not. Pure: no files, clock or environment."""

from sendfeed.intake.companions import Beside, accompanies, alone, why_unusable
from sendfeed.intake.read import INTAKE_VERSION, read_seed, traits_of

__all__ = ["INTAKE_VERSION", "Beside", "accompanies", "alone", "read_seed", "traits_of", "why_unusable"]
