"""Who lives in the conversation tests, and what stands in their calendars."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Friday."""

ALEX = {"id": "a1e00000-0000-4000-8000-000000000001", "name": "Alex Wilber", "address": "alex@example.com"}
JO = {"id": "a1e00000-0000-4000-8000-000000000002", "name": "Jo Fischer", "address": "jo@example.com"}
ANA = {"id": "a1e00000-0000-4000-8000-000000000003", "name": "Ana Silva", "address": "ana@example.com"}
ZONES = {"alex@example.com": "Europe/Berlin", "jo@example.com": "Europe/London", "ana@example.com": "Europe/Lisbon"}

Json = dict[str, Any]


def person(who: Json, **more: Any) -> Json:
    """Somebody who lives in the simulation."""
    return {**who, "timeZone": ZONES[who["address"]], **more}


def email(who: Json) -> Json:
    return {"emailAddress": {"name": who["name"], "address": who["address"]}}


def meeting(subject: str, starts: str, minutes: int, organizer: Json, *others: Json, **fields: Any) -> Json:
    """An event of the organizer's as Graph holds it; ``starts`` is Berlin's wall-clock time."""
    start = datetime.fromisoformat(starts)
    attendees = [{**email(other), "type": "required", "status": {"response": "none"}} for other in others]
    return {
        "subject": subject,
        "start": moment(start),
        "end": moment(start + timedelta(minutes=minutes)),
        "organizer": email(organizer),
        "attendees": attendees,
        **fields,
    }


def moment(at: datetime) -> Json:
    return {"dateTime": f"{at:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "Europe/Berlin"}


def daily(first: str) -> Json:
    """A recurrence for every day."""
    return {
        "pattern": {"type": "daily", "interval": 1},
        "range": {"type": "noEnd", "startDate": first, "recurrenceTimeZone": "Europe/Berlin"},
    }


EVENTS: dict[str, list[Json]] = {
    "jo@example.com": [
        meeting("Daily standup", "2026-11-16T10:00", 15, JO, ALEX, ANA, recurrence=daily("2026-11-16")),
        meeting("Incident review", "2026-11-23T13:00", 60, JO, ALEX, ANA),
        meeting("Architecture forum", "2026-11-26T15:00", 60, JO, ALEX),
        meeting("Benefits Q&A", "2026-11-25T12:00", 45, JO, ALEX, allowNewTimeProposals=False),
        meeting("Town hall", "2026-11-25T09:00", 30, JO, ALEX, responseRequested=False),
    ],
    "ana@example.com": [
        meeting("Budget sync", "2026-11-24T14:30", 60, ANA, ALEX),
        meeting("Design review", "2026-11-24T11:00", 60, ANA, ALEX, JO),
        meeting("Design review", "2026-11-27T11:00", 60, ANA, ALEX),
    ],
    "alex@example.com": [
        meeting("QBR prep", "2026-11-24T16:30", 60, ALEX, ANA, JO),
        meeting("1:1 with Ana", "2026-11-19T12:00", 30, ALEX, ANA, recurrence=daily("2026-11-19")),
        meeting("Gym", "2026-11-20T17:30", 60, ALEX),
    ],
}


KITCHEN = {
    "id": "HarbourKitchen@example.com",
    "displayName": "Harbour Kitchen",
    "appointments": [
        {
            "id": "tasting-24",
            "serviceName": "Cheese tasting",
            "customers": [{"name": "Olga Ivanova", "emailAddress": "olga@elsewhere.example"}],
            "startDateTime": {"dateTime": "2026-11-24T17:00:00.0000000", "timeZone": "Europe/Berlin"},
            "endDateTime": {"dateTime": "2026-11-24T18:00:00.0000000", "timeZone": "Europe/Berlin"},
        },
        {
            "id": "tasting-27",
            "serviceName": "Cheese tasting",
            "customers": [{"name": "Ben Okafor", "emailAddress": "ben@elsewhere.example"}],
            "startDateTime": {"dateTime": "2026-11-27T17:00:00.0000000", "timeZone": "Europe/Berlin"},
            "endDateTime": {"dateTime": "2026-11-27T18:00:00.0000000", "timeZone": "Europe/Berlin"},
        },
    ],
}
"""A Bookings business whose staff Alex belongs to."""


def world(**alex: Any) -> Json:
    """The body of ``POST /local/reset``; ``alex`` sets options of Alex's mailbox."""
    people = [person(ALEX, **alex), person(JO), person(ANA)]
    return {"people": people, "events": EVENTS, "bookingBusinesses": [KITCHEN], "now": NOW.isoformat()}
