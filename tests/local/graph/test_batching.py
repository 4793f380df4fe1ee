"""Several requests in one. Source: https://learn.microsoft.com/graph/json-batching"""

from typing import Any

import pytest

from tests.local.conftest import ALEX, MARCO, Signed, Simulation
from tests.local.meetings import meeting


def item(number: int, method: str = "GET", url: str = "/me", **more: Any) -> dict[str, Any]:
    return {"id": str(number), "method": method, "url": url} | more


async def responses(alex: Signed, *items: dict[str, Any]) -> dict[str, Any]:
    answer = await alex.post("/$batch", {"requests": list(items)})
    assert answer.status == 200, answer.text
    return {each["id"]: each for each in answer.body["responses"]}


async def test_answers_each_by_itself_and_logs_each(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    event = await alex.event("Sync")
    found = await responses(
        alex,
        item(1),
        item(2, "POST", f"/me/events/{event['id']}/decline", body={"comment": "no"}, headers={"Content-Type": "x"}),
        item(3, url="/me/events/x"),
    )
    assert {number: each["status"] for number, each in found.items()} == {"1": 200, "2": 202, "3": 400}
    assert found["3"]["body"]["error"]["code"] == "ErrorInvalidIdMalformed"
    assert "body" not in found["2"]
    log = (await simulation.call("GET", "/local/requests")).body
    declined = [entry for entry in log if entry["path"].endswith("/decline")]
    assert [(entry["status"], entry["body"]) for entry in declined] == [(202, {"comment": "no"})]


async def test_dependants_of_a_failure_get_424_and_others_wait(simulation: Simulation) -> None:
    """ "dependants of a failure get 424"."""
    alex = await simulation.sign_in(ALEX)
    found = await responses(
        alex, item(1, url="/me/events/x"), item(2, dependsOn=["1"]), item(3), item(4, dependsOn=["3"])
    )
    assert {number: each["status"] for number, each in found.items()} == {"1": 400, "2": 424, "3": 200, "4": 200}


async def test_four_run_side_by_side_so_that_twenty_are_not_throttled(simulation: Simulation) -> None:
    """ "Outlook runs 4 of them in parallel"."""
    alex = await simulation.sign_in(ALEX)
    found = await responses(alex, *(item(n) for n in range(20)))
    assert {each["status"] for each in found.values()} == {200}


async def test_an_ordered_fault_hits_one_of_them(simulation: Simulation) -> None:
    """ "each item throttled separately (429 inside a 200)"."""
    alex = await simulation.sign_in(ALEX)
    await simulation.call("POST", "/local/faults", {"path": "^/me$", "status": 429, "headers": {"Retry-After": "3"}})
    found = await responses(alex, item(1), item(2, dependsOn=[]))
    assert sorted(each["status"] for each in found.values()) == [200, 429]


@pytest.mark.parametrize(
    "requests",
    [
        [],
        [item(n) for n in range(21)],
        [item(1), item(1)],
        [item(1, dependsOn=["2"]), item(2)],
        [{"id": "1"}],
        [item(1, dependsOn="2")],
        [item(1, headers=["x"])],
        "all",
    ],
)
async def test_refuses_what_is_no_batch(simulation: Simulation, requests: Any) -> None:
    answer = await (await simulation.sign_in(ALEX)).post("/$batch", {"requests": requests})
    assert (answer.status, answer.code) == (400, "BadRequest")
