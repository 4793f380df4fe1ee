"""One step of a plan, once, whatever the calendar answers."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.calendars import InvitationReply
from bot.model.errors import (
    AccessDenied,
    CalendarUnavailable,
    Conflict,
    EventGone,
    MailboxMissing,
    NotAllowed,
    OutcomeUnknown,
    SignInNeeded,
    Throttled,
)
from bot.model.events import Booking, Event, Response
from bot.model.people import Person
from bot.model.plans import Action, Problem, Reason, Step, StepOutcome, Verdict
from tests.fakes.calendar import FakeCalendar
from tests.fakes.plans import a_plan, an_event, at, lasting
from tests.performing.bench import QUICK, Bench, error

DONE = StepOutcome(Verdict.DONE)
DECLINED = an_event(response=Response.DECLINED)


def refused(problem: Problem, request_id: str | None = "request-7") -> StepOutcome:
    """Nothing happened, and why."""
    return StepOutcome(Verdict.REFUSED, problem=problem, request_id=request_id)


async def test_declines_with_the_comment_and_the_time_of_the_card(bench: Bench) -> None:
    proposed = lasting(at(24, 15), 15)
    plan = a_plan(Step(Action.DECLINE, an_event(), "Sorry", proposed=proposed), id=bench.plan.id)
    assert await bench.carried_out(plan) == DONE
    assert bench.calendar.declined == [("standup", InvitationReply("Sorry", True, proposed))]


async def test_declines_quietly(bench: Bench) -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(), send_response=False), id=bench.plan.id)
    assert await bench.carried_out(plan) == DONE
    assert bench.calendar.declined == [("standup", InvitationReply(send_response=False))]


async def test_leaves_alone_what_was_unticked(bench: Bench) -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(), ticked=False), id=bench.plan.id)
    assert await bench.carried_out(plan) == StepOutcome(Verdict.SKIPPED)
    assert (bench.sent, bench.calendar.looks) == (0, 0)


BOOKING = Booking("b", "hall@example.com", "Hall", "Tasting", lasting(at(21, 10), 15))


HALL = Booking("b", "hall@example.com", "Hall", "Tasting", lasting(at(21, 10), 15), (Person("Bo", "bo@example.com"),))


@pytest.mark.parametrize("step", [Step(Action.DECLINE, HALL), Step(Action.CANCEL_BOOKING, an_event())])
async def test_refuses_what_cannot_be_done_to_such_a_thing(bench: Bench, step: Step) -> None:
    calendar = FakeCalendar([an_event(id=HALL.id), an_event()], bookings=[HALL])
    bench.calendar = calendar
    assert await bench.carried_out(a_plan(step, id=bench.plan.id)) == refused(Problem.REJECTED, None)
    assert (calendar.looks, calendar.declined, calendar.written) == (0, [], [])


async def test_cancels_a_booking(bench: Bench) -> None:
    bench.calendar = FakeCalendar(bookings=[HALL])
    plan = a_plan(Step(Action.CANCEL_BOOKING, HALL, "Sorry"), id=bench.plan.id)
    assert await bench.carried_out(plan) == DONE
    assert bench.calendar.written == [("cancel_booking", "hall@example.com/b", "Sorry")]


async def test_cancels_no_booking_whose_customers_are_others_than_the_card_named(bench: Bench) -> None:
    bench.calendar = FakeCalendar(bookings=[replace(HALL, customers=(Person("Cy", "cy@example.com"),))])
    plan = a_plan(Step(Action.CANCEL_BOOKING, HALL, "Sorry"), id=bench.plan.id)
    assert await bench.carried_out(plan) == refused(Problem.EVENT_CHANGED, None)
    assert bench.calendar.written == []


@pytest.mark.parametrize(
    "step",
    [
        Step(Action.DECLINE, an_event(), proposed=lasting(at(20, 10), 15)),
        Step(Action.TENTATIVE, an_event(), proposed=lasting(at(20, 10), 15)),
        Step(Action.RESCHEDULE, an_event(), proposed=lasting(at(20, 10), 15)),
    ],
)
async def test_proposes_no_time_that_has_passed_since_the_card(bench: Bench, step: Step) -> None:
    bench.clock.move(timedelta(hours=1, minutes=1))
    assert await bench.carried_out(a_plan(step, id=bench.plan.id)) == StepOutcome(Verdict.REFUSED, Reason.IN_THE_PAST)
    assert (bench.sent, bench.calendar.written) == (0, [])


async def test_proposes_no_time_that_has_passed_where_the_answer_stands_already(bench: Bench) -> None:
    answered = an_event(response=Response.TENTATIVELY_ACCEPTED)
    bench.now_is(answered)
    bench.clock.move(timedelta(hours=1, minutes=1))
    step = Step(Action.TENTATIVE, answered, proposed=lasting(at(20, 10), 15))
    assert await bench.carried_out(a_plan(step, id=bench.plan.id)) == StepOutcome(Verdict.REFUSED, Reason.IN_THE_PAST)
    assert bench.calendar.written == []


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        (None, refused(Problem.EVENT_GONE, None)),
        (an_event(is_cancelled=True), refused(Problem.EVENT_CHANGED, None)),
        (an_event(span=lasting(at(21, 11), 15)), refused(Problem.EVENT_CHANGED, None)),
        (an_event(span=lasting(at(21, 10), 30)), refused(Problem.EVENT_CHANGED, None)),
        (an_event(organizer=Person("Ana", "ana@example.com")), refused(Problem.EVENT_CHANGED, None)),
        (DECLINED, StepOutcome(Verdict.ALREADY)),
        (an_event(subject="Standup, renamed", organizer=Person("Jo", "JO@example.com")), DONE),
    ],
)
async def test_compares_the_event_with_what_the_card_showed(
    bench: Bench, now: Event | None, outcome: StepOutcome
) -> None:
    bench.now_is(now)
    assert await bench.carried_out() == outcome
    assert bench.sent == (1 if outcome == DONE else 0)


async def test_sends_nothing_for_a_meeting_that_is_over(bench: Bench) -> None:
    bench.clock.move(timedelta(days=2))
    assert await bench.carried_out() == StepOutcome(Verdict.REFUSED, Reason.OVER)
    assert bench.sent == 0


REFUSALS = [
    (SignInNeeded(), refused(Problem.SIGN_IN, None)),
    (error(AccessDenied), refused(Problem.ACCESS_DENIED)),
    (error(MailboxMissing), refused(Problem.REJECTED)),
    (error(Conflict), refused(Problem.CONFLICT)),
    (error(NotAllowed), refused(Problem.REJECTED)),
    (error(Throttled, retry_after=3600), refused(Problem.THROTTLED)),
]


@pytest.mark.parametrize(("said", "outcome"), REFUSALS)
async def test_says_why_the_event_could_not_be_read(bench: Bench, said: Exception, outcome: StepOutcome) -> None:
    bench.fails("event", said)
    assert await bench.carried_out() == outcome
    assert (bench.calendar.looks, bench.sent) == (1, 0)


@pytest.mark.parametrize(("said", "outcome"), [*REFUSALS, (error(EventGone), refused(Problem.EVENT_GONE))])
async def test_says_why_the_calendar_did_not_do_it(bench: Bench, said: Exception, outcome: StepOutcome) -> None:
    bench.fails("decline", said)
    assert await bench.carried_out() == outcome
    assert bench.sent == 1
    assert await bench.attempts.last(bench.plan.id, 0) is None


@pytest.mark.parametrize("rule", [Reason.NO_RESPONSE_WANTED, Reason.PROPOSALS_NOT_ALLOWED, Reason.ORGANIZER])
async def test_names_the_rule_that_forbids_it(bench: Bench, rule: Reason) -> None:
    bench.fails("decline", error(NotAllowed, rule=rule))
    assert await bench.carried_out() == StepOutcome(Verdict.REFUSED, rule, request_id="request-7")
    assert bench.sent == 1


async def test_says_that_it_was_declined_before(bench: Bench) -> None:
    bench.fails("decline", error(NotAllowed, rule=Reason.ALREADY_DECLINED))
    assert (await bench.carried_out()).verdict is Verdict.ALREADY


@pytest.mark.parametrize(
    "said", [error(Throttled), error(Throttled, retry_after=0.01), error(CalendarUnavailable), error(OutcomeUnknown)]
)
async def test_reads_again_after_a_passing_error(bench: Bench, said: Exception) -> None:
    bench.fails("event", said, times=2)
    assert await bench.carried_out() == DONE
    assert (bench.calendar.looks, bench.sent) == (3, 1)


@pytest.mark.parametrize(
    ("said", "problem"),
    [(error(Throttled), Problem.THROTTLED), (error(CalendarUnavailable), Problem.UNAVAILABLE)],
)
async def test_stops_reading_after_three_errors(bench: Bench, said: Exception, problem: Problem) -> None:
    bench.fails("event", said, times=9)
    assert await bench.carried_out() == refused(problem)
    assert (bench.calendar.looks, bench.sent) == (3, 0)


@pytest.mark.parametrize("times", [1, 2])
async def test_sends_again_after_being_throttled(bench: Bench, times: int) -> None:
    bench.fails("decline", error(Throttled, retry_after=0.01), times)
    assert await bench.carried_out() == DONE
    assert bench.sent == times + 1


async def test_waits_as_long_as_the_calendar_asks(bench: Bench) -> None:
    bench.fails("decline", error(Throttled, retry_after=0.2))
    before = asyncio.get_running_loop().time()
    assert await bench.carried_out() == DONE
    assert asyncio.get_running_loop().time() - before >= 0.2


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        (None, refused(Problem.EVENT_GONE, None)),
        (DECLINED, StepOutcome(Verdict.ALREADY)),
        (an_event(span=lasting(at(27, 18), 15)), refused(Problem.EVENT_CHANGED, None)),
    ],
)
async def test_looks_again_after_waiting_before_it_sends_again(
    bench: Bench, now: Event | None, outcome: StepOutcome
) -> None:
    bench.fails("decline", error(Throttled, retry_after=0.1))
    asyncio.get_running_loop().call_later(0.05, bench.now_is, now)
    assert await bench.carried_out() == outcome
    assert bench.sent == 1


async def test_looks_again_after_waiting_for_its_second_attempt_too(bench: Bench) -> None:
    bench.fails("decline", error(CalendarUnavailable))
    bench.fails("decline", error(Throttled, retry_after=0.1))
    asyncio.get_running_loop().call_later(0.05, bench.now_is, DECLINED)
    assert await bench.carried_out() == StepOutcome(Verdict.DONE, request_id="request-7")
    assert bench.sent == 2


async def test_is_refused_when_throttled_again_and_again(bench: Bench) -> None:
    bench.fails("decline", error(Throttled), times=9)
    assert await bench.carried_out() == refused(Problem.THROTTLED)
    assert bench.sent == 3


LOST = [
    error(CalendarUnavailable),
    error(OutcomeUnknown, still_under_way=False),
    error(OutcomeUnknown, still_under_way=True),
]


@pytest.mark.parametrize("said", LOST)
async def test_finds_it_declined_when_the_answer_was_lost(bench: Bench, said: Exception) -> None:
    bench.calendar.keeps_declined = True
    bench.fails("decline", said, takes_effect=True)
    assert await bench.carried_out() == StepOutcome(Verdict.DONE, request_id="request-7")
    assert bench.sent == 1


@pytest.mark.parametrize("said", LOST)
async def test_cannot_tell_when_the_answer_was_lost_and_the_event_is_gone(bench: Bench, said: Exception) -> None:
    bench.fails("decline", said, takes_effect=True)
    assert await bench.carried_out() == StepOutcome(Verdict.UNKNOWN, request_id="request-7")
    assert bench.sent == 1


@pytest.mark.parametrize("said", LOST)
@pytest.mark.parametrize("look", [SignInNeeded(), error(AccessDenied), error(CalendarUnavailable)])
async def test_cannot_tell_when_the_answer_was_lost_and_nothing_can_be_read(
    bench: Bench, said: Exception, look: Exception
) -> None:
    bench.calendar.unreadable_after_a_write = look
    bench.fails("decline", said)
    assert (await bench.carried_out()).verdict is Verdict.UNKNOWN
    assert bench.sent == 1


@pytest.mark.parametrize("times", [1, 2])
async def test_sends_again_what_failed_and_left_the_event_untouched(bench: Bench, times: int) -> None:
    bench.fails("decline", error(CalendarUnavailable), times)
    assert await bench.carried_out() == DONE
    assert bench.sent == times + 1


async def test_is_refused_when_it_fails_again_and_again(bench: Bench) -> None:
    bench.fails("decline", error(CalendarUnavailable), times=9)
    assert await bench.carried_out() == refused(Problem.UNAVAILABLE)
    assert bench.sent == 3


async def test_sends_once_more_after_a_cut_connection(bench: Bench) -> None:
    bench.fails("decline", error(OutcomeUnknown))
    assert await bench.carried_out() == DONE
    assert bench.sent == 2


async def test_cannot_tell_after_two_cut_connections(bench: Bench) -> None:
    bench.fails("decline", error(OutcomeUnknown), times=9)
    assert await bench.carried_out() == StepOutcome(Verdict.UNKNOWN, request_id="request-7")
    assert bench.sent == 2


async def test_sends_nothing_more_while_a_write_may_be_under_way(bench: Bench) -> None:
    bench.fails("decline", error(OutcomeUnknown, still_under_way=True))
    assert await bench.carried_out() == StepOutcome(Verdict.UNKNOWN, request_id="request-7")
    assert (bench.sent, bench.calendar.looks) == (1, 3)


async def test_sees_a_write_that_takes_effect_late(bench: Bench) -> None:
    bench.fails("decline", error(OutcomeUnknown, still_under_way=True))
    late = asyncio.get_running_loop().call_later(0.1, bench.now_is, DECLINED)
    outcome = await bench.carried_out(patience=replace(QUICK, pause=0.08))
    late.cancel()
    assert outcome == StepOutcome(Verdict.DONE, request_id="request-7")
    assert bench.sent == 1


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        (error(NotAllowed, rule=Reason.ALREADY_DECLINED), Verdict.DONE),
        (error(EventGone), Verdict.UNKNOWN),
        (error(AccessDenied), Verdict.REFUSED),
    ],
)
async def test_reads_a_no_in_the_light_of_an_earlier_attempt(bench: Bench, second: Exception, verdict: Verdict) -> None:
    bench.fails("decline", error(OutcomeUnknown))
    bench.fails("decline", second)
    assert (await bench.carried_out()).verdict is verdict
    assert bench.sent == 2


@pytest.mark.parametrize(
    ("now", "attempts", "verdict", "sent"),
    [
        (DECLINED, 1, Verdict.DONE, 0),
        (None, 1, Verdict.UNKNOWN, 0),
        (an_event(is_cancelled=True), 1, Verdict.UNKNOWN, 0),
        (an_event(), 1, Verdict.DONE, 1),
        (an_event(), 2, Verdict.UNKNOWN, 0),
    ],
)
async def test_looks_first_after_a_crash(
    bench: Bench, now: Event | None, attempts: int, verdict: Verdict, sent: int
) -> None:
    await bench.attempted(attempts)
    bench.now_is(now)
    assert await bench.carried_out() == StepOutcome(verdict)
    assert bench.sent == sent


async def test_lets_a_write_settle_before_it_looks(bench: Bench) -> None:
    await bench.attempted()
    carrying_out = asyncio.create_task(bench.carried_out(patience=replace(QUICK, settle=0.2)))
    await asyncio.sleep(0.1)
    assert bench.calendar.looks == 0
    assert await carrying_out == DONE


async def test_looks_at_once_when_the_crash_was_long_ago(bench: Bench) -> None:
    await bench.attempted()
    bench.clock.move(timedelta(minutes=5))
    assert await asyncio.wait_for(bench.carried_out(patience=replace(QUICK, settle=60)), 5) == DONE


async def test_of_two_processes_at_one_step_one_sends_it(bench: Bench) -> None:
    bench.calendar.delay = 0.05
    bench.calendar.keeps_declined = True
    patient = replace(QUICK, settle=0.2)
    both = tuple(await asyncio.gather(bench.carried_out(patience=patient), bench.carried_out(patience=patient)))
    assert both == (DONE, DONE)
    assert bench.sent == 1


@pytest.mark.parametrize(("method", "verdict"), [("event", Verdict.REFUSED), ("decline", Verdict.UNKNOWN)])
async def test_survives_a_mistake_of_its_own_and_keeps_quiet_about_the_calendar(
    bench: Bench, caplog: pytest.LogCaptureFixture, method: str, verdict: Verdict
) -> None:
    bench.fails(method, ValueError("Daily standup with the auditors"))
    assert (await bench.carried_out()).verdict is verdict
    assert "ValueError" in caplog.text
    assert "auditors" not in caplog.text
