"""Parsers for days: "tomorrow", "next Friday", "the 24th", "25 November", "11/25", "last Friday of March"."""

import re
from datetime import MAXYEAR, date

from bot.languages.language import Unit
from bot.understanding.times.arithmetic import (
    a_date,
    coming,
    later,
    monday,
    months_later,
    next_of_year,
    next_with_day,
    nth_weekday,
    recent,
)
from bot.understanding.times.pieces import Piece, a_day
from bot.understanding.times.reader import Reader

_SURELY_A_DAY = 10
"""An ordinal in letters below this is a day only after two words ("on the second"): "the second one" is none."""

_SOON = 92
"""Days."""

_FIGURES = re.compile(r"\d+")
_SIGNS = ("/", ".", "-")
"""Between a day and its month in letters: "8/May", "7. April"."""

_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]?\d{0,4}")


def relative_day(text: Reader, at: int) -> Piece | None:
    """ "Today", "the day after tomorrow", "tonight"."""
    if found := text.take("days", at):
        day = later(text.today, found[0])
        return Piece(at, found[1], first=day, last=day, relative=True)
    if found := text.take("with_days", at):
        day, part = found[0]
        when = later(text.today, day)
        return Piece(at, found[1], first=when, last=when, part=text.language.times.parts_of_day[part])
    return None


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
    if dated := _with_number(text, begin, end, day):
        return dated
    day_found = coming(text.today, day)
    is_today = day == text.today.weekday()
    return Piece(begin, end, first=day_found, last=day_found, weekday=day, today_too=is_today, timid=timid)


def _with_number(text: Reader, begin: int, end: int, day: int) -> Piece | None:
    """ "Friday 31": a number too great for an hour of half a day, if that weekday has it soon."""
    number = _figure(text, end)
    if text.glued(end + 1) and not text.take("halves", end + 1):
        return None
    if not number or number <= 12 or text.take("halves", end + 1) or text.take("units", end + 1):
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
    number = _ordinal(text, begin, spelt=begin > at)
    if number and not text.word(begin)[:1].isdigit() and not _is_surely_a_day(text, at, begin, number):
        return None
    if number is None or text.take("units", number[1]) or text.take("weekdays", number[1]):
        return None
    day = next_with_day(text.today, number[0])
    return None if day is None else Piece(begin, number[1], first=day, last=day, day_of_month=number[0])


def _is_surely_a_day(text: Reader, at: int, begin: int, number: tuple[int, int]) -> bool:
    """Whether an ordinal in letters is a day: "on the second", not "the second one" or "in the second half"."""
    ends = (
        number[1] >= len(text) or not text.word(number[1]).isalpha() or text.only(("joins",), number[1], number[1] + 1)
    )
    return ends and (number[0] >= _SURELY_A_DAY or begin > at + 1)


def _ordinal(text: Reader, at: int, spelt: bool) -> tuple[int, int] | None:
    """A day's number and the token after it: "24th", or "twenty-fourth" where ``spelt`` allows it."""
    if (figure := _figure(text, at)) and text.glued(at + 1) and text.take("ordinal_endings", at + 1):
        return figure, at + 2
    word = text.take("ordinals", at) if spelt else None
    return (word[0], word[1]) if word else None


def _figure(text: Reader, at: int) -> int | None:
    word = text.word(at)
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def month_and_day(text: Reader, at: int) -> Piece | None:
    """ "November 25th, 2026", "25 Nov", "the 25th of November", "Nov 23-25", "23 to 25 November"."""
    begin = text.past_any(("on",), at)
    found = _month_first(text, begin) or _day_first(text, begin)
    if not found:
        return None
    month, first, last, end = found
    year, end = _year(text, end)
    if year:
        start, stop = a_date(year, month, first), a_date(year, month, last)
    else:
        stop = next_of_year(text.today, month, last)
        start = stop and a_date(stop.year, month, first)
    if not start or not stop or stop < start:
        return None
    return Piece(at, end, first=start, last=stop)


def _month_first(text: Reader, at: int) -> tuple[int, int, int, int] | None:
    month = text.take("months", at)
    if not month:
        return None
    day = _day_number(text, text.past_any(("on", "of"), month[1]))
    if not day or _is_hour(text, day[1]):
        return None
    upto = _through_day(text, day)
    return month[0], day[0], upto[0], upto[1]


def _is_hour(text: Reader, after: int) -> bool:
    """Whether the number before this token is an hour ("May 3pm")."""
    return text.take("halves", after) is not None


def _day_first(text: Reader, at: int) -> tuple[int, int, int, int] | None:
    day = _day_number(text, at)
    if not day:
        return None
    upto = _through_day(text, day)
    for first, last, end in ((day[0], upto[0], upto[1]), (day[0], day[0], day[1])):
        sign = end + 1 if text.glued(end) and text.word(end) in _SIGNS else end
        if month := text.take("months", text.past("of", sign)):
            return month[0], first, last, month[1]
    return None


