"""A bot over real HTTP, with Microsoft's ends faked."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.teams.adapter import Adapter, Limits
from bot.teams.connector import Connector
from bot.teams.credential import NoCredential
from bot.teams.inbound import FromTeams, FromThisMachine, Inbound
from bot.teams.keys import SigningKeys
from bot.teams.retries import Patience
from bot.teams.service_urls import ServiceUrls, loopback_only, teams_hosts
from bot.web import application
from tests.teams import microsoft, people
from tests.teams.token_service import TokenService

QUICK = Patience(attempts=3, attempt=0.3, total=1, first_pause=0.01, longest_pause=0.02)


@dataclass
class Bot:
    """A running bot and what it talks to."""

    url: str
    session: aiohttp.ClientSession
    adapter: Adapter
    connector: microsoft.Connector
    framework: microsoft.BotFramework
    turn: people.ScriptedTurn

    async def post(self, activity: Any, token: str | None = None, **changes: Any) -> tuple[int, Any]:
        """What HTTP answers to an activity: its status, and its body if it has one."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        sent = {"json": activity, **changes}
        sent["headers"] = {**headers, **sent.get("headers", {})}
        async with self.session.post(f"{self.url}/api/messages", **sent) as response:
            body = await response.read()
            return response.status, await response.json() if body else None

    async def told(self, **changes: Any) -> tuple[int, Any]:
        """A message."""
        return await self.post(people.activity(self.connector.url, **changes))

    async def clicked(self, **changes: Any) -> tuple[int, Any]:
        """A click."""
        return await self.post(people.click(self.connector.url, **changes))


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        yield session


@pytest.fixture
async def connector() -> AsyncIterator[microsoft.Connector]:
    fake = microsoft.Connector()
    async with microsoft.served(fake.app()) as fake.url:
        yield fake


@pytest.fixture
async def framework() -> AsyncIterator[microsoft.BotFramework]:
    fake = microsoft.BotFramework()
    async with microsoft.served(fake.app()) as fake.url:
        yield fake


@pytest.fixture
async def tokens() -> AsyncIterator[TokenService]:
    fake = TokenService()
    async with microsoft.served(fake.app()) as fake.url:
        yield fake


@pytest.fixture
def turn() -> people.ScriptedTurn:
    return people.ScriptedTurn()


@pytest.fixture
def limits() -> Limits:
    return Limits(answer=0.2, turn=0.6, typing=0.1)


async def _bot(
    session: aiohttp.ClientSession,
    connector: microsoft.Connector,
    framework: microsoft.BotFramework,
    turn: people.ScriptedTurn,
    limits: Limits,
    inbound: Inbound,
    service_urls: ServiceUrls,
) -> AsyncIterator[Bot]:
    out = Connector(session=session, credential=NoCredential(), service_urls=service_urls, patience=QUICK)
    adapter = Adapter(
        turn=turn, shown=turn.note, connector=out, inbound=inbound, phrases=lambda _: people.PHRASES, limits=limits
    )
    async with microsoft.served(application(adapter=adapter, routes=[], local=True)) as url:
        yield Bot(url, session, adapter, connector, framework, turn)


@pytest.fixture
async def bot(
    session: aiohttp.ClientSession,
    connector: microsoft.Connector,
    framework: microsoft.BotFramework,
    turn: people.ScriptedTurn,
    limits: Limits,
) -> AsyncIterator[Bot]:
    """In local mode."""
    async for made in _bot(session, connector, framework, turn, limits, FromThisMachine(), loopback_only):
        yield made


@pytest.fixture
async def guarded(
    session: aiohttp.ClientSession,
    connector: microsoft.Connector,
    framework: microsoft.BotFramework,
    turn: people.ScriptedTurn,
    limits: Limits,
) -> AsyncIterator[Bot]:
    """As in production, with the hosts of this test for Microsoft's."""
    hosts = teams_hosts(frozenset({"127.0.0.1"}))
    inbound = FromTeams(
        app_id=microsoft.APP_ID,
        issuer=microsoft.ISSUER,
        tenants=frozenset({microsoft.TENANT}),
        service_urls=hosts,
        keys=SigningKeys(session, framework.metadata_url, pause=0.2),
    )
    async for made in _bot(session, connector, framework, turn, limits, inbound, hosts):
        yield made
