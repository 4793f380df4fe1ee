"""What was said of a time, and the spans that come of it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class Part(StrEnum):
    """A part of a time that a sentence may leave out."""

    DAY = "day"
    TIME = "time"
    HALF_OF_DAY = "half_of_day"
    """"at 3" is 15:00 in a work context: morning or afternoon was not said."""
    DURATION = "duration"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time as a sentence puts it: before any calendar was looked at, in the speaker's own zone.

    What nobody said is None; what was completed is named in ``assumed``, and a confirmation shows it.
    """

    first: date | None = None
    """The first day, or the only one."""

    last: date | None = None
    """The last day, inclusive; equals ``first`` for a single day, None exactly when ``first`` is."""

    start: time | None = None
    """Wall-clock time, to the minute, without a zone."""

    end: time | None = None
    """Exclusive. At or before ``start`` it is on the day after ``last``; None where no end was said.

    Alone, and ``vague``, it is "before 4 pm"; a ``start`` alone that is ``vague`` is "after 3 pm".
    """

    vague: bool = False
    """True for a stretch to look in ("Thursday afternoon"), False for a stretch that is meant ("3 to 4 pm")."""

    shift: timedelta | None = None
    """Relative to the meeting that is talked about: "an hour later" is +1 h, "half an hour earlier" -30 min."""

    duration: timedelta | None = None
    """How long, where that was said ("for 30 minutes")."""

    same_time: bool = False
    """"Same time Thursday": the meeting's own time of day, said in so many words."""

    zone: str | None = None
    """IANA name, where a zone was named ("3pm London time")."""

    assumed: frozenset[Part] = frozenset()
    """Parts nobody said. A confirmation must show every one of them."""

    alternatives: tuple["TimePhrase", ...] = field(default=())
    """Other readings of the same words, the likelier first ("next Friday"); the calendar decides among them."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in a named zone."""

    start: datetime
    """Aware, with a named zone, so that clock changes are counted."""

    end: datetime
    """Aware; exclusive; the same zone as ``start``."""

    assumed: frozenset[Part] = frozenset()
    """Parts nobody said. A confirmation must show every one of them."""

    @property
    def duration(self) -> timedelta:
        """Elapsed time, also across a clock change."""
        return timedelta(seconds=self.end.timestamp() - self.start.timestamp())

    def is_at(self, other: "Span") -> bool:
        """Whether both begin and end at the same moments; naming them in another zone makes no difference.

        Python never finds the hour of a clock change equal across zones.
        """
        return (self.start.timestamp(), self.end.timestamp()) == (other.start.timestamp(), other.end.timestamp())

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a moment; touching at an end is no overlap."""
        return self.start < other.end and other.start < self.end
