"""Every store keeps its contract on both databases."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.storage.databases import BOTH, open_database


@pytest.fixture(params=BOTH)
async def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Database]:
    """A fresh one of each kind."""
    async with open_database(request.param, tmp_path_factory.mktemp("data")) as database:
        yield database