def _day_number(text: Reader, at: int) -> tuple[int, int] | None:
    if found := _ordinal(text, at, spelt=True):
        return found
    if figure := _figure(text, at):
        return figure, at + 1
    spelt = text.take("numbers", at)
    return (spelt[0], spelt[1]) if spelt and 1 <= spelt[0] <= 31 and not text.word(at).isdecimal() else None


def _through_day(text: Reader, day: tuple[int, int]) -> tuple[int, int]:
    """The last day of "23-25", or the day itself."""
    after = text.past("through", day[1])
    last = _day_number(text, text.past("on", after)) if after > day[1] else None
    if not last or last[0] <= day[0] or _is_hour(text, last[1]) or text.word(last[1]) == ":":
        return day
    return last


def _year(text: Reader, at: int) -> tuple[int | None, int]:
    """A year that stands after a date, and the token after it."""
    after = at + 1 if text.word(at) == "," else at
    word = text.word(after)
    if word.isdecimal() and len(word) == 4 and 1990 <= int(word) <= 2100 and not text.take("halves", after + 1):
        return int(word), after + 1
    return None, at


def numeric_date(text: Reader, at: int) -> Piece | None:
    """ "2026-11-25", "11/25", "25.11.", "11/25/2026": in the order of the reader's locale."""
    word = text.word(at)
    if not _DATE.fullmatch(word):
        return None
    figures = [int(figure) for figure in _FIGURES.findall(word)]
    if text.take("halves", at + 1) or (len(figures) == 2 and "-" in word):
        return None
    day = _from_figures(text, figures, "." in word or not text.month_first, is_dotted="." in word)
    timid = len(figures) == 2 and "." in word and not word.endswith(".")
    return None if day is None else Piece(at, at + 1, first=day, last=day, timid=timid)


def _from_figures(text: Reader, figures: list[int], day_first: bool, is_dotted: bool) -> date | None:
    if len(figures) == 3 and figures[0] > 31:
        return a_date(figures[0], figures[1], figures[2])
    orders = [(figures[1], figures[0]), (figures[0], figures[1])]
    if not day_first:
        orders.reverse()
    for month, number in orders[:1] if is_dotted else orders:
        if len(figures) == 3:
            found = a_date(figures[2] if figures[2] > 99 else 2000 + figures[2], month, number)
        else:
            found = next_of_year(text.today, month, number) if 1 <= month <= 12 else None
        if found:
            return found
    return None


def weekday_of_month(text: Reader, at: int) -> Piece | None:
    """ "The second Friday of March", "last Friday in December", "first Monday of next month"."""
    begin = text.past("on", at)
    nth = _nth(text, begin)
    if not nth:
        return None
    day = text.take("weekdays", nth[1]) or _any_day(text, nth[1])
    if not day or (of := text.past("of", day[1])) == day[1]:
        return None
    if month := text.take("months", of):
        return _in_month(text, at, month[1], month[0], day[0], nth[0])
    turn = text.take("turns", of)
    unit = text.take("units", turn[1] if turn else of)
    if unit and unit[0] is Unit.MONTH:
        base = months_later(text.today.replace(day=1), turn[0] if turn else 0)
        found = nth_weekday(base.year, base.month, day[0], nth[0])
        return None if found is None else a_day(at, unit[1], found)
    return None


def _any_day(text: Reader, at: int) -> tuple[None, int] | None:
    """ "Day" where a weekday might stand: "the last day of March"."""
    unit = text.take("units", at)
    return (None, unit[1]) if unit and unit[0] is Unit.DAY else None


def _nth(text: Reader, at: int) -> tuple[int, int] | None:
    if last := text.take("last_of", at):
        return -1, last[1]
    return _ordinal(text, at, spelt=True)


def _in_month(text: Reader, begin: int, end: int, month: int, day: int | None, nth: int) -> Piece | None:
    year, end = _year(text, end)
    years = (year,) if year else (text.today.year, min(text.today.year + 1, MAXYEAR))
    for candidate in years:
        found = nth_weekday(candidate, month, day, nth)
        if found and (year or found >= text.today):
            return a_day(begin, end, found)
    return None


def weekday_week(text: Reader, at: int) -> Piece | None:
    """ "Tuesday week": a week after the coming one."""
    day = text.take("weekdays", at)
    unit = day and text.take("units", day[1])
    if not day or not unit or unit[0] is not Unit.WEEK:
        return None
    return a_day(at, unit[1], later(coming(text.today, day[0]), 7))


DAYS = (relative_day, weekday_of_month, weekday_week, weekday, month_and_day, numeric_date, day_of_month)


def named_day(text: Reader, at: int) -> Piece | None:
    """The single day named at a token, by whichever parser reads furthest."""
    found = [piece for parser in DAYS if (piece := parser(text, at))]
    return max(found, key=lambda piece: piece.end, default=None)
