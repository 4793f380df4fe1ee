"""The connection under msgraph-sdk: one attempt, its time limits, and what its failure says.

msgraph-sdk speaks httpx, whose own pool collapses under concurrency, so aiohttp carries it here. A write must be sent
once and its failure must tell whether it went out; hence what the libraries do by themselves is put right:

* aiohttp repeats a DELETE whose connection was cut, without being asked, and spells addresses its own way;
* msgraph-sdk follows redirects with a write in hand, and takes some for a success;
* httpx keeps cookies, which all users would share.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import httpx
from yarl import URL

CONNECTIONS = 256
"""At once, for all users; Graph serves four at a time for one mailbox."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long Microsoft Graph is waited for."""

    connect: float = 3.0
    """Seconds to get a connection, its queue included; less than ``answer``."""

    answer: float = 10.0
    """Seconds for one attempt, from its beginning to the answer's end; Teams itself gives up on a click after 15."""

    read: float = 15.0
    """Seconds for a read with all its attempts."""

    pause: float = 1.0
    """Seconds before a read is repeated, where Graph names none; twice as long each further time."""

    longest_pause: float = 5.0
    """Seconds that a read is put off at Graph's word; where it asks for more, the read is given up."""

    attempts: int = 3
    """How often a read is tried at most. A write is sent once."""


class GraphTransport(httpx.AsyncBaseTransport):
    """Sends a request once and reads its whole answer.

    Raises ``httpx.ConnectError`` (nothing went out), ``httpx.ReadTimeout`` (no whole answer in time) or
    ``httpx.ReadError`` (cut, redirected, or no HTTP: it may have taken effect).
    """

    def __init__(self, session: aiohttp.ClientSession, patience: Patience) -> None:
        self._session = session
        self._limits = aiohttp.ClientTimeout(connect=patience.connect)
        self._answer = patience.answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One attempt. Source of the shape: https://www.python-httpx.org/advanced/transports/"""
        try:
            async with asyncio.timeout(self._answer):
                return await self._answered(request)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as unsent:
            raise httpx.ConnectError("no connection", request=request) from unsent
        except TimeoutError as late:
            raise httpx.ReadTimeout("no whole answer in time", request=request) from late
        except aiohttp.ClientError as broken:
            raise httpx.ReadError("cut, or no HTTP", request=request) from broken

    async def _answered(self, request: httpx.Request) -> httpx.Response:
        async with self._session.request(
            request.method,
            URL(str(request.url), encoded=True),
            headers=request.headers,
            data=request.content or None,
            allow_redirects=False,
            timeout=self._limits,
        ) as answer:
            if 300 <= answer.status < 400:
                raise httpx.ReadError("redirected elsewhere", request=request)
            headers = [(name, value) for name, value in answer.raw_headers if name.lower() != b"set-cookie"]
            return httpx.Response(answer.status, headers=headers, content=await answer.read())


@asynccontextmanager
async def graph_transport(patience: Patience) -> AsyncIterator[GraphTransport]:
    """A transport whose connections are closed at the end; msgraph-core's own never closes any.

    Certificates are checked against the system's store, or ``SSL_CERT_FILE`` where that is set.
    """
    connector = aiohttp.TCPConnector(ssl=ssl.create_default_context(), limit=CONNECTIONS)
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        middlewares=[_sent_once],
    ) as session:
        yield GraphTransport(session, patience)


async def _sent_once(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Name a cut connection otherwise: by its own name aiohttp would repeat what it takes for idempotent."""
    try:
        return await send(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as cut:
        raise aiohttp.ClientPayloadError("cut before the answer") from cut
