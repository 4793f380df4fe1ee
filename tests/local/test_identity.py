"""The simulated authority, as MSAL and whoever checks its tokens see it.

Sources: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow and …/id-token-claims-reference
"""

import asyncio
import time
from typing import Any

import jwt
import msal
import pytest
import requests

from tests.local.conftest import ALEX, TENANT, Simulation

NOBODY = "00000000-dead-4000-8000-000000000000"


class OverHttp:
    """MSAL's ``http_client``: the authority is served without TLS on loopback, and MSAL wants https addresses."""

    def __init__(self) -> None:
        self._session = requests.Session()

    def get(self, url: str, **options: Any) -> requests.Response:
        return self._session.get(url.replace("https://127.", "http://127."), **options)

    def post(self, url: str, **options: Any) -> requests.Response:
        return self._session.post(url.replace("https://127.", "http://127."), **options)

    def close(self) -> None:
        self._session.close()


async def sso(simulation: Simulation, user_id: str, audience: str = "api://bot") -> str:
    given = {"aadObjectId": user_id, "audience": audience}
    return str((await simulation.call("POST", f"/identity/{TENANT}/sso", given)).body["token"])


async def claims_of(simulation: Simulation, token: str, audience: str) -> dict[str, Any]:
    """Checked as a bot would: by the keys and the issuer that the OpenID document names."""
    document = (await simulation.call("GET", f"/identity/{TENANT}/v2.0/.well-known/openid-configuration")).body
    keys = (
        await simulation.call("GET", document["jwks_uri"].removeprefix(simulation.origin.replace("http", "https")))
    ).body
    key = next(key for key in keys["keys"] if key["kid"] == jwt.get_unverified_header(token)["kid"])
    claims: dict[str, Any] = jwt.decode(
        token, jwt.PyJWK(key).key, algorithms=["RS256"], audience=audience, issuer=document["issuer"]
    )
    return claims


@pytest.mark.parametrize("oidc", [False, True])
async def test_msal_signs_a_user_in_on_their_behalf_and_finds_the_token_again(
    simulation: Simulation, oidc: bool
) -> None:
    """ "Test IdP must echo scopes as requested, return client_info+id_token for users" (facts, MSAL)."""
    address = simulation.origin.replace("http:", "https:") + f"/identity/{TENANT}"
    where: dict[str, Any] = {"oidc_authority": f"{address}/v2.0"} if oidc else {"authority": address}
    assertion = await sso(simulation, ALEX["id"])
    scopes = [f"{simulation.origin}/Calendars.ReadWrite", f"{simulation.origin}/User.Read"]

    def sign_in() -> tuple[Any, Any, Any]:
        client = OverHttp()
        app = msal.ConfidentialClientApplication(
            "bot", client_credential="secret", http_client=client, instance_discovery=False, **where
        )
        first = app.acquire_token_on_behalf_of(assertion, scopes)
        account = app.get_accounts()[0]
        cached = app.acquire_token_silent(scopes, account)
        refreshed = app.acquire_token_silent(scopes, account, force_refresh=True)
        client.close()
        return first, (account, cached), refreshed

    first, (account, cached), refreshed = await asyncio.to_thread(sign_in)
    assert first["token_type"] == "Bearer"
    assert account["home_account_id"] == f"{ALEX['id']}.{TENANT}"
    assert cached["access_token"] == first["access_token"]
    assert refreshed["access_token"] != first["access_token"]
    headers = {"Authorization": f"Bearer {refreshed['access_token']}"}
    assert (await simulation.call("GET", "/graph/v1.0/me", headers=headers)).body["mail"] == "alex@here.example"


async def test_msal_gets_a_token_for_the_bot_itself(simulation: Simulation) -> None:
    address = simulation.origin.replace("http:", "https:") + f"/identity/{TENANT}"

    def granted() -> Any:
        client = OverHttp()
        app = msal.ConfidentialClientApplication(
            "bot", client_credential="secret", authority=address, instance_discovery=False, http_client=client
        )
        answer = app.acquire_token_for_client(["https://api.botframework.com/.default"])
        client.close()
        return answer

    answer = await asyncio.to_thread(granted)
    assert answer.keys().isdisjoint({"id_token", "client_info", "refresh_token"})
    claims = await claims_of(simulation, answer["access_token"], "https://api.botframework.com")
    assert claims["appid"] == "bot"


async def test_silent_sign_on_gives_a_token_of_version_2(simulation: Simulation) -> None:
    claims = await claims_of(simulation, await sso(simulation, ALEX["id"], "api://bot"), "api://bot")
    expected = {"oid": ALEX["id"], "tid": TENANT, "preferred_username": "alex@here.example", "ver": "2.0"}
    assert claims.items() >= expected.items()
    assert claims["exp"] == pytest.approx(time.time() + 3600, abs=60)


async def test_an_unknown_user_keeps_their_id_and_uses_the_first_mailbox(simulation: Simulation) -> None:
    """design.md: "an unknown one uses the mailbox of the first of them, so that any client works"."""
    claims = jwt.decode(await sso(simulation, NOBODY), options={"verify_signature": False})
    assert (claims["oid"], claims["preferred_username"]) == (NOBODY, "alex@here.example")
    nobody = await simulation.sign_in({"id": NOBODY})
    assert (await nobody.get("/me")).body["mail"] == "alex@here.example"


async def test_access_tokens_carry_who_where_and_what_for(simulation: Simulation) -> None:
    claims = await claims_of(simulation, await simulation.token(ALEX, "Calendars.Read"), simulation.origin)
    assert (claims["oid"], claims["tid"], claims["scp"]) == (ALEX["id"], TENANT, "Calendars.Read")


@pytest.mark.parametrize("assertion", ["", "a.b.c"])
async def test_a_broken_assertion_is_no_grant(simulation: Simulation, assertion: str) -> None:
    form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion}
    answer = await simulation.call("POST", f"/identity/{TENANT}/oauth2/v2.0/token", data=form)
    assert (answer.status, answer.body["error"], answer.body["error_codes"]) == (400, "invalid_grant", [50013])


async def test_a_refresh_token_is_no_assertion_and_an_assertion_no_refresh_token(simulation: Simulation) -> None:
    form = {"grant_type": "refresh_token", "refresh_token": await sso(simulation, ALEX["id"])}
    answer = await simulation.call("POST", f"/identity/{TENANT}/oauth2/v2.0/token", data=form)
    assert (answer.status, answer.body["error"]) == (400, "invalid_grant")


async def test_does_not_know_other_grants(simulation: Simulation) -> None:
    answer = await simulation.call("POST", f"/identity/{TENANT}/oauth2/v2.0/token", data={"grant_type": "password"})
    assert (answer.status, answer.body["error"]) == (400, "unsupported_grant_type")


async def test_tokens_live_by_the_unmoved_clock(simulation: Simulation) -> None:
    """MSAL keeps its tokens by the computer's clock: moving the simulation's must not make them expire."""
    alex = await simulation.sign_in(ALEX)
    await simulation.call("POST", "/local/clock", {"advance": 7 * 86400})
    assert (await alex.get("/me")).status == 200
    assert (await (await simulation.sign_in(ALEX)).get("/me")).status == 200


@pytest.mark.parametrize("body", [{}, {"aadObjectId": "x"}, []])
async def test_silent_sign_on_wants_a_user_and_an_audience(simulation: Simulation, body: Any) -> None:
    assert (await simulation.call("POST", f"/identity/{TENANT}/sso", body)).status == 400
