"""Durable work when the program stops and starts again."""

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.storage.workflows import Payload, Workflows

pytestmark = pytest.mark.slow


class Program:
    """A program with two steps of work, the second of which can hang."""

    def __init__(self, folder: Path, drain: float, hangs: bool = False) -> None:
        self.workflows = Workflows(sa.make_url(f"sqlite:///{folder / 'raincheck.db'}"), executor="test", drain=drain)
        self.workflows.register("work", self._work)
        self.steps: list[str] = []
        self.loops: list[asyncio.AbstractEventLoop] = []
        self.hangs = hangs
        self.began, self.ended = asyncio.Event(), asyncio.Event()

    async def _work(self, _payload: Payload) -> None:
        await self.workflows.step("first", self._first)
        await self.workflows.step("second", self._second)
        self.ended.set()

    async def _first(self) -> None:
        self.steps.append("first")

    async def _second(self) -> None:
        self.began.set()
        self.loops.append(asyncio.get_running_loop())
        await asyncio.sleep(60 if self.hangs else 0.2)
        self.steps.append("second")


async def test_work_that_is_soon_done_is_waited_for(tmp_path: Path) -> None:
    program = Program(tmp_path, drain=5)
    async with program.workflows:
        await program.workflows.start("work", "id", {})
        await program.began.wait()
    assert program.steps == ["first", "second"]


@pytest.mark.slow
async def test_work_that_takes_too_long_goes_on_at_the_next_start_in_the_same_loop(tmp_path: Path) -> None:
    stopped = Program(tmp_path, drain=0.1, hangs=True)
    async with stopped.workflows:
        await stopped.workflows.start("work", "id", {})
        await stopped.began.wait()
    started = Program(tmp_path, drain=5)
    async with started.workflows:
        await asyncio.wait_for(started.ended.wait(), 20)
    assert (stopped.steps, started.steps) == (["first"], ["second"])
    assert started.loops == [asyncio.get_running_loop()]


async def test_threads_can_be_used_after_it_was_closed(tmp_path: Path) -> None:
    async with Program(tmp_path, drain=5).workflows as workflows:
        await workflows.start("work", "id", {})
    assert await asyncio.to_thread(lambda: 7) == 7
