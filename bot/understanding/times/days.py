"""Parsers for days: "tomorrow", "next Friday", "the 24th", "last Friday of March"."""

from datetime import MAXYEAR, date

from bot.languages.time_words import Unit
from bot.understanding.times.arithmetic import (
    coming,
    last_of_month,
    later,
    monday,
    months_later,
    next_with_day,
    nth_weekday,
    recent,
    working_days_later,
)
from bot.understanding.times.figures import day_figure, day_ordinal, year_said
from bot.understanding.times.pieces import Piece, a_day
from bot.understanding.times.reader import Reader

_SURELY_A_DAY = 10
"""An ordinal in letters below this is a day only after two words ("on the second"): "the second one" is none."""

_DAYS_OF_A_WEEK = 7
_SOON = 124
"""Days."""


def relative_day(text: Reader, at: int) -> Piece | None:
    """ "Today", "the day after tomorrow", "tonight"."""
    if found := text.take("with_days", at):
        day, part = found[0]
        when = later(text.today, day)
        return Piece(at, found[1], first=when, last=when, part=text.language.times.parts_of_day[part])
    if (found := text.take("days", at)) and not _is_part_of_a_day(text, at):
        day = later(text.today, found[0])
        return Piece(at, found[1], first=day, last=day, relative=True)
    return None


def _is_part_of_a_day(text: Reader, at: int) -> bool:
    """ "Freitag morgen": a word that may be either is a part of the weekday before it."""
    return text.take("parts_of_day", at) is not None and text.before("weekdays", at) is not None


def weekday(text: Reader, at: int) -> Piece | None:
    """ "Friday", "this Friday", "next Friday", "last Friday"."""
    if found := text.take("weekdays", at):
        return _bare_weekday(text, at, found[1], found[0])
    if (lead := text.take("just_past", at)) and (found := text.take("weekdays", lead[1])):
        return _weekday(at, found[1], recent(text.today, found[0]))
    if (lead := text.take("coming", at)) and (found := text.take("weekdays", lead[1])):
        return _weekday(at, found[1], coming(text.today, found[0]))
    if (lead := text.take("turns", at)) and (found := text.take("weekdays", lead[1])):
        return _turned_weekday(text, at, found[1], lead[0], found[0])
    return None


def _bare_weekday(text: Reader, begin: int, end: int, day: int) -> Piece:
    timid = text.word(begin) in text.language.times.ambiguous and end == begin + 1
    if beyond := one_beyond(text, end):
        nearest = coming(text.today, day) if beyond[0] > 0 else recent(text.today, day)
        return a_day(begin, beyond[1], later(nearest, 7 * beyond[0]))
    if dated := _with_number(text, begin, end, day):
        return dated
    day_found = coming(text.today, day)
    is_today = day == text.today.weekday()
    return Piece(begin, end, first=day_found, last=day_found, weekday=day, today_too=is_today, timid=timid)


def one_beyond(text: Reader, at: int) -> tuple[int, int] | None:
    """1 for "after next", -1 for "before last", and the token after it; not where it goes on: "after next week"."""
    for kind, step in (("counted_from", 1), ("counted_back", -1)):
        after = text.past(kind, at)
        turn = text.take("turns", after) if after > at else None
        if turn and turn[0] == step and not text.take("units", turn[1]) and not text.take("weekdays", turn[1]):
            return step, turn[1]
    return None


def _with_number(text: Reader, begin: int, end: int, day: int) -> Piece | None:
    """ "Friday 31": a number too great for an hour of half a day, if that weekday has it soon."""
    number = day_figure(text, end)
    if text.glued(end + 1) and not text.take("halves", end + 1):
        return None
    if not number or number <= 12 or any(text.take(kind, end + 1) for kind in ("halves", "units", "oclock")):
        return None
    found = next_with_day(text.today, number, day)
    soon = found is not None and (found - text.today).days <= _SOON
    return a_day(begin, end + 1, found) if found and soon and not text.take("months", end + 1) else None


def _weekday(begin: int, end: int, day: date, other: date | None = None) -> Piece:
    return Piece(begin, end, first=day, last=day, weekday=day.weekday(), coming=other)


def _turned_weekday(text: Reader, begin: int, end: int, turn: int, day: int) -> Piece:
    if turn < 0:
        before, just_past = later(monday(text.today), 7 * turn + day), recent(text.today, day)
        return _weekday(begin, end, before, just_past if just_past != before else None)
    ahead = coming(text.today, day)
    if turn == 0:
        is_today = day == text.today.weekday()
        return _weekday(begin, end, text.today if is_today else ahead)
    named = later(monday(text.today), 7 * turn + day)
    return _weekday(begin, end, named, ahead if ahead != named else None)


