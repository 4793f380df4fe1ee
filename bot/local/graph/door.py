"""The simulated Graph's door: HTTP in, HTTP out."""

import json
from uuid import uuid4

from aiohttp import web

from bot.local.graph.arrivals import ROOT, Arrival
from bot.local.graph.calls import Answer
from bot.local.graph.service import Service
from bot.local.loopback import loopback_only

FAULTY = web.RequestKey("faulty", bool)
"""Marks requests whose answers were ordered, for whoever checks all others against Microsoft's metadata."""


class Door:
    """Serves everything below ``/graph/v1.0``."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def add_routes(self, app: web.Application) -> None:
        """One route: Graph's paths are matched in any case, which aiohttp's router cannot."""
        app.router.add_route("*", ROOT + "/{path:.*}", loopback_only(self._serve))

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        arrival = Arrival(
            method=request.method,
            raw_path=request.raw_path,
            headers=request.headers,
            text=(await request.read()).decode(errors="replace"),
            origin=f"{request.scheme}://{request.host}",
        )
        served = await self._service.serve(arrival)
        if served.faulty:
            request[FAULTY] = True
        return _cut(request) if served.answer is None else _response(arrival, served.answer)


def _response(arrival: Arrival, answer: Answer) -> web.Response:
    """Every answer carries ``request-id``, which an administrator can look up; an error's body repeats it."""
    headers = {name: value for name, value in answer.headers.items() if name.casefold() != "content-length"}
    response = web.Response(status=answer.status, headers=headers)
    if isinstance(answer.body, str):
        response.body = answer.body.encode()
    elif answer.body is not None:
        response.text = json.dumps(answer.body)
        if "Content-Type" not in answer.headers:
            response.content_type = "application/json"
    request_id = _own_request_id(answer) or str(uuid4())
    response.headers["request-id"] = request_id
    response.headers["client-request-id"] = arrival.headers.get("client-request-id") or request_id
    return response


def _own_request_id(answer: Answer) -> str | None:
    error = answer.body.get("error") if isinstance(answer.body, dict) else None
    inner = error.get("innerError") if isinstance(error, dict) else None
    return inner.get("request-id") if isinstance(inner, dict) else None


def _cut(request: web.Request) -> web.Response:
    """Close the connection in the middle; the response goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
