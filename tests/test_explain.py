import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.explain import explain, explained

ROOT = Path(__file__).parent.parent
SCORING = ROOT.parent / "shared" / "eval"

RIO = {"timeZone": "America/Sao_Paulo", "me": {"name": "Bia Lopes", "address": "bia@fourthcoffee.com"}}


def slot(at: str) -> dict[str, str]:
    return {"dateTime": at, "timeZone": RIO["timeZone"]}  # type: ignore[dict-item]


def graph_event(id_: str, subject: str, start: str, end: str, **fields: Any) -> dict[str, Any]:
    organizer = {"emailAddress": {"name": "Caio Melo", "address": "caio@fourthcoffee.com"}}
    attendees = [{"emailAddress": RIO["me"], "type": "required"}]
    return {
        "id": id_,
        "subject": subject,
        "start": slot(start),
        "end": slot(end),
        "organizer": organizer,
        "attendees": attendees,
        **fields,
    }


CALENDAR = {
    **RIO,
    "events": [
        graph_event("roast-2", "Roasting class", "2026-08-06T16:00:00.0000000", "2026-08-06T17:00:00.0000000"),
        graph_event("roast-1", "Roasting class", "2026-08-05T16:00:00.0000000", "2026-08-05T17:00:00.0000000"),
        graph_event("menu", "Menu review", "2026-08-05T10:00:00.0000000", "2026-08-05T10:30:00.0000000"),
    ],
    "bookingBusinesses": [
        {
            "id": "bar@fourthcoffee.com",
            "displayName": "Brew bar",
            "appointments": [
                {
                    "id": "latte",
                    "serviceName": "Latte art",
                    "customers": [{"name": "Davi Reis"}],
                    "startDateTime": slot("2026-08-07T09:00:00"),
                    "endDateTime": slot("2026-08-07T10:00:00"),
                }
            ],
        }
    ],
}

NUMBERED = {**graph_event("7", "", "2026-08-05T10:00:00", "2026-08-05T10:30:00"), "subject": 7}
"""Nothing that Graph would write."""


def case(text: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, "now": "2026-08-04T09:00:00", "locale": "en-GB", "calendar": CALENDAR, **fields}


def answers(*lines: str) -> list[Mapping[str, Any]]:
    return [json.loads(answer) for answer in explain(lines)]


def test_says_what_was_understood_and_what_would_be_done() -> None:
    said = explained(case("decline the menu review, suggest Thursday 3pm because the oven is late"))
    assert said["reading"] == {
        "intent": "decline",
        "title": "menu review",
        "people": [],
        "when": None,
        "newTime": {"start": "2026-08-06T15:00", "end": None},
        "comment": "the oven is late",
        "sendResponse": True,
    }
    zone = RIO["timeZone"]
    assert said["status"] == "confirm"
    assert said["actions"] == [
        {
            "action": "decline",
            "eventId": "menu",
            "comment": "the oven is late",
            "sendResponse": True,
            "proposedNewTime": {
                "start": {"dateTime": "2026-08-06T15:00:00", "timeZone": zone},
                "end": {"dateTime": "2026-08-06T15:30:00", "timeZone": zone},
            },
        }
    ]


def test_without_a_calendar_the_answer_is_the_reading() -> None:
    said = explained({"text": "decline the menu review on 5 August", "now": "2026-08-04T09:00:00", "locale": "en-GB"})
    assert said["status"] == "reading"
    assert said["reading"]["when"] == {"start": "2026-08-05", "end": None}
    assert set(said) == {"reading", "status"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("quarter to ten", "2026-08-04T09:45", None),
        ("at 8", "2026-08-04T20:00", None),
        ("08:15", "2026-08-05T08:15", None),
        ("from 6 to 8 am", "2026-08-05T06:00", "2026-08-05T08:00"),
        ("8 am to noon", "2026-08-04T08:00", "2026-08-04T12:00"),
        ("11pm to 1am", "2026-08-04T23:00", "2026-08-05T01:00"),
        ("in the evening", "2026-08-04T17:00", "2026-08-04T22:00"),
        ("before 4pm", "2026-08-04T09:00", "2026-08-04T16:00"),
        ("after 8am", "2026-08-04T08:00", None),
        ("Friday", "2026-08-07", None),
    ],
)
def test_a_time_without_a_command_is_the_next_such_moment(text: str, start: str, end: str | None) -> None:
    assert explained(case(text))["reading"]["when"] == {"start": start, "end": end}


def test_a_time_that_names_a_meeting_stays_without_a_day() -> None:
    assert explained(case("decline my 4pm"))["reading"]["when"] == {"start": "16:00", "end": None}


@pytest.mark.parametrize(
    ("text", "status", "rest"),
    [
        ("decline the roasting class", "clarify", {"candidates": ["roast-1", "roast-2"], "reason": "which_meeting"}),
        ("what's on my calendar on Wednesday?", "answer", {"candidates": ["menu", "roast-1"], "reason": None}),
        ("decline the tax audit", "not_found", {"actions": [], "candidates": []}),
        ("decline the menu review, suggest yesterday at 3pm", "refused", {"reason": "in_the_past", "actions": []}),
        ("help", "not_a_command", {"reason": "help"}),
        ("cancel the menu review", "confirm", {"reason": "not_organizer"}),
    ],
)
def test_every_decision_has_its_status(text: str, status: str, rest: dict[str, Any]) -> None:
    said = explained(case(text))
    assert said["status"] == status
    assert {key: said[key] for key in rest} == rest


