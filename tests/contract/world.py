"""What a contract test sees of both sides: the gateway, and the simulated Microsoft 365 that it writes to."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import ClientSession

from bot.graph.calendar import GraphCalendar
from bot.model.events import Event

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, tzinfo=BERLIN)
DAY = timedelta(days=1)

ALEX = {"id": "a1", "name": "Alex Wilber", "address": "alex@here.example", "timeZone": "W. Europe Standard Time"}
MARCO: dict[str, Any] = {
    "id": "b2",
    "name": "Marco Rossi",
    "address": "marco@here.example",
    "timeZone": "Europe/London",
    "sharedWith": {ALEX["address"]: "write"},
}
GUILD: dict[str, Any] = {
    "id": "c3",
    "name": "Design guild",
    "address": "guild@here.example",
    "members": [ALEX["address"]],
}

ALEX_HIMSELF, MARCO_HIMSELF, GUILD_ITSELF = (
    {"emailAddress": {"name": who["name"], "address": who["address"]}} for who in (ALEX, MARCO, GUILD)
)

SHOP: dict[str, Any] = {
    "id": "shop@here.example",
    "displayName": "Tasting room",
    "appointments": [
        {
            "id": "AAMk/tasting=",
            "serviceName": "Tasting",
            "startDateTime": {"dateTime": "2026-11-23T10:00:00", "timeZone": "UTC"},
            "endDateTime": {"dateTime": "2026-11-23T11:00:00", "timeZone": "UTC"},
            "customers": [{"name": "Eva Kern", "emailAddress": "eva@guests.example"}],
        }
    ],
}

KITCHEN: dict[str, Any] = {
    "id": "HarbourKitchen@here.example",
    "displayName": "Harbour Kitchen",
    "staff": [ALEX["address"]],
    "appointments": [
        {
            "id": f"AAMk{number:02}=",
            "serviceName": "Cooking class",
            "startDateTime": {"dateTime": f"2026-11-{23 + number // 4}T{8 + number % 4:02}:00:00", "timeZone": "UTC"},
            "endDateTime": {"dateTime": f"2026-11-{23 + number // 4}T{9 + number % 4:02}:00:00", "timeZone": "UTC"},
        }
        for number in range(23)
    ],
}

OTHERS: dict[str, Any] = {
    **KITCHEN,
    "id": "Garage@here.example",
    "displayName": "Garage",
    "staff": ["marco@here.example"],
}


class World:
    """What a test sees of both sides."""

    def __init__(self, origin: str, http: ClientSession, calendar: GraphCalendar) -> None:
        self.origin = origin
        self.http = http
        self.calendar = calendar

    async def local(self, method: str, path: str, body: Any = None, **query: str) -> Any:
        """The control surface."""
        async with self.http.request(method, f"{self.origin}/local/{path}", json=body, params=query) as answer:
            assert answer.ok, await answer.text()
            return await answer.json() if answer.content_length else None

    async def event(self, subject: str) -> Event:
        """One of Alex's events in the week."""
        [found] = [event for event in await self.week() if event.subject == subject]
        return found

    async def week(self) -> tuple[Event, ...]:
        """Alex's events."""
        return await self.calendar.view(MONDAY, MONDAY + 7 * DAY, "Europe/Berlin")

    async def held_by_marco(self, subject: str) -> dict[str, Any]:
        """A meeting as it stands in Marco's calendar."""
        calendar = await self.local("GET", "calendar", user=MARCO["address"])
        [found] = [event for event in calendar["value"] if event["subject"].endswith(subject)]
        assert isinstance(found, dict)
        return found

    async def writes(self) -> list[dict[str, Any]]:
        """What reached Graph besides reads."""
        return [request for request in await self.local("GET", "requests") if request["method"] != "GET"]


def meeting(subject: str, start: datetime, **fields: Any) -> dict[str, Any]:
    """A meeting of Marco's with Alex."""
    times = {
        name: {"dateTime": at.replace(tzinfo=None).isoformat(), "timeZone": "Europe/Berlin"}
        for name, at in (("start", start), ("end", start + timedelta(minutes=30)))
    }
    attendees = [{"type": "required", **ALEX_HIMSELF}]
    return {"subject": subject, **times, "organizer": MARCO_HIMSELF, "attendees": attendees, **fields}
