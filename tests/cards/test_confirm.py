"""The confirmation card says exactly what will happen."""

from dataclasses import replace
from datetime import date

from bot.languages.texts import texts
from bot.model.events import Booking, EventType
from bot.model.people import Person
from bot.model.plans import Action, Plan, Reason, Step
from bot.model.times import Part, Span
from cards.confirm import Hints, confirm_card
from dialogs.confirm import MOST_STEPS
from tests.cards.schema import buttons, check_card, inputs, parts, words
from tests.fakes.plans import a_plan, an_event, at, lasting

ENGLISH = texts("en-GB")
PROPOSING = Step(Action.DECLINE, an_event(web_link="https://outlook.example/1"), proposed=lasting(at(24, 15), 15))


def shown(plan: Plan, hints: Hints | None = None) -> str:
    return words(check_card(confirm_card(plan, ENGLISH, hints or Hints())))


def test_says_what_when_with_whom_and_what_is_suggested() -> None:
    card = check_card(confirm_card(a_plan(PROPOSING), ENGLISH, Hints()))
    said = words(card)
    assert "Decline “Daily standup” and suggest another time?" in said
    assert "Sat 21 Nov, 10:00 – 10:15" in said
    assert "Jo Fischer and one other" in said
    assert "Tue 24 Nov, 15:00 – 15:15" in said
    assert "Jo Fischer will get your answer with the suggested time." in said
    assert [button["title"] for button in buttons(card)] == ["Decline and propose", "Keep it", "Open in Outlook"]


def test_carries_the_plan_s_id_and_nothing_of_the_meeting() -> None:
    card = confirm_card(a_plan(PROPOSING), ENGLISH, Hints())
    assert [button["data"] for button in buttons(card)[:2]] == [
        {"verb": "confirm", "plan": "plan-1"},
        {"verb": "keep", "plan": "plan-1"},
    ]


def test_lets_the_message_and_the_time_be_edited() -> None:
    fields = inputs(confirm_card(a_plan(replace(PROPOSING, comment="Sorry")), ENGLISH, Hints()))
    assert fields["comment"]["value"] == "Sorry"
    assert (fields["date"]["value"], fields["time"]["value"]) == ("2026-11-24", "15:00")


def test_marks_everything_that_was_guessed() -> None:
    guessed = Span(at(24, 15), at(24, 15, 15), frozenset({Part.DAY, Part.HALF_OF_DAY, Part.DURATION}))
    said = shown(a_plan(replace(PROPOSING, proposed=guessed)))
    assert "You named no day, so I took the meeting’s own." in said
    assert "I took it as 15:00." in said
    assert "Lasts 15 minutes, as the meeting does." in said


def test_names_what_the_proposed_time_clashes_with() -> None:
    sync = an_event(id="sync", subject="Budget sync", span=lasting(at(24, 14, 30), 60))
    assert "At that time you have “Budget sync” (Tue 24 Nov, 14:30 – 15:30)." in shown(
        a_plan(PROPOSING), Hints(clashes=(sync,))
    )
    assert "and one more." in shown(a_plan(PROPOSING), Hints(clashes=(sync, sync)))


def test_offers_free_times_where_none_was_said() -> None:
    free = (lasting(at(23, 9), 15), lasting(at(23, 13), 15), lasting(at(24, 9), 15))
    card = check_card(confirm_card(a_plan(), ENGLISH, Hints(free=free)))
    choices = inputs(card)["slot"]["choices"]
    assert [choice["value"] for choice in choices] == [
        "none",
        "2026-11-23T09:00",
        "2026-11-23T13:00",
        "2026-11-24T09:00",
    ]
    assert choices[1]["title"] == "Mon 23 Nov, 09:00 – 09:15"


def test_names_the_zone_where_the_mailbox_has_another() -> None:
    assert "Times are in Europe/Berlin; your mailbox is set to Asia/Tokyo." in shown(
        a_plan(), Hints(mailbox_zone="Asia/Tokyo")
    )
    assert "Times are in" not in shown(a_plan(), Hints(mailbox_zone="Europe/Berlin"))


