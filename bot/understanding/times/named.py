"""The parsers for single days, in their order, and the day that is named at a place."""

from bot.understanding.times.dates import days_to_date, month_and_day, month_in_figures, numeric_date, spaced_date
from bot.understanding.times.days import (
    day_of_month,
    last_working_day,
    relative_day,
    weekday,
    weekday_of_month,
    weekday_week,
)
from bot.understanding.times.holidays import holiday
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

DAYS = (
    relative_day,
    weekday_of_month,
    last_working_day,
    weekday_week,
    weekday,
    month_and_day,
    numeric_date,
    days_to_date,
    spaced_date,
    month_in_figures,
    day_of_month,
    holiday,
)


def named_day(text: Reader, at: int) -> Piece | None:
    """The single day named at a token, by whichever parser reads furthest."""
    found = [piece for parser in DAYS if (piece := parser(text, at))]
    return max(found, key=lambda piece: piece.end, default=None)
