"""Questions about the calendar, about how to do something, and what would make a new meeting."""

from bot.model.commands import Command, Intent, Which
from bot.understanding.objects import meetings
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around


def is_how_to(said: Sentence, begin: int, end: int) -> bool:
    """Whether it asks how something is done, or whether it should be."""
    index = _past_leads(said, begin, end)
    for start in range(begin, min(index + 1, end)):
        asked = said.vocabulary.how_to.at(said.words, start)
        verb = said.vocabulary.verb_at(said.words, start, end)
        question = said.vocabulary.questions.at(said.words, start)
        is_longer = (verb and verb[1] > asked[1]) or (question and question[1] > asked[1]) if asked else False
        if asked and not is_longer:
            return True
    return False


def is_wish(said: Sentence, begin: int) -> bool:
    """Whether it asks if something is possible: a polite wish, where it names a new time."""
    index = begin
    while not said.vocabulary.wishes.at(said.words, index):
        lead = said.vocabulary.leads.at(said.words, index)
        if not lead and not said.is_pause(index):
            return False
        index = lead[1] if lead else index + 1
    return True


def is_question(said: Sentence, begin: int, end: int) -> bool:
    """Whether it is put as a question, or asks to be shown something, before anything else is asked for."""
    index = begin
    while index < end:
        lead = said.vocabulary.leads.at(said.words, index)
        asked = said.vocabulary.questions.at(said.words, index)
        if asked and (not lead or asked[1] > lead[1]):
            return True
        if not lead and said.vocabulary.asks.at(said.words, index):
            return True
        index = lead[1] if lead else index + 1
    return False


def is_conditional(said: Sentence, begin: int) -> bool:
    """Whether what is asked for hangs on something: "if I have anything on Friday, cancel it"."""
    index = begin
    while index < len(said):
        lead = said.vocabulary.leads.at(said.words, index)
        condition = said.vocabulary.conditions.at(said.words, index)
        if condition and (not lead or condition[1] >= lead[1]):
            return True
        if said.word(index) in said.table.occasions_of and not _is_time(said, index):
            return not said.vocabulary.questions.at(said.words, index + 1)
        if not lead:
            return False
        index = lead[1]
    return False


def is_hanging(said: Sentence, begin: int, end: int, used: set[int]) -> bool:
    """Whether what was asked for hangs on something said after it, or is to be a rule: "decline demos from now on"."""
    for index in range(begin + 1, end):
        if (
            index in used
            or said.vocabulary.tails.at(said.words, index)
            or said.vocabulary.except_.at(said.words, index)
        ):
            continue
        if said.vocabulary.conditions.at(said.words, index) or said.vocabulary.standing.at(said.words, index):
            return True
    return False


def _is_time(said: Sentence, index: int) -> bool:
    """Whether the word leads to a time ("after 3") or is longer question ("when is my …")."""
    asked = said.vocabulary.questions.at(said.words, index)
    follows = said.reader.past_any(("on", "at"), index + 1)
    return bool(asked and asked[1] > index + 1) or any(
        piece.begin in (index, index + 1, follows) for piece in said.pieces
    )


def query(said: Sentence, begin: int, end: int) -> Command | None:
    """A question about the calendar; None where it asks about something else."""
    index = _past_leads(said, begin, end)
    asked = said.vocabulary.questions.at(said.words, index) or said.vocabulary.questions.at(said.words, begin)
    shown = said.vocabulary.asks.at(said.words, index)
    if (not asked and not shown) or said.vocabulary.negations.at(said.words, index):
        return None
    content = asked[1] if asked else shown[1] if shown else index
    times = said.times(begin, end, Around())
    spent = {number for piece in times for number in range(piece.begin, piece.end)}
    small = said.table.leads | said.table.tails
    asked_of = [n for n in range(index, content) if _tells_which(said, n)]
    words = [n for n in range(content, end) if n not in spent and said.word(n) not in small and not said.is_pause(n)]
    words = asked_of[:1] + words
    is_surely = bool(asked and asked[0]) or (bool(shown and times) and not words)
    if not is_surely and not _names_calendar(said, content, end):
        return None
    return Command(Intent.QUERY, meetings(said, words, times)[0])


def _tells_which(said: Sentence, index: int) -> bool:
    """ "What's my *first* meeting": it is a part of the question, and says which is asked about."""
    found = said.vocabulary.which.at([said.word(index)], 0)
    return found is not None and found[0] not in (Which.ONE, Which.ALL)


def is_create(said: Sentence, begin: int, end: int) -> bool:
    """Whether it asks for a new meeting."""
    index = _past_leads(said, begin, end)
    made = said.vocabulary.creates.at(said.words, index)
    if not made or made[1] >= end:
        return False
    spoken = said.words[made[1] : end]
    if any(word in said.table.occasions or word in said.table.calendar_nouns for word in spoken):
        return True
    arranges = said.vocabulary.arranges.at(said.words, index)
    if arranges is None or any(word in said.table.other_things for word in said.words[arranges[1] : end]):
        return False
    return any(arranges[1] <= piece.begin for piece in said.pieces)


def _names_calendar(said: Sentence, begin: int, end: int) -> bool:
    table = said.table
    for index in range(begin, end):
        if said.word(index) in table.calendar_nouns or said.vocabulary.one_to_one.at(said.words, index):
            return True
        if said.word(index) in table.occasions and said.word(index - 1) not in table.other_things:
            before = {said.word(other) for other in range(begin, index)}
            if before & (table.mine | {"the"}):
                return True
    return False


def _past_leads(said: Sentence, begin: int, end: int) -> int:
    index = begin
    while index < end:
        if said.vocabulary.questions.at(said.words, index) or said.vocabulary.asks.at(said.words, index):
            return index
        lead = said.vocabulary.leads.at(said.words, index)
        after = lead[1] if lead else index + 1 if said.is_pause(index) else index
        if after == index:
            return index
        if after == index + 1 and said.word(index) in said.table.selves:
            return end
        index = after
    return index
