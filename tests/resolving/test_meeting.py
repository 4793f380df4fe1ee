from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.model.commands import MeetingWords, PersonRole, Which
from bot.model.events import Calendar, Response, ShowAs
from bot.model.times import Part, TimePhrase
from bot.resolving import Matches, matches
from bot.resolving.filler import filler
from tests.resolving.calendars import NOW, RUI, WEEK, at, booking, calendar, event, own, person, series

ORGANIZER, ONE_TO_ONE = PersonRole.ORGANIZER, PersonRole.ONE_TO_ONE
TODAY = 10


def on(day: int, last: int | None = None, **parts: object) -> TimePhrase:
    return TimePhrase(date(2026, 3, day), date(2026, 3, last or day), **parts)  # type: ignore[arg-type]


def found(words: MeetingWords, among: Calendar = WEEK, declined_too: bool = False) -> Matches:
    return matches(words, among, NOW, filler("en"), declined_too)


def ids(words: MeetingWords, among: Calendar = WEEK) -> list[str]:
    return [one.id for one in found(words, among).fitting]


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("pricing review", ["pricing"]),
        ("Pricing Review", ["pricing"]),
        ("review of the pricing", ["pricing"]),
        ("pricing meeting", ["pricing"]),
        ("prici", ["pricing"]),
        ("pricng reveiw", ["pricing"]),
        ("taem daily", ["daily-10"]),
        ("team dayly", []),
        ("fabrikam kick-off", ["fabrikam"]),
        ("fabrikam kick off", ["fabrikam"]),
        ("qp", ["plan"]),
        ("trip", ["trip"]),
        ("back massage", ["massage-12", "massage-13"]),
        ("litware spa", ["massage-12", "massage-13"]),
        ("marketing review", []),
        ("dentist", []),
        ("review of everything", []),
    ],
)
def test_finds_a_title_by_its_words(title: str, named: list[str]) -> None:
    assert ids(MeetingWords(title=title)) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (MeetingWords(people=("Pat",)), ["fabrikam"]),
        (MeetingWords(people=("Pat Hill",)), ["fabrikam"]),
        (MeetingWords(people=("fabrikam",)), ["fabrikam"]),
        (MeetingWords(people=("Hill", "Sofia")), ["fabrikam"]),
        (MeetingWords(people=("Pat H.",)), ["fabrikam"]),
        (MeetingWords(people=("pat@fabrikam.com",)), ["fabrikam"]),
        (MeetingWords(people=("Sofia",), role=ORGANIZER, when=on(12)), ["fabrikam", "talk-12"]),
        (MeetingWords(people=("Sofia",), when=on(13)), ["plan"]),
        (MeetingWords(people=("Sofia",), role=ORGANIZER, when=on(13)), []),
        (MeetingWords(people=("Nadia",), role=ONE_TO_ONE), ["pair"]),
        (MeetingWords(people=("Ivo",), role=ONE_TO_ONE), []),
        (MeetingWords(people=("Eva",), title="massage", role=ORGANIZER), ["massage-12"]),
        (MeetingWords(people=("Pricing",)), ["pricing"]),
        (MeetingWords(people=("Zoe",)), []),
        (MeetingWords(people=("Nadia", "Zoe")), []),
        (MeetingWords(title="nadia rui"), ["pair"]),
        (MeetingWords(title="pat kickoff"), ["fabrikam"]),
    ],
)
def test_finds_people_in_their_role(words: MeetingWords, named: list[str]) -> None:
    assert ids(words) == named


