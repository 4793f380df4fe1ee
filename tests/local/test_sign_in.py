"""The simulated sign-in page, driven as a browser would, with MSAL on the other end.

Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
"""

import asyncio
import re
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msal
import pytest

from tests.local.conftest import ALEX, MARCO, TENANT, Simulation, Tried
from tests.local.test_identity import OverHttp, sso

BACK = "http://127.0.0.1:9/signed-in"
PAGE = f"/identity/{TENANT}/oauth2/v2.0/authorize"


def client(simulation: Simulation) -> Any:
    return msal.ConfidentialClientApplication(
        "bot",
        client_credential="secret",
        authority=simulation.origin.replace("http:", "https:") + f"/identity/{TENANT}",
        instance_discovery=False,
        http_client=OverHttp(),
    )


def scopes(simulation: Simulation) -> list[str]:
    return [f"{simulation.origin}/Calendars.ReadWrite", f"{simulation.origin}/User.Read"]


async def flow(simulation: Simulation, **options: Any) -> tuple[Any, dict[str, Any], str]:
    """MSAL, the flow it began, and the page's address on this machine."""
    app = await asyncio.to_thread(client, simulation)
    begun = app.initiate_auth_code_flow(scopes(simulation), redirect_uri=BACK, **options)
    return app, begun, begun["auth_uri"].removeprefix(simulation.origin.replace("http:", "https:"))


async def pick(simulation: Simulation, address: str, who: dict[str, str]) -> Tried:
    return await simulation.call("POST", address, data={"user": who["id"]}, allow_redirects=False)


async def test_signs_in_whoever_is_picked(simulation: Simulation) -> None:
    app, begun, address = await flow(simulation, response_mode="form_post")
    shown = await simulation.call("GET", address)
    assert "Marco Rossi" in shown.text
    sent = await pick(simulation, address, MARCO)
    fields = dict(re.findall(r'name="(\w+)" value="([^"]+)"', sent.text))
    result = await asyncio.to_thread(app.acquire_token_by_auth_code_flow, begun, fields)
    app.http_client.close()
    assert result["id_token_claims"]["oid"] == MARCO["id"]
    headers = {"Authorization": f"Bearer {result['access_token']}"}
    assert (await simulation.call("GET", "/graph/v1.0/me", headers=headers)).body["mail"] == "marco@here.example"


async def test_an_app_acts_for_nobody_who_has_not_consented(simulation: Simulation) -> None:
    """ "Consent: error invalid_grant, suberror consent_required, error_codes [65001]" (facts, MSAL)."""
    wary = ALEX | {"id": "a1e00000-0000-4000-8000-00000000c05e"}
    await simulation.reset(wary | {"consented": False})
    form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": await sso(simulation, wary["id"])}
    token = f"/identity/{TENANT}/oauth2/v2.0/token"
    refused = (await simulation.call("POST", token, data=form)).body
    assert (refused["error"], refused["suberror"], refused["error_codes"]) == (
        "invalid_grant",
        "consent_required",
        [65001],
    )
    await pick(simulation, f"{PAGE}?redirect_uri={BACK}", wary)
    assert (await simulation.call("POST", token, data=form)).status == 200


async def code(simulation: Simulation, query: str) -> str:
    sent = await pick(simulation, f"{PAGE}?redirect_uri={BACK}&{query}", ALEX)
    assert sent.status == 302
    return parse_qs(urlsplit(sent.headers["Location"]).query)["code"][0]


async def redeemed(simulation: Simulation, **given: str) -> Tried:
    form = {"grant_type": "authorization_code", "client_id": "bot", "redirect_uri": BACK, "scope": "openid"} | given
    return await simulation.call("POST", f"/identity/{TENANT}/oauth2/v2.0/token", data=form)


async def test_a_code_is_good_once_and_for_its_own_client_only(simulation: Simulation) -> None:
    """The challenge is PKCE's: base64url(SHA-256("verifier"))."""
    challenge = "code_challenge_method=S256&code_challenge=iMnq5o6zALKXGivsnlom_0F5_WYda32GHkxlV7mq7hQ"
    assert (await redeemed(simulation, code="unknown")).body["error"] == "invalid_grant"
    other_place = await code(simulation, challenge)
    answer = await redeemed(simulation, code=other_place, code_verifier="verifier", redirect_uri="http://127.0.0.1/x")
    assert answer.body["error"] == "invalid_grant"
    without = await code(simulation, challenge)
    assert (await redeemed(simulation, code=without, code_verifier="another")).body["error"] == "invalid_grant"
    right = await code(simulation, challenge)
    assert (await redeemed(simulation, code=right, code_verifier="verifier")).status == 200
    assert (await redeemed(simulation, code=right, code_verifier="verifier")).body["error"] == "invalid_grant"


async def test_nobody_is_signed_in_without_being_asked(simulation: Simulation) -> None:
    answer = await simulation.call("GET", f"{PAGE}?redirect_uri={BACK}&prompt=none&state=mine", allow_redirects=False)
    assert parse_qs(urlsplit(answer.headers["Location"]).query) == {
        "error": ["interaction_required"],
        "state": ["mine"],
    }


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("where", ["", "https://evil.example/", "//evil.example", "http://[x"])
async def test_a_code_leaves_this_machine_never(simulation: Simulation, method: str, where: str) -> None:
    answer = await simulation.call(method, f"{PAGE}?redirect_uri={where}", allow_redirects=False)
    assert answer.status == 400


async def test_a_code_expires(simulation: Simulation, monkeypatch: pytest.MonkeyPatch) -> None:
    old = await code(simulation, "nonce=n")
    sign_in = simulation.service._identity._sign_in
    later = simulation.service.clock.unmoved() + timedelta(minutes=11)
    monkeypatch.setattr(sign_in, "_now", lambda: later)
    assert (await redeemed(simulation, code=old)).body["error"] == "invalid_grant"
