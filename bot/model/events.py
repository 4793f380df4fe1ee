"""What stands in a calendar, as far as the bot needs it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.people import Person
from bot.model.times import Span


class Response(StrEnum):
    """Graph's ``responseType``. Source: https://learn.microsoft.com/graph/api/resources/responsestatus"""

    NONE = "none"
    ORGANIZER = "organizer"
    TENTATIVELY_ACCEPTED = "tentativelyAccepted"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NOT_RESPONDED = "notResponded"


class EventType(StrEnum):
    """Graph's ``eventType``: one meeting, a series, or one of a series."""

    SINGLE_INSTANCE = "singleInstance"
    OCCURRENCE = "occurrence"
    EXCEPTION = "exception"
    SERIES_MASTER = "seriesMaster"


class ShowAs(StrEnum):
    """Graph's ``freeBusyStatus``."""

    FREE = "free"
    TENTATIVE = "tentative"
    BUSY = "busy"
    OOF = "oof"
    WORKING_ELSEWHERE = "workingElsewhere"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ProposedTime:
    """A time that an attendee proposed; stands on the organizer's copy only."""

    by: Person
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the user's calendar: Graph's ``event``.

    Source: https://learn.microsoft.com/graph/api/resources/event
    """

    id: str
    """Immutable id, valid in this mailbox only; case-sensitive."""

    subject: str
    span: Span
    """In the user's zone. All-day events run from midnight to midnight."""

    organizer: Person
    attendees: tuple[Person, ...] = ()
    """Everybody invited but the organizer; the user too, where they are an attendee."""

    is_organizer: bool = False
    is_all_day: bool = False
    is_cancelled: bool = False
    is_private: bool = False
    response: Response = Response.NONE
    response_requested: bool = True
    allow_new_time_proposals: bool = True
    type: EventType = EventType.SINGLE_INSTANCE
    series_master_id: str | None = None
    show_as: ShowAs = ShowAs.BUSY
    location: str = ""
    web_link: str = ""
    """Opens the event in Outlook; empty where Graph gives none."""

    proposals: tuple[ProposedTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Booking:
    """One appointment of a Microsoft Bookings business: Graph's ``bookingAppointment``.

    Source: https://learn.microsoft.com/graph/api/resources/bookingappointment
    """

    id: str
    business_id: str
    """Looks like an SMTP address."""

    business: str
    """The business's display name."""

    service: str
    span: Span
    customers: tuple[Person, ...] = ()

    @property
    def subject(self) -> str:
        """What a card calls it."""
        return self.service


Occasion = Event | Booking


@dataclass(frozen=True, slots=True)
class Calendar:
    """What was read of a user's calendar for one sentence."""

    me: Person
    zone: str
    """IANA name of the zone that the user means when they name a time."""

    events: tuple[Event, ...]
    """Earliest first."""

    bookings: tuple[Booking, ...] = ()
    """Earliest first."""
