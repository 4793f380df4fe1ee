"""What the inputs of a confirmation card change in its plan."""

from typing import Any

import pytest

from bot.model.plans import Action, Plan, Step
from bot.model.times import Part
from dialogs.edits import Unusable, edited
from tests.fakes.plans import NOW, a_plan, an_event, at, lasting

PROPOSING = Step(Action.DECLINE, an_event(), comment="Sorry", proposed=lasting(at(24, 15), 15))


def after(plan: Plan, data: dict[str, Any]) -> Plan:
    changed = edited(plan, data, NOW)
    assert isinstance(changed, Plan)
    return changed


def test_leaves_a_plan_as_it_is_where_no_input_came_along() -> None:
    plan = a_plan(PROPOSING)
    assert after(plan, {}) == plan


def test_takes_a_comment_and_clears_an_empty_one() -> None:
    assert after(a_plan(PROPOSING), {"comment": " Running late "}).steps[0].comment == "Running late"
    assert after(a_plan(PROPOSING), {"comment": ""}).steps[0].comment is None


def test_refuses_a_comment_longer_than_the_card_allows() -> None:
    assert edited(a_plan(PROPOSING), {"comment": "x" * 1001}, NOW) == Unusable("long-comment")


def test_sends_no_comment_where_nobody_is_told() -> None:
    quiet = a_plan(Step(Action.DECLINE, an_event(), send_response=False))
    assert after(quiet, {"comment": "forged"}).steps[0].comment is None


def test_moves_a_proposal_and_keeps_its_length() -> None:
    changed = after(a_plan(PROPOSING), {"date": "2026-11-25", "time": "16:30"})
    assert changed.steps[0].proposed == lasting(at(25, 16, 30), 15)


def test_keeps_the_part_of_a_proposal_that_the_client_left_out() -> None:
    changed = after(a_plan(PROPOSING), {"time": "16:30"})
    assert changed.steps[0].proposed == lasting(at(24, 16, 30), 15)


def test_keeps_what_was_assumed_while_the_time_stays() -> None:
    guessed = lasting(at(24, 15), 15)
    step = Step(Action.DECLINE, an_event(), proposed=type(guessed)(guessed.start, guessed.end, frozenset({Part.DAY})))
    changed = after(a_plan(step), {"date": "2026-11-24", "time": "15:00"})
    assert changed.steps[0].proposed == step.proposed


def test_drops_a_proposal_whose_day_and_time_were_both_cleared() -> None:
    assert after(a_plan(PROPOSING), {"date": "", "time": ""}).steps[0].proposed is None


@pytest.mark.parametrize(
    "data",
    [
        {"date": "", "time": "15:00"},
        {"date": "24.11.2026"},
        {"date": "2026-11-24", "time": "quarter past"},
        {"date": 20261124},
        {"time": {"hour": 15}},
        {"date": "9999-99-99"},
    ],
)
def test_says_so_when_a_day_or_time_cannot_be_read(data: dict[str, Any]) -> None:
    assert edited(a_plan(PROPOSING), data, NOW) == Unusable("bad-time")


def test_refuses_an_hour_that_a_clock_change_skips() -> None:
    assert edited(a_plan(PROPOSING), {"date": "2027-03-28", "time": "02:30"}, NOW) == Unusable("bad-time")


def test_refuses_a_time_that_has_passed() -> None:
    assert edited(a_plan(PROPOSING), {"date": "2026-11-19"}, NOW) == Unusable("past-time")


def test_does_not_clear_the_new_time_of_a_meeting_that_is_moved() -> None:
    move = Step(Action.RESCHEDULE, an_event(is_organizer=True), proposed=lasting(at(24, 15), 15))
    assert edited(a_plan(move), {"date": "", "time": ""}, NOW) == Unusable("bad-time")


def test_takes_one_of_the_offered_times() -> None:
    changed = after(a_plan(), {"slot": "2026-11-23T11:00"})
    assert changed.steps[0].proposed == lasting(at(23, 11), 15)


@pytest.mark.parametrize("slot", ["none", ""])
def test_offers_nothing_unless_a_time_was_picked(slot: str) -> None:
    assert after(a_plan(), {"slot": slot}).steps[0].proposed is None


@pytest.mark.parametrize("slot", ["tomorrow", "2026-11-23", "2026-11-23T", "T11:00", 7])
def test_refuses_a_forged_offer(slot: Any) -> None:
    assert edited(a_plan(), {"slot": slot}, NOW) == Unusable("bad-time")


def test_refuses_an_offer_where_the_organizer_takes_none() -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(allow_new_time_proposals=False)))
    assert edited(plan, {"slot": "2026-11-23T11:00"}, NOW) == Unusable("bad-time")


def test_unticks_and_ticks_steps_of_a_plan_with_several() -> None:
    plan = a_plan(
        Step(Action.DECLINE, an_event(id="one")),
        Step(Action.DECLINE, an_event(id="two"), ticked=False),
        Step(Action.DECLINE, an_event(id="three")),
    )
    changed = after(plan, {"take-0": "false", "take-1": "true"})
    assert [step.ticked for step in changed.steps] == [False, True, True]


def test_says_so_when_nothing_is_ticked() -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(id="one")), Step(Action.DECLINE, an_event(id="two")))
    assert edited(plan, {"take-0": "false", "take-1": "false"}, NOW) == Unusable("nothing-ticked")


def test_gives_one_message_to_all_steps_that_share_one() -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(id="one")), Step(Action.DECLINE, an_event(id="two")))
    assert [step.comment for step in after(plan, {"comment": "Out sick"}).steps] == ["Out sick", "Out sick"]


def test_keeps_the_messages_of_steps_that_have_their_own() -> None:
    plan = a_plan(
        Step(Action.DECLINE, an_event(id="one"), comment="Sick"),
        Step(Action.DECLINE, an_event(id="two"), comment="Away"),
    )
    assert [step.comment for step in after(plan, {"comment": "forged"}).steps] == ["Sick", "Away"]
