"""Who somebody is, their mailbox's settings, and what stands in their calendar."""

from datetime import UTC, datetime, timedelta

from bot.local.documents import Json
from bot.local.graph import errors
from bot.local.graph.answering import event_answer, page_of_events
from bot.local.graph.calls import Answer, Call

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
    wanted = {name.strip() for name in call.query.get("select", "").split(",") if name.strip()}
    shown = {name: value for name, value in body.items() if not wanted or name in wanted}
    return Answer(200, {"@odata.context": f"{call.origin}/graph/v1.0/$metadata#users/$entity"} | shown)


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
        "workingHours": WORKING_HOURS | {"timeZone": {"name": who.mailbox_zone}} | who.working_hours,
    }
    return Answer(200, body)


def calendar_view(call: Call) -> Answer:
    """Everything in a window, series expanded; ``Prefer: outlook.timezone`` does not move the window.

    Source: https://learn.microsoft.com/graph/api/calendar-list-calendarview
    """
    start, end = window(call)
    return page_of_events(call, call.mailbox.entries(start, end))


def event(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/event-get"""
    return event_answer(call, call.entry)


def window(call: Call) -> tuple[datetime, datetime]:
    """The window that ``startDateTime`` and ``endDateTime`` name: an offset is honoured, none means UTC.

    Raises ``GraphError`` 400 where one is missing, no time, or the window is too wide.
    """
    if "startdatetime" not in call.query or "enddatetime" not in call.query:
        raise errors.invalid_parameter(
            "This request requires a time window specified by the query string parameters StartDateTime and "
            "EndDateTime."
        )
    start, end = _moment(call.query["startdatetime"]), _moment(call.query["enddatetime"])
    if start > end:
        raise errors.invalid_parameter("The value of the parameter 'EndDateTime' must not be before 'StartDateTime'.")
    if end - start > LONGEST:
        raise errors.invalid_request(
            "Your request can't be completed. The range between the start and end dates is too wide."
        )
    return start, end


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise errors.invalid_parameter("The value of a parameter is not a valid date and time.") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
