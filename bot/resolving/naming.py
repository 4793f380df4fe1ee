"""Which occasions the words of a sentence name, before any time is looked at."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.model.commands import MeetingWords, PersonRole
from bot.model.events import Booking, Event, Occasion, Response
from bot.resolving.people import with_people
from bot.resolving.spelling import Likeness, tokens
from bot.resolving.titles import Rank, Wanted, rank, wanted
from bot.resolving.traits import Traits


@dataclass(frozen=True, slots=True)
class Named:
    """An occasion that the words name."""

    occasion: Occasion
    rank: Rank


def named(words: MeetingWords, among: Sequence[Traits], filler: Collection[str]) -> tuple[Named, ...]:
    """Those of ``among`` that the words name.

    Every word of the title must be found in an occasion, but for ``filler``: words that name nothing ("meeting", "of").
    """
    fitting = [one for one in with_people(words, among) if _is_organized(words, one.occasion)]
    titled = _titled(words.title, wanted(words.title, among, filler), fitting, filler)
    found = tuple(one for one in titled if one.rank.likeness != Likeness.CLOSE)
    return _bookings(words, found) if words.booking else found


def nearly_named(title: str, among: Sequence[Traits], filler: Collection[str]) -> tuple[Named, ...]:
    """Those that hold the known words of a title, or words close to them, where these are at least half of it."""
    said = wanted(title, among, filler)
    known = tuple(meaning for meaning in said if meaning)
    return _titled(title, known, among, filler) if known and 2 * len(known) >= len(said) else ()


def is_empty(words: MeetingWords, filler: Collection[str]) -> bool:
    """Whether neither a title nor people name the meeting; "my 1:1s" are named."""
    if words.role is PersonRole.ONE_TO_ONE:
        return False
    return not words.people and not words.booking and not set(tokens(words.title)) - set(filler)


def _titled(title: str, said: Wanted, among: Sequence[Traits], filler: Collection[str]) -> tuple[Named, ...]:
    beside = tuple(wanted(word, among, frozenset())[0] for word in set(tokens(title)) & set(filler)) if said else ()
    return tuple(Named(one.occasion, fits) for one in among if (fits := rank(said, one, beside)) is not None)


def _is_organized(words: MeetingWords, occasion: Occasion) -> bool:
    """By whom it was asked for: "the ones I organize", "the ones I'm invited to"."""
    if words.unanswered and not _is_unanswered(occasion):
        return False
    if words.mine_to_organize is None:
        return True
    return isinstance(occasion, Event) and occasion.is_organizer is words.mine_to_organize


def _is_unanswered(occasion: Occasion) -> bool:
    """Whether it is an invitation that waits for an answer."""
    waits = (Response.NONE, Response.NOT_RESPONDED)
    return isinstance(occasion, Event) and not occasion.is_organizer and occasion.response in waits


def _bookings(words: MeetingWords, found: tuple[Named, ...]) -> tuple[Named, ...]:
    """ "My dentist appointment" is worded like a booking and may stand in the own calendar."""
    bookings = tuple(one for one in found if isinstance(one.occasion, Booking))
    return bookings or (found if words.title else ())
