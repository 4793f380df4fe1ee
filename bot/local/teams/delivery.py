"""The way from Teams to the bot."""

import json
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp
from yarl import URL

from bot.local.teams.activities import Activity
from bot.model.hosts import is_loopback

LARGEST_ANSWER = 1024 * 1024
"""Bytes of an invoke's answer."""


VERSION = 1


class NoSuchPlace(Exception):
    """The address is not that of a bot on this machine."""


class BotSilent(Exception):
    """There is no bot, nobody listens there, or it took longer than Teams waits."""


@dataclass(frozen=True, slots=True)
class BotAnswer:
    """What the bot's endpoint said to one activity."""

    status: int
    body: Any
    """Parsed JSON; None where there was none."""

    @property
    def accepted(self) -> bool:
        """Whether the activity was taken."""
        return self.status < 300


class Delivery:
    """Posts activities to the bot that registered last. An async context manager."""

    def __init__(self, answers_within: float, file: Path) -> None:
        """``file`` keeps the endpoint, so that a bot need not notice when the simulation was restarted."""
        self._answers_within = answers_within
        self._file = file
        self._session: aiohttp.ClientSession | None = None
        self.endpoint: str | None = None
        """Where the bot is; None while there is none."""

    async def __aenter__(self) -> Self:
        self.endpoint = _stored_endpoint(self._file)
        timeout = aiohttp.ClientTimeout(total=self._answers_within)
        self._session = aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    def register(self, endpoint: str) -> None:
        """Send everything there from now on. Raises ``NoSuchPlace`` or ``OSError``."""
        if not _is_here(endpoint):
            raise NoSuchPlace
        self.endpoint = endpoint
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps({"version": VERSION, "endpoint": endpoint}), encoding="utf-8")

    async def deliver(self, activity: Activity) -> BotAnswer:
        """Send one activity, once. Raises ``BotSilent``."""
        if self.endpoint is None or self._session is None:
            raise BotSilent
        try:
            async with self._session.post(self.endpoint, json=activity, allow_redirects=False) as response:
                return BotAnswer(response.status, _parsed(await _read(response.content)))
        except (TimeoutError, aiohttp.ClientError) as error:
            raise BotSilent from error


def _is_here(endpoint: str) -> bool:
    try:
        url = URL(endpoint)
    except ValueError:
        return False
    return url.scheme == "http" and is_loopback(url.host or "")


def _stored_endpoint(file: Path) -> str | None:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        endpoint = str(stored["endpoint"])
        return endpoint if stored["version"] == VERSION and _is_here(endpoint) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


async def _read(content: aiohttp.StreamReader) -> bytes:
    raw = bytearray()
    async for chunk in content.iter_any():
        raw += chunk
        if len(raw) > LARGEST_ANSWER:
            raise BotSilent
    return bytes(raw)


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None
