"""After Graph refuses, the event is read, and the rule that it was is named."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.graph.addresses import EventAddress
from bot.graph.calendar import GraphCalendar
from bot.model.calendars import InvitationReply
from bot.model.errors import AccessDenied, CalendarError, EventGone, NotAllowed
from bot.model.plans import Reason
from bot.model.times import Span
from tests.graph.days import THREE, TUESDAY
from tests.graph.server import REQUEST_ID, Answer, GraphServer, refused

Write = Callable[[GraphCalendar], Awaitable[None]]

REFUSED = refused(400, "ErrorInvalidRequest")

PLAIN, PROPOSING = InvitationReply("Sorry"), InvitationReply(proposed=THREE)
QUIET, QUIETLY_PROPOSING = InvitationReply(send_response=False), InvitationReply(send_response=False, proposed=THREE)

ORGANIZED, SERIES, ALL_DAY = {"isOrganizer": True}, {"type": "seriesMaster"}, {"isAllDay": True}
DECLINED = {"responseStatus": {"response": "declined", "time": "2026-11-20T10:00:00Z"}}

FRIDAY = Span(TUESDAY + timedelta(days=3), TUESDAY + timedelta(days=4))


def found(**fields: Any) -> Answer:
    """The event as it is read after the refusal."""
    times = {
        name: {"dateTime": f"2026-11-{day}T00:00:00.0000000", "timeZone": "UTC"}
        for name, day in (("start", 24), ("end", 25))
    }
    return Answer(200, {"id": "AAMk=", "subject": "Standup", **times, **fields})


async def rule(write: Awaitable[None]) -> Reason | None:
    """Why it was refused."""
    with pytest.raises((NotAllowed, AccessDenied)) as raised:
        await write
    assert raised.value.request_id == REQUEST_ID
    return getattr(raised.value, "rule", None)


@pytest.mark.parametrize(
    ("fields", "reply", "reason"),
    [
        (ORGANIZED, PLAIN, Reason.ORGANIZER),
        ({"isCancelled": True}, PLAIN, Reason.ALREADY_CANCELLED),
        ({"allowNewTimeProposals": False}, PROPOSING, Reason.PROPOSALS_NOT_ALLOWED),
        ({"allowNewTimeProposals": False}, PLAIN, None),
        ({}, QUIETLY_PROPOSING, Reason.PROPOSAL_NEEDS_RESPONSE),
        ({"responseRequested": False}, PLAIN, Reason.NO_RESPONSE_WANTED),
        ({"responseRequested": False}, QUIET, None),
        (SERIES, PROPOSING, Reason.WHOLE_SERIES),
        (SERIES, PLAIN, None),
        (ALL_DAY, PROPOSING, Reason.ALL_DAY),
        (ALL_DAY, PLAIN, None),
        (DECLINED, PLAIN, Reason.ALREADY_DECLINED),
        ({**DECLINED, "allowNewTimeProposals": False}, PROPOSING, Reason.PROPOSALS_NOT_ALLOWED),
        ({}, PLAIN, None),
    ],
)
@pytest.mark.parametrize("answer", ["decline", "tentatively_accept"])
async def test_an_answer_is_refused_by_a_rule_that_the_event_tells(
    calendar: GraphCalendar,
    server: GraphServer,
    answer: str,
    fields: dict[str, Any],
    reply: InvitationReply,
    reason: Reason | None,
) -> None:
    server.tell(REFUSED, found(**fields))
    assert await rule(getattr(calendar, answer)("AAMk=", reply)) is reason
    assert server.methods() == ["POST", "GET"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"isOrganizer": False}, Reason.NOT_ORGANIZER),
        ({**ORGANIZED, "isCancelled": True}, Reason.ALREADY_CANCELLED),
        (ORGANIZED, None),
    ],
)
@pytest.mark.parametrize("refusal", [REFUSED, refused(403, "ErrorAccessDenied")], ids=["400", "403"])
@pytest.mark.parametrize(
    "write",
    [lambda calendar: calendar.cancel("AAMk=", None), lambda calendar: calendar.reschedule("AAMk=", THREE)],
    ids=["cancel", "reschedule"],
)
async def test_cancelling_and_moving_are_the_organizers(
    calendar: GraphCalendar,
    server: GraphServer,
    write: Write,
    refusal: Answer,
    fields: dict[str, Any],
    reason: Reason | None,
) -> None:
    server.tell(refusal, found(**fields))
    assert await rule(write(calendar)) is reason


@pytest.mark.parametrize(
    ("fields", "span", "reason"),
    [
        (ALL_DAY, THREE, Reason.ALL_DAY),
        (ALL_DAY, FRIDAY, None),
        (SERIES, THREE, Reason.WHOLE_SERIES),
        ({"type": "occurrence"}, THREE, None),
    ],
)
async def test_a_move_is_refused_by_a_rule_that_the_event_tells(
    calendar: GraphCalendar, server: GraphServer, fields: dict[str, Any], span: Span, reason: Reason | None
) -> None:
    server.tell(REFUSED, found(**ORGANIZED, **fields))
    assert await rule(calendar.reschedule("AAMk=", span)) is reason


async def test_one_of_a_series_stays_between_its_neighbours_which_the_code_tells(
    calendar: GraphCalendar, server: GraphServer
) -> None:
    server.tell(refused(400, "ErrorOccurrenceCrossingBoundary"))
    assert await rule(calendar.reschedule("AAMk=", THREE)) is Reason.CROSSES_OCCURRENCE
    assert server.methods() == ["PATCH"]


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (EventAddress("AAMk=", user="marco@contoso.com"), Reason.PRIVATE),
        (EventAddress("AAMk=", calendar="Cal"), Reason.PRIVATE),
        (EventAddress("AAMk="), None),
        (EventAddress("AAMk=", default=True), None),
    ],
)
@pytest.mark.parametrize(
    "write",
    [lambda event: event.delete(), lambda event: event.accept(InvitationReply())],
    ids=["delete", "accept"],
)
async def test_what_is_private_in_anothers_calendar_is_left_alone(
    calendar: GraphCalendar, server: GraphServer, address: EventAddress, write: Any, reason: Reason | None
) -> None:
    server.tell(refused(403, "ErrorAccessDenied"), found(sensitivity="private"))
    assert await rule(write(calendar.at(address))) is reason


async def test_the_event_is_read_where_it_was_written_to(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(REFUSED, found(**ORGANIZED))
    await rule(calendar.at(EventAddress("AA/B=", user="marco@contoso.com", default=True)).accept(PLAIN))
    assert server.seen[1].path.startswith("/v1.0/users/marco%40contoso.com/calendar/events/AA%2FB%3D?")


async def test_a_refusal_stays_one_where_the_event_cannot_be_read(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(REFUSED, refused(403, "ErrorAccessDenied"))
    assert await rule(calendar.decline("AAMk=", PLAIN)) is None


async def test_a_refusal_of_an_event_that_is_gone_says_so(calendar: GraphCalendar, server: GraphServer) -> None:
    server.tell(REFUSED, refused(404, "ErrorItemNotFound"))
    with pytest.raises(EventGone):
        await calendar.decline("AAMk=", PLAIN)


@pytest.mark.parametrize("status", [404, 409, 412, 429, 500])
async def test_what_is_no_refusal_by_a_rule_is_not_looked_into(
    calendar: GraphCalendar, server: GraphServer, status: int
) -> None:
    server.tell(refused(status, "SomeCode"))
    with pytest.raises(CalendarError):
        await calendar.decline("AAMk=", PLAIN)
    assert server.methods() == ["POST"]
