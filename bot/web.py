"""The routes that the world sees, and the life of what runs behind them.

    app = application(adapter=…, routes=[…], local=…)
    await drain(app, seconds)                           # before the server that has it is closed

``POST /api/messages`` is Bot Framework's; ``GET /healthz`` is 200 from when turns are served until shutdown begins.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Protocol

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from bot.model.errors import trace_of
from bot.model.hosts import is_loopback
from bot.teams.adapter import Answer

logger = logging.getLogger(__name__)

LARGEST_MESSAGE = 256 * 1024
"""Bytes of an activity. A message of Teams has about 100 KB at most.

Source: https://learn.microsoft.com/microsoftteams/limits-specifications-teams
"""

BODY_LIMIT = 10
"""Seconds until a body must have arrived."""

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""On every answer that does not say otherwise itself."""

SENTENCES = {
    400: "The request cannot be read.",
    403: "This is not for you.",
    404: "There is nothing here.",
    405: "This address does not take that method.",
    408: "The request took too long to arrive.",
    413: "The request is too large.",
    500: "Something went wrong here. It has been logged.",
    503: "Not serving just now. Try again in a few seconds.",
}

Routes = Callable[[web.Application], None]
"""Adds routes to the application: the simulation's, later the sign-in pages' and the notifications'."""


class Bot(Protocol):
    """What takes activities: ``bot.teams.adapter.Adapter``."""

    async def answer(self, body: bytes, content_type: str, authorization: str | None) -> Answer:
        """What HTTP answers to an activity."""
        ...

    async def drain(self, seconds: float) -> None:
        """Let what runs come to its end, and give up what has not by then."""
        ...


class _Life:
    """Whether turns are served."""

    def __init__(self) -> None:
        self.serving = False


LIFE = web.AppKey("life", _Life)
BOT: web.AppKey[Bot] = web.AppKey("bot")


def application(*, adapter: Bot, routes: Sequence[Routes], local: bool) -> web.Application:
    """The whole application. With ``local``, it answers only to names of this machine.

    What the routes need is started by their own ``cleanup_ctx``, before turns are served and until they are drained.
    """
    app = site(local)
    app[LIFE] = _Life()
    app[BOT] = adapter
    app.router.add_post("/api/messages", _messages)
    app.router.add_get("/healthz", _health)
    for add in routes:
        add(app)
    app.on_startup.append(_begin)
    return app


def site(local: bool) -> web.Application:
    """An application without routes, whose answers are safe: errors in one sentence, and headers that protect.

    With ``local``, it answers only to names of this machine.
    """
    app = web.Application(middlewares=[_answer_errors, _answer_here_only] if local else [_answer_errors])
    app.on_response_prepare.append(_add_headers)
    return app


async def drain(app: web.Application, seconds: float) -> None:
    """Take no more turns, and let those that run come to their end, while the server still answers."""
    app[LIFE].serving = False
    await app[BOT].drain(seconds)


async def _messages(request: web.Request) -> web.Response:
    if not request.app[LIFE].serving:
        raise web.HTTPServiceUnavailable(headers={hdrs.RETRY_AFTER: "5"})
    body = await _body(request)
    answer = await request.app[BOT].answer(body, request.content_type, request.headers.get(hdrs.AUTHORIZATION))
    if answer.body is None:
        return web.Response(status=answer.status)
    return web.json_response(answer.body, status=answer.status)


async def _body(request: web.Request) -> bytes:
    """All of it, within bounds of size and time."""
    try:
        async with asyncio.timeout(BODY_LIMIT):
            body = await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except web.RequestPayloadError:
        raise web.HTTPBadRequest from None
    if len(body) > LARGEST_MESSAGE:
        raise web.HTTPRequestEntityTooLarge(LARGEST_MESSAGE, len(body))
    return body


async def _health(request: web.Request) -> web.Response:
    serving = request.app[LIFE].serving
    return web.json_response({"status": "serving" if serving else "not serving"}, status=200 if serving else 503)


async def _begin(app: web.Application) -> None:
    app[LIFE].serving = True


@web.middleware
async def _answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Errors as JSON with one sentence; what nobody foresaw is logged without what the request held."""
    try:
        return await handler(request)
    except web.HTTPError as error:
        if error.content_type == "application/json":
            raise
        kept = {name: value for name, value in error.headers.items() if name in {hdrs.ALLOW, hdrs.RETRY_AFTER}}
        return _refusal(error.status, kept)
    except web.HTTPException:
        raise
    except ConnectionError:
        logger.info("a client left before it was answered")
        return _refusal(400, {})
    except Exception as error:
        logger.error("a request failed: %s", trace_of(error))
        return _refusal(500, {})


@web.middleware
async def _answer_here_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A page of another site can reach loopback under a name of its own that resolves there; the Host header tells."""
    if not is_loopback(request.url.host or ""):
        raise web.HTTPForbidden
    return await handler(request)


def _refusal(status: int, headers: dict[str, str]) -> web.Response:
    sentence = SENTENCES.get(status) or f"{HTTPStatus(status).phrase}."
    return web.json_response({"error": sentence}, status=status, headers=headers)


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers[hdrs.SERVER] = "raincheck"
