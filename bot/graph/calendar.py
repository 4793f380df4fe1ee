"""A user's calendar in Microsoft Graph: reads it to the last page, and writes to it once."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from msgraph.generated.users.item.mailbox_settings.mailbox_settings_request_builder import (
    MailboxSettingsRequestBuilder,
)
from msgraph.generated.users.item.user_item_request_builder import UserItemRequestBuilder

from bot.graph.addresses import BookingAddress, EventAddress
from bot.graph.bookings import bookings_between, cancel_booking, one_booking
from bot.graph.calendars import all_calendar_groups, all_calendars
from bot.graph.client import BOOKINGS, CALENDAR, GROUPS, SHARED, GraphClient, configuration
from bot.graph.event import GraphEvent
from bot.graph.mailbox import OWNER_FIELDS, SETTINGS_FIELDS, mailbox_settings, owner
from bot.graph.view import events_between
from bot.model.calendars import CalendarGroup, InvitationReply, MailboxSettings, NamedCalendar
from bot.model.errors import EventGone
from bot.model.events import Booking, Event
from bot.model.people import Person, User
from bot.model.times import Span

A = TypeVar("A")


class GraphCalendars:
    """Hands out calendars: ``bot.model.calendars.Calendars``."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    def of(self, user: User) -> "GraphCalendar":
        """Cheap; no request is made before one is needed."""
        return GraphCalendar(self._client, user)


class GraphCalendar:
    """One user's calendar: ``bot.model.calendars.UserCalendar``.

    Every method raises ``SignInNeeded`` or what ``CalendarError`` heads; reads never raise ``OutcomeUnknown``.
    Every write is sent once: after ``OutcomeUnknown`` the caller looks before trying again.
    """

    def __init__(self, client: GraphClient, user: User) -> None:
        self._client = client
        self._user = user
        self._graph = client.of(user, CALENDAR)
        self._bookings = client.of(user, BOOKINGS)
        self._me = self._graph.builders.me

    async def me(self) -> Person:
        """The mailbox's owner. Source: https://learn.microsoft.com/graph/api/user-get"""
        query = UserItemRequestBuilder.UserItemRequestBuilderGetQueryParameters(select=OWNER_FIELDS)
        answer = await self._graph.read(lambda: self._me.to_get_request_information(configuration(query)))
        return owner(answer)

    async def settings(self) -> MailboxSettings:
        """The mailbox's zone and working hours; without the permission for them it is ``AccessDenied``.

        Source: https://learn.microsoft.com/graph/api/user-get-mailboxsettings
        """
        query = MailboxSettingsRequestBuilder.MailboxSettingsRequestBuilderGetQueryParameters(select=SETTINGS_FIELDS)
        builder = self._me.mailbox_settings
        answer = await self._graph.read(lambda: builder.to_get_request_information(configuration(query)))
        return mailbox_settings(answer)

    async def calendars(self) -> tuple[NamedCalendar, ...]:
        """All the calendars that the user sees. Source: https://learn.microsoft.com/graph/api/user-list-calendars"""
        return await all_calendars(self._graph)

    async def calendar_groups(self) -> tuple[CalendarGroup, ...]:
        """The groups they are kept in. Source: https://learn.microsoft.com/graph/api/user-list-calendargroups"""
        return await all_calendar_groups(self._graph)

    async def view(self, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:
        """Everything between two aware moments, to the last page, its times in ``zone``; earliest first.

        Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
        """
        return await events_between(self._graph, start, end, zone)

    async def event(self, event_id: str, zone: str) -> Event:
        """One event as it is now. Raises ``EventGone``."""
        return await self._own(event_id).read(zone)

    async def bookings(self, start: datetime, end: datetime, zone: str) -> tuple[Booking, ...]:
        """The appointments of every Bookings business that the user works for, with a permission of their own.

        Source: https://learn.microsoft.com/graph/api/bookingbusiness-list-calendarview
        """
        return await bookings_between(self._bookings, start, end, zone)

    async def booking(self, business_id: str, booking_id: str, zone: str) -> Booking:
        """One appointment as it is now. Raises ``EventGone``.

        Source: https://learn.microsoft.com/graph/api/bookingappointment-get
        """
        return await one_booking(self._bookings, _known(BookingAddress, business_id, booking_id), zone)

    def at(self, address: EventAddress) -> GraphEvent:
        """An event in any calendar that the user may use, with the permission that this one wants."""
        return GraphEvent(self._client.of(self._user, permissions(address)), address)

    async def decline(self, event_id: str, reply: InvitationReply) -> None:
        """Decline one invitation, or one occurrence of a series."""
        await self._own(event_id).decline(reply)

    async def tentatively_accept(self, event_id: str, reply: InvitationReply) -> None:
        """Answer "maybe", with what ``decline`` takes."""
        await self._own(event_id).tentatively_accept(reply)

    async def accept(self, event_id: str, reply: InvitationReply) -> None:
        """Answer "yes"."""
        await self._own(event_id).accept(reply)

    async def cancel(self, event_id: str, comment: str | None) -> None:
        """Cancel a meeting that the user organizes, one occurrence, or by its master a series."""
        await self._own(event_id).cancel(comment)

    async def reschedule(self, event_id: str, span: Span) -> None:
        """Move a meeting that the user organizes."""
        await self._own(event_id).reschedule(span)

    async def delete(self, event_id: str) -> None:
        """Remove an appointment that nobody else attends."""
        await self._own(event_id).delete()

    async def cancel_booking(self, business_id: str, booking_id: str, message: str) -> None:
        """Cancel an appointment of a Bookings business; needs a permission of its own.

        Source: https://learn.microsoft.com/graph/api/bookingappointment-cancel
        """
        await cancel_booking(self._bookings, _known(BookingAddress, business_id, booking_id), message)

    def _own(self, event_id: str) -> GraphEvent:
        return GraphEvent(self._graph, _known(EventAddress, event_id))


def permissions(address: EventAddress) -> Sequence[str]:
    """What a token must carry for an address. Source: https://learn.microsoft.com/graph/outlook-get-shared-events-calendars"""
    if address.group is not None:
        return GROUPS
    return CALENDAR if address.is_own else SHARED


def _known(address: Callable[..., A], *ids: str) -> A:
    """Raises ``EventGone`` for ids that nothing has, as Graph does for one that does not parse."""
    try:
        return address(*ids)
    except ValueError as nothing:
        raise EventGone("ErrorInvalidIdMalformed") from nothing
