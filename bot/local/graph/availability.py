"""When people are free: getSchedule and findMeetingTimes.

Sources: https://learn.microsoft.com/graph/api/calendar-getschedule and …/user-findmeetingtimes
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.local.documents import Json
from bot.local.graph import errors, zones
from bot.local.graph.access import READERS, role, sees_private
from bot.local.graph.calls import Answer, Call
from bot.local.graph.defaults import address_of
from bot.local.graph.durations import duration
from bot.local.graph.mailboxes import Entry, Mailbox
from bot.local.graph.reading import working_hours

DIGITS = {"free": "0", "tentative": "1", "busy": "2", "oof": "3", "workingElsewhere": "4", "unknown": "0"}
WEIGHT = ("free", "unknown", "workingElsewhere", "tentative", "busy", "oof")
"""What overlaps counts as the last of these."""

LONGEST = timedelta(days=62)
STEP = timedelta(minutes=30)
HALF_AN_HOUR = "PT30M"


def get_schedule(call: Call) -> Answer:
    """Free and busy of up to 20 people; an address that nobody has gets an error of its own."""
    schedules = call.body.get("schedules")
    interval = call.body.get("availabilityViewInterval")
    interval = 30 if interval is None else interval
    if not isinstance(schedules, list) or not 1 <= len(schedules) <= 20:
        raise errors.invalid_parameter("From 1 to 20 schedules can be asked for.")
    if not isinstance(interval, int) or not 5 <= interval <= 1440:
        raise errors.invalid_parameter("AvailabilityViewInterval must be from 5 to 1440 minutes.")
    start, end = _span(call.body.get("startTime")), _span(call.body.get("endTime"))
    if end <= start:
        raise errors.invalid_parameter("The end time must be after the start time.")
    if end - start > LONGEST:
        raise errors.GraphError(400, "ErrorTimeIntervalTooBig", "The requested time duration is too long.")
    value = [_schedule(call, str(each), start, end, timedelta(minutes=interval)) for each in schedules]
    return Answer(200, {"@odata.context": f"{call.origin}/graph/v1.0/$metadata#scheduleInformation", "value": value})


def find_meeting_times(call: Call) -> Answer:
    """Times that suit the caller and most of the others, the surest first."""
    length = duration(call.body.get("meetingDuration") or HALF_AN_HOUR)
    if length is None or not length:
        raise errors.invalid_parameter("MeetingDuration must be an ISO 8601 duration.")
    attendees = _typed(call, "attendees", list) or []
    wanted = _typed(call, "maxCandidates", int) or 20
    least = _typed(call, "minimumAttendeePercentage", int | float)
    suggestions: list[Json] = []
    organizer_is_free = False
    for start in _starts(call, length):
        organizer = _status(call.mailbox, start, start + length)
        if organizer != "free" and not call.body.get("isOrganizerOptional"):
            continue
        organizer_is_free = True
        suggestion = _suggestion(call, start, start + length, organizer, attendees)
        if suggestion["confidence"] >= (50.0 if least is None else least):
            suggestions.append(suggestion)
    suggestions.sort(key=lambda each: -float(each["confidence"]))
    chosen = [each | {"order": n} for n, each in enumerate(suggestions[:wanted], start=1)]
    reason = "" if chosen else ("attendeesUnavailable" if organizer_is_free else "organizerUnavailable")
    context = f"{call.origin}/graph/v1.0/$metadata#microsoft.graph.meetingTimeSuggestionsResult"
    return Answer(200, {"@odata.context": context, "emptySuggestionsReason": reason, "meetingTimeSuggestions": chosen})


def _schedule(call: Call, address: str, start: datetime, end: datetime, step: timedelta) -> Json:
    mailbox = call.tenant.mailboxes.get(address.casefold())
    if mailbox is None:
        error = {"message": "Unable to resolve e-mail address to an Active Directory object.", "responseCode": "5016"}
        return {"scheduleId": address, "availabilityView": "", "scheduleItems": None, "error": error}
    entries = [each for each in mailbox.entries(start, end) if not each.fields["isCancelled"]]
    view, at = "", start
    while at < end:
        view += DIGITS[_heaviest([each for each in entries if each.overlaps(at, min(at + step, end))])]
        at += step
    items = [_item(call, mailbox, each) for each in entries]
    hours = working_hours(mailbox.owner)
    return {"scheduleId": address, "availabilityView": view, "scheduleItems": items, "workingHours": hours}


def _item(call: Call, mailbox: Mailbox, entry: Entry) -> Json:
    """Others see that somebody is busy; what with, only where the calendar is shared."""
    event = entry.fields
    zone = call.preferences.zone
    private = event["sensitivity"] in ("private", "confidential")
    is_shared = mailbox is call.caller or role(mailbox, call.caller) in READERS
    item: Json = {
        "isPrivate": private,
        "status": event["showAs"],
        "start": zones.date_time_time_zone(entry.start, zone),
        "end": zones.date_time_time_zone(entry.end, zone),
    }
    if is_shared and (not private or sees_private(mailbox, call.caller)):
        item |= {"subject": event["subject"], "location": event["location"].get("displayName", "")}
    return item


def _suggestion(call: Call, start: datetime, end: datetime, organizer: str, attendees: list[Any]) -> Json:
    """Somebody whose calendar cannot be seen counts as there by half."""
    zone = call.preferences.zone
    availability, sure = [], [100.0 if organizer == "free" else 0.0]
    for attendee in attendees:
        mailbox = call.tenant.mailboxes.get(address_of(attendee) if isinstance(attendee, dict) else "")
        status = _status(mailbox, start, end) if mailbox else "unknown"
        sure.append({"free": 100.0, "unknown": 49.0}.get(status, 0.0))
        availability.append({"availability": status, "attendee": attendee})
    slot = {"start": zones.date_time_time_zone(start, zone), "end": zones.date_time_time_zone(end, zone)}
    reason = "Suggested because it is one of the nearest times when all attendees are available."
    return {
        "confidence": round(sum(sure) / len(sure), 1),
        "organizerAvailability": organizer,
        "suggestionReason": reason if call.body.get("returnSuggestionReasons") else "",
        "meetingTimeSlot": slot,
        "attendeeAvailability": availability,
        "locations": [],
    }


def _starts(call: Call, length: timedelta) -> Iterator[datetime]:
    """Every half hour of the time slots that were given; of the next week where none was."""
    constraint = _typed(call, "timeConstraint", dict) or {}
    week = [(call.now, call.now + timedelta(days=7))]
    slots = [_slot(each) for each in constraint.get("timeSlots") or []]
    anytime = constraint.get("activityDomain") in ("personal", "unrestricted")
    for start, end in slots or week:
        at = max(start, call.now)
        at += (datetime.min.replace(tzinfo=UTC) - at) % STEP
        while at + length <= end:
            if anytime or _in_working_hours(call.mailbox, at, at + length):
                yield at
            at += STEP


def _in_working_hours(mailbox: Mailbox, start: datetime, end: datetime) -> bool:
    hours = working_hours(mailbox.owner)
    zone = zones.zone(mailbox.owner.time_zone)
    begins, ends = start.astimezone(zone), end.astimezone(zone)
    opens, closes = (time.fromisoformat(hours[name]) for name in ("startTime", "endTime"))
    same_day = begins.date() == ends.date()
    return (
        f"{begins:%A}".lower() in hours["daysOfWeek"] and same_day and opens <= begins.time() and ends.time() <= closes
    )


def _status(mailbox: Mailbox, start: datetime, end: datetime) -> str:
    return _heaviest([each for each in mailbox.entries(start, end) if not each.fields["isCancelled"]])


def _heaviest(entries: list[Entry]) -> str:
    return max((str(each.fields["showAs"]) for each in entries), key=WEIGHT.index, default="free")


def _slot(value: Any) -> tuple[datetime, datetime]:
    if not isinstance(value, dict):
        raise errors.invalid_parameter("A time slot is not a valid timeSlot.")
    return _span(value.get("start")), _span(value.get("end"))


def _typed(call: Call, name: str, kind: Any) -> Any:
    """A parameter of the action, which may be missing. Raises ``GraphError`` 400 for one of another type."""
    value = call.body.get(name)
    if value is not None and not isinstance(value, kind):
        raise errors.invalid_parameter(f"The parameter '{name}' is not of the type that the operation expects.")
    return value


def _span(value: Any) -> datetime:
    try:
        return zones.moment(value)
    except zones.UnknownZone as unknown:
        raise errors.zone_not_supported(str(unknown)) from unknown
    except (TypeError, KeyError, ValueError, AttributeError):
        raise errors.invalid_parameter("A time is not a valid dateTimeTimeZone.") from None
