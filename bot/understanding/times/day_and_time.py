"""Refiners that join a day, a part of it and a clock time: "tomorrow at 3", "9 tomorrow evening"."""

from dataclasses import replace
from datetime import time

from bot.languages.time_words import Half, PartOfDay
from bot.understanding.times.arithmetic import later
from bot.understanding.times.around import Around
from bot.understanding.times.clocks import in_half
from bot.understanding.times.pieces import Piece
from bot.understanding.times.ranges import start_before
from bot.understanding.times.reader import Reader

_TIME_GLUE = ("joins", "at", "on")
_LEADS = ("on", "at", "between", "since", "through", "until")
_SMALL_HOURS = 5


def hour_in_part(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "3 in the afternoon", "this evening at 5"."""
    clock, other = (left, right) if left.has_clock else (right, left)
    if not clock.has_clock or clock.part or not other.part or other.has_clock or (clock.has_day and other.has_day):
        return None
    return together(text, left, right) if text.only(_TIME_GLUE, left.end, right.begin) else None


def timed_day(text: Reader, left: Piece, right: Piece, around: Around) -> Piece | None:
    """ "Tomorrow at 3", "3pm on Friday", "Thursday afternoon", "same time Monday"."""
    day, clock = (left, right) if left.has_day else (right, left)
    if not day.has_day or clock.has_day or day.has_clock or not (clock.has_time or clock.same_time):
        return None
    if day.part and not clock.has_clock:
        return None
    glue = (*_TIME_GLUE, "of") if left.part or right.relative else _TIME_GLUE
    if not text.only(glue, left.end, right.begin):
        return None
    is_guess = clock.bare and clock.begin not in around.hours and not day.part
    if is_guess and not _is_close(text, left, right, clock):
        return None
    is_all = left.begin == 0 and right.end == len(text)
    if day.timid and ((clock.bare and not is_all) or day.whole):
        return None
    if day is right and day.first and _ends_there(day, clock):
        right = replace(day, first=later(day.first, -1), last=later(day.first, -1))
    return together(text, left, right)


def _ends_there(day: Piece, clock: Piece) -> bool:
    """ "6pm - 6am tomorrow": what goes on over midnight ends on the day behind it, where that only can be its end."""
    over_midnight = clock.stop is not None and clock.start is not None and clock.stop <= clock.start
    return day.relative and over_midnight and clock.half_said and clock.stop_half_said


def _is_close(text: Reader, left: Piece, right: Piece, clock: Piece) -> bool:
    """Whether a number so beside a day is an hour: "Friday 3", "9-5 on Monday", but not "room 4 Friday"."""
    if clock.stop is not None or (clock.start and clock.start.minute):
        return True
    if left.end != right.begin:
        return False
    leads = any(text.before(kind, clock.begin) is not None for kind in _LEADS)
    return clock is right or clock.begin == 0 or leads


def together(_: Reader, left: Piece, right: Piece) -> Piece:
    """One piece of a day, a part of it and a clock time, whichever each of the two says."""
    day = left if left.has_day else right
    clock = left if left.has_clock else right
    part = left.part or right.part
    joined = replace(
        day,
        first=day.rather or day.first,
        last=day.rather or day.last,
        rather=None,
        begin=left.begin,
        end=right.end,
        start=clock.start,
        stop=clock.stop,
        half_said=clock.half_said,
        stop_half_said=clock.stop_half_said,
        meridiem=clock.meridiem,
        part=part,
        bare=False,
        timid=False,
        same_time=left.same_time or right.same_time,
        open=left.open or right.open,
        zone=left.zone or right.zone,
        duration=left.duration or right.duration,
    )
    return _in_part(joined, part) if clock.start and part else joined


def _in_part(piece: Piece, part: PartOfDay) -> Piece:
    """The clock time in the part of the day that was said beside it."""
    start = piece.start
    if start and part.half and (not piece.half_said or _is_later(start, piece, part)):
        is_small = part.end == time(0) and (start.hour < _SMALL_HOURS or start.hour == 12)
        half = Half.MORNING if is_small else part.half
        if piece.stop and not piece.stop_half_said and not is_small:
            stop = time(in_half(piece.stop.hour, half), piece.stop.minute)
            return replace(
                piece,
                start=start_before(start, stop, by_half=True),
                stop=stop,
                half_said=True,
                stop_half_said=True,
                part=None,
                meridiem=True,
            )
        start = time(in_half(start.hour, half), start.minute)
    return replace(piece, start=start, half_said=True, part=None)


def _is_later(start: time, piece: Piece, part: PartOfDay) -> bool:
    """ "8:30 in the evening": figures that count 24 hours, and a part of the day in which they cannot be meant so."""
    later = time((start.hour + 12) % 24, start.minute)
    return not piece.meridiem and start < part.start <= later and (later < part.end or part.end == time(0))


def same_day(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Tomorrow evening, Tuesday 28 November", "today in an hour": the day was said twice."""
    day, timed = (left, right) if left.is_day else (right, left)
    is_same = day.is_day and timed.has_time and day.first == day.last == timed.first == timed.last
    return timed.spread(left.begin, right.end) if is_same and text.only(_TIME_GLUE, left.end, right.begin) else None


def lasting(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "3pm for 30 minutes", "for 3 hours from 10 am"."""
    timed, length = (left, right) if left.start else (right, left)
    if not length.duration or length.has_day or length.start or not timed.start or timed.stop or timed.duration:
        return None
    is_led = text.past("lasting", left.begin) > left.begin
    if left is length and not (is_led and text.only(("joins", "since"), left.end, right.begin)):
        return None
    if left is timed and left.end != right.begin:
        return None
    return replace(timed, begin=left.begin, end=right.end, duration=length.duration, bare=False)


def for_days(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "From Monday for three days", "for a week from the 20th"."""
    day, length = (left, right) if left.is_day else (right, left)
    if not day.first or not day.is_day or day.first != day.last or not length.duration or length.has_day:
        return None
    days = length.duration.days
    if days < 1 or length.has_time or not text.only(("joins", "since"), left.end, right.begin):
        return None
    return Piece(left.begin, right.end, first=day.first, last=later(day.first, days - 1))
