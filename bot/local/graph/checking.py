"""Whether JSON can be an event: asked before anything is changed."""

from datetime import date, datetime, timedelta
from typing import Any

from bot.local.documents import Json
from bot.local.graph import recurrence, zones
from bot.local.graph.defaults import DEFAULTS

TYPES: dict[str, type] = {name: type(value) for name, value in DEFAULTS.items() if value is not None} | {
    "start": dict,
    "end": dict,
    "recurrence": dict,
    "organizer": dict,
    "responseStatus": dict,
    "iCalUId": str,
    "id": str,
    "seriesMasterId": str,
    "originalStart": str,
}
"""Null is allowed where it means nothing was given."""

NEEDED = ("start", "end")


def flaw(event: Any) -> str | None:
    """What keeps it from being an event, as a sentence; None where nothing does. Raises ``UnknownZone``."""
    if not isinstance(event, dict):
        return "An event must be an object."
    for name, wanted in TYPES.items():
        if event.get(name) is not None and not isinstance(event[name], wanted):
            return f"An event's {name} must be of type {wanted.__name__}."
    return (
        _flaw_of_times(event) or _flaw_of_original_start(event) or _flaw_of_people(event) or _flaw_of_recurrence(event)
    )


def _flaw_of_times(event: Json) -> str | None:
    try:
        start, end = zones.moment(event["start"]), zones.moment(event["end"])
    except zones.UnknownZone:
        raise
    except (KeyError, TypeError, ValueError):
        return "An event needs start and end, each with dateTime and timeZone."
    return "An event ends before it starts." if end < start else None


def _flaw_of_original_start(event: Json) -> str | None:
    """A ``DateTimeOffset``, unlike ``start``."""
    if event.get("originalStart") is None:
        return None
    try:
        at = datetime.fromisoformat(event["originalStart"])
    except ValueError:
        at = None
    return None if at and at.tzinfo else "An event's originalStart must be ISO 8601 with an offset."


def _flaw_of_people(event: Json) -> str | None:
    people = [*(event.get("attendees") or []), *([event["organizer"]] if event.get("organizer") else [])]
    for each in people:
        address = (each.get("emailAddress") or {}).get("address") if isinstance(each, dict) else None
        if not isinstance(address, str):
            return "An organizer or attendee needs emailAddress with address."
    return None


def _flaw_of_recurrence(event: Json) -> str | None:
    """Whether its first days can be told."""
    if not event.get("recurrence"):
        return None
    first = date.fromisoformat(event["start"]["dateTime"][:10])
    try:
        series = recurrence.completed(event["recurrence"], event["start"])
        next(recurrence.days(series, first + timedelta(days=1)), None)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return "An event's recurrence needs a pattern, and a range that fits it."
    return None
