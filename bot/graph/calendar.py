"""A user's calendar in Microsoft Graph: reads it to the last page, and writes to it once."""

from collections.abc import Callable
from datetime import datetime

from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.users.item.events.item.event_item_request_builder import EventItemRequestBuilder
from msgraph.generated.users.item.mailbox_settings.mailbox_settings_request_builder import (
    MailboxSettingsRequestBuilder,
)
from msgraph.generated.users.item.user_item_request_builder import UserItemRequestBuilder

from bot.graph.bodies import (
    accept_body,
    booking_cancel_body,
    cancel_body,
    decline_body,
    tentatively_accept_body,
    times_body,
)
from bot.graph.bookings import bookings_between, one_booking
from bot.graph.client import BOOKINGS, CALENDAR, GraphClient, configuration
from bot.graph.mailbox import OWNER_FIELDS, SETTINGS_FIELDS, mailbox_settings, owner
from bot.graph.rules import rule_of_organizing, rule_of_reply
from bot.graph.view import EVENT_FIELDS, asked_zone, event_of, events_between
from bot.graph.zones import UTC
from bot.model.calendars import InvitationReply, MailboxSettings
from bot.model.errors import AccessDenied, CalendarError, EventGone, NotAllowed
from bot.model.events import Booking, Event
from bot.model.people import Person, User
from bot.model.plans import Reason
from bot.model.times import Span

Rule = Callable[[Event], Reason | None]


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

    async def view(self, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:
        """Everything between two aware moments, to the last page, its times in ``zone``; earliest first.

        Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
        """
        return await events_between(self._graph, start, end, zone)

    async def event(self, event_id: str, zone: str) -> Event:
        """One event as it is now. Raises ``EventGone``. Source: https://learn.microsoft.com/graph/api/event-get"""
        query = EventItemRequestBuilder.EventItemRequestBuilderGetQueryParameters(select=EVENT_FIELDS)
        builder = self._at(event_id)
        answer = await self._graph.read(
            lambda: builder.to_get_request_information(configuration(query, asked_zone(zone)))
        )
        return event_of(answer, zone)

    async def bookings(self, start: datetime, end: datetime, zone: str) -> tuple[Booking, ...]:
        """The appointments of every Bookings business that the user works for, with a permission of their own.

        Source: https://learn.microsoft.com/graph/api/bookingbusiness-list-calendarview
        """
        return await bookings_between(self._bookings, start, end, zone)

    async def booking(self, business_id: str, booking_id: str, zone: str) -> Booking:
        """One appointment as it is now. Raises ``EventGone``.

        Source: https://learn.microsoft.com/graph/api/bookingappointment-get
        """
        return await one_booking(self._bookings, business_id, booking_id, zone)

    async def decline(self, event_id: str, reply: InvitationReply) -> None:
        """Decline one invitation, or one occurrence of a series.

        ``reply.proposed`` is sent as wall-clock time with its zone's name, because Graph keeps both; a comment is left
        out where no response is sent, because Graph refuses the two together.
        Source: https://learn.microsoft.com/graph/api/event-decline
        """
        request = self._at(event_id).decline.to_post_request_information(decline_body(reply), configuration())
        await self._write(request, event_id, lambda event: rule_of_reply(event, reply))

    async def tentatively_accept(self, event_id: str, reply: InvitationReply) -> None:
        """Answer "maybe", with what ``decline`` takes.

        Source: https://learn.microsoft.com/graph/api/event-tentativelyaccept
        """
        body = tentatively_accept_body(reply)
        request = self._at(event_id).tentatively_accept.to_post_request_information(body, configuration())
        await self._write(request, event_id, lambda event: rule_of_reply(event, reply))

    async def accept(self, event_id: str, reply: InvitationReply) -> None:
        """Answer "yes". Source: https://learn.microsoft.com/graph/api/event-accept"""
        request = self._at(event_id).accept.to_post_request_information(accept_body(reply), configuration())
        await self._write(request, event_id, lambda event: rule_of_reply(event, reply))

    async def cancel(self, event_id: str, comment: str | None) -> None:
        """Cancel a meeting that the user organizes, one occurrence, or by its master a series.

        Source: https://learn.microsoft.com/graph/api/event-cancel
        """
        request = self._at(event_id).cancel.to_post_request_information(cancel_body(comment), configuration())
        await self._write(request, event_id, rule_of_organizing)

    async def reschedule(self, event_id: str, span: Span) -> None:
        """Move a meeting that the user organizes. Of somebody else's, Graph would move the user's own copy alone.

        Source: https://learn.microsoft.com/graph/api/event-update
        """
        request = self._at(event_id).to_patch_request_information(times_body(span), configuration())
        await self._write(request, event_id, rule_of_organizing)

    async def delete(self, event_id: str) -> None:
        """Remove an appointment that nobody else attends. Source: https://learn.microsoft.com/graph/api/event-delete"""
        await self._graph.write(self._at(event_id).to_delete_request_information(configuration()))

    async def cancel_booking(self, business_id: str, booking_id: str, message: str) -> None:
        """Cancel an appointment of a Bookings business; needs a permission of its own.

        Source: https://learn.microsoft.com/graph/api/bookingappointment-cancel
        """
        business = self._bookings.builders.solutions.booking_businesses.by_booking_business_id(business_id)
        builder = business.appointments.by_booking_appointment_id(booking_id).cancel
        body = booking_cancel_body(message)
        await self._bookings.write(builder.to_post_request_information(body, configuration()))

    def _at(self, event_id: str) -> EventItemRequestBuilder:
        return self._me.events.by_event_id(event_id)

    async def _write(self, request: RequestInformation, event_id: str, rule: Rule) -> None:
        """Send once; where Graph refuses, read the event and name the rule that it breaks."""
        try:
            await self._graph.write(request)
        except (NotAllowed, AccessDenied) as refused:
            broken = await self._broken(event_id, rule)
            if broken is None:
                raise
            raise NotAllowed(refused.code, refused.status, refused.request_id, broken) from refused

    async def _broken(self, event_id: str, rule: Rule) -> Reason | None:
        try:
            return rule(await self.event(event_id, UTC))
        except EventGone:
            raise
        except CalendarError:
            return None
