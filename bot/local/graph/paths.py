"""Which operation a method and a path mean, and which permission each wants.

Segments are matched in any case and with or without ``microsoft.graph.``; ids are taken exactly.
Source: the HTTP request sections of the pages named at each operation.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from bot.local.graph import errors, reading, responding
from bot.local.graph.calls import Answer, Call

Operation = Callable[[Call], Answer]

READ = frozenset({"Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"})
WRITE = frozenset({"Calendars.ReadWrite"})
SETTINGS = frozenset({"MailboxSettings.Read", "MailboxSettings.ReadWrite"})
PROFILE = frozenset({"User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All"})

ROOTS = ("me", "users/{user}")
CALENDARS = ("", "/calendar")


@dataclass(frozen=True, slots=True)
class Route:
    """One operation at one path."""

    operation: Operation
    scopes: frozenset[str]
    """Any of them will do."""


@dataclass(slots=True)
class _Node:
    literals: dict[str, "_Node"] = field(default_factory=dict)
    parameter: tuple[str, "_Node"] | None = None
    routes: dict[str, Route] = field(default_factory=dict)


class Paths:
    """The paths that the simulation knows."""

    def __init__(self) -> None:
        self._root = _Node()
        for method, template, route in _table():
            self._add(method, template.split("/"), route)

    def match(self, method: str, path: str) -> tuple[Route, dict[str, str]]:
        """The route of a path as it stands on the wire, below ``/v1.0/``, and what its parameters are.

        Raises ``GraphError`` 400 for an unknown segment, 405 for a method that the path does not have.
        """
        node, params = self._root, {}
        for segment in filter(None, path.split("/")):
            text = unquote(segment)
            following = node.literals.get(text.casefold().removeprefix("microsoft.graph."))
            if following is None and node.parameter is not None:
                name, following = node.parameter
                params[name] = text
            if following is None:
                raise errors.unknown_segment(text)
            node = following
        if not node.routes:
            raise errors.unknown_segment(path.rpartition("/")[2])
        if method not in node.routes:
            raise errors.method_not_allowed()
        return node.routes[method], params

    def _add(self, method: str, segments: list[str], route: Route) -> None:
        node = self._root
        for segment in segments:
            if segment.startswith("{"):
                if node.parameter is None:
                    node.parameter = (segment.strip("{}"), _Node())
                node = node.parameter[1]
            else:
                node = node.literals.setdefault(segment.casefold(), _Node())
        node.routes[method] = route


def _table() -> Iterator[tuple[str, str, Route]]:
    for root in ROOTS:
        yield "GET", root, Route(reading.user, PROFILE)
        yield "GET", f"{root}/mailboxSettings", Route(reading.mailbox_settings, SETTINGS)
        for calendar in CALENDARS:
            yield "GET", f"{root}{calendar}/calendarView", Route(reading.calendar_view, READ)
            yield "GET", f"{root}{calendar}/events/{{event}}", Route(reading.event, READ)
            yield "POST", f"{root}{calendar}/events/{{event}}/decline", Route(responding.decline, WRITE)
