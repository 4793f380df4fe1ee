"""The real msgraph-sdk and the real MSAL, over HTTP, against the simulated Microsoft 365."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.auth.local_sso import LocalSignIn
from bot.auth.tokens import UserTokens
from bot.graph.calendar import GraphCalendar, GraphCalendars
from bot.graph.client import GraphClient
from bot.graph.transport import Patience
from bot.local.microsoft365 import Microsoft365
from bot.model.calendars import InvitationReply
from bot.model.errors import EventGone, NotAllowed, OutcomeUnknown, Throttled
from bot.model.events import Event
from bot.model.people import Person, User
from bot.model.plans import Reason
from bot.model.times import Span
from tests.auth.authority import MemoryCaches, seal

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, tzinfo=BERLIN)
DAY = timedelta(days=1)

ALEX = {"id": "a1", "name": "Alex Wilber", "address": "alex@here.example", "timeZone": "W. Europe Standard Time"}
MARCO = {"id": "b2", "name": "Marco Rossi", "address": "marco@here.example", "timeZone": "Europe/London"}

ALEX_HIMSELF, MARCO_HIMSELF = (
    {"emailAddress": {"name": who["name"], "address": who["address"]}} for who in (ALEX, MARCO)
)

SHOP: dict[str, Any] = {
    "id": "shop@here.example",
    "displayName": "Tasting room",
    "appointments": [
        {
            "id": "AAMk/tasting=",
            "serviceName": "Tasting",
            "startDateTime": {"dateTime": "2026-11-23T10:00:00", "timeZone": "UTC"},
            "endDateTime": {"dateTime": "2026-11-23T11:00:00", "timeZone": "UTC"},
            "customers": [{"name": "Eva Kern", "emailAddress": "eva@guests.example"}],
        }
    ],
}

KITCHEN: dict[str, Any] = {
    "id": "HarbourKitchen@here.example",
    "displayName": "Harbour Kitchen",
    "staff": [ALEX["address"]],
    "appointments": [
        {
            "id": f"AAMk{number:02}=",
            "serviceName": "Cooking class",
            "startDateTime": {"dateTime": f"2026-11-{23 + number // 4}T{8 + number % 4:02}:00:00", "timeZone": "UTC"},
            "endDateTime": {"dateTime": f"2026-11-{23 + number // 4}T{9 + number % 4:02}:00:00", "timeZone": "UTC"},
        }
        for number in range(23)
    ],
}

OTHERS: dict[str, Any] = {
    **KITCHEN,
    "id": "Garage@here.example",
    "displayName": "Garage",
    "staff": ["marco@here.example"],
}


class World:
    """What a test sees of both sides."""

    def __init__(self, origin: str, http: ClientSession, calendar: GraphCalendar) -> None:
        self.origin = origin
        self.http = http
        self.calendar = calendar

    async def local(self, method: str, path: str, body: Any = None, **query: str) -> Any:
        """The control surface."""
        async with self.http.request(method, f"{self.origin}/local/{path}", json=body, params=query) as answer:
            assert answer.ok, await answer.text()
            return await answer.json() if answer.content_length else None

    async def event(self, subject: str) -> Event:
        """One of Alex's events in the week."""
        [found] = [event for event in await self.week() if event.subject == subject]
        return found

    async def week(self) -> tuple[Event, ...]:
        """Alex's events."""
        return await self.calendar.view(MONDAY, MONDAY + 7 * DAY, "Europe/Berlin")

    async def held_by_marco(self, subject: str) -> dict[str, Any]:
        """A meeting as it stands in Marco's calendar."""
        calendar = await self.local("GET", "calendar", user=MARCO["address"])
        [found] = [event for event in calendar["value"] if event["subject"].endswith(subject)]
        assert isinstance(found, dict)
        return found

    async def writes(self) -> list[dict[str, Any]]:
        """What reached Graph besides reads."""
        return [request for request in await self.local("GET", "requests") if request["method"] != "GET"]


def meeting(subject: str, start: datetime, **fields: Any) -> dict[str, Any]:
    """A meeting of Marco's with Alex."""
    times = {
        name: {"dateTime": at.replace(tzinfo=None).isoformat(), "timeZone": "Europe/Berlin"}
        for name, at in (("start", start), ("end", start + timedelta(minutes=30)))
    }
    attendees = [{"type": "required", **ALEX_HIMSELF}]
    return {"subject": subject, **times, "organizer": MARCO_HIMSELF, "attendees": attendees, **fields}


