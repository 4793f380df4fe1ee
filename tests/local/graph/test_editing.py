"""Creating and changing events.

Sources: https://learn.microsoft.com/graph/api/event-update, …/user-post-events, …/outlook-calendar-meeting-proposals
"""

from typing import Any

import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Signed, Simulation
from tests.local.meetings import Event, berlin, daily, email, meeting, slot

LATER = slot("2026-11-24T16:00:00", "2026-11-24T16:30:00")


async def organized(simulation: Simulation, event: Event) -> tuple[Signed, str]:
    await simulation.reset(ALEX, MARCO, ANA, events={ALEX["address"]: [event]}, now="2026-11-20T09:00:00Z")
    alex = await simulation.sign_in(ALEX)
    return alex, f"/me/events/{(await alex.event(event['subject']))['id']}"


async def test_another_time_asks_everybody_anew_and_forgets_proposals(simulation: Simulation) -> None:
    """ "After PATCH attendee.status resets to notResponded time 4501-01-01T00:00:00Z"; proposedNewTime goes away."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO, ANA))
    marco = await simulation.sign_in(MARCO)
    reply = {"proposedNewTime": LATER}
    await marco.post(f"/me/events/{(await marco.event('Sync'))['id']}/tentativelyAccept", reply)
    assert "proposedNewTime" in (await alex.get(path)).body["attendees"][0]
    changed = await alex.call("PATCH", path, LATER)
    assert changed.status == 200
    assert changed.body["start"]["dateTime"] == "2026-11-24T15:00:00.0000000"
    first = changed.body["attendees"][0]
    assert first["status"] == {"response": "notResponded", "time": "4501-01-01T00:00:00Z"}
    assert "proposedNewTime" not in first
    copy = await marco.event("Sync")
    assert copy["start"]["dateTime"] == "2026-11-24T15:00:00.0000000"
    assert (copy["responseStatus"]["response"], copy["showAs"]) == ("notResponded", "tentative")


async def test_another_time_brings_it_back_to_who_had_declined(simulation: Simulation) -> None:
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    marco = await simulation.sign_in(MARCO)
    await marco.post(f"/me/events/{(await marco.event('Sync'))['id']}/decline", {})
    assert (await marco.view()).value == []
    await alex.call("PATCH", path, LATER)
    assert (await marco.event("Sync"))["responseStatus"]["response"] == "notResponded"


async def test_another_title_leaves_the_answers_alone(simulation: Simulation) -> None:
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    marco = await simulation.sign_in(MARCO)
    await marco.post(f"/me/events/{(await marco.event('Sync'))['id']}/accept", {})
    changed = (await alex.call("PATCH", path, {"subject": "Catch-up", "categories": ["Mine"]})).body
    assert changed["attendees"][0]["status"]["response"] == "accepted"
    copy = await marco.event("Catch-up")
    assert (copy["responseStatus"]["response"], copy["categories"]) == ("accepted", [])


async def test_an_attendee_changes_only_their_own_copy(simulation: Simulation) -> None:
    """ "attendees' PATCH alters only own copy"."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    marco = await simulation.sign_in(MARCO)
    await marco.call("PATCH", f"/me/events/{(await marco.event('Sync'))['id']}", {"subject": "Boring"})
    assert (await marco.view()).subjects == ["Boring"]
    assert (await alex.get(path)).body["subject"] == "Sync"


