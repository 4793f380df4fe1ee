"""The cards that list: which one is meant, what stands in the calendar, what can be written."""

from datetime import timedelta

from bot.languages.texts import texts
from bot.model.plans import PlanState, Question, Reason
from cards.agenda import agenda_card
from cards.choose import choose_card
from cards.closed import closed_card
from cards.guide import help_card, welcome_card
from tests.cards.schema import buttons, check_card, words
from tests.fakes.plans import ALEX, NOW, a_plan, an_event, at, lasting

ENGLISH = texts("en-GB")
EVENTS = (an_event(id="one"), an_event(id="two", subject="", span=lasting(at(22, 10), 30)))
QUESTION = Question("q", ALEX, (), Reason.WHICH_MEETING, 0, ("one", "two"), {}, NOW + timedelta(hours=24))


def test_numbers_the_candidates_and_gives_each_a_button() -> None:
    card = check_card(choose_card(QUESTION, EVENTS, ENGLISH))
    assert "1. Daily standup" in words(card)
    assert "2. (no subject)" in words(card)
    assert [button["data"] for button in buttons(card)] == [
        {"verb": "pick", "question": "q", "event": "one"},
        {"verb": "pick", "question": "q", "event": "two"},
    ]


def test_says_how_many_more_fit() -> None:
    many = tuple(an_event(id=str(number)) for number in range(12))
    assert "4 more fit" in words(check_card(choose_card(QUESTION, many, ENGLISH)))


def test_lists_the_agenda_by_day() -> None:
    said = words(check_card(agenda_card(EVENTS, ENGLISH)))
    assert said.index("Sat 21 Nov") < said.index("10:00 – 10:15  Daily standup") < said.index("Sun 22 Nov")


def test_names_everybody_in_a_single_meeting() -> None:
    said = words(check_card(agenda_card(EVENTS[:1], ENGLISH)))
    assert "Jo Fischer, Alex Wilber and Ana Silva" in said
    assert "Sat 21 Nov, 10:00 – 10:15" in said


def test_says_why_a_closed_card_cannot_be_pressed() -> None:
    for state, said in [
        (PlanState.DISMISSED, "Kept “Daily standup” as it is. Nothing was sent."),
        (PlanState.REPLACED, "A newer card about the same meeting"),
        (PlanState.OPEN, "This card has expired."),
    ]:
        card = check_card(closed_card(a_plan(), state, ENGLISH))
        assert said in words(card)
        assert buttons(card) == []


def test_welcomes_and_helps() -> None:
    assert "decline tomorrow’s standup, suggest Tuesday 3pm" in words(check_card(welcome_card(ENGLISH)))
    assert "only once you say so" in words(check_card(help_card(ENGLISH)))
