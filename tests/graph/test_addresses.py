"""Every form in which Graph's pages address an event or a booking, as text and on the wire."""

from collections.abc import Awaitable, Callable

import pytest

from bot.graph.addresses import BookingAddress, EventAddress
from bot.graph.calendar import GraphCalendar
from bot.graph.event import GraphEvent
from bot.model.calendars import InvitationReply
from bot.model.errors import EventGone, NotAllowed
from bot.model.plans import Reason
from tests.graph.days import THREE
from tests.graph.server import Answer, FakeTokens, GraphServer

EVENT, USER, CALENDAR, SECTION = "AA/B+c= d%2F", "alex@contoso.com", "Cal/1+=", "Sec/1+="
ON_EVENT, ON_USER, ON_CALENDAR, ON_SECTION = (
    "AA%2FB%2Bc%3D%20d%252F",
    "alex%40contoso.com",
    "Cal%2F1%2B%3D",
    "Sec%2F1%2B%3D",
)

FOLDERS = {
    "events": {},
    "calendar/events": {"default": True},
    f"calendars/{ON_CALENDAR}/events": {"calendar": CALENDAR},
    f"calendarGroups/{ON_SECTION}/calendars/{ON_CALENDAR}/events": {"calendar": CALENDAR, "calendar_group": SECTION},
}

PERSONAL: dict[str, EventAddress] = {
    f"/{mailbox}/{folder}/{ON_EVENT}": EventAddress(EVENT, **owner, **place)  # type: ignore[arg-type]
    for mailbox, owner in (("me", {}), (f"users/{ON_USER}", {"user": USER}))
    for folder, place in FOLDERS.items()
}

OF_GROUPS = {
    f"/groups/0b7e-11/events/{ON_EVENT}": EventAddress(EVENT, group="0b7e-11"),
    f"/groups/0b7e-11/calendar/events/{ON_EVENT}": EventAddress(EVENT, group="0b7e-11", default=True),
}

ALL = PERSONAL | OF_GROUPS

Write = Callable[[GraphEvent], Awaitable[None]]

ANSWERS: dict[str, Write] = {
    "decline": lambda event: event.decline(InvitationReply("Off that day", proposed=THREE)),
    "tentativelyAccept": lambda event: event.tentatively_accept(InvitationReply(proposed=THREE)),
    "accept": lambda event: event.accept(InvitationReply()),
}

OTHERS: dict[tuple[str, str], Write] = {
    ("POST", "/cancel"): lambda event: event.cancel("Nobody has time"),
    ("PATCH", ""): lambda event: event.reschedule(THREE),
    ("DELETE", ""): lambda event: event.delete(),
}


@pytest.mark.parametrize("path", PERSONAL)
@pytest.mark.parametrize("action", ANSWERS)
async def test_an_invitation_is_answered_at_every_address_of_a_person(
    calendar: GraphCalendar, server: GraphServer, path: str, action: str
) -> None:
    await ANSWERS[action](calendar.at(PERSONAL[path]))
    assert [(seen.method, seen.path) for seen in server.seen] == [("POST", f"/v1.0{path}/{action}")]
    assert server.seen[0].body["SendResponse"] is True


@pytest.mark.parametrize("path", ALL)
@pytest.mark.parametrize("write", OTHERS, ids="".join)
async def test_a_meeting_is_cancelled_moved_and_deleted_at_every_address(
    calendar: GraphCalendar, server: GraphServer, path: str, write: tuple[str, str]
) -> None:
    method, action = write
    await OTHERS[write](calendar.at(ALL[path]))
    assert [(seen.method, seen.path) for seen in server.seen] == [(method, f"/v1.0{path}{action}")]


@pytest.mark.parametrize("path", ALL)
async def test_an_event_is_read_at_every_address(calendar: GraphCalendar, server: GraphServer, path: str) -> None:
    times = {name: {"dateTime": "2026-11-24T15:00:00.0000000", "timeZone": "UTC"} for name in ("start", "end")}
    server.tell(Answer(200, {"id": EVENT, **times}))
    assert (await calendar.at(ALL[path]).read("Europe/Berlin")).id == EVENT
    assert server.seen[0].path.partition("?")[0] == f"/v1.0{path}"


