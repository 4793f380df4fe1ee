"""Microsoft's ends of the rim, faked at the HTTP boundary: the keys and tokens of Bot Framework, and its connector."""

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

APP_ID = "11111111-1111-1111-1111-111111111111"
TENANT = "22222222-2222-2222-2222-222222222222"
USER = "33333333-3333-3333-3333-333333333333"
ISSUER = "https://api.botframework.com"


@cache
def private_key(name: str) -> rsa.RSAPrivateKey:
    """A key for each name, made once."""
    return rsa.generate_private_key(65537, 1024 if name == "weak" else 2048)


@asynccontextmanager
async def served(app: web.Application) -> AsyncIterator[str]:
    """The application's address on an ephemeral port of loopback."""
    async with TestServer(app, host="127.0.0.1", shutdown_timeout=0.1) as server:
        yield str(server.make_url("")).rstrip("/")


@dataclass
class BotFramework:
    """Publishes signing keys, and signs tokens with them."""

    endorsements: dict[str, list[str] | None] = field(default_factory=lambda: {"first": ["msteams", "webchat"]})
    """Key id, which is also the key's name, to the channels it may sign for."""

    fetches: int = 0
    delay: float = 0
    status: int = 200
    keys_url: str | None = None
    url: str = ""

    @property
    def metadata_url(self) -> str:
        return f"{self.url}/openid"

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/openid", self._metadata)
        app.router.add_get("/keys", self._keys)
        return app

    def token(self, service_url: str, *, kid: str = "first", key: str | None = None, **claims: Any) -> str:
        """A good token, except for what is named; a claim that is None is left out."""
        now = int(time.time())
        good = {"iss": ISSUER, "aud": APP_ID, "exp": now + 3600, "nbf": now - 5, "serviceurl": service_url}
        kept = {name: value for name, value in {**good, **claims}.items() if value is not None}
        return jwt.encode(kept, private_key(key or kid), algorithm="RS256", headers={"kid": kid})

    async def _metadata(self, _: web.Request) -> web.Response:
        return web.json_response({"issuer": ISSUER, "jwks_uri": self.keys_url or f"{self.url}/keys"})

    async def _keys(self, _: web.Request) -> web.Response:
        self.fetches += 1
        await asyncio.sleep(self.delay)
        return web.json_response({"keys": [self._key(kid) for kid in self.endorsements]}, status=self.status)

    def _key(self, kid: str) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(private_key(kid).public_key()))
        endorsed = self.endorsements[kid]
        return {**public, "kid": kid, "use": "sig", **({} if endorsed is None else {"endorsements": endorsed})}


@dataclass(frozen=True)
class Sent:
    """A request that reached the connector."""

    method: str
    path: str
    """As it went over the wire, still encoded."""

    authorization: str | None
    body: dict[str, Any]


Behaviour = Callable[[web.Request], Any]


@dataclass
class Connector:
    """Takes activities; answers as it was told, and well once that is used up."""

    sent: list[Sent] = field(default_factory=list)
    answers: deque[web.Response | str | float] = field(default_factory=deque)
    """In order: an answer, ``"cut"`` (no answer), or seconds to wait before a good one."""

    url: str = ""

    @property
    def said(self) -> list[Sent]:
        """Without what only shows that the bot is at work."""
        return [request for request in self.sent if request.body.get("type") != "typing"]

    @property
    def texts(self) -> list[str]:
        return [request.body.get("text", "") for request in self.said]

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._take)
        return app

    async def _take(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        authorization = request.headers.get("Authorization")
        self.sent.append(Sent(request.method, request.raw_path, authorization, body))
        planned = self.answers.popleft() if self.answers and body.get("type") != "typing" else 0.0
        if isinstance(planned, web.Response):
            return planned
        if planned == "cut":
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        await asyncio.sleep(float(planned))
        return web.json_response({"id": f"sent-{len(self.said)}"}, status=201)
