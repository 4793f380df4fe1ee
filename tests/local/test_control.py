"""The control surface: design.md, "Local mode"."""

import asyncio
import json
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientTimeout

from tests.local.conftest import ALEX, ANA, MARCO, Simulation
from tests.local.meetings import Event, berlin, daily, meeting

WEEK = "start=2026-11-23T00:00:00Z&end=2026-11-30T00:00:00Z"


async def calendar(simulation: Simulation, who: dict[str, str], window: str = WEEK) -> list[Event]:
    answer = await simulation.call("GET", f"/local/calendar?user={who['address']}&{window}")
    return answer.value


async def test_names_who_lives_there(simulation: Simulation) -> None:
    assert (await simulation.call("GET", "/local/people")).body == [ALEX, MARCO, ANA]


async def test_shows_what_was_declined_beside_what_is_left(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [daily(MARCO, ALEX), meeting(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    for subject in ("Daily standup", "Sync"):
        await alex.post(f"/me/events/{(await alex.event(subject))['id']}/decline", {})
    shown = await calendar(simulation, ALEX)
    assert len(shown) == 8
    declined = [event["subject"] for event in shown if event["responseStatus"]["response"] == "declined"]
    assert declined == ["Daily standup", "Sync"]


async def test_shows_calendars_of_the_coming_weeks_where_no_window_is_named(simulation: Simulation) -> None:
    await simulation.reset(ALEX, events={ALEX["address"]: [meeting(ALEX)]}, now="2026-11-20T09:00:00Z")
    assert [event["subject"] for event in await calendar(simulation, ALEX, "")] == ["Sync"]


@pytest.mark.parametrize(
    "start", ["2026-11-24", "2026-11-24T00:00:00", "2026-11-24 00:00", "2026-11-24T01:00:00+01:00"]
)
async def test_takes_times_with_and_without_an_offset(simulation: Simulation, start: str) -> None:
    await simulation.reset(ALEX, events={ALEX["address"]: [daily(ALEX)]})
    assert len(await calendar(simulation, ALEX, f"start={start}&end=2026-11-26")) == 2


async def test_moves_the_clock(simulation: Simulation) -> None:
    moved = await simulation.call("POST", "/local/clock", {"now": "2026-11-24T09:00:00+01:00"})
    assert moved.body["now"].startswith("2026-11-24T08:00:0")
    await simulation.call("POST", "/local/clock", {"advance": 3600})
    assert (await simulation.service.clock.now()).replace(microsecond=0, second=0).hour == 9
    assert (await simulation.call("GET", "/local/clock")).body["now"].startswith("2026-11-24T09:00:0")


async def test_forgets_the_log(simulation: Simulation) -> None:
    await (await simulation.sign_in(ALEX)).get("/me")
    assert len((await simulation.call("GET", "/local/requests")).body) == 1
    assert (await simulation.call("DELETE", "/local/requests")).status == 204
    assert (await simulation.call("GET", "/local/requests")).body == []


async def test_an_empty_reset_makes_fresh_weeks_at_the_computer_s_time(simulation: Simulation) -> None:
    await simulation.call("POST", "/local/faults", {"status": 500})
    people = (await simulation.call("POST", "/local/reset")).body
    assert people[0]["name"] == "Alex Wilber"
    assert "Daily standup" in [event["subject"] for event in await calendar(simulation, people[0], "")]
    now = datetime.fromisoformat((await simulation.call("GET", "/local/clock")).body["now"])
    assert abs((now - simulation.service.clock.unmoved()).total_seconds()) < 5
    assert (await (await simulation.sign_in(people[0])).get("/me")).status == 200


async def test_keeps_the_ids_that_a_reset_gives(simulation: Simulation) -> None:
    given = meeting(MARCO, ALEX, id="sync-1")
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [given]})
    alex = await simulation.sign_in(ALEX)
    assert (await alex.get("/me/events/sync-1")).body["subject"] == "Sync"
    assert (await calendar(simulation, MARCO))[0]["id"] != "sync-1"
    assert (await alex.post("/me/events/sync-1/decline", {})).status == 202
    assert (await alex.get("/me/events/sync-1")).status == 404


async def test_gives_copies_to_those_concerned_unless_they_were_given_themselves(simulation: Simulation) -> None:
    his = meeting(MARCO, ALEX, ANA, id="his", iCalUId="same")
    hers = meeting(MARCO, ALEX, ANA, id="hers", iCalUId="same", responseStatus={"response": "accepted"})
    await simulation.reset(ALEX, MARCO, ANA, events={MARCO["address"]: [his], ANA["address"]: [hers]})
    assert [event["id"] for event in await calendar(simulation, ANA)] == ["hers"]
    assert (await calendar(simulation, ANA))[0]["responseStatus"]["response"] == "accepted"
    assert [event["subject"] for event in await calendar(simulation, ALEX)] == ["Sync"]


async def test_joins_copies_on_subject_start_and_organizer_where_no_uid_was_given(simulation: Simulation) -> None:
    utc = {"start": {"dateTime": "2026-11-24T09:00:00", "timeZone": "UTC"}}
    given = {MARCO["address"]: [meeting(MARCO, ALEX)], ALEX["address"]: [meeting(MARCO, ALEX, id="mine", **utc)]}
    await simulation.reset(ALEX, MARCO, events=given)
    assert [event["id"] for event in await calendar(simulation, ALEX)] == ["mine"]


async def test_gives_the_organizer_a_copy_too(simulation: Simulation) -> None:
    mine = meeting(MARCO, ALEX, ANA, responseStatus={"response": "tentativelyAccepted"})
    await simulation.reset(ALEX, MARCO, ANA, events={ALEX["address"]: [mine]})
    his = (await calendar(simulation, MARCO))[0]
    assert his["isOrganizer"] is True
    assert [each["status"]["response"] for each in his["attendees"]] == ["tentativelyAccepted", "none"]


async def test_puts_given_days_into_a_given_series(simulation: Simulation) -> None:
    """As ``/me/events`` and calendarView give a series together: its master, an exception, and an occurrence."""
    own = {"seriesMasterId": "standups"}
    moved = {"start": berlin("2026-11-25T16:00:00"), "end": berlin("2026-11-25T16:30:00")}
    given = [
        meeting(MARCO, ALEX, id="wed", type="exception", originalStart="2026-11-25T13:00:00Z", **own, **moved),
        daily(MARCO, ALEX, id="standups"),
        daily(MARCO, ALEX, id="mon", type="occurrence", recurrence=None, **own),
        meeting(MARCO, ALEX, id="loose", type="occurrence", **(own | {"seriesMasterId": "unknown"})),
    ]
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: given})
    shown = {event["id"]: event for event in await calendar(simulation, ALEX)}
    assert len(shown) == 8
    assert shown["wed"]["start"]["dateTime"] == "2026-11-25T15:00:00.0000000"
    alex = await simulation.sign_in(ALEX)
    assert (await alex.post("/me/events/mon/decline", {})).status == 202
    assert (await alex.get("/me/events/wed")).body["seriesMasterId"] == "standups"
    his = (await (await simulation.sign_in(MARCO)).view()).value
    assert his[0]["attendees"][0]["status"]["response"] == "declined"


