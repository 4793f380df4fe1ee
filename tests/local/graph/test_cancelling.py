"""What an organizer takes back.

Sources: https://learn.microsoft.com/graph/api/event-cancel and …/event-delete
"""

from typing import Any

import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Signed, Simulation
from tests.local.meetings import Event, daily, meeting


async def organized(simulation: Simulation, event: Event) -> tuple[Signed, str]:
    """Alex, who organizes it, and its path in their calendar."""
    await simulation.reset(ALEX, MARCO, ANA, events={ALEX["address"]: [event]}, now="2026-11-20T09:00:00Z")
    alex = await simulation.sign_in(ALEX)
    return alex, f"/me/events/{(await alex.event(event['subject']))['id']}"


async def calendar(simulation: Simulation, who: dict[str, str]) -> list[Event]:
    return (await (await simulation.sign_in(who)).view()).value


async def test_the_organizer_s_copy_goes_and_the_attendees_copies_stay_cancelled(simulation: Simulation) -> None:
    """ "Event moves to Deleted Items in the organizer's mailbox"; "isCancelled true on attendee's copy"."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO, ANA))
    answer = await alex.post(f"{path}/cancel", {"Comment": "Ill"})
    assert (answer.status, answer.text) == (202, "")
    assert (await alex.view()).value == []
    for who in (MARCO, ANA):
        copy = (await calendar(simulation, who))[0]
        assert (copy["subject"], copy["isCancelled"], copy["showAs"]) == ("Canceled: Sync", True, "free")


async def test_a_second_cancel_finds_nothing(simulation: Simulation) -> None:
    """ "Second GET after cancel: 404 ErrorItemNotFound "The specified object was not found in the store."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    await alex.post(f"{path}/cancel", {})
    for answer in (await alex.post(f"{path}/cancel", {}), await alex.get(path)):
        assert (answer.status, answer.code) == (404, "ErrorItemNotFound")


async def test_only_the_organizer_can(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO, events={MARCO["address"]: [meeting(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    answer = await alex.post(f"/me/events/{(await alex.event('Sync'))['id']}/cancel", {})
    assert (answer.status, answer.code) == (400, "ErrorInvalidRequest")
    assert answer.message == "Your request can't be completed. You need to be an organizer to cancel a meeting."


async def test_one_occurrence_goes_and_the_series_stays(simulation: Simulation) -> None:
    alex, path = await organized(simulation, daily(ALEX, MARCO))
    assert (await alex.post(f"{path}/cancel", {})).status == 202
    assert [event["start"]["dateTime"][8:10] for event in (await alex.view()).value] == [str(n) for n in range(24, 30)]
    assert [event["isCancelled"] for event in await calendar(simulation, MARCO)] == [True] + [False] * 6


async def test_a_series_goes_as_a_whole_with_the_days_that_had_their_own_title(simulation: Simulation) -> None:
    alex, path = await organized(simulation, daily(ALEX, MARCO))
    await alex.call("PATCH", path, {"subject": "Kick-off"})
    master = (await alex.get(path)).body["seriesMasterId"]
    assert (await alex.post(f"/me/events/{master}/cancel", {"comment": "Over"})).status == 202
    assert (await alex.view()).value == []
    copies = await calendar(simulation, MARCO)
    assert {(copy["subject"], copy["isCancelled"]) for copy in copies} == {("Canceled: Daily standup", True)}


async def test_the_page_still_sees_what_was_cancelled(simulation: Simulation) -> None:
    """design.md: "declined and cancelled ones included"."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    await alex.post(f"{path}/cancel", {})
    shown = (await simulation.call("GET", f"/local/calendar?user={ALEX['address']}")).value
    assert [(event["subject"], event["isCancelled"]) for event in shown] == [("Sync", True)]


@pytest.mark.parametrize("body", [{"message": "Ill"}, {"comment": 3}])
async def test_refuses_other_parameters(simulation: Simulation, body: Any) -> None:
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    assert (await alex.post(f"{path}/cancel", body)).status == 400
    assert len((await alex.view()).value) == 1


async def test_an_organizer_s_delete_tells_the_attendees(simulation: Simulation) -> None:
    """ "delete: 204; second → 404. Organizer with attendees → cancellations sent"."""
    alex, path = await organized(simulation, meeting(ALEX, MARCO))
    assert (await alex.call("DELETE", path)).status == 204
    assert (await alex.call("DELETE", path)).status == 404
    assert (await calendar(simulation, MARCO))[0]["isCancelled"] is True


async def test_an_attendee_s_delete_tells_nobody(simulation: Simulation) -> None:
    """ "attendee → silent removal of own copy (organizer not told)"."""
    await organized(simulation, meeting(ALEX, MARCO))
    marco = await simulation.sign_in(MARCO)
    await marco.call("DELETE", f"/me/events/{(await marco.event('Sync'))['id']}")
    assert (await marco.view()).value == []
    assert (await calendar(simulation, ALEX))[0]["attendees"][0]["status"]["response"] == "none"
    assert (await simulation.call("GET", f"/local/calendar?user={MARCO['address']}")).value == []


async def test_deletes_one_day_of_an_own_series(simulation: Simulation) -> None:
    alex, path = await organized(simulation, daily(ALEX))
    assert (await alex.call("DELETE", path)).status == 204
    assert len((await alex.view()).value) == 6


async def test_deletes_only_the_version_that_was_seen(simulation: Simulation) -> None:
    """https://learn.microsoft.com/graph/best-practices-concept: If-Match, 412 where the event changed meanwhile."""
    alex, path = await organized(simulation, meeting(ALEX))
    seen = (await alex.get(path)).body["@odata.etag"]
    await alex.call("PATCH", path, {"subject": "Sync 2"})
    answer = await alex.call("DELETE", path, If_Match=seen)
    assert (answer.status, answer.code) == (412, "ErrorIrresolvableConflict")
    now = (await alex.get(path)).body["@odata.etag"]
    assert (await alex.call("DELETE", path, If_Match=now)).status == 204
