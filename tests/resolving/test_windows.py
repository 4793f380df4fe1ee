from datetime import date, time, timedelta

import pytest

from bot.model.times import Part, TimePhrase
from bot.resolving.windows import Window, windows
from tests.resolving.calendars import NOW, ZONE, at, event


def window(first: int | None = None, last: int | None = None, **parts: object) -> Window:
    days = (date(2026, 3, first), date(2026, 3, last or first)) if first else (None, None)
    return windows(TimePhrase(*days, **parts), ZONE)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        (window(12), at(12), at(13)),
        (window(9, 15), at(9), at(16)),
        (window(12, start=time(14), vague=True), at(12, 14), at(13)),
        (window(12, end=time(12), vague=True), at(12), at(12, 12)),
        (window(12, start=time(22), end=time(1)), at(12, 22), at(13, 1)),
        (window(12, start=time(20), end=time(0), vague=True), at(12, 20), at(13)),
        (window(12, 13, start=time(9), end=time(17)), at(12, 9), at(13, 17)),
        (window(12, start=time(15)), at(12, 15), at(12, 15, 1)),
    ],
)
def test_runs_from_its_first_moment_to_its_last(said: Window, start: object, end: object) -> None:
    assert said.span is not None
    assert (said.span.start, said.span.end) == (start, end)


def test_a_time_of_day_is_on_any_day() -> None:
    said = window(start=time(15))
    assert said.span is None
    assert said.starts(event("x", "", at(12, 15)))
    assert said.starts(event("x", "", at(20, 15)))
    assert not said.starts(event("x", "", at(12, 14)))


def test_a_moment_of_several_days_is_on_each_of_them() -> None:
    said = window(9, 13, start=time(9))
    assert said.starts(event("x", "", at(11, 9)))
    assert not said.starts(event("x", "", at(14, 9)))
    assert not said.touches(event("x", "", at(14, 8, 45)))
    assert said.touches(event("x", "", at(11, 8, 45)))


def test_touching_ends_is_no_meeting_in_it() -> None:
    said = window(12, start=time(14), end=time(15))
    assert not said.touches(event("x", "", at(12, 13), 60))
    assert not said.touches(event("x", "", at(12, 15), 60))
    assert said.touches(event("x", "", at(12, 13), 61))


def test_an_all_day_event_is_on_its_day_and_at_no_time_of_it() -> None:
    whole = event("x", "", at(12), 24 * 60, is_all_day=True)
    assert window(12).starts(whole)
    assert not window(12, start=time(0)).starts(whole)
    assert not window(11).touches(whole)
    assert not window(13).touches(whole)


def test_a_length_alone_is_a_trait_of_the_meeting() -> None:
    said = window(9, 15, duration=timedelta(minutes=45))
    assert said.starts(event("x", "", at(12, 9), 45))
    assert not said.starts(event("x", "", at(12, 9), 30))


def test_is_past_when_all_of_it_is() -> None:
    assert window(9).is_past(NOW)
    assert window(10, start=time(6), end=time(9)).is_past(NOW)
    assert not window(10).is_past(NOW)
    assert not window(start=time(6)).is_past(NOW)


def test_an_hour_without_its_half_has_the_other_half_as_the_last_reading() -> None:
    said = TimePhrase(start=time(3), assumed=frozenset({Part.HALF_OF_DAY}), alternatives=(TimePhrase(start=time(4)),))
    assert [one.phrase.start for one in windows(said, ZONE)] == [time(3), time(4), time(15)]


def test_a_zone_that_was_named_is_the_zone_it_is_in() -> None:
    said = window(12, start=time(10), zone="America/New_York")
    assert said.starts(event("x", "", at(12, 14)))
    assert not said.starts(event("x", "", at(12, 10)))


def test_reads_a_day_across_the_start_of_summer_time() -> None:
    said = window(29)
    assert said.starts(event("x", "", at(29, 23, 30)))
    assert not said.starts(event("x", "", at(30)))
