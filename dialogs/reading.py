"""What is read of the calendar: for a command, and for the hints beside a plan."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.model.calendars import MailboxSettings
from bot.model.commands import Command, Intent
from bot.model.errors import AccessDenied, SignInNeeded
from bot.model.events import Booking, Calendar, Event
from bot.model.plans import Action, Step
from bot.model.times import Span
from bot.planning import clashes, free_times
from bot.resolving import reach
from cards.confirm import Hints
from dialogs.scene import Scene

OFFERED = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """The calendar as it is now, and what its mailbox says of its owner."""

    calendar: Calendar
    settings: MailboxSettings


async def read(scene: Scene, commands: tuple[Command, ...]) -> Reading:
    """All that the commands may be about. Raises what ``UserCalendar`` raises."""
    start, end = reach(commands, scene.now)
    me, settings, events, bookings = await asyncio.gather(
        scene.calendar.me(),
        _settings(scene),
        scene.calendar.view(start, end, scene.zone),
        _bookings(scene, commands, start, end),
    )
    return Reading(Calendar(me, scene.zone, events, bookings), settings)


async def hints(scene: Scene, steps: tuple[Step, ...], reading: Reading) -> Hints:
    """What the user should know beside the plan: clashes of a proposed time, or times to propose."""
    step, zone = steps[0], reading.settings.zone
    if len(steps) > 1 or not isinstance(step.event, Event):
        return Hints(mailbox_zone=zone)
    if step.proposed:
        seen = await _with_day_of(scene, step.proposed.start, reading.calendar)
        return Hints(clashes=clashes(step.proposed, seen, besides=step.event.id), mailbox_zone=zone)
    offers = step.action is Action.DECLINE and step.send_response and step.event.allow_new_time_proposals
    return Hints(free=free(scene, step.event, reading) if offers else (), mailbox_zone=zone)


def free(scene: Scene, event: Event, reading: Reading) -> tuple[Span, ...]:
    """Times for the event in which its owner has nothing else; none for an event that lasts all day."""
    if event.is_all_day:
        return ()
    hours = reading.settings
    return free_times(
        reading.calendar, event, scene.now, hours.working_days, hours.work_starts, hours.work_ends, OFFERED
    )


async def _settings(scene: Scene) -> MailboxSettings:
    """Usual hours where the permission is missing: the calendar can be read without."""
    try:
        return await scene.calendar.settings()
    except AccessDenied:
        return MailboxSettings(scene.zone)


async def _bookings(scene: Scene, commands: tuple[Command, ...], start: datetime, end: datetime) -> tuple[Booking, ...]:
    """Looked at only where one may be meant; most people work for no Bookings business, and may not even ask."""
    if not any(command.intent is Intent.CANCEL or command.meeting.booking for command in commands):
        return ()
    try:
        return await scene.calendar.bookings(start, end, scene.zone)
    except (AccessDenied, SignInNeeded):
        return ()


async def _with_day_of(scene: Scene, moment: datetime, calendar: Calendar) -> Calendar:
    """The calendar with the day of a proposed time, which may lie beyond what the command itself made the bot read."""
    midnight = moment.replace(hour=0, minute=0)
    known = {event.id for event in calendar.events}
    that_day = await scene.calendar.view(midnight, midnight + timedelta(days=1), scene.zone)
    more = tuple(event for event in that_day if event.id not in known)
    return replace(calendar, events=calendar.events + more)
