from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sendfeed.adapters.store import Store
from sendfeed.adapters.store.database import Database
from tests.adapters.stores import STORES, Place, begin


@pytest.fixture(params=STORES)
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    return STORES[request.param](tmp_path)


@pytest.fixture
def place(places: Iterator[Place]) -> Place:
    return next(places)


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    """A store after the beginning of its first pass, with two digests."""
    store = place.open()
    begin(store)
    yield store
    store.close()


@pytest.fixture
def database(place: Place, store: Store) -> Iterator[Database]:
    """The same store, for rows that only another program would write."""
    database = place.database()
    yield database
    database.close()
