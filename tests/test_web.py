"""The routes that the world sees, and the life of the application."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import web as bot_web
from bot.teams.adapter import Answer
from bot.web import LARGEST_MESSAGE, Routes, application, drain


@dataclass
class Echo:
    """Takes activities and answers as it is told."""

    reply: Answer | Exception = field(default_factory=lambda: Answer(202))
    delay: float = 0
    taken: list[tuple[bytes, str, str | None]] = field(default_factory=list)
    drained: list[float] = field(default_factory=list)

    async def answer(self, body: bytes, content_type: str, authorization: str | None) -> Answer:
        self.taken.append((body, content_type, authorization))
        await asyncio.sleep(self.delay)
        if isinstance(self.reply, Exception):
            raise self.reply
        return self.reply

    async def drain(self, seconds: float) -> None:
        self.drained.append(seconds)
        await asyncio.sleep(self.delay)


@dataclass
class Site:
    """A served application."""

    echo: Echo
    server: TestServer
    session: aiohttp.ClientSession

    async def asks(self, method: str, path: str, **how: Any) -> tuple[int, Any, dict[str, str]]:
        """Status, body if it is JSON, and headers."""
        async with self.session.request(method, self.server.make_url(path), **how) as response:
            body = await response.json() if response.content_type == "application/json" else None
            return response.status, body, dict(response.headers)


def odd_routes(app: web.Application) -> None:
    async def fail(_: web.Request) -> web.Response:
        raise KeyError("Quarterly layoffs")

    async def graph_error(_: web.Request) -> web.Response:
        raise web.HTTPNotFound(text='{"error": {"code": "ErrorItemNotFound"}}', content_type="application/json")

    async def move(_: web.Request) -> web.Response:
        raise web.HTTPFound("/healthz")

    async def page(_: web.Request) -> web.Response:
        return web.Response(text="hi", headers={"Content-Security-Policy": "default-src 'self'"})

    app.router.add_get("/fail", fail)
    app.router.add_get("/graph", graph_error)
    app.router.add_get("/move", move)
    app.router.add_get("/page", page)


async def opened(local: bool, routes: list[Routes]) -> AsyncIterator[Site]:
    echo = Echo()
    server = TestServer(application(adapter=echo, routes=routes, local=local), host="127.0.0.1", shutdown_timeout=0.1)
    async with aiohttp.ClientSession() as session, server:
        yield Site(echo, server, session)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async for made in opened(local=True, routes=[odd_routes]):
        yield made


@pytest.fixture
async def public() -> AsyncIterator[Site]:
    async for made in opened(local=False, routes=[]):
        yield made


async def test_hands_activities_over(site: Site) -> None:
    headers = {"Authorization": "Bearer x", "Content-Type": "application/json; charset=utf-8"}
    status, body, _ = await site.asks("POST", "/api/messages", data=b"{}", headers=headers)
    assert (status, body) == (202, None)
    assert site.echo.taken == [(b"{}", "application/json", "Bearer x")]


async def test_answers_with_what_comes_back(site: Site) -> None:
    site.echo.reply = Answer(200, {"statusCode": 200})
    status, body, _ = await site.asks("POST", "/api/messages", data=b"{}")
    assert (status, body) == (200, {"statusCode": 200})
    assert site.echo.taken == [(b"{}", "application/octet-stream", None)]


async def test_a_failure_is_one_sentence_and_logged_without_content(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.echo.reply = RuntimeError("Quarterly layoffs")
    with caplog.at_level(logging.DEBUG, "bot"):
        answers = [await site.asks("POST", "/api/messages", data=b"{}"), await site.asks("GET", "/fail")]
    for status, body, _ in answers:
        assert (status, body) == (500, {"error": "Something went wrong here. It has been logged."})
    assert "a request failed: KeyError at " in caplog.text
    assert "layoffs" not in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "status", "sentence"),
    [
        ("GET", "/nowhere", 404, "There is nothing here."),
        ("GET", "/api/messages", 405, "This address does not take that method."),
        ("DELETE", "/healthz", 405, "This address does not take that method."),
    ],
)
async def test_says_what_is_wrong_in_one_sentence(
    site: Site, method: str, path: str, status: int, sentence: str
) -> None:
    answered, body, headers = await site.asks(method, path)
    assert (answered, body) == (status, {"error": sentence})
    assert ("Allow" in headers) is (status == 405)


async def test_leaves_the_errors_of_an_api_as_they_are(site: Site) -> None:
    status, body, _ = await site.asks("GET", "/graph")
    assert (status, body) == (404, {"error": {"code": "ErrorItemNotFound"}})


async def test_leaves_redirects_as_they_are(site: Site) -> None:
    status, _, headers = await site.asks("GET", "/move", allow_redirects=False)
    assert (status, headers["Location"]) == (302, "/healthz")


@pytest.mark.parametrize("size", [LARGEST_MESSAGE + 1, 2_000_000])
async def test_takes_no_more_than_a_message_can_have(site: Site, size: int) -> None:
    status, body, _ = await site.asks("POST", "/api/messages", data=io.BytesIO(b" " * size))
    assert (status, body) == (413, {"error": "The request is too large."})
    assert site.echo.taken == []


async def test_takes_as_much_as_a_message_can_have(site: Site) -> None:
    status, _, _ = await site.asks("POST", "/api/messages", data=io.BytesIO(b" " * LARGEST_MESSAGE))
    assert status == 202


async def test_a_body_that_does_not_arrive_is_not_waited_for(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot_web, "BODY_LIMIT", 0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", site.server.port)
    writer.write(b"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{")
    assert (await reader.readline()).startswith(b"HTTP/1.1 408")
    writer.close()
    await writer.wait_closed()


async def test_a_client_that_leaves_is_no_error(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", site.server.port)
    writer.write(b"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{")
    await writer.drain()
    await asyncio.sleep(0.02)
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.02)
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_every_answer_has_headers_that_protect(site: Site) -> None:
    for path in ("/healthz", "/nowhere", "/fail"):
        _, _, headers = await site.asks("GET", path)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Server"] == "raincheck"


async def test_a_page_may_have_a_policy_of_its_own(site: Site) -> None:
    _, _, headers = await site.asks("GET", "/page")
    assert headers["Content-Security-Policy"] == "default-src 'self'"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:3978", "127.0.0.1.evil.example", ""])
async def test_local_mode_answers_to_names_of_this_machine_only(site: Site, host: str) -> None:
    status, _, _ = await site.asks("POST", "/api/messages", data=b"{}", headers={"Host": host})
    assert status in {400, 403}
    assert site.echo.taken == []


@pytest.mark.parametrize("host", ["localhost:3978", "127.0.0.1", "[::1]:3978"])
async def test_local_mode_answers_to_all_names_of_this_machine(site: Site, host: str) -> None:
    status, _, _ = await site.asks("POST", "/api/messages", data=b"{}", headers={"Host": host})
    assert status == 202


async def test_production_answers_to_any_name(public: Site) -> None:
    status, _, _ = await public.asks("POST", "/api/messages", data=b"{}", headers={"Host": "bot.example"})
    assert status == 202


async def test_is_healthy_while_it_serves(site: Site) -> None:
    assert (await site.asks("GET", "/healthz"))[:2] == (200, {"status": "serving"})


async def test_takes_no_more_turns_while_it_drains(site: Site) -> None:
    site.echo.delay = 0.15
    turn = asyncio.create_task(site.asks("POST", "/api/messages", data=b"{}"))
    await asyncio.sleep(0.05)
    ending = asyncio.create_task(drain(site.server.app, 5))
    await asyncio.sleep(0.05)
    assert (await site.asks("GET", "/healthz"))[:2] == (503, {"status": "not serving"})
    status, body, headers = await site.asks("POST", "/api/messages", data=b"{}")
    assert (status, body) == (503, {"error": "Not serving just now. Try again in a few seconds."})
    assert headers["Retry-After"] == "5"
    assert (await turn)[0] == 202
    await ending
    assert site.echo.drained == [5]


async def test_is_not_healthy_before_it_serves() -> None:
    app = application(adapter=Echo(), routes=[], local=True)
    seen: list[bool] = []

    async def look(starting: web.Application) -> AsyncIterator[None]:
        seen.append(starting[bot_web.LIFE].serving)
        yield

    app.cleanup_ctx.append(look)
    async with TestServer(app):
        seen.append(app[bot_web.LIFE].serving)
    assert seen == [False, True]
