"""Microsoft Graph fails: an honest card, nothing twice."""

import pytest

from tests.conversations.house import House
from tests.conversations.world import world
from tests.fakes.teams import Shown, Writer

WRITE = {"method": "POST", "path": "/decline$"}


def graph_error(code: str) -> dict[str, object]:
    return {"error": {"code": code, "message": "Words that nobody may see.", "innerError": {"request-id": "req-7"}}}


async def declined(alex: Writer, house: House, **fault: object) -> Shown:
    card = await alex.says("decline the incident review")
    await house.fault(**WRITE, **fault)
    return await alex.presses(card, "Decline")


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (403, "ErrorAccessDenied", "The calendar doesn’t let me."),
        (404, "ErrorItemNotFound", "no longer in your calendar"),
        (409, "ErrorIrresolvableConflict", "being changed at the same moment"),
        (412, "ErrorIrresolvableConflict", "being changed at the same moment"),
        (400, "ErrorInvalidRequest", "refused it without saying why"),
    ],
)
async def test_says_couldnt_and_why(alex: Writer, house: House, status: int, code: str, said: str) -> None:
    done = await declined(alex, house, times=1, status=status, body=graph_error(code))
    assert done.shows("I couldn’t decline “Incident review”", said, "request-id req-7")
    assert "nobody may see" not in done.words
    assert len(await house.writes()) == 1


async def test_says_so_when_the_user_has_been_signed_out(alex: Writer, house: House) -> None:
    done = await declined(alex, house, times=1, status=401, body=graph_error("InvalidAuthenticationToken"))
    assert done.shows("I couldn’t decline “Incident review”", "You have been signed out.")
    assert len(await house.writes()) == 1


@pytest.mark.slow
@pytest.mark.parametrize("status", [500, 502, 503])
async def test_gives_up_in_the_end_where_nothing_ever_happened(alex: Writer, house: House, status: int) -> None:
    card = await alex.says("decline the incident review")
    await house.fault(**WRITE, times=20, status=status, body=graph_error("UnknownError"))
    await alex.presses(card, "Decline")
    done = await alex.teams.until(card.activity, "I couldn’t decline “Incident review”", within=30)
    assert done.shows("The calendar doesn’t answer at the moment. Nothing was sent", "request-id req-7")


@pytest.mark.slow
async def test_cannot_tell_after_a_gateway_gave_up_waiting(alex: Writer, house: House) -> None:
    card = await alex.says("decline the incident review")
    await house.fault(**WRITE, times=1, status=504, body=graph_error("UnknownError"))
    await alex.presses(card, "Decline")
    done = await alex.teams.until(card.activity, "I can’t tell whether “Incident review” was declined", within=30)
    assert done.shows("request-id req-7")
    assert len(await house.writes()) == 1


@pytest.mark.slow
async def test_tries_again_once_the_calendar_lets_it(alex: Writer, house: House) -> None:
    done = await declined(alex, house, times=1, status=429, headers={"Retry-After": "1"}, body=graph_error("x"))
    assert done.shows("Declined “Incident review”")
    assert [write["status"] for write in await house.writes()] == [429, 202]


@pytest.mark.slow
async def test_looks_first_and_tries_again_after_an_error_that_changed_nothing(alex: Writer, house: House) -> None:
    done = await declined(alex, house, times=1, status=503, body=graph_error("ServiceUnavailable"))
    assert done.shows("Declined “Incident review”")
    requests = [(request["method"], request["status"]) for request in await house.requests()]
    first = requests.index(("POST", 503))
    assert ("GET", 200) in requests[first:]


@pytest.mark.slow
async def test_looks_and_tries_again_where_the_request_never_arrived(alex: Writer, house: House) -> None:
    done = await declined(alex, house, times=1, drop="before")
    assert done.shows("Declined “Incident review”")
    seen = await house.attendee("jo@example.com", "Incident review", "2026-11-23", "alex@example.com")
    assert seen["status"]["response"] == "declined"


