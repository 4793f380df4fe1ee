"""A calendar in memory that can fail in every way the real one does."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.model.calendars import CalendarGroup, InvitationReply, MailboxSettings, NamedCalendar
from bot.model.errors import EventGone
from bot.model.events import Booking, Event, Response
from bot.model.people import Person, User
from bot.model.times import Span


@dataclass
class Fault:
    """What goes wrong once."""

    method: str
    error: Exception
    takes_effect: bool = False
    """The write is done all the same, and only its answer is lost."""


class FakeCalendar:
    """One user's calendar."""

    def __init__(
        self,
        events: Iterable[Event] = (),
        keeps_declined: bool = False,
        delay: float = 0,
        bookings: Iterable[Booking] = (),
    ) -> None:
        """``keeps_declined``: declined events stay, as some mailboxes have it. ``delay``: seconds a write takes."""
        self.events = {event.id: event for event in events}
        self.booked = {(booking.business_id, booking.id): booking for booking in bookings}
        self.keeps_declined = keeps_declined
        self.delay = delay
        self.declined: list[tuple[str, InvitationReply]] = []
        """Every decline that arrived here, whatever became of it."""
        self.written: list[tuple[str, str, object]] = []
        """Every other write that arrived here: its method, the event's id, and what was said."""
        self.looks = 0
        self.faults: list[Fault] = []
        self.unreadable_after_a_write: Exception | None = None

    async def me(self) -> Person:
        """Ada."""
        return Person("Ada", "ada@example.com")

    async def settings(self) -> MailboxSettings:
        """Berlin."""
        return MailboxSettings("Europe/Berlin")

    async def calendars(self) -> tuple[NamedCalendar, ...]:
        """Ada's own."""
        return (NamedCalendar("calendar", "Calendar", await self.me(), True, True, True),)

    async def calendar_groups(self) -> tuple[CalendarGroup, ...]:
        """One, which holds it."""
        return (CalendarGroup("group", "My Calendars", await self.calendars()),)

    async def view(self, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:  # noqa: ARG002
        """Whatever overlaps."""
        found = (event for event in self.events.values() if event.span.start < end and start < event.span.end)
        return tuple(sorted(found, key=lambda event: event.span.start))

    async def event(self, event_id: str, zone: str) -> Event:  # noqa: ARG002
        """As it is now."""
        self.looks += 1
        self._fail("event", takes_effect=False)
        if self.declined and self.unreadable_after_a_write is not None:
            raise self.unreadable_after_a_write
        if event_id not in self.events:
            raise EventGone(status=404)
        return self.events[event_id]

    async def bookings(self, start: datetime, end: datetime, zone: str) -> tuple[Booking, ...]:  # noqa: ARG002
        """Whatever overlaps."""
        self._fail("bookings", takes_effect=False)
        found = (booking for booking in self.booked.values() if booking.span.start < end and start < booking.span.end)
        return tuple(sorted(found, key=lambda booking: booking.span.start))

    async def booking(self, business_id: str, booking_id: str, zone: str) -> Booking:  # noqa: ARG002
        """As it is now."""
        self.looks += 1
        self._fail("booking", takes_effect=False)
        if (business_id, booking_id) not in self.booked:
            raise EventGone(status=404)
        return self.booked[business_id, booking_id]

    async def decline(self, event_id: str, reply: InvitationReply) -> None:
        """Decline, which takes the event away unless declined ones are kept."""
        self.declined.append((event_id, reply))
        await asyncio.sleep(self.delay)
        self._fail("decline", takes_effect=False)
        if event_id not in self.events:
            raise EventGone(status=404)
        if self.keeps_declined:
            self.events[event_id] = replace(self.events[event_id], response=Response.DECLINED)
        else:
            del self.events[event_id]
        self._fail("decline", takes_effect=True)

    async def tentatively_accept(self, event_id: str, reply: InvitationReply) -> None:
        """The answer stands on the event."""
        await self._rewrite("tentatively_accept", event_id, reply, response=Response.TENTATIVELY_ACCEPTED)

    async def accept(self, event_id: str, reply: InvitationReply) -> None:
        """The answer stands on the event."""
        await self._rewrite("accept", event_id, reply, response=Response.ACCEPTED)

    async def cancel(self, event_id: str, comment: str | None) -> None:
        """Cancelling takes the event away."""
        await self._remove("cancel", event_id, comment)

    async def reschedule(self, event_id: str, span: Span) -> None:
        """The event moves."""
        await self._rewrite("reschedule", event_id, span, span=span)

    async def delete(self, event_id: str) -> None:
        """Takes the event away."""
        await self._remove("delete", event_id, None)

    async def cancel_booking(self, business_id: str, booking_id: str, message: str) -> None:
        """Cancelling takes the booking away."""
        self.written.append(("cancel_booking", f"{business_id}/{booking_id}", message))
        await asyncio.sleep(self.delay)
        self._fail("cancel_booking", takes_effect=False)
        if self.booked.pop((business_id, booking_id), None) is None:
            raise EventGone(status=404)
        self._fail("cancel_booking", takes_effect=True)

    def of(self, user: User) -> "FakeCalendar":  # noqa: ARG002
        """Everybody's: it stands in for ``Calendars`` as well."""
        return self

    async def _rewrite(self, method: str, event_id: str, said: object, **changes: Any) -> None:
        await self._reach(method, event_id, said)
        self.events[event_id] = replace(self.events[event_id], **changes)
        self._fail(method, takes_effect=True)

    async def _remove(self, method: str, event_id: str, said: object) -> None:
        await self._reach(method, event_id, said)
        del self.events[event_id]
        self._fail(method, takes_effect=True)

    async def _reach(self, method: str, event_id: str, said: object) -> None:
        self.written.append((method, event_id, said))
        await asyncio.sleep(self.delay)
        self._fail(method, takes_effect=False)
        if event_id not in self.events:
            raise EventGone(status=404)

    def _fail(self, method: str, *, takes_effect: bool) -> None:
        for fault in self.faults:
            if (fault.method, fault.takes_effect) == (method, takes_effect):
                self.faults.remove(fault)
                raise fault.error
