"""What is left out of "everything" is never lost: it is understood, or it stops the plan."""

import pytest

from bot.model.commands import Intent, MeetingWords, Which
from tests.understanding.saying import command, said, written


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("decline every standup next week except Thursday", ["03-25"]),
        ("decline the standups next week, but not Monday's and Thursday's", ["03-22", "03-25"]),
        ("cancel all standups this week apart from tomorrow", ["03-17"]),
        ("clear next week (except Tuesday afternoon)", ["03-23 ~12:00-18:00"]),
        ("decline all standups this week except today's", ["03-16"]),
        ("decline everything this week but Thursday", ["03-18"]),
    ],
)
def test_a_day_is_left_out_of_the_days_before_it(text: str, days: list[str]) -> None:
    meeting = command(text).meeting
    assert meeting.which is Which.ALL
    assert [written(one.when) for one in meeting.exceptions] == days


@pytest.mark.parametrize(
    "text",
    [
        "decline everything on Friday except the crit",
        "decline everything on Friday but the crit",
        "decline everything but the crit on Friday",
        "decline everything on Friday, not the crit",
        "decline everything on Friday but keep the crit",
        "decline everything on Friday. Leave the crit alone.",
        "decline everything on Friday but don't decline the crit",
        "except for the crit, decline everything on Friday",
        "everything on Friday except the crit: decline",
        "decline everything on Friday that isn't the crit",
        "decline everything on Friday except the crit because I'm ill",
    ],
)
def test_a_meeting_is_left_out_wherever_it_is_said(text: str) -> None:
    meeting = command(text).meeting
    assert (meeting.which, meeting.title, written(meeting.when)) == (Which.ALL, "", "03-19")
    assert [one.title for one in meeting.exceptions] == ["crit"]


def test_each_of_several_is_left_out() -> None:
    found = command("decline everything on Friday except lunch, the crit and Priya or Sam").meeting.exceptions
    assert [one.title for one in found] == ["lunch", "crit", "Priya", "Sam"]
    found = command("decline everything on Friday unless it's with Priya").meeting.exceptions
    assert [one.people for one in found] == [("Priya",)]


def test_one_is_left_out_by_its_place() -> None:
    found = command("decline everything on Friday except the last one").meeting.exceptions
    assert [one.which for one in found] == [Which.LAST]


def test_an_exception_of_which_nothing_is_said_is_kept() -> None:
    assert command("decline everything tomorrow except").meeting.exceptions == (MeetingWords(),)


def test_what_the_user_goes_to_is_not_said_to_others() -> None:
    found = said("decline all my meetings on Friday. But I want to attend the demo")
    assert isinstance(found, tuple)
    assert [(one.intent, one.meeting.title, one.comment) for one in found] == [
        (Intent.DECLINE, "", None),
        (Intent.ACCEPT, "demo", None),
    ]


def test_keeping_asks_for_nothing_by_itself() -> None:
    assert not isinstance(said("keep the crit on Friday"), tuple)
    assert command("cancel the demo. Keep the crit").meeting.exceptions == ()
