"""What an intent comes to, by how the user stands to the meeting: a table."""

from enum import Enum

from bot.model.commands import Intent
from bot.model.events import Booking, Occasion
from bot.model.plans import Action, Reason
from bot.resolving.choice import is_own_appointment


class Standing(Enum):
    """How the user stands to an occasion."""

    ATTENDEE = "attendee"
    ORGANIZER = "organizer"
    """Others attend."""

    ALONE = "alone"
    """The user's own appointment, nobody else attends."""

    HOST = "host"
    """A booking of a business that the user works for."""


Swap = tuple[Action | None, Reason | None]
"""What is done instead of what was said, and why; no action where there is none."""

ACTIONS: dict[Standing, dict[Intent, Swap]] = {
    # An attendee cannot cancel or move: Graph answers 400. Source: https://learn.microsoft.com/graph/api/event-cancel
    Standing.ATTENDEE: {
        Intent.DECLINE: (Action.DECLINE, None),
        Intent.CANCEL: (Action.DECLINE, Reason.NOT_ORGANIZER),
        Intent.TENTATIVE: (Action.TENTATIVE, None),
        Intent.ACCEPT: (Action.ACCEPT, None),
        Intent.PROPOSE: (Action.TENTATIVE, None),
        Intent.RESCHEDULE: (Action.TENTATIVE, Reason.NOT_ORGANIZER),
    },
    # An organizer cannot answer an own invitation. Source: https://learn.microsoft.com/graph/api/event-decline
    Standing.ORGANIZER: {
        Intent.DECLINE: (Action.CANCEL, Reason.ORGANIZER),
        Intent.CANCEL: (Action.CANCEL, None),
        Intent.TENTATIVE: (None, Reason.ORGANIZER),
        Intent.ACCEPT: (None, Reason.ORGANIZER),
        Intent.PROPOSE: (Action.RESCHEDULE, None),
        Intent.RESCHEDULE: (Action.RESCHEDULE, None),
    },
    Standing.ALONE: {
        Intent.DECLINE: (Action.DELETE, None),
        Intent.CANCEL: (Action.DELETE, None),
        Intent.TENTATIVE: (None, Reason.ORGANIZER),
        Intent.ACCEPT: (None, Reason.ORGANIZER),
        Intent.PROPOSE: (Action.RESCHEDULE, None),
        Intent.RESCHEDULE: (Action.RESCHEDULE, None),
    },
    Standing.HOST: {
        Intent.DECLINE: (Action.CANCEL_BOOKING, None),
        Intent.CANCEL: (Action.CANCEL_BOOKING, None),
    },
}


def standing(occasion: Occasion) -> Standing:
    """How the user stands to it."""
    if isinstance(occasion, Booking):
        return Standing.HOST
    if is_own_appointment(occasion):
        return Standing.ALONE
    return Standing.ORGANIZER if occasion.is_organizer else Standing.ATTENDEE


def action(intent: Intent, occasion: Occasion, has_new_time: bool) -> Swap:
    """What the intent comes to. A meeting that one organizes is moved rather than cancelled where a new time is named,
    and an acceptance with another time is a maybe: Graph takes proposals with a decline or a maybe only.

    Source: https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals
    """
    role = standing(occasion)
    if role is Standing.HOST and has_new_time:
        return None, Reason.BOOKING
    done, why = ACTIONS[role].get(intent, (None, Reason.BOOKING))
    if has_new_time and role in (Standing.ORGANIZER, Standing.ALONE):
        return Action.RESCHEDULE, why if why is not None and role is Standing.ORGANIZER else None
    if has_new_time and done is Action.ACCEPT:
        return Action.TENTATIVE, why
    return done, why


def can_be_answered(occasion: Occasion) -> bool:
    """Whether it is an invitation of another."""
    return standing(occasion) is Standing.ATTENDEE
