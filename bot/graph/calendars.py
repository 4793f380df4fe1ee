"""The calendars that a user sees, their own and those that others share, and the groups they are kept in.

Sources: https://learn.microsoft.com/graph/api/user-list-calendars,
https://learn.microsoft.com/graph/api/user-list-calendargroups
"""

from collections.abc import Mapping
from typing import Any

from msgraph.generated.users.item.calendar_groups.calendar_groups_request_builder import CalendarGroupsRequestBuilder
from msgraph.generated.users.item.calendars.calendars_request_builder import CalendarsRequestBuilder

from bot.graph.client import Json, UserGraph
from bot.graph.pages import Collection, entries, legible
from bot.graph.together import together
from bot.model.calendars import CalendarGroup, NamedCalendar
from bot.model.people import Person

CALENDAR_FIELDS = ["id", "name", "owner", "canEdit", "canViewPrivateItems", "isDefaultCalendar"]

GROUP_FIELDS = ["id", "name"]

PAGE = 100
"""Asked for at once; Graph gives 10 where nobody asks."""


async def all_calendars(graph: UserGraph) -> tuple[NamedCalendar, ...]:
    """All of them, to the last page, in Graph's order."""
    return await _calendars(graph, graph.builders.me.calendars)


async def all_calendar_groups(graph: UserGraph) -> tuple[CalendarGroup, ...]:
    """All of them with their calendars, to the last page, in Graph's order."""
    query = CalendarGroupsRequestBuilder.CalendarGroupsRequestBuilderGetQueryParameters(select=GROUP_FIELDS, top=PAGE)
    groups = [group async for group in entries(graph, graph.builders.me.calendar_groups, query)]
    return tuple(await together(lambda group: _group(graph, group), groups))


async def _group(graph: UserGraph, entry: Json) -> CalendarGroup:
    with legible():
        group_id, name = _id(entry), entry.get("name") or ""
    of = graph.builders.me.calendar_groups.by_calendar_group_id(group_id).calendars
    return CalendarGroup(group_id, name, await _calendars(graph, of))


async def _calendars(graph: UserGraph, of: Collection) -> tuple[NamedCalendar, ...]:
    query = CalendarsRequestBuilder.CalendarsRequestBuilderGetQueryParameters(select=CALENDAR_FIELDS, top=PAGE)
    return tuple([_calendar(entry) async for entry in entries(graph, of, query)])


def _calendar(entry: Json) -> NamedCalendar:
    """Whatever Graph does not allow in so many words is not allowed."""
    with legible():
        owner: Mapping[str, Any] = entry.get("owner") or {}
        address = owner.get("address") or ""
        return NamedCalendar(
            id=_id(entry),
            name=entry.get("name") or "",
            owner=Person(owner.get("name") or address, address),
            is_default=entry.get("isDefaultCalendar") is True,
            can_edit=entry.get("canEdit") is True,
            can_view_private_items=entry.get("canViewPrivateItems") is True,
        )


def _id(entry: Json) -> str:
    found = entry["id"]
    if not isinstance(found, str) or not found:
        raise ValueError("a calendar without an id")
    return found
