"""Microsoft Bookings.

Sources: https://learn.microsoft.com/graph/api/bookingappointment-cancel, …/bookingbusiness-list-calendarview
"""

from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.local.conftest import ALEX, MARCO, Signed, Simulation
from tests.local.meetings import berlin

KITCHEN = "HarbourKitchen@here.example"
HERE = "/solutions/bookingBusinesses/HarbourKitchen%40here.example"
ALLOWED = "BookingsAppointment.ReadWrite.All"


def tasting(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"tasting-{number}",
        "serviceName": "Wine tasting",
        "startDateTime": berlin(f"2026-11-2{number}T18:00:00"),
        "endDateTime": berlin(f"2026-11-2{number}T19:30:00"),
        "customers": [{"name": "Mei Lin", "emailAddress": "mei@guests.example"}],
    } | more


async def kitchen(simulation: Simulation, who: dict[str, str] = ALEX) -> Signed:
    business = {"id": KITCHEN, "displayName": "Harbour Kitchen", "staff": ["ALEX@here.example"]}
    await simulation.reset(ALEX, MARCO, bookingBusinesses=[business | {"appointments": [tasting(4), tasting(5)]}])
    return await simulation.sign_in(who, ALLOWED)


async def test_lists_the_businesses_where_the_caller_works(simulation: Simulation) -> None:
    """ "id+displayName only, ≤500, no paging, ?query="; "signed-in user must be Bookings staff"."""
    alex = await kitchen(simulation)
    assert (await alex.get("/solutions/bookingBusinesses")).value == [{"id": KITCHEN, "displayName": "Harbour Kitchen"}]
    assert (await alex.get("/solutions/bookingBusinesses?query=KITCHEN")).value
    assert (await alex.get("/solutions/bookingBusinesses?query=garden")).value == []
    marco = await simulation.sign_in(MARCO, ALLOWED)
    assert (await marco.get("/solutions/bookingBusinesses")).value == []
    assert (await marco.get(f"{HERE}/appointments")).status == 403


async def test_shows_appointments_between_two_times(simulation: Simulation) -> None:
    """ "calendarView?start=&end= (both required). SDK 1.65 fields startDateTime/endDateTime"."""
    alex = await kitchen(simulation)
    found = await alex.get(f"{HERE}/calendarView?start=2026-11-24T00:00:00Z&end=2026-11-25T00:00:00Z")
    assert [each["id"] for each in found.value] == ["tasting-4"]
    only = found.value[0]
    assert only["startDateTime"] == {"dateTime": "2026-11-24T17:00:00.0000000", "timeZone": "UTC"}
    assert only["customers"][0]["@odata.type"] == "#microsoft.graph.bookingCustomerInformation"
    assert (await alex.get(f"{HERE}/calendarView")).status == 400
    assert (await alex.get(f"{HERE}/calendarView?start=&end=")).status == 400


async def test_gives_appointments_page_by_page(simulation: Simulation) -> None:
    alex = await kitchen(simulation)
    window = "start=2026-11-24T00:00:00Z&end=2026-11-29T00:00:00Z"
    first = await alex.get(f"{HERE}/calendarView?{window}&$top=1")
    link = urlsplit(first.body["@odata.nextLink"])
    second = await alex.get(f"{link.path.removeprefix('/graph/v1.0')}?{link.query}")
    assert [each["id"] for each in second.value] == ["tasting-5"]


async def test_reads_a_business_and_its_appointments(simulation: Simulation) -> None:
    alex = await kitchen(simulation)
    assert (await alex.get(HERE)).body["displayName"] == "Harbour Kitchen"
    assert [each["id"] for each in (await alex.get(f"{HERE}/appointments")).value] == ["tasting-4", "tasting-5"]
    assert (await alex.get(f"{HERE}/appointments/tasting-5")).body["serviceName"] == "Wine tasting"


async def test_cancels_once(simulation: Simulation) -> None:
    """ "POST {cancellationMessage} → 204 empty; 404 if missing; no undo"."""
    alex = await kitchen(simulation)
    answer = await alex.post(f"{HERE}/appointments/tasting-4/cancel", {"cancellationMessage": "Burst pipe"})
    assert (answer.status, answer.text) == (204, "")
    assert [each["id"] for each in (await alex.get(f"{HERE}/appointments")).value] == ["tasting-5"]
    assert (await alex.post(f"{HERE}/appointments/tasting-4/cancel", {})).status == 404
    assert (await alex.get(f"{HERE}/appointments/tasting-4")).status == 404


async def test_there_is_no_such_business(simulation: Simulation) -> None:
    alex = await kitchen(simulation)
    assert (await alex.get("/solutions/bookingBusinesses/other%40here.example")).status == 404


async def test_wants_a_permission_of_bookings(simulation: Simulation) -> None:
    await kitchen(simulation)
    alex = await simulation.sign_in(ALEX, "Calendars.ReadWrite")
    assert (await alex.post(f"{HERE}/appointments/tasting-4/cancel", {})).code == "ErrorAccessDenied"


async def test_refuses_other_parameters(simulation: Simulation) -> None:
    alex = await kitchen(simulation)
    assert (await alex.post(f"{HERE}/appointments/tasting-4/cancel", {"comment": "x"})).status == 400


async def test_takes_the_beta_s_names_of_the_times(simulation: Simulation) -> None:
    """ "some doc samples still use start/end → accept both"."""
    old = tasting(4)
    old["start"], old["end"] = old.pop("startDateTime"), old.pop("endDateTime")
    await simulation.reset(ALEX, bookingBusinesses=[{"id": KITCHEN, "appointments": [old]}])
    alex = await simulation.sign_in(ALEX, ALLOWED)
    assert (await alex.get(f"{HERE}/appointments/tasting-4")).body["startDateTime"]["timeZone"] == "UTC"


@pytest.mark.parametrize("given", ["kitchen", [{}], [{"id": KITCHEN, "appointments": [{"id": "no times"}]}], ["x"]])
async def test_a_reset_refuses_what_is_no_business(simulation: Simulation, given: Any) -> None:
    answer = await simulation.call("POST", "/local/reset", {"bookingBusinesses": given})
    assert answer.status == 400
    assert answer.body["error"].endswith(".")
