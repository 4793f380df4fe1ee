"""One step to carry out, against a calendar that can fail."""

from itertools import count

from bot.model.errors import CalendarError
from bot.model.events import Event
from bot.model.plans import Plan, StepOutcome
from bot.performing.patience import Patience
from bot.performing.stepping import Stepping
from bot.storage.attempts import StoredAttempts
from bot.storage.database import Database
from bot.storage.plans import StoredPlans
from tests.fakes.calendar import FakeCalendar, Fault
from tests.fakes.clock import FakeClock
from tests.fakes.plans import NOW, a_plan, an_event

QUICK = Patience(pause=0, looks=2, settle=0, tries=3, retry_after=1, pace=0.01, poll=0.02, before_shown=0.02)

numbers = count(1)


class Bench:
    """A plan of one step, to decline the standup, and everything around it."""

    def __init__(self, database: Database) -> None:
        self.plans = StoredPlans(database)
        self.attempts = StoredAttempts(database)
        self.clock = FakeClock(NOW)
        self.calendar = FakeCalendar([an_event()])
        self.plan = a_plan(id=f"step-{next(numbers)}")

    async def carried_out(self, plan: Plan | None = None, patience: Patience = QUICK) -> StepOutcome:
        """What becomes of the plan's step."""
        return await Stepping(self.attempts, self.clock, patience).outcome(plan or self.plan, 0, self.calendar)

    async def attempted(self, times: int = 1) -> None:
        """As a crash leaves it: marked, and nobody knows more."""
        for _ in range(times):
            earlier = await self.attempts.last(self.plan.id, 0)
            assert await self.attempts.mark(self.plan.id, 0, await self.clock.now(), earlier)

    def fails(self, method: str, error: Exception, times: int = 1, *, takes_effect: bool = False) -> None:
        """What goes wrong next."""
        self.calendar.faults += [Fault(method, error, takes_effect)] * times

    @property
    def sent(self) -> int:
        """How many declines arrived."""
        return len(self.calendar.declined)

    def now_is(self, event: Event | None) -> None:
        """What the calendar shows in the standup's place."""
        self.calendar.events.clear()
        if event is not None:
            self.calendar.events[event.id] = event


def error(kind: type[CalendarError], **fields: object) -> CalendarError:
    """An error as the calendar's rim raises it."""
    return kind("SomeCode", request_id="request-7", **fields)  # type: ignore[arg-type]
