"""A whole simulated Microsoft 365 on an ephemeral port, and a client that signs in to it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession, web
from aiohttp.test_utils import TestServer

from bot.local.microsoft365 import Microsoft365
from tests.local.openapi import Contract, contract

TENANT = "7a6e0c1e-0000-4000-8000-000000000001"
ALEX = {
    "id": "a1e00000-0000-4000-8000-000000000001",
    "name": "Alex Wilber",
    "address": "alex@here.example",
    "timeZone": "Europe/Berlin",
}
MARCO = {
    "id": "a1e00000-0000-4000-8000-000000000002",
    "name": "Marco Rossi",
    "address": "marco@here.example",
    "timeZone": "Europe/London",
}
ANA = {
    "id": "a1e00000-0000-4000-8000-000000000003",
    "name": "Ana Ferreira",
    "address": "ana@here.example",
    "timeZone": "America/Sao_Paulo",
}

NOW = "2026-11-20T09:00:00+00:00"

SCOPES = ("Calendars.ReadWrite", "MailboxSettings.Read", "User.Read")


class Tried:
    """An answer, read to its end."""

    def __init__(self, response: ClientResponse, text: str, body: Any) -> None:
        self.status = response.status
        self.headers = response.headers
        self.text = text
        self.body = body

    @property
    def code(self) -> str:
        return str(self.body["error"]["code"])

    @property
    def message(self) -> str:
        return str(self.body["error"]["message"])

    @property
    def value(self) -> list[dict[str, Any]]:
        assert self.status == 200, self.text
        value: list[dict[str, Any]] = self.body["value"]
        return value

    @property
    def subjects(self) -> list[str]:
        return [event["subject"] for event in self.value]


class Simulation:
    """What a client sees of it: HTTP only."""

    def __init__(
        self, session: ClientSession, origin: str, service: Microsoft365, contract: Contract | None = None
    ) -> None:
        self.session = session
        self.origin = origin
        self.service = service
        self.contract = contract

    async def call(self, method: str, path: str, json: Any = None, **options: Any) -> Tried:
        async with self.session.request(method, self.origin + path, json=json, **options) as response:
            text = await response.text()
            is_json = response.content_type == "application/json" and text
            return Tried(response, text, await response.json() if is_json else None)

    async def token(self, who: dict[str, str], *scopes: str) -> str:
        """An access token for Graph, by the way a bot takes: silent sign-on, then on-behalf-of."""
        assertion = await self.call(
            "POST", f"/identity/{TENANT}/sso", {"aadObjectId": who["id"], "audience": "api://bot"}
        )
        form = {
            "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "client_id": "bot",
            "client_secret": "any",
            "assertion": assertion.body["token"],
            "scope": " ".join(f"{self.origin}/{scope}" for scope in scopes or SCOPES),
            "requested_token_use": "on_behalf_of",
        }
        granted = await self.call("POST", f"/identity/{TENANT}/oauth2/v2.0/token", data=form)
        assert granted.status == 200, granted.text
        return str(granted.body["access_token"])

    async def sign_in(self, who: dict[str, str], *scopes: str) -> "Signed":
        return Signed(self, await self.token(who, *scopes))

    async def reset(self, *people: dict[str, Any], events: Any = None, **more: Any) -> None:
        body = {"people": list(people), "events": events or {}, **more}
        answer = await self.call("POST", "/local/reset", body)
        assert answer.status == 200, answer.text


class Signed:
    """Somebody's access to Graph."""

    def __init__(self, simulation: Simulation, token: str) -> None:
        self.simulation = simulation
        self.headers = {"Authorization": f"Bearer {token}"}

    async def call(self, method: str, path: str, json: Any = None, **headers: str) -> Tried:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.simulation.call(method, "/graph/v1.0" + path, json, headers=self.headers | named)

    async def get(self, path: str, **headers: str) -> Tried:
        return await self.call("GET", path, **headers)

    async def post(self, path: str, json: Any = None, **headers: str) -> Tried:
        return await self.call("POST", path, json if json is not None else {}, **headers)

    async def view(self, start: str = "2026-11-23", end: str = "2026-11-30", query: str = "") -> Tried:
        path = f"/me/calendarView?startDateTime={start}T00:00:00Z&endDateTime={end}T00:00:00Z&$top=1000{query}"
        return await self.get(path)

    async def event(self, subject: str, start: str = "2026-11-23", end: str = "2026-11-30") -> dict[str, Any]:
        """The first of that name; there must be one."""
        return next(event for event in (await self.view(start, end)).value if event["subject"] == subject)


@pytest.fixture(scope="session")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Simulation]:
    folder: Path = tmp_path_factory.mktemp("microsoft365")
    async with Microsoft365(folder) as service:
        checked = contract()
        app = web.Application(middlewares=[checked.middleware] if checked else [])
        service.add_routes(app)
        async with TestServer(app, host="127.0.0.1") as server, ClientSession() as session:
            yield Simulation(session, str(server.make_url("")).rstrip("/"), service, checked)


@pytest.fixture
async def simulation(running: Simulation) -> AsyncIterator[Simulation]:
    """Fresh for each test: three people without meetings, on Friday 20 November 2026, 9:00 UTC.

    Whatever the test does is checked against Microsoft's metadata, where that is there.
    """
    await running.reset(ALEX, MARCO, ANA, now=NOW)
    yield running
    if running.contract:
        violations, running.contract.violations = running.contract.violations, []
        assert violations == []