def day_of_month(text: Reader, at: int) -> Piece | None:
    """ "The 24th", "on the fifth": a day whose month is the next that fits."""
    begin = text.past_any(("on",), at)
    number = day_ordinal(text, begin, spelt=begin > at)
    if number and not text.word(begin)[:1].isdigit() and not _is_surely_a_day(text, at, begin, number):
        return None
    if number is None or any(text.take(kind, number[1]) for kind in ("units", "weekdays", "not_after_day")):
        return None
    day = next_with_day(text.today, number[0])
    return None if day is None else Piece(begin, number[1], first=day, last=day, day_of_month=number[0])


def _is_surely_a_day(text: Reader, at: int, begin: int, number: tuple[int, int]) -> bool:
    """Whether an ordinal in letters is a day: "on the second", not "the second one" or "in the second half"."""
    ends = (
        number[1] >= len(text) or not text.word(number[1]).isalpha() or text.only(("joins",), number[1], number[1] + 1)
    )
    return ends and (number[0] >= _SURELY_A_DAY or begin > at + 1)


def weekday_of_month(text: Reader, at: int) -> Piece | None:
    """ "The second Friday of March", "last Friday in December", "first Monday of next month"."""
    begin = text.past("on", at)
    nth = _nth(text, begin)
    if not nth:
        return None
    day = text.take("weekdays", nth[1]) or _any_day(text, nth[1])
    if not day or (of := text.past_any(("of", "on"), day[1])) == day[1]:
        return None
    if month := text.take("months", of):
        return _in_month(text, at, month[1], month[0], day[0], nth[0])
    turn = text.take("turns", of)
    unit = text.take("units", turn[1] if turn else of)
    if unit and unit[0] is Unit.WEEK and day[0] is None and 0 < nth[0] <= _DAYS_OF_A_WEEK:
        return a_day(at, unit[1], later(monday(text.today), 7 * (turn[0] if turn else 0) + nth[0] - 1))
    if unit and unit[0] is Unit.MONTH:
        base = months_later(text.today.replace(day=1), turn[0] if turn else 0)
        found = nth_weekday(base.year, base.month, day[0], nth[0])
        return None if found is None else a_day(at, unit[1], found)
    return None


def last_working_day(text: Reader, at: int) -> Piece | None:
    """ "The last working day of the month", "the first business day of April"."""
    begin = text.past("on", at)
    nth = _nth(text, begin)
    unit = text.take("units", nth[1]) if nth else None
    of = text.past_any(("of", "on"), unit[1]) if unit else at
    if not nth or not unit or unit[0] is not Unit.WORKING_DAY or of == unit[1]:
        return None
    found = _month_there(text, of)
    if not found:
        return None
    first, end = found
    edge = later(last_of_month(first.year, first.month), 1) if nth[0] < 0 else later(first, -1)
    return a_day(at, end, working_days_later(edge, nth[0]))


def _month_there(text: Reader, at: int) -> tuple[date, int] | None:
    """The first of "April", "the month", "next month", and the token after it."""
    this = text.today.replace(day=1)
    if named := text.take("months", at):
        return months_later(this, (named[0] - this.month) % 12), named[1]
    turn = text.take("turns", at)
    unit = text.take("units", turn[1] if turn else at)
    return (months_later(this, turn[0] if turn else 0), unit[1]) if unit and unit[0] is Unit.MONTH else None


def _any_day(text: Reader, at: int) -> tuple[None, int] | None:
    """ "Day" where a weekday might stand: "the last day of March"."""
    unit = text.take("units", at)
    return (None, unit[1]) if unit and unit[0] is Unit.DAY else None


def _nth(text: Reader, at: int) -> tuple[int, int] | None:
    if last := text.take("last_of", at):
        return -1, last[1]
    return day_ordinal(text, at, spelt=True)


def _in_month(text: Reader, begin: int, end: int, month: int, day: int | None, nth: int) -> Piece | None:
    year, end = year_said(text, end)
    years = (year,) if year else (text.today.year, min(text.today.year + 1, MAXYEAR))
    for candidate in years:
        found = nth_weekday(candidate, month, day, nth)
        if found and (year or found >= text.today):
            return a_day(begin, end, found)
    return None


def weekday_week(text: Reader, at: int) -> Piece | None:
    """ "Tuesday week", "tomorrow week", "Monday fortnight": so much after the coming one."""
    named, relative = text.take("weekdays", at), text.take("days", at)
    found = named or relative
    unit = text.take("units", found[1]) if found else None
    if not found or not unit or unit[0] not in (Unit.WEEK, Unit.FORTNIGHT):
        return None
    day = coming(text.today, found[0]) if named else later(text.today, found[0])
    return a_day(at, unit[1], later(day, 7 if unit[0] is Unit.WEEK else 14))
