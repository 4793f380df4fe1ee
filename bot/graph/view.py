"""A stretch of the calendar, read to its last page."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from msgraph.generated.users.item.calendar_view.calendar_view_request_builder import CalendarViewRequestBuilder

from bot.graph.client import Json, UserGraph
from bot.graph.events import event_from_graph
from bot.graph.pages import entries, legible
from bot.graph.zones import windows_zone
from bot.model.events import Event

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

Query = CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters


async def events_between(graph: UserGraph, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:
    """Everything between two aware moments, occurrences of series included; earliest first.

    All-day events float, and Graph finds them by midnights in UTC: so it is asked for a little more, and what lies
    outside of the stretch in ``zone`` is left out here.
    Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
    """
    offset = start.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    query = Query(
        start_date_time=utc(start + min(offset, timedelta())),
        end_date_time=utc(end + max(offset, timedelta())),
        select=EVENT_FIELDS,
        orderby=["start/dateTime"],
        top=PAGE,
    )
    listed = entries(graph, graph.builders.me.calendar_view, query, asked_zone(zone))
    events = [event_of(entry, zone) async for entry in listed]
    found = {event.id: event for event in events if _within(event, start, end)}
    return tuple(sorted(found.values(), key=lambda event: event.span.start))


def event_of(entry: Json, zone: str) -> Event:
    """One event of an answer. Raises ``CalendarUnavailable`` where it cannot be read."""
    with legible():
        return event_from_graph(entry, zone)


def asked_zone(zone: str) -> str:
    """The name of a zone to ask Graph in: it knows every Windows name, and not every IANA one."""
    return windows_zone(zone) or zone


def _within(event: Event, start: datetime, end: datetime) -> bool:
    """Whether it lies in the stretch; an event without a length does so where it begins."""
    return event.span.start < end and (event.span.end > start or event.span.start >= start)


def utc(moment: datetime) -> str:
    """A moment as a query names it. Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview"""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