@pytest.mark.parametrize("path", OF_GROUPS)
@pytest.mark.parametrize("action", ANSWERS)
async def test_what_a_group_cannot_do_is_refused_before_graph_is_asked(
    calendar: GraphCalendar, server: GraphServer, path: str, action: str
) -> None:
    with pytest.raises(NotAllowed) as raised:
        await ANSWERS[action](calendar.at(OF_GROUPS[path]))
    assert raised.value.rule is Reason.GROUP_CALENDAR
    assert server.seen == []


@pytest.mark.parametrize("path", ALL)
def test_an_address_is_written_as_it_goes_out_and_read_again(path: str) -> None:
    assert str(ALL[path]) == path
    assert EventAddress.parse(path) == ALL[path]


@pytest.mark.parametrize(
    "action", ["", "/decline", "/microsoft.graph.cancel", "/Microsoft.Graph.TentativelyAccept", "/ACCEPT"]
)
@pytest.mark.parametrize("service", ["", "https://graph.microsoft.com/v1.0", "HTTPS://GRAPH.microsoft.com/BETA"])
@pytest.mark.parametrize("path", ALL)
def test_an_address_is_read_with_an_action_and_from_a_whole_address(path: str, service: str, action: str) -> None:
    assert EventAddress.parse(f"{service}{path}{action}") == ALL[path]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("/me/calendargroup/calendars/Cal/events/AAMk", "/me/calendars/Cal/events/AAMk"),
        (
            "/users/alex@contoso.com/calendarGroup/calendars/Cal/events/AAMk/decline",
            "/users/alex%40contoso.com/calendars/Cal/events/AAMk",
        ),
        ("/me/calendargroups/Sec/calendars/Cal/events/AAMk", "/me/calendarGroups/Sec/calendars/Cal/events/AAMk"),
        ("/ME/CALENDAR/EVENTS/aAmK=", "/me/calendar/events/aAmK%3D"),
        ("Users/Alex@contoso.com/Events/AAMk=", "/users/Alex%40contoso.com/events/AAMk%3D"),
        ("/me/events/AA%2fB%2B%3D%C3%A9", "/me/events/AA%2FB%2B%3D%C3%A9"),
        ("/me/events/AA+B=", "/me/events/AA%2BB%3D"),
        ("/me/events/decline", "/me/events/decline"),
        ("/me/events/events/cancel", "/me/events/events"),
        ("/users/me/events/AAMk", "/users/me/events/AAMk"),
    ],
)
def test_an_address_is_read_in_any_case_and_its_ids_are_kept(text: str, path: str) -> None:
    assert str(EventAddress.parse(text)) == path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "/me",
        "/me/events",
        "/me/events/",
        "/me/events//decline",
        "/me//events/AAMk",
        "/me/events/AAMk/",
        "/me/events/AAMk/forward",
        "/me/events/AAMk/decline/decline",
        "/me/events/AAMk/microsoft.graph.",
        "/me/events/AAMk?$select=id",
        "/me/events/AAMk#top",
        "/me/events/AAMk decline",
        "/me/events/AAMk\n",
        "/me/events/AA%",
        "/me/events/AA%zz",
        "/me/events/%FF",
        "/me/events/.",
        "/me/events/%2e%2E",
        "/me/calendars/../events/AAMk",
        "/me/event/AAMk",
        "/me/calendarView/AAMk",
        "/me/events/AAMk/instances/AAMk2",
        "/me/calendars/events/AAMk",
        "/me/calendargroups/Sec/events/AAMk",
        "/me/calendar/calendars/Cal/events/AAMk",
        "/groups/0b7e/calendars/Cal/events/AAMk",
        "/groups/events/AAMk",
        "/users/events/AAMk",
        "/users/me-token-to-replace/events/AAMk",
        "/users/me-token-to-replaced/events/AAMk",
        "/solutions/bookingBusinesses/shop/appointments/AAMk",
        "http://graph.microsoft.com/v1.0/me/events/AAMk",
        "https://graph.microsoft.com/me/events/AAMk",
        "https://graph.microsoft.com.evil.example/v1.0/me/events/AAMk",
        "https://evil.example/v1.0/me/events/AAMk",
        "//evil.example/me/events/AAMk",
        "/me/eventſ/AAMk",
        "/me/events/\u202eAAMk",
        "decline tomorrow's standup",
    ],
)
def test_whatever_is_no_address_is_taken_for_none(text: str) -> None:
    assert EventAddress.parse(text) is None


