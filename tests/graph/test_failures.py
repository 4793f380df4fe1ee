"""Every gateway method in every case that the outside can be in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import pytest

from bot.graph.addresses import EventAddress
from bot.graph.calendar import GraphCalendar, GraphCalendars
from bot.model.calendars import InvitationReply
from bot.model.errors import (
    AccessDenied,
    CalendarError,
    CalendarUnavailable,
    Conflict,
    EventGone,
    MailboxMissing,
    NotAllowed,
    OutcomeUnknown,
    RaincheckError,
    SignInNeeded,
    Throttled,
)
from tests.graph.days import THREE, TUESDAY, WEDNESDAY
from tests.graph.server import (
    ALEX,
    REQUEST_ID,
    SHORT,
    Answer,
    FakeTokens,
    GraphServer,
    graph_client,
    graph_server,
    refused,
)

MARCOS = EventAddress("AAMk=", user="marco@contoso.com", calendar="AQMk=", calendar_group="AQMm=")
GUILDS = EventAddress("AAMk=", group="0b7e11")

Method = Callable[[GraphCalendar], Awaitable[object]]

READS: dict[str, Method] = {
    "me": lambda calendar: calendar.me(),
    "settings": lambda calendar: calendar.settings(),
    "view": lambda calendar: calendar.view(TUESDAY, WEDNESDAY, "Europe/Berlin"),
    "event": lambda calendar: calendar.event("AAMk=", "Europe/Berlin"),
    "event at another's": lambda calendar: calendar.at(MARCOS).read("Europe/Berlin"),
    "calendars": lambda calendar: calendar.calendars(),
    "calendar_groups": lambda calendar: calendar.calendar_groups(),
    "bookings": lambda calendar: calendar.bookings(TUESDAY, WEDNESDAY, "Europe/Berlin"),
    "booking": lambda calendar: calendar.booking("shop@contoso.com", "AAMk=", "Europe/Berlin"),
}

WRITES: dict[str, Method] = {
    "decline": lambda calendar: calendar.decline("AAMk=", InvitationReply("Off that day")),
    "tentatively_accept": lambda calendar: calendar.tentatively_accept("AAMk=", InvitationReply(proposed=THREE)),
    "accept": lambda calendar: calendar.accept("AAMk=", InvitationReply()),
    "cancel": lambda calendar: calendar.cancel("AAMk=", "Not needed any more"),
    "reschedule": lambda calendar: calendar.reschedule("AAMk=", THREE),
    "delete": lambda calendar: calendar.delete("AAMk="),
    "cancel_booking": lambda calendar: calendar.cancel_booking("shop@contoso.com", "AAMk=", "We are closed"),
    "decline at another's": lambda calendar: calendar.at(MARCOS).decline(InvitationReply("Off that day")),
    "cancel at a group's": lambda calendar: calendar.at(GUILDS).cancel("Not needed any more"),
}


@dataclass(frozen=True)
class Case:
    answer: Answer
    on_read: type[RaincheckError]
    on_write: type[RaincheckError]
    attempts: int = 1
    """How often a read is tried; a write never more than once."""


GATEWAY_PAGE = Answer(502, b"<html>Bad gateway</html>", {"Content-Type": "text/html"})

HALF = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"id": '

CASES = {
    "400": Case(refused(400, "ErrorInvalidRequest"), NotAllowed, NotAllowed),
    "400 id": Case(refused(400, "ErrorInvalidIdMalformed"), EventGone, EventGone),
    "401": Case(refused(401, "InvalidAuthenticationToken"), SignInNeeded, SignInNeeded, 2),
    "403": Case(refused(403, "ErrorAccessDenied"), AccessDenied, AccessDenied),
    "404": Case(refused(404, "ErrorItemNotFound"), EventGone, EventGone),
    "408": Case(refused(408, "RequestTimeout"), NotAllowed, OutcomeUnknown),
    "409": Case(refused(409, "ErrorIrresolvableConflict"), Conflict, Conflict),
    "412": Case(refused(412, "ErrorIrresolvableConflict"), Conflict, Conflict),
    "429": Case(refused(429, "ApplicationThrottled", Retry_After="0"), Throttled, Throttled, 2),
    "500": Case(refused(500, "InternalServerError"), CalendarUnavailable, CalendarUnavailable, 2),
    "502": Case(GATEWAY_PAGE, CalendarUnavailable, CalendarUnavailable, 2),
    "503": Case(refused(503, "ServiceUnavailable"), CalendarUnavailable, CalendarUnavailable, 2),
    "504": Case(refused(504, "UnknownError"), CalendarUnavailable, OutcomeUnknown, 2),
    "time-out": Case(Answer(hangs=True), CalendarUnavailable, OutcomeUnknown, 2),
    "cut before the effect": Case(Answer(cuts=True, unread=True), CalendarUnavailable, OutcomeUnknown, 2),
    "cut after the effect": Case(Answer(cuts=True), CalendarUnavailable, OutcomeUnknown, 2),
    "cut half-way": Case(Answer(wire=HALF), CalendarUnavailable, OutcomeUnknown, 2),
    "hangs half-way": Case(Answer(wire=HALF, hangs=True), CalendarUnavailable, OutcomeUnknown, 2),
    "no HTTP": Case(Answer(wire=b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), CalendarUnavailable, OutcomeUnknown, 2),
    "garbage": Case(Answer(200, b"<html>Welcome to the hotel</html>"), CalendarUnavailable, OutcomeUnknown, 2),
    "garbage nesting": Case(Answer(200, b"[" * 100_000), CalendarUnavailable, OutcomeUnknown, 2),
    "garbage letters": Case(Answer(200, b'{"value": "\xff"}'), CalendarUnavailable, OutcomeUnknown, 2),
    "garbage list": Case(Answer(200, b"[]"), CalendarUnavailable, OutcomeUnknown, 2),
    "redirect": Case(Answer(307, headers={"Location": "/v1.0/me"}), CalendarUnavailable, OutcomeUnknown, 2),
    "not modified": Case(Answer(304), CalendarUnavailable, OutcomeUnknown, 2),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("method", READS.values(), ids=READS.keys())
async def test_a_read_fails_with_what_happened(
    calendar: GraphCalendar, hurried: GraphCalendar, server: GraphServer, method: Method, case: Case
) -> None:
    server.tell(case.answer)
    with pytest.raises(RaincheckError) as raised:
        await method(hurried if case.answer.hangs else calendar)
    assert type(raised.value) is case.on_read
    assert len(server.seen) == case.attempts


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("method", WRITES.values(), ids=WRITES.keys())
async def test_a_write_goes_out_once_and_fails_with_what_happened(
    calendar: GraphCalendar, hurried: GraphCalendar, server: GraphServer, method: Method, case: Case
) -> None:
    server.tell(case.answer)
    with pytest.raises(RaincheckError) as raised:
        await method(hurried if case.answer.hangs else calendar)
    assert type(raised.value) is case.on_write
    assert len([sent for sent in server.methods() if sent != "GET"]) == 1


@pytest.mark.parametrize("method", (READS | WRITES).values(), ids=(READS | WRITES).keys())
async def test_nothing_was_done_where_no_connection_could_be_made(tokens: FakeTokens, method: Method) -> None:
    async with graph_server() as gone:
        pass
    async with graph_client(gone, tokens) as client:
        with pytest.raises(CalendarUnavailable):
            await method(GraphCalendars(client).of(ALEX))


async def test_a_write_whose_answer_is_late_may_still_be_under_way(hurried: GraphCalendar, server: GraphServer) -> None:
    for late in (Answer(hangs=True), refused(504, "UnknownError")):
        server.tell(late)
        with pytest.raises(OutcomeUnknown) as raised:
            await WRITES["decline"](hurried)
        assert raised.value.still_under_way


async def test_a_write_that_was_cut_is_no_longer_under_way(calendar: GraphCalendar, server: GraphServer) -> None:
    for cut in (Answer(cuts=True), Answer(wire=HALF)):
        server.tell(cut)
        with pytest.raises(OutcomeUnknown) as raised:
            await WRITES["decline"](calendar)
        assert not raised.value.still_under_way


def test_every_method_is_among_them() -> None:
    methods = {name for name in vars(GraphCalendar) if not name.startswith("_")}
    assert methods - {"at"} == {name.partition(" ")[0] for name in READS | WRITES}


@pytest.mark.parametrize("status", [400, 403, 404, 408, 409, 412, 429, 500, 502, 503, 504])
@pytest.mark.parametrize("method", [READS["me"], WRITES["decline"]], ids=["read", "write"])
async def test_every_refusal_carries_the_request_id_that_an_administrator_can_look_up(
    calendar: GraphCalendar, server: GraphServer, method: Method, status: int
) -> None:
    server.tell(refused(status, "SomeCode"))
    with pytest.raises(CalendarError) as raised:
        await method(calendar)
    assert (raised.value.status, raised.value.request_id) == (status, REQUEST_ID)


async def test_an_error_carries_code_status_and_request_id_and_never_the_message(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(refused(403, "ErrorAccessDenied"))
    with pytest.raises(AccessDenied) as raised:
        await calendar.me()
    assert (raised.value.code, raised.value.status) == ("ErrorAccessDenied", 403)
    assert raised.value.request_id == REQUEST_ID
    assert "Nobody reads this" not in str(raised.value)


async def test_the_request_id_of_the_header_counts_where_the_body_is_none(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(Answer(403, b"", {"request-id": "from-the-header"}))
    with pytest.raises(AccessDenied) as raised:
        await calendar.me()
    assert raised.value.request_id == "from-the-header"


@pytest.mark.parametrize("code", ["MailboxNotEnabledForRESTAPI", "ErrorInvalidUser", "Request_ResourceNotFound"])
async def test_a_user_without_a_mailbox_is_told_from_an_event_that_is_gone(
    calendar: GraphCalendar, server: GraphServer, code: str
) -> None:
    server.tell(refused(404, code))
    with pytest.raises(MailboxMissing):
        await calendar.settings()


async def test_a_read_succeeds_when_the_second_attempt_does(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(refused(503, "ServiceUnavailable"), Answer(200, {"displayName": "Alex", "mail": "alex@contoso.com"}))
    assert (await calendar.me()).name == "Alex"
    assert len(server.seen) == 2


async def test_a_read_is_not_repeated_where_graph_asks_for_more_patience_than_there_is(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(refused(429, "ApplicationThrottled", Retry_After="17"))
    with pytest.raises(Throttled) as raised:
        await calendar.me()
    assert raised.value.retry_after == 17
    assert len(server.seen) == 1


async def test_a_read_ends_in_time_although_every_attempt_takes_long(server: GraphServer, tokens: FakeTokens) -> None:
    hurried = replace(SHORT, answer=5, read=0.2)
    server.tell(Answer(hangs=True))
    async with graph_client(server, tokens, hurried) as client:
        with pytest.raises(CalendarUnavailable):
            await GraphCalendars(client).of(ALEX).me()
