"""What a clause is, and where one may begin."""

from dataclasses import dataclass

from bot.languages.language import Verb
from bot.model.commands import Intent
from bot.understanding.sentence import Sentence


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


def beginnings(said: Sentence, begin: int, end: int, used: set[int]) -> list[int]:
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
