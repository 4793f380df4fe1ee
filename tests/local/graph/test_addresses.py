"""Every form in which Graph's pages address an event, a calendar, a mailbox; and whose they are.

Sources: the HTTP request sections of https://learn.microsoft.com/graph/api/event-cancel and …/event-decline;
https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
"""

from typing import Any
from urllib.parse import quote

import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Signed, Simulation
from tests.local.meetings import Event, meeting

EVERYTHING = ("Calendars.ReadWrite", "Calendars.ReadWrite.Shared", "Group.ReadWrite.All", "User.Read")
GUILD = {"id": "a1e00000-0000-4000-8000-0000000000aa", "name": "Design guild", "address": "guild@here.example"}
WEEK = "startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z"


async def with_own_meeting(simulation: Simulation) -> tuple[Signed, str]:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(ALEX, MARCO)]})
    alex = await simulation.sign_in(ALEX, *EVERYTHING)
    return alex, quote((await alex.event("Sync"))["id"], safe="")


USERS = ["/me", f"/users/{ALEX['id']}", "/users/alex@here.example", "/users/ALEX%40here.example", "/Me"]
CONTAINERS = ["", "/calendar", "/calendars/{calendar}", "/calendarGroups/{group}/calendars/{calendar}"]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("user", USERS)
async def test_cancels_by_every_address_of_a_user_s_event(simulation: Simulation, user: str, container: str) -> None:
    alex, event_id = await with_own_meeting(simulation)
    calendar = (await alex.get("/me/calendar")).body["id"]
    group = (await alex.get("/me/calendarGroups")).value[0]["id"]
    within = container.format(calendar=quote(calendar, safe=""), group=quote(group, safe=""))
    path = f"{user}{within}/events/{event_id}"
    assert (await alex.get(path)).status == 200
    assert (await alex.post(f"{path}/microsoft.graph.cancel", {})).status == 202
    assert (await alex.get(path)).status == 404


@pytest.mark.parametrize("container", ["", "/calendar"])
async def test_cancels_by_both_addresses_of_a_group_s_event(simulation: Simulation, container: str) -> None:
    group = GUILD | {"members": [ALEX["address"]], "timeZone": "Europe/Berlin"}
    await simulation.reset(ALEX, MARCO, group, events={GUILD["address"]: [meeting(GUILD, MARCO)]})
    alex = await simulation.sign_in(ALEX, *EVERYTHING)
    here = f"/groups/{GUILD['id']}"
    event = (await alex.get(f"{here}/calendarView?{WEEK}")).value[0]
    assert (await alex.get(f"{here}/events")).subjects == ["Sync"]
    assert (await alex.get(f"{here}/calendar")).body["name"] == "Calendar"
    declined = await alex.post(f"{here}{container}/events/{event['id']}/decline", {})
    assert (declined.status, declined.code) == (400, "ErrorInvalidRequest")  # the group organizes what it holds
    assert (await alex.post(f"{here}{container}/events/{event['id']}/cancel", {})).status == 202
    assert (await (await simulation.sign_in(MARCO)).view()).subjects == ["Canceled: Sync"]


async def test_a_group_s_calendar_is_for_its_members(simulation: Simulation) -> None:
    group = GUILD | {"members": [ALEX["address"]]}
    await simulation.reset(group, ALEX, MARCO)
    nobody = await simulation.sign_in({"id": "unknown"})
    assert (await nobody.get("/me")).body["mail"] == "alex@here.example"
    marco = await simulation.sign_in(MARCO, *EVERYTHING)
    answer = await marco.get(f"/groups/{GUILD['id']}/events")
    assert (answer.status, answer.code) == (403, "ErrorAccessDenied")
    assert (await marco.get(f"/groups/{ALEX['id']}/events")).status == 404
    alex = await simulation.sign_in(ALEX)  # a member, without the permission
    assert (await alex.get(f"/groups/{GUILD['id']}/events")).status == 403
    people = (await simulation.call("GET", "/local/people")).body
    assert [who["name"] for who in people] == ["Alex Wilber", "Marco Rossi"]


async def test_nobody_is_found_at_an_unknown_address(simulation: Simulation) -> None:
    """ "404 … ErrorInvalidUser … no such user"."""
    answer = await (await simulation.sign_in(ALEX)).get(f"/users/nobody@here.example/calendarView?{WEEK}")
    assert (answer.status, answer.code) == (404, "ErrorInvalidUser")


async def test_somebody_without_a_mailbox_is_in_the_directory_only(simulation: Simulation) -> None:
    """ "404 MailboxNotEnabledForRESTAPI … no Exchange Online mailbox"."""
    await simulation.reset(ALEX | {"hasMailbox": False})
    alex = await simulation.sign_in(ALEX)
    assert (await alex.get("/me")).status == 200
    for path in ("/me/mailboxSettings", f"/me/calendarView?{WEEK}", "/me/events/x"):
        answer = await alex.get(path)
        assert (answer.status, answer.code) == (404, "MailboxNotEnabledForRESTAPI")


