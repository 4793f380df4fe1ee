"""Writes whose answer never came, at the simulated Microsoft 365: done or not, nobody is told, and it went out once."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.graph.calendar import GraphCalendar
from bot.model.calendars import InvitationReply
from bot.model.errors import CalendarError, CalendarUnavailable, OutcomeUnknown
from bot.model.times import Span
from tests.contract.world import DAY, MONDAY, World

pytestmark = pytest.mark.slow

Write = Callable[[GraphCalendar, str], Awaitable[None]]

LATER = Span(MONDAY + timedelta(hours=17), MONDAY + timedelta(hours=18))

WRITES: dict[str, tuple[str, Write]] = {
    "decline": ("Daily standup", lambda calendar, event: calendar.decline(event, InvitationReply("Bye"))),
    "maybe": ("Daily standup", lambda calendar, event: calendar.tentatively_accept(event, InvitationReply())),
    "accept": ("Daily standup", lambda calendar, event: calendar.accept(event, InvitationReply())),
    "cancel": ("Review", lambda calendar, event: calendar.cancel(event, "Nobody has time")),
    "reschedule": ("Review", lambda calendar, event: calendar.reschedule(event, LATER)),
    "delete": ("Focus", lambda calendar, event: calendar.delete(event)),
    "cancel_booking": (
        "Tasting",
        lambda calendar, booking: calendar.cancel_booking("shop@here.example", booking, "We are closed"),
    ),
}

GARBAGE = {"status": 200, "body": "<html>Welcome to the hotel</html>"}

CASES: dict[str, tuple[dict[str, Any], type[CalendarError], bool]] = {
    "cut before the effect": ({"drop": "before"}, OutcomeUnknown, False),
    "cut after the effect": ({"drop": "after"}, OutcomeUnknown, True),
    "garbage": (GARBAGE, OutcomeUnknown, False),
    "504": ({"status": 504}, OutcomeUnknown, False),
    "503": ({"status": 503}, CalendarUnavailable, False),
}
"""What goes wrong, what is said of it, and whether it was done."""


async def everything(world: World) -> tuple[object, ...]:
    """Whatever a write could change."""
    bookings = await world.calendar.bookings(MONDAY, MONDAY + DAY, "Europe/Berlin")
    return await world.week(), bookings, await world.held_by_marco("Daily standup"), await world.held_by_marco("Review")


async def id_of(world: World, subject: str) -> str:
    """An event's id, or a booking's."""
    return "AAMk/tasting=" if subject == "Tasting" else (await world.event(subject)).id


@pytest.mark.parametrize(("fault", "error", "done"), CASES.values(), ids=CASES)
@pytest.mark.parametrize(("subject", "write"), WRITES.values(), ids=WRITES)
async def test_a_write_without_an_answer_goes_out_once_and_a_look_tells_what_came_of_it(
    world: World, subject: str, write: Write, fault: dict[str, Any], error: type[CalendarError], done: bool
) -> None:
    event, before = await id_of(world, subject), await everything(world)
    await world.local("POST", "faults", {"method": "", "path": r"/(events|appointments)/", "times": 1, **fault})
    with pytest.raises(error):
        await write(world.calendar, event)
    assert len(await world.writes()) == 1
    assert (await everything(world) != before) is done


async def test_a_write_that_is_answered_too_late_may_still_be_under_way(world: World) -> None:
    standup = await world.event("Daily standup")
    await world.local("POST", "faults", {"method": "POST", "path": "/decline", "times": 1, "delay": 1})
    with pytest.raises(OutcomeUnknown) as raised:
        await world.calendar.decline(standup.id, InvitationReply())
    assert raised.value.still_under_way
