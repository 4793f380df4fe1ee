"""How tables of words are written down: phrases with a bar between them, over as many lines as it takes."""

from typing import TypeVar

Meaning = TypeVar("Meaning")


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text that are parted by bars."""
    return frozenset(_cut(text))


def each(text: str, meaning: Meaning) -> dict[str, Meaning]:
    """The same meaning for each phrase of a text."""
    return dict.fromkeys(_cut(text), meaning)


def numbered(text: str, first: int = 1) -> dict[str, int]:
    """Numbers for the phrases of a text in their order."""
    return {phrase: number for number, phrase in enumerate(_cut(text), first)}


def _cut(text: str) -> list[str]:
    return [phrase for part in text.split("|") if (phrase := " ".join(part.split()))]
