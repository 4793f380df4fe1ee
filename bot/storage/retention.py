"""Forgets what is no longer needed: nothing of the calendar is kept beyond what an open plan needs."""

import asyncio
import logging
from contextlib import suppress
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

import sqlalchemy as sa

from bot.model.conversations import Clock
from bot.model.errors import trace_of
from bot.storage.database import Database
from bot.storage.tables import plans, questions, seen_activities

logger = logging.getLogger(__name__)

DAY = timedelta(days=1)

KEPT = timedelta(days=90)
"""How long ids, states and verdicts are kept, for whoever asks what became of a plan."""


class Work(Protocol):
    """``Workflows``, as far as it is needed here."""

    async def forget_finished(self, before: datetime) -> int:
        """Delete what is known of work that ended before a moment; how many there were."""
        ...


class Retention:
    """Forgets when it is entered and again and again after it: an async context manager."""

    def __init__(self, database: Database, workflows: Work, clock: Clock, every: timedelta) -> None:
        """``workflows`` are to be open as long as this is."""
        self._database = database
        self._workflows = workflows
        self._clock = clock
        self._every = every
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Begin."""
        self._task = asyncio.create_task(self._forget_again_and_again())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def forget(self, now: datetime) -> None:
        """Forget what has been over for a day.

        Of plans that expired that long ago, however they ended, ids, state and verdicts stay.
        """
        stale = plans.c.expires < now - DAY
        async with self._database.transaction() as connection:
            await connection.execute(sa.update(plans).where(stale, plans.c.body.is_not(None)).values(body=None))
            await connection.execute(sa.delete(plans).where(plans.c.expires < now - KEPT))
            await connection.execute(sa.delete(questions).where(questions.c.expires < now))
            await connection.execute(sa.delete(seen_activities).where(seen_activities.c.at < now - DAY))
        await self._workflows.forget_finished(now - DAY)

    async def _forget_again_and_again(self) -> None:
        while True:
            try:
                await self.forget(await self._clock.now())
            except Exception as error:
                logger.warning("old entries were not forgotten: %s", trace_of(error))
            await asyncio.sleep(self._every.total_seconds())
