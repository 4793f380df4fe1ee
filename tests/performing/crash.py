"""A program of its own that carries a plan out and is killed at a named moment: ``python -m tests.performing.crash``.

Its arguments: the database's URL, DBOS's schema, a folder that stands in for the calendar, whether declined events stay
there (``keeps`` or ``drops``), and the moment. With ``never`` it goes on where another was killed, and prints what came
of it as JSON.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from bot.model.calendars import InvitationReply
from bot.model.events import Event
from bot.model.plans import Outcome, Plan
from bot.performing.confirming import Performing
from bot.storage.attempts import StoredAttempts
from bot.storage.database import Database
from bot.storage.plans import StoredPlans
from bot.storage.workflows import Workflows
from tests.fakes.calendar import FakeCalendar
from tests.fakes.clock import FakeClock
from tests.fakes.plans import NOW, a_plan, an_event
from tests.performing.bench import QUICK

PLAN = a_plan()


class CalendarOnDisk(FakeCalendar):
    """Outlives the program, as a calendar does."""

    def __init__(self, folder: Path, keeps_declined: bool, killed: str) -> None:
        super().__init__([an_event()], keeps_declined)
        self._log = folder / "declines"
        self._killed = killed

    async def event(self, event_id: str, zone: str) -> Event:
        """As the declines that arrived have left it."""
        if self._log.exists() and event_id in self.events:
            await super().decline(event_id, InvitationReply())
        return await super().event(event_id, zone)

    async def decline(self, event_id: str, reply: InvitationReply) -> None:
        """Written down, between two chances to be killed."""
        die(self._killed == "before the write")
        with self._log.open("a") as log:
            log.write(f"{event_id} {reply.comment}\n")
        die(self._killed == "after the write")


def die(now: bool) -> None:
    """As with kill -9."""
    if now:
        os.kill(os.getpid(), signal.SIGKILL)


async def run(url: str, schema: str, calendar: CalendarOnDisk, killed: str) -> None:
    """Confirm the plan, or go on with it."""
    shown = asyncio.Event()
    verdicts: list[str] = []

    async def show(_plan: Plan, outcome: Outcome) -> None:
        die(killed == "before it is shown")
        verdicts.extend(step.verdict for step in outcome.steps)
        shown.set()

    class Calendars:
        def of(self, _user: object) -> CalendarOnDisk:
            return calendar

    async with Database(url) as database:
        plans = StoredPlans(database)
        workflows = Workflows(database.url, executor="test", drain=5, schema=schema)
        patience = replace(QUICK, settle=0.5)
        performing = Performing(plans, StoredAttempts(database), Calendars(), FakeClock(NOW), workflows, show, patience)
        async with workflows:
            if killed == "never":
                await performing.resume()
            else:
                await plans.add(PLAN)
                if killed == "before it began":
                    await plans.confirm(PLAN)
                    die(now=True)
                await performing.confirm(PLAN, 0)
            await asyncio.wait_for(shown.wait(), 20)
    sys.stdout.write(json.dumps(verdicts))


if __name__ == "__main__":
    where, schema, folder, keeps, killed = sys.argv[1:]
    asyncio.run(run(where, schema, CalendarOnDisk(Path(folder), keeps == "keeps", killed), killed))
