"""One sentence to what it says: ``understand`` puts the steps together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.languages.languages import is_month_first, spoken_in
from bot.model.commands import Aside, Command, Intent, MeetingWords, Unclear, Understood, Which
from bot.model.times import TimePhrase
from bot.understanding.asides import aside
from bot.understanding.clause import Clause
from bot.understanding.clauses import announced, clauses
from bot.understanding.comments import Comment, comment_in, words_of
from bot.understanding.context import added, named_first, spared_first, spoken_time, within
from bot.understanding.exceptions import sparing
from bot.understanding.intents import commands, left_alone
from bot.understanding.objects import meetings
from bot.understanding.questions import is_conditional, is_create, is_how_to, is_question, is_wish, query
from bot.understanding.quietness import quiet_tokens
from bot.understanding.remarks import remark_at
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around
from bot.understanding.times.completion import phrase
from bot.understanding.times.only import only_time

EARLIER = 5
"""How many earlier sentences are looked at for what "it" means."""


def understand(text: str, now: datetime, locale: str, earlier: Sequence[str] = ()) -> Understood:
    """What ``text`` says, in words only; the same for the same arguments, and never an exception.

    ``now`` is aware, in the zone that the speaker means when they name a time. ``locale`` is a BCP 47 tag. ``earlier``
    are former sentences of the same person, oldest first, for "it". Only the first 1,000 characters are read.

    It is read in the language of the client, and in English only if that finds nothing: see ``spoken_in``.
    """
    heard = Unclear()
    for spoken in spoken_in(locale):
        understood = _understood(Sentence(text, now, spoken, is_month_first(locale), bool(earlier)), locale, earlier)
        if not isinstance(understood, Unclear) or understood.aside:
            return understood
        heard = heard if heard.when or heard.intent is Intent.CREATE else understood
    return heard


def _understood(said: Sentence, locale: str, earlier: Sequence[str]) -> Understood:
    """What a sentence says in one language."""
    if not len(said):
        return Unclear()
    found = _commands(said)
    beside = aside(said)
    listed = beside and beside.aside is Aside.PICK and not _was_asked(said, locale, earlier)
    if beside and (listed or not (found and earlier and _points_back(found))):
        return replace(beside, when=_only_time(said))
    found = found or _corrected(said, locale, earlier) or _told_besides(said, locale, earlier)
    if not found:
        return Unclear(_other_intent(said), when=_only_time(said))
    return tuple(_referred(command, said.now, locale, earlier) for command in found)


def _was_asked(said: Sentence, locale: str, earlier: Sequence[str]) -> bool:
    """Whether the sentence before was a question about the calendar: it is answered by a list, which asks nothing."""
    before = understand(earlier[-1], said.now, locale) if earlier else Unclear()
    return isinstance(before, tuple) and before[-1].intent is Intent.QUERY


def _points_back(found: Sequence[Command]) -> bool:
    return any(command.meeting.anaphor for command in found)


def _corrected(said: Sentence, locale: str, earlier: Sequence[str]) -> list[Command]:
    """ "The one with Ana instead": the command before, for another meeting."""
    marked = [(i, found[1]) for i in range(len(said)) if (found := said.vocabulary.corrects.at(said.words, i))]
    understood = understand(earlier[-1], said.now, locale) if marked and earlier else Unclear()
    if isinstance(understood, Unclear) or understood[-1].intent is Intent.QUERY:
        return []
    times = said.times(0, len(said), Around())
    spent = {number for piece in times for number in range(piece.begin, piece.end)}
    spent |= {number for begin, end in marked for number in range(begin, end)}
    small = said.table.leads | said.table.tails | said.table.vague_nouns
    words = [n for n in range(len(said)) if n not in spent and said.word(n) not in small and not said.is_pause(n)]
    other = meetings(said, words, times)[0]
    return [replace(understood[-1], meeting=other)] if other.people or other.title or other.when else []


def _told_besides(said: Sentence, locale: str, earlier: Sequence[str]) -> list[Command]:
    """ "Tell them I'm ill", by itself: the commands before, with words for the others."""
    comment = comment_in(said, 0) if earlier else None
    if not comment or not comment.told or comment.people or comment.begin > _first_word(said, 0):
        return []
    before = understand(earlier[-1], said.now, locale)
    asked = [] if isinstance(before, Unclear) else [one for one in before if one.intent is not Intent.QUERY]
    return [replace(command, comment=words_of(said, comment) or None) for command in asked]


def _commands(said: Sentence) -> list[Command]:
    """Every command of a text, sentence by sentence."""
    quiet = quiet_tokens(said)
    found: list[Command] = []
    begin = 0
    while begin < len(said):
        end = next((i for i in range(begin, len(said)) if said.is_stop(i)), len(said))
        comment = comment_in(said, begin)
        if comment and comment.begin < end:
            end = max(end, comment.end)
        found = _sentence(said, begin, end, comment if comment and comment.begin < end else None, quiet, found)
        begin = end + 1
    return _quietly(found, bool(quiet))


def _quietly(found: list[Command], quiet: bool) -> list[Command]:
    return [replace(command, send_response=False) for command in found] if quiet else found


def _sentence(
    said: Sentence, begin: int, end: int, comment: Comment | None, quiet: set[int], before: list[Command]
) -> list[Command]:
    """The commands of one sentence, added to those before it."""
    wishes = is_wish(said, begin)
    if (is_how_to(said, begin, end) and not wishes) or is_conditional(said, begin):
        return before
    if _is_retracted(said, begin, end):
        return []
    if not comment and _asks_for_a_change(before) and remark_at(said, begin) == end:
        return _commented(before, said.written(begin, end))
    if comment and comment.begin <= _first_word(said, begin):
        told = _told(said, comment, end, quiet) if comment.told else []
        return [*before, *told] if told else _commented(before, words_of(said, comment))
    used = quiet | (set(range(comment.begin, comment.end)) if comment else set())
    earlier = _sentence_before(said, begin) if not before else []
    parts = clauses(said, begin, end, used)
    ahead = [clause for clause in parts if not comment or clause.begin < comment.begin]
    found = _of_clauses(said, [*earlier, *ahead], used, before)
    spoken_for = len(found) if len(found) > len(before) else None
    found = _of_clauses(said, parts[len(ahead) :], used, found)
    if wishes and not all(command.new_time for command in found[len(before) :]):
        return before  # "is it possible to cancel a meeting?" asks how it is done
    if found == before:
        is_no_question = any(clause.negated or (wishes and clause.verb) for clause in parts)
        asked = None if is_no_question else query(said, begin, end)
        return [*before, asked] if asked else before
    if comment:
        last = len(found) if spoken_for is None else spoken_for
        commented = _commented(found[len(before) : last], words_of(said, comment))
        found = [*found[: len(before)], *commented, *found[last:]]
    return found


def _commented(before: list[Command], words: str) -> list[Command]:
    """ "Decline the demo. Tell them I'm ill": a sentence that is only a comment is on what was asked for before it."""
    return [replace(command, comment=command.comment or words or None) for command in before]


def _asks_for_a_change(before: list[Command]) -> bool:
    return any(command.intent is not Intent.QUERY for command in before)


def _first_word(said: Sentence, begin: int) -> int:
    index = begin
    while lead := said.vocabulary.leads.at(said.words, index):
        index = lead[1]
    return index


def _is_retracted(said: Sentence, begin: int, end: int) -> bool:
    """Whether a part of the sentence takes back what was asked for: "never mind"."""
    for index in range(begin, end):
        found = said.vocabulary.retracts.at(said.words, index)
        if found and (found[1] >= end or said.is_pause(found[1])):
            return True
    return False


def _told(said: Sentence, comment: Comment, end: int, quiet: set[int]) -> list[Command]:
    """ "Let Raj know our 1:1 is off": what others are told is the command."""
    why = comment_in(said, comment.content)
    why = why if why and comment.content < why.begin and why.end <= comment.end and not why.told else None
    used = quiet | (set(range(why.begin, why.end)) if why else set())
    clause = _surely_stated(said, announced(said, comment.content, comment.end))
    found = commands(said, clause, used, has_context=False) if clause else None
    if found and why:
        found = [replace(command, comment=words_of(said, why) or None) for command in found]
    rest = clauses(said, comment.end, end, quiet) if comment.end < end else []
    others = _of_clauses(said, rest, quiet, [])
    if found:
        return [*(_with_people(command, comment.people) for command in found), *others]
    return [replace(command, comment=words_of(said, comment) or None) for command in others]


def _surely_stated(said: Sentence, clause: Clause | None) -> Clause | None:
    """ "Let Priya know I can't make *the* crit": who tells others so means a meeting."""
    if not clause or not clause.verb or not clause.stated or said.word(clause.content) not in said.table.determiners:
        return clause
    return replace(clause, verb=replace(clause.verb, firm=True))


def _with_people(command: Command, people: tuple[str, ...]) -> Command:
    """Whom one tells about "our 1:1" is in it."""
    words = command.meeting
    if words.people or words.title or not words.own:
        return command
    return replace(command, meeting=replace(words, people=people))


def _sentence_before(said: Sentence, begin: int) -> list[Clause]:
    """ "My review tomorrow? Cancel it": the sentence just before, for what it names."""
    end = begin - 1
    start = next((i + 1 for i in range(end - 1, -1, -1) if said.is_stop(i)), 0)
    return [Clause(start, start, end, None)] if start < end else []


def _of_clauses(said: Sentence, parts: Sequence[Clause], used: set[int], before: list[Command]) -> list[Command]:
    found = list(before)
    named: MeetingWords | None = None
    window: TimePhrase | None = None
    spared: tuple[MeetingWords, ...] = ()
    for clause in parts:
        if clause.verb is None:
            named, window = named_first(said, clause, used), spoken_time(said, clause, used)
            spared = spared_first(said, clause, used)
            continue
        if clause.negated or clause.verb.spares:
            found = sparing(found, left_alone(said, clause, used))
            continue
        if is_question(said, clause.begin, clause.lead_end) and not clause.stated:
            continue
        for command in commands(said, clause, used, bool(found or named or said.follows)) or ():
            found = added(found, sparing([within(command, window, said.reader.today)], spared)[0], named)
    return found


def _referred(command: Command, now: datetime, locale: str, earlier: Sequence[str]) -> Command:
    """ "It" with the words of the meeting that was named last before."""
    if not command.meeting.anaphor:
        return command
    for count in range(len(earlier) - 1, max(-1, len(earlier) - 1 - EARLIER), -1):
        understood = understand(earlier[count], now, locale, earlier[:count] if len(earlier) <= EARLIER else ())
        meeting = understood[-1].meeting if isinstance(understood, tuple) and understood else None
        if meeting and meeting not in (MeetingWords(), MeetingWords(anaphor=True)):
            return replace(command, meeting=_narrowed(meeting, command.meeting))
    return command


def _narrowed(before: MeetingWords, words: MeetingWords) -> MeetingWords:
    return replace(
        before,
        anaphor=True,
        when=words.when or before.when,
        people=words.people or before.people,
        exceptions=words.exceptions,
        which=words.which if words.which is not Which.ONE else before.which,
    )


def _other_intent(said: Sentence) -> Intent:
    return Intent.CREATE if is_create(said, 0, len(said)) else Intent.OTHER


def _only_time(said: Sentence) -> TimePhrase | None:
    """The time of a text that speaks of exactly one."""
    time = only_time(said.reader, said.times(0, len(said), Around()))
    return phrase(said.reader, time, naming=False) if time else None
