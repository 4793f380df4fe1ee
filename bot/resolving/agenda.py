"""A question about the calendar: the events to list."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.model.commands import MeetingWords, Which
from bot.model.events import Calendar, Event, Occasion, Response
from bot.model.times import TimePhrase
from bot.resolving.choice import next_of_each, ordered, picked, without_asides
from bot.resolving.naming import is_empty, named
from bot.resolving.traits import traits
from bot.resolving.windows import Window, windows


def agenda(words: MeetingWords, calendar: Calendar, now: datetime, filler: Collection[str]) -> tuple[Occasion, ...]:
    """What a question asks about, earliest first; may be empty.

    Ended events are listed only where the question names a time that is over. Without a time, a question that names no
    meeting is about today, and one that names a series about its next occurrence.
    """
    bare = is_empty(words, filler)
    going = [one for one in _named(words, calendar, filler, bare) if _is_on(one)]
    if words.when is None and not (bare and words.which in (Which.ONE, Which.ALL)):
        return _picked(words, [one for one in going if one.span.end > now], None, bare, now)
    for window in windows(words.when or TimePhrase(now.date(), now.date()), calendar.zone):
        past = window.is_past(now)
        found = [one for one in going if window.touches(one) and (past or one.span.end > now)]
        if found:
            return _picked(words, found, window, bare, now)
    return ()


def _named(words: MeetingWords, calendar: Calendar, filler: Collection[str], bare: bool) -> Sequence[Occasion]:
    """Bookings are listed where they are named, or where a name is theirs."""
    found = named(words, traits(calendar), filler)
    top = max((one.rank.in_title for one in found), default=0)
    occasions = [one.occasion for one in found if one.rank.in_title == top]
    return [one for one in occasions if isinstance(one, Event)] if bare else occasions


def _is_on(one: Occasion) -> bool:
    return not isinstance(one, Event) or not (one.is_cancelled or one.response is Response.DECLINED)


def _picked(
    words: MeetingWords, found: Sequence[Occasion], window: Window | None, bare: bool, now: datetime
) -> tuple[Occasion, ...]:
    match words.which:
        case Which.ONE if window is None:
            return next_of_each(found, now)
        case Which.ONE | Which.ALL:
            return ordered(found)
        case which:
            return picked(which, without_asides(found) if bare else found, window, now)
