from pathlib import Path

import pytest

from tests.fakes.local_bot import LocalBot
from tests.local.teams.conftest import ALEX, teams_at


async def test_a_restart_does_not_lose_the_chat(tmp_path: Path, bot: LocalBot) -> None:
    async with teams_at(tmp_path) as alex:
        alex.client.register_bot(bot.endpoint)
        await alex.writes("hello")
        await bot.says(
            bot.of_type("message")[0], text="Good morning", attachments=[{"contentType": "x", "content": {}}]
        )
        before = await alex.reads()
    async with teams_at(tmp_path) as alex:
        alex.client.register_bot(bot.endpoint)
        assert await alex.reads() == before
        await alex.writes("again")
    assert len(bot.of_type("installationUpdate")) == 1


async def test_a_cleared_chat_stays_cleared_after_a_restart(tmp_path: Path, bot: LocalBot) -> None:
    async with teams_at(tmp_path) as alex:
        alex.client.register_bot(bot.endpoint)
        await alex.writes("hello")
    async with teams_at(tmp_path) as alex:
        alex.client.clear()
    async with teams_at(tmp_path) as alex:
        assert await alex.reads() == []


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"version": 2}', '{"version": 1, "person": "x"}', '"text"', "\x00"]
)
async def test_a_broken_file_starts_an_empty_chat(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "chats").mkdir()
    (tmp_path / "chats" / f"{ALEX.id}.json").write_text(content)
    async with teams_at(tmp_path) as alex:
        assert await alex.reads() == []
    assert "cannot be read" in caplog.text


async def test_a_folder_that_cannot_be_written_costs_only_the_memory(
    tmp_path: Path, bot: LocalBot, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "chats").write_text("in the way")
    async with teams_at(tmp_path) as alex:
        alex.client.register_bot(bot.endpoint)
        await alex.writes("a secret")
        assert [message["text"] for message in await alex.reads()] == ["a secret"]
    assert "could not be written" in caplog.text
    assert "secret" not in caplog.text


async def test_a_restart_does_not_lose_the_bot(tmp_path: Path, bot: LocalBot) -> None:
    async with teams_at(tmp_path) as alex:
        await alex.calls("POST", "/local/bot", {"endpoint": bot.endpoint})
    async with teams_at(tmp_path) as alex:
        await alex.writes("hello")
    assert bot.of_type("message")


@pytest.mark.parametrize("content", ["{", "[]", '{"version": 1, "endpoint": "http://example.com"}', '{"version": 2}'])
async def test_what_is_no_bots_place_is_not_believed(tmp_path: Path, content: str) -> None:
    (tmp_path / "bot.json").write_text(content)
    async with teams_at(tmp_path) as alex:
        assert await alex.calls("GET", "/local/bot") == (200, {"endpoint": None})
