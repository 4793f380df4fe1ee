"""How each action is carried out, and how to see that it was."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.model.calendars import InvitationReply, UserCalendar
from bot.model.events import Booking, Event, Occasion, Response
from bot.model.plans import Action, Reason, Step


@dataclass(frozen=True, slots=True)
class Way:
    """One action."""

    write: Callable[[UserCalendar, Step], Awaitable[None]]
    """Sent once; raises what ``CalendarError`` heads, or ``SignInNeeded``."""

    is_done: Callable[[Occasion, Step], bool]
    """Whether the event, as it is now, is what the step makes of it."""

    already: Reason | None = None
    """The rule that the calendar names where it was done before; None where it names none."""

    tells_attendees: bool = False
    """Whether those who attend are told: then the card named their number, and nobody may have come or gone since."""

    gone_is_done: bool = False
    """Whether an event that is no longer there is all that was wanted, whoever took it away."""

    takes: type[Event] | type[Booking] = Event
    """What it can be done to."""


def answers(response: Response) -> Callable[[Occasion, Step], bool]:
    """Whether the invitation was answered so."""
    return lambda event, _step: isinstance(event, Event) and event.response is response


def is_cancelled(event: Occasion, _step: Step) -> bool:
    """Where a cancelled meeting is still to be seen, it says so."""
    return isinstance(event, Event) and event.is_cancelled


def is_moved(event: Occasion, step: Step) -> bool:
    """Whether it is at the new time."""
    return step.proposed is not None and step.proposed.is_at(event.span)


def is_never_seen(_event: Occasion, _step: Step) -> bool:
    """An event that is there was neither deleted nor, for a booking, cancelled."""
    return False


async def decline(calendar: UserCalendar, step: Step) -> None:
    """Decline, with the comment and the time that the card showed."""
    await calendar.decline(step.event.id, reply(step))


async def tentatively_accept(calendar: UserCalendar, step: Step) -> None:
    """Answer maybe, or propose a time without declining."""
    await calendar.tentatively_accept(step.event.id, reply(step))


async def accept(calendar: UserCalendar, step: Step) -> None:
    """Answer yes."""
    await calendar.accept(step.event.id, reply(step))


async def cancel(calendar: UserCalendar, step: Step) -> None:
    """Cancel for everybody."""
    await calendar.cancel(step.event.id, step.comment)


async def delete(calendar: UserCalendar, step: Step) -> None:
    """Remove an appointment of the user's own."""
    await calendar.delete(step.event.id)


async def reschedule(calendar: UserCalendar, step: Step) -> None:
    """Move it to the time that the card showed."""
    if step.proposed is None:
        raise ValueError("a move without a time")
    await calendar.reschedule(step.event.id, step.proposed)


async def cancel_booking(calendar: UserCalendar, step: Step) -> None:
    """Cancel for the customers, who read the message."""
    if not isinstance(step.event, Booking):
        raise TypeError("no booking")
    await calendar.cancel_booking(step.event.business_id, step.event.id, step.comment or "")


def reply(step: Step) -> InvitationReply:
    """What goes out with an answer."""
    return InvitationReply(step.comment, step.send_response, step.proposed)


WAYS: dict[Action, Way] = {
    Action.DECLINE: Way(decline, answers(Response.DECLINED), Reason.ALREADY_DECLINED),
    Action.TENTATIVE: Way(tentatively_accept, answers(Response.TENTATIVELY_ACCEPTED)),
    Action.ACCEPT: Way(accept, answers(Response.ACCEPTED)),
    Action.CANCEL: Way(cancel, is_cancelled, Reason.ALREADY_CANCELLED, tells_attendees=True),
    Action.DELETE: Way(delete, is_never_seen, tells_attendees=True, gone_is_done=True),
    Action.RESCHEDULE: Way(reschedule, is_moved, tells_attendees=True),
    Action.CANCEL_BOOKING: Way(cancel_booking, is_never_seen, tells_attendees=True, takes=Booking),
}
