"""The new time that a sentence names, beside the meeting it is for."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.times import Part, Span, TimePhrase

HALF_A_DAY = timedelta(hours=12)
WAKING_HOURS = range(7, 23)
"""Wall-clock hours at which a meeting may start without being doubted."""


def new_span(said: TimePhrase, meeting: Span, now: datetime) -> Span | None:
    """When the meeting would be instead, in the meeting's own zone; None where that is no definite time.

    What was not said is kept from the meeting, and named in ``assumed``: its day, its time of day, its length.
    "Thursday afternoon", "next week" and the time that the meeting has anyway are not definite.
    """
    spans = [span for reading in (said, *said.alternatives) if (span := _one_reading(reading, meeting, now))]
    coming = [span for span in spans if span.start >= now]
    return next(iter(coming or spans), None)


def _one_reading(said: TimePhrase, meeting: Span, now: datetime) -> Span | None:
    if said.shift is not None:
        start = _moved_day(said, meeting.start + said.shift)
    elif _is_indefinite(said):
        return None
    else:
        start = _start(said, meeting, now)
    span = _lasting(start, said, meeting)
    return None if (span.start, span.end) == (meeting.start, meeting.end) else span


def _is_indefinite(said: TimePhrase) -> bool:
    over_days = said.first is not None and said.last not in (said.first, None)
    says_nothing = said.first is None and said.start is None and said.duration is None
    return said.vague or over_days or says_nothing or (said.start is None and said.end is not None)


def _moved_day(said: TimePhrase, start: datetime) -> datetime:
    return (
        start if said.first is None else start.replace(year=said.first.year, month=said.first.month, day=said.first.day)
    )


def _start(said: TimePhrase, meeting: Span, now: datetime) -> datetime:
    """Wall-clock time in the zone that was named, else in the meeting's."""
    zone = ZoneInfo(said.zone) if said.zone else meeting.start.tzinfo
    kept = meeting.start.astimezone(zone)
    day: date = said.first or kept.date()
    at: time = said.start or kept.time()
    start = datetime.combine(day, at, zone)
    if Part.HALF_OF_DAY in said.assumed:
        start = _likelier_half(start, kept, now)
    return start.astimezone(meeting.start.tzinfo)


def _likelier_half(start: datetime, kept: datetime, now: datetime) -> datetime:
    """An hour without "am" or "pm" is in the meeting's own half of the day where that is closer to the meeting.

    "Move my 6pm to 7" is 19:00, "move my 10am to 2" is 14:00. A half that is over already is not meant either.
    """
    other = start + HALF_A_DAY if start.hour < 12 else start - HALF_A_DAY
    if start < now:
        return other if other >= now else start
    same_half = (other.hour < 12) == (kept.hour < 12)
    closer = abs(_minutes(other) - _minutes(kept)) < abs(_minutes(start) - _minutes(kept))
    return other if same_half and closer and other.hour in WAKING_HOURS and other >= now else start


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _lasting(start: datetime, said: TimePhrase, meeting: Span) -> Span:
    """To the end that was said, for as long as was said, or for as long as the meeting lasts."""
    assumed = said.assumed - {Part.DAY, Part.TIME, Part.DURATION}
    if said.shift is None and said.first is None:
        assumed |= {Part.DAY}
    if said.shift is None and said.start is None and not said.same_time:
        assumed |= {Part.TIME}
    if said.end is not None and said.start is not None:
        return Span(start, start + _length(said.start, said.end), assumed)
    if said.duration is not None:
        return Span(start, _after(start, said.duration), assumed)
    return Span(start, _after(start, meeting.duration), assumed | {Part.DURATION})


def _length(start: time, end: time) -> timedelta:
    """An end at or before the start is on the next day."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return timedelta(minutes=minutes if minutes > 0 else minutes + 24 * 60)


def _after(start: datetime, elapsed: timedelta) -> datetime:
    """Elapsed time, also across a clock change."""
    return datetime.fromtimestamp(start.timestamp() + elapsed.total_seconds(), start.tzinfo)
