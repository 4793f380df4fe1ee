"""The bot's own token: fetched once, replaced in time."""

import asyncio

import aiohttp
import pytest

from bot.model.errors import TeamsUnavailable
from bot.teams.credential import EARLY, ClientCredentials, ClientSecret
from tests.teams.token_service import TokenService


@pytest.fixture
def credential(session: aiohttp.ClientSession, tokens: TokenService) -> ClientCredentials:
    return ClientCredentials(session, ClientSecret(tokens.address, "app", "s3cret", "scope"))


async def test_many_who_ask_at_once_cause_one_fetch(credential: ClientCredentials, tokens: TokenService) -> None:
    tokens.delay = 0.02
    assert set(await asyncio.gather(*(credential.token() for _ in range(50)))) == {"token-1"}
    assert len(tokens.asked) == 1


async def test_many_who_ask_at_once_share_a_failure_too(credential: ClientCredentials, tokens: TokenService) -> None:
    tokens.delay, tokens.status = 0.02, 500
    failures = await asyncio.gather(*(credential.token() for _ in range(50)), return_exceptions=True)
    assert {type(failure) for failure in failures} == {TeamsUnavailable}
    assert len(tokens.asked) == 1


async def test_a_token_near_its_end_is_used_while_its_successor_is_fetched(
    credential: ClientCredentials, tokens: TokenService
) -> None:
    tokens.lifetime = 0.4
    assert await credential.token() == "token-1"
    await asyncio.sleep(0.25)
    assert await credential.token() == "token-1"
    await asyncio.sleep(0.05)
    assert await credential.token() == "token-2"


async def test_a_token_near_its_end_is_used_while_no_successor_can_be_fetched(
    credential: ClientCredentials, tokens: TokenService
) -> None:
    tokens.lifetime = 0.6
    await credential.token()
    tokens.status = 503
    await asyncio.sleep(0.35)
    assert await credential.token() == "token-1"
    await asyncio.sleep(0.3)
    with pytest.raises(TeamsUnavailable):
        await credential.token()


async def test_a_token_of_an_hour_is_kept_until_five_minutes_before_its_end(credential: ClientCredentials) -> None:
    await credential.token()
    kept = credential._token
    assert kept is not None
    assert kept.ends - kept.replace_from == pytest.approx(EARLY)


@pytest.mark.parametrize(
    "body", [b"", b"garbage", b"[]", b"{}", b'{"access_token": "x"}', b'{"access_token": "x", "expires_in": "soon"}']
)
async def test_an_answer_without_a_token_is_none(
    credential: ClientCredentials, tokens: TokenService, body: bytes
) -> None:
    tokens.body = body
    with pytest.raises(TeamsUnavailable):
        await credential.token()


async def test_a_failure_names_no_secret(
    credential: ClientCredentials, tokens: TokenService, caplog: pytest.LogCaptureFixture
) -> None:
    tokens.status = 401
    with pytest.raises(TeamsUnavailable) as raised:
        await credential.token()
    await asyncio.sleep(0)
    assert [record.getMessage() for record in caplog.records] == [str(raised.value)]
    assert "s3cret" not in caplog.text + str(raised.value) + repr(ClientSecret("url", "app", "s3cret", "scope"))


async def test_says_so_when_the_token_service_is_not_there(
    session: aiohttp.ClientSession, unused_tcp_port: int
) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/oauth2/v2.0/token"
    with pytest.raises(TeamsUnavailable):
        await ClientCredentials(session, ClientSecret(url, "app", "s3cret", "scope")).token()


async def test_forgets_only_the_token_that_was_refused(credential: ClientCredentials) -> None:
    await credential.token()
    credential.forget("an older one")
    assert await credential.token() == "token-1"
    credential.forget("token-1")
    assert await credential.token() == "token-2"
