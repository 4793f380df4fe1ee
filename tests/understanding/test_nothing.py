"""Sentences that ask for nothing a calendar can do, and what they are instead."""

import pytest

from bot.model.commands import Aside, Intent, Unclear, Which
from tests.understanding.saying import said, written

NOTHING = [
    "",
    "   ",
    "🙃🙃🙃",
    "how was your weekend?",
    "that demo went really well",
    "the train was cancelled again",
    "my dentist cancelled on me",
    "Priya declined the board prep",
    "Priya can't make the board prep",
    "Sam, my manager, won't be at the retro",
    "I declined the retro yesterday",
    "the retro was moved to Friday",
    "don't cancel the retro",
    "please do not decline the board prep",
    "never cancel my 1:1 with Priya",
    "how do I cancel a meeting?",
    "what happens if I decline an invite?",
    "should I accept the vendor briefing?",
    "why was the retro cancelled?",
    "cancel my alarm for tomorrow's meeting",
    "cancel my train ticket for Friday",
    "cancel the pizza order",
    "delete the second email from Sam",
    "decline the call from my bank card provider's app",
    "move the couch to the living room",
    "skip this song",
    "postpone the software release",
    "remove Sam from the retro",
    "cancel the milk from my shopping list",
    "turn down the music",
    "if I have anything on Friday, cancel it",
    "never mind, cancel that",
    "that's enough, just cancel it",
    "decline the retro, no wait, never mind",
    "sales are in decline since March",
    "suggest a good restaurant for lunch",
    "pull up my playlist",
    "when the demo is over, cancel the rest",
    "we should decline more often",
    "cancel cancel cancel",
    "accept my apologies",
    "can you attend the demo?",
    "see you at the retro tomorrow",
    "call Sam at 3pm tomorrow",
    "keep the retro",
    "do not touch my calendar",
    "the demo was great. skip",
    "Sam asked me to move the demo",
    "the second half was better than the first",
    "I can't do anything before ten",
    "decline all meetings over an hour",
    "cancel the one after the standup",
    "decline the meeting before lunch",
    "decline the crit if it's on Friday",
    "decline the crit unless Sam comes too",
    "decline every crit from now on",
    "cancel the retro as soon as Sam answers",
    "make a demo on Friday at 2 instead of a talk",
    "I need my card cancelled",
    "is it possible to cancel a meeting?",
    "can I decline the crit?",
    "not going to dinner tonight",
    "delete the to-do call Sam back tomorrow",
    "remove Sam from tomorrow's demo",
    "cancel the party of six at the tapas bar",
    "this one is boring, skip it",
    "cancel that last thing",
    "abort the running script",
]


@pytest.mark.parametrize("text", NOTHING)
def test_makes_no_command_of_what_asks_for_none(text: str) -> None:
    assert isinstance(said(text), Unclear)


@pytest.mark.parametrize(
    ("text", "aside", "pick"),
    [
        ("help", Aside.HELP, None),
        ("what can you do?", Aside.HELP, None),
        ("hi there!", Aside.GREETING, None),
        ("Thanks a lot :)", Aside.THANKS, None),
        ("yes please", Aside.YES, None),
        ("go ahead", Aside.YES, None),
        ("no", Aside.NO, None),
        ("cancel", Aside.NO, None),
        ("never mind", Aside.NO, None),
        ("cancel it", Aside.NO, None),
        ("the second one", Aside.PICK, 2),
        ("2", Aside.PICK, 2),
        ("decline the second one", Aside.PICK, 2),
        ("the last one please", Aside.PICK, -1),
        ("remind me to propose a time for the crit", Aside.REMIND, None),
        ("undo that", Aside.UNDO, None),
        ("sign out", Aside.SIGN_OUT, None),
        ("settings", Aside.PREFERENCES, None),
    ],
)
def test_knows_what_is_said_beside_commands(text: str, aside: Aside, pick: int | None) -> None:
    found = said(text)
    assert isinstance(found, Unclear)
    assert (found.aside, found.pick) == (aside, pick)


@pytest.mark.parametrize(
    "text",
    [
        "what's on my calendar tomorrow?",
        "when is my next 1:1 with Priya",
        "do I have anything on Friday",
        "show me my meetings next week",
        "pull up my calendar",
        "how about any meetings next week?",
        "am I free on Thursday at 3?",
    ],
)
def test_a_question_about_the_calendar_is_a_query(text: str) -> None:
    found = said(text)
    assert isinstance(found, tuple)
    assert [one.intent for one in found] == [Intent.QUERY]


def test_a_question_may_ask_for_the_first_or_the_last() -> None:
    for text, which in {"what's my first meeting on Monday?": Which.FIRST, "when is my last crit": Which.LAST}.items():
        found = said(text)
        assert isinstance(found, tuple)
        assert found[0].meeting.which is which


@pytest.mark.parametrize(
    "text",
    [
        "set up a meeting with Priya tomorrow at 3",
        "schedule focus time on Thursday",
        "book a room for Friday",
        "block Friday afternoon",
    ],
)
def test_a_new_meeting_is_understood_and_not_done(text: str) -> None:
    found = said(text)
    assert isinstance(found, Unclear)
    assert found.intent is Intent.CREATE


def test_keeps_the_only_time_of_a_text_without_a_command() -> None:
    found = said("next friday 3pm")
    assert isinstance(found, Unclear)
    assert written(found.when) == "03-26 15:00"


@pytest.mark.parametrize(
    "text", ["x " * 5000, "and " * 2500, "at 3 to " * 1250, '"' * 10_000, "مرحبا " * 1000, "99/99 31st"]
)
def test_survives_whatever_is_written(text: str) -> None:
    assert isinstance(said(text), Unclear)
