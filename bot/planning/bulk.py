"""A bulk command: one step for each event, and what is left alone unless it is named."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.model.commands import Command
from bot.model.events import Booking, Event, Occasion, ShowAs
from bot.model.plans import Reason, Step
from bot.planning.roles import Standing, standing
from bot.planning.steps import InWords, Obstacle, step

PASSED_OVER = frozenset({Reason.ORGANIZER, Reason.BOOKING})
"""Obstacles of one event that stop nothing: what cannot be accepted is not meant by "accept everything"."""


def bulk_steps(
    command: Command, events: Sequence[Occasion], is_named: bool, now: datetime, in_words: InWords
) -> tuple[Step, ...] | Obstacle:
    """A step for each event; unticked where the event is left alone unless the user ticks it.

    Left alone are bookings, own appointments, all-day and free events unless the words named them (``is_named``), and
    whatever would tell people where that was not wanted.
    """
    made: list[Step] = []
    passed_over: Obstacle | None = None
    for event in events:
        one = _step(command, event, now, in_words)
        if isinstance(one, Step):
            made.append(one if is_named or not _is_aside(event) else replace(one, ticked=False))
        elif one.reason in PASSED_OVER:
            passed_over = one
        else:
            return one
    return tuple(made) or passed_over or ()


def _step(command: Command, event: Occasion, now: datetime, in_words: InWords) -> Step | Obstacle:
    """As for a single event, but one that cannot be cancelled quietly is listed and not asked about."""
    one = step(command, event, now, in_words)
    if isinstance(one, Obstacle) and one.reason is Reason.CANCEL_NOTIFIES:
        loud = step(replace(command, send_response=True), event, now, in_words)
        return replace(loud, ticked=False, reason=one.reason) if isinstance(loud, Step) else loud
    return one


def _is_aside(occasion: Occasion) -> bool:
    if isinstance(occasion, Booking):
        return True
    return _is_loose(occasion) or standing(occasion) is Standing.ALONE


def _is_loose(event: Event) -> bool:
    return event.is_all_day or event.show_as is ShowAs.FREE
