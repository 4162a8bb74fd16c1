from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import Publication


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return Publication(tmp_path / "publication")
