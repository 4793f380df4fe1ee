from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.model.times import Part, Span, TimePhrase
from bot.planning.new_time import new_span
from tests.resolving.calendars import NOW, ZONE, at, span

MEETING = span(at(12, 14), 45)
EVENING = span(at(12, 18), 60)
HALF = frozenset({Part.HALF_OF_DAY})


def on(day: int, **parts: object) -> TimePhrase:
    return TimePhrase(date(2026, 3, day), date(2026, 3, day), **parts)  # type: ignore[arg-type]


def to(start: datetime, minutes: int, *assumed: Part) -> Span:
    return Span(start, span(start, minutes).end, frozenset(assumed))


@pytest.mark.parametrize(
    ("said", "new"),
    [
        (on(17, start=time(15)), to(at(17, 15), 45, Part.DURATION)),
        (on(17, start=time(15), end=time(16)), to(at(17, 15), 60)),
        (on(17, start=time(15), duration=timedelta(minutes=20)), to(at(17, 15), 20)),
        (on(17, start=time(23), end=time(0, 30)), to(at(17, 23), 90)),
        (on(17), to(at(17, 14), 45, Part.TIME, Part.DURATION)),
        (on(17, same_time=True), to(at(17, 14), 45, Part.DURATION)),
        (TimePhrase(start=time(16)), to(at(12, 16), 45, Part.DAY, Part.DURATION)),
        (TimePhrase(shift=timedelta(hours=1)), to(at(12, 15), 45, Part.DURATION)),
        (TimePhrase(shift=timedelta(minutes=-30)), to(at(12, 13, 30), 45, Part.DURATION)),
        (TimePhrase(shift=timedelta(days=7)), to(at(19, 14), 45, Part.DURATION)),
        (TimePhrase(duration=timedelta(hours=1)), to(at(12, 14), 60, Part.DAY, Part.TIME)),
        (on(17, start=time(10), zone="America/New_York"), to(at(17, 14), 45, Part.DURATION)),
    ],
)
def test_keeps_from_the_meeting_what_was_not_said(said: TimePhrase, new: Span) -> None:
    assert new_span(said, MEETING, NOW) == new


@pytest.mark.parametrize(
    ("meeting", "hour", "meant"),
    [
        (EVENING, time(7), 19),
        (MEETING, time(15), 15),
        (MEETING, time(11), 11),
        (span(at(12, 10), 30), time(14), 14),
        (span(at(12, 10), 30), time(13), 13),
        (span(at(12, 9), 30), time(17), 17),
        (span(at(12, 8), 30), time(10), 10),
    ],
)
def test_an_hour_without_am_or_pm_is_in_the_half_of_the_day_that_makes_sense(
    meeting: Span, hour: time, meant: int
) -> None:
    new = new_span(TimePhrase(start=hour, assumed=HALF), meeting, NOW)
    assert new is not None
    assert new.start == at(12, meant)
    assert Part.HALF_OF_DAY in new.assumed


def test_a_half_of_the_day_that_is_over_is_not_meant() -> None:
    new = new_span(on(10, start=time(8), assumed=HALF), MEETING, NOW)
    assert new is not None
    assert new.start == at(10, 20)


@pytest.mark.parametrize(
    "said",
    [
        on(17, start=time(12), end=time(18), vague=True),
        TimePhrase(date(2026, 3, 16), date(2026, 3, 22)),
        TimePhrase(),
        on(12, start=time(14)),
        on(12),
        on(17, end=time(12)),
    ],
)
def test_what_is_no_definite_new_time_is_none(said: TimePhrase) -> None:
    assert new_span(said, MEETING, NOW) is None


def test_takes_the_reading_that_lies_ahead() -> None:
    said = on(9, start=time(15), alternatives=(on(16, start=time(15)),))
    assert new_span(said, MEETING, NOW) == to(at(16, 15), 45, Part.DURATION)


def test_a_time_that_can_only_be_past_is_given_as_it_is() -> None:
    assert new_span(on(9, start=time(15)), MEETING, NOW) == to(at(9, 15), 45, Part.DURATION)


def test_keeps_the_length_across_the_start_of_summer_time() -> None:
    night = span(at(28, 0, 30), 60)
    new = new_span(on(29), night, NOW)
    assert new is not None
    assert new.duration == timedelta(minutes=60)
    assert new.end == datetime(2026, 3, 29, 2, 30, tzinfo=ZoneInfo(ZONE))
