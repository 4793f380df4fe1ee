"""The refiners, literal and in order, each from pieces to pieces."""

from bot.understanding.times.around import Around, Refiner, joining
from bot.understanding.times.day_and_time import for_days, hour_in_part, lasting, same_day, timed_day
from bot.understanding.times.day_by_day import one_day, same_week, timed_weekday
from bot.understanding.times.edges import led, opened, sure, zoned
from bot.understanding.times.pieces import Piece
from bot.understanding.times.ranges import bounded, clock_range, day_range, moment_range
from bot.understanding.times.reader import Reader

REFINERS: tuple[Refiner, ...] = (
    same_week,
    joining(one_day),
    joining(clock_range),
    joining(hour_in_part),
    joining(clock_range),
    joining(day_range),
    zoned,
    opened,
    joining(timed_day),
    joining(hour_in_part),
    joining(timed_weekday),
    joining(moment_range),
    joining(bounded),
    joining(same_day),
    joining(lasting),
    joining(timed_day),
    joining(for_days),
    zoned,
    sure,
    led,
)


def refined(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
    """The pieces after every refiner."""
    for refiner in REFINERS:
        found = refiner(text, found, around)
    return found
