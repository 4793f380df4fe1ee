"""Where a clause says to what time something moves: "to Thursday at 4", "4 instead of 3", "how about Friday"."""

from dataclasses import dataclass, replace

from bot.model.commands import Intent
from bot.understanding.clause import Clause
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around
from bot.understanding.times.pieces import Piece


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a clause says to what time something moves."""

    marker: int
    """First token of what introduces the time ("to"), or of the time itself."""

    begin: int
    end: int
    """The tokens of the time; exclusive."""


def aim(said: Sentence, clause: Clause, used: set[int]) -> Aim | None:
    """Where a clause whose verb moves something says where to; None where it does not."""
    if clause.verb and clause.verb.intent is Intent.PROPOSE:
        return _proposed(said, clause, used) or _moved(said, clause, used) or _trailing(said, clause, used)
    return _moved(said, clause, used)


def _proposed(said: Sentence, clause: Clause, used: set[int]) -> Aim | None:
    """ "Suggest Thursday 4pm for the demo": the time comes at once."""
    begin = clause.content
    while begin < clause.end and (said.word(begin) in said.table.leads or said.is_pause(begin)):
        begin += 1
    last = said.reader.past_any(("at", "on"), begin)
    if not any(clause.lead_end < piece.begin <= last and begin < piece.end for piece in said.pieces):
        return None
    end = next(
        (i for i in range(begin + 1, clause.end) if _is_marker(said, i, begin, clause.end) or i in used), clause.end
    )
    return Aim(clause.content, begin, end)


def _is_marker(said: Sentence, index: int, begin: int, end: int) -> bool:
    """Whether a proposed time ends here and the meeting begins: "for the demo", "instead of 3"."""
    found = said.vocabulary.propose_for.at(said.words, index)
    if not found:
        return False
    through = said.reader.take("through", index)
    inside = any(piece.begin <= index < piece.end for piece in said.pieces)
    is_range = through and any(piece.begin == through[1] and piece.start for piece in said.pieces)
    return not inside and not is_range and begin < index < end


def _moved(said: Sentence, clause: Clause, used: set[int]) -> Aim | None:
    """ "Move the demo to Thursday at 4": the time after the last word that leads to one, "to" before "for"."""
    begin = clause.lead_end if clause.object_first else clause.content
    best: Aim | None = None
    for index in range(begin, clause.end):
        marker = said.vocabulary.targets.at(said.words, index)
        if not marker or index in used or not _time_begins(said, index, marker[1]):
            continue
        if best is None or said.word(best.marker) in said.table.propose_for:
            best = Aim(index, marker[1], clause.end)
    if best:
        return replace(best, end=_instead(said, best, clause.end))
    return _in_place_of_another(said, clause)


def _in_place_of_another(said: Sentence, clause: Clause) -> Aim | None:
    """ "Make the demo at 4 instead of 3"."""
    if not clause.verb or not clause.verb.definite:
        return None
    span = range(clause.content, clause.end - 1)
    others = frozenset(index for index in span if said.vocabulary.instead.at(said.words, index))
    times = said.times(clause.content, clause.end, Around(others))
    return next((Aim(piece.begin, piece.begin, piece.end) for piece in times if piece.end in others), None)


def _trailing(said: Sentence, clause: Clause, used: set[int]) -> Aim | None:
    """ "Could we do the retro Thursday at 4": the time that comes last, where nothing leads to it."""
    found = [
        piece
        for piece in said.times(clause.content, clause.end, Around(frozenset(used)))
        if piece.has_day or piece.has_time
    ]
    is_apart = bool(found) and (said.is_pause(found[-1].begin - 1) or _is_last(said, clause, found[-1]))
    if not found or (clause.verb and not clause.verb.timed and not is_apart):
        return None
    return Aim(found[-1].begin, found[-1].begin, found[-1].end)


def _is_last(said: Sentence, clause: Clause, piece: Piece) -> bool:
    """ "Propose a new time for the demo Friday 3pm": a clock time with nothing behind it."""
    return piece.start is not None and piece.has_day and all(said.is_pause(n) for n in range(piece.end, clause.end))


def _time_begins(said: Sentence, index: int, after: int) -> bool:
    last = said.reader.past_any(("at", "on", "since"), after)
    return any(
        (index <= piece.begin <= last)
        and (piece.has_day or piece.has_time or piece.same_time)
        and piece.duration is None
        for piece in said.pieces
    )


def _instead(said: Sentence, aim: Aim, end: int) -> int:
    """Where "instead of …" ends the new time."""
    for index in range(aim.begin, end):
        found = said.vocabulary.instead.at(said.words, index)
        if found and any(piece.begin >= index for piece in said.pieces):
            return index
    return end
