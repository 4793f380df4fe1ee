from datetime import time
from typing import Any

import pytest

from bot.graph.mailbox import USUAL, mailbox_settings, owner
from bot.model.people import Person

CUSTOMIZED = {
    "@odata.type": "#microsoft.graph.customTimeZone",
    "name": "Customized Time Zone",
    "bias": -60,
    "standardOffset": {"time": "03:00:00.0000000", "dayOccurrence": 5, "dayOfWeek": "sunday", "month": 10, "year": 0},
    "daylightOffset": {"daylightBias": -60, "time": "02:00:00", "dayOccurrence": 5, "dayOfWeek": "sunday", "month": 3},
}
"""A zone of the mailbox's own making. Source: https://learn.microsoft.com/graph/api/resources/customtimezone"""


def hours(**fields: Any) -> dict[str, Any]:
    return {"workingHours": fields}


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ({"timeZone": "W. Europe Standard Time"}, "Europe/Berlin"),
        ({"timeZone": "Europe/Berlin"}, "Europe/Berlin"),
        ({"timeZone": "tzone://Microsoft/Utc"}, "UTC"),
        ({"timeZone": "Customized Time Zone", **hours(timeZone={"name": "Tokyo Standard Time"})}, "Asia/Tokyo"),
        ({"timeZone": "tzone://Microsoft/Custom", **hours(timeZone={"name": "Asia/Tokyo"})}, "Asia/Tokyo"),
        ({"timeZone": "Tokyo Standard Time", **hours(timeZone=CUSTOMIZED)}, "Asia/Tokyo"),
        ({"timeZone": "Customized Time Zone", **hours(timeZone=CUSTOMIZED)}, "UTC"),
        ({"timeZone": "tzone://Microsoft/Custom"}, "UTC"),
        (hours(timeZone={"name": "Tokyo Standard Time"}), "Asia/Tokyo"),
    ],
)
def test_the_zone_is_the_mailboxs_then_that_of_its_working_hours_then_utc(said: dict[str, Any], zone: str) -> None:
    assert mailbox_settings(said).zone == zone


def test_working_hours_are_read_as_the_mailbox_says_them() -> None:
    said = hours(daysOfWeek=["sunday", "thursday"], startTime="07:30:00.0000000", endTime="15:45:00.0000000")
    settings = mailbox_settings(said)
    assert settings.working_days == {6, 3}
    assert (settings.work_starts, settings.work_ends) == (time(7, 30), time(15, 45))


@pytest.mark.parametrize("odd", [None, 5, "", "late", [], ["x"], {}, {"x": 1}, True])
@pytest.mark.parametrize("name", ["timeZone", "workingHours"])
def test_what_cannot_be_read_gets_the_usual(name: str, odd: Any) -> None:
    assert mailbox_settings({name: odd}) == USUAL


@pytest.mark.parametrize("odd", [None, 5, "", "25:00", [], [5, None, "someday"], {}, {"name": 5}, {"name": []}])
@pytest.mark.parametrize("name", ["daysOfWeek", "startTime", "endTime", "timeZone"])
def test_working_hours_that_cannot_be_read_get_the_usual(name: str, odd: Any) -> None:
    assert mailbox_settings(hours(**{name: odd})) == USUAL


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ({"displayName": "Alex Wilber", "mail": "alex@contoso.com"}, Person("Alex Wilber", "alex@contoso.com")),
        ({"mail": None, "userPrincipalName": "alex@contoso.com"}, Person("alex@contoso.com", "alex@contoso.com")),
        ({"displayName": "Alex Wilber"}, Person("Alex Wilber", "")),
        ({}, Person("", "")),
    ],
)
def test_the_owner_goes_by_what_the_directory_has(said: dict[str, Any], person: Person) -> None:
    assert owner(said) == person
