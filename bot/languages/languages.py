"""Which language is understood in a locale."""

from bot.languages.de import GERMAN
from bot.languages.en import ENGLISH
from bot.languages.language import Language

FALLBACK = ENGLISH
LANGUAGES: dict[str, Language] = {spoken.tag: spoken for spoken in (ENGLISH, GERMAN)}


def language(locale: str) -> Language:
    """The language of a BCP 47 tag; English where there is none of that tag."""
    return LANGUAGES.get(locale.replace("_", "-").split("-")[0].casefold(), FALLBACK)


def spoken_in(locale: str) -> tuple[Language, ...]:
    """The languages that a sentence is tried in, in their order: that of the client, then English.

    Many write English in a client of another language; hardly anybody writes a third one, and every language more
    could read a command into words that are none in it.
    """
    first = language(locale)
    return (first,) if first is FALLBACK else (first, FALLBACK)


def is_month_first(locale: str) -> bool:
    """Whether 4/5 is the fifth of April there."""
    spoken = language(locale)
    region = "".join(part.casefold() for part in locale.replace("_", "-").split("-")[1:] if len(part) == 2)
    return not spoken.day_first or region in spoken.month_first_regions
