import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.auth.local_sso import LocalSignIn
from bot.auth.tokens import UserTokens
from bot.model.errors import CalendarUnavailable, SignInNeeded
from tests.auth.authority import ALEX, SCOPES, Authority, MemoryCaches, Refusal, consent_required, user_tokens


@pytest.fixture
async def signing_in(authority: Authority, caches: MemoryCaches) -> AsyncIterator[LocalSignIn]:
    async with LocalSignIn(user_tokens(authority, caches), authority.url, "the-bot") as running:
        yield running


async def test_whoever_writes_is_signed_in_once(signing_in: LocalSignIn, authority: Authority) -> None:
    assert await signing_in.token(ALEX, SCOPES) == f"{ALEX.id}/1"
    assert await signing_in.token(ALEX, SCOPES) == f"{ALEX.id}/1"
    assert len(authority.asked) == 1


async def test_several_requests_of_one_turn_sign_in_once(signing_in: LocalSignIn, authority: Authority) -> None:
    given = await asyncio.gather(*(signing_in.token(ALEX, SCOPES) for _ in range(5)))
    assert set(given) == {f"{ALEX.id}/1"}
    assert len(authority.asked) == 1


async def test_who_signed_out_is_signed_in_again(signing_in: LocalSignIn) -> None:
    await signing_in.token(ALEX, SCOPES)
    await signing_in.forget(ALEX)
    assert await signing_in.token(ALEX, SCOPES) == f"{ALEX.id}/2"


async def test_a_simulation_that_has_forgotten_everybody_is_signed_in_to_again(
    signing_in: LocalSignIn, authority: Authority
) -> None:
    await signing_in.rejected(ALEX, await signing_in.token(ALEX, SCOPES))
    authority.refusals = [Refusal(400, {"error": "invalid_grant", "error_codes": [50013]})]
    assert await signing_in.token(ALEX, SCOPES) == f"{ALEX.id}/3"


@pytest.mark.parametrize("status", [401, 403])
async def test_the_steps_are_shown_where_the_simulation_wants_them_seen(
    signing_in: LocalSignIn, authority: Authority, status: int
) -> None:
    authority.sso_status = status
    with pytest.raises(SignInNeeded):
        await signing_in.token(ALEX, SCOPES)


async def test_a_missing_consent_needs_a_sign_in_here_too(signing_in: LocalSignIn, authority: Authority) -> None:
    authority.refusals = [consent_required()]
    with pytest.raises(SignInNeeded):
        await signing_in.token(ALEX, SCOPES)


async def test_a_challenge_is_not_met_by_the_same_sign_in_once_more(
    signing_in: LocalSignIn, authority: Authority
) -> None:
    await signing_in.token(ALEX, SCOPES)
    authority.refusals = [Refusal(400, {"error": "interaction_required", "claims": "{}"})]
    with pytest.raises(SignInNeeded):
        await signing_in.token(ALEX, SCOPES, '{"access_token": {}}')
    assert len(authority.asked) == 2


@pytest.mark.parametrize("status", [404, 500])
async def test_a_simulation_out_of_order_is_no_sign_in(
    signing_in: LocalSignIn, authority: Authority, status: int
) -> None:
    authority.sso_status = status
    with pytest.raises(CalendarUnavailable):
        await signing_in.token(ALEX, SCOPES)


@pytest.mark.parametrize(
    "authority_url", ["https://login.microsoftonline.com/contoso", "http://localhost.example.com/x"]
)
async def test_only_loopback_signs_in_whoever_writes(tokens: UserTokens, authority_url: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        LocalSignIn(tokens, authority_url, "the-bot")
