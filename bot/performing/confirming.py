"""A plan is confirmed, its workflow runs, and whoever waits learns what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from weakref import WeakValueDictionary

from bot.model.calendars import Calendars
from bot.model.conversations import Clock
from bot.model.errors import ConversationGone, MessageBlocked, trace_of
from bot.model.plans import Outcome, Plan, PlanState, StepOutcome, Verdict
from bot.model.stores import Attempts, Plans
from bot.performing.patience import Patience
from bot.performing.stepping import Stepping
from bot.storage.plain import from_plain, plain
from bot.storage.workflows import Payload, Workflows

logger = logging.getLogger(__name__)

PERFORM = "perform"
"""The workflow's name; stored, so never to be changed."""

Show = Callable[[Plan, Outcome], Awaitable[None]]
"""Turns the plan's card into the outcome. Raises what ``TeamsError`` heads."""


class Performing:
    """Carries confirmed plans out, durably, each step once.

    Confirming starts the workflow whose id is the plan's: of fifty clicks the first counts, and all learn the same
    outcome. The workflow knows nothing but that id; what is to be done stands in the plan as it was confirmed.
    """

    def __init__(
        self,
        plans: Plans,
        attempts: Attempts,
        calendars: Calendars,
        clock: Clock,
        workflows: Workflows,
        show: Show,
        patience: Patience,
    ) -> None:
        """Registers with ``workflows``, which must not be running yet."""
        self._plans = plans
        self._calendars = calendars
        self._clock = clock
        self._workflows = workflows
        self._show = show
        self._patience = patience
        self._stepping = Stepping(attempts, clock, patience)
        self._ended: WeakValueDictionary[str, asyncio.Event] = WeakValueDictionary()
        workflows.register(PERFORM, self._perform)

    async def confirm(self, plan: Plan, wait: float) -> Outcome | None:
        """Have the plan carried out as it stands here, edits included, unless it was confirmed before.

        Waits at most ``wait`` seconds; the card is updated in any case. None while it lasts, and None as well where the
        plan is not to be carried out (dismissed, replaced, expired, unknown); ``Plans.find`` tells which.
        """
        if await self._clock.now() < plan.expires:
            await self._plans.confirm(plan)
        found = await self._plans.find(plan.id)
        if found is None or found[1] not in (PlanState.CONFIRMED, PlanState.DONE):
            return None
        ended = self._ended.setdefault(plan.id, asyncio.Event())
        if found[1] is PlanState.CONFIRMED:
            await self._begin(plan.id)
        return await self._outcome(plan.id, ended, wait)

    async def resume(self) -> None:
        """Begin what was confirmed and not begun, because the program ended between the two. Once, at the start."""
        for plan_id in await self._plans.unfinished():
            await self._begin(plan_id)

    async def _begin(self, plan_id: str) -> None:
        await self._workflows.start(PERFORM, plan_id, {"plan": plan_id})

    async def _outcome(self, plan_id: str, ended: asyncio.Event, wait: float) -> Outcome | None:
        """What became of the plan, as soon as it is known here or, on another replica, stored."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + wait
        while True:
            found = await self._plans.find(plan_id)
            left = deadline - loop.time()
            if found is None or found[2] is not None or left <= 0:
                return found[2] if found else None
            with suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), min(left, self._patience.poll))

    async def _perform(self, payload: Payload) -> None:
        """The workflow. After a crash it runs again from the top, and what its steps returned comes from the record."""
        found = await self._plans.find(payload["plan"])
        if found is None or found[1] not in (PlanState.CONFIRMED, PlanState.DONE):
            # Failed rather than done, so that it is begun anew where a later version of the program can read the plan.
            raise LookupError("no confirmed plan")
        plan = found[0]
        steps = [await self._step(plan, index) for index in range(len(plan.steps))]
        await self._workflows.step("finish", partial(self._finish, plan.id, tuple(steps)))
        ended = self._ended.pop(plan.id, None)
        if ended is not None:
            ended.set()
        await self._workflows.step("show", partial(self._tell, plan.id))

    async def _step(self, plan: Plan, index: int) -> StepOutcome:
        if index >= self._patience.unpaced:
            await asyncio.sleep(self._patience.pace)
        stored = await self._workflows.step(f"step {index}", partial(self._carry_out, plan, index))
        return from_plain(stored, StepOutcome) or StepOutcome(Verdict.UNKNOWN)

    async def _carry_out(self, plan: Plan, index: int) -> str:
        return plain(await self._stepping.outcome(plan, index, self._calendars.of(plan.owner)))

    async def _finish(self, plan_id: str, steps: tuple[StepOutcome, ...]) -> None:
        await self._plans.finish(plan_id, Outcome(steps, await self._clock.now()))
        logger.info("plan %s ended: %s", plan_id, ", ".join(step.verdict for step in steps))

    async def _tell(self, plan_id: str) -> None:
        """Update the card for everybody who sees it: the answer to a click changes it only for whoever pressed it."""
        await asyncio.sleep(self._patience.before_shown)
        found = await self._plans.find(plan_id)
        if found is not None and found[2] is not None:
            await self._shown(found[0], found[2])

    async def _shown(self, plan: Plan, outcome: Outcome) -> None:
        """Show it, a few times if need be; the outcome is stored whether that works or not."""
        for left in reversed(range(self._patience.shows)):
            try:
                return await self._show(plan, outcome)
            except (ConversationGone, MessageBlocked) as error:
                logger.warning("the card of plan %s cannot be updated: %s", plan.id, type(error).__name__)
                return None
            except Exception as error:
                logger.warning("the card of plan %s was not updated: %s", plan.id, trace_of(error))
            if left:
                await asyncio.sleep(self._patience.pause)
        return None
