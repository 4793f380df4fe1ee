"""Cuts a text into clauses, each with the verb that says what is asked for."""

from dataclasses import replace

from bot.languages.language import Verb
from bot.understanding.clause import Clause, beginnings
from bot.understanding.closing import politeness, with_closing
from bot.understanding.sentence import Sentence
from bot.understanding.tokens import words
from bot.understanding.vocabulary import particle_at


def clauses(said: Sentence, begin: int, end: int, used: set[int]) -> list[Clause]:
    """The clauses between two tokens, in order. ``used`` tokens belong to none."""
    candidates = [_verb_start(said, index, end) for index in beginnings(said, begin, end, used)]
    verbs = {start.lead_end: start for start in reversed(candidates) if start}
    fronts = [start for _, start in sorted(verbs.items()) if not _is_of_others(said, start, begin)]
    starts = with_closing(said, begin, end, used, fronts)
    found = [
        _closed(said, clause, starts[number + 1].begin if number + 1 < len(starts) else end)
        for number, clause in enumerate(starts)
    ]
    if not found:
        return _passive(said, begin, end)
    if found[0].begin > begin:
        found.insert(0, Clause(begin, begin, found[0].begin, None))
    return found


def _closed(said: Sentence, clause: Clause, end: int) -> Clause:
    whole = replace(clause, end=end, spent=clause.spent | politeness(said, clause.content, end))
    return replace(whole, negated=whole.negated or _is_denied(said, whole))


def _is_denied(said: Sentence, clause: Clause) -> bool:
    """ "Sag das Standup nicht ab": a negation behind what it denies, where a language puts it there."""
    if clause.stated or clause.verb_last:
        return False
    particle = without_particle(said, clause)
    pause = next((i for i in range(clause.content, clause.end) if said.is_pause(i)), clause.end)
    reach = range(clause.content, min(particle) if particle else pause)
    return any(
        said.vocabulary.late_negations.at(said.words, i) and not said.vocabulary.except_.at(said.words, i - 1)
        for i in reach
    )


def _is_of_others(said: Sentence, clause: Clause, begin: int) -> bool:
    """Whether a statement stands after words that may be its subject: "Marco, my manager, can't make the sync"."""
    if not clause.stated or clause.begin == begin:
        return False
    if said.vocabulary.pronouns.at(said.words, clause.content):
        return False
    return not any(said.word(index) in said.table.selves for index in range(clause.begin, clause.content))


def _verb_start(said: Sentence, start: int, end: int) -> Clause | None:
    """The clause whose verb comes after nothing but politeness, a subject or a time."""
    index = start
    negated = False
    while index < end:
        if found := _verb(said, index, end):
            verb, content, stated = found
            return Clause(start, content, end, verb, negated and not stated, stated, lead_end=index)
        if no := said.vocabulary.negations.at(said.words, index):
            negated, index = True, no[1]
            continue
        step = _past_lead(said, index)
        if step == index:
            return None
        index = step
    return None


def _verb(said: Sentence, index: int, end: int) -> tuple[Verb, int, bool] | None:
    statement = said.vocabulary.statements.at(said.words, index)
    if not statement and said.word(index) in said.table.selves:
        statement = said.vocabulary.statements.at(said.words, index + 1)
    verb = said.vocabulary.verb_at(said.words, index, end)
    if statement and (not verb or statement[1] > verb[1]):
        return statement[0], statement[1], True
    return (verb[0], verb[1], verb[0].stated) if verb else None


def _past_lead(said: Sentence, index: int) -> int:
    if lead := said.vocabulary.leads.at(said.words, index):
        return lead[1]
    if said.is_pause(index) and not said.is_stop(index):
        return index + 1
    time = said.reader.past_any(("on", "at"), index)
    return next((piece.end for piece in said.pieces if piece.begin in (index, time) and not piece.bare), index)


def _passive(said: Sentence, begin: int, end: int) -> list[Clause]:
    """ "QBR prep needs to be cancelled": the verb comes last."""
    for index in range(begin + 1, end):
        if undone := said.vocabulary.undone.at(said.words, index):
            verb = Verb(undone[0], firm=False)
            return [Clause(begin, index, end, verb, object_first=True, lead_end=undone[1])]
    return []


def announced(said: Sentence, begin: int, end: int) -> Clause | None:
    """What others are told that is a command: "our 1:1 tomorrow is off", "I can't make the sync"."""
    for index in range(begin + 1, end):
        if over := said.vocabulary.over.at(said.words, index):
            return Clause(begin, index, end, Verb(over[0], firm=False), object_first=True, lead_end=over[1])
    stated = _verb_start(said, begin, end)
    return stated if stated and stated.stated else None


def without_particle(said: Sentence, clause: Clause) -> set[int]:
    """The tokens that belong to the verb: its particle, and itself where it comes last."""
    if not clause.verb or not clause.verb.particle:
        return set(clause.spent)
    length = len(words(clause.verb.particle))
    found = [
        index
        for index in range(clause.content, clause.end)
        if particle_at(said.words, index, index + length, clause.verb.particle) is not None
        and not any(piece.begin <= index < piece.end for piece in said.pieces)
    ]
    last = [index for index in found if index + length >= clause.end or _may_end(said, index + length)]
    particle = {number for at in (last or found)[:1] for number in range(at, at + length)}
    return particle | clause.spent


def _may_end(said: Sentence, index: int) -> bool:
    """Whether a clause may end before a token."""
    return said.is_pause(index) or said.word(index) in said.table.breaks
