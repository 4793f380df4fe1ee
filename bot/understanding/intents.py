"""From one clause to commands: which times name the meeting, which is the new one, and what the verb is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.languages.language import Verb
from bot.model.commands import Command, Intent, MeetingWords, Which
from bot.model.times import TimePhrase
from bot.understanding.clauses import Clause, without_particle
from bot.understanding.evidence import is_about_meetings, is_chat, is_taken_out
from bot.understanding.exceptions import exceptions
from bot.understanding.meetings import Stretch
from bot.understanding.objects import meetings
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around
from bot.understanding.times.completion import phrase
from bot.understanding.times.pieces import Piece

_MOVES = (Intent.RESCHEDULE, Intent.PROPOSE)
_ENDS = (Intent.DECLINE, Intent.CANCEL)


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a clause says to what time something moves."""

    marker: int
    """First token of what introduces the time ("to"), or of the time itself."""

    begin: int
    end: int
    """The tokens of the time; exclusive."""


def commands(said: Sentence, clause: Clause, used: set[int], has_context: bool) -> list[Command] | None:
    """The commands of a clause; None where what it is about is no meeting.

    ``has_context``: something was named before that "it" or nothing at all may mean.
    """
    if clause.verb is None or clause.verb.spares:
        return None
    verb = clause.verb
    free = _free(said, clause, used)
    aim = _aim(said, clause, used) if verb.intent in _MOVES else None
    new_time, named, spent = _times(said, clause, used, aim)
    if verb.resizes and new_time and new_time.shift:
        new_time = None
    words = [number for number in free if number not in spent]
    if verb.intent in _MOVES and new_time is None and (wished := _some_other_time(said, words)):
        new_time, words = TimePhrase(), [number for number in words if number not in wished]
    if verb.timed and new_time is None and not (_offers(verb) and has_context and not _says_more(said, words)):
        return None
    if has_context and verb.intent is Intent.ACCEPT and clause.stated and named and not _says_more(said, words):
        return [Command(Intent.PROPOSE, MeetingWords(), phrase(said.reader, named[0], naming=False))]
    found = meetings(said, words, named, clause.stated)
    if not has_context and _is_bare(said, clause, verb, words, found[0]):
        return None
    firm = (verb.firm and not (clause.stated and not words and not named)) or _is_stated_of_a_time(clause, found[0])
    if verb.intent is Intent.CANCEL and not verb.firm and is_taken_out(said, _with_sources(said, words, named)):
        return None
    points_back = has_context and found[0] in (MeetingWords(), MeetingWords(anaphor=True))
    firm = firm or points_back or _is_of_a_day(verb, found[0])
    if not is_about_meetings(said, words, found[0], firm, _is_told(verb, new_time, has_context)):
        return None
    if _is_no_meeting(verb, found[0]) or (clause.stated and is_chat(said, words, found[0], verb.firm)):
        return None
    every = verb.every or (verb.intent in _ENDS and not clause.stated and not _says_more(said, words))
    return [Command(verb.intent, _all_of(one) if every else one, new_time) for one in found]


def _is_of_a_day(verb: Verb, words: MeetingWords) -> bool:
    """ "Delete focus time on Monday": own appointments have any title."""
    return (
        verb.intent is Intent.CANCEL and bool(words.title) and words.when is not None and words.when.first is not None
    )


def _offers(verb: Verb) -> bool:
    """ "… and suggest something": which time is asked for then, rather than nothing offered."""
    return verb.intent is Intent.PROPOSE and verb.firm


def _is_no_meeting(verb: Verb, words: MeetingWords) -> bool:
    """ "How about any meetings next week?": nobody proposes a time for all there is."""
    return verb.intent is Intent.PROPOSE and words.which is Which.ALL and not words.title and not words.people


