"""A tiny bot on this machine: keeps what Teams sends it, and answers as a test wants."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, web

Activity = dict[str, Any]
Turn = Callable[["LocalBot", Activity], Awaitable[Any]]


async def silent(_bot: "LocalBot", _activity: Activity) -> None:
    """Takes everything and says nothing."""


class LocalBot:
    """Listens on a port of its own; ``turn`` is what it does with an activity, and what that returns is its answer."""

    def __init__(self, turn: Turn = silent) -> None:
        self.turn = turn
        self.received: list[Activity] = []
        self.status = 200
        self.delay = 0.0
        self.endpoint = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/api/messages", self._messages)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.endpoint = f"http://127.0.0.1:{self._runner.addresses[0][1]}/api/messages"
        self._session = ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()
        await self._runner.cleanup()

    def of_type(self, kind: str) -> list[Activity]:
        """The activities of one type, in the order they came."""
        return [activity for activity in self.received if activity["type"] == kind]

    async def says(self, activity: Activity, **message: Any) -> str:
        """Say something in the conversation that an activity came from; returns the id."""
        status, answer = await self.calls("POST", self.activities_of(activity), {"type": "message", **message})
        assert status == 201
        return str(answer["id"])

    async def calls(self, method: str, url: str, body: Any = None) -> tuple[int, Any]:
        """Call the connector; returns the status and what came with it."""
        async with self._session.request(method, url, json=body) as response:
            is_json = response.content_type == "application/json"
            return response.status, await response.json() if is_json else None

    @staticmethod
    def activities_of(activity: Activity) -> str:
        """Where answers to an activity go."""
        return f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}/activities"

    async def _messages(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.received.append(activity)
        await asyncio.sleep(self.delay)
        answer = await self.turn(self, activity)
        return web.Response(status=self.status) if answer is None else web.json_response(answer, status=self.status)
