"""The control surface at ``/local``: for people who try things, and for tests.

Bad input gets 400 and ``{"error": a sentence}``. Everything answers on loopback only, to no other page than its own.
"""

import json
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from bot.local.clock import LocalClock
from bot.local.documents import Json
from bot.local.faults import Faults, fault
from bot.local.feed import Feed
from bot.local.graph.answering import event_json
from bot.local.graph.mailboxes import Entry
from bot.local.graph.preferring import preferences
from bot.local.graph.tenant import Tenant
from bot.local.loopback import loopback_only
from bot.local.requests import Requests
from bot.local.stocking import fill, fresh_weeks, stock_of

SPACED_OFFSET = re.compile(r"(?<=T\d\d:\d\d:\d\d) (?=\d\d:\d\d$)")
"""A plus sign that was not percent-encoded arrives as a space."""

BEFORE = timedelta(days=7)
AFTER = timedelta(days=30)
"""The window of a calendar where none is named."""


class Control:
    """People, calendars, the request log, faults, the clock, and a fresh start."""

    def __init__(self, tenant: Tenant, clock: LocalClock, faults: Faults, requests: Requests, feed: Feed) -> None:
        self._tenant = tenant
        self._clock = clock
        self._faults = faults
        self._requests = requests
        self._feed = feed

    def add_routes(self, app: web.Application) -> None:
        """See design.md, "Local mode"; ``/local/feed`` tells when something changed."""
        routes: list[tuple[str, str, Callable[[web.Request], Awaitable[web.StreamResponse]]]] = [
            ("GET", "/local/people", self._people),
            ("GET", "/local/calendar", self._calendar),
            ("GET", "/local/requests", self._logged),
            ("DELETE", "/local/requests", self._forget),
            ("POST", "/local/faults", self._order),
            ("DELETE", "/local/faults", self._lift),
            ("GET", "/local/clock", self._read_clock),
            ("POST", "/local/clock", self._move_clock),
            ("POST", "/local/reset", self._reset),
            ("GET", "/local/feed", self._feed.stream),
        ]
        for method, path, handler in routes:
            app.router.add_route(method, path, loopback_only(_explaining(handler)))
        app.on_shutdown.append(self._feed.close)

    async def _people(self, _: web.Request) -> web.Response:
        return web.json_response(
            [
                {"id": who.id, "name": who.name, "address": who.address, "timeZone": who.time_zone}
                for who in self._tenant.people
            ]
        )

    async def _calendar(self, request: web.Request) -> web.Response:
        """Also what has left the calendar because it was declined or cancelled; times in ``Prefer``'s zone, or UTC."""
        mailbox = self._tenant.of_user(request.query.get("user", ""))
        if mailbox is None:
            raise ValueError("user must be the address of somebody who lives here.")
        now = self._clock.moment()
        start = _moment(request.query["start"]) if "start" in request.query else now - BEFORE
        end = _moment(request.query["end"]) if "end" in request.query else now + AFTER
        if end < start:
            raise ValueError("end must not be before start.")
        preferred = preferences([*request.headers.getall("Prefer", []), 'IdType="ImmutableId"'])
        origin = f"{request.scheme}://{request.host}"
        entries = [each for each in mailbox.entries(start, end, with_gone=True) if _is_shown(each)]
        return web.json_response({"value": [event_json(each, preferred, origin) for each in entries]})

    async def _logged(self, _: web.Request) -> web.Response:
        return web.json_response(self._requests.all())

    async def _forget(self, _: web.Request) -> web.Response:
        self._requests.clear()
        self._feed.changed()
        return web.Response(status=204)

    async def _order(self, request: web.Request) -> web.Response:
        self._faults.order(fault(await _object(request)))
        return web.Response(status=204)

    async def _lift(self, _: web.Request) -> web.Response:
        self._faults.lift()
        return web.Response(status=204)

    async def _read_clock(self, _: web.Request) -> web.Response:
        return web.json_response({"now": self._clock.moment().isoformat()})

    async def _move_clock(self, request: web.Request) -> web.Response:
        given = await _object(request)
        if given.keys() == {"now"}:
            self._clock.move_to(_aware(given["now"]))
        elif given.keys() == {"advance"} and isinstance(given["advance"], int | float):
            self._clock.advance(timedelta(seconds=given["advance"]))
        else:
            raise ValueError("Give now (ISO 8601 with offset) or advance (seconds).")
        self._feed.changed()
        return await self._read_clock(request)

    async def _reset(self, request: web.Request) -> web.Response:
        given = await _object(request)
        now = _aware(given.pop("now")) if "now" in given else self._clock.unmoved()
        stock = stock_of(given) if given else fresh_weeks(now)
        self._faults.lift()
        self._requests.clear()
        self._clock.move_to(now)
        fill(self._tenant, stock, now)
        self._feed.changed()
        return await self._people(request)


def _explaining(
    handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The handler, with bad input answered by 400 and a sentence."""

    async def explaining(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except OverflowError:
            return web.json_response({"error": "That lies beyond the calendar's ends."}, status=400)
        except ValueError as wrong:
            return web.json_response({"error": str(wrong)}, status=400)

    return explaining


async def _object(request: web.Request) -> Json:
    """The body, a JSON object; empty where there is none."""
    text = (await request.content.read()).decode()  # However long: request.text() stops at a megabyte.
    if not text.strip():
        return {}
    try:
        given = json.loads(text)
    except ValueError:
        raise ValueError("The body is no JSON.") from None
    if not isinstance(given, dict):
        raise ValueError("The body must be a JSON object.")
    return given


def _aware(given: Any) -> datetime:
    at = _moment(given, naive=None)
    if at.tzinfo is None:
        raise ValueError("now needs an offset, e.g. 2026-11-24T09:00:00+01:00.")
    return at


def _moment(given: Any, naive: Any = UTC) -> datetime:
    """ISO 8601; without an offset UTC."""
    try:
        at = datetime.fromisoformat(SPACED_OFFSET.sub("+", given))
    except (ValueError, TypeError):
        raise ValueError("A time must be ISO 8601, e.g. 2026-11-24T09:00:00+01:00.") from None
    return at if at.tzinfo else at.replace(tzinfo=naive)


def _is_shown(entry: Entry) -> bool:
    """What stands in the calendar, and what left it in a way that somebody was told of."""
    event = entry.fields
    return not entry.is_gone or event["isCancelled"] or event["responseStatus"]["response"] == "declined"
