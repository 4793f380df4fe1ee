"""Meaning → phrasings: whatever way it is said, it is the same."""

import pytest

from bot.model.commands import Intent, Which
from bot.model.times import TimePhrase
from tests.understanding.saying import command, said, written

MEANINGS = {
    ("decline", "design crit", "", "", ""): [
        "decline the design crit",
        "Decline design crit",
        "can you decline the design crit please",
        "I'd like to decline the design crit",
        "hey, please decline design crit for me, thanks",
        "say no to the design crit",
        "turn the design crit down",
        "I can't make it to the design crit",
        "sorry, won't be able to attend the design crit",
        "count me out of the design crit",
        "delcine the design crit",
    ],
    ("decline", "standup", "03-17", "", ""): [
        "decline standup tomorrow",
        "decline: standup tomorrow",
        "standup tomorrow: decline",
        "standup tomorrow - can't make it",
        "standup tomorrow? skip",
        "decline tomorrow's standup",
        "skip the standup tomorrow",
        "tomorrow I can't make the standup",
        "won't be at standup tomorrow",
        "gotta skip standup tomorrow",
        "decline the standup on wednesday",
        "decline tmrw standup",
    ],
    ("accept", "hiring panel", "03-18", "", ""): [
        "accept the hiring panel on Thursday",
        "say yes to thursday's hiring panel",
        "count me in for the hiring panel on Thursday",
        "rsvp yes to the hiring panel on thurs",
        "acept the hiring panel thursday",
    ],
    ("tentative", "hiring panel", "03-18", "", ""): [
        "mark me as tentative for the hiring panel on Thursday",
        "tentatively accept thursday's hiring panel",
        "I might not be able to make the hiring panel on Thursday",
        "say maybe to the hiring panel on Thursday",
        "put me down as a maybe for the hiring panel on Thursday",
    ],
    ("cancel", "vendor briefing", "03-22..03-28", "", ""): [
        "cancel the vendor briefing next week",
        "call off the vendor briefing next week",
        "call the vendor briefing off next week",
        "please delete next week's vendor briefing",
        "the vendor briefing next week needs to be cancelled",
        "I need the vendor briefing next week cancelled",
        "get rid of the vendor briefing next week",
        "take the vendor briefing next week off my calendar",
        "can you remove the vendor briefing next week from my calendar",
    ],
    ("reschedule", "vendor briefing", "", "03-19 14:00", ""): [
        "move the vendor briefing to Friday at 2",
        "reschedule the vendor briefing to friday 2pm",
        "can we move the vendor briefing to 2pm on Friday",
        "would it be possible to move the vendor briefing to Friday 2pm?",
        "push the vendor briefing to Friday 14:00",
        "change the vendor briefing to Friday at 2 pm",
        "postpone the vendor briefing until Friday at two",
        "set the vendor briefing to Friday 2pm",
        "can I move the vendor briefing to Friday at 2?",
    ],
    ("reschedule", "sync", "03-17", "+0:30:00", ""): [
        "push tomorrow's sync back half an hour",
        "move the sync tomorrow by 30 minutes",
        "delay tomorrow's sync by half an hour",
        "postpone tomorrow's sync thirty minutes",
    ],
    ("reschedule", "sync", "03-17", "-1:00:00", ""): [
        "bring tomorrow's sync forward by an hour",
        "move tomorrow's sync an hour earlier",
        "move up tomorrow's sync by an hour",
    ],
    ("reschedule", "sync", "", "same 03-19", ""): [
        "move the sync to Friday, same time",
        "move the sync to the same time on Friday",
    ],
    ("propose", "design crit", "", "03-18 16:00", ""): [
        "propose Thursday 4pm for the design crit",
        "suggest Thursday at 4 for the design crit",
        "propose a new time for the design crit: Thursday at 4pm",
        "propose a new time for the design crit thursday 4pm",
        "I'd prefer Thursday 4pm for the design crit",
        "how about thursday at 4 for the design crit",
        "could we do the design crit Thursday at 4 instead?",
        "sugest thursday at 4 for the design crit",
    ],
    ("decline", "design crit", "03-17", "03-22 15:00", ""): [
        "decline tomorrow's design crit, suggest Monday 3pm",
        "decline tomorrow's design crit and propose Monday at 3",
        "I can't make the design crit tomorrow, how about Monday at 3pm?",
        "decline design crit tomorrow suggest monday 3pm",
        "can't do the design crit tomorrow. Suggest Monday 3pm instead",
    ],
    ("decline", "board prep", "", "", "I'm at the hospital until 5"): [
        "decline the board prep because I'm at the hospital until 5",
        "decline the board prep, tell them I'm at the hospital until 5",
        'decline the board prep saying "I\'m at the hospital until 5"',
        "decline the board prep and say that I'm at the hospital until 5",
        "decline the board prep: I'm at the hospital until 5",
        "decline the board prep and let everyone know I'm at the hospital until 5",
        "tell Petra I'm at the hospital until 5 and decline the board prep",
        "decline the board prep with the note I'm at the hospital until 5",
        'decline the board prep "I\'m at the hospital until 5"',
    ],
}