def test_says_that_nobody_is_told_and_asks_for_no_message() -> None:
    card = confirm_card(a_plan(Step(Action.DECLINE, an_event(), send_response=False)), ENGLISH, Hints())
    assert "Nobody will be told." in words(card)
    assert "comment" not in inputs(card)


def test_says_that_only_one_of_a_series_is_meant() -> None:
    assert "Only this one of the series" in shown(a_plan(Step(Action.DECLINE, an_event(type=EventType.OCCURRENCE))))


def test_explains_why_it_does_something_else_than_was_said() -> None:
    assert "You don’t organize this one" in shown(a_plan(Step(Action.DECLINE, an_event(), reason=Reason.NOT_ORGANIZER)))


def test_says_that_another_s_meeting_can_only_be_suggested_to_move() -> None:
    step = Step(Action.TENTATIVE, an_event(), proposed=lasting(at(24, 15), 15), reason=Reason.NOT_ORGANIZER)
    assert "you can only suggest the new time" in shown(a_plan(step))


def test_says_how_many_are_told_of_a_cancelled_meeting_and_that_it_is_for_good() -> None:
    plan = a_plan(Step(Action.CANCEL, an_event(is_organizer=True)))
    assert "2 people are told by mail. This cannot be undone." in shown(plan)
    assert buttons(confirm_card(plan, ENGLISH, Hints()))[0]["style"] == "destructive"


def test_shows_the_customer_of_a_booking() -> None:
    booking = Booking("b", "kitchen@x", "Kitchen", "Tasting", lasting(at(21, 17), 60), (Person("Olga", ""),))
    said = shown(a_plan(Step(Action.CANCEL_BOOKING, booking)))
    assert "Cancel the booking “Tasting”?" in said
    assert "Olga and the staff get a message." in said
    assert "Message to Olga (optional)" in said


def test_lists_several_with_a_tick_each() -> None:
    plan = a_plan(
        Step(Action.DECLINE, an_event(id="one")),
        Step(Action.DECLINE, an_event(id="two", subject="Retro"), ticked=False),
    )
    card = check_card(confirm_card(plan, ENGLISH, Hints()))
    fields = inputs(card)
    assert "Daily standup, Sat 21 Nov, 10:00 – 10:15" in words(card)
    assert fields["take-0"]["title"] == "Decline"
    assert (fields["take-0"]["value"], fields["take-1"]["value"]) == ("true", "false")
    assert [button["title"] for button in buttons(card)] == ["Decline the ticked ones", "Leave them all"]


def test_names_no_single_act_where_several_differ() -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(id="one")), Step(Action.ACCEPT, an_event(id="two")))
    assert buttons(confirm_card(plan, ENGLISH, Hints()))[0]["title"] == "Do all that is ticked"


def test_shows_other_people_s_words_without_markdown() -> None:
    event = an_event(subject="[Win a prize](https://evil.example) **now**")
    card = check_card(confirm_card(a_plan(Step(Action.DECLINE, event)), ENGLISH, Hints()))
    several = check_card(
        confirm_card(a_plan(Step(Action.DECLINE, event), Step(Action.ACCEPT, event)), ENGLISH, Hints())
    )
    for part in [*parts(card), *parts(several)]:
        assert part.get("type") not in {"TextBlock", "FactSet"}
        assert part.get("type") == "TextRun" or "evil" not in str(
            [part.get("title"), part.get("text"), part.get("label")]
        )


def test_says_how_far_it_looked_where_no_time_was_named() -> None:
    plan = a_plan(Step(Action.DECLINE, an_event(id="one")), Step(Action.DECLINE, an_event(id="two")))
    assert "I looked as far as Sun 20 Dec." in shown(plan, Hints(looked_until=date(2026, 12, 20)))


def test_stays_small_enough_for_teams_with_as_many_meetings_as_there_may_be() -> None:
    steps = [Step(Action.DECLINE, an_event(id=str(n), subject="A long subject " * 10)) for n in range(MOST_STEPS)]
    check_card(confirm_card(a_plan(*steps), ENGLISH, Hints()))
