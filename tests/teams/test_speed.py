"""What a turn costs the processor: printed (``-s`` shows it), and held below a generous bound."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator

import aiohttp
import pytest
from aiohttp import web

from bot.model.conversations import Reply
from bot.teams.adapter import Adapter, Limits
from bot.teams.connector import Connector
from bot.teams.credential import NoCredential
from bot.teams.inbound import FromTeams
from bot.teams.keys import SigningKeys
from bot.teams.retries import Patience
from bot.teams.service_urls import teams_hosts
from tests.teams.microsoft import APP_ID, ISSUER, TENANT, BotFramework, served
from tests.teams.people import CARD, PHRASES, ScriptedTurn, activity, click

TURNS = 400


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """A connector in a thread of its own, so that its work is not counted."""
    ready, done, address = threading.Event(), threading.Event(), list[str]()

    async def take(_: web.Request) -> web.Response:
        return web.json_response({"id": "1"})

    async def serve() -> None:
        app = web.Application()
        app.router.add_post("/{path:.*}", take)
        async with served(app) as url:
            address.append(url)
            ready.set()
            await asyncio.to_thread(done.wait)

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    ready.wait(5)
    yield address[0]
    done.set()
    thread.join(5)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["message", "click"])
async def test_a_turn_costs_little(
    kind: str, elsewhere: str, session: aiohttp.ClientSession, framework: BotFramework, turn: ScriptedTurn
) -> None:
    hosts = teams_hosts(frozenset({"127.0.0.1"}))
    keys = SigningKeys(session, framework.metadata_url)
    adapter = Adapter(
        turn=turn,
        shown=turn.note,
        connector=Connector(session=session, credential=NoCredential(), service_urls=hosts, patience=Patience()),
        inbound=FromTeams(APP_ID, ISSUER, frozenset({TENANT}), hosts, keys),
        phrases=lambda _: PHRASES,
        limits=Limits(),
    )
    turn.reply = Reply(card=CARD, text="Decline?", plan="p-1")
    body = json.dumps({"message": activity, "click": click}[kind](elsewhere)).encode()
    authorization = f"Bearer {framework.token(elsewhere)}"

    async def one() -> None:
        answer = await adapter.answer(body, "application/json", authorization)
        assert answer.status < 300

    for _ in range(50):
        await one()
    began = time.thread_time()
    for _ in range(TURNS):
        await one()
    cost = (time.thread_time() - began) / TURNS * 1000
    print(f"\n{kind}: {cost:.2f} ms CPU a turn")  # noqa: T201 -- what the test is for
    assert cost < 5
