"""A stretch of the calendar, read to its last page."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.users.item.calendar_view.calendar_view_request_builder import CalendarViewRequestBuilder

from bot.graph.client import Json, UserGraph, configuration
from bot.graph.events import event_from_graph
from bot.graph.zones import windows_zone
from bot.model.errors import CalendarUnavailable
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

LAST_PAGE = 50
"""More pages than any stretch has: an answer without an end."""

Query = CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters


async def events_between(graph: UserGraph, start: datetime, end: datetime, zone: str) -> tuple[Event, ...]:
    """Everything between two aware moments, occurrences of series included; earliest first.

    All-day events float, and Graph finds them by midnights in UTC: so it is asked for a little more, and what lies
    outside of the stretch in ``zone`` is left out here.
    Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
    """
    offset = start.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    query = Query(
        start_date_time=_utc(start + min(offset, timedelta())),
        end_date_time=_utc(end + max(offset, timedelta())),
        select=EVENT_FIELDS,
        orderby=["start/dateTime"],
        top=PAGE,
    )
    found = {event.id: event async for event in _pages(graph, query, zone) if _within(event, start, end)}
    return tuple(sorted(found.values(), key=lambda event: event.span.start))


def event_of(entry: Json, zone: str) -> Event:
    """One event of an answer. Raises ``CalendarUnavailable`` where it cannot be read."""
    try:
        return event_from_graph(entry, zone)
    except (ValueError, TypeError, AttributeError) as unreadable:
        raise CalendarUnavailable("Garbage") from unreadable


def asked_zone(zone: str) -> str:
    """The name of a zone to ask Graph in: it knows every Windows name, and not every IANA one."""
    return windows_zone(zone) or zone


async def _pages(graph: UserGraph, query: Query, zone: str) -> AsyncIterator[Event]:
    builder = graph.builders.me.calendar_view
    page = _request(builder, query, zone)
    for _ in range(LAST_PAGE):
        answer = await graph.read(page)
        for entry in _entries(answer):
            yield event_of(entry, zone)
        link = graph.next_page(answer)
        if link is None:
            return
        page = _request(builder.with_url(link), None, zone)
    raise CalendarUnavailable("EndlessPages")


def _request(builder: CalendarViewRequestBuilder, query: Query | None, zone: str) -> Callable[[], RequestInformation]:
    """The link to a next page carries the query, but not the headers."""
    return lambda: builder.to_get_request_information(configuration(query, asked_zone(zone)))


def _entries(answer: Json) -> list[Json]:
    entries = answer.get("value")
    if not isinstance(entries, list):
        raise CalendarUnavailable("Garbage")
    return entries


def _within(event: Event, start: datetime, end: datetime) -> bool:
    """Whether it lies in the stretch; an event without a length does so where it begins."""
    return event.span.start < end and (event.span.end > start or event.span.start >= start)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
