"""Where an event or a booking stands, in every form that Graph's pages give.

Sources: https://learn.microsoft.com/graph/api/event-cancel#http-request,
https://learn.microsoft.com/graph/api/event-decline#http-request,
https://learn.microsoft.com/graph/api/bookingappointment-cancel#http-request
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self, TypeVar
from urllib.parse import quote, unquote

T = TypeVar("T")

ID = r"(?:[^/?#%]|%[0-9a-f]{2})+"

VERSION = r"(?:https://graph\.microsoft\.com/(?:v1\.0|beta))?/?"

EVENT = re.compile(
    rf"""{VERSION}
    (?:me|users/(?P<user>{ID})|groups/(?P<group>{ID}))/
    (?:(?P<default>calendar)/
      |(?:calendarGroup/|calendarGroups/(?P<calendar_group>{ID})/)?calendars/(?P<calendar>{ID})/
    )?
    events/(?P<event>{ID})
    (?:/(?:microsoft\.graph\.)?(?:accept|cancel|decline|tentativelyAccept))?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

BOOKING = re.compile(
    rf"""{VERSION}
    (?:solutions/)?bookingBusinesses/(?P<business>{ID})
    /appointments/(?P<appointment>{ID})
    (?:/(?:microsoft\.graph\.)?cancel)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

SIGNED_IN = "me-token-to-replace"
"""What msgraph-sdk calls the signed-in user; it would take any id that begins so for theirs."""


@dataclass(frozen=True, slots=True)
class EventAddress:
    """One event of a mailbox, by its id, or by that and the calendar it stands in.

    Ids are case-sensitive, and not encoded here. Raises ``ValueError`` for a combination that Graph has no form for,
    and for an id that would lead elsewhere.
    """

    event: str
    user: str | None = None
    """Directory id or user principal name; None: the signed-in user's, or a group's."""

    group: str | None = None
    default: bool = False
    """The form names the mailbox's default calendar."""

    calendar: str | None = None
    calendar_group: str | None = None
    """Only with ``calendar``."""

    def __post_init__(self) -> None:
        _check(self.event, self.user, self.group, self.calendar, self.calendar_group)
        if self.group is not None and (self.user is not None or self.calendar is not None):
            raise ValueError("a group is no user, and has no calendar beside its default one")
        if self.calendar is None and self.calendar_group is not None:
            raise ValueError("a calendar group without a calendar")
        if self.calendar is not None and self.default:
            raise ValueError("two calendars")
        if self.user is not None and self.user.startswith(SIGNED_IN):
            raise ValueError("nobody's id")

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """What a path means, or an absolute address, in any case, with or without an action at its end.

        ``calendargroup/calendars/{id}``, which old pages have and no version of Graph, is ``calendars/{id}``.
        None for whatever is not exactly such a form.
        """
        return _parsed(EVENT, text, lambda default=None, **ids: cls(**ids, default=default is not None))

    def __str__(self) -> str:
        """The path below the version, as it goes out."""
        return "/".join(["", *self._mailbox(), *self._folder(), "events", _encoded(self.event)])

    @property
    def is_own(self) -> bool:
        """Surely the signed-in user's; a calendar that is named by its id may be one that another shares with them."""
        return self.user is None and self.group is None and self.calendar is None

    def _mailbox(self) -> list[str]:
        if self.group is not None:
            return ["groups", _encoded(self.group)]
        return ["me"] if self.user is None else ["users", _encoded(self.user)]

    def _folder(self) -> list[str]:
        if self.calendar is None:
            return ["calendar"] if self.default else []
        folder = ["calendars", _encoded(self.calendar)]
        return folder if self.calendar_group is None else ["calendarGroups", _encoded(self.calendar_group), *folder]


@dataclass(frozen=True, slots=True)
class BookingAddress:
    """One appointment of a Bookings business. Raises ``ValueError`` for an id that would lead elsewhere."""

    business: str
    """Looks like an SMTP address."""

    appointment: str

    def __post_init__(self) -> None:
        _check(self.business, self.appointment)

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """What a path means, or an absolute address, in any case, with or without the action at its end.

        The beta's ``/bookingBusinesses/…`` is ``/solutions/bookingBusinesses/…``. None for whatever is no such form.
        """
        return _parsed(BOOKING, text, cls)

    def __str__(self) -> str:
        """The path below the version, as it goes out."""
        return f"/solutions/bookingBusinesses/{_encoded(self.business)}/appointments/{_encoded(self.appointment)}"


def _parsed(form: re.Pattern[str], text: str, address: Callable[..., T]) -> T | None:
    """Only what an address is written with: anything else came there by accident, and is not guessed at."""
    found = form.fullmatch(text) if re.fullmatch("[!-~]+", text) else None
    if found is None:
        return None
    said: dict[str, Any] = {name: value for name, value in found.groupdict().items() if value is not None}
    try:
        return address(**{name: unquote(value, errors="strict") for name, value in said.items()})
    except ValueError:
        return None


def _check(*ids: str | None) -> None:
    """A segment of nothing but dots is a step up to whoever tidies an address, however it is encoded."""
    if any(each is not None and not each.strip(".") for each in ids):
        raise ValueError("no id")


def _encoded(given: str) -> str:
    return quote(given, safe="")
