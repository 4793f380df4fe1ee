"""What the inputs of a confirmation card change in its plan.

An input absent from a click means unchanged (a client may leave it out), an empty one means cleared. Everything here
can be forged, so that nothing is taken that the card could not have said.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.model.events import Event
from bot.model.plans import Action, Plan, Step
from bot.model.times import Span
from cards.confirm import COMMENT, DAY, LONGEST_COMMENT, NO_SLOT, SLOT, TAKE, TIME, shares_its_message, tellers

PROPOSING = frozenset({Action.DECLINE, Action.TENTATIVE})


@dataclass(frozen=True, slots=True)
class Unusable:
    """An input that cannot be followed; nothing is done, and the card stays as it is."""

    text: str
    """Name of the text that says why."""


def edited(plan: Plan, data: Mapping[str, Any], now: datetime) -> Plan | Unusable:
    """The plan as its owner left it on the card."""
    steps: list[Step] = []
    for number, step in enumerate(plan.steps):
        outcome = _edited_step(step, number, data, plan, now)
        if isinstance(outcome, Unusable):
            return outcome
        steps.append(outcome)
    if not any(step.ticked for step in steps):
        return Unusable("nothing-ticked")
    return replace(plan, steps=tuple(steps))


def _edited_step(step: Step, number: int, data: Mapping[str, Any], plan: Plan, now: datetime) -> Step | Unusable:
    single = len(plan.steps) == 1
    if not single:
        step = replace(step, ticked=_ticked(data.get(f"{TAKE}{number}"), step.ticked))
    comment = _comment(step, data, plan)
    if isinstance(comment, Unusable):
        return comment
    step = replace(step, comment=comment)
    if not (single and step.ticked):
        return step if not _is_past(step, now) or not step.ticked else Unusable("past-time")
    proposed = _proposed(step, data, ZoneInfo(plan.zone))
    if isinstance(proposed, Unusable):
        return proposed
    step = replace(step, proposed=proposed)
    return Unusable("past-time") if _is_past(step, now) else step


def _ticked(said: Any, before: bool) -> bool:
    """Adaptive Cards send a toggle as the text ``true`` or ``false``."""
    return before if said is None else str(said).lower() == "true"


def _comment(step: Step, data: Mapping[str, Any], plan: Plan) -> str | Unusable | None:
    said = data.get(COMMENT)
    if said is None or step not in tellers(plan) or not shares_its_message(plan):
        return step.comment
    if not isinstance(said, str) or len(said) > LONGEST_COMMENT:
        return Unusable("long-comment")
    return said.strip() or None


def _proposed(step: Step, data: Mapping[str, Any], zone: ZoneInfo) -> Span | Unusable | None:
    if step.proposed is None:
        return _slot(step, data.get(SLOT), zone)
    said = (data.get(DAY), data.get(TIME))
    if said == (None, None):
        return step.proposed
    if said == ("", "") and step.action in PROPOSING:
        return None
    before = step.proposed.start
    start = _moment(
        said[0] or _unless_cleared(said[0], f"{before:%Y-%m-%d}"),
        said[1] or _unless_cleared(said[1], f"{before:%H:%M}"),
        zone,
    )
    if start is None:
        return Unusable("bad-time")
    return step.proposed if start == before else _lasting(start, step.proposed)


def _unless_cleared(said: Any, before: str) -> str | None:
    return before if said is None else None


def _slot(step: Step, said: Any, zone: ZoneInfo) -> Span | Unusable | None:
    event = step.event
    if said in (None, "", NO_SLOT) or not isinstance(event, Event):
        return None
    if step.action not in PROPOSING or not step.send_response or not event.allow_new_time_proposals:
        return Unusable("bad-time")
    day, _, clock = str(said).partition("T")
    start = _moment(day, clock, zone)
    return _lasting(start, event.span) if start else Unusable("bad-time")


def _moment(day: Any, clock: Any, zone: ZoneInfo) -> datetime | None:
    """A wall-clock moment that exists in the zone; None for anything else, also an hour that a clock change skips."""
    try:
        moment = datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), zone)
        exists = moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == moment.replace(tzinfo=None)
    except (TypeError, ValueError, OverflowError):
        return None
    return moment.replace(second=0, microsecond=0) if exists and clock and len(clock) <= len("15:00:00") else None


def _lasting(start: datetime, as_long_as: Span) -> Span:
    end = (start.astimezone(UTC) + as_long_as.duration).astimezone(start.tzinfo)
    return Span(start, end)


def _is_past(step: Step, now: datetime) -> bool:
    return step.proposed is not None and step.proposed.start <= now
