"""getSchedule and findMeetingTimes.

Sources: https://learn.microsoft.com/graph/api/calendar-getschedule and …/user-findmeetingtimes
"""

from typing import Any

import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Signed, Simulation
from tests.local.meetings import berlin, email, meeting, slot

DAY = {"startTime": berlin("2026-11-24T09:00:00"), "endTime": berlin("2026-11-24T12:00:00")}
SHARED = "Calendars.Read.Shared"


async def busy(simulation: Simulation, *scopes: str) -> Signed:
    """Marco is busy from 10 to 10:30 in Berlin, and out from 11 to 12."""
    out = slot("2026-11-24T11:00:00", "2026-11-24T12:00:00")
    events = [meeting(MARCO, subject="Secret"), meeting(MARCO, subject="Holiday", showAs="oof", **out)]
    await simulation.reset(ALEX, MARCO, ANA, events={MARCO["address"]: events})
    return await simulation.sign_in(ALEX, *scopes)


async def test_says_who_is_free_and_not_what_with(simulation: Simulation) -> None:
    """ "view digits 0 free 1 tentative 2 busy 3 oof 4 elsewhere"; "items may lack subject"."""
    alex = await busy(simulation)
    body = {"Schedules": [MARCO["address"], ANA["address"]], "AvailabilityViewInterval": 60}
    answer = await alex.post(
        "/me/calendar/getSchedule", {name[0].upper() + name[1:]: v for name, v in DAY.items()} | body
    )
    assert [each["availabilityView"] for each in answer.value] == ["023", "000"]
    item = answer.value[0]["scheduleItems"][0]
    assert item["start"] == {"dateTime": "2026-11-24T09:00:00.0000000", "timeZone": "UTC"}
    assert "subject" not in item
    assert answer.value[0]["workingHours"]["timeZone"] == {"name": "Europe/London"}


async def test_tells_the_titles_of_one_s_own_calendar(simulation: Simulation) -> None:
    await busy(simulation)
    marco = await simulation.sign_in(MARCO)
    answer = await marco.post("/me/calendar/getSchedule", {"schedules": [MARCO["address"]], **DAY})
    assert [item["subject"] for item in answer.value[0]["scheduleItems"]] == ["Secret", "Holiday"]
    assert answer.value[0]["availabilityView"] == "002033"


async def test_an_unknown_address_has_an_error_of_its_own(simulation: Simulation) -> None:
    """ "failing address: {scheduleId,error{message,responseCode "5016"…},availabilityView:"",scheduleItems:null}"."""
    alex = await busy(simulation)
    answer = await alex.post("/me/calendar/getSchedule", {"schedules": ["nobody@here.example", ANA["address"]], **DAY})
    assert answer.value[0]["error"]["responseCode"] == "5016"
    assert answer.value[0]["scheduleItems"] is None
    assert answer.value[1]["availabilityView"] == "000000"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"schedules": []}, "ErrorInvalidParameter"),
        ({"schedules": ["a@here.example"] * 21}, "ErrorInvalidParameter"),
        ({"availabilityViewInterval": 4}, "ErrorInvalidParameter"),
        ({"endTime": berlin("2027-03-24T09:00:00")}, "ErrorTimeIntervalTooBig"),
        ({"endTime": DAY["startTime"]}, "ErrorInvalidParameter"),
        ({"endTime": {"dateTime": "soon"}}, "ErrorInvalidParameter"),
        ({"endTime": {"dateTime": "2026-11-25T09:00:00", "timeZone": "Nowhere"}}, "TimeZoneNotSupportedException"),
    ],
)
async def test_refuses_too_much_or_nothing(simulation: Simulation, changed: Any, code: str) -> None:
    """ "≤20 schedules, 5–1440 min interval (30), ≤62 days (ErrorTimeIntervalTooBig)"."""
    alex = await busy(simulation)
    answer = await alex.post("/me/calendar/getSchedule", {"schedules": [ANA["address"]], **DAY} | changed)
    assert (answer.status, answer.code) == (400, code)


def wish(**more: Any) -> dict[str, Any]:
    return {
        "attendees": [{"emailAddress": email(MARCO), "type": "required"}],
        "timeConstraint": {"timeSlots": [{"start": DAY["startTime"], "end": DAY["endTime"]}]},
        "meetingDuration": "PT30M",
    } | more


async def test_suggests_times_at_which_everybody_is_free(simulation: Simulation) -> None:
    alex = await busy(simulation, SHARED)
    answer = (await alex.post("/me/findMeetingTimes", wish(minimumAttendeePercentage=100))).body
    assert answer["emptySuggestionsReason"] == ""
    starts = [each["meetingTimeSlot"]["start"]["dateTime"][11:16] for each in answer["meetingTimeSuggestions"]]
    assert starts == ["08:00", "08:30", "09:30"]
    first = answer["meetingTimeSuggestions"][0]
    assert (first["confidence"], first["order"], first["organizerAvailability"]) == (100.0, 1, "free")


async def test_puts_the_surest_first_and_keeps_to_the_number_wanted(simulation: Simulation) -> None:
    alex = await busy(simulation, SHARED)
    found = (await alex.post("/me/findMeetingTimes", wish(maxCandidates=4))).body["meetingTimeSuggestions"]
    assert [each["confidence"] for each in found] == [100.0, 100.0, 100.0, 50.0]


async def test_keeps_to_working_hours_unless_told_otherwise(simulation: Simulation) -> None:
    alex = await busy(simulation, SHARED)
    evening = [slot("2026-11-24T19:00:00", "2026-11-24T20:00:00")]
    none = (await alex.post("/me/findMeetingTimes", wish(timeConstraint={"timeSlots": evening}))).body
    assert (none["meetingTimeSuggestions"], none["emptySuggestionsReason"]) == ([], "organizerUnavailable")
    anytime = {"timeSlots": evening, "activityDomain": "unrestricted"}
    some = (await alex.post("/me/findMeetingTimes", wish(timeConstraint=anytime))).body
    assert len(some["meetingTimeSuggestions"]) == 2


async def test_says_that_the_others_have_no_time(simulation: Simulation) -> None:
    alex = await busy(simulation, SHARED)
    only = {"timeSlots": [slot("2026-11-24T10:00:00", "2026-11-24T10:30:00")]}
    answer = (await alex.post("/me/findMeetingTimes", wish(timeConstraint=only, minimumAttendeePercentage=100))).body
    assert answer["emptySuggestionsReason"] == "attendeesUnavailable"


async def test_wants_the_shared_permission(simulation: Simulation) -> None:
    alex = await busy(simulation)
    assert (await alex.post("/me/findMeetingTimes", wish())).code == "ErrorAccessDenied"
    alex = await busy(simulation, SHARED)


@pytest.mark.parametrize(
    "wrong",
    [
        {"meetingDuration": "half an hour"},
        {"meetingDuration": "PT0M"},
        {"attendees": "marco"},
        {"maxCandidates": "three"},
        {"minimumAttendeePercentage": "all"},
        {"timeConstraint": []},
        {"timeConstraint": {"timeSlots": ["tomorrow"]}},
    ],
)
async def test_refuses_parameters_of_other_types(simulation: Simulation, wrong: Any) -> None:
    alex = await busy(simulation, SHARED)
    assert (await alex.post("/me/findMeetingTimes", wish(**wrong))).code == "ErrorInvalidParameter"
