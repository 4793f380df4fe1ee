"""The page in Chromium. ``url`` is where it is: override that fixture to look at another program."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.local.microsoft365 import Microsoft365
from bot.local.teams.client import TeamsClient
from tests.fakes.local_bot import LocalBot
from tests.local.conftest import Simulation
from tests.page.demo import demo

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FRIDAY = "2026-11-20T09:00:00+00:00"

Open = Callable[..., Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser, and is slow."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"there is no {CHROMIUM}"))


@dataclass(frozen=True)
class Stage:
    """Microsoft 365 and Teams, simulated, with a bot that has no brain."""

    simulation: Simulation
    bot: LocalBot

    async def proposes(self, organizer: str, subject: str) -> None:
        """Alex declines a meeting of the organizer's and suggests Tuesday, 15:00, without any bot."""
        people = (await self.simulation.call("GET", "/local/people")).body
        alex = await self.simulation.sign_in(people[0])
        event = await alex.event(subject, "2026-11-21", "2026-11-23")
        assert event["organizer"]["emailAddress"]["name"] == organizer
        span = {
            "start": {"dateTime": "2026-11-24T15:00:00", "timeZone": "Europe/Berlin"},
            "end": {"dateTime": "2026-11-24T15:15:00", "timeZone": "Europe/Berlin"},
        }
        answer = await alex.post(f"/me/events/{event['id']}/decline", {"proposedNewTime": span, "sendResponse": True})
        assert answer.status == 202, answer.text


@pytest.fixture(scope="session")
async def stage_running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder = tmp_path_factory.mktemp("stage")
    async with AsyncExitStack() as running:
        microsoft365 = await running.enter_async_context(Microsoft365(folder))
        bot = await running.enter_async_context(LocalBot(demo))
        client = TeamsClient(
            microsoft365.people,
            microsoft365.clock,
            tenant="00000000-0000-0000-0000-00000000aaaa",
            folder=folder / "teams",
            answers_within=2.0,
        )
        await running.enter_async_context(client)
        client.register_bot(bot.endpoint)
        app = web.Application()
        microsoft365.add_routes(app)
        client.add_routes(app)
        runner = web.AppRunner(app, access_log=None)  # A TestServer would cancel what a closed tab had begun.
        await runner.setup()
        running.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        session = await running.enter_async_context(ClientSession())
        origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield Stage(Simulation(session, origin, microsoft365), bot)


@pytest.fixture
async def stage(stage_running: Stage) -> Stage:
    """Fresh weeks and empty chats, on Friday 20 November 2026, 9:00 UTC."""
    await stage_running.simulation.call("POST", "/local/reset", {"now": FRIDAY})
    await stage_running.simulation.call("DELETE", "/local/chat")
    stage_running.bot.received.clear()
    stage_running.bot.turn = demo
    stage_running.bot.status = 200
    return stage_running


@pytest.fixture
def url(stage: Stage) -> str:
    return stage.simulation.origin


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def open_page(browser: Browser, url: str) -> AsyncIterator[Open]:
    """Opens the page in a window of its own, once its calendars are there; fails on what the console complains of.

    ``interrupted``: but for lost connections, which the test brings about.
    """
    complaints: list[str] = []

    async with AsyncExitStack() as windows:

        def complained(said: str, *, interrupted: bool) -> None:
            if not (interrupted and "net::" in said):
                complaints.append(said)

        async def opened(*, renderer: bool = True, interrupted: bool = False, **options: Any) -> Page:
            settings = {"viewport": {"width": 1280, "height": 800}, "timezone_id": "Asia/Tokyo", "locale": "en-GB"}
            context = await browser.new_context(**(settings | options))
            windows.push_async_callback(context.close)
            page = await context.new_page()
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on(
                "console",
                lambda said: complained(said.text, interrupted=interrupted) if said.type == "error" else None,
            )
            if not renderer:
                await page.route("**/adaptivecards.min.js", lambda route: route.fulfill(body=""))
            await page.goto(url)
            await expect(page.locator("#columns .column")).to_have_count(2)
            return page

        yield opened
    assert not complaints


async def say(page: Page, text: str) -> None:
    """Write and send."""
    await page.get_by_label("Message to Raincheck").fill(text)
    await page.keyboard.press("Enter")


def last_message(page: Page) -> Any:
    """What stands at the end of the chat."""
    return page.locator("#messages article").last


def words(pattern: str) -> re.Pattern[str]:
    """For Playwright's expectations, across line ends."""
    return re.compile(pattern, re.DOTALL)
