"""A command: reads the calendar, decides, and hands over to one of the other conversations."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.calendars import MailboxSettings
from bot.model.commands import Command, Unclear
from bot.model.conversations import Reply
from bot.model.errors import AccessDenied
from bot.model.events import Calendar, Event
from bot.model.plans import Action, Answer, Clarify, Confirm, NotACommand, NotFound, Reason, Refused, Step
from bot.model.times import Span
from bot.planning import clashes, decide, free_times
from bot.resolving import reach
from cards.confirm import Hints
from dialogs.agenda import agenda
from dialogs.beside import beside
from dialogs.choose import Choosing
from dialogs.confirm import Confirming
from dialogs.refuse import missing, not_found, refused
from dialogs.scene import Scene

OFFERED = 3


class Requests:
    """From commands to a card that asks, lists or confirms."""

    def __init__(self, confirming: Confirming, choosing: Choosing) -> None:
        self._confirming = confirming
        self._choosing = choosing

    async def answer(
        self, scene: Scene, commands: tuple[Command, ...], chosen: Mapping[int, str] | None = None
    ) -> Reply:
        """What the commands come to in the calendar as it is now."""
        calendar, settings = await _read(scene, commands)
        decision = decide(commands, calendar, scene.now, chosen or {}, scene.language)
        await self._choosing.close(scene)
        match decision:
            case Confirm():
                hints = await _hints(scene, decision.steps, calendar, settings)
                return await self._confirming.ask(scene, decision.steps, commands, hints)
            case Clarify(reason=Reason.WHICH_MEETING, candidates=(_, *_)):
                return await self._choosing.ask(scene, commands, decision, chosen or {})
            case Clarify():
                return missing(scene, commands, decision)
            case Answer():
                return agenda(scene, decision)
            case NotFound():
                return not_found(scene, decision)
            case Refused():
                return refused(scene, decision)
            case NotACommand():
                return beside(scene, Unclear(aside=decision.aside))


async def _read(scene: Scene, commands: tuple[Command, ...]) -> tuple[Calendar, MailboxSettings | None]:
    start, end = reach(commands, scene.now)
    me, settings, events = await asyncio.gather(
        scene.calendar.me(), _settings(scene), scene.calendar.view(start, end, scene.zone)
    )
    return Calendar(me=me, zone=scene.zone, events=events), settings


async def _settings(scene: Scene) -> MailboxSettings | None:
    """None where the permission is missing: the calendar can be read without."""
    try:
        return await scene.calendar.settings()
    except AccessDenied:
        return None


async def _hints(scene: Scene, steps: tuple[Step, ...], calendar: Calendar, settings: MailboxSettings | None) -> Hints:
    settings = settings or MailboxSettings(scene.zone)
    step = steps[0]
    if len(steps) > 1 or not isinstance(step.event, Event):
        return Hints(mailbox_zone=settings.zone)
    if step.proposed:
        seen = await _with_day_of(scene, step.proposed.start, calendar)
        return Hints(clashes=clashes(step.proposed, seen, besides=step.event.id), mailbox_zone=settings.zone)
    return Hints(free=_free(scene, step, calendar, settings), mailbox_zone=settings.zone)


def _free(scene: Scene, step: Step, calendar: Calendar, settings: MailboxSettings) -> tuple[Span, ...]:
    event = step.event
    offers = step.action is Action.DECLINE and step.send_response
    if not isinstance(event, Event) or not offers or event.is_all_day or not event.allow_new_time_proposals:
        return ()
    return free_times(
        calendar, event, scene.now, settings.working_days, settings.work_starts, settings.work_ends, OFFERED
    )


async def _with_day_of(scene: Scene, moment: datetime, calendar: Calendar) -> Calendar:
    """The calendar with the day of a proposed time, which may lie beyond what the command itself made the bot read."""
    midnight = moment.replace(hour=0, minute=0)
    known = {event.id for event in calendar.events}
    that_day = await scene.calendar.view(midnight, midnight + timedelta(days=1), scene.zone)
    more = tuple(event for event in that_day if event.id not in known)
    return replace(calendar, events=calendar.events + more)
