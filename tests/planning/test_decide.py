from datetime import date, time
from typing import Any

import pytest

from bot.model.commands import Aside, Command, Intent, MeetingWords, PersonRole, Unclear, Which
from bot.model.events import Calendar, Response
from bot.model.plans import Action, Answer, Clarify, Confirm, Decision, NotACommand, NotFound, Reason, Refused
from bot.model.times import TimePhrase
from bot.planning import decide
from tests.resolving.calendars import NOW, WEEK, at, calendar, event, own


def on(day: int, last: int | None = None, **parts: Any) -> TimePhrase:
    return TimePhrase(date(2026, 3, day), date(2026, 3, last or day), **parts)


def command(intent: Intent, title: str = "", /, **words: Any) -> Command:
    beside = {name: words.pop(name) for name in ("new_time", "comment", "send_response") if name in words}
    return Command(intent, MeetingWords(title=title, **words), **beside)


def decline(title: str = "", /, **words: Any) -> Command:
    return command(Intent.DECLINE, title, **words)


def decided(*commands: Command, among: Calendar = WEEK, chosen: dict[int, str] | None = None) -> Decision:
    return decide(commands, among, NOW, chosen or {})


def steps(decision: Decision) -> list[tuple[str, str]]:
    assert isinstance(decision, Confirm)
    return [(step.action.value, step.event.id) for step in decision.steps if step.ticked]


def test_one_meeting_that_fits_is_put_to_the_user() -> None:
    assert steps(decided(decline("pricing review"))) == [("decline", "pricing")]


def test_names_why_it_does_other_than_was_said() -> None:
    cancelled = decided(command(Intent.CANCEL, "pricing review"))
    declined = decided(decline("quarterly plan"))
    assert isinstance(cancelled, Confirm)
    assert isinstance(declined, Confirm)
    assert (cancelled.reason, declined.reason) == (Reason.NOT_ORGANIZER, Reason.ORGANIZER)


def test_asks_which_of_several() -> None:
    found = decided(decline("pricing review"), decline("open talk"))
    assert isinstance(found, Clarify)
    assert (found.reason, found.command) == (Reason.WHICH_MEETING, 1)
    assert [one.id for one in found.candidates] == ["talk-12", "talk-17"]


def test_goes_on_with_what_the_user_chose() -> None:
    two = (decline("pricing review"), decline("open talk"))
    assert steps(decided(*two, chosen={1: "talk-17"})) == [("decline", "pricing"), ("decline", "talk-17")]


def test_what_was_chosen_may_have_gone_since() -> None:
    assert decided(decline("open talk"), chosen={0: "talk-99"}) == NotFound(0)
    gone = calendar(event("talk-12", "Open talk", at(12, 16), is_cancelled=True))
    refused = decided(decline("open talk"), among=gone, chosen={0: "talk-12"})
    assert refused == Refused(Reason.ALREADY_CANCELLED, gone.events)


def test_never_guesses_what_a_bare_verb_is_about() -> None:
    for intent in (Intent.DECLINE, Intent.CANCEL, Intent.RESCHEDULE, Intent.ACCEPT):
        assert decided(command(intent, own=True)) == Clarify(Reason.NOTHING_NAMED)
    assert decided(decline("the meeting", anaphor=True)) == Clarify(Reason.NOTHING_NAMED)


def test_all_of_them_out_of_nothing_is_not_everything() -> None:
    words = MeetingWords(which=Which.ALL, anaphor=True)
    assert decide((Command(Intent.CANCEL, words),), WEEK, NOW) == Clarify(Reason.NOTHING_NAMED)


def test_it_is_the_meeting_of_the_command_before() -> None:
    again = command(Intent.TENTATIVE, anaphor=True, new_time=on(17))
    assert steps(decided(command(Intent.ACCEPT, "pricing review"), again)) == [("tentative", "pricing")]


def test_a_meeting_that_is_not_there_is_not_found_and_what_is_near_is_named() -> None:
    assert decided(decline("dentist")) == NotFound(0)
    near = decided(decline("pricing review", when=on(13)))
    assert isinstance(near, NotFound)
    assert [one.id for one in near.near] == ["pricing"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"span": event("", "", at(10, 8)).span}, Reason.OVER),
        ({"is_cancelled": True}, Reason.ALREADY_CANCELLED),
        ({"response": Response.DECLINED}, Reason.ALREADY_DECLINED),
    ],
)
def test_says_why_nothing_can_be_done_to_a_meeting_any_more(fields: dict[str, Any], reason: Reason) -> None:
    only = calendar(event("x", "Panel", at(12, 9), **fields))
    assert decided(decline("panel"), among=only) == Refused(reason, only.events)


def test_a_declined_meeting_can_be_accepted_after_all() -> None:
    only = calendar(event("x", "Panel", at(12, 9), response=Response.DECLINED))
    assert steps(decided(command(Intent.ACCEPT, "panel"), among=only)) == [("accept", "x")]


