"""Which writes were about to go out."""

from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from bot.model.stores import Attempt
from bot.storage.database import Database
from bot.storage.tables import attempts
from bot.storage.upserts import Insert, insert


class StoredAttempts:
    """``bot.model.stores.Attempts`` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, plan_id: str, step: int) -> Attempt | None:
        """The attempts at one step of a plan, from 0; None where none was made, or each was answered with a no."""
        fitting = sa.select(attempts).where(attempts.c.plan == plan_id, attempts.c.step == step)
        async with self._database.transaction() as connection:
            row = (await connection.execute(fitting)).one_or_none()
        return None if row is None else Attempt(row.tries, row.at, row.mark)

    async def mark(self, plan_id: str, step: int, at: datetime, earlier: Attempt | None) -> Attempt | None:
        """Count one more before the write goes out; None where ``earlier`` is not the last: another is at it."""
        attempt = Attempt(earlier.count + 1 if earlier else 1, at, uuid4().hex)
        change: sa.Update | Insert
        if earlier is None:
            change = insert(self._database, attempts).on_conflict_do_nothing().values(plan=plan_id, step=step)
        else:
            change = sa.update(attempts).where(is_last(plan_id, step, earlier))
        async with self._database.transaction() as connection:
            marked = await connection.execute(change.values(row_of(attempt)).returning(attempts.c.mark))
            return None if marked.first() is None else attempt

    async def take_back(self, plan_id: str, step: int, attempt: Attempt, earlier: Attempt | None) -> None:
        """The calendar answered ``attempt`` with a no: ``earlier`` is the last again, unless another was made since."""
        refused = is_last(plan_id, step, attempt)
        change = sa.update(attempts).values(row_of(earlier)) if earlier else sa.delete(attempts)
        async with self._database.transaction() as connection:
            await connection.execute(change.where(refused))


def is_last(plan_id: str, step: int, attempt: Attempt) -> sa.ColumnElement[bool]:
    """Whether no other attempt was made since, nor this one taken back."""
    return sa.and_(attempts.c.plan == plan_id, attempts.c.step == step, attempts.c.mark == attempt.mark)


def row_of(attempt: Attempt) -> dict[str, Any]:
    """The attempt as it is stored, beside the step it belongs to."""
    return {"tries": attempt.count, "at": attempt.at, "mark": attempt.mark}
