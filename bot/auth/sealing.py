"""Token caches, encrypted at rest and each bound to its user."""

import json
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken

from bot.model.people import User

VERSION = 1


class Seal:
    """Encrypts with the newest key and opens with any of them.

    ``keys`` are Fernet keys, newest first. Raises ``ValueError`` where there is none, or one that is none.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise ValueError("a key is needed to encrypt tokens")
        self._keys = [Fernet(key) for key in keys]

    def seal(self, user: User, cache: str) -> bytes:
        """A cache as it may be stored."""
        return self._keys[0].encrypt(json.dumps([VERSION, user.tenant, user.id, cache]).encode())

    def open(self, user: User, sealed: bytes) -> tuple[str, bool] | None:
        """The cache, and whether the newest key sealed it; what an older one sealed is to be sealed anew.

        None where no key fits, or where it belongs to somebody else: then the user signs in again.
        """
        for key in self._keys:
            try:
                version, *owner, cache = json.loads(key.decrypt(sealed))
            except (InvalidToken, ValueError, TypeError):
                continue
            return (cache, key is self._keys[0]) if (version, owner) == (VERSION, [user.tenant, user.id]) else None
        return None
