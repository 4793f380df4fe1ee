"""The flagship: a meeting is declined with another time, once, and only on its owner's click."""

import asyncio
from datetime import timedelta

from tests.conversations.house import House
from tests.conversations.world import ALEX, JO, NOW, meeting, world
from tests.fakes.teams import Writer

SENTENCE = "decline tomorrow's standup, suggest Tuesday 3pm"


async def test_declines_and_proposes_after_confirmation(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    assert card.shows("Daily standup", "Sat 21 Nov, 10:00 – 10:15", "Tue 24 Nov, 15:00 – 15:15", "Jo Fischer")
    assert card.buttons[:2] == ["Decline and propose", "Keep it"]
    assert await house.writes() == []

    done = await alex.presses(card, "Decline and propose")

    assert done.shows("Declined “Daily standup” and suggested Tue 24 Nov, 15:00 – 15:15", "Jo Fischer has been told")
    assert done.buttons == []
    [write] = await house.writes()
    assert write["status"] == 202
    assert write["path"].endswith("/decline")
    assert write["body"]["SendResponse"] is True
    assert write["body"]["ProposedNewTime"]["start"]["dateTime"].startswith("2026-11-24T15:00")
    seen = await house.attendee("jo@example.com", "Daily standup", "2026-11-21", "alex@example.com")
    assert seen["status"]["response"] == "declined"
    assert "proposedNewTime" in seen


async def test_the_card_itself_changes_for_everybody_who_sees_it(alex: Writer) -> None:
    card = await alex.says(SENTENCE)
    await alex.presses(card, "Decline and propose")
    await alex.teams.until(card.activity, "Declined “Daily standup”")


async def test_fifty_clicks_at_once_are_one_request(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    presses = [alex.presses(card, "Decline and propose") for _ in range(50)]
    for done in await asyncio.gather(*presses):
        assert done.shows("Declined “Daily standup”")
    assert len(await house.writes()) == 1


async def test_pressing_again_later_shows_the_outcome_and_sends_nothing(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    await alex.presses(card, "Decline and propose")
    again = await alex.presses(card, "Decline and propose")
    assert again.shows("Declined “Daily standup”")
    assert len(await house.writes()) == 1


async def test_nobody_but_the_owner_can_press_it(alex: Writer, jo: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    assert (await jo.presses(card, "Decline and propose")).shows("This card belongs to somebody else")
    assert (await jo.presses(card, "Keep it")).shows("This card belongs to somebody else")
    assert await house.writes() == []
    assert (await alex.presses(card, "Decline and propose")).shows("Declined “Daily standup”")


async def test_keeping_it_sends_nothing_ever(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    assert (await alex.presses(card, "Keep it")).shows("Kept “Daily standup” as it is. Nothing was sent.")
    assert (await alex.presses(card, "Decline and propose")).shows("Kept “Daily standup” as it is.")
    assert await house.writes() == []


async def test_a_card_expires_after_a_day(alex: Writer, house: House) -> None:
    card = await alex.says("decline the incident review")
    await house.set_clock(NOW + timedelta(hours=25))
    assert (await alex.presses(card, "Decline")).shows("This card has expired. Nothing was sent.")
    assert await house.writes() == []


async def test_a_card_expires_when_its_meeting_begins(alex: Writer, house: House) -> None:
    card = await alex.says("decline today's standup")
    await house.set_clock(NOW + timedelta(hours=1, minutes=1))
    assert (await alex.presses(card, "Decline")).shows("This card has expired.")
    assert await house.writes() == []


async def test_a_newer_card_takes_the_place_of_an_older_one(alex: Writer, house: House) -> None:
    older = await alex.says("decline the incident review")
    newer = await alex.says("decline the incident review because I'm travelling")
    await alex.teams.until(older.activity, "A newer card about the same meeting")
    assert (await alex.presses(older, "Decline")).shows("A newer card about the same meeting")
    assert await house.writes() == []
    assert (await alex.presses(newer, "Decline")).shows("Declined “Incident review”")


async def test_a_meeting_that_left_the_calendar_meanwhile_is_not_declined(alex: Writer, house: House) -> None:
    card = await alex.says("decline the incident review")
    other = world()
    other["events"] = {}
    await house.reset(other)
    done = await alex.presses(card, "Decline")
    assert done.shows("I couldn’t decline “Incident review”", "no longer in your calendar")
    assert await house.writes() == []


async def test_a_message_and_a_time_can_be_changed_on_the_card(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    typed = {"comment": "Dentist, sorry", "date": "2026-11-25", "time": "16:00"}
    done = await alex.presses(card, "Decline and propose", typed)
    assert done.shows("suggested Wed 25 Nov, 16:00 – 16:15", "Dentist, sorry")
    [write] = await house.writes()
    assert write["body"]["Comment"] == "Dentist, sorry"
    assert write["body"]["ProposedNewTime"]["start"]["dateTime"].startswith("2026-11-25T16:00")


async def test_an_input_that_is_absent_changes_nothing_and_an_empty_one_clears(alex: Writer, house: House) -> None:
    card = await alex.says("decline the incident review, suggest Thursday 1pm because I'm on call")
    assert card.shows("I'm on call")
    action = alex.pressed(card, "Decline and propose")
    action["data"] = {"verb": "confirm", "plan": action["data"]["plan"], "comment": ""}
    assert (await alex.executes(card, action)).shows("suggested Thu 26 Nov, 13:00 – 14:00")
    [write] = await house.writes()
    assert not write["body"].get("Comment")


async def test_a_time_that_has_passed_is_not_proposed(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    refused = await alex.presses(card, "Decline and propose", {"date": "2026-11-19"})
    assert refused.shows("That time has passed. Nothing was sent")
    assert await house.writes() == []
    assert (await alex.presses(card, "Decline and propose")).shows("Declined")


async def test_offers_three_free_times_and_sends_the_one_that_was_picked(alex: Writer, house: House) -> None:
    card = await alex.says("decline the incident review")
    assert card.shows("Suggest another time with it?")
    done = await alex.presses(card, "Decline", {"slot": "2026-11-25T10:30"})
    assert done.shows("Declined “Incident review” and suggested Wed 25 Nov, 10:30 – 11:30")
    [write] = await house.writes()
    assert write["body"]["ProposedNewTime"]["end"]["dateTime"].startswith("2026-11-25T11:30")


async def test_names_what_the_proposed_time_clashes_with(alex: Writer) -> None:
    assert (await alex.says(SENTENCE)).shows("At that time you have “Budget sync” (Tue 24 Nov, 14:30 – 15:30).")


async def test_a_quiet_decline_tells_nobody(alex: Writer, house: House) -> None:
    card = await alex.says("quietly decline the incident review")
    assert card.shows("Nobody will be told.")
    assert (await alex.presses(card, "Decline")).shows("Nobody was told.")
    [write] = await house.writes()
    assert write["body"]["SendResponse"] is False
    assert "Comment" not in write["body"]


async def test_works_where_the_mailbox_keeps_what_was_declined(alex: Writer, house: House) -> None:
    await house.reset(world(keepDeclined=True))
    card = await alex.says(SENTENCE)
    assert (await alex.presses(card, "Decline and propose")).shows("Declined “Daily standup”")
    own = await house.event("alex@example.com", "Daily standup", "2026-11-21")
    assert own["responseStatus"]["response"] == "declined"


async def test_several_are_declined_from_one_card_but_for_what_was_unticked(alex: Writer, house: House) -> None:
    card = await alex.says("decline both design reviews")
    assert card.shows("2 meetings: untick what should stay as it is")
    done = await alex.presses(card, "Decline the ticked ones", {"take-1": "false", "comment": "Away"})
    assert done.shows("1 of 1 done", "Declined “Design review”", "Left “Design review” as it is")
    [write] = await house.writes()
    assert write["body"]["Comment"] == "Away"


async def test_works_in_a_client_that_only_knows_submit(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    await alex.submits(card, "Decline and propose", {"comment": "From an old phone"})
    await alex.teams.until(card.activity, "Declined “Daily standup”")
    assert len(await house.writes()) == 1


async def test_of_clicks_with_different_edits_every_card_shows_the_one_that_counted(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    presses = [alex.presses(card, "Decline and propose", {"time": f"1{hour}:00"}) for hour in range(5)]
    shown = {done.words for done in await asyncio.gather(*presses)}
    [write] = await house.writes()
    assert len(shown) == 1
    assert write["body"]["ProposedNewTime"]["start"]["dateTime"][11:16] in shown.pop()


async def test_pressing_keep_twice_at_once_leaves_it_kept(alex: Writer) -> None:
    card = await alex.says(SENTENCE)
    for kept in await asyncio.gather(*[alex.presses(card, "Keep it") for _ in range(5)]):
        assert kept.shows("Kept “Daily standup” as it is.")


async def test_more_than_fit_on_a_card_are_not_planned(alex: Writer, house: House) -> None:
    many = world()
    many["events"] = {
        "jo@example.com": [
            meeting(f"Interview {number}", f"2026-11-2{day}T{hour:02}:00", 15, JO, ALEX)
            for number, (day, hour) in enumerate((day, hour) for day in range(3, 8) for hour in range(6, 20))
        ]
    }
    await house.reset(many)
    assert (await alex.says("decline everything next week")).shows("70 meetings, more than fit on one card")
    assert (await alex.says("yes")).shows("nothing to confirm")
