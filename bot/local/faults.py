"""Faults that people and tests order: answers that go wrong, come late, or never come."""

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.local.documents import Json

DROPS = (None, "before", "after")


@dataclass(slots=True)
class Fault:
    """What happens to the next requests that match."""

    method: str
    """In capitals; empty for any."""

    path: re.Pattern[str]
    times: int = 1
    """How many requests it is still for."""

    status: int | None = None
    """None: the request is answered as usual."""

    headers: dict[str, str] = field(default_factory=dict)
    body: Any = None
    """JSON, or a text that goes out as it is; None: Graph's usual body for the status."""

    delay: float = 0.0
    """Seconds before anything else happens."""

    drop: Literal["before", "after"] | None = None
    """The connection is cut before the effect, or after it."""


class Faults:
    """The faults that were ordered, in their order."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Add one."""
        self._ordered.append(fault)

    def lift(self) -> None:
        """Forget them all."""
        self._ordered.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The first fault for this request, which then counts as one of its ``times``.

        ``path`` is searched both as it is and from Graph's root on, so that ``^/me/`` finds it too.
        """
        for fault in self._ordered:
            if fault.method in ("", method) and (fault.path.search(path) or fault.path.search(_from_root(path))):
                fault.times -= 1
                if fault.times <= 0:
                    self._ordered.remove(fault)
                return fault
        return None


def fault(given: Json) -> Fault:
    """A fault from JSON. Raises ``ValueError`` with a sentence that says what is wrong."""
    unknown = given.keys() - {"method", "path", "times", "status", "headers", "body", "delay", "drop"}
    if unknown:
        raise ValueError(f"A fault has no {', '.join(sorted(unknown))}.")
    times, status, delay = given.get("times", 1), given.get("status"), given.get("delay", 0)
    if not _is_whole(times) or times < 1:
        raise ValueError("times must be a whole number from 1.")
    if status is not None and (not _is_whole(status) or not 200 <= status <= 599):
        raise ValueError("status must be an HTTP status from 200 to 599.")
    if isinstance(delay, bool) or not isinstance(delay, int | float) or not 0 <= delay <= 3600:
        raise ValueError("delay must be seconds from 0 to 3600.")
    if given.get("drop") not in DROPS:
        raise ValueError("drop must be before or after.")
    headers = given.get("headers", {})
    if not isinstance(headers, dict):
        raise ValueError("headers must be an object.")
    return Fault(
        method=str(given.get("method") or "").upper(),
        path=_pattern(given.get("path", "")),
        times=times,
        status=status,
        headers={str(name): str(value) for name, value in headers.items()},
        body=given.get("body"),
        delay=float(delay),
        drop=given.get("drop"),
    )


def _pattern(text: Any) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE)
    except (re.error, TypeError) as broken:
        raise ValueError("path must be a regular expression.") from broken


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _from_root(path: str) -> str:
    return path.removeprefix("/graph/v1.0")
