"""Cuts a text into clauses, each with the verb that says what is asked for."""

from dataclasses import dataclass, replace

from bot.languages.language import Verb
from bot.model.commands import Intent
from bot.understanding.sentence import Sentence
from bot.understanding.tokens import words
from bot.understanding.vocabulary import particle_at


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and the tokens that belong to it."""

    begin: int
    """First token, politeness before the verb included."""

    content: int
    """First token after the verb."""

    end: int
    """Exclusive."""

    verb: Verb | None
    """None for words before the first verb ("the retro tomorrow: cancel it")."""

    negated: bool = False
    stated: bool = False
    """The user said it of themselves: "I can't make …"."""

    object_first: bool = False
    """What the verb is about stands before it, up to ``content``: "QBR prep needs to be cancelled"."""

    lead_end: int = 0
    """Exclusive end of the words before the verb."""

    verb_last: bool = False
    """The verb stands among the tokens from ``content`` on, behind what it is about: "das Standup absagen"."""

    spent: frozenset[int] = frozenset()
    """Tokens behind ``content`` that are not about anything: such a verb, and politeness."""


def clauses(said: Sentence, begin: int, end: int, used: set[int]) -> list[Clause]:
    """The clauses between two tokens, in order. ``used`` tokens belong to none."""
    candidates = [_verb_start(said, index, end) for index in _starts(said, begin, end, used)]
    verbs = {start.lead_end: start for start in reversed(candidates) if start}
    starts = [start for _, start in sorted(verbs.items()) if not _is_of_others(said, start, begin)]
    starts = with_closing(said, begin, end, used, starts)
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
    whole = replace(clause, end=end, spent=clause.spent | _politeness(said, clause.content, end))
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


def with_closing(said: Sentence, begin: int, end: int, used: set[int], fronts: list[Clause]) -> list[Clause]:
    """The clauses with those whose verb comes last: "bitte das Standup absagen und die Demo verschieben"."""
    found = list(fronts)
    after = begin
    for index in range(begin, end):
        verb = said.vocabulary.closing_at(said.words, index, end) if index not in used and index >= after else None
        undone = said.vocabulary.undone.at(said.words, index) if said.table.closing and not verb else None
        if undone and index >= after:
            verb = Verb(undone[0], firm=False), undone[1]
        start = _closing_start(said, after, index, used, fronts) if verb else None
        if verb is None or start is None:
            continue
        after = verb[1]
        if clause := _closing(said, start, index, verb, is_report=not undone):
            found.append(clause)
    return sorted(found, key=lambda clause: clause.begin)


def _closing_start(said: Sentence, after: int, index: int, used: set[int], fronts: list[Clause]) -> int | None:
    """Where the clause of a verb that comes last begins; None where it belongs to a verb before it."""
    while after < index and (said.is_pause(after) or said.word(after) in said.table.breaks):
        after += 1
    asked = [i for i in range(after + 1, index) if said.word(i) in said.table.starters and said.is_pause(i - 1)]
    after = asked[-1] if asked else after
    before = [clause for clause in fronts if after <= clause.lead_end <= index]
    if not before:
        return after
    starts = [start for start in _starts(said, after, index + 1, used) if start > before[-1].content]
    return starts[0] if starts else None


def _closing(said: Sentence, start: int, index: int, verb: tuple[Verb, int], is_report: bool) -> Clause | None:
    content, negated = start, False
    while content < index:
        lead = said.vocabulary.leads.at(said.words, content)
        no = said.vocabulary.negations.at(said.words, content)
        negated = negated or no is not None
        after = no[1] if no else lead[1] if lead else content + 1 if said.is_pause(content) else content
        if after == content:
            break
        content = min(after, index)
    spent = _politeness(said, content, index) | set(range(index, verb[1]))
    left = [number for number in range(content, index) if number not in spent]
    if said.vocabulary.questions.at(said.words, content) and content < index:
        return None
    if is_report and any(said.word(number) in said.table.reports for number in left):
        return None
    negated = negated or any(said.vocabulary.late_negations.at(said.words, number) for number in left)
    stated = verb[0].stated
    return Clause(
        start,
        content,
        index,
        verb[0],
        negated and not stated,
        stated,
        lead_end=content - 1,
        verb_last=True,
        spent=frozenset(spent),
    )


def _politeness(said: Sentence, begin: int, end: int) -> set[int]:
    """The tokens of politeness inside of a sentence, where a language puts it there."""
    found = [(i, inner[1]) for i in range(begin, end) if (inner := said.vocabulary.inner_leads.at(said.words, i))]
    return {number for start, after in found for number in range(start, min(after, end))}


def _is_of_others(said: Sentence, clause: Clause, begin: int) -> bool:
    """Whether a statement stands after words that may be its subject: "Marco, my manager, can't make the sync"."""
    if not clause.stated or clause.begin == begin:
        return False
    if said.vocabulary.pronouns.at(said.words, clause.content):
        return False
    return not any(said.word(index) in said.table.selves for index in range(clause.begin, clause.content))


def _starts(said: Sentence, begin: int, end: int, used: set[int]) -> list[int]:
    """Where a clause may begin: at the front, after a sign, after "and"."""
    found = [begin]
    for index in range(begin + 1, end):
        before = said.word(index - 1)
        if (
            index not in used
            and (said.is_pause(index - 1) or before in said.table.breaks | said.table.starters or index - 1 in used)
        ) or _is_plain_proposal(said, index, end):
            found.append(index)
    return found


def _is_plain_proposal(said: Sentence, index: int, end: int) -> bool:
    """ "… suggest Tuesday 3pm" in the middle of an unpunctuated line: a verb that proposes, and a time at once."""
    verb = said.vocabulary.verb_at(said.words, index, end)
    if not verb or verb[0].intent is not Intent.PROPOSE or not verb[0].firm:
        return False
    return any(piece.begin == verb[1] for piece in said.pieces)


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
