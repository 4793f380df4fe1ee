"""Words of a language that name no meeting: "meeting", "the", "of"."""

from functools import lru_cache

from bot.languages.language import CommandWords
from bot.languages.languages import spoken_in
from bot.resolving.spelling import tokens


@lru_cache(maxsize=64)
def filler(locale: str) -> frozenset[str]:
    """The words beside a title that are no part of it, in the languages of a locale (BCP 47), folded."""
    phrases = frozenset[str]().union(*(_small(spoken.commands) for spoken in spoken_in(locale)))
    return frozenset(folded[0] for phrase in phrases if len(folded := tokens(phrase)) == 1)


def _small(words: CommandWords) -> frozenset[str]:
    return words.meeting_nouns | words.determiners | words.mine | words.with_ | words.prepositions | words.and_
