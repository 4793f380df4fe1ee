"""Words of a language that name no meeting: "meeting", "the", "of"."""

from functools import lru_cache

from bot.languages.languages import language
from bot.resolving.spelling import tokens


@lru_cache(maxsize=64)
def filler(locale: str) -> frozenset[str]:
    """The words of the language of a locale (BCP 47) that may stand beside a title without being part of it, folded."""
    words = language(locale).commands
    phrases = words.meeting_nouns | words.determiners | words.mine | words.with_ | words.prepositions | words.and_
    return frozenset(folded[0] for phrase in phrases if len(folded := tokens(phrase)) == 1)
