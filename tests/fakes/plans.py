"""Plans and events for tests that need one and care about few of its fields."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.model.conversations import ConversationReference
from bot.model.events import Event
from bot.model.people import Person, User
from bot.model.plans import Action, Plan, Step
from bot.model.times import Span

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=BERLIN)
ALEX = User("alex-id", "tenant", "Alex Wilber")
JO = Person("Jo Fischer", "jo@example.com")
CHAT = ConversationReference("http://127.0.0.1/teams", "chat", "tenant", "bot", "29:alex")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026, in Berlin."""
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


def lasting(start: datetime, minutes: int) -> Span:
    """A span from its start and its length."""
    return Span(start, start + timedelta(minutes=minutes))


def an_event(**fields: Any) -> Event:
    """Tomorrow's standup of Jo's, unless something else is said."""
    attendees = (Person("Alex Wilber", "alex@example.com"), Person("Ana Silva", "ana@example.com"))
    values: dict[str, Any] = {
        "id": "standup",
        "subject": "Daily standup",
        "span": lasting(at(21, 10), 15),
        "organizer": JO,
        "attendees": attendees,
    }
    return Event(**(values | fields))


def a_plan(*steps: Step, **fields: Any) -> Plan:
    """An open plan of Alex's to decline the standup, unless something else is said."""
    values: dict[str, Any] = {
        "id": "plan-1",
        "owner": ALEX,
        "conversation": CHAT,
        "steps": steps or (Step(Action.DECLINE, an_event()),),
        "zone": "Europe/Berlin",
        "language": "en-GB",
        "created": NOW,
        "expires": NOW + timedelta(hours=24),
    }
    return Plan(**(values | fields))
