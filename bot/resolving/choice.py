"""Of the occasions that fit, the ones that are meant."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.model.commands import Which
from bot.model.events import Booking, Event, Occasion, ShowAs
from bot.resolving.windows import Window


def ordered(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """Earliest first, and always in the same order."""
    return tuple(sorted(occasions, key=lambda one: (one.span.start, one.span.end, one.id)))


def picked(which: Which, fitting: Sequence[Occasion], window: Window | None, now: datetime) -> tuple[Occasion, ...]:
    """What "the next", "the first", "all" or nothing of the kind leaves; several where only one can be meant: ask."""
    match which:
        case Which.ALL:
            return ordered(fitting)
        case Which.LAST:
            return _at_the_end(_of_today(fitting, now) if window is None else fitting)
        case Which.FIRST if window is not None:
            return _at_the_start(fitting)
        case Which.FIRST | Which.NEXT:
            return _at_the_start(_not_started(fitting, now))
        case Which.ONE:
            return _single(fitting, window, now)


def without_asides(fitting: Sequence[Occasion]) -> list[Occasion]:
    """What "my meeting" means where a time alone names it: others attend, at a time of day, and the time is not free.

    Less than that counts where there is nothing else. Bookings are not meant unless they are named.
    """
    events = [one for one in fitting if isinstance(one, Event)]
    timed = [one for one in events if not one.is_all_day and one.show_as is not ShowAs.FREE]
    shared = [one for one in timed if not is_own_appointment(one)]
    return list[Occasion](shared or timed or events)


def is_own_appointment(event: Event) -> bool:
    """Whether nobody but the user is in it."""
    return event.is_organizer and not event.attendees


def _single(fitting: Sequence[Occasion], window: Window | None, now: datetime) -> tuple[Occasion, ...]:
    if window is not None and window.has_day:
        return ordered(fitting)
    if window is not None and (today := _of_today(fitting, now)):
        return ordered(today)
    return next_of_each(fitting, now)


def next_of_each(fitting: Sequence[Occasion], now: datetime) -> tuple[Occasion, ...]:
    """Of each series the next occurrence that has not started; single meetings as they are."""
    series: dict[str, list[Occasion]] = {}
    for one in ordered(fitting):
        series.setdefault(_series(one), []).append(one)
    return ordered((_not_started(occurrences, now) or occurrences)[0] for occurrences in series.values())


def _series(one: Occasion) -> str:
    return one.id if isinstance(one, Booking) else one.series_master_id or one.id


def _of_today(fitting: Sequence[Occasion], now: datetime) -> list[Occasion]:
    return [one for one in fitting if one.span.start.date() == now.astimezone(one.span.start.tzinfo).date()]


def _not_started(fitting: Sequence[Occasion], now: datetime) -> list[Occasion]:
    return [one for one in fitting if one.span.start >= now]


def _at_the_start(fitting: Sequence[Occasion]) -> tuple[Occasion, ...]:
    first = min((one.span.start for one in fitting), default=None)
    return ordered(one for one in fitting if one.span.start == first)


def _at_the_end(fitting: Sequence[Occasion]) -> tuple[Occasion, ...]:
    last = max((one.span.start for one in fitting), default=None)
    return ordered(one for one in fitting if one.span.start == last)
