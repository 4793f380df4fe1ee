"""What every request passes: tokens, permissions, throttling, error bodies, the log, ordered faults.

Sources: https://learn.microsoft.com/graph/errors and …/graph/throttling-limits
"""

import asyncio
import re
import time

import aiohttp
import jwt
import pytest

from tests.local.conftest import ALEX, ANA, MARCO, Simulation
from tests.local.meetings import meeting

VIEW = "/me/calendarView?startDateTime=2026-11-23&endDateTime=2026-11-30"


async def test_errors_carry_date_and_request_ids(simulation: Simulation) -> None:
    """{"error":{"code","message","innerError":{"date","request-id","client-request-id"}}}"""
    alex = await simulation.sign_in(ALEX)
    answer = await alex.get("/me/events/x", client_request_id="mine")
    inner = answer.body["error"]["innerError"]
    assert inner["date"].startswith("2026-11-20T09:00")
    assert inner["client-request-id"] == answer.headers["client-request-id"] == "mine"
    assert inner["request-id"] == answer.headers["request-id"] != "mine"


async def test_every_answer_carries_a_request_id(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    first, second = await alex.get("/me"), await alex.get("/me")
    assert re.fullmatch(r"[0-9a-f-]{36}", first.headers["request-id"])
    assert first.headers["request-id"] != second.headers["request-id"]


async def test_without_a_token_nothing_is_answered(simulation: Simulation) -> None:
    for headers in ({}, {"Authorization": "Bearer"}, {"Authorization": "Basic abc"}, {"Authorization": "Bearer a.b.c"}):
        answer = await simulation.call("GET", "/graph/v1.0/me", headers=headers)
        assert (answer.status, answer.code) == (401, "InvalidAuthenticationToken")
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


async def test_an_expired_a_forged_and_another_s_token_are_refused(simulation: Simulation) -> None:
    token = await simulation.token(ALEX)
    claims = jwt.decode(token, options={"verify_signature": False})
    identity = simulation.service._identity
    hour_ago = int(time.time()) - 3600
    for refused in (
        jwt.encode(claims, "another key that is long enough for it", algorithm="HS256"),
        token[:-4] + "AAAA",
        jwt.encode(claims | {"exp": hour_ago}, identity._private_key, algorithm="RS256"),
        jwt.encode(claims | {"aud": "https://elsewhere.example"}, identity._private_key, algorithm="RS256"),
    ):
        answer = await simulation.call("GET", "/graph/v1.0/me", headers={"Authorization": f"Bearer {refused}"})
        assert (answer.status, answer.code) == (401, "InvalidAuthenticationToken")


@pytest.mark.parametrize(
    ("scope", "method", "path", "status"),
    [
        ("Calendars.Read", "GET", VIEW, 200),
        ("Calendars.Read", "POST", "/me/events/x/decline", 403),
        ("MailboxSettings.Read", "GET", "/me/mailboxSettings", 200),
        ("MailboxSettings.Read", "GET", VIEW, 403),
        ("Calendars.ReadWrite", "GET", "/me/mailboxSettings", 403),
        ("Calendars.ReadWrite", "GET", "/me", 403),
        (".default", "GET", "/me", 200),
    ],
)
async def test_each_route_wants_its_permission(
    simulation: Simulation, scope: str, method: str, path: str, status: int
) -> None:
    """The Permissions section of each page; 403 ErrorAccessDenied for a missing scope."""
    answer = await (await simulation.sign_in(ALEX, scope)).call(method, path)
    assert answer.status == status
    assert status == 200 or answer.code == "ErrorAccessDenied"


async def test_five_at_once_in_one_mailbox_are_too_many(simulation: Simulation) -> None:
    """ "4 concurrent": 429 ApplicationThrottled, with Retry-After; other mailboxes are not touched by it."""
    alex, ana = await simulation.sign_in(ALEX), await simulation.sign_in(ANA)
    answers = await asyncio.gather(*(alex.get(VIEW) for _ in range(8)), ana.get(VIEW))
    assert answers[-1].status == 200
    throttled = [answer for answer in answers if answer.status == 429]
    assert 1 <= len(throttled) <= 4
    assert throttled[0].code == "ApplicationThrottled"
    assert throttled[0].message == "Application is over its MailboxConcurrency limit."
    assert int(throttled[0].headers["Retry-After"]) >= 1


async def test_four_at_once_are_not(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    answers = await asyncio.gather(*(alex.get(VIEW) for _ in range(4)))
    assert {answer.status for answer in answers} == {200}


async def test_logs_every_request_with_its_body_and_status(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    await alex.get(VIEW)
    await alex.post("/me/events/x/decline", {"comment": "no"})
    await simulation.call("GET", "/graph/v1.0/me")
    log = (await simulation.call("GET", "/local/requests")).body
    assert [entry["status"] for entry in log] == [200, 400, 401]
    assert [entry["user"] for entry in log] == ["alex@here.example", "alex@here.example", None]
    assert log[0]["path"] == "/graph/v1.0" + VIEW
    assert log[0].keys() == {"at", "user", "method", "path", "body", "status"}
    assert log[1]["body"] == {"comment": "no"}
    assert log[1]["at"].startswith("2026-11-20T09:00:")


async def test_an_ordered_status_comes_with_graph_s_body_once(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    fault = {"method": "GET", "path": "calendarView", "status": 503, "headers": {"Retry-After": "7"}}
    await simulation.call("POST", "/local/faults", fault)
    assert (await alex.get("/me")).status == 200
    answer = await alex.get(VIEW)
    assert (answer.status, answer.code, answer.headers["Retry-After"]) == (503, "ServiceUnavailable", "7")
    assert (await alex.get(VIEW)).status == 200


async def test_an_ordered_body_goes_out_as_it_is(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    html = {"path": "^/me$", "status": 200, "body": "<html>", "headers": {"Content-Type": "text/html"}, "times": 2}
    await simulation.call("POST", "/local/faults", html)
    for _ in range(2):
        answer = await alex.get("/me")
        assert (answer.text, answer.headers["Content-Type"]) == ("<html>", "text/html")
    await simulation.call("POST", "/local/faults", {"status": 409, "body": {"error": {"code": "Own"}}})
    assert (await alex.get("/me")).code == "Own"


@pytest.mark.parametrize(("drop", "subjects"), [("before", ["Sync"]), ("after", [])])
async def test_a_cut_connection_comes_before_or_after_the_effect(
    simulation: Simulation, drop: str, subjects: list[str]
) -> None:
    await simulation.reset(ALEX, MARCO, events={ALEX["address"]: [meeting(MARCO, ALEX)]})
    alex = await simulation.sign_in(ALEX)
    event = await alex.event("Sync")
    await simulation.call("POST", "/local/faults", {"method": "POST", "path": "/decline$", "drop": drop})
    with pytest.raises(aiohttp.ClientConnectionError):
        await alex.post(f"/me/events/{event['id']}/decline", {})
    assert (await alex.view()).subjects == subjects
    log = (await simulation.call("GET", "/local/requests")).body
    assert [entry["status"] for entry in log if entry["method"] == "POST"] == [None]


async def test_a_delay_comes_before_the_effect(simulation: Simulation) -> None:
    alex = await simulation.sign_in(ALEX)
    await simulation.call("POST", "/local/faults", {"path": "/me$", "delay": 0.1})
    before = time.monotonic()
    assert (await alex.get("/me")).status == 200
    assert time.monotonic() - before >= 0.1


async def test_lifted_faults_are_gone(simulation: Simulation) -> None:
    await simulation.call("POST", "/local/faults", {"status": 500, "times": 9})
    assert (await simulation.call("DELETE", "/local/faults")).status == 204
    assert (await (await simulation.sign_in(ALEX)).get("/me")).status == 200
