"""An authority that grants and refuses as it is told, and counts who asks; and caches kept in memory."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.fernet import Fernet

from bot.auth.sealing import Seal
from bot.auth.tokens import UserTokens
from bot.model.people import User

ALEX = User("11111111-aaaa-4bbb-8ccc-000000000001", "contoso", "Alex")
BO = User("22222222-aaaa-4bbb-8ccc-000000000002", "contoso", "Bo")

SCOPES = ("https://graph.example.com/Calendars.ReadWrite", "https://graph.example.com/User.Read")

KEY = Fernet.generate_key().decode()


@dataclass
class Refusal:
    """What the token endpoint answers instead of a token."""

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class Authority:
    """Two segments in its path, as the simulation's has; plain http, so that MSAL has to be told otherwise."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[dict[str, str]] = []
        """The forms that reached the token endpoint."""
        self.cookies: list[str] = []
        self.described = 0
        self.refusals: list[Refusal] = []
        """Taken one by one; afterwards everything is granted."""
        self.lifetime = 3600
        self.sso_status = 200
        self.delay = 0.0

    async def document(self, request: web.Request) -> web.Response:
        """As https or http: simulations differ."""
        self.described += 1
        at = f"{request.scheme}://{request.host}/identity/contoso"
        return web.json_response(
            {
                "issuer": f"{at}/v2.0",
                "token_endpoint": f"{at}/oauth2/v2.0/token",
                "authorization_endpoint": f"{at}/oauth2/v2.0/authorize",
            }
        )

    async def token(self, request: web.Request) -> web.Response:
        """Grants what is asked for to whoever the assertion or the refresh token names."""
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form)
        self.cookies.append(request.headers.get("Cookie", ""))
        await asyncio.sleep(self.delay)
        if self.refusals:
            refusal = self.refusals.pop(0)
            return web.json_response(refusal.body, status=refusal.status, headers=refusal.headers)
        answer = web.json_response(self._granted(form))
        answer.set_cookie("fpc", "of-the-first-who-came")
        return answer

    async def sso(self, request: web.Request) -> web.Response:
        """What Teams' single sign-on would give."""
        asked = await request.json()
        return web.json_response({"token": assertion(asked["aadObjectId"])}, status=self.sso_status)

    def _granted(self, form: dict[str, str]) -> dict[str, Any]:
        oid = form.get("assertion", form.get("refresh_token", "")).removeprefix("teams-token-of-")
        claims = {"oid": oid, "tid": "contoso", "sub": oid, "preferred_username": f"{oid}@contoso.com"}
        return {
            "token_type": "Bearer",
            "scope": form["scope"],
            "expires_in": self.lifetime,
            "access_token": f"{oid}/{len(self.asked)}",
            "refresh_token": oid,
            "id_token": f"{_part({})}.{_part(claims)}.",
            "client_info": _part({"uid": oid, "utid": "contoso"}),
        }


class MemoryCaches:
    """``bot.model.stores.TokenCaches`` without a database."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.saves = 0

    async def load(self, user: User) -> bytes | None:
        """The cache as it was saved last."""
        return self.kept.get(user.id)

    async def save(self, user: User, sealed: bytes) -> None:
        """Replaces the one before it."""
        self.saves += 1
        self.kept[user.id] = sealed

    async def delete(self, user: User) -> None:
        """Forgets."""
        self.kept.pop(user.id, None)


def assertion(oid: str) -> str:
    """What Teams' single sign-on gives for a user."""
    return f"teams-token-of-{oid}"


def consent_required() -> Refusal:
    """As Microsoft Entra refuses where the user has not consented yet."""
    body = {"error": "invalid_grant", "suberror": "consent_required", "error_codes": [65001]}
    return Refusal(400, body)


@asynccontextmanager
async def running_authority() -> AsyncIterator[Authority]:
    """An authority on a port of its own."""
    authority = Authority()
    app = web.Application()
    app.router.add_get("/identity/contoso/v2.0/.well-known/openid-configuration", authority.document)
    app.router.add_post("/identity/contoso/oauth2/v2.0/token", authority.token)
    app.router.add_post("/identity/contoso/sso", authority.sso)
    async with TestServer(app, host="127.0.0.1") as server:
        authority.url = f"http://127.0.0.1:{server.port}/identity/contoso"
        yield authority


def seal(*keys: str) -> Seal:
    """With the usual key where none is given."""
    return Seal(keys or (KEY,))


def user_tokens(authority: Authority, caches: MemoryCaches, *keys: str) -> UserTokens:
    """The real thing, before that authority."""
    return UserTokens(authority.url, "the-bot", "its secret", seal(*keys), caches)


def _part(claims: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
