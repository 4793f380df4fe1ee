"""Told to stop right after a click: what was begun is finished, and nobody waits long."""

import time
from pathlib import Path

import pytest
from aiohttp import ClientSession

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
