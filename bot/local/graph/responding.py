"""What an attendee answers: decline, tentativelyAccept, accept."""

from datetime import datetime

from bot.local.documents import Json
from bot.local.graph import errors, zones
from bot.local.graph.calls import ACCEPTED, Answer, Call
from bot.local.graph.defaults import address_of
from bot.local.graph.mailboxes import Entry

SHOWN_AS = {"accepted": "busy", "tentativelyAccepted": "tentative", "declined": "free"}


def decline(call: Call) -> Answer:
    """Answer no; the copy leaves the attendee's calendar unless the mailbox keeps declined events.

    Source: https://learn.microsoft.com/graph/api/event-decline
    """
    return _respond(call, "declined")


def tentatively_accept(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/event-tentativelyaccept"""
    return _respond(call, "tentativelyAccepted")


def accept(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/event-accept, which has no ``proposedNewTime``."""
    return _respond(call, "accepted")


def _respond(call: Call, response: str) -> Answer:
    entry, reply = call.entry, _reply(call, proposes=response != "accepted")
    _refuse(entry, reply)
    status = {"response": response, "time": zones.instant(call.now)}
    if reply["sendResponse"]:
        _tell_organizer(call, entry, status, reply["proposedNewTime"])
    changes: Json = {"responseStatus": status, "showAs": SHOWN_AS[response]}
    entry.change_throughout(changes, call.now)
    if response == "declined" and not entry.mailbox.owner.keep_declined:
        entry.remove()
    return ACCEPTED


def _reply(call: Call, proposes: bool) -> Json:
    """The action's parameters, checked as far as no event is needed for it. ``sendResponse`` is true by default."""
    allowed = {"comment", "sendResponse", *(["proposedNewTime"] if proposes else [])}
    for name in call.body.keys() - allowed:
        raise errors.bad_request(
            f"The parameter '{name}' in the request payload is not a valid parameter for the operation."
        )
    reply: Json = {"comment": None, "sendResponse": True, "proposedNewTime": None} | call.body
    if reply["sendResponse"] is None:
        reply["sendResponse"] = True
    if not isinstance(reply["sendResponse"], bool) or not isinstance(reply["comment"], str | None):
        raise errors.bad_request("A parameter in the request payload is not of the type that the operation expects.")
    if reply["comment"] is not None and not reply["sendResponse"]:
        raise errors.invalid_parameter("'SendResponse' must be true when 'Comment' is not null")
    if reply["proposedNewTime"] is not None:
        if not reply["sendResponse"]:
            raise errors.invalid_parameter("'SendResponse' must be true when 'ProposedNewTime' is not null")
        check_slot(reply["proposedNewTime"])
    return reply


def _refuse(entry: Entry, reply: Json) -> None:
    """The rules of the event. Raises ``GraphError`` 400."""
    event = entry.fields
    if event["isOrganizer"]:
        raise errors.invalid_request(
            "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer."
        )
    if event["isCancelled"]:
        raise errors.invalid_request("You can't respond to a meeting that's been canceled.")
    if not event["responseRequested"] and reply["sendResponse"]:
        raise errors.invalid_request(
            "Your request can't be completed. The meeting organizer hasn't requested a response."
        )
    if reply["proposedNewTime"] and not event["allowNewTimeProposals"]:
        raise errors.invalid_request(
            "Your request can't be completed. The meeting organizer doesn't allow new time proposals."
        )


def _tell_organizer(call: Call, entry: Entry, status: Json, proposed: Json | None) -> None:
    """The organizer's attendee list takes the answer, and the proposal with it.

    Source: https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals
    """
    copy = call.tenant.organizer_copy(entry)
    if copy is None:
        return
    for each in [copy, *_days_with_own_attendees(copy)]:
        attendees = [
            _answered(attendee, status, proposed) if address_of(attendee) == entry.mailbox.key else attendee
            for attendee in each.fields["attendees"]
        ]
        each.change({"attendees": attendees}, call.now)


def _days_with_own_attendees(copy: Entry) -> list[Entry]:
    """An answer to a whole series is one to each of its days."""
    if copy.day is not None or not copy.item.is_series:
        return []
    return [
        Entry(copy.mailbox, copy.item, datetime.fromisoformat(day).date())
        for day, own in copy.item.days.items()
        if "attendees" in own.fields and not own.gone
    ]


def _answered(attendee: Json, status: Json, proposed: Json | None) -> Json:
    """A new answer takes the place of the former one, and of its proposal."""
    kept = {name: value for name, value in attendee.items() if name != "proposedNewTime"}
    return {**kept, "status": status} | ({"proposedNewTime": proposed} if proposed else {})


def check_slot(slot: object) -> None:
    """A ``timeSlot`` with two times in known zones, the second after the first. Raises ``GraphError`` 400."""
    try:
        start, end = (zones.moment(slot[name]) for name in ("start", "end"))  # type: ignore[index]
    except zones.UnknownZone as unknown:
        raise errors.zone_not_supported(str(unknown)) from unknown
    except (TypeError, KeyError, ValueError):
        raise errors.bad_request("The parameter 'proposedNewTime' is not a valid timeSlot.") from None
    if end <= start:
        raise errors.invalid_parameter("The end of a timeSlot must be after its start.")
