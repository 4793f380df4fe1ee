"""The small parsers, literal and in order: at each token the one that reads furthest wins, the earlier of equals."""

from collections.abc import Callable

from bot.understanding.times import beside, clocks, named, offsets, runs, spans
from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

Parser = Callable[[Reader, int], Piece | None]

PARSERS: tuple[Parser, ...] = (
    *named.DAYS,
    offsets.counted_from,
    offsets.counted_weekdays,
    beside.weekday_beside,
    beside.day_beside,
    beside.clock_beside,
    offsets.shift,
    offsets.from_now,
    spans.nth_span,
    spans.week_of_day,
    spans.numbered_week,
    spans.place_in_span,
    runs.run_of_days,
    runs.within,
    spans.calendar_span,
    spans.month,
    clocks.same_time,
    clocks.named_time,
    clocks.spoken,
    clocks.part_of_day,
    clocks.clock,
    offsets.duration,
)


def pieces(text: Reader) -> list[Piece]:
    """What the parsers find, from left to right, each token used once."""
    found: list[Piece] = []
    at = 0
    while at < len(text):
        if (no_time := text.take("not_times", at)) and text.before("dated", at) is None:
            at = no_time[1]
            continue
        if text.word(at)[:1].isdigit() and _is_numbered(text, at):
            at += 1
            continue
        piece = _furthest(PARSERS, text, at) if text.begins(at) else None
        if piece:
            found.append(piece)
        at = piece.end if piece else at + 1
    return found


def _is_numbered(text: Reader, at: int) -> bool:
    """Whether a number is a thing's name: "room 12", "version: 1.10.30", and not "the release 3pm"."""
    named = text.before("numbered", at - 1 if text.word(at - 1) in (":", "#") else at)
    is_clock = ":" in text.word(at) or any(text.take(kind, at + 1) for kind in ("halves", "oclock"))
    return named is not None and not is_clock


def _furthest(parsers: tuple[Parser, ...], text: Reader, at: int) -> Piece | None:
    best: Piece | None = None
    for parser in parsers:
        piece = parser(text, at)
        if piece and (best is None or piece.end > best.end):
            best = piece
    return best