async def test_takes_a_reset_of_several_megabytes(simulation: Simulation) -> None:
    long = meeting(ALEX, body={"contentType": "text", "content": "x" * 3_000_000})
    body = BytesIO(json.dumps({"people": [ALEX], "events": {ALEX["address"]: [long]}}).encode())
    assert (await simulation.call("POST", "/local/reset", data=body)).status == 200
    assert len(await calendar(simulation, ALEX)) == 1


async def test_tells_occurrences_apart_that_were_given_one_by_one(simulation: Simulation) -> None:
    days = [
        meeting(
            MARCO, ALEX, id=f"day-{day}", iCalUId="series", type="occurrence", seriesMasterId="master",
            start=berlin(f"2026-11-{day}T10:00:00"), end=berlin(f"2026-11-{day}T10:30:00"),
        )
        for day in (24, 25)
    ]  # fmt: skip
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: days})
    alex = await simulation.sign_in(ALEX)
    await alex.post("/me/events/day-25/decline", {})
    answers = [event["attendees"][0]["status"]["response"] for event in await calendar(simulation, MARCO)]
    assert answers == ["none", "declined"]


NOWHERE = meeting(ALEX, start={"dateTime": "2026-11-24T10:00:00", "timeZone": "Nowhere"})
NO_PATTERN = meeting(ALEX, recurrence={"range": {}})
NO_DAYS = {"pattern": {"type": "weekly", "daysOfWeek": ["someday"]}}
ENDS_TOO_SOON = meeting(ALEX, start=berlin("2027-01-01T00:00:00"))

