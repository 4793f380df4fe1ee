"""The whole: what survives a restart, and how it stops."""

import asyncio
from pathlib import Path

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.local.microsoft365 import Microsoft365
from tests.local.conftest import ALEX, MARCO, NOW, Simulation
from tests.local.meetings import daily, meeting


async def test_everything_survives_being_killed(tmp_path: Path) -> None:
    """Nothing is written on closing: what was answered is on disk already."""
    killed = Microsoft365(tmp_path)
    await killed.__aenter__()
    app = web.Application()
    killed.add_routes(app)
    async with TestServer(app, host="127.0.0.1") as server, ClientSession() as session:
        simulation = Simulation(session, str(server.make_url("")).rstrip("/"), killed)
        await simulation.reset(
            ALEX, MARCO, events={ALEX["address"]: [daily(MARCO, ALEX), meeting(MARCO, ALEX)]}, now=NOW
        )
        alex = await simulation.sign_in(ALEX)
        await alex.post(f"/me/events/{(await alex.event('Daily standup'))['id']}/decline", {})
        before = [await told(simulation, path) for path in ("requests", "people", "calendar?user=marco@here.example")]
        async with Microsoft365(tmp_path) as again:
            app = web.Application()
            again.add_routes(app)
            async with TestServer(app, host="127.0.0.1") as other:
                revived = Simulation(session, str(other.make_url("")).rstrip("/"), again)
                paths = ("requests", "people", "calendar?user=marco@here.example")
                assert [await told(revived, path) for path in paths] == before
                assert (await revived.call("GET", "/local/clock")).body["now"].startswith("2026-11-20T09:00")
                headers = alex.headers  # The token is still good: the key was kept.
                assert (await revived.call("GET", "/graph/v1.0/me", headers=headers)).status == 200
    killed._documents.close()


async def told(simulation: Simulation, path: str) -> str:
    answer = await simulation.call("GET", f"/local/{path}")
    return answer.text.replace(simulation.origin, "")


async def test_an_open_feed_does_not_hold_up_the_end(tmp_path: Path) -> None:
    async with Microsoft365(tmp_path) as service:
        app = web.Application()
        service.add_routes(app)
        server = TestServer(app, host="127.0.0.1")
        await server.start_server()
        async with ClientSession() as session, session.get(server.make_url("/local/feed")) as stream:
            await stream.content.readuntil(b"\n\n")
            await asyncio.wait_for(server.close(), 2)


async def test_two_folders_do_not_disturb_one_another(tmp_path: Path) -> None:
    async with Microsoft365(tmp_path / "one") as one, Microsoft365(tmp_path / "two") as two:
        one.clock.move_to(two.clock.moment().replace(year=2030))
        assert one.clock.moment().year == 2030
        assert two.clock.moment().year != 2030
