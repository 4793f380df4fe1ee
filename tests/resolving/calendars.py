"""A small calendar for tests: the week of Monday 9 March 2026 in Lisbon, where Rui Alves works."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.model.events import Booking, Calendar, Event, EventType
from bot.model.people import Person
from bot.model.times import Span

ZONE = "Europe/Lisbon"
DOMAIN = "litware.com"
RUI = Person("Rui Alves", f"rui@{DOMAIN}")
NOW = datetime(2026, 3, 10, 9, 20, tzinfo=ZoneInfo(ZONE))
"""A Tuesday."""


def at(day: int, hour: int = 0, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(ZONE))


def person(name: str, domain: str = DOMAIN) -> Person:
    return Person(name, f"{name.split(maxsplit=1)[0].lower()}@{domain}")


def span(start: datetime, minutes: int) -> Span:
    return Span(start, start + timedelta(minutes=minutes))


def event(id_: str, subject: str, start: datetime, minutes: int = 30, **fields: Any) -> Event:
    """An invitation from Nadia Costa, unless the fields say otherwise."""
    return Event(
        **{
            "id": id_,
            "subject": subject,
            "span": span(start, minutes),
            "organizer": person("Nadia Costa"),
            "attendees": (RUI, person("Ivo Serra")),
            **fields,
        }
    )


def own(id_: str, subject: str, start: datetime, minutes: int = 30, **fields: Any) -> Event:
    """A meeting that Rui organizes; with Ivo, unless the fields say otherwise."""
    return event(
        id_,
        subject,
        start,
        minutes,
        **{"organizer": RUI, "is_organizer": True, "attendees": (person("Ivo Serra"),), **fields},
    )


def series(master: str, subject: str, days: tuple[int, ...], hour: int, **fields: Any) -> tuple[Event, ...]:
    kind = {"type": EventType.OCCURRENCE, "series_master_id": master}
    return tuple(event(f"{master}-{day}", subject, at(day, hour), **{**kind, **fields}) for day in days)


def booking(id_: str, service: str, customer: str, start: datetime) -> Booking:
    return Booking(id_, f"spa@{DOMAIN}", "Litware Spa", service, span(start, 60), (Person(customer, ""),))


def calendar(*occasions: Event | Booking) -> Calendar:
    ordered = sorted(occasions, key=lambda one: one.span.start)
    return Calendar(
        RUI,
        ZONE,
        tuple(one for one in ordered if isinstance(one, Event)),
        tuple(one for one in ordered if isinstance(one, Booking)),
    )


WEEK = calendar(
    *series("daily", "Team daily", (9, 10, 11, 12, 13, 16, 17, 18, 19, 20), 10),
    event("pricing", "Pricing review", at(11, 14), 60),
    event(
        "fabrikam",
        "Fabrikam kickoff",
        at(12, 11),
        45,
        organizer=person("Sofia Reis"),
        attendees=(RUI, person("Pat Hill", "fabrikam.com")),
    ),
    event("pair", "Nadia / Rui", at(12, 15), attendees=(RUI,)),
    own("plan", "Quarterly plan", at(13, 9), 90, attendees=(person("Nadia Costa"), person("Sofia Reis"))),
    own("swim", "Swimming", at(13, 18), 60, attendees=()),
    event("trip", "Company trip", at(19), 24 * 60, is_all_day=True),
    event("talk-12", "Open talk", at(12, 16), organizer=person("Sofia Reis")),
    event("talk-17", "Open talk", at(17, 16), organizer=person("Sofia Reis")),
    booking("massage-12", "Back massage", "Eva Kern", at(12, 17)),
    booking("massage-13", "Back massage", "Tim Blum", at(13, 17)),
)
