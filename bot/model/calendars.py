"""The protocols behind which Microsoft Graph stands."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol

from bot.model.events import Booking, Event
from bot.model.people import Person, User
from bot.model.times import Span

Weekday = int
"""0 is Monday, as ``datetime.weekday`` counts."""


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """What the mailbox says of its owner. Source: https://learn.microsoft.com/graph/api/user-get-mailboxsettings"""

    zone: str
    """IANA name."""

    working_days: frozenset[Weekday] = frozenset(range(5))
    work_starts: time = time(9)
    """Wall-clock time in ``zone``."""

    work_ends: time = time(17)


@dataclass(frozen=True, slots=True)
class NamedCalendar:
    """One of the calendars that a user sees: Graph's ``calendar``.

    Source: https://learn.microsoft.com/graph/api/resources/calendar
    """

    id: str
    """Case-sensitive; valid in this mailbox only, also where another's calendar is shared."""

    name: str
    owner: Person
    is_default: bool = False
    """The one that new events go to."""

    can_edit: bool = False
    can_view_private_items: bool = False
    """False: of private events only the time is seen."""


@dataclass(frozen=True, slots=True)
class CalendarGroup:
    """A heading under which Outlook lists calendars: Graph's ``calendarGroup``.

    Source: https://learn.microsoft.com/graph/api/resources/calendargroup
    """

    id: str
    name: str
    calendars: tuple[NamedCalendar, ...]


@dataclass(frozen=True, slots=True)
class InvitationReply:
    """What is sent with a decline, a tentative or an accept."""

    comment: str | None = None
    send_response: bool = True
    proposed: Span | None = None
    """Never with an accept; goes out as wall-clock time with its zone's name, because Graph keeps both."""


class UserCalendar(Protocol):
    """One user's calendar. Every method may raise ``SignInNeeded`` and what ``CalendarError`` heads."""

    async def me(self) -> Person:
        """The mailbox's owner."""
        ...

    async def settings(self) -> MailboxSettings:
        """The mailbox's zone and working hours."""
        ...

    async def calendars(self) -> tuple[NamedCalendar, ...]:
        """All the calendars that the user sees, in Outlook's order."""
        ...

    async def calendar_groups(self) -> tuple[CalendarGroup, ...]:
        """The headings that Outlook lists them under, and which stand there."""
        ...

    async def view(self, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:
        """Everything between two aware moments, occurrences of series included, to the last page; earliest first.

        ``zone`` is the IANA name in which the events' times are given.
        """
        ...

    async def event(self, event_id: str, zone: str) -> Event:
        """One event as it is now. Raises ``EventGone``."""
        ...

    async def bookings(self, start: datetime, end: datetime, zone: str) -> tuple[Booking, ...]:
        """The appointments between two moments of every Bookings business that the user works for; earliest first.

        Empty for somebody who works for none. Raises ``AccessDenied`` where Bookings is closed to them altogether.
        """
        ...

    async def booking(self, business_id: str, booking_id: str, zone: str) -> Booking:
        """One appointment as it is now. Raises ``EventGone``."""
        ...

    async def decline(self, event_id: str, reply: InvitationReply) -> None:
        """Decline one invitation, or one occurrence of a series. Sent once; see ``OutcomeUnknown``."""
        ...

    async def tentatively_accept(self, event_id: str, reply: InvitationReply) -> None:
        """Answer "maybe", with a proposed time if there is one. Sent once."""
        ...

    async def accept(self, event_id: str, reply: InvitationReply) -> None:
        """Answer "yes"; ``reply.proposed`` is never sent with it. Sent once."""
        ...

    async def cancel(self, event_id: str, comment: str | None) -> None:
        """Cancel a meeting that the user organizes, or one occurrence; its attendees are told. Sent once."""
        ...

    async def reschedule(self, event_id: str, span: Span) -> None:
        """Move a meeting that the user organizes; its attendees are told and asked again. Sent once.

        The caller knows that the user organizes it: of somebody else's, only the user's own copy would move.
        """
        ...

    async def delete(self, event_id: str) -> None:
        """Remove an appointment that nobody else attends: anybody else would be told, without a word. Sent once."""
        ...

    async def cancel_booking(self, business_id: str, booking_id: str, message: str) -> None:
        """Cancel an appointment of a Bookings business; its customers get the message. Sent once.

        Raises ``EventGone`` where there is none.
        """
        ...


class Calendars(Protocol):
    """Hands out the calendar of a user who writes to the bot."""

    def of(self, user: User) -> UserCalendar:
        """Cheap; no request is made before one is needed."""
        ...
