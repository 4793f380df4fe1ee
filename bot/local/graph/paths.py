"""Which operation a method and a path mean, and which permission each wants.

Segments are matched in any case and with or without ``microsoft.graph.``; ids are taken exactly.
Source: the HTTP request sections of the pages named at each operation.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from bot.local.graph import availability, bookings, calendars, cancelling, editing, errors, reading, responding
from bot.local.graph.calls import Answer, Call

Operation = Callable[[Call], Answer]

READ = frozenset({"Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"})
WRITE = frozenset({"Calendars.ReadWrite"})
SHARED = frozenset({"Calendars.Read.Shared", "Calendars.ReadWrite.Shared"})
SETTINGS = frozenset({"MailboxSettings.Read", "MailboxSettings.ReadWrite"})
PROFILE = frozenset({"User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All"})
BOOKINGS = frozenset({"BookingsAppointment.ReadWrite.All", "Bookings.ReadWrite.All", "Bookings.Manage.All"})
ANY_BOOKINGS = BOOKINGS | {"Bookings.Read.All"}

USERS = ("me", "users/{user}")
FOLDERS = ("calendar", "calendars/{calendar}", "calendarGroups/{calendarGroup}/calendars/{calendar}")
BUSINESS = "solutions/bookingBusinesses/{business}"


@dataclass(frozen=True, slots=True)
class Route:
    """One operation at one path."""

    operation: Operation
    scopes: frozenset[str]
    """Any of them will do in one's own mailbox."""

    writes: bool = False

    @property
    def in_mailbox(self) -> bool:
        """Whether the answer comes from a mailbox rather than from the directory."""
        return self.scopes is not PROFILE


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
    for user in USERS:
        yield from _of_user(user)
        for collection in (user, *(f"{user}/{folder}" for folder in FOLDERS)):
            yield from _events(collection)
    for group in ("groups/{group}", "groups/{group}/calendar"):
        yield from _events(group)
    yield "GET", "groups/{group}/calendar", Route(calendars.default_calendar, READ)
    yield from _bookings()


def _of_user(user: str) -> Iterator[tuple[str, str, Route]]:
    yield "GET", user, Route(reading.user, PROFILE)
    yield "GET", f"{user}/mailboxSettings", Route(reading.mailbox_settings, SETTINGS)
    yield "GET", f"{user}/calendar", Route(calendars.default_calendar, READ)
    yield "GET", f"{user}/calendars", Route(calendars.calendars, READ)
    yield "GET", f"{user}/calendars/{{calendar}}", Route(calendars.calendar, READ)
    yield "GET", f"{user}/calendarGroups", Route(calendars.calendar_groups, READ)
    yield "GET", f"{user}/calendarGroups/{{calendarGroup}}/calendars", Route(calendars.calendars_of_group, READ)
    zones = f"{user}/outlook/supportedTimeZones"
    for arguments in ("", "()", "(TimeZoneStandard='Windows')"):
        yield "GET", zones + arguments, Route(reading.windows_time_zones, PROFILE)
    yield "GET", f"{zones}(TimeZoneStandard='Iana')", Route(reading.iana_time_zones, PROFILE)
    yield "POST", f"{user}/findMeetingTimes", Route(availability.find_meeting_times, SHARED)
    for folder in FOLDERS:
        yield "POST", f"{user}/{folder}/getSchedule", Route(availability.get_schedule, READ)


def _events(collection: str) -> Iterator[tuple[str, str, Route]]:
    """Source: the twelve forms of https://learn.microsoft.com/graph/api/event-cancel#http-request"""
    item = f"{collection}/events/{{event}}"
    yield "GET", f"{collection}/calendarView", Route(reading.calendar_view, READ)
    yield "GET", f"{collection}/events", Route(reading.events, READ)
    yield "POST", f"{collection}/events", Route(editing.create, WRITE, writes=True)
    yield "GET", item, Route(reading.event, READ)
    yield "PATCH", item, Route(editing.update, WRITE, writes=True)
    yield "DELETE", item, Route(cancelling.delete, WRITE, writes=True)
    yield "GET", f"{item}/instances", Route(reading.instances, READ)
    for name, action in ACTIONS.items():
        yield "POST", f"{item}/{name}", Route(action, WRITE, writes=True)


def _bookings() -> Iterator[tuple[str, str, Route]]:
    yield "GET", "solutions/bookingBusinesses", Route(bookings.businesses, ANY_BOOKINGS)
    yield "GET", BUSINESS, Route(bookings.one_business, ANY_BOOKINGS)
    yield "GET", f"{BUSINESS}/appointments", Route(bookings.appointments, ANY_BOOKINGS)
    yield "GET", f"{BUSINESS}/appointments/{{appointment}}", Route(bookings.appointment, ANY_BOOKINGS)
    yield "GET", f"{BUSINESS}/calendarView", Route(bookings.calendar_view, ANY_BOOKINGS)
    yield "POST", f"{BUSINESS}/appointments/{{appointment}}/cancel", Route(bookings.cancel, BOOKINGS, writes=True)


ACTIONS: dict[str, Operation] = {
    "accept": responding.accept,
    "cancel": cancelling.cancel,
    "decline": responding.decline,
    "tentativelyAccept": responding.tentatively_accept,
}
