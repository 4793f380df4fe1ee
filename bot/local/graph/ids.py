"""Ids as Exchange makes them: opaque, case-sensitive, one for each mailbox that holds a copy.

An event's id is base64 with ``-`` for ``/`` and ``_`` for ``+``. An occurrence's id carries its series and its day,
so that it is the same whenever the series is expanded.
Source: https://learn.microsoft.com/graph/outlook-immutable-id
"""

import binascii
from base64 import b64decode, b64encode
from datetime import date
from hashlib import sha256

IMMUTABLE = b64decode("AAkALgAAAAAAHYQDEapmEc2byACqAC/EWg0A")
"""What every immutable id begins with."""

FOLDER = bytes.fromhex("00032e00")

BEGINS_IMMUTABLE, BEGINS_OTHER = "AAkALg", "AAMkAG"
"""Without ``Prefer: IdType="ImmutableId"`` an id is of the other kind, which is good only until the event moves."""

OCCURRENCE = b"\x01"
DIGEST = 27
"""Bytes of the digest that tells items apart."""

CALENDAR_UID = "040000008200E00074C5B7101A82E008"
"""What Exchange's own ``iCalUId`` begin with; eight digits for an occurrence's day follow."""


def event_id(mailbox: str, seed: str) -> str:
    """The id of a copy in one mailbox; the same for the same seed."""
    return _encoded(b"\0" * 5 + digest(mailbox, seed))


def folder_id(mailbox: str, name: str) -> str:
    """The id of a calendar or a group of calendars; unlike events' it is no immutable one."""
    return b64encode(FOLDER + digest(mailbox, f"folder {name}"), altchars=b"_-").decode()


def occurrence_id(mailbox: str, master_id: str, day: date) -> str:
    """The id of one day of a series."""
    return _encoded(OCCURRENCE + day.toordinal().to_bytes(4) + digest(mailbox, master_id))


def occurrence_of(event_id: str) -> tuple[bytes, date] | None:
    """The digest of the series and the day that an occurrence's id carries; None for any other id."""
    raw = _decoded(event_id)[len(IMMUTABLE) :]
    if len(raw) != 5 + DIGEST or raw[:1] != OCCURRENCE:
        return None
    try:
        return raw[5:], date.fromordinal(int.from_bytes(raw[1:5]))
    except (ValueError, OverflowError):
        return None


def other_kind(event_id: str) -> str:
    """The same event's id for whoever did not ask for immutable ones."""
    return BEGINS_OTHER + event_id.removeprefix(BEGINS_IMMUTABLE) if event_id.startswith(BEGINS_IMMUTABLE) else event_id


def immutable(event_id: str) -> str:
    """An id of either kind as an immutable one."""
    return BEGINS_IMMUTABLE + event_id.removeprefix(BEGINS_OTHER) if event_id.startswith(BEGINS_OTHER) else event_id


def is_well_formed(event_id: str) -> bool:
    """Whether Exchange could have made it; what could not be is refused before anything is looked up."""
    return _decoded(event_id).startswith(IMMUTABLE[:1]) and len(_decoded(event_id)) >= len(IMMUTABLE)


def digest(mailbox: str, seed: str) -> bytes:
    """What stands for an item of a mailbox within its ids."""
    return sha256(f"{mailbox}\n{seed}".encode()).digest()[:DIGEST]


def calendar_uid(seed: str) -> str:
    """An ``iCalUId``: equal in every mailbox that holds a copy."""
    return f"{CALENDAR_UID}00000000{sha256(seed.encode()).hexdigest()[:40].upper()}"


def occurrence_uid(uid: str, day: date) -> str:
    """The ``iCalUId`` of one day of a series, which differs from the series' own."""
    if not uid.startswith(CALENDAR_UID):
        return f"{uid}_{day:%Y%m%d}"
    return f"{CALENDAR_UID}{day.year:04X}{day.month:02X}{day.day:02X}{uid[len(CALENDAR_UID) + 8 :]}"


def _encoded(tail: bytes) -> str:
    return b64encode(IMMUTABLE + tail, altchars=b"_-").decode()


def _decoded(event_id: str) -> bytes:
    if "+" in event_id or "/" in event_id:
        return b""
    try:
        return b64decode(event_id, altchars=b"_-", validate=True)
    except (binascii.Error, ValueError):
        return b""
