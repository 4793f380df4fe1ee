"""Parsers for dates by their month: "25 November", "Nov 23-25", "2026-11-25", "11/25", "25.11."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.languages.time_words import Unit
from bot.understanding.times.arithmetic import a_date, last_of_month, months_later, next_of_year, next_with_day
from bot.understanding.times.figures import day_figure, day_ordinal, year_said
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_FIGURES = re.compile(r"\d+")
_SIGNS = ("/", ".", "-")
"""Between a day and its month in letters: "8/May", "7. April"."""

_STAMP = re.compile(r"(?:19|20)\d{6}")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]?\d{0,4}")


@dataclass(frozen=True, slots=True)
class _Days:
    """One or several days of a month."""

    month: int
    first: int
    last: int
    end: int
    """The token after them."""

    year: int | None = None


def month_and_day(text: Reader, at: int) -> Piece | None:
    """ "November 25th, 2026", "25 Nov", "the 25th of November", "Nov 23-25", "between 4 and 9 next month".

    An empty piece for a day that there is not ("February 30"), so that nothing else is read into its words.
    """
    begin = text.past_any(("on",), at)
    found = _month_first(text, begin) or _day_first(text, begin) or _days_between(text, at) or _year_first(text, begin)
    if not found:
        return None
    said, end = year_said(text, found.end)
    if year := found.year or said:
        start, stop = a_date(year, found.month, found.first), a_date(year, found.month, found.last)
    else:
        stop = next_of_year(text.today, found.month, found.last)
        start = stop and a_date(stop.year, found.month, found.first)
    if not start or not stop or stop < start:
        return Piece(begin, end)
    return Piece(begin, end, first=start, last=stop)


def _month_first(text: Reader, at: int) -> _Days | None:
    if glued := text.take("glued_dates", at):
        (month, number), end = glued
        return _Days(month, number, number, end)
    named = text.take("months", at)
    if not named:
        return None
    between = text.past("between", named[1])
    day = _day_after(text, between)
    if not day or _is_hour(text, day[1]):
        return None
    last, end = _through_day(text, day, ("both", "through") if between > named[1] else ("through",))
    return _Days(named[0], day[0], last, end)


def _day_after(text: Reader, at: int) -> tuple[int, int] | None:
    """The day behind its month: "May 4", "may-4", and with words between them only an ordinal: "May the 4th"."""
    if text.word(at) in _SIGNS and text.glued(at) and text.glued(at + 1):
        figure = day_figure(text, at + 1)
        return (figure, at + 2) if figure else None
    day = text.past_any(("on", "of"), at)
    return _day_number(text, day) if day == at else day_ordinal(text, day, spelt=True)


def _is_hour(text: Reader, after: int) -> bool:
    """Whether the number before this token is an hour ("May 3pm")."""
    return text.take("halves", after) is not None


def _day_first(text: Reader, at: int) -> _Days | None:
    day = _day_number(text, at)
    if not day:
        return None
    last, after = _through_day(text, day)
    for upto, end in ((last, after), day):
        is_surely_a_day = upto > day[0] or any(text.take(kind, end - 1) for kind in ("ordinals", "ordinal_endings"))
        if month := _month_behind(text, end, is_surely_a_day, upto):
            return replace(month, first=day[0], last=upto)
    through = text.past("through", day[1])
    is_led = through > day[1] and text.before("since", at) is not None
    upto_date = _month_first(text, text.past("on", through)) if is_led else None
    return replace(upto_date, first=day[0]) if upto_date and upto_date.first > day[0] else None


def _year_first(text: Reader, at: int) -> _Days | None:
    """ "2027-apr-1", "2027 May 22nd"."""
    year, month = year_said(text, at)
    found = _month_first(text, month + 1 if text.word(month) in _SIGNS else month) if year and month == at + 1 else None
    return replace(found, year=year) if found else None


def _days_between(text: Reader, at: int) -> _Days | None:
    """ "Between the ninth and the 17th of April"."""
    between = text.past("between", at)
    day = _day_number(text, text.past_any(("on",), between)) if between > at else None
    if not day:
        return None
    last, end = _through_day(text, day, ("both", "through"))
    month = _month_behind(text, end, is_surely_a_day=True, day=last) if last > day[0] else None
    return replace(month, first=day[0], last=last) if month else None


def _month_behind(text: Reader, at: int, is_surely_a_day: bool, day: int) -> _Days | None:
    """ "Of April", "/April", and behind what is no hour "next month" or "of the month"; its days are left open."""
    sign = at + 1 if text.glued(at) and text.word(at) in _SIGNS else at
    if month := text.take("months", text.past("of_month", sign)):
        return _Days(month[0], 0, 0, month[1])
    of = text.past_any(("of_month", "of"), at)
    turn = text.take("turns", of)
    unit = text.take("units", turn[1] if turn else of)
    if not is_surely_a_day or not unit or unit[0] is not Unit.MONTH or (not turn and of == at):
        return None
    meant = months_later(text.today.replace(day=1), turn[0]) if turn else next_with_day(text.today, day)
    return _Days(meant.month, 0, 0, unit[1], meant.year) if meant else None


def _day_number(text: Reader, at: int) -> tuple[int, int] | None:
    if found := day_ordinal(text, at, spelt=True):
        return found
    if figure := day_figure(text, at):
        return figure, at + 1
    spelt = text.take("numbers", at)
    return (spelt[0], spelt[1]) if spelt and 1 <= spelt[0] <= 31 and not text.word(at).isdecimal() else None


def _through_day(text: Reader, day: tuple[int, int], kinds: Sequence[str] = ("through",)) -> tuple[int, int]:
    """The last day of "23-25", or the day itself."""
    after = text.past_any(kinds, day[1])
    last = _day_number(text, text.past("on", after)) if after > day[1] else None
    if not last or last[0] <= day[0] or _is_hour(text, last[1]) or text.word(last[1]) == ":":
        return day
    return last


def numeric_date(text: Reader, at: int) -> Piece | None:
    """ "2026-11-25", "11/25", "25.11.", "11/25/2026": in the order of the reader's locale."""
    word = text.word(at)
    if _STAMP.fullmatch(word):
        day = a_date(int(word[:4]), int(word[4:6]), int(word[6:]))
        return None if day is None else Piece(at, at + 1, first=day, last=day)
    if not _DATE.fullmatch(word) or _goes_on(text, at + 1) or text.take("not_after_hour", at + 1):
        return None
    figures = [int(figure) for figure in _FIGURES.findall(word)]
    if text.take("halves", at + 1) or (len(figures) == 2 and "-" in word):
        return None
    day = _from_figures(text, figures, "." in word or not text.month_first, is_dotted="." in word)
    timid = len(figures) == 2 and "." in word and not word.endswith(".") and text.before("dated", at) is None
    return None if day is None else Piece(at, at + 1, first=day, last=day, timid=timid)


