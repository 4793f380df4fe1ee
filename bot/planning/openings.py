"""Free times in the user's own calendar, and what stands in the way of a time."""

from collections.abc import Iterator, Sequence, Set
from datetime import date, datetime, time, timedelta

from bot.model.calendars import Weekday
from bot.model.events import Calendar, Event, Response, ShowAs
from bot.model.times import Span

DAYS_AHEAD = 14
"""Working days are few; two weeks hold three free times for anybody who has any."""

GRID = timedelta(minutes=30)
"""Meetings are offered on the hour and the half hour."""

LEAD = timedelta(hours=1)
"""Nobody reads a proposal for the next few minutes in time."""


def clashes(span: Span, calendar: Calendar, besides: str) -> tuple[Event, ...]:
    """The user's own events that take up time within the span, earliest first, without the event ``besides``."""
    return tuple(event for event in calendar.events if event.id != besides and _takes(event, span))


def free_times(
    calendar: Calendar,
    event: Event,
    now: datetime,
    working_days: Set[Weekday],
    work_starts: time,
    work_ends: time,
    count: int,
) -> tuple[Span, ...]:
    """Up to ``count`` times at which the event could be instead, earliest first.

    As long as the event, within working hours (wall clock of the calendar's zone), free in the user's own calendar,
    not before ``now`` nor at the event's own time; on different days as far as possible, each as close as possible to
    the event's own time of day.
    """
    by_day = []
    for day in _days(event, now, working_days):
        starts = list(_starts(day, event, work_starts, work_ends))
        taken = _taken(starts, calendar, event)
        by_day.append(sorted(_open(starts, taken, now), key=lambda span: _distance(span, event)))
    return tuple(sorted(_spread(by_day, count), key=lambda span: span.start))


def _takes(event: Event, span: Span) -> bool:
    busy = event.show_as in (ShowAs.BUSY, ShowAs.TENTATIVE, ShowAs.OOF, ShowAs.UNKNOWN)
    return busy and not event.is_cancelled and event.response is not Response.DECLINED and event.span.overlaps(span)


def _days(event: Event, now: datetime, working_days: Set[Weekday]) -> Iterator[date]:
    """The meeting's own day and those after it, where it lies ahead."""
    zone = event.span.start.tzinfo
    first = max(now.astimezone(zone).date(), event.span.start.date())
    days = (first + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
    yield from (day for day in days if day.weekday() in working_days)


def _starts(day: date, event: Event, work_starts: time, work_ends: time) -> Iterator[Span]:
    zone = event.span.start.tzinfo
    start, closing = datetime.combine(day, work_starts, zone), datetime.combine(day, work_ends, zone)
    while start + event.span.duration <= closing:
        yield Span(start, start + event.span.duration)
        start += GRID


def _taken(spans: Sequence[Span], calendar: Calendar, event: Event) -> list[Span]:
    """What takes up time on the day of these spans; the event's own time is no other time."""
    if not spans:
        return []
    whole = Span(spans[0].start, spans[-1].end)
    return [event.span, *(other.span for other in clashes(whole, calendar, besides=event.id))]


def _open(spans: Sequence[Span], taken: Sequence[Span], now: datetime) -> list[Span]:
    later = (span for span in spans if span.start >= now + LEAD)
    return [span for span in later if not any(span.overlaps(other) for other in taken)]


def _distance(span: Span, event: Event) -> tuple[float, datetime]:
    wanted = event.span.start
    at = span.start.replace(year=wanted.year, month=wanted.month, day=wanted.day)
    return abs((at - wanted).total_seconds()), span.start


def _spread(by_day: Sequence[Sequence[Span]], count: int) -> list[Span]:
    """One a day, then a second that does not touch the first, and so on."""
    found: list[Span] = []
    for _ in range(count):
        for spans in by_day:
            fresh = [span for span in spans if not any(_touches(span, other) for other in found)]
            found += fresh[: 1 if len(found) < count else 0]
    return found


def _touches(span: Span, other: Span) -> bool:
    return span.start <= other.end + GRID and other.start <= span.end + GRID
