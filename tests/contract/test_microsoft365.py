"""Reading and writing one's own calendar, at the simulated Microsoft 365."""

from datetime import timedelta

import pytest

from bot.model.calendars import InvitationReply
from bot.model.errors import EventGone, NotAllowed, Throttled
from bot.model.plans import Reason
from bot.model.times import Span
from tests.contract.world import ALEX, MONDAY, World


async def test_the_mailbox_says_whose_it_is_and_where(world: World) -> None:
    assert (await world.calendar.me()).address == ALEX["address"]
    assert (await world.calendar.settings()).zone == "Europe/Berlin"


async def test_a_week_is_read_to_its_last_page(crowded: World) -> None:
    week = await crowded.week()
    assert len(week) == 125
    assert [event.span.start for event in week] == sorted(event.span.start for event in week)
    assert week[0].span == Span(MONDAY.replace(hour=10), MONDAY.replace(hour=10, minute=30))


async def test_a_decline_with_a_proposal_reaches_the_organizer_once(world: World) -> None:
    standup = await world.event("Daily standup")
    three = Span(MONDAY + timedelta(hours=15), MONDAY + timedelta(hours=15, minutes=30))
    await world.calendar.decline(standup.id, InvitationReply("Off that morning", proposed=three))
    [write] = await world.writes()
    assert write["path"].endswith("/decline")
    assert write["body"]["SendResponse"] is True
    held = await world.held_by_marco("Daily standup")
    assert held["attendees"][0]["status"]["response"] == "declined"
    assert held["attendees"][0]["proposedNewTime"]["start"]["dateTime"].startswith("2026-11-23T1")
    assert "Daily standup" not in {event.subject for event in await world.week()}


@pytest.mark.parametrize(
    ("subject", "reply", "rule"),
    [
        (
            "No proposals",
            InvitationReply(proposed=Span(MONDAY + timedelta(hours=15), MONDAY + timedelta(hours=16))),
            Reason.PROPOSALS_NOT_ALLOWED,
        ),
        ("No answers", InvitationReply("Bye"), Reason.NO_RESPONSE_WANTED),
    ],
)
async def test_a_refusal_names_the_rule(world: World, subject: str, reply: InvitationReply, rule: Reason) -> None:
    event = await world.event(subject)
    with pytest.raises(NotAllowed) as raised:
        await world.calendar.decline(event.id, reply)
    assert raised.value.rule is rule
    assert raised.value.request_id


async def test_an_event_that_never_was_is_gone(world: World) -> None:
    with pytest.raises(EventGone):
        await world.calendar.event("AAMkAGnotthere=", "Europe/Berlin")


async def test_a_write_that_is_throttled_is_not_repeated(world: World) -> None:
    standup = await world.event("Daily standup")
    fault = {"method": "POST", "path": "/decline", "status": 429, "headers": {"Retry-After": "3"}, "times": 5}
    await world.local("POST", "faults", fault)
    with pytest.raises(Throttled) as raised:
        await world.calendar.decline(standup.id, InvitationReply())
    assert raised.value.retry_after == 3
    assert len(await world.writes()) == 1


async def test_an_event_that_was_declined_has_left_the_calendar(world: World) -> None:
    standup = await world.event("Daily standup")
    await world.calendar.decline(standup.id, InvitationReply())
    with pytest.raises(EventGone):
        await world.calendar.event(standup.id, "Europe/Berlin")


@pytest.mark.parametrize(("method", "answer"), [("tentatively_accept", "tentativelyAccepted"), ("accept", "accepted")])
async def test_an_answer_reaches_the_organizer(world: World, method: str, answer: str) -> None:
    standup = await world.event("Daily standup")
    await getattr(world.calendar, method)(standup.id, InvitationReply("As you like"))
    assert (await world.event("Daily standup")).response == answer
    assert (await world.held_by_marco("Daily standup"))["attendees"][0]["status"]["response"] == answer


async def test_a_meeting_that_is_cancelled_leaves_both_calendars(world: World) -> None:
    review = await world.event("Review")
    await world.calendar.cancel(review.id, "Nobody has time")
    assert "Review" not in {event.subject for event in await world.week()}
    assert (await world.held_by_marco("Review"))["isCancelled"]
    with pytest.raises(EventGone):
        await world.calendar.cancel(review.id, None)


async def test_who_does_not_organize_cannot_cancel(world: World) -> None:
    standup = await world.event("Daily standup")
    with pytest.raises(NotAllowed) as raised:
        await world.calendar.cancel(standup.id, None)
    assert raised.value.rule is Reason.NOT_ORGANIZER


async def test_who_organizes_cannot_decline(world: World) -> None:
    review = await world.event("Review")
    with pytest.raises(NotAllowed) as raised:
        await world.calendar.decline(review.id, InvitationReply())
    assert raised.value.rule is Reason.ORGANIZER


async def test_a_meeting_moves_for_everybody(world: World) -> None:
    review = await world.event("Review")
    later = Span(MONDAY + timedelta(hours=17), MONDAY + timedelta(hours=18))
    await world.calendar.reschedule(review.id, later)
    assert (await world.event("Review")).span == later
    assert (await world.held_by_marco("Review"))["start"]["dateTime"].startswith("2026-11-23T16:00")


async def test_an_appointment_that_is_deleted_is_gone(world: World) -> None:
    focus = await world.event("Focus")
    await world.calendar.delete(focus.id)
    with pytest.raises(EventGone):
        await world.calendar.delete(focus.id)
