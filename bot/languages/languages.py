"""Which language is understood in a locale."""

from bot.languages.en import ENGLISH
from bot.languages.language import Language

FALLBACK = ENGLISH
LANGUAGES: dict[str, Language] = {"en": ENGLISH}


def language(locale: str) -> Language:
    """The language of a BCP 47 tag; English where there is none of that tag."""
    return LANGUAGES.get(locale.replace("_", "-").split("-")[0].casefold(), FALLBACK)


def is_month_first(locale: str) -> bool:
    """Whether 4/5 is the fifth of April there."""
    spoken = language(locale)
    region = "".join(part.casefold() for part in locale.replace("_", "-").split("-")[1:] if len(part) == 2)
    return not spoken.day_first or region in spoken.month_first_regions
