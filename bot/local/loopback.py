"""Keeps the simulation to the machine it runs on, and to its own pages."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from yarl import URL

from bot.model.hosts import is_loopback

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def loopback_only(handler: Handler) -> Handler:
    """The handler, for requests that name a loopback host and come from no other page.

    Without the first check a foreign web page could reach it by a name that it points at 127.0.0.1,
    without the second by a form or a script of its own. Both get 403.
    """

    async def guarded(request: web.Request) -> web.StreamResponse:
        if not _is_here(request.host) or not _is_own(request):
            refusal = {"code": "Forbidden", "message": "The simulation is for this machine and its own pages only."}
            return web.json_response({"error": refusal}, status=403)
        return await handler(request)

    return guarded


def _is_here(host: str) -> bool:
    try:
        return is_loopback(URL(f"http://{host}").host or "")
    except ValueError:
        return False


def _is_own(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or origin in (f"http://{request.host}", f"https://{request.host}")