BAD = [
    ("POST", "/local/clock", {}),
    ("POST", "/local/clock", {"now": "tomorrow"}),
    ("POST", "/local/clock", {"now": "2026-11-24T09:00:00"}),
    ("POST", "/local/clock", {"advance": "an hour"}),
    ("POST", "/local/clock", {"advance": 1e300}),
    ("POST", "/local/clock", []),
    ("GET", "/local/calendar", None),
    ("GET", "/local/calendar?user=nobody@here.example", None),
    ("GET", "/local/calendar?user=alex@here.example&start=soon", None),
    ("POST", "/local/faults", {"path": "("}),
    ("POST", "/local/faults", {"status": 20}),
    ("POST", "/local/faults", {"status": "500"}),
    ("POST", "/local/faults", {"times": 0}),
    ("POST", "/local/faults", {"delay": -1}),
    ("POST", "/local/faults", {"drop": "now"}),
    ("POST", "/local/faults", {"headers": []}),
    ("POST", "/local/faults", {"verb": "GET"}),
    ("POST", "/local/reset", {"now": "2026-11-24"}),
    ("POST", "/local/reset", {"people": []}),
    ("POST", "/local/reset", {"people": [{"name": "Nobody"}]}),
    ("POST", "/local/reset", {"people": [ALEX, ALEX]}),
    ("POST", "/local/reset", {"people": [ALEX | {"timeZone": "Nowhere"}]}),
    ("POST", "/local/reset", {"people": ["Alex"]}),
    ("POST", "/local/reset", {"events": []}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"nobody@here.example": []}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": {}}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [{"subject": "No time"}]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [ENDS_TOO_SOON]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": ["Sync"]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [meeting(ALEX, subject=3)]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [meeting(ALEX, attendees=["x"])]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [meeting(ALEX, attendees=[{}])]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [NO_PATTERN]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [daily(ALEX, recurrence=NO_DAYS)]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [NOWHERE]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [meeting(ALEX, originalStart="x")]}}),
    ("POST", "/local/reset", {"people": [ALEX], "events": {"alex@here.example": [meeting(ALEX, id="1")] * 2}}),
    ("POST", "/local/reset", {"people": [ALEX | {"members": []}]}),
    ("POST", "/local/reset", {"people": [ALEX | {"sharedWith": {"x@here.example": "owner"}}]}),
    ("POST", "/local/reset", {"weeks": 3}),
    ("GET", f"/local/calendar?user={ALEX['address']}&start=2026-11-24&end=2026-11-23", None),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path", "body"), BAD)
async def test_bad_input_gets_a_sentence_and_changes_nothing(
    simulation: Simulation, method: str, path: str, body: Any
) -> None:
    answer = await simulation.call(method, path, body)
    assert answer.status == 400
    assert answer.body["error"].endswith(".")
    assert (await simulation.call("GET", "/local/people")).body == [ALEX, MARCO, ANA]
    assert (await simulation.call("GET", "/local/clock")).body["now"].startswith("2026-11-20T09:00")


async def test_a_body_that_is_no_json_gets_a_sentence(simulation: Simulation) -> None:
    answer = await simulation.call("POST", "/local/reset", data="{")
    assert (answer.status, answer.body["error"]) == (400, "The body is no JSON.")


@pytest.mark.parametrize(
    "path", ["/local/people", "/graph/v1.0/me", "/identity/x/v2.0/.well-known/openid-configuration"]
)
@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}])
async def test_other_pages_and_other_names_are_kept_out(
    simulation: Simulation, path: str, headers: dict[str, str]
) -> None:
    assert (await simulation.call("GET", path, headers=headers)).status == 403


async def test_its_own_page_is_let_in(simulation: Simulation) -> None:
    assert (await simulation.call("GET", "/local/people", headers={"Origin": simulation.origin})).status == 200


async def test_the_feed_tells_of_changes(simulation: Simulation) -> None:
    async with simulation.session.get(f"{simulation.origin}/local/feed", timeout=ClientTimeout(total=5)) as stream:
        await stream.content.readuntil(b"\n\n")
        await simulation.call("POST", "/local/clock", {"advance": 60})
        told = await asyncio.wait_for(stream.content.readuntil(b"\n\n"), 2)
        assert told == b"event: changed\ndata: changed\n\n"
