"""What a clause holds: the times that name a meeting, the new one, and the words that are no times."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.model.commands import Intent
from bot.model.times import TimePhrase
from bot.understanding.aims import Aim, aim
from bot.understanding.clause import Clause
from bot.understanding.clauses import without_particle
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around
from bot.understanding.times.completion import phrase
from bot.understanding.times.pieces import Piece

MOVES = (Intent.RESCHEDULE, Intent.PROPOSE)


@dataclass(frozen=True, slots=True)
class Contents:
    """What is told apart in a clause."""

    words: tuple[int, ...]
    """Tokens behind the verb that are neither times nor spoken for."""

    named: tuple[Piece, ...]
    """The times that name the meeting."""

    new_time: TimePhrase | None
    """The time that it moves to; an empty one where another is wished for and none is said."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said but the verb and a new time."""
        return not self.words and not self.named


def contents(said: Sentence, clause: Clause, used: set[int]) -> Contents:
    """What a clause with a verb holds; ``used`` tokens belong to something else."""
    moves = clause.verb is not None and clause.verb.intent in MOVES
    new_time, named, spent = _times(said, clause, used, aim(said, clause, used) if moves else None)
    if clause.verb and clause.verb.resizes and new_time and new_time.shift:
        new_time = None
    words = tuple(number for number in _free(said, clause, used) if number not in spent)
    if moves and new_time is None and (wished := _some_other_time(said, words)):
        return Contents(tuple(number for number in words if number not in wished), tuple(named), TimePhrase())
    return Contents(words, tuple(named), new_time)


def _some_other_time(said: Sentence, words: Sequence[int]) -> set[int]:
    """The tokens of "to another day", "something later": a time is wished for, and left open."""
    for index in words:
        if other := said.vocabulary.other_times.at(said.words, index):
            led = said.vocabulary.targets.at(said.words, index - 1)
            begin = index - 1 if led and led[1] == index and index - 1 in words else index
            return set(range(begin, other[1]))
    return set()


def _free(said: Sentence, clause: Clause, used: set[int]) -> list[int]:
    """The tokens that a clause's object is made of."""
    used = used | without_particle(said, clause)
    if clause.object_first:
        span = [*range(clause.begin, clause.content), *range(clause.lead_end, clause.end)]
    else:
        span = list(range(clause.content, clause.end))
    return [number for number in span if number not in used]


def _times(
    said: Sentence, clause: Clause, used: set[int], aim: Aim | None
) -> tuple[TimePhrase | None, list[Piece], set[int]]:
    """The new time, the times that name the meeting, and every token that either uses."""
    begin, end = clause.begin, clause.end
    limits = frozenset(used) | frozenset({clause.content - 1} if not clause.object_first else ())
    limits |= _exceptions(said, clause)
    if not aim:
        pieces = _unused(clause, said.times(begin, end, Around(limits, _own_hours(said, clause))), used)
        return _shifted(clause, pieces)
    barriers = limits | {aim.marker, aim.begin - 1, aim.end}
    hours = frozenset(range(aim.marker, min(aim.begin + 3, aim.end))) | _after_sources(said, clause)
    pieces = _unused(clause, said.times(begin, end, Around(barriers, hours)), used)
    new = [piece for piece in pieces if aim.marker <= piece.begin < aim.end]
    named = [piece for piece in pieces if piece not in new]
    new_time, taken = _new_time(said, new)
    spent = {number for piece in pieces for number in range(piece.begin, piece.end)}
    return new_time, named, spent | set(range(aim.marker, taken))


def _after_sources(said: Sentence, clause: Clause) -> frozenset[int]:
    """ "From 3 to 4", "4 instead of 3": the number after such a word is an hour."""
    span = range(clause.content, clause.end)
    others = (said.vocabulary.instead.at(said.words, index) for index in span)
    sources = frozenset(index + 1 for index in span if said.word(index) in said.table.sources)
    return sources | frozenset(other[1] for other in others if other)


def _exceptions(said: Sentence, clause: Clause) -> frozenset[int]:
    """Where "except" stands: no time reaches across it."""
    span = range(clause.content, clause.end)
    return frozenset(index for index in span if said.vocabulary.except_.at(said.words, index))


def _own_hours(said: Sentence, clause: Clause) -> frozenset[int]:
    """ "My 10", with nothing that it could count."""
    table = said.table
    return frozenset(
        index + 1
        for index in range(clause.content, clause.end - 1)
        if said.word(index) in table.mine
        and said.word(index + 1).isdecimal()
        and (
            index + 2 >= clause.end
            or said.word(index + 2) in table.prepositions | table.and_
            or said.is_pause(index + 2)
        )
    )


def _unused(clause: Clause, pieces: Sequence[Piece], used: set[int]) -> list[Piece]:
    """The pieces that are free; "how *about 3*" begins where the verb ends."""
    free = [piece for piece in pieces if piece.begin not in used]
    if clause.object_first:
        return free
    return [
        piece.spread(clause.content, piece.end) if clause.lead_end < piece.begin < clause.content < piece.end else piece
        for piece in free
    ]


def _new_time(said: Sentence, new: Sequence[Piece]) -> tuple[TimePhrase | None, int]:
    """What the pieces after "to" say together, and the token after the first of them."""
    whole = next((piece for piece in new if piece.duration is None or piece.start), None)
    if not whole:
        return None, 0
    said_time = phrase(said.reader, whole, naming=False)
    others = [piece for piece in new if piece is not whole]
    if any(piece.same_time for piece in others):
        said_time = replace(said_time, same_time=True)
    lasting = next((piece.duration for piece in others if piece.duration), None)
    return replace(said_time, duration=said_time.duration or lasting), whole.end


def _shifted(clause: Clause, pieces: Sequence[Piece]) -> tuple[TimePhrase | None, list[Piece], set[int]]:
    """ "Push the sync an hour": a length that a moving verb makes an offset."""
    spent = {number for piece in pieces for number in range(piece.begin, piece.end)}
    if not clause.verb or clause.verb.intent not in MOVES:
        return None, list(pieces), spent
    for piece in pieces:
        by = piece.shift or _length(clause, piece)
        if by:
            new_time = TimePhrase(shift=by)
            return new_time, [other for other in pieces if other is not piece], spent
    return None, list(pieces), spent


def _length(clause: Clause, piece: Piece) -> timedelta | None:
    if piece.duration is None or piece.has_day or piece.has_time or not clause.verb:
        return None
    return clause.verb.shift * piece.duration
