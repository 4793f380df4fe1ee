"""Durable work on DBOS, which nothing else in the program knows.

A workflow is an async function under a name. It takes plain JSON and returns nothing; what it does, it does in steps. A
step that was finished is not done again, one that was interrupted is: so a step has to look first what it did.
What a process that was killed left behind is taken up again when the same executor starts.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar

import sqlalchemy as sa
from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, SetWorkflowID

from bot.model.errors import trace_of
from bot.storage.database import write_ahead
from bot.storage.old_sqlite import teach_subsec

logger = logging.getLogger(__name__)

Payload = dict[str, Any]
"""What a workflow works on: plain JSON, ids rather than what they stand for."""

Work = Callable[[Payload], Coroutine[Any, Any, None]]
T = TypeVar("T")

APPLICATION_VERSION = "1"
"""Fixed: DBOS leaves the work of another version alone, so that an upgrade would strand it."""

ENDED = ["SUCCESS", "ERROR"]
AT_A_TIME = 500
"""How many rows one statement deletes."""


class WorkFailed(Exception):
    """What DBOS keeps of an error: its type, never its message."""


class Workflows:
    """Starts durable work, and takes up again what was interrupted; an async context manager.

    One may be open in a process at a time, as DBOS has it. It works in the event loop in which it was entered. The work
    of a replica that died waits until an executor of the same name starts: that others take it over is issue 6's.
    """

    _one: ClassVar[Lock] = Lock()
    """DBOS would quietly have a second one work on the database of the first."""

    def __init__(self, url: sa.URL, executor: str, drain: float, schema: str = "dbos") -> None:
        """``url`` is ``Database.url``; ``executor`` names this process among its replicas, the same after a restart.

        ``drain``: seconds that running work is given to end when the program stops; the rest goes on at the next start.
        ``schema``: where PostgreSQL keeps it.
        """
        self._url = url
        self._executor = executor
        self._drain = drain
        self._schema = schema
        self._works: dict[str, Work] = {}
        self._entries: dict[str, Work] = {}
        self._running: set[asyncio.Task[Any]] = set()

    def register(self, name: str, work: Work) -> None:
        """Say what is done under a name; before the context is entered, when interrupted work is taken up."""
        self._works[name] = work

    async def __aenter__(self) -> Self:
        """Launch. Blocks the loop for a moment, at the start of the program: DBOS adopts the loop it is called in."""
        if not self._one.acquire(blocking=False):
            raise RuntimeError("workflows are open in this process already")
        try:
            self._launch()
        except BaseException:
            DBOS.destroy(destroy_registry=True)
            self._one.release()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for running work, interrupt what takes too long, and stop."""
        await self._wait(self._drain)
        for task in self._running:
            task.cancel()
        await self._wait(self._drain)
        loop = asyncio.get_running_loop()
        # DBOS puts its own threads behind asyncio.to_thread, which others need while these go, and after.
        threads = ThreadPoolExecutor(thread_name_prefix="asyncio")
        loop.set_default_executor(threads)
        with ThreadPoolExecutor(1) as apart:
            await loop.run_in_executor(apart, lambda: DBOS.destroy(destroy_registry=True))
        loop.set_default_executor(threads)
        self._one.release()

    async def drain(self) -> None:
        """Wait for what runs now, as long as it may; what is left then goes on at the next start."""
        await self._wait(self._drain)

    async def start(self, name: str, workflow_id: str, payload: Payload) -> None:
        """Begin in the background, unless work of this id runs or was done, on whichever replica.

        Work that failed is begun anew, and so is work whose end was forgotten.
        """
        # Never left half-way when the one who asks goes away: the work would wait for the next restart.
        starting = asyncio.create_task(self._start(name, workflow_id, payload))
        self._running.add(starting)
        starting.add_done_callback(self._running.discard)
        await asyncio.shield(starting)

    async def step(self, name: str, do: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Within a workflow: do it, and remember what came of it, which is plain JSON."""

        async def on_the_loop() -> T:  # DBOS runs in a thread what it does not recognise as a coroutine function
            return await do()

        return await DBOS.run_step_async({"name": name}, on_the_loop)

    async def forget_finished(self, before: datetime) -> int:
        """Delete what is known of work that ended before a moment, some at a time; returns how many there were."""
        forgotten = 0
        while finished := await DBOS.list_workflows_async(
            status=ENDED, completed_before=before.isoformat(), load_input=False, load_output=False, limit=AT_A_TIME
        ):
            await DBOS.delete_workflows_async([each.workflow_id for each in finished])
            forgotten += len(finished)
        return forgotten

    def _launch(self) -> None:
        keep_quiet()
        if self._url.get_backend_name() == "sqlite":
            teach_subsec()
            write_ahead(beside(self._url))
        DBOS(config=self._config())
        self._entries = {name: DBOS.workflow(name=name)(self._entry(name, work)) for name, work in self._works.items()}
        DBOS.launch()

    async def _start(self, name: str, workflow_id: str, payload: Payload) -> None:
        known = await DBOS.get_workflow_status_async(workflow_id)
        if known is not None and known.status != "ERROR":
            return
        if known is not None:
            await DBOS.delete_workflow_async(workflow_id)
        with SetWorkflowID(workflow_id):
            await DBOS.start_workflow_async(self._entries[name], payload)

    async def _wait(self, seconds: float) -> None:
        """Until nothing runs, or not so long."""
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)

    def _entry(self, name: str, work: Work) -> Work:
        """The work as DBOS calls it: known as running, and without what an error says."""

        async def entry(payload: Payload) -> None:
            try:
                with self._counted():
                    await work(payload)
            except Exception as error:
                logger.error("work %s failed: %s", name, trace_of(error))
                raise WorkFailed(type(error).__name__) from None

        return entry

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Count the current task among those that are waited for at the end."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("work runs in a task")
        self._running.add(task)
        try:
            yield
        finally:
            self._running.discard(task)

    def _config(self) -> DBOSConfig:
        """No Conductor, no telemetry; JSON instead of pickle."""
        where = (
            beside(self._url) if self._url.get_backend_name() == "sqlite" else self._url.set(drivername="postgresql")
        )
        return {
            "name": "raincheck",
            "system_database_url": where.render_as_string(hide_password=False),
            "dbos_system_schema": self._schema,
            "sys_db_pool_size": 5,
            "db_engine_kwargs": {"hide_parameters": True},
            "application_version": APPLICATION_VERSION,
            "executor_id": self._executor,
            "serializer": DBOSPortableJSONSerializer(),
            "max_executor_threads": 32,
            "log_level": "WARNING",
        }


def beside(url: sa.URL) -> sa.URL:
    """A SQLite file of its own beside the bot's: the two would wait for each other's writes."""
    file = Path(str(url.database))
    return url.set(drivername="sqlite", database=str(file.with_stem(f"{file.stem}-workflows")))


def keep_quiet() -> None:
    """Have DBOS log through the program's own handlers: it adds one of its own where it finds none."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    logger.propagate = True
