"""Parsers for stretches of days: "next week", "end of the month", "the next three days", "the week of the 23rd"."""

from datetime import date, time

from bot.languages.time_words import Place, Unit
from bot.understanding.times.arithmetic import (
    SATURDAY,
    a_date,
    last_of_month,
    later,
    monday,
    months_later,
)
from bot.understanding.times.days import one_beyond
from bot.understanding.times.figures import day_ordinal
from bot.understanding.times.named import named_day
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_CALENDAR = (Unit.WEEK, Unit.WORKING_WEEK, Unit.WEEKEND, Unit.MONTH, Unit.FORTNIGHT)
_FRIDAY = 4
_HALF_A_WEEK = 3
_HALF_A_MONTH = 15
_LAST_THIRD = 20
"""Days from the first of a month to its last third."""

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
    if beyond := one_beyond(text, unit[1]):
        first, last = _days(text.today, unit[0], 2 * beyond[0])
        return Piece(begin, beyond[1], first=first, last=last, whole=True)
    if unit[0] is Unit.WEEKEND:
        first, last = _days(text.today, Unit.WEEKEND, 0)
        return Piece(begin, unit[1], first=first, last=last, whole=True)
    first, last = _days(text.today, unit[0], 0)
    return Piece(at, unit[1], first=first, last=last, whole=True, timid=True) if begin > at else None


def _days(today: date, unit: Unit, turn: int) -> Days:
    """The first and last day of this (0), the next (1) or the last (-1) week, weekend or month."""
    if unit is Unit.YEAR:
        return today.replace(month=1, day=1), today.replace(month=12, day=31)
    if unit is Unit.MONTH:
        first = months_later(today.replace(day=1), turn)
        return first, last_of_month(first.year, first.month)
    first = later(monday(today), 7 * turn)
    if unit is Unit.WEEKEND:
        return later(first, SATURDAY), later(first, SATURDAY + 1)
    return first, later(first, {Unit.FORTNIGHT: 13, Unit.WORKING_WEEK: _FRIDAY}.get(unit, 6))


def month(text: Reader, at: int) -> Piece | None:
    """ "November", "next March"."""
    turn = text.take("turns", at)
    begin = turn[1] if turn else at
    found = text.take("months", begin)
    if not found:
        return None
    timid = not turn and _is_in_doubt(text, begin)
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
    if named := text.take("placed", at):
        place, unit = named[0]
        return _in_place(text, at, place, Piece(at, named[1], *_days(text.today, unit, 0)))
    found = text.take("places", at)
    if not found:
        return None
    within = text.past("at", found[1])
    inner = _this(text, within, found[0]) or calendar_span(text, within) or month(text, within)
    return _in_place(text, at, found[0], inner) if inner else None


def _in_place(text: Reader, at: int, place: Place, span: Piece) -> Piece | None:
    if not span.first or not span.last:
        return None
    if place is Place.REST and span.first == span.last:
        return Piece(at, span.end, first=text.today, last=text.today, start=text.minute, stop=time(0))
    first, last = _placed(text.today, place, span.first, span.last)
    rather = _rather(place, first, last)
    return Piece(at, span.end, first=first, last=last, whole=True, rather=rather)


def _rather(place: Place, first: date, last: date) -> date | None:
    """The one day that an end is where only one will do: Friday, or the last of the month."""
    if place is not Place.END or first == last:
        return None
    return first if first.weekday() == _FRIDAY and (last - first).days == SATURDAY + 1 - _FRIDAY else last


def _this(text: Reader, at: int, place: Place) -> Piece | None:
    """ "The week" after "end of", "this day" after "rest of"."""
    begin = text.past("on", at)
    turn = text.take("turns", begin)
    unit = text.take("units", turn[1] if turn and turn[0] == 0 else begin)
    if unit and unit[0] is Unit.DAY and place is Place.REST:
        return Piece(at, unit[1], first=text.today, last=text.today)
    if not unit or unit[0] not in (*_CALENDAR, Unit.YEAR):
        return None
    first, last = _days(text.today, unit[0], 0)
    return Piece(at, unit[1], first=first, last=last)


