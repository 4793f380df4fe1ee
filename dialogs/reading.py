"""What is read of the calendar: for a command, and for the hints beside a plan."""

import asyncio
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.model.calendars import MailboxSettings
from bot.model.commands import Command, Intent, Which
from bot.model.errors import AccessDenied, CalendarError, SignInNeeded
from bot.model.events import Booking, Calendar, Event
from bot.model.plans import Action, Step
from bot.model.times import Span
from bot.planning import clashes, free_times
from bot.resolving import reach
from cards.confirm import Hints
from dialogs.scene import Scene

OFFERED = 3

PATIENCE = 3.0
"""Seconds for bookings that nobody named."""


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


async def hints(scene: Scene, commands: tuple[Command, ...], steps: tuple[Step, ...], reading: Reading) -> Hints:
    """What the user should know beside the plan: clashes of a proposed time, times to propose, how far it reaches."""
    step, zone = steps[0], reading.settings.zone
    if len(steps) > 1 or not isinstance(step.event, Event):
        return Hints(mailbox_zone=zone, looked_until=_looked_until(scene, commands))
    if step.proposed:
        seen = await _with_day_of(scene, step.proposed.start, reading.calendar)
        return Hints(clashes=clashes(step.proposed, seen, besides=step.event.id), mailbox_zone=zone)
    offers = step.action is Action.DECLINE and step.send_response and step.event.allow_new_time_proposals
    return Hints(free=free(scene, step.event, reading) if offers else (), mailbox_zone=zone)


def _looked_until(scene: Scene, commands: tuple[Command, ...]) -> date | None:
    """The last day that was looked at, where "all" was said and no time."""
    if any(command.meeting.which is Which.ALL and command.meeting.when is None for command in commands):
        return (reach(commands, scene.now)[1] - timedelta(minutes=1)).date()
    return None


def free(scene: Scene, event: Event, reading: Reading) -> tuple[Span, ...]:
    """Times for the event in which the user has nothing else, within the hours that their mailbox names for work.

    None for an event that lasts all day.
    """
    if event.is_all_day:
        return ()
    hours, here = reading.settings, ZoneInfo(scene.zone)
    there = ZoneInfo(hours.zone)
    moved = replace(event, span=_in_zone(event.span, there))
    now = scene.now.astimezone(there)
    found = free_times(reading.calendar, moved, now, hours.working_days, hours.work_starts, hours.work_ends, OFFERED)
    return tuple(_in_zone(span, here) for span in found)


def _in_zone(span: Span, zone: ZoneInfo) -> Span:
    return Span(span.start.astimezone(zone), span.end.astimezone(zone), span.assumed)


async def _settings(scene: Scene) -> MailboxSettings:
    """Usual hours where the permission is missing: the calendar can be read without."""
    try:
        return await scene.calendar.settings()
    except AccessDenied:
        return MailboxSettings(scene.zone)


async def _bookings(scene: Scene, commands: tuple[Command, ...], start: datetime, end: datetime) -> tuple[Booking, ...]:
    """Looked at only where one may be meant. Most people work for no Bookings business, and may not even ask.

    Unless one was named, that Bookings fails or is slow keeps nobody from their own calendar.
    """
    named = any(command.meeting.booking for command in commands)
    if not named and all(command.intent is not Intent.CANCEL for command in commands):
        return ()
    try:
        async with asyncio.timeout(None if named else PATIENCE):
            return await scene.calendar.bookings(start, end, scene.zone)
    except (AccessDenied, SignInNeeded):
        return ()
    except (CalendarError, TimeoutError):
        if named:
            raise
        return ()


async def _with_day_of(scene: Scene, moment: datetime, calendar: Calendar) -> Calendar:
    """The calendar with the day of a proposed time, which may lie beyond what the command itself made the bot read."""
    midnight = moment.replace(hour=0, minute=0)
    known = {event.id for event in calendar.events}
    that_day = await scene.calendar.view(midnight, midnight + timedelta(days=1), scene.zone)
    more = tuple(event for event in that_day if event.id not in known)
    return replace(calendar, events=calendar.events + more)
