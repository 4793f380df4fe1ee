"""What goes out with a write, as msgraph-sdk's body models, whose traps are avoided here.

Their ``send_response`` is False unless it is set, and goes out as such: the organizer would not be told.
"""

from msgraph.generated.models.date_time_time_zone import DateTimeTimeZone
from msgraph.generated.models.event import Event
from msgraph.generated.models.time_slot import TimeSlot
from msgraph.generated.solutions.booking_businesses.item.appointments.item.cancel.cancel_post_request_body import (
    CancelPostRequestBody as BookingCancelPostRequestBody,
)
from msgraph.generated.users.item.events.item.accept.accept_post_request_body import AcceptPostRequestBody
from msgraph.generated.users.item.events.item.cancel.cancel_post_request_body import CancelPostRequestBody
from msgraph.generated.users.item.events.item.decline.decline_post_request_body import DeclinePostRequestBody
from msgraph.generated.users.item.events.item.tentatively_accept.tentatively_accept_post_request_body import (
    TentativelyAcceptPostRequestBody,
)

from bot.graph.events import graph_span, graph_time
from bot.graph.zones import windows_zone
from bot.model.calendars import InvitationReply
from bot.model.times import Span


def decline_body(reply: InvitationReply) -> DeclinePostRequestBody:
    """Source: https://learn.microsoft.com/graph/api/event-decline"""
    return DeclinePostRequestBody(
        comment=_comment(reply), send_response=reply.send_response, proposed_new_time=_proposed(reply)
    )


def tentatively_accept_body(reply: InvitationReply) -> TentativelyAcceptPostRequestBody:
    """Source: https://learn.microsoft.com/graph/api/event-tentativelyaccept"""
    return TentativelyAcceptPostRequestBody(
        comment=_comment(reply), send_response=reply.send_response, proposed_new_time=_proposed(reply)
    )


def accept_body(reply: InvitationReply) -> AcceptPostRequestBody:
    """Without a proposed time, which Graph does not take here. Source: https://learn.microsoft.com/graph/api/event-accept"""
    return AcceptPostRequestBody(comment=_comment(reply), send_response=reply.send_response)


def cancel_body(comment: str | None) -> CancelPostRequestBody:
    """Source: https://learn.microsoft.com/graph/api/event-cancel"""
    return CancelPostRequestBody(comment=comment or None)


def times_body(span: Span) -> Event:
    """Nothing but start and end. Source: https://learn.microsoft.com/graph/api/event-update"""
    return Event(start=_time(graph_time(span.start)), end=_time(graph_time(span.end)))


def booking_cancel_body(message: str) -> BookingCancelPostRequestBody:
    """Source: https://learn.microsoft.com/graph/api/bookingappointment-cancel"""
    return BookingCancelPostRequestBody(cancellation_message=message)


def _comment(reply: InvitationReply) -> str | None:
    """None where nobody would read it: Graph refuses even an empty comment without a response."""
    return (reply.comment or None) if reply.send_response else None


def _proposed(reply: InvitationReply) -> TimeSlot | None:
    if reply.proposed is None:
        return None
    slot = graph_span(reply.proposed)
    return TimeSlot(start=_time(slot["start"]), end=_time(slot["end"]))


def _time(wall_clock: dict[str, str]) -> DateTimeTimeZone:
    """By Windows' name of the zone: of the IANA names Graph promises to take only some.

    Source: https://learn.microsoft.com/graph/api/resources/datetimetimezone
    """
    zone = wall_clock["timeZone"]
    return DateTimeTimeZone(date_time=wall_clock["dateTime"], time_zone=windows_zone(zone) or zone)
