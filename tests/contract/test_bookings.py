"""The bookings of a business, at the simulated Microsoft 365."""

from datetime import timedelta

import pytest

from bot.model.errors import EventGone
from bot.model.people import Person
from bot.model.times import Span
from tests.contract.world import DAY, MONDAY, World


async def test_the_bookings_of_a_stretch_are_those_of_every_business_one_works_for(world: World) -> None:
    ten = MONDAY.replace(hour=10)
    found = await world.calendar.bookings(ten, ten + timedelta(hours=2), "Europe/Berlin")
    assert [(booking.business, booking.service) for booking in found] == [
        ("Harbour Kitchen", "Cooking class"),
        ("Harbour Kitchen", "Cooking class"),
        ("Tasting room", "Tasting"),
    ]
    assert found[2].span == Span(ten.replace(hour=11), ten.replace(hour=12))
    assert found[2].customers == (Person("Eva Kern", "eva@guests.example"),)


async def test_the_bookings_of_a_week_are_read_to_their_last_page(world: World) -> None:
    found = await world.calendar.bookings(MONDAY, MONDAY + 7 * DAY, "Europe/Berlin")
    assert len(found) == 24
    assert [booking.span.start for booking in found] == sorted(booking.span.start for booking in found)


async def test_a_booking_is_read_as_it_stood_in_the_list(world: World) -> None:
    for booking in await world.calendar.bookings(MONDAY, MONDAY + DAY, "Europe/Berlin"):
        assert await world.calendar.booking(booking.business_id, booking.id, "Europe/Berlin") == booking
    with pytest.raises(EventGone):
        await world.calendar.booking("shop@here.example", "AAMk/nothing=", "Europe/Berlin")


async def test_a_booking_is_cancelled_once_and_then_gone(world: World) -> None:
    await world.calendar.cancel_booking("shop@here.example", "AAMk/tasting=", "We are closed")
    [write] = await world.writes()
    assert write["body"] == {"cancellationMessage": "We are closed"}
    with pytest.raises(EventGone):
        await world.calendar.cancel_booking("shop@here.example", "AAMk/tasting=", "We are closed")
