from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.model.calendars import MailboxSettings
from bot.model.events import Calendar, Event, Response, ShowAs
from bot.model.times import Span
from bot.planning import clashes, free_times
from tests.resolving.calendars import NOW, WEEK, ZONE, at, calendar, event, span

OFFICE = MailboxSettings(ZONE)


def free(among: Calendar, one: Event, now: datetime = NOW, count: int = 3) -> tuple[Span, ...]:
    return free_times(among, one, now, OFFICE.working_days, OFFICE.work_starts, OFFICE.work_ends, count)


def test_names_what_stands_in_the_way() -> None:
    assert [one.id for one in clashes(span(at(12, 15, 15), 60), WEEK, besides="pair")] == ["talk-12"]
    assert [one.id for one in clashes(span(at(12, 15, 15), 60), WEEK, besides="")] == ["pair", "talk-12"]


def test_touching_is_no_clash() -> None:
    assert clashes(span(at(12, 15, 30), 30), WEEK, besides="") == ()


def test_what_takes_no_time_is_no_clash() -> None:
    idle = calendar(
        event("free", "A", at(12, 9), show_as=ShowAs.FREE),
        event("home", "B", at(12, 9), show_as=ShowAs.WORKING_ELSEWHERE),
        event("off", "C", at(12, 9), is_cancelled=True),
        event("no", "D", at(12, 9), response=Response.DECLINED),
        event("away", "E", at(12, 9), show_as=ShowAs.OOF),
        event("maybe", "F", at(12, 9), show_as=ShowAs.TENTATIVE),
    )
    assert [one.id for one in clashes(span(at(12, 9), 30), idle, besides="")] == ["away", "maybe"]


def test_offers_the_meetings_own_time_on_the_coming_days() -> None:
    pricing = next(one for one in WEEK.events if one.id == "pricing")
    offered = free(WEEK, pricing)
    assert len(offered) == 3
    assert len({one.start.date() for one in offered}) == 3
    assert all(one.duration == pricing.span.duration for one in offered)
    assert all(clashes(one, WEEK, besides="pricing") == () for one in offered)


def test_offers_nothing_outside_of_working_hours_or_before_it_can_be_read() -> None:
    early = event("x", "Call", at(10, 6), 30)
    for one in free(WEEK, early, count=12):
        assert time(9) <= one.start.time() < one.end.time() <= time(17)
        assert one.start.weekday() < 5
        assert one.start >= NOW + timedelta(hours=1)


def test_does_not_offer_the_time_that_is_declined_nor_neighbours_of_an_offer() -> None:
    only = event("x", "Call", at(13, 10), 30)
    offered = free(calendar(only), only, count=6)
    assert not any(one.overlaps(only.span) for one in offered)
    assert all(later.start - former.end >= timedelta(minutes=30) for former, later in pairwise(offered))


def test_looks_past_a_full_week() -> None:
    full = [event(f"full-{day}", "Away", at(day), 24 * 60, show_as=ShowAs.OOF) for day in range(10, 17)]
    meeting = event("x", "Call", at(12, 10))
    assert all(one.start >= at(17) for one in free(calendar(*full, meeting), meeting))


def test_offers_nothing_where_nothing_is_free() -> None:
    away = event("away", "Sabbatical", at(9), 60 * 24 * 60)
    meeting = event("x", "Call", at(12, 10))
    assert free(calendar(away, meeting), meeting) == ()


def test_a_meeting_longer_than_the_working_day_has_no_other_time() -> None:
    meeting = event("x", "Workshop", at(12, 8), 10 * 60)
    assert free(calendar(meeting), meeting) == ()
