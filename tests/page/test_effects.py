"""Each action on the page, and what the others' calendars show of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession
from playwright.async_api import expect

from tests.conversations.house import House
from tests.conversations.world import world
from tests.page.conftest import Open, last_message, say, words
from tests.program.process import Program


@pytest.fixture(scope="module")
async def program(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    """The whole program, once for all of these."""
    folder: Path = tmp_path_factory.mktemp("effects")
    async with Program("--port", "0", "--data", str(folder), "--no-browser") as program:
        yield program


@pytest.fixture
async def url(program: Program) -> AsyncIterator[str]:
    """The page, with the conversation tests' people and an empty chat."""
    async with ClientSession() as http:
        await House(http, program.origin).reset(world())
        await http.delete(f"{program.origin}/local/chat")
        yield program.origin


@pytest.mark.parametrize(
    ("sentence", "button", "other", "seen"),
    [
        ("decline the incident review", "Decline", "Jo Fischer", "Incident review.*1 declined"),
        ("accept the incident review", "Accept", "Jo Fischer", "Incident review.*1 accepted"),
        ("mark me as tentative for the incident review", "Answer maybe", "Jo Fischer", "Incident review.*1 maybe"),
        (
            "propose Thursday 4pm for the incident review",
            "Propose this time",
            "Jo Fischer",
            "Alex Wilber suggests Thu 26 Nov, 16:00",
        ),
        ("cancel QBR prep", "Cancel the meeting", "Ana Silva", "QBR prep.*Cancelled"),
        ("move QBR prep to Thursday 3pm", "Move it", "Ana Silva", "Thursday 26 November.*15:00 – 16:00 *QBR prep"),
    ],
)
async def test_others_see_what_was_done(open_page: Open, sentence: str, button: str, other: str, seen: str) -> None:
    page = await open_page(timezone_id="Europe/Berlin")
    await page.locator("#columns select").last.select_option(label=other)
    await say(page, sentence)
    await last_message(page).get_by_role("button", name=button, exact=True).click()
    await expect(last_message(page)).to_contain_text("✓")
    await expect(page.locator("#columns .column").last).to_contain_text(words(seen))


async def test_an_own_appointment_leaves_the_own_calendar(open_page: Open) -> None:
    page = await open_page(timezone_id="Europe/Berlin")
    own = page.locator("#columns .column").first
    await expect(own).to_contain_text("Gym")
    await say(page, "cancel gym today")
    await last_message(page).get_by_role("button", name="Delete it").click()
    await expect(last_message(page)).to_contain_text("Deleted “Gym”")
    await expect(own).not_to_contain_text("Gym")


async def test_a_booking_is_cancelled_with_its_message(open_page: Open) -> None:
    page = await open_page(timezone_id="Europe/Berlin")
    await say(page, "cancel Olga's cheese tasting, tell her the kitchen is closed")
    await expect(last_message(page)).to_contain_text("Olga Ivanova and the staff get a message.")
    await last_message(page).get_by_role("button", name="Cancel the booking").click()
    await expect(last_message(page)).to_contain_text("Cancelled the booking “Cheese tasting”")
    await expect(page.locator("body")).to_contain_text("1 write")
