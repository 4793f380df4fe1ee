"""``$filter``, ``$orderby`` and ``$count``. Source: https://learn.microsoft.com/graph/query-parameters"""

from urllib.parse import quote

import pytest

from tests.local.conftest import ALEX, Simulation
from tests.local.meetings import berlin, meeting

EVENTS = [
    meeting(
        ALEX, subject=subject, isCancelled=subject == "Ana's call",
        start=berlin(f"2026-11-2{n}T10:00:00"), end=berlin(f"2026-11-2{n}T11:00:00"),
    )
    for n, subject in enumerate(("Standup", "Ana's call", "Standup retro"), start=4)
]  # fmt: skip

FILTERS = [
    ("isCancelled eq false", ["Standup", "Standup retro"]),
    ("contains(subject,'RETRO')", ["Standup retro"]),
    ("startswith(subject,'Stand') and start/dateTime lt '2026-11-25T00:00:00'", ["Standup"]),
    ("start/dateTime ge '2026-11-25T10:00:00+01:00'", ["Ana's call", "Standup retro"]),
    ("subject eq 'Ana''s call'", ["Ana's call"]),
    ("subject ne 'Standup'", ["Ana's call", "Standup retro"]),
]


async def listed(simulation: Simulation, **query: str) -> list[str]:
    await simulation.reset(ALEX, events={ALEX["address"]: EVENTS})
    alex = await simulation.sign_in(ALEX)
    return (
        await alex.get("/me/events?" + "&".join(f"${name}={quote(value)}" for name, value in query.items()))
    ).subjects


@pytest.mark.parametrize(("condition", "expected"), FILTERS)
async def test_filters(simulation: Simulation, condition: str, expected: list[str]) -> None:
    assert await listed(simulation, filter=condition) == expected


async def test_orders(simulation: Simulation) -> None:
    assert await listed(simulation, orderby="start/dateTime desc") == ["Standup retro", "Ana's call", "Standup"]
    assert len(await listed(simulation, orderby="transactionId")) == 3
    assert await listed(simulation, orderby="isCancelled,subject") == ["Standup", "Standup retro", "Ana's call"]


@pytest.mark.parametrize(
    "query",
    ["$filter=subject", "$filter=colour eq 'red'", "$filter=start/dateTime lt 'soon'", "$orderby=subject up",
     "$filter=subject gt true",
     "$orderby=attendees"],
)  # fmt: skip
async def test_refuses_what_it_does_not_understand(simulation: Simulation, query: str) -> None:
    await simulation.reset(ALEX, events={ALEX["address"]: EVENTS})
    answer = await (await simulation.sign_in(ALEX)).get(f"/me/events?{quote(query, safe='$=')}")
    assert (answer.status, answer.code) == (400, "BadRequest")


async def test_counts(simulation: Simulation) -> None:
    await simulation.reset(ALEX, events={ALEX["address"]: EVENTS})
    answer = await (await simulation.sign_in(ALEX)).get("/me/events?$count=true&$top=1")
    assert answer.body["@odata.count"] == 3
