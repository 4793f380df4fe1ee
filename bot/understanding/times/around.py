"""What a refiner is, and what a command around the times says about them."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader


@dataclass(frozen=True, slots=True)
class Around:
    """What a command around the times says about them."""

    barriers: frozenset[int] = frozenset()
    """Tokens across which nothing is joined."""

    hours: frozenset[int] = frozenset()
    """Tokens at which a bare number is an hour ("move it to 4")."""


Pair = Callable[[Reader, Piece, Piece, Around], Piece | None]
Refiner = Callable[[Reader, list[Piece], Around], list[Piece]]


def joining(rule: Pair) -> Refiner:
    """A refiner that joins neighbours wherever the rule does."""

    def refined(text: Reader, found: list[Piece], around: Around) -> list[Piece]:
        joined: list[Piece] = []
        for piece in found:
            while joined and not _barred(joined[-1], piece, around) and (both := rule(text, joined[-1], piece, around)):
                joined.pop()
                piece = both  # noqa: PLW2901 - it goes on growing to the left
            joined.append(piece)
        return joined

    return refined


def _barred(left: Piece, right: Piece, around: Around) -> bool:
    return any(left.end <= barrier <= right.begin for barrier in around.barriers)
