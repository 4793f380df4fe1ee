"""An event as it is now, compared with what the card showed."""

from datetime import datetime
from enum import Enum, auto

from bot.model.events import Event, Occasion
from bot.model.plans import Step
from bot.performing.ways import Way, people


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
    GONE = auto()
    """Deleted; or declined, which takes it out of most calendars."""


def seen(step: Step, found: Occasion, way: Way, now: datetime) -> Seen:
    """What has become of the event that the card showed."""
    shown = step.event
    if way.is_done(found, step):
        return Seen.BLURRED if way.is_done(shown, step) else Seen.DONE
    if has_moved(shown, found) or (way.tells_attendees and people(shown) != people(found)):
        return Seen.CHANGED
    if isinstance(found, Event) and (found.is_cancelled or organizer(shown) != organizer(found)):
        return Seen.CHANGED
    return Seen.OVER if found.span.end <= now else Seen.UNTOUCHED


def has_moved(shown: Occasion, found: Occasion) -> bool:
    """Whether it starts or ends at another moment; naming it in another zone is no move."""
    return moments(shown) != moments(found)


def moments(event: Occasion) -> tuple[float, float]:
    """Seconds since 1970: Python never finds the hour of a clock change equal across zones."""
    return event.span.start.timestamp(), event.span.end.timestamp()


def organizer(event: Occasion) -> str:
    """Whose meeting it is; nobody's for a booking."""
    return event.organizer.address.casefold() if isinstance(event, Event) else ""
