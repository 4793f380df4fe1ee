"""Values to JSON with a version, and back."""

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.model.commands import Command, Intent, MeetingWords
from bot.model.events import Booking, Event, EventType, ProposedTime
from bot.model.plans import Action, Outcome, Plan, Problem, Question, Reason, Step, StepOutcome, Verdict
from bot.model.times import Part, Span, TimePhrase
from bot.storage.plain import from_plain, plain
from tests.fakes.plans import ALEX, BERLIN, JO, NOW, a_plan, an_event, at, lasting

PHRASE = TimePhrase(
    first=date(2026, 11, 24),
    last=date(2026, 11, 24),
    start=time(15),
    end=time(16, 30),
    shift=timedelta(minutes=-30),
    duration=timedelta(hours=1, minutes=30),
    zone="Europe/London",
    assumed=frozenset({Part.DAY, Part.HALF_OF_DAY}),
    alternatives=(TimePhrase(vague=True), TimePhrase(same_time=True, alternatives=(TimePhrase(),))),
)
WORDS = MeetingWords("standup 🎉 עִבְרִית", ("Ana",), when=PHRASE, exceptions=(MeetingWords("QBR", when=PHRASE),))
COMMAND = Command(Intent.PROPOSE, WORDS, PHRASE, "Hi", send_response=False)
BOOKING = Booking("b-1", "hall@example.com", "Hall", "Tasting", lasting(at(21, 10), 15), (JO,))
EVENT = an_event(type=EventType.OCCURRENCE, proposals=(ProposedTime(JO, lasting(at(24, 15), 15)),))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Plan, a_plan(Step(Action.DECLINE, EVENT, "Sorry", proposed=lasting(at(24, 15), 15)), card="activity-7")),
        (Plan, a_plan(Step(Action.CANCEL_BOOKING, BOOKING, reason=Reason.CANCEL_NOTIFIES, ticked=False))),
        (Question, Question("q", ALEX, (COMMAND,), Reason.WHICH_TIME, 1, ("a", "b"), {0: "a", 7: "b"}, NOW)),
        (Outcome, Outcome((StepOutcome(Verdict.REFUSED, Reason.OVER, Problem.SIGN_IN, "r"),), NOW)),
    ],
)
def test_a_value_comes_back_as_it_went(kind: type[Any], value: Any) -> None:
    stored = plain(value)
    json.loads(stored)
    back = from_plain(stored, kind)
    assert back == value
    assert type(back) is kind


def test_tells_a_booking_from_an_event() -> None:
    back = from_plain(plain(a_plan(Step(Action.DECLINE, EVENT), Step(Action.CANCEL_BOOKING, BOOKING))), Plan)
    assert back is not None
    assert [type(step.event) for step in back.steps] == [Event, Booking]


@pytest.mark.parametrize("fold", [0, 1])
def test_tells_the_two_hours_of_a_clock_change_apart(fold: int) -> None:
    twice = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=fold)
    back = from_plain(plain(Span(twice, twice)), Span)
    assert back is not None
    assert back.start.timestamp() == twice.timestamp()


def test_a_moment_keeps_its_zone_so_that_clock_changes_are_counted() -> None:
    before = datetime(2026, 10, 24, 9, tzinfo=BERLIN)
    back = from_plain(plain(Span(before, before)), Span)
    assert back is not None
    assert (back.start + timedelta(days=1)).utcoffset() == timedelta(hours=1)
    assert back.start.tzinfo == ZoneInfo("Europe/Berlin")


def test_the_wall_clock_counts_where_a_zone_has_changed_its_rules() -> None:
    stored = plain(Span(at(24, 15), at(24, 16))).replace("+01:00", "+03:00")
    back = from_plain(stored, Span)
    assert back == Span(at(24, 15), at(24, 16))


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=2))])
def test_refuses_a_moment_without_a_named_zone(zone: timezone | None) -> None:
    with pytest.raises(ValueError, match="named zone"):
        plain(Span(datetime(2026, 11, 24, 15, tzinfo=zone), NOW))


def test_utc_is_a_named_zone() -> None:
    now = datetime(2026, 11, 24, 15, tzinfo=UTC)
    assert from_plain(plain(Span(now, now)), Span) == Span(now, now)


def test_a_field_that_was_added_since_has_its_default() -> None:
    stored = json.loads(plain(EVENT))
    del stored["value"]["show_as"], stored["value"]["proposals"]
    back = from_plain(json.dumps(stored | {"value": stored["value"] | {"from_the_future": 1}}), Event)
    assert back is not None
    assert back.id == EVENT.id


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "[]",
        "null",
        '"version"',
        '{"value": {}}',
        '{"version": 2, "value": {}}',
        '{"version": "1", "value": {}}',
        '{"version": 1}',
        '{"version": 1, "value": null}',
        '{"version": 1, "value": []}',
        '{"version": 1, "value": {"start": "2026-11-24T15:00:00+01:00", "end": "now"}}',
        '{"version": 1, "value": {"start": "2026-11-24T15:00:00+01:00[Nowhere/Atlantis]", "end": 7}}',
        "[" * 100_000,
    ],
)
def test_what_cannot_be_read_is_not_there(stored: str, caplog: pytest.LogCaptureFixture) -> None:
    assert from_plain(stored, Span) is None
    assert "dropped a stored Span" in caplog.text


def test_an_unknown_kind_of_occasion_cannot_be_read() -> None:
    stored = plain(a_plan()).replace('"Event"', '"Webinar"')
    assert from_plain(stored, Plan) is None


def test_says_nothing_of_what_it_dropped(caplog: pytest.LogCaptureFixture) -> None:
    assert from_plain(plain(a_plan()).replace("+01:00", "?"), Plan) is None
    assert "standup" not in caplog.text.lower()


def test_nothing_stored_is_nothing_dropped(caplog: pytest.LogCaptureFixture) -> None:
    assert from_plain(None, Plan) is None
    assert caplog.text == ""
