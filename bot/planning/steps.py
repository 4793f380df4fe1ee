"""A command and one event to a step, under every rule that is known before Graph is asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model.commands import Command, Intent
from bot.model.events import Booking, Event, EventType, Occasion
from bot.model.plans import Action, Reason, Step
from bot.model.times import Span
from bot.planning.new_time import new_span
from bot.planning.roles import action

InWords = Callable[[Span], str]
"""A proposed time as a sentence that the organizer reads."""

MOVED_BY_TIME = (Intent.PROPOSE, Intent.RESCHEDULE)
"""Intents that come to nothing without a new time."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why there is no step."""

    reason: Reason
    asks: bool = False
    """True where the user can settle it with an answer, False where it is not possible at all."""


def step(command: Command, occasion: Occasion, now: datetime, in_words: InWords) -> Step | Obstacle:
    """What the command comes to for one event that stands, or why it comes to nothing."""
    done, why = action(command.intent, occasion, command.new_time is not None)
    if done is None:
        return Obstacle(why or Reason.BOOKING)
    if isinstance(occasion, Booking):
        return _unless_quiet(command, Reason.CANCEL_NOTIFIES, Step(done, occasion, command.comment, reason=why))
    if _is_withheld(occasion):
        return Obstacle(Reason.PRIVATE)
    moved = _new_time(command, occasion, now)
    if isinstance(moved, Obstacle):
        return moved
    if done in (Action.DECLINE, Action.TENTATIVE, Action.ACCEPT):
        return _answer(
            command, Step(done, occasion, command.comment, command.send_response, moved, why), occasion, in_words
        )
    return _own(command, Step(done, occasion, command.comment, proposed=moved, reason=why), occasion)


def _is_withheld(event: Event) -> bool:
    """A private meeting of another, of which only the time can be seen."""
    return event.is_private and not event.is_organizer and not event.subject


def _new_time(command: Command, event: Event, now: datetime) -> Span | Obstacle | None:
    if command.new_time is None:
        return Obstacle(Reason.WHICH_TIME, asks=True) if command.intent in MOVED_BY_TIME else None
    if event.is_all_day:
        return Obstacle(Reason.ALL_DAY)
    if event.type is EventType.SERIES_MASTER:
        # Outlook offers no new time for a whole series, and what Graph does with one is not documented.
        return Obstacle(Reason.WHOLE_SERIES)
    span = new_span(command.new_time, event.span, now)
    if span is None:
        return Obstacle(Reason.WHICH_TIME, asks=True)
    return Obstacle(Reason.IN_THE_PAST) if span.start < now else span


def _own(command: Command, planned: Step, event: Event) -> Step | Obstacle:
    """An own meeting: cancelling and moving it tell everybody in it, whatever was asked for."""
    if not event.attendees:
        return replace(planned, comment=None)
    told = Reason.CANCEL_NOTIFIES if planned.action is Action.CANCEL else Reason.MOVE_NOTIFIES
    return _unless_quiet(command, told, planned)


def _unless_quiet(command: Command, told: Reason, planned: Step) -> Step | Obstacle:
    return planned if command.send_response else Obstacle(told, asks=True)


def _answer(command: Command, planned: Step, event: Event, in_words: InWords) -> Step | Obstacle:
    """An invitation of another. Source: https://learn.microsoft.com/graph/api/event-decline"""
    if not event.response_requested:
        return _unheard(command, planned)
    if planned.proposed is not None and not planned.send_response:
        return Obstacle(Reason.PROPOSAL_NEEDS_RESPONSE, asks=True)
    if planned.comment is not None and not planned.send_response:
        return Obstacle(Reason.COMMENT_NEEDS_RESPONSE, asks=True)
    if planned.proposed is not None and not event.allow_new_time_proposals:
        comment = _with(planned.comment, in_words(planned.proposed))
        return replace(planned, proposed=None, comment=comment, reason=Reason.PROPOSALS_NOT_ALLOWED)
    return planned


def _unheard(command: Command, planned: Step) -> Step | Obstacle:
    """The organizer wants no answers: Graph refuses one that carries a comment or is to be sent."""
    if command.intent in MOVED_BY_TIME:
        return Obstacle(Reason.NO_RESPONSE_WANTED)
    return replace(planned, comment=None, proposed=None, send_response=False, reason=Reason.NO_RESPONSE_WANTED)


def _with(comment: str | None, sentence: str) -> str:
    """The user's own words first."""
    if not comment:
        return sentence
    return f"{comment} {sentence}" if comment[-1] in ".!?…。！？" else f"{comment}. {sentence}"
