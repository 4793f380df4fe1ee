"""What is no longer needed is forgotten."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.model.plans import Action, Outcome, Plan, PlanState, Step, StepOutcome, Verdict
from bot.storage.database import Database
from bot.storage.plans import StoredPlans
from bot.storage.questions import StoredQuestions
from bot.storage.retention import Retention
from bot.storage.seen import StoredSeenActivities
from bot.storage.tables import metadata, plans, questions, seen_activities
from tests.fakes.clock import FakeClock
from tests.fakes.plans import NOW, a_plan, an_event
from tests.storage.test_questions import QUESTION

DAYS = timedelta(days=1)
OUTCOME = Outcome((StepOutcome(Verdict.DONE),), NOW)


class Work:
    """Durable work that notes what it was asked to forget."""

    def __init__(self) -> None:
        self.asked: list[datetime] = []

    async def forget_finished(self, before: datetime) -> int:
        """Nothing to forget."""
        self.asked.append(before)
        return 0


@pytest.fixture
def work() -> Work:
    """Asked for nothing yet."""
    return Work()


@pytest.fixture
def retention(database: Database, work: Work) -> Retention:
    """At nine in the morning."""
    return Retention(database, work, FakeClock(NOW), every=timedelta(milliseconds=20))


async def everything(database: Database) -> str:
    """All that stands in the database."""
    async with database.transaction() as connection:
        rows = [tuple(row) for table in metadata.sorted_tables for row in await connection.execute(sa.select(table))]
    return str(rows)


async def a_secret_plan(database: Database, plan_id: str, **fields: Any) -> Plan:
    """A plan whose words must not outlive it."""
    step = Step(Action.DECLINE, an_event(id=f"event of {plan_id}", subject="Lunch with the auditors"), "so sorry")
    plan = a_plan(step, id=plan_id, **fields)
    await StoredPlans(database).add(plan)
    return plan


async def test_a_plan_loses_its_words_a_day_after_it_expired(database: Database, retention: Retention) -> None:
    store = StoredPlans(database)
    await store.confirm(await a_secret_plan(database, "done"))
    await store.finish("done", OUTCOME)
    await a_secret_plan(database, "open")
    await a_secret_plan(database, "dismissed")
    await store.change("dismissed", PlanState.OPEN, PlanState.DISMISSED)
    assert "auditors" in await everything(database)
    await retention.forget(NOW + 2 * DAYS + timedelta(minutes=1))
    kept = await everything(database)
    assert "auditors" not in kept
    assert "so sorry" not in kept
    assert await store.find("done") is None
    async with database.transaction() as connection:
        states = (await connection.execute(sa.select(plans.c.id, plans.c.state, plans.c.outcome))).all()
    assert {(row.id, row.state, row.outcome is not None) for row in states} == {
        ("done", "done", True),
        ("open", "open", False),
        ("dismissed", "dismissed", False),
    }


async def test_keeps_what_an_open_plan_needs(database: Database, retention: Retention) -> None:
    plan = await a_secret_plan(database, "open")
    await retention.forget(NOW + DAYS)
    assert await StoredPlans(database).find("open") == (plan, PlanState.OPEN, None)


async def test_forgets_plans_altogether_after_three_months(database: Database, retention: Retention) -> None:
    await a_secret_plan(database, "old")
    await retention.forget(NOW + 92 * DAYS)
    assert "old" not in await everything(database)


async def test_forgets_questions_and_activities(database: Database, retention: Retention) -> None:
    await StoredQuestions(database).ask("chat", QUESTION)
    await StoredSeenActivities(database).is_new("chat", "activity-1", NOW)
    await retention.forget(NOW)
    assert await count(database, questions, seen_activities) == [1, 1]
    await retention.forget(NOW + DAYS + timedelta(minutes=1))
    assert await count(database, questions, seen_activities) == [0, 0]


async def test_forgets_again_and_again(retention: Retention, work: Work) -> None:
    async with retention:
        await asyncio.sleep(0.2)
    assert len(work.asked) >= 2
    assert work.asked[0] == NOW - DAYS


async def count(database: Database, *tables: sa.Table) -> list[int]:
    """How many rows stand in each."""
    async with database.transaction() as connection:
        return [
            (await connection.execute(sa.select(sa.func.count()).select_from(table))).scalar_one() for table in tables
        ]
