"""What can be typed instead of pressed, and what is no command."""

from datetime import timedelta

import pytest

from bot.languages.texts import texts
from cards.guide import EXAMPLES as GUIDE
from tests.conversations.house import House
from tests.conversations.world import NOW
from tests.fakes.teams import Writer

SENTENCE = "decline tomorrow's standup, suggest Tuesday 3pm"


async def test_a_typed_yes_confirms_the_one_open_plan(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    assert (await alex.says("yes")).shows("Declined “Daily standup” and suggested Tue 24 Nov, 15:00 – 15:15")
    await alex.teams.until(card.activity, "Declined “Daily standup”")
    assert len(await house.writes()) == 1


async def test_a_typed_no_dismisses_it_and_says_so(alex: Writer, house: House) -> None:
    card = await alex.says(SENTENCE)
    assert (await alex.says("no")).shows("Kept “Daily standup” as it is. Nothing was sent.")
    await alex.teams.until(card.activity, "Kept “Daily standup”")
    assert (await alex.says("yes")).shows("nothing to confirm")
    assert await house.writes() == []


async def test_a_bare_cancel_dismisses_too(alex: Writer, house: House) -> None:
    await alex.says(SENTENCE)
    assert (await alex.says("never mind")).shows("Nothing was sent.")
    await alex.says(SENTENCE)
    assert (await alex.says("cancel")).shows("Nothing was sent.")
    assert await house.writes() == []


async def test_a_yes_is_not_taken_for_one_of_several(alex: Writer, house: House) -> None:
    await alex.says(SENTENCE)
    await alex.says("decline the incident review")
    assert (await alex.says("yes")).shows("Several cards are open")
    assert await house.writes() == []


async def test_a_yes_of_somebody_else_confirms_nothing(alex: Writer, jo: Writer, house: House) -> None:
    await alex.says(SENTENCE)
    assert (await jo.says("yes")).shows("nothing to confirm")
    assert await house.writes() == []


async def test_asks_which_one_and_takes_the_second(alex: Writer, house: House) -> None:
    asked = await alex.says("decline the design review")
    assert asked.shows("Which one do you mean?", "Tue 24 Nov, 11:00 – 12:00", "Fri 27 Nov, 11:00 – 12:00")
    card = await alex.says("the second")
    assert card.shows("Decline “Design review”?", "Fri 27 Nov")
    assert await house.writes() == []


async def test_asks_which_one_and_takes_a_button(alex: Writer) -> None:
    asked = await alex.says("decline the design review")
    card = await alex.presses(asked, "This one")
    assert card.shows("Decline “Design review”?", "Tue 24 Nov")


async def test_a_number_that_is_not_in_the_list_picks_nothing(alex: Writer) -> None:
    await alex.says("decline the design review")
    assert (await alex.says("the fifth")).shows("There is no such one in the list.")


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("help", "What you can write"),
        ("thanks!", "You’re welcome."),
        ("decline the marketing sync", "no such meeting"),
        ("decline the incident review, suggest yesterday at 3pm", "That time has passed."),
        ("quietly decline tomorrow's standup and suggest Thursday 3pm", "without telling the organizer"),
        ("don't decline tomorrow's standup", "I didn’t understand that"),
        ("my flight to Boston got cancelled", "I didn’t understand that"),
        ("what's the weather like?", "I didn’t understand that"),
    ],
)
async def test_answers_in_a_sentence_what_is_no_plan(alex: Writer, house: House, sentence: str, answer: str) -> None:
    assert (await alex.says(sentence)).shows(answer)
    assert await house.writes() == []


async def test_answers_a_question_about_the_calendar(alex: Writer) -> None:
    assert (await alex.says("what's on my calendar on Monday?")).shows("Daily standup", "Incident review")


async def test_puts_the_time_into_the_message_where_proposals_are_not_taken(alex: Writer, house: House) -> None:
    card = await alex.says("decline the benefits Q&A and suggest Monday at 2pm")
    assert card.shows("The organizer takes no new times", "14:00")
    await alex.presses(card, "Decline")
    [write] = await house.writes()
    assert "ProposedNewTime" not in write["body"]
    assert "14:00" in write["body"]["Comment"]


EXAMPLES = [name for name in GUIDE if name != "help-agenda"]


@pytest.mark.parametrize("name", EXAMPLES)
async def test_every_example_of_the_help_leads_to_a_card_or_says_what_it_did_not_find(alex: Writer, name: str) -> None:
    said = texts("en-GB")(name)
    answer = await alex.says(said)
    assert answer.card is not None or "no such meeting" in answer.text, answer.words


async def test_a_yes_after_something_else_was_said_is_asked_again(alex: Writer, house: House) -> None:
    await alex.says(SENTENCE)
    await alex.says("what's on my calendar on Monday?")
    assert (await alex.says("ok")).shows("Do you still mean this?", "Decline “Daily standup”")
    assert await house.writes() == []
    assert (await alex.says("yes")).shows("Declined “Daily standup”")


async def test_a_yes_does_not_answer_which_one_is_meant(alex: Writer, house: House) -> None:
    await alex.says(SENTENCE)
    assert (await alex.says("decline the design review")).shows("Which one do you mean?")
    assert (await alex.says("ok")).shows("Do you still mean this?")
    assert await house.writes() == []


async def test_a_card_that_never_arrived_is_not_confirmed(alex: Writer, house: House) -> None:
    alex.teams.fails_with = [413, 413]
    await alex.post(alex.activity("message", text=SENTENCE))
    alex.teams.fails_with = []
    assert (await alex.says("yes")).shows("nothing to confirm")
    assert await house.writes() == []


async def test_it_is_forgotten_after_an_hour(alex: Writer, house: House) -> None:
    await alex.says("decline the incident review")
    await house.set_clock(NOW + timedelta(hours=2))
    assert (await alex.says("decline it")).card is None
