"""A small team on three continents, and its meetings from two weeks ago to two weeks ahead.

Everything follows from the day on which it is made; no dice are thrown. Days are counted in working days from then.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.local.documents import Json
from bot.local.graph.recurrence import WEEKDAYS
from bot.local.graph.zones import wall_clock, windows_name

DOMAIN = "northwind.example"

ALEX, ANA, MARCO, PRIYA, GRACE, YUKI, LENA, SAMIR = NAMES = (
    "Alex Wilber",
    "Ana Ferreira",
    "Marco Rossi",
    "Priya Raman",
    "Grace Okafor",
    "Yuki Tanaka",
    "Lena Fischer",
    "Samir Haddad",
)

HEARERS = (ANA, MARCO, PRIYA, YUKI, LENA, SAMIR)

FRIDAY = 4
"""As ``date.weekday`` counts."""

GUILD = "Design guild"
"""A Microsoft 365 group."""

HOMES = {
    ALEX: "Europe/Berlin",
    ANA: "America/Sao_Paulo",
    MARCO: "Europe/London",
    PRIYA: "Asia/Kolkata",
    GRACE: "America/New_York",
    YUKI: "Asia/Tokyo",
    LENA: "Europe/Berlin",
    SAMIR: "Africa/Cairo",
    GUILD: "Europe/Berlin",
}

GUEST = {"name": "Dana Novak", "address": "dana@tailspin.example"}
"""Somebody from elsewhere: no mailbox here."""

SHARED = {LENA: {f"alex@{DOMAIN}": "write"}, GRACE: {f"alex@{DOMAIN}": "read"}}
"""Whose calendars others may use, and how."""

TEAM: tuple[Json, ...] = tuple(
    {
        "id": f"5e1c0de0-0000-4000-8000-{number:012}",
        "name": name,
        "address": f"{name.split()[0].lower()}@{DOMAIN}",
        "timeZone": HOMES[name],
        "mailboxTimeZone": windows_name(HOMES[name]),
        "sharedWith": SHARED.get(name, {}),
    }
    for number, name in enumerate(NAMES, start=1)
)
"""The first is whose calendar an unknown user sees."""

GROUP: Json = {
    "id": "5e1c0de0-0000-4000-8000-000000000100",
    "name": GUILD,
    "address": f"design@{DOMAIN}",
    "timeZone": HOMES[GUILD],
    "members": [f"{name.split()[0].lower()}@{DOMAIN}" for name in (ALEX, YUKI, PRIYA)],
}


def meetings(today: date) -> Iterator[Json]:
    """Graph events as their organizers hold them."""
    yield from series(today)
    yield from single(today)


def series(today: date) -> Iterator[Json]:
    """What comes again and again, begun two weeks ago so that there is something to look back at."""
    long_ago = today - timedelta(days=14)
    everybody = tuple(name for name in NAMES if name != MARCO)
    # 13:00 in London is waking time from São Paulo to Tokyo, summer and winter.
    yield meeting(
        "Daily standup", MARCO, long_ago, time(13), 15, everybody, recurrence=daily(), location=room("Teams meeting")
    )
    yield weekly(meeting("1:1 Alex and Ana", ALEX, long_ago, time(15, 30), 30, (ANA,)), "wednesday")
    # At that time in Berlin as well, but for the weeks in which only one of the two has changed its clocks.
    yield weekly(meeting("All hands", GRACE, long_ago, time(9, 30), 60, (*HEARERS, ALEX)), "wednesday")
    yield weekly(meeting("1:1 Priya and Alex", PRIYA, long_ago, time(14, 30), 30, (ALEX,)), "thursday")
    yield weekly(meeting("Platform sync", LENA, long_ago, time(11), 30, (ALEX, SAMIR, PRIYA)), "monday", "thursday")
    yield weekly(meeting("Sprint retro", GRACE, long_ago, time(9, 30), 60, (ALEX, ANA, LENA, MARCO)), "friday")
    yield weekly(
        meeting("Lunch and learn", SAMIR, long_ago, time(13), 45, (ALEX, LENA, PRIYA), responseRequested=False),
        "tuesday",
    )
    yield weekly(meeting("Guild hour", GUILD, long_ago, time(16), 60, (ALEX, YUKI, PRIYA)), "tuesday")
    yield weekly(meeting("Support rota handover", YUKI, long_ago, time(10), 30, (PRIYA, SAMIR)), "tuesday")
    yield weekly(meeting("Pipeline review", GRACE, long_ago, time(13), 45, (ANA, MARCO)), "monday")


def single(today: date) -> Iterator[Json]:
    """What takes place once."""
    day = [workday(today, n) for n in range(11)]
    yield meeting("Incident review", PRIYA, workday(today, -2), time(13), 45, (ALEX, SAMIR, LENA))
    yield meeting("Focus time", ALEX, day[1], time(8), 90, ())
    yield meeting("Gym", ALEX, day[1], time(18, 30), 60, (), sensitivity="private")
    yield meeting("Hiring sync", LENA, day[1], time(16), 30, (ALEX, GRACE), answers={ALEX: "none"})
    yield meeting("QBR prep", ALEX, day[2], time(16), 60, (LENA, GRACE, ANA), answers={ANA: "none"})
    # London and Berlin are an hour apart all year round: this one always begins half an hour into the other.
    yield meeting(
        "Tailspin customer call",
        MARCO,
        day[2],
        time(15, 30),
        45,
        (ALEX, GRACE),
        answers={ALEX: "tentativelyAccepted"},
        guests=(GUEST,),
    )
    yield meeting("Design review", YUKI, day[3], time(17), 45, (ALEX, SAMIR, PRIYA))
    yield meeting("Budget review", LENA, day[3], time(15), 45, (ALEX, GRACE), answers={ALEX: "none"})
    yield meeting("Roadmap review", ALEX, day[4], time(13), 45, (PRIYA, SAMIR, LENA))
    yield meeting("Product summit", GRACE, day[5], time(0), 24 * 60, (ALEX, ANA, MARCO), isAllDay=True, showAs="free")
    yield meeting("Release planning", ALEX, day[6], time(10), 60, (PRIYA, YUKI, SAMIR, MARCO))
    yield meeting("Budget review", LENA, day[8], time(10), 45, (ALEX, GRACE), answers={ALEX: "none"})
    yield meeting(
        "Vendor demo",
        MARCO,
        day[9],
        time(10),
        60,
        (ALEX, LENA),
        answers={ALEX: "tentativelyAccepted"},
        allowNewTimeProposals=False,
    )


def booking_businesses(today: date) -> Iterator[Json]:
    """A small business beside the team: its staff see and cancel its appointments."""
    day = [workday(today, n) for n in range(6)]
    friday = today + timedelta(days=(FRIDAY - today.weekday()) % 7)
    yield {
        "id": f"HarbourKitchen@{DOMAIN}",
        "displayName": "Harbour Kitchen",
        "staff": [address(name)["address"] for name in (ALEX, LENA)],
        "appointments": [
            tasting(1, "Chef's table tasting", "Noor Haddad", day[1], time(18)),
            tasting(2, "Wine tasting", "Tomasz Zielinski", day[2], time(19)),
            tasting(3, "Wine tasting", "Mei Lin", day[4], time(19)),
            tasting(4, "Pasta workshop", "Jonas Lindqvist", day[5], time(17)),
            tasting(5, "Cheese tasting", "Olga Ivanova", friday, time(20)),
            tasting(6, "Cheese tasting", "Ben Okafor", friday + timedelta(days=7), time(20)),
        ],
    }


def tasting(number: int, service: str, customer: str, day: date, at: time) -> Json:
    """Graph's ``bookingAppointment``, of an hour and a half in Berlin."""
    start = datetime.combine(day, at)
    zone = windows_name(HOMES[ALEX])
    first, last = customer.lower().split()
    return {
        "id": f"AAMkADHarbourKitchen{number:04}=",
        "serviceName": service,
        "duration": "PT1H30M",
        "startDateTime": {"dateTime": wall_clock(start), "timeZone": zone},
        "endDateTime": {"dateTime": wall_clock(start + timedelta(minutes=90)), "timeZone": zone},
        "customers": [{"name": customer, "emailAddress": f"{first}.{last}@guests.example"}],
    }


