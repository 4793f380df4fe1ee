"""Accepting, and accepting tentatively.

Sources: https://learn.microsoft.com/graph/api/event-accept and …/event-tentativelyaccept
"""

import pytest

from tests.local.conftest import ALEX, MARCO, Signed, Simulation
from tests.local.meetings import daily, meeting, slot

PROPOSAL = slot("2026-11-24T15:00:00", "2026-11-24T15:30:00")


async def invited(simulation: Simulation, **properties: object) -> tuple[Signed, str]:
    await simulation.reset(ALEX, MARCO, events={MARCO["address"]: [meeting(MARCO, ALEX, **properties)]})
    alex = await simulation.sign_in(ALEX)
    return alex, f"/me/events/{(await alex.event('Sync'))['id']}"


@pytest.mark.parametrize(
    ("action", "response", "shown"),
    [("accept", "accepted", "busy"), ("tentativelyAccept", "tentativelyAccepted", "tentative")],
)
async def test_the_answer_stands_on_both_copies(simulation: Simulation, action: str, response: str, shown: str) -> None:
    alex, path = await invited(simulation)
    assert (await alex.post(f"{path}/{action}", {"comment": "Fine"})).status == 202
    mine = (await alex.get(path)).body
    assert (mine["responseStatus"]["response"], mine["showAs"]) == (response, shown)
    his = await (await simulation.sign_in(MARCO)).event("Sync")
    assert his["attendees"][0]["status"]["response"] == response


async def test_a_time_can_be_proposed_with_a_tentative_answer(simulation: Simulation) -> None:
    alex, path = await invited(simulation)
    await alex.post(f"{path}/tentativelyAccept", {"proposedNewTime": PROPOSAL})
    his = await (await simulation.sign_in(MARCO)).event("Sync")
    assert his["attendees"][0]["proposedNewTime"]["start"]["dateTime"] == "2026-11-24T14:00:00.0000000"


async def test_a_new_answer_takes_the_place_of_the_former_one_and_its_proposal(simulation: Simulation) -> None:
    alex, path = await invited(simulation)
    await alex.post(f"{path}/tentativelyAccept", {"proposedNewTime": PROPOSAL})
    await alex.post(f"{path}/accept", {})
    attendee = (await (await simulation.sign_in(MARCO)).event("Sync"))["attendees"][0]
    assert attendee["status"]["response"] == "accepted"
    assert "proposedNewTime" not in attendee


async def test_no_time_can_be_proposed_with_an_acceptance(simulation: Simulation) -> None:
    """ "accept has no proposedNewTime"."""
    alex, path = await invited(simulation)
    answer = await alex.post(f"{path}/accept", {"proposedNewTime": PROPOSAL})
    assert (answer.status, answer.code) == (400, "BadRequest")


async def test_no_time_can_be_proposed_where_that_is_not_allowed(simulation: Simulation) -> None:
    alex, path = await invited(simulation, allowNewTimeProposals=False)
    answer = await alex.post(f"{path}/tentativelyAccept", {"proposedNewTime": PROPOSAL})
    assert (answer.status, answer.code) == (400, "ErrorInvalidRequest")


async def test_an_answer_to_the_series_is_one_to_each_day(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO, events={MARCO["address"]: [daily(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    first = (await alex.view()).value[0]
    await alex.post(f"/me/events/{first['id']}/tentativelyAccept", {})
    await alex.post(f"/me/events/{first['seriesMasterId']}/accept", {})
    assert {event["responseStatus"]["response"] for event in (await alex.view()).value} == {"accepted"}
    his = (await (await simulation.sign_in(MARCO)).view()).value
    assert {event["attendees"][0]["status"]["response"] for event in his} == {"accepted"}
