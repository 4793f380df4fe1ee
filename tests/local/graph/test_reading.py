"""What is read of a mailbox: calendarView, single events, the mailbox's settings.

Sources: https://learn.microsoft.com/graph/api/calendar-list-calendarview, …/event-get, …/user-get-mailboxsettings
"""

from urllib.parse import quote, urlsplit

import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Simulation
from tests.local.meetings import berlin, daily, meeting


def week(**query: str) -> str:
    wanted = {"startDateTime": "2026-11-23T00:00:00Z", "endDateTime": "2026-11-30T00:00:00Z"} | query
    return "/me/calendarView?" + "&".join(f"{quote(name)}={quote(value)}" for name, value in wanted.items())


async def test_says_who_somebody_is(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    answer = await alex.get("/me")
    assert answer.body["userPrincipalName"] == "alex@here.example"
    assert (await alex.get("/me?$select=displayName")).body.keys() == {"@odata.context", "displayName"}


async def test_names_the_mailbox_zone_and_working_hours(simulation: Simulation) -> None:
    settings = (await (await simulation.sign_in(ALEX)).get("/me/mailboxSettings")).body
    assert settings["timeZone"] == "Europe/Berlin"
    assert settings["workingHours"]["startTime"] == "09:00:00.0000000"


async def test_says_which_zones_it_knows(simulation: Simulation) -> None:
    """https://learn.microsoft.com/graph/api/outlookuser-supportedtimezones: "Windows format by default"."""
    alex = await simulation.sign_in(ALEX)
    windows = {each["alias"] for each in (await alex.get("/me/outlook/supportedTimeZones()")).value}
    iana = (await alex.get("/me/outlook/supportedTimeZones(TimeZoneStandard='Iana')")).value
    assert "W. Europe Standard Time" in windows
    assert "Europe/Berlin" in {each["alias"] for each in iana}


async def test_selects_of_settings_and_people(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    assert (await alex.get("/me/mailboxSettings?$select=timeZone")).body.keys() == {"@odata.context", "timeZone"}


async def test_gives_ten_events_a_page_and_an_opaque_link_to_more(simulation: Simulation) -> None:
    """Default page 10; "@odata.nextLink" is to be followed as it is (facts/graph.md, calendarView)."""
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [daily(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    first = await alex.get(week(endDateTime="2026-12-05T00:00:00Z", **{"$select": "subject,start"}))
    assert len(first.value) == 10
    link = urlsplit(first.body["@odata.nextLink"])
    second = await alex.get(f"{link.path.removeprefix('/graph/v1.0')}?{link.query}")
    assert len(second.value) == 2
    assert second.value[0].keys() == {"@odata.etag", "id", "subject", "start"}
    assert "@odata.nextLink" not in second.body


@pytest.mark.parametrize(("top", "status"), [("1000", 200), ("1001", 400), ("-1", 400), ("many", 400)])
async def test_takes_pages_of_up_to_a_thousand(simulation: Simulation, top: str, status: int) -> None:
    assert (await (await simulation.sign_in(ALEX)).get(week(**{"$top": top}))).status == status


async def test_honours_the_offset_of_the_window_and_takes_utc_without_one(simulation: Simulation) -> None:
    """ "The offset in the value is honoured, no offset = UTC; not affected by Prefer: outlook.timezone"."""
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(MARCO, ALEX)]})  # 09:00 to 09:30 UTC
    alex = await simulation.sign_in(ALEX)
    prefer = 'outlook.timezone="Asia/Tokyo"'
    for start, end, expected in [
        ("2026-11-24T09:00:00", "2026-11-24T09:30:00", ["Sync"]),
        ("2026-11-24T09:30:00", "2026-11-24T10:30:00", []),
        ("2026-11-24T10:00:00+01:00", "2026-11-24T10:30:00+01:00", ["Sync"]),
        ("2026-11-24T08:00:00.0000000Z", "2026-11-24T09:00:00.0000000Z", []),
    ]:
        answer = await alex.get(week(startDateTime=start, endDateTime=end), Prefer=prefer)
        assert answer.subjects == expected, start


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "ErrorInvalidParameter"),
        ("?startDateTime=2026-11-23", "ErrorInvalidParameter"),
        ("?startDateTime=yesterday&endDateTime=2026-11-23", "ErrorInvalidParameter"),
        ("?startDateTime=2026-11-24&endDateTime=2026-11-23", "ErrorInvalidParameter"),
        ("?startDateTime=2020-01-01&endDateTime=2026-01-01", "ErrorInvalidRequest"),  # over 1825 days
        ("?startDateTime=2026-11-23&endDateTime=2026-11-24&$select=colour", "BadRequest"),
    ],
)
async def test_refuses_a_window_that_is_none(simulation: Simulation, query: str, code: str) -> None:
    answer = await (await simulation.sign_in(ALEX)).get("/me/calendarView" + query)
    assert (answer.status, answer.code) == (400, code)


