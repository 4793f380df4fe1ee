"""The README's sentence, on the page, with the whole program behind it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.page.conftest import Open, last_message, say, words
from tests.program.process import Program


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """The program as the README starts it, with its own fresh weeks."""
    async with Program("--port", "0", "--data", str(tmp_path), "--no-browser") as program:
        yield program.origin


@pytest.mark.parametrize(
    ("width", "height", "scheme"),
    [(1280, 900, "light"), (1280, 900, "dark"), (360, 740, "light")],
    ids=["wide", "dark", "phone"],
)
async def test_the_meeting_leaves_and_the_proposal_arrives(
    open_page: Open, width: int, height: int, scheme: str
) -> None:
    page = await open_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    await say(page, "decline tomorrow's standup, suggest Tuesday 3pm")
    card = last_message(page)
    await expect(card).to_contain_text("Decline “Daily standup” and suggest another time?")
    assert (await Axe().run(page)).violations_count == 0

    await page.get_by_role("button", name="Decline and propose").click()

    await expect(card).to_contain_text(words("✓ Declined “Daily standup” and suggested Tue 24 Nov|Tue .*15:00"))
    if width < 700:
        await page.get_by_role("tab", name="Calendars").click()
    await expect(page.locator("#columns")).to_contain_text(words("declined"))
    await expect(page.locator("#columns")).to_contain_text(words("(proposes|suggests).*15:00"))
    await expect(page.locator("body")).to_contain_text(words("1 write"))
    await expect(page.locator(".event.ghost")).to_have_count(1)
    assert await page.evaluate("document.scrollingElement.scrollHeight <= innerHeight"), "the page itself scrolls"
