"""What one parser found, before it was joined with its neighbours and completed."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import Enum

from bot.languages.time_words import PartOfDay


class Open(Enum):
    """Which end of a stretch was left open."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text and what they say of a time."""

    begin: int
    """First token."""

    end: int
    """Exclusive."""

    first: date | None = None
    last: date | None = None
    """Inclusive."""

    start: time | None = None
    stop: time | None = None
    stop_half_said: bool = True
    half_said: bool = True
    """False where nobody said which half of the day ``start`` lies in."""

    meridiem: bool = False
    """Whether it was said by "am" or "pm", and not by counting 24 hours."""

    part: PartOfDay | None = None
    bare: bool = False
    """A number alone: an hour only in company."""

    timid: bool = False
    """Words that mean something else as often ("may"): a time only in company."""

    weekday: int | None = None
    today_too: bool = False
    """A bare weekday that is today's."""

    coming: date | None = None
    """The other reading of "next Friday": the one of this week."""

    rather: date | None = None
    """The one day that "the end of the week" is where only one will do."""

    whole: bool = False
    """The days are a week, a weekend or a month, as the calendar has them."""

    day_of_month: int | None = None
    """The day was said, its month was not."""

    relative: bool = False
    """ "Tomorrow", "yesterday": never another weekday than it is."""

    counted: bool = False
    """A day so many days, weeks or months from today."""

    open: Open | None = None
    duration: timedelta | None = None
    shift: timedelta | None = None
    same_time: bool = False
    zone: str | None = None

    @property
    def has_day(self) -> bool:
        """Whether a day was said."""
        return self.first is not None

    @property
    def has_clock(self) -> bool:
        """Whether a clock time was said."""
        return self.start is not None or self.stop is not None

    @property
    def has_time(self) -> bool:
        """Whether a clock time or a part of the day was said."""
        return self.has_clock or self.part is not None

    @property
    def is_day(self) -> bool:
        """Whether only days were said."""
        return self.has_day and not self.has_time and not self.same_time

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said of a time after all."""
        return not (self.has_day or self.has_time or self.same_time or self.shift or self.duration)

    def spread(self, begin: int, end: int) -> "Piece":
        """The same over other tokens."""
        return replace(self, begin=begin, end=end)


def a_day(begin: int, end: int, day: date) -> Piece:
    """A piece that is one day."""
    return Piece(begin, end, first=day, last=day)
