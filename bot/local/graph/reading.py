"""Who somebody is, their mailbox's settings, and what stands in their calendar."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tzlocal.windows_tz import tz_win, win_tz

from bot.local.documents import Json
from bot.local.graph import errors
from bot.local.graph.answering import event_answer, event_json, page_of_events, selection
from bot.local.graph.calls import Answer, Call
from bot.local.graph.mailboxes import Entry
from bot.local.people import Person

LONGEST = timedelta(days=1825)
"""The widest window of a calendarView."""

WORKING_HOURS: Json = {
    "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
    "startTime": "09:00:00.0000000",
    "endTime": "17:00:00.0000000",
}


def user(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/user-get"""
    who = call.mailbox.owner
    given, _, surname = who.name.rpartition(" ")
    body: Json = {
        "@odata.context": f"{call.origin}/graph/v1.0/$metadata#users/$entity",
        "businessPhones": [],
        "displayName": who.name,
        "givenName": given or who.name,
        "jobTitle": None,
        "mail": who.address,
        "mobilePhone": None,
        "officeLocation": None,
        "preferredLanguage": None,
        "surname": surname if given else None,
        "userPrincipalName": who.address,
        "id": who.id,
    }
    return Answer(200, _selected(call, body))


def mailbox_settings(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/user-get-mailboxsettings"""
    who = call.mailbox.owner
    body: Json = {
        "@odata.context": f"{call.origin}/graph/v1.0/$metadata#users('{who.id}')/mailboxSettings",
        "automaticRepliesSetting": {
            "status": "disabled",
            "externalAudience": "all",
            "internalReplyMessage": "",
            "externalReplyMessage": "",
        },
        "timeZone": who.mailbox_zone,
        "language": {"locale": "en-GB", "displayName": "English (United Kingdom)"},
        "dateFormat": "dd/MM/yyyy",
        "timeFormat": "HH:mm",
        "userPurpose": "user",
        "workingHours": working_hours(who),
    }
    return Answer(200, _selected(call, body))


def windows_time_zones(_: Call) -> Answer:
    """What the mailbox takes as a zone. Source: https://learn.microsoft.com/graph/api/outlookuser-supportedtimezones"""
    return _names(win_tz)


def iana_time_zones(_: Call) -> Answer:
    """The same by IANA's names."""
    return _names(tz_win)


def working_hours(who: Person) -> Json:
    """Graph's ``workingHours``."""
    return WORKING_HOURS | {"timeZone": {"name": who.mailbox_zone}} | who.working_hours


def calendar_view(call: Call) -> Answer:
    """Everything in a window, series expanded; ``Prefer: outlook.timezone`` does not move the window.

    Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
    """
    start, end = window(call)
    return page_of_events(call, call.mailbox.entries(start, end, folder=call.folder))


def events(call: Call) -> Answer:
    """Single events and series, never a series' occurrences. Source: https://learn.microsoft.com/graph/api/user-list-events"""
    items = [item for item in call.mailbox.items.values() if item.folder == call.folder and not item.gone]
    entries = [Entry(call.mailbox, item) for item in items]
    return page_of_events(call, sorted(entries, key=lambda entry: entry.start))


def event(call: Call) -> Answer:
    """One event; of a series also what is told of its days nowhere else.

    Source: https://learn.microsoft.com/graph/api/event-get
    """
    entry = call.entry
    answer = event_answer(call, entry)
    if entry.day is None and entry.item.is_series:
        named = {*selection(call), *call.query.get("expand", "").split(",")}
        answer.body.update({name: told(call, entry) for name, told in DAYS.items() if name in named})
    return answer


def instances(call: Call) -> Answer:
    """A series' occurrences and exceptions in a window. Source: https://learn.microsoft.com/graph/api/event-list-instances"""
    start, end = window(call)
    entry = call.entry
    if entry.day is not None or not entry.item.is_series:
        raise errors.invalid_request("Your request can't be completed. The event is not a series master.")
    return page_of_events(call, [each for each in call.mailbox.entries(start, end) if each.item is entry.item])


def _cancelled_occurrences(_: Call, series: Entry) -> list[str]:
    return [f"OID.{series.id}.{day}" for day, own in sorted(series.item.days.items()) if own.gone]


def _exception_occurrences(call: Call, series: Entry) -> list[Json]:
    changed = [
        Entry(call.mailbox, series.item, date.fromisoformat(day))
        for day, own in sorted(series.item.days.items())
        if not own.gone and own.fields.get("type") == "exception"
    ]
    return [event_json(each, call.preferences, call.origin) for each in changed]


DAYS: dict[str, Callable[[Call, Entry], list[Any]]] = {
    "cancelledOccurrences": _cancelled_occurrences,
    "exceptionOccurrences": _exception_occurrences,
}
"""Only where they are selected or expanded. Source: https://learn.microsoft.com/graph/api/resources/event"""


def window(call: Call) -> tuple[datetime, datetime]:
    """The window that ``startDateTime`` and ``endDateTime`` name: an offset is honoured, none means UTC.

    Raises ``GraphError`` 400 where one is missing, no time, or the window is too wide.
    """
    return window_of(call, "startDateTime", "endDateTime")


def window_of(call: Call, first: str, last: str) -> tuple[datetime, datetime]:
    """As ``window``, from the query parameters of these names."""
    texts = [call.query.get(name.casefold()) for name in (first, last)]
    if None in texts:
        raise errors.invalid_parameter(
            "This request requires a time window specified by the query string parameters StartDateTime and "
            "EndDateTime."
        )
    start, end = (_moment(text or "") for text in texts)
    if start > end:
        raise errors.invalid_parameter("The value of the parameter 'EndDateTime' must not be before 'StartDateTime'.")
    if end - start > LONGEST:
        raise errors.invalid_request(
            "Your request can't be completed. The range between the start and end dates is too wide."
        )
    return start, end


def _names(zones: Iterable[str]) -> Answer:
    return Answer(200, {"value": [{"alias": name, "displayName": name} for name in sorted(zones)]})


def _selected(call: Call, body: Json) -> Json:
    wanted = {name.strip() for name in call.query.get("select", "").split(",") if name.strip()}
    return {name: value for name, value in body.items() if not wanted or name in wanted or name.startswith("@")}


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise errors.invalid_parameter("The value of a parameter is not a valid date and time.") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
