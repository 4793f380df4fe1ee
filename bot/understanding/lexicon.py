"""Looks phrases of several words up at a place in a text, the longest first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from bot.understanding.tokens import words

Meaning = TypeVar("Meaning")


class Lexicon(Generic[Meaning]):
    """Phrases and what they mean; immutable once it is made."""

    def __init__(self, phrases: Mapping[str, Meaning]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in phrases.items():
            first, *rest = words(phrase)
            by_first.setdefault(first, []).append((tuple(rest), meaning))
        for entries in by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first

    def at(self, said: Sequence[str], index: int) -> tuple[Meaning, int] | None:
        """What the longest phrase that begins at ``index`` means, and where it ends (exclusive)."""
        if index >= len(said):
            return None
        for rest, meaning in self._by_first.get(said[index], ()):
            end = index + 1 + len(rest)
            if not rest or tuple(said[index + 1 : end]) == rest:
                return meaning, end
        return None

    def first_words(self) -> Iterable[str]:
        """What phrases begin with."""
        return self._by_first.keys()


def phrases(known: Iterable[str]) -> Lexicon[bool]:
    """A lexicon that only tells whether a phrase is known."""
    return Lexicon(dict.fromkeys(known, True))
