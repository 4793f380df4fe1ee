"""From a piece to a time phrase: what nobody said is completed by the house's conventions, and marked."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.model.times import Part, TimePhrase
from bot.understanding.times.arithmetic import monday
from bot.understanding.times.pieces import Open, Piece
from bot.understanding.times.reader import Reader

_NOON = 12
_FIRST_MORNING_HOUR = 7
"""A bare hour from here to 11 is in the morning; below it, in the afternoon."""


def phrase(text: Reader, piece: Piece, naming: bool) -> TimePhrase:
    """What the piece says. ``naming``: it names a meeting, so that a weekday may be today's, or an earlier one."""
    said = _with_days(text, piece, naming)
    start, guessed = _start(text, piece, said.first)
    stop = _stop(start, piece)
    assumed = _assumed(piece, guessed)
    if piece.same_time and piece.whole and piece.first and piece.last and (piece.last - piece.first).days == 6:
        return TimePhrase(shift=timedelta(days=7 * ((monday(piece.first) - monday(text.today)).days // 7)))
    said = replace(said, duration=piece.duration, same_time=piece.same_time, shift=piece.shift, zone=piece.zone)
    if piece.part and not piece.has_clock:
        said = _in_part(said, piece)
    elif piece.open is Open.AFTER:
        said = replace(said, start=start, vague=True)
    elif piece.open is Open.BEFORE:
        said = replace(said, end=start, vague=True)
    else:
        said = replace(said, start=start, end=stop)
    return _either_half(replace(said, assumed=assumed), guessed)


def _with_days(text: Reader, piece: Piece, naming: bool) -> TimePhrase:
    plain = TimePhrase(first=piece.first, last=piece.last)
    if piece.rather:
        return replace(plain, alternatives=(TimePhrase(first=piece.rather, last=piece.rather),))
    if not naming:
        return plain
    if piece.today_too:
        return _on(text.today, plain)
    if piece.coming:
        return replace(plain, alternatives=(TimePhrase(first=piece.coming, last=piece.coming),))
    return plain


def _on(day: date, otherwise: TimePhrase) -> TimePhrase:
    return TimePhrase(first=day, last=day, alternatives=(otherwise,))


def _start(text: Reader, piece: Piece, day: date | None) -> tuple[time | None, bool]:
    """The start, and whether its half of the day was guessed."""
    start = piece.start
    if start is None or piece.half_said:
        return start, False
    hour = start.hour % _NOON
    told = start.replace(hour=hour if hour >= _FIRST_MORNING_HOUR else hour + _NOON)
    if day == text.today and told <= text.now.time() and told.hour < _NOON:
        told = told.replace(hour=told.hour + _NOON)
    return told, True


def _stop(start: time | None, piece: Piece) -> time | None:
    stop = piece.stop
    if stop is None or piece.stop_half_said or start is None:
        return stop
    hour = stop.hour % _NOON
    if piece.first != piece.last:
        return stop.replace(hour=hour if hour >= _FIRST_MORNING_HOUR else hour + _NOON)
    readings = [stop.replace(hour=hour), stop.replace(hour=hour + _NOON)]
    return min(readings, key=lambda reading: (_minutes(reading) - _minutes(start) - 1) % (24 * 60))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _in_part(said: TimePhrase, piece: Piece) -> TimePhrase:
    if not piece.part:
        return said
    return replace(said, start=piece.part.start, end=piece.part.end, vague=True)


def _assumed(piece: Piece, guessed: bool) -> frozenset[Part]:
    parts = {
        Part.DAY: not piece.has_day,
        Part.TIME: not piece.has_clock,
        Part.HALF_OF_DAY: guessed,
    }
    return frozenset(part for part, is_assumed in parts.items() if is_assumed and piece.shift is None)


def _either_half(said: TimePhrase, guessed: bool) -> TimePhrase:
    """Beside the likelier half of the day the other one, and every reading of the day with the time."""
    others = tuple(replace(said, first=other.first, last=other.last, alternatives=()) for other in said.alternatives)
    if guessed and (flipped := _flipped(said)):
        others = (*others, flipped)
    return replace(said, alternatives=others)


def _flipped(said: TimePhrase) -> TimePhrase | None:
    start, end = said.start and _other_half(said.start), said.end and _other_half(said.end)
    return replace(said, start=start, end=end, alternatives=())


def _other_half(clock: time) -> time:
    return clock.replace(hour=(clock.hour + _NOON) % 24)
