"""The words that name a meeting, and a calendar: which events fit."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.model.commands import MeetingWords, Which
from bot.model.events import Calendar, Event, Occasion, Response
from bot.resolving.choice import next_of_each, ordered, picked, without_asides
from bot.resolving.naming import Named, is_empty, named, nearly_named
from bot.resolving.spelling import Likeness
from bot.resolving.traits import Traits, traits
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
    """Where nothing fits: what comes close. To be offered, never acted on."""

    is_exception_unknown: bool = False
    """True where something is to be left alone that is not found: nothing fits then, for it might be hit."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and where."""

    words: MeetingWords
    among: tuple[Traits, ...]
    zone: str
    now: datetime
    filler: Collection[str]

    @property
    def is_bare(self) -> bool:
        """Whether neither a title nor people name the meeting."""
        return is_empty(self.words, self.filler)

    @property
    def windows(self) -> tuple[Window, ...]:
        """The readings of the time that names the meeting, the likeliest first; none where no time was said."""
        return windows(self.words.when, self.zone) if self.words.when else ()


def matches(
    words: MeetingWords, calendar: Calendar, now: datetime, filler: Collection[str], declined_too: bool = False
) -> Matches:
    """The events and bookings that the words name.

    ``filler`` are words of the language that name no meeting, in lower case. With ``declined_too`` a meeting that was
    declined fits where no other does: one can still accept it.
    """
    search = Search(words, traits(calendar), calendar.zone, now, filler)
    spared = _spared(search)
    if spared is None:
        return Matches(is_exception_unknown=True)
    candidates = [one for one in named(words, search.among, filler) if one.occasion.id not in spared]
    standing = [one for one in candidates if not has_lapsed(one.occasion, now)]
    if found := _found(search, standing):
        return Matches(fitting=found)
    revived = [one for one in candidates if declined_too and not has_lapsed(one.occasion, now, declined_too)]
    if found := _found(search, revived):
        return Matches(fitting=found)
    gone = [one for one in candidates if has_lapsed(one.occasion, now, declined_too)]
    return Matches(lapsed=_lapsed(search, gone), near=_near(search, standing))


def has_lapsed(occasion: Occasion, now: datetime, declined_too: bool = False) -> bool:
    """Whether nothing can be done to it any more: it has ended, is cancelled, or was declined."""
    if occasion.span.end <= now:
        return True
    if not isinstance(occasion, Event):
        return False
    return occasion.is_cancelled or (occasion.response is Response.DECLINED and not declined_too)


def _found(search: Search, standing: Sequence[Named]) -> tuple[Occasion, ...]:
    if search.words.when is None:
        return _chosen(search, standing, None)
    likeliest, *others = search.windows
    found = _in_window(search, standing, likeliest)
    if found and search.words.which is Which.ONE:
        # "Next Friday" may be this week's as well: where both hold such a meeting, only the user can tell.
        sooner = [other for other in others if _is_sooner(other, likeliest)]
        also = [one for other in sooner for one in _in_window(search, standing, other)]
        return ordered({one.id: one for one in (*found, *also)}.values())
    for other in others:
        found = found or _in_window(search, standing, other)
    return found


def _is_sooner(other: Window, likeliest: Window) -> bool:
    """A reading on an earlier day. One on a later day is only a way out, for when the likeliest is over."""
    first, second = other.phrase.first, likeliest.phrase.first
    return first is not None and second is not None and first < second


def _in_window(search: Search, standing: Sequence[Named], window: Window) -> tuple[Occasion, ...]:
    return _chosen(search, _within(window, standing, search.words.which), window)


def _within(window: Window, among: Sequence[Named], which: Which) -> list[Named]:
    if which is Which.ALL and window.is_stretch:
        return [one for one in among if window.touches(one.occasion)]
    starting = [one for one in among if window.starts(one.occasion)]
    if window.is_moment or (starting and which is not Which.ALL):
        return starting
    # Nobody means a meeting that is half over by then; a trip of several days is on each of them.
    lasting = [one for one in among if which is not Which.ALL or _is_all_day(one.occasion)]
    return starting + [one for one in lasting if one not in starting and window.touches(one.occasion)]


def _is_all_day(occasion: Occasion) -> bool:
    return isinstance(occasion, Event) and occasion.is_all_day


