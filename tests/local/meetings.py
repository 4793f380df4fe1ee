"""Events for tests, as Graph writes them."""

from typing import Any

Event = dict[str, Any]


def meeting(organizer: dict[str, str], *attendees: dict[str, str], **given: Any) -> Event:
    """A meeting on Tuesday 24 November 2026, 10:00 to 10:30 in Berlin, unless it is said otherwise."""
    event: Event = {
        "subject": "Sync",
        "start": berlin("2026-11-24T10:00:00"),
        "end": berlin("2026-11-24T10:30:00"),
        "organizer": {"emailAddress": email(organizer)},
        "attendees": [{"emailAddress": email(each), "type": "required"} for each in attendees],
    }
    return event | given


def daily(organizer: dict[str, str], *attendees: dict[str, str], **given: Any) -> Event:
    """A meeting on each day from Monday 23 November 2026 on, 14:00 to 14:15 in Berlin."""
    return meeting(
        organizer,
        *attendees,
        **{
            "subject": "Daily standup",
            "start": berlin("2026-11-23T14:00:00"),
            "end": berlin("2026-11-23T14:15:00"),
            "recurrence": {"pattern": {"type": "daily", "interval": 1}, "range": {"type": "noEnd"}},
        }
        | given,
    )


def berlin(at: str) -> dict[str, str]:
    """Graph's ``dateTimeTimeZone``."""
    return {"dateTime": at, "timeZone": "Europe/Berlin"}


def slot(start: str, end: str) -> dict[str, dict[str, str]]:
    """Graph's ``timeSlot``, in Berlin."""
    return {"start": berlin(start), "end": berlin(end)}


def email(who: dict[str, str]) -> dict[str, str]:
    """Graph's ``emailAddress``."""
    return {"name": who["name"], "address": who["address"]}
