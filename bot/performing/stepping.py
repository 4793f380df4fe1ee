"""One step of a plan, once: look, mark, write; and look again before any second attempt.

Graph has no key that would make a write happen once, and a decline sends mail to people. So an attempt is marked before
it goes out, and whoever finds one that has no answer (after a crash, a time-out, a cut connection) looks at the event
before anything else. Where looking cannot tell, the outcome is unknown.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from enum import Enum, auto
from functools import partial

from bot.model.calendars import UserCalendar
from bot.model.conversations import Clock
from bot.model.errors import (
    AccessDenied,
    CalendarError,
    CalendarUnavailable,
    Conflict,
    EventGone,
    NotAllowed,
    OutcomeUnknown,
    SignInNeeded,
    Throttled,
    trace_of,
)
from bot.model.events import Booking, Occasion
from bot.model.plans import Plan, Problem, Reason, StepOutcome, Verdict
from bot.model.stores import Attempt, Attempts
from bot.performing.looking import Seen, seen
from bot.performing.patience import Patience
from bot.performing.ways import WAYS, Way

logger = logging.getLogger(__name__)

PROBLEMS: dict[type[Exception], Problem] = {
    SignInNeeded: Problem.SIGN_IN,
    AccessDenied: Problem.ACCESS_DENIED,
    EventGone: Problem.EVENT_GONE,
    Conflict: Problem.CONFLICT,
    Throttled: Problem.THROTTLED,
    CalendarUnavailable: Problem.UNAVAILABLE,
    OutcomeUnknown: Problem.UNAVAILABLE,
}
"""Every other error is ``Problem.REJECTED``."""

UNSENT: dict[Seen, StepOutcome] = {
    Seen.DONE: StepOutcome(Verdict.ALREADY),
    Seen.CHANGED: StepOutcome(Verdict.REFUSED, problem=Problem.EVENT_CHANGED),
    Seen.OVER: StepOutcome(Verdict.REFUSED, reason=Reason.OVER),
    Seen.TOO_LATE: StepOutcome(Verdict.REFUSED, reason=Reason.IN_THE_PAST),
    Seen.GONE: StepOutcome(Verdict.REFUSED, problem=Problem.EVENT_GONE),
}
"""What a look decides while nothing was sent."""

UNHARMED = frozenset({Seen.UNTOUCHED, Seen.BLURRED})
"""What may be written to, as long as nothing was sent."""


class Doubt(Enum):
    """Why nobody knows whether a write took effect."""

    FAILED = auto()
    """Answered with 5xx."""
    CUT = auto()
    """The connection broke."""
    UNDER_WAY = auto()
    """Timed out: it may yet take effect."""
    CRASH = auto()
    """The process ended, or another is at it."""


class Stepping:
    """Carries out steps of plans."""

    def __init__(self, attempts: Attempts, clock: Clock, patience: Patience) -> None:
        self._attempts = attempts
        self._clock = clock
        self._patience = patience

    async def outcome(self, plan: Plan, index: int, calendar: UserCalendar) -> StepOutcome:
        """Carry out one step, from 0, and say what became of it. Never raises: the other steps are still to be done."""
        step, way = plan.steps[index], WAYS[plan.steps[index].action]
        if not step.ticked:
            return StepOutcome(Verdict.SKIPPED)
        if not isinstance(step.event, way.takes):
            return StepOutcome(Verdict.REFUSED, problem=Problem.REJECTED)
        try:
            return await OneStep(plan, index, way, calendar, self._attempts, self._clock, self._patience).once()
        except Exception as error:
            logger.error("step %d of plan %s broke off: %s", index, plan.id, trace_of(error))
            if await self._attempts.last(plan.id, index):
                return StepOutcome(Verdict.UNKNOWN)
            return refused(error)


class OneStep:
    """One step while it is carried out."""

    def __init__(
        self,
        plan: Plan,
        index: int,
        way: Way,
        calendar: UserCalendar,
        attempts: Attempts,
        clock: Clock,
        patience: Patience,
    ) -> None:
        self._plan = plan
        self._index = index
        self._step = plan.steps[index]
        self._way = way
        self._calendar = calendar
        self._attempts = attempts
        self._clock = clock
        self._patience = patience
        self._refusals = 0
        """How many writes the calendar answered with a no."""

    async def once(self) -> StepOutcome:
        """From the beginning, or from where a crash left it."""
        earlier = await self._attempts.last(self._plan.id, self._index)
        if earlier is None:
            return await self._afresh()
        await self._settle(earlier)
        return await self._in_doubt(Doubt.CRASH, earlier)

    async def _afresh(self) -> StepOutcome:
        """Nothing was sent yet."""
        try:
            found = await self._look()
        except (CalendarError, SignInNeeded) as error:
            return refused(error)
        if found is Seen.GONE and self._way.gone_is_done:
            return StepOutcome(Verdict.ALREADY)
        return await self._write(None, self._afresh) if found in UNHARMED else UNSENT[found]

    async def _write(self, earlier: Attempt | None, look: Callable[[], Awaitable[StepOutcome]]) -> StepOutcome:
        """Send it, after earlier attempts that left the event untouched; ``look`` is how that was seen.

        A 429 asks for minutes at times, in which the event may change: whoever waited for it looks again.
        """
        attempt = await self._attempts.mark(self._plan.id, self._index, await self._clock.now(), earlier)
        if attempt is None:
            return await self.once()
        try:
            await self._way.write(self._calendar, self._step)
            return StepOutcome(Verdict.DONE)
        except OutcomeUnknown as error:
            return await self._in_doubt(Doubt.UNDER_WAY if error.still_under_way else Doubt.CUT, attempt, error)
        except CalendarUnavailable as error:
            return await self._in_doubt(Doubt.FAILED, attempt, error)
        except (CalendarError, SignInNeeded) as error:
            await self._attempts.take_back(self._plan.id, self._index, attempt, earlier)
            self._refusals += 1
            if self._refusals < self._patience.tries and await self._waited_for(error):
                return await look()
            return self._said_no(error, earlier)

    async def _in_doubt(self, doubt: Doubt, sent: Attempt, error: CalendarError | None = None) -> StepOutcome:
        """It was sent, and the last time nobody heard what came of it."""
        request_id = error.request_id if error else None
        found = await self._look_in_doubt(doubt)
        if found is Seen.DONE or (found is Seen.GONE and self._way.gone_is_done):
            return StepOutcome(Verdict.DONE, request_id=request_id)
        if found is Seen.UNTOUCHED and sent.count < self._writes(doubt):
            return await self._write(sent, partial(self._in_doubt, doubt, sent, error))
        if found is Seen.UNTOUCHED and doubt is Doubt.FAILED and error is not None:
            return refused(error)
        return StepOutcome(Verdict.UNKNOWN, request_id=request_id)

    def _writes(self, doubt: Doubt) -> int:
        """How often it may be sent altogether, while the event stays untouched."""
        return {Doubt.FAILED: self._patience.tries, Doubt.CUT: 2, Doubt.CRASH: 2, Doubt.UNDER_WAY: 0}[doubt]

    async def _look_in_doubt(self, doubt: Doubt) -> Seen | None:
        """What is seen after a pause, several times while it is under way; None where nothing can be seen."""
        looks = self._patience.looks if doubt is Doubt.UNDER_WAY else 1
        found: Seen | None = Seen.UNTOUCHED
        while found is Seen.UNTOUCHED and looks:
            looks -= 1
            await asyncio.sleep(self._patience.pause)
            try:
                found = await self._look()
            except (CalendarError, SignInNeeded):
                found = None
        return found

    async def _look(self) -> Seen:
        """The event as it is now; a read may be repeated. Raises what the last try raised."""
        left = self._patience.tries
        while True:
            left -= 1
            try:
                return seen(self._step, await self._found(), self._way, await self._clock.now())
            except EventGone:
                return Seen.GONE
            except (Throttled, CalendarUnavailable, OutcomeUnknown) as error:
                if not left or not await self._waited_for(error):
                    raise

    async def _found(self) -> Occasion:
        event = self._step.event
        if isinstance(event, Booking):
            return await self._calendar.booking(event.business_id, event.id, self._plan.zone)
        return await self._calendar.event(event.id, self._plan.zone)

    async def _waited_for(self, error: Exception) -> bool:
        """Wait before a request is repeated; False where that would not help, or take too long."""
        if not isinstance(error, (Throttled, CalendarUnavailable, OutcomeUnknown)):
            return False
        asked = error.retry_after if isinstance(error, Throttled) else None
        pause = self._patience.pause if asked is None else asked
        if pause > self._patience.retry_after:
            return False
        await asyncio.sleep(pause)
        return True

    async def _settle(self, earlier: Attempt) -> None:
        """Wait until a write that a crash cut short is no longer under way."""
        passed = (await self._clock.now() - earlier.at).total_seconds()
        await asyncio.sleep(min(max(self._patience.settle - passed, 0), self._patience.settle))

    def _said_no(self, error: Exception, earlier: Attempt | None) -> StepOutcome:
        """The calendar answered that it did nothing, this time."""
        request_id = error.request_id if isinstance(error, CalendarError) else None
        if isinstance(error, NotAllowed) and error.rule and error.rule is self._way.already:
            return StepOutcome(Verdict.DONE if earlier else Verdict.ALREADY, request_id=request_id)
        if isinstance(error, EventGone) and self._way.gone_is_done:
            return StepOutcome(Verdict.DONE if earlier else Verdict.ALREADY, request_id=request_id)
        if isinstance(error, EventGone) and earlier:
            return StepOutcome(Verdict.UNKNOWN, request_id=request_id)
        return refused(error)


def refused(error: Exception) -> StepOutcome:
    """Nothing happened, and why."""
    request_id = error.request_id if isinstance(error, CalendarError) else None
    if isinstance(error, NotAllowed) and error.rule is not None:
        return StepOutcome(Verdict.REFUSED, reason=error.rule, request_id=request_id)
    problem = next((problem for kind, problem in PROBLEMS.items() if isinstance(error, kind)), Problem.REJECTED)
    return StepOutcome(Verdict.REFUSED, problem=problem, request_id=request_id)
