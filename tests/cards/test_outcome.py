"""The card after the click says what became of it, and nothing more than is known."""

import pytest

from bot.languages.texts import texts
from bot.model.plans import Action, Outcome, Problem, Reason, Step, StepOutcome, Verdict
from cards.outcome import outcome_card, working_card
from tests.cards.schema import buttons, check_card, words
from tests.fakes.plans import NOW, a_plan, an_event, at, lasting

ENGLISH = texts("en-GB")
PROPOSING = Step(Action.DECLINE, an_event(), comment="Sorry", proposed=lasting(at(24, 15), 15))


def shown(step: Step, became: StepOutcome) -> str:
    return words(check_card(outcome_card(a_plan(step), Outcome((became,), NOW), ENGLISH)))


def test_says_what_was_done_and_who_was_told() -> None:
    said = shown(PROPOSING, StepOutcome(Verdict.DONE))
    assert "✓ Declined “Daily standup” and suggested Tue 24 Nov, 15:00 – 15:15" in said
    assert "Sorry" in said
    assert "Jo Fischer has been told." in said


def test_says_couldnt_and_why() -> None:
    said = shown(PROPOSING, StepOutcome(Verdict.REFUSED, problem=Problem.ACCESS_DENIED, request_id="r-1"))
    assert "✗ I couldn’t decline “Daily standup”" in said
    assert "The calendar doesn’t let me." in said
    assert "request-id r-1" in said


def test_admits_what_nobody_can_tell() -> None:
    said = shown(PROPOSING, StepOutcome(Verdict.UNKNOWN, request_id="r-1"))
    assert "? I can’t tell whether “Daily standup” was declined" in said
    assert "look in Outlook before you try again" in said


def test_says_that_nothing_was_sent_where_it_was_so_already() -> None:
    assert "was declined already; nothing was sent" in shown(PROPOSING, StepOutcome(Verdict.ALREADY))


def test_leaves_no_button_to_press_twice() -> None:
    card = outcome_card(a_plan(PROPOSING), Outcome((StepOutcome(Verdict.DONE),), NOW), ENGLISH)
    assert buttons(card) == []
    assert buttons(check_card(working_card(a_plan(PROPOSING), ENGLISH))) == []


@pytest.mark.parametrize("reason", list(Reason))
def test_names_every_rule(reason: Reason) -> None:
    assert ENGLISH(f"why-{reason}") in shown(PROPOSING, StepOutcome(Verdict.REFUSED, reason=reason))


def test_counts_several_and_leaves_out_what_was_unticked() -> None:
    steps = [Step(Action.DECLINE, an_event(id=str(number))) for number in range(3)]
    verdicts = (StepOutcome(Verdict.DONE), StepOutcome(Verdict.UNKNOWN), StepOutcome(Verdict.SKIPPED))
    said = words(check_card(outcome_card(a_plan(*steps), Outcome(verdicts, NOW), ENGLISH)))
    assert "1 of 2 done" in said
    assert "Left “Daily standup” as it is" in said


def test_says_the_same_in_words_for_a_typed_yes() -> None:
    card = outcome_card(a_plan(PROPOSING), Outcome((StepOutcome(Verdict.DONE),), NOW), ENGLISH)
    assert card["speak"] == "Declined “Daily standup” and suggested Tue 24 Nov, 15:00 – 15:15"
