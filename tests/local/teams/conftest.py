"""Teams on a port of its own, a bot on another, and somebody who uses the page's routes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.local.teams.client import TeamsClient
from tests.fakes.clock import FakeClock
from tests.fakes.local_bot import LocalBot

TENANT = "00000000-0000-0000-0000-00000000aaaa"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Neighbour:
    """Somebody who lives in the simulation."""

    id: str
    name: str
    address: str
    time_zone: str


ALEX = Neighbour("aaaaaaaa-0000-0000-0000-000000000001", "Alex Wilber", "alex@example.com", "America/New_York")
JO = Neighbour("aaaaaaaa-0000-0000-0000-000000000002", "Jo Fischer", "jo@example.com", "W. Europe Standard Time")


@dataclass
class Person:
    """Uses the routes that the page calls, in Alex's name."""

    url: str
    session: ClientSession
    client: TeamsClient
    clock: FakeClock

    async def calls(self, method: str, path: str, body: Any = None, **more: Any) -> tuple[int, Any]:
        """The status and the JSON that came with it."""
        async with self.session.request(method, self.url + path, json=body, **more) as response:
            is_json = response.content_type == "application/json"
            return response.status, await response.json() if is_json else await response.text()

    async def writes(self, text: str, who: Neighbour = ALEX) -> Any:
        """The message as it stands afterwards."""
        status, message = await self.calls("POST", f"/local/chat/{who.id}/messages", {"text": text})
        assert status == 201
        return message

    async def reads(self, who: Neighbour = ALEX) -> list[Any]:
        """Everything in the chat."""
        status, chat = await self.calls("GET", f"/local/chat/{who.id}")
        assert status == 200
        return list(chat["messages"])

    async def presses(self, card: str, action: Any) -> Any:
        """What became of a click."""
        status, answer = await self.calls("POST", f"/local/chat/{ALEX.id}/messages/{card}/actions", {"action": action})
        assert status == 200
        return answer


@asynccontextmanager
async def teams_at(folder: Path) -> AsyncIterator[Person]:
    """Teams with its chats in a folder, on an ephemeral port."""
    clock = FakeClock(NOW)
    client = TeamsClient(lambda: [ALEX, JO], clock, tenant=TENANT, folder=folder, answers_within=0.5)
    async with client, ClientSession() as session:
        app = web.Application()
        client.add_routes(app)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield Person(f"http://127.0.0.1:{runner.addresses[0][1]}", session, client, clock)
        finally:
            await runner.cleanup()


@pytest.fixture
async def bot() -> AsyncIterator[LocalBot]:
    async with LocalBot() as running:
        yield running


@pytest.fixture
async def alex(tmp_path: Path, bot: LocalBot) -> AsyncIterator[Person]:
    async with teams_at(tmp_path) as person:
        person.client.register_bot(bot.endpoint)
        yield person