@pytest.mark.parametrize("name", ["Europe/Berlin", "W. Europe Standard Time"])
async def test_gives_times_in_the_zone_that_was_preferred_by_the_name_it_was_given(
    simulation: Simulation, name: str
) -> None:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    answer = await alex.get(week(), Prefer=f'IdType="ImmutableId", outlook.timezone="{name}"')
    assert answer.value[0]["start"] == {"dateTime": "2026-11-24T10:00:00.0000000", "timeZone": name}
    assert answer.headers["Preference-Applied"] == f'outlook.timezone="{name}", IdType="ImmutableId"'
    assert (await alex.get(week())).value[0]["start"] == {"dateTime": "2026-11-24T09:00:00.0000000", "timeZone": "UTC"}


async def test_refuses_an_unknown_zone_instead_of_falling_back(simulation: Simulation) -> None:
    """ "unknown → 400 TimeZoneNotSupportedException", "no fallback" (facts/graph.md, time zones)."""
    answer = await (await simulation.sign_in(ALEX)).get(week(), Prefer='outlook.timezone="Europe/Atlantis"')
    assert (answer.status, answer.code) == (400, "TimeZoneNotSupportedException")


async def test_gives_all_day_events_the_same_days_in_every_zone(simulation: Simulation) -> None:
    """ "All-day: midnight to midnight, end exclusive; floating"."""
    holiday = meeting(ALEX, isAllDay=True, start=berlin("2026-11-24T00:00:00"), end=berlin("2026-11-25T00:00:00"))
    await simulation.reset(ALEX, events={ALEX["address"]: [holiday]})
    alex = await simulation.sign_in(ALEX)
    for name in ("UTC", "Asia/Tokyo", "America/New_York"):
        event = (await alex.get(week(), Prefer=f'outlook.timezone="{name}"')).value[0]
        assert event["start"] == {"dateTime": "2026-11-24T00:00:00.0000000", "timeZone": name}


async def test_fills_in_the_join_link_only_beside_is_online_meeting(simulation: Simulation) -> None:
    """ "onlineMeeting.joinUrl only with isOnlineMeeting in $select"."""
    online = meeting(MARCO, ALEX, isOnlineMeeting=True, onlineMeeting={"joinUrl": "https://teams.example/j"})
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [online]})
    alex = await simulation.sign_in(ALEX)
    assert (await alex.get(week(**{"$select": "onlineMeeting"}))).value[0]["onlineMeeting"] is None
    both = await alex.get(week(**{"$select": "onlineMeeting,isOnlineMeeting"}))
    assert both.value[0]["onlineMeeting"] == {"joinUrl": "https://teams.example/j"}


