"""Which days of the calendar must be read to answer a sentence."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from bot.model.commands import Command, MeetingWords

AHEAD = timedelta(days=30)
"""How far the calendar is read where no time is named; the card of a bulk command says so."""

FARTHEST = timedelta(days=400)
"""Graph answers a view of at most 1,825 days, and nobody means one: a misread year must not fetch them."""

DAY = timedelta(days=1)


def reach(commands: Sequence[Command], now: datetime) -> tuple[datetime, datetime]:
    """From when to when the calendar is to be read: whole days of ``now``'s zone, the end exclusive.

    From today to 30 days ahead, or to the end of a later time that is named; back to a time in the past that is named.
    """
    today = now.date()
    named = [day for command in commands for day in _days(command.meeting)]
    first = max(min([today, *named]), today - FARTHEST)
    last = min(max([today + AHEAD, *(day + DAY for day in named)]), today + FARTHEST)
    return _midnight(first, now), _midnight(last + DAY, now)


def _days(words: MeetingWords) -> Iterator[date]:
    """Every day that the words name, in each of their readings; a zone elsewhere may lie a day off."""
    if words.when is not None:
        for phrase in (words.when, *words.when.alternatives):
            yield from filter(None, (phrase.first, phrase.last))
    for exception in words.exceptions:
        yield from _days(exception)


def _midnight(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(0), now.tzinfo)
