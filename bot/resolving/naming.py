"""Which occasions the words of a sentence name, by title and people, before any time is looked at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.model.commands import MeetingWords, PersonRole
from bot.model.events import Booking, Event, Occasion
from bot.resolving.spelling import Likeness, meanings, spelt_as_known, tokens
from bot.resolving.traits import Name, Traits

Wanted = tuple[dict[str, Likeness], ...]
"""For each word of a title the words of the calendar that it may stand for."""


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


@dataclass(frozen=True, slots=True)
class Named:
    """An occasion that the words name."""

    occasion: Occasion
    rank: Rank


def named(words: MeetingWords, among: Sequence[Traits], filler: Collection[str]) -> tuple[Named, ...]:
    """Those of ``among`` that the words name.

    Every word of the title must be found in an occasion, but for ``filler``: words that name nothing ("meeting", "of").
    """
    fitting = _by_organizer(words, _by_people(words, among))
    found = _titled(words.title, _wanted(words.title, among, filler), fitting, filler)
    return _bookings(words, found) if words.booking else found


def nearly_named(title: str, among: Sequence[Traits], filler: Collection[str]) -> tuple[Named, ...]:
    """Those that hold the known words of a title, where these are at least half of it."""
    wanted = _wanted(title, among, filler)
    known = tuple(meaning for meaning in wanted if meaning)
    return _titled(title, known, among, filler) if known and 2 * len(known) >= len(wanted) else ()


def _titled(title: str, wanted: Wanted, among: Sequence[Traits], filler: Collection[str]) -> tuple[Named, ...]:
    beside = frozenset(tokens(title)) & frozenset(filler) if wanted else frozenset()
    return tuple(Named(one.occasion, rank) for one in among if (rank := _rank(wanted, one, beside)) is not None)


def is_empty(words: MeetingWords, filler: Collection[str]) -> bool:
    """Whether neither a title nor people name the meeting."""
    return not words.people and not words.booking and not set(tokens(words.title)) - set(filler)


def _bookings(words: MeetingWords, found: tuple[Named, ...]) -> tuple[Named, ...]:
    """ "My dentist appointment" is worded like a booking and may stand in the own calendar."""
    bookings = tuple(one for one in found if isinstance(one.occasion, Booking))
    return bookings or (found if words.title else ())


def _by_organizer(words: MeetingWords, among: Sequence[Traits]) -> list[Traits]:
    wanted = words.mine_to_organize
    return [one for one in among if wanted is None or _organizes(one) is wanted]


def _organizes(one: Traits) -> bool:
    return isinstance(one.occasion, Event) and one.occasion.is_organizer


def _wanted(title: str, among: Sequence[Traits], filler: Collection[str]) -> Wanted:
    if not title:
        return ()
    vocabulary = frozenset[str]().union(*(one.words for one in among))
    typed = spelt_as_known(tokens(title), vocabulary)
    telling = [word for word in typed if word not in filler]
    return tuple(dict(meanings(word, vocabulary)) for word in telling)


def _rank(wanted: Wanted, one: Traits, beside: frozenset[str] = frozenset()) -> Rank | None:
    """None where a word is missing."""
    fits = [_best(meaning, one.words) for meaning in wanted]
    if not all(fits):
        return None
    in_title = [_best(meaning, one.title) for meaning in wanted]
    return Rank(
        in_title=sum(map(bool, in_title)),
        likeness=min(fits, default=0),
        beside=sum(word in one.title for word in beside),
        whole=bool(wanted) and all(in_title) and _covers(wanted, beside, one.subject),
    )


def _best(meaning: dict[str, Likeness], words: frozenset[str]) -> int:
    return max((like for word, like in meaning.items() if word in words), default=0)


def _covers(wanted: Wanted, beside: frozenset[str], subject: tuple[str, ...]) -> bool:
    return all(word in beside or any(word in meaning for meaning in wanted) for word in subject)


def _by_people(words: MeetingWords, among: Sequence[Traits]) -> list[Traits]:
    kept = list(among)
    for name in words.people:
        kept = _with(name, words.role, kept, among)
    if words.role is PersonRole.ONE_TO_ONE:
        kept = [one for one in kept if one.pair]
    return kept


def _with(name: str, role: PersonRole, kept: Sequence[Traits], among: Sequence[Traits]) -> list[Traits]:
    """Those with that person in the role; where nobody is called so, those whose title holds the name."""
    known = [person for one in among for person in (*one.others, *one.hosts)]
    called = _called(name, known)
    if any(called):
        return [one for one in kept if any(_is(person, called) for person in _in_role(one, role))]
    wanted = _wanted(name, among, frozenset())
    return [one for one in kept if wanted and _rank(wanted, one) is not None]


def _in_role(one: Traits, role: PersonRole) -> tuple[Name, ...]:
    return one.hosts if role is PersonRole.ORGANIZER else one.others


def _called(name: str, people: Sequence[Name]) -> Wanted:
    vocabulary = frozenset[str]().union(*people)
    meant = tuple(dict(meanings(word, vocabulary)) for word in tokens(name))
    return meant if any(_is(person, meant) for person in people) else ()


def _is(person: Name, called: Wanted) -> bool:
    return bool(called) and all(_best(meaning, person) for meaning in called)
