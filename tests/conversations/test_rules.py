"""Rules that are known before Graph is asked: each has its own sentence, and none is found out by sending."""

import pytest

from tests.conversations.house import House
from tests.conversations.world import ALEX, JO, Json, meeting, world
from tests.fakes.teams import Writer


async def with_meeting(house: House, event: Json, **alex: object) -> None:
    """One meeting of Jo's beside nothing else."""
    alone = world(**alex)
    alone["events"] = {"jo@example.com": [event]}
    await house.reset(alone)


async def test_who_is_not_the_organizer_is_offered_a_decline(alex: Writer) -> None:
    card = await alex.says("cancel the incident review")
    assert card.shows("Decline “Incident review”?", "You don’t organize this one")


async def test_the_organizer_is_offered_a_cancel(alex: Writer) -> None:
    card = await alex.says("decline QBR prep")
    assert card.shows("Cancel “QBR prep”?", "You organize this one")


async def test_no_answer_goes_out_where_none_is_wanted(alex: Writer, house: House) -> None:
    card = await alex.says("decline the town hall because I know it all")
    assert card.shows("The organizer wants no answers for this meeting", "Nobody will be told.")
    await alex.presses(card, "Decline")
    [write] = await house.writes()
    assert write["body"] == {"SendResponse": False}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "quietly decline the incident review and suggest Thursday 3pm",
            "A new time can’t be suggested without telling the organizer.",
        ),
        (
            "quietly decline the incident review, tell them I'm ill",
            "A message can’t be sent without telling the organizer.",
        ),
        ("quietly cancel QBR prep", "Cancelling always tells the people invited."),
        ("decline the incident review, suggest yesterday at 3pm", "That time has passed."),
        ("move QBR prep to today at 8am", "That time has passed."),
        ("decline yesterday's standup", "It is over."),
    ],
)
async def test_says_why_it_is_not_possible(alex: Writer, house: House, sentence: str, said: str) -> None:
    assert (await alex.says(sentence)).shows(said)
    assert await house.writes() == []


async def test_what_was_declined_already_is_not_declined_again(alex: Writer, house: House) -> None:
    await with_meeting(house, meeting("Offsite", "2026-11-25T10:00", 60, JO, ALEX), keepDeclined=True)
    await alex.presses(await alex.says("decline the offsite"), "Decline")
    assert (await alex.says("decline the offsite")).shows("You have declined it already.")
    assert len(await house.writes()) == 1


async def test_what_was_cancelled_already_is_not_answered(alex: Writer, house: House) -> None:
    await with_meeting(house, meeting("Offsite", "2026-11-25T10:00", 60, JO, ALEX, isCancelled=True))
    assert (await alex.says("decline the offsite")).shows("It is cancelled already.")


async def test_a_day_long_event_takes_no_new_time(alex: Writer, house: House) -> None:
    fair = meeting("Trade fair", "2026-11-25T00:00", 24 * 60, JO, ALEX, isAllDay=True)
    await with_meeting(house, fair)
    assert (await alex.says("decline the trade fair and suggest Friday 3pm")).shows("It lasts all day.")


async def test_stale_while_somebody_else_declined_it_elsewhere(alex: Writer, house: House) -> None:
    await with_meeting(house, meeting("Offsite", "2026-11-25T10:00", 60, JO, ALEX), keepDeclined=True)
    older = await alex.says("decline the offsite")
    elsewhere = Writer(alex.teams, alex.http, alex.bot, ALEX["id"])
    await elsewhere.presses(await elsewhere.says("decline the offsite"), "Decline")
    done = await alex.presses(older, "Decline")
    assert done.shows("“Offsite” was declined already; nothing was sent")
    assert len(await house.writes()) == 1


async def test_what_is_withheld_of_another_s_private_meeting_is_not_answered_blindly(
    alex: Writer, house: House
) -> None:
    await with_meeting(house, meeting("", "2026-11-25T10:00", 60, JO, ALEX, sensitivity="private"))
    assert (await alex.says("decline my 10am on Wednesday")).shows("It is private.")
    assert await house.writes() == []
