"""A language's command words, ready to be looked up in a text."""

from dataclasses import fields
from functools import cache

from bot.languages.language import CommandWords, Language, Verb
from bot.model.commands import Intent
from bot.understanding.lexicon import Lexicon, phrases
from bot.understanding.spelling import Spelling
from bot.understanding.tokens import words

_SHORTEST_PART = 4
"""Letters of a noun that may stand in one word with another."""


class Vocabulary:
    """One lexicon for each table of ``CommandWords``, under the table's name; made once for each language."""

    def __init__(self, language: Language) -> None:  # noqa: PLR0915 - a line for each table
        table = language.commands
        self._glues = language.glues_nouns
        self._occasions = table.occasions
        self._others = table.other_things
        self.verbs = Lexicon(table.verbs)
        self.statements = Lexicon(table.statements)
        self.undone = Lexicon(table.undone)
        self.over = Lexicon(table.over)
        self.leads = phrases(table.leads | table.selves)
        self.tails = phrases(table.tails)
        self.negations = phrases(table.negations)
        self.retracts = phrases(table.retracts)
        self.wishes = phrases(table.wishes)
        self.how_to = phrases(table.how_to)
        self.corrects = phrases(table.corrects)
        self.standing = phrases(table.standing)
        self.conditions = phrases(table.conditions)
        self.questions = Lexicon(table.questions)
        self.asks = phrases(table.asks)
        self.arranges = phrases(table.arranges)
        self.creates = phrases(table.creates)
        self.other_times = phrases(table.other_times)
        self.targets = phrases(table.targets)
        self.instead = phrases(table.instead)
        self.propose_for = phrases(table.propose_for)
        self.quiet = phrases(table.quiet)
        self.whispers = phrases(table.whispers)
        self.because = phrases(table.because)
        self.excuses = phrases(table.excuses)
        self.excuse_leads = phrases(table.excuse_leads)
        self.relatives = phrases(table.relatives)
        self.closing = Lexicon(table.closing)
        self.inner_leads = phrases(table.inner_leads)
        self.late_negations = phrases(table.late_negations)
        self.whisper_ends = {lead: phrases(ends) for lead, ends in table.whisper_ends.items()}
        self.say = phrases(table.say)
        self.tell = Lexicon(table.tell)
        self.others = phrases(table.others)
        self.pronouns = phrases(table.pronouns)
        self.unanswered = phrases(table.unanswered)
        self.some_of = phrases(table.some_of)
        self.which = Lexicon(table.which)
        self.everything = phrases(table.everything)
        self.meeting_nouns = phrases(table.meeting_nouns)
        self.occasions = phrases(table.occasions)
        self.one_to_one = phrases(table.one_to_one)
        self.with_ = phrases(table.with_)
        self.by_organizer = phrases(table.by_organizer)
        self.called = phrases(table.called)
        self.except_ = phrases(table.except_)
        self.all_but = phrases(table.all_but)
        self.organized_by_me = phrases(table.organized_by_me)
        self.organizes = phrases(table.organizes)
        self.invited = phrases(table.invited)
        self.list_entries = phrases(table.list_entries)
        self.reservations = phrases(table.reservations)
        self.other_things = phrases(table.other_things)
        self.from_calendar = phrases(table.from_calendar)
        self.aside_leads = Lexicon(table.aside_leads)
        self.asides = {words(phrase): aside for phrase, aside in table.asides.items()}
        self.picks = {words(phrase): pick for phrase, pick in table.picks.items()}
        self.spelling = _verb_spelling(language)
        self.other_spelling = Spelling(table.other_things, never=_known(table))

    def ends_in_occasion(self, word: str) -> bool:
        """Whether the last part of a noun in one word is an occasion: "Budgetbesprechung"."""
        return self._glues and any(word[at:] in self._occasions for at in _joints(word))

    def ends_in_other_thing(self, word: str) -> bool:
        """Likewise something that is no meeting: "Pizzabestellung"; "Arbeitstreffen" is one all the same."""
        other = self._glues and any(word[at:] in self._others for at in _joints(word))
        return other and not self.ends_in_occasion(word)

    def verb_at(self, said: list[str], index: int, end: int) -> tuple[Verb, int] | None:
        """The verb at ``index`` whose particle, if it needs one, stands before ``end``."""
        return _reading(self.verbs.at(said, index), said, end)

    def closing_at(self, said: list[str], index: int, end: int) -> tuple[Verb, int] | None:
        """Likewise, of the verbs that stand behind what they are about."""
        return _reading(self.closing.at(said, index), said, end)


def _joints(word: str) -> range:
    """Where the last part of a noun in one word may begin."""
    return range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)


def _reading(found: tuple[tuple[Verb, ...], int] | None, said: list[str], end: int) -> tuple[Verb, int] | None:
    """The reading whose particle comes first; one without a particle where none of them comes."""
    if not found:
        return None
    readings, begin = found
    plain = next((verb for verb in readings if not verb.particle), None)
    ends = [(at, verb) for verb in readings if verb.particle and (at := particle_at(said, begin, end, verb.particle))]
    best = min(ends, key=lambda ending: ending[0], default=(end, plain))[1]
    return (best, begin) if best and (best.intent is not Intent.OTHER or best.spares) else None


def particle_at(said: list[str], begin: int, end: int, particle: str) -> int | None:
    """Where a verb's particle stands between two tokens."""
    sought = list(words(particle))
    for index in range(begin, end - len(sought) + 1):
        if said[index : index + len(sought)] == sought:
            return index
    return None


def _verb_spelling(language: Language) -> Spelling:
    table = language.commands
    verbs = {word for phrase in (*table.verbs, *table.closing) for word in words(phrase)[:1]}
    return Spelling(verbs, never=_known(table))


def _known(table: CommandWords) -> frozenset[str]:
    """Every word of every table: none of them is a typo."""
    return frozenset(
        word for field in fields(CommandWords) for phrase in getattr(table, field.name) for word in words(phrase)
    )


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The one vocabulary of a language."""
    return Vocabulary(language)
