"""Which writes were about to go out."""

from datetime import datetime

import sqlalchemy as sa

from bot.model.stores import Attempt
from bot.storage.database import Database
from bot.storage.tables import attempts
from bot.storage.upserts import insert


class StoredAttempts:
    """``bot.model.stores.Attempts`` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, plan_id: str, step: int) -> Attempt | None:
        """The attempts at one step of a plan, from 0; None where none was made, or each was answered with a no."""
        fitting = sa.select(attempts).where(attempts.c.plan == plan_id, attempts.c.step == step)
        async with self._database.transaction() as connection:
            row = (await connection.execute(fitting)).one_or_none()
        return None if row is None or row.tries == 0 else Attempt(row.tries, row.at)

    async def mark(self, plan_id: str, step: int, at: datetime, earlier: int) -> bool:
        """Count one more before the write goes out; False where there are not ``earlier`` ones: another is at it."""
        first = insert(self._database, attempts).values(plan=plan_id, step=step, tries=earlier + 1, at=at)
        again = first.on_conflict_do_update(
            index_elements=[attempts.c.plan, attempts.c.step],
            set_={"tries": earlier + 1, "at": at},
            where=attempts.c.tries == earlier,
        )
        async with self._database.transaction() as connection:
            marked = await connection.execute(again.returning(attempts.c.tries))
            return marked.first() is not None

    async def take_back(self, plan_id: str, step: int) -> None:
        """Count one less: the calendar answered that nothing was done."""
        less = (
            sa.update(attempts)
            .where(attempts.c.plan == plan_id, attempts.c.step == step)
            .values(tries=attempts.c.tries - 1)
        )
        async with self._database.transaction() as connection:
            await connection.execute(less)
