"""How well an occasion fits the words of a title."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.resolving.spelling import Likeness, meanings, spelt_as_known, tokens
from bot.resolving.traits import Traits

Wanted = tuple[dict[str, Likeness], ...]
"""For each word that was said, the words of the calendar that it may stand for."""


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """How well an occasion fits the words that name it; the greatest fits best."""

    in_title: int = 0
    """Words that stand in its title, and not only in the names of its people."""

    beside: int = 0
    """Words that need not be found and are: "the customer call" is rather a call than a workshop."""

    likeness: int = 0
    """Of the word that fits least."""

    whole: bool = False
    """The words are its whole title."""


def wanted(title: str, among: Sequence[Traits], filler: Collection[str]) -> Wanted:
    """What the telling words of a title may stand for; of an unknown word nothing."""
    if not title:
        return ()
    vocabulary = frozenset[str]().union(*(one.words for one in among))
    typed = spelt_as_known(tokens(title), vocabulary)
    return tuple(dict(meanings(word, vocabulary)) for word in typed if word not in filler)


def rank(words: Wanted, one: Traits, beside: Wanted = ()) -> Rank | None:
    """None where a word is missing in the occasion."""
    fits = [likeness(meaning, one.words) for meaning in words]
    if not all(fits):
        return None
    in_title = [likeness(meaning, one.title) for meaning in words]
    return Rank(
        in_title=sum(map(bool, in_title)),
        beside=sum(likeness(meaning, one.title) >= Likeness.INFLECTED for meaning in beside),
        likeness=min(fits, default=0),
        whole=bool(words) and all(in_title) and _covers(words, beside, one.subject),
    )


def likeness(meaning: dict[str, Likeness], words: frozenset[str]) -> int:
    """How alike a word that was said and the closest of some words are; 0 where it stands for none of them."""
    return max((like for word, like in meaning.items() if word in words), default=0)


def _covers(words: Wanted, beside: Wanted, subject: tuple[str, ...]) -> bool:
    return all(any(word in meaning for meaning in (*words, *beside)) for word in subject)
