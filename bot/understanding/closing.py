"""Clauses whose verb stands last: "bitte das Standup absagen", "zur Demo kann ich nicht"."""

from bot.languages.language import Verb
from bot.understanding.clause import Clause, beginnings
from bot.understanding.sentence import Sentence


def with_closing(said: Sentence, begin: int, end: int, used: set[int], fronts: list[Clause]) -> list[Clause]:
    """The clauses with those whose verb comes last: "bitte das Standup absagen und die Demo verschieben"."""
    found = list(fronts)
    after = begin
    for index in range(begin, end) if said.table.closing else ():
        verb = _verb_at(said, index, end) if index not in used and index >= after else None
        if verb is None:
            continue
        start = _start(said, after, index, used, fronts)
        if start is None:
            found = found if verb[0].timed else _without_last_stated(found, index)
            continue
        after = verb[1]
        if clause := _clause(said, start, index, *verb):
            found.append(clause)
    return sorted(found, key=lambda clause: clause.begin)


def _without_last_stated(found: list[Clause], index: int) -> list[Clause]:
    """ "Ich kann die Demo nicht absagen": what is denied is the verb that comes last, and no meeting."""
    before = [clause for clause in found if clause.content <= index]
    return [clause for clause in found if not (before and clause is before[-1] and clause.stated)]


def _verb_at(said: Sentence, index: int, end: int) -> tuple[Verb, int, bool] | None:
    """The verb, the token after it, and whether it is said of the meeting: "muss *abgesagt werden*"."""
    if verb := said.vocabulary.closing_at(said.words, index, end):
        return *verb, False
    undone = said.vocabulary.undone.at(said.words, index)
    return (Verb(undone[0], firm=False), undone[1], True) if undone else None


def _start(said: Sentence, after: int, index: int, used: set[int], fronts: list[Clause]) -> int | None:
    """Where the clause of a verb that comes last begins; None where it belongs to a verb before it."""
    while after < index and (said.is_pause(after) or said.word(after) in said.table.breaks):
        after += 1
    asked = [i for i in range(after + 1, index) if said.word(i) in said.table.starters and said.is_pause(i - 1)]
    after = asked[-1] if asked else after
    before = [clause for clause in fronts if after <= clause.lead_end <= index]
    if not before:
        return after
    others = (start for start in beginnings(said, after, index + 1, used) if start > before[-1].content)
    return next(others, None)


def _clause(said: Sentence, start: int, index: int, verb: Verb, after: int, is_undone: bool) -> Clause | None:
    """The clause of a verb at ``index``; None where it is a question or a report about others."""
    content, denied = _past_leads(said, start, index)
    spent = politeness(said, content, index) | set(range(index, after))
    left = [number for number in range(content, index) if number not in spent]
    if content < index and said.vocabulary.questions.at(said.words, content):
        return None
    if not is_undone and any(said.word(number) in said.table.reports for number in left):
        return None
    denied = denied or any(said.vocabulary.late_negations.at(said.words, number) for number in left)
    return Clause(
        start,
        content,
        index,
        verb,
        negated=denied and not verb.stated,
        stated=verb.stated,
        lead_end=content - 1,
        verb_last=True,
        spent=frozenset(spent),
    )


def _past_leads(said: Sentence, start: int, end: int) -> tuple[int, bool]:
    """The token after politeness and negations, and whether there was one of these."""
    index, denied = start, False
    while index < end:
        no = said.vocabulary.negations.at(said.words, index)
        lead = said.vocabulary.leads.at(said.words, index)
        denied = denied or no is not None
        after = no[1] if no else lead[1] if lead else index + 1 if said.is_pause(index) else index
        if after == index:
            break
        index = min(after, end)
    return index, denied


def politeness(said: Sentence, begin: int, end: int) -> set[int]:
    """The tokens of politeness inside of a sentence, where a language puts it there."""
    found = [(i, inner[1]) for i in range(begin, end) if (inner := said.vocabulary.inner_leads.at(said.words, i))]
    return {number for start, after in found for number in range(start, min(after, end))}
