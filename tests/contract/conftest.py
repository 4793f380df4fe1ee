"""The real msgraph-sdk and the real MSAL, over HTTP, against the simulated Microsoft 365."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.auth.local_sso import LocalSignIn
from bot.auth.tokens import UserTokens
from bot.graph.calendar import GraphCalendars
from bot.graph.client import GraphClient
from bot.graph.transport import Patience
from bot.local.microsoft365 import Microsoft365
from bot.model.people import User
from tests.auth.authority import MemoryCaches, seal
from tests.contract.world import (
    ALEX,
    ALEX_HIMSELF,
    DAY,
    GUILD,
    GUILD_ITSELF,
    KITCHEN,
    MARCO,
    MARCO_HIMSELF,
    MONDAY,
    OTHERS,
    SHOP,
    World,
    meeting,
)


@pytest.fixture(scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    folder: Path = tmp_path_factory.mktemp("microsoft365")
    app = web.Application()
    async with Microsoft365(folder) as simulation:
        simulation.add_routes(app)
        async with TestServer(app, host="127.0.0.1") as server, ClientSession() as http:
            origin = f"http://127.0.0.1:{server.port}"
            authority = f"{origin}/identity/raincheck"
            tokens = UserTokens(authority, "raincheck", "any secret", seal(), MemoryCaches())
            async with (
                LocalSignIn(tokens, authority, "raincheck") as signed_in,
                GraphClient(f"{origin}/graph/v1.0", signed_in, Patience(answer=0.5, pause=0.01)) as client,
            ):
                yield World(origin, http, GraphCalendars(client).of(User(ALEX["id"], "any-tenant")))


@pytest.fixture
async def world(running: World) -> World:
    return await stocked(running)


@pytest.fixture
async def crowded(running: World) -> World:
    """With more on the Tuesday than a page holds."""
    tuesday = MONDAY + DAY
    return await stocked(running, *(meeting(f"Meeting {n}", tuesday + timedelta(minutes=n)) for n in range(120)))


async def stocked(running: World, *more: dict[str, Any]) -> World:
    """As it was at first, with ``more`` meetings of Marco's."""
    events = [
        meeting("Daily standup", MONDAY.replace(hour=10)),
        meeting("No proposals", MONDAY.replace(hour=11), allowNewTimeProposals=False),
        meeting("No answers", MONDAY.replace(hour=12), responseRequested=False),
    ]
    own = {**meeting("Focus", MONDAY.replace(hour=14)), "organizer": ALEX_HIMSELF, "attendees": []}
    marco = {"type": "required", **MARCO_HIMSELF}
    held = {**meeting("Review", MONDAY.replace(hour=16)), "organizer": ALEX_HIMSELF, "attendees": [marco]}
    night = {**meeting("Guild night", MONDAY.replace(hour=19)), "organizer": GUILD_ITSELF, "attendees": [marco]}
    await running.local("DELETE", "faults")
    await running.local(
        "POST",
        "reset",
        {
            "people": [ALEX, MARCO, GUILD],
            "events": {MARCO["address"]: [*events, *more], ALEX["address"]: [own, held], GUILD["address"]: [night]},
            "bookingBusinesses": [KITCHEN, OTHERS, SHOP],
            "now": "2026-11-20T09:00:00+00:00",
        },
    )
    await running.local("DELETE", "requests")
    return running