@pytest.mark.parametrize(
    "parts",
    [
        {"event": ""},
        {"event": ".."},
        {"event": "AAMk", "user": ""},
        {"event": "AAMk", "user": "me-token-to-replace"},
        {"event": "AAMk", "user": "alex", "group": "0b7e"},
        {"event": "AAMk", "group": "0b7e", "calendar": "Cal"},
        {"event": "AAMk", "calendar_group": "Sec"},
        {"event": "AAMk", "calendar": "Cal", "default": True},
    ],
)
def test_an_address_that_graph_has_no_form_for_cannot_be_made(parts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        EventAddress(**parts)  # type: ignore[arg-type]


async def test_an_id_that_nothing_has_is_gone_before_graph_is_asked(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    for read in (
        calendar.event("..", "Europe/Berlin"),
        calendar.cancel("", None),
        calendar.booking("shop", "..", "UTC"),
    ):
        with pytest.raises(EventGone):
            await read
    assert server.seen == []


@pytest.mark.parametrize(
    ("address", "permissions"),
    [
        (EventAddress("AAMk", default=True), {"Calendars.ReadWrite", "MailboxSettings.Read", "User.Read"}),
        (EventAddress("AAMk", user=USER), {"Calendars.ReadWrite", "Calendars.ReadWrite.Shared"}),
        (EventAddress("AAMk", calendar=CALENDAR), {"Calendars.ReadWrite", "Calendars.ReadWrite.Shared"}),
        (EventAddress("AAMk", group="0b7e"), {"Group.ReadWrite.All"}),
    ],
)
async def test_an_address_asks_for_the_permission_that_it_needs(
    calendar: GraphCalendar, server: GraphServer, tokens: FakeTokens, address: EventAddress, permissions: set[str]
) -> None:
    await calendar.at(address).cancel(None)
    [(_, scopes, _)] = tokens.asked
    assert {scope.removeprefix(f"{server.origin}/") for scope in scopes} == permissions


BOOKING = BookingAddress("Shop@contoso.com", "AA/B+= c")
AT_BOOKING = "/solutions/bookingBusinesses/Shop%40contoso.com/appointments/AA%2FB%2B%3D%20c"


@pytest.mark.parametrize("action", ["", "/cancel", "/microsoft.graph.Cancel"])
@pytest.mark.parametrize(
    "text",
    [
        "/solutions/bookingBusinesses/Shop@contoso.com/appointments/AA%2FB+=%20c",
        "/bookingBusinesses/Shop%40contoso.com/appointments/AA%2FB%2B%3D%20c",
        "/SOLUTIONS/bookingbusinesses/Shop@contoso.com/Appointments/AA%2fB+=%20c",
        "https://graph.microsoft.com/beta/bookingBusinesses/Shop@contoso.com/appointments/AA%2FB+=%20c",
        f"https://graph.microsoft.com/v1.0{AT_BOOKING}",
    ],
)
async def test_a_booking_is_cancelled_at_one_address_whichever_was_given(
    calendar: GraphCalendar, server: GraphServer, text: str, action: str
) -> None:
    address = BookingAddress.parse(text + action)
    assert address == BOOKING
    assert str(address) == AT_BOOKING
    server.tell(Answer(204))
    await calendar.cancel_booking(address.business, address.appointment, "We are closed")
    assert [(seen.method, seen.path) for seen in server.seen] == [("POST", f"/v1.0{AT_BOOKING}/cancel")]


@pytest.mark.parametrize(
    "text",
    [
        "/bookingBusinesses/shop/appointments",
        "/bookingBusinesses/shop/appointments/AAMk/decline",
        "/bookingBusinesses/shop/calendarView/AAMk/cancel",
        "/bookingBusinesses/../appointments/AAMk",
        "/me/bookingBusinesses/shop/appointments/AAMk",
        "/me/events/AAMk",
        "",
    ],
)
def test_whatever_is_no_booking_is_taken_for_none(text: str) -> None:
    assert BookingAddress.parse(text) is None
