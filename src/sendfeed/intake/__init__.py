"""Intake: a seed's bytes → an article's revision, or the reason why not. Pure: no files, clock or environment."""

from sendfeed.intake.read import INTAKE_VERSION, read_seed

__all__ = ["INTAKE_VERSION", "read_seed"]
