"""A user's calendar in Microsoft Graph: reads it to the last page, and writes to it once."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.users.item.calendar_view.calendar_view_request_builder import CalendarViewRequestBuilder
from msgraph.generated.users.item.events.item.event_item_request_builder import EventItemRequestBuilder
from msgraph.generated.users.item.mailbox_settings.mailbox_settings_request_builder import (
    MailboxSettingsRequestBuilder,
)
from msgraph.generated.users.item.user_item_request_builder import UserItemRequestBuilder

from bot.graph.bodies import decline_body
from bot.graph.client import GraphClient, Json, UserGraph, configuration
from bot.graph.events import event_from_graph
from bot.graph.mailbox import OWNER_FIELDS, SETTINGS_FIELDS, mailbox_settings, owner
from bot.graph.rules import rule_of_reply
from bot.graph.zones import UTC as UTC_NAME
from bot.graph.zones import windows_zone
from bot.model.calendars import InvitationReply, MailboxSettings
from bot.model.errors import AccessDenied, CalendarError, CalendarUnavailable, EventGone, NotAllowed
from bot.model.events import Event
from bot.model.people import Person, User
from bot.model.plans import Reason

EVENT_FIELDS = [
    "id",
    "subject",
    "start",
    "end",
    "isAllDay",
    "organizer",
    "attendees",
    "isOrganizer",
    "isCancelled",
    "sensitivity",
    "responseStatus",
    "responseRequested",
    "allowNewTimeProposals",
    "type",
    "seriesMasterId",
    "showAs",
    "location",
    "webLink",
]
"""What the bot needs of an event; bodies and attachments are never read."""

PAGE = 100
"""Events asked for at once; Graph gives 10 where nobody asks, and 1000 at most."""

LAST_PAGE = 50
"""More pages than any calendar has: an answer without an end."""

Rule = Callable[[Event], Reason | None]


class GraphCalendars:
    """Hands out calendars: ``bot.model.calendars.Calendars``."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    def of(self, user: User) -> "GraphCalendar":
        """Cheap; no request is made before one is needed."""
        return GraphCalendar(self._client.of(user))


class GraphCalendar:
    """One user's calendar: ``bot.model.calendars.UserCalendar``.

    Every method raises ``SignInNeeded`` or what ``CalendarError`` heads; reads never raise ``OutcomeUnknown``.
    """

    def __init__(self, graph: UserGraph) -> None:
        self._graph = graph
        self._me = graph.builders.me

    async def me(self) -> Person:
        """The mailbox's owner. Source: https://learn.microsoft.com/graph/api/user-get"""
        query = UserItemRequestBuilder.UserItemRequestBuilderGetQueryParameters(select=OWNER_FIELDS)
        answer = await self._graph.read(lambda: self._me.to_get_request_information(configuration(query)))
        return owner(answer)

    async def settings(self) -> MailboxSettings:
        """The mailbox's zone and working hours; needs ``MailboxSettings.Read``, without which it is ``AccessDenied``.

        Source: https://learn.microsoft.com/graph/api/user-get-mailboxsettings
        """
        query = MailboxSettingsRequestBuilder.MailboxSettingsRequestBuilderGetQueryParameters(select=SETTINGS_FIELDS)
        builder = self._me.mailbox_settings
        answer = await self._graph.read(lambda: builder.to_get_request_information(configuration(query)))
        return mailbox_settings(answer)

    async def view(self, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:
        """Everything between two aware moments, occurrences of series included, to the last page; earliest first.

        All-day events float: Graph finds them by midnights in UTC, so it is asked for a little more, and what lies
        outside of the stretch in ``zone`` is left out here.
        Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
        """
        offset = start.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
        first, last = start + min(offset, timedelta()), end + max(offset, timedelta())
        found = {event.id: event async for event in self._pages(first, last, zone) if _within(event, start, end)}
        return tuple(sorted(found.values(), key=lambda event: event.span.start))

    async def event(self, event_id: str, zone: str) -> Event:
        """One event as it is now. Raises ``EventGone``. Source: https://learn.microsoft.com/graph/api/event-get"""
        query = EventItemRequestBuilder.EventItemRequestBuilderGetQueryParameters(select=EVENT_FIELDS)
        builder = self._me.events.by_event_id(event_id)
        answer = await self._graph.read(
            lambda: builder.to_get_request_information(configuration(query, _zone_name(zone)))
        )
        return _event(answer, zone)

    async def decline(self, event_id: str, reply: InvitationReply) -> None:
        """Decline one invitation, or one occurrence of a series.

        ``reply.proposed`` is sent as wall-clock time with its zone's name, because Graph keeps both; a comment is left
        out where no response is sent, because Graph refuses the two together.
        It is sent once: after ``OutcomeUnknown`` the caller looks before trying again.
        Source: https://learn.microsoft.com/graph/api/event-decline
        """
        builder = self._me.events.by_event_id(event_id).decline
        request = builder.to_post_request_information(decline_body(reply), configuration())
        await self._write(request, event_id, lambda event: rule_of_reply(event, reply))

    async def _pages(self, start: datetime, end: datetime, zone: str) -> AsyncIterator[Event]:
        builder = self._me.calendar_view
        query: CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters | None = (
            CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters(
                start_date_time=_utc(start),
                end_date_time=_utc(end),
                select=EVENT_FIELDS,
                orderby=["start/dateTime"],
                top=PAGE,
            )
        )
        for _ in range(LAST_PAGE):
            answer = await self._graph.read(_page(builder, query, zone))
            for entry in _entries(answer):
                yield _event(entry, zone)
            link = self._graph.next_page(answer)
            if link is None:
                return
            builder, query = builder.with_url(link), None
        raise CalendarUnavailable("EndlessPages")

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
            return rule(await self.event(event_id, UTC_NAME))
        except EventGone:
            raise
        except CalendarError:
            return None


def _page(
    builder: CalendarViewRequestBuilder,
    query: CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters | None,
    zone: str,
) -> Callable[[], RequestInformation]:
    """The link to the next page carries the query, but not the headers."""
    return lambda: builder.to_get_request_information(configuration(query, _zone_name(zone)))


def _entries(answer: Json) -> list[Json]:
    entries = answer.get("value")
    if not isinstance(entries, list):
        raise CalendarUnavailable("Garbage")
    return entries


def _event(entry: Json, zone: str) -> Event:
    try:
        return event_from_graph(entry, zone)
    except (ValueError, TypeError, AttributeError) as unreadable:
        raise CalendarUnavailable("Garbage") from unreadable


def _within(event: Event, start: datetime, end: datetime) -> bool:
    """Whether it lies in the stretch; an event without a length does so where it begins."""
    return event.span.start < end and (event.span.end > start or event.span.start >= start)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _zone_name(zone: str) -> str:
    """The name to ask Graph in: it knows every Windows name, and not every IANA one."""
    return windows_zone(zone) or zone
