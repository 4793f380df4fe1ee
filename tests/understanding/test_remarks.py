"""Reasons given in passing are the comment; what a comma may add besides is not."""

import pytest

from bot.model.commands import PersonRole
from tests.understanding.saying import command, said

REMARKS = {
    "decline the crit, I'm ill": "I'm ill",
    "decline the crit tomorrow, dentist appointment": "dentist appointment",
    "decline the crit tomorrow – vet at 3": "vet at 3",
    "decline the crit (double-booked)": "double-booked",
    "decline the crit, board prep clashes": "board prep clashes",
    "Decline the crit. We have a deadline on Friday.": "We have a deadline on Friday",
    "won't make the crit on Thursday, my train gets in at noon and I'm knackered": (
        "my train gets in at noon and I'm knackered"
    ),
    "cancel the crit - nothing to discuss": "nothing to discuss",
    "decline the crit, awkward hour for me": "awkward hour for me",
    "accept the crit, looking forward to it": "looking forward to it",
    "accept the crit but I'll be ten minutes late": "I'll be ten minutes late",
    "decline the crit, sorry, too busy": "sorry, too busy",
}


@pytest.mark.parametrize("text", REMARKS)
def test_a_reason_behind_a_comma_is_the_comment(text: str) -> None:
    found = command(text)
    assert (found.meeting.title, found.comment) == ("crit", REMARKS[text])


def test_a_reason_behind_names_is_no_name() -> None:
    found = command("cancel my 1:1 with Priya, board meeting clash")
    assert (found.meeting.people, found.meeting.role) == (("Priya",), PersonRole.ONE_TO_ONE)
    assert found.comment == "board meeting clash"
    assert command("decline the meeting with Priya, Sam and Jo").meeting.people == ("Priya", "Sam", "Jo")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("cancel the standup, crit and demo", ["standup", "crit", "demo"]),
        ("cancel the standup, dentist and demo", ["standup", "dentist", "demo"]),
        ("decline the crit, the deadline review and the demo", ["crit", "deadline review", "demo"]),
        ("decline the crit, I'm ill, and accept the demo", ["crit", "demo"]),
        ("decline the crit, I can't make it", ["crit"]),
        ("decline the crit, please", ["crit"]),
    ],
)
def test_another_meeting_behind_a_comma_is_no_reason(text: str, titles: list[str]) -> None:
    found = said(text)
    assert isinstance(found, tuple)
    assert [one.meeting.title for one in found] == titles
    assert [one.comment for one in found[1:]] == [None] * (len(titles) - 1)


def test_a_reason_ends_where_something_else_is_asked_for() -> None:
    found = command("decline the crit, I'm at a funeral, propose Friday at 3")
    assert found.comment == "I'm at a funeral"
    assert found.new_time
