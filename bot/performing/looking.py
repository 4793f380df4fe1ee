"""An event as it is now, compared with what the card showed."""

from datetime import datetime
from enum import Enum, auto

from bot.model.events import Event, Occasion
from bot.model.plans import Step
from bot.performing.ways import Way


class Seen(Enum):
    """What a look at the event tells."""

    UNTOUCHED = auto()
    """Just what the card showed."""
    BLURRED = auto()
    """What the card showed is what the step makes of it: no look can tell the one from the other."""
    DONE = auto()
    """What the step makes of it, whoever did it."""
    CHANGED = auto()
    """Cancelled, moved, another's, or with other people where they are told."""
    OVER = auto()
    TOO_LATE = auto()
    """The time that would be proposed, or moved to, has passed since the card was shown."""
    GONE = auto()
    """Deleted; or declined, which takes it out of most calendars."""


def seen(step: Step, found: Occasion, way: Way, now: datetime) -> Seen:
    """What has become of the event that the card showed."""
    shown, done = step.event, way.is_done(found, step)
    if done and not way.is_done(shown, step):
        return Seen.DONE
    if not found.span.is_at(shown.span) or (way.tells_attendees and people(shown) != people(found)):
        return Seen.CHANGED
    if isinstance(found, Event) and (found.is_cancelled or organizer(shown) != organizer(found)):
        return Seen.CHANGED
    if found.span.end <= now:
        return Seen.OVER
    if step.proposed is not None and step.proposed.start < now:
        return Seen.TOO_LATE
    return Seen.BLURRED if done else Seen.UNTOUCHED


def people(event: Occasion) -> frozenset[str]:
    """Who attends, by address."""
    attendees = event.attendees if isinstance(event, Event) else event.customers
    return frozenset(person.address.casefold() or person.name for person in attendees)


def organizer(event: Occasion) -> str:
    """Whose meeting it is; nobody's for a booking."""
    return event.organizer.address.casefold() if isinstance(event, Event) else ""
