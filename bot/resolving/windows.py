"""The time that names a meeting, as windows that an occasion is in or not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.events import Event, Occasion
from bot.model.times import Part, Span, TimePhrase

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Window:
    """One reading of a time phrase, in a zone."""

    phrase: TimePhrase
    zone: str
    """IANA name: the one that the phrase names, else the user's."""

    @property
    def has_day(self) -> bool:
        """Whether a day was said."""
        return self.phrase.first is not None

    @property
    def is_moment(self) -> bool:
        """Whether just a start was said ("my 3pm")."""
        return self.phrase.start is not None and self.phrase.end is None and not self.phrase.vague

    @property
    def is_stretch(self) -> bool:
        """Whether both ends were said and are meant ("everything from 2 to 4")."""
        return self.phrase.end is not None and not self.phrase.vague

    @property
    def is_one_day(self) -> bool:
        """Whether it names a day, or less than one: of a series then a single occurrence."""
        return self.has_day and self.phrase.last in (self.phrase.first, None)

    @property
    def span(self) -> Span | None:
        """From its first moment to its last; None where no day was said."""
        if self.phrase.first is None:
            return None
        return self._stretch(self.phrase.first, self.phrase.last or self.phrase.first)

    def starts(self, occasion: Occasion) -> bool:
        """Whether the occasion starts in it; at a moment, exactly then. All-day events start at no time of day."""
        if self.phrase.start is not None and _is_all_day(occasion):
            return False
        start = self._local(occasion)
        if self.is_moment:
            return start.time() == self.phrase.start and self._is_on(start.date()) and self._lasts(occasion)
        span = self.span or self._stretch(start.date(), start.date())
        return span.start <= start < span.end and self._lasts(occasion)

    def touches(self, occasion: Occasion) -> bool:
        """Whether the occasion goes on at some moment of it."""
        day = self._local(occasion).date()
        if self.is_moment and not self._is_on(day):
            return False
        span = self._stretch(day, day) if self.is_moment or self.span is None else self.span
        return span.overlaps(occasion.span) or self.starts(occasion)

    def is_past(self, now: datetime) -> bool:
        """Whether it lies before now altogether: the sentence names the past."""
        return self.span is not None and self.span.end <= now

    def _local(self, occasion: Occasion) -> datetime:
        return occasion.span.start.astimezone(ZoneInfo(self.zone))

    def _is_on(self, day: date) -> bool:
        first, last = self.phrase.first, self.phrase.last or self.phrase.first
        return first is None or last is None or first <= day <= last

    def _lasts(self, occasion: Occasion) -> bool:
        """ "The half-hour meeting": a duration by itself is a trait of the meeting."""
        said = self.phrase.duration
        return said is None or self.phrase.start is not None or occasion.span.duration == said

    def _stretch(self, first: date, last: date) -> Span:
        zone = ZoneInfo(self.zone)
        start = datetime.combine(first, self.phrase.start or MIDNIGHT, zone)
        if self.is_moment:
            return Span(start, start + MINUTE)
        if self.phrase.end is None:
            return Span(start, datetime.combine(last + DAY, MIDNIGHT, zone))
        end = datetime.combine(last, self.phrase.end, zone)
        return Span(start, end if end > start else end + DAY)


def windows(phrase: TimePhrase, zone: str) -> tuple[Window, ...]:
    """Every reading of a phrase, the likeliest first."""
    return tuple(Window(reading, reading.zone or zone) for reading in _readings(phrase))


def _readings(phrase: TimePhrase) -> Iterator[TimePhrase]:
    said = (phrase, *phrase.alternatives)
    yield from said
    for reading in said:
        if Part.HALF_OF_DAY in reading.assumed and reading.start is not None:
            yield replace(reading, start=_other_half(reading.start), end=reading.end and _other_half(reading.end))


def _other_half(at: time) -> time:
    return at.replace(hour=(at.hour + 12) % 24)


def _is_all_day(occasion: Occasion) -> bool:
    return isinstance(occasion, Event) and occasion.is_all_day
