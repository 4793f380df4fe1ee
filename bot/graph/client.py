"""One HTTP client for all users; per user a cheap adapter that carries their token.

msgraph-sdk builds the requests, authenticates and maps errors. Answers are read as bytes and JSON, never as its models:
ten events cost 39 ms as models and 1 ms as JSON, and the first model stalls the loop for 0.7 s.
"""

import asyncio
import json
import uuid
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from types import TracebackType
from typing import Any, Self
from weakref import WeakValueDictionary

import httpx
from kiota_abstractions.api_error import APIError
from kiota_abstractions.authentication import BaseBearerTokenAuthenticationProvider
from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.request_information import RequestInformation
from kiota_http.middleware.options import RetryHandlerOption
from msgraph.generated.models.o_data_errors.o_data_error import ODataError
from msgraph.graph_request_adapter import GraphRequestAdapter
from msgraph.graph_request_adapter import options as graph_options
from msgraph.graph_service_client import GraphServiceClient
from msgraph_core import GraphClientFactory  # type: ignore[import-untyped]

from bot.graph.errors import is_stale_token, reading, worth_repeating, writing
from bot.graph.origin import Origin
from bot.graph.transport import Patience, graph_transport
from bot.graph.user_token import Tokens, UserToken
from bot.model.errors import CalendarError, CalendarUnavailable, OutcomeUnknown, Throttled
from bot.model.people import User

Json = dict[str, Any]

CALENDAR = ("Calendars.ReadWrite", "MailboxSettings.Read", "User.Read")
"""The delegated permissions that every user is asked for. Scopes are asked for below the origin of Graph's address."""

SHARED = ("Calendars.ReadWrite", "Calendars.ReadWrite.Shared")
"""What only those are asked for who use a calendar that may be another's."""

GROUPS = ("Group.ReadWrite.All",)
"""What only those are asked for who use a group's calendar."""

BOOKINGS = ("BookingsAppointment.ReadWrite.All",)
"""What only those are asked for whose bookings are looked at."""

AT_ONCE = 4
"""Requests for one mailbox: Graph refuses more. Source: https://learn.microsoft.com/graph/throttling-limits"""

ERRORS: dict[str, Any] = {"XXX": ODataError}

NO_RETRY = RetryHandlerOption(delay=0, max_retries=0, should_retry=False)
"""msgraph-sdk would send a POST again after 429, 503 and 504, and wait for up to three minutes."""


class GraphClient:
    """The way to Microsoft Graph, shared by all users; an async context manager.

    ``url`` is Graph's address with its version, https unless on loopback. Raises ``ValueError`` otherwise.
    """

    def __init__(self, url: str, tokens: Tokens, patience: Patience) -> None:
        self._url = url.rstrip("/")
        self._origin = Origin.of(self._url)
        self._tokens = tokens
        self._patience = patience
        self._gates: WeakValueDictionary[tuple[str, str], asyncio.Semaphore] = WeakValueDictionary()
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        transport = await self._open.enter_async_context(graph_transport(self._patience))
        client = httpx.AsyncClient(transport=transport, trust_env=False)
        self._http = GraphClientFactory.create_with_default_middleware(
            client=client, options={**graph_options, NO_RETRY.get_key(): NO_RETRY}
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open.aclose()

    def of(self, user: User, permissions: Sequence[str]) -> "UserGraph":
        """Graph as one user sees it with these permissions; costs some 15 µs."""
        scopes = tuple(f"{self._origin}/{name}" for name in permissions)
        token = UserToken(self._tokens, user, scopes, self._origin)
        adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(token), client=self._http)
        adapter.base_url = self._url
        gate = self._gates.setdefault((user.tenant, user.id), asyncio.Semaphore(AT_ONCE))
        return UserGraph(adapter, token, self._origin, self._patience, gate)


