"""Parsers for runs of time that touch now: "the next three days", "the past two hours", "within a week"."""

from bot.languages.time_words import Unit
from bot.understanding.times.arithmetic import later
from bot.understanding.times.offsets import MINUTES, amount, clock_later, count, moved
from bot.understanding.times.pieces import Piece, a_day
from bot.understanding.times.reader import Reader

_DAYS = (Unit.DAY, Unit.WORKING_DAY)


def run_of_days(text: Reader, at: int) -> Piece | None:
    """ "The next three days", "the past two weeks", "two coming weeks", "the next few hours"."""
    turn = _turn(text, at)
    one = text.take("units", turn[1]) if turn else None
    if turn and one and turn[0] and one[0] is Unit.WORKING_DAY:
        return a_day(at, one[1], moved(text.today, turn[0], Unit.WORKING_DAY))
    if turn and one and turn[0] and one[0] in MINUTES:
        return _minutes_from_now(text, at, one[1], turn[0] * MINUTES[one[0]])
    number = count(text, turn[1] if turn else at)
    after = None if turn or not number else _turn(text, number[1])
    unit = number and text.take("units", after[1] if after else number[1])
    turned = turn or after
    if not turned or not number or not unit or unit[0] in (Unit.YEAR, Unit.WEEKEND, Unit.WORKING_WEEK):
        return None
    return _run_from_now(text, at, unit[1], (1 if turned[0] >= 0 else -1) * number[0], unit[0])


def _turn(text: Reader, at: int) -> tuple[int, int] | None:
    return text.take("turns", at) or text.take("coming", at)


def within(text: Reader, at: int) -> Piece | None:
    """ "Within two weeks", "in less than 5 hours": from now on, this day included."""
    begin = text.past("inside", at)
    what = amount(text, begin) if begin > at else None
    if not what:
        return None
    number, unit, end = what
    end = text.past("hence", end)
    if unit in MINUTES:
        return _minutes_from_now(text, at, end, number * MINUTES[unit])
    last = moved(text.today, number, unit)
    return Piece(at, end, first=text.today, last=last if unit in _DAYS else later(last, -1))


def _run_from_now(text: Reader, begin: int, end: int, number: int, unit: Unit) -> Piece | None:
    """So many days from tomorrow on, or up to yesterday; so many hours from this minute on, or up to it."""
    if unit in MINUTES:
        return _minutes_from_now(text, begin, end, number * MINUTES[unit])
    one = unit if unit in _DAYS else Unit.DAY
    near, far = moved(text.today, 1 if number > 0 else -1, one), moved(text.today, number, unit)
    return Piece(begin, end, first=min(near, far), last=max(near, far))


def _minutes_from_now(text: Reader, begin: int, end: int, minutes: int) -> Piece | None:
    then = clock_later(text.now, minutes)
    if then is None:
        return None
    near, far = (text.now, then) if minutes > 0 else (then, text.now)
    start, stop = (moment.time().replace(second=0, microsecond=0) for moment in (near, far))
    last = far.date() if stop > start else later(far.date(), -1)
    return Piece(begin, end, first=near.date(), last=last, start=start, stop=stop)
