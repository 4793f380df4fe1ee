"""Refiners that make one day of two pieces: "Tuesday the 24th", "Friday of next week", "the 20th of next month"."""

from dataclasses import replace
from datetime import date

from bot.understanding.times.arithmetic import a_date, later, likeliest_with_day, monday
from bot.understanding.times.around import Around
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_DAY_GLUE = ("of", "on", "joins")


def same_week(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
    """ "Monday, Tuesday and Wednesday next week": the week is every weekday's of the list before it."""
    shared = list(found)
    for at in range(len(found) - 2, 0, -1):
        week = found[at + 1]
        if not (found[at].weekday is not None and week.whole and week.is_day):
            continue
        if not text.only(_DAY_GLUE, found[at].end, week.begin):
            continue
        for before in range(at - 1, -1, -1):
            day = _weekday_in(text.today, found[before].weekday or 0, week)
            listed = text.only(("both", "joins"), found[before].end, found[before + 1].begin)
            if found[before].weekday is None or day is None or not listed or found[before].end in around.barriers:
                break
            shared[before] = Piece(found[before].begin, found[before].end, first=day, last=day)
    return shared


def one_day(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Tuesday the 24th", "Friday of next week", "Friday, tomorrow"."""
    if not (left.is_day and right.is_day and text.only(_DAY_GLUE, left.end, right.begin)):
        return None
    if left.first == left.last == right.first == right.last:
        return Piece(left.begin, right.end, first=left.first, last=left.last)
    if left.relative and right.counted and left.first and right.first:
        then = later(left.first, (right.first - text.today).days)
        return Piece(left.begin, right.end, first=then, last=then)
    for number, month in ((left, right), (right, left)):
        if number.day_of_month and month.whole and (day := _day_in(month, number.day_of_month)):
            return Piece(left.begin, right.end, first=day, last=day)
    for named, other in ((left, right), (right, left)):
        if named.weekday is not None and (day := _weekday_in(text.today, named.weekday, other)):
            return Piece(left.begin, right.end, first=day, last=day)
    return None


def timed_weekday(text: Reader, left: Piece, right: Piece, _: Around) -> Piece | None:
    """ "Wednesday evening next week"."""
    if left.weekday is None or not left.has_time or not right.is_day or not right.whole:
        return None
    day = _weekday_in(text.today, left.weekday, right) if text.only(_DAY_GLUE, left.end, right.begin) else None
    return replace(left, end=right.end, first=day, last=day, today_too=False) if day else None


def _weekday_in(today: date, weekday: int, other: Piece) -> date | None:
    """The day that a weekday and what stands beside it name together."""
    if not other.first or not other.last or other.weekday is not None or other.relative:
        return None
    if other.day_of_month:
        return likeliest_with_day(today, other.day_of_month, weekday) or other.first
    if other.counted and other.first == other.last:
        return later(monday(other.first), weekday)
    if other.first == other.last:
        return other.first
    if other.whole and (other.last - other.first).days <= 13:
        return later(monday(other.first), weekday)
    return None


def _day_in(month: Piece, number: int) -> date | None:
    """The 20th of a month that a piece is; None where it is no month or has no such day."""
    if not month.first or not month.last or month.first.day != 1 or month.first.month != month.last.month:
        return None
    return a_date(month.first.year, month.first.month, number)
