"""The bot's own token for the connector.

Botbuilder fetches one on every turn, on the event loop; here there is one fetch at a time, and one an hour.
Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
"""

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Protocol

import aiohttp

from bot.model.errors import TeamsUnavailable
from bot.teams.stopwatch import seconds

logger = logging.getLogger(__name__)

EARLY = 5 * 60
"""Seconds before its end at which a token is replaced."""

TIME_LIMIT = aiohttp.ClientTimeout(total=10)


class Credential(Protocol):
    """What the connector is told about who the bot is."""

    async def token(self) -> str | None:
        """A bearer token that is good for some minutes; None where none is needed. Raises ``TeamsUnavailable``."""
        ...

    def forget(self, token: str) -> None:
        """The connector refused it."""
        ...


class NoCredential:
    """Local mode: the connector is on this machine and asks for none."""

    async def token(self) -> str | None:
        """None."""
        return None

    def forget(self, token: str) -> None:
        """There is none."""


@dataclass(frozen=True, slots=True)
class ClientSecret:
    """What the bot proves itself with at the token service."""

    url: str
    """``<ToChannelFromBotLoginUrl>/oauth2/v2.0/token``"""

    app_id: str
    secret: str = field(repr=False)
    scope: str


@dataclass(frozen=True, slots=True)
class _Token:
    value: str = field(repr=False)
    replace_from: float
    """On the loop's clock, as is ``ends``."""

    ends: float


class ClientCredentials:
    """A token by OAuth's client credentials: replaced in the background while it is still good, one fetch at a time."""

    def __init__(self, session: aiohttp.ClientSession, client: ClientSecret) -> None:
        self._session = session
        self._client = client
        self._token: _Token | None = None
        self._fetching: asyncio.Task[_Token] | None = None

    async def token(self) -> str | None:
        """Waits for a fetch only where there is no good token; whoever comes meanwhile waits for the same one."""
        now, kept = seconds(), self._token
        if kept is not None and now < kept.replace_from:
            return kept.value
        if self._fetching is None or self._fetching.done():
            self._fetching = asyncio.create_task(self._fetch())
            self._fetching.add_done_callback(_settle)
        if kept is not None and now < kept.ends:
            return kept.value
        return (await asyncio.shield(self._fetching)).value

    def forget(self, token: str) -> None:
        """Unless it was replaced already."""
        if self._token is not None and self._token.value == token:
            self._token = None

    async def _fetch(self) -> _Token:
        """Raises ``TeamsUnavailable``."""
        try:
            value, lifetime = await self._answer()
        except (aiohttp.ClientError, TimeoutError, ValueError, TypeError, KeyError) as error:
            raise TeamsUnavailable(f"no token for the connector: {type(error).__name__}") from error
        now = seconds()
        self._token = _Token(value, now + max(lifetime / 2, lifetime - EARLY), now + lifetime)
        return self._token

    async def _answer(self) -> tuple[str, float]:
        """The token and its lifetime in seconds."""
        form = {
            "grant_type": "client_credentials",
            "client_id": self._client.app_id,
            "client_secret": self._client.secret,
            "scope": self._client.scope,
        }
        async with self._session.post(
            self._client.url, data=form, timeout=TIME_LIMIT, allow_redirects=False, raise_for_status=False
        ) as response:
            if response.status != 200:
                raise TeamsUnavailable(f"no token for the connector: the token service answered {response.status}")
            answer = await response.json(content_type=None)
        return str(answer["access_token"]), float(answer["expires_in"])


def _settle(fetching: asyncio.Task[_Token]) -> None:
    """Say so where a fetch failed: its caller may have gone on with the older token."""
    if not fetching.cancelled() and (error := fetching.exception()) is not None:
        logger.error("%s", error)
