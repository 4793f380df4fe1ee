"""Every action: said, shown, pressed, done once, and seen by the others."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest

from tests.conversations.house import House
from tests.conversations.world import NOW, world
from tests.fakes.teams import Writer


@dataclass(frozen=True)
class Kind:
    """One kind of plan."""

    sentence: str
    asks: str
    button: str
    done: str
    method: str
    path: str

    def __str__(self) -> str:
        return self.button


KINDS = [
    Kind(
        "decline the incident review",
        "Decline “Incident review”?",
        "Decline",
        "Declined “Incident review”",
        "POST",
        "/decline",
    ),
    Kind(
        "mark me as tentative for the incident review",
        "Answer “maybe” to “Incident review”?",
        "Answer maybe",
        "Answered maybe to “Incident review”",
        "POST",
        "/tentativelyAccept",
    ),
    Kind(
        "accept the incident review",
        "Accept “Incident review”?",
        "Accept",
        "Accepted “Incident review”",
        "POST",
        "/accept",
    ),
    Kind(
        "propose Thursday 4pm for the incident review",
        "Suggest another time for “Incident review”?",
        "Propose this time",
        "Suggested Thu 26 Nov, 16:00 – 17:00 for “Incident review”",
        "POST",
        "/tentativelyAccept",
    ),
    Kind(
        "cancel QBR prep, tell them the numbers are late",
        "Cancel “QBR prep”?",
        "Cancel the meeting",
        "Cancelled “QBR prep”",
        "POST",
        "/cancel",
    ),
    Kind(
        "move QBR prep to Thursday 3pm",
        "Move “QBR prep”?",
        "Move it",
        "Moved “QBR prep” to Thu 26 Nov, 15:00 – 16:00",
        "PATCH",
        "/events/",
    ),
    Kind(
        "cancel gym today",
        "Delete “Gym” from your calendar?",
        "Delete it",
        "Deleted “Gym”",
        "DELETE",
        "/events/",
    ),
    Kind(
        "cancel Olga's cheese tasting, tell her the kitchen is closed",
        "Cancel the booking “Cheese tasting”?",
        "Cancel the booking",
        "Cancelled the booking “Cheese tasting”",
        "POST",
        "/appointments/tasting-24/cancel",
    ),
]

each_kind = pytest.mark.parametrize("kind", KINDS, ids=str)
each_kind_in_time = pytest.mark.parametrize(
    "kind", [KINDS[0], *(pytest.param(kind, marks=pytest.mark.slow) for kind in KINDS[1:])], ids=str
)
"""For what all kinds have in common: the quick tests try it with one."""


@each_kind
async def test_is_done_once_and_only_on_the_click(alex: Writer, house: House, kind: Kind) -> None:
    card = await alex.says(kind.sentence)
    assert card.shows(kind.asks)
    assert await house.writes() == []
    assert (await alex.presses(card, kind.button)).shows(kind.done)
    [write] = await house.writes()
    assert (write["method"], write["status"] // 100) == (kind.method, 2)
    assert kind.path in write["path"]


@pytest.mark.slow
@each_kind
async def test_fifty_clicks_at_once_are_one_request(alex: Writer, house: House, kind: Kind) -> None:
    card = await alex.says(kind.sentence)
    for done in await asyncio.gather(*[alex.presses(card, kind.button) for _ in range(50)]):
        assert done.shows(kind.done)
    assert len(await house.writes()) == 1


@each_kind_in_time
async def test_a_stranger_presses_in_vain(alex: Writer, jo: Writer, house: House, kind: Kind) -> None:
    card = await alex.says(kind.sentence)
    assert (await jo.presses(card, kind.button)).shows("This card belongs to somebody else")
    assert await house.writes() == []


@each_kind_in_time
async def test_an_expired_card_does_nothing(alex: Writer, house: House, kind: Kind) -> None:
    card = await alex.says(kind.sentence)
    await house.set_clock(NOW + timedelta(hours=25))
    assert (await alex.presses(card, kind.button)).shows("This card has expired. Nothing was sent.")
    assert await house.writes() == []


@each_kind_in_time
async def test_a_replaced_card_does_nothing(alex: Writer, house: House, kind: Kind) -> None:
    older = await alex.says(kind.sentence)
    await alex.says(kind.sentence)
    assert (await alex.presses(older, kind.button)).shows("A newer card about the same meeting")
    assert await house.writes() == []


@each_kind_in_time
async def test_a_card_of_a_meeting_that_is_no_longer_there_does_nothing(alex: Writer, house: House, kind: Kind) -> None:
    card = await alex.says(kind.sentence)
    empty = world()
    empty["events"], empty["bookingBusinesses"] = {}, []
    await house.reset(empty)
    done = await alex.presses(card, kind.button)
    assert done.shows("was deleted already" if kind.method == "DELETE" else "no longer in your calendar")
    assert await house.writes() == []


async def test_a_cancelled_meeting_leaves_everybody_s_calendar_with_the_words(alex: Writer, house: House) -> None:
    card = await alex.says("cancel QBR prep, tell them the numbers are late")
    assert card.shows("2 people are told by mail. This cannot be undone.", "the numbers are late")
    await alex.presses(card, "Cancel the meeting")
    [write] = await house.writes()
    assert write["body"]["Comment"] == "the numbers are late"
    copy = await house.event("ana@example.com", "QBR prep", "2026-11-24")
    assert copy["isCancelled"] is True


async def test_one_of_a_series_is_cancelled_and_the_others_stay(alex: Writer, house: House) -> None:
    await alex.presses(await alex.says("cancel my 1:1 with Ana tomorrow"), "Cancel the meeting")
    days = [
        event["start"]["dateTime"][:10]
        for event in await house.calendar("ana@example.com")
        if event["subject"] == "1:1 with Ana" and not event["isCancelled"]
    ]
    assert "2026-11-21" not in days
    assert "2026-11-22" in days


async def test_a_moved_meeting_asks_everybody_again(alex: Writer, house: House) -> None:
    card = await alex.says("move QBR prep to Thursday 3pm")
    assert card.shows("2 people are asked again for the new time.")
    await alex.presses(card, "Move it")
    copy = await house.event("ana@example.com", "QBR prep", "2026-11-26")
    assert copy["responseStatus"]["response"] == "notResponded"


async def test_a_proposal_without_a_decline_arrives_at_the_organizer(alex: Writer, house: House) -> None:
    await alex.presses(await alex.says("propose Thursday 4pm for the incident review"), "Propose this time")
    seen = await house.attendee("jo@example.com", "Incident review", "2026-11-23", "alex@example.com")
    assert seen["status"]["response"] == "tentativelyAccepted"
    assert "proposedNewTime" in seen


async def test_the_customer_s_message_is_the_one_on_the_card(alex: Writer, house: House) -> None:
    card = await alex.says("cancel the tasting on Friday, tell them the kitchen is closed")
    assert card.shows("Ben Okafor and the staff get a message. This cannot be undone.")
    await alex.presses(card, "Cancel the booking", {"comment": "The kitchen is closed, sorry"})
    [write] = await house.writes()
    assert write["path"].endswith("/appointments/tasting-27/cancel")
    assert write["body"] == {"cancellationMessage": "The kitchen is closed, sorry"}


async def test_asks_which_booking_is_meant(alex: Writer) -> None:
    asked = await alex.says("cancel the cheese tasting")
    assert asked.shows("Which booking do you mean?", "Olga Ivanova", "Ben Okafor")


async def test_does_not_delete_an_appointment_that_somebody_was_invited_to_meanwhile(
    alex: Writer, house: House
) -> None:
    card = await alex.says("cancel gym today")
    gym = await house.event("alex@example.com", "Gym", "2026-11-20")
    changed = world()
    invited = {"emailAddress": {"name": "Ana Silva", "address": "ana@example.com"}, "type": "required"}
    changed["events"] = {"alex@example.com": [{**gym, "attendees": [invited]}]}
    await house.reset(changed)
    assert (await alex.presses(card, "Delete it")).shows("I couldn’t delete “Gym”", "It was changed")
    assert await house.writes() == []


async def test_several_different_things_are_done_from_one_card(alex: Writer, house: House) -> None:
    card = await alex.says("decline the incident review and cancel QBR prep")
    assert card.shows("2 meetings: untick what should stay as it is")
    done = await alex.presses(card, "Do all that is ticked")
    assert done.shows("2 of 2 done", "Declined “Incident review”", "Cancelled “QBR prep”")
    assert sorted(write["path"].rpartition("/")[2] for write in await house.writes()) == ["cancel", "decline"]


async def test_asks_for_a_missing_time_and_takes_it_in_words(alex: Writer, house: House) -> None:
    asked = await alex.says("move QBR prep")
    assert asked.shows("To when should “QBR prep” move?")
    card = await alex.says("Thursday 3pm")
    assert card.shows("Move “QBR prep”?", "Thu 26 Nov, 15:00 – 16:00")
    await alex.teams.until(asked.activity, "See the newer card below.")
    assert await house.writes() == []


async def test_asks_for_a_missing_time_and_takes_a_button(alex: Writer) -> None:
    asked = await alex.says("move QBR prep")
    card = await alex.presses(asked, asked.buttons[0])
    assert card.shows("Move “QBR prep”?", asked.buttons[0])


async def test_a_time_alone_is_no_command_where_nothing_was_asked(alex: Writer) -> None:
    assert (await alex.says("Thursday 3pm")).shows("I didn’t understand that")


async def test_a_move_carries_no_message_and_says_so(alex: Writer, house: House) -> None:
    card = await alex.says("move QBR prep to Wednesday 2pm, tell them I'm travelling")
    assert card.shows("your own words can’t go with it")
    done = await alex.presses(card, "Move it")
    assert "travelling" not in done.words
    [write] = await house.writes()
    assert {"start", "end"} <= set(write["body"]) <= {"start", "end", "@odata.type"}
