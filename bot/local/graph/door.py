"""The simulated Graph's door: what every request passes, whatever it asks for.

In this order: an ordered fault's delay, the token, the path, the token's permissions, the limit of four at a time
in one mailbox, the operation; then the log, and the headers that every answer carries.
"""

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from aiohttp import web

from bot.local.clock import LocalClock
from bot.local.documents import Json
from bot.local.faults import Fault, Faults
from bot.local.feed import Feed
from bot.local.graph import errors
from bot.local.graph.calls import Answer, Call, camel_cased
from bot.local.graph.errors import GraphError, error_body
from bot.local.graph.mailboxes import Mailbox
from bot.local.graph.paths import Paths
from bot.local.graph.preferring import preferences
from bot.local.graph.tenant import Tenant
from bot.local.identity import Identity, TokenRefused
from bot.local.loopback import loopback_only
from bot.local.requests import Requests

ROOT = "/graph/v1.0"

AT_ONCE = 4
"""Requests of one app under way in one mailbox.
Source: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits"""

LATENCY = 0.004
"""Seconds that a request is under way at least: without any, no two would ever be so at once."""

FAULTY = web.RequestKey("faulty", bool)
"""Marks requests whose answers were ordered, for whoever checks all others against Microsoft's metadata."""

CODES = {
    400: ("BadRequest", "Invalid request."),
    401: ("InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
    403: ("ErrorAccessDenied", "Access is denied. Check credentials and try again."),
    404: ("ErrorItemNotFound", "The specified object was not found in the store."),
    409: ("ErrorIrresolvableConflict", "The send or update operation could not be performed because of a conflict."),
    412: ("ErrorIrresolvableConflict", "The change key passed in the request does not match the current one."),
    429: ("ApplicationThrottled", "Application is over its MailboxConcurrency limit."),
    503: ("ServiceUnavailable", "The service is temporarily unavailable."),
    504: ("UnknownError", ""),
}
"""What a fault says that names a status alone."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose token came with a request, and what it allows."""

    mailbox: Mailbox
    scopes: frozenset[str]


class Door:
    """Serves everything below ``/graph/v1.0``."""

    def __init__(
        self, tenant: Tenant, identity: Identity, clock: LocalClock, faults: Faults, requests: Requests, feed: Feed
    ) -> None:
        self._tenant = tenant
        self._identity = identity
        self._clock = clock
        self._faults = faults
        self._requests = requests
        self._feed = feed
        self._paths = Paths()
        self._under_way: Counter[str] = Counter()

    def add_routes(self, app: web.Application) -> None:
        """One route: Graph's paths are matched in any case, which aiohttp's router cannot."""
        app.router.add_route("*", ROOT + "/{path:.*}", loopback_only(self.serve))

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One request, from its arrival in the log to its answer."""
        text = await request.text()
        caller = self._caller(request)
        address = caller.mailbox.owner.address if isinstance(caller, Caller) else None
        number = self._requests.arrived(self._clock.moment(), address, request.method, request.raw_path, _logged(text))
        self._feed.changed()
        fault = self._faults.take(request.method, request.raw_path)
        answer = await self._answer(request, text, caller, fault)
        if answer is None:
            return _cut(request)
        self._requests.answered(number, answer.status)
        self._feed.changed()
        return self._response(request, answer)

    async def _answer(
        self, request: web.Request, text: str, caller: Caller | GraphError, fault: Fault | None
    ) -> web.Response | Answer | None:
        """None: the connection is to be cut."""
        if fault is not None:
            request[FAULTY] = True
            await asyncio.sleep(fault.delay)
            if fault.drop == "before":
                return None
            if fault.status is not None and fault.drop is None:
                return self._faulty(request, fault, fault.status)
        try:
            answer = await self._performed(request, text, caller)
        except GraphError as refused:
            answer = self._refusal(request, refused)
        return None if fault is not None and fault.drop == "after" else answer

    async def _performed(self, request: web.Request, text: str, caller: Caller | GraphError) -> Answer:
        if isinstance(caller, GraphError):
            raise caller
        route, params = self._paths.match(request.method, request.raw_path.partition("?")[0][len(ROOT) :])
        if not route.scopes & caller.scopes:
            raise errors.access_denied()
        call = self._call(request, text, caller.mailbox, params)
        mailbox = params.get("user", caller.mailbox.key).casefold()
        if self._under_way[mailbox] >= AT_ONCE:
            raise errors.throttled()
        self._under_way[mailbox] += 1
        try:
            await asyncio.sleep(LATENCY)
            answer = route.operation(replace(call, now=self._clock.moment()))
        finally:
            self._under_way[mailbox] -= 1
        self._tenant.save()
        applied = call.preferences.applied
        return replace(answer, headers={"Preference-Applied": ", ".join(applied)}) if applied else answer

    def _call(self, request: web.Request, text: str, caller: Mailbox, params: dict[str, str]) -> Call:
        origin = f"{request.scheme}://{request.host}"
        return Call(
            tenant=self._tenant,
            caller=caller,
            params=params,
            query={name.removeprefix("$").casefold(): value for name, value in request.query.items()},
            body=_body(text),
            preferences=preferences(request.headers.getall("Prefer", [])),
            url=origin + request.raw_path.partition("?")[0],
            origin=origin,
            now=self._clock.moment(),
        )

    def _caller(self, request: web.Request) -> Caller | GraphError:
        """Whose token it is, or why it is none."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.casefold() != "bearer" or not token:
            return errors.invalid_token("Access token is empty.")
        try:
            claims = self._identity.graph_claims(token.strip())
        except TokenRefused as refused:
            return errors.invalid_token(str(refused))
        scopes = frozenset([*str(claims.get("scp", "")).split(), *claims.get("roles", [])])
        return Caller(self._tenant.of_writer(str(claims.get("oid", ""))), scopes)

    def _refusal(self, request: web.Request, refused: GraphError) -> Answer:
        request_id = str(uuid4())
        client = request.headers.get("client-request-id") or request_id
        body = error_body(refused.code, refused.message, self._clock.moment(), request_id, client)
        return Answer(refused.status, body, refused.headers)

    def _faulty(self, request: web.Request, fault: Fault, status: int) -> web.Response | Answer:
        if fault.body is None:
            code, message = CODES.get(status, ("UnknownError", ""))
            answer = self._refusal(request, GraphError(status, code, message))
            return replace(answer, headers=fault.headers)
        if isinstance(fault.body, str):
            headers = {"Content-Type": "text/plain; charset=utf-8"} | fault.headers
            return web.Response(status=status, body=fault.body.encode(), headers=headers)
        return Answer(status, fault.body, fault.headers)

    def _response(self, request: web.Request, answer: web.Response | Answer) -> web.Response:
        """Every answer carries ``request-id``, which an administrator can look up; an error's body repeats it."""
        error = answer.body.get("error", {}) if isinstance(answer, Answer) and answer.body else {}
        inner = error.get("innerError", {}) if isinstance(error, dict) else {}
        request_id = inner.get("request-id") or str(uuid4())
        if isinstance(answer, Answer):
            text = None if answer.body is None else json.dumps(answer.body)
            content_type = "application/json" if text is not None else None
            response = web.Response(status=answer.status, text=text, content_type=content_type, headers=answer.headers)
        else:
            response = answer
        response.headers["request-id"] = request_id
        response.headers["client-request-id"] = request.headers.get("client-request-id") or request_id
        return response


def _body(text: str) -> Json:
    """Raises ``GraphError`` 400 for what is no JSON object."""
    if not text.strip():
        return {}
    try:
        body = camel_cased(json.loads(text))
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise errors.bad_request(
            "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid "
            "JSON format."
        )
    return body


def _logged(text: str) -> Any:
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text


def _cut(request: web.Request) -> web.Response:
    """Close the connection in the middle; the response goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
