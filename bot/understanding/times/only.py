"""The only time that a text speaks of."""

from collections.abc import Sequence

from bot.understanding.times.day_and_time import together
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader


def only_time(text: Reader, found: Sequence[Piece]) -> Piece | None:
    """The one time among the pieces of a text, also where its day and its hour stand apart; None for several.

    "Lunch on Friday with Ana at 1" speaks of one time, "3pm or 5pm" of two.
    """
    times = [piece for piece in found if piece.has_day or piece.has_time or piece.shift]
    if len(times) == 1:
        return times[0]
    day = [piece for piece in times if piece.is_day and piece.first == piece.last]
    hour = [piece for piece in times if piece.has_clock and not piece.has_day]
    return together(text, *times) if len(times) == 2 and len(day) == len(hour) == 1 else None
