from datetime import date, timedelta

import pytest

from bot.model.commands import Command, Intent, MeetingWords
from bot.model.times import TimePhrase
from bot.resolving import reach
from tests.resolving.calendars import NOW, at


def about(when: TimePhrase | None, **words: object) -> Command:
    return Command(Intent.DECLINE, MeetingWords(when=when, **words))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (None, at(10), at(10, month=4)),
        (TimePhrase(date(2026, 3, 12), date(2026, 3, 12)), at(10), at(10, month=4)),
        (TimePhrase(date(2026, 4, 20), date(2026, 4, 26)), at(10), at(28, month=4)),
        (TimePhrase(date(2026, 3, 2), date(2026, 3, 8)), at(2), at(10, month=4)),
    ],
)
def test_reads_thirty_days_or_as_far_as_the_time_that_is_named(
    when: TimePhrase | None, first: object, last: object
) -> None:
    start, end = reach((about(when),), NOW)
    assert start == first
    assert timedelta(0) <= end - last <= timedelta(days=1)  # type: ignore[operator]


def test_reads_whole_days_of_the_users_zone() -> None:
    assert all(moment.hour == moment.minute == 0 and moment.tzinfo is NOW.tzinfo for moment in reach((), NOW))


def test_reads_as_far_as_every_reading_and_exception_needs() -> None:
    far = TimePhrase(date(2026, 5, 1), date(2026, 5, 1))
    either = TimePhrase(date(2026, 3, 12), date(2026, 3, 12), alternatives=(far,))
    assert reach((about(either),), NOW)[1] > at(1, month=5)
    assert reach((about(None, exceptions=(MeetingWords(when=far),)),), NOW)[1] > at(1, month=5)


def test_a_misread_year_does_not_fetch_a_century() -> None:
    start, end = reach((about(TimePhrase(date(1926, 1, 1), date(2126, 1, 1))),), NOW)
    assert end - start < timedelta(days=900)