def meeting(
    subject: str,
    organizer: str,
    day: date,
    at: time,
    minutes: int,
    attendees: tuple[str, ...],
    answers: dict[str, str] | None = None,
    guests: tuple[Json, ...] = (),
    **properties: Any,
) -> Json:
    """An event at the organizer's wall-clock time. Whoever is not in ``answers`` has accepted."""
    start = datetime.combine(day, at)
    invited = [attendee(name, (answers or {}).get(name, "accepted")) for name in attendees]
    outside = [{"emailAddress": guest, "type": "required"} for guest in guests]
    return {
        "subject": subject,
        "start": {"dateTime": wall_clock(start), "timeZone": windows_name(HOMES[organizer])},
        "end": {
            "dateTime": wall_clock(start + timedelta(minutes=minutes)),
            "timeZone": windows_name(HOMES[organizer]),
        },
        "organizer": {"emailAddress": address(organizer)},
        "attendees": invited + outside,
        **properties,
    }


def weekly(event: Json, *weekdays: str) -> Json:
    """The event as a series on these days of the week, from the first of them on."""
    first = date.fromisoformat(event["start"]["dateTime"][:10])
    wanted = {WEEKDAYS.index(name) for name in weekdays}
    later = next(n for n in range(7) if (first + timedelta(days=n)).weekday() in wanted)
    pattern = {"type": "weekly", "interval": 1, "daysOfWeek": list(weekdays), "firstDayOfWeek": "monday"}
    return {
        **event,
        **{name: _later(event[name], later) for name in ("start", "end")},
        "recurrence": {"pattern": pattern},
    }


def daily() -> Json:
    """Every day of the week."""
    return {"pattern": {"type": "daily", "interval": 1}}


def attendee(name: str, response: str) -> Json:
    """Graph's ``attendee``."""
    return {"emailAddress": address(name), "type": "required", "status": {"response": response}}


def address(name: str) -> Json:
    """Graph's ``emailAddress``."""
    return {"name": name, "address": f"{name.split(maxsplit=1)[0].lower()}@{DOMAIN}"}


def room(name: str) -> Json:
    """Graph's ``location``."""
    return {"displayName": name, "locationType": "default"}


def workday(today: date, n: int) -> date:
    """The nth working day after today, or before it; 0 is today, whatever day that is."""
    day, step = today, timedelta(days=1 if n > 0 else -1)
    for _ in range(abs(n)):
        day += step
        while day.weekday() >= 5:
            day += step
    return day


def _later(value: Json, days: int) -> Json:
    at = datetime.fromisoformat(value["dateTime"]) + timedelta(days=days)
    return {**value, "dateTime": wall_clock(at)}
