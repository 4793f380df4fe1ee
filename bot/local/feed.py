"""Tells whoever shows the simulation that something in it has changed."""

import asyncio

from aiohttp import web


class Feed:
    """Server-sent events: one ``changed`` whenever a calendar, the clock or the request log did.

    Changes that follow each other within a blink are told once: whoever listens reads everything again anyway.
    """

    blink = 0.05
    """Seconds."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Event] = set()
        self._closing = False

    def changed(self) -> None:
        """Something did."""
        for listener in self._listeners:
            listener.set()

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Tell one listener until it goes away, or the server does."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        listener = asyncio.Event()
        self._listeners.add(listener)
        try:
            await self._tell(listener, response)
        except ConnectionError:
            pass  # The listener went away.
        finally:
            self._listeners.discard(listener)
        return response

    async def close(self, _: web.Application | None = None) -> None:
        """Let every listener go: a server that stops waits for its open answers."""
        self._closing = True
        self.changed()

    async def _tell(self, listener: asyncio.Event, response: web.StreamResponse) -> None:
        await response.write(b": the simulation is running\n\n")
        while not self._closing:
            await listener.wait()
            await asyncio.sleep(self.blink)
            listener.clear()
            await response.write(b"event: changed\ndata: changed\n\n")
