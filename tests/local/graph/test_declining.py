"""What an attendee's decline does, and when it is refused.

Source: https://learn.microsoft.com/graph/api/event-decline; codes and messages as people met them live.
"""

from typing import Any

import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Signed, Simulation
from tests.local.meetings import Event, berlin, daily, meeting, slot

PROPOSAL = slot("2026-11-24T15:00:00", "2026-11-24T15:30:00")


async def invited(simulation: Simulation, event: Event, **options: Any) -> tuple[Signed, str]:
    """Alex, and the path of the invitation in their calendar."""
    await simulation.reset(ALEX | options, MARCO, ANA, events={MARCO["address"]: [event]}, now="2026-11-20T09:00:00Z")
    alex = await simulation.sign_in(ALEX)
    return alex, f"/me/events/{(await alex.event(event['subject']))['id']}"


async def seen_by_marco(simulation: Simulation, subject: str = "Sync") -> Any:
    """Alex as they stand among the attendees of Marco's own copy."""
    event = await (await simulation.sign_in(MARCO)).event(subject)
    return next(each for each in event["attendees"] if each["emailAddress"]["name"] == "Alex Wilber")


async def test_the_meeting_leaves_the_calendar_and_cannot_be_answered_again(simulation: Simulation) -> None:
    """ "decline moves the attendee's copy to Deleted Items"."""
    alex, path = await invited(simulation, meeting(MARCO, ALEX))
    answer = await alex.post(f"{path}/decline", {"comment": "Sorry"})
    assert (answer.status, answer.text) == (202, "")
    assert (await alex.view()).value == []
    again = await alex.post(f"{path}/decline", {})
    assert (again.status, again.code) == (404, "ErrorItemNotFound")
    assert (await alex.get(path)).status == 404


async def test_the_organizer_sees_the_answer_its_time_and_the_proposal(simulation: Simulation) -> None:
    """ "Organizer sees attendee.proposedNewTime"; https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals"""
    alex, path = await invited(simulation, meeting(MARCO, ALEX, ANA))
    body = {"Comment": "Sorry", "SendResponse": True, "ProposedNewTime": PROPOSAL}
    assert (await alex.post(f"{path}/microsoft.graph.decline", body)).status == 202
    attendee = await seen_by_marco(simulation)
    assert attendee["status"] == {"response": "declined", "time": "2026-11-20T09:00:00Z"}
    assert attendee["proposedNewTime"] == {
        "start": {"dateTime": "2026-11-24T14:00:00.0000000", "timeZone": "UTC"},
        "end": {"dateTime": "2026-11-24T14:30:00.0000000", "timeZone": "UTC"},
    }


async def test_other_attendees_see_nothing_of_it(simulation: Simulation) -> None:
    alex, path = await invited(simulation, meeting(MARCO, ALEX, ANA))
    await alex.post(f"{path}/decline", {"proposedNewTime": PROPOSAL})
    event = await (await simulation.sign_in(ANA)).event("Sync")
    statuses = {each["status"]["response"] for each in event["attendees"]}
    assert statuses == {"organizer", "none"}
    assert not any("proposedNewTime" in each for each in event["attendees"])


async def test_without_a_response_the_organizer_is_not_told(simulation: Simulation) -> None:
    alex, path = await invited(simulation, meeting(MARCO, ALEX))
    assert (await alex.post(f"{path}/decline", {"sendResponse": False})).status == 202
    assert (await seen_by_marco(simulation))["status"]["response"] == "none"
    assert (await alex.view()).value == []


async def test_a_mailbox_can_keep_what_was_declined(simulation: Simulation) -> None:
    """ "Outlook may be set to keep declined": it can be answered again."""
    alex, path = await invited(simulation, meeting(MARCO, ALEX), keepDeclined=True)
    await alex.post(f"{path}/decline", {})
    kept = await alex.event("Sync")
    assert (kept["responseStatus"]["response"], kept["showAs"]) == ("declined", "free")
    assert (await alex.post(f"{path}/decline", {"proposedNewTime": PROPOSAL})).status == 202
    assert "proposedNewTime" in await seen_by_marco(simulation)


async def test_one_occurrence_leaves_and_the_others_stay(simulation: Simulation) -> None:
    alex, path = await invited(simulation, daily(MARCO, ALEX))
    await alex.post(f"{path}/decline", {"proposedNewTime": PROPOSAL})
    left = [event["start"]["dateTime"][:10] for event in (await alex.view()).value]
    assert left == [f"2026-11-{day}" for day in range(24, 30)]
    marco = await simulation.sign_in(MARCO)
    answers = [event["attendees"][0]["status"]["response"] for event in (await marco.view()).value]
    assert answers == ["declined"] + ["none"] * 6


