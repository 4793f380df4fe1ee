from datetime import date, time
from typing import Any

import pytest

from bot.model.commands import Command, Intent
from bot.model.events import Event, EventType, Occasion, Response
from bot.model.plans import Action, Reason, Step
from bot.model.times import Span, TimePhrase
from bot.planning.steps import Obstacle, step
from tests.resolving.calendars import NOW, at, booking, event, own

TUESDAY = TimePhrase(date(2026, 3, 17), date(2026, 3, 17), start=time(15))
YESTERDAY = TimePhrase(date(2026, 3, 9), date(2026, 3, 9), start=time(15))
SOMETIME = TimePhrase(date(2026, 3, 16), date(2026, 3, 22), vague=True)


def forum(**fields: Any) -> Event:
    return event("forum", "Forum", at(12, 9), **fields)


def mine(**fields: Any) -> Event:
    return own("mine", "Forum", at(12, 9), **fields)


def in_words(span: Span) -> str:
    return f"How about {span.start:%d %H:%M}?"


def made(intent: Intent, occasion: Occasion, **fields: Any) -> Step | Obstacle:
    return step(Command(intent, **fields), occasion, NOW, in_words)


def planned(intent: Intent, occasion: Occasion, **fields: Any) -> Step:
    found = made(intent, occasion, **fields)
    assert isinstance(found, Step)
    return found


def test_a_decline_carries_the_comment_and_the_time() -> None:
    found = planned(Intent.DECLINE, forum(), comment="on leave", new_time=TUESDAY)
    assert (found.action, found.comment, found.send_response, found.reason) == (Action.DECLINE, "on leave", True, None)
    assert found.proposed is not None
    assert (found.proposed.start, found.proposed.end) == (at(17, 15), at(17, 15, 30))


def test_a_quiet_decline_tells_nobody() -> None:
    assert not planned(Intent.DECLINE, forum(), send_response=False).send_response


@pytest.mark.parametrize(
    ("intent", "occasion", "fields", "obstacle"),
    [
        (Intent.DECLINE, forum(), {"new_time": YESTERDAY}, Obstacle(Reason.IN_THE_PAST)),
        (Intent.RESCHEDULE, mine(), {"new_time": YESTERDAY}, Obstacle(Reason.IN_THE_PAST)),
        (Intent.RESCHEDULE, mine(), {}, Obstacle(Reason.WHICH_TIME, asks=True)),
        (Intent.PROPOSE, forum(), {}, Obstacle(Reason.WHICH_TIME, asks=True)),
        (Intent.DECLINE, forum(), {"new_time": SOMETIME}, Obstacle(Reason.WHICH_TIME, asks=True)),
        (
            Intent.DECLINE,
            forum(),
            {"new_time": TUESDAY, "send_response": False},
            Obstacle(Reason.PROPOSAL_NEEDS_RESPONSE, asks=True),
        ),
        (
            Intent.DECLINE,
            forum(),
            {"comment": "ill", "send_response": False},
            Obstacle(Reason.COMMENT_NEEDS_RESPONSE, asks=True),
        ),
        (
            Intent.DECLINE,
            forum(allow_new_time_proposals=False),
            {"new_time": TUESDAY, "send_response": False},
            Obstacle(Reason.PROPOSAL_NEEDS_RESPONSE, asks=True),
        ),
        (Intent.CANCEL, mine(), {"send_response": False}, Obstacle(Reason.CANCEL_NOTIFIES, asks=True)),
        (
            Intent.RESCHEDULE,
            mine(),
            {"new_time": TUESDAY, "send_response": False},
            Obstacle(Reason.MOVE_NOTIFIES, asks=True),
        ),
        (
            Intent.CANCEL,
            booking("b", "Cut", "Eva", at(12, 9)),
            {"send_response": False},
            Obstacle(Reason.CANCEL_NOTIFIES, asks=True),
        ),
        (Intent.RESCHEDULE, booking("b", "Cut", "Eva", at(12, 9)), {"new_time": TUESDAY}, Obstacle(Reason.BOOKING)),
        (Intent.ACCEPT, mine(), {}, Obstacle(Reason.ORGANIZER)),
        (Intent.DECLINE, forum(is_all_day=True), {"new_time": TUESDAY}, Obstacle(Reason.ALL_DAY)),
        (Intent.DECLINE, forum(type=EventType.SERIES_MASTER), {"new_time": TUESDAY}, Obstacle(Reason.WHOLE_SERIES)),
        (Intent.DECLINE, event("p", "", at(12, 9), is_private=True), {}, Obstacle(Reason.PRIVATE)),
        (
            Intent.PROPOSE,
            forum(response_requested=False),
            {"new_time": TUESDAY},
            Obstacle(Reason.NO_RESPONSE_WANTED),
        ),
    ],
)
def test_says_which_rule_stands_in_the_way(
    intent: Intent, occasion: Occasion, fields: dict[str, Any], obstacle: Obstacle
) -> None:
    assert made(intent, occasion, **fields) == obstacle