@pytest.mark.parametrize(
    ("meaning", "text"), [(meaning, text) for meaning, texts in MEANINGS.items() for text in texts]
)
def test_understands_each_way_to_say_it(meaning: tuple[str, str, str, str, str], text: str) -> None:
    found = command(text)
    heard = (
        found.intent.value,
        found.meeting.title.casefold(),
        written(found.meeting.when),
        written(found.new_time),
        found.comment or "",
    )
    assert heard == meaning


SEVERAL = {
    "decline the retro tomorrow and cancel the crit on Friday": [
        ("decline", "retro", "03-17"),
        ("cancel", "crit", "03-19"),
    ],
    "decline the retro tomorrow and Friday": [("decline", "retro", "03-17"), ("decline", "retro", "03-19")],
    "decline Wednesday's and Friday's retro": [("decline", "retro", "03-17"), ("decline", "retro", "03-19")],
    "cancel the retro, the crit and the board prep": [
        ("cancel", "retro", ""),
        ("cancel", "crit", ""),
        ("cancel", "board prep", ""),
    ],
    "accept the demo but decline the dinner": [("accept", "demo", ""), ("decline", "dinner", "")],
    "decline the retro tomorrow, Thursday and Friday": [
        ("decline", "retro", "03-17"),
        ("decline", "retro", "03-18"),
        ("decline", "retro", "03-19"),
    ],
    "decline the retro Monday, Tuesday and Wednesday next week": [
        ("decline", "retro", "03-22"),
        ("decline", "retro", "03-23"),
        ("decline", "retro", "03-24"),
    ],
    "skip my 2pm and my 4pm": [("decline", "", "14:00"), ("decline", "", "16:00")],
    "don't cancel the demo, cancel the dinner": [("cancel", "dinner", "")],
    "decline design and research sync": [("decline", "design and research sync", "")],
}


@pytest.mark.parametrize("text", SEVERAL)
def test_finds_every_command_of_a_sentence(text: str) -> None:
    found = said(text)
    assert isinstance(found, tuple)
    assert [(one.intent.value, one.meeting.title, written(one.meeting.when)) for one in found] == SEVERAL[text]


def test_moves_what_is_cancelled_and_rescheduled_in_one_breath() -> None:
    found = command("cancel the retro and reschedule it for Friday")
    assert (found.intent, found.meeting.title, written(found.new_time)) == (Intent.RESCHEDULE, "retro", "03-19")


def test_takes_the_first_time_for_the_meeting_and_the_second_for_the_new_one() -> None:
    for text in ("move my 2pm to 3", "move my meeting from 2 to 3"):
        found = command(text)
        assert (written(found.meeting.when), written(found.new_time)) == ("14:00", "15:00")


def test_a_cancellation_that_others_are_told_of_is_a_command() -> None:
    found = command("let Priya know our 1:1 tomorrow is off")
    assert (found.intent, found.meeting.people) == (Intent.CANCEL, ("Priya",))


def test_a_reason_inside_of_what_others_are_told_is_the_comment() -> None:
    found = command("let Priya know I can't make the crit because my train leaves at 4")
    assert (found.intent, found.meeting.title, found.comment) == (Intent.DECLINE, "crit", "my train leaves at 4")


def test_another_length_is_no_other_time() -> None:
    assert command("shorten the retro to 30 minutes").new_time is None


def test_a_comment_is_on_what_was_asked_for_before_it() -> None:
    several = {
        "decline the crit and the demo. Tell them I'm ill": ["I'm ill", "I'm ill"],
        "decline the crit, tell Sam I'm ill and accept the demo": ["I'm ill", None],
        "Decline the crit. Decline the demo because I'm ill": [None, "I'm ill"],
        "decline the crit; reason: back on Monday": ["back on Monday"],
    }
    for text, comments in several.items():
        found = said(text)
        assert isinstance(found, tuple)
        assert [one.comment for one in found] == comments, text


def test_the_same_time_next_week_is_a_week_later() -> None:
    assert written(command("move the crit to the same time next week").new_time) == "+7 days, 0:00:00"


def test_tells_several_people_by_name() -> None:
    assert command("cancel the crit and tell Sam, Jo and Priya that we are done").comment == "we are done"


@pytest.mark.parametrize(
    "text",
    [
        "quietly decline the crit",
        "decline the crit without telling anyone",
        "decline the crit, don't notify Priya",
        "decline the crit and don't send a response",
    ],
)
def test_sends_no_response_where_that_is_asked(text: str) -> None:
    found = command(text)
    assert (found.intent, found.meeting.title, found.send_response) == (Intent.DECLINE, "crit", False)


def test_it_is_the_meeting_that_was_named_before() -> None:
    found = command("cancel it", "when is my 1:1 with Priya on Thursday?")
    assert found.meeting.anaphor
    assert (found.meeting.people, written(found.meeting.when)) == (("Priya",), "03-18")


