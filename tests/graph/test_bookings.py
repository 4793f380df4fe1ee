import asyncio
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.graph.calendar import GraphCalendar
from bot.model.errors import AccessDenied, CalendarUnavailable, Throttled
from bot.model.events import Booking
from tests.graph.days import TUESDAY, WEDNESDAY
from tests.graph.server import Answer, FakeTokens, GraphServer, refused

BUSINESSES = "/v1.0/solutions/bookingBusinesses"


def listed(*entries: Any) -> Answer:
    return Answer(200, {"value": list(entries)})


def business(name: str) -> dict[str, str]:
    return {"id": f"{name}@contoso.com", "displayName": name.title()}


def appointment(name: str, hour: int, **fields: Any) -> dict[str, Any]:
    """An appointment of an hour on the Tuesday, its times in UTC."""
    times = {
        key: {"dateTime": f"2026-11-24T{at:02}:00:00.0000000", "timeZone": "UTC"}
        for key, at in (("startDateTime", hour), ("endDateTime", hour + 1))
    }
    return {"id": name, "serviceName": name, **times, **fields}


async def bookings(calendar: GraphCalendar) -> tuple[Booking, ...]:
    return await calendar.bookings(TUESDAY, WEDNESDAY, "Europe/Berlin")


async def test_bookings_are_asked_for_in_every_business(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(listed(business("spa"), business("bar")), listed(appointment("Sauna", 9)), listed())
    [found] = await bookings(calendar)
    assert found.span.start == TUESDAY.replace(hour=10)
    views = [urlsplit(seen.path) for seen in server.seen[1:]]
    assert {view.path for view in views} == {
        f"{BUSINESSES}/{name}%40contoso.com/calendarView" for name in ("spa", "bar")
    }
    for view in views:
        assert parse_qs(view.query) == {"start": ["2026-11-23T23:00:00Z"], "end": ["2026-11-24T23:00:00Z"]}


async def test_bookings_come_earliest_first_whatever_business_they_are_of(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    late, early = listed(appointment("Late", 15), appointment("Noon", 12)), listed(appointment("Early", 8))
    server.tell(listed(business("spa"), business("bar")), late, early)
    assert [found.service for found in await bookings(calendar)] == ["Early", "Noon", "Late"]


async def test_the_bookings_of_a_business_are_read_to_their_last_page(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    link = f"{server.origin}{BUSINESSES}/spa%40contoso.com/calendarView?$skip=1"
    first = Answer(200, {"value": [appointment("Sauna", 9)], "@odata.nextLink": link})
    server.tell(listed(business("spa")), first, listed(appointment("Massage", 10)))
    assert [(found.service, found.business) for found in await bookings(calendar)] == [
        ("Sauna", "Spa"),
        ("Massage", "Spa"),
    ]
    assert server.seen[-1].path.endswith("/calendarView?$skip=1")


@pytest.mark.parametrize(
    "closed", [refused(403, "ErrorAccessDenied"), refused(404, "ErrorInvalidUser"), refused(404, "")]
)
async def test_a_business_that_others_work_for_is_left_out(
    calendar: GraphCalendar, server: GraphServer, closed: Answer
) -> None:
    server.tell(listed(business("spa"), business("bar")), closed, listed(appointment("Wine", 19)))
    assert [found.service for found in await bookings(calendar)] == ["Wine"]


async def test_who_works_for_no_business_has_no_bookings(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(listed())
    assert await bookings(calendar) == ()
    assert len(server.seen) == 1


async def test_a_list_of_businesses_that_is_closed_is_no_empty_one(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(refused(403, "ErrorAccessDenied"))
    with pytest.raises(AccessDenied):
        await bookings(calendar)


async def test_a_business_that_cannot_be_read_now_is_not_passed_over(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(listed(business("spa")), refused(429, "ApplicationThrottled", Retry_After="60"))
    with pytest.raises(Throttled):
        await bookings(calendar)


async def test_where_one_business_fails_the_others_are_no_longer_asked(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    many = listed(*(business(f"shop{number}") for number in range(40)))
    server.tell(many, refused(429, "ApplicationThrottled", Retry_After="60"))
    with pytest.raises(Throttled):
        await bookings(calendar)
    await asyncio.sleep(0.02)
    assert len(server.seen) < 20


async def test_no_more_businesses_are_asked_at_a_time_than_graph_serves(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(listed(*(business(f"shop{number}") for number in range(12))), Answer(200, {"value": []}, delay=0.01))
    assert await bookings(calendar) == ()
    assert server.most_at_once == 4


@pytest.mark.parametrize(
    "answers",
    [
        [listed({"displayName": "Without an id"})],
        [listed("spa")],
        [listed(business("spa")), listed({"id": "no times"})],
        [listed(business("spa")), listed(None)],
        [listed(business("spa")), Answer(200, {})],
    ],
)
async def test_bookings_that_cannot_be_read_are_not_taken_for_none(
    calendar: GraphCalendar, server: GraphServer, answers: list[Answer]
) -> None:
    server.tell(*answers)
    with pytest.raises(CalendarUnavailable):
        await bookings(calendar)


async def test_a_booking_is_read_with_the_name_of_its_business(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(Answer(200, appointment("Sauna", 9)), Answer(200, {"id": "spa@contoso.com", "displayName": "Spa"}))
    found = await calendar.booking("Spa@contoso.com", "AA/B=", "Europe/Berlin")
    assert (found.business_id, found.business, found.service) == ("Spa@contoso.com", "Spa", "Sauna")
    at = f"{BUSINESSES}/Spa%40contoso.com"
    assert [seen.path for seen in server.seen] == [f"{at}/appointments/AA%2FB%3D", at]


@pytest.mark.parametrize("closed", [refused(403, "ErrorAccessDenied"), refused(404, "ErrorItemNotFound")])
async def test_a_booking_is_read_although_its_business_is_closed(
    calendar: GraphCalendar, server: GraphServer, closed: Answer
) -> None:
    server.tell(Answer(200, appointment("Sauna", 9)), closed)
    found = await calendar.booking("spa@contoso.com", "AAMk=", "Europe/Berlin")
    assert (found.service, found.business) == ("Sauna", "")


async def test_bookings_are_read_with_a_permission_of_their_own(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens
) -> None:
    server.tell(listed(business("spa")), listed())
    await bookings(calendar)
    assert {scopes for _, scopes, _ in tokens.asked} == {(f"{server.origin}/BookingsAppointment.ReadWrite.All",)}
