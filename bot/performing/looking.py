"""An event as it is now, compared with what the card showed."""

from datetime import datetime
from enum import Enum, auto

from bot.model.events import Event
from bot.performing.ways import Way


class Seen(Enum):
    """What a look at the event tells."""

    UNTOUCHED = auto()
    """Just what the card showed."""
    DONE = auto()
    """What the action makes of it, whoever did it."""
    CHANGED = auto()
    """Cancelled, moved, or another's."""
    OVER = auto()
    GONE = auto()
    """Deleted; or declined, which takes it out of most calendars."""


def seen(shown: Event, found: Event, way: Way, now: datetime) -> Seen:
    """What has become of the event that the card showed."""
    if way.is_done(found):
        return Seen.DONE
    if found.is_cancelled or has_moved(shown, found) or organizer(shown) != organizer(found):
        return Seen.CHANGED
    return Seen.OVER if found.span.end <= now else Seen.UNTOUCHED


def has_moved(shown: Event, found: Event) -> bool:
    """Whether it starts or ends at another moment; naming it in another zone is no move."""
    return moments(shown) != moments(found)


def moments(event: Event) -> tuple[float, float]:
    """Seconds since 1970: Python never finds the hour of a clock change equal across zones."""
    return event.span.start.timestamp(), event.span.end.timestamp()


def organizer(event: Event) -> str:
    """Whose meeting it is."""
    return event.organizer.address.casefold()