async def test_the_list_of_attendees_takes_the_place_of_the_former_one(simulation: Simulation) -> None:
    """ "`attendees` array replaces whole list": who is new is invited, who is missing sees it cancelled."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    await alex.call("PATCH", path, {"attendees": [{"emailAddress": email(ANA), "type": "optional"}]})
    assert (await (await simulation.sign_in(ANA)).event("Sync"))["responseStatus"]["response"] == "notResponded"
    assert (await (await simulation.sign_in(MARCO)).view()).subjects == ["Canceled: Sync"]


async def test_a_moved_occurrence_is_an_exception_with_the_same_id(simulation: Simulation) -> None:
    alex, path = await organized(simulation, daily(ALEX, MARCO))
    before = (await alex.get(path)).body
    changed = (await alex.call("PATCH", path, slot("2026-11-23T17:00:00", "2026-11-23T17:15:00"))).body
    assert (changed["id"], changed["type"]) == (before["id"], "exception")
    assert changed["originalStart"] == "2026-11-23T13:00:00Z"
    assert changed["start"]["dateTime"] == "2026-11-23T16:00:00.0000000"
    marco = (await (await simulation.sign_in(MARCO)).view()).value
    assert [event["type"] for event in marco] == ["exception"] + ["occurrence"] * 6
    assert {event["start"]["dateTime"][11:16] for event in marco[1:]} == {"13:00"}


@pytest.mark.parametrize("day", ["24", "22"])
async def test_an_occurrence_cannot_be_moved_past_its_neighbour(simulation: Simulation, day: str) -> None:
    """ "Moving an occurrence across a neighbour → 400 ErrorOccurrenceCrossingBoundary"."""
    given = daily(ALEX, MARCO, start=berlin("2026-11-22T14:00:00"), end=berlin("2026-11-22T14:15:00"))
    alex, path = await organized(simulation, given)
    answer = await alex.call("PATCH", path, slot(f"2026-11-{day}T09:00:00", f"2026-11-{day}T09:15:00"))
    assert (answer.status, answer.code) == (400, "ErrorOccurrenceCrossingBoundary")


async def test_a_series_can_be_ended_early(simulation: Simulation) -> None:
    """ ""this and following": Organizer: PATCH master.recurrence.range endDate"."""
    alex, path = await organized(simulation, daily(ALEX, MARCO))
    master = (await alex.get(path)).body["seriesMasterId"]
    recurrence = (await alex.get(f"/me/events/{master}")).body["recurrence"]
    recurrence["range"] |= {"type": "endDate", "endDate": "2026-11-25"}
    assert (await alex.call("PATCH", f"/me/events/{master}", {"recurrence": recurrence})).status == 200
    for who in (ALEX, MARCO):
        assert len((await (await simulation.sign_in(who)).view()).value) == 3


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (slot("2026-11-24T16:30:00", "2026-11-24T16:00:00"), "ErrorPropertyValidationFailure"),
        ({"start": {"dateTime": "soon"}}, "ErrorPropertyValidationFailure"),
        ({"start": {"dateTime": "2026-11-24T09:00:00", "timeZone": "Nowhere"}}, "TimeZoneNotSupportedException"),
        ({"isOrganizer": False}, "BadRequest"),
    ],
)
async def test_refuses_what_no_event_can_have(simulation: Simulation, body: Any, code: str) -> None:
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    answer = await alex.call("PATCH", path, body)
    assert (answer.status, answer.code) == (400, code)
    assert (await alex.get(path)).body["start"]["dateTime"] == "2026-11-24T09:00:00.0000000"


async def test_creates_an_event_once_and_invites(simulation: Simulation) -> None:
    """ "transactionId dedupes create only"; 201."""
    alex = await simulation.sign_in(ALEX)
    given = meeting(ALEX, MARCO, transactionId="once")
    del given["organizer"]
    first, second = await alex.post("/me/events", given), await alex.post("/me/calendar/events", given)
    assert (first.status, second.status, first.body["id"]) == (201, 201, second.body["id"])
    assert (await (await simulation.sign_in(MARCO)).view()).subjects == ["Sync"]


async def test_the_same_meeting_can_be_made_again_after_it_was_cancelled(simulation: Simulation) -> None:
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    await alex.post(f"{path}/cancel", {})
    given = meeting(ALEX, MARCO)
    del given["organizer"]
    assert (await alex.post("/me/events", given)).status == 201
    marco = await simulation.sign_in(MARCO)
    assert sorted((await marco.view()).subjects) == ["Canceled: Sync", "Sync"]


async def test_a_new_event_needs_its_times(simulation: Simulation) -> None:
    answer = await (await simulation.sign_in(ALEX)).post("/me/events", {"subject": "Sync"})
    assert (answer.status, answer.code) == (400, "ErrorPropertyValidationFailure")
