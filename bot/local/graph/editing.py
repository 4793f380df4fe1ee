"""Creating an event, and changing one.

Sources: https://learn.microsoft.com/graph/api/user-post-events and …/event-update
"""

from datetime import date, timedelta

from bot.local.documents import Json
from bot.local.graph import answering, errors, recurrence, zones
from bot.local.graph.calls import Answer, Call
from bot.local.graph.cancelling import withdraw
from bot.local.graph.checking import flaw
from bot.local.graph.defaults import NEVER, RESET, address_of, attendee
from bot.local.graph.mailboxes import Entry

WRITABLE = frozenset(
    {
        "allowNewTimeProposals", "attendees", "body", "categories", "end", "hideAttendees", "importance", "isAllDay",
        "isOnlineMeeting", "isReminderOn", "location", "locations", "onlineMeetingProvider", "recurrence",
        "reminderMinutesBeforeStart", "responseRequested", "sensitivity", "showAs", "start", "subject",
    }
)  # fmt: skip

OWN = frozenset({"categories", "isReminderOn", "reminderMinutesBeforeStart", "showAs", "sensitivity"})
"""What the organizer changes for themselves alone."""

FAR = timedelta(days=366)
"""How far ahead an occurrence's neighbour is looked for."""


def create(call: Call) -> Answer:
    """A new event, and invitations to its attendees; the same ``transactionId`` creates only once."""
    given = _checked(call.body, {*WRITABLE, "transactionId"})
    _refuse(given)
    transaction = given.get("transactionId")
    for item in call.mailbox.items.values() if transaction else ():
        if item.fields["transactionId"] == transaction:
            return answering.event_answer(call, Entry(call.mailbox, item), 201)
    now = zones.instant(call.now)
    entry = call.tenant.add(call.mailbox, given, now, folder=call.folder)
    call.tenant.invite(entry, now)
    return answering.event_answer(call, entry, 201)


def update(call: Call) -> Answer:
    """The organizer's changes reach the attendees' copies; an attendee's stay in their own.

    After another time everybody is asked anew, and proposals are gone.
    Source: https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals
    """
    entry = call.entry
    answering.check_etag(call, entry)
    given = _checked(call.body, WRITABLE)
    _refuse({**entry.fields, **given})
    changes = _completed(entry, given)
    moved = not changes.keys().isdisjoint({"start", "end", "recurrence"})
    if moved:
        _check_neighbours(entry, changes)
    if entry.day is not None:
        changes["type"] = "exception"
    if entry.is_organizer:
        _tell(call, entry, changes, moved)
    if moved and entry.is_organizer:
        changes["attendees"] = [_asked_anew(each) for each in _attendees(entry, changes)]
    entry.change_throughout(changes, call.now)
    if entry.is_organizer:
        call.tenant.invite(entry, zones.instant(call.now))
    return answering.event_answer(call, entry)


def _tell(call: Call, entry: Entry, changes: Json, moved: bool) -> None:
    """Attendees who were dropped see it cancelled; the others get the changes, also who had declined."""
    shared = {name: value for name, value in changes.items() if name not in OWN and name != "attendees"}
    kept = {address_of(each) for each in _attendees(entry, changes)}
    for copy in call.tenant.attendee_copies(entry, with_gone=moved):
        if copy.mailbox.key not in kept:
            withdraw(call, copy)
            continue
        anew = {"responseStatus": {"response": "notResponded", "time": NEVER}, "showAs": "tentative"} if moved else {}
        copy.change_throughout({**shared, **anew}, call.now)
        if copy.is_gone:
            copy.restore()


def _attendees(entry: Entry, changes: Json) -> list[Json]:
    """Everybody who is invited once the changes are made."""
    attendees: list[Json] = changes["attendees"] if "attendees" in changes else entry.fields["attendees"]
    return attendees


def _asked_anew(given: Json) -> Json:
    kept = {name: value for name, value in given.items() if name != "proposedNewTime"}
    return {**kept, "status": {"response": "notResponded", "time": RESET}}


def _checked(given: Json, allowed: set[str] | frozenset[str]) -> Json:
    """What may be written. Raises ``GraphError`` 400 for a property that may not, or that no event has."""
    for name in given.keys() - allowed:
        if name not in ("id", "changeKey"):
            raise errors.bad_request(f"The property '{name}' cannot be written on type 'microsoft.graph.event'.")
    return {name: value for name, value in given.items() if name in allowed}


def _completed(entry: Entry, changes: Json) -> Json:
    """``attendees`` takes the place of the whole list; who was on it before keeps their answer."""
    if "attendees" not in changes:
        return changes
    known = {address_of(each): each for each in entry.fields["attendees"]}
    given = [attendee({**known.get(address_of(each), {}), **each}) for each in changes["attendees"] or []]
    return {**changes, "attendees": given}


def _refuse(event: Json) -> None:
    """Raises ``GraphError`` 400 for what can be no event."""
    try:
        wrong = flaw(event)
    except zones.UnknownZone as unknown:
        raise errors.zone_not_supported(str(unknown)) from unknown
    if wrong is not None:
        raise errors.validation_failed(wrong)


def _check_neighbours(entry: Entry, changes: Json) -> None:
    """An occurrence stays strictly between the days of the ones before and after it."""
    if entry.day is None or "start" not in changes:
        return
    at = zones.moment(changes["start"])
    days = list(recurrence.days(entry.item.fields["recurrence"], entry.day + FAR))
    others = [each for each in (Entry(entry.mailbox, entry.item, day) for day in days) if not each.is_gone]
    before = next((each for each in reversed(others) if _on(each) < entry.day), None)
    after = next((each for each in others if _on(each) > entry.day), None)
    if before and at.date() <= before.start.astimezone(at.tzinfo).date():
        raise errors.crossing_boundary()
    if after and at.date() >= after.start.astimezone(at.tzinfo).date():
        raise errors.crossing_boundary()


def _on(occurrence: Entry) -> date:
    return occurrence.day or date.min