@pytest.mark.slow
async def test_cannot_tell_when_the_answer_was_lost_and_the_meeting_is_gone(alex: Writer, house: House) -> None:
    done = await declined(alex, house, times=1, drop="after")
    assert done.shows("I can’t tell whether “Incident review” was declined", "look in Outlook")
    assert len(await house.writes()) == 1


@pytest.mark.slow
async def test_knows_that_it_was_declined_where_the_mailbox_keeps_it(alex: Writer, house: House) -> None:
    await house.reset(world(keepDeclined=True))
    done = await declined(alex, house, times=1, drop="after")
    assert done.shows("Declined “Incident review”")
    assert len(await house.writes()) == 1


@pytest.mark.slow
async def test_says_working_on_it_while_the_calendar_hangs_and_then_what_became_of_it(
    alex: Writer, house: House
) -> None:
    card = await alex.says("decline the incident review")
    await house.fault(**WRITE, times=1, delay=9)
    working = await alex.presses(card, "Decline")
    assert working.shows("Working on it")
    await alex.teams.until(card.activity, "Declined “Incident review”")
    assert len(await house.writes()) == 1


@pytest.mark.parametrize(
    ("status", "said"),
    [
        pytest.param(503, "Your calendar doesn’t answer", marks=pytest.mark.slow),
        (403, "I’m not allowed to read your calendar"),
    ],
)
async def test_says_so_when_the_calendar_cannot_be_read(alex: Writer, house: House, status: int, said: str) -> None:
    await house.fault(method="GET", path="calendarView", times=10, status=status, body=graph_error("x"))
    assert (await alex.says("decline the incident review")).shows(said)


async def test_works_without_the_permission_to_read_the_mailbox_s_settings(alex: Writer, house: House) -> None:
    await house.fault(method="GET", path="mailboxSettings", times=1, status=403, body=graph_error("ErrorAccessDenied"))
    assert (await alex.says("decline the incident review")).shows("Decline “Incident review”?")


async def test_uses_the_mailbox_s_zone_where_the_client_names_none(alex: Writer) -> None:
    alex.zone = None
    assert (await alex.says("decline tomorrow's standup")).shows("Sat 21 Nov, 10:00 – 10:15")


async def test_speaks_in_the_client_s_zone_and_says_that_the_mailbox_has_another(alex: Writer, house: House) -> None:
    alex.zone = "Asia/Tokyo"
    card = await alex.says("decline tomorrow's standup, suggest Tuesday 3pm")
    assert card.shows("Sat 21 Nov, 18:00 – 18:15", "Times are in Asia/Tokyo; your mailbox is set to Europe/Berlin.")
    await alex.presses(card, "Decline and propose")
    [write] = await house.writes()
    assert write["body"]["ProposedNewTime"]["start"] == {
        "dateTime": "2026-11-24T15:00:00",
        "timeZone": "Tokyo Standard Time",
    }


async def test_help_and_buttons_work_without_a_zone_while_the_mailbox_does_not_answer(
    alex: Writer, house: House
) -> None:
    card = await alex.says("decline the incident review")
    alex.zone = None
    await house.fault(method="GET", path="mailboxSettings", times=20, status=503, body=graph_error("x"))
    assert (await alex.says("help")).shows("What you can write")
    assert (await alex.presses(card, "Keep it")).shows("Kept “Incident review”")


@pytest.mark.parametrize("status", [400, 404, *(pytest.param(busy, marks=pytest.mark.slow) for busy in (429, 503))])
async def test_bookings_that_nobody_named_keep_nobody_from_their_own_calendar(
    alex: Writer, house: House, status: int
) -> None:
    await house.fault(method="GET", path="bookingBusinesses", times=20, status=status, body=graph_error("x"))
    assert (await alex.says("cancel gym today")).shows("Delete “Gym” from your calendar?")
