"""The keys that Bot Framework signs its tokens with, as its OpenID metadata publishes them."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt

from bot.model.hosts import is_safe
from bot.teams.stopwatch import seconds

logger = logging.getLogger(__name__)

FRESH = 24 * 60 * 60
"""Seconds. Bot Framework asks bots to look for new keys once a day; then those that it withdrew are gone here too."""

TIME_LIMIT = aiohttp.ClientTimeout(total=5)
SMALLEST = 2048
"""Bits of an RSA key: what RFC 7518 asks for."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key, and the channels whose activities it may sign."""

    key: jwt.PyJWK
    endorsements: frozenset[str]


class SigningKeys:
    """Fetched at first need, kept for a day, fetched again when a token names a key that is not among them.

    However many tokens name unknown keys, there is one fetch at a time and at most one per ``pause``, so that forged
    tokens cannot make the bot a burden to Bot Framework, while a rotated key is known at once.
    """

    def __init__(self, session: aiohttp.ClientSession, metadata_url: str, pause: float = 10) -> None:
        """``pause`` is in seconds, between two fetches that unknown keys or failures cause."""
        self._session = session
        self._metadata_url = metadata_url
        self._pause = pause
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched: float | None = None
        self._retry_from = 0.0
        self._round = 0
        self._lock = asyncio.Lock()

    async def find(self, kid: str) -> SigningKey | None:
        """The key of that id; None where Bot Framework has none, or cannot be asked and none is known from before."""
        seen = self._round
        if kid not in self._keys or self._is_stale():
            await self._refresh(seen)
        return self._keys.get(kid)

    def _is_stale(self) -> bool:
        return self._fetched is None or seconds() - self._fetched > FRESH

    async def _refresh(self, seen: int) -> None:
        """Unless somebody else did so since the caller looked, or it is too early."""
        async with self._lock:
            if self._round != seen or seconds() < self._retry_from:
                return
            first = self._fetched is None
            try:
                self._keys = await self._fetch()
                self._fetched = seconds()
            except (aiohttp.ClientError, TimeoutError, ValueError) as error:
                first = False
                logger.warning("signing keys of Bot Framework could not be fetched: %s", type(error).__name__)
            self._round += 1
            # The first fetch answers no unknown key, so it does not hold up the refresh after a rotation.
            self._retry_from = 0.0 if first else seconds() + self._pause

    async def _fetch(self) -> Mapping[str, SigningKey]:
        metadata = await self._document(self._metadata_url)
        published = await self._document(str(metadata.get("jwks_uri")))
        entries = published.get("keys")
        keys = dict(filter(None, map(_signing_key, entries if isinstance(entries, list) else [])))
        if not keys:
            raise ValueError("no keys")
        return keys

    async def _document(self, url: str) -> dict[str, Any]:
        """Raises ``ValueError`` where the address is unsafe or the answer is not a JSON object."""
        if not is_safe(url):
            raise ValueError("neither https nor on loopback")
        async with self._session.get(url, timeout=TIME_LIMIT, allow_redirects=False, raise_for_status=True) as response:
            document = await response.json(content_type=None)
        if not isinstance(document, dict):
            raise ValueError("not an object")
        return document


def _signing_key(entry: object) -> tuple[str, SigningKey] | None:
    """One published key with its id; None for what cannot have signed a token of Bot Framework."""
    if not isinstance(entry, dict) or entry.get("kty") != "RSA" or entry.get("use", "sig") != "sig":
        return None
    try:
        key = jwt.PyJWK(entry, algorithm="RS256")
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        return None
    if key.key.key_size < SMALLEST:
        return None
    endorsements = entry.get("endorsements")
    return str(entry.get("kid")), SigningKey(key, frozenset(endorsements if isinstance(endorsements, list) else []))