class UserGraph:
    """Sends one user's requests, which msgraph-sdk's builders make."""

    def __init__(
        self,
        adapter: GraphRequestAdapter,
        token: UserToken,
        origin: Origin,
        patience: Patience,
        gate: asyncio.Semaphore,
    ) -> None:
        self._adapter = adapter
        self._token = token
        self._origin = origin
        self._patience = patience
        self._gate = gate
        self.builders = GraphServiceClient(request_adapter=adapter)
        """msgraph-sdk's request builders, of which only ``to_…_request_information`` is used."""

    async def read(self, request: Callable[[], RequestInformation]) -> Json:
        """The JSON object that Graph answers with.

        Tried a few times within ``Patience.read``; ``request`` makes a new one for each attempt.
        Raises ``SignInNeeded`` or what ``CalendarError`` heads, except ``OutcomeUnknown``.
        """
        with reading():
            async with asyncio.timeout(self._patience.read):
                return await self._repeated(lambda: self._read_once(request))

    async def write(self, request: RequestInformation) -> None:
        """Send once; only a 401 that carries a claims challenge, which has done nothing, is answered with a second.

        Raises ``SignInNeeded`` or what ``CalendarError`` heads.
        """
        with writing():
            answer = await self._sent(request)
        if answer is not None and not isinstance(_parsed(answer), dict):
            raise OutcomeUnknown("Garbage")

    def next_page(self, answer: Json) -> str | None:
        """The address of the page after this one. It must lead to Graph itself: whoever it names gets the token."""
        link = answer.get("@odata.nextLink")
        if link is None:
            return None
        if not isinstance(link, str) or not self._origin.leads_to(link):
            raise CalendarUnavailable("ForeignPage")
        return link

    async def _read_once(self, request: Callable[[], RequestInformation]) -> Json:
        with reading():
            parsed = _parsed(await self._sent_afresh(request))
        if not isinstance(parsed, dict):
            raise CalendarUnavailable("Garbage")
        return parsed

    async def _sent_afresh(self, request: Callable[[], RequestInformation]) -> bytes | None:
        """A second time with a new token, where Graph did not take the first."""
        try:
            return await self._sent(request())
        except APIError as refused:
            if not is_stale_token(refused):
                raise
        return await self._sent(request())

    async def _sent(self, request: RequestInformation) -> bytes | None:
        try:
            async with self._gate:
                answer: bytes | None = await self._adapter.send_primitive_async(request, "bytes", ERRORS)
                return answer
        except APIError as refused:
            if is_stale_token(refused):
                await self._token.rejected(request)
            raise

    async def _repeated(self, attempt: Callable[[], Awaitable[Json]]) -> Json:
        pause = self._patience.pause
        for _ in range(self._patience.attempts - 1):
            try:
                return await attempt()
            except CalendarError as error:
                asked = error.retry_after if isinstance(error, Throttled) else None
                if not worth_repeating(error) or (asked or 0) > self._patience.longest_pause:
                    raise
                await asyncio.sleep(pause if asked is None else asked)
                pause *= 2
        return await attempt()


def configuration(query: Any = None, zone: str | None = None) -> RequestConfiguration[Any]:
    """Headers that every request carries.

    ``zone`` is the name in which times are answered; Graph knows Windows and IANA names.
    Sources: https://learn.microsoft.com/graph/outlook-immutable-id,
    https://learn.microsoft.com/graph/api/user-list-calendarview
    """
    made: RequestConfiguration[Any] = RequestConfiguration(query_parameters=query)
    prefer = 'IdType="ImmutableId"' + (f', outlook.timezone="{zone}"' if zone else "")
    made.headers.add("Prefer", prefer)
    made.headers.add("client-request-id", str(uuid.uuid4()))
    return made


def _parsed(answer: bytes | None) -> object:
    """The JSON in an answer; None where it is none."""
    try:
        return json.loads(answer) if answer is not None else None
    except (ValueError, RecursionError):
        return None
