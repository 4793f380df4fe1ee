"""Parsers for what stands beside another time: "the Monday after Easter", "an hour before noon", "the day after"."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.understanding.times.arithmetic import coming, later, recent
from bot.understanding.times.clocks import clock, named_time
from bot.understanding.times.figures import day_ordinal
from bot.understanding.times.named import named_day
from bot.understanding.times.offsets import MINUTES, amount
from bot.understanding.times.pieces import Piece, a_day
from bot.understanding.times.reader import Reader


def weekday_beside(text: Reader, at: int) -> Piece | None:
    """ "The Monday after next Monday", "the second Friday before 25 May"."""
    begin = text.past("on", at)
    nth = day_ordinal(text, begin, spelt=True)
    day = text.take("weekdays", nth[1] if nth else begin)
    if not day:
        return None
    for kind, sign in (("following", 1), ("counted_back", -1)):
        after = text.past(kind, day[1])
        base = named_day(text, after) if after > day[1] else None
        if base and base.first and base.first == base.last:
            return a_day(at, base.end, _counted(base.first, day[0], sign * (nth[0] if nth else 1)))
    return None


def _counted(base: date, weekday: int, nth: int) -> date:
    if nth > 0:
        return later(coming(base, weekday), 7 * (nth - 1))
    return later(recent(base, weekday), 7 * (nth + 1))


def clock_beside(text: Reader, at: int) -> Piece | None:
    """ "An hour after noon", "two hours before 6pm": beside a time that leaves no doubt."""
    what = amount(text, at)
    if not what or what[1] not in MINUTES:
        return None
    for kind, sign in (("following", 1), ("counted_back", -1)):
        after = text.past(kind, what[2])
        base = (named_time(text, after) or clock(text, after)) if after > what[2] else None
        if base and base.start and base.half_said and not base.bare:
            minutes = base.start.hour * 60 + base.start.minute + sign * what[0] * MINUTES[what[1]]
            return replace(base, begin=at, start=time(minutes // 60 % 24, minutes % 60))
    return None


def day_beside(text: Reader, at: int) -> Piece | None:
    """ "The day after", "the following day": beside the meeting's own, so that nothing it follows is named."""
    found = text.take("days_beside", at)
    goes_on = found and text.word(found[1])[:1].isalpha() and not text.only(("at",), found[1], found[1] + 1)
    return Piece(at, found[1], shift=timedelta(days=found[0])) if found and not goes_on else None
