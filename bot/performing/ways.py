"""How each action is carried out, and how to see that it was."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.model.calendars import InvitationReply, UserCalendar
from bot.model.events import Event, Response
from bot.model.plans import Action, Reason, Step


@dataclass(frozen=True, slots=True)
class Way:
    """One action."""

    write: Callable[[UserCalendar, Step], Awaitable[None]]
    """Sent once; raises what ``CalendarError`` heads, or ``SignInNeeded``."""

    is_done: Callable[[Event], bool]
    """Whether the event, as it is now, is what the action makes of it."""

    already: Reason
    """The rule that the calendar names where it was done before."""


async def decline(calendar: UserCalendar, step: Step) -> None:
    """Decline, with the comment and the time that the card showed."""
    await calendar.decline(step.event.id, InvitationReply(step.comment, step.send_response, step.proposed))


WAYS: dict[Action, Way] = {
    Action.DECLINE: Way(decline, lambda event: event.response is Response.DECLINED, Reason.ALREADY_DECLINED),
}
"""An action that is missing here is refused; nothing is done in its place."""
