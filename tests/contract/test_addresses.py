"""Calendars of one's own, of others and of groups, and events at every address, at the simulated Microsoft 365."""

from typing import Any

import pytest

from bot.graph.addresses import EventAddress
from bot.model.calendars import InvitationReply, NamedCalendar
from bot.model.errors import AccessDenied, EventGone, MailboxMissing, NotAllowed
from bot.model.people import Person
from bot.model.plans import Reason
from bot.model.times import Span
from tests.contract.world import ALEX, GUILD, MARCO, MONDAY, World

HIMSELF = Person(ALEX["name"], ALEX["address"])


async def calendar_of(world: World, owner: str) -> NamedCalendar:
    [found] = [found for found in await world.calendar.calendars() if found.owner.address == owner]
    return found


async def test_calendars_are_ones_own_and_those_that_others_share(world: World) -> None:
    own, marcos = await calendar_of(world, ALEX["address"]), await calendar_of(world, MARCO["address"])
    assert (own.owner, own.is_default, own.can_edit, own.can_view_private_items) == (HIMSELF, True, True, True)
    assert (marcos.is_default, marcos.can_edit, marcos.can_view_private_items) == (False, True, False)


async def test_calendar_groups_hold_every_calendar_once(world: World) -> None:
    groups = await world.calendar.calendar_groups()
    assert [group.name for group in groups] == ["My Calendars", "Other Calendars"]
    held = [calendar for group in groups for calendar in group.calendars]
    assert sorted(held, key=lambda each: each.id) == sorted(await world.calendar.calendars(), key=lambda each: each.id)


USERS = [{}, {"user": ALEX["id"]}, {"user": ALEX["address"]}]
FOLDERS = [{}, {"default": True}, {"calendar": True}, {"calendar": True, "calendar_group": True}]


async def standup_at(world: World, form: dict[str, Any]) -> EventAddress:
    """The standup's address in one of Graph's forms."""
    named = {"calendar": (await calendar_of(world, ALEX["address"])).id}
    named["calendar_group"] = (await world.calendar.calendar_groups())[0].id
    return EventAddress((await world.event("Daily standup")).id, **{key: named.get(key, form[key]) for key in form})


@pytest.mark.parametrize("folder", FOLDERS, ids="-".join)
@pytest.mark.parametrize("user", USERS, ids=str)
async def test_an_invitation_is_read_and_declined_at_every_address(
    world: World, user: dict[str, Any], folder: dict[str, Any]
) -> None:
    address = await standup_at(world, user | folder)
    event = world.calendar.at(address)
    assert (await event.read("Europe/Berlin")).subject == "Daily standup"
    await event.decline(InvitationReply("Off that morning"))
    assert (await world.held_by_marco("Daily standup"))["attendees"][0]["status"]["response"] == "declined"
    [write] = await world.writes()
    assert write["path"].endswith(f"{address}/decline")
    with pytest.raises(EventGone):
        await event.read("Europe/Berlin")


async def test_a_meeting_in_a_shared_calendar_is_moved_at_both_its_addresses(world: World) -> None:
    shared = (await calendar_of(world, MARCO["address"])).id
    at_marcos = EventAddress((await world.held_by_marco("Daily standup"))["id"], user=MARCO["address"], default=True)
    for hour, address in ((15, at_marcos), (16, EventAddress(at_marcos.event, calendar=shared))):
        there = Span(MONDAY.replace(hour=hour), MONDAY.replace(hour=hour + 1))
        await world.calendar.at(address).reschedule(there)
        assert (await world.event("Daily standup")).span == there


async def test_a_calendar_that_is_not_shared_is_closed(world: World) -> None:
    nobodys = EventAddress("AAMkAGnothing=", user=GUILD["address"])
    with pytest.raises((AccessDenied, EventGone, MailboxMissing)):
        await world.calendar.at(nobodys).read("Europe/Berlin")


@pytest.mark.parametrize("default", [False, True])
async def test_a_groups_meeting_is_cancelled_by_a_member_and_answered_by_nobody(world: World, default: bool) -> None:
    [night] = (await world.local("GET", "calendar", user=GUILD["address"]))["value"]
    event = world.calendar.at(EventAddress(night["id"], group=GUILD["id"], default=default))
    with pytest.raises(NotAllowed) as raised:
        await event.decline(InvitationReply())
    assert raised.value.rule is Reason.GROUP_CALENDAR
    await event.cancel("The roof leaks")
    [write] = await world.writes()
    assert write["path"].endswith("/cancel")
    assert (await world.held_by_marco("Guild night"))["isCancelled"]
