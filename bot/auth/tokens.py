"""One user's access tokens: from MSAL's cache where it can, from the authority where it must.

Every call gets an MSAL application of its own (some 70 µs) around that user's cache. That keeps users apart where MSAL
does not: its ``http_cache`` would hold back every user's exchange after one user's 429, and repeat a "consent required"
for a minute after consent was given.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self
from weakref import WeakValueDictionary

import msal
import requests

from bot.auth.directory import Directory, NetworkNeeded, OfflineDirectory
from bot.auth.sealing import Seal
from bot.model.errors import CalendarUnavailable, SignInNeeded
from bot.model.people import User
from bot.model.stores import TokenCaches

log = logging.getLogger(__name__)

Credential = str | dict[str, Any]
"""A client secret, or a certificate or assertion as MSAL takes them.

Source: https://learn.microsoft.com/python/api/msal/msal.application.confidentialclientapplication
"""

Result = dict[str, Any]

THREADS = 16
"""Calls to the authority at once; each takes some 200 ms."""

NOBODY = "login_required"
"""Nobody has signed in, or with other permissions and without a refresh token."""

BY_SIGNING_IN = frozenset({"invalid_grant", "interaction_required", "consent_required", NOBODY})
"""Errors that the user can put right. Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes"""

BROKEN = (
    msal.exceptions.MsalError,
    requests.RequestException,
    RuntimeError,
    # MSAL trusts the shape of what comes back.
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
)
"""What MSAL raises where the authority is away, or answers with what no authority answers."""


class UserTokens:
    """Tokens on behalf of the users who signed in; an async context manager.

    ``authority`` is ``https://login.microsoftonline.com/<tenant>`` or what stands for it.
    """

    def __init__(self, authority: str, app_id: str, credential: Credential, seal: Seal, caches: TokenCaches) -> None:
        self._directory = Directory(authority)
        self._app_id = app_id
        self._credential = credential
        self._seal = seal
        self._caches = caches
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._flights: dict[tuple[Any, ...], asyncio.Task[str]] = {}

    async def __aenter__(self) -> Self:
        # The loop's own executor has six threads on two cores, and others wait for it too.
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="msal")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for flight in self._flights.values():
            flight.cancel()
        await asyncio.gather(*self._flights.values(), return_exceptions=True)
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._directory.close()

    async def token(self, user: User, scopes: Sequence[str], claims: str | None = None) -> str:
        """An access token that carries ``scopes`` and is good for five more minutes.

        ``claims`` is the challenge of conditional access, as JSON; it passes the cache by.
        Raises ``SignInNeeded`` or ``CalendarUnavailable``.
        """
        if claims is None and (found := await self._at_hand(user, scopes)):
            return found
        return await self._shared(
            (user.tenant, user.id, tuple(scopes), claims), lambda: self._renewed(user, scopes, claims)
        )

    async def exchange(self, user: User, assertion: str, scopes: Sequence[str]) -> None:
        """Turn a token that Teams' single sign-on gave into the user's own, and keep it.

        What comes back must be theirs. Raises ``SignInNeeded`` (no consent yet, or somebody else's token) or
        ``CalendarUnavailable``.
        Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
        """
        async with self._turn(user):
            cache = msal.SerializableTokenCache()
            result = await self._on_thread(
                lambda: self._app(cache, self._directory).acquire_token_on_behalf_of(assertion, list(scopes))
            )
            _token(result)
            if result.get("id_token_claims", {}).get("oid", "").lower() != user.id.lower():
                log.warning("the token that was exchanged is somebody else's")
                raise SignInNeeded
            await self._keep(user, cache)

    async def rejected(self, user: User, token: str) -> None:
        """Graph does not take a token that has not expired: the next is had by the refresh token."""
        async with self._turn(user):
            cache, _ = await self._load(user)
            for held in list(cache.search(msal.TokenCache.CredentialType.ACCESS_TOKEN)):
                if held["secret"] == token:
                    cache.remove_at(held)
            if cache.has_state_changed:
                await self._keep(user, cache)

    async def forget(self, user: User) -> None:
        """Sign the user out of the bot."""
        async with self._turn(user):
            await self._caches.delete(user)

    async def _at_hand(self, user: User, scopes: Sequence[str]) -> str | None:
        """A token from the cache, had on the event loop in no time; None where more is to be done."""
        cache, is_current = await self._load(user)
        if not is_current:
            return None
        try:
            result = _silent(self._app(cache, OfflineDirectory(self._directory)), scopes, None)
        except NetworkNeeded:
            return None
        return result.get("access_token")

    async def _renewed(self, user: User, scopes: Sequence[str], claims: str | None) -> str:
        async with self._turn(user):
            cache, is_current = await self._load(user)
            result = await self._on_thread(lambda: _silent(self._app(cache, self._directory), scopes, claims))
            if _is_revoked(result):
                await self._caches.delete(user)
            token = _token(result)
            if cache.has_state_changed or not is_current:
                await self._keep(user, cache)
            return token

    async def _load(self, user: User) -> tuple[msal.SerializableTokenCache, bool]:
        """The user's cache, and whether the newest key sealed it."""
        cache = msal.SerializableTokenCache()
        sealed = await self._caches.load(user)
        opened = self._seal.open(user, sealed) if sealed is not None else None
        if opened is None:
            return cache, True
        cache.deserialize(opened[0])
        return cache, opened[1]

    async def _keep(self, user: User, cache: msal.SerializableTokenCache) -> None:
        await self._caches.save(user, self._seal.seal(user, cache.serialize()))

    def _app(
        self, cache: msal.SerializableTokenCache, http: Directory | OfflineDirectory
    ) -> msal.ConfidentialClientApplication:
        """Raises ``NetworkNeeded`` where the authority is not known yet and ``http`` is offline."""
        return msal.ConfidentialClientApplication(
            self._app_id,
            client_credential=self._credential,
            authority=self._directory.authority,
            instance_discovery=False,  # else a miss in the cache asks login.microsoftonline.com, whatever the authority
            client_capabilities=["CP1"],  # Graph then answers 401 with a claims challenge instead of a plain one
            http_client=http,
            token_cache=cache,
        )

    async def _on_thread(self, call: Callable[[], Result]) -> Result:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except BROKEN as down:
            log.warning("the authority gave no answer: %s", type(down).__name__)
            raise CalendarUnavailable("AuthorityUnavailable") from down

    async def _shared(self, key: tuple[Any, ...], work: Callable[[], Coroutine[Any, Any, str]]) -> str:
        """Several who want the same token at once wait for one request, and share its failure too."""
        flight = self._flights.get(key)
        if flight is None:
            flight = asyncio.create_task(work())
            self._flights[key] = flight
            flight.add_done_callback(lambda done: self._landed(key, done))
        return await asyncio.shield(flight)

    def _landed(self, key: tuple[Any, ...], flight: asyncio.Task[str]) -> None:
        self._flights.pop(key, None)
        if not flight.cancelled():
            flight.exception()  # it was asked for, also where everybody who waited has gone

    def _turn(self, user: User) -> asyncio.Lock:
        """One at a time for each user, so that no cache is written over by an older one."""
        return self._turns.setdefault((user.tenant, user.id), asyncio.Lock())


def _silent(app: msal.ConfidentialClientApplication, scopes: Sequence[str], claims: str | None) -> Result:
    """From the cache or by its refresh token."""
    accounts = app.get_accounts()
    found = app.acquire_token_silent_with_error(
        list(scopes), accounts[0] if accounts else None, claims_challenge=claims
    )
    return found or {"error": NOBODY}


def _token(result: Result) -> str:
    """Raises ``SignInNeeded`` for what the user can put right, ``CalendarUnavailable`` for what they cannot."""
    if "access_token" in result:
        return str(result["access_token"])
    error = str(result.get("error", ""))
    # That nobody has signed in yet is how it begins, and no trouble.
    level = logging.DEBUG if error == NOBODY else logging.INFO
    log.log(level, "no token: %s %s %s", error, result.get("suberror", ""), result.get("error_codes", ""))
    if error in BY_SIGNING_IN:
        raise SignInNeeded(result.get("claims"))
    raise CalendarUnavailable(error, request_id=result.get("correlation_id"))


def _is_revoked(result: Result) -> bool:
    """Whether the refresh token is of no use any longer: nothing was asked of the user, and it is refused."""
    asks = result.get("suberror") in {"basic_action", "additional_action", "consent_required", "message_only"}
    return result.get("error") == "invalid_grant" and not asks and "claims" not in result
