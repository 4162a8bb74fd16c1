"""Programs of others that judge the pages, as `package.json` beside this and in `lighthouse/` names them."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
AXE = HERE / "node_modules/axe-core/axe.min.js"
NU = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
LIGHTHOUSE = HERE / "lighthouse/node_modules/lighthouse/cli/index.js"


def need(tool: Path) -> None:
    """Skip the test if the tool is not installed."""
    if not tool.exists():
        pytest.skip(f"{tool.name} is not installed")
