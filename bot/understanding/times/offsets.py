"""Parsers for counted time: "in two weeks", "3 days ago", "a week from Tuesday", "an hour later", "for 30 minutes"."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.languages.time_words import Unit
from bot.understanding.times.arithmetic import coming, later, months_later, recent, working_days_later
from bot.understanding.times.named import named_day
from bot.understanding.times.pieces import Piece, a_day
from bot.understanding.times.reader import Reader

LONGEST = 5000
"""Units; more is nothing that a calendar holds."""

MINUTES = {Unit.MINUTE: 1, Unit.HOUR: 60}
_DECIMAL = re.compile(r"(\d{1,2})[.,](\d)")
_LONGEST_MOVE = 6
"""Hours."""

Amount = tuple[int, Unit, int]
"""How many, of what, and the token after it. Half hours are counted in minutes."""


def count(text: Reader, at: int) -> tuple[int, int] | None:
    """A number and the token after it: "3", "three", "a", "a couple of"."""
    for kind in ("couple", "numbers"):
        if (found := text.take(kind, at)) and found[0] <= LONGEST:
            return found[0], found[1]
    return (1, after) if (after := text.past("one", at)) > at else None


def amount(text: Reader, at: int) -> Amount | None:
    """ "Two weeks", "an hour and a half", "half an hour", "45 min"."""
    if fixed := text.take("fixed", at):
        return fixed[0], Unit.MINUTE, fixed[1]
    if part := _with_part(text, at):
        return part
    number = count(text, at)
    unit = number and text.take("units", number[1])
    if not number or not unit or unit[0] in (Unit.WEEKEND, Unit.WORKING_WEEK):
        return None
    after = text.past("and_half", unit[1])
    if after > unit[1] and unit[0] in MINUTES:
        return number[0] * MINUTES[unit[0]] + MINUTES[unit[0]] // 2, Unit.MINUTE, after
    return _with_minutes(text, (number[0], unit[0], unit[1]))


def _with_part(text: Reader, at: int) -> Amount | None:
    """ "2.5 hours", "2,5 hours", "two and a half hours"."""
    if tenths := _tenths(text, at):
        unit = text.take("units", tenths[1])
        return (tenths[0] * MINUTES[unit[0]] // 10, Unit.MINUTE, unit[1]) if unit and unit[0] in MINUTES else None
    number = count(text, at)
    half = text.past("and_half", number[1]) if number else at
    unit = text.take("units", half)
    if not number or half == number[1] or not unit or unit[0] not in MINUTES:
        return None
    return number[0] * MINUTES[unit[0]] + MINUTES[unit[0]] // 2, Unit.MINUTE, unit[1]


def _tenths(text: Reader, at: int) -> tuple[int, int] | None:
    """A number with one decimal, in tenths, and the token after it."""
    is_cut = text.word(at + 1) == "," and text.glued(at + 1) and text.glued(at + 2)
    end = at + 3 if is_cut else at + 1
    found = _DECIMAL.fullmatch("".join(text.word(part) for part in range(at, end)))
    return (int(found[1]) * 10 + int(found[2]), end) if found else None


def _with_minutes(text: Reader, hours: Amount) -> Amount:
    """ "An hour and 15 minutes"."""
    number, unit, end = hours
    if unit is not Unit.HOUR:
        return hours
    rest = count(text, text.past("both", end))
    minutes = rest and text.take("units", rest[1])
    if not rest or not minutes or minutes[0] is not Unit.MINUTE:
        return hours
    return number * 60 + rest[0], Unit.MINUTE, minutes[1]


def length(what: Amount) -> timedelta | None:
    """How long; None for months and years, which differ."""
    number, unit, _ = what
    if unit in MINUTES:
        return timedelta(minutes=number * MINUTES[unit])
    days = {Unit.DAY: 1, Unit.WORKING_DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}.get(unit)
    return timedelta(days=days * number) if days else None


def moved(day: date, number: int, unit: Unit) -> date:
    """So many days, weeks, months later, or earlier."""
    if unit is Unit.WORKING_DAY:
        return working_days_later(day, number)
    if unit in (Unit.MONTH, Unit.YEAR):
        return months_later(day, number * (12 if unit is Unit.YEAR else 1))
    return later(day, number * {Unit.WEEK: 7, Unit.FORTNIGHT: 14}.get(unit, 1))


def _from_now(text: Reader, begin: int, end: int, what: Amount, sign: int) -> Piece | None:
    number, unit, _ = what
    if unit not in MINUTES:
        day = moved(text.today, sign * number, unit)
        return Piece(begin, end, first=day, last=day, counted=True)
    then = clock_later(text.now, sign * number * MINUTES[unit])
    if then is None:
        return None
    return Piece(begin, end, first=then.date(), last=then.date(), start=then.time().replace(second=0, microsecond=0))


def clock_later(now: datetime, minutes: int) -> datetime | None:
    """Elapsed minutes later, in the same zone, also across a clock change; None beyond what dates can express."""
    try:
        return (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
    except OverflowError:
        return None


def from_now(text: Reader, at: int) -> Piece | None:
    """ "In two weeks", "two weeks from now", "3 days ago", "right now"."""
    if found := text.take("now", at):
        this_minute = _from_now(text, at, found[1], (0, Unit.MINUTE, at), 1)
        return this_minute and replace(this_minute, timid=text.word(at) in text.language.times.ambiguous)
    if (since := text.past("ago_first", at)) > at and (what := amount(text, since)):
        return _from_now(text, at, what[2], what, -1)
    begin = text.past("within", at)
    what = amount(text, begin)
    if not what:
        return _between_counts(text, at, begin)
    if (end := text.past("ago", what[2])) > what[2] and begin == at:
        return _from_now(text, at, end, what, -1)
    end = text.past("hence", what[2])
    if begin > at or (end > what[2] and not text.take("later", what[2])):
        return _from_now(text, at, end, what, 1)
    return None


def _between_counts(text: Reader, at: int, begin: int) -> Piece | None:
    """ "In 2-5 days", "five to ten days ago"."""
    least = count(text, begin)
    most = amount(text, text.past("through", least[1])) if least else None
    if not least or not most or most[1] in MINUTES or text.past("through", least[1]) == least[1]:
        return None
    near, far = moved(text.today, least[0], most[1]), moved(text.today, most[0], most[1])
    if (end := text.past("ago", most[2])) > most[2]:
        near, far = moved(text.today, -most[0], most[1]), moved(text.today, -least[0], most[1])
    elif begin == at:
        return None
    return Piece(at, end, first=near, last=far) if near <= far else None


def counted_from(text: Reader, at: int) -> Piece | None:
    """ "A week from Tuesday", "two days before Friday", "the day after the 24th", "Tuesday week"."""
    begin = text.past("on", at)
    what = amount(text, begin) or _one(text, begin)
    if not what:
        return None
    if (day := text.take("days", what[2])) and what[1] in (Unit.WEEK, Unit.FORTNIGHT):
        return a_day(at, day[1], moved(later(text.today, day[0]), what[0], what[1]))
    for kind, sign in (("counted_from", 1), ("counted_back", -1)):
        after = text.past(kind, what[2])
        base = named_day(text, after) if after > what[2] and what[1] not in MINUTES else None
        if base and base.first and base.first == base.last:
            return a_day(at, base.end, moved(base.first, sign * what[0], what[1]))
    return None


def _one(text: Reader, at: int) -> Amount | None:
    unit = text.take("units", at)
    return (1, unit[0], unit[1]) if unit and unit[0] in (Unit.DAY, Unit.WEEK) else None


def counted_weekdays(text: Reader, at: int) -> Piece | None:
    """ "Two Thursdays ago", "4 Mondays from now"."""
    number = count(text, at)
    day = number and text.take("weekdays_plural", number[1])
    if not number or not day:
        return None
    weeks = 7 * (number[0] - 1)
    if (end := text.past("ago", day[1])) > day[1]:
        return a_day(at, end, later(recent(text.today, day[0]), -weeks))
    if (end := text.past("hence", day[1])) > day[1]:
        return a_day(at, end, later(coming(text.today, day[0]), weeks))
    return None


def shift(text: Reader, at: int) -> Piece | None:
    """ "An hour later", "half an hour earlier", "back 30 minutes": relative to the meeting.

    "By an hour" alone is a length, and the verb says which way.
    """
    begin = text.past("by", at)
    what = amount(text, begin)
    by = length(what) if what else None
    if not what or not by or _may_be_an_hour(text, at, what[0]):
        return None
    if (end := text.past("earlier", what[2])) > what[2]:
        return Piece(at, end, shift=-by)
    if (end := text.past("later", what[2])) > what[2]:
        return Piece(at, end, shift=by)
    for kind, sign in (("earlier", -1), ("later", 1)):
        if begin > at and text.take(kind, at):
            return Piece(at, what[2], shift=sign * by)
    return Piece(at, what[2], duration=by) if begin > at else None


def _may_be_an_hour(text: Reader, at: int, number: int) -> bool:
    """ "Um 16 h": where the word for "by" leads to clock times as well, and nobody moves anything so far."""
    after = text.past("by", at)
    is_clock = after > at and text.past("at", at) == after and text.past("oclock", after + 1) > after + 1
    return is_clock and _LONGEST_MOVE < number <= 24


def duration(text: Reader, at: int) -> Piece | None:
    """ "For 30 minutes", "2 hours": a length, which is no time by itself."""
    begin = text.past("lasting", at)
    what = amount(text, begin)
    by = length(what) if what else None
    return Piece(at, what[2], duration=by) if what and by else None