ROLES = [
    ("none", 403, 403),
    ("freeBusyRead", 403, 403),
    ("read", 200, 403),
    ("write", 200, 202),
    ("delegateWithPrivateEventAccess", 200, 202),
]


@pytest.mark.parametrize(("role", "read", "written"), ROLES)
async def test_a_shared_calendar_allows_what_its_role_says(
    simulation: Simulation, role: str, read: int, written: int
) -> None:
    """https://learn.microsoft.com/graph/api/resources/calendarpermission; 403 ErrorAccessDenied otherwise."""
    marco = MARCO | {"sharedWith": {"Alex@here.example": role}}
    await simulation.reset(ALEX, marco, ANA, events={ANA["address"]: [meeting(ANA, MARCO)]})
    event = await (await simulation.sign_in(MARCO)).event("Sync")
    alex = await simulation.sign_in(ALEX, *EVERYTHING)
    assert (await alex.get(f"/users/{MARCO['id']}/calendarView?{WEEK}")).status == read
    answer = await alex.post(f"/users/{MARCO['address']}/calendar/events/{event['id']}/decline", {})
    assert answer.status == written
    attendee = (await (await simulation.sign_in(ANA)).event("Sync"))["attendees"][0]
    assert attendee["status"]["response"] == ("declined" if written == 202 else "none")


async def test_a_shared_calendar_wants_the_shared_permission(simulation: Simulation) -> None:
    await simulation.reset(ALEX, MARCO | {"sharedWith": {ALEX["address"]: "write"}})
    alex = await simulation.sign_in(ALEX, "Calendars.ReadWrite")
    assert (await alex.get(f"/users/{MARCO['id']}/calendarView?{WEEK}")).code == "ErrorAccessDenied"


async def shared(simulation: Simulation, role: str, *events: Event) -> tuple[Signed, Any]:
    """Alex, and Marco's calendar among Alex' own."""
    marco = MARCO | {"sharedWith": {ALEX["address"]: role}}
    await simulation.reset(ALEX, marco, events={MARCO["address"]: list(events)})
    alex = await simulation.sign_in(ALEX, *EVERYTHING)
    return alex, next(each for each in (await alex.get("/me/calendars")).value if each["name"] == "Marco Rossi")


async def test_a_shared_calendar_stands_among_the_own_ones(simulation: Simulation) -> None:
    alex, calendar = await shared(simulation, "read", meeting(MARCO))
    assert calendar["owner"]["address"] == "marco@here.example"
    assert (calendar["canEdit"], calendar["canShare"], calendar["canViewPrivateItems"]) == (False, False, False)
    assert (await alex.get(f"/me/calendars/{calendar['id']}/calendarView?{WEEK}")).subjects == ["Sync"]
    headings = (await alex.get("/me/calendarGroups")).value
    below = (await alex.get(f"/me/calendarGroups/{headings[1]['id']}/calendars")).value
    assert (headings[1]["name"], [each["id"] for each in below]) == ("Other Calendars", [calendar["id"]])


@pytest.mark.parametrize(
    ("role", "subject"),
    [("read", "Private Appointment"), ("delegateWithPrivateEventAccess", "Doctor")],
)
async def test_private_events_are_withheld_from_all_but_trusted_delegates(
    simulation: Simulation, role: str, subject: str
) -> None:
    alex, calendar = await shared(simulation, role, meeting(MARCO, subject="Doctor", sensitivity="private"))
    assert (await alex.get(f"/me/calendars/{calendar['id']}/events")).subjects == [subject]


async def test_events_stay_in_their_own_calendar(simulation: Simulation) -> None:
    side = meeting(ALEX, subject="Choir", calendar={"name": "Choir"})
    await simulation.reset(ALEX, events={ALEX["address"]: [meeting(ALEX), side]})
    alex = await simulation.sign_in(ALEX)
    named = {each["name"]: each["id"] for each in (await alex.get("/me/calendars")).value}
    assert list(named) == ["Calendar", "Choir"]
    assert (await alex.get(f"/me/calendarView?{WEEK}")).subjects == ["Sync"]
    choir = (await alex.get(f"/me/calendars/{named['Choir']}/events")).value[0]
    assert choir["subject"] == "Choir"
    assert (await alex.get(f"/me/events/{choir['id']}")).status == 200
    assert (await alex.get(f"/me/calendars/{named['Calendar']}/events/{choir['id']}")).status == 404
    assert (await alex.get(f"/me/calendars/{'x' * 20}/events")).status == 404
