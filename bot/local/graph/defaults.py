"""An event as Graph completes it: every property that nobody gave gets Graph's default.

Source: https://learn.microsoft.com/graph/api/resources/event
"""

from bot.local.documents import Json
from bot.local.graph import recurrence

NEVER = "0001-01-01T00:00:00Z"
"""When somebody answered who has not."""

RESET = "4501-01-01T00:00:00Z"
"""The same after the organizer moved the meeting.
Source: https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals"""

DEFAULTS: Json = {
    "createdDateTime": None,
    "lastModifiedDateTime": None,
    "changeKey": None,
    "categories": [],
    "transactionId": None,
    "originalStartTimeZone": None,
    "originalEndTimeZone": None,
    "iCalUId": None,
    "uid": None,
    "reminderMinutesBeforeStart": 15,
    "isReminderOn": True,
    "hasAttachments": False,
    "subject": "",
    "bodyPreview": "",
    "importance": "normal",
    "sensitivity": "normal",
    "isAllDay": False,
    "isCancelled": False,
    "isDraft": False,
    "isOrganizer": True,
    "responseRequested": True,
    "seriesMasterId": None,
    "showAs": "busy",
    "type": "singleInstance",
    "webLink": None,
    "onlineMeetingUrl": None,
    "isOnlineMeeting": False,
    "onlineMeetingProvider": "unknown",
    "allowNewTimeProposals": True,
    "hideAttendees": False,
    "occurrenceId": None,
    "originalStart": None,
    "responseStatus": None,
    "body": {"contentType": "html", "content": ""},
    "start": None,
    "end": None,
    "location": {"displayName": "", "locationType": "default"},
    "locations": [],
    "recurrence": None,
    "attendees": [],
    "organizer": None,
    "onlineMeeting": None,
}

PROPERTIES = frozenset(
    {
        *DEFAULTS,
        "id",
        "cancelledOccurrences",
        "exceptionOccurrences",
        "calendar",
        "instances",
        "attachments",
        "extensions",
    }
)
"""What may be selected."""


def completed(given: Json, owner: Json, now: str) -> Json:
    """The event with every property, as it stands in the mailbox of ``owner`` (an ``emailAddress``).

    ``now`` is a ``DateTimeOffset``. Nothing that was given is changed.
    """
    event = {**DEFAULTS, "createdDateTime": now, "lastModifiedDateTime": now, **given}
    event["organizer"] = given.get("organizer") or {"emailAddress": owner}
    event["isOrganizer"] = given.get("isOrganizer", is_same(event["organizer"], owner))
    event["attendees"] = [attendee(each) for each in given.get("attendees") or []]
    event["originalStartTimeZone"] = given.get("originalStartTimeZone") or event["start"].get("timeZone")
    event["originalEndTimeZone"] = given.get("originalEndTimeZone") or event["end"].get("timeZone")
    if event["recurrence"]:
        event["type"] = "seriesMaster"
        event["recurrence"] = recurrence.completed(event["recurrence"], event["start"])
    return event | _answers(event, given)


def is_same(recipient: Json, address: Json) -> bool:
    """Whether a ``recipient`` or ``attendee`` is that ``emailAddress``."""
    return address_of(recipient) == (address.get("address") or "").casefold()


def address_of(recipient: Json) -> str:
    """A recipient's address for comparing; empty where there is none."""
    return ((recipient.get("emailAddress") or {}).get("address") or "").casefold()


def attendee(given: Json) -> Json:
    """An attendee with every property."""
    status = {"response": "none", "time": NEVER} | (given.get("status") or {})
    return {**given, "type": given.get("type") or "required", "status": status}


def _answers(event: Json, given: Json) -> Json:
    """A copy that was only just received is tentative, and its owner has not responded."""
    response = given.get("responseStatus") or {}
    if event["isOrganizer"]:
        return {"responseStatus": {"response": "organizer", "time": NEVER} | response}
    response = {"response": "notResponded", "time": NEVER} | response
    waiting = response["response"] in ("none", "notResponded", "tentativelyAccepted")
    return {"responseStatus": response, "showAs": given.get("showAs") or ("tentative" if waiting else "busy")}
