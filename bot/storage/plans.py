"""Plans, their states and their outcomes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.people import User
from bot.model.plans import Outcome, Plan, PlanState
from bot.storage.database import Database
from bot.storage.plain import from_plain, plain
from bot.storage.tables import plan_events, plans

Row = sa.Row[Any]


class StoredPlans:
    """``bot.model.stores.Plans`` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, plan: Plan) -> tuple[Plan, ...]:
        """Store an open plan; return the owner's open plans that it replaces (a step on the same event)."""
        async with self._database.transaction() as connection:
            await self._one_at_a_time(connection, plan.owner)
            replaced = (await connection.execute(replacing_older(plan).returning(plans))).all()
            await connection.execute(sa.insert(plans).values(row_of(plan)))
            await connection.execute(sa.insert(plan_events), [{"plan": plan.id, "event": e} for e in event_ids(plan)])
        return readable(replaced)

    async def find(self, plan_id: str) -> tuple[Plan, PlanState, Outcome | None] | None:
        """The plan, where it stands, and what became of it; None where there is none, or none that can be read."""
        async with self._database.transaction() as connection:
            row = (await connection.execute(sa.select(plans).where(plans.c.id == plan_id))).one_or_none()
        plan = None if row is None else plan_of(row)
        if row is None or plan is None:
            return None
        return plan, PlanState(row.state), from_plain(row.outcome, Outcome)

    async def open_of(self, owner: User, conversation_id: str, now: datetime) -> tuple[Plan, ...]:
        """Open plans of one user in one conversation that have not expired, newest first."""
        fitting = (
            sa.select(plans)
            .where(owned_by(owner), plans.c.conversation == conversation_id)
            .where(plans.c.state == PlanState.OPEN, plans.c.expires > now)
            .order_by(plans.c.created.desc(), plans.c.id)
        )
        async with self._database.transaction() as connection:
            rows = (await connection.execute(fitting)).all()
        return readable(rows)

    async def change(self, plan_id: str, come_from: PlanState, to: PlanState) -> bool:
        """Whether the plan was in ``come_from`` and now is in ``to``."""
        return await self._changed(
            sa.update(plans).where(plans.c.id == plan_id, plans.c.state == come_from).values(state=to)
        )

    async def confirm(self, plan: Plan) -> bool:
        """Store the plan as it was confirmed, edits included, if it is still open; whether it was."""
        return await self._changed(
            sa.update(plans)
            .where(plans.c.id == plan.id, plans.c.state == PlanState.OPEN)
            .values(state=PlanState.CONFIRMED, body=plain(plan), card=plan.card or plans.c.card)
        )

    async def unfinished(self) -> tuple[str, ...]:
        """Ids of the plans that were confirmed and have no outcome yet, oldest first."""
        confirmed = sa.and_(plans.c.state == PlanState.CONFIRMED, plans.c.body.is_not(None))
        fitting = sa.select(plans.c.id).where(confirmed).order_by(plans.c.created)
        async with self._database.transaction() as connection:
            return tuple((await connection.execute(fitting)).scalars())

    async def finish(self, plan_id: str, outcome: Outcome) -> None:
        """Store what became of a confirmed plan; the first outcome stays."""
        await self._changed(
            sa.update(plans)
            .where(plans.c.id == plan_id, plans.c.state == PlanState.CONFIRMED)
            .values(state=PlanState.DONE, outcome=plain(outcome))
        )

    async def shown(self, plan_id: str, card: str) -> None:
        """Remember the activity id of the plan's card."""
        await self._changed(sa.update(plans).where(plans.c.id == plan_id).values(card=card))

    async def _changed(self, update: sa.Update) -> bool:
        async with self._database.transaction() as connection:
            return (await connection.execute(update)).rowcount == 1

    async def _one_at_a_time(self, connection: AsyncConnection, owner: User) -> None:
        """Two plans of one owner are stored one after the other, so that the later sees the earlier."""
        if self._database.is_postgresql:
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(owner.id))))


def row_of(plan: Plan) -> dict[str, Any]:
    """The plan as a row."""
    return {
        "id": plan.id,
        "tenant": plan.owner.tenant,
        "owner": plan.owner.id,
        "conversation": plan.conversation.conversation_id,
        "state": PlanState.OPEN,
        "created": plan.created,
        "expires": plan.expires,
        "card": plan.card,
        "body": plain(plan),
    }


def plan_of(row: Row) -> Plan | None:
    """The plan in a row; None where its body is forgotten or cannot be read."""
    plan = from_plain(row.body, Plan)
    return None if plan is None else replace(plan, card=row.card)


def readable(rows: Sequence[Row]) -> tuple[Plan, ...]:
    """The plans in the rows, without those that cannot be read."""
    return tuple(plan for plan in map(plan_of, rows) if plan is not None)


def event_ids(plan: Plan) -> set[str]:
    """Which events the plan touches, each once."""
    return {step.event.id for step in plan.steps}


def owned_by(owner: User) -> sa.ColumnElement[bool]:
    """Whose plan it is: a user's id counts within their tenant."""
    return sa.and_(plans.c.tenant == owner.tenant, plans.c.owner == owner.id)


def replacing_older(plan: Plan) -> sa.Update:
    """Replaces the owner's open plans with a step on one of the plan's events.

    One statement: where it had to wait for a click, PostgreSQL looks at the state again, and leaves what was confirmed.
    """
    touching = sa.select(plan_events.c.plan).where(plan_events.c.event.in_(event_ids(plan)))
    older = sa.update(plans).where(owned_by(plan.owner), plans.c.state == PlanState.OPEN, plans.c.id.in_(touching))
    return older.values(state=PlanState.REPLACED)
