"""The team and its weeks: what people find when they start it for the first time."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.local.graph.zones import zone
from bot.local.stocking import Stock, fresh_weeks
from bot.local.weeks import GROUP, HOMES, TEAM
from tests.local.conftest import Simulation

DAYS = [datetime(2026, 11, 20, 9, tzinfo=UTC) + timedelta(days=n) for n in range(7)]
CHANGES = [datetime(2027, month, 12, 9, tzinfo=UTC) for month in (3, 7, 10)]
"""Before clocks change in New York and then in Berlin, and in summer."""


async def fresh(simulation: Simulation, now: datetime) -> list[dict[str, Any]]:
    """Alex' events of the two weeks from ``now`` on, in Berlin's time."""
    people = (await simulation.call("POST", "/local/reset", {"now": now.isoformat()})).body
    window = f"start={now:%Y-%m-%dT%H:%M:%SZ}&end={now + timedelta(days=14):%Y-%m-%dT%H:%M:%SZ}"
    path = f"/local/calendar?user={people[0]['address']}&{window}"
    return (await simulation.call("GET", path, headers={"Prefer": 'outlook.timezone="Europe/Berlin"'})).value


@pytest.mark.parametrize("now", [*DAYS, *CHANGES])
async def test_there_is_a_standup_of_somebody_else_every_day(simulation: Simulation, now: datetime) -> None:
    """The README's sentence works whenever it is tried: "decline tomorrow's standup, suggest Tuesday 3pm"."""
    events = await fresh(simulation, now)
    standups = [event for event in events if event["subject"] == "Daily standup"]
    assert len({event["start"]["dateTime"][:10] for event in standups}) == len(standups) == 14
    assert not any(event["isOrganizer"] or event["isCancelled"] for event in standups)
    assert all(event["allowNewTimeProposals"] and event["responseRequested"] for event in standups)


@pytest.mark.parametrize("now", [*DAYS, *CHANGES])
async def test_there_is_something_of_each_kind(simulation: Simulation, now: datetime) -> None:
    events = await fresh(simulation, now)
    assert TEAM[0]["name"] == "Alex Wilber"
    kinds: dict[str, Callable[[dict[str, Any]], bool]] = {
        "an own 1:1": lambda e: e["isOrganizer"] and len(e["attendees"]) == 1,
        "an own appointment, private": lambda e: (
            e["subject"] == "Gym" and e["sensitivity"] == "private" and not e["attendees"]
        ),
        "no proposals": lambda e: not e["allowNewTimeProposals"],
        "no response wanted": lambda e: not e["responseRequested"],
        "a whole day": lambda e: e["isAllDay"],
        "unanswered": lambda e: e["responseStatus"]["response"] == "notResponded",
        "tentative": lambda e: e["responseStatus"]["response"] == "tentativelyAccepted",
        "a guest": lambda e: any("tailspin" in a["emailAddress"]["address"] for a in e["attendees"]),
        "own, with several": lambda e: e["isOrganizer"] and len(e["attendees"]) > 2,
    }
    missing = [kind for kind, is_one in kinds.items() if not any(is_one(event) for event in events)]
    assert missing == []
    reviews = {event["start"]["dateTime"][:10] for event in events if event["subject"] == "Budget review"}
    assert len(reviews) == 2


@pytest.mark.parametrize("now", [*DAYS, *CHANGES])
async def test_two_meetings_clash(simulation: Simulation, now: datetime) -> None:
    events = await fresh(simulation, now)
    span = {event["subject"]: (event["start"]["dateTime"], event["end"]["dateTime"]) for event in events}
    prep, call = span["QBR prep"], span["Tailspin customer call"]
    assert prep[0] < call[1]
    assert call[0] < prep[1]


async def test_alex_works_at_a_business_with_bookings(simulation: Simulation) -> None:
    people = (await simulation.call("POST", "/local/reset")).body
    alex = await simulation.sign_in(people[0], ".default")
    businesses = (await alex.get("/solutions/bookingBusinesses")).value
    assert [each["displayName"] for each in businesses] == ["Harbour Kitchen"]
    appointments = (await alex.get(f"/solutions/bookingBusinesses/{businesses[0]['id']}/appointments")).value
    assert {each["serviceName"] for each in appointments} >= {"Wine tasting"}


async def test_others_share_their_calendars_with_alex_and_there_is_a_group(simulation: Simulation) -> None:
    people = (await simulation.call("POST", "/local/reset")).body
    alex = await simulation.sign_in(people[0], ".default")
    calendars = {each["name"]: each["canEdit"] for each in (await alex.get("/me/calendars")).value}
    assert calendars == {"Calendar": True, "Lena Fischer": True, "Grace Okafor": False}
    assert (await alex.get(f"/groups/{GROUP['id']}/events")).subjects == ["Guild hour"]


def test_the_standup_is_in_everybody_s_waking_hours() -> None:
    for month in (1, 7):
        at = datetime(2026, month, 20, 13, tzinfo=zone(HOMES["Marco Rossi"]))
        hours = [at.astimezone(zone(home)).hour for home in HOMES.values()]
        assert all(8 <= hour <= 22 for hour in hours)


@pytest.mark.parametrize("now", DAYS)
def test_a_day_always_makes_the_same_weeks(now: datetime) -> None:
    assert fresh_weeks(now) == fresh_weeks(now.replace(hour=13))
    assert fresh_weeks(now) != fresh_weeks(now + timedelta(days=1))


@pytest.mark.parametrize("now", DAYS)
def test_nothing_but_standups_and_own_time_falls_on_a_weekend(now: datetime) -> None:
    at_weekends = {
        event["subject"]
        for event in single_events(fresh_weeks(now))
        if date.fromisoformat(event["start"]["dateTime"][:10]).weekday() >= 5
    }
    assert at_weekends == set()


def single_events(stock: Stock) -> list[dict[str, Any]]:
    return [event for _, event in stock.events if "recurrence" not in event]