def test_bookings_come_from_their_businesses() -> None:
    said = explained(case("cancel Davi's latte art"))
    assert [(action["action"], action["eventId"]) for action in said["actions"]] == [("cancel_booking", "latte")]


def test_it_is_what_was_named_in_the_sentence_before() -> None:
    said = explained(case("decline it", history=["when is the menu review"]))
    assert [action["eventId"] for action in said["actions"]] == ["menu"]


def test_only_what_is_ticked_is_an_action() -> None:
    whole = graph_event("fair", "Fair", "2026-08-05T00:00:00", "2026-08-06T00:00:00", isAllDay=True)
    said = explained(
        case("decline everything on Wednesday", calendar={**CALENDAR, "events": [*CALENDAR["events"], whole]})
    )
    assert [action["eventId"] for action in said["actions"]] == ["menu", "roast-1"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{", "The line is no JSON."),
        ("[]", "The line must be a JSON object."),
        ("null", "The line must be a JSON object."),
        ('"decline"', "The line must be a JSON object."),
        ("{}", "text is missing."),
        ('{"text": 5, "now": "2026-08-04T09:00:00"}', "text must be a text."),
        ('{"text": "hi"}', "now is missing."),
        ('{"text": "hi", "now": null}', "now is missing."),
        ('{"text": "hi", "now": "soon"}', "now must be ISO 8601, e.g. 2026-11-24T09:00:00."),
        ('{"text": "hi", "now": "2026-08-04T09:00:00", "history": "hello"}', "history must be a list of texts."),
        ('{"text": "hi", "now": "2026-08-04T09:00:00", "history": [1]}', "history must be a list of texts."),
        ('{"text": "hi", "now": "2026-08-04T09:00:00", "history": 1}', "history must be a list of texts."),
        ('{"text": "hi", "now": "2026-08-04T09:00:00", "locale": 7}', "locale must be a text."),
        ("[" * 100_000, "The line is nested too deeply."),
    ],
)
def test_a_broken_line_is_an_error_and_the_rest_goes_on(line: str, error: str) -> None:
    broken, whole = answers(line, json.dumps(case("decline the menu review")))
    assert broken == {"error": error}
    assert whole["status"] == "confirm"


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        (7, "calendar must be an object with a timeZone."),
        ({}, "calendar must be an object with a timeZone."),
        ({"timeZone": "Mars/Base"}, "calendar must be an object with a timeZone."),
        ({"timeZone": 7}, "calendar must be an object with a timeZone."),
        ({"timeZone": "UTC", "events": [{}]}, "as Microsoft Graph writes them"),
        ({**CALENDAR, "events": [NUMBERED]}, "as Microsoft Graph writes them"),
        ({"timeZone": "UTC", "events": [7]}, "as Microsoft Graph writes them"),
        ({"timeZone": "UTC", "bookingBusinesses": [{"appointments": [{}]}]}, "as Microsoft Graph writes them"),
        ({"timeZone": "UTC", "me": 7}, "as Microsoft Graph writes them"),
    ],
)
def test_a_calendar_that_cannot_be_read_is_an_error(calendar: Any, said: str) -> None:
    (answer,) = answers(json.dumps(case("decline the review", calendar=calendar)))
    assert set(answer) == {"error"}
    assert said in answer["error"]


def test_a_text_of_nothing_or_of_anything_is_answered() -> None:
    for text in ("", " ", "🎉" * 50, "\u202eenilced", "a" * 10_000, "decline " * 500):
        assert "status" in explained(case(text))


def test_empty_lines_are_passed_over() -> None:
    assert len(answers("\n", "  \n", json.dumps(case("help")) + "\n")) == 1


def test_each_line_is_answered_as_soon_as_it_is_read() -> None:
    command = [sys.executable, "-m", "bot.explain"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT, text=True, encoding="utf-8") as program:  # noqa: S603 (our own interpreter)
        assert program.stdin is not None
        assert program.stdout is not None
        for text in ("decline the menu review", "cancel Davi’s latte art"):
            program.stdin.write(json.dumps(case(text)) + "\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["status"] == "confirm"
        program.stdin.close()
        assert program.wait(10) == 0


def test_ends_in_peace_when_nobody_reads_on() -> None:
    lines = (json.dumps(case("help")) + "\n") * 2000
    shell = f"{sys.executable} -m bot.explain | head -n 1"
    run = subprocess.run(shell, shell=True, cwd=ROOT, input=lines, capture_output=True, text=True, check=True)  # noqa: S602 (a pipe is what is tested)
    assert (run.stdout.count("\n"), run.stderr) == (1, "")


def test_starts_without_an_sdk() -> None:
    look = "import sys, bot.explain; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    for sdk in ("msgraph", "kiota_abstractions", "botbuilder", "msal", "httpx", "aiohttp", "sqlalchemy", "dbos"):
        assert f"'{sdk}'" not in run.stdout


def no_commands() -> Iterable[Any]:
    path = SCORING / "commands.jsonl"
    if not path.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="../shared/eval is not there"))]
    cases = map(json.loads, path.read_text("utf-8").splitlines())
    return [pytest.param(one, id=one["id"]) for one in cases if one["group"] in ("small_talk", "near_miss")]


@pytest.mark.parametrize("one", no_commands())
def test_no_small_talk_and_no_near_miss_of_the_sample_becomes_a_plan(one: Mapping[str, Any]) -> None:
    calendar = json.loads((SCORING / one["calendar"]).read_text("utf-8"))
    assert explained({**one, "calendar": calendar})["status"] == "not_a_command"
