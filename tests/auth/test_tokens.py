import asyncio
import json
import time

import pytest
from cryptography.fernet import Fernet

from bot.auth.tokens import UserTokens
from bot.model.errors import CalendarUnavailable, SignInNeeded
from bot.model.people import User
from tests.auth.authority import (
    ALEX,
    BO,
    KEY,
    SCOPES,
    Authority,
    MemoryCaches,
    Refusal,
    assertion,
    consent_required,
    running_authority,
    user_tokens,
)

CLAIMS = json.dumps({"access_token": {"acrs": {"essential": True, "value": "c1"}}})

ON_BEHALF_OF = "urn:ietf:params:oauth:grant-type:jwt-bearer"


async def test_nobody_has_a_token_before_signing_in(tokens: UserTokens, authority: Authority) -> None:
    with pytest.raises(SignInNeeded):
        await tokens.token(ALEX, SCOPES)
    assert not authority.asked


async def test_an_exchange_gives_a_token_that_the_cache_keeps(tokens: UserTokens, authority: Authority) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    first = await tokens.token(ALEX, SCOPES)
    assert first == await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/1"
    [asked] = authority.asked
    assert asked["grant_type"] == ON_BEHALF_OF
    assert asked["client_secret"] == "its secret"
    assert set(SCOPES) <= set(asked["scope"].split())
    assert "cp1" in asked["claims"].lower()


async def test_a_token_survives_a_restart(authority: Authority, caches: MemoryCaches) -> None:
    async with user_tokens(authority, caches) as before:
        await before.exchange(ALEX, assertion(ALEX.id), SCOPES)
    async with user_tokens(authority, caches) as after:
        assert await after.token(ALEX, SCOPES) == f"{ALEX.id}/1"
        assert await after.token(ALEX, SCOPES) == f"{ALEX.id}/1"
    assert len(authority.asked) == 1
    assert authority.described == 2  # once for each run, not for each token


async def test_a_token_about_to_expire_is_renewed_and_kept(
    tokens: UserTokens, authority: Authority, caches: MemoryCaches
) -> None:
    authority.lifetime = 200
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.lifetime = 3600
    assert await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/2"
    assert await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/2"
    assert authority.asked[1]["grant_type"] == "refresh_token"
    assert caches.saves == 2


async def test_many_who_want_the_same_token_wait_for_one_request(tokens: UserTokens, authority: Authority) -> None:
    authority.lifetime = 200
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.lifetime, authority.delay = 3600, 0.05
    given = await asyncio.gather(*(tokens.token(ALEX, SCOPES) for _ in range(20)))
    assert set(given) == {f"{ALEX.id}/2"}
    assert len(authority.asked) == 2


async def test_they_share_its_failure_too(tokens: UserTokens, authority: Authority) -> None:
    authority.lifetime = 200
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.refusals, authority.delay = [Refusal(503)], 0.05
    given = await asyncio.gather(*(tokens.token(ALEX, SCOPES) for _ in range(5)), return_exceptions=True)
    assert {type(error) for error in given} == {CalendarUnavailable}
    assert len(authority.asked) == 2


async def test_one_who_gives_up_does_not_take_the_token_from_the_others(
    tokens: UserTokens, authority: Authority
) -> None:
    authority.lifetime = 200
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.lifetime, authority.delay = 3600, 0.05
    impatient = asyncio.create_task(tokens.token(ALEX, SCOPES))
    patient = asyncio.create_task(tokens.token(ALEX, SCOPES))
    await asyncio.sleep(0.01)
    impatient.cancel()
    assert await patient == f"{ALEX.id}/2"


async def test_the_event_loop_goes_on_while_the_authority_takes_its_time(
    tokens: UserTokens, authority: Authority
) -> None:
    authority.delay = 0.2
    users = [User(f"user-{number}", "contoso") for number in range(10)]
    before = time.monotonic()
    await asyncio.gather(*(tokens.exchange(user, assertion(user.id), SCOPES) for user in users))
    assert time.monotonic() - before < 1.5  # one after the other it would be 2 s


async def test_users_get_their_own_tokens(tokens: UserTokens) -> None:
    users = [User(f"user-{number}", "contoso") for number in range(30)]
    await asyncio.gather(*(tokens.exchange(user, assertion(user.id), SCOPES) for user in users))
    given = await asyncio.gather(*(tokens.token(user, SCOPES) for user in users))
    assert [token.partition("/")[0] for token in given] == [user.id for user in users]


async def test_a_token_of_somebody_else_is_not_taken(tokens: UserTokens, caches: MemoryCaches) -> None:
    with pytest.raises(SignInNeeded):
        await tokens.exchange(ALEX, assertion(BO.id), SCOPES)
    assert not caches.kept


async def test_who_signed_out_has_no_token(tokens: UserTokens) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.forget(ALEX)
    with pytest.raises(SignInNeeded):
        await tokens.token(ALEX, SCOPES)


async def test_a_token_that_graph_rejected_is_not_given_again(tokens: UserTokens, authority: Authority) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.rejected(ALEX, await tokens.token(ALEX, SCOPES))
    assert await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/2"
    await tokens.rejected(ALEX, f"{ALEX.id}/1")
    assert await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/2"
    assert authority.asked[1]["grant_type"] == "refresh_token"


async def test_no_cookie_of_one_user_reaches_another(tokens: UserTokens, authority: Authority) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.exchange(BO, assertion(BO.id), SCOPES)
    assert authority.cookies == ["", ""]


