"""Who lives in the simulation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from bot.local.documents import Json
from bot.local.graph.zones import UnknownZone, zone

ROLES = frozenset(
    {
        "none",
        "freeBusyRead",
        "limitedRead",
        "read",
        "write",
        "delegateWithoutPrivateEventAccess",
        "delegateWithPrivateEventAccess",
    }
)
"""Source: https://learn.microsoft.com/graph/api/resources/calendarpermission"""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a directory entry and a mailbox; a group of them, too, where it has members."""

    id: str
    """The directory's object id: an activity's ``from.aadObjectId``."""

    name: str
    address: str
    """SMTP address, which is the user principal name as well."""

    time_zone: str
    """IANA or Windows name, as it was given."""

    mailbox_zone: str
    """What the mailbox settings say; Exchange mostly says it Windows' way."""

    keep_declined: bool = False
    """Outlook's option to keep declined events in the calendar, where they can be answered again."""

    has_mailbox: bool = True
    """False: somebody of the directory without an Exchange Online mailbox."""

    consented: bool = True
    """False: the authority wants them to sign in on its page before an app may act for them."""

    working_hours: Json = field(default_factory=dict)
    """What differs from Graph's ``workingHours`` of Monday to Friday, 9 to 17."""

    shared_with: Mapping[str, str] = field(default_factory=dict)
    """Who else may use the calendar: address in lower case to Graph's ``calendarRoleType``."""

    members: frozenset[str] | None = None
    """Of a Microsoft 365 group: addresses in lower case. None for a person."""

    @property
    def key(self) -> str:
        """Addresses are compared without regard to case."""
        return self.address.casefold()

    @property
    def zone(self) -> str:
        """IANA name of ``time_zone``: what this person's Teams client says."""
        return zone(self.time_zone).key

    @property
    def email_address(self) -> Json:
        """Graph's ``emailAddress``."""
        return {"name": self.name, "address": self.address}


def person(given: Json) -> Person:
    """Somebody from JSON: ``address`` is needed, and everything else has a default.

    Raises ``ValueError`` with a sentence that says what is wrong.
    """
    address = _text(given, "address", None)
    time_zone = _text(given, "timeZone", "UTC")
    mailbox_zone = _text(given, "mailboxTimeZone", time_zone)
    for name in (time_zone, mailbox_zone):
        _check_zone(name)
    return Person(
        id=_text(given, "id", str(uuid5(NAMESPACE_URL, f"mailto:{address.casefold()}"))),
        name=_text(given, "name", address.partition("@")[0]),
        address=address,
        time_zone=time_zone,
        mailbox_zone=mailbox_zone,
        keep_declined=bool(given.get("keepDeclined", False)),
        has_mailbox=bool(given.get("hasMailbox", True)),
        consented=bool(given.get("consented", True)),
        working_hours=given.get("workingHours") or {},
        shared_with=_shared_with(given.get("sharedWith") or {}),
        members=frozenset(each.casefold() for each in given["members"]) if "members" in given else None,
    )


def person_json(who: Person) -> Json:
    """The JSON that ``person`` reads."""
    members = {} if who.members is None else {"members": sorted(who.members)}
    return members | {
        "id": who.id,
        "name": who.name,
        "address": who.address,
        "timeZone": who.time_zone,
        "mailboxTimeZone": who.mailbox_zone,
        "keepDeclined": who.keep_declined,
        "hasMailbox": who.has_mailbox,
        "consented": who.consented,
        "workingHours": who.working_hours,
        "sharedWith": dict(who.shared_with),
    }


def _shared_with(given: Any) -> dict[str, str]:
    if not isinstance(given, dict) or not set(given.values()) <= ROLES:
        raise ValueError(
            f"sharedWith must be an object of roles by address; a role is one of {', '.join(sorted(ROLES))}."
        )
    return {address.casefold(): role for address, role in given.items()}


def _check_zone(name: str) -> None:
    try:
        zone(name)
    except UnknownZone:
        raise ValueError(f"{name} is the name of no time zone.") from None


def _text(given: Any, name: str, default: str | None) -> str:
    value = given.get(name, default) if isinstance(given, dict) else None
    if not isinstance(value, str) or not value:
        raise ValueError(f"A person needs {name} as a text that is not empty.")
    return value
