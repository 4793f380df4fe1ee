"""Who may knock: programs of this machine, and the page that was served from here."""

import json
from functools import wraps
from typing import Any

from aiohttp import web

from bot.local.loopback import Handler, loopback_only

LARGEST_BODY = 512 * 1024
"""Bytes of a request."""


class Refused(Exception):
    """Answered with ``status`` and ``{"error": {"code", "message"}}``, as the connector words its errors."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(f"{code} ({status})")
        self.status = status
        self.code = code
        self.message = message


def guarded(handler: Handler) -> Handler:
    """The handler for this machine and its own page only, with every ``Refused`` put into words."""

    @wraps(handler)
    async def answering(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except Refused as refused:
            error = {"code": refused.code, "message": refused.message}
            return web.json_response({"error": error}, status=refused.status)

    return loopback_only(answering)


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