def _with_sources(said: Sentence, words: Sequence[int], named: Sequence[Piece]) -> list[int]:
    """The words, with the "from" that a time begins with: "remove Sam *from* tomorrow's review"."""
    return sorted([*words, *(piece.begin for piece in named if said.word(piece.begin) in said.table.sources)])


def _some_other_time(said: Sentence, words: Sequence[int]) -> set[int]:
    """The tokens of "to another day", "something later": a time is wished for, and left open."""
    for index in words:
        if other := said.vocabulary.other_times.at(said.words, index):
            led = said.vocabulary.targets.at(said.words, index - 1)
            begin = index - 1 if led and led[1] == index and index - 1 in words else index
            return set(range(begin, other[1]))
    return set()


def _says_more(said: Sentence, words: Sequence[int]) -> bool:
    """Whether there is more than small words ("my entire Friday") beside a time."""
    small = said.table.determiners | said.table.mine | said.table.fillers | said.table.prepositions
    return any(said.word(number) not in small and not said.is_pause(number) for number in words)


def left_alone(said: Sentence, clause: Clause, used: set[int]) -> tuple[MeetingWords, ...]:
    """What "keep …" or "don't decline …" asks to leave alone."""
    _, named, spent = _times(said, clause, used, None)
    words = tuple(number for number in _free(said, clause, used) if number not in spent)
    return exceptions(said, Stretch(words, tuple(named)))


def _is_told(verb: Verb, new_time: TimePhrase | None, has_context: bool) -> bool:
    """Whether the new time alone tells that a meeting is meant; "how about" needs a clock time, or one named before."""
    if new_time is None or verb.firm or verb.intent is not Intent.PROPOSE:
        return new_time is not None
    return has_context or new_time.start is not None


def _is_stated_of_a_time(clause: Clause, words: MeetingWords) -> bool:
    """ "I can't make the crit tomorrow": who says so of a title and a time means a meeting."""
    return clause.stated and bool(words.title) and words.when is not None


def _all_of(words: MeetingWords) -> MeetingWords:
    """ "Clear Thursday afternoon", "cancel tomorrow": everything in it."""
    if words.title or words.people or words.when is None or (words.when.start and not words.when.vague):
        return words
    return replace(words, which=Which.ALL)


def _free(said: Sentence, clause: Clause, used: set[int]) -> list[int]:
    """The tokens that a clause's object is made of."""
    used = used | without_particle(said, clause)
    if clause.object_first:
        span = [*range(clause.begin, clause.content), *range(clause.lead_end, clause.end)]
    else:
        span = list(range(clause.content, clause.end))
    return [number for number in span if number not in used]


def _span(clause: Clause) -> tuple[int, int]:
    return clause.begin, clause.end


def _aim(said: Sentence, clause: Clause, used: set[int]) -> Aim | None:
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
    return None


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


def _times(
    said: Sentence, clause: Clause, used: set[int], aim: Aim | None
) -> tuple[TimePhrase | None, list[Piece], set[int]]:
    """The new time, the times that name the meeting, and every token that either uses."""
    begin, end = _span(clause)
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
    """ "From 3 to 4": the number after "from" is an hour."""
    span = range(clause.content, clause.end)
    return frozenset(index + 1 for index in span if said.word(index) in said.table.sources)


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
    if not clause.verb or clause.verb.intent not in _MOVES:
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


def _is_bare(said: Sentence, clause: Clause, verb: Verb, tokens: Sequence[int], words: MeetingWords) -> bool:
    """ "Cancel", "cancel it" out of nothing: no word says that it is about a meeting."""
    if words not in (MeetingWords(), MeetingWords(anaphor=True)):
        return False
    nouns = said.table.meeting_nouns - said.table.vague_nouns
    if any(said.word(number) in nouns or said.word(number) in said.table.occasions for number in tokens):
        return False
    if verb.intent is Intent.PROPOSE:
        return not verb.firm
    return words.anaphor or verb.intent is Intent.CANCEL or clause.stated or clause.content > clause.lead_end + 1