async def test_reads_one_event_by_its_percent_encoded_id_in_any_case_of_the_path(simulation: Simulation) -> None:
    """ "OData path segments are case-insensitive at the service"; ids are not."""
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [daily(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    listed = await alex.event("Daily standup")
    event_id = quote(listed["id"], safe="")
    for path in (f"/me/events/{event_id}", f"/ME/Calendar/Events/{event_id}"):
        assert (await alex.get(path)).body["start"] == listed["start"]
    swapped = await alex.get(f"/me/events/{quote(listed['id'].swapcase(), safe='')}")
    assert swapped.status in (400, 404)


async def test_an_id_is_good_in_its_own_mailbox_only(simulation: Simulation) -> None:
    """ "Event ids are per mailbox: organizer's id does not work in an attendee's mailbox (404). Join on iCalUId"."""
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(MARCO, ALEX)]})
    alex, marco = await simulation.sign_in(ALEX), await simulation.sign_in(MARCO)
    hers, his = await alex.event("Sync"), await marco.event("Sync")
    assert hers["id"] != his["id"]
    assert hers["iCalUId"] == his["iCalUId"]
    answer = await alex.get(f"/me/events/{his['id']}")
    assert (answer.status, answer.code) == (404, "ErrorItemNotFound")
    assert answer.message == "The specified object was not found in the store."


async def test_ids_are_of_another_kind_unless_immutable_ones_are_asked_for(simulation: Simulation) -> None:
    """ "Prefer: IdType="ImmutableId" on EVERY request": https://learn.microsoft.com/graph/outlook-immutable-id"""
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [daily(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    immutable = (await alex.get(week(), Prefer='IdType="ImmutableId"')).value[0]
    other = (await alex.get(week())).value[0]
    assert immutable["start"] == other["start"]
    assert immutable["id"] != other["id"]
    assert immutable["seriesMasterId"] != other["seriesMasterId"]
    for event_id in (immutable["id"], other["id"]):
        assert (await alex.get(f"/me/events/{quote(event_id, safe='')}")).body["start"] == immutable["start"]


async def test_says_that_an_id_is_malformed_before_it_looks_anything_up(simulation: Simulation) -> None:
    answer = await (await simulation.sign_in(ALEX)).get("/me/events/standup")
    assert (answer.status, answer.code, answer.message) == (400, "ErrorInvalidIdMalformed", "Id is malformed.")


async def test_an_occurrence_has_the_same_id_whenever_it_is_expanded(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [daily(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    wide = {event["start"]["dateTime"]: event["id"] for event in (await alex.view()).value}
    narrow = (await alex.view("2026-11-25", "2026-11-26")).value[0]
    assert wide[narrow["start"]["dateTime"]] == narrow["id"]
    assert len(set(wide.values())) == 7


async def test_a_copy_just_received_is_tentative_and_not_responded(simulation: Simulation) -> None:
    """ "Just-invited copy: showAs=tentative, responseStatus.response=notResponded"; the organizer is listed on it."""
    await simulation.reset(ALEX, MARCO, ANA, events={MARCO["address"]: [meeting(MARCO, ALEX, ANA)]})
    event = await (await simulation.sign_in(ALEX)).event("Sync")
    assert (event["showAs"], event["responseStatus"]["response"]) == ("tentative", "notResponded")
    assert event["isOrganizer"] is False
    assert [each["emailAddress"]["name"] for each in event["attendees"]] == [
        "Marco Rossi",
        "Alex Wilber",
        "Ana Ferreira",
    ]
    own = await (await simulation.sign_in(MARCO)).event("Sync")
    assert [each["emailAddress"]["name"] for each in own["attendees"]] == ["Alex Wilber", "Ana Ferreira"]


async def test_hidden_attendees_see_only_themselves(simulation: Simulation) -> None:
    """https://learn.microsoft.com/graph/api/resources/event: hideAttendees."""
    await simulation.reset(ALEX, MARCO, ANA, events={MARCO["address"]: [meeting(MARCO, ALEX, ANA, hideAttendees=True)]})
    event = await (await simulation.sign_in(ALEX)).event("Sync")
    assert [each["emailAddress"]["name"] for each in event["attendees"]] == ["Alex Wilber"]


@pytest.mark.parametrize("path", ["/me/colours", "/nobody", "/me/events/x/forget", "/me/mailboxSettings/x"])
async def test_does_not_know_other_paths(simulation: Simulation, path: str) -> None:
    answer = await (await simulation.sign_in(ALEX)).get(path)
    assert (answer.status, answer.code) == (400, "BadRequest")
