"""Server-sent events: whoever has a chat open learns what changed in it.

Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from aiohttp import web

BACKLOG = 200
"""Events that wait for one slow listener; beyond it the stream ends, and the browser connects and reads anew."""

LISTENERS = 64
"""Open streams altogether."""

HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent, so that a closed tab is noticed."""

_END = ""


class TooManyListeners(Exception):
    """As many streams are open as are allowed."""


class Announcements:
    """What happens in the chats, told to those who listen."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[asyncio.Queue[str]]] = defaultdict(set)

    def announce(self, person_id: str, event: str, data: dict[str, Any]) -> None:
        """Tell everybody who has this person's chat open."""
        frame = f"event: {event}\ndata: {json.dumps(data)}\n\n"
        for queue in self._listeners[person_id]:
            if queue.qsize() < BACKLOG:
                queue.put_nowait(frame)
            elif queue.qsize() == BACKLOG:
                queue.put_nowait(_END)

    def close(self) -> None:
        """End every stream: a server waits for open ones before it stops."""
        for queue in [queue for queues in self._listeners.values() for queue in queues]:
            queue.put_nowait(_END)

    async def stream(self, request: web.Request, person_id: str) -> web.StreamResponse:
        """Answer a request with events until it, the server or the backlog ends. Raises ``TooManyListeners``."""
        with self._listening(person_id) as queue:
            response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
            await response.prepare(request)
            with suppress(ConnectionResetError):  # the tab was closed
                await response.write(b": open\n\n")
                while frame := await _next_frame(queue):
                    await response.write(frame.encode())
            return response

    @contextmanager
    def _listening(self, person_id: str) -> Iterator[asyncio.Queue[str]]:
        if sum(map(len, self._listeners.values())) >= LISTENERS:
            raise TooManyListeners
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._listeners[person_id].add(queue)
        try:
            yield queue
        finally:
            self._listeners[person_id].discard(queue)


async def _next_frame(queue: asyncio.Queue[str]) -> str:
    try:
        return await asyncio.wait_for(queue.get(), HEARTBEAT)
    except TimeoutError:
        return ": still here\n\n"
