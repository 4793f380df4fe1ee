"""Who may knock: programs of this machine, and the page that was served from here."""

import json
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from aiohttp import web
from yarl import URL

from bot.model.hosts import is_loopback

LARGEST_BODY = 512 * 1024
"""Bytes of a request."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Refused(Exception):
    """Answered with ``status`` and ``{"error": {"code", "message"}}``, as the connector words its errors."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(f"{code} ({status})")
        self.status = status
        self.code = code
        self.message = message


def guarded(handler: Handler) -> Handler:
    """Refuse other sites' pages with 403, and answer every ``Refused`` of the handler.

    A page of another site can reach loopback: under a name of its own that resolves here (then Host is not loopback),
    or with a request whose answer it may not read (then Origin is its own).
    """

    @wraps(handler)
    async def knock(request: web.Request) -> web.StreamResponse:
        try:
            _check_sender(request)
            return await handler(request)
        except Refused as refused:
            error = {"code": refused.code, "message": refused.message}
            return web.json_response({"error": error}, status=refused.status)

    return knock


async def body_of(request: web.Request) -> dict[str, Any]:
    """The JSON object that was sent. Raises ``Refused`` with 400, 413 or 415."""
    if request.content_type != "application/json":
        raise Refused(415, "UnsupportedMediaType", "Send JSON.")
    if (request.content_length or 0) > LARGEST_BODY:
        raise Refused(413, "RequestTooBig", f"More than {LARGEST_BODY} bytes.")
    raw = await request.read()
    if len(raw) > LARGEST_BODY:
        raise Refused(413, "RequestTooBig", f"More than {LARGEST_BODY} bytes.")
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "BadSyntax", "This is not JSON.") from error
    if not isinstance(body, dict):
        raise Refused(400, "BadSyntax", "Send a JSON object.")
    return body


def _check_sender(request: web.Request) -> None:
    origin = request.headers.get("Origin")
    if not is_loopback(_host_name(request.host)):
        raise Refused(403, "Forbidden", "The simulation answers on loopback only.")
    if origin not in (None, f"{request.scheme}://{request.host}"):
        raise Refused(403, "Forbidden", "The simulation answers to its own page only.")


def _host_name(host: str) -> str:
    try:
        return URL(f"http://{host}").host or ""
    except ValueError:
        return ""