async def test_a_series_leaves_as_a_whole(simulation: Simulation) -> None:
    alex, path = await invited(simulation, daily(MARCO, ALEX))
    master = (await alex.get(path)).body["seriesMasterId"]
    await alex.post(f"{path}/decline", {"proposedNewTime": PROPOSAL})
    assert (await alex.post(f"/me/events/{master}/decline", {})).status == 202
    assert (await alex.view()).value == []
    marco = await simulation.sign_in(MARCO)
    seen = [event["attendees"][0] for event in (await marco.view()).value]
    assert {attendee["status"]["response"] for attendee in seen} == {"declined"}
    assert not any("proposedNewTime" in attendee for attendee in seen)


REFUSALS = [
    (
        {},
        {"comment": "Sorry", "sendResponse": False},
        "ErrorInvalidParameter",
        "'SendResponse' must be true when 'Comment' is not null",
    ),
    ({}, {"comment": "", "sendResponse": False}, "ErrorInvalidParameter", None),
    ({}, {"proposedNewTime": PROPOSAL, "sendResponse": False}, "ErrorInvalidParameter", None),
    ({"allowNewTimeProposals": False}, {"proposedNewTime": PROPOSAL}, "ErrorInvalidRequest", None),
    (
        {"responseRequested": False},
        {},
        "ErrorInvalidRequest",
        "Your request can't be completed. The meeting organizer hasn't requested a response.",
    ),
    ({"isCancelled": True}, {}, "ErrorInvalidRequest", "You can't respond to a meeting that's been canceled."),
    ({}, {"proposedNewTime": {"start": berlin("2026-11-24T15:00:00")}}, "BadRequest", None),
    ({}, {"proposedNewTime": slot("2026-11-24T15:00:00", "2026-11-24T15:00:00")}, "ErrorInvalidParameter", None),
    ({}, {"proposedNewTime": PROPOSAL | {"end": {"dateTime": "2026-11-24T15:30:00", "timeZone": "Nowhere"}}},
     "TimeZoneNotSupportedException", None),
    ({}, {"message": "Sorry"}, "BadRequest", None),
    ({}, {"comment": 3}, "BadRequest", None),
]  # fmt: skip


@pytest.mark.parametrize(("properties", "body", "code", "message"), REFUSALS)
async def test_refuses_with_the_service_s_own_code_and_changes_nothing(
    simulation: Simulation, properties: Event, body: Any, code: str, message: str | None
) -> None:
    alex, path = await invited(simulation, meeting(MARCO, ALEX, **properties))
    answer = await alex.post(f"{path}/decline", body)
    assert (answer.status, answer.code) == (400, code)
    assert message is None or answer.message == message
    assert (await alex.view()).subjects == ["Sync"]
    assert (await seen_by_marco(simulation))["status"]["response"] == "none"


async def test_a_decline_that_nobody_wants_to_hear_of_goes_out_silently(simulation: Simulation) -> None:
    """ "retry {SendResponse:false} without Comment"."""
    alex, path = await invited(simulation, meeting(MARCO, ALEX, responseRequested=False))
    assert (await alex.post(f"{path}/decline", {"SendResponse": False})).status == 202


async def test_the_organizer_cannot_decline(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(ALEX, MARCO)]})
    alex = await simulation.sign_in(ALEX)
    answer = await alex.post(f"/me/events/{(await alex.event('Sync'))['id']}/decline", {})
    assert (answer.status, answer.code) == (400, "ErrorInvalidRequest")
    assert answer.message == (
        "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer."
    )


async def test_annotations_in_a_body_are_ignored(simulation: Simulation) -> None:
    alex, path = await invited(simulation, meeting(MARCO, ALEX))
    body = {"@odata.type": "#microsoft.graph.event", "subject": "Mine"}
    assert (await alex.call("PATCH", path, body)).status == 200


async def test_a_body_that_is_no_json_is_refused(simulation: Simulation) -> None:
    alex, path = await invited(simulation, meeting(MARCO, ALEX))
    answer = await simulation.call("POST", f"/graph/v1.0{path}/decline", data=b"{\xff", headers=alex.headers)
    assert (answer.status, answer.code) == (400, "BadRequest")