@pytest.fixture(scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    folder: Path = tmp_path_factory.mktemp("microsoft365")
    app = web.Application()
    async with Microsoft365(folder) as simulation:
        simulation.add_routes(app)
        async with TestServer(app, host="127.0.0.1") as server, ClientSession() as http:
            origin = f"http://127.0.0.1:{server.port}"
            authority = f"{origin}/identity/raincheck"
            tokens = UserTokens(authority, "raincheck", "any secret", seal(), MemoryCaches())
            async with (
                LocalSignIn(tokens, authority, "raincheck") as signed_in,
                GraphClient(f"{origin}/graph/v1.0", signed_in, Patience(answer=0.5, pause=0.01)) as client,
            ):
                yield World(origin, http, GraphCalendars(client).of(User(ALEX["id"], "any-tenant")))


@pytest.fixture
async def world(running: World) -> World:
    events = [
        meeting("Daily standup", MONDAY.replace(hour=10)),
        meeting("No proposals", MONDAY.replace(hour=11), allowNewTimeProposals=False),
        meeting("No answers", MONDAY.replace(hour=12), responseRequested=False),
    ]
    own = {**meeting("Focus", MONDAY.replace(hour=14)), "organizer": ALEX_HIMSELF, "attendees": []}
    held = {
        **meeting("Review", MONDAY.replace(hour=16)),
        "organizer": ALEX_HIMSELF,
        "attendees": [{"type": "required", **MARCO_HIMSELF}],
    }
    many = [meeting(f"Meeting {number}", MONDAY + DAY + timedelta(minutes=number)) for number in range(120)]
    await running.local("DELETE", "faults")
    await running.local(
        "POST",
        "reset",
        {
            "people": [ALEX, MARCO],
            "events": {MARCO["address"]: events + many, ALEX["address"]: [own, held]},
            "bookingBusinesses": [KITCHEN, OTHERS, SHOP],
            "now": "2026-11-20T09:00:00+00:00",
        },
    )
    await running.local("DELETE", "requests")
    return running


async def test_the_mailbox_says_whose_it_is_and_where(world: World) -> None:
    assert (await world.calendar.me()).address == ALEX["address"]
    assert (await world.calendar.settings()).zone == "Europe/Berlin"


async def test_a_week_is_read_to_its_last_page(world: World) -> None:
    week = await world.week()
    assert len(week) == 125
    assert [event.span.start for event in week] == sorted(event.span.start for event in week)
    assert week[0].span == Span(MONDAY.replace(hour=10), MONDAY.replace(hour=10, minute=30))


async def test_a_decline_with_a_proposal_reaches_the_organizer_once(world: World) -> None:
    standup = await world.event("Daily standup")
    three = Span(MONDAY + timedelta(hours=15), MONDAY + timedelta(hours=15, minutes=30))
    await world.calendar.decline(standup.id, InvitationReply("Off that morning", proposed=three))
    [write] = await world.writes()
    assert write["path"].endswith("/decline")
    assert write["body"]["SendResponse"] is True
    held = await world.held_by_marco("Daily standup")
    assert held["attendees"][0]["status"]["response"] == "declined"
    assert held["attendees"][0]["proposedNewTime"]["start"]["dateTime"].startswith("2026-11-23T1")
    assert "Daily standup" not in {event.subject for event in await world.week()}


@pytest.mark.parametrize(
    ("subject", "reply", "rule"),
    [
        (
            "No proposals",
            InvitationReply(proposed=Span(MONDAY + timedelta(hours=15), MONDAY + timedelta(hours=16))),
            Reason.PROPOSALS_NOT_ALLOWED,
        ),
        ("No answers", InvitationReply("Bye"), Reason.NO_RESPONSE_WANTED),
    ],
)
async def test_a_refusal_names_the_rule(world: World, subject: str, reply: InvitationReply, rule: Reason) -> None:
    event = await world.event(subject)
    with pytest.raises(NotAllowed) as raised:
        await world.calendar.decline(event.id, reply)
    assert raised.value.rule is rule
    assert raised.value.request_id


async def test_an_event_that_never_was_is_gone(world: World) -> None:
    with pytest.raises(EventGone):
        await world.calendar.event("AAMkAGnotthere=", "Europe/Berlin")


async def test_a_write_that_is_throttled_is_not_repeated(world: World) -> None:
    standup = await world.event("Daily standup")
    fault = {"method": "POST", "path": "/decline", "status": 429, "headers": {"Retry-After": "3"}, "times": 5}
    await world.local("POST", "faults", fault)
    with pytest.raises(Throttled) as raised:
        await world.calendar.decline(standup.id, InvitationReply())
    assert raised.value.retry_after == 3
    assert len(await world.writes()) == 1


@pytest.mark.parametrize(
    ("fault", "under_way", "left"),
    [
        ({"drop": "before"}, False, True),
        ({"drop": "after"}, False, False),
        ({"delay": 1}, True, None),
        ({"status": 200, "body": "<html>Welcome</html>"}, False, True),
    ],
)
async def test_an_answer_that_never_came_leaves_the_outcome_unknown(
    world: World, fault: dict[str, Any], under_way: bool, left: bool | None
) -> None:
    standup = await world.event("Daily standup")
    await world.local("POST", "faults", {"method": "POST", "path": "/decline", "times": 1, **fault})
    with pytest.raises(OutcomeUnknown) as raised:
        await world.calendar.decline(standup.id, InvitationReply())
    assert raised.value.still_under_way is under_way
    if left is not None:
        assert ("Daily standup" in {event.subject for event in await world.week()}) is left


async def test_an_event_that_was_declined_has_left_the_calendar(world: World) -> None:
    standup = await world.event("Daily standup")
    await world.calendar.decline(standup.id, InvitationReply())
    with pytest.raises(EventGone):
        await world.calendar.event(standup.id, "Europe/Berlin")


@pytest.mark.parametrize(("method", "answer"), [("tentatively_accept", "tentativelyAccepted"), ("accept", "accepted")])
async def test_an_answer_reaches_the_organizer(world: World, method: str, answer: str) -> None:
    standup = await world.event("Daily standup")
    await getattr(world.calendar, method)(standup.id, InvitationReply("As you like"))
    assert (await world.event("Daily standup")).response == answer
    assert (await world.held_by_marco("Daily standup"))["attendees"][0]["status"]["response"] == answer


async def test_a_meeting_that_is_cancelled_leaves_both_calendars(world: World) -> None:
    review = await world.event("Review")
    await world.calendar.cancel(review.id, "Nobody has time")
    assert "Review" not in {event.subject for event in await world.week()}
    assert (await world.held_by_marco("Review"))["isCancelled"]
    with pytest.raises(EventGone):
        await world.calendar.cancel(review.id, None)


async def test_who_does_not_organize_cannot_cancel(world: World) -> None:
    standup = await world.event("Daily standup")
    with pytest.raises(NotAllowed) as raised:
        await world.calendar.cancel(standup.id, None)
    assert raised.value.rule is Reason.NOT_ORGANIZER


async def test_who_organizes_cannot_decline(world: World) -> None:
    review = await world.event("Review")
    with pytest.raises(NotAllowed) as raised:
        await world.calendar.decline(review.id, InvitationReply())
    assert raised.value.rule is Reason.ORGANIZER


async def test_a_meeting_moves_for_everybody(world: World) -> None:
    review = await world.event("Review")
    later = Span(MONDAY + timedelta(hours=17), MONDAY + timedelta(hours=18))
    await world.calendar.reschedule(review.id, later)
    assert (await world.event("Review")).span == later
    assert (await world.held_by_marco("Review"))["start"]["dateTime"].startswith("2026-11-23T16:00")


async def test_an_appointment_that_is_deleted_is_gone(world: World) -> None:
    focus = await world.event("Focus")
    await world.calendar.delete(focus.id)
    with pytest.raises(EventGone):
        await world.calendar.delete(focus.id)


async def test_the_bookings_of_a_stretch_are_those_of_every_business_one_works_for(world: World) -> None:
    ten = MONDAY.replace(hour=10)
    found = await world.calendar.bookings(ten, ten + timedelta(hours=2), "Europe/Berlin")
    assert [(booking.business, booking.service) for booking in found] == [
        ("Harbour Kitchen", "Cooking class"),
        ("Harbour Kitchen", "Cooking class"),
        ("Tasting room", "Tasting"),
    ]
    assert found[2].span == Span(ten.replace(hour=11), ten.replace(hour=12))
    assert found[2].customers == (Person("Eva Kern", "eva@guests.example"),)


async def test_the_bookings_of_a_week_are_read_to_their_last_page(world: World) -> None:
    found = await world.calendar.bookings(MONDAY, MONDAY + 7 * DAY, "Europe/Berlin")
    assert len(found) == 24
    assert [booking.span.start for booking in found] == sorted(booking.span.start for booking in found)


async def test_a_booking_is_read_as_it_stood_in_the_list(world: World) -> None:
    for booking in await world.calendar.bookings(MONDAY, MONDAY + DAY, "Europe/Berlin"):
        assert await world.calendar.booking(booking.business_id, booking.id, "Europe/Berlin") == booking
    with pytest.raises(EventGone):
        await world.calendar.booking("shop@here.example", "AAMk/nothing=", "Europe/Berlin")


async def test_a_booking_is_cancelled_once_and_then_gone(world: World) -> None:
    await world.calendar.cancel_booking("shop@here.example", "AAMk/tasting=", "We are closed")
    [write] = await world.writes()
    assert write["body"] == {"cancellationMessage": "We are closed"}
    with pytest.raises(EventGone):
        await world.calendar.cancel_booking("shop@here.example", "AAMk/tasting=", "We are closed")
