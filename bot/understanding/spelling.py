"""Finds the word that was meant by a misspelt one, within a bounded distance."""

from collections.abc import Iterable

SHORT = 5
"""Words shorter than this are taken at their letters."""

LONG = 8
"""From this length two slips are forgiven."""


class Spelling:
    """Known words, looked up by what is left of them when letters are dropped: one dictionary look-up per letter."""

    def __init__(self, known: Iterable[str], never: frozenset[str] = frozenset()) -> None:
        self._known = frozenset(word for word in known if len(word) >= SHORT)
        self._never = never
        self._by_rest: dict[str, list[str]] = {}
        for word in self._known:
            for rest in _rests(word):
                self._by_rest.setdefault(rest, []).append(word)

    def nearest(self, word: str) -> str | None:
        """The known word that is meant; None for a word that is known itself, is no typo, or is too far off."""
        if len(word) < SHORT or len(word) > 20 or word in self._known or word in self._never or not word.isalpha():
            return None
        candidates = {known for rest in _rests(word) for known in self._by_rest.get(rest, ())}
        allowed = 2 if len(word) >= LONG else 1
        near = [(distance(word, known), known) for known in candidates if known[0] == word[0]]
        best = min(near, default=None)
        return best[1] if best and best[0] <= allowed else None


def _rests(word: str) -> set[str]:
    once = {word[:i] + word[i + 1 :] for i in range(len(word))}
    if len(word) < LONG - 1:
        return once | {word}
    return once | {word} | {rest[:i] + rest[i + 1 :] for rest in once for i in range(len(rest))}


def distance(one: str, other: str) -> int:
    """How many letters were changed, added, dropped or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