@pytest.mark.parametrize(
    ("when", "named"),
    [
        (on(11, start=time(14)), ["pricing"]),
        (on(12, start=time(3), assumed=frozenset({Part.HALF_OF_DAY})), ["pair"]),
        (on(12, start=time(3)), []),
        (on(12, start=time(14), vague=True), ["pair", "talk-12"]),
        (on(12, start=time(12), end=time(15, 30), vague=True), ["pair"]),
        (on(12, end=time(11), vague=True), ["daily-12"]),
        (on(11, start=time(14, 30)), []),
        (on(11, start=time(9), zone="America/New_York"), []),
        (on(11, start=time(10), zone="America/New_York"), ["pricing"]),
        (TimePhrase(start=time(10)), ["daily-10"]),
        (TimePhrase(start=time(14)), ["pricing"]),
        (TimePhrase(start=time(16)), ["talk-12", "talk-17"]),
        (on(9, 15, duration=timedelta(minutes=45)), ["fabrikam"]),
        (on(19), ["daily-19"]),
    ],
)
def test_a_time_alone_names_what_starts_then(when: TimePhrase, named: list[str]) -> None:
    assert ids(MeetingWords(own=True, when=when)) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (MeetingWords(title="daily"), ["daily-10"]),
        (MeetingWords(title="daily", when=on(16)), ["daily-16"]),
        (MeetingWords(title="daily", which=Which.NEXT), ["daily-10"]),
        (MeetingWords(title="daily", which=Which.FIRST, when=on(16, 22)), ["daily-16"]),
        (MeetingWords(title="daily", which=Which.LAST, when=on(16, 22)), ["daily-20"]),
        (MeetingWords(title="daily", which=Which.ALL, when=on(16, 22)), [f"daily-{day}" for day in range(16, 21)]),
        (MeetingWords(title="daily", when=on(16, 18)), ["daily-16", "daily-17", "daily-18"]),
        (MeetingWords(title="open talk"), ["talk-12", "talk-17"]),
        (MeetingWords(title="open talk", which=Which.NEXT), ["talk-12"]),
        (MeetingWords(which=Which.NEXT), ["daily-10"]),
        (MeetingWords(which=Which.FIRST, when=on(13)), ["plan"]),
        (MeetingWords(which=Which.LAST, when=on(13)), ["daily-13"]),
        (MeetingWords(which=Which.LAST), ["daily-10"]),
        (MeetingWords(which=Which.ALL, when=on(13)), ["plan", "daily-13", "swim"]),
        (MeetingWords(which=Which.ALL, when=on(19)), ["trip", "daily-19"]),
        (MeetingWords(which=Which.ALL, when=on(11, start=time(14, 30), end=time(16))), ["pricing"]),
        (MeetingWords(which=Which.ALL, when=on(11, start=time(14, 30), vague=True)), []),
        (MeetingWords(which=Which.ALL, mine_to_organize=True), ["plan", "swim"]),
        (MeetingWords(which=Which.ALL, mine_to_organize=False, when=on(13)), ["daily-13"]),
        (MeetingWords(which=Which.ALL, booking=True), ["massage-12", "massage-13"]),
    ],
)
def test_takes_as_many_as_are_meant(words: MeetingWords, named: list[str]) -> None:
    assert ids(words) == named


def test_an_occurrence_that_is_under_way_is_not_the_next_one() -> None:
    under_way = calendar(*series("sync", "Sync", (10, 11), 9))
    assert ids(MeetingWords(title="sync"), under_way) == ["sync-11"]
    assert ids(MeetingWords(title="sync", when=on(TODAY)), under_way) == ["sync-10"]


def test_two_series_of_one_title_are_two_meetings() -> None:
    twice = calendar(*series("a", "Sync", (11, 18), 9), *series("b", "Sync", (12, 19), 9))
    assert ids(MeetingWords(title="sync"), twice) == ["a-11", "b-12"]


def test_the_whole_title_names_a_meeting_better_than_a_part_of_one() -> None:
    both = calendar(event("a", "Budget review", at(11, 9)), event("b", "Review", at(12, 9)))
    assert ids(MeetingWords(title="review"), both) == ["b"]
    assert ids(MeetingWords(title="review", which=Which.ALL), both) == ["a", "b"]


def test_a_word_for_meetings_tells_two_apart_that_are_alike_but_for_it() -> None:
    both = calendar(event("a", "Customer call", at(11, 9)), event("b", "Customer survey", at(12, 9)))
    assert ids(MeetingWords(title="customer call"), both) == ["a"]
    assert ids(MeetingWords(title="customer meeting"), both) == ["a", "b"]


def test_a_title_that_is_spelt_right_on_another_day_is_not_a_misspelling_today() -> None:
    close = calendar(event("a", "Startup", at(14, 9)), event("b", "Standup", at(16, 9)))
    assert found(MeetingWords(title="standup", when=on(14)), close) == Matches(near=(close.events[1],))


def test_a_word_for_meetings_tells_several_apart_in_the_plural() -> None:
    both = calendar(event("call", "Customer call", at(12, 9)), event("poll", "Customer survey", at(12, 11)))
    assert ids(MeetingWords(title="customer calls", which=Which.ALL), both) == ["call"]


