"""From one clause to commands: which times name the meeting, which is the new one, and what the verb is about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.languages.language import Verb
from bot.model.commands import Command, Intent, MeetingWords, Which
from bot.model.times import TimePhrase
from bot.understanding.clause import Clause
from bot.understanding.contents import Contents, contents
from bot.understanding.evidence import is_about_meetings, is_beside_another, is_chat, is_taken_out
from bot.understanding.exceptions import exceptions
from bot.understanding.meetings import Stretch
from bot.understanding.objects import meetings
from bot.understanding.questions import is_hanging
from bot.understanding.sentence import Sentence
from bot.understanding.times.completion import phrase
from bot.understanding.times.pieces import Piece

_ENDS = (Intent.DECLINE, Intent.CANCEL)
_POINTING_BACK = (MeetingWords(), MeetingWords(anaphor=True))


def commands(said: Sentence, clause: Clause, used: set[int], has_context: bool) -> list[Command] | None:
    """The commands of a clause; None where what it is about is no meeting.

    ``has_context``: something was named before that "it" or nothing at all may mean.
    """
    if clause.verb is None or clause.verb.spares or is_hanging(said, clause.content, clause.end, used):
        return None
    held = contents(said, clause, used)
    if _lacks_a_time(said, clause.verb, held, has_context):
        return None
    if has_context and _offers_a_time(said, clause, held):
        return [Command(Intent.PROPOSE, MeetingWords(), phrase(said.reader, held.named[0], naming=False))]
    found = meetings(said, held.words, held.named, clause.stated)
    if not _is_meant(said, clause, clause.verb, held, found[0], has_context):
        return None
    every = clause.verb.every or _is_of_a_time_alone(said, clause, held)
    return [Command(clause.verb.intent, _all_of(one) if every else one, held.new_time) for one in found]


def _lacks_a_time(said: Sentence, verb: Verb, held: Contents, has_context: bool) -> bool:
    """Whether the verb is a command only with a new time, and there is none; "… and suggest something" asks for one."""
    if verb.definite and not _is_known(said, held.words):
        return True
    is_offer = verb.intent is Intent.PROPOSE and verb.firm and has_context and not _says_more(said, held.words)
    return verb.timed and held.new_time is None and not is_offer


def _offers_a_time(said: Sentence, clause: Clause, held: Contents) -> bool:
    """ "Decline the demo, I can do Thursday": said of a time alone, after something else, it is no acceptance."""
    accepts = clause.verb is not None and clause.verb.intent is Intent.ACCEPT and clause.stated
    return accepts and bool(held.named) and not _says_more(said, held.words)


def _is_of_a_time_alone(said: Sentence, clause: Clause, held: Contents) -> bool:
    """ "Cancel tomorrow", "decline my entire Friday"."""
    ends = clause.verb is not None and clause.verb.intent in _ENDS and not clause.stated
    return ends and not _says_more(said, held.words)


def _is_meant(
    said: Sentence, clause: Clause, verb: Verb, held: Contents, words: MeetingWords, has_context: bool
) -> bool:
    """Whether the verb is surely about a meeting."""
    if not has_context and _is_bare(said, clause, verb, held.words, words):
        return False
    is_loose_cancel = verb.intent is Intent.CANCEL and not verb.firm
    if is_loose_cancel and is_taken_out(said, _with_sources(said, held.words, held.named)):
        return False
    if (
        _is_compared(said, held)
        or is_beside_another(said, held.words)
        or _is_no_meeting(verb, words)
        or (clause.stated and is_chat(said, held.words, words, verb.firm))
    ):
        return False
    firm = _is_firm(clause, verb, held, words) or (has_context and words in _POINTING_BACK)
    return is_about_meetings(said, held.words, words, firm, _is_told(verb, held.new_time, has_context))


def _is_compared(said: Sentence, held: Contents) -> bool:
    """ "All meetings over an hour": none are picked by how long they last."""
    lengths = (piece for piece in held.named if piece.duration and not piece.has_day and not piece.has_time)
    return any(said.word(piece.begin - 1) in said.table.compared for piece in lengths)


def _is_firm(clause: Clause, verb: Verb, held: Contents, words: MeetingWords) -> bool:
    """Whether the verb means a meeting whatever its object is called."""
    says_something = verb.firm and not (clause.stated and held.is_empty)
    return says_something or _is_stated_of_a_time(clause, words) or _is_of_a_day(verb, words)


def left_alone(said: Sentence, clause: Clause, used: set[int]) -> tuple[MeetingWords, ...]:
    """What "keep …" or "don't decline …" asks to leave alone."""
    held = contents(said, clause, used)
    return exceptions(said, Stretch(held.words, held.named))


def _says_more(said: Sentence, words: Sequence[int]) -> bool:
    """Whether there is more than small words ("my entire Friday") beside a time."""
    small = said.table.determiners | said.table.mine | said.table.fillers | said.table.prepositions
    return any(said.word(number) not in small and not said.is_pause(number) for number in words)


def _is_known(said: Sentence, free: Sequence[int]) -> bool:
    """ "*My* dentist appointment", "*the* demo", "*Ana's* sync", and a word for a meeting."""
    words = [said.word(number) for number in free]
    is_new = words[0] in said.language.times.one if words else True
    is_pointed_out = bool(words) and (words[0] in said.table.determiners or words[0] in said.table.mine)
    return is_pointed_out and not is_new and bool(set(words) & (said.table.occasions | said.table.meeting_nouns))


def _is_no_meeting(verb: Verb, words: MeetingWords) -> bool:
    """ "How about any meetings next week?": nobody proposes a time for all there is."""
    return verb.intent is Intent.PROPOSE and words.which is Which.ALL and not words.title and not words.people


def _with_sources(said: Sentence, words: Sequence[int], named: Sequence[Piece]) -> list[int]:
    """The words, with the "from" that a time begins with: "remove Sam *from* tomorrow's review"."""
    return sorted([*words, *(piece.begin for piece in named if said.word(piece.begin) in said.table.sources)])


def _is_told(verb: Verb, new_time: TimePhrase | None, has_context: bool) -> bool:
    """Whether the new time alone tells that a meeting is meant; "how about" needs a clock time, or one named before."""
    if new_time is None or verb.firm or verb.intent is not Intent.PROPOSE:
        return new_time is not None
    return has_context or new_time.start is not None


def _is_stated_of_a_time(clause: Clause, words: MeetingWords) -> bool:
    """ "I can't make the crit tomorrow": who says so of a title and a time means a meeting."""
    return clause.stated and bool(words.title) and words.when is not None


def _is_of_a_day(verb: Verb, words: MeetingWords) -> bool:
    """ "Delete focus time on Monday": own appointments have any title."""
    return (
        verb.intent is Intent.CANCEL and bool(words.title) and words.when is not None and words.when.first is not None
    )


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


def _all_of(words: MeetingWords) -> MeetingWords:
    """ "Clear Thursday afternoon", "cancel tomorrow": everything in it."""
    if words.title or words.people or words.when is None or (words.when.start and not words.when.vague):
        return words
    return replace(words, which=Which.ALL)