def _goes_on(text: Reader, at: int) -> bool:
    """Whether the figures are only the front of a longer number: "30/4" of "30/4.85"."""
    follows = text.glued(at) and text.word(at) in (".", ",") and text.glued(at + 1)
    return follows and text.word(at + 1)[:1].isdigit()


def days_to_date(text: Reader, at: int) -> Piece | None:
    """ "14-15.11.2027", "from 3. to 5.10.": the month is said once, with the last day."""
    begin = text.past_any(("on", "since"), at)
    first = day_figure(text, begin)
    dot = begin + 2 if text.word(begin + 1) == "." and text.glued(begin + 1) else begin + 1
    upto = text.past("through", dot)
    last = numeric_date(text, upto) if first and upto > dot else None
    if not first or not last or not last.first or "." not in text.word(upto):
        return None
    if (last.timid and dot == begin + 1) or first >= last.first.day:
        return None
    return Piece(at, last.end, first=last.first.replace(day=first), last=last.last)


def spaced_date(text: Reader, at: int) -> Piece | None:
    """ "21. 11.": where a dot makes an ordinal."""
    begin = text.past_any(("on", "since"), at)
    day = day_ordinal(text, begin, spelt=False)
    month = day_ordinal(text, day[1], spelt=False) if day and text.word(day[1] - 1) == "." else None
    if not day or not month or month[0] > 12 or text.word(month[1] - 1) != ".":
        return None
    year, end = year_said(text, month[1])
    found = a_date(year, month[0], day[0]) if year else next_of_year(text.today, month[0], day[0])
    return None if found is None else Piece(at, end, first=found, last=found)


def month_in_figures(text: Reader, at: int) -> Piece | None:
    """ "11/2027", "3-2027"."""
    word = text.word(at)
    if not word.isdecimal() or not 1 <= int(word) <= 12 or not (text.glued(at + 1) and text.glued(at + 2)):
        return None
    year, end = year_said(text, at + 2)
    if not year or text.word(at + 1) not in _SIGNS or text.glued(end):
        return None
    return Piece(at, end, first=date(year, int(word), 1), last=last_of_month(year, int(word)), whole=True)


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
