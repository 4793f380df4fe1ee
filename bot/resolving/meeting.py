"""The words that name a meeting, and a calendar: which events fit."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model.commands import MeetingWords, Which
from bot.model.events import Calendar, Event, Occasion, Response
from bot.resolving.choice import next_of_each, ordered, picked, without_asides
from bot.resolving.naming import Named, is_empty, named, nearly_named
from bot.resolving.spelling import Likeness
from bot.resolving.traits import traits
from bot.resolving.windows import Window, windows

MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class Matches:
    """What a calendar holds of what the words name. Each part is earliest first."""

    fitting: tuple[Occasion, ...] = ()
    """Where one is meant: it, or the several among which only the user can choose. Else all that are meant.

    Never one that has ended, is cancelled, or that the user has declined.
    """

    lapsed: tuple[Occasion, ...] = ()
    """Where nothing fits: what would, but has ended, is cancelled or declined."""

    near: tuple[Occasion, ...] = ()
    """Where nothing fits: the same meeting at another time, or with other people. To be offered, never acted on."""


def matches(
    words: MeetingWords, calendar: Calendar, now: datetime, filler: Collection[str], declined_too: bool = False
) -> Matches:
    """The events and bookings that the words name.

    ``filler`` are words of the language that name no meeting, in lower case. With ``declined_too`` a meeting that was
    declined fits as well: one can still accept it.
    """
    among = traits(calendar)
    candidates = named(words, among, filler)
    spared, all_known = _spared(words, calendar, filler)
    if not all_known:
        return Matches()
    candidates = tuple(one for one in candidates if one.traits.occasion.id not in spared)
    standing = [one for one in candidates if not has_lapsed(one.traits.occasion, now, declined_too)]
    bare = is_empty(words, filler)
    if found := _found(words, standing, bare, calendar.zone, now):
        return Matches(fitting=found)
    return Matches(
        lapsed=_lapsed(words, candidates, calendar.zone, now, declined_too),
        near=_near(words, standing, calendar, filler, now),
    )


def has_lapsed(occasion: Occasion, now: datetime, declined_too: bool = False) -> bool:
    """Whether nothing can be done to it any more: it has ended, is cancelled, or was declined."""
    if occasion.span.end <= now:
        return True
    if not isinstance(occasion, Event):
        return False
    return occasion.is_cancelled or (occasion.response is Response.DECLINED and not declined_too)


def _found(
    words: MeetingWords, standing: Sequence[Named], bare: bool, zone: str, now: datetime
) -> tuple[Occasion, ...]:
    if words.when is None:
        return _chosen(words, standing, None, bare, now)
    likeliest, *others = windows(words.when, zone)
    found = _chosen(words, _within(likeliest, standing, words.which), likeliest, bare, now)
    if found and words.which is Which.ONE:
        # "Next Friday" may be this week's as well: where both hold such a meeting, only the user can tell.
        sooner = [other for other in others if _is_sooner(other, likeliest)]
        also = [
            one for other in sooner for one in _chosen(words, _within(other, standing, words.which), other, bare, now)
        ]
        return ordered({one.id: one for one in (*found, *also)}.values())
    for other in others:
        found = found or _chosen(words, _within(other, standing, words.which), other, bare, now)
    return found


def _is_sooner(other: Window, likeliest: Window) -> bool:
    """A reading on an earlier day. One on a later day is only a way out, for when the likeliest is over."""
    first, second = other.phrase.first, likeliest.phrase.first
    return first is not None and second is not None and first < second


def _within(window: Window, among: Sequence[Named], which: Which) -> list[Named]:
    if which is Which.ALL and window.is_stretch:
        return [one for one in among if window.touches(one.traits.occasion)]
    starting = [one for one in among if window.starts(one.traits.occasion)]
    if window.is_moment or (starting and which is not Which.ALL):
        return starting
    # Nobody means a meeting that is half over by then; a trip of several days is on each of them.
    lasting = [one for one in among if which is not Which.ALL or _is_all_day(one)]
    return starting + [one for one in lasting if one not in starting and window.touches(one.traits.occasion)]


def _is_all_day(one: Named) -> bool:
    return isinstance(one.traits.occasion, Event) and one.traits.occasion.is_all_day


def _chosen(
    words: MeetingWords, fitting: Sequence[Named], window: Window | None, bare: bool, now: datetime
) -> tuple[Occasion, ...]:
    best = [one.traits.occasion for one in _best(fitting, words.which)]
    if bare and words.which is Which.ALL:
        best = [one for one in best if isinstance(one, Event)]
    elif bare:
        best = without_asides(best)
    return picked(words.which, best, window, now)


def _best(fitting: Sequence[Named], which: Which) -> list[Named]:
    """Those whose titles fit best; of several that are all meant, also those that hold more words than were said."""
    top = max((one.rank for one in fitting), default=None)
    if top is None or which is not Which.ALL:
        return [one for one in fitting if one.rank == top]
    least = replace(top, likeness=min(top.likeness, Likeness.INFLECTED), whole=False)
    return [one for one in fitting if one.rank >= least]


def _spared(words: MeetingWords, calendar: Calendar, filler: Collection[str]) -> tuple[set[str], bool]:
    """What "except …" leaves alone, and whether each exception was found: one that was not might be hit."""
    spared: set[str] = set()
    all_known = True
    for exception in words.exceptions:
        ids = {one.id for one in _excepted(exception, calendar, filler)}
        spared |= ids
        all_known = all_known and bool(ids)
    return spared, all_known


def _excepted(words: MeetingWords, calendar: Calendar, filler: Collection[str]) -> Iterable[Occasion]:
    occasions = [one.traits.occasion for one in _best(named(words, traits(calendar), filler), Which.ALL)]
    if words.when is None:
        return occasions
    likeliest = windows(words.when, calendar.zone)[0]
    return [one for one in occasions if likeliest.touches(one)]


def _lapsed(
    words: MeetingWords, candidates: Sequence[Named], zone: str, now: datetime, declined_too: bool
) -> tuple[Occasion, ...]:
    """What has lapsed counts where its time was named; without one only what is of today or still to come."""
    gone = [one for one in candidates if has_lapsed(one.traits.occasion, now, declined_too)]
    if words.when is not None:
        likeliest = windows(words.when, zone)[0]
        return ordered(one.traits.occasion for one in _best(_within(likeliest, gone, words.which), words.which))
    today = now.date()
    recent = [one for one in gone if one.traits.occasion.span.end.astimezone(now.tzinfo).date() >= today]
    return next_of_each([one.traits.occasion for one in _best(recent, words.which)], now)


def _near(
    words: MeetingWords, standing: Sequence[Named], calendar: Calendar, filler: Collection[str], now: datetime
) -> tuple[Occasion, ...]:
    if is_empty(words, filler):
        return _under_way(words, standing, calendar.zone)[:MOST_NEAR]
    elsewise = standing or _with_others(words, calendar, filler, now) or _in_part(words, calendar, filler, now)
    return next_of_each([one.traits.occasion for one in _best(elsewise, words.which)], now)[:MOST_NEAR]


def _under_way(words: MeetingWords, standing: Sequence[Named], zone: str) -> tuple[Occasion, ...]:
    """What goes on at the moment that was named, without starting then."""
    if words.when is None:
        return ()
    likeliest = windows(words.when, zone)[0]
    return ordered(without_asides([one.traits.occasion for one in standing if likeliest.touches(one.traits.occasion)]))


def _with_others(words: MeetingWords, calendar: Calendar, filler: Collection[str], now: datetime) -> tuple[Named, ...]:
    """The title without the people: "Tom's forum" may be Jo's."""
    title_only = MeetingWords(title=words.title)
    if not words.people or is_empty(title_only, filler):
        return ()
    return _standing(named(title_only, traits(calendar), filler), now)


def _in_part(words: MeetingWords, calendar: Calendar, filler: Collection[str], now: datetime) -> tuple[Named, ...]:
    """The title without the words that nothing is called by."""
    return _standing(nearly_named(words.title, traits(calendar), filler), now)


def _standing(found: Sequence[Named], now: datetime) -> tuple[Named, ...]:
    return tuple(one for one in found if not has_lapsed(one.traits.occasion, now))