def test_a_misspelling_that_fits_two_titles_leaves_both() -> None:
    close = calendar(event("a", "Market", at(11, 9)), event("b", "Marker", at(12, 9)))
    assert ids(MeetingWords(title="marken"), close) == ["a", "b"]


def test_next_friday_is_asked_about_where_both_fridays_hold_such_a_meeting() -> None:
    either = on(20, alternatives=(on(13),))
    assert ids(MeetingWords(title="daily", when=either)) == ["daily-13", "daily-20"]
    assert ids(MeetingWords(title="quarterly plan", when=either)) == ["plan"]
    assert ids(MeetingWords(title="daily", which=Which.ALL, when=either)) == ["daily-20"]


def test_a_later_reading_is_only_taken_where_the_likeliest_is_over() -> None:
    either = on(9, alternatives=(on(16),))
    assert ids(MeetingWords(title="daily", when=either)) == ["daily-16"]
    assert ids(MeetingWords(title="daily", when=on(11, alternatives=(on(18),)))) == ["daily-11"]


def test_an_exception_is_left_alone() -> None:
    spared = (MeetingWords(title="fabrikam call"), MeetingWords(people=("Sofia",), role=ORGANIZER, when=on(12)))
    words = MeetingWords(which=Which.ALL, when=on(12), exceptions=spared)
    assert ids(words) == ["daily-12", "pair"]


def test_nothing_is_taken_where_an_exception_is_not_found_for_it_might_be_hit() -> None:
    words = MeetingWords(which=Which.ALL, when=on(12), exceptions=(MeetingWords(title="board dinner"),))
    assert found(words) == Matches(is_exception_unknown=True)


def test_an_exception_on_a_day_outside_of_those_named_is_not_understood() -> None:
    words = MeetingWords(which=Which.ALL, when=on(12), exceptions=(MeetingWords(when=on(11)),))
    assert found(words) == Matches(is_exception_unknown=True)


def test_an_exception_without_words_takes_everything_back() -> None:
    words = MeetingWords(which=Which.ALL, when=on(12), exceptions=(MeetingWords(),))
    assert found(words) == Matches(is_exception_unknown=True)


def test_the_last_of_those_that_are_meant_is_left_alone() -> None:
    everything = MeetingWords(which=Which.ALL, when=on(12))
    but_last = MeetingWords(which=Which.ALL, when=on(12), exceptions=(MeetingWords(which=Which.LAST),))
    kept = set(ids(everything)) - set(ids(but_last))
    assert kept == {"talk-12"}


def test_all_day_and_free_entries_and_own_appointments_are_meant_only_where_nothing_else_is() -> None:
    day = calendar(
        event("whole", "Fair", at(16), 24 * 60, is_all_day=True),
        event("free", "Focus", at(16, 9), show_as=ShowAs.FREE),
        own("alone", "Gym", at(16, 10), attendees=()),
        event("real", "Interview", at(16, 11)),
    )
    assert ids(MeetingWords(own=True, when=on(16)), day) == ["real"]
    assert ids(MeetingWords(title="gym", when=on(16)), day) == ["alone"]
    assert ids(MeetingWords(own=True, when=on(16, start=time(10))), day) == ["alone"]


def test_a_booking_is_not_meant_by_a_time_alone() -> None:
    only = calendar(booking("cut", "Haircut", "Eva Kern", at(12, 17)))
    assert ids(MeetingWords(own=True, when=on(12)), only) == []
    assert ids(MeetingWords(which=Which.ALL, when=on(12)), only) == []
    assert ids(MeetingWords(booking=True, when=on(12)), only) == ["cut"]


def test_an_appointment_of_the_own_calendar_is_found_though_it_is_worded_like_a_booking() -> None:
    assert ids(MeetingWords(title="swimming", booking=True)) == ["swim"]


@pytest.mark.parametrize(
    ("gone", "when"),
    [
        ({"span": event("", "", at(TODAY, 8)).span}, None),
        ({"span": event("", "", at(9, 8)).span}, on(9)),
        ({"is_cancelled": True}, None),
        ({"response": Response.DECLINED}, None),
        ({"response": Response.DECLINED}, on(12)),
    ],
)
def test_what_has_lapsed_never_fits_and_is_named_as_such(gone: dict[str, Any], when: TimePhrase | None) -> None:
    only = calendar(event("x", "Panel", at(12, 9), **gone))
    assert found(MeetingWords(title="panel", when=when), only) == Matches(lapsed=only.events)


