"""Which rule of an event Graph has refused by: its code is the same for most, and its message text is never read.

Left out is what needs the time of day (over, a proposal in the past), which whoever writes knows before, and a comment
without a response, which never goes out.
Sources: https://learn.microsoft.com/graph/api/event-decline, https://learn.microsoft.com/graph/api/event-cancel,
https://learn.microsoft.com/graph/outlook-schedule-recurring-events
"""

from datetime import datetime, time

from bot.model.calendars import InvitationReply
from bot.model.events import Event, EventType, Response
from bot.model.plans import Reason
from bot.model.times import Span

CODES = {"erroroccurrencecrossingboundary": Reason.CROSSES_OCCURRENCE}
"""Codes that name a rule by themselves, in lower case."""


def rule_of_reply(event: Event, reply: InvitationReply) -> Reason | None:
    """Why an invitation cannot be answered so; None where the event does not tell."""
    proposes = reply.proposed is not None
    broken = {
        Reason.ORGANIZER: event.is_organizer,
        Reason.ALREADY_CANCELLED: event.is_cancelled,
        Reason.PROPOSALS_NOT_ALLOWED: proposes and not event.allow_new_time_proposals,
        Reason.PROPOSAL_NEEDS_RESPONSE: proposes and not reply.send_response,
        Reason.NO_RESPONSE_WANTED: reply.send_response and not event.response_requested,
        Reason.WHOLE_SERIES: proposes and event.type is EventType.SERIES_MASTER,
        Reason.ALL_DAY: proposes and event.is_all_day,
        Reason.ALREADY_DECLINED: event.response is Response.DECLINED,
    }
    return _first(broken)


def rule_of_cancelling(event: Event) -> Reason | None:
    """Why a meeting cannot be cancelled; None where the event does not tell."""
    return _first({Reason.NOT_ORGANIZER: not event.is_organizer, Reason.ALREADY_CANCELLED: event.is_cancelled})


def rule_of_moving(event: Event, span: Span) -> Reason | None:
    """Why a meeting cannot be moved there; None where the event does not tell."""
    broken = {
        Reason.ALL_DAY: event.is_all_day and not (_is_midnight(span.start) and _is_midnight(span.end)),
        Reason.WHOLE_SERIES: event.type is EventType.SERIES_MASTER,
    }
    return rule_of_cancelling(event) or _first(broken)


def rule_of_privacy(event: Event) -> Reason | None:
    """Why nothing can be done in another's calendar; None where the event does not tell."""
    return Reason.PRIVATE if event.is_private else None


def _first(broken: dict[Reason, bool]) -> Reason | None:
    return next((reason for reason, holds in broken.items() if holds), None)


def _is_midnight(moment: datetime) -> bool:
    return moment.time() == time(0)
