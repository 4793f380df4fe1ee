"""Told to stop: no new turn is begun, what was begun is finished, and nobody waits long."""

import asyncio
import signal
import time
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.conversations.house import House
from tests.conversations.world import ALEX, world
from tests.fakes.teams import Teams, Writer
from tests.program.process import Program

pytestmark = pytest.mark.slow


async def test_the_outcome_reaches_the_card_before_the_program_ends(tmp_path: Path) -> None:
    arguments = ("--port", "0", "--data", str(tmp_path), "--no-browser")
    async with Program(*arguments) as program, ClientSession() as http:
        async with http.get(f"{program.origin}/local/people") as answer:
            chat = f"{program.origin}/local/chat/{(await answer.json())[0]['id']}"
        await http.post(f"{chat}/messages", json={"text": "decline tomorrow's standup"})
        async with http.get(chat) as answer:
            message = (await answer.json())["messages"][-1]
        action = message["attachments"][0]["content"]["actions"][0]
        await http.post(f"{chat}/messages/{message['id']}/actions", json={"action": action})
        before = time.monotonic()
        status = await program.stop()
        assert status == 0, await program.errors()
        assert time.monotonic() - before < 6
        assert "not updated" not in await program.errors()


async def test_a_turn_that_runs_is_answered_and_a_new_one_is_refused(tmp_path: Path) -> None:
    program = Program("--port", "0", "--data", str(tmp_path), "--no-browser")
    async with Teams() as teams, ClientSession() as http, program:
        house = House(http, program.origin)
        await house.reset(world())
        await house.fault(method="GET", path="calendarView", times=1, delay=1.5)
        alex = Writer(teams, http, program.origin, ALEX["id"])
        answered = asyncio.create_task(alex.says("decline tomorrow's standup"))
        await asyncio.sleep(0.5)
        program.process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.3)
        assert (await alex.post(alex.activity("message", text="decline the incident review")))[0] == 503
        assert (await answered).shows("Daily standup")
        assert await program.stop() == 0, await program.errors()