def _placed(today: date, place: Place, first: date, last: date) -> Days:
    """Which days of the stretch; the end of a month is its last third, the end of a week begins on its Friday."""
    is_week = (last - first).days == 6
    if place in (Place.FIRST_HALF, Place.SECOND_HALF):
        middle = later(first, _HALF_A_WEEK if is_week else _HALF_A_MONTH)
        return (first, later(middle, -1)) if place is Place.FIRST_HALF else (middle, last)
    if place is Place.REST:
        return max(first, today), last
    if place is Place.START:
        return first, later(first, 1 if is_week else 9)
    if place is Place.MIDDLE:
        return (later(first, 1), later(first, 3)) if is_week else (later(first, 10), later(first, 19))
    if is_week:
        return later(first, _FRIDAY), last
    return (later(first, _LAST_THIRD), last) if (last - first).days in range(27, 31) else (last, last)


def nth_span(text: Reader, at: int) -> Piece | None:
    """ "The first week of December", "the last weekend in May", "the last week of next month"."""
    begin = text.past("on", at)
    nth = (-1, text.past("last_of", begin)) if text.take("last_of", begin) else day_ordinal(text, begin, spelt=True)
    unit = nth and text.take("units", nth[1])
    if not nth or not unit or unit[0] not in (Unit.WEEK, Unit.WORKING_WEEK, Unit.WEEKEND):
        return None
    of = text.past_any(("of", "on"), unit[1])
    inner = (month(text, of) or _this(text, of, Place.END) or calendar_span(text, of)) if of > unit[1] else None
    if not inner or not inner.first or not inner.last or inner.first.day != 1:
        return None
    first, last = _nth_in(inner.first, inner.last, unit[0], nth[0])
    return Piece(begin, inner.end, first=first, last=last, whole=True)


def _nth_in(first: date, last: date, unit: Unit, nth: int) -> Days:
    """The nth week or weekend of a month. The first week has its first day, the last one most of its own in it."""
    is_weekend = unit is Unit.WEEKEND
    if nth < 0:
        begin, end = _days(last if is_weekend else later(last, -_HALF_A_WEEK), unit, 0)
        weeks = -(begin > last)
    else:
        begin, end = _days(first, unit, 0)
        weeks = nth - 1 + (is_weekend and begin < first)
    return later(begin, 7 * weeks), later(end, 7 * weeks)


def week_of_day(text: Reader, at: int) -> Piece | None:
    """ "The week of the 23rd", "week commencing 4 February", "the weekend of the 27th"."""
    begin = text.past("on", at)
    unit = text.take("units", begin)
    weekend = text.past("of", unit[1]) if unit and unit[0] is Unit.WEEKEND else begin
    lead = text.past("week_of", begin)
    after = max(lead, weekend)
    day = (named_day(text, after) or named_day(text, text.past("on", after))) if after > begin else None
    if not day or not day.first:
        return None
    first, last = _days(day.first, Unit.WEEK if lead > begin else Unit.WEEKEND, 0)
    return Piece(at, day.end, first=first, last=last, whole=True)


def numbered_week(text: Reader, at: int) -> Piece | None:
    """ "KW 47", "in week 47": the next week of that number."""
    begin = text.past("on", at)
    number = text.take("numbered_weeks", begin)
    weeks = [_iso_week(text.today.year + years, number[0]) for years in range(2)] if number else []
    first = next((week for week in weeks if week and later(week, 6) >= text.today), None)
    if not number or not first:
        return None
    return Piece(begin, number[1], first=first, last=later(first, 6), whole=True, timid=_is_in_doubt(text, begin))


def _is_in_doubt(text: Reader, at: int) -> bool:
    """Whether a word may mean something else: "march", "week 3", and not "in march", "until week 3"."""
    is_led = any(text.before(kind, at) is not None for kind in ("within", "of_month", "since", "until"))
    return text.word(at) in text.language.times.ambiguous and not is_led


def _iso_week(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
