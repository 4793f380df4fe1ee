"""Refiners for stretches with two ends: "3-4pm", "Monday to Wednesday", "Monday 3pm to Tuesday 4pm"."""

from dataclasses import replace
from datetime import date, time

from bot.languages.time_words import Half
from bot.understanding.times.arithmetic import a_date, later, months_later, next_with_day
from bot.understanding.times.around import Around
from bot.understanding.times.clocks import in_half
from bot.understanding.times.pieces import Open, Piece
from bot.understanding.times.reader import Reader

_A_YEAR = 366
"""Days; a longer range has its year only said at the end: "3 June to 5 June 2028"."""


def clock_range(text: Reader, left: Piece, right: Piece, around: Around) -> Piece | None:
    """ "3-4pm", "from 9 to 11", "between 2 and 3:30", also "3pm to 4pm tomorrow"."""
    if not (_is_moment(left) and _is_moment(right)) or right.has_day:
        return None
    begin = _range_begin(text, left, right)
    if begin is None or not left.start or not right.start:
        return None
    bare = left.bare and right.bare and begin == left.begin and begin not in around.hours
    start, said = left.start, left.half_said
    if not said and right.half_said:
        start, said = start_before(start, right.start, right.meridiem), True
    return replace(
        left,
        begin=begin,
        end=right.end,
        start=start,
        half_said=said,
        meridiem=left.meridiem or right.meridiem,
        stop=right.start,
        stop_half_said=right.half_said,
        part=right.part,
        bare=bare,
        timid=False,
    )


def _is_moment(piece: Piece) -> bool:
    return piece.start is not None and piece.stop is None and piece.shift is None


def _range_begin(text: Reader, left: Piece, right: Piece) -> int | None:
    """Where a range begins whose ends these are; None where the words between them make none."""
    between = text.before("between", left.begin)
    if between is not None and text.only(("both", "through"), left.end, right.begin):
        return between
    through = text.past("through", left.end)
    if through == left.end or not text.only(("through", "on"), through, right.begin):
        return None
    since = text.before("since", left.begin)
    return left.begin if since is None else since


def start_before(start: time, stop: time, by_half: bool) -> time:
    """The reading of a bare start that makes the shorter range; figures that count 24 hours are taken as they are."""
    if not by_half:
        return start
    readings = [time(in_half(start.hour, half), start.minute) for half in Half]
    return min(readings, key=lambda reading: (_minutes(stop) - _minutes(reading) - 1) % (24 * 60))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def day_range(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Monday to Wednesday", "from tomorrow until Friday"."""
    if not (left.is_day and right.is_day) or not left.first or not right.last:
        return None
    begin = _range_begin(text, left, right)
    if begin is None:
        return None
    first, last = _days_of_range(text, left, right, left.first, right.last)
    return Piece(begin, right.end, first=first, last=last) if first <= last else None


def _days_of_range(text: Reader, left: Piece, right: Piece, first: date, last: date) -> tuple[date, date]:
    """Its first and last day, where each end may lean on the other: "April 27th to the third"."""
    if left.today_too and right.weekday is not None:
        first = text.today
    if right.day_of_month:
        last = next_with_day(first, right.day_of_month) or last
    elif left.day_of_month and first > last:
        first = next_with_day(months_later(last, -1), left.day_of_month) or first
    while last < first and right.weekday is not None:
        last = later(last, 7)
    if (last - first).days > _A_YEAR:
        first = a_date(last.year, first.month, first.day) or first
    return first, last


def moment_range(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Monday 3pm to Tuesday 4pm", "between 2 tomorrow and 4"."""
    if not left.has_day:
        left = replace(left, first=text.today, last=text.today)
    elif not right.has_day and left.first == left.last:
        right = replace(right, first=left.first, last=left.last)
    if not (right.has_day and _is_moment(left) and _is_moment(right)) or left.bare:
        return None
    begin = _range_begin(text, left, right)
    last = right.last
    if begin is None or not left.first or not last:
        return None
    while last < left.first and right.weekday is not None:
        last = later(last, 7)
    if last < left.first:
        return None
    start, said = left.start, left.half_said
    if start and right.start and not said and right.half_said and left.first == last:
        start, said = start_before(start, right.start, right.meridiem), True
    return replace(
        left,
        begin=begin,
        end=right.end,
        start=start,
        half_said=said,
        last=last,
        stop=right.start,
        stop_half_said=right.half_said,
        timid=False,
    )


def bounded(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "After 9:30 but before 11"."""
    if left.open is not Open.AFTER or right.open is not Open.BEFORE or (left.has_day and right.has_day):
        return None
    if not text.only(("both", "joins"), left.end, right.begin):
        return None
    day = left if left.has_day else right
    return replace(
        left,
        end=right.end,
        first=day.first,
        last=day.last,
        stop=right.start,
        stop_half_said=right.half_said,
        open=None,
    )