def test_what_was_over_before_today_is_simply_not_there_unless_the_past_is_named() -> None:
    only = calendar(event("x", "Panel", at(6, 9)))
    assert found(MeetingWords(title="panel"), only) == Matches()
    assert found(MeetingWords(title="panel", when=on(6)), only).lapsed == only.events


def test_a_declined_meeting_can_still_be_accepted() -> None:
    only = calendar(event("x", "Panel", at(12, 9), response=Response.DECLINED))
    assert found(MeetingWords(title="panel"), only, declined_too=True).fitting == only.events


def test_a_declined_meeting_is_not_meant_where_another_fits() -> None:
    both = calendar(event("x", "Panel", at(12, 9), response=Response.DECLINED), event("y", "Panel", at(13, 9)))
    assert found(MeetingWords(title="panel"), both, declined_too=True).fitting == (both.events[1],)


def test_somebody_is_not_taken_for_another_whose_name_begins_alike() -> None:
    alike = calendar(
        event("x", "A", at(12, 9), attendees=(RUI, person("Jan Moll"))),
        event("y", "B", at(13, 9), attendees=(RUI, person("Janet Orr"))),
    )
    assert ids(MeetingWords(people=("Jan",)), alike) == ["x"]
    assert ids(MeetingWords(people=("Janet",)), alike) == ["y"]
    assert ids(MeetingWords(people=("Jane",)), alike) == ["y"]


def test_names_the_same_meeting_at_another_time_as_near() -> None:
    assert [one.id for one in found(MeetingWords(title="pricing", when=on(13))).near] == ["pricing"]
    assert [one.id for one in found(MeetingWords(title="daily", when=on(14))).near] == ["daily-10"]


def test_names_the_same_meeting_with_other_people_as_near() -> None:
    words = MeetingWords(title="pricing review", people=("Sofia",), role=ORGANIZER)
    assert [one.id for one in found(words).near] == ["pricing"]


def test_names_what_goes_on_at_the_moment_that_was_named_as_near() -> None:
    assert [one.id for one in found(MeetingWords(own=True, when=on(11, start=time(14, 30)))).near] == ["pricing"]


def test_names_what_holds_half_of_the_words_as_near() -> None:
    assert [one.id for one in found(MeetingWords(title="marketing review")).near] == ["pricing"]
    assert [one.id for one in found(MeetingWords(title="dayly")).near] == ["daily-10"]
    assert found(MeetingWords(title="yearly marketing review")) == Matches()


def test_the_user_is_nobody_that_a_meeting_is_with() -> None:
    pair = calendar(event("x", "Chat", at(12, 9), attendees=(RUI,), organizer=person("Ivo Serra")))
    assert ids(MeetingWords(people=("Rui",)), pair) == []
    assert ids(MeetingWords(people=("Ivo",), role=ONE_TO_ONE), pair) == ["x"]


def test_of_several_meetings_of_just_the_two_the_one_is_meant_that_is_called_so() -> None:
    two = calendar(
        event("x", "Vendor call", at(11, 9), attendees=(RUI,)), event("y", "Nadia 1:1", at(12, 9), attendees=(RUI,))
    )
    assert ids(MeetingWords(people=("Nadia",), role=ONE_TO_ONE), two) == ["y"]


def test_colleagues_are_not_named_by_the_domain_they_share() -> None:
    assert ids(MeetingWords(people=("Litware",), when=on(11))) == []


def test_an_empty_calendar_holds_nothing() -> None:
    assert found(MeetingWords(title="daily"), calendar()) == Matches()


def test_what_waits_for_an_answer_is_what_others_asked_and_was_not_answered() -> None:
    day = calendar(
        event("new", "Forum", at(12, 9), response=Response.NOT_RESPONDED),
        event("old", "Crit", at(12, 11), response=Response.ACCEPTED),
        own("mine", "Plan", at(12, 13)),
    )
    assert ids(MeetingWords(unanswered=True, which=Which.ALL), day) == ["new"]
