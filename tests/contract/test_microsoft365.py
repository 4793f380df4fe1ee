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
from bot.model.people import User
from bot.model.plans import Reason
from bot.model.times import Span
from tests.auth.authority import MemoryCaches, seal

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, tzinfo=BERLIN)
DAY = timedelta(days=1)

ALEX = {"id": "a1", "name": "Alex Wilber", "address": "alex@here.example", "timeZone": "W. Europe Standard Time"}
MARCO = {"id": "b2", "name": "Marco Rossi", "address": "marco@here.example", "timeZone": "Europe/London"}


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

    async def writes(self) -> list[dict[str, Any]]:
        """What reached Graph besides reads."""
        return [request for request in await self.local("GET", "requests") if request["method"] != "GET"]


def meeting(subject: str, start: datetime, **fields: Any) -> dict[str, Any]:
    """A meeting of Marco's with Alex."""
    times = {
        name: {"dateTime": at.replace(tzinfo=None).isoformat(), "timeZone": "Europe/Berlin"}
        for name, at in (("start", start), ("end", start + timedelta(minutes=30)))
    }
    organizer = {"emailAddress": {"name": MARCO["name"], "address": MARCO["address"]}}
    attendees = [{"type": "required", "emailAddress": {"name": ALEX["name"], "address": ALEX["address"]}}]
    return {"subject": subject, **times, "organizer": organizer, "attendees": attendees, **fields}


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
    many = [meeting(f"Meeting {number}", MONDAY + DAY + timedelta(minutes=number)) for number in range(120)]
    await running.local("DELETE", "faults")
    await running.local(
        "POST",
        "reset",
        {"people": [ALEX, MARCO], "events": {MARCO["address"]: events + many}, "now": "2026-11-20T09:00:00+00:00"},
    )
    await running.local("DELETE", "requests")
    return running


async def test_the_mailbox_says_whose_it_is_and_where(world: World) -> None:
    assert (await world.calendar.me()).address == ALEX["address"]
    assert (await world.calendar.settings()).zone == "Europe/Berlin"


async def test_a_week_is_read_to_its_last_page(world: World) -> None:
    week = await world.week()
    assert len(week) == 123
    assert [event.span.start for event in week] == sorted(event.span.start for event in week)
    assert week[0].span == Span(MONDAY.replace(hour=10), MONDAY.replace(hour=10, minute=30))


async def test_a_decline_with_a_proposal_reaches_the_organizer_once(world: World) -> None:
    standup = await world.event("Daily standup")
    three = Span(MONDAY + timedelta(hours=15), MONDAY + timedelta(hours=15, minutes=30))
    await world.calendar.decline(standup.id, InvitationReply("Off that morning", proposed=three))
    [write] = await world.writes()
    assert write["path"].endswith("/decline")
    assert write["body"]["SendResponse"] is True
    answered = await world.local("GET", "calendar", user=MARCO["address"])
    [held] = [event for event in answered["value"] if event["subject"] == "Daily standup"]
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