async def test_throttling_of_one_user_does_not_hold_back_another(tokens: UserTokens, authority: Authority) -> None:
    """MSAL's ``http_cache`` would: its key leaves the assertion out."""
    authority.refusals = [Refusal(429, {"error": "temporarily_unavailable"}, {"Retry-After": "30"})]
    with pytest.raises(CalendarUnavailable):
        await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.exchange(BO, assertion(BO.id), SCOPES)
    assert await tokens.token(BO, SCOPES) == f"{BO.id}/2"


async def test_consent_counts_at_once(tokens: UserTokens, authority: Authority) -> None:
    """MSAL's ``http_cache`` would repeat the refusal for a minute."""
    authority.refusals = [consent_required()]
    with pytest.raises(SignInNeeded):
        await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    assert await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/2"


async def test_a_challenge_passes_the_cache_by(tokens: UserTokens, authority: Authority) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    assert await tokens.token(ALEX, SCOPES, CLAIMS) == f"{ALEX.id}/2"
    assert json.loads(authority.asked[1]["claims"])["access_token"]["acrs"]["value"] == "c1"
    assert await tokens.token(ALEX, SCOPES) == f"{ALEX.id}/2"


async def test_a_challenge_that_only_the_user_can_meet_needs_a_sign_in_with_its_claims(
    tokens: UserTokens, authority: Authority, caches: MemoryCaches
) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.refusals = [Refusal(400, {"error": "interaction_required", "claims": CLAIMS, "error_codes": [50076]})]
    with pytest.raises(SignInNeeded) as raised:
        await tokens.token(ALEX, SCOPES, CLAIMS)
    assert raised.value.claims == CLAIMS
    assert caches.kept


@pytest.mark.parametrize("suberror", ["bad_token", "token_expired", ""])
async def test_a_refresh_token_that_was_revoked_is_forgotten(
    tokens: UserTokens, authority: Authority, caches: MemoryCaches, suberror: str
) -> None:
    authority.lifetime = 200
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.refusals = [Refusal(400, {"error": "invalid_grant", "suberror": suberror, "error_codes": [50173]})]
    with pytest.raises(SignInNeeded):
        await tokens.token(ALEX, SCOPES)
    assert not caches.kept


async def test_a_refresh_token_outlives_a_missing_consent(
    tokens: UserTokens, authority: Authority, caches: MemoryCaches
) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    authority.refusals = [consent_required()]
    with pytest.raises(SignInNeeded):
        await tokens.token(ALEX, ["https://graph.example.com/Bookings.Manage.All"])
    assert caches.kept


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(400, {"error": "invalid_client", "error_codes": [7000222]}),
        Refusal(400, ["no object"]),
        Refusal(429, {"error": "temporarily_unavailable"}),
        Refusal(500),
        Refusal(503, {"error": "server_error"}),
        Refusal(200, "no token"),
        Refusal(200, {}),
        Refusal(302, {}, {"Location": "/elsewhere"}),
    ],
    ids=lambda refusal: f"{refusal.status} {refusal.body}",
)
async def test_what_the_user_cannot_put_right_is_no_sign_in(
    tokens: UserTokens, authority: Authority, refusal: Refusal
) -> None:
    authority.refusals = [refusal]
    with pytest.raises(CalendarUnavailable):
        await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)


async def test_an_authority_that_is_not_there_is_no_sign_in_either(caches: MemoryCaches) -> None:
    async with running_authority() as gone, user_tokens(gone, caches) as before:
        await before.exchange(ALEX, assertion(ALEX.id), SCOPES)
    async with user_tokens(gone, caches) as after:
        with pytest.raises(CalendarUnavailable):
            await after.token(ALEX, SCOPES)
    assert caches.kept


async def test_what_an_older_key_sealed_is_sealed_anew_when_it_is_used(
    authority: Authority, caches: MemoryCaches
) -> None:
    async with user_tokens(authority, caches, KEY) as before:
        await before.exchange(ALEX, assertion(ALEX.id), SCOPES)
    newer = Fernet.generate_key().decode()
    async with user_tokens(authority, caches, newer, KEY) as both:
        await both.token(ALEX, SCOPES)
    async with user_tokens(authority, caches, newer) as after:
        assert await after.token(ALEX, SCOPES) == f"{ALEX.id}/1"
    assert len(authority.asked) == 1


async def test_a_cache_put_in_anothers_place_opens_nothing(tokens: UserTokens, caches: MemoryCaches) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    caches.kept[BO.id] = caches.kept[ALEX.id]
    with pytest.raises(SignInNeeded):
        await tokens.token(BO, SCOPES)


async def test_no_token_stands_readable_in_the_store_or_the_logs(
    tokens: UserTokens, caches: MemoryCaches, authority: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    authority.refusals = [consent_required()]
    with pytest.raises(SignInNeeded):
        await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    token = await tokens.token(ALEX, SCOPES)
    assert ALEX.id.encode() not in caches.kept[ALEX.id]
    assert token not in caplog.text
    assert "teams-token" not in caplog.text


@pytest.mark.slow
async def test_a_hit_in_the_cache_costs_next_to_nothing_on_the_loop(tokens: UserTokens) -> None:
    await tokens.exchange(ALEX, assertion(ALEX.id), SCOPES)
    await tokens.token(ALEX, SCOPES)
    before = time.process_time()
    for _ in range(500):
        await tokens.token(ALEX, SCOPES)
    assert (time.process_time() - before) / 500 < 0.002
