"""That nothing in small talk and near misses becomes a plan, whatever stands in the calendar."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.explain import explained
from bot.model.commands import Command, Intent, Unclear
from bot.model.events import Calendar, Event
from bot.model.people import Person
from bot.model.plans import Confirm
from bot.model.times import Span
from bot.planning import decide
from bot.understanding import understand
from tests.evaluation.corpora import SHARED
from tests.evaluation.figures import Figure

Case = Mapping[str, Any]

ZONE = ZoneInfo("Europe/London")
MORNING = datetime(2026, 11, 17, 8, 40, tzinfo=ZONE)
"""A Tuesday, as in the calendar that is shared."""

ME = Person("Robin Hale", "robin@contoso.com")
OTHER = Person("Mika Berg", "mika@contoso.com")
LIVES = {
    "a private one": "Dinner | Party | Dentist | Haircut | Gym | Flight to Rome | Movie night | Lunch | School play",
    "one of lists": "Reminder | To do | Alarm | Order | Subscription | Reservation | Ticket | Payment | Delivery",
    "one of meetings": "Standup | Review | Sync | 1:1 Mika / Robin | Planning | Interview | All hands | Demo | Call",
}


def plans() -> list[Figure]:
    """How many sentences that ask for nothing become a plan."""
    tagged: list[str] = []
    rest: list[str] = []
    for case in _cases():
        (tagged if case.get("tag") in ("near_miss", "dialog_cancel") else rest).append(case["text"])
    return [
        Figure("plans made of near misses and 'never mind'", sum(map(makes_a_plan, tagged)), 0, "", most=True),
        Figure("plans made of other sentences", sum(map(makes_a_plan, rest)), 4, "", most=True),
    ]


def _cases() -> Iterator[Case]:
    """English sentences that ask for nothing a calendar can do."""
    for line in (SHARED / "corpus" / "commands.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        asks = {case["mapped_intent"], *(case.get("ok_intents") or ())}
        if case["lang"] == "en" and asks == {"other"}:
            yield case


def makes_a_plan(text: str) -> bool:
    """Whether a sentence comes to a confirmation in the shared calendar, in any made up one, or in its own."""
    understood = understand(text, MORNING, "en-US")
    if isinstance(understood, Unclear):
        return False
    own = _calendar(_titles(understood))
    calendars = [*(_calendar(titles.split(" | ")) for titles in LIVES.values()), own]
    if any(isinstance(decide(understood, one, MORNING, locale="en-US"), Confirm) for one in calendars):
        return True
    return _in_the_shared_one(text)


def _in_the_shared_one(text: str) -> bool:
    shared = json.loads((SHARED / "calendar_b.json").read_text(encoding="utf-8"))
    case = {"text": text, "now": f"{MORNING:%Y-%m-%dT%H:%M:%S}", "locale": "en-US", "calendar": shared}
    return bool(explained(case)["status"] == "confirm")


def _titles(understood: Iterable[Command]) -> list[str]:
    """Those that the sentence itself names, for the calendar that suits it best."""
    return [one.meeting.title or "Something" for one in understood if one.intent is not Intent.QUERY]


def _calendar(titles: Iterable[str]) -> Calendar:
    """Each title at its own hour on each of the next ten days, by turns an invitation and one's own."""
    names = list(titles)
    days = [MORNING.replace(hour=9, minute=0) + timedelta(days=day) for day in range(10)]
    events = [_event(title, day, number) for day in days for number, title in enumerate(names)]
    return Calendar(ME, ZONE.key, tuple(sorted(events, key=lambda event: event.span.start)))


def _event(title: str, day: datetime, number: int) -> Event:
    start = day + timedelta(hours=number)
    organizer, attendee = (ME, OTHER) if number % 2 else (OTHER, ME)
    return Event(
        id=f"{title} {start:%d}",
        subject=title,
        span=Span(start, start + timedelta(minutes=45)),
        organizer=organizer,
        attendees=(attendee,),
        is_organizer=organizer is ME,
        series_master_id=title,
    )