def _chosen(search: Search, fitting: Sequence[Named], window: Window | None) -> tuple[Occasion, ...]:
    best = _best(fitting, search.words.which)
    if search.is_bare and search.words.which is Which.ALL:
        best = [one for one in best if isinstance(one, Event)]
    elif search.is_bare:
        best = without_asides(best)
    return picked(search.words.which, best, window, search.now)


def _best(fitting: Sequence[Named], which: Which) -> list[Occasion]:
    """Those whose titles fit best; where all are meant, also those that hold more words than were said."""
    top = max((one.rank for one in fitting), default=None)
    if top is None:
        return []
    least = replace(top, likeness=min(top.likeness, Likeness.INFLECTED), whole=False) if which is Which.ALL else top
    return [one.occasion for one in fitting if one.rank >= least]


def _spared(search: Search) -> set[str] | None:
    """Ids of what "except …" leaves alone; None where an exception was not found, for it might be hit."""
    spared: set[str] = set()
    for exception in search.words.exceptions:
        ids = {one.id for one in _excepted(search, exception)}
        if not ids:
            return None
        spared |= ids
    return spared


def _excepted(search: Search, exception: MeetingWords) -> Iterable[Occasion]:
    if exception.which in (Which.FIRST, Which.LAST, Which.NEXT):
        return _excepted_by_place(search, exception)
    left_out = replace(search, words=exception)
    if left_out.is_bare and exception.when is None and exception.mine_to_organize is None:
        return ()
    occasions = _best(named(exception, search.among, search.filler), Which.ALL)
    if exception.when is None:
        return occasions
    if _lies_outside(search, left_out):
        return ()  # "all standups next week except tomorrow": which one is meant instead?
    return [one for one in occasions if left_out.windows[0].touches(one)]


def _excepted_by_place(search: Search, exception: MeetingWords) -> Iterable[Occasion]:
    """ "Except the last one": of those that are meant."""
    words = replace(search.words, which=exception.which, exceptions=())
    if exception.title or exception.people:
        words = replace(exception, when=exception.when or search.words.when)
    of_these = replace(search, words=words)
    standing = [one for one in named(words, search.among, search.filler) if not has_lapsed(one.occasion, search.now)]
    return _found(of_these, standing)


def _lies_outside(search: Search, left_out: Search) -> bool:
    spans = [window.span for window in search.windows if window.span]
    excepted = left_out.windows[0].span
    return bool(spans) and excepted is not None and not any(excepted.overlaps(span) for span in spans)


def _lapsed(search: Search, gone: Sequence[Named]) -> tuple[Occasion, ...]:
    """What has lapsed counts where its time was named; without one only what is of today or still to come."""
    which = search.words.which
    if search.words.when is not None:
        return ordered(_best(_within(search.windows[0], gone, which), which))
    recent = [one for one in gone if _last_day(one.occasion, search) >= search.now.date()]
    return next_of_each(_best(recent, which), search.now)


def _last_day(occasion: Occasion, search: Search) -> date:
    return occasion.span.end.astimezone(search.now.tzinfo).date()


def _near(search: Search, standing: Sequence[Named]) -> tuple[Occasion, ...]:
    """At another time, with other people, or called by some of the words."""
    if search.is_bare:
        return _under_way(search, standing)[:MOST_NEAR]
    elsewise = standing or _with_others(search) or _in_part(search)
    return next_of_each(_best(elsewise, search.words.which), search.now)[:MOST_NEAR]


def _under_way(search: Search, standing: Sequence[Named]) -> tuple[Occasion, ...]:
    """What goes on at the moment that was named, without starting then."""
    if search.words.when is None:
        return ()
    return ordered(without_asides([one.occasion for one in standing if search.windows[0].touches(one.occasion)]))


def _with_others(search: Search) -> list[Named]:
    """The title without the people: "Tom's forum" may be Jo's."""
    title = MeetingWords(title=search.words.title)
    if not search.words.people or is_empty(title, search.filler):
        return []
    return _standing(search, named(title, search.among, search.filler))


def _in_part(search: Search) -> list[Named]:
    """The title without the words that nothing is called by."""
    return _standing(search, nearly_named(search.words.title, search.among, search.filler))


def _standing(search: Search, found: Sequence[Named]) -> list[Named]:
    return [one for one in found if not has_lapsed(one.occasion, search.now)]
