from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.graph.calendar import GraphCalendar
from bot.model.calendars import CalendarGroup, NamedCalendar
from bot.model.errors import CalendarUnavailable, Throttled
from bot.model.people import Person
from tests.graph.server import Answer, GraphServer, refused

ALEX, MARCO = Person("Alex Wilber", "alex@contoso.com"), Person("Marco Rossi", "marco@contoso.com")


def listed(*entries: Any, next_link: str | None = None) -> Answer:
    return Answer(200, {"value": list(entries), **({"@odata.nextLink": next_link} if next_link else {})})


def calendar_json(id_: str, owner: Person = ALEX, **fields: Any) -> dict[str, Any]:
    """A calendar as Graph puts it."""
    return {"id": id_, "name": id_.title(), "owner": {"name": owner.name, "address": owner.address}, **fields}


async def test_a_calendar_says_whose_it_is_and_what_may_be_done_there(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    own = calendar_json("own", isDefaultCalendar=True, canEdit=True, canViewPrivateItems=True)
    server.tell(listed(own, calendar_json("marco", MARCO, canEdit=True, canViewPrivateItems=False)))
    assert await calendar.calendars() == (
        NamedCalendar("own", "Own", ALEX, is_default=True, can_edit=True, can_view_private_items=True),
        NamedCalendar("marco", "Marco", MARCO, can_edit=True),
    )
    asked = urlsplit(server.seen[0].path)
    assert asked.path == "/v1.0/me/calendars"
    assert {"owner", "canEdit", "canViewPrivateItems"} <= set(parse_qs(asked.query)["$select"][0].split(","))


async def test_calendars_are_read_to_their_last_page(calendar: GraphCalendar, server: GraphServer) -> None:
    link = f"{server.origin}/v1.0/me/calendars?$skip=1"
    server.tell(listed(calendar_json("own"), next_link=link), listed(calendar_json("birthdays")))
    assert [found.id for found in await calendar.calendars()] == ["own", "birthdays"]
    assert server.seen[1].path == "/v1.0/me/calendars?$skip=1"


@pytest.mark.parametrize("entry", [{"id": "bare"}, {"id": "bare", "name": None, "owner": None, "canEdit": None}])
async def test_what_graph_does_not_allow_in_so_many_words_is_not_allowed(
    calendar: GraphCalendar, server: GraphServer, entry: dict[str, Any]
) -> None:
    server.tell(listed(entry))
    assert await calendar.calendars() == (NamedCalendar("bare", "", Person("", "")),)


async def test_an_owner_without_a_name_goes_by_the_address(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(listed({"id": "own", "owner": {"address": "alex@contoso.com"}}))
    assert [found.owner for found in await calendar.calendars()] == [Person("alex@contoso.com", "alex@contoso.com")]


@pytest.mark.parametrize("entry", [{}, {"id": ""}, {"id": 5}, "own", None, {"id": "own", "owner": "Alex"}])
@pytest.mark.parametrize("in_group", [False, True])
async def test_calendars_that_cannot_be_read_are_not_taken_for_none(
    calendar: GraphCalendar, server: GraphServer, entry: Any, in_group: bool
) -> None:
    server.tell(*([listed({"id": "group"})] if in_group else []), listed(entry))
    with pytest.raises(CalendarUnavailable):
        await (calendar.calendar_groups() if in_group else calendar.calendars())


async def test_groups_come_with_their_calendars_both_to_the_last_page(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    link = f"{server.origin}/v1.0/me/calendarGroups?$skip=1"
    server.tell(
        listed({"id": "AA/B=", "name": "My Calendars"}, next_link=link),
        listed(),
        listed(calendar_json("own"), next_link=f"{server.origin}/v1.0/me/calendarGroups/AA%2FB%3D/calendars?$skip=1"),
        listed(calendar_json("birthdays")),
    )
    [group] = await calendar.calendar_groups()
    assert group == CalendarGroup(
        "AA/B=", "My Calendars", (NamedCalendar("own", "Own", ALEX), NamedCalendar("birthdays", "Birthdays", ALEX))
    )
    assert [urlsplit(seen.path).path.removeprefix("/v1.0/me/") for seen in server.seen] == [
        "calendarGroups",
        "calendarGroups",
        "calendarGroups/AA%2FB%3D/calendars",
        "calendarGroups/AA%2FB%3D/calendars",
    ]


async def test_a_group_that_cannot_be_read_now_is_not_passed_over(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(listed({"id": "mine"}), refused(429, "ApplicationThrottled", Retry_After="60"))
    with pytest.raises(Throttled):
        await calendar.calendar_groups()
