"""Plans, their states and their outcomes."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.model.people import User
from bot.model.plans import Action, Outcome, Plan, PlanState, Problem, Reason, Step, StepOutcome, Verdict
from bot.storage.database import Database
from bot.storage.plans import StoredPlans
from bot.storage.tables import plans as table
from tests.fakes.plans import ALEX, CHAT, NOW, a_plan, an_event, at, lasting

OUTCOME = Outcome((StepOutcome(Verdict.REFUSED, Reason.OVER, Problem.CONFLICT, "request-1"),), at(20, 9, 1))


@pytest.fixture
def plans(database: Database) -> StoredPlans:
    """The store under test."""
    return StoredPlans(database)


def declining(event_id: str, **fields: object) -> Plan:
    """A plan to decline one event."""
    return a_plan(Step(Action.DECLINE, an_event(id=event_id)), **fields)


async def test_finds_a_plan_as_it_was_stored(plans: StoredPlans) -> None:
    step = Step(Action.DECLINE, an_event(), "Sorry", send_response=True, proposed=lasting(at(24, 15), 15))
    plan = a_plan(step)
    await plans.add(plan)
    assert await plans.find(plan.id) == (plan, PlanState.OPEN, None)


async def test_finds_nothing_under_an_unknown_id(plans: StoredPlans) -> None:
    assert await plans.find("forged") is None


async def test_a_newer_plan_for_the_same_event_replaces_the_older(plans: StoredPlans) -> None:
    older, newer = a_plan(id="older"), a_plan(id="newer")
    assert await plans.add(older) == ()
    assert await plans.add(newer) == (older,)
    found = await plans.find("older")
    assert found is not None
    assert found[1] is PlanState.REPLACED


async def test_a_plan_for_several_events_replaces_every_plan_that_shares_one(plans: StoredPlans) -> None:
    await plans.add(declining("a", id="plan-a"))
    await plans.add(declining("b", id="plan-b"))
    await plans.add(declining("c", id="plan-c"))
    bulk = a_plan(*(Step(Action.DECLINE, an_event(id=each)) for each in "ab"), id="bulk")
    assert {plan.id for plan in await plans.add(bulk)} == {"plan-a", "plan-b"}


@pytest.mark.parametrize("other", [User("somebody-else", "tenant"), User(ALEX.id, "another-tenant")])
async def test_replaces_no_plan_of_another_user(plans: StoredPlans, other: User) -> None:
    await plans.add(a_plan(id="older"))
    assert await plans.add(a_plan(id="newer", owner=other)) == ()


async def test_tells_event_ids_apart_by_case(plans: StoredPlans) -> None:
    await plans.add(declining("AAMk", id="older"))
    assert await plans.add(declining("aamk", id="newer")) == ()


async def test_replaces_no_plan_that_was_confirmed_or_dismissed(plans: StoredPlans) -> None:
    await plans.add(a_plan(id="confirmed"))
    await plans.confirm(a_plan(id="confirmed"))
    await plans.add(a_plan(id="dismissed"))
    await plans.change("dismissed", PlanState.OPEN, PlanState.DISMISSED)
    assert await plans.add(a_plan(id="newer")) == ()


async def test_replaces_no_plan_that_is_confirmed_at_the_same_moment(plans: StoredPlans, database: Database) -> None:
    await plans.add(a_plan(id="older"))
    async with database.transaction() as click:
        await click.execute(sa.update(table).where(table.c.id == "older").values(state=PlanState.CONFIRMED))
        adding = asyncio.create_task(plans.add(a_plan(id="newer")))
        await asyncio.wait({adding}, timeout=0.2)
    assert await adding == ()
    assert await plans.find("older") == (a_plan(id="older"), PlanState.CONFIRMED, None)


async def test_of_plans_stored_at_once_for_one_event_one_stays_open(plans: StoredPlans) -> None:
    await asyncio.gather(*(plans.add(a_plan(id=f"plan-{n}")) for n in range(10)))
    assert len(await plans.open_of(ALEX, CHAT.conversation_id, NOW)) == 1


async def test_lists_open_plans_newest_first(plans: StoredPlans) -> None:
    for n in range(3):
        await plans.add(declining(f"event-{n}", id=f"plan-{n}", created=NOW + timedelta(minutes=n)))
    listed = await plans.open_of(ALEX, CHAT.conversation_id, NOW)
    assert [plan.id for plan in listed] == ["plan-2", "plan-1", "plan-0"]


async def test_lists_no_plan_that_has_expired_or_stands_elsewhere(plans: StoredPlans) -> None:
    await plans.add(declining("a", id="expired", expires=NOW))
    await plans.add(declining("b", id="elsewhere", conversation=replace(CHAT, conversation_id="group")))
    await plans.add(declining("c", id="another's", owner=User("somebody-else", "tenant")))
    assert await plans.open_of(ALEX, CHAT.conversation_id, NOW) == ()


async def test_of_fifty_confirmations_the_first_counts_with_its_edits(plans: StoredPlans) -> None:
    await plans.add(a_plan())
    edited = [a_plan(Step(Action.DECLINE, an_event(), f"comment {n}")) for n in range(50)]
    won = await asyncio.gather(*map(plans.confirm, edited))
    assert sum(won) == 1
    assert await plans.find("plan-1") == (edited[won.index(True)], PlanState.CONFIRMED, None)


async def test_a_dismissed_plan_can_no_longer_be_confirmed(plans: StoredPlans) -> None:
    await plans.add(a_plan())
    assert await plans.change("plan-1", PlanState.OPEN, PlanState.DISMISSED)
    assert not await plans.confirm(a_plan())
    assert not await plans.change("plan-1", PlanState.OPEN, PlanState.DISMISSED)


async def test_a_plan_that_was_never_stored_cannot_be_confirmed(plans: StoredPlans) -> None:
    assert not await plans.confirm(a_plan())


async def test_keeps_the_first_outcome(plans: StoredPlans) -> None:
    await plans.add(a_plan())
    await plans.confirm(a_plan())
    await plans.finish("plan-1", OUTCOME)
    await plans.finish("plan-1", replace(OUTCOME, steps=(StepOutcome(Verdict.DONE),)))
    assert await plans.find("plan-1") == (a_plan(), PlanState.DONE, OUTCOME)


async def test_an_open_plan_has_no_outcome(plans: StoredPlans) -> None:
    await plans.add(a_plan())
    await plans.finish("plan-1", OUTCOME)
    assert await plans.find("plan-1") == (a_plan(), PlanState.OPEN, None)


async def test_knows_what_was_confirmed_and_not_finished(plans: StoredPlans) -> None:
    for n in range(3):
        plan = declining(f"event-{n}", id=f"plan-{n}", created=NOW + timedelta(minutes=n))
        await plans.add(plan)
        if n:
            await plans.confirm(plan)
    await plans.finish("plan-2", OUTCOME)
    assert await plans.unfinished() == ("plan-1",)


async def test_remembers_the_card_also_beside_an_edit(plans: StoredPlans) -> None:
    await plans.add(a_plan())
    await plans.shown("plan-1", "activity-7")
    await plans.confirm(a_plan())
    found = await plans.find("plan-1")
    assert found is not None
    assert found[0].card == "activity-7"


async def test_learns_the_card_from_the_click_where_nobody_remembered_it(plans: StoredPlans) -> None:
    await plans.add(a_plan())
    await plans.confirm(a_plan(card="activity-7"))
    found = await plans.find("plan-1")
    assert found is not None
    assert found[0].card == "activity-7"


@pytest.mark.parametrize("body", ["{", '{"version": 99, "value": {}}', '{"version": 1, "value": {"id": 7}}', None])
async def test_a_plan_that_cannot_be_read_is_not_there(
    plans: StoredPlans, database: Database, body: str | None
) -> None:
    await plans.add(a_plan())
    async with database.transaction() as connection:
        await connection.execute(sa.update(table).values(body=body))
    assert await plans.find("plan-1") is None
    assert await plans.open_of(ALEX, CHAT.conversation_id, NOW) == ()
    assert await plans.add(a_plan(id="newer")) == ()