def test_only_an_invitation_is_meant_by_an_answer() -> None:
    both = calendar(event("a", "Sync", at(12, 9)), own("b", "Sync", at(13, 9)))
    assert steps(decided(command(Intent.ACCEPT, "sync"), among=both)) == [("accept", "a")]
    refused = decided(command(Intent.ACCEPT, "quarterly plan"))
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.ORGANIZER


def test_every_command_must_come_to_something() -> None:
    assert decided(decline("pricing review"), decline("dentist")) == NotFound(1)


def test_everything_takes_own_meetings_along_as_cancellations() -> None:
    found = decided(decline(which=Which.ALL, when=on(13), comment="ill"))
    assert steps(found) == [("cancel", "plan"), ("decline", "daily-13")]
    assert isinstance(found, Confirm)
    assert {step.comment for step in found.steps if step.ticked} == {"ill"}


def test_everything_lists_what_is_left_alone_unticked() -> None:
    found = decided(decline(which=Which.ALL, when=on(13)))
    assert isinstance(found, Confirm)
    assert [step.event.id for step in found.steps if not step.ticked] == ["swim"]


def test_what_is_named_is_not_left_alone() -> None:
    assert steps(decided(command(Intent.CANCEL, "swimming", which=Which.ALL))) == [("delete", "swim")]
    massages = decided(command(Intent.CANCEL, "massage", which=Which.ALL))
    assert steps(massages) == [("cancel_booking", "massage-12"), ("cancel_booking", "massage-13")]


def test_there_is_no_plan_for_nothing_but_what_is_left_alone() -> None:
    weekend = calendar(own("gym", "Gym", at(14, 9), attendees=()))
    assert decided(decline(which=Which.ALL, when=on(14)), among=weekend) == NotFound(0, weekend.events)


def test_everything_quietly_leaves_alone_what_would_tell_people() -> None:
    found = decided(decline(which=Which.ALL, when=on(13), send_response=False))
    assert steps(found) == [("decline", "daily-13")]
    assert isinstance(found, Confirm)
    assert [step.reason for step in found.steps if step.event.id == "plan"] == [Reason.CANCEL_NOTIFIES]


def test_accepting_everything_passes_over_own_meetings() -> None:
    assert steps(decided(command(Intent.ACCEPT, which=Which.ALL, when=on(13)))) == [("accept", "daily-13")]


def test_an_exception_that_is_not_found_is_asked_about() -> None:
    words = MeetingWords(which=Which.ALL, exceptions=(MeetingWords(title="zeppelin"),))
    assert decide((Command(Intent.DECLINE, words),), WEEK, NOW) == Clarify(Reason.WHICH_EXCEPTION)


def test_a_meeting_that_is_named_by_itself_is_not_part_of_everything() -> None:
    everything = decline(which=Which.ALL, when=on(12))
    kept = command(Intent.ACCEPT, "fabrikam kickoff")
    found = [("decline", "daily-12"), ("decline", "pair"), ("decline", "talk-12")]
    assert steps(decided(everything, kept)) == [*found, ("accept", "fabrikam")]
    assert steps(decided(kept, everything)) == [("accept", "fabrikam"), *found]


def test_a_rule_that_one_of_many_breaks_is_named_rather_than_the_one_left_out() -> None:
    past = on(9, start=time(15))
    refused = decided(decline(which=Which.ALL, when=on(12), new_time=past))
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.IN_THE_PAST


def test_questions_are_answered() -> None:
    found = decided(command(Intent.QUERY, when=on(12, start=time(15), vague=True)))
    assert isinstance(found, Answer)
    assert [one.id for one in found.events] == ["pair", "talk-12"]


def test_several_questions_have_one_answer() -> None:
    found = decided(command(Intent.QUERY, when=on(13)), command(Intent.QUERY, "pricing"))
    assert isinstance(found, Answer)
    assert [one.id for one in found.events] == ["pricing", "plan", "daily-13", "swim"]


@pytest.mark.parametrize("said", [Unclear(), Unclear(aside=Aside.HELP), Unclear(intent=Intent.CREATE)])
def test_what_is_no_command_stays_none(said: Unclear) -> None:
    assert decide(said, WEEK, NOW) == NotACommand(said.aside)


def test_a_time_that_goes_into_the_comment_is_worded_for_the_users_locale() -> None:
    closed = calendar(event("x", "Panel", at(12, 9), allow_new_time_proposals=False))
    said = (decline("panel", new_time=on(17, start=time(15))),)
    british = decide(said, closed, NOW, locale="en-GB")
    american = decide(said, closed, NOW, locale="en-US")
    assert isinstance(british, Confirm)
    assert isinstance(american, Confirm)
    assert "15:00" in (british.steps[0].comment or "")
    assert "3:00 PM" in (american.steps[0].comment or "")
    assert "Europe/Lisbon" in (american.steps[0].comment or "")


def test_a_pair_is_told_from_a_meeting_that_both_attend() -> None:
    found = decided(command(Intent.CANCEL, people=("Nadia",), role=PersonRole.ONE_TO_ONE))
    assert isinstance(found, Confirm)
    assert (found.steps[0].action, found.steps[0].event.id) == (Action.DECLINE, "pair")
