"""Parsers for stretches of days: "next week", "end of the month", "the next three days", "the week of the 23rd"."""

from datetime import date, time

from bot.languages.language import Place, Unit
from bot.understanding.times.arithmetic import (
    SATURDAY,
    a_date,
    last_of_month,
    later,
    monday,
    months_later,
    next_of_year,
)
from bot.understanding.times.days import after_next
from bot.understanding.times.named import named_day
from bot.understanding.times.offsets import count
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_CALENDAR = (Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.FORTNIGHT)
Days = tuple[date, date]


def calendar_span(text: Reader, at: int) -> Piece | None:
    """ "This week", "next month", "the weekend", "the week after next"."""
    begin = text.past("on", at)
    turn = text.take("turns", begin) or text.take("coming", begin)
    if turn and (unit := text.take("units", turn[1])) and unit[0] in _CALENDAR:
        first, last = _days(text.today, unit[0], int(turn[0]))
        return Piece(begin, unit[1], first=first, last=last, whole=True)
    unit = text.take("units", begin)
    if not unit or unit[0] not in _CALENDAR:
        return None
    if (after := after_next(text, unit[1])) > unit[1]:
        first, last = _days(text.today, unit[0], 2)
        return Piece(begin, after, first=first, last=last, whole=True)
    if unit[0] is Unit.WEEKEND:
        first, last = _days(text.today, Unit.WEEKEND, 0)
        return Piece(begin, unit[1], first=first, last=last, whole=True)
    return None


def _days(today: date, unit: Unit, turn: int) -> Days:
    """The first and last day of this (0), the next (1) or the last (-1) week, weekend or month."""
    if unit is Unit.MONTH:
        first = months_later(today.replace(day=1), turn)
        return first, last_of_month(first.year, first.month)
    first = later(monday(today), 7 * turn)
    if unit is Unit.WEEKEND:
        return later(first, SATURDAY), later(first, SATURDAY + 1)
    return first, later(first, 13 if unit is Unit.FORTNIGHT else 6)


def month(text: Reader, at: int) -> Piece | None:
    """ "November", "next March"."""
    turn = text.take("turns", at)
    begin = turn[1] if turn else at
    found = text.take("months", begin)
    if not found:
        return None
    timid = not turn and text.word(begin) in text.language.times.ambiguous and not text.before("within", begin)
    end = found[1]
    year = text.today.year + (text.today.month > found[0])
    if turn and turn[0] < 0:
        year = text.today.year - (text.today.month <= found[0])
    elif turn and turn[0] > 0 and found[0] == text.today.month:
        year += 1
    said_year = text.word(end)
    if not turn and said_year.isdecimal() and len(said_year) == 4 and not text.take("halves", end + 1):
        year, end, timid = int(said_year), end + 1, False
    first = a_date(year, found[0], 1)
    if first is None:
        return None
    return Piece(at, end, first=first, last=last_of_month(year, found[0]), whole=True, timid=timid)


def place_in_span(text: Reader, at: int) -> Piece | None:
    """ "End of next week", "early December", "the rest of the week", "mid-month"."""
    place = text.take("places", at)
    if not place:
        return None
    inner = place[1]
    span = calendar_span(text, inner) or month(text, inner) or _this(text, inner, place[0])
    if not span or not span.first or not span.last:
        return None
    if place[0] is Place.REST and span.first == span.last:
        return Piece(at, span.end, first=text.today, last=text.today, start=_minute(text), stop=time(0))
    first, last = _placed(text.today, place[0], span.first, span.last)
    return Piece(at, span.end, first=first, last=last, whole=True)


def _minute(text: Reader) -> time:
    return text.now.time().replace(second=0, microsecond=0)


def _this(text: Reader, at: int, place: Place) -> Piece | None:
    """ "The week" after "end of": this one."""
    begin = text.past("on", at)
    unit = text.take("units", begin)
    if unit and unit[0] is Unit.DAY and place is Place.REST:
        return Piece(at, unit[1], first=text.today, last=text.today)
    if not unit or unit[0] not in _CALENDAR:
        return None
    first, last = _days(text.today, unit[0], 0)
    return Piece(at, unit[1], first=first, last=last)


def _placed(today: date, place: Place, first: date, last: date) -> Days:
    """Which days of the stretch; the end of a month is its last day, the end of a week its Friday."""
    is_week = (last - first).days == 6
    if place is Place.REST:
        return max(first, today), last
    if place is Place.START:
        return first, later(first, 1 if is_week else 9)
    if place is Place.MIDDLE:
        return (later(first, 1), later(first, 3)) if is_week else (later(first, 10), later(first, 19))
    if is_week:
        return later(first, 4), later(first, 4)
    return last, last


def nth_span(text: Reader, at: int) -> Piece | None:
    """ "The first week of December"."""
    begin = text.past("on", at)
    nth = text.take("last_of", begin) or text.take("ordinals", begin)
    unit = nth and text.take("units", nth[1])
    if not nth or not unit or unit[0] is not Unit.WEEK:
        return None
    of = text.past("of", unit[1])
    found = text.take("months", of)
    if of == unit[1] or not found:
        return None
    start = next_of_year(text.today, found[0], 1) or text.today
    is_last = nth[0] is True
    first = monday(last_of_month(start.year, start.month)) if is_last else later(monday(start), 7 * (nth[0] - 1))
    return Piece(begin, found[1], first=first, last=later(first, 6), whole=True)


def week_of_day(text: Reader, at: int) -> Piece | None:
    """ "The week of the 23rd", "week commencing 4 February"."""
    lead = text.take("week_of", at)
    if not lead:
        return None
    inner = text.past("on", lead[1])
    day = named_day(text, lead[1]) or named_day(text, inner)
    if not day or not day.first:
        return None
    first = monday(day.first)
    return Piece(at, day.end, first=first, last=later(first, 6), whole=True)


def run_of_days(text: Reader, at: int) -> Piece | None:
    """ "The next three days", "the past two weeks"."""
    turn = text.take("turns", at) or text.take("coming", at)
    number = turn and count(text, turn[1])
    unit = number and text.take("units", number[1])
    if not turn or not number or not unit or unit[0] in (Unit.MINUTE, Unit.HOUR, Unit.YEAR, Unit.WEEKEND):
        return None
    days = _length(text.today, unit[0], number[0])
    if turn[0] < 0:
        return Piece(at, unit[1], first=later(text.today, -days), last=later(text.today, -1))
    return Piece(at, unit[1], first=later(text.today, 1), last=later(text.today, days))


def _length(today: date, unit: Unit, number: int) -> int:
    if unit is Unit.MONTH:
        return (months_later(today, number) - today).days
    return number * {Unit.WEEK: 7, Unit.FORTNIGHT: 14}.get(unit, 1)
