"""What happens when a process dies: nothing is lost, and nothing happens twice."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.conversations.house import House
from tests.conversations.world import ALEX, world
from tests.fakes.teams import Teams, Writer
from tests.program.process import Program

pytestmark = pytest.mark.slow

SENTENCE = "decline tomorrow's standup, suggest Tuesday 3pm"


async def test_a_card_can_be_pressed_after_a_restart(tmp_path: Path) -> None:
    arguments = ("--port", "0", "--data", str(tmp_path), "--no-browser")
    async with Teams() as teams, ClientSession() as http:
        async with Program(*arguments) as program:
            await House(http, program.origin).reset(world())
            card = await Writer(teams, http, program.origin, ALEX["id"]).says(SENTENCE)
            conversation = teams.activities[card.activity]["conversation"]["id"]
            await program.kill()
        async with Program(*arguments) as program:
            alex = Writer(teams, http, program.origin, ALEX["id"], conversation=conversation)
            assert (await alex.presses(card, "Decline and propose")).shows("Declined “Daily standup”")
            assert len(await House(http, program.origin).writes()) == 1


@pytest.mark.parametrize("keeps", [True, False])
async def test_killed_while_it_writes_it_finishes_or_says_that_it_cannot_tell(tmp_path: Path, keeps: bool) -> None:
    async with (
        Teams() as teams,
        ClientSession() as http,
        Program("simulate", "--port", "0", "--data", str(tmp_path / "m365")) as microsoft365,
    ):
        bot = ("--port", "0", "--data", str(tmp_path), "--no-browser", "--microsoft365", microsoft365.origin)
        house = House(http, microsoft365.origin)
        await house.reset(world(keepDeclined=keeps))
        async with Program(*bot) as program:
            alex = Writer(teams, http, program.origin, ALEX["id"])
            card = await alex.says("decline the incident review")
            await house.fault(method="POST", path="/decline$", times=1, delay=5)
            pressing = asyncio.create_task(alex.presses(card, "Decline"))
            await asyncio.sleep(1.5)
            await program.kill()
            with pytest.raises((OSError, Exception)):
                await pressing
        async with Program(*bot):
            expected = "Declined “Incident review”" if keeps else "I can’t tell whether"
            await teams.until(card.activity, expected, within=50)
        assert len([write for write in await house.writes() if write["status"] == 202]) <= 1


async def test_a_bot_works_against_a_simulation_in_another_process(tmp_path: Path) -> None:
    async with (
        Teams() as teams,
        ClientSession() as http,
        Program("simulate", "--port", "0", "--data", str(tmp_path / "m365")) as microsoft365,
        Program(
            "--port", "0", "--data", str(tmp_path), "--no-browser", "--microsoft365", microsoft365.origin
        ) as program,
    ):
        house = House(http, microsoft365.origin)
        await house.reset(world())
        alex = Writer(teams, http, program.origin, ALEX["id"])
        card = await alex.says(SENTENCE)
        assert card.shows("Sat 21 Nov, 10:00 – 10:15")
        assert (await alex.presses(card, "Decline and propose")).shows("Declined “Daily standup”")
        assert len(await house.writes()) == 1
        async with http.get(program.origin, allow_redirects=False) as answer:
            assert answer.headers["Location"].startswith(microsoft365.origin)
