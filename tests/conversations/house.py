"""The simulated Microsoft 365, as the tests look at it and meddle with it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiohttp import ClientSession

from tests.conversations.world import NOW

Json = dict[str, Any]


@dataclass
class House:
    """The control surface of local mode."""

    http: ClientSession
    origin: str

    async def reset(self, body: Json) -> None:
        """Other people, other weeks; nothing that was logged or broken before remains."""
        await self._send("POST", "/local/reset", body)
        await self._send("DELETE", "/local/faults")
        await self._send("DELETE", "/local/requests")

    async def calendar(self, address: str) -> list[Json]:
        """Somebody's events of the coming month, as Graph would return them."""
        start, end = NOW - timedelta(days=7), NOW + timedelta(days=30)
        query = {"user": address, "start": start.isoformat(), "end": end.isoformat()}
        async with self.http.get(f"{self.origin}/local/calendar", params=query) as answer:
            assert answer.status == 200
            events: list[Json] = (await answer.json())["value"]
            return events

    async def event(self, address: str, subject: str, day: str) -> Json:
        """One of them by its subject and its day (ISO 8601, in UTC)."""
        events = await self.calendar(address)
        found = [event for event in events if subject in event["subject"] and event["start"]["dateTime"][:10] == day]
        assert len(found) == 1, [(event["subject"], event["start"]["dateTime"]) for event in events]
        one: Json = found[0]
        return one

    async def attendee(self, organizer: str, subject: str, day: str, address: str) -> Json:
        """An attendee as the organizer sees them."""
        event = await self.event(organizer, subject, day)
        found = [who for who in event["attendees"] if who["emailAddress"]["address"] == address]
        assert len(found) == 1
        one: Json = found[0]
        return one

    async def requests(self) -> list[Json]:
        """Everything that reached Graph."""
        async with self.http.get(f"{self.origin}/local/requests") as answer:
            requests: list[Json] = await answer.json()
            return requests

    async def writes(self) -> list[Json]:
        """What changed something there, or tried to."""
        return [request for request in await self.requests() if request["method"] != "GET"]

    async def fault(self, **fault: Any) -> None:
        """Break the next requests that match."""
        await self._send("POST", "/local/faults", fault)

    async def set_clock(self, now: datetime) -> None:
        """Move the simulation's and the bot's now."""
        await self._send("POST", "/local/clock", {"now": now.isoformat()})

    async def _send(self, method: str, path: str, body: Json | None = None) -> None:
        async with self.http.request(method, f"{self.origin}{path}", json=body) as answer:
            assert answer.status in {200, 201, 204}, await answer.text()