@pytest.mark.parametrize(
    ("own_words", "comment"),
    [
        (None, "How about 17 15:00?"),
        ("I am away", "I am away. How about 17 15:00?"),
        ("I am away!", "I am away! How about 17 15:00?"),
    ],
)
def test_a_time_that_may_not_be_proposed_goes_into_the_comment(own_words: str | None, comment: str) -> None:
    closed = forum(allow_new_time_proposals=False)
    found = planned(Intent.DECLINE, closed, comment=own_words, new_time=TUESDAY)
    assert (found.proposed, found.comment, found.reason) == (None, comment, Reason.PROPOSALS_NOT_ALLOWED)


def test_a_maybe_with_a_time_that_may_not_be_proposed_stays_a_maybe() -> None:
    found = planned(Intent.PROPOSE, forum(allow_new_time_proposals=False), new_time=TUESDAY)
    assert (found.action, found.comment) == (Action.TENTATIVE, "How about 17 15:00?")


def test_nothing_is_sent_to_an_organizer_who_wants_no_answers() -> None:
    found = planned(Intent.DECLINE, forum(response_requested=False), comment="ill", new_time=TUESDAY)
    assert (found.comment, found.proposed, found.send_response) == (None, None, False)
    assert found.reason is Reason.NO_RESPONSE_WANTED


def test_a_quiet_decline_with_a_comment_is_no_question_where_nothing_is_sent_anyway() -> None:
    found = planned(Intent.DECLINE, forum(response_requested=False), comment="ill", send_response=False)
    assert found.reason is Reason.NO_RESPONSE_WANTED


def test_what_tells_nobody_anyway_can_be_quiet() -> None:
    alone = mine(attendees=())
    assert planned(Intent.CANCEL, alone, send_response=False).action is Action.DELETE
    assert planned(Intent.RESCHEDULE, alone, send_response=False, new_time=TUESDAY).action is Action.RESCHEDULE


def test_a_deletion_has_nobody_to_read_a_comment() -> None:
    assert planned(Intent.CANCEL, mine(attendees=()), comment="tired").comment is None


def test_the_same_answer_can_be_given_again() -> None:
    assert planned(Intent.ACCEPT, forum(response=Response.ACCEPTED)).action is Action.ACCEPT


def test_a_whole_series_and_an_all_day_event_can_be_declined_without_a_time() -> None:
    assert planned(Intent.DECLINE, forum(type=EventType.SERIES_MASTER)).action is Action.DECLINE
    assert planned(Intent.DECLINE, forum(is_all_day=True)).action is Action.DECLINE


def test_an_own_private_entry_is_the_users_to_delete() -> None:
    assert planned(Intent.CANCEL, mine(is_private=True, attendees=())).action is Action.DELETE


def test_a_cancelled_booking_carries_the_message_to_its_customer() -> None:
    found = planned(Intent.CANCEL, booking("b", "Cut", "Eva", at(12, 9)), comment="the pipes burst")
    assert (found.action, found.comment) == (Action.CANCEL_BOOKING, "the pipes burst")
