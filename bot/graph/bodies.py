"""What goes out with a write, as msgraph-sdk's body models, whose traps are avoided here.

Their ``send_response`` is False unless it is set, and goes out as such: the organizer would not be told.
"""

from msgraph.generated.models.date_time_time_zone import DateTimeTimeZone
from msgraph.generated.models.time_slot import TimeSlot
from msgraph.generated.users.item.events.item.decline.decline_post_request_body import DeclinePostRequestBody

from bot.graph.events import graph_span
from bot.model.calendars import InvitationReply
from bot.model.times import Span


def decline_body(reply: InvitationReply) -> DeclinePostRequestBody:
    """Source: https://learn.microsoft.com/graph/api/event-decline"""
    return DeclinePostRequestBody(
        comment=_comment(reply),
        send_response=reply.send_response,
        proposed_new_time=_slot(reply.proposed) if reply.proposed else None,
    )


def _comment(reply: InvitationReply) -> str | None:
    """None where nobody would read it: Graph refuses even an empty comment without a response."""
    return (reply.comment or None) if reply.send_response else None


def _slot(span: Span) -> TimeSlot:
    start, end = graph_span(span)["start"], graph_span(span)["end"]
    return TimeSlot(start=_time(start), end=_time(end))


def _time(wall_clock: dict[str, str]) -> DateTimeTimeZone:
    return DateTimeTimeZone(date_time=wall_clock["dateTime"], time_zone=wall_clock["timeZone"])
