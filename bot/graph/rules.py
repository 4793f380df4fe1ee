"""Which rule of an event Graph has refused by: its code is the same for several, and its message text is never read.

Sources: https://learn.microsoft.com/graph/api/event-decline, https://learn.microsoft.com/graph/api/event-cancel
"""

from bot.model.calendars import InvitationReply
from bot.model.events import Event, EventType
from bot.model.plans import Reason


def rule_of_reply(event: Event, reply: InvitationReply) -> Reason | None:
    """Why an invitation cannot be answered so; None where the event does not tell."""
    broken = {
        Reason.ORGANIZER: event.is_organizer,
        Reason.ALREADY_CANCELLED: event.is_cancelled,
        Reason.PROPOSALS_NOT_ALLOWED: bool(reply.proposed) and not event.allow_new_time_proposals,
        Reason.PROPOSAL_NEEDS_RESPONSE: bool(reply.proposed) and not reply.send_response,
        Reason.NO_RESPONSE_WANTED: reply.send_response and not event.response_requested,
        Reason.WHOLE_SERIES: bool(reply.proposed) and event.type is EventType.SERIES_MASTER,
    }
    return _first(broken)


def rule_of_organizing(event: Event) -> Reason | None:
    """Why a meeting cannot be cancelled or moved; None where the event does not tell."""
    return _first({Reason.NOT_ORGANIZER: not event.is_organizer, Reason.ALREADY_CANCELLED: event.is_cancelled})


def _first(broken: dict[Reason, bool]) -> Reason | None:
    return next((reason for reason, holds in broken.items() if holds), None)
