"""Bookings businesses and their appointments, as they are kept.

Source: https://learn.microsoft.com/graph/api/resources/bookingbusiness and …/bookingappointment
"""

from dataclasses import dataclass, field
from typing import Any

from bot.local.documents import Json
from bot.local.graph import zones

DEFAULTS: Json = {
    "selfServiceAppointmentId": "00000000-0000-0000-0000-000000000000",
    "additionalInformation": "",
    "isLocationOnline": False,
    "joinWebUrl": None,
    "customerTimeZone": "UTC",
    "serviceId": "00000000-0000-0000-0000-000000000001",
    "serviceName": "",
    "serviceNotes": "",
    "duration": "PT1H",
    "preBuffer": "PT0S",
    "postBuffer": "PT0S",
    "priceType": "notSet",
    "price": 0,
    "smsNotificationsEnabled": False,
    "optOutOfCustomerEmail": False,
    "staffMemberIds": [],
    "maximumAttendeesCount": 1,
    "filledAttendeesCount": 1,
    "customers": [],
}


@dataclass(slots=True)
class Business:
    """A Bookings business."""

    id: str
    """Looks like an SMTP address."""

    name: str
    staff: frozenset[str] | None = None
    """Addresses in lower case; None: everybody."""

    appointments: dict[str, Json] = field(default_factory=dict)
    """Graph's ``bookingAppointment`` by id, without the cancelled ones."""


def business(given: Any) -> Business:
    """A business from JSON: ``{id, displayName, staff, appointments}``. Raises ``ValueError`` with a sentence."""
    try:
        staff = given.get("staff")
        appointments = {each["id"]: _completed(each) for each in given.get("appointments", [])}
        name = str(given.get("displayName") or given["id"])
        members = None if staff is None else frozenset(address.casefold() for address in staff)
        return Business(given["id"], name, members, appointments)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise ValueError("A business needs id and appointments, each with id, startDateTime and endDateTime.") from None


def business_json(given: Business) -> Json:
    """The JSON that ``business`` reads."""
    staff = {} if given.staff is None else {"staff": sorted(given.staff)}
    return staff | {"id": given.id, "displayName": given.name, "appointments": list(given.appointments.values())}


def _completed(given: Json) -> Json:
    """Some of Microsoft's examples still say ``start`` and ``end``, as the beta did."""
    named = {"start": "startDateTime", "end": "endDateTime"}
    appointment = {named.get(name, name): value for name, value in given.items()}
    zones.moment(appointment["startDateTime"])
    zones.moment(appointment["endDateTime"])
    customers = [_customer(each) for each in appointment.get("customers") or []]
    return DEFAULTS | appointment | {"customers": customers, "filledAttendeesCount": len(customers)}


def _customer(given: Json) -> Json:
    return {"@odata.type": "#microsoft.graph.bookingCustomerInformation"} | given
