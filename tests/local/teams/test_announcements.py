import asyncio
from pathlib import Path

import pytest

from bot.local.teams import announcements
from tests.local.teams.conftest import ALEX, JO, Person, teams_at

STREAM = f"/local/chat/{ALEX.id}/stream"


async def test_one_page_too_many_is_told_to_come_later(alex: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcements, "LISTENERS", 1)
    async with alex.session.get(alex.url + STREAM) as stream:
        await stream.content.readuntil(b"\n\n")
        assert (await alex.calls("GET", f"/local/chat/{JO.id}/stream"))[0] == 503


async def test_a_stopping_server_lets_its_listeners_go(tmp_path: Path) -> None:
    async with asyncio.timeout(5):
        async with teams_at(tmp_path) as alex:
            stream = await alex.session.get(alex.url + STREAM)
            await stream.content.readuntil(b"\n\n")
        assert await stream.content.read() == b""


async def test_a_silent_stream_shows_that_it_lives(alex: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcements, "HEARTBEAT", 0.01)
    async with alex.session.get(alex.url + STREAM) as stream:
        await stream.content.readuntil(b"\n\n")
        assert await stream.content.readuntil(b"\n\n") == b": still here\n\n"


async def test_whoever_cannot_keep_up_is_let_go_to_read_anew(alex: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(announcements, "BACKLOG", 3)
    async with asyncio.timeout(5), alex.session.get(alex.url + STREAM) as stream:
        await stream.content.readuntil(b"\n\n")
        for _ in range(10):
            alex.client._announcements.announce(ALEX.id, "typing", {})
        assert (await stream.content.read()).count(b"event: typing") == 3
