"""The whole program on a port of its own, with people who write to it through a Teams of the tests' own."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot.settings import Options, Settings
from bot.wiring import raincheck
from tests.conversations.house import House
from tests.conversations.world import ALEX, JO, world
from tests.fakes.teams import Teams, Writer
from tests.local.openapi import Contract, contract


@pytest.fixture(scope="package")
def slice_of_graph() -> Contract | None:
    """What Graph's requests and answers are held against; None where it does not lie beside the project."""
    return contract()


@pytest_asyncio.fixture(scope="package")
async def connectors() -> AsyncIterator[AsyncExitStack]:
    """Every test's, until the program has ended: it still changes cards when a test is over."""
    async with AsyncExitStack() as connectors:
        yield connectors


@pytest_asyncio.fixture(scope="package")
async def running(
    tmp_path_factory: Any,
    slice_of_graph: Contract | None,
    connectors: AsyncExitStack,  # noqa: ARG001 -- they end after it
) -> AsyncIterator[str]:
    """The program's origin."""
    folder: Path = tmp_path_factory.mktemp("raincheck")
    around = [slice_of_graph.middleware] if slice_of_graph else []
    async with raincheck(Settings.of({}, Options(port=0, data=folder, browser=False)), around) as origin:
        yield origin


@pytest_asyncio.fixture
async def house(running: str, slice_of_graph: Contract | None) -> AsyncIterator[House]:
    """The program with the tests' own people and weeks, and an empty log."""
    async with ClientSession() as http:
        house = House(http, running)
        await house.reset(world())
        yield house
    if slice_of_graph:
        found, slice_of_graph.violations[:] = list(slice_of_graph.violations), []
        assert found == []


@pytest_asyncio.fixture
async def teams(connectors: AsyncExitStack) -> Teams:
    """The connector that the bot answers to."""
    return await connectors.enter_async_context(Teams())


@pytest_asyncio.fixture
async def alex(house: House, teams: Teams) -> Writer:
    """The user whose calendar it is about.

    In each test somebody new, whom the simulation takes for Alex, the first of its people: no plan of another test's is
    open for them.
    """
    return Writer(teams, house.http, house.origin, str(uuid4()), ALEX["name"])


@pytest_asyncio.fixture
async def jo(house: House, teams: Teams, alex: Writer) -> Writer:
    """Somebody else, who got hold of Alex's conversation."""
    return Writer(teams, house.http, house.origin, str(uuid4()), JO["name"], conversation=alex.conversation)
