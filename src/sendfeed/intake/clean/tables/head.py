"""What stands around a title, besides what `imprint` reads: notices first, then short lines."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Rule
from sendfeed.intake.clean.tables import head_lines, head_notices

RULES: tuple[Rule, ...] = (*head_notices.RULES, *head_lines.RULES)
