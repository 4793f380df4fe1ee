"""Who is believed: the table of Bot Framework's traps, over real HTTP with own keys."""

import asyncio
import base64
import hmac
import json
import logging
import time
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.teams import keys
from bot.teams.inbound import FromThisMachine
from tests.teams.conftest import Bot
from tests.teams.microsoft import APP_ID, ISSUER, TENANT, private_key
from tests.teams.people import activity, click


async def post(bot: Bot, token: str | None, **changes: Any) -> int:
    status, _ = await bot.post(activity(bot.connector.url, **changes), token)
    return status


async def test_believes_a_good_token(guarded: Bot) -> None:
    assert await post(guarded, guarded.framework.token(guarded.connector.url)) == 202
    assert len(guarded.turn.arrived) == 1


NOW = int(time.time())


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param({"aud": "somebody-else"}, id="for another bot"),
        pytest.param({"aud": None}, id="for nobody"),
        pytest.param({"iss": "https://sts.windows.net/x/"}, id="of another issuer"),
        pytest.param({"iss": None}, id="of nobody"),
        pytest.param({"exp": NOW - 3600}, id="expired"),
        pytest.param({"exp": None}, id="without an end"),
        pytest.param({"exp": "soon"}, id="with an end that is no time"),
        pytest.param({"nbf": NOW + 3600}, id="not valid yet"),
        pytest.param({"serviceurl": "https://smba.trafficmanager.net/"}, id="for another service URL"),
        pytest.param({"serviceurl": None}, id="for no service URL"),
        pytest.param({"serviceurl": ["x"]}, id="for a service URL that is none"),
        pytest.param({"kid": "first", "key": "second"}, id="with a bad signature"),
        pytest.param({"kid": "second"}, id="with an unknown key"),
        pytest.param({"kid": "webchat-only"}, id="with a key of another channel"),
        pytest.param({"kid": "unendorsed"}, id="with a key of no channel"),
        pytest.param({"kid": "weak"}, id="with a key that is too short"),
    ],
)
@pytest.mark.filterwarnings(
    "ignore::jwt.warnings.InsecureKeyLengthWarning"
)  # the token of the last case is signed here
async def test_refuses_a_token(guarded: Bot, claims: dict[str, Any]) -> None:
    guarded.framework.endorsements |= {"webchat-only": ["webchat"], "unendorsed": None, "weak": ["msteams"]}
    assert await post(guarded, guarded.framework.token(guarded.connector.url, **claims)) == 401
    assert guarded.turn.arrived == []
    assert guarded.connector.sent == []


async def test_takes_clocks_that_differ_by_less_than_five_minutes(guarded: Bot) -> None:
    token = guarded.framework.token(guarded.connector.url, exp=int(time.time()) - 240, nbf=int(time.time()) + 240)
    assert await post(guarded, token) == 202


async def test_the_service_url_must_be_the_same_to_the_letter(guarded: Bot) -> None:
    assert await post(guarded, guarded.framework.token(guarded.connector.url + "/")) == 401


def encoded(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Basic dXNlcjpwYXNz",
        "Bearer",
        "Bearer garbage",
        "Bearer a.b.c",
        "Bearer ...",
        "Bearer \xe4\xf6.\xfc.x",
        f"Bearer {encoded({'alg': 'none', 'kid': 'first'})}.{encoded({'aud': 'x'})}.",
        f"Bearer {encoded({'alg': 'HS256', 'kid': 'first'})}.{encoded({'aud': 'x'})}.c2ln",
        f"Bearer {encoded({'alg': 'RS256', 'kid': 7})}.{encoded({})}.c2ln",
        f"Bearer {encoded({'alg': 'RS256', 'kid': {'a': 1}})}.{encoded({})}.c2ln",
        f"Bearer {encoded({'alg': 'RS256'})}.{encoded({})}.c2ln",
        f"Bearer {encoded({'alg': ['RS256'], 'kid': 'first'})}.{encoded({})}.c2ln",
        f"Bearer {encoded({'alg': 'RS256', 'kid': 'first'})}.{encoded([])}.c2ln",
        f"Bearer {encoded([])}.{encoded({})}.c2ln",
        f"Bearer {encoded({'alg': 'RS256', 'kid': 'first', 'b64': False, 'crit': ['b64']})}.{encoded({})}.c2ln",
    ],
)
async def test_refuses_what_is_no_token(guarded: Bot, authorization: str | None) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    status, answer = await guarded.post(activity(guarded.connector.url), headers=headers)
    assert (status, list(answer)) == (401, ["error"])


async def test_refuses_hs256_signed_with_the_public_key(guarded: Bot) -> None:
    public = private_key("first").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signed = f"{encoded({'alg': 'HS256', 'kid': 'first'})}.{encoded({'aud': APP_ID, 'iss': ISSUER, 'exp': NOW + 600})}"
    signature = base64.urlsafe_b64encode(hmac.digest(public, signed.encode(), "sha256")).rstrip(b"=").decode()
    assert await post(guarded, f"{signed}.{signature}") == 401


@pytest.mark.parametrize("channel", [None, "webchat", "emulator", "MSTEAMS", 7])
async def test_refuses_other_channels(guarded: Bot, channel: object) -> None:
    assert await post(guarded, guarded.framework.token(guarded.connector.url), channelId=channel) == 401


@pytest.mark.parametrize("service_url", [None, 7, ""])
async def test_refuses_an_activity_without_a_service_url(guarded: Bot, service_url: object) -> None:
    assert await post(guarded, guarded.framework.token(guarded.connector.url), serviceUrl=service_url) == 401


