"""A server that answers as it is told, counts what reaches it, and breaks in every way a server can."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.graph.client import GraphClient
from bot.graph.transport import Patience
from bot.model.people import User

ALEX = User("11111111-aaaa-4bbb-8ccc-000000000001", "contoso")

SHORT = Patience(connect=2.0, answer=5.0, read=10.0, pause=0.01, longest_pause=0.5, attempts=2)

HURRIED = replace(SHORT, answer=0.1)
"""For answers that never come."""

REQUEST_ID = "5f0c2a9e-0000-4000-8000-00000000beef"


@dataclass(frozen=True)
class Answer:
    """What the server does with one request."""

    status: int = 200
    body: Any = None
    """JSON, or bytes that go out as they are."""

    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    """Seconds."""

    hangs: bool = False
    cuts: bool = False
    """The connection is closed without an answer."""

    unread: bool = False
    """It is closed before the body was read: surely before any effect."""

    wire: bytes = b""
    """What goes out instead of an HTTP answer, before ``hangs`` or ``cuts``."""


@dataclass(frozen=True)
class Seen:
    """One request that arrived."""

    method: str
    path: str
    """With its query, as it was on the wire."""

    headers: Mapping[str, str]
    """Read without regard to case."""

    body: Any


def refused(status: int, code: str, **headers: str) -> Answer:
    """An error as Graph puts it. Source: https://learn.microsoft.com/graph/errors"""
    inner = {"date": "2026-11-20T10:00:00", "request-id": REQUEST_ID, "client-request-id": REQUEST_ID}
    body = {"error": {"code": code, "message": "Nobody reads this.", "innerError": inner}}
    return Answer(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


class GraphServer:
    """Answers in the order it was told; the last answer stays."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.answers: list[Answer] = [Answer(202)]
        self.most_at_once = 0
        self._now = 0
        self.origin = ""
        self._released = asyncio.Event()

    def tell(self, *answers: Answer) -> None:
        """What comes next."""
        self.answers = list(answers)

    def methods(self) -> list[str]:
        """The methods of all that arrived."""
        return [seen.method for seen in self.seen]

    def forget(self) -> None:
        """Whatever hangs may go, and all is as it was at first."""
        self._released.set()
        self._released = asyncio.Event()
        self.seen.clear()
        self.most_at_once = 0
        self.answers = [Answer(202)]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """The next answer."""
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        try:
            return await self._answered(request)
        finally:
            self._now -= 1

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        body = b"" if answer.unread else await request.read()
        parsed = json.loads(body) if body else None
        self.seen.append(Seen(request.method, request.raw_path, request.headers, parsed))
        if request.transport and answer.wire:
            request.transport.write(answer.wire)
            await asyncio.sleep(0.02)
        await asyncio.sleep(answer.delay)
        if answer.hangs:
            await self._released.wait()
        if request.transport and (answer.cuts or answer.wire):
            request.transport.close()
        return _response(answer)


def _response(answer: Answer) -> web.Response:
    if answer.body is None or isinstance(answer.body, bytes):
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)
    return web.json_response(answer.body, status=answer.status, headers=answer.headers)


class FakeTokens:
    """Gives everybody a token of their own, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[User, Sequence[str], str | None]] = []
        self.refused: list[str] = []

    async def token(self, user: User, scopes: Sequence[str], claims: str | None = None) -> str:
        """A token that says whose it is."""
        self.asked.append((user, scopes, claims))
        return f"token-of-{user.id}"

    async def rejected(self, user: User, token: str) -> None:  # noqa: ARG002
        """Remembers which."""
        self.refused.append(token)


@asynccontextmanager
async def graph_server() -> AsyncIterator[GraphServer]:
    """A server on a port of its own."""
    server = GraphServer()
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", server.answer)
    async with TestServer(app, host="127.0.0.1") as running:
        server.origin = f"http://127.0.0.1:{running.port}"
        yield server
        server.forget()


@asynccontextmanager
async def graph_client(
    server: GraphServer, tokens: FakeTokens, patience: Patience = SHORT
) -> AsyncIterator[GraphClient]:
    """The real client, before the server."""
    async with GraphClient(f"{server.origin}/v1.0", tokens, patience) as client:
        yield client
