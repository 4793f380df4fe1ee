"""What an organizer takes back: cancel, and delete."""

from bot.local.graph import answering, errors
from bot.local.graph.calls import ACCEPTED, NO_CONTENT, Answer, Call
from bot.local.graph.mailboxes import Entry

PREFIX = "Canceled: "
"""What Outlook puts before the subject on attendees' copies."""


def cancel(call: Call) -> Answer:
    """The organizer's copy moves to Deleted Items; the attendees' stay, cancelled. One occurrence, or a whole series.

    Source: https://learn.microsoft.com/graph/api/event-cancel
    """
    entry = call.entry
    for name in call.body.keys() - {"comment"}:
        raise errors.bad_request(f"The parameter '{name}' in the request payload is not a valid parameter.")
    if not isinstance(call.body.get("comment"), str | None):
        raise errors.bad_request("A parameter in the request payload is not of the type that the operation expects.")
    if not entry.is_organizer:
        raise errors.invalid_request(
            "Your request can't be completed. You need to be an organizer to cancel a meeting."
        )
    _call_off(call, entry)
    entry.remove()
    return ACCEPTED


def delete(call: Call) -> Answer:
    """An organizer's attendees are told; an attendee's own copy goes silently.

    Source: https://learn.microsoft.com/graph/api/event-delete
    """
    entry = call.entry
    answering.check_etag(call, entry)
    if entry.is_organizer and entry.fields["attendees"]:
        _call_off(call, entry)
    entry.remove()
    return NO_CONTENT


def _call_off(call: Call, entry: Entry) -> None:
    for copy in call.tenant.attendee_copies(entry):
        withdraw(call, copy)
    entry.change_throughout({"isCancelled": True}, call.now)


def withdraw(call: Call, copy: Entry) -> None:
    """Mark an attendee's copy as cancelled; it stays until its owner removes it."""
    subject = copy.fields["subject"]
    if not copy.fields["isCancelled"]:
        subject = PREFIX + subject
    copy.change_throughout({"isCancelled": True, "subject": subject, "showAs": "free"}, call.now)
