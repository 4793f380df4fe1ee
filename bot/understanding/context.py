"""What clauses of one text say together: what "it" means, which time "everything" is of, what completes what."""

from dataclasses import replace
from datetime import date

from bot.model.commands import Command, Intent, MeetingWords, Which
from bot.model.times import TimePhrase
from bot.understanding.clause import Clause
from bot.understanding.evidence import is_about_meetings
from bot.understanding.exceptions import exceptions, parted
from bot.understanding.meetings import named_time
from bot.understanding.objects import meetings
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around

_SHORT = 4
"""Words that may stand beside a time and name a meeting for the sentence after it ("the crit tomorrow?")."""
_FOLLOWS = (Intent.DECLINE, Intent.TENTATIVE, Intent.CANCEL, Intent.RESCHEDULE, Intent.PROPOSE)


def named_first(said: Sentence, clause: Clause, used: set[int]) -> MeetingWords | None:
    """ "The retro tomorrow: cancel it"."""
    times = said.times(clause.begin, clause.end, Around(frozenset(used)))
    spent = {number for piece in times for number in range(piece.begin, piece.end)} | used
    words = [number for number in range(clause.begin, clause.end) if number not in spent]
    if parted(said, words, times).left_out is None:
        words = _from_the_article(said, words)
    if any(said.vocabulary.questions.at(said.words, number) for number in words):
        return None  # "the demo was great": a whole sentence names nothing for the next
    named = meetings(said, words, times)[0]
    if named.anaphor and not said.follows:
        return None
    is_short = named.when is not None and len(words) <= _SHORT
    return named if is_about_meetings(said, words, named, firm=is_short, has_new_time=False) else None


def spared_first(said: Sentence, clause: Clause, used: set[int]) -> tuple[MeetingWords, ...]:
    """ "Except for the demo, decline everything": what is left out before anything is asked for."""
    times = said.times(clause.begin, clause.end, Around(frozenset(used)))
    spent = {number for piece in times for number in range(piece.begin, piece.end)} | used
    words = [number for number in range(clause.begin, clause.end) if number not in spent]
    said_of = parted(said, words, times)
    if said_of.left_out is None or any(not said.is_pause(number) for number in said_of.kept.tokens):
        return ()
    return exceptions(said, said_of.left_out)


def spoken_time(said: Sentence, clause: Clause, used: set[int]) -> TimePhrase | None:
    """ "I'm out on Thursday, decline everything": the time of the words before."""
    return named_time(said, said.times(clause.begin, clause.end, Around(frozenset(used))))


def within(command: Command, window: TimePhrase | None, today: date) -> Command:
    """ "Everything" is everything of the time that was spoken of just before; a time of day alone is today's."""
    words = command.meeting
    if words.which is not Which.ALL or (words.when and words.when.first):
        return command
    if words.when is None:
        return replace(command, meeting=replace(words, when=window)) if window else command
    if words.title or words.people:
        return command
    day = window if window and window.first else TimePhrase(first=today, last=today)
    return replace(command, meeting=replace(words, when=_on_the_day(words.when, day)))


def _on_the_day(when: TimePhrase, day: TimePhrase) -> TimePhrase:
    others = tuple(replace(other, first=day.first, last=day.last) for other in when.alternatives)
    return replace(when, first=day.first, last=day.last, alternatives=others)


def _from_the_article(said: Sentence, words: list[int]) -> list[int]:
    """ "I'm sure I have *a date with Chris*": what comes before the first article names nothing."""
    start = next((i for i, number in enumerate(words) if said.word(number) in said.table.determiners), 0)
    return words[start:]


def added(found: list[Command], command: Command, named: MeetingWords | None) -> list[Command]:
    """The commands with one more, which may only complete the one before it."""
    names_nothing = _names_nothing(command)
    if command.intent is Intent.PROPOSE and names_nothing and found and found[-1].intent in _FOLLOWS:
        last = found[-1]
        return [*found[:-1], replace(last, new_time=last.new_time or command.new_time or TimePhrase())]
    if command.meeting.anaphor and found and not named and not _is_of_a_list(command):
        return _on_the_same(found, command)
    if names_nothing and named:
        return [*found, replace(command, meeting=named)]
    if command.meeting == MeetingWords() and command.intent is Intent.PROPOSE:
        command = replace(command, meeting=MeetingWords(anaphor=True))
    return [*found, command]


def _is_of_a_list(command: Command) -> bool:
    """ "… and accept the last one": of what was listed before, not of what was asked for just now."""
    return command.meeting.which in (Which.FIRST, Which.LAST)


def _names_nothing(command: Command) -> bool:
    return command.meeting in (MeetingWords(), MeetingWords(anaphor=True))


def _on_the_same(found: list[Command], command: Command) -> list[Command]:
    """ "Cancel the sync and reschedule it for Friday" moves it; "decline it and propose Friday" is one answer."""
    last = found[-1]
    if command.new_time and command.intent in (Intent.RESCHEDULE, Intent.PROPOSE) and not last.new_time:
        moves = last.intent is Intent.CANCEL or command.intent is last.intent
        return [*found[:-1], replace(last, intent=command.intent if moves else last.intent, new_time=command.new_time)]
    same = replace(command, meeting=replace(last.meeting, anaphor=False))
    return found if same in found else [*found, same]  # "decline the demo, I can't make it"
