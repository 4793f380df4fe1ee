"""A plan is confirmed, its workflow runs, and whoever waits learns what became of it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.model.errors import AccessDenied, ConversationGone, TeamsUnavailable
from bot.model.events import Event
from bot.model.people import User
from bot.model.plans import Action, Outcome, Plan, PlanState, Problem, Step, Verdict
from bot.performing.confirming import Performing
from bot.performing.patience import Patience
from bot.storage.attempts import StoredAttempts
from bot.storage.database import Database
from bot.storage.plans import StoredPlans
from bot.storage.tables import plans as table
from bot.storage.workflows import Workflows
from tests.fakes.calendar import FakeCalendar, Fault
from tests.fakes.clock import FakeClock
from tests.fakes.plans import ALEX, NOW, a_plan, an_event
from tests.performing.bench import QUICK, numbers

SOON = 10.0
"""Seconds that are never reached."""


class Office:
    """Performing, with everything around it; the calendar and the plan are new for each test."""

    def __init__(self, database: Database, patience: Patience) -> None:
        self.database = database
        self.plans = StoredPlans(database)
        self.clock = FakeClock(NOW)
        self.workflows = Workflows(database.url, executor="test", drain=5)
        self.performing = Performing(
            self.plans, StoredAttempts(database), self, self.clock, self.workflows, self._show, patience
        )
        self.begin()

    def begin(self) -> None:
        """A new calendar, and nothing shown yet."""
        self.clock.move(NOW - self.clock.at)
        self.calendar = FakeCalendar([an_event()])
        self.newest = ""
        self.cards: list[tuple[Plan, Outcome]] = []
        self.show_fails: list[Exception] = []

    def of(self, user: User) -> FakeCalendar:
        """It stands in for ``Calendars``."""
        assert user == ALEX
        return self.calendar

    async def _show(self, plan: Plan, outcome: Outcome) -> None:
        if plan.id != self.newest:
            return  # an earlier test's, whose click was answered before its card was updated
        if self.show_fails:
            raise self.show_fails.pop(0)
        self.cards.append((plan, outcome))

    async def open_plan(self, *steps: Step) -> Plan:
        """A plan that waits for its confirmation."""
        plan = a_plan(*steps, id=f"plan-{next(numbers)}")
        await self.plans.add(plan)
        self.newest = plan.id
        return plan

    async def state(self, plan: Plan) -> PlanState:
        """Where the plan stands."""
        found = await self.plans.find(plan.id)
        assert found is not None
        return found[1]


@pytest.fixture(scope="module")
async def opened(database: Database) -> AsyncIterator[Office]:
    """Launched once."""
    office = Office(database, replace(QUICK, unpaced=3))
    async with office.workflows:
        yield office


@pytest.fixture
def office(opened: Office) -> Office:
    """As new."""
    opened.begin()
    return opened


async def until(condition: Callable[[], bool]) -> None:
    """Wait, for five seconds at the most."""
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not come")


def events(count: int) -> list[Event]:
    """As many invitations."""
    return [an_event(id=f"event-{n}") for n in range(count)]


def declines(count: int) -> list[Step]:
    """A step for each."""
    return [Step(Action.DECLINE, event) for event in events(count)]


def verdicts(outcome: Outcome | None) -> list[Verdict]:
    """What became of each step."""
    assert outcome is not None
    return [step.verdict for step in outcome.steps]


async def test_carries_a_plan_out_and_says_what_became_of_it(office: Office) -> None:
    plan = await office.open_plan()
    outcome = await office.performing.confirm(plan, SOON)
    assert verdicts(outcome) == [Verdict.DONE]
    assert await office.plans.find(plan.id) == (plan, PlanState.DONE, outcome)
    assert [event for event, _ in office.calendar.declined] == ["standup"]


async def test_fifty_confirmations_at_once_decline_once_and_all_learn_it(office: Office) -> None:
    plan = await office.open_plan()
    office.calendar.delay = 0.05
    outcomes = await asyncio.gather(*(office.performing.confirm(plan, SOON) for _ in range(50)))
    assert len(office.calendar.declined) == 1
    assert outcomes[0] is not None
    assert outcomes == [outcomes[0]] * 50


async def test_the_edits_of_the_first_click_count(office: Office) -> None:
    plan = await office.open_plan()
    edited = [replace(plan, steps=(replace(plan.steps[0], comment=words),)) for words in ("first", "second")]
    await asyncio.gather(*(office.performing.confirm(each, SOON) for each in edited))
    assert [reply.comment for _, reply in office.calendar.declined] == ["first"]


async def test_a_later_click_learns_the_same_outcome(office: Office) -> None:
    plan = await office.open_plan()
    first = await office.performing.confirm(plan, SOON)
    office.clock.move(timedelta(days=3))
    assert await office.performing.confirm(plan, SOON) == first
    assert len(office.calendar.declined) == 1


async def test_says_nothing_while_it_lasts_and_updates_the_card_later(office: Office) -> None:
    plan = await office.open_plan()
    await office.plans.shown(plan.id, "activity-7")
    office.calendar.delay = 0.2
    assert await office.performing.confirm(plan, 0.05) is None
    assert await office.state(plan) is PlanState.CONFIRMED
    await until(lambda: bool(office.cards))
    [(shown, outcome)] = office.cards
    assert shown == replace(plan, card="activity-7")
    assert verdicts(outcome) == [Verdict.DONE]


async def test_updates_the_card_for_everybody_after_the_click_was_answered(office: Office) -> None:
    plan = await office.open_plan()
    outcome = await office.performing.confirm(plan, SOON)
    assert office.cards == []
    await until(lambda: bool(office.cards))
    assert office.cards == [(plan, outcome)]


async def test_updates_the_card_when_the_one_who_clicked_went_away(office: Office) -> None:
    plan = await office.open_plan()
    office.calendar.delay = 0.1
    clicking = asyncio.create_task(office.performing.confirm(plan, SOON))
    await until(lambda: bool(office.calendar.declined))
    clicking.cancel()
    await until(lambda: bool(office.cards))


async def test_updates_the_card_a_few_times_if_need_be(office: Office) -> None:
    office.show_fails = [TeamsUnavailable(), ValueError("Daily standup")]
    await office.performing.confirm(await office.open_plan(), 0)
    await until(lambda: bool(office.cards))


@pytest.mark.parametrize("failures", [[ConversationGone()], [TeamsUnavailable()] * 3])
async def test_an_outcome_stands_though_it_cannot_be_shown(
    office: Office, failures: list[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    office.show_fails = failures
    plan = await office.open_plan()
    await office.performing.confirm(plan, 0)
    await until(lambda: not office.show_fails and "card of plan" in caplog.text)
    assert await office.state(plan) is PlanState.DONE
    assert office.cards == []


@pytest.mark.parametrize("state", [PlanState.DISMISSED, PlanState.REPLACED])
async def test_never_performs_what_was_dismissed_or_replaced(office: Office, state: PlanState) -> None:
    plan = await office.open_plan()
    await office.plans.change(plan.id, PlanState.OPEN, state)
    assert await office.performing.confirm(plan, SOON) is None
    assert office.calendar.declined == []


async def test_never_performs_what_has_expired(office: Office) -> None:
    plan = await office.open_plan()
    office.clock.move(timedelta(hours=24))
    assert await office.performing.confirm(plan, SOON) is None
    assert await office.state(plan) is PlanState.OPEN
    assert office.calendar.declined == []


async def test_never_performs_what_was_never_stored(office: Office) -> None:
    assert await office.performing.confirm(a_plan(id="forged"), SOON) is None
    assert office.calendar.declined == []


async def test_a_plan_that_was_dismissed_behind_its_workflow_is_left_alone(office: Office) -> None:
    plan = await office.open_plan()
    await office.workflows.start("perform", plan.id, {"plan": plan.id})
    await asyncio.sleep(0.1)
    assert office.calendar.declined == []


async def test_one_step_that_fails_does_not_stop_the_rest(office: Office) -> None:
    office.calendar = FakeCalendar(events(3))
    office.calendar.faults = [Fault("decline", AccessDenied("ErrorAccessDenied", 403, "request-7"))]
    outcome = await office.performing.confirm(await office.open_plan(*declines(3)), SOON)
    assert verdicts(outcome) == [Verdict.REFUSED, Verdict.DONE, Verdict.DONE]
    assert outcome is not None
    assert (outcome.steps[0].problem, outcome.steps[0].request_id) == (Problem.ACCESS_DENIED, "request-7")


async def test_takes_its_time_over_many_steps(office: Office) -> None:
    office.calendar = FakeCalendar(events(6))
    before = asyncio.get_running_loop().time()
    outcome = await office.performing.confirm(await office.open_plan(*declines(6)), SOON)
    assert verdicts(outcome) == [Verdict.DONE] * 6
    assert asyncio.get_running_loop().time() - before >= 3 * QUICK.pace


async def test_begins_what_was_confirmed_and_not_begun(office: Office) -> None:
    plan = await office.open_plan()
    assert await office.plans.confirm(plan)
    await office.performing.resume()
    await until(lambda: bool(office.cards))
    assert await office.state(plan) is PlanState.DONE


async def test_a_click_begins_what_was_confirmed_and_not_begun(office: Office) -> None:
    plan = await office.open_plan()
    assert await office.plans.confirm(plan)
    assert verdicts(await office.performing.confirm(plan, SOON)) == [Verdict.DONE]


async def test_leaves_alone_a_confirmed_plan_that_can_no_longer_be_read(office: Office) -> None:
    plan = await office.open_plan()
    await office.plans.confirm(plan)
    async with office.database.transaction() as connection:
        await connection.execute(sa.update(table).where(table.c.id == plan.id).values(body='{"version": 99}'))
    await office.performing.resume()
    assert await office.performing.confirm(plan, SOON) is None
    assert office.calendar.declined == []


async def test_keeps_nothing_of_the_calendar_in_the_workflow(office: Office) -> None:
    plan = await office.open_plan(Step(Action.DECLINE, an_event(subject="Lunch with the auditors"), "so sorry"))
    await office.performing.confirm(plan, SOON)
    file = Path(str(office.database.url.database))
    kept = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.stem}-workflows*"))
    assert plan.id.encode() in kept
    assert b"auditors" not in kept
    assert b"so sorry" not in kept
