import pytest

from bot.model.commands import Intent
from bot.model.events import Occasion
from bot.model.plans import Action, Reason
from bot.planning.roles import ACTIONS, action
from tests.resolving.calendars import at, booking, event, own

INVITED = event("a", "Forum", at(12, 9))
ORGANIZED = own("b", "Forum", at(12, 9))
ALONE = own("c", "Gym", at(12, 9), attendees=())
BOOKED = booking("d", "Haircut", "Eva Kern", at(12, 9))


@pytest.mark.parametrize(
    ("intent", "occasion", "done", "why"),
    [
        (Intent.DECLINE, INVITED, Action.DECLINE, None),
        (Intent.CANCEL, INVITED, Action.DECLINE, Reason.NOT_ORGANIZER),
        (Intent.TENTATIVE, INVITED, Action.TENTATIVE, None),
        (Intent.ACCEPT, INVITED, Action.ACCEPT, None),
        (Intent.PROPOSE, INVITED, Action.TENTATIVE, None),
        (Intent.RESCHEDULE, INVITED, Action.TENTATIVE, Reason.NOT_ORGANIZER),
        (Intent.DECLINE, ORGANIZED, Action.CANCEL, Reason.ORGANIZER),
        (Intent.CANCEL, ORGANIZED, Action.CANCEL, None),
        (Intent.ACCEPT, ORGANIZED, None, Reason.ORGANIZER),
        (Intent.TENTATIVE, ORGANIZED, None, Reason.ORGANIZER),
        (Intent.PROPOSE, ORGANIZED, Action.RESCHEDULE, None),
        (Intent.RESCHEDULE, ORGANIZED, Action.RESCHEDULE, None),
        (Intent.DECLINE, ALONE, Action.DELETE, None),
        (Intent.CANCEL, ALONE, Action.DELETE, None),
        (Intent.RESCHEDULE, ALONE, Action.RESCHEDULE, None),
        (Intent.ACCEPT, ALONE, None, Reason.ORGANIZER),
        (Intent.CANCEL, BOOKED, Action.CANCEL_BOOKING, None),
        (Intent.DECLINE, BOOKED, Action.CANCEL_BOOKING, None),
        (Intent.RESCHEDULE, BOOKED, None, Reason.BOOKING),
        (Intent.ACCEPT, BOOKED, None, Reason.BOOKING),
    ],
)
def test_does_what_the_users_standing_allows(
    intent: Intent, occasion: Occasion, done: Action | None, why: Reason | None
) -> None:
    assert action(intent, occasion, has_new_time=False) == (done, why)


@pytest.mark.parametrize(
    ("intent", "occasion", "done", "why"),
    [
        (Intent.DECLINE, ORGANIZED, Action.RESCHEDULE, Reason.ORGANIZER),
        (Intent.CANCEL, ORGANIZED, Action.RESCHEDULE, None),
        (Intent.CANCEL, ALONE, Action.RESCHEDULE, None),
        (Intent.ACCEPT, INVITED, Action.TENTATIVE, None),
        (Intent.DECLINE, INVITED, Action.DECLINE, None),
    ],
)
def test_a_new_time_moves_what_one_organizes_and_makes_a_maybe_of_an_acceptance(
    intent: Intent, occasion: Occasion, done: Action, why: Reason | None
) -> None:
    assert action(intent, occasion, has_new_time=True) == (done, why)


def test_a_booking_is_not_cancelled_by_a_new_time_for_it() -> None:
    assert action(Intent.CANCEL, BOOKED, has_new_time=True) == (None, Reason.BOOKING)


def test_an_attendee_never_cancels_and_an_organizer_never_answers() -> None:
    for standing, actions in ACTIONS.items():
        for done, _ in actions.values():
            assert not (standing.value == "attendee" and done in (Action.CANCEL, Action.RESCHEDULE, Action.DELETE))
            assert not (standing.value != "attendee" and done in (Action.DECLINE, Action.TENTATIVE, Action.ACCEPT))
