"""Every request that reached the simulated Graph, for whoever wants to see that there was exactly one."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from bot.local.documents import Documents, Json, Key

KEPT = 20_000
"""The oldest are forgotten beyond so many."""


@dataclass(slots=True)
class Request:
    """One request and what it was answered."""

    at: str
    """ISO 8601 with offset; the simulation's clock."""

    user: str | None
    """Address of whoever the token is for; None without a valid one."""

    method: str
    path: str
    """As on the wire: without host, with query."""

    body: Any
    """JSON, or the text where it was none; None without one."""

    status: int | None = None
    """None while it is under way, and where the connection was cut."""


class Requests:
    """The log; it survives a restart, so that what happened around a crash can be seen."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._entries: dict[int, Request] = {}
        self._next = 0

    def load(self) -> None:
        """Take up what an earlier run left."""
        stored = self._documents.read("request")
        self._entries = {int(number): Request(**entry) for number, entry in stored.items()}
        self._next = max(self._entries, default=-1) + 1

    def arrived(self, at: datetime, user: str | None, method: str, path: str, body: Any) -> int:
        """Log a request; returns its number, for ``answered``."""
        number, self._next = self._next, self._next + 1
        self._entries[number] = Request(at.isoformat(), user, method, path, body)
        changes: dict[Key, Json | None] = {_key(number): asdict(self._entries[number])}
        if len(self._entries) > KEPT:
            oldest = next(iter(self._entries))
            del self._entries[oldest]
            changes[_key(oldest)] = None
        self._documents.write(changes)
        return number

    def answered(self, number: int, status: int) -> None:
        """Note what it was answered, unless the log was emptied meanwhile."""
        if entry := self._entries.get(number):
            entry.status = status
            self._documents.write({_key(number): asdict(entry)})

    def all(self) -> list[Json]:
        """Every one, oldest first."""
        return [asdict(entry) for entry in self._entries.values()]

    def clear(self) -> None:
        """Forget them all."""
        self._documents.clear("request")
        self._entries.clear()


def _key(number: int) -> Key:
    return "request", f"{number:012}"
