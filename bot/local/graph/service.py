"""What every request to the simulated Graph passes, whatever it asks for.

In this order: the log; an ordered fault; the token; the path; the token's permissions; whose mailbox it is and whether
it is shared with the caller; the limit of four at a time in one mailbox; the operation.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from bot.local.clock import LocalClock
from bot.local.faults import Fault, Faults
from bot.local.feed import Feed
from bot.local.graph import errors
from bot.local.graph.access import Caller, meant
from bot.local.graph.arrivals import Arrival
from bot.local.graph.batching import dependencies_met, in_turn, item_arrival, item_response
from bot.local.graph.calls import Answer, Call, camel_cased
from bot.local.graph.errors import GraphError, error_body
from bot.local.graph.paths import Paths
from bot.local.graph.preferring import preferences
from bot.local.graph.tenant import Tenant
from bot.local.identity import Identity, TokenRefused
from bot.local.requests import Requests

AT_ONCE = 4
"""Requests of one app under way in one mailbox.
Source: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits"""

LATENCY = 0.004
"""Seconds that a request is under way at least: without any, no two would ever be so at once."""

CODES = {
    400: ("BadRequest", "Invalid request."),
    401: ("InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
    403: ("ErrorAccessDenied", "Access is denied. Check credentials and try again."),
    404: ("ErrorItemNotFound", "The specified object was not found in the store."),
    409: ("ErrorIrresolvableConflict", "The send or update operation could not be performed because of a conflict."),
    412: ("ErrorIrresolvableConflict", "The change key passed in the request does not match the current one."),
    429: ("ApplicationThrottled", "Application is over its MailboxConcurrency limit."),
    503: ("ServiceUnavailable", "The service is temporarily unavailable."),
}
"""What a fault says that names a status alone."""


@dataclass(frozen=True, slots=True)
class Served:
    """What became of a request."""

    answer: Answer | None
    """None: the connection is to be cut."""

    faulty: bool = False
    """The answer was ordered, and need not be one that Graph would give."""


class Service:
    """Answers requests, one after the other or side by side."""

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

    async def serve(self, arrival: Arrival) -> Served:
        """One request, from its arrival in the log to its answer."""
        caller = self._caller(arrival.headers)
        address = caller.mailbox.owner.address if isinstance(caller, Caller) else None
        number = self._requests.arrived(self._clock.moment(), address, arrival.method, arrival.raw_path, arrival.json)
        self._feed.changed()
        fault = self._faults.take(arrival.method, arrival.raw_path)
        answer = await self._answer(arrival, caller, fault)
        if answer is not None:
            self._requests.answered(number, answer.status)
        self._feed.changed()
        return Served(answer, faulty=fault is not None)

    async def _answer(self, arrival: Arrival, caller: Caller | GraphError, fault: Fault | None) -> Answer | None:
        if fault is not None:
            await asyncio.sleep(fault.delay)
            if fault.drop == "before":
                return None
            if fault.status is not None and fault.drop is None:
                return self._ordered(arrival, fault, fault.status)
        try:
            answer = await self._performed(arrival, caller)
        except GraphError as refused:
            answer = self._refusal(arrival, refused)
        return None if fault is not None and fault.drop == "after" else answer

    async def _performed(self, arrival: Arrival, caller: Caller | GraphError) -> Answer:
        if isinstance(caller, GraphError):
            raise caller
        if arrival.path.casefold() == "/$batch":
            return await self._batch(arrival)
        route, named = self._paths.match(arrival.method, arrival.path)
        mailbox, params = meant(self._tenant, caller, named, route)
        call = Call(
            tenant=self._tenant,
            caller=caller.mailbox,
            mailbox=mailbox,
            params=params,
            query=arrival.query,
            body=_body(arrival.json),
            if_match=arrival.headers.get("If-Match"),
            preferences=preferences(arrival.headers.getall("Prefer", [])),
            url=arrival.url,
            origin=arrival.origin,
            now=self._clock.moment(),
        )
        async with self._slot(mailbox.key):
            answer = route.operation(replace(call, now=self._clock.moment()))
        self._tenant.save()
        applied = call.preferences.applied
        return replace(answer, headers={"Preference-Applied": ", ".join(applied)}) if applied else answer

    async def _batch(self, arrival: Arrival) -> Answer:
        """Up to twenty requests in one; each is throttled by itself, and four run side by side.

        Source: https://learn.microsoft.com/graph/json-batching
        """
        items = in_turn(arrival.json)
        responses: dict[str, Any] = {}
        at_once = asyncio.Semaphore(AT_ONCE)

        async def serve_item(item: Any) -> None:
            async with at_once:
                if not dependencies_met(item, responses):
                    failed = errors.failed_dependency()
                    responses[item["id"]] = item_response(item, self._refusal(arrival, failed))
                    return
                served = await self.serve(item_arrival(item, arrival))
                responses[item["id"]] = item_response(item, served.answer or Answer(504))

        for step in items:
            await asyncio.gather(*(serve_item(item) for item in step))
        return Answer(200, {"responses": list(responses.values())})

    def _slot(self, mailbox: str) -> "_Slot":
        if self._under_way[mailbox] >= AT_ONCE:
            raise errors.throttled()
        return _Slot(self._under_way, mailbox)

    def _caller(self, headers: Mapping[str, str]) -> Caller | GraphError:
        """Whose token it is, or why it is none."""
        scheme, _, token = headers.get("Authorization", "").partition(" ")
        if scheme.casefold() != "bearer" or not token:
            return errors.invalid_token("Access token is empty.")
        try:
            claims = self._identity.graph_claims(token.strip())
        except TokenRefused as refused:
            return errors.invalid_token(str(refused))
        scopes = frozenset([*str(claims.get("scp", "")).split(), *claims.get("roles", [])])
        return Caller(self._tenant.of_writer(str(claims.get("oid", ""))), scopes)

    def _refusal(self, arrival: Arrival, refused: GraphError) -> Answer:
        request_id = str(uuid4())
        client = arrival.headers.get("client-request-id") or request_id
        body = error_body(refused.code, refused.message, self._clock.moment(), request_id, client)
        return Answer(refused.status, body, refused.headers)

    def _ordered(self, arrival: Arrival, fault: Fault, status: int) -> Answer:
        if fault.body is not None:
            return Answer(status, fault.body, fault.headers)
        code, message = CODES.get(status, ("UnknownError", ""))
        return replace(self._refusal(arrival, GraphError(status, code, message)), headers=fault.headers)


class _Slot:
    """One of the requests that may be under way in a mailbox."""

    def __init__(self, under_way: Counter[str], mailbox: str) -> None:
        self._under_way = under_way
        self._mailbox = mailbox

    async def __aenter__(self) -> None:
        self._under_way[self._mailbox] += 1
        await asyncio.sleep(LATENCY)

    async def __aexit__(self, *_: object) -> None:
        self._under_way[self._mailbox] -= 1


def _body(given: Any) -> Any:
    """Raises ``GraphError`` 400 for what is no JSON object."""
    body = camel_cased({} if given is None else given)
    if not isinstance(body, dict):
        raise errors.bad_request(
            "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid "
            "JSON format."
        )
    return body
