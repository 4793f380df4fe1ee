from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.graph.calendar import GraphCalendar
from bot.model.calendars import InvitationReply
from bot.model.errors import AccessDenied, CalendarUnavailable
from bot.model.events import Response
from bot.model.people import Person
from tests.graph.days import LOS_ANGELES, THREE, TOKYO, TUESDAY, WEDNESDAY
from tests.graph.server import Answer, FakeTokens, GraphServer, refused


def event(id_: str, start: str, end: str, **fields: Any) -> dict[str, Any]:
    """An event as Graph puts it, times in UTC."""
    times = {name: {"dateTime": f"{at}.0000000", "timeZone": "UTC"} for name, at in (("start", start), ("end", end))}
    return {"id": id_, "subject": id_, **times, **fields}


def all_day(day: int) -> dict[str, Any]:
    return event(f"on the {day}", f"2026-11-{day}T00:00:00", f"2026-11-{day + 1}T00:00:00", isAllDay=True)


def page(*events: dict[str, Any], next_link: str | None = None) -> Answer:
    return Answer(200, {"value": list(events), **({"@odata.nextLink": next_link} if next_link else {})})


def ids(events: tuple[Any, ...]) -> list[str]:
    return [event.id for event in events]


async def test_the_owner_is_named_as_the_directory_names_them(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(Answer(200, {"displayName": "Alex Wilber", "mail": None, "userPrincipalName": "alex@contoso.com"}))
    assert await calendar.me() == Person("Alex Wilber", "alex@contoso.com")


async def test_settings_give_zone_and_working_hours(calendar: GraphCalendar, server: GraphServer) -> None:
    hours = {"daysOfWeek": ["monday", "sunday"], "startTime": "08:30:00.0000000", "endTime": "16:00:00.0000000"}
    server.tell(Answer(200, {"timeZone": "W. Europe Standard Time", "workingHours": hours}))
    settings = await calendar.settings()
    assert (settings.zone, settings.working_days) == ("Europe/Berlin", frozenset({0, 6}))
    assert (settings.work_starts, settings.work_ends) == (time(8, 30), time(16))


@pytest.mark.parametrize("name", ["Customized Time Zone", "tzone://Microsoft/Custom", "", None, "No/Such"])
async def test_a_zone_of_the_mailboxs_own_making_falls_back_to_that_of_its_working_hours_and_then_to_utc(
    calendar: GraphCalendar, server: GraphServer, name: str | None
) -> None:
    hours = {"daysOfWeek": None, "startTime": "late", "timeZone": {"name": "Tokyo Standard Time"}}
    server.tell(Answer(200, {"timeZone": name, "workingHours": hours}), Answer(200, {"timeZone": name}))
    settings = await calendar.settings()
    assert settings.zone == "Asia/Tokyo"
    assert (settings.working_days, settings.work_starts) == (frozenset(range(5)), time(9))
    assert (await calendar.settings()).zone == "UTC"


async def test_a_view_asks_for_the_fields_it_needs_in_the_users_zone(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(page())
    assert await calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin") == ()
    [seen] = server.seen
    query = parse_qs(urlsplit(seen.path).query)
    assert urlsplit(seen.path).path == "/v1.0/me/calendarView"
    # An hour more than the day: all-day events of that day are found by midnights in UTC.
    assert query["startDateTime"] == ["2026-11-23T23:00:00Z"]
    assert query["endDateTime"] == ["2026-11-25T00:00:00Z"]
    assert {"isOrganizer", "allowNewTimeProposals", "responseRequested"} <= set(query["$select"][0].split(","))
    assert "body" not in query["$select"][0].split(",")
    assert seen.headers["Prefer"] == 'IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"'


async def test_a_view_is_read_to_its_last_page_with_the_same_headers(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    link = f"{server.origin}/v1.0/me/calendarView?$skip=2&token=a%2Fb%3D"
    late, early = ("2026-11-24T15:00:00", "2026-11-24T16:00:00"), ("2026-11-24T08:00:00", "2026-11-24T09:00:00")
    server.tell(page(event("late", *late), next_link=link), page(event("early", *early), event("late", *late)))
    assert ids(await calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin")) == ["early", "late"]
    first, second = server.seen
    assert second.path == "/v1.0/me/calendarView?$skip=2&token=a%2Fb%3D"
    assert second.headers["Prefer"] == first.headers["Prefer"]


async def test_a_view_without_an_end_is_given_up(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(page(next_link=f"{server.origin}/v1.0/me/calendarView?$skip=0"))
    with pytest.raises(CalendarUnavailable):
        await calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin")
    assert len(server.seen) == 50


@pytest.mark.parametrize("body", [{}, {"value": None}, {"value": [{"id": "x"}]}, {"value": ["x"]}])
async def test_a_view_that_cannot_be_read_is_not_taken_for_an_empty_day(
    calendar: GraphCalendar, server: GraphServer, body: dict[str, Any]
) -> None:
    server.tell(Answer(200, body))
    with pytest.raises(CalendarUnavailable):
        await calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin")


@pytest.mark.parametrize(
    ("start", "day"),
    [
        # In the evening of the 23rd in Los Angeles it is the 24th in UTC; early on the 24th in Tokyo it is the 23rd.
        (datetime(2026, 11, 23, 20, tzinfo=LOS_ANGELES), 23),
        (datetime(2026, 11, 24, 3, tzinfo=TOKYO), 24),
    ],
)
async def test_all_day_events_are_found_on_their_own_day_in_every_zone(
    calendar: GraphCalendar, server: GraphServer, start: datetime, day: int
) -> None:
    server.tell(page(*(all_day(number) for number in (22, 23, 24, 25))))
    assert ids(await calendar.view(start, start + timedelta(hours=1), str(start.tzinfo))) == [f"on the {day}"]
    query = parse_qs(urlsplit(server.seen[0].path).query)
    asked = [datetime.fromisoformat(query[name][0]) for name in ("startDateTime", "endDateTime")]
    midnight = datetime(2026, 11, day, tzinfo=UTC)
    assert asked[0] < midnight + timedelta(days=1)
    assert asked[1] > midnight


async def test_an_event_without_length_belongs_to_the_stretch_it_begins_in(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(
        page(event("at its start", *["2026-11-23T23:00:00"] * 2), event("at its end", *["2026-11-24T23:00:00"] * 2))
    )
    assert ids(await calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin")) == ["at its start"]


async def test_an_event_is_read_by_its_id_percent_encoded(calendar: GraphCalendar, server: GraphServer) -> None:
    status = {"response": "accepted", "time": "2026-11-20T10:00:00Z"}
    server.tell(Answer(200, event("AA/B+=", "2026-11-24T14:00:00", "2026-11-24T14:15:00", responseStatus=status)))
    found = await calendar.event("AA/B+=", "Europe/Berlin")
    assert found.span == THREE
    assert found.response is Response.ACCEPTED
    assert urlsplit(server.seen[0].path).path == "/v1.0/me/events/AA%2FB%2B%3D"


@pytest.mark.parametrize(
    ("reply", "body"),
    [
        (InvitationReply(), {"SendResponse": True}),
        (InvitationReply("Sorry, I'm off"), {"Comment": "Sorry, I'm off", "SendResponse": True}),
        (InvitationReply(""), {"SendResponse": True}),
        (InvitationReply(send_response=False), {"SendResponse": False}),
        (InvitationReply("Nobody reads this", send_response=False), {"SendResponse": False}),
        (
            InvitationReply(proposed=THREE),
            {
                "SendResponse": True,
                "ProposedNewTime": {
                    "start": {"dateTime": "2026-11-24T15:00:00", "timeZone": "W. Europe Standard Time"},
                    "end": {"dateTime": "2026-11-24T15:15:00", "timeZone": "W. Europe Standard Time"},
                },
            },
        ),
    ],
)
async def test_a_decline_says_exactly_what_is_meant(
    calendar: GraphCalendar, server: GraphServer, reply: InvitationReply, body: dict[str, Any]
) -> None:
    server.tell(Answer(202))
    await calendar.decline("AAMk=", reply)
    [seen] = server.seen
    assert (seen.method, seen.path) == ("POST", "/v1.0/me/events/AAMk%3D/decline")
    assert seen.body == body


WALL_CLOCK = {
    "start": {"dateTime": "2026-11-24T15:00:00", "timeZone": "W. Europe Standard Time"},
    "end": {"dateTime": "2026-11-24T15:15:00", "timeZone": "W. Europe Standard Time"},
}

AT_EVENT = "/v1.0/me/events/AAMk%3D"


@pytest.mark.parametrize(
    ("write", "sent"),
    [
        (
            lambda calendar: calendar.tentatively_accept("AAMk=", InvitationReply("Maybe", proposed=THREE)),
            (
                "POST",
                f"{AT_EVENT}/tentativelyAccept",
                {"Comment": "Maybe", "SendResponse": True, "ProposedNewTime": WALL_CLOCK},
            ),
        ),
        (
            lambda calendar: calendar.accept("AAMk=", InvitationReply("Yes", proposed=THREE)),
            ("POST", f"{AT_EVENT}/accept", {"Comment": "Yes", "SendResponse": True}),
        ),
        (
            lambda calendar: calendar.accept("AAMk=", InvitationReply("Yes", send_response=False)),
            ("POST", f"{AT_EVENT}/accept", {"SendResponse": False}),
        ),
        (
            lambda calendar: calendar.cancel("AAMk=", "Nobody has time"),
            ("POST", f"{AT_EVENT}/cancel", {"Comment": "Nobody has time"}),
        ),
        (lambda calendar: calendar.cancel("AAMk=", None), ("POST", f"{AT_EVENT}/cancel", {})),
        (
            lambda calendar: calendar.reschedule("AAMk=", THREE),
            ("PATCH", AT_EVENT, {"@odata.type": "#microsoft.graph.event", **WALL_CLOCK}),
        ),
        (lambda calendar: calendar.delete("AAMk="), ("DELETE", AT_EVENT, None)),
        (
            lambda calendar: calendar.cancel_booking("shop@contoso.com", "AAMk=", "We are closed"),
            (
                "POST",
                "/v1.0/solutions/bookingBusinesses/shop%40contoso.com/appointments/AAMk%3D/cancel",
                {"cancellationMessage": "We are closed"},
            ),
        ),
    ],
)
async def test_a_write_says_exactly_what_is_meant(
    calendar: GraphCalendar,
    server: GraphServer,
    write: Callable[[GraphCalendar], Awaitable[None]],
    sent: tuple[str, str, dict[str, Any] | None],
) -> None:
    await write(calendar)
    [seen] = server.seen
    assert (seen.method, seen.path, seen.body) == sent
    assert seen.headers["Prefer"] == 'IdType="ImmutableId"'


async def test_a_booking_is_cancelled_with_a_permission_of_its_own(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens
) -> None:
    await calendar.cancel_booking("shop@contoso.com", "AAMk=", "We are closed")
    [(_, scopes, _)] = tokens.asked
    assert scopes == (f"{server.origin}/BookingsAppointment.ReadWrite.All",)


async def test_without_the_permission_settings_are_denied(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(refused(403, "ErrorAccessDenied"))
    with pytest.raises(AccessDenied):
        await calendar.settings()
