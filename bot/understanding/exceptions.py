"""What a command leaves alone: "everything on Friday except the demo", "all standups next week but not Wednesday's"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.model.commands import Command, MeetingWords, Which
from bot.understanding.meetings import Stretch, meeting
from bot.understanding.sentence import Sentence
from bot.understanding.times.pieces import Piece

NOT_UNDERSTOOD = MeetingWords()
"""An exception of which nothing was understood: it must stop the plan, never be dropped."""


@dataclass(frozen=True, slots=True)
class Parted:
    """What names the meetings, and what is left out of them."""

    kept: Stretch
    left_out: Stretch | None
    """None where nothing is."""


def parted(said: Sentence, tokens: Sequence[int], pieces: Sequence[Piece]) -> Parted:
    """The tokens and times before and after "except"."""
    last = max((number + 1 for number in tokens), default=0)
    last = max((last, *(piece.end for piece in pieces)))
    for index, number in enumerate(tokens):
        if (end := _except_at(said, tokens, index, last)) and end <= last:
            before = Stretch(tuple(tokens[:index]), tuple(piece for piece in pieces if piece.begin < number))
            times = tuple(_behind(piece, end) for piece in pieces if piece.begin >= number)
            return Parted(before, Stretch(tuple(token for token in tokens if token >= end), times))
    return Parted(Stretch(tuple(tokens), tuple(pieces)), None)


def _behind(piece: Piece, begin: int) -> Piece:
    """ "Apart *from tomorrow*": the word is not the time's."""
    return piece if piece.begin >= begin else replace(piece.spread(begin, piece.end), open=None)


def _except_at(said: Sentence, tokens: Sequence[int], index: int, last: int) -> int | None:
    """The token after "except", where it begins at a place among tokens."""
    if found := said.vocabulary.except_.at(said.words, tokens[index]):
        return found[1]
    but = said.vocabulary.all_but.at(said.words, tokens[index])
    follows = but and but[1] < last
    return but[1] if but and follows and _is_all(said, [said.word(number) for number in tokens[:index]]) else None


def _is_all(said: Sentence, folded: list[str]) -> bool:
    """Whether "everything", "all" or "all meetings" stands at the end."""
    for begin in range(len(folded)):
        everything = said.vocabulary.everything.at(folded, begin)
        all_of = said.vocabulary.which.at(folded, begin)
        if everything and everything[1] == len(folded):
            return True
        if all_of and all_of[0] is Which.ALL and set(folded[all_of[1] :]) <= said.table.meeting_nouns:
            return True
    return False


def exceptions(said: Sentence, left_out: Stretch, kept: Sequence[Piece] = ()) -> tuple[MeetingWords, ...]:
    """One for each thing that is left out; ``NOT_UNDERSTOOD`` among them where words tell nothing.

    A weekday is the one in the days that are named before it (``kept``).
    """
    days = next(((piece.first, piece.last) for piece in kept if piece.first and piece.last), None)
    pieces = [_within(said, piece, *days) if days else piece for piece in left_out.pieces]
    found = [meeting(said, stretch) for stretch in _each(said, left_out.tokens, pieces)]
    return tuple(_unless_own(words) for words in found) or (NOT_UNDERSTOOD,)


def _unless_own(words: MeetingWords) -> MeetingWords:
    """ "Those I organize" points back to nothing."""
    return replace(words, anaphor=False) if words.mine_to_organize is not None else words


def _within(said: Sentence, piece: Piece, first: date, last: date) -> Piece:
    if piece.weekday is None or piece.first is None or piece.first != piece.last:
        return piece
    if piece.today_too and first <= said.reader.today <= last:
        return piece
    day = first + timedelta(days=(piece.weekday - first.weekday()) % 7)
    return replace(piece, first=day, last=day, today_too=False, coming=None) if day <= last else piece


def _each(said: Sentence, tokens: Sequence[int], pieces: Sequence[Piece]) -> list[Stretch]:
    """Cut at every "and" and comma: to leave too much alone harms nobody."""
    parts: list[tuple[list[int], list[Piece]]] = [([], [])]
    items: list[tuple[int, int | Piece]] = [(number, number) for number in tokens]
    items += [(piece.begin, piece) for piece in pieces]
    for _, item in sorted(items, key=lambda item: item[0]):
        if isinstance(item, Piece):
            if parts[-1][1] and item.has_day:
                parts.append(([], []))
            parts[-1][1].append(item)
        elif said.word(item) in said.table.and_ | said.table.breaks or said.is_pause(item):
            parts.append(([], []))
        else:
            parts[-1][0].append(item)
    return [Stretch(tuple(words), tuple(times)) for words, times in parts if words or times]


def sparing(commands: Sequence[Command], left_out: tuple[MeetingWords, ...]) -> list[Command]:
    """The commands, where those that are about several leave that alone too."""
    return [
        replace(command, meeting=replace(command.meeting, exceptions=(*command.meeting.exceptions, *left_out)))
        if command.meeting.which is Which.ALL
        else command
        for command in commands
    ]
