"""Words as people type them: folded to what they share, and how alike two of them are."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from itertools import groupby, pairwise

from bot.understanding.spelling import distance

PIECES = re.compile(r"[^\W_]+")
SHORT = 2
"""Letters: "Q&A", "1:1" and "R&D" are one word each, "back-end" is two."""

FEW = 6
"""Letters: shorter words are close to each other by chance."""

LONG = 10
"""Letters: from here two slips are forgiven."""


class Likeness(IntEnum):
    """How alike a word that was typed and a word of a calendar are."""

    CLOSE = 1
    """One letter off in a word of few letters: a code review is no core review. Names nothing, but comes near."""
    MISSPELT = 2
    PART = 3
    """The beginning of it, or a piece of a compound."""
    INFLECTED = 4
    """All but the last two letters: a plural, a case ending."""
    SAME = 5


def folded(text: str) -> str:
    """Without accents, width and case."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in their order."""
    found: list[str] = []
    for chunk in folded(text).replace("'", "").replace("’", "").split():
        pieces = PIECES.findall(chunk)
        glued = len(pieces) > 1 and all(len(piece) <= SHORT for piece in pieces)
        found += ["".join(pieces)] if glued else pieces
    return tuple(found)


def joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """What neighbouring words make when they are written as one: "stand up" is also "standup"."""
    return tuple(first + second for first, second in pairwise(words))


def initials(words: tuple[str, ...]) -> str:
    """ "Quarterly business review" is also "qbr"; empty for a single word."""
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def meanings(typed: str, vocabulary: Iterable[str]) -> Mapping[str, Likeness]:
    """The words of a vocabulary that a typed word may stand for.

    A misspelling is considered only where nothing in the vocabulary is spelt so, and then only the closest words
    count: a word that is known is never taken for another.
    """
    known = {word: like for word in vocabulary if (like := _likeness(typed, word))}
    return known or _misspelt(typed, vocabulary)


def _likeness(typed: str, word: str) -> Likeness | None:
    if typed == word:
        return Likeness.SAME
    if not (typed.isalpha() and word.isalpha()):
        return None
    if len(word) > 1 and typed == word + "s":
        return Likeness.INFLECTED  # "Toms Meeting", "the 1on1s": also of the shortest names
    shorter, longer = sorted((typed, word), key=len)
    if len(shorter) > 3 and longer.startswith(shorter) and len(longer) - len(shorter) <= 2:
        return Likeness.INFLECTED
    if longer.endswith("ies") and shorter == longer[:-3] + "y":
        return Likeness.INFLECTED
    if len(typed) < len(word) and (_begins(typed, word) or _is_inside(typed, word)):
        return Likeness.PART
    return None


def _begins(typed: str, word: str) -> bool:
    return len(typed) > 2 and word.startswith(typed)


def _is_inside(typed: str, word: str) -> bool:
    """The end of a long compound ("Vertriebsplanung"), or anywhere in a script that has no spaces."""
    if len(typed) > 1 and _is_unspaced(typed):
        return typed in word
    return len(typed) > 4 and len(word) - len(typed) > 3 and word.endswith(typed)


def _is_unspaced(word: str) -> bool:
    """Chinese, Japanese and Thai are written without spaces between words."""
    return all(unicodedata.name(letter, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI")) for letter in word)


def _misspelt(typed: str, vocabulary: Iterable[str]) -> Mapping[str, Likeness]:
    near = {word: slips for word in vocabulary if (slips := _slips(typed, word)) is not None}
    fewest = min(near.values(), default=0)
    return {word: _how_misspelt(typed, word) for word, slips in near.items() if slips == fewest}


def _slips(typed: str, word: str) -> int | None:
    """Slips of the fingers between two words; None where there are too many for their length."""
    if not (typed.isalpha() and word.isalpha()) or min(len(typed), len(word)) < 4:
        return None
    if _undoubled(typed) == _undoubled(word):
        return 1
    if typed[0] != word[0] and typed[:2] != word[1::-1]:
        return None
    allowed = 2 if len(word) >= LONG else 1
    if abs(len(typed) - len(word)) > allowed:
        return None
    slips = distance(typed, word)
    return slips if slips <= allowed else None


def _how_misspelt(typed: str, word: str) -> Likeness:
    """In a word of few letters only those that changed places or were doubled are surely a slip."""
    sure = len(word) >= FEW or sorted(typed) == sorted(word) or _undoubled(typed) == _undoubled(word)
    return Likeness.MISSPELT if sure else Likeness.CLOSE


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def spelt_as_known(words: tuple[str, ...], vocabulary: Collection[str]) -> tuple[str, ...]:
    """Typed words with neighbours put together where only that is known: "stand up" for "standup"."""
    found: list[str] = []
    for word in words:
        together = found[-1] + word if found else ""
        if together in vocabulary and not (found[-1] in vocabulary and word in vocabulary):
            found[-1] = together
        else:
            found.append(word)
    return tuple(found)
