"""The connection under msgraph-sdk: one attempt, its time limits, and what its failure says.

msgraph-sdk speaks httpx; httpx's own pool collapses under concurrency, so httpx-aiohttp's transport carries it. What
that transport and aiohttp would do by themselves is put right here, because a write must be sent once and its failure
must tell whether it went out:

* aiohttp repeats a DELETE whose connection was cut, without being asked;
* httpx-aiohttp reports a connection that was cut as one that was never made;
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
from httpx_aiohttp import AiohttpTransport

NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""What ``GraphTransport`` raises where not a byte of the request went out."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long Microsoft Graph is waited for."""

    connect: float = 3.0
    """Seconds to get a connection, its queue included."""

    answer: float = 10.0
    """Seconds for one attempt from its first byte to the answer's last; Teams itself gives up on a click after 15."""

    read: float = 15.0
    """Seconds for a read with all its attempts."""

    pause: float = 1.0
    """Seconds before a read is repeated, where Graph names none; twice as long each further time."""

    longest_pause: float = 5.0
    """Seconds that a read is put off at Graph's word; where it asks for more, the read is given up."""

    attempts: int = 3
    """How often a read is tried at most. A write is sent once."""


class GraphTransport(AiohttpTransport):
    """Sends a request once and reads its whole answer.

    Raises one of ``NEVER_SENT``, ``httpx.ReadTimeout`` (no whole answer in time) or ``httpx.ReadError`` and
    ``httpx.RemoteProtocolError`` (cut, or no HTTP answer: it may have taken effect).
    """

    def __init__(self, session: aiohttp.ClientSession, certificates: ssl.SSLContext, answer: float) -> None:
        super().__init__(client=session, verify=certificates)
        self._answer = answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One attempt. Source of the answer's shape: https://www.python-httpx.org/advanced/transports/"""
        try:
            async with asyncio.timeout(self._answer):
                answer = await super().handle_async_request(request)
                raw = b"".join([chunk async for chunk in answer.stream])  # type: ignore[union-attr]
                await answer.aclose()
        except TimeoutError as late:
            raise httpx.ReadTimeout("no whole answer in time", request=request) from late
        except aiohttp.ClientError as broken:
            raise httpx.RemoteProtocolError("no HTTP answer", request=request) from broken
        return _without_redirect(_without_cookies(answer, raw), request)


@asynccontextmanager
async def graph_transport(patience: Patience) -> AsyncIterator[GraphTransport]:
    """A transport whose connections are closed at the end; ``AsyncGraphTransport`` of msgraph-core closes none.

    Certificates are checked against the system's store, or ``SSL_CERT_FILE`` where that is set.
    """
    certificates = ssl.create_default_context()
    connector = aiohttp.TCPConnector(ssl=certificates, limit=256)
    async with aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), middlewares=[_sent_once]
    ) as session:
        yield GraphTransport(session, certificates, patience.answer)


async def _sent_once(request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Name a cut connection so that aiohttp does not repeat the request and httpx-aiohttp does not deny it."""
    try:
        return await send(request)
    except (aiohttp.ClientConnectorError, aiohttp.ServerTimeoutError):
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as cut:
        raise aiohttp.ClientPayloadError("cut before the answer") from cut


def _without_cookies(answer: httpx.Response, raw: bytes) -> httpx.Response:
    headers = [(name, value) for name, value in answer.headers.raw if name.lower() != b"set-cookie"]
    return httpx.Response(answer.status_code, headers=headers, content=raw, extensions=answer.extensions)


def _without_redirect(answer: httpx.Response, request: httpx.Request) -> httpx.Response:
    if 300 <= answer.status_code < 400:
        raise httpx.RemoteProtocolError("redirected elsewhere", request=request)
    return answer
