"""What holds for any calendar and any words, tried on many that are made up: the same ones in every run."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from bot.languages.texts import texts
from bot.model.commands import Command, Intent, MeetingWords, PersonRole, Which
from bot.model.events import Calendar, Event, Occasion, Response, ShowAs
from bot.model.people import Person
from bot.model.plans import Action, Clarify, Confirm, Decision, Reason
from bot.model.times import TimePhrase
from bot.planning import decide
from tests.resolving.calendars import NOW, RUI, at, calendar, event, own, person

WORDS = ("budget", "harbour", "design", "forecast", "kitchen", "orchid", "weekly", "partner")
STRANGE = ("zeppelin", "volcano", "yoghurt")
PEOPLE = tuple(person(name) for name in ("Nadia Costa", "Ivo Serra", "Sofia Reis"))
INTENTS = (Intent.DECLINE, Intent.CANCEL, Intent.ACCEPT, Intent.TENTATIVE, Intent.RESCHEDULE, Intent.PROPOSE)
TRIES = 600


def made_up(seed: int) -> tuple[Calendar, Command]:
    dice = Random(seed)  # noqa: S311 (no secret: the same cases in every run)
    events = [_event(dice, f"e{number}") for number in range(dice.randrange(1, 12))]
    return calendar(*events), _command(dice, dice.choice(events))


def _event(dice: Random, id_: str) -> Event:
    make = own if dice.random() < 0.3 else event
    people = tuple(dice.sample(PEOPLE, dice.randrange(3)))
    made = make(
        id_,
        " ".join(dice.sample(WORDS, dice.randrange(1, 3))).capitalize(),
        at(dice.randrange(8, 16), dice.randrange(8, 18)),
        attendees=people if make is own else (RUI, *people),
        is_cancelled=dice.random() < 0.1,
        response=dice.choice(tuple(Response)),
        response_requested=dice.random() < 0.9,
        allow_new_time_proposals=dice.random() < 0.6,
        show_as=dice.choice((ShowAs.BUSY, ShowAs.BUSY, ShowAs.FREE)),
    )
    return made if make is own else replace(made, organizer=dice.choice(PEOPLE))


def _command(dice: Random, about: Event) -> Command:
    """Words that name one of the events, most of the time."""
    day = about.span.start.date() if dice.random() < 0.8 else date(2026, 3, dice.randrange(8, 16))
    title = about.subject.split() if dice.random() < 0.6 else dice.sample(WORDS, dice.randrange(2))
    title += dice.sample(STRANGE, dice.random() < 0.1)
    words = MeetingWords(
        title=" ".join(title),
        people=tuple(one.name.split()[0] for one in about.attendees if one != RUI and dice.random() < 0.3),
        role=dice.choice((PersonRole.PARTICIPANT, PersonRole.PARTICIPANT, *PersonRole)),
        when=TimePhrase(day, day) if dice.random() < 0.5 else None,
        which=dice.choice((Which.ONE, Which.ONE, *Which)),
        own=dice.random() < 0.5,
    )
    moved = date(2026, 3, dice.randrange(8, 20))
    new_time = TimePhrase(moved, moved + timedelta(days=dice.random() < 0.1)) if dice.random() < 0.4 else None
    quiet, comment = dice.random() < 0.2, dice.choice((None, None, "on leave"))
    return Command(dice.choice(INTENTS), words, new_time, comment, not quiet)


@cache
def cases() -> tuple[tuple[Command, Decision], ...]:
    made = (made_up(seed) for seed in range(TRIES))
    return tuple((command, decide((command,), among, NOW)) for among, command in made)


def offered(decision: Decision) -> tuple[Occasion, ...]:
    """What could be acted on."""
    match decision:
        case Confirm(steps=steps):
            return tuple(step.event for step in steps)
        case Clarify(candidates=candidates):
            return candidates
        case _:
            return ()


def words_of(one: Occasion) -> str:
    assert isinstance(one, Event)
    people: tuple[Person, ...] = (one.organizer, *one.attendees)
    return " ".join((one.subject, *(person.name for person in people))).casefold()


def test_the_cases_reach_every_kind_of_decision() -> None:
    kinds = [type(decision).__name__ for _, decision in cases()]
    assert {kind: kinds.count(kind) > 10 for kind in ("Confirm", "Clarify", "NotFound", "Refused")} == {
        "Confirm": True,
        "Clarify": True,
        "NotFound": True,
        "Refused": True,
    }


def test_nothing_is_offered_that_the_words_do_not_name() -> None:
    for command, decision in cases():
        wanted = (*command.meeting.title.casefold().split(), *(name.casefold() for name in command.meeting.people))
        for one in offered(decision):
            assert all(word in words_of(one) for word in wanted)


def test_nothing_is_offered_on_another_day_than_the_one_that_was_named() -> None:
    for command, decision in cases():
        for one in offered(decision):
            assert command.meeting.when is None or one.span.start.date() == command.meeting.when.first


def test_nothing_is_offered_that_is_over_or_cancelled_or_was_declined() -> None:
    for command, decision in cases():
        for one in offered(decision):
            assert isinstance(one, Event)
            assert one.span.end > NOW
            assert not one.is_cancelled
            assert one.response is not Response.DECLINED or command.intent in (Intent.ACCEPT, Intent.TENTATIVE)


def test_one_meeting_is_confirmed_unless_all_were_meant() -> None:
    for command, decision in cases():
        if isinstance(decision, Confirm) and command.meeting.which is not Which.ALL:
            assert len(decision.steps) == 1


def test_no_step_asks_graph_for_what_it_refuses() -> None:
    answers = (Action.DECLINE, Action.TENTATIVE, Action.ACCEPT)
    for _, decision in cases():
        for step in decision.steps if isinstance(decision, Confirm) else ():
            assert isinstance(step.event, Event)
            assert (step.action in answers) is not step.event.is_organizer
            assert step.send_response or (step.comment is None and step.proposed is None)
            assert step.proposed is None or step.proposed.start >= NOW
            if step.action in answers:
                assert step.proposed is None or step.event.allow_new_time_proposals
                assert step.event.response_requested or not step.send_response


def test_quietly_is_never_dropped_in_silence() -> None:
    for command, decision in cases():
        if not command.send_response and isinstance(decision, Confirm):
            for step in decision.steps:
                assert isinstance(step.event, Event)
                answers = step.action not in (Action.CANCEL, Action.RESCHEDULE, Action.DELETE)
                tells = step.send_response if answers else bool(step.event.attendees)
                assert not (step.ticked and tells)


def test_every_reason_has_a_sentence_that_people_read() -> None:
    said = texts("en-GB")
    assert all(said(f"why-{reason}") for reason in Reason)
    steps = [step for _, decision in cases() if isinstance(decision, Confirm) for step in decision.steps]
    reasons = {step.reason for step in steps if step.reason}
    assert len(reasons) > 3
    assert all(said(f"because-{reason}") for reason in reasons)


@pytest.mark.parametrize("seed", range(0, TRIES, 20))
def test_the_same_words_and_calendar_come_to_the_same_in_whichever_order_events_were_read(seed: int) -> None:
    among, command = made_up(seed)
    first = decide((command,), among, NOW)
    turned = replace(among, events=tuple(reversed(among.events)))
    assert decide((command,), among, NOW) == first
    assert decide((command,), turned, NOW) == first
