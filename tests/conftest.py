from __future__ import annotations

import gc
from pathlib import Path

import pytest

from tests.support import Publication


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return Publication(tmp_path / "publication")


def pytest_collection_finish() -> None:
    """Thousands of tests are never garbage: without this, each collection looks through all of them."""
    gc.collect()
    gc.freeze()
