"""A reason that is given in passing, without a word that introduces it: "decline the demo, I'm ill"."""

from bot.understanding.sentence import Sentence

_MANY = 3
"""Words; fewer may be another title."""


def remark_at(said: Sentence, index: int) -> int | None:
    """Where the remark that begins at a token ends (exclusive); None where no reason is given there.

    Only what sounds like a reason is one: a comma may as well part meetings ("cancel the standup, the retro") or names.
    """
    begin = _past_leads(said, index)
    if begin >= len(said) or _asks_for_something(said, begin):
        return None
    end = _end(said, begin)
    is_remark = _speaks_of_oneself(said, begin, end) or _is_reason(said, begin, end) or _is_talk(said, begin, end)
    return end if is_remark else None


def _past_leads(said: Sentence, index: int) -> int:
    """After "sorry", "unfortunately", "but": politeness that gives no reason."""
    while True:
        lead = said.vocabulary.leads.at(said.words, index)
        if said.vocabulary.excuse_leads.at(said.words, index) or said.vocabulary.excuses.at(said.words, index):
            return index
        if not lead and not (said.is_pause(index) and not said.is_stop(index)):
            return index
        index = lead[1] if lead else index + 1


def _end(said: Sentence, begin: int) -> int:
    """Where the sentence ends, or the next thing is asked for."""
    for index in range(begin + 1, len(said)):
        if said.is_stop(index):
            return index
        joined = said.is_pause(index - 1) or said.word(index - 1) in said.table.breaks
        if joined and _asks_for_something(said, index):
            return _before_breaks(said, index)
    return len(said)


def _before_breaks(said: Sentence, index: int) -> int:
    while said.is_pause(index - 1) or said.word(index - 1) in said.table.breaks:
        index -= 1
    return index


def _asks_for_something(said: Sentence, index: int) -> bool:
    """Whether a command, a statement that is one, a question, an exception or "tell them" begins here."""
    vocabulary, words = said.vocabulary, said.words
    led = (vocabulary.except_, vocabulary.quiet, vocabulary.tell, vocabulary.questions)
    if any(table.at(words, index) for table in led):
        return True
    while True:
        after = index + 1 if said.word(index) in said.table.selves else index
        statement = vocabulary.statements.at(words, index) or vocabulary.statements.at(words, after)
        if statement or vocabulary.verb_at(words, index, len(said)):
            return True
        lead = vocabulary.leads.at(words, index)
        if not lead:
            return False
        index = lead[1]


def _speaks_of_oneself(said: Sentence, begin: int, end: int) -> bool:
    """ "I'm with a customer", "my flight leaves at six"; "the one I have on Friday" is another meeting."""
    lead = said.vocabulary.excuse_leads.at(said.words, begin)
    if lead and lead[1] < end:
        return True
    if _names_a_meeting(said, begin):
        return False
    return any(said.word(index) in said.table.finite for index in range(begin + 1, end))


def _names_a_meeting(said: Sentence, index: int) -> bool:
    if said.vocabulary.which.at(said.words, index) or said.vocabulary.everything.at(said.words, index):
        return True
    nouns = said.table.meeting_nouns | said.table.occasions
    return said.word(index) in nouns or (said.word(index) in said.table.determiners and said.word(index + 1) in nouns)


def _is_reason(said: Sentence, begin: int, end: int) -> bool:
    """ "All hands clash", "dentist": a word of reason that belongs to no meeting's name ("deadline review")."""
    if said.word(begin) in said.table.determiners and _names_a_meeting(said, begin):
        return False
    end = next((index for index in range(begin, end) if _parts(said, index)), end)
    head = next((index for index in range(begin + 1, end) if said.word(index) in said.table.prepositions), end)
    named = said.table.occasions - said.table.meeting_nouns
    for index in range(begin, end):
        found = said.vocabulary.excuses.at(said.words, index)
        if found and found[1] <= end and not any(said.word(n) in named for n in range(found[1], head)):
            return not (said.word(index) in named and said.word(end) in said.table.and_)
    return False


def _is_talk(said: Sentence, begin: int, end: int) -> bool:
    """ "Wrong time zone for me": many words that neither name a meeting or people, nor list anything, nor say when."""
    span = range(begin, end)
    if len(span) < _MANY or _names_a_meeting(said, begin) or said.word(begin) in said.table.determiners:
        return False
    named = said.table.occasions | said.table.meeting_nouns | said.table.and_ | said.table.with_
    if any(said.word(index) in named or said.is_pause(index) for index in span):
        return False
    is_timed = any(begin <= piece.begin < end for piece in said.pieces)
    return not is_timed and not any(said.is_capitalised(index) for index in range(begin + 1, end))


def _parts(said: Sentence, index: int) -> bool:
    return said.is_pause(index) or said.word(index) in said.table.and_
