"""A database for everything here; plans have ids of their own."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.performing.bench import Bench
from tests.storage.databases import open_database


@pytest.fixture(scope="module")
async def database(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Database]:
    """SQLite."""
    async with open_database("sqlite", tmp_path_factory.mktemp("data")) as database:
        yield database


@pytest.fixture
async def bench(database: Database) -> Bench:
    """A step to carry out."""
    bench = Bench(database)
    await bench.plans.add(bench.plan)
    return bench
