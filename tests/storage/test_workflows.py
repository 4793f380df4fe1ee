"""Durable work: begun once, each step remembered, taken up again."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from bot.storage.workflows import Payload, Workflows
from tests.storage.databases import BOTH, database_url


class Bench:
    """Workflows, and work that can be watched."""

    def __init__(self, url: sa.URL, schema: str) -> None:
        self.workflows = Workflows(url, executor="test", drain=5, schema=schema)
        self.workflows.register("count", self._count)
        self.runs: list[str] = []
        self.steps: list[str] = []
        self.fails = 0
        self.ended = asyncio.Event()

    async def _count(self, payload: Payload) -> None:
        self.runs.append(payload["name"])
        await self.workflows.step("first", lambda: self._step("first"))
        if self.fails:
            self.fails -= 1
            raise ValueError("Lunch with the auditors")
        await self.workflows.step("second", lambda: self._step("second"))
        self.ended.set()

    async def _step(self, name: str) -> str:
        self.steps.append(name)
        await asyncio.sleep(0.02)
        return name

    async def begin_until_it_ends(self, work: str) -> None:
        """Begin again and again: DBOS takes a moment to note that the work failed."""
        for _ in range(100):
            await self.workflows.start("count", work, {"name": "a"})
            await asyncio.sleep(0.05)
            if self.ended.is_set():
                return
        pytest.fail("it did not end")

    async def end(self) -> None:
        """Wait until the work has ended."""
        await asyncio.wait_for(self.ended.wait(), 10)
        self.ended.clear()


@pytest.fixture(scope="module", params=BOTH)
async def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bench]:
    """Launched once: it takes a second."""
    async with AsyncExitStack() as stack:
        url = sa.make_url(stack.enter_context(database_url(request.param, tmp_path_factory.mktemp("data"))))
        schema = str(url.query.get("options", "-csearch_path=x")).partition("=")[2] + "_dbos"
        bench = Bench(url, schema)
        await stack.enter_async_context(bench.workflows)
        yield bench


@pytest.fixture
def bench(running: Bench) -> Bench:
    """Nothing counted yet."""
    running.runs.clear()
    running.steps.clear()
    running.fails = 0
    running.ended.clear()
    return running


async def test_work_begun_fifty_times_under_one_id_runs_once(bench: Bench) -> None:
    work = uuid4().hex
    await asyncio.gather(*(bench.workflows.start("count", work, {"name": "a"}) for _ in range(50)))
    await bench.end()
    await bench.workflows.start("count", work, {"name": "a"})
    await asyncio.sleep(0.1)
    assert bench.runs == ["a"]
    assert bench.steps == ["first", "second"]


async def test_goes_on_when_the_one_who_asked_goes_away(bench: Bench) -> None:
    asking = asyncio.create_task(bench.workflows.start("count", uuid4().hex, {"name": "a"}))
    await asyncio.sleep(0)
    asking.cancel()
    await bench.end()
    assert bench.steps == ["first", "second"]


async def test_work_that_failed_is_begun_anew(bench: Bench) -> None:
    work = uuid4().hex
    bench.fails = 1
    await bench.begin_until_it_ends(work)
    assert bench.steps == ["first", "first", "second"]


async def test_logs_no_message_of_an_error(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    bench.fails = 1
    with caplog.at_level(logging.DEBUG):
        await bench.begin_until_it_ends(uuid4().hex)
    assert "ValueError" in caplog.text
    assert "auditors" not in caplog.text


async def test_logs_nothing_of_its_own_to_the_console(bench: Bench, capfd: pytest.CaptureFixture[str]) -> None:
    bench.fails = 1
    await bench.begin_until_it_ends(uuid4().hex)
    assert capfd.readouterr() == ("", "")


async def test_finished_work_is_forgotten(bench: Bench) -> None:
    await bench.workflows.start("count", uuid4().hex, {"name": "a"})
    await bench.end()
    long_ago, soon = datetime.now(UTC) - timedelta(hours=1), datetime.now(UTC) + timedelta(hours=1)
    await asyncio.sleep(0.3)
    assert await bench.workflows.forget_finished(long_ago) == 0
    assert await bench.workflows.forget_finished(soon) >= 1
    assert await bench.workflows.forget_finished(soon) == 0


async def test_leaves_the_loop_able_to_run_threads(bench: Bench) -> None:
    await bench.workflows.start("count", uuid4().hex, {"name": "a"})
    await bench.end()
    assert await asyncio.to_thread(lambda: 7) == 7


async def test_refuses_to_be_opened_twice(bench: Bench, tmp_path: Path) -> None:
    second = Workflows(sa.make_url(f"sqlite:///{tmp_path / 'second.db'}"), executor="test", drain=0)
    with pytest.raises(RuntimeError, match="already"):
        await second.__aenter__()
    await bench.workflows.start("count", uuid4().hex, {"name": "a"})
    await bench.end()