def test_it_is_the_meeting_named_in_the_sentence_before() -> None:
    found = command("The crit tomorrow? Cancel it.")
    assert (found.intent, found.meeting.title, written(found.meeting.when)) == (Intent.CANCEL, "crit", "03-17")


def test_a_correction_is_the_command_before_for_another_meeting() -> None:
    for text in ("the one with Priya instead", "I meant the one with Priya"):
        found = command(text, "decline the crit, tell them I'm ill")
        assert (found.intent, found.meeting.title, found.meeting.people) == (Intent.DECLINE, "", ("Priya",))


@pytest.mark.parametrize(
    "text", ["I'm out on Thursday, decline everything", "I'm ill on Thursday. Decline all my meetings"]
)
def test_everything_is_what_lies_in_the_time_spoken_of(text: str) -> None:
    found = command(text)
    assert (found.meeting.which, written(found.meeting.when)) == (Which.ALL, "03-18")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("clear my afternoon", "03-16 ~12:00-18:00"),
        ("decline everything after 4", "03-16 ~16:00"),
        ("I'm out on Thursday, decline everything after 4", "03-18 ~16:00"),
    ],
)
def test_everything_in_a_time_of_day_is_of_one_day(text: str, when: str) -> None:
    found = command(text)
    assert (found.meeting.which, written(found.meeting.when)) == (Which.ALL, when)


def test_hears_the_same_in_another_order_of_figures() -> None:
    assert written(command("decline the crit on 4/5").meeting.when) == "05-04"
    american = said("decline the crit on 4/5", locale="en-US")
    assert isinstance(american, tuple)
    assert written(american[0].meeting.when) == "04-05"


@pytest.mark.parametrize(
    "text",
    [
        "decline the crit and suggest another time",
        "decline the crit, propose a new time",
        "decline the crit and suggest something later",
        "decline the crit, can we do it another day?",
    ],
)
def test_a_new_time_that_is_wished_for_and_not_said_is_left_to_ask_for(text: str) -> None:
    found = command(text)
    assert (found.intent, found.meeting.title, found.new_time) == (Intent.DECLINE, "crit", TimePhrase())


@pytest.mark.parametrize(
    ("text", "new_time"),
    [
        ("decline the crit, how about 3?", "15:00"),
        ("decline the crit, I can do Thursday at 3", "03-18 15:00"),
        ("decline the crit, I'd rather meet on Thursday at 3", "03-18 15:00"),
        ("can't make it to the crit, I'm free Thursday 3pm", "03-18 15:00"),
        ("decline the crit and suggest next week", "03-22..03-28"),
    ],
)
def test_offers_the_time_that_is_said_after_it(text: str, new_time: str) -> None:
    found = command(text)
    assert (found.intent, found.meeting.title, written(found.new_time)) == (Intent.DECLINE, "crit", new_time)


def test_deletes_what_stands_on_a_day_by_any_title() -> None:
    found = command("delete focus time on Thursday")
    assert (found.intent, found.meeting.title, written(found.meeting.when)) == (Intent.CANCEL, "focus time", "03-18")


def test_the_first_and_the_last_are_those_of_the_list_that_was_asked_for() -> None:
    found = said("decline the first one and accept the last one", "what do I have tomorrow?")
    assert isinstance(found, tuple)
    listed = [(one.intent, one.meeting.which, written(one.meeting.when)) for one in found]
    assert listed == [(Intent.DECLINE, Which.FIRST, "03-17"), (Intent.ACCEPT, Which.LAST, "03-17")]


def test_all_of_them_are_those_that_were_asked_about() -> None:
    found = command("cancel all of them", "what do I have tomorrow afternoon?")
    assert (found.meeting.which, written(found.meeting.when)) == (Which.ALL, "03-17 ~12:00-18:00")
    assert command("cancel all of them").meeting.anaphor


def test_the_same_may_be_asked_for_another_meeting() -> None:
    found = command("same for the demo", "decline the crit because I'm ill")
    assert (found.intent, found.meeting.title, found.comment) == (Intent.DECLINE, "demo", "I'm ill")


def test_words_for_the_others_may_come_later() -> None:
    found = command("tell them I'm ill", "decline the crit tomorrow")
    assert (found.intent, found.meeting.title, found.comment) == (Intent.DECLINE, "crit", "I'm ill")
    assert not isinstance(said("tell them I'm ill", "what do I have tomorrow?"), tuple)


def test_a_time_that_takes_the_place_of_another_is_the_new_one() -> None:
    found = command("make the vendor briefing Friday at 2 instead of Thursday")
    assert (found.intent, found.meeting.title, written(found.meeting.when)) == (
        Intent.RESCHEDULE,
        "vendor briefing",
        "03-18",
    )
    assert written(found.new_time) == "03-19 14:00"
    found = command("make the vendor briefing at 2 instead of 1")
    assert (found.meeting.title, written(found.meeting.when), written(found.new_time)) == (
        "vendor briefing",
        "13:00",
        "14:00",
    )
