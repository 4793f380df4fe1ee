"""Series: their days, and what is read of them.

Sources: https://learn.microsoft.com/graph/outlook-schedule-recurring-events and …/graph/api/resources/recurrencepattern
"""

from datetime import date
from typing import Any

import pytest

from bot.local.graph import recurrence
from tests.local.conftest import ALEX, MARCO, Simulation
from tests.local.meetings import berlin, daily, meeting

PATTERNS: list[tuple[dict[str, Any], list[str]]] = [
    ({"type": "daily", "interval": 3}, ["2026-11-24", "2026-11-27", "2026-11-30"]),
    # "Weekly series whose start day isn't in daysOfWeek begins at first match."
    (
        {"type": "weekly", "interval": 1, "daysOfWeek": ["thursday", "monday"]},
        ["2026-11-26", "2026-11-30", "2026-12-03"],
    ),
    # Every other week, and where a week begins decides which one that is.
    (
        {"type": "weekly", "interval": 2, "daysOfWeek": ["sunday", "wednesday"], "firstDayOfWeek": "monday"},
        ["2026-11-25", "2026-11-29", "2026-12-09"],
    ),
    (
        {"type": "weekly", "interval": 2, "daysOfWeek": ["sunday", "wednesday"], "firstDayOfWeek": "sunday"},
        ["2026-11-25", "2026-12-06", "2026-12-09"],
    ),
    ({"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 31}, ["2026-11-30", "2026-12-31", "2027-01-31"]),
    (
        {"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["tuesday"], "index": "first"},
        ["2026-12-01", "2027-01-05", "2027-02-02"],
    ),
    (
        {"type": "relativeMonthly", "interval": 2, "daysOfWeek": ["friday"], "index": "last"},
        ["2026-11-27", "2027-01-29", "2027-03-26"],
    ),
    (
        {"type": "absoluteYearly", "interval": 1, "month": 2, "dayOfMonth": 29},
        ["2027-02-28", "2028-02-29", "2029-02-28"],
    ),
    (
        {"type": "relativeYearly", "interval": 1, "month": 11, "daysOfWeek": ["thursday"], "index": "fourth"},
        ["2026-11-26", "2027-11-25", "2028-11-23"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "expected"), PATTERNS)
def test_every_pattern_names_its_days(pattern: dict[str, Any], expected: list[str]) -> None:
    series = {"pattern": pattern, "range": {"type": "noEnd", "startDate": "2026-11-24"}}
    days = [day.isoformat() for day in recurrence.days(series, date(2030, 1, 1))]
    assert days[:3] == expected


@pytest.mark.parametrize(
    ("bounds", "number"),
    [
        ({"type": "numbered", "numberOfOccurrences": 4}, 4),
        ({"type": "endDate", "endDate": "2026-11-25"}, 2),
        ({"type": "noEnd"}, 8),
    ],
)
def test_a_range_ends_the_series(bounds: dict[str, Any], number: int) -> None:
    series = {"pattern": {"type": "daily", "interval": 1}, "range": {"startDate": "2026-11-24"} | bounds}
    assert len(list(recurrence.days(series, date(2026, 12, 1)))) == number


async def test_a_clock_change_leaves_the_wall_clock_time_alone(simulation: Simulation) -> None:
    """Europe/Berlin leaves summer time on 25 October 2026."""
    given = daily(ALEX, start=berlin("2026-10-23T14:00:00"), end=berlin("2026-10-23T14:15:00"))
    await simulation.reset(ALEX, events={ALEX["address"]: [given]})
    alex = await simulation.sign_in(ALEX)
    hours = [event["start"]["dateTime"][11:13] for event in (await alex.view("2026-10-23", "2026-10-28")).value]
    assert hours == ["12", "12", "13", "13", "13"]


async def test_lists_series_as_one_and_expands_them_on_demand(simulation: Simulation) -> None:
    """ "/events lists masters+singles, never occurrences; calendarView expands; /instances needs a window"."""
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [daily(ALEX, MARCO), meeting(ALEX, MARCO)]})
    alex = await simulation.sign_in(ALEX)
    listed = (await alex.get("/me/events")).value
    assert [(event["subject"], event["type"]) for event in listed] == [
        ("Daily standup", "seriesMaster"),
        ("Sync", "singleInstance"),
    ]
    assert listed[0]["recurrence"]["range"]["startDate"] == "2026-11-23"
    instances = f"/me/events/{listed[0]['id']}/instances"
    assert (await alex.get(instances)).status == 400
    found = await alex.get(f"{instances}?startDateTime=2026-11-24&endDateTime=2026-11-26")
    assert [event["seriesMasterId"] for event in found.value] == [listed[0]["id"]] * 2
    single = await alex.get(f"/me/events/{listed[1]['id']}/instances?startDateTime=2026-11-24&endDateTime=2026-11-26")
    assert single.status == 400


async def test_occurrences_have_their_own_uid_and_their_series_original_start(simulation: Simulation) -> None:
    """ "iCalUId … different per occurrence"."""
    await simulation.reset(ALEX, events={ALEX["address"]: [daily(ALEX)]})
    events = (await (await simulation.sign_in(ALEX)).view()).value
    assert len({event["iCalUId"] for event in events}) == len(events) == 7
    assert len({event["uid"] for event in events}) == 1
    assert all(event["recurrence"] is None for event in events)
    assert events[0]["originalStart"] == "2026-11-23T13:00:00Z"


async def test_a_series_tells_of_its_days_only_where_it_is_asked(simulation: Simulation) -> None:
    """ "cancelledOccurrences/exceptionOccurrences only on GET of a master with $select/$expand"."""
    await simulation.reset(ALEX, events={ALEX["address"]: [daily(ALEX)]})
    alex = await simulation.sign_in(ALEX)
    first, second = (await alex.view()).value[:2]
    await alex.post(f"/me/events/{first['id']}/cancel", {})
    await alex.call("PATCH", f"/me/events/{second['id']}", {"subject": "Long standup"})
    master = f"/me/events/{first['seriesMasterId']}"
    assert "cancelledOccurrences" not in (await alex.get(master)).body
    told = (await alex.get(f"{master}?$select=subject,cancelledOccurrences&$expand=exceptionOccurrences")).body
    assert told["cancelledOccurrences"] == [first["occurrenceId"]]
    assert [event["subject"] for event in told["exceptionOccurrences"]] == ["Long standup"]


async def test_an_exception_is_found_where_it_was_moved_to(simulation: Simulation) -> None:
    monthly = {"pattern": {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 1}, "range": {"type": "noEnd"}}
    given = daily(ALEX, start=berlin("2026-11-01T14:00:00"), end=berlin("2026-11-01T15:00:00"), recurrence=monthly)
    await simulation.reset(ALEX, events={ALEX["address"]: [given]})
    alex = await simulation.sign_in(ALEX)
    event = await alex.event("Daily standup", "2026-11-01", "2026-11-02")
    moved = {"start": berlin("2026-11-26T14:00:00"), "end": berlin("2026-11-26T15:00:00")}
    assert (await alex.call("PATCH", f"/me/events/{event['id']}", moved)).status == 200
    assert (await alex.view("2026-11-26", "2026-11-27")).value[0]["id"] == event["id"]
    assert (await alex.view("2026-11-01", "2026-11-02")).value == []
