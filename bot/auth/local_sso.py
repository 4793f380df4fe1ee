"""Local mode's silent sign-in: the bot fetches the token that Teams' single sign-on would bring.

Everything after it is what production does: the same exchange, the same cache, the same errors.
"""

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

import aiohttp

from bot.auth.tokens import UserTokens
from bot.model.errors import CalendarUnavailable, SignInNeeded
from bot.model.hosts import is_loopback
from bot.model.people import User

LIMIT = aiohttp.ClientTimeout(total=10)


class LocalSignIn:
    """Signs in whoever writes, at the simulated authority; an async context manager around ``UserTokens``.

    Raises ``ValueError`` where the authority is not on loopback.
    """

    def __init__(self, tokens: UserTokens, authority: str, app_id: str) -> None:
        if not is_loopback(urlsplit(authority).hostname or ""):
            raise ValueError("local sign-in is for loopback only")
        self._tokens = tokens
        self._address = authority.rstrip("/") + "/sso"
        self._app_id = app_id
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def __aenter__(self) -> Self:
        await self._tokens.__aenter__()
        self._http = aiohttp.ClientSession(timeout=LIMIT)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.close()
        await self._tokens.__aexit__(kind, error, trace)

    async def token(self, user: User, scopes: Sequence[str], claims: str | None = None) -> str:
        """As ``UserTokens.token``, but whoever has not signed in is signed in first."""
        try:
            return await self._tokens.token(user, scopes, claims)
        except SignInNeeded:
            if claims:
                raise  # a challenge is met by a person, not by the same sign-in once more
        async with self._turns.setdefault(user.id, asyncio.Lock()):
            return await self._after_signing_in(user, scopes)

    async def rejected(self, user: User, token: str) -> None:
        """As ``UserTokens.rejected``."""
        await self._tokens.rejected(user, token)

    async def forget(self, user: User) -> None:
        """As ``UserTokens.forget``."""
        await self._tokens.forget(user)

    async def _after_signing_in(self, user: User, scopes: Sequence[str]) -> str:
        try:
            return await self._tokens.token(user, scopes)  # somebody else may have waited for the same
        except SignInNeeded:
            await self._tokens.exchange(user, await self._assertion(user), scopes)
        return await self._tokens.token(user, scopes)

    async def _assertion(self, user: User) -> str:
        """Raises ``SignInNeeded`` where the simulation wants the steps of signing in to be seen."""
        try:
            async with self._http.post(
                self._address, json={"aadObjectId": user.id, "audience": self._app_id}
            ) as answer:
                if answer.status in {401, 403}:
                    raise SignInNeeded
                answer.raise_for_status()
                return str((await answer.json())["token"])
        except (aiohttp.ClientError, TimeoutError, ValueError, LookupError) as down:
            raise CalendarUnavailable("AuthorityUnavailable") from down
