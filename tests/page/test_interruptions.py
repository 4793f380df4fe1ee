"""The page while the program behind it is away, and once it is back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.page.conftest import Open, last_message
from tests.program.process import Program

SILENT = "The simulation does not answer."


@pytest.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with Program("--port", "0", "--data", str(tmp_path), "--no-browser") as program:
        yield program


@pytest.fixture
def url(program: Program) -> str:
    return program.origin


async def test_what_was_typed_is_not_lost_and_the_banner_goes_when_the_program_is_back(
    open_page: Open, program: Program, tmp_path: Path
) -> None:
    page = await open_page(interrupted=True)
    field, banner = page.get_by_label("Message to Raincheck"), page.locator(".notice", has_text=SILENT)
    await expect(last_message(page)).to_contain_text("Hello, I’m Raincheck")
    await program.kill()
    await field.fill("what's on tomorrow?")
    await field.press("Enter")
    await expect(banner).to_be_visible()
    await expect(field).to_have_value("what's on tomorrow?")
    port = program.origin.rpartition(":")[2]
    async with Program("--port", port, "--data", str(tmp_path), "--no-browser"):
        await expect(banner).to_have_count(0, timeout=15_000)
        await field.press("Enter")
        await expect(page.locator(".mine .text")).to_have_text("what's on tomorrow?")
        await expect(field).to_have_value("")
        await page.close()
