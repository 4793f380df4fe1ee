"""Whose mailbox it is, and what it says of its owner. JSON in, values out, no SDK."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from bot.graph.zones import UTC, iana_zone
from bot.model.calendars import MailboxSettings
from bot.model.people import Person

Json = Mapping[str, Any]

OWNER_FIELDS = ["displayName", "mail", "userPrincipalName"]

SETTINGS_FIELDS = ["timeZone", "workingHours"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

USUAL = MailboxSettings(zone=UTC)
"""What counts where the mailbox says nothing."""


def owner(json: Json) -> Person:
    """The mailbox's owner. Source: https://learn.microsoft.com/graph/api/resources/user"""
    address = json.get("mail") or json.get("userPrincipalName") or ""
    return Person(json.get("displayName") or address, address)


def mailbox_settings(json: Json) -> MailboxSettings:
    """Zone and working hours; what is missing or cannot be read gets the usual.

    A mailbox may have a zone of its own making (``Customized Time Zone``), which no name stands for: then the zone of
    its working hours counts, else UTC. Source: https://learn.microsoft.com/graph/api/resources/mailboxsettings
    """
    hours = _object(json.get("workingHours"))
    return MailboxSettings(
        zone=_zone(json.get("timeZone")) or _zone(_object(hours.get("timeZone")).get("name")) or USUAL.zone,
        working_days=_days(hours.get("daysOfWeek")),
        work_starts=_clock(hours.get("startTime"), USUAL.work_starts),
        work_ends=_clock(hours.get("endTime"), USUAL.work_ends),
    )


def _zone(said: object) -> str | None:
    return iana_zone(said) if isinstance(said, str) else None


def _days(names: object) -> frozenset[int]:
    """Somebody without a working day has not said which they are."""
    named = names if isinstance(names, list) else []
    return frozenset(WEEKDAYS.index(name) for name in named if name in WEEKDAYS) or USUAL.working_days


def _clock(said: object, otherwise: time) -> time:
    """Graph's ``timeOfDay``, of which seven decimals are written."""
    try:
        return time.fromisoformat(str(said)).replace(microsecond=0)
    except ValueError:
        return otherwise


def _object(said: object) -> Json:
    return said if isinstance(said, Mapping) else {}
