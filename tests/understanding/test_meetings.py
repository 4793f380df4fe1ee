"""What the words about a meeting say of it."""

import pytest

from bot.model.commands import Intent, PersonRole, Which
from tests.understanding.saying import command, said, written


@pytest.mark.parametrize(
    ("text", "title", "people", "role"),
    [
        ("decline Priya's meeting", "", ("Priya",), PersonRole.ORGANIZER),
        ("decline priya's meeting", "", ("priya",), PersonRole.ORGANIZER),
        ("decline Priya's design crit", "design crit", ("Priya",), PersonRole.ORGANIZER),
        ("accept the invite from Sam Osei", "", ("Sam Osei",), PersonRole.ORGANIZER),
        ("decline the review organized by Sam", "review", ("Sam",), PersonRole.ORGANIZER),
        ("decline the meeting Sam set up", "", ("Sam",), PersonRole.ORGANIZER),
        ("decline Sam and Priya's meeting", "", ("Sam", "Priya"), PersonRole.PARTICIPANT),
        ("decline the meeting with Priya", "", ("Priya",), PersonRole.PARTICIPANT),
        ("decline lunch with Priya and Sam", "lunch", ("Priya", "Sam"), PersonRole.PARTICIPANT),
        ("cancel my 1:1 with Priya", "", ("Priya",), PersonRole.ONE_TO_ONE),
        ("cancel the Priya 1:1", "", ("Priya",), PersonRole.ONE_TO_ONE),
        ("cancel my one on one with priya", "", ("priya",), PersonRole.ONE_TO_ONE),
        ("decline my doctor's appointment", "doctor's appointment", (), PersonRole.PARTICIPANT),
        ("decline 'Meet the team'", "Meet the team", (), PersonRole.PARTICIPANT),
        ("decline ‘Meet the team’ on Friday", "Meet the team", (), PersonRole.PARTICIPANT),
        ('decline "Meet the team"', "Meet the team", (), PersonRole.PARTICIPANT),
        ("decline the meeting called zero to one", "zero to one", (), PersonRole.PARTICIPANT),
        ("decline all hands", "all hands", (), PersonRole.PARTICIPANT),
        ("decline the customer call", "customer call", (), PersonRole.PARTICIPANT),
        ("decline the call with the customer", "", ("customer",), PersonRole.PARTICIPANT),
        ("cancel the vendor session tomorrow", "vendor session", (), PersonRole.PARTICIPANT),
        ("cancel the recurring vendor sync", "vendor sync", (), PersonRole.PARTICIPANT),
        ("cancel all recurring meetings", "recurring", (), PersonRole.PARTICIPANT),
        ("decline the quiz night", "quiz night", (), PersonRole.PARTICIPANT),
        ("decline the demo, too busy", "demo", (), PersonRole.PARTICIPANT),
        ("cancel the lunch I had scheduled with Sam", "lunch", ("Sam",), PersonRole.PARTICIPANT),
        ("decline the meeting with Jan at 1pm", "", ("Jan",), PersonRole.PARTICIPANT),
        ("accept Priya's invite for the offsite", "offsite", ("Priya",), PersonRole.ORGANIZER),
    ],
)
def test_tells_titles_from_people(text: str, title: str, people: tuple[str, ...], role: PersonRole) -> None:
    meeting = command(text).meeting
    assert (meeting.title, meeting.people, meeting.role) == (title, people, role)


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("decline everything tomorrow", Which.ALL),
        ("decline all my meetings tomorrow", Which.ALL),
        ("cancel every retro next week", Which.ALL),
        ("clear my calendar on Friday", Which.ALL),
        ("clear Friday morning", Which.ALL),
        ("decline my meetings tomorrow", Which.ALL),
        ("decline my next meeting", Which.NEXT),
        ("cancel my first meeting tomorrow", Which.FIRST),
        ("decline the last meeting on Friday", Which.LAST),
        ("decline my meeting tomorrow", Which.ONE),
        ("decline whatever I have at 3", Which.ONE),
        ("decline what I have at one tomorrow", Which.ONE),
        ("decline my 10", Which.ONE),
        ("cancel Thursday", Which.ALL),
        ("decline my entire Friday", Which.ALL),
        ("decline Friday afternoon", Which.ALL),
        ("I can't make Thursday", Which.ONE),
        ("decline two meetings tomorrow", Which.ONE),
        ("decline one of my meetings tomorrow", Which.ONE),
        ("decline some of the meetings tomorrow", Which.ONE),
    ],
)
def test_tells_how_many_are_meant(text: str, which: Which) -> None:
    meeting = command(text).meeting
    assert (meeting.which, meeting.title) == (which, "retro" if "retro" in text else "")


def test_several_of_a_time_are_all_of_them() -> None:
    assert command("decline the retros this week").meeting.which is Which.ALL
    assert command("cancel the dailies on Friday").meeting.which is Which.ALL
    assert command("cancel the retros").meeting.which is Which.ONE


def test_leaves_out_a_day() -> None:
    meeting = command("decline every standup this week except Thursday's").meeting
    assert (meeting.title, written(meeting.when), meeting.which) == ("standup", "03-15..03-21", Which.ALL)
    assert [written(one.when) for one in meeting.exceptions] == ["03-18"]


def test_a_day_at_the_end_is_every_meetings() -> None:
    for text in ("decline the retro and the demo tomorrow", "decline my 9:30 and my 11 tomorrow"):
        found = said(text)
        assert isinstance(found, tuple)
        assert [written(one.meeting.when)[:5] for one in found] == ["03-17", "03-17"]


def test_leaves_out_what_is_excepted() -> None:
    meeting = command("clear Thursday afternoon except the customer call and my 1:1 with Priya").meeting
    assert (meeting.which, written(meeting.when)) == (Which.ALL, "03-18 ~12:00-18:00")
    assert [(one.title, one.people) for one in meeting.exceptions] == [("customer call", ()), ("", ("Priya",))]


def test_tells_own_meetings_from_invitations() -> None:
    assert command("cancel all meetings I organize tomorrow").meeting.mine_to_organize is True
    assert command("decline everything I'm invited to tomorrow").meeting.mine_to_organize is False


def test_tells_what_waits_for_an_answer() -> None:
    for text in ("accept all pending invites", "decline everything I haven't answered"):
        meeting = command(text).meeting
        assert (meeting.unanswered, meeting.title, meeting.which) == (True, "", Which.ALL)


def test_knows_a_booking() -> None:
    found = command("cancel the massage bookings on Friday")
    assert (found.intent, found.meeting.booking, found.meeting.title) == (Intent.CANCEL, True, "massage")


def test_points_back_with_that_meeting() -> None:
    assert command("decline that meeting").meeting.anaphor