@pytest.mark.parametrize(
    "channel_data", [None, {}, {"tenant": {"id": "another"}}, {"tenant": "x"}, {"tenant": {"id": 7}}]
)
async def test_refuses_other_tenants(guarded: Bot, channel_data: object) -> None:
    token = guarded.framework.token(guarded.connector.url)
    assert await post(guarded, token, channelData=channel_data) == 401
    assert guarded.turn.arrived == []


async def test_compares_tenants_without_regard_to_case(guarded: Bot) -> None:
    token = guarded.framework.token(guarded.connector.url)
    assert await post(guarded, token, channelData={"tenant": {"id": TENANT.upper()}}) == 202


async def test_refuses_a_service_url_that_answers_may_not_go_to(guarded: Bot) -> None:
    for url in ("https://evil.example/", "http://smba.trafficmanager.net/", "https://127.0.0.1@evil.example/"):
        assert await post(guarded, guarded.framework.token(url), serviceUrl=url) == 403
    assert guarded.turn.arrived == []


async def test_refuses_clicks_as_it_refuses_messages(guarded: Bot) -> None:
    status, _ = await guarded.post(click(guarded.connector.url))
    assert status == 401


async def test_a_refusal_is_logged_in_one_line_without_anything_of_the_request(
    guarded: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "bot"):
        await post(guarded, "garbage", text="Quarterly layoffs")
    assert [record.getMessage() for record in caplog.records] == ["a request was not believed: not a token"]


async def test_a_rotated_key_is_believed_at_once(guarded: Bot) -> None:
    assert await post(guarded, guarded.framework.token(guarded.connector.url)) == 202
    guarded.framework.endorsements = {"second": ["msteams"]}
    assert await post(guarded, guarded.framework.token(guarded.connector.url, kid="second")) == 202
    assert await post(guarded, guarded.framework.token(guarded.connector.url)) == 401
    assert guarded.framework.fetches == 2


async def test_keys_are_fetched_once_for_many_turns(guarded: Bot) -> None:
    token = guarded.framework.token(guarded.connector.url)
    assert await asyncio.gather(*(post(guarded, token) for _ in range(10))) == [202] * 10
    assert guarded.framework.fetches == 1


async def test_fifty_tokens_with_unknown_keys_cause_one_fetch(guarded: Bot) -> None:
    await post(guarded, guarded.framework.token(guarded.connector.url))
    guarded.framework.delay = 0.05
    forged = [guarded.framework.token(guarded.connector.url, kid=f"forged-{n}", key="second") for n in range(50)]
    assert await asyncio.gather(*(post(guarded, token) for token in forged)) == [401] * 50
    assert await post(guarded, forged[0]) == 401
    assert guarded.framework.fetches == 2


async def test_unknown_keys_are_looked_for_again_after_a_while(guarded: Bot) -> None:
    token = guarded.framework.token(guarded.connector.url, kid="second")
    assert [await post(guarded, token), await post(guarded, token)] == [401, 401]
    guarded.framework.endorsements = {"second": ["msteams"]}
    await asyncio.sleep(0.25)
    assert await post(guarded, token) == 202


@pytest.mark.parametrize("broken", [{"status": 500}, {"keys_url": "http://keys.example/"}, {"endorsements": {}}])
async def test_believes_nobody_while_keys_cannot_be_fetched(guarded: Bot, broken: dict[str, Any]) -> None:
    for name, value in broken.items():
        setattr(guarded.framework, name, value)
    assert await post(guarded, guarded.framework.token(guarded.connector.url)) == 401


async def test_known_keys_are_believed_while_new_ones_cannot_be_fetched(guarded: Bot) -> None:
    token = guarded.framework.token(guarded.connector.url)
    assert await post(guarded, token) == 202
    guarded.framework.status = 503
    assert await post(guarded, guarded.framework.token(guarded.connector.url, kid="second")) == 401
    assert await post(guarded, token) == 202


@pytest.mark.parametrize("url", ["http://127.0.0.1:56150/_connector", "http://localhost:3978", "http://[::1]:1/"])
async def test_local_mode_believes_any_client_whose_answers_stay_here(url: str) -> None:
    assert await FromThisMachine().rejection({"serviceUrl": url, "channelId": "emulator"}, None) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/",
        "http://127.0.0.1.example.com/",
        "http://127.0.0.1@example.com/",
        "http://example.com#127.0.0.1",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "127.0.0.1",
        "http://[::1",
        "",
    ],
)
async def test_local_mode_never_answers_elsewhere(bot: Bot, url: str) -> None:
    status, _ = await bot.told(serviceUrl=url)
    assert status == 403
    assert bot.turn.arrived == []


async def test_keys_are_fetched_anew_after_a_day(guarded: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "FRESH", 0.05)
    token = guarded.framework.token(guarded.connector.url)
    assert await post(guarded, token) == 202
    await asyncio.sleep(0.1)
    guarded.framework.endorsements = {"second": ["msteams"]}
    assert await post(guarded, token) == 401
    assert guarded.framework.fetches == 2


async def test_keys_of_yesterday_are_believed_while_today_has_none(
    guarded: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "FRESH", 0.05)
    token = guarded.framework.token(guarded.connector.url)
    await post(guarded, token)
    await asyncio.sleep(0.1)
    guarded.framework.status = 503
    assert [await post(guarded, token) for _ in range(5)] == [202] * 5
    assert guarded.framework.fetches == 2
